from __future__ import annotations

from typing import Any

import pytest

from notifyadmin.sandbox.merging import merged


def user(user_id: str, *, inbox: tuple[int, ...] = (), choices: tuple[str, ...] = (), **profile: Any) -> dict[str, Any]:
    rows = [{"id": f"row-{at}", "date": f"2026-01-{at:02}", "seen": False} for at in inbox]
    cells = [["hello", None, channel, "off"] for channel in choices]
    return {"profile": {"id": user_id, **profile}, "choices": cells, "received": ["hello"], "inbox": rows}


def kept(*users: dict[str, Any], port: int = 1, **more: Any) -> dict[str, Any]:
    usual = {"envId": "e", "accountId": "a", "subNotifications": [], "schedules": [], "log": []}
    return {"port": port, **usual, "users": list(users), **more}


def schedule(tracking_id: str) -> list[Any]:
    # What a request holds is called as the sandbox's own lists are.
    return [tracking_id, {"mergeTags": {"users": [1], "inbox": ["x"], "log": [[]]}}]


@pytest.mark.parametrize(
    ("before", "own", "stored", "expected"),
    [
        (kept(), kept(user("a")), kept(user("b")), kept(user("b"), user("a"))),
        (kept(user("a")), kept(), kept(user("a")), kept()),
        (kept(user("a")), kept(user("a")), kept(), kept()),
        (kept(user("a")), kept(), kept(user("a", inbox=(1,))), kept(user("a", inbox=(1,)))),
        (
            kept(user("a", inbox=(1,))),
            kept(user("a", inbox=(1, 3), choices=("SMS",))),
            kept(user("a", inbox=(1, 2), email="a@x.com")),
            kept(user("a", inbox=(1, 2, 3), choices=("SMS",), email="a@x.com")),
        ),
        (kept(), kept(port=2), kept(port=3), kept(port=2)),
        (
            kept(schedules=[schedule("1")]),
            kept(schedules=[schedule("1"), schedule("2")]),
            kept(schedules=[schedule("3")]),
            kept(schedules=[schedule("3"), schedule("2")]),
        ),
        (
            kept(log=[{"trackingId": "1", "received_at": 1, "seen": 0}]),
            kept(log=[{"trackingId": "1", "received_at": 1, "seen": 1}, {"trackingId": "3", "received_at": 3}]),
            kept(log=[{"trackingId": "1", "received_at": 1, "seen": 0}, {"trackingId": "2", "received_at": 2}]),
            kept(
                log=[
                    {"trackingId": "1", "received_at": 1, "seen": 1},
                    {"trackingId": "2", "received_at": 2},
                    {"trackingId": "3", "received_at": 3},
                ]
            ),
        ),
    ],
)
def test_each_adds_its_own_changes_to_what_is_stored(
    before: dict[str, Any], own: dict[str, Any], stored: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert merged(before, own, stored) == expected


def test_what_both_have_changed_is_as_the_one_has_it_that_saves() -> None:
    before, own, stored = (kept(user("a", email=email)) for email in ("x@x.com", "own@x.com", "other@x.com"))
    assert merged(before, own, stored) == own
