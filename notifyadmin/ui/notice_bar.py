"""Shows the notice in front, floating over the window, where it moves no control."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import announce, identify, make_selectable
from notifyadmin.ui.notices import Notice, NoticeQueue
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark
from notifyadmin.ui.widgets.outside_text import OutsideLabel, tooltip
from notifyadmin.ui.widgets.scroll import VerticalScroll

MAX_VISIBLE_LINES = 8
MAX_LINES = 60
MAX_LIST_CHARACTERS = 20_000
PASSES_AFTER_MS = 8_000
LEAST_WIDTH_CHARACTERS = 56
GAP = 8


class NoticeBar(QFrame):
    """The notice in front of a queue, with what can be done about it and the number of the others.

    It floats over its parent, at the right of the room that `float_in` names. What only informs closes by itself,
    unless the mouse or the keyboard is on it.
    """

    def __init__(self, queue: NoticeQueue, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "notice", self.tr("Notice"))
        self.queue = queue
        self._resources = resources
        self._holder = parent
        self._room: Callable[[], QRect] | None = None
        self._shown: Notice | None = None
        self._passing = QTimer(self, singleShot=True)
        self._passing.timeout.connect(self._on_passed)
        self._icon = QLabel()
        self._text = identify(OutsideLabel(), "notice.text", "")
        make_selectable(self._text)
        self._action = identify(QPushButton(), "notice.action", self.tr("Do something about the notice"))
        self._action.clicked.connect(self._on_action_clicked)
        self._count = identify(QLabel(), "notice.count", "")
        self._next = self._button("notice.next", self.tr("Show the next notice"))
        self._next.clicked.connect(queue.show_next)
        self._close = self._button("notice.close", self.tr("Close the notice"))
        self._close.clicked.connect(queue.close)
        self._lines = identify(OutsideLabel(MAX_LIST_CHARACTERS, lines=MAX_LINES), "notice.lines", "")
        make_selectable(self._lines)
        self._lines.setContentsMargins(spacing.L + spacing.XL, 0, spacing.M, spacing.XS)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = identify(VerticalScroll(self._lines), "notice.scroll", self.tr("More about the notice"))
        self._scroll.viewport().setAutoFillBackground(False)
        self._lines.setAutoFillBackground(False)
        self._lay_out()
        queue.changed.connect(self._refresh)
        self.hide()

    def float_in(self, room: Callable[[], QRect]) -> None:
        """Stays at the right of that part of the parent, and no wider; it may be higher."""
        self._room = room
        if self._holder is not None:
            self._holder.installEventFilter(self)
        self._refresh()

    def _button(self, identifier: str, name: str) -> QToolButton:
        button = identify(QToolButton(), identifier, name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(spacing.M)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        for widget in (self._action, self._count, self._next, self._close):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(spacing.L, spacing.XXS, spacing.XS, spacing.XXS)
        column.setSpacing(spacing.XXS)
        column.addLayout(line)
        column.addWidget(self._scroll)

    def _refresh(self) -> None:
        """Shows what is to be shown, and tells assistive technology."""
        notice = self.queue.notice
        if notice is None:
            self._shown = None
            self._passing.stop()
            self.hide()
            return
        mark(self, level=notice.level.value)
        self._resources.show_icon(self._icon, notice.level.value)
        self._next.setIcon(self._resources.icon("chevron-right"))
        self._close.setIcon(self._resources.icon("cancel"))
        self._text.show_text(notice.text)
        self._text.setToolTip(tooltip(notice.detail))
        self._lines.show_text("\n".join(f"•  {line}" for line in notice.lines), name=self.tr("More about the notice"))
        self._scroll.setVisible(bool(notice.lines))
        self._action.setText(notice.action)
        self._action.setVisible(self.queue.can_act)
        at, count = self.queue.position
        self._count.setText(self.tr("{at} of {count}").format(at=at, count=count) if count > 1 else "")
        self._count.setVisible(count > 1)
        self._next.setVisible(count > 1)
        self._place()
        self.show()
        self.raise_()
        if notice != self._shown:
            self._shown = notice
            self._passing.stop()
            if notice.is_passing:
                self._passing.start(PASSES_AFTER_MS)
            announce(self._text)

    def _place(self) -> None:
        """Is as wide as its words need, and as high as they are then."""
        layout = self.layout()
        if layout is None:
            return
        room = self._room() if self._room is not None else None
        width = self._wanted_width(room.width()) if room else max(self.width(), self.minimumSizeHint().width())
        self._limit_lines(width)
        layout.activate()
        height = max(layout.totalHeightForWidth(width), layout.minimumSize().height())
        if room is None:
            self.setMinimumHeight(height)
        else:
            self.setGeometry(room.right() + 1 - width, room.top(), width, height)

    def _wanted_width(self, room: int) -> int:
        """The room, or less where the words are few; more only where the room is too narrow to read them."""
        letter, metrics = self.fontMetrics().averageCharWidth(), self.fontMetrics()
        parts = (self._icon, self._action, self._count, self._next, self._close)
        beside = sum(part.sizeHint().width() + GAP for part in parts if not part.isHidden())
        words = metrics.horizontalAdvance(self._text.shown_text) + 2 * letter
        whole = self._holder.width() - 2 * GAP if self._holder is not None else room
        most = max(room, min(letter * LEAST_WIDTH_CHARACTERS + beside, whole))
        has_lines = not self._scroll.isHidden()
        wanted = most if has_lines else words + beside + 3 * GAP
        return min(max(wanted, self.minimumSizeHint().width()), most)

    def _limit_lines(self, width: int) -> None:
        height = max(0, self._lines.heightForWidth(max(width - 60, self.fontMetrics().averageCharWidth() * 30)))
        self._scroll.setFixedHeight(min(height, self.fontMetrics().lineSpacing() * MAX_VISIBLE_LINES))

    def _on_passed(self) -> None:
        """Closes, unless the pointer or the keyboard is on it."""
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._passing.start(PASSES_AFTER_MS)
        else:
            self.queue.close()

    def _on_action_clicked(self) -> None:
        notice = self.queue.notice
        self.queue.close()
        if notice is not None and notice.on_action is not None:
            notice.on_action()

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
