"""The keys of the commands: those of the table, or the user's own, which are kept in the settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings
from notifyadmin.ui.actions import Command, give_keys, key_names, plain_words
from notifyadmin.ui.form.field_row import SWITCH_KEYS

GROUP = "shortcuts"
_portable = QKeySequence.SequenceFormat.PortableText
_function_keys = range(Qt.Key.Key_F1.value, Qt.Key.Key_F35.value + 1)
_editing = (
    *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+E", "Ctrl+U"),
    *("Ctrl+Backspace", "Ctrl+Del", "Ctrl+Ins", "Ctrl+Shift+Ins", "Ctrl+Tab", "Ctrl+Shift+Tab", SWITCH_KEYS),
    *(f"Ctrl+{shift}{key}" for shift in ("", "Shift+") for key in ("Left", "Right", "Up", "Down", "Home", "End")),
)
"""Keys that text fields, lists and tabs need, on any platform."""


class Shortcuts(QObject):
    """Gives each command its keys, and remembers those that the user chose.

    Signals:
        changed(): a command has other keys.
        failed(StoreError error): a choice holds until the program ends, but could not be kept.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, actions: Mapping[str, QAction], commands: Mapping[str, Command], settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.actions = actions
        """The actions of the commands, by their names."""
        self._commands = commands
        self._settings = settings
        self._own: dict[str, QKeySequence] = {}
        self.problems: list[str] = []
        """What to tell about stored keys that can't be used; their commands have their default keys."""
        self._read()

    @property
    def names(self) -> list[str]:
        """The commands that there are now, in the order of the table."""
        return [name for name, action in self.actions.items() if action.isVisible()]

    def words(self, name: str) -> str:
        """What a command is called."""
        return plain_words(self.actions[name])

    def keys(self, name: str) -> QKeySequence:
        """The first of a command's keys, empty where it has none."""
        return next(iter(self._keys(name)), QKeySequence())

    def key_words(self, name: str) -> str:
        """All keys of a command as people read them."""
        return key_names(self._keys(name))

    def is_changed(self, name: str) -> bool:
        """Whether a command has other keys than those of the table."""
        return name in self._own

    def choose(self, name: str, keys: QKeySequence) -> str:
        """Gives a command these keys, or none where they are empty; returns why not where that can't be, else ""."""
        keys = _with_return(keys)
        reason = self._refusal(name, keys)
        if not reason:
            self._change({name: None if _both(keys) == self._defaults(name) else keys})
        return reason

    def reset(self, name: str) -> str:
        """Gives a command its keys of the table again; returns why not where another command has them, else ""."""
        reason = next(filter(None, (self._clash(name, keys) for keys in self._defaults(name))), "")
        if not reason:
            self._change({name: None})
        return reason

    def reset_all(self) -> None:
        """Gives each command its keys of the table again."""
        self._change(dict.fromkeys(self._own))

    def read_again(self) -> list[str]:
        """Takes what is stored now; returns what is wrong with it."""
        self.problems.clear()
        self._read()
        for name in self.actions:
            self._apply(name)
        self.changed.emit()
        return list(self.problems)

    def _change(self, choices: Mapping[str, QKeySequence | None]) -> None:
        for name, keys in choices.items():
            if keys is None:
                self._own.pop(name, None)
                self._settings.remove(f"{GROUP}/{name}")
            else:
                self._own[name] = keys
                self._settings.set_text(f"{GROUP}/{name}", keys.toString(_portable))
            self._apply(name)
        self.changed.emit()
        try:
            self._settings.sync()
        except StoreError as error:
            self.failed.emit(error)

    def _apply(self, name: str) -> None:
        give_keys(self.actions[name], self._commands[name], self._keys(name))

    def _keys(self, name: str) -> Sequence[QKeySequence]:
        return _both(self._own[name]) if name in self._own else self._defaults(name)

    def _defaults(self, name: str) -> Sequence[QKeySequence]:
        return [QKeySequence(keys) for keys in self._commands[name].shortcuts]

    def _refusal(self, name: str, keys: QKeySequence) -> str:
        """Why a command can't have these keys; a command may always have its own ones of the table."""
        if keys.isEmpty():
            return ""
        reason = "" if keys in self._defaults(name) else self._reserved(keys)
        return reason or self._clash(name, keys)

    def _reserved(self, keys: QKeySequence) -> str:
        words, stroke = key_names([keys]), _stroke(keys)
        modifiers = stroke.keyboardModifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            text = self.tr("{keys} can't be a shortcut: Alt opens menus, and types characters on some keyboards.")
        elif not modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
            if stroke.key().value in _function_keys:
                return ""
            text = self.tr("{keys} is needed in fields and lists. Add Ctrl, or choose a function key.")
        elif keys.toString(_portable) in _editing:
            text = self.tr("{keys} is needed in text fields. Choose other keys.")
        else:
            return ""
        return text.format(keys=words)

    def _clash(self, name: str, keys: QKeySequence) -> str:
        other = next((each for each in self.actions if each != name and keys in self._keys(each)), None)
        if other is None:
            return ""
        text = self.tr("{keys} is the shortcut of “{command}”. Change that one first, or choose other keys.")
        return text.format(keys=key_names([keys]), command=self.words(other))

    def _read(self) -> None:
        """Takes what is stored; where that is wrong, or clashes, the default stays, and `problems` says so."""
        stored = {name: self._settings.text(f"{GROUP}/{name}") for name in self.actions if self._is_stored(name)}
        self._own = {name: keys for name, text in stored.items() if (keys := _parsed(text)) is not None}
        for name in stored.keys() - self._own.keys():
            self._tell(name, "")
        while wrong := self._wrong():
            name, reason = wrong
            del self._own[name]
            self._tell(name, reason)
        for name in self._own:
            self._apply(name)

    def _wrong(self) -> tuple[str, str] | None:
        """The last command with keys that it can't have, and why: the one that is first in the table keeps its keys.

        Each that is dropped takes its default back, which may be what another one has.
        """
        return next(
            ((name, why) for name in reversed(self._own) if (why := self._refusal(name, self._own[name]))), None
        )

    def _is_stored(self, name: str) -> bool:
        return self._settings.has(f"{GROUP}/{name}")

    def _tell(self, name: str, reason: str) -> None:
        text = self.tr("The stored shortcut of “{command}” can't be used, so the default is used.")
        self.problems.append(f"{text.format(command=self.words(name))} {reason}".strip())


def _parsed(text: str) -> QKeySequence | None:
    """Keys as they are stored; an empty text is none at all, and None is returned for what is no one key."""
    keys = QKeySequence(text, _portable)
    is_key = keys.count() == 1 and keys.toString(_portable) == text and _stroke(keys).key() != Qt.Key.Key_unknown
    return keys if is_key or not text else None


def _stroke(keys: QKeySequence) -> QKeyCombination:
    stroke: QKeyCombination = keys[0]  # type: ignore[index]  # PySide's stubs lack it
    return stroke


def _with_return(keys: QKeySequence) -> QKeySequence:
    """The keys with Return where they have the other key that is called Enter."""
    if keys.isEmpty() or _stroke(keys).key() != Qt.Key.Key_Enter:
        return keys
    return QKeySequence(QKeyCombination(_stroke(keys).keyboardModifiers(), Qt.Key.Key_Return))


def _both(keys: QKeySequence) -> Sequence[QKeySequence]:
    """A command's keys: with Return also those with the other Enter, and none where they are empty."""
    if keys.isEmpty():
        return []
    stroke = _stroke(keys)
    if stroke.key() != Qt.Key.Key_Return:
        return [keys]
    return [QKeySequence(QKeyCombination(stroke.keyboardModifiers(), Qt.Key.Key_Enter)), keys]
