from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.ui.preferences.board import Board
from notifyadmin.ui.preferences.cells import OFF, ON, RowKey
from notifyadmin.ui.preferences.state import PreferenceGrid
from tests.ui.preferences.grids import key, shop

MAIL, SMS = key("comments", "EMAIL"), key("comments", "SMS")


class Listener:
    """What a board tells."""

    def __init__(self, board: Board) -> None:
        self.shown: list[PreferenceGrid] = []
        self.pending: list[int] = []
        self.steps: list[tuple[bool, bool]] = []
        self.edits: list[None] = []
        board.shown.connect(self.shown.append)
        board.pending_changed.connect(self.pending.append)
        board.steps_changed.connect(lambda *possible: self.steps.append(possible))
        board.edited.connect(lambda: self.edits.append(None))


@pytest.fixture
def board(qapp: QApplication) -> Board:
    board = Board()
    board.show("123", PreferenceGrid(shop()))
    return board


def test_every_change_is_told_with_what_undo_and_redo_can_do(board: Board) -> None:
    heard = Listener(board)
    board.toggle([MAIL, SMS])
    board.undo()
    board.redo()
    board.revert([SMS])
    assert heard.pending == [1, 0, 1, 1]
    assert heard.steps == [(True, False), (False, True), (True, False), (True, False)]
    assert len(heard.edits) == 3


def test_steps_that_have_come_to_nothing_are_told_to_be_gone(board: Board) -> None:
    board.put({MAIL: OFF})
    board.grid.start_saving()
    board.tell(board.grid.stop_saving(put_back=True))
    heard = Listener(board)
    board.undo()
    assert (heard.steps[-1], heard.edits) == ((False, True), [])


def test_nothing_changes_while_what_is_shown_is_about_to_be_replaced(board: Board) -> None:
    board.put({SMS: ON})
    heard = Listener(board)
    board.is_frozen = True
    board.toggle([MAIL])
    board.undo()
    board.revert()
    assert (board.grid.pending, heard.edits) == ({SMS: ON}, [])
    board.is_frozen = False
    board.undo()
    assert board.grid.pending == {}


def test_rows_are_added_together_and_only_where_somebody_is_shown(board: Board) -> None:
    heard = Listener(board)
    assert board.add_rows([RowKey("new", "part"), RowKey("other")])
    assert not board.add_rows([RowKey("new")])
    assert len(heard.shown) == 1
    board.remove_row(RowKey("new"))
    assert board.grid.added == [RowKey("other")]
    board.show("", PreferenceGrid())
    assert not board.add_rows([RowKey("new")])
