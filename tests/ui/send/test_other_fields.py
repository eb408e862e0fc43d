"""Which fields of a request no editor stands for."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.ui.send.other_fields import OtherFields, other_paths
from tests import hands
from tests.ui.workplace import Show


def test_unknown_fields_are_named_by_their_paths_wherever_they_stand() -> None:
    values = {"notificationId": "x", "priority": 5, "user": {"id": "1", "nick": "J"}, "options": {"apn": {"x": {}}}}
    assert list(other_paths(values, SEND_REQUEST)) == ["priority", "user.nick", "options.apn.x"]


def test_something_else_in_the_place_of_an_object_is_named() -> None:
    assert list(other_paths({"user": "123", "options": {"email": 1}}, SEND_REQUEST)) == ["user", "options.email"]


def test_what_the_service_knows_has_an_editor() -> None:
    values: dict[str, Any] = {}
    for path in SEND_REQUEST.paths():
        place = values
        *outer, name = path.split(".")
        for each in outer:
            place = place[each]
        place[name] = {}
    assert list(other_paths(values, SEND_REQUEST)) == []


def test_the_paths_are_reached_read_aloud_and_copied_by_keys(on_screen: Show) -> None:
    fields = OtherFields(SEND_REQUEST)
    on_screen(fields)
    fields.show_values({"priority": 5, "x": {}})
    fields.setFocus()
    for _ in range(2):
        hands.press("Tab")
        if isinstance(QApplication.focusWidget(), QLabel):
            break
    label = QApplication.focusWidget()
    assert isinstance(label, QLabel)
    hands.press("Ctrl+A")
    hands.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == label.accessibleDescription() == "priority\nx"
