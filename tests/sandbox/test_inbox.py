from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from notifyadmin.api.models import InAppPage
from notifyadmin.sandbox.deliveries import Deliveries
from notifyadmin.sandbox.inbox import add
from notifyadmin.sandbox.state import MAX_INBOX, State
from tests.sandbox.conftest import Caller

inbox_path = "/notifications/INAPP_WEB"


def unread(caller: Caller, user_id: str) -> int:
    count: int = caller.user("GET", user_id, "/unread/INAPP_WEB").json()["count"]
    return count


def patch(caller: Caller, user_id: str, **body: Any) -> int:
    return caller.user("PATCH", user_id, inbox_path, body).status_code


def test_the_seeded_inbox_reads_newest_first(shared_caller: Caller) -> None:
    rows = InAppPage.from_wire(shared_caller.user("GET", "123", inbox_path).json()).notifications
    assert [row.notification_id for row in rows][-4:] == [
        "comment_reply",
        "order_tracking",
        "order_tracking",
        "hello_world",
    ]
    dates = [row.date or "" for row in rows]
    assert dates == sorted(dates, reverse=True)
    assert len({row.id for row in rows}) == len(rows)


def test_an_unknown_user_has_an_empty_inbox(shared_caller: Caller) -> None:
    assert shared_caller.inbox("never heard of") == []
    assert unread(shared_caller, "never heard of") == 0
    assert patch(shared_caller, "never heard of", trackingIds=["x"], opened="2026-01-01T00:00:00Z") == 200


def test_a_page_holds_at_most_as_many_as_asked_for(caller: Caller) -> None:
    everything = caller.inbox("123")
    assert caller.inbox("123", count="2") == everything[:2]
    assert caller.inbox("123", count="99999999999") == everything


def test_a_page_before_a_moment_includes_that_moment(caller: Caller) -> None:
    everything = caller.inbox("123")
    assert caller.inbox("123", before=everything[1]["date"]) == everything[1:]
    naive = everything[1]["date"].removesuffix("Z")
    assert caller.inbox("123", before=naive, count="1") == everything[1:2]


def test_notifications_sent_at_once_have_dates_apart_so_that_pages_meet(caller: Caller) -> None:
    for _ in range(20):
        caller.send(user={"id": "456"})
    everything = caller.inbox("456")
    assert len({row["date"] for row in everything}) == 20
    seen: list[str] = []
    before: dict[str, str] = {}
    while True:
        page = [row for row in caller.inbox("456", count="7", **before) if row["id"] not in seen]
        if not page:
            break
        seen += [row["id"] for row in page]
        before = {"before": page[-1]["date"]}
    assert seen == [row["id"] for row in everything]


@pytest.mark.parametrize("count", ["0", "-1", "many", "", "1.5", "٣"])
def test_a_count_that_is_none_is_answered_with_400(shared_caller: Caller, count: str) -> None:
    answer = shared_caller.user("GET", "123", inbox_path, query={"count": count})
    assert (answer.status_code, answer.json()) == (400, {"messages": ["count: Must be a whole number, 1 or more."]})


def test_a_moment_that_is_none_is_answered_with_400(shared_caller: Caller) -> None:
    answer = shared_caller.user("GET", "123", inbox_path, query={"before": "yesterday"})
    assert answer.status_code == 400
    assert answer.json()["messages"][0].startswith("before: ")


def test_marks_are_set_and_taken_away(caller: Caller) -> None:
    first, second, *_ = caller.inbox("123")
    moment = "2026-11-23T06:00:00.000Z"
    ids = [first["id"], "not there"]
    assert patch(caller, "123", trackingIds=ids, opened=moment, clicked=moment, archived=moment) == 200
    after, untouched, *_ = caller.inbox("123")
    assert after == {**first, "seen": True, "opened": moment, "clicked": moment, "archived": moment}
    assert untouched == second

    assert patch(caller, "123", trackingIds=ids, opened=None, clicked=None) == 200
    assert caller.inbox("123")[0] == {**first, "archived": moment}
    assert patch(caller, "123", trackingIds=ids, archived=None) == 200
    assert caller.inbox("123")[0] == first


def test_what_is_seen_or_archived_is_not_unread(caller: Caller) -> None:
    rows = caller.inbox("123")
    assert unread(caller, "123") == 4
    patch(caller, "123", trackingIds=[rows[0]["id"]], opened="2026-11-23T06:00:00Z")
    patch(caller, "123", trackingIds=[rows[1]["id"]], archived="2026-11-23T06:00:00Z")
    assert unread(caller, "123") == 2
    caller.send()
    assert unread(caller, "123") == 3


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "trackingIds"),
        ({"trackingIds": "x"}, "trackingIds"),
        ({"trackingIds": [], "opened": "now"}, "opened"),
        ({"trackingIds": [], "archived": True}, "archived"),
    ],
)
def test_a_wrong_mark_is_answered_with_400(shared_caller: Caller, body: dict[str, Any], path: str) -> None:
    answer = shared_caller.user("PATCH", "123", inbox_path, body)
    assert answer.status_code == 400
    assert answer.json()["messages"][0].startswith(f"{path}: ")


def retract(caller: Caller, **body: Any) -> None:
    answer = caller.server("POST", "sender/retract", {"userId": "123", **body})
    assert (answer.status_code, answer.content) == (200, b"")


def test_retract_deletes_all_of_a_type_and_nothing_else(caller: Caller) -> None:
    rows = caller.inbox("123")
    retract(caller, notificationId="order_tracking")
    assert caller.inbox("123") == [row for row in rows if row["notificationId"] != "order_tracking"]
    retract(caller, notificationId="order_tracking")


@pytest.mark.parametrize("name", ["secondaryId", "subNotificationId"])
def test_retract_of_a_category_leaves_the_others(caller: Caller, name: str) -> None:
    caller.send(notificationId="comment_reply", subNotificationId="project_zephyr")
    caller.send(notificationId="comment_reply")
    retract(caller, notificationId="comment_reply", **{name: "project_zephyr"})
    kept = [row.get("subNotificationId") for row in caller.inbox("123") if row["notificationId"] == "comment_reply"]
    assert kept == [None, "project_apollo"]


def test_retract_from_an_unknown_user_is_no_error(caller: Caller) -> None:
    retract(caller, notificationId="hello_world", userId="never heard of")
    assert caller.user("GET", "never heard of").status_code == 404


def test_of_too_many_entries_the_oldest_are_forgotten() -> None:
    user = State(Deliveries()).user_for_change("full")
    for number in range(MAX_INBOX + 1):
        add(user, {"id": str(number)}, datetime(2026, 1, 1, tzinfo=UTC))
    assert len(user.inbox) == MAX_INBOX
    assert user.inbox[0]["id"] == "1"
    assert user.inbox[-1]["date"] == "2026-01-01T00:00:01.000Z"
