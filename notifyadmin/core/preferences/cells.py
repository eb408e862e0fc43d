"""The cells of the grid: which there are, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
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
    """One cell. All three parts count: two categories of a type may differ on one channel."""

    row: RowKey
    channel: str


Values = Mapping[CellKey, str | None]
"""Deliveries by cell; None for one that is not known."""
Choices = Mapping[CellKey, str]
"""Deliveries by cell, all of them known."""


def full_title(row: RowKey, titles: Mapping[RowKey, str]) -> str:
    """The title of a row, after its type's where it is a category; ids where a title is not known."""
    own = titles.get(row, row.sub_notification_id or row.notification_id)
    kind = row.type_key
    return own if kind == row else f"{titles.get(kind, kind.notification_id)} / {own}"


@dataclass(frozen=True, slots=True)
class Change:
    """What a request does to one cell; None where a delivery is not known.

    Where `old` equals `new`, what merely was the default becomes a choice of the user's, or the other way round.
    """

    title: str
    channel: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one cell; deliveries are the service's own words, `off` to `monthly`.

    `stored` is the user's own choice, `default` what holds without one; None means not known.
    """

    offered: bool
    stored: str | None
    default: str | None
    choices: tuple[str, ...]

    @property
    def saved(self) -> str | None:
        """The delivery that applies now; None where that is not known."""
        return self.stored if self.stored is not None else self.default

    @property
    def is_explicit(self) -> bool:
        """Whether the user's choice differs from the default, or may do so because the default is not known."""
        return self.stored is not None and self.stored != self.default

    def on_delivery(self) -> str:
        """The delivery to set when it is switched on: the stored one, else the default, else instant."""
        ways = (self.stored, self.default, ON if ON in self.choices else None, *self.choices, ON)
        return next(way for way in ways if way is not None and way != OFF)


NOT_OFFERED = Cell(False, None, None, ())
UNKNOWN = Cell(True, None, None, tuple(delivery.value for delivery in Delivery))
"""A cell of a row that was added by hand: the service has said nothing about it."""
