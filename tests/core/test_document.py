"""What stands in the document, and the way back to everything that stood there."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.document import MAX_STEPS, Document
from notifyadmin.core.values import same
from tests.strategies import json_objects, unhurried

EDITS = st.lists(
    st.tuples(st.sampled_from(["edit", "type_json", "replace"]), json_objects(max_leaves=4))
    | st.sampled_from([("undo", {}), ("redo", {}), ("pause", {}), ("hold", {})]),
    max_size=25,
)


def steps_of(document: Document) -> list[tuple[bool, bool]]:
    told: list[tuple[bool, bool]] = []
    document.steps_changed.connect(lambda can_undo, can_redo: told.append((can_undo, can_redo)))
    return told


def type_into(document: Document, name: str, text: str) -> None:
    for end in range(1, len(text) + 1):
        document.edit({**document.values, name: text[:end]})


def test_typing_into_one_field_is_one_step() -> None:
    document = Document()
    type_into(document, "a", "hello")
    type_into(document, "b", "you")
    document.undo()
    assert document.values == {"a": "hello"}
    document.undo()
    assert document.values == {}
    document.redo()
    document.redo()
    assert document.values == {"a": "hello", "b": "you"}


def test_what_is_taken_away_as_a_whole_comes_back_as_a_whole() -> None:
    document = Document()
    type_into(document, "a", "hello")
    document.edit({})
    document.undo()
    assert document.values == {"a": "hello"}


def test_whoever_comes_back_to_a_field_begins_another_step() -> None:
    document = Document()
    type_into(document, "a", "one")
    document.pause()
    type_into(document, "a", "two")
    document.undo()
    assert document.values == {"a": "one"}


def test_a_change_after_undo_leaves_nothing_to_redo() -> None:
    document = Document()
    document.edit({"a": 1})
    document.undo()
    document.edit({"b": 1})
    assert document.possible == (True, False)
    document.redo()
    assert document.values == {"b": 1}


def test_what_was_only_just_typed_is_wanted_before_anything_else_happens() -> None:
    document = Document()
    document.wanted.connect(lambda: document.edit({"typed": 1}))
    document.touch()
    assert document.possible == (True, False)
    assert document.values == {}
    document.undo()
    assert document.values == {}
    document.redo()
    assert document.values == {"typed": 1}


def test_typing_that_changes_nothing_leaves_nothing_to_undo() -> None:
    document = Document()
    told = steps_of(document)
    document.wanted.connect(lambda: document.edit({}))
    document.touch()
    document.settle()
    assert told == [(True, False), (False, False)]


def test_undo_gets_out_of_json_that_is_no_request_and_loses_no_step() -> None:
    document = Document()
    document.edit({"a": 1})
    shown: list[object] = []
    document.replaced.connect(shown.append)
    document.hold()
    document.undo()
    assert shown == [{"a": 1}]
    assert document.possible == (True, False)


def test_a_beginning_has_nothing_before_it() -> None:
    document = Document()
    document.edit({"a": 1})
    document.begin({"b": 1})
    assert document.possible == (False, False)
    document.undo()
    assert document.values == {"b": 1}


@unhurried
@given(EDITS)
def test_undo_and_redo_go_the_same_way_back_and_forth_after_any_edits(edits: list[tuple[str, Any]]) -> None:
    document = Document()
    for name, values in edits:
        method = getattr(document, name)
        if name in ("edit", "type_json", "replace"):
            method(values)
            assert same(document.values, values)
        else:
            method()
    document.replace(document.values)
    while document.possible[1]:
        document.redo()
    way = [document.values]
    while document.possible[0]:
        document.undo()
        way.append(document.values)
    assert same(way[-1], {})
    assert same(document.values, way.pop())
    while document.possible[1]:
        document.redo()
        assert same(document.values, way.pop())
    assert way == []


def test_a_value_nested_more_deeply_than_python_calls_is_compared() -> None:
    def nested() -> dict[str, object]:
        value: dict[str, object] = {}
        for _ in range(5000):
            value = {"x": [value]}
        return value

    document = Document()
    document.edit(nested())
    document.edit(nested())
    document.undo()
    assert document.possible == (False, True)


@pytest.mark.growth
def test_memory_stays_flat_over_a_thousand_edits_of_a_large_request() -> None:
    document = Document()
    tags = {f"tag_{at}": {"text": f"value {at}", "number": at} for at in range(200)}

    def edit(number: int) -> None:
        copy = {name: dict(value) for name, value in tags.items()}
        document.edit({"notificationId": f"id {number}", "mergeTags": copy})
        document.pause()

    for number in range(MAX_STEPS):
        edit(number)
    tracemalloc.start()
    try:
        for number in range(1000):
            edit(number)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 100_000
