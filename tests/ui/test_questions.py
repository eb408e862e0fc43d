from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.api import verdict
from notifyadmin.api.models import InAppNotification, RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.api.regions import Region
from notifyadmin.core.clients import Connection
from notifyadmin.core.guard import Reason
from notifyadmin.core.history.again import Repetition
from notifyadmin.core.inbox import Inbox, groups_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences.cells import Change
from notifyadmin.core.requests import (
    CancelSchedule,
    DeletePreferences,
    GetInAppNotifications,
    GetPreferences,
    Request,
    Reschedule,
)
from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.profiles import Profile
from notifyadmin.ui.questions import Questions
from notifyadmin.ui.widgets.outside_text import OutsideLabel

SHOP = Profile("1", "Shop", Region.US)
SEND = SendRequest.from_wire({"notificationId": "hello_world", "user": {"id": "123"}})
RETRACT = RetractRequest.from_wire({"notificationId": "hello_world", "userId": "123"})
TOMORROW = f"{date.today() + timedelta(days=1)}T09:00:00Z"
LONG = "x\n" * 1_000
PREFERENCES = SetPreferencesRequest(user_id="123", preferences=[])


def intent(request: Request, *, production: bool = True) -> Intent[Any]:
    profile = replace(SHOP, production=production)
    return Intent(Connection(profile), request, lambda answer: verdict.of_answer(answer, "Done"))


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        (
            SEND,
            "hello_world will be sent to user 123 of the production profile Shop.\n"
            "Channels: all that this type uses and the user has not switched off.\n"
            "Addresses: those stored for this user.",
        ),
        (
            SendRequest.from_wire({**SEND.to_wire(), "subNotificationId": "x", "forceChannels": ["EMAIL", "WEB_PUSH"]}),
            "hello_world / x will be sent to user 123 of the production profile Shop.\nChannels: Email, Web push.\n"
            "Addresses: those stored for this user.",
        ),
        (
            SendRequest.from_wire(
                {
                    "notificationId": "hello_world",
                    "user": {"id": "123", "email": "ada@shop.com", "pushTokens": [{"type": "FCM", "token": "t"}]},
                    "options": {"email": {"ccAddresses": [f"{name}@shop.com" for name in "abcdef"]}},
                    "templateId": "spring",
                    "schedule": TOMORROW,
                }
            ),
            "hello_world will be sent to user 123 of the production profile Shop.\n"
            "Channels: all that this type uses and the user has not switched off.\n"
            "Addresses: ada@shop.com, 1 push token.\n"
            f"Scheduled for: {TOMORROW}.\n"
            "Template: spring.\n"
            "CC: a@shop.com, b@shop.com, c@shop.com, 3 more.",
        ),
        (PREFERENCES, "0 preferences of user 123 of the production profile Shop will be changed."),
        (
            DeletePreferences("123", "hello_world", "part"),
            "The choices that user 123 of the production profile Shop has made for hello_world / part will be deleted."
            " The defaults apply again.",
        ),
        (
            RETRACT,
            "All in-app notifications of hello_world will be deleted for user 123 of the production profile Shop."
            " This cannot be undone.\nHow many there are now is unknown.",
        ),
        (
            Reschedule("t1", TOMORROW),
            f"The scheduled notification t1 of the production profile Shop will be sent at {TOMORROW} instead.",
        ),
        (
            CancelSchedule("t1"),
            "The scheduled notification t1 of the production profile Shop will never be sent.",
        ),
    ],
)
def test_the_question_names_what_happens_to_whom_and_where(qapp: QApplication, request_: Request, text: str) -> None:
    assert Questions().about(intent(request_)).text == text


def test_each_changed_cell_is_listed_as_it_was_and_as_it_will_be(qapp: QApplication) -> None:
    changes = (Change("Alerts", "EMAIL", "instant", "off"), Change("Alerts / Extra", "INAPP_WEB", "daily", "daily"))
    asked = Questions().about(replace(intent(PREFERENCES), changes=changes))
    assert asked.text == "2 preferences of user 123 of the production profile Shop will be changed."
    assert asked.headings == ("Notification", "Channel", "Now", "New")
    assert asked.lines == (
        ("Alerts", "Email", "On", "→ Off"),
        ("Alerts / Extra", "In-app", "Daily (default)", "→ Daily"),
    )


def test_one_change_is_counted_as_one(qapp: QApplication) -> None:
    asked = Questions().about(replace(intent(PREFERENCES), changes=(Change("Alerts", "EMAIL", "off", "instant"),)))
    assert asked.text == "1 preference of user 123 of the production profile Shop will be changed."


def test_it_names_the_sub_notification_where_one_is_meant(qapp: QApplication) -> None:
    part = RetractRequest.from_wire({**RETRACT.to_wire(), "secondaryId": "part"})
    assert Questions().about(intent(part, production=False)).text == (
        "All in-app notifications of hello_world with the sub-notification part will be deleted for user 123 of Shop."
        " This cannot be undone.\nHow many there are now is unknown."
    )


@pytest.mark.parametrize(
    ("types", "is_complete", "text"),
    [
        (["hello_world"], True, "Currently: 1 in-app notification."),
        ([], True, "Currently: 0 in-app notifications."),
        (["hello_world", "hello_world", "other"], False, "Currently: at least 2 in-app notifications."),
        (
            ["hello_world", None],
            True,
            "Currently: 1 in-app notification. 1 more of unknown type may be deleted too.",
        ),
    ],
)
def test_a_retraction_says_how_many_were_seen(
    qapp: QApplication, types: list[str | None], is_complete: bool, text: str
) -> None:
    rows = tuple(InAppNotification(id=str(at), notification_id=kind) for at, kind in enumerate(types))
    removes = groups_of(Inbox(rows, is_complete), RETRACT)
    asked = Questions().about(replace(intent(RETRACT), removes=removes))
    assert asked.text.endswith(f"This cannot be undone.\n{text}")


def test_only_on_production_the_id_of_what_is_retracted_has_to_be_typed(qapp: QApplication) -> None:
    assert Questions().about(intent(RETRACT)).typed == "hello_world"
    assert Questions().about(intent(RETRACT, production=False)).typed == ""
    assert Questions().about(intent(SEND)).typed == ""


def test_a_retraction_of_the_history_is_called_one_and_asks_for_the_id_too(qapp: QApplication) -> None:
    entry = Entry(**dict.fromkeys((each.name for each in fields(Entry)), ""))  # type: ignore[arg-type]  # all are unused
    asked = Questions().about(replace(intent(RETRACT), repetition=Repetition(entry, frozenset({Reason.REPEATED}))))
    assert (asked.title, asked.agree, asked.typed) == ("Retract again?", "Retract again", "hello_world")
    assert asked.text.startswith("All in-app notifications of hello_world will be deleted for user 123")


@pytest.mark.parametrize("request_", [GetPreferences("123"), GetInAppNotifications("123")])
def test_reading_asks_nothing(request_: Request) -> None:
    assert intent(request_).question() is None


@pytest.mark.parametrize(
    "request_",
    [
        SendRequest.from_wire({"notificationId": LONG, "user": {"id": f"ada{LONG}"}}),
        RetractRequest.from_wire({"notificationId": LONG, "userId": f"ada{LONG}", "secondaryId": LONG}),
        SetPreferencesRequest(user_id=f"ada{LONG}", preferences=[]),
        DeletePreferences(f"ada{LONG}", LONG, LONG),
    ],
    ids=lambda request: type(request).__name__,
)
def test_whatever_the_ids_are_user_and_profile_can_be_read(qapp: QApplication, request_: Request) -> None:
    label = OutsideLabel()
    label.show_text(Questions().about(intent(request_)).text)
    assert "production profile Shop" in label.shown_text
    assert "user ada" in label.shown_text
    assert label.shown_text.rstrip().endswith(".")


def test_other_questions_bound_their_names_too(qapp: QApplication) -> None:
    words = (
        Questions().about_loading(1, LONG),
        Questions().about_overwriting(Path(LONG.replace("\n", "a"))),
        Questions().about_deleting(LONG),
    )
    assert all(len(each.text) < 400 for each in words)


@pytest.mark.parametrize(
    ("production", "title", "agree", "profile"),
    [
        (False, "Send again?", "Send again", "Shop"),
        (True, "Send again to production?", "Send again to production", "the production profile Shop"),
    ],
)
def test_a_send_that_went_out_lately_is_one_question_which_says_when(
    qapp: QApplication, production: bool, title: str, agree: str, profile: str
) -> None:
    sent_at = datetime(2026, 1, 31, 9, 5, 7).astimezone()
    again = intent(SEND, production=production)
    asked = Questions().about(again, again.question(sent_at))
    assert (asked.title, asked.agree, asked.identifier) == (title, agree, "send.confirm")
    assert asked.text.splitlines()[:2] == [
        "The same request was sent at 09:05:07, in the last 10 minutes.",
        f"hello_world will be sent to user 123 of {profile}.",
    ]


@pytest.mark.parametrize(
    ("request_", "title", "text", "button"),
    [
        (SEND, "Send?", "hello_world will be sent to user 123 of Shop.", "Send"),
        (PREFERENCES, "Change preferences?", "0 preferences of user 123 of Shop will be changed.", "Change"),
        (
            DeletePreferences("123", "hello_world"),
            "Change preferences?",
            "The choices that user 123 of Shop has made for hello_world will be deleted. The defaults apply again.",
            "Change",
        ),
        (
            Reschedule("t1", TOMORROW),
            "Reschedule?",
            f"The scheduled notification t1 of Shop will be sent at {TOMORROW} instead.",
            "Reschedule",
        ),
        (
            CancelSchedule("t1"),
            "Delete the schedule?",
            "The scheduled notification t1 of Shop will never be sent.",
            "Delete schedule",
        ),
    ],
)
def test_whoever_is_asked_outside_of_production_reads_nothing_of_it(
    request_: Request, title: str, text: str, button: str, qapp: QApplication
) -> None:
    says = Questions().about(intent(request_, production=False))
    assert (says.title, says.text.split("\n")[0], says.agree) == (title, text, button)
