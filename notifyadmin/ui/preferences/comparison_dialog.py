"""The dialog that compares a user with another one, or with a snapshot, and copies the rows that are checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from notifyadmin.core.preferences.compare import Comparison, Difference
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.widgets.dialog import Dialog, ListTable, Role
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

MAX_LINES = 2_000
"""How many rows a dialog shows at most; a difference that is not shown is not copied either."""
NAME = "preferences.takeOver"
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
Copy = Callable[[Comparison], object]


class ComparisonDialog(Dialog):
    """Differences, each with a check box where it can be copied; Enter presses Cancel."""

    def __init__(
        self, comparison: Comparison, here: str, words: PreferenceWords, copy: Copy | None, parent: QWidget
    ) -> None:
        """Without `copy` the differences are only shown."""
        own = _Words(comparison, here)
        super().__init__(own.says(), parent)
        self._comparison = comparison
        self._here = own.here
        self._differences = comparison.differences[:MAX_LINES]
        lines = [own.line(each, words) for each in self._differences]
        copyable = [copy is not None and each.key in comparison.values for each in self._differences]
        self._table = identify(CheckTable(own.headings(), lines, copyable), f"{NAME}.table", self.windowTitle())
        if copy is not None and any(copyable):
            self._offer(copy)
        self.middle.addWidget(self._table)
        self._table.setFocus()

    def _offer(self, copy: Copy) -> None:
        self._all = identify(QCheckBox(self.tr("Select all")), f"{NAME}.all", self.tr("Select all"))
        self._all.clicked.connect(self._on_all_clicked)
        self.middle.addWidget(self._all)

        def go_on() -> None:
            chosen = self._comparison.only([self._differences[at].key for at in self._table.checked()])
            self.accept()
            copy(chosen)

        self._copy = self.add_button(NAME, "", go_on, role=Role.ApplyRole)
        self._table.checked_changed.connect(self._show_checked)
        self._show_checked()

    def _show_checked(self) -> None:
        count, most = len(self._table.checked()), len(self._table.checkable)
        text = self.tr("Copy %n to {here}", "", count).format(here=self._here)
        self._copy.setText(text.replace("&", "&&"))
        self._copy.setAccessibleName(text)
        self._copy.setEnabled(bool(count))
        partly = Qt.CheckState.PartiallyChecked if count else UNCHECKED
        self._all.setCheckState(CHECKED if count == most else partly)

    def _on_all_clicked(self) -> None:
        self._table.check_all(self._all.checkState() is not UNCHECKED)


class CheckTable(ListTable):
    """A table of which the rows that are `checkable` have a check box, at first checked; Space turns it.

    Signals:
        checked_changed(): other rows are checked.
    """

    checked_changed = Signal()

    def __init__(self, headings: Sequence[str], lines: Sequence[Sequence[str]], checkable: Sequence[bool]) -> None:
        super().__init__(headings, lines)
        self.checkable = [row for row, can_be in enumerate(checkable) if can_be]
        for row in self.checkable:
            item = self.items.item(row)
            item.setCheckable(True)
            item.setCheckState(CHECKED)
        self.items.itemChanged.connect(self.checked_changed)
        if lines:
            self.selectionModel().setCurrentIndex(self.items.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def checked(self) -> list[int]:
        """The rows that are checked."""
        return [row for row in self.checkable if self.items.item(row).checkState() is CHECKED]

    def check_all(self, wanted: bool) -> None:
        """Checks all rows, or none."""
        self._check(self.checkable, wanted)

    def _check(self, rows: Sequence[int], wanted: bool) -> None:
        with QSignalBlocker(self.items):  # all at once: each change alone would count all rows
            for row in rows:
                self.items.item(row).setCheckState(CHECKED if wanted else UNCHECKED)
        self.viewport().update()
        self.checked_changed.emit()

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or event.modifiers():
            super().keyPressEvent(event)
            return
        if event.isAutoRepeat():
            return
        selected = {index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()}
        rows = sorted(selected.intersection(self.checkable))
        checked = self.checked()
        self._check(rows, not all(row in checked for row in rows))


class _Words(QObject):
    """What the dialog says, by what is compared."""

    def __init__(self, comparison: Comparison, here: str) -> None:
        super().__init__()
        self._comparison = comparison
        self.here = shown(here, NAME_CHARACTERS)
        self._there = shown(comparison.there, NAME_CHARACTERS)

    def says(self) -> DialogText:
        """The title and the text of the dialog."""
        count = len(self._comparison.differences)
        names = {"here": self.here, "there": self._there}
        if self._comparison.is_snapshot:
            title = self.tr("Restore a snapshot for user {here}")
            text = self.tr("The snapshot of user {there} has %n difference(s) from now.", "", count)
            none = self.tr("User {here} already matches the snapshot of user {there}.")
        else:
            title = self.tr("Compare user {here} with user {there}")
            text = self.tr("User {there} has %n difference(s) from user {here}.", "", count)
            none = self.tr("There is no difference between {here} and {there}.")
        text += " " + self.tr("Check what to copy. Nothing is sent until you save the changes of user {here}.")
        if count > MAX_LINES:
            text += " " + self.tr("The first %n difference(s) are shown.", "", MAX_LINES)
        return DialogText(title.format(**names), (text if count else none).format(**names), NAME)

    def headings(self) -> tuple[str, str, str, str]:
        """The headings of the columns."""
        notification, channel = self.tr("Notification"), self.tr("Channel")
        if self._comparison.is_snapshot:
            return notification, channel, self.tr("Now"), self.tr("Snapshot")
        return notification, channel, self.here, self._there

    def line(self, each: Difference, words: PreferenceWords) -> tuple[str, str, str, str]:
        """One difference, by columns."""
        here = words.delivery(each.here) if each.offered else self.tr("Not offered")
        if each.here == each.there:
            here = self.tr("{delivery} (default)").format(delivery=here)
        return each.title, words.channel(each.key.channel), here, words.delivery(each.there)
