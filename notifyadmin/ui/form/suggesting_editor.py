"""A line that offers what was used before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCompleter, QWidget

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui.form.editors import LineEditor
from notifyadmin.ui.widgets.outside_text import shown


class SuggestingEditor(LineEditor):
    """Offers, while one types, the texts that have what was typed anywhere in them; Down offers them all.

    Where that is nothing but what was typed, no list opens, which would take the next Enter.

    Signals:
        chosen(str text): the user took one of the suggestions.
    """

    chosen = Signal(str)

    def __init__(self, spec: FieldSpec, suggest: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(spec)
        self._suggest = suggest
        self._texts = _Texts(self)
        # Within the line, as the list will be: it deletes the list, and has to be the first of the two to go.
        self._completer = QCompleter(self._texts, self.line)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._on_activated)
        self.line.setCompleter(self._completer)
        self.line.textEdited.connect(self._on_text_edited)  # before Qt looks for what to offer
        self.line.installEventFilter(self)

    def suggest_from(self, suggest: Callable[[], Sequence[str]]) -> None:
        """Asks `suggest` for the texts to offer, at each key: a request that was just sent may have added one."""
        self._suggest = suggest

    def _read(self) -> None:
        offered = self._completer.popup()  # made by Qt when it is first asked for
        if offered is not None and not offered.accessibleName():
            offered.setAccessibleName(self.tr("Suggestions"))
            # Qt's list has no parent, and would not have the window's stylesheet.
            offered.setParent(self.line, offered.windowFlags())
            offered.installEventFilter(self)
        texts = [text for text in self._suggest() if text]
        if texts != self._texts.stringList():
            self._texts.setStringList(texts)

    def _on_text_edited(self, text: str) -> None:
        fitting = [offered for offered in self._texts.stringList() if text.casefold() in offered.casefold()]
        if fitting == [text]:
            self._texts.setStringList([])

    def _on_activated(self, text: str) -> None:
        # Qt has not put it into the line yet.
        self.line.setText(text)
        self.chosen.emit(text)

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and watched is self.line:
            self._read()
        if isinstance(event, QMouseEvent) and isinstance(watched, QAbstractItemView):
            is_press = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
            if is_press and not watched.rect().contains(event.position().toPoint()):
                watched.hide()
                _press_below(event, self.window())
                return True
        if isinstance(event, QKeyEvent):
            if isinstance(watched, QAbstractItemView):
                _make_way(watched, event)
            elif event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self._completer.setCompletionPrefix("")
                self._completer.complete()
                return True
        return super().eventFilter(watched, event)


class _Texts(QStringListModel):
    """Texts that are shown as far as they can be, and put into the line as they are."""

    # Qt's own interface

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = super().data(index, role)
        return shown(text) if role == Qt.ItemDataRole.DisplayRole and isinstance(text, str) else text


def _make_way(offered: QWidget, event: QKeyEvent) -> None:
    """Closes the list before Qt looks for the command of a shortcut, of which it would find none of the window's."""
    is_command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    if event.type() is QEvent.Type.ShortcutOverride and is_command:
        offered.hide()


def _press_below(event: QMouseEvent, window: QWidget) -> None:
    """Presses what was clicked outside the list, which Qt would only close: what is typed next belongs there."""
    place = event.globalPosition()
    below = QApplication.widgetAt(place.toPoint())
    if below is None or below.window() is not window:
        return
    focused: QWidget | None = below
    while focused is not None and not focused.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        focused = focused.parentWidget()
    if focused is not None:
        focused.setFocus(Qt.FocusReason.MouseFocusReason)
    # Through the window, which remembers what is pressed until the button is released.
    local = window.mapFromGlobal(place)
    press = QMouseEvent(event.type(), local, place, event.button(), event.buttons(), event.modifiers())
    QApplication.sendEvent(window.windowHandle(), press)
