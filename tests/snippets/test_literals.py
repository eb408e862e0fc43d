"""JSON's values as literals, and what does not fit into them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.snippets.limits import (
    has_half_characters,
    is_kept_as_double,
    is_kept_as_int64,
    names,
    numbers,
    parts,
)
from notifyadmin.snippets.literals import (
    braced_code,
    double_quoted,
    json_text,
    single_quoted,
    utf16_code,
    wide_code,
)
from notifyadmin.snippets.template import comment, fill
from tests.snippets.cases import exact_numbers, inexact_numbers
from tests.strategies import json_values, unhurried


@unhurried
@given(json_values())
def test_json_text_is_the_value_and_all_of_it_can_be_seen(value: Any) -> None:
    text = json_text(value)
    assert json.dumps(json.loads(text), sort_keys=True) == json.dumps(value, sort_keys=True)
    assert text.replace("\n", "").isprintable()


def test_json_text_keeps_letters_and_escapes_what_cannot_be_seen() -> None:
    assert json_text('ü😀"\\\n\t\b\f\0\u202e\u00a0\ud800') == r'"ü😀\"\\\n\t\b\f\u0000\u202e\u00a0\ud800"'


def test_short_lists_stand_on_one_line() -> None:
    assert json_text({"a": [1, "b", None], "c": [], "d": {}}) == ('{\n  "a": [1, "b", null],\n  "c": [],\n  "d": {}\n}')


def test_long_lists_and_lists_of_objects_have_a_line_for_each_item() -> None:
    assert json_text(["x" * 40, "y" * 40]).count("\n") == 3
    assert json_text([{"a": 1}]) == '[\n  {\n    "a": 1\n  }\n]'


def test_each_way_of_writing_a_character_by_its_number() -> None:
    assert utf16_code(7) == r"\u0007"
    assert utf16_code(0xE0001) == r"\udb40\udc01"
    assert wide_code(7) == r"\u0007"
    assert wide_code(0xE0001) == r"\U000e0001"
    assert braced_code(7) == r"\u{7}"


def test_quotes_and_backslashes_within_quotes() -> None:
    assert double_quoted("a\"'\\\n", wide_code) == r'''"a\"'\\\n"'''
    assert single_quoted("a\"'\\$") == r"""'a"\'\\$'"""


@pytest.mark.parametrize("number", exact_numbers)
def test_numbers_that_a_double_keeps(number: float) -> None:
    assert is_kept_as_double(number)
    assert is_kept_as_int64(number)


@pytest.mark.parametrize("number", inexact_numbers)
def test_numbers_that_a_double_does_not_keep(number: float) -> None:
    assert not is_kept_as_double(number)


@pytest.mark.parametrize("number", [1.0, 0.0, -0.0, 1e20, 2**63, -(2**63), 10**40])
def test_numbers_that_go_wrong_even_with_integers_of_64_bits(number: float) -> None:
    assert not is_kept_as_int64(number)


@pytest.mark.parametrize("number", [2**53 + 1, 2**63 - 1, -(2**63) + 1])
def test_integers_of_64_bits(number: int) -> None:
    assert is_kept_as_int64(number)


def test_the_parts_of_a_value() -> None:
    value = {"a": [1, True, {"b": 2.5}], "c": None}
    assert [part for part in parts(value) if not isinstance(part, dict | list)] == [1, True, 2.5, None]
    assert list(numbers(value)) == [1, 2.5]
    assert list(names(value)) == ["a", "c", "b"]


@pytest.mark.parametrize(("value", "expected"), [({"a": ["\udc00"]}, True), ({"\ud800": 1}, True), (["😀", 1], False)])
def test_halves_of_surrogate_pairs(value: Any, expected: bool) -> None:
    assert has_half_characters(value) is expected


def test_templates_are_filled_in_one_pass() -> None:
    assert fill("«a» «b»", a="«b»", b="c") == "«b» c"


def test_comments_are_wrapped_with_their_mark() -> None:
    assert comment("//") == ""
    assert comment("#", "One.", "Two.", margin="  ") == "  # One. Two.\n"
    lines = comment("//", "word " * 30).splitlines()
    assert len(lines) == 2
    assert all(line.startswith("// word") for line in lines)
