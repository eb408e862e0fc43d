"""The one bar that says what happened to the program as a whole; a field's problem stands beside its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import identify, make_selectable
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark
from notifyadmin.ui.widgets.scroll import VerticalScroll

MAX_LINES = 8


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the bar, more of it in `detail`, a list below it, and perhaps something to do about it.

    From the moment at which `outdated` is emitted there is nothing to do about it any more.
    """

    level: Level
    text: str
    detail: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None
    outdated: SignalInstance | None = None
    lines: tuple[str, ...] = ()


class NoticeBar(QFrame):
    """Shows one notice until it is closed or the next one comes. Texts from outside stay plain text."""

    def __init__(self, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "notice", self.tr("Notice"))
        self._resources = resources
        self._notice: Notice | None = None
        self._icon = QLabel()
        self._text = identify(QLabel(), "notice.text", "")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        make_selectable(self._text)
        self._action = identify(QPushButton(), "notice.action", self.tr("Do something about the notice"))
        self._action.clicked.connect(self._on_action_clicked)
        self._close = identify(QToolButton(), "notice.close", self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self._on_close_clicked)
        self._lines = identify(QLabel(), "notice.lines", self.tr("More about the notice"))
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setWordWrap(True)
        make_selectable(self._lines)
        self._lines.setContentsMargins(28, 0, 8, 4)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = VerticalScroll(self._lines)
        self._scroll.viewport().setAutoFillBackground(False)
        self._lines.setAutoFillBackground(False)
        layout = QHBoxLayout()
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(layout)
        column.addWidget(self._scroll)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What the bar shows now."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Replaces what the bar shows, and tells assistive technology."""
        self._take(notice)
        mark(self, level=notice.level.value)
        self._resources.show_icon(self._icon, notice.level.value)
        self._close.setIcon(self._resources.icon("cancel"))
        self._text.setText(notice.text)
        self._text.setAccessibleName(notice.text)
        self._text.setToolTip(notice.detail)
        self._lines.setText("\n".join(f"•  {line}" for line in notice.lines))
        self._lines.setAccessibleDescription(self._lines.text())
        self._scroll.setVisible(bool(notice.lines))
        self._limit_lines()
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.NameChanged))

    def clear(self) -> None:
        """Hides the bar."""
        self._take(None)
        self.hide()

    def _take(self, notice: Notice | None) -> None:
        if self._notice is not None and self._notice.outdated is not None:
            self._notice.outdated.disconnect(self._on_outdated)
        self._notice = notice
        if notice is not None and notice.outdated is not None:
            notice.outdated.connect(self._on_outdated)

    def _limit_lines(self) -> None:
        width = max(self.width() - 60, self.fontMetrics().averageCharWidth() * 40)
        height = max(0, self._lines.heightForWidth(width))
        self._scroll.setFixedHeight(min(height, self.fontMetrics().lineSpacing() * MAX_LINES))

    def _on_action_clicked(self) -> None:
        notice = self._notice
        self.clear()
        if notice is not None and notice.on_action is not None:
            notice.on_action()

    def _on_outdated(self) -> None:
        self._action.hide()

    def _on_close_clicked(self) -> None:
        self.clear()

    # Qt's own interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_lines()
