"""What a person is told when a send does not end well, and what the program then does and does not offer."""

from __future__ import annotations

import asyncio
import json

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.sandbox import Sandbox
from tests import hands
from tests.api.running import run_out_of_time
from tests.driver import Driver, until
from tests.e2e.pages import agree_to_send, ready_to_send, send, sending
from tests.e2e.services import accepts, accepts_after
from tests.faults import FaultServer, answers, breaks_off, hangs_up, is_silent, says


async def test_a_wrong_secret_is_rejected_with_the_advice_to_look_at_key_and_region(
    driver: Driver, account: Sandbox
) -> None:
    await ready_to_send(driver, account.base_url, Credentials.of(account.credentials.client_id, "another-secret"))
    driver.click("send.submit")
    assert await driver.verdict("send") == "Rejected"
    assert driver.outcome("send") == "rejected"
    assert driver.findings("send") == ["Unauthorized"]
    assert driver.reads("Check the client ID, the client secret and the region. Each region has its own data")
    assert not driver.shows("send.verdict.retry")
    assert "another-secret" not in driver.text("send.headers") + driver.text("send.response")


async def test_a_client_id_of_another_environment_is_rejected(driver: Driver, account: Sandbox) -> None:
    await ready_to_send(driver, account.base_url, Credentials.of("other", account.credentials.client_secret.reveal()))
    driver.click("send.submit")
    assert await driver.verdict("send") == "Rejected"


async def test_a_service_that_is_gone_gets_nothing_and_the_same_request_when_it_is_back(
    driver: Driver, account: Sandbox
) -> None:
    await ready_to_send(driver, account.base_url, account.credentials)
    await send(driver)
    assert await driver.verdict("send") == "Sent"
    await asyncio.to_thread(account.stop)
    await send(driver)
    assert await driver.verdict("send") == "Not sent"
    assert driver.outcome("send") == "notSent"
    assert driver.reads("No response from http://127.0.0.1")
    assert driver.reads("Check your network and the base URL, then retry.")
    await asyncio.wrap_future(account.start())
    driver.click("send.verdict.retry")
    await agree_to_send(driver)
    assert await driver.verdict("send") == "Sent"
    assert account.deliveries(json.loads(driver.text("send.response"))["trackingId"])


async def test_a_port_at_which_nobody_ever_listened_is_told_alike(driver: Driver, free_port: int) -> None:
    await ready_to_send(driver, f"http://127.0.0.1:{free_port}")
    driver.click("send.submit")
    assert await driver.verdict("send") == "Not sent"
    assert driver.shows("send.verdict.retry")
    assert not driver.shows("send.response")


async def test_what_was_changed_meanwhile_is_not_tried_again_as_if_it_were_the_same(
    driver: Driver, free_port: int
) -> None:
    await ready_to_send(driver, f"http://127.0.0.1:{free_port}")
    driver.click("send.submit")
    assert await driver.verdict("send") == "Not sent"
    assert driver.shows("send.verdict.retry")
    driver.type("user.id", "456")
    assert not driver.shows("send.verdict.retry")


async def test_an_answer_that_is_not_the_services_is_shown_as_it_came_and_marked(driver: Driver) -> None:
    page = b"<html><body><script>alert(1)</script><b>Sign in</b></body></html>"
    strange = {"text/plain": b"Welcome. Please sign in.", "text/html": page, "application/json": b'{"trackingId": '}
    async with FaultServer(*[answers(body, Content_Type=kind) for kind, body in strange.items()]) as server:
        await ready_to_send(driver, server.url)
        for kind, body in strange.items():
            await send(driver)
            assert await driver.verdict("send") == "Outcome unknown"
            assert driver.outcome("send") == "unknown"
            assert driver.text("send.response") == body.decode()
            assert driver.reads("Not JSON: shown raw.")
            assert kind in driver.text("send.headers")
            assert not driver.shows("send.verdict.retry")


@pytest.mark.parametrize(
    ("status", "body", "message", "in_body"),
    [
        (400, b'{"message":"bad \\ud83d"}', "bad \N{REPLACEMENT CHARACTER}", r"bad \ud83d"),
        (
            202,
            b'{"trackingId":"new \\udc00","messages":["bad \\ud83d"]}',
            "bad \N{REPLACEMENT CHARACTER}",
            r"bad \ud83d",
        ),
        (422, b'{"message":"a\\u0000b\\u202ec"}', r"a\u0000b\u202ec", r"a\u0000b\u202ec"),
    ],
)
async def test_a_text_that_is_no_unicode_is_shown_and_nothing_of_the_former_answer_stays(
    driver: Driver, status: int, body: bytes, message: str, in_body: str
) -> None:
    former = b'{"trackingId":"11111111-former","messages":[]}'
    async with FaultServer(answers(former), answers(body, status)) as server:
        await ready_to_send(driver, server.url)
        await send(driver)
        assert await driver.verdict("send") == "Sent"
        await send(driver)
        assert await driver.verdict("send") in ("Rejected", "Accepted with remarks")
        assert driver.findings("send") == [message]
        assert not driver.reads("former")
        assert "former" not in driver.text("send.response")
        assert in_body in driver.text("send.response")
        driver.click("send.copy")
        assert QApplication.clipboard().text() == body.decode()


async def test_a_connection_lost_after_sending_leaves_it_unknown_and_offers_no_repetition(driver: Driver) -> None:
    half = says(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", then=breaks_off)
    behaviours = (hangs_up, breaks_off, half, says(b"no HTTP\r\n\r\n"))
    async with FaultServer(*behaviours) as server:
        await ready_to_send(driver, server.url)
        for number in range(1, len(behaviours) + 1):
            await send(driver)
            assert await driver.verdict("send") == "Outcome unknown"
            assert driver.outcome("send") == "unknown"
            assert not driver.shows("send.verdict.retry")
            assert len(server.received) == number


async def test_a_breakdown_of_the_service_leaves_it_unknown_and_is_not_repeated(driver: Driver) -> None:
    statuses = (500, 502, 503, 504)
    failures = [answers(f'{{"message": "Broken: {status}"}}'.encode(), status) for status in statuses]
    async with FaultServer(*failures) as server:
        await ready_to_send(driver, server.url)
        for number, status in enumerate(statuses, start=1):
            await send(driver)
            await until(lambda status=status: driver.reads(f"Broken: {status}"), "its words are shown")  # type: ignore[misc]
            assert await driver.verdict("send") == "Outcome unknown"
            assert driver.reads("Check before you retry.")
            assert not driver.shows("send.verdict.retry")
            assert len(server.received) == number


async def test_a_service_that_asks_for_a_pause_is_quoted_with_its_length(driver: Driver) -> None:
    async with FaultServer(answers(b'{"message": "Too Many Requests"}', 429, Retry_After="7")) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        assert await driver.verdict("send") == "Rejected"
        assert driver.findings("send") == ["Too Many Requests"]
        assert driver.reads("Wait 7 seconds, then retry.")


async def test_an_answer_that_does_not_come_in_time_leaves_it_unknown(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    clients: list[Client] = []

    async def open_client(base_url: str, credentials: Credentials, **_: object) -> Client:
        clients.append(Client(base_url, credentials))
        return clients[-1]

    monkeypatch.setattr("notifyadmin.desk.open_client", open_client)
    async with FaultServer(is_silent) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        await server.until(lambda: bool(server.received))
        await run_out_of_time(clients[-1])
        assert await driver.verdict("send") == "Outcome unknown"
        assert driver.reads("did not respond completely within 30 seconds")
        assert not driver.shows("send.verdict.retry")
        assert len(server.received) == 1


async def test_what_is_cancelled_while_it_still_connects_was_not_sent_and_may_be_tried_again(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        # It takes the connection and never answers the greeting of TLS.
        await ready_to_send(driver, server.url.replace("http:", "https:"))
        driver.click("send.submit")
        await server.until(lambda: server.connections == 1)
        await driver.appears("send.cancel")
        driver.click("send.cancel")
        assert await driver.verdict("send") == "Not sent"
        assert driver.reads("Canceled before anything was sent.")
        assert driver.shows("send.verdict.retry")
        assert server.received == []


async def test_what_is_cancelled_after_it_went_out_is_unknown(driver: Driver) -> None:
    async with FaultServer(is_silent) as server:
        await sending(driver, server)
        driver.press("Ctrl+.")
        assert await driver.verdict("send") == "Outcome unknown"
        assert driver.reads("Canceled after the request was sent. It may have gone through.")
        assert not driver.shows("send.verdict.retry")


async def test_cancelling_again_and_again_leaves_the_way_free_for_the_next_request(driver: Driver) -> None:
    async with FaultServer(*[is_silent] * 12, accepts) as server:
        await ready_to_send(driver, server.url)
        for number in range(1, 13):
            await send(driver)
            await server.until(lambda number=number: len(server.received) == number)  # type: ignore[misc]
            driver.press("Ctrl+.")
            await driver.verdict("send")
        await send(driver)
        assert await driver.verdict("send") == "Sent"


async def test_a_second_click_while_a_request_runs_sends_nothing_twice(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        driver.click("send.submit")
        driver.press("Ctrl+Return")
        await server.until(lambda: len(server.received) == 1)
        driver.click("send.submit")
        driver.press("Ctrl+Return")
        assert driver.desk.is_busy("send")
        gate.set()
        assert await driver.verdict("send") == "Sent"
        assert len(server.received) == 1
        await send(driver)
        assert await driver.verdict("send") == "Sent"
        assert len(server.received) == 2


async def test_a_double_click_sends_once_even_where_the_answer_comes_between_its_halves(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        assert await driver.verdict("send") == "Sent"
        hands.finish_double_click(driver.find("send.submit", QAbstractButton))
        assert not driver.desk.is_busy("send")
        assert len(server.received) == 1


async def test_a_key_that_is_held_sends_once(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url)
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Sent"
        for _ in range(3):
            hands.repeat("Ctrl+Return")
        assert not driver.desk.is_busy("send")
        assert len(server.received) == 1


async def test_a_redirect_is_refused_and_no_key_goes_where_it_leads(driver: Driver) -> None:
    async with FaultServer(accepts) as elsewhere, FaultServer(answers(b"", 307, Location=elsewhere.url)) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        assert await driver.verdict("send") == "Rejected"
        assert driver.findings("send") == [f"The server redirects to {elsewhere.url}."]
        assert elsewhere.connections == 0


async def test_the_answer_before_is_not_taken_for_the_one_that_is_still_to_come(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts, accepts_after(gate)) as server:
        await ready_to_send(driver, server.url)
        await send(driver)
        assert await driver.verdict("send") == "Sent"
        await send(driver)
        await until(lambda: not driver.shows("send.verdict"), "the verdict before is taken away")
        assert not driver.shows("send.response")
        assert driver.text("send.waiting").startswith("Sending…")
        gate.set()
        assert await driver.verdict("send") == "Sent"


async def test_what_was_typed_while_a_request_ran_is_there_when_it_has_ended(driver: Driver) -> None:
    gate = asyncio.Event()
    async with FaultServer(accepts_after(gate)) as server:
        await ready_to_send(driver, server.url)
        driver.click("send.submit")
        driver.type("user.id", "456")
        gate.set()
        await until(lambda: driver.shows("send.verdict"), "the verdict is shown")
        assert driver.text("user.id") == "456"
        assert json.loads(server.received[0].body)["user"] == {"id": "123"}
