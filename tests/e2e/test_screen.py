"""The program on a real X display, driven by keys of the X server and read by assistive technology.

Run it with `xvfb-run -a -s "-screen 0 1400x900x24" python -m pytest -m x11`.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

import pytest

from tests.background import PATIENCE_S, until
from tests.e2e.counting_program import RECEIVED
from tests.e2e.history import write
from tests.e2e.screen import Screen, missing, screen

pytestmark = pytest.mark.x11

FORM = (
    "notificationId user.id user.email user.number user.timezone user.pushTokens user.webPushTokens mergeTags replace"
    " subNotificationId templateId schedule forceChannels options.email.replyToAddresses options.email.ccAddresses"
    " options.email.bccAddresses options.email.fromAddress options.email.fromName options.email.attachments"
    " options.apn.expiry options.apn.priority options.apn.collapseId options.apn.threadId options.apn.badge"
    " options.apn.sound options.apn.contentAvailable options.fcm.android.collapseKey options.fcm.android.priority"
    " options.fcm.android.ttl options.fcm.android.restrictedPackageName"
)
PAGES = (
    "send.submit send.json send.verdict send.response"
    " preferences.userId preferences.load preferences.grid preferences.apply preferences.revert preferences.verdict"
    " retract.notificationId retract.userId retract.secondaryId retract.inbox retract.submit retract.verdict"
    " history.list history.search history.profile history.operation history.outcome history.day history.open"
    " history.again history.compare history.copy history.retract history.export history.import history.verdict"
    " history.ask history.log history.scheduled history.reschedule history.cancelSchedule"
    " profile.selector profile.new profile.edit"
)
FOLDED = (
    *("section.replace", "section.options.email", "section.options.apn", "section.options.fcm.android"),
    "section.deprecated",
)
DIALOG = (
    "profile.name profile.clientId profile.clientSecret profile.region profile.baseUrl profile.production profile.save"
    " profile.delete"
)


@pytest.fixture(autouse=True)
def _there_is_a_screen() -> None:
    lacking = missing()
    assert not lacking, f"this suite needs {', '.join(lacking)}: see .ci/run"


def request_of(seen: Screen) -> object:
    """The request as the JSON view has it, read by assistive technology."""
    return json.loads(seen.look("send.json")["text"])


def test_keys_of_the_x_server_send_and_the_verdict_is_read_aloud(tmp_path: Path) -> None:
    with screen(tmp_path) as seen:
        until(lambda: seen.look("notificationId").get("text") == "hello_world", "the example is filled in")
        seen.keys("ctrl+Return")
        seen.reads("send.verdict", "Sent")
        assert "Accepted" in seen.look("send.verdict")["description"]
        assert json.loads(seen.look("send.response")["text"])["messages"] == []

        seen.do("focus", "subNotificationId")
        seen.keys("ctrl+shift+BackSpace")
        until(lambda: "subNotificationId" in str(request_of(seen)), "Ctrl+Shift+Backspace sends an empty text")
        assert '"subNotificationId": ""' in seen.look("send.json")["text"]

        seen.keys("ctrl+2", "F5")
        seen.reads("preferences.verdict", "Loaded")
        seen.keys("ctrl+3", "ctrl+Return")
        until(
            lambda: "focused" in seen.look("retract.confirm.cancel").get("states", []), "the safe answer has the focus"
        )
        seen.press_anywhere("Tab", "space")
        seen.reads("retract.verdict", "Retracted")


def test_assistive_technology_alone_fills_sends_and_reads_what_happened(tmp_path: Path) -> None:
    with screen(tmp_path) as seen:
        until(lambda: seen.look("user.id").get("text") == "123", "the example is filled in")
        seen.do("fill", "user.id", "Jürgen ☂")
        seen.do("fill", "user.number", "")
        until(lambda: "Jürgen ☂" in seen.look("send.json")["text"], "the request follows the form")
        seen.do("press", "send.submit")
        seen.reads("send.verdict", "Partly sent")
        assert "SMS" in seen.look("send.finding.0")["name"]
        seen.do("fill", "user.id", "")
        seen.do("press", "send.submit")
        until(lambda: seen.look("user.id")["description"] == "Required.", "the problem is read with its field")


def test_assistive_technology_finds_a_send_of_yesterday_reads_it_and_sends_it_again(tmp_path: Path) -> None:
    for user in ("other", "anna-7", "third"):
        write(tmp_path / "config" / "notifyadmin", user)
    with screen(tmp_path) as seen:
        seen.keys("ctrl+4")
        until(lambda: "history.search" in seen.ask("ids")["ids"], "the page is there")
        seen.do("fill", "history.search", "anna-7")
        seen.do("focus", "history.list")
        seen.press_anywhere("Down")
        seen.reads("history.verdict", "Sent")
        assert "anna-7" in seen.look("history.request")["text"]
        seen.do("press", "history.again")
        seen.do("press", "history.again.confirm")
        seen.reads("history.verdict", "Partly sent")


def test_every_control_has_the_identifier_that_the_design_gives_it(tmp_path: Path) -> None:
    with screen(tmp_path) as seen:
        wanted = {*FORM.split(), *PAGES.split()}
        until(lambda: set(FOLDED) <= set(seen.ask("ids")["ids"]), "the sections are there")
        for section in FOLDED:
            seen.do("press", section)
        seen.keys("ctrl+Return")
        seen.reads("send.verdict", "Sent")
        seen.keys("ctrl+2", "ctrl+3", "ctrl+4")  # a page is built when it is first looked at
        until(lambda: wanted <= set(seen.ask("ids")["ids"]), "every page has its identifiers")
        seen.do("press", "profile.new")
        until(lambda: set(DIALOG.split()) <= set(seen.ask("ids")["ids"]), "the dialog has its identifiers")
        assert seen.look("profile.clientSecret")["role"] == "password text"


def test_a_signal_to_end_closes_the_window_in_order(tmp_path: Path) -> None:
    with screen(tmp_path) as seen:
        seen.keys("ctrl+Return")
        seen.reads("send.verdict", "Sent")
        seen.program.send_signal(signal.SIGTERM)
        assert seen.program.wait(PATIENCE_S) == 0


def test_a_second_start_brings_the_minimized_window_back_with_the_keyboard(tmp_path: Path) -> None:
    with screen(tmp_path) as seen:
        until(lambda: seen.look("notificationId").get("text") == "hello_world", "the example is filled in")
        until(lambda: "focused" in seen.look("notificationId")["states"], "the window has the keyboard")
        seen.minimize()
        until(lambda: "focused" not in seen.look("notificationId")["states"], "it has it no more")
        assert seen.start_again() == 0
        until(lambda: "focused" in seen.look("notificationId")["states"], "it has it again")
        seen.press_anywhere("ctrl+Return")
        seen.reads("send.verdict", "Sent")


@pytest.mark.parametrize("keys", [("ctrl", "Return"), ("space",)])
def test_a_key_that_is_held_on_a_real_keyboard_sends_once(tmp_path: Path, keys: tuple[str, ...]) -> None:
    command = (sys.executable, "-m", "tests.e2e.counting_program", str(tmp_path / "config" / "settings.ini"))
    with screen(tmp_path, command) as seen:
        until(lambda: seen.look("notificationId").get("text") == "hello_world", "the request is there")
        for user_id in ("123", "456"):  # the same request would be asked about
            seen.do("fill", "user.id", user_id)
            seen.do("focus", "send.submit")
            seen.hold(*keys, seconds=3)
            seen.reads("send.verdict", "Sent")
        seen.program.send_signal(signal.SIGTERM)
        printed, _ = seen.program.communicate(timeout=PATIENCE_S)
    assert printed.split() == [RECEIVED] * 2
