from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from notifyadmin.api.models import Channel
from notifyadmin.sandbox import Sandbox, sending
from tests.sandbox.conftest import NO_CERTIFICATES, Caller, Place
from tests.sandbox.test_log import logs

PAST = "2020-01-31T09:00:00Z"


def ahead(**span: float) -> str:
    return (datetime.now(UTC) + timedelta(**span)).isoformat()


def scheduled(caller: Caller, schedule: str = "", **body: Any) -> str:
    answer = caller.send(schedule=schedule or ahead(days=1), **body)
    assert (answer.status_code, answer.json()["messages"]) == (200, [])
    tracking_id: str = answer.json()["trackingId"]
    return tracking_id


def change(caller: Caller, tracking_id: str, **part: Any) -> httpx.Response:
    return caller.server("PATCH", f"schedule/{tracking_id}", part)


def delivered(caller: Caller, tracking_id: str) -> list[str]:
    return [rendered.channel for rendered in caller.sandbox.deliveries(tracking_id)]


def until(caller: Caller, condition: Callable[[], Any]) -> None:
    """Asks the sandbox over and over, so that it is not waited for any time."""
    for _ in range(100_000):
        if condition():
            return
        caller.http.get("/health")
    pytest.fail("it never came")


def test_it_is_delivered_when_its_time_has_come(caller: Caller) -> None:
    moment = ahead(seconds=0.3)
    tracking_id = scheduled(caller, moment)
    until(caller, lambda: delivered(caller, tracking_id))
    assert len(delivered(caller, tracking_id)) == len(Channel)
    newest = caller.inbox("123")[0]
    assert newest["id"] == tracking_id
    assert datetime.fromisoformat(newest["date"]) >= datetime.fromisoformat(moment) - timedelta(milliseconds=1)


def test_what_the_user_wants_counts_at_the_time_of_delivery(caller: Caller) -> None:
    tracking_id = scheduled(caller, forceChannels=["EMAIL", "SMS"])
    caller.server(
        "POST", "user_preferences/123", [{"notificationId": "hello_world", "channel": "EMAIL", "state": False}]
    )
    assert change(caller, tracking_id, schedule=PAST).status_code == 200
    assert delivered(caller, tracking_id) == ["SMS"]


def test_another_time_and_other_contents_replace_those_before(caller: Caller) -> None:
    tracking_id = scheduled(caller, mergeTags={"firstName": "Ada"}, forceChannels=["EMAIL"])
    answer = change(caller, tracking_id, schedule=ahead(days=2), parameters={"firstName": "Zoë"})
    assert (answer.status_code, answer.content) == (200, b"")
    assert delivered(caller, tracking_id) == []
    assert change(caller, tracking_id, schedule=PAST).status_code == 200
    (mail,) = caller.sandbox.deliveries(tracking_id)
    assert mail.title == "Hello, Zoë!"


def test_the_user_of_a_schedule_can_be_changed(caller: Caller) -> None:
    tracking_id = scheduled(caller)
    change(caller, tracking_id, user={"id": "456", "email": "new@test.com"}, schedule=PAST)
    assert {rendered.channel: rendered.to for rendered in caller.sandbox.deliveries(tracking_id)} == {
        "EMAIL": "new@test.com",
        "INAPP_WEB": "456",
    }


def test_a_canceled_one_is_gone_and_the_log_says_so(caller: Caller) -> None:
    tracking_id = scheduled(caller)
    answer = caller.server("DELETE", f"schedule/{tracking_id}")
    assert (answer.status_code, answer.content) == (200, b"")
    (row,) = logs(caller)
    assert row["ignored"] == "CANCELED"
    assert "SCHEDULE" not in row.values()


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
def test_what_is_unknown_sent_or_canceled_is_told_so(caller: Caller, method: str) -> None:
    def told(tracking_id: str) -> tuple[int, str]:
        answer = caller.server(method, f"schedule/{tracking_id}", {"schedule": ahead(days=1)})
        (text,) = answer.json()["messages"]
        return answer.status_code, text

    late = "It can no longer be changed."
    assert told("nosuch") == (404, "trackingId: There is no scheduled notification nosuch.")
    tracking_id = caller.send().json()["trackingId"]
    assert told(tracking_id) == (409, f"trackingId: {tracking_id} was already processed. {late}")
    tracking_id = scheduled(caller)
    caller.server("DELETE", f"schedule/{tracking_id}")
    assert told(tracking_id) == (409, f"trackingId: {tracking_id} was already canceled. {late}")


@pytest.mark.parametrize(
    ("part", "status", "path"),
    [
        ({"schedule": "tomorrow"}, 400, "schedule"),
        ({"notificationId": "nosuch"}, 404, "notificationId"),
        ({"to": {"email": "a@test.com"}}, 400, "to.id"),
    ],
)
def test_a_change_that_cannot_be_leaves_the_schedule_alone(
    caller: Caller, part: dict[str, Any], status: int, path: str
) -> None:
    tracking_id = scheduled(caller)
    answer = change(caller, tracking_id, **part)
    assert (answer.status_code, answer.json()["messages"][0].partition(":")[0]) == (status, path)
    assert caller.server("DELETE", f"schedule/{tracking_id}").status_code == 200


def test_the_log_tells_for_when_it_is_scheduled_and_later_what_became_of_it(caller: Caller) -> None:
    tracking_id = scheduled(caller, forceChannels=["EMAIL", "CALL"])
    (waiting,) = logs(caller)
    assert waiting["scheduled_for"] > waiting["received_at"]
    assert (waiting["email_routing"], waiting["call_routing"]) == ("SCHEDULE", "SCHEDULE")
    change(caller, tracking_id, schedule=PAST, forceChannels=["EMAIL"])
    (sent,) = logs(caller)
    assert (sent["received_at"], sent["email_routing"]) == (waiting["received_at"], "SEND")
    assert "call_routing" not in sent


def test_too_many_are_refused_and_change_nothing(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "MAX_SCHEDULES", 1)
    tracking_id = scheduled(caller)
    answer = caller.send(schedule=ahead(days=1), user={"id": "new"})
    assert answer.status_code == 400
    assert answer.json()["messages"] == ["schedule: The sandbox keeps at most 1 scheduled sends."]
    assert caller.user("GET", "new").status_code == 404
    assert change(caller, tracking_id, schedule=ahead(days=2)).status_code == 200


def test_a_schedule_survives_a_restart_with_its_row_in_the_log(place: Place) -> None:
    with place.run() as caller:
        tracking_id = scheduled(caller)
        rows = logs(caller)
    with place.run() as caller:
        assert logs(caller) == rows
        assert change(caller, tracking_id, schedule=PAST).status_code == 200
        assert delivered(caller, tracking_id)
    with place.run() as caller:
        assert change(caller, tracking_id).status_code == 409


def test_a_schedule_whose_time_came_meanwhile_is_delivered_at_the_start(place: Place) -> None:
    with place.run() as caller:
        tracking_id = scheduled(caller, user={"id": "456"})
        scheduled(caller, user={"id": "456"})
    kept = json.loads(place.path.read_text())
    for _, request in kept["schedules"][:1]:
        request["schedule"] = PAST
    kept["schedules"].append(["gone", {"notificationId": "gone", "user": {"id": "1"}, "schedule": PAST}])
    place.path.write_text(json.dumps(kept))
    with place.run() as caller:
        until(caller, lambda: delivered(caller, tracking_id))
    with place.run() as caller:
        assert [row["id"] for row in caller.inbox("456")] == [tracking_id]
        assert change(caller, "gone").status_code == 404


def test_what_an_older_version_kept_has_no_schedules(place: Place) -> None:
    with place.run() as caller:
        caller.send(user={"id": "new"})
    kept = json.loads(place.path.read_text())
    del kept["schedules"], kept["log"]
    place.path.write_text(json.dumps(kept))
    with place.run() as caller:
        assert caller.inbox("new")
        assert logs(caller) == []


def test_a_reset_forgets_schedules_and_log(caller: Caller) -> None:
    tracking_id = scheduled(caller)
    caller.sandbox.reset().result()
    assert logs(caller) == []
    assert change(caller, tracking_id).status_code == 404


def test_the_lag_of_the_log_can_be_set() -> None:
    sandbox = Sandbox(log_lag_s=3600)
    with httpx.Client(base_url=sandbox.start().result(), trust_env=False, verify=NO_CERTIFICATES) as http:
        caller = Caller(sandbox, http)
        caller.send()
        assert logs(caller) == []
    assert sandbox.stop()
