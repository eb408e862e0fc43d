"""One entry of a list in a form: a cell for each of its texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from notifyadmin.api.models import Choices
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import ChoiceBox
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import for_example, of_api
from notifyadmin.ui.widgets.line import Line

ROOM_FOR_EDGES = 16
MIN_CHARACTERS, MIN_INNER_CHARACTERS = 14, 8
"""The room for texts of an entry itself, and for those of an object within it, which are short."""
_separators = re.compile(r"[\n\r\t,;]+")


@dataclass(frozen=True, slots=True)
class Column:
    """What the cells of one column hold; `path` leads to it within an entry that is an object."""

    title: str
    example: str = ""
    choices: Choices | None = None
    path: tuple[str, ...] = ()


class ChoiceCell(ChoiceBox):
    """One of a few texts, or none yet.

    Signals:
        edited(): the user chose another one.
    """

    edited = Signal()

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self.setPlaceholderText(_prompt())
        for value, words in choices.words.items():
            self.addItem(of_api(words), value)
        self.setCurrentIndex(-1)
        self.activated.connect(self._on_activated)

    def text(self) -> str:
        """What is chosen; empty while nothing is."""
        return str(self.currentData()) if self.currentIndex() >= 0 else ""

    def show_text(self, text: str) -> None:
        """Shows a choice; none where there is no such one."""
        self.setCurrentIndex(self.findData(text))

    def _on_activated(self) -> None:
        self.edited.emit()


class EntryCell(Line):
    """A line that, if it `takes_lists`, hands a pasted list over in place of squeezing it into one entry.

    Signals:
        list_pasted(list texts): several entries were pasted at once.
    """

    list_pasted = Signal(list)

    def __init__(self, *, takes_lists: bool) -> None:
        super().__init__()
        self._takes_lists = takes_lists

    def _hands_over(self, text: str) -> bool:
        """Hands a text over if it is a list."""
        texts = [entry.strip() for entry in _separators.split(text) if entry.strip()] if self._takes_lists else []
        if len(texts) > 1:
            self.list_pasted.emit(texts)
        return len(texts) > 1

    def _on_paste_chosen(self) -> None:
        if not self._hands_over(QApplication.clipboard().text()):
            self.paste()

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.matches(QKeySequence.StandardKey.Paste) and self._hands_over(QApplication.clipboard().text())):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self._on_paste_chosen)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is self or not self._hands_over(event.mimeData().text()):
            super().dropEvent(event)
        else:
            event.acceptProposedAction()


class EntryRow(QWidget):
    """One entry.

    Signals:
        edited(): a cell was changed.
        list_pasted(list texts): several entries were pasted into a cell.
        next_wanted(): Enter was pressed in a cell.
        removed(): the entry's own button was pressed.
    """

    edited = Signal()
    list_pasted = Signal(list)
    next_wanted = Signal()
    removed = Signal()

    def __init__(self, columns: Sequence[Column], resources: Resources) -> None:
        super().__init__()
        layout = _line_layout(self)
        self.given: object = None
        """The entry as it was given, with what the cells do not show."""
        self.cells: list[EntryCell | ChoiceCell] = []
        for column in columns:
            cell = self._cell(column, takes_lists=len(columns) == 1)
            cell.setAccessibleName(column.title)
            cell.edited.connect(self.edited)
            _put(layout, cell, column)
            self.cells.append(cell)
        self._remove = _remove_button(resources)
        self._remove.setToolTip(self.tr("Remove this entry"))
        self._remove.setAccessibleName(self.tr("Remove this entry"))
        self._remove.clicked.connect(self._on_remove_clicked)
        layout.addWidget(self._remove)

    def texts(self) -> list[str]:
        """The contents of the cells."""
        return [cell.text() for cell in self.cells]

    def parts(self) -> list[QWidget]:
        """Everything that takes the keyboard, in its order."""
        return [*self.cells, self._remove]

    def identify_as(self, identifier: str) -> None:
        """Gives each part its identifier."""
        for column, cell in enumerate(self.cells):
            identify(cell, f"{identifier}.{column}" if column else identifier, cell.accessibleName())
        identify(self._remove, f"{identifier}.remove", self._remove.accessibleName())

    def _cell(self, column: Column, *, takes_lists: bool) -> EntryCell | ChoiceCell:
        if column.choices is not None:
            return ChoiceCell(column.choices)
        cell = EntryCell(takes_lists=takes_lists)
        cell.setPlaceholderText(for_example(column.example))
        cell.list_pasted.connect(self.list_pasted)
        return cell

    def _on_remove_clicked(self) -> None:
        self.removed.emit()

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and is_plain and any(cell.hasFocus() for cell in self.cells):
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class Headings(QWidget):
    """The titles of the columns, above the entries."""

    def __init__(self, columns: Sequence[Column], resources: Resources) -> None:
        super().__init__()
        layout = _line_layout(self)
        for column in columns:
            label = QLabel(column.title)
            label.setProperty("role", "small")
            if column.choices is None:
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            _put(layout, label, column)
        # As wide as the button below it, whatever the style makes of that.
        gap = _remove_button(resources)
        policy = gap.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)
        gap.setSizePolicy(policy)
        gap.hide()
        layout.addWidget(gap)


def _line_layout(widget: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing.XS)
    return layout


def _put(layout: QHBoxLayout, widget: QWidget, column: Column) -> None:
    """Adds a cell or its heading: as wide as the longest choice where there are any, else sharing what is left."""
    fit_to_text(widget, lambda cell, metrics: _fit(cell, metrics, column))
    if column.choices is not None:
        layout.addWidget(widget)
    else:
        layout.addWidget(widget, 1 if len(column.path) > 1 else 3)


def _fit(widget: QWidget, metrics: QFontMetrics, column: Column) -> None:
    title = metrics.horizontalAdvance(column.title)
    if column.choices is not None:
        words = (_prompt(), *map(of_api, column.choices.words.values()))
        # The arrow grows with the text.
        room = ROOM_FOR_EDGES + round(metrics.height() * 1.6)
        widget.setFixedWidth(max(title, *map(metrics.horizontalAdvance, words)) + room)
        return
    least = metrics.averageCharWidth() * (MIN_INNER_CHARACTERS if len(column.path) > 1 else MIN_CHARACTERS)
    widget.setMinimumWidth(max(least + ROOM_FOR_EDGES, title))


def _prompt() -> str:
    return QCoreApplication.translate("ChoiceCell", "Choose")


def _remove_button(resources: Resources) -> QToolButton:
    button = QToolButton()
    button.setIcon(resources.icon("remove"))
    button.setAutoRaise(True)
    return button
