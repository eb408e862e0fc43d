"""Taking in-app notifications back: always asked about first, and looked up afterwards in the user's own inbox."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from notifyadmin.api.models import SendRequest, User
from notifyadmin.sandbox import Sandbox
from tests.driver import Driver, until
from tests.e2e.pages import agree_to_retract, ready_to_retract
from tests.e2e.services import bodies, client_of
from tests.faults import FaultServer, answers


async def inbox(sandbox: Sandbox, user_id: str = "123") -> list[tuple[str | None, str | None]]:
    """The types and categories of the user's in-app notifications, newest first."""
    async with client_of(sandbox) as client:
        rows = (await client.in_app_notifications(user_id)).value.notifications
    return [(row.notification_id, row.sub_notification_id) for row in rows]


async def ready(driver: Driver) -> None:
    """The Retract page in front, with the sandbox's example in it."""
    await driver.start()
    driver.tab(3)
    assert (driver.text("retract.notificationId"), driver.text("retract.userId")) == ("hello_world", "123")


async def test_no_is_the_answer_that_return_gives_and_then_nothing_goes_out(driver: Driver) -> None:
    async with FaultServer(answers()) as server:
        await driver.use(server.url)
        await ready_to_retract(driver)
        for key in ("Return", "Escape"):
            driver.click("retract.submit")
            await driver.appears("retract.confirm")
            assert driver.reads("All in-app notifications of hello_world will be deleted for user 123 of Shop.")
            assert driver.focus() == "retract.confirm.cancel"
            driver.press(key)
            await driver.vanishes("retract.confirm")
        assert bodies(server) == []
        assert not driver.shows("retract.verdict")


async def test_yes_deletes_every_in_app_notification_of_that_type_and_no_other(driver: Driver) -> None:
    await ready(driver)
    driver.type("retract.notificationId", "order_tracking")
    sandbox = driver.desk.sandbox
    before = await inbox(sandbox)
    assert before.count(("order_tracking", None)) == 2
    driver.click("retract.submit")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    assert driver.outcome("retract") == "done"
    assert driver.reads("2 in-app notifications of order_tracking for user 123.")
    assert await inbox(sandbox) == [row for row in before if row[0] != "order_tracking"]


async def test_a_secondary_id_spares_the_other_categories_of_the_type(driver: Driver) -> None:
    await ready(driver)
    sandbox = driver.desk.sandbox
    async with client_of(sandbox) as client:
        user = User(id="123")
        await client.send(SendRequest(notification_id="comment_reply", user=user, sub_notification_id="project_zephyr"))
        await client.send(SendRequest(notification_id="comment_reply", user=user))
    driver.type("retract.notificationId", "comment_reply")
    driver.type("retract.secondaryId", "project_apollo")
    driver.press("Ctrl+Return")
    await driver.appears("retract.confirm")
    assert driver.reads("All in-app notifications of comment_reply with the sub-notification project_apollo")
    driver.click("retract.confirm")
    await driver.vanishes("retract.confirm")
    assert await driver.verdict("retract") == "Retracted"
    left = [row for row in await inbox(sandbox) if row[0] == "comment_reply"]
    assert left == [("comment_reply", None), ("comment_reply", "project_zephyr")]


async def test_what_goes_out_names_exactly_what_was_typed_and_no_secondary_id_where_none_was(driver: Driver) -> None:
    async with FaultServer(answers()) as server:
        await driver.use(server.url)
        await ready_to_retract(driver, "a/b ü", "1 2")
        driver.press("Ctrl+Return")
        await agree_to_retract(driver)
        assert await driver.verdict("retract") == "Retracted"
        [sent] = [received for received in server.received if received.method == "POST"]
        assert sent.target == "/client_1/sender/retract"
        assert bodies(server) == [{"notificationId": "a/b ü", "userId": "1 2"}]


async def test_missing_ids_are_named_beside_their_fields_and_nothing_is_asked(driver: Driver) -> None:
    await ready(driver)
    driver.type("retract.userId", "")
    driver.type("retract.notificationId", "")
    driver.click("retract.submit")
    assert driver.problem("retract.notificationId") == "Required."
    assert driver.problem("retract.userId") == "Required."
    assert driver.focus() == "retract.notificationId"
    assert not driver.shows("retract.confirm")
    driver.write("hello_world")
    assert driver.problem("retract.notificationId") == ""
    driver.type("retract.userId", "123")
    driver.click("retract.submit")
    await driver.appears("retract.confirm")


async def test_an_unknown_notification_is_rejected_in_the_services_own_words(driver: Driver) -> None:
    await ready(driver)
    driver.type("retract.notificationId", "nowhere_known")
    driver.click("retract.submit")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Rejected"
    assert driver.findings("retract") == ["notificationId: There is no notification nowhere_known."]
    driver.click("retract.finding.0.field")
    assert driver.focus() == "retract.notificationId"


async def test_trying_again_after_nobody_answered_asks_again(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await ready_to_retract(driver)
    await asyncio.to_thread(account.stop)
    driver.click("retract.submit")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Not sent"
    await asyncio.wrap_future(account.start())
    driver.click("retract.verdict.retry")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Retracted"
    assert ("hello_world", None) not in await inbox(account)


@pytest.mark.parametrize("how", ["undo", "import", "typing"])
async def test_a_request_that_is_another_one_by_now_is_not_retried(how: str, driver: Driver, tmp_path: Path) -> None:
    await driver.use("http://127.0.0.1:1")
    await ready_to_retract(driver)
    driver.click("retract.submit")
    await agree_to_retract(driver)
    assert await driver.verdict("retract") == "Not sent"
    assert driver.shows("retract.verdict.retry")
    if how == "undo":
        driver.press("Ctrl+Z")
    elif how == "typing":
        driver.type("retract.userId", "12")
    else:
        file = tmp_path / "other.json"
        file.write_text('{"notificationId": "order_tracking", "userId": "123"}')
        driver.desk.context.files.open(file)
        await until(lambda: driver.text("retract.notificationId") == "order_tracking", "the file is in the form")
    assert not driver.shows("retract.verdict.retry")
