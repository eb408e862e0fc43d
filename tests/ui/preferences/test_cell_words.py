from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.ui.preferences.grid_model import CellLook, CellWords
from tests.core.preferences.grids import answer, key, kind, options, shop

MAIL = key("order", "EMAIL")


@pytest.fixture
def words(qapp: QApplication) -> CellWords:
    return CellWords()


@pytest.fixture
def grid() -> PreferenceGrid:
    return PreferenceGrid(answer([kind("order", {"EMAIL": options("instant", "off", "instant")}, "Order shipped")]))


def test_a_change_is_read_aloud_through_all_that_becomes_of_it(words: CellWords, grid: PreferenceGrid) -> None:
    said = [words.sentence(grid, MAIL)]
    grid.put({MAIL: "daily"})
    said.append(words.sentence(grid, MAIL))
    grid.start_saving()
    said.append(words.sentence(grid, MAIL))
    grid.put({MAIL: "hourly"})
    said.append(words.sentence(grid, MAIL))
    grid.undo()
    said.append(words.sentence(grid, MAIL))
    grid.stop_saving(put_back=True)
    said.append(words.sentence(grid, MAIL))
    grid.put({MAIL: "daily"})
    grid.start_saving()
    said.append(words.sentence(grid.accepted(grid.pending), MAIL))
    assert said == [
        "Order shipped, Email: on, the default",
        "Order shipped, Email: daily, differs from default, not saved",
        "Order shipped, Email: daily, differs from default, being saved",
        "Order shipped, Email: hourly, differs from default, not saved",
        "Order shipped, Email: daily, differs from default, being saved",
        "Order shipped, Email: on, the default, its change could not be saved",
        "Order shipped, Email: daily, differs from default",
    ]


def test_a_look_tells_what_is_being_saved_and_what_went_back(words: CellWords, grid: PreferenceGrid) -> None:
    grid.put({MAIL: "off"})
    grid.start_saving()
    assert words.look(grid, MAIL) == CellLook(True, False, "Off", pending=True, saving=True)
    grid.stop_saving(put_back=True)
    assert words.look(grid, MAIL) == CellLook(True, True, "On", is_default=True, failed=True)
    grid.put({MAIL: "off"})
    assert words.look(grid, MAIL) == CellLook(True, False, "Off", pending=True)


def test_a_row_that_was_added_is_unknown_until_it_is_set(words: CellWords) -> None:
    grid = PreferenceGrid(shop())
    grid.add_rows([RowKey("new")])
    cell = CellKey(RowKey("new"), "CALL")
    assert words.sentence(grid, cell) == "new, Call: unknown"
    grid.put({cell: "off"})
    assert words.sentence(grid, cell) == "new, Call: off, not saved"
