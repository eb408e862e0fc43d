"""The switches of the grid: which there are, and what is known of each. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from notifyadmin.api.models import Delivery

ON = Delivery.INSTANT.value
OFF = Delivery.OFF.value


class RowKey(NamedTuple):
    """A notification type, or one category of it."""

    notification_id: str
    sub_notification_id: str | None = None

    @property
    def type_key(self) -> RowKey:
        """The row of its notification type: itself, unless it is a category."""
        return self if self.sub_notification_id is None else RowKey(self.notification_id)


class CellKey(NamedTuple):
    """One switch. All three parts count: two categories of a type may differ on one channel."""

    row: RowKey
    channel: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one switch; deliveries are the service's own words, `off` to `monthly`.

    `stored` is the user's own choice, `default` what holds without one; None means not known.
    """

    offered: bool
    stored: str | None
    default: str | None
    choices: tuple[str, ...]

    @property
    def saved(self) -> str | None:
        """What the service goes by now; None where that is not known."""
        return self.stored if self.stored is not None else self.default

    @property
    def is_explicit(self) -> bool:
        """Whether the user's choice says more than the default does, so that overwriting it would lose something."""
        return self.stored is not None and self.stored != self.default

    def way_on(self) -> str:
        """How it goes on: in the way it was on before, else by default, else at once."""
        ways = (self.stored, self.default, ON if ON in self.choices else None, *self.choices, ON)
        return next(way for way in ways if way is not None and way != OFF)


NOT_OFFERED = Cell(False, None, None, ())
UNKNOWN = Cell(True, None, None, tuple(delivery.value for delivery in Delivery))
"""A switch of a row that somebody added: the service has said nothing of it."""
