"""What the sandbox delivered, each as its channel would show it: a mail, a bubble, a card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from notifyadmin.api.models import Channel
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.theme import mark
from notifyadmin.ui.widgets.answer_messages import LONGEST_WORD
from notifyadmin.ui.widgets.outside_text import OutsideLabel
from notifyadmin.ui.widgets.scroll import VerticalScroll

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered

MAX_BODY_CHARACTERS = 5_000
MAX_BODY_LINES = 100

# The look of a channel, by the stylesheet's name for it; any other looks as a push.
_LOOKS: dict[str, str] = {
    Channel.EMAIL: "mail",
    Channel.SMS: "bubble",
    Channel.CALL: "bubble",
    Channel.SLACK: "bubble",
}


class DeliveryList(VerticalScroll):
    """The deliveries of one send, one below the other, to be read and copied."""

    def __init__(self, identifier: str) -> None:
        content = QWidget()
        super().__init__(content)
        identify(self, identifier, self.tr("What was delivered"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys can scroll it
        self._identifier = identifier
        self._words = PreferenceWords(self)
        self._parts: list[QWidget] = []
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(0, spacing.M, spacing.M, spacing.M)
        self._layout.setSpacing(spacing.XS)
        self._layout.addStretch(1)

    def show_deliveries(self, deliveries: Sequence[Rendered]) -> None:
        """Replaces the list."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        for at, delivery in enumerate(deliveries):
            look = _LOOKS.get(delivery.channel, "push")
            text = self.tr("{channel} to {address}")
            head = _line("muted", text.format(channel=self._words.channel(delivery.channel), address=delivery.to))
            identify(head, f"{self._identifier}.{at}.to", head.shown_text)
            head.setContentsMargins(0, spacing.M if at else 0, 0, 0)
            for part in (head, _card(look, delivery, f"{self._identifier}.{at}")):
                self._parts.append(part)
                self._layout.insertWidget(self._layout.count() - 1, part)

    def show_dimmed(self, is_dimmed: bool) -> None:
        """Shows the texts paler, or not."""
        mark(self, dimmed=is_dimmed)


def _card(look: str, delivery: Rendered, identifier: str) -> QFrame:
    card = identify(QFrame(), identifier, "")
    card.setProperty("delivery", look)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(spacing.L, spacing.M, spacing.L, spacing.M)
    layout.setSpacing(spacing.XS)
    if delivery.title:
        title = _line("title" if look == "mail" else "heading", delivery.title)
        layout.addWidget(identify(title, f"{identifier}.title", title.shown_text))
        if look == "mail":
            rule = QFrame()
            rule.setProperty("role", "rule")
            layout.addWidget(rule)
    if delivery.body:
        body = _line("", delivery.body)
        layout.addWidget(identify(body, f"{identifier}.body", body.shown_text))
    for name, value in delivery.details.items():
        layout.addWidget(_line("small", f"{name}: {_plain(value)}"))
    return card


def _line(role: str, text: str) -> OutsideLabel:
    label = OutsideLabel(MAX_BODY_CHARACTERS, lines=MAX_BODY_LINES, longest_word=LONGEST_WORD)
    label.setProperty("role", role)
    label.show_text(text)
    return label


def _plain(value: object) -> str:
    """A value as people write it: lists by commas, objects by names; nothing of Python's own."""
    match value:
        case dict():
            return ", ".join(f"{name} {_plain(part)}" for name, part in value.items())
        case list() | tuple():
            return ", ".join(_plain(part) for part in value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case _:
            return str(value)
