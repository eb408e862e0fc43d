"""An editor for each kind of option: it shows the value that applies, and tells which one the user wants."""

from __future__ import annotations

from functools import singledispatch
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QPushButton, QSpinBox, QWidget

from notifyadmin.store.options import Choice, FilePath, Flag, Number, Option, ProxyAddress
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.line import Line

PATH_CHARACTERS = 28
TEXT_INSET = 5


class Editor(QWidget):
    """Lays out the control of an option, which gets the keyboard for it.

    Signals:
        edited(object value): the user wants another value.
        refused(str text): what was typed is no value at all, and the former one is shown again.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self.setFocusProxy(control)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(control)

    def show_value(self, value: Any) -> None:
        """Shows a value without telling of it."""
        raise NotImplementedError

    def finish(self) -> None:
        """Tells of what is still being typed."""


class FlagEditor(Editor):
    """A box to check, with the option's title beside it."""

    def __init__(self, option: Flag) -> None:
        self._box = QCheckBox(of_api(option.title))
        super().__init__(self._box)
        self._box.toggled.connect(self.edited.emit)

    def show_value(self, value: bool) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(value)


class ChoiceEditor(Editor):
    """A list of the values by their titles."""

    def __init__(self, option: Choice) -> None:
        self._list = _QuietComboBox()
        for value, title in option.titles.items():
            self._list.addItem(of_api(title), value)
        super().__init__(self._list)
        self._list.currentIndexChanged.connect(lambda: self.edited.emit(self._list.currentData()))

    def show_value(self, value: str) -> None:
        with QSignalBlocker(self._list):
            self._list.setCurrentIndex(self._list.findData(value))


class NumberEditor(Editor):
    """A number with its unit; it is told once Enter is pressed, the keyboard leaves, or an arrow is used."""

    def __init__(self, option: Number) -> None:
        self._number = _QuietSpinBox()
        super().__init__(self._number)
        self._words = option.words
        self._number.setRange(option.least, option.most)
        self._number.setSpecialValueText(of_api(option.zero))
        self._number.setKeyboardTracking(False)
        self._number.setGroupSeparatorShown(False)
        self._number.valueChanged.connect(self._on_changed)
        self._number.refused.connect(self.refused)

    def _on_changed(self, value: int) -> None:
        self._show_unit(value)
        self.edited.emit(value)

    def _show_unit(self, value: int) -> None:
        self._number.setSuffix(of_api(self._words(value)).replace(str(value), "", 1))

    def show_value(self, value: int) -> None:
        with QSignalBlocker(self._number):
            self._number.setValue(value)
        self._show_unit(value)

    def finish(self) -> None:
        self._number.interpretText()


class LineEditor(Editor):
    """A line of text; it is told once Enter is pressed or the keyboard leaves."""

    def __init__(self, _option: Option[str]) -> None:
        self.line = Line()
        super().__init__(self.line)
        self.line.editingFinished.connect(lambda: self.edited.emit(self.line.text().strip()))

    def show_value(self, value: str) -> None:
        with QSignalBlocker(self.line):
            self.line.show_text(value)

    def finish(self) -> None:
        if self.line.hasFocus():
            self.line.editingFinished.emit()


class FileEditor(LineEditor):
    """The path of a file, typed or chosen."""

    def __init__(self, option: FilePath) -> None:
        super().__init__(option)
        self._title = of_api(option.title)
        fit_to_text(self.line, lambda line, metrics: line.setMinimumWidth(metrics.averageCharWidth() * PATH_CHARACTERS))
        words = self.tr("Choose…")
        button = identify(QPushButton(words), f"settings.{option.key.replace('/', '.')}.choose", words)
        button.clicked.connect(self._choose)
        self.row.addWidget(button)

    def _choose(self) -> None:
        folder = Path(self.line.text()).parent if self.line.text() else Path.home()
        dialog = QFileDialog(self.window(), self._title, str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.edited.emit)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _QuietComboBox(QComboBox):
    """A list that the wheel scrolls past: it changes nothing while one scrolls the dialog."""

    # Qt's own interface

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _QuietSpinBox(QSpinBox):
    """A number that the wheel scrolls past, and that takes all of what is typed or nothing.

    Qt would let in only the letters that fit, and make 99 of 9999, and 15 of 1.5.

    Signals:
        refused(str text): what was typed is no number of the range; the former one is shown again.
    """

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        # Qt applies no padding of a style sheet here, and the text would touch the border.
        self.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)

    def _number(self, text: str) -> int | None:
        """The number of a text; None for what is no number of the range."""
        typed = self._without_unit(text)
        if typed and text.strip() == self.specialValueText():
            return self.minimum()
        is_number = typed.isascii() and typed.isdigit()
        return int(typed) if is_number and self.minimum() <= int(typed[:20]) <= self.maximum() else None

    def _without_unit(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip()

    # Qt's own interface

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        rest = self._without_unit(text).lstrip("0123456789").strip()
        if rest and self.suffix().strip().startswith(rest):
            return QValidator.State.Invalid, text, position  # of the unit no letter can be deleted
        state = QValidator.State.Intermediate if self._number(text) is None else QValidator.State.Acceptable
        return state, text, position

    def valueFromText(self, text: str) -> int:
        number = self._number(text)
        return self.value() if number is None else number

    def fixup(self, text: str) -> str:
        self.refused.emit(self._without_unit(text))
        return text

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


@singledispatch
def editor_of(option: Option[Any]) -> Editor:
    """The editor for an option."""
    raise NotImplementedError(type(option).__name__)


editor_of.register(Flag, FlagEditor)
editor_of.register(Choice, ChoiceEditor)
editor_of.register(Number, NumberEditor)
editor_of.register(ProxyAddress, LineEditor)
editor_of.register(FilePath, FileEditor)
