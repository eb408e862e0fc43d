"""What the page says of the service's log and of schedules, and what it asks the service."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView, QTabWidget, QWidget

from notifyadmin.core.history.criteria import SCHEDULED, Criteria
from notifyadmin.store.journal.entry import Body, Entry
from notifyadmin.store.journal.query import Filter
from notifyadmin.ui.history.list_model import Column
from notifyadmin.ui.history.page import HistoryPage
from notifyadmin.ui.history.reschedule_dialog import RescheduleDialog
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import OutsideLabel
from tests.driver import until
from tests.e2e.services import bodies
from tests.faults import FaultServer, answers
from tests.hand_timer import HandTimer
from tests.store.journal.rows import ended, started
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show

NOW = datetime.now(UTC).replace(microsecond=0)
TOMORROW = NOW + timedelta(days=1)
LOG = answers(
    json.dumps(
        {
            "logs": [
                {
                    "trackingId": "track-1",
                    "email_delivered_at": NOW.isoformat(),
                    "sms_failed_code": "NO_ADDRESS",
                    "call_routing": "BATCH",
                    "slack_failed_code": "BRAND_NEW",
                    "request": '{"notificationId": "hello_world"}',
                }
            ]
        }
    ).encode()
)


class Desk:
    """The page on a profile that leads to a server, with one row."""

    def __init__(self, workplace: Workplace, resources: Resources, appearance: Appearance) -> None:
        self.workplace = workplace
        self.timer = HandTimer()
        self._context = workplace.context(resources, appearance)

    async def open(self, server: FaultServer, **values: Any) -> HistoryPage:
        """Shows the page with this row in it, and the row."""
        self.workplace.session.choose((await self.workplace.add_account(url=server.url)).id)
        await self.workplace.settled()
        await self.write(**values)
        self.page = HistoryPage("history", self._context, self.timer)
        self.page.resize(1200, 700)
        self.page.begin()
        await show(self.page)
        await self.idle()
        self.page.list.view.go_to(0)
        await until(self.page.details.isVisible, "the row is shown")
        await self.idle()
        return self.page

    async def write(self, outcome: str = "sent", tracking_id: str = "track-1", **values: Any) -> None:
        """Has a row of the profile there."""
        row = started(**{"profile_id": self.workplace.session.profile.id, "at": NOW, **values})
        end = ended(at=NOW, outcome=outcome, tracking_id=tracking_id, text="")
        await self.workplace.journal.write(lambda journal: journal.begin(row))
        await self.workplace.journal.write(lambda journal: journal.complete(row, end))

    async def idle(self) -> None:
        """Waits until nothing runs any more."""
        await until(lambda: not any(key.startswith("history") for key in self.workplace.tasks._jobs), "all is done")
        assert not self.workplace.crashes

    async def ask(self) -> None:
        """Presses the button."""
        find(self.page, "history.ask", QPushButton).click()
        await self.idle()

    def text(self, identifier: str) -> str:
        """What a label says."""
        return find(self.page, identifier, OutsideLabel).shown_text

    def shows(self, identifier: str) -> bool:
        """Whether a part is to be seen."""
        return find(self.page, identifier, QWidget).isVisible()

    def log(self) -> list[tuple[str, str]]:
        """The channels with their states."""
        model = find(self.page, "history.log", QTableView).model()
        return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]

    async def entries(self) -> tuple[Entry, ...]:
        """The rows of the history, newest first."""
        return await self.workplace.journal.read(lambda journal: journal.page(Filter()))


@pytest.fixture
def desk(workplace: Workplace, resources: Resources, appearance: Appearance) -> Desk:
    return Desk(workplace, resources, appearance)


async def test_asking_shows_each_channel_in_words_with_its_code(desk: Desk) -> None:
    async with FaultServer(LOG) as server:
        page = await desk.open(server)
        assert not find(page, "history.parts", QTabWidget).isTabVisible(4)
        await desk.ask()
        assert bodies(server) == [{"trackingIds": ["track-1"]}]
    assert desk.log() == [
        ("Email", "Delivered"),
        ("SMS", "Failed: the user has no address for it (NO_ADDRESS)"),
        ("Call", "Waits for the user's next digest (BATCH)"),
        ("Slack", "Failed: BRAND_NEW"),
    ]
    assert desk.shows("history.log")
    assert not desk.shows("history.log.raw")
    assert desk.text("history.asked").startswith("Last asked at ")
    assert desk.timer.pauses_s == [2]


async def test_nothing_is_asked_while_the_window_is_not_in_use(desk: Desk) -> None:
    async with FaultServer(LOG) as server:
        page = await desk.open(server)
        await desk.ask()
        assert desk.timer.is_running
        page.details.hide()
        assert not desk.timer.is_running
        page.details.show()
        assert desk.timer.is_running
        other = QWidget()
        await show(other)
        assert not desk.timer.is_running
        other.close()
        page.activateWindow()
        await until(page.isActiveWindow, "the window is in use again")
        assert desk.timer.is_running


async def test_an_answer_that_cannot_be_read_is_shown_as_it_came(desk: Desk) -> None:
    async with FaultServer(answers(b'{"brand": "new"}')) as server:
        await desk.open(server)
        await desk.ask()
    assert desk.shows("history.log.raw")
    assert not desk.shows("history.log")
    [entry] = await desk.entries()
    assert entry.settled == ""


async def test_an_unknown_send_says_what_the_log_has(desk: Desk) -> None:
    async with FaultServer(answers(b'{"logs": []}')) as server:
        page = await desk.open(server, outcome="unknown", tracking_id="")
        await desk.ask()
        page.list.refresh()
        await until(lambda: "Not found in the service's log · Today, " in desk.text("history.asked"), "the row says so")
        model = find(page, "history.list", QTableView).model()
        assert model.index(0, Column.OUTCOME).data() == "Unknown: not found in the service's log"
        assert desk.shows("history.log.empty")
        text = find(page, "history.request", QPlainTextEdit)
        text.selectAll()
        [before] = await desk.entries()
        desk.timer.elapse()
        await desk.idle()
        [after] = await desk.entries()
        assert before.settled_at != after.settled_at
        page.list.refresh()
        await desk.idle()
        assert text.textCursor().hasSelection()
    await desk.idle()


async def test_why_nothing_was_answered_is_said(desk: Desk) -> None:
    async with FaultServer(answers(b'{"message": "no"}', 403)) as server:
        await desk.open(server)
        await desk.ask()
    assert "Nothing was sent or changed." in desk.text("history.asked")


async def test_a_failure_shows_no_answer_of_another_row_and_keeps_that_of_its_own(desk: Desk) -> None:
    async with FaultServer(LOG, answers(b'{"message": "no"}', 403)) as server:
        page = await desk.open(server)
        await desk.write(user_id="other")
        await desk.ask()
        table = find(page, "history.log", QTableView)
        table.selectRow(1)
        await desk.ask()
        assert (len(desk.log()), table.currentIndex().row()) == (4, 1)
        page.list.refresh()
        await desk.idle()
        page.list.view.go_to(0)
        await until(lambda: not desk.log(), "the other row is shown")
        await desk.idle()
        await desk.ask()
        assert desk.log() == []
        assert not desk.shows("history.log")


@pytest.mark.parametrize("is_there", [True, False])
async def test_a_row_of_another_profile_says_which_one_it_is(desk: Desk, is_there: bool) -> None:
    profile_id = desk.workplace.add_profile("Other").id if is_there else "gone"
    async with FaultServer(LOG) as server:
        page = await desk.open(server, profile_id=profile_id, profile_name="Other", scheduled_at=TOMORROW)
        for name in ("ask", "reschedule", "cancelSchedule"):
            button = find(page, f"history.{name}", QPushButton)
            assert not button.isEnabled()
            expected = "Select the profile Other first." if is_there else "The profile Other was deleted."
            assert expected in button.toolTip()


async def test_a_row_without_a_schedule_or_a_tracking_id_offers_neither(desk: Desk) -> None:
    async with FaultServer(LOG) as server:
        await desk.open(server, outcome="rejected", tracking_id="")
    assert not any(desk.shows(f"history.{name}") for name in ("ask", "scheduled", "reschedule", "cancelSchedule"))


async def test_a_schedule_is_told_in_the_zones_of_the_user_and_of_this_computer(desk: Desk) -> None:
    body = b'{"notificationId":"x","user":{"id":"1","timezone":"Asia/Tokyo"}}'
    moment = datetime(NOW.year + 1, 1, 5, 20, 30, tzinfo=UTC)
    async with FaultServer(LOG) as server:
        page = await desk.open(server, scheduled_at=moment, request=Body.of(body))
        first, second = desk.text("history.scheduled").splitlines()
        assert first.startswith("Scheduled for ")
        assert "UTC" in first
        assert second == f"For the user: {NOW.year + 1}-01-06 05:30 (Asia/Tokyo)"
        table = find(page, "history.list", QTableView)
        assert table.isColumnHidden(Column.SCHEDULED)
        assert f"{moment.astimezone():, %H:%M}" in table.model().index(0, Column.SCHEDULED).data()
        page.list.filters.choose(Criteria(operation=SCHEDULED))
        assert not table.isColumnHidden(Column.SCHEDULED)
        await desk.idle()


async def test_a_zone_that_nobody_knows_is_left_out(desk: Desk) -> None:
    body = b'{"notificationId":"x","user":{"id":"1","timezone":"../etc/passwd"}}'
    async with FaultServer(LOG) as server:
        await desk.open(server, scheduled_at=TOMORROW, request=Body.of(body))
    assert len(desk.text("history.scheduled").splitlines()) == 1


async def test_rescheduling_asks_for_a_time_that_can_be_used_and_sends_it(desk: Desk) -> None:
    async with FaultServer(answers()) as server:
        page = await desk.open(server, scheduled_at=TOMORROW)
        find(page, "history.reschedule", QPushButton).click()
        dialog = await dialog_of(page, RescheduleDialog)
        line = find(dialog, "history.reschedule.schedule", Line)
        assert datetime.fromisoformat(line.text()) == TOMORROW
        line.setText("soon")
        find(dialog, "history.reschedule.confirm", QPushButton).click()
        assert dialog.isVisible()
        later = (TOMORROW + timedelta(hours=1)).isoformat()
        line.setText(later)
        find(dialog, "history.reschedule.confirm", QPushButton).click()
        await desk.idle()
        assert bodies(server) == [{"schedule": later}]
        newest, _ = await desk.entries()
        assert (newest.operation, newest.notification_id) == ("reschedule", "hello_world")
        await until(lambda: desk.text("history.verdict") == "Rescheduled", "the new row is shown")
        await desk.idle()


async def test_canceling_is_a_row_of_its_own_and_the_former_one_says_so(desk: Desk) -> None:
    async with FaultServer(answers()) as server:
        page = await desk.open(server, scheduled_at=TOMORROW)
        find(page, "history.cancelSchedule", QPushButton).click()
        await desk.idle()
        await until(lambda: desk.text("history.verdict") == "Schedule canceled", "the new row is shown")
        assert [received.method for received in server.received] == ["DELETE"]
        page.list.view.go_to(1)
        await until(lambda: "Canceled on " in desk.text("history.scheduled"), "the former row says so")
        assert not desk.shows("history.cancelSchedule")
        assert desk.text("history.scheduled").startswith("Was scheduled for ")
        await desk.idle()
