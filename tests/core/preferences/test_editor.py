from __future__ import annotations

import pytest

from notifyadmin.core.preferences.cells import OFF, ON, RowKey
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.grid import PreferenceGrid
from tests.core.preferences.grids import key, shop

MAIL, SMS = key("comments", "EMAIL"), key("comments", "SMS")


class Listener:
    """What a editor tells."""

    def __init__(self, editor: PreferenceEditor) -> None:
        self.shown: list[PreferenceGrid] = []
        self.pending: list[int] = []
        self.steps: list[tuple[bool, bool]] = []
        self.edits: list[None] = []
        editor.shown.connect(self.shown.append)
        editor.pending_changed.connect(self.pending.append)
        editor.steps_changed.connect(lambda *possible: self.steps.append(possible))
        editor.edited.connect(lambda: self.edits.append(None))


@pytest.fixture
def editor() -> PreferenceEditor:
    editor = PreferenceEditor()
    editor.show("123", PreferenceGrid(shop()))
    return editor


def test_every_change_is_told_with_what_undo_and_redo_can_do(editor: PreferenceEditor) -> None:
    heard = Listener(editor)
    editor.toggle([MAIL, SMS])
    editor.undo()
    editor.redo()
    editor.revert([SMS])
    assert heard.pending == [1, 0, 1, 1]
    assert heard.steps == [(True, False), (False, True), (True, False), (True, False)]
    assert len(heard.edits) == 3


def test_steps_that_have_come_to_nothing_are_told_to_be_gone(editor: PreferenceEditor) -> None:
    editor.put({MAIL: OFF})
    editor.grid.start_saving()
    editor.announce(editor.grid.stop_saving(put_back=True))
    heard = Listener(editor)
    editor.undo()
    assert (heard.steps[-1], heard.edits) == ((False, True), [])


def test_nothing_changes_while_what_is_shown_is_about_to_be_replaced(editor: PreferenceEditor) -> None:
    editor.put({SMS: ON})
    heard = Listener(editor)
    editor.is_loading = True
    editor.toggle([MAIL])
    editor.undo()
    editor.revert()
    assert (editor.grid.pending, heard.edits) == ({SMS: ON}, [])
    editor.is_loading = False
    editor.undo()
    assert editor.grid.pending == {}


def test_rows_are_added_together_and_only_where_somebody_is_shown(editor: PreferenceEditor) -> None:
    heard = Listener(editor)
    assert editor.add_rows([RowKey("new", "part"), RowKey("other")])
    assert not editor.add_rows([RowKey("new")])
    assert len(heard.shown) == 1
    editor.remove_row(RowKey("new"))
    assert editor.grid.added == [RowKey("other")]
    editor.show("", PreferenceGrid())
    assert not editor.add_rows([RowKey("new")])
