"""How a response is laid out: the reason, the advice, a button that helps, and nothing that jumps."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QSplitter, QTabWidget, QWidget

from notifyadmin.api.auth import Credentials
from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.driver import KEYS, Driver, until
from tests.e2e.pages import fill_send, ready_to_send, send
from tests.e2e.services import accepts
from tests.faults import Behaviour, FaultServer, answers

LONG = "x" * 400
MESSAGES = [
    f"User's number is missing: {LONG}. Discarding SMS.",
    "User's email is missing. Discarding EMAIL.",
    "A message without a channel.",
]


def accepted(tracking_id: str, messages: list[str], **headers: str) -> Behaviour:
    return answers(json.dumps({"trackingId": tracking_id, "messages": messages}).encode(), 202, **headers)


async def sent(driver: Driver, url: str, credentials: Credentials = KEYS) -> str:
    """Sends the least that can be sent, and gives the verdict."""
    await ready_to_send(driver, url, credentials)
    driver.click("send.submit")
    return await driver.verdict("send")


def top(driver: Driver, identifier: str) -> int:
    hands.settle()
    return driver.find(identifier, QWidget).mapToGlobal(QPoint()).y()


def left(driver: Driver, identifier: str) -> int:
    hands.settle()
    return driver.find(identifier, QWidget).mapToGlobal(QPoint()).x()


async def test_a_rejected_key_is_told_in_the_services_words_then_the_advice_then_edit_profile(
    driver: Driver, account: Sandbox
) -> None:
    wrong = Credentials.of(account.credentials.client_id, "another-secret")
    assert await sent(driver, account.base_url, wrong) == "Rejected"
    parts = ["send.verdict", "send.finding.0", "send.verdict.advice", "send.verdict.profile"]
    assert [top(driver, part) for part in parts] == sorted({top(driver, part) for part in parts})
    assert driver.text("send.finding.0") == "Unauthorized"
    driver.click("send.verdict.profile")
    await driver.appears("profile.clientSecret")
    driver.type("profile.clientId", account.credentials.client_id)
    driver.type("profile.clientSecret", account.credentials.client_secret.reveal())
    driver.click("profile.save")
    await driver.vanishes("profile.save")
    await driver.settled()
    assert driver.text("send.heading").startswith("Previous response · ")
    assert not driver.shows("send.verdict.profile")
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    assert not driver.shows("send.verdict.profile")


async def test_edit_profile_is_reached_and_pressed_by_keys(driver: Driver, account: Sandbox) -> None:
    wrong = Credentials.of(account.credentials.client_id, "another-secret")
    assert await sent(driver, account.base_url, wrong) == "Rejected"
    driver.find("send.details", QAbstractButton).setFocus()
    driver.press("Shift+Tab")
    assert driver.focus() == "send.row"
    driver.press("Shift+Tab")
    assert driver.focus() == "send.verdict.profile"
    driver.press("Space")
    await driver.appears("profile.clientSecret")
    driver.press("Escape")
    await driver.vanishes("profile.clientSecret")


async def test_what_no_profile_can_help_with_does_not_offer_to_edit_it(driver: Driver) -> None:
    async with FaultServer(answers(b'{"message": "Too many users."}', 402)) as server:
        assert await sent(driver, server.url) == "Rejected"
        assert not driver.shows("send.verdict.profile")


async def test_the_reason_of_what_was_not_sent_stands_before_the_advice_and_retry(
    driver: Driver, free_port: int
) -> None:
    assert await sent(driver, f"http://127.0.0.1:{free_port}") == "Not sent"
    assert driver.findings("send") == [f"No response from http://127.0.0.1:{free_port} (connection refused)."]
    parts = ["send.verdict", "send.finding.0", "send.verdict.advice", "send.verdict.retry"]
    assert [top(driver, part) for part in parts] == sorted({top(driver, part) for part in parts})


async def test_messages_stand_in_columns_in_one_scroll_area(driver: Driver) -> None:
    async with FaultServer(accepted("t-1", MESSAGES)) as server:
        assert await sent(driver, server.url) == "Accepted with remarks"
        assert len({left(driver, f"send.finding.{at}") for at in range(len(MESSAGES))}) == 1
        assert len({left(driver, f"send.finding.{at}.field") for at in (0, 1)}) == 1
        holders = list[QWidget]()
        part = driver.find("send.finding.0", QWidget)
        while (holder := part.parentWidget()) is not None:
            part = holder
            holders.append(holder)
        areas = [holder for holder in holders if isinstance(holder, QAbstractScrollArea)]
        assert sum(area.verticalScrollBar().maximum() > 0 for area in areas) <= 1
        driver.click("send.finding.1.field")
        assert driver.focus() == "user.email"


@pytest.mark.parametrize("width", [900, 1180])
async def test_no_text_of_a_response_moves_the_splitters_or_is_wider_than_its_pane(width: int, driver: Driver) -> None:
    behaviours = [accepts, accepted(f"tracking-{LONG}", MESSAGES, **{"x-amzn-RequestId": LONG})]
    async with FaultServer(*behaviours) as server:
        await driver.use(server.url)
        await driver.start()
        driver.window.resize(width, 700)
        fill_send(driver)
        hands.settle()
        before = [splitter.sizes() for splitter in driver.window.findChildren(QSplitter) if splitter.isVisible()]
        for verdict in ("Sent", "Accepted with remarks"):
            await send(driver)
            assert await driver.verdict("send") == verdict
            hands.settle()
            after = [splitter.sizes() for splitter in driver.window.findChildren(QSplitter) if splitter.isVisible()]
            assert after == before
        pane = driver.find("send.findings", QAbstractScrollArea)
        content = pane.viewport().findChildren(QLabel)[0].parentWidget()
        assert content is not None
        assert content.width() <= pane.viewport().width()
        tracking = driver.find("send.verdict.trackingId", QLabel)
        assert tracking.accessibleName().startswith("Tracking ID tracking-xxx")


async def test_the_part_of_the_details_that_was_chosen_stays_else_the_body_is_shown(driver: Driver) -> None:
    driver.open(on_sandbox=True)
    await driver.settled()
    tabs = await _sent_again(driver)
    assert tabs.currentIndex() == 0
    hands.click(tabs.tabBar(), tabs.tabBar().tabRect(2).center())
    assert (await _sent_again(driver)).currentIndex() == 2
    driver.type("notificationId", "nowhere_known")
    assert (await _sent_again(driver)).currentIndex() == 0
    driver.type("notificationId", "hello_world")
    assert (await _sent_again(driver)).currentIndex() == 2


async def _sent_again(driver: Driver) -> QTabWidget:
    driver.click("send.submit")
    await driver.verdict("send")
    await until(lambda: driver.shows("send.answer"), "the details are shown")
    return driver.find("send.answer", QTabWidget)
