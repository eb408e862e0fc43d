"""What became of a send, and when it goes out: asked and changed from the history, as a person does."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from notifyadmin.api.models import SendRequest
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.profiles import SANDBOX
from tests.driver import Driver, until
from tests.e2e.pages import ready_to_send
from tests.e2e.services import ACCEPTED, client_of
from tests.e2e.test_history_page import lists, write
from tests.faults import FaultServer, answers
from tests.store.journal.rows import started

TOMORROW = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%d}T09:00:00Z"
LATER = f"{datetime.now(UTC) + timedelta(days=2):%Y-%m-%d}T10:00:00Z"


def column(driver: Driver, heading: str) -> list[str]:
    """What stands in a column of the list, from the top."""
    model = driver.find("history.list", QTableView).model()
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    return [model.index(row, headings.index(heading)).data() for row in range(model.rowCount())]


async def open_first(driver: Driver) -> None:
    """Goes to the history and opens its first row."""
    driver.tab(4)
    await until(lambda: driver.shows("history.list") and column(driver, "User"), "rows are listed")
    driver.find("history.list", QTableView).setFocus()
    driver.press("Down", "Home")
    await until(lambda: driver.shows("history.verdict"), "the row opens")


async def test_a_scheduled_send_is_found_moved_and_canceled(driver: Driver) -> None:
    await driver.start()
    driver.type("schedule", TOMORROW)
    driver.click("send.submit")
    await driver.verdict("send")
    driver.tab(4)
    await driver.choose("history.operation", "Scheduled")
    await lists(driver, "123")
    await open_first(driver)
    await until(lambda: driver.shows("history.reschedule"), "the row opens")
    driver.click("history.reschedule")
    await driver.appears("history.reschedule.confirm")
    assert driver.focus() == "history.reschedule.schedule"
    driver.press("Ctrl+A")
    driver.write(LATER)
    driver.press("Return")
    await driver.vanishes("history.reschedule.confirm")
    await until(lambda: driver.text("history.verdict") == "Rescheduled", "the new row is shown")
    await until(lambda: column(driver, "Operation") == ["Reschedule"], "only the new time counts")
    await until(lambda: driver.text("history.heading").find("Reschedule") > 0, "the new row is shown")
    await until(lambda: driver.shows("history.cancelSchedule"), "it can be canceled")
    driver.click("history.cancelSchedule")
    await until(lambda: driver.text("history.verdict") == "Schedule canceled", "the new row is shown")
    await lists(driver, "123", "123", "123")
    assert not driver.shows("history.reschedule")


async def test_a_schedule_of_production_is_deleted_only_after_a_question_and_it_may_be_too_late(driver: Driver) -> None:
    async with FaultServer(answers(b'{"messages": ["It was already sent."]}', 409)) as server:
        profile = await driver.use(server.url, production=True)
        write(driver, "anna", profile_id=profile.id, scheduled_at=datetime.now().astimezone() + timedelta(days=1))
        await driver.start()
        await open_first(driver)
        await until(lambda: driver.shows("history.cancelSchedule"), "it can be canceled")
        driver.click("history.cancelSchedule")
        await driver.appears("schedule.confirm")
        assert driver.reads("The scheduled notification hello_world to user anna of the production profile Shop will")
        assert not server.received
        driver.click("schedule.confirm")
        await driver.vanishes("schedule.confirm")
        await until(lambda: driver.text("history.verdict") == "Rejected", "the new row is shown")
        assert driver.reads("Too late: the notification was already sent or canceled. Nothing was changed.")
        assert driver.reads("It was already sent.")
        await until(lambda: column(driver, "Operation")[0] == "Cancel schedule", "it is a row of its own")


async def test_a_send_that_was_cut_off_is_found_in_the_log(driver: Driver) -> None:
    told: list[object] = []
    journal = Journal(driver.settings_path.parent / "history", told.append)
    now = datetime.now().astimezone()
    journal.begin(started(at=now, profile_id=SANDBOX.id, profile_name=SANDBOX.name, user_id="anna"))
    journal.close()
    await driver.start()
    await driver.history_opened()
    await open_first(driver)
    assert driver.text("history.verdict") == "Outcome unknown"
    driver.click("history.ask")
    await until(lambda: "Not found in the service's log · Today" in driver.text("history.asked"), "it is not there")
    async with client_of(driver.desk.session._sandbox) as client:
        await client.send(SendRequest.from_wire({"notificationId": "hello_world", "user": {"id": "anna"}}))
    driver.click("history.ask")
    await until(lambda: "Found in the service's log · Today" in driver.text("history.asked"), "it is there")
    assert driver.text("history.verdict") == "Outcome unknown"
    await until(lambda: "found in the service's log" in column(driver, "Outcome")[0], "the list says so, too")
    assert not told


async def test_one_click_leads_from_accepted_with_remarks_to_what_the_services_log_says(driver: Driver) -> None:
    remark = "EMAIL will not be aborted."
    reply = json.dumps({"trackingId": "track-1", "messages": [remark]}).encode()
    log = json.dumps({"logs": [{"trackingId": "track-1", "email_delivered_at": "2026-11-27T12:30:00Z"}]}).encode()
    async with FaultServer(answers(reply), answers(log)) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        assert await driver.verdict("send") == "Accepted with remarks"
        assert (driver.outcome("send"), driver.findings("send")) == ("acceptedWithRemarks", [remark])
        assert not driver.shows("send.verdict.retry")
        driver.click("send.verdict.ask")
        await until(lambda: "Found in the service's log" in driver.text("history.asked"), "it is found")
        assert [received.target.rpartition("/")[2] for received in server.received] == ["sender", "query"]


@pytest.mark.parametrize("answer", [ACCEPTED, b'{"message": "No."}'])
async def test_the_log_is_not_offered_where_the_outcome_is_known(answer: bytes, driver: Driver) -> None:
    async with FaultServer(answers(answer, 200 if answer is ACCEPTED else 400)) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        await driver.verdict("send")
        assert not driver.shows("send.verdict.ask")
