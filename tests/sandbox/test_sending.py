from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from notifyadmin.api.auth import server_authorization
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import Preferences, SendReply, SendRequest
from notifyadmin.api.verdict import Outcome, of_send
from notifyadmin.core.predicted_channels import LastAnswer, Prediction, predicted_channels
from notifyadmin.sandbox.deliveries import MAX_DELIVERIES, Deliveries
from tests.sandbox.conftest import Caller

channels = ["EMAIL", "INAPP_WEB", "SMS", "CALL", "PUSH", "WEB_PUSH", "SLACK"]
aborted = "All delivery channels are disabled/discarded. Aborted."


def missing(channel: str, field: str) -> str:
    return f"{channel} delivery is activated, but the user's {field} is not provided. Discarding {channel}."


def switched_off(channel: str) -> str:
    return f"{channel} delivery is disabled by the user's preferences. Discarding {channel}."


def test_a_send_that_reaches_every_channel_is_answered_with_200_and_no_messages(caller: Caller) -> None:
    answer = caller.send()
    assert answer.status_code == 200
    body = answer.json()
    assert body == {"trackingId": str(UUID(body["trackingId"])), "messages": []}
    assert [rendered.channel for rendered in caller.sandbox.deliveries(body["trackingId"])] == channels


def test_each_channel_without_its_address_is_discarded_with_the_recorded_words(caller: Caller) -> None:
    answer = caller.send(user={"id": "456"})
    assert answer.status_code == 202
    assert answer.json()["messages"] == [
        missing("EMAIL", "email"),
        missing("SMS", "number"),
        missing("CALL", "number"),
        missing("PUSH", "pushTokens"),
        missing("WEB_PUSH", "webPushTokens"),
        missing("SLACK", "slackChannel"),
    ]
    assert [rendered.channel for rendered in caller.sandbox.deliveries(answer.json()["trackingId"])] == ["INAPP_WEB"]


@pytest.mark.parametrize(
    ("channel", "given", "to"),
    [
        ("EMAIL", {"email": "new@test.com"}, "new@test.com"),
        ("SMS", {"number": "(415) 555-1212"}, "(415) 555-1212"),
        ("CALL", {"number": "+15005550006"}, "+15005550006"),
        ("PUSH", {"pushTokens": [{"type": "APN", "token": "a"}, {"type": "FCM", "token": "b"}]}, "a, b"),
        ("WEB_PUSH", {"webPushTokens": [{"sub": {"endpoint": "https://push.test/1"}}]}, "https://push.test/1"),
        ("SLACK", {"slackChannel": "#general"}, "#general"),
        ("INAPP_WEB", {}, "new"),
    ],
)
def test_a_channel_is_delivered_to_the_address_that_the_request_gives(
    caller: Caller, channel: str, given: dict[str, Any], to: str
) -> None:
    assert caller.delivered(user={"id": "new", **given})[channel].to == to


def test_what_a_request_says_of_the_user_is_stored_for_later_sends(caller: Caller) -> None:
    caller.send(user={"id": "456", "email": "later@test.com"})
    assert caller.delivered(user={"id": "456"})["EMAIL"].to == "later@test.com"
    assert caller.user("GET", "456").json() == {"id": "456", "email": "later@test.com"}


def test_an_address_given_as_null_is_forgotten(caller: Caller) -> None:
    assert caller.send(user={"id": "123", "email": None}).json()["messages"] == [missing("EMAIL", "email")]
    assert "email" not in caller.user("GET", "123").json()


def test_an_unknown_user_gets_the_notification_as_a_new_one(caller: Caller) -> None:
    caller.send(user={"id": "new"})
    assert [row["notificationId"] for row in caller.inbox("new")] == ["hello_world"]
    types = caller.user("GET", "new", "/preferences").json()["notifications"]
    assert [entry["notificationId"] for entry in types] == ["hello_world"]


def test_a_channel_that_the_user_has_switched_off_is_discarded(caller: Caller) -> None:
    answer = caller.send(user={"id": "789"}, forceChannels=["EMAIL", "INAPP_WEB"])
    assert (answer.status_code, answer.json()["messages"]) == (202, [switched_off("INAPP_WEB")])
    assert caller.inbox("789") == []


def test_when_nothing_is_left_the_last_message_says_so(caller: Caller) -> None:
    answer = caller.send(user={"id": "789"}, forceChannels=["SMS", "INAPP_WEB"])
    assert answer.status_code == 202
    assert answer.json()["messages"] == [missing("SMS", "number"), switched_off("INAPP_WEB"), aborted]
    assert caller.sandbox.deliveries(answer.json()["trackingId"]) == ()


def test_forced_channels_stand_in_place_of_the_types_own_once_each(caller: Caller) -> None:
    assert list(caller.delivered(forceChannels=["SMS", "EMAIL", "SMS"])) == ["SMS", "EMAIL"]
    assert list(caller.delivered(notificationId="weekly_digest", forceChannels=["CALL"])) == ["CALL"]
    assert caller.send(forceChannels=[]).json()["messages"] == [aborted]


def test_a_forced_channel_does_not_override_the_users_choice(caller: Caller) -> None:
    answer = caller.send(user={"id": "789"}, forceChannels=["INAPP_WEB"])
    assert answer.json()["messages"] == [switched_off("INAPP_WEB"), aborted]


def test_a_category_has_choices_of_its_own_and_else_those_of_its_type(caller: Caller) -> None:
    off = [{"notificationId": "hello_world", "channel": "EMAIL", "state": False}]
    on = [{"notificationId": "hello_world", "channel": "EMAIL", "state": True, "subNotificationId": "news"}]
    caller.server("POST", "user_preferences/123", off + on)
    assert "EMAIL" in caller.delivered(subNotificationId="news")
    assert "EMAIL" not in caller.delivered(subNotificationId="other")
    assert "EMAIL" not in caller.delivered()


def test_a_digest_is_accepted_without_a_word_and_not_delivered_now(caller: Caller) -> None:
    answer = caller.send(notificationId="weekly_digest")
    assert (answer.status_code, answer.json()["messages"]) == (200, [])
    rendered = caller.sandbox.deliveries(answer.json()["trackingId"])
    assert [one.channel for one in rendered] == ["INAPP_WEB"]


def test_a_schedule_ahead_is_accepted_without_a_word_and_not_delivered_now(caller: Caller) -> None:
    later = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    before = len(caller.inbox("123"))
    answer = caller.send(schedule=later)
    assert (answer.status_code, answer.json()["messages"]) == (200, [])
    assert caller.sandbox.deliveries(answer.json()["trackingId"]) == ()
    assert len(caller.inbox("123")) == before


def test_a_schedule_in_the_past_sends_at_once(caller: Caller) -> None:
    assert list(caller.delivered(schedule="2020-01-31T09:00:00Z")) == channels


def test_a_template_is_used_where_the_channel_has_it_and_missed_aloud_where_not(caller: Caller) -> None:
    answer = caller.send(templateId="german", forceChannels=["EMAIL", "SMS"], mergeTags={"firstName": "Ada"})
    assert answer.status_code == 202
    message = "Template 'german' does not exist for SMS. The default template is used."
    assert answer.json()["messages"] == [message]
    email, sms = caller.sandbox.deliveries(answer.json()["trackingId"])
    assert (email.title, email.template_id) == ("Hallo, Ada!", "german")
    assert (sms.title, sms.template_id) == ("Hello, Ada!", "default")


def test_the_default_template_can_be_asked_for(caller: Caller) -> None:
    assert caller.send(templateId="default").status_code == 200


def test_the_options_are_shown_with_the_channels_that_they_change(caller: Caller) -> None:
    email = {
        "replyToAddresses": ["reply@test.com"],
        "ccAddresses": ["cc@test.com"],
        "bccAddresses": ["bcc@test.com"],
        "attachments": [{"filename": "bill.pdf", "url": "https://test.com/bill.pdf"}],
        "fromName": "Ada",
    }
    apn = {"badge": 0, "contentAvailable": False, "expiry": 0}
    android = {"ttl": 3600, "priority": "normal"}
    delivered = caller.delivered(options={"email": email, "apn": apn, "fcm": {"android": android}})
    assert delivered["EMAIL"].details == email
    assert delivered["PUSH"].details == {"apn": apn, "fcm": {"android": {**android, "ttl": "3600"}}}
    assert delivered["SMS"].details == {}


def test_empty_options_are_no_details(caller: Caller) -> None:
    delivered = caller.delivered(options={"email": None, "apn": {}, "fcm": None}, subNotificationId="news")
    assert delivered["PUSH"].details == {"subNotificationId": "news"}
    assert delivered["EMAIL"].details == {"subNotificationId": "news"}


def test_an_in_app_notification_leads_where_its_template_says(caller: Caller) -> None:
    delivered = caller.delivered(
        notificationId="comment_reply",
        subNotificationId="project_apollo",
        mergeTags={"author": "Ada", "commentId": 7, "comment": "Yes."},
    )
    url = "https://app.example.com/comments/7"
    assert delivered["INAPP_WEB"].details == {"subNotificationId": "project_apollo", "redirectURL": url}
    row = caller.inbox("123", count="1")[0]
    assert row["title"] == "Ada replied to your comment"
    assert (row["redirectURL"], row["subNotificationId"]) == (url, "project_apollo")


@pytest.mark.parametrize(
    ("request_body", "outcome"),
    [
        ({"user": {"id": "123"}}, Outcome.SENT),
        ({"user": {"id": "123"}, "templateId": "german"}, Outcome.SENT),
        ({"user": {"id": "456"}}, Outcome.PARTLY_SENT),
        ({"user": {"id": "789"}, "forceChannels": ["EMAIL", "INAPP_WEB"]}, Outcome.PARTLY_SENT),
        ({"user": {"id": "789"}, "forceChannels": ["INAPP_WEB"]}, Outcome.NOTHING_SENT),
    ],
)
def test_the_program_understands_every_message(caller: Caller, request_body: dict[str, Any], outcome: Outcome) -> None:
    answer = caller.send(**request_body)
    reply = HttpReply(answer.status_code, (), answer.content, 0.0)
    verdict = of_send(Answer(SendReply.from_wire(answer.json()), reply))
    assert verdict.outcome is outcome


@pytest.mark.parametrize("user_id", ["123", "456", "789"])
@pytest.mark.parametrize("notification_id", ["hello_world", "order_tracking", "comment_reply", "weekly_digest"])
@pytest.mark.parametrize("forced", [{}, {"forceChannels": ["EMAIL", "INAPP_WEB", "CALL"]}])
def test_the_program_predicts_what_is_delivered(
    caller: Caller, user_id: str, notification_id: str, forced: dict[str, Any]
) -> None:
    body = {"notificationId": notification_id, "user": {"id": user_id}, **forced}
    last: LastAnswer | None = None
    for _ in range(2):
        loaded = Preferences.from_wire(caller.user("GET", user_id, "/preferences").json())
        predicted = predicted_channels(SendRequest.from_wire(body), loaded, last)
        answer = caller.send(**body)
        reply = HttpReply(answer.status_code, (), answer.content, 0.0)
        verdict = of_send(Answer(SendReply.from_wire(answer.json()), reply))
        last = LastAnswer(SendRequest.from_wire(body), verdict)
        discarded = {finding.channel for finding in verdict.findings}
        delivered = {rendered.channel for rendered in caller.sandbox.deliveries(answer.json()["trackingId"])}
        for line in predicted:
            match line.prediction:
                case Prediction.GOES:
                    assert line.channel not in discarded
                    assert (line.channel in delivered) == (line.delivery == "instant")
                case Prediction.NO_ADDRESS | Prediction.SWITCHED_OFF:
                    assert line.channel in discarded
                case Prediction.NOT_OF_TYPE:
                    assert line.channel not in discarded | delivered
    settled = {line.channel for line in predicted if line.prediction is not Prediction.UNKNOWN}
    assert settled >= discarded, "the second time, everything that the first answer told is known"


def test_deliveries_are_read_over_http_too(caller: Caller) -> None:
    tracking_id = caller.send(forceChannels=["EMAIL"]).json()["trackingId"]
    key = server_authorization(caller.sandbox.credentials)
    answer = caller.signed("GET", f"/_sandbox/deliveries/{tracking_id}", key)
    assert answer.json() == {
        "trackingId": tracking_id,
        "deliveries": [
            {
                "channel": "EMAIL",
                "to": "test@test.com",
                "title": "Hello, world!",
                "body": "Hi there, this is your first notification. It was sent with NotificationAPI.",
                "templateId": "default",
                "details": {},
            }
        ],
    }


def test_deliveries_of_an_unknown_send_are_not_found(caller: Caller) -> None:
    answer = caller.signed("GET", "/_sandbox/deliveries/nosuch", server_authorization(caller.sandbox.credentials))
    assert (answer.status_code, answer.json()) == (404, {"messages": ["trackingId: Nothing is known of nosuch."]})


def test_the_oldest_deliveries_are_forgotten() -> None:
    deliveries = Deliveries()
    for number in range(MAX_DELIVERIES + 1):
        deliveries.add(str(number), ())
    assert deliveries.of("0") is None
    assert deliveries.of("1") == ()
