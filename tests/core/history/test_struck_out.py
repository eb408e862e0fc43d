from __future__ import annotations

from typing import Any

import pytest

from notifyadmin.core.history.struck_out import sifted

HELLO = {"notificationId": "hello_world", "user": {"id": "123"}}


@pytest.mark.parametrize(
    ("more", "left", "struck_out", "doubtful"),
    [
        ({}, {}, (), ()),
        ({"secret": "…"}, {}, ("secret",), ()),
        (
            {"headers": {"Authorization": "…", "Accept": "*"}},
            {"headers": {"Accept": "*"}},
            ("headers.Authorization",),
            (),
        ),
        (
            {"mergeTags": {"comment": "the key is …"}},
            {"mergeTags": {"comment": "the key is …"}},
            (),
            ("mergeTags.comment",),
        ),
        ({"mergeTags": {"…": 1}}, {"mergeTags": {}}, ("mergeTags.…",), ()),
        ({"mergeTags": {"a…": 1}}, {"mergeTags": {"a…": 1}}, (), ("mergeTags.a…",)),
        ({"a": [1, "…", {"b": "…", "c": ["x…"]}]}, {"a": [1, {"c": ["x…"]}]}, ("a.1", "a.2.b"), ("a.2.c.0",)),
    ],
)
def test_what_stands_for_a_key_is_left_out_and_what_may_is_named(
    more: dict[str, Any], left: dict[str, Any], struck_out: tuple[str, ...], doubtful: tuple[str, ...]
) -> None:
    values = {**HELLO, **more}
    found = sifted(values)
    assert (found.values, found.struck_out, found.doubtful) == ({**HELLO, **left}, struck_out, doubtful)
    assert values == {**HELLO, **more}, "what was given stays as it was"


def test_no_depth_is_too_deep() -> None:
    value: Any = {"secret": "…"}
    for _ in range(5_000):
        value = {"a": [value]}
    assert len(sifted(value).struck_out) == 1
