"""What was asked and agreed to is what goes out, once, and to where it was agreed; its verdict says whose it is."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.profiles import SANDBOX
from tests import hands
from tests.driver import Driver, until
from tests.e2e import history
from tests.e2e.pages import agree_to_send, fill_send, ready_to_retract, ready_to_send, sending
from tests.e2e.services import accepts, accepts_after, bodies
from tests.faults import FaultServer, answers

SEND = {"notificationId": "hello_world", "user": {"id": "123"}}


async def test_a_send_and_a_change_to_production_in_one_turn_send_nothing_to_production(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        production = await driver.use(server.url, production=True)
        driver.open(on_sandbox=True)
        await until(lambda: driver.desk.session.profile == SANDBOX, "the sandbox is chosen")
        driver.press("Ctrl+Return")
        driver.window.profiles.choose(production.id)
        assert await driver.verdict("send") in ("Sent", "Not sent")
        await driver.settled()
        assert driver.desk.session.profile == production
        assert server.received == []


async def test_a_file_that_arrives_behind_the_question_changes_nothing_of_what_was_asked(
    driver: Driver, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"notificationId": "order_tracking", "userId": "123"}')
    async with FaultServer(answers()) as server:
        await driver.use(server.url)
        await ready_to_retract(driver)
        driver.click("retract.submit")
        await driver.appears("retract.confirm")
        assert driver.reads("hello_world")
        driver.desk.context.files.open(other)
        await until(lambda: driver.text("retract.notificationId") == "order_tracking", "the file is in the form")
        driver.click("retract.confirm")
        await driver.vanishes("retract.confirm")
        assert await driver.verdict("retract") == "Retracted"
        assert bodies(server) == [{"notificationId": "hello_world", "userId": "123"}]


async def test_a_file_that_arrives_behind_the_production_question_is_not_what_is_sent(
    driver: Driver, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"notificationId": "order_tracking", "user": {"id": "456"}}')
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url, production=True)
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        driver.desk.context.files.open(other)
        await until(lambda: driver.text("notificationId") == "order_tracking", "the file is in the form")
        driver.click("send.confirm")
        await driver.vanishes("send.confirm")
        assert await driver.verdict("send") == "Sent"
        assert bodies(server) == [SEND]


async def test_a_profile_chosen_behind_the_question_is_not_asked_instead(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url, production=True)
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        driver.window.profiles.choose(SANDBOX.id)
        await driver.settled()
        driver.click("send.confirm")
        await driver.vanishes("send.confirm")
        await driver.verdict("send")
        assert bodies(server) == [SEND]
        assert driver.text("send.heading").endswith(" · Shop")


async def test_a_verdict_names_its_profile_whichever_is_chosen_by_then(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        await sending(driver, server)
        driver.window.profiles.choose(SANDBOX.id)
        await driver.settled()
        gate.set()
        assert await driver.verdict("send") == "Sent"
        assert driver.text("profile.selector") == "Sandbox"
        assert driver.text("send.heading").endswith(" · Shop")
        assert not driver.shows("send.delivered")


async def test_what_another_profile_failed_to_send_is_not_offered_again(driver: Driver, free_port: int) -> None:
    await ready_to_send(driver, f"http://127.0.0.1:{free_port}")
    driver.press("Ctrl+Return")
    driver.window.profiles.choose(SANDBOX.id)
    assert await driver.verdict("send") == "Not sent"
    assert driver.text("send.heading").endswith(" · Shop")
    assert not driver.shows("send.verdict.retry")


@pytest.mark.parametrize("way", ["key", "double clicks", "triple clicks"])
async def test_a_key_that_is_held_and_clicks_in_one_go_send_once(driver: Driver, way: str) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url)
        button = driver.find("send.submit", QAbstractButton)
        for _ in range(300):
            if way == "key":
                hands.press("Ctrl+Return")  # a fresh press each time, as X11 tells a held key
            else:
                hands.click(button)
                for _ in range(1 if way == "double clicks" else 2):
                    hands.finish_double_click(button)
            await driver.verdict("send")
        assert len(server.received) == 1
        driver.pause()
        hands.press("Ctrl+Return")
        await agree_to_send(driver)
        assert await driver.verdict("send") == "Sent"
        assert len(server.received) == 2


async def test_three_hundred_double_clicks_of_a_person_are_three_hundred_sends(driver: Driver) -> None:
    await driver.start()
    fill_send(driver)
    button = driver.find("send.submit", QAbstractButton)
    for _ in range(300):
        driver.pause()
        hands.click(button)
        hands.finish_double_click(button)
        await driver.verdict("send")
    sent = Filter(operations=("send",), outcomes=("sent",))
    assert await driver.desk.journal.read(lambda journal: journal.count(sent)) == 300


@pytest.mark.parametrize("key", ["Return", "Space"])
async def test_two_presses_in_a_production_question_are_one_send_however_often_that_is_tried(
    driver: Driver, key: str
) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url, production=True)
        for number in range(1, 151):
            driver.pause()
            driver.click("send.submit")  # which then has the keyboard
            await driver.appears("send.confirm")
            driver.pause()  # to read it
            driver.find("send.confirm", QAbstractButton).setFocus()
            hands.press(key)
            await driver.vanishes("send.confirm")
            hands.press(key)
            assert await driver.verdict("send") == "Sent"
            assert not driver.shows("send.confirm")
            assert len(server.received) == number


async def test_two_agreements_to_one_question_are_one_send(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url, production=True)
        hands.press("Ctrl+Return")
        hands.press("Ctrl+Return")
        await driver.appears("send.confirm")
        confirm = driver.find("send.confirm", QAbstractButton)
        hands.click(confirm)
        confirm.click()
        assert await driver.verdict("send") == "Sent"
        assert [json.loads(received.body) for received in server.received] == [SEND]


async def test_the_same_send_is_asked_about_once_more_also_after_a_restart(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        profile = await driver.use(server.url, production=True)
        body, now = Body.of(json.dumps(SEND, separators=(",", ":")).encode()), datetime.now().astimezone()
        history.write(driver.settings_path.parent, "123", at=now, profile_id=profile.id, request=body)
        await driver.start()
        await driver.history_opened()
        fill_send(driver)
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        assert driver.reads(f"The same request was sent at {now:%H:%M:%S}, in the last 10 minutes.")
        assert driver.reads("will be sent to user 123 of the production profile Shop.")
        assert driver.focus() == "send.confirm.cancel"
        await agree_to_send(driver)
        assert await driver.verdict("send") == "Sent"
        assert bodies(server) == [SEND]


async def test_what_failed_is_not_offered_again_once_the_profile_has_another_key(
    driver: Driver, free_port: int
) -> None:
    await ready_to_send(driver, f"http://127.0.0.1:{free_port}")
    driver.press("Ctrl+Return")
    driver.desk.session.open()  # as after a change of its key
    assert await driver.verdict("send") == "Not sent"
    assert not driver.shows("send.verdict.retry")
