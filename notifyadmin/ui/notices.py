"""What happened to the program as a whole, kept and put in order; a field's problem is shown beside its field."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, SignalInstance

MAX_MESSAGES = 200


class Level(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_ranks = {Level.INFO: 0, Level.SUCCESS: 0, Level.WARNING: 1, Level.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, more of it in `detail`, a list below it, and perhaps something to do about it.

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

    @property
    def is_passing(self) -> bool:
        """Whether it closes by itself after a while, because it only informs."""
        return _ranks[self.level] == 0


@dataclass(frozen=True, slots=True)
class Place:
    """The page and the profile (its id) that a notice belongs to."""

    page: str
    profile: str


@dataclass(frozen=True, slots=True)
class Message:
    """A notice that was shown, and when."""

    notice: Notice
    came_at: datetime


class NoticeQueue(QObject):
    """The open notices, of which one is in front.

    Errors come before warnings, and both stay until they are closed. What merely informs is shown in front of them for
    a while and closes by itself; a newer one replaces it. A notice that belongs to a page and a profile is not shown
    with another one.

    Signals:
        changed(): another notice is in front, or there are more or fewer of them.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[_Held] = []
        self._front: _Held | None = None
        self._place = Place("", "")
        self._messages: deque[Message] = deque(maxlen=MAX_MESSAGES)

    @property
    def notice(self) -> Notice | None:
        """The notice in front."""
        return self._front.notice if self._front else None

    @property
    def can_act(self) -> bool:
        """Whether there is still something to do about the notice in front."""
        return self._front is not None and bool(self._front.notice.action) and not self._front.is_outdated

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Everything that is held for the current page and profile, in order."""
        return tuple(held.notice for held in self._here())

    @property
    def position(self) -> tuple[int, int]:
        """Which of the notices that stay is in front, from 1, and how many there are; zeros while another is."""
        staying = [held for held in self._here() if not held.notice.is_passing]
        return (staying.index(self._front) + 1, len(staying)) if self._front in staying else (0, 0)

    @property
    def messages(self) -> Sequence[Message]:
        """The latest notices, the newest first, closed ones included."""
        return tuple(reversed(self._messages))

    def show_notice(self, notice: Notice, *, place: Place | None = None, in_front: bool = False) -> None:
        """Adds a notice; it is in front at once unless one that matters more is.

        `in_front` shows it anyway: the user waits for it, and the others stay open behind it.
        """
        for held in [held for held in self._all if held.makes_way_for(notice, place)]:
            self._drop(held)
        if any(held.notice == notice for held in self._held_at(place or self._place)):
            return
        self._messages.append(Message(notice, datetime.now()))
        added = _Held(notice, place, self)
        added.outdated.connect(self.changed)
        rank = _ranks[notice.level]
        at = 0 if in_front else sum(_ranks[held.notice.level] >= rank for held in self._all)
        self._all.insert(at, added)
        former = self._front
        if in_front or former is None or notice.is_passing or _ranks[former.notice.level] < rank:
            self._front = added if added.is_at(self._place) else former
        self.changed.emit()

    def withdraw(self, topic: str) -> None:
        """Closes the notices on a topic, which are out of date."""
        for held in [held for held in self._all if held.notice.topic == topic]:
            self._drop(held)
        self.changed.emit()

    def go_to(self, place: Place) -> None:
        """Shows what belongs to a page and a profile, and nothing of others; what was passing there has passed."""
        if place == self._place:
            return
        for held in [held for held in self._all if held.notice.is_passing and not held.is_at(place)]:
            self._drop(held)
        self._place = place
        if self._front is None or not self._front.is_at(place):
            self._front = next(iter(self._here()), None)
        self.changed.emit()

    def show_next(self) -> None:
        """Shows the notice after the one in front."""
        here = self._here()
        if self._front is not None:
            self._front = here[(here.index(self._front) + 1) % len(here)]
            self.changed.emit()

    def close(self) -> None:
        """Closes the notice in front; it stays in the list of messages."""
        if self._front is not None:
            self._drop(self._front)
            self.changed.emit()

    def _here(self) -> list[_Held]:
        return self._held_at(self._place)

    def _held_at(self, place: Place) -> list[_Held]:
        return [held for held in self._all if held.is_at(place)]

    def _drop(self, held: _Held) -> None:
        here = self._here()
        self._all.remove(held)
        if held is self._front:
            rest = [other for other in here if other is not held]
            self._front = rest[here.index(held) % len(rest)] if rest else None
        held.deleteLater()


class _Held(QObject):
    """A notice that is held, where it belongs, and whether there is nothing to do about it any more.

    Signals:
        outdated(): there is nothing to do from now on.
    """

    outdated = Signal()

    def __init__(self, notice: Notice, place: Place | None, parent: QObject) -> None:
        super().__init__(parent)
        self.notice = notice
        self.is_outdated = False
        self._place = place
        if notice.outdated is not None:
            notice.outdated.connect(self._on_outdated)

    def is_at(self, place: Place) -> bool:
        """Whether it is to be shown with that page and profile."""
        return self._place is None or self._place == place

    def makes_way_for(self, notice: Notice, place: Place | None) -> bool:
        """Whether another notice takes its place: of the same owner, or where both only pass by at the same place."""
        has_same_topic = bool(notice.topic) and notice.topic == self.notice.topic
        is_elsewhere = place is not None and self._place is not None and place != self._place
        return has_same_topic or (notice.is_passing and self.notice.is_passing and not is_elsewhere)

    def _on_outdated(self) -> None:
        if not self.is_outdated:
            self.is_outdated = True
            self.outdated.emit()
