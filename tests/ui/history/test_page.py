from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QItemSelectionModel, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QComboBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QToolButton,
)

from notifyadmin.core.history.criteria import Criteria
from notifyadmin.store.errors import HistoryFailed
from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.journal import Journal
from notifyadmin.ui.history.comparison import ComparisonDialog
from notifyadmin.ui.history.day_dialog import DayDialog
from notifyadmin.ui.history.list_model import Column
from notifyadmin.ui.history.page import HistoryPage
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.line import Line
from tests import hands
from tests.driver import until
from tests.store.journal.rows import add, ended, started
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show

ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
NOW = datetime.now().astimezone()


class Shelf:
    """The page with rows in its journal."""

    def __init__(self, workplace: Workplace, resources: Resources, appearance: Appearance) -> None:
        self.workplace = workplace
        self._context = workplace.context(resources, appearance)

    async def open(self, write: Callable[[Journal], object] = lambda _: None) -> HistoryPage:
        """Shows the page once these rows are written."""
        await self.workplace.journal.write(write)
        self.page = page = HistoryPage("history", self._context)
        page.resize(1200, 700)
        page.begin()
        page.start_at_first_field()
        await show(page)
        await self.idle()
        return page

    async def idle(self) -> None:
        """Waits until what is read has been read."""
        jobs = ("transfer", "search", "rows", "row", "refresh", "profiles")
        await until(lambda: not any(self.workplace.tasks.is_busy(f"history.{job}") for job in jobs), "all is read")
        assert not self.workplace.crashes

    def column(self, column: Column) -> list[str]:
        """What stands in a column."""
        model = find(self.page, "history.list", QTableView).model()
        return [model.index(row, column).data() for row in range(model.rowCount())]

    async def type(self, words: str) -> None:
        find(self.page, "history.search", Line).setFocus()
        hands.press("Ctrl+A")
        hands.type_text(words)
        await self.idle()

    async def choose(self, identifier: str, words: str) -> None:
        combo = find(self.page, identifier, QComboBox)
        combo.setCurrentIndex(combo.findText(words))
        combo.activated.emit(combo.currentIndex())
        await self.idle()

    async def select(self, row: int) -> None:
        """Puts the cursor into a row."""
        self.page.list.view.go_to(row)
        await until(lambda: self.page.list.entry is not None, "the row is read")
        await self.idle()


@pytest.fixture
def shelf(workplace: Workplace, resources: Resources, appearance: Appearance) -> Shelf:
    return Shelf(workplace, resources, appearance)


def three_days(journal: Journal) -> None:
    add(journal, user_id="anna", at=NOW - timedelta(days=40), profile_id="a", profile_name="Alpha")
    add(journal, user_id="ben", at=NOW - timedelta(days=1), outcome="unknown", notification_id="order_tracking")
    add(journal, user_id="anna", at=NOW, operation="retract", outcome="done", profile_id="a", profile_name="Alpha")


async def test_an_empty_history_says_what_will_stand_here(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open()
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("No requests yet.") for text in labels)
    assert not find(page, "history.list", QTableView).isVisible()


async def test_rows_are_listed_newest_first_with_their_day(shelf: Shelf, workplace: Workplace) -> None:
    await shelf.open(three_days)
    assert shelf.column(Column.USER) == ["anna", "ben", "anna"]
    assert shelf.column(Column.DAY)[:2] == ["Today", "Yesterday"]
    assert shelf.column(Column.OPERATION) == ["Retract", "Send", "Send"]
    assert shelf.column(Column.PROFILE) == ["Alpha", "Shop", "Alpha"]


async def test_words_and_lists_filter_together_and_each_has_a_chip_that_takes_it_back(
    shelf: Shelf, workplace: Workplace
) -> None:
    page = await shelf.open(three_days)
    await shelf.type("anna")
    assert shelf.column(Column.USER) == ["anna", "anna"]
    await shelf.choose("history.operation", "Retract")
    assert shelf.column(Column.OPERATION) == ["Retract"]
    await shelf.choose("history.day", "Yesterday")
    assert shelf.column(Column.USER) == []
    find(page, "history.chip.day", QToolButton).click()
    await shelf.idle()
    assert shelf.column(Column.OPERATION) == ["Retract"]
    find(page, "history.clear", QToolButton).click()
    await shelf.idle()
    assert len(shelf.column(Column.USER)) == 3
    assert find(page, "history.search", Line).text() == ""


async def test_filters_are_kept(shelf: Shelf, workplace: Workplace) -> None:
    await shelf.open(three_days)
    await shelf.choose("history.profile", "Alpha")
    await shelf.type("anna")
    page = await shelf.open()
    assert shelf.column(Column.USER) == ["anna", "anna"]
    assert find(page, "history.profile", QComboBox).currentText() == "Alpha"
    assert find(page, "history.chip.profile", QToolButton).text() == "Profile: Alpha"


async def test_a_row_opens_beside_the_list_with_all_that_it_has(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open(lambda journal: add(journal, answer=b'{"trackingId":"track-1"}'))
    assert page.details.isHidden()
    await shelf.select(0)
    assert page.details.isVisible()
    assert find(page, "history.verdict", QLabel).text() == "Sent"
    assert '"notificationId": "hello_world"' in find(page, "history.request", QPlainTextEdit).toPlainText()
    assert find(page, "history.response", QPlainTextEdit).toPlainText() == '{\n  "trackingId": "track-1"\n}'
    assert "status 200" in find(page, "history.heading", QLabel).text()


async def test_a_row_that_assistive_technology_selects_opens_without_the_cursor(
    shelf: Shelf, workplace: Workplace
) -> None:
    page = await shelf.open(three_days)
    view = page.list.view
    await shelf.select(0)
    view.clearSelection()
    view.selectionModel().select(view.model().index(1, 0), ROW)
    await until(lambda: view.row == 1, "the cursor follows")
    await shelf.idle()
    assert view.chosen(9) == [1]
    view.selectionModel().select(view.model().index(0, 0), ROW)
    later: list[bool] = []
    QTimer.singleShot(0, lambda: later.append(True))  # behind whatever the selection has started
    await until(lambda: later, "the selection has had its effect")
    assert (view.chosen(9), view.row) == ([0, 1], 1), "with several rows selected, it stays"


async def test_what_is_odd_about_a_row_is_said(shelf: Shelf, workplace: Workplace) -> None:
    def write(journal: Journal) -> None:
        add(journal, answer=b"<html>", request=Body("{", 5_000_000))
        add(journal, request=Body.of(b"[1]"))
        add(journal, keeps_bodies=False)
        journal.begin(started())

    page = await shelf.open(write)
    texts = []
    for row in range(4):
        await shelf.select(row)
        texts.append(find(page, "history.note", QLabel).text())
    assert all(text.startswith("The profile Shop was deleted.") for text in texts)
    assert "not kept" in texts[1]
    assert "not valid JSON" in texts[2]
    assert "Only the beginning" in texts[3]
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Not JSON: shown raw." in labels
    assert any(text.startswith("Only the first") for text in labels)


async def test_a_row_that_ends_while_it_is_shown_is_shown_anew(shelf: Shelf, workplace: Workplace) -> None:
    row = started()
    page = await shelf.open(lambda journal: journal.begin(row))
    await shelf.select(0)
    assert find(page, "history.verdict", QLabel).text() == "Running"

    await workplace.journal.write(lambda journal: journal.complete(row, ended()))
    page.list.refresh()
    await until(lambda: find(page, "history.verdict", QLabel).text() == "Sent", "the verdict comes")
    await shelf.idle()


async def test_new_rows_come_in_and_the_cursor_stays_in_its_row(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open(three_days)
    await shelf.select(1)
    await workplace.journal.write(lambda journal: add(journal, user_id="new"))
    page.list.refresh()
    await shelf.idle()
    assert shelf.column(Column.USER)[0] == "new"
    entry = page.list.entry
    assert (page.list.view.row, entry and entry.user_id) == (2, "ben")


async def test_the_row_is_copied_with_its_bodies(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open(lambda journal: add(journal, answer=b"{}"))
    await shelf.select(0)
    page.list.view.setFocus()
    hands.press("Ctrl+C")
    text = QApplication.clipboard().text()
    assert "User: 123" in text
    assert "Request:" in text


async def test_a_body_that_was_not_kept_leaves_the_clipboard_as_it_was(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open(lambda journal: add(journal, request=None))
    await shelf.select(0)
    said: list[str] = []
    page.told.connect(lambda notice: said.append(notice.text))
    QApplication.clipboard().setText("mine")
    page.details.copy_wanted.emit("request")
    assert (said, QApplication.clipboard().text()) == (["Nothing was copied: this row has no such body."], "mine")


async def test_two_rows_are_compared(shelf: Shelf, workplace: Workplace) -> None:
    def write(journal: Journal) -> None:
        add(journal, request=Body.of(b'{"order":1,"same":0}'), answer=b"{}")
        add(journal, request=Body.of(b'{"order":2,"same":0}'), answer=b"{}")

    page = await shelf.open(write)
    await shelf.select(0)
    compare = find(page, "history.compare", QPushButton)
    assert not compare.isEnabled()
    page.list.view.selectAll()
    compare.click()
    dialog = await dialog_of(page, ComparisonDialog)
    text = find(dialog, "history.comparison.request", QPlainTextEdit).toPlainText()
    assert text.splitlines() == ["  {", '-   "order": 1,', '+   "order": 2,', '    "same": 0', "  }"]
    assert "No differences." in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.reject()


async def test_what_is_filtered_is_exported_and_imported_again(
    shelf: Shelf, workplace: Workplace, tmp_path: Path
) -> None:
    page = await shelf.open(three_days)
    told: list[str] = []
    page.told.connect(lambda notice: told.append(notice.text))
    await shelf.type("ben")
    path = tmp_path / "rows.jsonl"
    find(page, "history.export", QPushButton).click()
    await pick(page, path)
    await until(lambda: told, "it is exported")
    assert told[0].startswith("Exported 1 request")
    await workplace.journal.write(lambda journal: journal.delete_all())
    find(page, "history.import", QPushButton).click()
    await pick(page, path)
    await until(lambda: len(told) == 2, "it is imported")
    await shelf.idle()
    assert told[1].startswith("Imported 1 request")
    assert shelf.column(Column.USER) == ["ben"]
    assert not find(page, "history.transfer.progress", QProgressBar).isVisible()


async def pick(page: HistoryPage, path: Path) -> None:
    """Picks a file in the dialog that opens."""
    await until(lambda: any(each.isVisible() for each in page.findChildren(QFileDialog)), "it opens")
    [dialog] = [each for each in page.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(path))
    dialog.reject()


async def test_a_history_that_cannot_be_read_says_why_until_it_can_be_read_again(
    shelf: Shelf, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await shelf.open(three_days)

    async def fail(_: object) -> None:
        raise HistoryFailed("The history could not be read: it is locked.", advice="Close other programs.")

    def seen() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]

    with monkeypatch.context() as patched:
        patched.setattr(workplace.journal, "read", fail)
        page.list.refresh()
        await until(lambda: "The history could not be read: it is locked. Close other programs." in seen())
    page.list.refresh()
    await until(lambda: find(page, "history.list", QTableView).isVisible(), "the rows are back")
    await shelf.idle()
    assert len(shelf.column(Column.USER)) == 3


async def test_a_profile_that_is_deleted_can_still_be_filtered_by(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open(three_days)
    await shelf.choose("history.profile", "Alpha")
    await workplace.journal.write(lambda journal: journal.delete_all())
    page.list.begin(page.list.filters.criteria)
    await shelf.idle()
    assert find(page, "history.profile", QComboBox).currentData() == "a"
    assert "No matching requests." in " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


async def test_a_picked_day_is_filtered_by(shelf: Shelf, workplace: Workplace) -> None:
    page = await shelf.open(three_days)
    await shelf.choose("history.day", "Pick a day…")
    dialog = await dialog_of(page, DayDialog)
    day = NOW - timedelta(days=40)
    find(dialog, "history.pick.day", QCalendarWidget).setSelectedDate(QDate(day.year, day.month, day.day))
    find(dialog, "history.pick", QPushButton).click()
    await shelf.idle()
    assert shelf.column(Column.PROFILE) == ["Alpha"]
    assert page.list.filters.criteria.day == day.date().isoformat()
    assert page.list.filters.criteria == Criteria.from_kept(workplace.user_data.drafts.load("history") or {})


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows takes no zone from the environment.")
async def test_a_picked_day_begins_at_midnight_whatever_the_clocks_show_now(
    shelf: Shelf, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    days = {
        "winter": datetime(2025, 1, 15, 0, 30, tzinfo=berlin),
        "summer": datetime(2025, 7, 15, 0, 30, tzinfo=berlin),
    }
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        page = await shelf.open(lambda journal: [add(journal, user_id=user, at=at) for user, at in days.items()])
        for user, at in days.items():
            page.list.filters.choose_day(at.date().isoformat())
            await shelf.idle()
            assert shelf.column(Column.USER) == [user]
    finally:
        monkeypatch.undo()
        time.tzset()
