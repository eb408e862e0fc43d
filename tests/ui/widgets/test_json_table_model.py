from __future__ import annotations

import gc
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from notifyadmin.core.json_nodes import JsonKind
from notifyadmin.ui.widgets.json_table_model import KIND, NAME, ROOT, VALUE, JsonTableModel
from tests.strategies import json_objects, unhurried

ORDER = {"id": 17, "items": ["a", True, None], "to": {"city": "Köln"}}


@pytest.fixture
def tree(qapp: QApplication) -> JsonTableModel:
    tree = JsonTableModel()
    tree.show_value({"name": "Jane", "order": ORDER})
    return tree


def find(tree: JsonTableModel, *rows: int, column: int = NAME) -> QModelIndex:
    """The cell at a path of rows."""
    parent = QModelIndex()
    for row in rows:
        parent = tree.index(row, NAME, parent)
    return parent.siblingAtColumn(column)


def shown(tree: JsonTableModel, parent: QModelIndex = ROOT, depth: int = 0) -> list[str]:
    """Every row, as it is read."""
    lines = []
    for row in range(tree.rowCount(parent)):
        cells = [
            str(tree.index(row, column, parent).data(Qt.ItemDataRole.AccessibleTextRole))
            for column in (NAME, KIND, VALUE)
        ]
        lines.append("  " * depth + " ".join(cells))
        lines += shown(tree, tree.index(row, NAME, parent), depth + 1)
    return lines


def test_every_value_is_a_row_with_its_name_and_its_kind(tree: JsonTableModel) -> None:
    assert shown(tree) == [
        "name string Jane",
        "order object 3 items",
        "  id number 17",
        "  items array 3 items",
        "    [0] string a",
        "    [1] boolean true",
        "    [2] null null",
        "  to object 1 item",
        "    city string Köln",
    ]


@settings(unhurried, max_examples=60)
@given(data=st.data(), value=json_objects())
def test_whatever_is_done_to_it_it_stays_a_model_as_qt_wants_it(
    qapp: QApplication, data: st.DataObject, value: dict[str, object]
) -> None:
    tree = JsonTableModel()
    tester = QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree.show_value(value)
    for _ in range(data.draw(st.integers(0, 6))):
        rows = list(every_row(tree))
        act(tree, data.draw(st.sampled_from(rows)) if rows else QModelIndex(), data)
        json.dumps(tree.value())
    del tester


def act(tree: JsonTableModel, index: QModelIndex, data: st.DataObject) -> None:
    """One of the things that a person can do to a row."""
    what = data.draw(st.sampled_from(["add", "remove", "move", "rename", "kind", "value"]))
    if what == "add":
        tree.add(index if tree.node(index).kind in (JsonKind.OBJECT, JsonKind.ARRAY) else tree.parent(index))
    elif not index.isValid():
        return
    elif what == "remove":
        tree.remove(index)
    elif what == "move":
        tree.move(index, data.draw(st.sampled_from([-1, 1])))
    elif what == "kind":
        tree.setData(index.siblingAtColumn(KIND), data.draw(st.sampled_from([kind.value for kind in JsonKind])))
    else:
        cell = index.siblingAtColumn(NAME if what == "rename" else VALUE)
        if tree.flags(cell) & Qt.ItemFlag.ItemIsEditable:
            tree.setData(cell, data.draw(st.text(max_size=3)))


def every_row(tree: JsonTableModel, parent: QModelIndex = ROOT) -> list[QModelIndex]:
    """Every row, at all depths."""
    rows = [tree.index(row, NAME, parent) for row in range(tree.rowCount(parent))]
    return [found for row in rows for found in (row, *every_row(tree, row))]


def test_an_added_row_is_an_empty_text_with_a_name_of_its_own(tree: JsonTableModel) -> None:
    tree.add(find(tree, 1))
    tree.add(find(tree, 1, 1))
    assert tree.value() == {
        "name": "Jane",
        "order": {"id": 17, "items": ["a", True, None, ""], "to": {"city": "Köln"}, "name1": ""},
    }


def test_a_row_is_removed_with_all_below_it(tree: JsonTableModel) -> None:
    tree.remove(find(tree, 1))
    assert tree.value() == {"name": "Jane"}
    tree.remove(find(tree, 0))
    assert tree.value() == {}


def test_an_index_of_a_row_that_is_gone_still_leads_to_something_alive(tree: JsonTableModel) -> None:
    gone = find(tree, 1, 1)
    tree.remove(find(tree, 1))
    gc.collect()
    assert tree.node(gone).value() == ["a", True, None]


def test_a_row_is_moved_among_its_siblings_and_no_further(tree: JsonTableModel) -> None:
    moved = tree.move(find(tree, 1, 0), 1)
    assert (moved.row(), list(tree.value()["order"])) == (1, ["items", "id", "to"])  # type: ignore[index]
    assert tree.move(tree.move(moved, 1), 1).row() == 2
    assert tree.move(find(tree, 0), -1).row() == 0
    assert list(tree.value()["order"]) == ["items", "to", "id"]  # type: ignore[index]


def test_each_change_is_told_once(tree: JsonTableModel) -> None:
    values: list[object] = []
    tree.edited.connect(lambda: values.append(tree.value()))
    tree.show_value({"a": 1})
    assert values == []
    tree.add(QModelIndex())
    tree.setData(find(tree, 1), "b")
    tree.setData(find(tree, 1, column=VALUE), "x")
    tree.move(find(tree, 1), -1)
    tree.setData(find(tree, 0, column=KIND), "array")
    tree.remove(find(tree, 0))
    assert values == [
        {"a": 1, "name1": ""},
        {"a": 1, "b": ""},
        {"a": 1, "b": "x"},
        {"b": "x", "a": 1},
        {"b": ["x"], "a": 1},
        {"a": 1},
    ]


def test_a_cell_that_was_opened_and_left_as_it_was_is_no_change(tree: JsonTableModel) -> None:
    edits: list[None] = []
    tree.edited.connect(lambda: edits.append(None))
    tree.show_value({"a": 1.50, "b": 1e3})
    for row in (0, 1):
        cell = find(tree, row, column=VALUE)
        assert not tree.setData(cell, cell.data(Qt.ItemDataRole.EditRole))
    assert edits == []


def test_a_name_that_is_there_already_is_refused_in_words(tree: JsonTableModel) -> None:
    words: list[str] = []
    tree.refused.connect(words.append)
    assert not tree.setData(find(tree, 1), "name")
    assert words == ["Duplicate key “name”."]
    assert list(tree.value()) == ["name", "order"]  # type: ignore[call-overload]
    assert tree.setData(find(tree, 1, 0), "name")


@pytest.mark.parametrize("text", ["1e400", "1,5", "NaN", "abc", ""])
def test_what_is_no_number_is_refused_in_words_and_the_former_one_stays(text: str, tree: JsonTableModel) -> None:
    words: list[str] = []
    tree.refused.connect(words.append)
    assert not tree.setData(find(tree, 1, 0, column=VALUE), text)
    assert words == [f"“{text}” is not a JSON number. The value is still 17."]
    assert find(tree, 1, 0, column=VALUE).data() == "17"


@pytest.mark.parametrize(
    ("text", "number"), [("5", 5), ("5.0", 5.0), ("1e2", 100.0), ("-0", 0), ("9" * 40, int("9" * 40))]
)
def test_a_number_is_whole_or_not_as_it_is_written(text: str, number: float, tree: JsonTableModel) -> None:
    tree.setData(find(tree, 1, 0, column=VALUE), text)
    value = tree.node(find(tree, 1, 0)).value()
    assert (value, type(value)) == (number, type(number))


@pytest.mark.parametrize(
    ("rows", "column", "editable"),
    [
        ((0,), NAME, True),
        ((0,), KIND, True),
        ((0,), VALUE, True),
        ((1,), VALUE, False),
        ((1, 1), VALUE, False),
        ((1, 1, 0), NAME, False),
        ((1, 1, 0), VALUE, True),
        ((1, 1, 2), KIND, True),
        ((1, 1, 2), VALUE, False),
    ],
)
def test_what_can_be_edited_can_and_the_rest_cannot(
    rows: tuple[int, ...], column: int, editable: bool, tree: JsonTableModel
) -> None:
    assert bool(tree.flags(find(tree, *rows, column=column)) & Qt.ItemFlag.ItemIsEditable) is editable


@pytest.mark.parametrize("text", ["\ud800x", "a\udfff", "\ufdd0"])
def test_what_qt_cannot_hold_is_shown_escaped_and_left_alone(text: str, tree: JsonTableModel) -> None:
    tree.show_value({text: text})
    for column in (NAME, VALUE):
        assert "\\u" in str(find(tree, 0, column=column).data())
        assert not tree.flags(find(tree, 0, column=column)) & Qt.ItemFlag.ItemIsEditable
    assert tree.value() == {text: text}


def test_a_long_text_of_several_lines_is_shown_in_one_and_edited_as_a_whole(tree: JsonTableModel) -> None:
    text = "a\nb" + "x" * 40_000
    tree.show_value({"a": text})
    cell = find(tree, 0, column=VALUE)
    assert str(cell.data()).startswith("a⏎bxxx")
    assert len(str(cell.data())) < 400
    assert cell.data(Qt.ItemDataRole.EditRole) == text


def test_the_columns_have_headings_and_nothing_else_has(tree: JsonTableModel) -> None:
    assert [tree.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == ["Name", "Type", "Value"]
    assert tree.headerData(0, Qt.Orientation.Vertical) is None
