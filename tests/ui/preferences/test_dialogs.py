from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.ui.preferences.dialogs import FormDialog, RowFields, UserFields
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.dialog_text import DialogText
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import dialog_of, show

ID_FIELDS = [(UserFields, "userId"), (RowFields, "notificationId"), (RowFields, "subNotificationId")]


@pytest.mark.parametrize(("fields", "name"), ID_FIELDS)
async def test_an_id_with_a_space_around_it_is_warned_of_while_it_is_typed_and_accepted(
    fields: type[UserFields | RowFields], name: str, resources: Resources, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    await show(page)
    taken: list[dict[str, object]] = []

    def take(values: dict[str, object]) -> str:
        taken.append(values)
        return ""

    FormDialog(DialogText("Which?", "", "ask"), "Go on", fields, take, resources, page).open()
    dialog = await dialog_of(page, FormDialog)
    if fields is RowFields:
        find(dialog, "ask.notificationId", QLineEdit).setFocus()
        hands.type_text("a")
    line = find(dialog, f"ask.{name}", QLineEdit)
    line.setFocus()
    hands.press("Ctrl+A")
    hands.type_text("123 ")
    assert line.accessibleDescription() == "Leading or trailing space will be sent as part of the ID."
    hands.click(find(dialog, "ask", QPushButton))
    assert [values[name] for values in taken] == ["123 "]
