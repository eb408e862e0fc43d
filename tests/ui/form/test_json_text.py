"""JSON written part by part comes to the same as written as a whole."""

from __future__ import annotations

import copy
import json
from enum import IntEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.values import same
from notifyadmin.ui.form.json_text import JsonText
from notifyadmin.ui.widgets.text import shown_json
from tests.bench.tags import merge_tags
from tests.strategies import json_objects, json_values


class Number(IntEnum):
    ONE = 1


@given(st.lists(json_values(), max_size=6))
def test_whatever_was_written_before_the_text_is_that_of_the_value(values: list[Any]) -> None:
    writer = JsonText()
    for value in values:
        assert writer.write(value) == shown_json(value)


@given(json_objects(), json_objects())
def test_what_stands_for_a_value_is_read_as_exactly_that(value: Any, other: Any) -> None:
    writer = JsonText()
    text = writer.write(value)
    if writer.stands_for(value):
        assert same(json.loads(text), value)
    assert not writer.stands_for(other)


def test_after_a_change_deep_within_it_is_the_new_text() -> None:
    writer = JsonText()
    before = merge_tags(20_000)
    writer.write(before)
    after = {**before, "orders": list(before["orders"])}
    after["orders"][3] = copy.deepcopy(before["orders"][3])
    after["orders"][3]["items"][1]["name"] = "another"
    assert writer.write(after) == shown_json(after)
    assert writer.stands_for(after)
    del after["orders"][0]
    shorter = {**after, "orders": after["orders"][1:]}
    assert writer.write(shorter) == shown_json(shorter)


@pytest.mark.parametrize("value", [{1: "a"}, {"a": (1, 2)}, {"a": Number.ONE}, {"a": "\ud83d", "b": "\ude00"}])
def test_what_does_not_come_back_as_it_was_is_not_stood_for(value: Any) -> None:
    writer = JsonText()
    assert writer.write(value) == shown_json(value)
    assert not writer.stands_for(value)


@pytest.mark.parametrize("value", [{"a": float("inf")}, {"a": [float("nan")]}, {"a": 10**5000}])
def test_what_json_does_not_have_is_refused(value: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as json.dumps raises it
        JsonText().write(value)
