from __future__ import annotations

import json
import socket
import stat
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from notifyadmin.sandbox import Sandbox, state_keeper
from notifyadmin.sandbox.state import State
from notifyadmin.store.sandbox_data import SandboxData
from tests.driver import PATIENCE_S
from tests.sandbox.conftest import NO_CERTIFICATES, Caller, Place

TOMORROW = (datetime.now(UTC) + timedelta(days=1)).isoformat()
CHOICE = [{"notificationId": "order_tracking", "channel": "EMAIL", "state": False}]


def all_of(caller: Caller, user_id: str) -> tuple[Any, ...]:
    profile = caller.user("GET", user_id).json()
    unread = caller.user("GET", user_id, "/unread/INAPP_WEB").json()
    overview = caller.user("GET", user_id, "/preferences").json()
    return profile, unread, overview, caller.inbox(user_id)


def test_users_preferences_and_inbox_survive_a_restart(place: Place) -> None:
    with place.run() as caller:
        caller.send(user={"id": "new", "email": "new@test.com"}, mergeTags={"firstName": "Zoë \u2028 😀"})
        caller.user("POST", "new", "/preferences", CHOICE)
        caller.user("PATCH", "123", "/notifications/INAPP_WEB", {"trackingIds": [caller.inbox("123")[0]["id"]]})
        caller.server("PUT", "notifications/comment_reply/subNotifications/mine", {"title": "Mine"})
        caller.user("DELETE", "789", "/preferences", query={"notificationId": "hello_world"})
        before = [all_of(caller, user_id) for user_id in ("new", "123", "456", "789")]
    with place.run() as caller:
        assert [all_of(caller, user_id) for user_id in ("new", "123", "456", "789")] == before
        caller.send(user={"id": "new"})
        assert len(caller.inbox("new")) == 2
    assert not place.errors


def test_it_has_the_same_port_after_a_restart(place: Place) -> None:
    with place.run() as caller:
        first = caller.sandbox.base_url
    with place.run() as caller:
        assert caller.sandbox.base_url == first


def test_it_takes_another_port_while_its_own_is_in_use(place: Place) -> None:
    with place.run() as caller:
        first = caller.sandbox.base_url
    with socket.create_server(("127.0.0.1", int(first.rpartition(":")[2]))), place.run() as caller:
        assert caller.sandbox.base_url != first
        assert caller.http.get("/health").status_code == 200


def test_one_that_changes_nothing_leaves_what_another_one_keeps(place: Place) -> None:
    with place.run():
        pass
    with place.run() as first, place.run() as second:
        assert first.sandbox.base_url != second.sandbox.base_url
        first.send(user={"id": "new"})
        assert first.sandbox.stop()
    with place.run() as caller:
        assert caller.inbox("new")


def test_two_at_once_keep_what_each_of_them_has_changed(place: Place) -> None:
    with place.run() as caller:
        caller.send(user={"id": "both"})
    with place.run() as first, place.run() as second:
        first.send(user={"id": "one"})
        first.send(user={"id": "both"})
        first.user("POST", "both", "/preferences", CHOICE)
        scheduled = first.send(user={"id": "one"}, schedule=TOMORROW).json()["trackingId"]
        second.send(user={"id": "two"})
        second.send(user={"id": "both"}, mergeTags={"firstName": "Zoë"})
        for running in (second, first, second):
            running.send(user={"id": "last"})
            assert running is second or running.sandbox.stop()
    with place.run() as caller:
        assert [len(caller.inbox(user_id)) for user_id in ("one", "two", "both", "last")] == [1, 1, 3, 3]
        dates = [row["date"] for row in caller.inbox("both")]
        assert dates == sorted(dates, reverse=True)
        assert caller.choices("both")
        assert caller.server("DELETE", f"schedule/{scheduled}").status_code < 300
    assert not place.errors


def test_a_reset_of_one_takes_nothing_that_the_other_has_added(place: Place) -> None:
    with place.run() as caller:
        caller.send(user={"id": "former"})
    with place.run() as first, place.run() as second:
        second.send(user={"id": "new"})
        assert second.sandbox.stop()
        first.sandbox.reset().result()
    with place.run() as caller:
        assert caller.user("GET", "former").status_code == 404
        assert caller.inbox("new")


def test_the_file_is_its_owners_alone_and_holds_no_secret(place: Place) -> None:
    with place.run() as caller:
        caller.send()
        secret = caller.sandbox.credentials.client_secret.reveal()
    assert stat.S_IMODE(place.path.stat().st_mode) == 0o600
    assert secret not in place.path.read_text()


def test_a_reset_gives_the_first_users_and_messages_again_at_once_and_after_a_restart(place: Place) -> None:
    with place.run() as caller:
        first = caller.inbox("123"), caller.choices("123")
        tracking_id = caller.send().json()["trackingId"]
        caller.user("POST", "123", "/preferences", CHOICE)
        caller.send(user={"id": "new"})
        caller.sandbox.reset().result()
        assert [row["title"] for row in caller.inbox("123")] == [row["title"] for row in first[0]]
        assert caller.choices("123") == first[1]
        assert caller.user("GET", "new").status_code == 404
        assert caller.sandbox.deliveries(tracking_id) == ()
    with place.run() as caller:
        assert caller.choices("123") == first[1]
        assert caller.user("GET", "new").status_code == 404


def test_a_sandbox_that_does_not_run_cannot_be_reset() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        Sandbox().reset()


def test_a_reset_that_fails_is_told_and_the_next_one_is_not_held_up_by_it(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: State) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(state_keeper, "seed", fail)
        with pytest.raises(ZeroDivisionError):
            caller.sandbox.reset().result(PATIENCE_S)
    caller.sandbox.reset().result(PATIENCE_S)
    assert caller.inbox("123")


class FullDisk:
    """A storage that keeps nothing until there is room; `tried` is set by each attempt, `kept` holds what was kept."""

    def __init__(self, refuse: Callable[[], bool]) -> None:
        self.refuse = refuse
        self.has_room = False
        self.tried = threading.Event()
        self.kept: list[Mapping[str, Any]] = []

    def load(self) -> Mapping[str, Any] | None:
        return None

    def update(self, change: Callable[[Mapping[str, Any] | None], Mapping[str, Any]]) -> bool:
        try:
            if not self.has_room:
                return self.refuse()
            self.kept.append(change(None))
            return True
        finally:
            self.tried.set()


def _broken() -> bool:
    raise ZeroDivisionError


@pytest.mark.parametrize("refuse", [lambda: False, _broken])
def test_what_could_not_be_written_is_written_at_the_end(
    refuse: Callable[[], bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state_keeper, "SAVE_DELAY_S", 0)
    disk = FullDisk(refuse)
    sandbox = Sandbox(storage=disk)
    with httpx.Client(base_url=sandbox.start().result(), trust_env=False, verify=NO_CERTIFICATES) as http:
        Caller(sandbox, http).send(user={"id": "new"})
        assert disk.tried.wait(PATIENCE_S)
    disk.has_room = True
    assert sandbox.stop()
    assert [user["profile"]["id"] for user in disk.kept[-1]["users"]][-1] == "new"


def _without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda kept: kept.pop(name)


@pytest.mark.parametrize(
    "damage",
    [
        _without("users"),
        _without("envId"),
        lambda kept: kept["users"][0].pop("inbox"),
        lambda kept: kept["users"][0]["profile"].pop("id"),
        lambda kept: kept["users"][0]["inbox"][0].update(date="yesterday"),
        lambda kept: kept["users"][0]["inbox"][0].update(date="2030-01-01T00:00:00"),
        lambda kept: kept["users"][0]["choices"].append(["hello_world"]),
        lambda kept: kept.update(users="many", port="high"),
        lambda kept: kept.update(port=-1),
        lambda kept: kept.update(port=10**9),
    ],
)
def test_a_damaged_file_is_no_obstacle(place: Place, damage: Callable[[dict[str, Any]], object]) -> None:
    with place.run() as caller:
        caller.user("POST", "123", "/preferences", CHOICE)
    kept = json.loads(place.path.read_text())
    kept["users"].sort(key=lambda user: len(user["inbox"]), reverse=True)
    damage(kept)
    place.path.write_text(json.dumps(kept))
    with place.run() as caller:
        assert caller.send().status_code == 200
        assert caller.choices("789")


def test_choices_for_a_type_that_is_no_more_are_left_out(place: Place) -> None:
    with place.run() as caller:
        expected = caller.choices("456")
    kept = json.loads(place.path.read_text())
    for user in kept["users"]:
        user["choices"].append(["gone", None, "EMAIL", "off"])
        user["received"].append("gone")
    place.path.write_text(json.dumps(kept))
    with place.run() as caller:
        assert caller.choices("456") == expected
        assert caller.user("GET", "456", "/preferences").json()["notifications"] == []


def test_a_file_that_is_no_json_is_renamed_and_told_once(place: Place) -> None:
    place.path.write_text("{")
    with place.run() as caller:
        assert caller.inbox("123")
    assert [str(error) for error in place.errors] == [
        f"{place.path} could not be read: it does not hold a JSON object."
    ]
    assert place.path.with_name("sandbox.json.broken").read_text() == "{"


def test_it_runs_where_nothing_can_be_written_and_tells_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    place = Place(tmp_path / "file")
    with place.run() as caller:
        assert caller.send().status_code == 200
    assert place.errors


def test_what_is_kept_is_on_the_disk_before_the_stop(place: Place) -> None:
    with place.run() as caller:
        caller.send(user={"id": "new"})
        saved = SandboxData(place.path, place.errors.append)
        for _ in range(10_000):
            if any(user["profile"]["id"] == "new" for user in (saved.load() or {"users": []})["users"]):
                return
            caller.http.get("/health")
        pytest.fail("never saved while it runs")
