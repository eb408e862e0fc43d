"""The bar that says what happened to the program as a whole; a field's problem stands beside its field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import identify, make_selectable
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import mark
from notifyadmin.ui.widgets.outside_text import OutsideLabel, tooltip
from notifyadmin.ui.widgets.scroll import VerticalScroll

MAX_VISIBLE_LINES = 8
MAX_LINES = 60
MAX_LIST_CHARACTERS = 20_000
READ_AFTER_MS = 5_000


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_ranks = {Level.INFO: 0, Level.SUCCESS: 0, Level.WARNING: 1, Level.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence for the bar, more of it in `detail`, a list below it, and perhaps something to do about it.

    From the moment at which `outdated` is emitted there is nothing to do about it any more. Of one `topic` only the
    newest notice is held: what its owner says now, instead of what it said before.
    """

    level: Level
    text: str
    detail: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None
    outdated: SignalInstance | None = None
    lines: tuple[str, ...] = ()
    topic: str = ""


class NoticeBar(QFrame):
    """The notices that nobody has closed yet, one at a time, with the number of the others.

    None takes the place of another one: errors come before warnings and those before the rest, errors and warnings in
    the order of their coming. Of what merely informs the newest comes first: it answers what the user has just done.
    Errors and warnings stay until they are closed; information that has been shown for a while makes way for the next.
    """

    def __init__(self, resources: Resources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        identify(self, "notice", self.tr("Notice"))
        self._resources = resources
        self._held: list[_Held] = []
        self._shown: _Held | None = None
        self._icon = QLabel()
        self._text = identify(OutsideLabel(), "notice.text", "")
        make_selectable(self._text)
        self._action = identify(QPushButton(), "notice.action", self.tr("Do something about the notice"))
        self._action.clicked.connect(self._on_action_clicked)
        self._count = identify(QLabel(), "notice.count", "")
        self._next = self._button("notice.next", self.tr("Show the next notice"))
        self._next.clicked.connect(self._on_next_clicked)
        self._close = self._button("notice.close", self.tr("Close the notice"))
        self._close.clicked.connect(self._on_close_clicked)
        self._lines = identify(OutsideLabel(MAX_LIST_CHARACTERS, lines=MAX_LINES), "notice.lines", "")
        make_selectable(self._lines)
        self._lines.setContentsMargins(28, 0, 8, 4)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = VerticalScroll(self._lines)
        self._scroll.viewport().setAutoFillBackground(False)
        self._lines.setAutoFillBackground(False)
        self._lay_out()
        self.hide()

    def _button(self, identifier: str, name: str) -> QToolButton:
        button = identify(QToolButton(), identifier, name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        for widget in (self._action, self._count, self._next, self._close):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 6)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._scroll)

    @property
    def notice(self) -> Notice | None:
        """What the bar shows now."""
        return self._shown.notice if self._shown else None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Everything that the bar holds, in the order in which it is shown."""
        return tuple(held.notice for held in self._held)

    def show_notice(self, notice: Notice, *, in_front: bool = False) -> None:
        """Adds a notice, and shows it unless something that comes before it is being shown.

        `in_front` shows it all the same: the user waits for it, and the others are still there behind it.
        """
        for held in [held for held in self._held if held.makes_way_for(notice)]:
            self._drop(held)
        if notice in self.notices:
            return
        rank = _ranks[notice.level]
        others = [_ranks[held.notice.level] for held in self._held]
        at = 0 if in_front else sum(other > rank or other == rank > 0 for other in others)
        added = _Held(notice, self)
        added.outdated.connect(self._refresh)
        self._held.insert(at, added)
        if self._shown is None or at < self._held.index(self._shown):  # the one that is shown has moved on by one
            self._shown = added
        self._refresh()

    def withdraw(self, topic: str) -> None:
        """Takes back what was said on a topic: it is so no longer."""
        for held in [held for held in self._held if held.notice.topic == topic]:
            self._drop(held)
        self._refresh()

    def _drop(self, held: _Held) -> None:
        at = self._held.index(held)
        self._held.remove(held)
        if held is self._shown:
            self._shown = None
            if self._held:
                self._shown = self._held[at % len(self._held)]
        held.deleteLater()

    def _refresh(self) -> None:
        """Shows what is to be shown, and tells assistive technology."""
        self.setVisible(self._shown is not None)
        if self._shown is None:
            return
        notice = self._shown.notice
        for held in self._held:
            held.set_in_front(held is self._shown)
        mark(self, level=notice.level.value)
        self._resources.show_icon(self._icon, notice.level.value)
        self._next.setIcon(self._resources.icon("chevron-right"))
        self._close.setIcon(self._resources.icon("cancel"))
        self._text.show_text(notice.text)
        self._text.setToolTip(tooltip(notice.detail))
        self._lines.show_text("\n".join(f"•  {line}" for line in notice.lines), name=self.tr("More about the notice"))
        self._scroll.setVisible(bool(notice.lines))
        self._limit_lines()
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action) and not self._shown.is_outdated)
        count, has_more = len(self._held), len(self._held) > 1
        place = self.tr("{at} of {count}").format(at=self._held.index(self._shown) + 1, count=count)
        self._count.setText(place if has_more else "")
        self._count.setVisible(has_more)
        self._next.setVisible(has_more)
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.NameChanged))

    def _limit_lines(self) -> None:
        width = max(self.width() - 60, self.fontMetrics().averageCharWidth() * 40)
        height = max(0, self._lines.heightForWidth(width))
        self._scroll.setFixedHeight(min(height, self.fontMetrics().lineSpacing() * MAX_VISIBLE_LINES))

    def _on_next_clicked(self) -> None:
        if self._shown is not None:
            self._shown = self._held[(self._held.index(self._shown) + 1) % len(self._held)]
            self._refresh()

    def _on_action_clicked(self) -> None:
        notice = self.notice
        self._on_close_clicked()
        if notice is not None and notice.on_action is not None:
            notice.on_action()

    def _on_close_clicked(self) -> None:
        if self._shown is not None:
            self._drop(self._shown)
            self._refresh()

    # Qt's own interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_lines()


class _Held(QObject):
    """A notice in the bar, and whether there is nothing to do about it any more.

    Signals:
        outdated(): there is nothing to do from now on.
    """

    outdated = Signal()

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self.notice = notice
        self.is_outdated = False
        self._shown_since = QElapsedTimer()
        if notice.outdated is not None:
            notice.outdated.connect(self._on_outdated)

    def set_in_front(self, in_front: bool) -> None:
        """Counts the time for which it can be read."""
        if not in_front:
            self._shown_since.invalidate()
        elif not self._shown_since.isValid():
            self._shown_since.start()

    def makes_way_for(self, notice: Notice) -> bool:
        """Whether another notice of its owner, or the time, has made this one superfluous."""
        if notice.topic and notice.topic == self.notice.topic:
            return True
        is_read = self._shown_since.isValid() and self._shown_since.elapsed() >= READ_AFTER_MS
        return is_read and _ranks[self.notice.level] == 0

    def _on_outdated(self) -> None:
        if not self.is_outdated:
            self.is_outdated = True
            self.outdated.emit()
