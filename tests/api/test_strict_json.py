"""What is JSON and what is not, in one place for all who read any."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.api.strict_json import DuplicateName, NumberTooLarge, decode, is_deeper, unique
from tests.strategies import json_objects, unhurried


@unhurried
@given(json_objects())
def test_every_value_of_json_is_read_as_it_is_from_text_and_bytes(value: dict[str, Any]) -> None:
    text = json.dumps(value)
    assert repr(decode(text)) == repr(decode(text.encode())) == repr(decode(text, object_of=unique)) == repr(value)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("NaN", 1, 1),
        ('{\n  "NaN": "Infinity",\n  "a": -Infinity}', 3, 8),
        (r'["\"NaN", "\\", Infinity, NaN]', 1, 17),
        ('{"a": 1,\n b: 2}', 2, 2),
    ],
)
def test_what_breaks_the_rules_is_told_with_its_place(text: str, line: int, column: int) -> None:
    with pytest.raises(json.JSONDecodeError) as caught:
        decode(text)
    assert (caught.value.lineno, caught.value.colno) == (line, column)


@pytest.mark.parametrize("number", ["1e999", "-1E+9999", "9" * 400 + ".0", "9" * 250 + "e99"])
def test_a_number_that_would_become_infinite_is_refused(number: str) -> None:
    with pytest.raises(NumberTooLarge) as caught:
        decode(f"[{number}]")
    assert str(caught.value) == number


def test_a_number_of_more_digits_than_python_reads_is_refused() -> None:
    with pytest.raises(NumberTooLarge):
        decode("9" * 5000)


def test_of_a_name_that_stands_twice_the_last_value_counts_unless_names_must_be_unique() -> None:
    text = '[{"a": 1}, {"a": 1, "b": {}, "a": 2}]'
    assert decode('[{"a": 1}, {"a": 2}]', object_of=unique) == [{"a": 1}, {"a": 2}]
    assert decode(text) == [{"a": 1}, {"a": 2, "b": {}}]
    with pytest.raises(DuplicateName, match=r"^a$"):
        decode(text, object_of=unique)


@pytest.mark.parametrize("data", [b"\xff", "[1]".encode("utf-16"), "[" * 100_000 + "]" * 100_000, ""])
def test_everything_else_is_refused(data: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(data)


def test_depth_is_counted_in_objects_and_lists() -> None:
    assert not is_deeper(5, 0)
    assert is_deeper([], 0)
    assert not is_deeper({"a": {"b": 1}}, 2)
    assert is_deeper({"a": {"b": {}}}, 2)
    assert (is_deeper({"a": [1, {"b": 2.5}]}, 2), is_deeper({"a": [1, {"b": 2.5}]}, 3)) == (True, False)
    deep: object = 1
    for _ in range(100_000):
        deep = [deep]
    assert is_deeper(deep, 100)
