"""Every field of the service's table of a send, typed into the form, as it arrives on the wire."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication

from notifyadmin.api.models.send_fields import SEND_REQUEST
from tests.driver import Driver, until
from tests.e2e.pages import fill_send
from tests.e2e.services import accepts
from tests.faults import FaultServer

SECTIONS = ("mergeTags", "replace", "options.email", "options.apn", "options.fcm.android", "deprecated")

typed: Mapping[str, str] = {
    "notificationId": "order_tracking",
    "subNotificationId": "project \"one\" & 'two'",
    "templateId": "german",
    "schedule": "2020-01-31T09:00:00Z",
    "user.id": "Jürgen/1?☂",
    "user.email": "test@test.com",
    "user.number": "(415) 555-1212",
    "user.timezone": "Europe/Berlin",
    "mergeTags": '{"a": 1, "b": 1.50, "c": null, "d": [true, {"e": "ü"}], "": "x"}',
    "options.email.fromAddress": "desk@test.com",
    "options.email.fromName": "The Desk",
    "options.apn.expiry": "0",
    "options.apn.collapseId": "one",
    "options.apn.threadId": "two",
    "options.apn.badge": "0",
    "options.apn.sound": "default",
    "options.fcm.android.collapseKey": "key",
    "options.fcm.android.ttl": "2",
    "options.fcm.android.restrictedPackageName": "com.example.app",
}
chosen: Mapping[str, str] = {
    "options.apn.priority": "10",
    "options.apn.contentAvailable": "No",
    "options.fcm.android.priority": "normal",
}
listed: Mapping[str, list[list[str]]] = {
    "user.pushTokens": [["APN", "abc", "", "ios"], ["FCM", "def", "", ""]],
    "user.webPushTokens": [["https://push.test.com", "", "x"]],
    "replace": [["Dear", "Hello"], ["now", ""]],
    "options.email.replyToAddresses": [["reply@test.com"]],
    "options.email.ccAddresses": [["cc1@test.com"], ["cc2@test.com"]],
    "options.email.bccAddresses": [["bcc@test.com"]],
    "options.email.attachments": [["a b.pdf", "https://test.com/a%20b.pdf"], ["c.pdf", "https://test.com/c.pdf"]],
}
ticked: Mapping[str, list[str]] = {"forceChannels": ["EMAIL", "PUSH"]}

arrived = {
    "notificationId": "order_tracking",
    "user": {
        "id": "Jürgen/1?☂",
        "email": "test@test.com",
        "number": "(415) 555-1212",
        "timezone": "Europe/Berlin",
        "pushTokens": [
            {"type": "APN", "token": "abc", "device": {"platform": "ios"}},
            {"type": "FCM", "token": "def"},
        ],
        "webPushTokens": [{"sub": {"endpoint": "https://push.test.com", "keys": {"auth": "x"}}}],
    },
    "mergeTags": {"a": 1, "b": 1.5, "c": None, "d": [True, {"e": "ü"}], "": "x"},
    "replace": {"Dear": "Hello", "now": ""},
    "subNotificationId": "project \"one\" & 'two'",
    "templateId": "german",
    "schedule": "2020-01-31T09:00:00Z",
    "forceChannels": ["EMAIL", "PUSH"],
    "options": {
        "email": {
            "replyToAddresses": ["reply@test.com"],
            "ccAddresses": ["cc1@test.com", "cc2@test.com"],
            "bccAddresses": ["bcc@test.com"],
            "fromAddress": "desk@test.com",
            "fromName": "The Desk",
            "attachments": [
                {"filename": "a b.pdf", "url": "https://test.com/a%20b.pdf"},
                {"filename": "c.pdf", "url": "https://test.com/c.pdf"},
            ],
        },
        "apn": {
            "expiry": 0,
            "priority": 10,
            "collapseId": "one",
            "threadId": "two",
            "badge": 0,
            "sound": "default",
            "contentAvailable": False,
        },
        "fcm": {
            "android": {
                "collapseKey": "key",
                "priority": "normal",
                "ttl": "172800",
                "restrictedPackageName": "com.example.app",
            }
        },
    },
}


def as_written(value: object) -> str:
    """JSON in which 0, false and "0" differ, which for Python's own comparison 0 and False do not."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False)


async def ready(driver: Driver, server: FaultServer) -> None:
    """The least that can be sent, with every section open."""
    await driver.use(server.url)
    await driver.start()
    driver.unfold(*SECTIONS)
    fill_send(driver)


async def sent(driver: Driver, server: FaultServer) -> bytes:
    """The body of the one request that arrives."""
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    [received] = server.received
    return received.body


def test_the_table_above_names_every_field_there_is() -> None:
    paths = list(SEND_REQUEST.paths())
    leaves = {path for path in paths if not any(f"{path}." in other for other in paths)}
    assert {*typed, *chosen, *listed, *ticked} == leaves


async def test_every_field_typed_into_the_form_arrives_as_it_was_typed(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        for field, text in typed.items():
            driver.type(field, text)
        for field, words in chosen.items():
            await driver.choose(field, words)
        for field, entries in listed.items():
            for entry in entries:
                driver.click(field)
                for at, text in enumerate(entry):
                    driver.press(*["Tab"] * bool(at))
                    driver.write(text)
        for field, names in ticked.items():
            for name in names:
                driver.click(f"{field}.{name}")
        body = await sent(driver, server)
        assert as_written(json.loads(body)) == as_written(arrived)
        assert as_written(json.loads(driver.text("send.json"))) == as_written(arrived)


async def test_ctrl_shift_backspace_sends_a_field_as_empty_and_pressed_again_not_at_all(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        driver.type("mergeTags", "{}")
        for field in ("subNotificationId", "templateId", "options.email.fromName"):
            driver.go_to(field)
            driver.press("Ctrl+Shift+Backspace")
        driver.go_to("templateId")
        driver.press("Ctrl+Shift+Backspace")
        assert json.loads(await sent(driver, server)) == {
            "notificationId": "hello_world",
            "user": {"id": "123"},
            "mergeTags": {},
            "subNotificationId": "",
            "options": {"email": {"fromName": ""}},
        }


async def test_ctrl_shift_backspace_takes_a_value_out_of_the_request(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        driver.type("options.apn.badge", "0")
        driver.type("user.email", "jane@test.com")
        for field in ("options.apn.badge", "user.email"):
            driver.go_to(field)
            driver.press("Ctrl+Shift+Backspace")
        assert driver.text("user.email") == ""
        assert json.loads(await sent(driver, server)) == {"notificationId": "hello_world", "user": {"id": "123"}}


async def test_what_was_set_and_taken_away_again_is_not_sent(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        for field in ("user.email", "templateId", "options.apn.badge", "options.fcm.android.ttl", "mergeTags"):
            driver.type(field, "1")
            driver.type(field, "")
        await driver.choose("options.apn.priority", "5")
        await driver.choose("options.apn.priority", "Not set")
        driver.click("options.email.ccAddresses")
        driver.write("a@test.com")
        driver.click("options.email.ccAddresses.0.remove")
        for _ in range(2):
            driver.click("forceChannels.SMS")
        assert await sent(driver, server) == b'{"notificationId":"hello_world","user":{"id":"123"}}'


async def test_a_pasted_list_of_addresses_becomes_an_entry_each(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        QGuiApplication.clipboard().setText("a@test.com, b@test.com;\nc@test.com\n")
        driver.click("options.email.bccAddresses")
        driver.press("Ctrl+V")
        body = json.loads(await sent(driver, server))
        assert body["options"]["email"]["bccAddresses"] == ["a@test.com", "b@test.com", "c@test.com"]


async def test_the_heading_of_a_folded_section_says_how_many_of_its_fields_are_set(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        driver.type("options.apn.badge", "0")
        driver.type("options.apn.sound", "default")
        driver.type("options.apn.expiry", "never")
        driver.click("section.options.apn")
        assert not driver.shows("options.apn.badge")
        assert driver.reads("3 set")


async def test_newer_names_in_the_json_are_named_beside_their_fields_and_stay_as_they_are(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        newer = {"type": "hello_world", "to": {"id": "123"}, "parameters": {"a": 1}}
        driver.type("send.json", json.dumps(newer))
        await until(lambda: "“type” is the newer name of “notificationId”" in driver.problem("notificationId"))
        await until(lambda: "“to” is the newer name of “user”: rename it." in driver.problem("user.id"))
        await until(lambda: "“parameters” is the newer name of “mergeTags”" in driver.problem("mergeTags"))
        driver.press("Ctrl+Return")
        assert json.loads(driver.text("send.json")) == newer
        assert server.connections == 0


async def test_a_spelling_of_a_phone_number_is_replaced_by_the_one_that_was_understood(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await ready(driver, server)
        driver.type("user.number", "+1-415-555-1212 x123")
        assert driver.reads("Interpreted as +1 415-555-1212 ext. 123 (US)")
        await until(lambda: "does not document" in driver.problem("user.number"), "it is warned of")
        driver.click("user.number.use")
        assert driver.text("user.number") == "+14155551212"
        body = json.loads(await sent(driver, server))
        assert body["user"]["number"] == "+14155551212"
        assert driver.problem("user.number") == ""
