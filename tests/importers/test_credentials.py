"""Whatever a request was pasted with, its keys stay behind, and a remark says which."""

from __future__ import annotations

import json
from typing import Any

import pytest

from notifyadmin.importers.meaning import MAX_KEYS_NAMED
from tests.importers.reading import read
from tests.secret_search import found_in

KEY = "k3y-0123456789"
HEADERS = {"Authorization": "Basic Y2xpZW50OmszeS0wMTIzNDU2Nzg5", "Content-Type": "application/json"}
HELLO: dict[str, Any] = {"notificationId": "hello", "user": {"id": "123"}}


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"method": "POST", "headers": HEADERS}, "headers.Authorization"),
        ({"user": {"id": "123", "secret": KEY}}, "user.secret"),
        ({"config": [{"client_secret": KEY}]}, "config.0.client_secret"),
        ({"mergeTags": {"clientSecret": KEY}}, "mergeTags.clientSecret"),
    ],
)
def test_what_looks_like_a_key_is_left_out_and_named(more: dict[str, Any], named: str) -> None:
    found = read(json.dumps({**HELLO, **more}))
    assert isinstance(found.values, dict)
    assert found.values["notificationId"] == "hello"
    assert [remark for remark in found.remarks if remark.startswith("Left out, because") and named in remark]
    assert found_in(repr(found), [KEY]) == set()


def test_a_merge_tag_that_is_only_called_so_is_kept_without_a_remark() -> None:
    tags = {"password": "welcome-1", "token": "t", "apiKey": "k"}
    found = read(json.dumps({**HELLO, "mergeTags": tags}))
    assert (found.values, found.remarks) == ({**HELLO, "mergeTags": tags}, ())


def test_preferences_have_none_either() -> None:
    found = read(json.dumps([{"channel": "SMS", "state": True, "secret": KEY}]))
    assert found.values == [{"channel": "SMS", "state": True}]
    assert found.remarks


def test_a_remark_names_no_more_than_a_person_reads() -> None:
    found = read(json.dumps({**HELLO, "x": {f"secret{at}_password": KEY for at in range(MAX_KEYS_NAMED + 5)}}))
    assert found.remarks[-1].count("_password") == MAX_KEYS_NAMED
    assert found.remarks[-1].endswith("….")
