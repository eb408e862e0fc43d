from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from notifyadmin.api.models import Preferences
from notifyadmin.sandbox import Sandbox
from notifyadmin.sandbox.bounded_dict import BoundedDict
from tests.sandbox.conftest import Caller

Cell = tuple[str, str | None, str]


def choice(notification_id: str, channel: str, **more: Any) -> dict[str, Any]:
    return {"notificationId": notification_id, "channel": channel, **more}


@pytest.fixture
def overriding_caller() -> Iterator[Caller]:
    sandbox = Sandbox(override_all=True)
    with httpx.Client(base_url=sandbox.start().result(), trust_env=False) as http:
        yield Caller(sandbox, http)
    assert sandbox.stop()


def test_the_seeded_user_has_met_every_type_and_chosen_some(shared_caller: Caller) -> None:
    answer = shared_caller.user("GET", "123", "/preferences")
    assert answer.status_code == 200
    preferences = Preferences.from_wire(answer.json())
    types = [entry.notification_id for entry in preferences.notifications]
    assert types == ["hello_world", "order_tracking", "comment_reply", "weekly_digest"]
    assert all(entry.options and list(entry.options) == entry.channels for entry in preferences.notifications)
    assert {row.sub_notification_id for row in preferences.sub_notifications} == {"project_apollo", "project_zephyr"}
    assert len(preferences.preferences) == 3


def test_a_digests_frequencies_are_told(shared_caller: Caller) -> None:
    types = shared_caller.user("GET", "123", "/preferences").json()["notifications"]
    (digest,) = [entry for entry in types if entry["notificationId"] == "weekly_digest"]
    assert digest["options"]["EMAIL"] == {
        "defaultDeliveryOption": "weekly",
        "off": {"enabled": True},
        "instant": {"enabled": True},
        "hourly": {"enabled": False},
        "daily": {"enabled": True, "hour": 9},
        "weekly": {"enabled": True, "hour": 9, "day": "monday"},
        "monthly": {"enabled": True, "hour": 9, "date": "first"},
    }


@pytest.mark.parametrize("user_id", ["456", "never heard of"])
def test_a_user_who_has_met_nothing_has_no_types(shared_caller: Caller, user_id: str) -> None:
    answer = shared_caller.user("GET", user_id, "/preferences")
    assert answer.json() == {"preferences": [], "notifications": [], "subNotifications": []}


def test_a_user_without_in_app_has_switched_it_off_everywhere(shared_caller: Caller) -> None:
    choices = shared_caller.choices("789")
    assert set(choices.values()) == {"off"}
    assert {channel for _, _, channel in choices} == {"INAPP_WEB"}


def test_setting_choices_is_answered_with_the_records_touched(caller: Caller) -> None:
    body = [
        choice("hello_world", "EMAIL", state=False),
        choice("hello_world", "SMS", state=True),
        choice("comment_reply", "EMAIL", delivery="hourly", subNotificationId="project_apollo"),
    ]
    answer = caller.server("POST", "user_preferences/456", body)
    assert answer.status_code == 200
    first, second = answer.json()["UserPreferences"]
    assert first == {
        "envId": first["envId"],
        "userId": "456",
        "notificationId": "hello_world",
        "channelsStates": [{"channel": "EMAIL", "state": False}, {"channel": "SMS", "state": True}],
    }
    assert second == {
        "envId": first["envId"],
        "userId": "456",
        "notificationId": "comment_reply",
        "subNotificationId": "project_apollo",
        "channelsStates": [{"channel": "EMAIL", "state": True}],
    }


def test_state_and_delivery_are_two_ways_to_say_it_and_delivery_counts(caller: Caller) -> None:
    body = [
        choice("hello_world", "EMAIL", state=True),
        choice("hello_world", "SMS", state=False),
        choice("hello_world", "CALL", delivery="monthly"),
        choice("hello_world", "PUSH", state=False, delivery="daily"),
    ]
    caller.server("POST", "user_preferences/456", body)
    assert caller.choices("456") == {
        ("hello_world", None, "EMAIL"): "instant",
        ("hello_world", None, "SMS"): "off",
        ("hello_world", None, "CALL"): "monthly",
        ("hello_world", None, "PUSH"): "daily",
    }


def test_setting_choices_overrides_only_those_named(caller: Caller) -> None:
    before = caller.choices("123")
    caller.server("POST", "user_preferences/123", [choice("hello_world", "EMAIL", state=False)])
    assert caller.choices("123") == {**before, ("hello_world", None, "EMAIL"): "off"}


def test_by_the_other_reading_setting_choices_overrides_all_of_them(overriding_caller: Caller) -> None:
    body = [choice("hello_world", "EMAIL", state=False)]
    assert overriding_caller.server("POST", "user_preferences/123", body).status_code == 200
    assert overriding_caller.choices("123") == {("hello_world", None, "EMAIL"): "off"}
    assert overriding_caller.server("POST", "user_preferences/123", []).json() == {"UserPreferences": []}
    assert overriding_caller.choices("123") == {}


def test_by_the_other_reading_an_unknown_type_changes_nothing(overriding_caller: Caller) -> None:
    before = overriding_caller.choices("123")
    body = [choice("hello_world", "EMAIL", state=False), choice("nosuch", "EMAIL", state=False)]
    assert overriding_caller.server("POST", "user_preferences/123", body).status_code == 404
    assert overriding_caller.choices("123") == before


@pytest.mark.parametrize("fixture", ["caller", "overriding_caller"])
def test_the_users_own_endpoint_always_changes_only_the_cells_named(
    fixture: str, request: pytest.FixtureRequest
) -> None:
    caller: Caller = request.getfixturevalue(fixture)
    before = caller.choices("123")
    body = [choice("comment_reply", "WEB_PUSH", delivery="instant", subNotificationId="project_zephyr")]
    answer = caller.user("POST", "123", "/preferences", body)
    (record,) = answer.json()
    assert (record["userId"], record["subNotificationId"]) == ("123", "project_zephyr")
    assert record["channelsStates"] == [{"channel": "WEB_PUSH", "state": True, "delivery": "instant"}]
    assert caller.choices("123") == {**before, ("comment_reply", "project_zephyr", "WEB_PUSH"): "instant"}


def test_a_choice_makes_its_type_and_its_category_listed(caller: Caller) -> None:
    caller.user("POST", "456", "/preferences", [choice("hello_world", "SMS", delivery="off", subNotificationId="news")])
    answer = caller.user("GET", "456", "/preferences").json()
    assert [entry["notificationId"] for entry in answer["notifications"]] == ["hello_world"]
    assert answer["subNotifications"] == [
        {"notificationId": "hello_world", "subNotificationId": "news", "title": "news"}
    ]


def test_a_send_makes_its_type_listed_only_if_it_reached_the_user(caller: Caller) -> None:
    caller.send(user={"id": "456"}, forceChannels=["EMAIL"])
    assert caller.user("GET", "456", "/preferences").json()["notifications"] == []
    caller.send(user={"id": "456"}, notificationId="weekly_digest")
    types = caller.user("GET", "456", "/preferences").json()["notifications"]
    assert [entry["notificationId"] for entry in types] == ["weekly_digest"]


def delete(caller: Caller, user_id: str, **query: str) -> httpx.Response:
    return caller.user("DELETE", user_id, "/preferences", query=query)


def test_deleting_a_types_choices_leaves_those_of_its_categories(caller: Caller) -> None:
    answer = delete(caller, "123", notificationId="comment_reply")
    assert (answer.status_code, answer.content) == (200, b"")
    assert [cell[:2] for cell in caller.choices("123") if cell[0] == "comment_reply"] == [
        ("comment_reply", "project_zephyr")
    ]


def test_deleting_a_categorys_choices_leaves_those_of_its_type(caller: Caller) -> None:
    delete(caller, "123", notificationId="comment_reply", subNotificationId="project_zephyr")
    assert [cell[:2] for cell in caller.choices("123") if cell[0] == "comment_reply"] == [("comment_reply", None)]


def test_deleting_where_there_is_nothing_is_no_error(caller: Caller) -> None:
    assert delete(caller, "never heard of", notificationId="hello_world").status_code == 200


def test_deleting_needs_to_know_which(caller: Caller) -> None:
    answer = delete(caller, "123")
    assert (answer.status_code, answer.json()) == (400, {"messages": ["notificationId: Required."]})
    assert delete(caller, "123", notificationId="nosuch").status_code == 404


def test_a_sub_notification_can_be_made_renamed_and_deleted(caller: Caller) -> None:
    path = "notifications/comment_reply/subNotifications/project%2Fnew"
    answer = caller.server("PUT", path, {"title": "New"})
    assert answer.status_code == 200
    assert answer.json() == {
        "accountId": answer.json()["accountId"],
        "notificationId": "comment_reply",
        "subNotificationId": "project/new",
        "title": "New",
    }
    caller.server("PUT", path, {"title": "Newer"})
    listed = caller.user("GET", "123", "/preferences").json()["subNotifications"]
    assert [row["title"] for row in listed if row["subNotificationId"] == "project/new"] == ["Newer"]

    answer = caller.server("DELETE", path)
    assert (answer.status_code, answer.content) == (204, b"")
    answer = caller.server("DELETE", path)
    assert answer.status_code == 404
    assert answer.json() == {"messages": ["subNotificationId: There is no sub-notification project/new."]}


def test_a_sub_notification_needs_a_title(caller: Caller) -> None:
    answer = caller.server("PUT", "notifications/comment_reply/subNotifications/new", {})
    assert (answer.status_code, answer.json()) == (400, {"messages": ["title: Must be a text."]})


def test_of_too_many_entries_the_ones_written_first_are_forgotten() -> None:
    newest: BoundedDict[str, int] = BoundedDict(2)
    newest.update({"a": 1, "b": 2})
    newest["a"] = 3
    newest["c"] = 4
    assert dict(newest) == {"a": 3, "c": 4}
