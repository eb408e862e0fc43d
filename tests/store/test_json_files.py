"""JSON objects that are kept: nothing is lost on the way, and nothing else is taken for one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.store.errors import FileUnreadable, FileUnwritable, StoreError
from notifyadmin.store.json_files import from_json, load_object, to_json
from notifyadmin.store.private_files import BROKEN
from tests.strategies import json_objects, unhurried

PATH = Path("send.json")

GARBAGE = {
    "nothing": b"",
    "words": b"hello",
    "half of it": b'{"user": {"id": "1"',
    "two of it": b"{}{}",
    "zeros": b"\0" * 100,
    "every byte": bytes(range(256)),
    "a list": b"[1]",
    "a number": b"1",
    "not a number": b'{"a": NaN}',
    "an infinite number": b'{"a": -Infinity}',
    "a number that becomes infinite": b'{"a": 1e999}',
    "too many digits": b'{"a": ' + b"9" * 5000 + b"}",
    "too deep": b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "too large": b'{"a": "' + b"a" * 300_000 + b'"}',
}


@unhurried
@given(json_objects())
def test_any_object_survives(values: dict[str, Any]) -> None:
    for indent in (None, 2):
        assert repr(from_json(to_json(PATH, values, indent=indent))) == repr(values)


def test_half_characters_and_large_numbers_survive() -> None:
    values = {"half": "a\ud800", "\udfff": "😀", "big": -(10**4000), "small": 5e-324, "negative": -0.0}
    assert repr(from_json(to_json(PATH, values))) == repr(values)


def nested() -> dict[str, Any]:
    """An object within an object, and so on, more often than anything could follow."""
    value: dict[str, Any] = {}
    for _ in range(100_000):
        value = {"a": value}
    return value


@pytest.mark.parametrize(
    "value",
    [float("nan"), float("inf"), 10**5000, {1, 2}, b"bytes", nested()],
    ids=["NaN", "infinite", "digits", "set", "bytes", "nested"],
)
def test_what_json_does_not_have_is_said_in_words(value: object) -> None:
    with pytest.raises(FileUnwritable) as caught:
        to_json(PATH, {"a": value})
    assert str(caught.value) == "send.json could not be saved: it has a value that JSON cannot hold."
    assert caught.value.advice


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE.keys())
def test_a_file_that_holds_no_object_is_set_aside(tmp_path: Path, garbage: bytes) -> None:
    told: list[StoreError] = []
    path = tmp_path / "send.json"
    path.write_bytes(garbage)
    assert load_object(path, 250_000, told.append) is None
    aside = tmp_path / "send.json.broken"
    assert aside.read_bytes() == garbage
    assert not path.exists()
    assert isinstance(told[0], FileUnreadable)
    assert str(path) in str(told[0])
    assert told[0].advice == f"The previous file was kept as {aside}."
    assert load_object(path, 250_000, told.append) is None
    assert len(told) == 1


def test_what_cannot_be_set_aside_is_told_and_counts_as_nothing(tmp_path: Path) -> None:
    told: list[StoreError] = []
    path = tmp_path / "send.json"
    path.write_bytes(b"hello")
    for suffix in BROKEN:
        (tmp_path / f"send.json{suffix}").mkdir()
    assert load_object(path, 1000, told.append) is None
    assert path.read_bytes() == b"hello"
    assert told[0].advice == "It could not be renamed, and will be replaced by the next save."


def test_a_folder_in_place_of_a_file_is_set_aside_too(tmp_path: Path) -> None:
    told: list[StoreError] = []
    path = tmp_path / "send.json"
    (path / "within").mkdir(parents=True)
    assert load_object(path, 1000, told.append) is None
    assert os.listdir(tmp_path / "send.json.broken") == ["within"]
    assert len(told) == 1


def test_an_earlier_broken_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "send.json"
    for number in range(3):
        path.write_bytes(b"broken %d" % number)
        assert load_object(path, 1000, list[StoreError]().append) is None
    names = ("send.json.broken", "send.json.broken-2", "send.json.broken-3")
    assert [(tmp_path / name).read_bytes() for name in names] == [b"broken 0", b"broken 1", b"broken 2"]
