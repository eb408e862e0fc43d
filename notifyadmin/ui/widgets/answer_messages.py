"""The messages of a response, each with the way to the field that would fix it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from notifyadmin.api.verdict import Finding
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown, tooltip

# What a person reads; the body has the rest. Laying out fifty labels would hold the window up for 40 ms, and long ones
# for ten times as long.
MAX_MESSAGES = 12
MAX_CHARACTERS = 500
MAX_CHARACTERS_OF_ALL = 1_500
LONGEST_WORD = 20
_more = re.compile(r"… and (\d{1,9}) more: see the body\.")

CHANNEL, TEXT, BUTTON = range(3)


class MessageList(QWidget):
    """The messages of a verdict in the service's own words, in columns: channel, text, button.

    Signals:
        field_requested(str path): the user wants to go to that field.
    """

    field_requested = Signal(str)

    def __init__(self, identifier: str, has_field: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_field = has_field
        self._identifier = identifier
        self._parts: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.M)
        self._grid.setVerticalSpacing(spacing.XS)
        self._grid.setColumnStretch(TEXT, 1)

    def show_messages(self, messages: Sequence[Finding]) -> None:
        """Replaces the list."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
            self._grid.removeWidget(part)
        self._parts = []
        for row, message in enumerate(self._listed(messages)):
            if message.channel is not None:
                self._put(_badge(message.channel), row, CHANNEL)
            text = identify(OutsideLabel(MAX_CHARACTERS, longest_word=LONGEST_WORD), f"{self._identifier}.{row}", "")
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            text.show_text(of_api(message.text))
            self._put(text, row, TEXT)
            if message.field and self._has_field(message.field):
                self._put(self._button(message.field, f"{self._identifier}.{row}.field"), row, BUTTON)
        self._order_buttons()

    def _listed(self, messages: Sequence[Finding]) -> list[Finding]:
        """Those for which there is room, and how many more there are; the judge may have left some out before."""
        found = _more.fullmatch(messages[-1].text) if messages else None
        more, given = (0, messages) if found is None else (int(found[1]), messages[:-1])
        ends = accumulate(min(len(message.text), MAX_CHARACTERS) for message in given)
        fitting = sum(1 for end in ends if end <= MAX_CHARACTERS_OF_ALL)
        listed = list(given[: max(1, min(fitting, MAX_MESSAGES))])
        more += len(given) - len(listed)
        return [*listed, Finding(self.tr("… and %n more: see the body.", "", more))] if more else listed

    def _order_buttons(self) -> None:
        """Has Tab reach the buttons here: new ones come last of all in the window."""
        buttons = [part for part in self._parts if isinstance(part, QPushButton)]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt puts nothing after what takes no focus
        for before, after in pairwise((self, *buttons)):
            QWidget.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _put(self, part: QWidget, row: int, column: int) -> None:
        self._parts.append(part)
        place = Qt.AlignmentFlag(0) if column == TEXT else Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(part, row, column, place)

    def _button(self, path: str, identifier: str) -> QPushButton:
        name = self.tr("Go to {field}").format(field=path)
        button = identify(QPushButton(self.tr("Go to field")), identifier, shown(name))
        button.setProperty("compact", True)  # no taller than the line of text beside it
        button.setToolTip(tooltip(name))
        button.clicked.connect(partial(self._on_clicked, path))
        return button

    def _on_clicked(self, path: str, _checked: bool = False) -> None:
        self.field_requested.emit(path)


def _badge(channel: str) -> QLabel:
    badge = QLabel(shown(channel, NAME_CHARACTERS))
    badge.setTextFormat(Qt.TextFormat.PlainText)
    badge.setProperty("role", "badge")
    return badge
