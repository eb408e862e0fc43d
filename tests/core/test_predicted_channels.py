from __future__ import annotations

from typing import Any

import pytest

from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import Preferences, SendReply, SendRequest
from notifyadmin.api.verdict import of_send
from notifyadmin.core.predicted_channels import LastAnswer, PredictedChannel, Prediction, predicted_channels

ALL = ["EMAIL", "INAPP_WEB", "SMS", "CALL", "PUSH", "WEB_PUSH", "SLACK"]
GOES, UNKNOWN = Prediction.GOES, Prediction.UNKNOWN


def send(**body: Any) -> SendRequest:
    return SendRequest.from_wire({"notificationId": "a", "user": {"id": "123"}, **body})


def preferences(*choices: dict[str, Any], **defaults: str | None) -> Preferences:
    """A type `a` with these channels; the user's choices are for it."""
    options = {channel: {"defaultDeliveryOption": default} for channel, default in defaults.items() if default}
    return Preferences.from_wire(
        {
            "notifications": [{"notificationId": "a", "channels": list(defaults), "options": options}],
            "preferences": [{"notificationId": "a", **choice} for choice in choices],
        }
    )


def answered(request: SendRequest, *messages: str, status: int = 202) -> LastAnswer:
    reply = HttpReply(status, (), b"", 0.1)
    return LastAnswer(request, of_send(Answer(SendReply(tracking_id="t1", messages=list(messages)), reply)))


def line(
    request: SendRequest, channel: str, loaded: Preferences | None = None, last: LastAnswer | None = None
) -> PredictedChannel:
    return next(line for line in predicted_channels(request, loaded, last) if line.channel == channel)


def test_there_is_a_line_for_each_channel_also_those_that_the_program_does_not_know() -> None:
    lines = predicted_channels(send(forceChannels=["PIGEON"]))
    assert [line.channel for line in lines] == [*ALL, "PIGEON"]
    assert [line.prediction for line in lines] == [Prediction.NOT_OF_TYPE] * 7 + [UNKNOWN]


def test_without_preferences_and_an_answer_nothing_is_known_but_a_missing_address() -> None:
    request = send(user={"id": "123", "email": "a@test.com", "number": None})
    predictions = {line.channel: (line.prediction, line.field) for line in predicted_channels(request)}
    assert predictions == {
        "EMAIL": (UNKNOWN, ""),
        "INAPP_WEB": (UNKNOWN, ""),
        "SMS": (Prediction.NO_ADDRESS, "user.number"),
        "CALL": (Prediction.NO_ADDRESS, "user.number"),
        "PUSH": (UNKNOWN, "user.pushTokens"),
        "WEB_PUSH": (UNKNOWN, "user.webPushTokens"),
        "SLACK": (UNKNOWN, "user.slackChannel"),
    }


def test_a_channel_that_is_on_and_has_its_address_goes() -> None:
    loaded = preferences(EMAIL="instant", INAPP_WEB="weekly", SMS="instant")
    request = send(user={"id": "123", "email": "a@test.com"})
    assert [line for line in predicted_channels(request, loaded) if line.prediction is not Prediction.NOT_OF_TYPE] == [
        PredictedChannel("EMAIL", GOES, "instant"),
        PredictedChannel("INAPP_WEB", GOES, "weekly"),
        PredictedChannel("SMS", UNKNOWN, "instant", "user.number"),
    ]


def test_a_type_that_the_user_has_never_met_is_not_known() -> None:
    loaded = preferences(INAPP_WEB="instant")
    assert line(send(notificationId="b"), "INAPP_WEB", loaded).prediction is UNKNOWN


def test_forced_channels_stand_in_place_of_the_types_and_override_no_preference() -> None:
    loaded = preferences(EMAIL="instant", INAPP_WEB="off")
    request = send(user={"id": "123", "email": "a@test.com"}, forceChannels=["INAPP_WEB", "SLACK"])
    assert line(request, "EMAIL", loaded).prediction is Prediction.NOT_OF_TYPE
    assert line(request, "INAPP_WEB", loaded).prediction is Prediction.SWITCHED_OFF
    assert line(request, "SLACK", loaded).prediction is UNKNOWN


@pytest.mark.parametrize(
    ("default", "choice", "prediction", "delivery"),
    [
        ("instant", None, GOES, "instant"),
        ("off", None, Prediction.SWITCHED_OFF, "off"),
        (None, None, UNKNOWN, None),
        ("instant", "off", Prediction.SWITCHED_OFF, "off"),
        ("off", "daily", GOES, "daily"),
        (None, "instant", GOES, "instant"),
    ],
)
def test_the_users_choice_counts_else_the_default(
    default: str | None, choice: str | None, prediction: Prediction, delivery: str | None
) -> None:
    choices = [] if choice is None else [{"channel": "INAPP_WEB", "delivery": choice}]
    found = line(send(), "INAPP_WEB", preferences(*choices, INAPP_WEB=default))
    assert (found.prediction, found.delivery) == (prediction, delivery)


@pytest.mark.parametrize(
    ("of_type", "of_category", "prediction", "delivery"),
    [
        (None, None, GOES, "instant"),
        ("off", "instant", GOES, "instant"),
        ("instant", "off", Prediction.SWITCHED_OFF, "off"),
        ("off", None, UNKNOWN, None),  # whether a category follows its type is not known
        ("daily", None, GOES, None),
    ],
)
def test_a_category_has_a_choice_of_its_own(
    of_type: str | None, of_category: str | None, prediction: Prediction, delivery: str | None
) -> None:
    given = [(of_type, {}), (of_category, {"subNotificationId": "news"})]
    choices = [{"channel": "INAPP_WEB", "delivery": choice, **sub} for choice, sub in given if choice]
    found = line(send(subNotificationId="news"), "INAPP_WEB", preferences(*choices, INAPP_WEB="instant"))
    assert (found.prediction, found.delivery) == (prediction, delivery)


MISSING = "SMS delivery is activated, but the user's number is not provided. Discarding SMS."
SLACKLESS = "SLACK delivery is activated, but the user's slackChannel is not provided. Discarding SLACK."
OFF_TEXT = "EMAIL delivery is disabled by the user's preferences. Discarding EMAIL."


@pytest.mark.parametrize(("message", "channel"), [(MISSING, "SMS"), (SLACKLESS, "SLACK")])
def test_an_address_that_the_last_answer_missed_is_missing_until_it_is_given(message: str, channel: str) -> None:
    loaded = preferences(SMS="instant", SLACK="instant")
    last = answered(send(notificationId="other"), message)
    assert line(send(), channel, loaded, last).prediction is Prediction.NO_ADDRESS
    reachable = send(user={"id": "123", "number": "+15005550006", "slackChannel": "#a"})
    assert line(reachable, channel, loaded, last).prediction is GOES
    assert line(send(user={"id": "456"}), channel, loaded, last).prediction is UNKNOWN, "another user"


def test_an_answer_without_complaint_shows_that_the_address_is_known() -> None:
    loaded = preferences(SMS="instant", EMAIL="instant")
    last = answered(send(), status=200)
    assert line(send(), "SMS", loaded, last) == PredictedChannel("SMS", GOES, "instant")
    assert line(send(), "EMAIL", loaded, answered(send(), MISSING)).prediction is GOES
    for other in (
        answered(send(forceChannels=["EMAIL"]), status=200),
        answered(send(notificationId="other"), status=200),
        answered(send(schedule="2026-01-01T00:00:00Z"), status=200),
        answered(send(), "Aborted."),
        answered(send(), "SMS is somehow disabled."),
    ):
        assert line(send(), "SMS", loaded, other).prediction is UNKNOWN
    unsure = preferences(SMS=None)
    assert line(send(), "SMS", unsure, last).prediction is UNKNOWN


def test_a_preference_of_which_the_last_answer_told_is_believed_where_none_is_loaded() -> None:
    last = answered(send(), OFF_TEXT)
    request = send(user={"id": "123", "email": "a@test.com"})
    assert line(request, "EMAIL", last=last).prediction is Prediction.SWITCHED_OFF
    assert line(request, "EMAIL", preferences(EMAIL="instant"), last).prediction is GOES, "it was changed since"
    other = request.model_copy(update={"notification_id": "b"})
    assert line(other, "EMAIL", last=last).prediction is UNKNOWN
