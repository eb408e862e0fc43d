"""JSON written part by part is that written as a whole, and broken JSON is told in words with its place."""

from __future__ import annotations

import copy
import json
import re
from enum import IntEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.json_text import DuplicateKey, InvalidJson, JsonWriter, parse, parse_object
from notifyadmin.core.values import same, shared
from tests.bench.tags import merge_tags
from tests.strategies import json_objects, json_values, unhurried


class Number(IntEnum):
    ONE = 1


# What a Qt field would lose, what nobody can see, and what turns the direction of reading.
NOT_SHOWN = [
    *("\x7f-\x9f", "\xad", "\u061c", "\u200b\u200c", "\u200e\u200f", "\u2028-\u202e", "\u2060-\u206f"),
    *("\ud800-\udfff", "\ufdd0-\ufdef", "\ufeff", "\ufff0-\ufffb", "\ufffe\uffff", "\U000e0000-\U000e0fff"),
]


def written(value: object) -> str:
    """The text of a value, written as a whole by Python, with escapes for what is not shown."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    return re.sub(f"[{''.join(NOT_SHOWN)}]", lambda found: json.dumps(found[0]).strip('"'), text)


@given(st.lists(json_values(), max_size=6))
def test_whatever_was_written_before_the_text_is_that_of_the_value(values: list[Any]) -> None:
    writer = JsonWriter()
    for value in values:
        assert writer.write(value) == written(value)


def test_the_one_letter_of_ascii_that_cannot_be_seen_is_escaped() -> None:
    assert JsonWriter().write({"\x7f": "a\x7f"}) == '{\n  "\\u007f": "a\\u007f"\n}'


@given(json_objects(), json_objects())
def test_what_stands_for_a_value_is_read_as_exactly_that(value: Any, other: Any) -> None:
    writer = JsonWriter()
    text = writer.write(value)
    if writer.stands_for(value):
        assert same(json.loads(text), value)
    assert not writer.stands_for(other)


@unhurried
@given(st.lists(json_objects(max_leaves=4), min_size=1, max_size=6))
def test_parts_that_requests_have_in_common_do_not_change_the_text(requests: list[Any]) -> None:
    writer, values = JsonWriter(), requests[0]
    for each in [*requests, *requests]:
        values = shared(values, each)
        assert same(json.loads(writer.write(values)), each)


def test_after_a_change_deep_within_it_is_the_new_text() -> None:
    writer = JsonWriter()
    before = merge_tags(20_000)
    writer.write(before)
    after = {**before, "orders": list(before["orders"])}
    after["orders"][3] = copy.deepcopy(before["orders"][3])
    after["orders"][3]["items"][1]["name"] = "another"
    assert writer.write(after) == written(after)
    assert writer.stands_for(after)
    del after["orders"][0]
    shorter = {**after, "orders": after["orders"][1:]}
    assert writer.write(shorter) == written(shorter)


def test_a_part_that_is_the_same_object_is_not_written_again() -> None:
    writer = JsonWriter()
    part = {"text": "x" * 1000}
    first = writer.write({"a": part, "b": 1})
    part["text"] = "changed in place, which nobody does"
    assert writer.write({"a": part, "b": 2}) == first.replace('"b": 1', '"b": 2')


@pytest.mark.parametrize(
    "value", [{1: "a"}, {"a": (1, 2)}, {"a": Number.ONE}, {"a": "\ud83d", "b": "\ude00"}, {"ü": "\ud83d\ude00"}]
)
def test_what_does_not_come_back_as_it_was_is_not_stood_for(value: Any) -> None:
    writer = JsonWriter()
    assert writer.write(value) == written(value)
    assert not writer.stands_for(value)


def test_half_a_surrogate_pair_leaves_the_other_letters_as_they_are() -> None:
    assert JsonWriter().write({"a": "\ud83d", "b": "ü😀"}) == '{\n  "a": "\\ud83d",\n  "b": "ü😀"\n}'


@pytest.mark.parametrize("value", [{"a": float("inf")}, {"a": [float("nan")]}, {"a": 10**5000}])
def test_what_json_does_not_have_is_refused(value: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as json.dumps raises it
        JsonWriter().write(value)


MANY_DIGITS = "9" * 4301


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), "expected a value"),
        ('{\n  x"a": 1\n}', (2, 3), "expected a key in double quotes"),
        ('{\n"a": 1\n"b": 2}', (3, 1), "expected a comma or a closing bracket"),
        ('{"a" 1}', (1, 6), "expected a colon"),
        ('{"a": }', (1, 7), "expected a value"),
        ('{"a": 1} x', (1, 10), "unexpected text after the end"),
        ('{"a": "b}', (1, 7), "missing closing quotation mark"),
        ('{"a": "\n"}', (1, 8), "line breaks and tabs in a string are written as \\n and \\t"),
        ('{"a": "\\q"}', (1, 8), "invalid escape after a backslash"),
        ('{"a": "\\u12"}', (1, 9), "invalid escape after a backslash"),
        ("\ufeff{}", (1, 1), "unexpected character"),
        ('{"NaN": NaN}', (1, 9), "NaN is not a JSON value"),
        ('["Infinity",\n -Infinity]', (2, 2), "-Infinity is not a JSON value"),
        ('{"1e400": "1e400",\n "b": [1e400]}', (2, 8), "the number 1e400 is too large"),
        ('{"a": -1e400}', (1, 7), "the number -1e400 is too large"),
        (f'{{"{MANY_DIGITS}": 9,\n"a": -{MANY_DIGITS}}}', (2, 6), "the number has too many digits"),
        ("[" * 100_000 + "]" * 100_000, (0, 0), "nested too deeply"),
        ('{"😀": x}', (1, 7), "expected a value"),
        ('{"😀": "a😀",\n"😀": NaN}', (2, 6), "NaN is not a JSON value"),
        ('{"😀": 1e400}', (1, 7), "the number 1e400 is too large"),
    ],
)
def test_broken_json_is_told_in_words_with_its_line_and_column(text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(InvalidJson) as refused:
        parse(text)
    assert (str(refused.value), (refused.value.line, refused.value.column)) == (words, place)


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        ('{"a": 1,\n"b": 2,\n"a": 3}', (3, 1), "a"),
        ('{"a": {"a": 1}, "b": ["a", {"a": 1}],\n "a": "a"}', (2, 2), "a"),
        ('{"x": {"a": 1, "a": 2},\n"y": {"a": 3}}', (1, 16), "a"),
        ('{"b": 1, "\\u0062": 2}', (1, 10), "b"),
        ('{"😀": 1, "a{0}": 2, "a{0}" :3}', (1, 21), "a{0}"),
        ('{"a\\"{": 1, "}": {}, "a\\"{": 2}', (1, 22), 'a"{'),
    ],
)
def test_a_key_that_an_object_has_twice_is_named_with_the_place_of_the_second(
    text: str, place: tuple[int, int], key: str
) -> None:
    with pytest.raises(DuplicateKey) as refused:
        parse(text)
    assert (str(refused.value), (refused.value.line, refused.value.column)) == (f"duplicate key “{key}”", place)


@pytest.mark.parametrize("text", ["", " \n", "[]", "null", '"{}"', "5"])
def test_what_is_no_object_is_no_request(text: str) -> None:
    with pytest.raises(InvalidJson, match=r"^expected an object in braces$") as refused:
        parse_object(text)
    assert refused.value.line == 1


def test_a_request_may_hold_values_as_deep_as_a_field_may_and_no_deeper() -> None:
    device = "[" * 100 + "]" * 100
    request = '{"user": {"pushTokens": [{"device": %s}]}}'
    assert parse_object(request % device)
    with pytest.raises(InvalidJson, match=r"^nested too deeply$"):
        parse_object(request % f"[{device}]")


@unhurried
@given(json_objects(max_leaves=4))
def test_every_object_that_the_service_could_get_is_read_as_it_stands(values: Any) -> None:
    assert same(parse_object(json.dumps(values)), values)
