from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import Field
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.models import RetractRequest, SendRequest, Value, Wire
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.values import TemplateId, UserId
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.suggesting_editor import SuggestingEditor
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show

USED = ["order_shipped", "order_late", "Welcome"]


@pytest.fixture
def line(on_screen: Show) -> SuggestingEditor:
    editor = SuggestingEditor(field_at("notificationId"))
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
    editor = editor_for(field_at("user.timezone"), resources)
    assert isinstance(editor, SuggestingEditor)
    on_screen(editor)
    editor.line.setFocus()
    hands.type_text("berl")
    assert offered() == ["Europe/Berlin"]
    hands.press("Escape")


class Elsewhere(Wire):
    """Ids by names of their own."""

    whoever: UserId = Field(title="Whoever")
    whatever: TemplateId | None = Field(None, title="Whatever")
    words: str | None = Field(None, title="Words")


@pytest.mark.parametrize(("model", "count"), [(SendRequest, 4), (RetractRequest, 3), (Elsewhere, 2)])
def test_each_field_that_holds_an_id_offers_those_of_its_kind(
    model: type[Value], count: int, resources: Resources, on_screen: Show
) -> None:
    form = Form(spec_of(model), resources)
    form.suggest_from(lambda kind: [f"{kind}-1", f"{kind}-2"])
    for section in form.sections:
        section.unfold(True)
    on_screen(form)
    rows = [form.row(path) for path in spec_of(model).paths()]
    editors = dict.fromkeys(row.editor for row in rows if row is not None)
    ids = [editor for editor in editors if editor.spec.kind is not None and editor.spec.kind.is_id]
    assert len(ids) == count
    for editor in ids:
        editor.focus_target().setFocus()
        hands.press("Down")
        assert offered() == [f"{editor.spec.kind}-1", f"{editor.spec.kind}-2"]
        hands.press("Escape")


def test_fields_that_are_there_already_offer_the_ids_too(resources: Resources, on_screen: Show) -> None:
    form = Form(spec_of(RetractRequest), resources)
    form.sections[0].unfold(True)
    on_screen(form)
    form.suggest_from(lambda kind: [f"{kind}-1"])
    form.focus("userId")
    hands.press("Down")
    assert offered() == ["user.id-1"]


@pytest.mark.parametrize("click", [QTest.mouseClick, QTest.mouseDClick])
def test_a_click_into_another_field_closes_the_list_and_what_is_typed_goes_there(
    on_screen: Show, click: Callable[..., None]
) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    other, editor = QLineEdit(), SuggestingEditor(field_at("notificationId"))
    layout.addWidget(other)
    layout.addWidget(editor)
    editor.suggest_from(lambda: USED)
    on_screen(page)
    editor.line.setFocus()
    hands.type_text("order")
    assert offered()
    place = other.mapTo(page, other.rect().center())
    click(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert offered() == []
    hands.type_text("x")
    assert (editor.value(), other.text()) == ("order", "x")


def test_a_click_on_a_button_beside_the_list_presses_it(on_screen: Show) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    button, editor = QPushButton("Load"), SuggestingEditor(field_at("notificationId"))
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    layout.addWidget(button)
    layout.addWidget(editor)
    editor.suggest_from(lambda: USED)
    on_screen(page)
    editor.line.setFocus()
    hands.type_text("order")
    place = button.mapTo(page, button.rect().center())
    QTest.mouseClick(page.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert (offered(), len(pressed)) == ([], 1)
