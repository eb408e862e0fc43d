"""What the Retract page knows of a user's inbox: before the question, in it, and in the verdict."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QTreeView

from notifyadmin.api.models import SendRequest, User
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.profiles import SANDBOX
from notifyadmin.ui.retract import inbox_panel
from tests.core.inboxes import row
from tests.driver import PATIENCE_MS, Driver, until
from tests.e2e.pages import agree_to_retract, ready_to_retract
from tests.e2e.services import accepts_after, bodies, client_of
from tests.faults import Behaviour, FaultServer, answer_bytes, is_silent

LOADED = "1 in-app notification of hello_world will be deleted for user 123."


async def send(sandbox: Sandbox, count: int = 1, **fields: str) -> None:
    """Sends that many to user 123, of a type or a sub-notification if these are given."""
    request = SendRequest.model_validate({"notification_id": "hello_world", "user": User(id="123"), **fields})
    async with client_of(sandbox) as client:
        for _ in range(count):
            await client.send(request)


def rows(driver: Driver) -> list[list[str]]:
    """The list as it is to be read, cell by cell."""
    model = driver.find("retract.inbox", QTreeView).model()
    columns = range(model.columnCount())
    return [[str(model.index(at, column).data()) for column in columns] for at in range(model.rowCount())]


async def counts(driver: Driver, words: str) -> None:
    """Waits until the words above the list say so."""
    await until(lambda: driver.text("retract.count") == words, f"it says {words}")


async def ready(driver: Driver) -> Sandbox:
    """The sandbox's example with its list loaded."""
    await driver.start()
    driver.tab(3)
    await counts(driver, LOADED)
    return driver.desk.sandbox


def serves(inbox: Sequence[object], status: int, server: list[FaultServer]) -> Behaviour:
    """One inbox, or a refusal to let it be read; anything else is accepted."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        is_read = server[0].received[-1].method == "GET"
        body = json.dumps({"notifications": inbox}).encode() if is_read and status == 200 else b""
        writer.write(answer_bytes(body, status if is_read else 200))

    return behave


async def test_what_will_go_is_listed_with_title_date_state_and_tracking_id(driver: Driver) -> None:
    sandbox = await ready(driver)
    async with client_of(sandbox) as client:
        inbox = (await client.in_app_notifications("123")).value.notifications
    [shown] = rows(driver)
    [sent] = [each for each in inbox if each.notification_id == "hello_world"]
    assert (shown[0], shown[2], shown[3]) == (sent.title, "Unread", sent.id)
    assert len(shown[1]) == len("2026-01-01 10:00")


async def test_older_pages_come_as_one_scrolls_and_the_count_with_them(driver: Driver) -> None:
    await driver.start()
    await send(driver.desk.sandbox, 130, notification_id="weekly_digest")
    driver.tab(3)
    driver.type("retract.notificationId", "weekly_digest")
    words = "in-app notifications of weekly_digest will be deleted for user 123."
    await counts(driver, f"At least 50 {words} Scroll down to load older notifications.")
    assert len(rows(driver)) == 50
    driver.find("retract.inbox", QTreeView).setFocus()
    driver.press("End")
    await until(lambda: len(rows(driver)) == 99, "a page is added, of which one row was there before")
    driver.press("End")
    await until(lambda: len(rows(driver)) == 130, "another one is added")
    driver.press("End")
    await counts(driver, f"130 {words}")


async def test_the_secondary_id_narrows_what_will_go(driver: Driver) -> None:
    sandbox = await ready(driver)
    await send(sandbox, 2, notification_id="comment_reply")
    driver.type("retract.notificationId", "comment_reply")
    await counts(driver, "3 in-app notifications of comment_reply will be deleted for user 123.")
    driver.type("retract.secondaryId", "project_apollo")
    await counts(driver, "1 in-app notification of comment_reply / project_apollo will be deleted for user 123.")
    assert [cells[0] for cells in rows(driver)] == ["Ada replied to your comment"]
    driver.type("retract.secondaryId", "project_zephyr")
    await counts(driver, "User 123 has no in-app notifications of comment_reply / project_zephyr.")


async def test_without_ids_nothing_is_read_and_it_says_what_to_enter(driver: Driver) -> None:
    await ready(driver)
    started = driver.job_starts.count("retract.inbox")
    driver.type("retract.userId", "")
    assert driver.text("retract.count") == "Enter a notification ID and a user ID to see what will be deleted."
    assert rows(driver) == []
    assert driver.job_starts.count("retract.inbox") == started


async def test_a_question_right_after_the_last_key_names_the_count_all_the_same(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_panel, "PATIENCE_MS", PATIENCE_MS)
    await ready(driver)
    driver.type("retract.notificationId", "order_tracking")
    driver.press("Ctrl+Return")
    await driver.appears("retract.confirm")
    assert driver.reads("for user 123 of Sandbox. This cannot be undone.\nCurrently: 2 in-app notifications.")


async def test_a_question_does_not_wait_for_a_service_that_does_not_answer(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_panel, "PATIENCE_MS", 1)
    async with FaultServer(is_silent) as server:
        await driver.use(server.url)
        await ready_to_retract(driver)
        driver.press("Ctrl+Return")
        await driver.appears("retract.confirm")
        assert driver.reads("How many there are now is unknown.")
        assert {received.method for received in server.received} <= {"GET"}


async def test_what_is_typed_while_a_question_waits_withdraws_it(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        await driver.use(server.url)
        await ready_to_retract(driver)
        driver.press("Ctrl+Return")
        await server.until(lambda: bool(server.received))
        driver.type("retract.userId", "")
        gate.set()
        await until(lambda: not driver.desk.is_busy("retract.inbox"), "nothing is read any more")
        assert not driver.shows("retract.confirm")
        assert bodies(server) == []


async def test_where_reading_is_refused_it_says_that_it_cannot_tell(driver: Driver) -> None:
    box: list[FaultServer] = []
    async with FaultServer(serves([], 403, box)) as server:
        box.append(server)
        await driver.use(server.url)
        await ready_to_retract(driver)
        reason = "The service responded with 403 Forbidden and no message."
        await counts(driver, f"Can't tell how many in-app notifications will be deleted. {reason}")
        driver.click("retract.submit")
        await driver.appears("retract.confirm")
        assert driver.reads("How many there are now is unknown.")
        await agree_to_retract(driver)
        assert await driver.verdict("retract") == "Retracted"
        assert driver.outcome("retract") == "partlySent"
        assert driver.reads("could not be checked.")
        assert bodies(server) == [{"notificationId": "hello_world", "userId": "123"}]


async def test_rows_without_a_type_stand_apart(driver: Driver) -> None:
    box: list[FaultServer] = []
    inbox = [row("typed", minute=3), row("untold", None, minute=2), row("other", "order", minute=1)]
    async with FaultServer(serves([each.to_wire() for each in inbox], 200, box)) as server:
        box.append(server)
        await driver.use(server.url)
        await ready_to_retract(driver)
        await counts(driver, f"{LOADED} 1 more of unknown type may be deleted too.")
        assert [cells[0] for cells in rows(driver)] == ["typed", "Unknown type (1): may be deleted too", "untold"]


async def test_what_arrives_behind_the_question_goes_too_and_is_told(driver: Driver) -> None:
    sandbox = await ready(driver)
    driver.click("retract.submit")
    await driver.appears("retract.confirm")
    assert driver.reads("Currently: 1 in-app notification.")
    await send(sandbox, 2)
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    text = "3 in-app notifications of hello_world for user 123. 2 of these arrived after the list was loaded."
    assert driver.text("retract.verdict.advice") == text
    assert driver.text("retract.count") == "User 123 has no in-app notifications of hello_world."


async def test_what_was_removed_is_in_the_journal(driver: Driver) -> None:
    sandbox = await ready(driver)
    async with client_of(sandbox) as client:
        inbox = (await client.in_app_notifications("123")).value.notifications
    driver.click("retract.submit")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    [entry] = await driver.desk.journal.read(lambda journal: journal.page(Filter()))
    found = await driver.desk.journal.read(lambda journal: journal.get(entry.row))
    assert found is not None
    assert (entry.operation, entry.outcome, entry.notification_id) == ("retract", "done", "hello_world")
    removed = [each.to_wire() for each in inbox if each.notification_id == "hello_world"]
    assert json.loads(found.before or "") == {"userId": "123", "notifications": removed}


async def test_on_production_the_id_is_typed_before_anything_can_go(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, production=True)
    await ready_to_retract(driver)
    driver.click("retract.submit")
    await driver.appears("retract.confirm")
    assert driver.reads("for user 123 of the production profile Shop. This cannot be undone.")
    confirm = driver.find("retract.confirm", QAbstractButton)
    assert not confirm.isEnabled()
    driver.type("retract.confirm.typed", "hello")
    assert not confirm.isEnabled()
    driver.press("Return")
    await driver.vanishes("retract.confirm")
    assert not driver.shows("retract.verdict")
    driver.click("retract.submit")
    await driver.appears("retract.confirm")
    driver.type("retract.confirm.typed", "hello_world")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    assert driver.text("retract.verdict.advice") == "1 in-app notification of hello_world for user 123."


async def test_all_of_it_by_keyboard_alone(driver: Driver) -> None:
    await ready(driver)
    for _ in range(20):
        if driver.focus() == "retract.inbox":
            break
        driver.press("Tab")
    driver.press("Ctrl+C")
    assert QGuiApplication.clipboard().text().split("\t")[::3] == [rows(driver)[0][0], rows(driver)[0][3]]
    driver.press("Ctrl+Return")
    await driver.appears("retract.confirm")
    assert driver.focus() == "retract.confirm.cancel"
    while driver.focus() != "retract.confirm":
        driver.press("Tab")
    driver.press("Space")
    await driver.vanishes("retract.confirm")
    assert await driver.verdict("retract") == "Retracted"


async def test_the_list_can_be_reloaded(driver: Driver) -> None:
    sandbox = await ready(driver)
    await send(sandbox)
    driver.click("retract.reload")
    await counts(driver, "2 in-app notifications of hello_world will be deleted for user 123.")


@pytest.mark.parametrize("is_in_front", [True, False])
async def test_another_profiles_inbox_is_read_once_the_page_is_seen(driver: Driver, is_in_front: bool) -> None:
    box: list[FaultServer] = []
    async with FaultServer(serves([], 200, box)) as server:
        box.append(server)
        shop = await driver.use(server.url)
        driver.open(on_sandbox=True)
        await until(lambda: driver.desk.session.profile == SANDBOX, "the sandbox is chosen")
        await driver.settled()
        driver.tab(3)
        await counts(driver, LOADED)
        if not is_in_front:
            driver.tab(1)
        driver.window.profiles.choose(shop.id)
        assert rows(driver) == []
        await driver.settled()
        if not is_in_front:
            assert server.received == []
            driver.tab(3)
        await counts(driver, "User 123 has no in-app notifications of hello_world.")
