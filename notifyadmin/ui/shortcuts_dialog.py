"""The list of all keys: those of the commands, which can be changed, and those that only parts of the window know."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QKeySequenceEdit, QLineEdit, QPushButton, QWidget

from notifyadmin.ui.accessibility import announce, identify, label_for
from notifyadmin.ui.actions import key_names
from notifyadmin.ui.form.field_row import MENU_KEYS, SWITCH_KEYS
from notifyadmin.ui.shortcuts import Shortcuts
from notifyadmin.ui.theme import mark
from notifyadmin.ui.widgets.dialog import Dialog, ListTable
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import OutsideLabel

LEAST_LINES, LEAST_CHARACTERS = 8, 80
KEYS_COLUMN, CHANGED_COLUMN = 1, 2


class ShortcutsDialog(Dialog):
    """Every command with its keys; those of the selected one are changed below the list, and change at once."""

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        says = DialogText(self.tr("Keyboard shortcuts"), "", "shortcuts")
        super().__init__(says, parent, closing=QDialogButtonBox.StandardButton.Close)
        self._shortcuts = shortcuts
        self._names = shortcuts.names
        lines = [(shortcuts.words(name), "", "") for name in self._names]
        lines += [(words, keys, self.tr("Fixed")) for words, keys in self._fixed()]
        headings = self.tr("Command"), self.tr("Keys"), self.tr("State")
        self._table = identify(ListTable(headings, lines), "shortcuts.table", says.title)
        self._table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self._table.setMinimumHeight(self._table.verticalHeader().defaultSectionSize() * LEAST_LINES)
        self._table.setMinimumWidth(self._table.fontMetrics().averageCharWidth() * LEAST_CHARACTERS)
        self._keys = identify(KeyField(), "shortcuts.keys", self.tr("Keys"))
        self._clear = identify(QPushButton(self.tr("Clear")), "shortcuts.clear", self.tr("Clear"))
        self._reset = identify(QPushButton(self.tr("Reset")), "shortcuts.reset", self.tr("Reset"))
        self._label = label_for(self._keys, self.tr("Keys"))
        self._problem = identify(OutsideLabel(), "shortcuts.problem", "")
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self._lay_out()
        self.add_button("shortcuts.resetAll", self.tr("Reset all"), self._reset_all)
        self._table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._table.doubleClicked.connect(self._keys.setFocus)
        self._keys.keySequenceChanged.connect(self._choose)
        self._clear.clicked.connect(self._on_clear)
        self._reset.clicked.connect(self._on_reset)
        shortcuts.changed.connect(self._show_all)
        self._show_all()
        self._table.selectRow(0)
        self._table.setFocus()

    def _fixed(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Open the menu of a field"), key_names([QKeySequence(MENU_KEYS)])),
            (self.tr("Set a field to empty, or remove it from the request"), key_names([QKeySequence(SWITCH_KEYS)])),
            (self.tr("Switch a channel, or a whole row, on or off"), self.tr("Space")),
            (self.tr("Open the menu of a cell or row"), self.tr("Enter")),
            (self.tr("Move the divider between panes"), self.tr("F6, then the arrow keys")),
            (self.tr("Next and previous match"), self.tr("Enter, Shift+Enter")),
            (self.tr("Close a dialog or the search"), self.tr("Esc")),
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self._keys, 1)
        line.addWidget(self._clear)
        line.addWidget(self._reset)
        self.middle.addWidget(self._table, 1)
        self.middle.addLayout(line)
        self.middle.addWidget(self._problem)

    @property
    def _name(self) -> str | None:
        """The selected command, if it is one whose keys can be changed."""
        row = self._table.currentIndex().row()
        return self._names[row] if 0 <= row < len(self._names) else None

    def _show_all(self) -> None:
        for row, name in enumerate(self._names):
            self._table.show_cell(row, KEYS_COLUMN, self._shortcuts.key_words(name))
            changed = self.tr("Changed") if self._shortcuts.is_changed(name) else ""
            self._table.show_cell(row, CHANGED_COLUMN, changed)
        self._show_keys()

    def _on_row_changed(self, _: QModelIndex, __: QModelIndex) -> None:
        self._show_keys()

    def _show_keys(self) -> None:
        name = self._name
        words = self.tr("Keys of “{command}”").format(command=self._shortcuts.words(name)) if name else self.tr("Keys")
        self._label.setText(words.replace("&", "&&"))
        self._keys.setAccessibleName(words)
        self._keys.show_keys(QKeySequence() if name is None else self._shortcuts.keys(name))
        self._keys.setEnabled(name is not None)
        self._enable_buttons()
        self._show_problem("")

    def _enable_buttons(self) -> None:
        """Offers what there is to do; the keyboard does not stay on a button that has nothing more to do."""
        name = self._name
        can_clear = name is not None and not self._shortcuts.keys(name).isEmpty()
        can_reset = name is not None and self._shortcuts.is_changed(name)
        for button, can in ((self._clear, can_clear), (self._reset, can_reset)):
            if button.hasFocus() and not can:
                self._keys.setFocus()
            button.setEnabled(can)

    def _show_problem(self, text: str) -> None:
        self._problem.show_text(text)
        self._problem.setVisible(bool(text))
        self._keys.setAccessibleDescription(text)
        mark(self._keys.line, problem="error" if text else "")
        if text:
            announce(self._problem)

    def _choose(self, keys: QKeySequence) -> None:
        name = self._name
        if name is not None and not keys.isEmpty():
            self._show_problem(self._shortcuts.choose(name, keys))

    def _on_clear(self) -> None:
        name = self._name
        if name is not None:
            self._show_problem(self._shortcuts.choose(name, QKeySequence()))

    def _on_reset(self) -> None:
        name = self._name
        if name is not None:
            self._show_problem(self._shortcuts.reset(name))

    def _reset_all(self) -> None:
        self._shortcuts.reset_all()


class KeyField(QKeySequenceEdit):
    """Takes the next key that is pressed; Tab, Enter and Esc alone are left to the dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.line = next(iter(self.findChildren(QLineEdit)))
        self.line.setPlaceholderText(self.tr("Press the keys"))

    def show_keys(self, keys: QKeySequence) -> None:
        """Shows keys without telling of them as of keys that were pressed."""
        blocker = QSignalBlocker(self)
        self.setKeySequence(keys)
        del blocker

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if is_alone and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark(self.line, capturing=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        mark(self.line, capturing=False)
