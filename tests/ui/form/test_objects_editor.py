from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.rows import Rows
from tests.ui.workplace import Show


@pytest.fixture
def files(resources: Resources, on_screen: Show) -> Rows:
    return Rows("options.email.attachments", resources, on_screen)


@pytest.fixture
def devices(resources: Resources, on_screen: Show) -> Rows:
    return Rows("user.pushTokens", resources, on_screen)


@pytest.fixture
def browsers(resources: Resources, on_screen: Show) -> Rows:
    return Rows("user.webPushTokens", resources, on_screen)


def test_enter_begins_the_next_entry_from_any_of_its_cells(devices: Rows) -> None:
    hands.click(devices.add_button)
    hands.type_text("FCM")
    hands.press("Return")
    hands.type_text("APN")
    hands.press("Tab")
    hands.type_text("t")
    hands.press("Return")
    hands.type_text("A")
    assert devices.editor.value() == [{"type": "FCM"}, {"type": "APN", "token": "t"}, {"type": "APN"}]


def test_a_push_token_is_typed_from_cell_to_cell(devices: Rows) -> None:
    devices.add("FCM", "abc", "d1", "android")
    assert devices.editor.value() == [
        {"type": "FCM", "token": "abc", "device": {"device_id": "d1", "platform": "android"}}
    ]


def test_a_web_push_token_is_typed_from_cell_to_cell(browsers: Rows) -> None:
    browsers.add("https://push.test.com/1", "B", "x")
    keys = {"p256dh": "B", "auth": "x"}
    assert browsers.editor.value() == [{"sub": {"endpoint": "https://push.test.com/1", "keys": keys}}]


def test_what_no_cell_shows_of_an_entry_survives_its_editing(devices: Rows) -> None:
    entry = {"x": [1], "type": "APN", "token": "a", "device": {"model": "X", "platform": "ios"}}
    devices.editor.set_value([entry, {"type": "FCM", "token": "b"}])
    assert devices.editor.value() == [entry, {"type": "FCM", "token": "b"}]
    devices.cell("0.1").setFocus()
    hands.press("End")
    hands.type_text("2")
    devices.cell("0.3").clear()
    devices.remove(1)
    assert devices.editor.value() == [{"x": [1], "type": "APN", "token": "a2", "device": {"model": "X"}}]


def test_entries_with_more_than_the_columns_show_say_so(devices: Rows) -> None:
    devices.editor.set_value([{"type": "APN", "token": "a", "device": {"device_id": "1", "platform": "ios"}}])
    assert devices.editor.note() == ""
    devices.editor.set_value([{"type": "APN", "token": "a", "device": {"model": "X"}}])
    assert devices.editor.note() == "Fields without a column are kept and sent unchanged."
    devices.remove(0)
    assert devices.editor.note() == ""


def test_an_object_that_is_emptied_goes_with_its_last_text(browsers: Rows) -> None:
    browsers.editor.set_value([{"sub": {"endpoint": "e", "keys": {"auth": "x"}}}])
    browsers.cell("0.2").clear()
    assert browsers.editor.value() == [{"sub": {"endpoint": "e"}}]


@pytest.mark.parametrize(
    "value",
    [
        [{"type": "XMPP", "token": "a"}],
        [{"type": "APN", "token": 5}],
        [{"type": "APN", "token": "a", "device": None}],
        [{"type": "APN", "token": "a", "device": {"platform": ""}}],
    ],
)
def test_tokens_keep_what_they_cannot_show_and_say_so(value: object, devices: Rows) -> None:
    devices.editor.set_value(value)
    assert devices.editor.value() == value
    assert devices.add_button.text().startswith("Add (")


@pytest.mark.parametrize(
    ("rest", "identifier"), [("0.token", "0.1"), ("0.device", "0.2"), ("0.device.platform", "0.3"), ("0.x", "0")]
)
def test_a_path_within_an_entry_leads_to_the_cell_that_shows_it(rest: str, identifier: str, devices: Rows) -> None:
    devices.add("APN")
    assert devices.editor.target_at(rest).accessibleIdentifier() == f"user.pushTokens.{identifier}"


def test_a_file_is_named_and_found(files: Rows) -> None:
    files.add("a.pdf", "https://example.com/a.pdf")
    files.add("b.pdf")
    assert files.editor.value() == [{"filename": "a.pdf", "url": "https://example.com/a.pdf"}, {"filename": "b.pdf"}]


@pytest.mark.parametrize("value", [[{}], [{"filename": ""}], [{"filename": 1}], [7], 7])
def test_objects_keep_what_they_cannot_show(value: object, files: Rows) -> None:
    files.editor.set_value(value)
    assert files.editor.value() == value


@pytest.mark.parametrize(
    ("rest", "identifier"), [("", "0"), ("0", "0"), ("1", "2"), ("1.url", "2.1"), ("1.filename", "2"), ("7.url", "0")]
)
def test_a_path_below_the_field_leads_to_the_entry_where_empty_ones_do_not_count(
    rest: str, identifier: str, files: Rows
) -> None:
    files.add("a.pdf")
    files.add()
    files.add("b.pdf")
    assert files.editor.target_at(rest) is files.cell(identifier)


def test_without_entries_every_path_leads_to_the_button(files: Rows) -> None:
    assert files.editor.target_at("0.url") is files.add_button


def test_every_cell_and_button_has_a_name(files: Rows) -> None:
    files.add("a.pdf")
    named = {widget.accessibleIdentifier(): widget.accessibleName() for widget in files.editor.findChildren(QWidget)}
    path = "options.email.attachments"
    assert {key: name for key, name in named.items() if key} == {
        path: "Attachments",
        f"{path}.0": "File name",
        f"{path}.0.1": "URL",
        f"{path}.0.remove": "Remove this entry",
    }


def test_showing_the_same_entries_again_leaves_their_cells_alone(devices: Rows) -> None:
    entry = {"type": "APN", "token": "a", "x": 1}
    devices.editor.set_value([entry])
    cell = devices.cell("0.1")
    devices.editor.set_value([dict(entry)])
    assert devices.cell("0.1") is cell
    devices.editor.set_value([entry | {"x": True}])
    assert json.dumps(devices.editor.value()) == '[{"type": "APN", "token": "a", "x": true}]'


def test_a_long_entry_is_shown_from_its_beginning(files: Rows) -> None:
    files.editor.set_value([{"filename": "a", "url": "https://example.com/" + "x" * 500}])
    assert files.cell("0.1").cursorPosition() == 0


@pytest.mark.parametrize("path", ["user.pushTokens", "user.webPushTokens", "options.email.attachments"])
def test_however_narrow_it_gets_every_heading_can_be_read(path: str, resources: Resources, on_screen: Show) -> None:
    rows = Rows(path, resources, on_screen)
    hands.click(rows.add_button)
    hands.settle()
    rows.editor.resize(rows.editor.minimumSizeHint())
    hands.settle()
    labels = [label for label in rows.editor.findChildren(QLabel) if label.isVisible()]
    needed = {label.text(): label.fontMetrics().horizontalAdvance(label.text()) for label in labels}
    assert len(labels) > 1
    assert [label.text() for label in labels if needed[label.text()] > label.width()] == []
