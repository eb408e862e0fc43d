"""The request as JSON and as code: which of the two is in front, and what is copied of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QWidget

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.drag_handle import DragHandle
from notifyadmin.ui.widgets.request_tabs import CODE, JSON, RequestTabs
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Show


@pytest.fixture
def tabs(resources: Resources, on_screen: Show) -> RequestTabs:
    tabs = RequestTabs("send", resources)
    on_screen(tabs)
    return tabs


def test_the_copy_and_what_is_dragged_out_are_the_request_as_it_is_then(tabs: RequestTabs) -> None:
    tabs.about_to_copy.connect(lambda: tabs.json.set_text('{"a": "ü"}'))
    hands.click(find(tabs, "send.json.copy", QToolButton))
    assert QGuiApplication.clipboard().text() == '{"a": "ü"}'
    tabs.json.set_text("")
    carried = find(tabs, "send.json.drag", DragHandle).mime_data()
    assert carried.text() == '{"a": "ü"}'
    [url] = carried.urls()
    with open(url.toLocalFile(), "rb") as file:
        assert file.read() == '{"a": "ü"}\n'.encode()


def test_code_is_wanted_once_it_comes_to_the_front_and_for_another_language(tabs: RequestTabs) -> None:
    wanted: list[bool] = []
    tabs.code_wanted.connect(lambda: wanted.append(tabs.shows_code))
    tabs.setCurrentIndex(CODE)
    assert wanted == [True]
    languages = find(tabs, "send.language", QComboBox)
    languages.setFocus()
    hands.press("Down")
    assert wanted == [True, True]
    tabs.setCurrentIndex(JSON)
    assert wanted == [True, True]


def test_what_is_for_the_json_stands_beside_the_tabs_and_goes_with_it(tabs: RequestTabs) -> None:
    buttons = [find(tabs, "send.json.copy", QToolButton), find(tabs, "send.json.drag", DragHandle)]
    for button in buttons:
        assert button.isVisible()
        assert button.mapTo(tabs, button.rect().bottomLeft()).y() <= tabs.tabBar().geometry().bottom()
    tabs.setCurrentIndex(CODE)
    assert not any(button.isVisible() for button in buttons)
    tabs.setCurrentIndex(tabs.addTab(QWidget(), "Another"))
    assert not any(button.isVisible() for button in buttons)


def test_opening_the_json_brings_it_to_the_front_with_the_keyboard(tabs: RequestTabs) -> None:
    tabs.setCurrentIndex(CODE)
    tabs.open_json()
    assert not tabs.shows_code
    assert QApplication.focusWidget() is tabs.json.field
