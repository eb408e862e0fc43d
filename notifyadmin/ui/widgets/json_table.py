"""A JSON object as a table, made for the keyboard, and the buttons that change its rows."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from notifyadmin.core.json_nodes import CONTAINERS, JsonKind, rows_in
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.widgets.json_table_model import KIND, NAME, VALUE, JsonTableModel

Index = QModelIndex | QPersistentModelIndex
MAX_EXPANDED_ROWS = 500
MAX_CHARACTERS = 2**31 - 1
Trigger = QAbstractItemView.EditTrigger


class CellDelegate(QStyledItemDelegate):
    """Offers the kinds of value, and true or false, as lists to choose from; names and other values are lines."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: Index,
    ) -> QWidget:
        choices = self._choices(index)
        editor: QComboBox | QLineEdit
        if choices:
            editor = QComboBox(parent)
            editor.addItems(choices)
        else:
            editor = QLineEdit(parent)
            editor.setMaxLength(MAX_CHARACTERS)  # Qt cuts at 32,767
        column = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        name = index.sibling(index.row(), NAME).data(Qt.ItemDataRole.AccessibleTextRole)
        editor.setAccessibleName(f"{column}: {name}")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == NAME and not option.features & QStyleOptionViewItem.ViewItemFeature.HasDisplay:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
            option.text = index.data(Qt.ItemDataRole.AccessibleTextRole)

    @staticmethod
    def _choices(index: Index) -> list[str]:
        if index.column() == KIND:
            return [kind.value for kind in JsonKind]
        kind = index.sibling(index.row(), KIND).data()
        return ["true", "false"] if index.column() == VALUE and kind == JsonKind.BOOLEAN.value else []


class JsonTable(QTreeView):
    """The rows of one object, each with name, type and value.

    F2, Enter or typing edits a cell, Tab goes on to the next one and, outside of a cell, leaves the table. Insert adds
    a row, Delete removes it, Alt+Up and Alt+Down move it; Left and Right go from cell to cell.

    Signals:
        current_changed(): another row is the current one, or none.
        became_visible(): the table is visible from now on.
    """

    current_changed = Signal()
    became_visible = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = JsonTableModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self))
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setIndentation(18)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            Trigger.DoubleClicked | Trigger.EditKeyPressed | Trigger.AnyKeyPressed | Trigger.SelectedClicked
        )
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        for column in (NAME, VALUE):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(KIND, QHeaderView.ResizeMode.Fixed)
        fit_to_text(self, JsonTable._fit_kinds)

    def _fit_kinds(self, metrics: QFontMetrics) -> None:
        self.header().resizeSection(KIND, metrics.horizontalAdvance(JsonKind.BOOLEAN.value) + 44)

    @property
    def can_add_child(self) -> bool:
        """Whether the current row is one that others can be added to."""
        current = self.currentIndex()
        return current.isValid() and self.rows.node(current).kind in CONTAINERS

    def show_value(self, value: dict[str, object]) -> None:
        """Replaces all rows; opens them, unless they are too many for that."""
        self.rows.show_value(value)
        if rows_in(value, MAX_EXPANDED_ROWS) <= MAX_EXPANDED_ROWS:
            self.expandAll()
        self.current_changed.emit()

    def commit_open_cell(self) -> bool:
        """Ends the editing of a cell with what was typed; False, and it stays open, where that is refused."""
        cell = self.currentIndex()
        editor = self.indexWidget(cell) if self.state() == QAbstractItemView.State.EditingState else None
        if editor is None:
            return True
        refusals: list[str] = []
        self.rows.refused.connect(refusals.append)
        self.commitData(editor)
        self.rows.refused.disconnect(refusals.append)
        if not refusals:
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        return not refusals

    def add(self) -> None:
        """Puts a row at the end of what holds the current one, and begins to edit it."""
        self._edit_new(self.rows.parent(self.currentIndex()))

    def add_child(self) -> None:
        """Puts a row into the current one, if that holds others."""
        if self.can_add_child:
            self._edit_new(self.currentIndex().siblingAtColumn(NAME))

    def remove(self) -> None:
        """Removes the current row, with all below it."""
        if self.currentIndex().isValid():
            self.rows.remove(self.currentIndex().siblingAtColumn(NAME))
            self.current_changed.emit()

    def move_row(self, by: int) -> None:
        """Moves the current row up or down among its siblings."""
        if self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.move(self.currentIndex(), by))
            self.current_changed.emit()

    def _edit_new(self, parent: QModelIndex) -> None:
        added = self.rows.add(parent)
        self.expand(parent)
        cell = added if self.rows.flags(added) & Qt.ItemFlag.ItemIsEditable else added.siblingAtColumn(VALUE)
        self.setCurrentIndex(cell)
        self.edit(cell)

    def _cell_beside(self, index: QModelIndex, step: int) -> QModelIndex:
        """The next cell that can be edited, in reading order; none after the last."""
        while index.isValid():
            if 0 <= index.column() + step <= VALUE:
                index = index.siblingAtColumn(index.column() + step)
            else:
                row = self.indexBelow(index) if step > 0 else self.indexAbove(index)
                index = row.siblingAtColumn(NAME if step > 0 else VALUE)
            if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
                break
        return index

    # Qt's own interface

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        steps = {
            QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
            QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
        }
        if hint in steps:
            cell = self._cell_beside(self.currentIndex(), steps[hint])
            if cell.isValid():
                self.setCurrentIndex(cell)
                self.edit(cell)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        current, actions = self.currentIndex(), QAbstractItemView.CursorAction
        if not current.isValid() or action not in (actions.MoveLeft, actions.MoveRight):
            return super().moveCursor(action, modifiers)
        goes_on = action is actions.MoveRight
        if current.column() == NAME and self.rows.rowCount(current) and self.isExpanded(current) != goes_on:
            self.setExpanded(current, goes_on)
            return current
        beside = current.siblingAtColumn(current.column() + (1 if goes_on else -1))
        return next((index for index in (beside, self.rows.parent(current)) if index.isValid()), current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, held = Qt.Key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alone = held == Qt.KeyboardModifier.NoModifier
        # An open cell ignores the keys that it does not use.
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif held == Qt.KeyboardModifier.AltModifier and event.key() in (keys.Key_Up, keys.Key_Down):
            self.move_row(-1 if event.key() == keys.Key_Up else 1)
        elif alone and event.key() in (keys.Key_Return, keys.Key_Enter):
            if self.rows.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())
        elif alone and event.key() == keys.Key_Insert:
            self.add()
        elif alone and event.key() == keys.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.became_visible.emit()
