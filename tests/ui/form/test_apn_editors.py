from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from notifyadmin.ui.form.apn_editors import BadgeEditor, CollapseIdEditor
from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", ""),
        ("abc", "3 of 64 bytes"),
        ("bücher", "7 of 64 bytes"),
        ("😀" * 17, "68 of 64 bytes"),
        ("a b", "3 of 64 bytes"),
    ],
)
def test_the_bytes_of_a_collapse_id_are_counted(text: str, note: str, resources: Resources, on_screen: Show) -> None:
    editor = editor_for(field_at("options.apn.collapseId"), resources)
    assert isinstance(editor, CollapseIdEditor)
    on_screen(editor)
    editor.set_value(text)
    assert (editor.note(), editor.value()) == (note, text)


def test_the_badge_is_cleared_by_a_zero_which_is_not_the_same_as_nothing(resources: Resources, on_screen: Show) -> None:
    editor = editor_for(field_at("options.apn.badge"), resources)
    assert isinstance(editor, BadgeEditor)
    editor.identify_as("badge", "Badge")
    on_screen(editor)
    values: list[object] = []
    editor.edited.connect(lambda: values.append(editor.value()))
    assert (editor.value(), editor.note()) == (UNSET, "")
    [button] = editor.findChildren(QPushButton)
    hands.click(button)
    assert (values, editor.note()) == ([0], "Removes the number from the app's icon")
    assert (button.accessibleIdentifier(), button.accessibleName()) == ("badge.clear", "Remove badge (0)")
    assert button.text() == "Remove badge (0)"
