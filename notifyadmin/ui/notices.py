"""The one bar that says what happened to the program as a whole; a field's problem stands beside its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the bar, more of it in `detail`, and perhaps something to do about it."""

    level: Level
    text: str
    detail: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None


class NoticeBar(QFrame):
    """Shows one notice until it is closed or the next one comes. Texts from outside stay plain text."""

    def __init__(self, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "notice", self.tr("Notice"))
        self._resources = resources
        self._notice: Notice | None = None
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = identify(QPushButton(), "notice.action", self.tr("Do something about the notice"))
        self._action.clicked.connect(self._on_action_clicked)
        self._close = identify(QToolButton(), "notice.close", self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What the bar shows now."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Replaces what the bar shows, and tells assistive technology."""
        self._notice = notice
        mark(self, level=notice.level.value)
        self._resources.show_icon(self._icon, notice.level.value)
        self._close.setIcon(self._resources.icon("cancel"))
        self._text.setText(notice.text)
        self._text.setToolTip(notice.detail)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.NameChanged))

    def clear(self) -> None:
        """Hides the bar."""
        self._notice = None
        self.hide()

    def _on_action_clicked(self) -> None:
        notice = self._notice
        self.clear()
        if notice is not None and notice.on_action is not None:
            notice.on_action()

    def _on_close_clicked(self) -> None:
        self.clear()
