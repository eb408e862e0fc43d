from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.json_nodes import CONTAINERS, JsonKind, Node, converted, kind_of, number_of, rows_in
from tests.strategies import json_objects, json_values, unhurried

KINDS = st.sampled_from(list(JsonKind))


def walk(node: Node) -> None:
    """Has every row below a node made."""
    for child in node.children:
        walk(child)


@unhurried
@given(value=json_objects())
def test_what_goes_in_comes_out_however_much_of_it_was_looked_at(value: dict[str, object]) -> None:
    node = Node("", value)
    assert node.value() == value
    walk(node)
    assert json.dumps(node.value()) == json.dumps(value)


@unhurried
@given(value=json_values(max_leaves=8), kinds=st.lists(KINDS, max_size=4))
def test_however_often_the_kind_is_changed_its_own_kind_brings_the_value_back(
    value: object, kinds: list[JsonKind]
) -> None:
    node = Node("", value)
    for kind in [*kinds, kind_of(value)]:
        node.put(node.as_kind(kind))
        assert node.kind is kind
    assert json.dumps(node.value()) == json.dumps(value)


def test_what_was_changed_since_is_what_the_next_kind_is_made_of() -> None:
    node = Node("", "Jane")
    node.put(node.as_kind(JsonKind.NUMBER))
    node.put(7)
    assert node.as_kind(JsonKind.STRING) == "7"


@unhurried
@given(value=json_values(max_leaves=8))
def test_whatever_becomes_a_text_can_become_what_it_was_again(value: object) -> None:
    kind = kind_of(value)
    again = converted(converted(value, JsonKind.STRING), kind)
    assert kind is JsonKind.STRING or json.dumps(again) == json.dumps(value)


@pytest.mark.parametrize(
    ("value", "kind", "wanted"),
    [
        ("17", JsonKind.NUMBER, 17),
        ("0.0", JsonKind.NUMBER, 0.0),
        ("Jane", JsonKind.NUMBER, 0),
        (True, JsonKind.NUMBER, 1),
        ("false", JsonKind.BOOLEAN, False),
        ("yes", JsonKind.BOOLEAN, True),
        (0, JsonKind.BOOLEAN, False),
        (1.0, JsonKind.STRING, "1.0"),
        (None, JsonKind.STRING, ""),
        ("x", JsonKind.NULL, None),
        ("x", JsonKind.ARRAY, ["x"]),
        ("", JsonKind.ARRAY, []),
        (None, JsonKind.OBJECT, {}),
        ('{"a": 1}', JsonKind.OBJECT, {"a": 1}),
        ('{"a": 1, "a": 2}', JsonKind.ARRAY, ['{"a": 1, "a": 2}']),
        ({"a": 1, "b": 2}, JsonKind.ARRAY, [1, 2]),
        (["x", "y"], JsonKind.OBJECT, {"0": "x", "1": "y"}),
    ],
)
def test_a_kind_keeps_as_much_of_a_value_as_it_can_hold(value: object, kind: JsonKind, wanted: object) -> None:
    assert json.dumps(converted(value, kind)) == json.dumps(wanted)


@pytest.mark.parametrize(("text", "number"), [("1", 1), (" -1.50 ", -1.5), ("1e3", 1000.0), ("9" * 30, int("9" * 30))])
def test_a_number_is_what_json_writes_so(text: str, number: float) -> None:
    assert (number_of(text), type(number_of(text))) == (number, type(number))


@pytest.mark.parametrize(
    "text", ["", "1,5", "1e400", "NaN", "-Infinity", "true", "007", "+1", '"1"', "[1]", "9" * 5000]
)
def test_what_json_cannot_hold_is_no_number(text: str) -> None:
    assert number_of(text) is None


def test_a_row_knows_its_place_after_its_siblings_have_changed() -> None:
    node = Node("", ["a", "b", "c", "d"])
    children = list(node.children)
    del node.children[0]
    node.children.insert(0, node.children.pop())
    assert [children[at].row() for at in (3, 1, 2)] == [0, 1, 2]


def test_the_entries_of_a_list_have_a_place_in_place_of_a_name() -> None:
    assert [child.is_entry for child in Node("", ["a"]).children] == [True]
    assert [child.is_entry for child in Node("", {"a": 1}).children] == [False]


def test_a_free_name_is_one_that_nobody_has() -> None:
    assert Node("", {"name1": 1, "name3": 1}).free_name() == "name2"
    assert Node("", {}).free_name() == "name1"


@pytest.mark.parametrize(("value", "rows"), [({}, 0), ({"a": 1}, 1), ({"a": [1, 2], "b": {}}, 4), (5, 0)])
def test_rows_are_counted_at_all_depths(value: object, rows: int) -> None:
    assert rows_in(value, 100) == rows


def test_counting_stops_where_it_is_clear_that_they_are_too_many() -> None:
    assert 10 < rows_in({"a": [[0] * 6] * 1000}, 10) <= 1001


def test_each_kind_is_told_from_those_that_python_finds_equal() -> None:
    values: list[object] = [True, 1, 1.0, "1", None, [], {}]
    kinds = [kind_of(value) for value in values]
    assert kinds == ["boolean", "number", "number", "string", "null", "array", "object"]
    assert all(kind in CONTAINERS for kind in kinds[-2:])
