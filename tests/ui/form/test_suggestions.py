from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.suggestions import SuggestingEditor
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import spec_of
from tests.ui.workplace import Show

USED = ["order_shipped", "order_late", "Welcome"]


@pytest.fixture
def line(on_screen: Show) -> SuggestingEditor:
    editor = SuggestingEditor(spec_of("notificationId"))
    editor.suggest_from(lambda: USED)
    on_screen(editor)
    editor.line.setFocus()
    return editor


def offered() -> list[str]:
    """The texts in the list that is open."""
    popup = QApplication.activePopupWidget()
    if popup is None:
        return []
    assert isinstance(popup, QAbstractItemView)
    return [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]


def test_what_was_used_and_has_what_is_typed_in_it_is_offered(line: SuggestingEditor) -> None:
    hands.type_text("ORDER")
    assert offered() == ["order_shipped", "order_late"]
    hands.type_text("_l")
    assert offered() == ["order_late"]
    assert line.value() == "ORDER_l"


def test_a_suggestion_that_is_taken_is_one_edit_with_the_text_in_place(line: SuggestingEditor) -> None:
    hands.type_text("wel")
    edits: list[object] = []
    chosen: list[str] = []
    line.edited.connect(lambda: edits.append(line.value()))
    line.chosen.connect(chosen.append)
    hands.press("Down")
    hands.press("Return")
    assert (edits, chosen, line.value()) == (["Welcome"], ["Welcome"], "Welcome")
    assert offered() == []


def test_down_offers_everything_whatever_stands_in_the_line(line: SuggestingEditor) -> None:
    hands.press("Down")
    assert offered() == USED
    hands.press("Escape")
    line.set_value("xyz")
    hands.press("Down")
    assert offered() == USED
    hands.press("Escape")
    assert line.value() == "xyz"


def test_what_is_offered_is_asked_for_each_time_that_the_line_gets_the_keyboard(line: SuggestingEditor) -> None:
    line.suggest_from(lambda: [*USED, "", "new"])
    hands.press("Down")
    assert offered() == [*USED, "new"]
    hands.press("Escape")
    line.line.clearFocus()
    line.suggest_from(lambda: ["only"])
    line.line.setFocus()
    hands.press("Down")
    assert offered() == ["only"]
    hands.press("Escape")


def test_without_anything_to_offer_nothing_opens(line: SuggestingEditor) -> None:
    line.suggest_from(tuple)
    hands.press("Down")
    hands.type_text("a")
    assert (offered(), line.value()) == ([], "a")


def test_time_zones_are_offered_by_any_part_of_their_names(resources: Resources, on_screen: Show) -> None:
    editor = editor_for(spec_of("user.timezone"), resources)
    assert isinstance(editor, SuggestingEditor)
    on_screen(editor)
    editor.line.setFocus()
    hands.type_text("berl")
    assert offered() == ["Europe/Berlin"]
    hands.press("Escape")
