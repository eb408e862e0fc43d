"""What is said about JSON that is no request."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.core.values import same
from notifyadmin.ui.send.json_reading import JsonReader, NoRequest
from tests.strategies import json_objects, unhurried


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "There is nothing in it."),
        ('{\n  x"a": 1\n}', 2, "a name in double quotes is missing."),
        ('{\n"a": 1\n"b": 2}', 3, "a comma or a closing bracket is missing."),
        ('{"a" 1}', 1, "a colon is missing."),
        ('{"a": }', 1, "a value is missing."),
        ('{"a": 1} x', 1, "something stands after its end."),
        ('{"a": "b}', 1, "a text has no closing quotation mark."),
        ('{"a": "\n"}', 1, "a text holds a line break or tab"),
        ('{"a": "\\q"}', 1, "a backslash begins no escape that JSON has."),
        ('{"a": 1,\n"b": 2,\n"a": 3}', 3, "“a” stands twice in one object."),
        ('{"a": 1e999}', 0, "A number is too large"),
        ("[]", 1, "A request is an object"),
        ('{"a":' + "[" * 200 + "]" * 200 + "}", 0, "It is nested more than 100 levels deep."),
        ("[" * 100_000, 0, "nested too deeply"),
    ],
)
def test_what_is_no_request_is_said_in_words_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(NoRequest) as refused:
        JsonReader().read(text)
    assert words in refused.value.text
    assert refused.value.line == line


@unhurried
@given(json_objects(max_leaves=4))
def test_every_object_that_the_service_could_get_is_read_as_it_stands(values: Any) -> None:
    assert same(JsonReader().read(json.dumps(values)), values)
