"""Values as they are on the wire: which are the same, and where two differ."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from notifyadmin.core.values import place_of_change, same, shared
from tests.strategies import json_objects, json_values, unhurried


@unhurried
@given(json_values(max_leaves=4), json_values(max_leaves=4))
def test_two_values_are_the_same_when_they_are_on_the_wire(one: Any, other: Any) -> None:
    assert same(one, one)
    if same(one, other):
        assert one == other


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (1, 1.0), (0, False), (0.0, -0.0), ({"a": 1, "b": 2}, {"b": 2, "a": 1})]
)
def test_what_python_takes_for_equal_is_not_the_same_on_the_wire(one: object, other: object) -> None:
    assert one == other
    assert not same({"x": [one]}, {"x": [other]})
    assert place_of_change({"x": one}, {"x": other}) == ("x",)


@unhurried
@given(json_objects(max_leaves=4), json_objects(max_leaves=4))
def test_sharing_changes_no_value(before: Any, after: Any) -> None:
    assert same(shared(before, after), after)


def test_the_place_of_a_change_is_the_one_field_or_what_holds_them_all() -> None:
    before = {"user": {"id": "1", "email": "a"}, "x": 1}
    assert place_of_change(before, {**before, "user": {"id": "2", "email": "a"}}) == ("user", "id")
    assert place_of_change(before, {**before, "user": {"id": "2", "email": "b"}}) == ("user",)
    assert place_of_change(before, {"user": {"id": "2", "email": "a"}}) == ()
    assert place_of_change(before, before) is None


def test_sharing_gives_back_what_was_there_where_nothing_has_changed() -> None:
    before = {"user": {"id": "1"}, "mergeTags": {"a": [1, 2]}}
    after = shared(before, {"user": {"id": "2"}, "mergeTags": {"a": [1, 2]}})
    assert after["mergeTags"] is before["mergeTags"]
    assert shared(before, {"user": {"id": "1"}, "mergeTags": {"a": [1, 2]}}) is before
