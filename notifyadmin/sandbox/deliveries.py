"""What the sandbox delivered: the texts as each channel would have carried them."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

from notifyadmin.sandbox.bounded_dict import BoundedDict

MAX_DELIVERIES = 1_000


@dataclass(frozen=True, slots=True)
class Rendered:
    """What one channel delivered.

    `to` is the address, number, tokens or user id that it went to, `title` the email's subject or the headline,
    and `details` whatever the request's options and the template add, by its names on the wire. The texts hold
    what callers put in, and are plain text.
    """

    channel: str
    to: str
    title: str
    body: str
    template_id: str
    details: Mapping[str, object] = field(default_factory=dict)

    def to_wire(self) -> dict[str, object]:
        """The same as JSON's own types."""
        return {
            "channel": self.channel,
            "to": self.to,
            "title": self.title,
            "body": self.body,
            "templateId": self.template_id,
            "details": dict(self.details),
        }


class Deliveries:
    """The deliveries of the last 1,000 sends, by tracking id.

    The one part of the sandbox's data that other threads read, hence the lock; what it gives out never changes.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sends: BoundedDict[str, tuple[Rendered, ...]] = BoundedDict(MAX_DELIVERIES)

    def add(self, tracking_id: str, rendered: tuple[Rendered, ...]) -> None:
        """Keeps what a send delivered, be it nothing."""
        with self._lock:
            self._sends[tracking_id] = rendered

    def clear(self) -> None:
        """Forgets every send."""
        with self._lock:
            self._sends.clear()

    def of(self, tracking_id: str) -> tuple[Rendered, ...] | None:
        """What a send delivered; None for one that never was or is forgotten."""
        with self._lock:
            return self._sends.get(tracking_id)
