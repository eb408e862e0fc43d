"""Sending, as a person does it, and what the service makes of it."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from notifyadmin.api.models import Channel, Preference, SetPreferencesRequest
from notifyadmin.ui.colors import LIGHT
from tests.driver import Driver, until
from tests.e2e.pages import agree_to_send, fill_send, ready_to_send
from tests.e2e.services import accepts, bodies, client_of
from tests.faults import FaultServer


async def test_the_first_start_sends_the_example_to_the_sandbox_with_one_click(driver: Driver) -> None:
    await driver.start()
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    assert driver.outcome("send") == "sent"
    answer = json.loads(driver.text("send.response"))
    assert answer["messages"] == []
    assert answer["trackingId"] in driver.text("send.verdict.trackingId")
    delivered = driver.desk.sandbox.deliveries(answer["trackingId"])
    assert {"EMAIL", "SMS", "INAPP_WEB"} <= {delivery.channel for delivery in delivered}
    assert any("Jane" in delivery.body or "Jane" in delivery.title for delivery in delivered)


async def test_a_request_made_before_the_sandbox_is_there_waits_for_it(driver: Driver) -> None:
    driver.open()
    await driver.job_starts.more_than(0, "session.open")
    driver.press("Ctrl+Return")
    assert driver.desk.is_busy("send")
    assert await driver.verdict("send") == "Sent"


async def test_ctrl_return_sends_from_wherever_the_cursor_is(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.unfold("mergeTags", "options.email", "options.apn", "deprecated")
        fill_send(driver)
        driver.click("options.email.ccAddresses")
        fields = (
            "mergeTags",
            "options.email.ccAddresses.0",
            "options.apn.priority",
            "forceChannels.EMAIL",
            "send.json",
        )
        for number, field in enumerate(fields, start=1):
            driver.find(field, QWidget).setFocus()
            driver.press("Ctrl+Return")
            if number > 1:
                await agree_to_send(driver)
            assert await driver.verdict("send") == "Sent"
            assert len(server.received) == number, field
        assert server.received[-1].body == b'{"notificationId":"hello_world","user":{"id":"123"}}'


async def test_what_is_shown_can_be_copied(driver: Driver) -> None:
    await driver.start()
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    clipboard = QGuiApplication.clipboard()
    answer = json.loads(driver.text("send.response"))
    driver.click("send.verdict.copy")
    assert clipboard.text() == answer["trackingId"]
    driver.click("send.json.copy")
    assert json.loads(clipboard.text()) == json.loads(driver.text("send.json"))
    driver.click("send.copy")
    assert json.loads(clipboard.text()) == answer


async def test_the_answer_can_be_seen_as_it_came(driver: Driver) -> None:
    await driver.start()
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    formatted = driver.text("send.response")
    driver.click("send.raw")
    assert driver.text("send.response") == json.dumps(json.loads(formatted), separators=(",", ":"))
    driver.click("send.raw")
    assert driver.text("send.response") == formatted


async def test_what_the_json_view_shows_is_what_goes_out_to_the_profiles_address_with_its_key(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("notificationId", "order_tracking")
        driver.type("user.id", "a/b ü")
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Sent"
        [received] = server.received
        assert (received.method, received.target) == ("POST", "/client_1/sender")
        assert received.headers["authorization"].startswith("Basic ")
        assert received.headers["content-type"] == "application/json"
        assert json.loads(received.body) == json.loads(driver.text("send.json"))
        assert bodies(server) == [{"notificationId": "order_tracking", "user": {"id": "a/b ü"}}]


async def test_a_new_profile_starts_with_an_empty_form_that_does_not_scold(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        assert driver.text("notificationId") == ""
        assert driver.problem("notificationId") == ""
        assert driver.focus() == "notificationId"


async def test_a_user_without_addresses_is_partly_reached_and_each_channel_leads_to_its_field(driver: Driver) -> None:
    await driver.start()
    driver.type("user.id", "900")
    driver.type("user.email", "")
    driver.type("user.number", "")
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Partly sent"
    assert driver.outcome("send") == "partlySent"
    assert driver.reads("Skipped: EMAIL, SMS, CALL, PUSH, WEB_PUSH, SLACK.")
    findings = driver.findings("send")
    words = "SMS delivery is activated, but the user's number is not provided. Discarding SMS."
    assert words in findings
    for text, field in (
        (words, "user.number"),
        (words.replace("SMS", "EMAIL").replace("number", "email"), "user.email"),
    ):
        driver.click(f"send.finding.{findings.index(text)}.field")
        assert driver.focus() == field


async def test_the_field_of_a_finding_is_shown_even_where_its_section_was_folded(driver: Driver) -> None:
    await driver.start()
    driver.type("user.id", "900")
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Partly sent"
    driver.click("section.user")
    assert not driver.shows("user.pushTokens")
    at = next(at for at, text in enumerate(driver.findings("send")) if text.endswith("Discarding PUSH."))
    driver.click(f"send.finding.{at}.field")
    assert driver.shows("user.pushTokens")
    assert driver.focus() == "user.pushTokens"


async def test_a_user_who_has_switched_everything_off_gets_nothing_and_the_program_says_so_in_red(
    driver: Driver,
) -> None:
    await driver.start()
    choices = [Preference(notification_id="hello_world", channel=channel, state=False) for channel in Channel]
    async with client_of(driver.desk.sandbox) as client:
        await client.set_user_preferences(SetPreferencesRequest(user_id="123", preferences=choices))
    driver.click("send.submit")
    assert await driver.verdict("send") == "Nothing sent"
    assert driver.outcome("send") == "nothingSent"
    assert driver.ground("send.verdict") == LIGHT.danger_soft
    assert "All delivery channels are disabled/discarded. Aborted." in driver.findings("send")
    assert driver.reads("The service accepted the request, then discarded all of it.")
    assert not driver.shows("send.verdict.retry")


async def test_an_unknown_notification_is_rejected_in_the_services_own_words(driver: Driver) -> None:
    await driver.start()
    driver.type("notificationId", "nowhere_known")
    driver.click("send.submit")
    assert await driver.verdict("send") == "Rejected"
    assert driver.outcome("send") == "rejected"
    assert driver.findings("send") == ["notificationId: There is no notification nowhere_known."]
    assert driver.reads("Nothing was sent or changed. Check the IDs and the profile's region.")
    assert driver.reads("404 Not Found")
    driver.click("send.finding.0.field")
    assert driver.focus() == "notificationId"
    driver.type("notificationId", "hello_world")
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    assert driver.findings("send") == []


async def test_a_missing_user_id_is_named_beside_its_field_and_nothing_is_sent(driver: Driver) -> None:
    await driver.start()
    driver.type("user.id", "")
    driver.press("Ctrl+Return")
    assert driver.problem("user.id") == "Required."
    assert driver.focus() == "user.id"
    assert not driver.desk.is_busy("send")
    assert not driver.shows("send.verdict")


async def test_the_words_below_a_wrong_value_are_scrolled_to_in_full(driver: Driver) -> None:
    await driver.start()
    driver.unfold("options.email")
    for text in ("one", "two", "three", "four"):
        driver.click("options.email.ccAddresses")
        driver.write(text)
    driver.press("Ctrl+Return")
    assert driver.problem("options.email.ccAddresses.0").count("Not an email address.") == 4
    await until(lambda: driver.is_in_full_view("options.email.ccAddresses.0"), "its row is to be seen in full")


async def test_wrong_values_are_named_beside_their_fields_and_lose_nothing_and_send_nothing(driver: Driver) -> None:
    wrong = {
        "user.email": ("jane", "Not an email address."),
        "user.number": ("12", "Not a phone number."),
        "user.timezone": ("Mars/Base", "Not a time zone."),
        "schedule": ("tomorrow", "Must be a date and time in the format YYYY-MM-DDThh:mm:ssZ."),
        "mergeTags": ('{"firstName": }', "Invalid JSON (line 1, column 15): expected a value."),
        "options.email.fromAddress": ("desk", "Not an email address."),
        "options.apn.expiry": ("1.5", "Must be a whole number."),
        "options.apn.collapseId": ("ü" * 33, "66 bytes long; at most 64 are allowed."),
        "options.apn.badge": ("-1", "Must be 0 or more."),
    }
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.unfold("mergeTags", "options.email", "options.apn", "options.fcm.android")
        fill_send(driver)
        for field, (text, _) in wrong.items():
            driver.type(field, text)
        driver.click("options.email.ccAddresses")
        driver.write("nobody")
        driver.click("user.pushTokens")
        driver.write("FCM")
        driver.press("Ctrl+Return")
        for field, (text, problem) in wrong.items():
            assert problem in driver.problem(field), field
            assert driver.text(field) == text
        assert "Not an email address." in driver.problem("options.email.ccAddresses.0")
        assert driver.text("options.email.ccAddresses.0") == "nobody"
        assert driver.problem("user.pushTokens.0") == "Entry 1: Required."
        assert driver.reads("11 problems")
        assert not driver.desk.is_busy("send")
        assert server.received == []


async def test_a_problem_goes_as_soon_as_it_is_fixed_and_then_the_request_goes_out(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready_to_send(driver, server.url)
        driver.type("user.email", "jane")
        await until(lambda: driver.problem("user.email"), "the problem is named while typing")
        driver.go_to("user.email")
        driver.press("End")
        driver.write("@test.com")
        await until(lambda: not driver.problem("user.email"), "the problem goes")
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Sent"
        assert [body["user"]["email"] for body in bodies(server)] == ["jane@test.com"]


async def test_a_new_request_is_not_red_before_anything_was_typed(driver: Driver) -> None:
    await driver.start()
    driver.type("user.id", "")
    driver.press("Ctrl+Return")
    assert driver.problem("user.id") == "Required."
    driver.press("Ctrl+N")
    assert driver.problem("notificationId") == ""
    assert driver.problem("user.id") == ""
