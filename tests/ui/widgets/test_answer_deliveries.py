from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from notifyadmin.sandbox import Rendered
from notifyadmin.ui.widgets.answer_deliveries import DeliveryList
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Show


@pytest.fixture
def deliveries(on_screen: Show) -> DeliveryList:
    deliveries = DeliveryList("send.delivered")
    deliveries.resize(400, 300)
    on_screen(deliveries)
    return deliveries


def words_of(deliveries: DeliveryList) -> list[str]:
    hands.settle()
    return [label.accessibleName() for label in deliveries.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("channel", "look", "heading"),
    [
        ("EMAIL", "mail", "Email to x"),
        ("SMS", "bubble", "SMS to x"),
        ("CALL", "bubble", "Call to x"),
        ("PUSH", "push", "Push to x"),
        ("WEB_PUSH", "push", "Web push to x"),
        ("INAPP_WEB", "push", "In-app to x"),
        ("PIGEON", "push", "PIGEON to x"),
    ],
)
def test_each_channel_has_its_look_and_the_name_that_people_use(
    channel: str, look: str, heading: str, deliveries: DeliveryList
) -> None:
    deliveries.show_deliveries([Rendered(channel, "x", "Hello", "Dear Jane", "default")])
    assert find(deliveries, "send.delivered.0", QFrame).property("delivery") == look
    assert words_of(deliveries) == [heading, "Hello", "Dear Jane"]


def test_details_are_told_without_a_language_of_programs(deliveries: DeliveryList) -> None:
    details = {"ccAddresses": ["d@e.f", "g@h.i"], "apn": {"badge": 0, "mutable": True}, "slot": None}
    deliveries.show_deliveries([Rendered("EMAIL", "a@b.c", "", "Hi", "default", details)])
    assert words_of(deliveries)[2:] == ["ccAddresses: d@e.f, g@h.i", "apn: badge 0, mutable true", "slot: null"]


def test_texts_are_plain_and_lines_stay(deliveries: DeliveryList) -> None:
    deliveries.show_deliveries([Rendered("EMAIL", "<i>x</i>", "<b>Hello</b>", "<img src=x>\nTwo", "default")])
    assert {label.textFormat() for label in deliveries.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert words_of(deliveries)[1:] == ["<b>Hello</b>", "<img src=x>\nTwo"]


def test_long_words_wrap_and_nothing_scrolls_sideways(deliveries: DeliveryList) -> None:
    deliveries.show_deliveries([Rendered("SMS", "y" * 300, "t" * 300, "x" * 600, "default")])
    hands.settle()
    assert deliveries.width() == 400
    content = find(deliveries, "send.delivered.0", QFrame)
    assert content.width() <= deliveries.viewport().width()
    body = find(deliveries, "send.delivered.0.body", QLabel)
    assert body.height() >= body.heightForWidth(body.width())


def test_the_next_deliveries_replace_the_ones_before(deliveries: DeliveryList) -> None:
    deliveries.show_deliveries([Rendered("SMS", "1", "", "One", "default"), Rendered("SMS", "2", "", "Two", "default")])
    deliveries.show_deliveries([Rendered("SMS", "3", "", "Three", "default")])
    assert words_of(deliveries) == ["SMS to 3", "Three"]
