"""One widget for one value: what every editor can do, and the editors of single values."""

from __future__ import annotations

import json
import math
import re
from enum import Enum
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from notifyadmin.api.models import Choices
from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.translation import for_example, of_api
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import shown


class Unset(Enum):
    """The value of a field that is not on the wire."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET
MAX_KEPT_CHARACTERS = 80
MAX_DIGITS = 4000
_number_text = re.compile(r"([+-]?)([0-9]{1,4000})(?:\.([0-9]{0,4000}))?(?:[eE]([+-]?[0-9]{1,4}))?")


class Editor(QWidget):
    """Shows and changes one field's value, in JSON's own types, or UNSET.

    A value that the editor cannot show as it is (of another type, of characters that a line cannot hold) is kept
    untouched until the user edits it, so that nothing that was opened or pasted is lost on the way.

    Signals:
        edited(): the user changed the value.
        noted(): the note or the remark is another one, though the value is the same.
        focus_target_changed(): another widget takes the keyboard.
    """

    edited = Signal()
    noted = Signal()
    focus_target_changed = Signal()
    empty: object = UNSET
    """What "set, but empty" is for this editor: `""`, `[]` or `{}`; UNSET where there is no such thing."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__()
        self.spec = spec
        self._kept: object = UNSET

    def value(self) -> object:
        """The value, or UNSET."""
        shown = self.read()
        return self._kept if shown is UNSET else shown

    def set_value(self, value: object) -> None:
        """Shows a value, without a signal."""
        blocker = QSignalBlocker(self)
        self._kept = UNSET
        self.write(UNSET if value == self.empty else value)
        shown = self.read()
        # True == 1 == 1.0 for Python, but not on the wire.
        if type(shown) is not type(value) or shown != value:
            self.write(UNSET)
            self._kept = value
        self.show_kept(self._kept)
        del blocker

    def edit_to(self, value: object) -> None:
        """Sets a value as the user's own doing."""
        self.set_value(value)
        self.edited.emit()

    def problem(self) -> str | None:
        """Why the text in the editor is not a value; such a field is UNSET."""
        return None

    def mark_problem(self) -> None:
        """Marks the place within the editor that its `problem` is about, or takes such a mark away."""

    def unfinished(self) -> str:
        """The text in the editor that is not a value yet; empty where there is none."""
        return ""

    def show_unfinished(self, text: str) -> None:
        """Shows such a text again, without a signal."""

    def note(self) -> str:
        """How the text in the editor is interpreted, for the line below it; empty when that is obvious."""
        return ""

    def remark(self) -> str:
        """A message within the editor, for assistive technology too: why something was not done; mostly empty."""
        return ""

    def read(self) -> object:
        """The value that the widgets show, or UNSET."""
        raise NotImplementedError

    def write(self, value: object) -> None:
        """Lets the widgets show a value, as well as they can; UNSET empties them."""
        raise NotImplementedError

    def show_kept(self, kept: object) -> None:
        """Shows a value that the widgets cannot hold (UNSET: there is none)."""

    def focus_target(self) -> QWidget:
        """The widget that takes the keyboard, the label's buddy; `set_value` may change it without a signal."""
        raise NotImplementedError

    def target_at(self, rest: str) -> QWidget:  # noqa: ARG002 - a value of one piece has no path below its own
        """The widget for a problem at `rest`, the path below the field's own; an empty path is the field."""
        return self.focus_target()

    def commit_open_cell(self) -> bool:
        """Ends the editing of a part that opens for it, with what was typed; False where that is refused."""
        return True

    def identify_as(self, identifier: str, name: str) -> None:
        """Gives the control that stands for the field its identifier, and the name that is read aloud."""
        identify(self.focus_target(), identifier, name)

    def _on_user_edit(self) -> None:
        self._kept = UNSET
        self.show_kept(UNSET)
        self.edited.emit()


class LineEditor(Editor):
    """A line of text."""

    empty: object = ""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.line = Line()
        self._placeholder = for_example(of_api(spec.example))
        self.line.setPlaceholderText(self._placeholder)
        self.line.edited.connect(self._on_user_edit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing.XXS)
        self.line_layout = QHBoxLayout()
        self.line_layout.setSpacing(spacing.XS)
        self.column.addLayout(self.line_layout)
        self.line_layout.addWidget(self.line, 1)

    def read(self) -> object:
        return self.line.text() or UNSET

    def write(self, value: object) -> None:
        self.line.show_text(value if isinstance(value, str) else "")

    def show_kept(self, kept: object) -> None:
        if kept is UNSET:
            self.line.setPlaceholderText(self._placeholder)
        elif kept == self.empty:
            self.line.setPlaceholderText(self.tr("(empty string)"))
        else:
            self.line.setPlaceholderText(self.tr("(raw: {value})").format(value=as_json(kept)))

    def focus_target(self) -> QWidget:
        return self.line


class IntegerEditor(LineEditor):
    """A whole number, also as `5.0` or `19e8`. Other text stays in the line, for the check to name."""

    empty: object = UNSET

    def read(self) -> object:
        text = self.line.text().strip()
        if not text:
            return UNSET
        number = _whole_number(text)
        return text if number is None else number

    def write(self, value: object) -> None:
        self.line.show_text(str(value) if type(value) is int or isinstance(value, str) else "")


class NumberEditor(LineEditor):
    """A number with or without a fraction. Other text stays in the line, for the check to name."""

    empty: object = UNSET
    _whole = re.compile(r"[+-]?[0-9]{1,308}")
    _decimal = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")

    def read(self) -> object:
        text = self.line.text().strip()
        if not text:
            return UNSET
        if self._whole.fullmatch(text):
            return int(text)
        number = float(text) if self._decimal.fullmatch(text) else math.inf
        return number if math.isfinite(number) else text

    def write(self, value: object) -> None:
        self.line.show_text(str(value) if type(value) in (int, float) or isinstance(value, str) else "")

    def note(self) -> str:
        is_too_large = isinstance(self.read(), str) and self._decimal.fullmatch(self.line.text().strip())
        return self.tr("Too large: numbers end at about 1.8e308") if is_too_large else ""


class ChoiceBox(QComboBox):
    """A list that the mouse wheel does not change: scrolling is meant for the form."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceEditor(Editor):
    """One of a few values, or none of them."""

    def __init__(self, spec: FieldSpec, choices: Choices) -> None:
        super().__init__(spec)
        self._values: list[object] = [UNSET, *choices.words]
        self.combo = ChoiceBox()
        self.combo.addItem(self.tr("Not set"))
        for words in choices.words.values():
            self.combo.addItem(of_api(words))
        self.combo.activated.connect(self._on_user_edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo, 1)

    def read(self) -> object:
        return self._values[self.combo.currentIndex()]

    def write(self, value: object) -> None:
        matches = (at for at, known in enumerate(self._values) if type(known) is type(value) and known == value)
        self.combo.setCurrentIndex(next(matches, 0))

    def show_kept(self, kept: object) -> None:
        text = self.tr("Not set") if kept is UNSET else self.tr("Raw: {value}").format(value=as_json(kept))
        self.combo.setItemText(0, text)

    def focus_target(self) -> QWidget:
        return self.combo


BOOLEAN_CHOICES: Final = Choices({"true": "Yes", "false": "No"})


class BooleanEditor(ChoiceEditor):
    """Yes, no, or not set."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec, BOOLEAN_CHOICES)
        self._values = [UNSET, True, False]


def _whole_number(text: str) -> int | None:
    """The whole number that a text is, by whichever of JSON's spellings; None for one of more than 4,000 digits."""
    match = _number_text.fullmatch(text)
    if match is None:
        return None
    sign, whole, fraction, exponent = match.groups(default="")
    zeros = int(exponent or 0) - len(fraction)
    digits = whole + fraction
    if zeros < 0:
        digits, dropped = digits[:zeros], digits[zeros:]
        if dropped.strip("0"):
            return None
    elif len(digits) + zeros > MAX_DIGITS:
        return None
    return int(sign + (digits or "0") + "0" * zeros)


def as_json(value: object) -> str:
    """A value as it stands on the wire, cut to what a person may want to read of it."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        return "…"
    return shown(text, MAX_KEPT_CHARACTERS)
