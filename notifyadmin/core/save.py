"""One request on its way into a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from notifyadmin.api import models
from notifyadmin.api.errors import InvalidRequest
from notifyadmin.core.values import Values


@dataclass(frozen=True, slots=True)
class Save:
    """A request as it was when it was to be saved, by its number."""

    path: Path
    values: Values
    request: int

    @property
    def wire(self) -> Values:
        """What goes out for these values; the values themselves, while they are no request yet."""
        try:
            return models.SendRequest.from_wire(self.values).to_wire()
        except InvalidRequest:
            return self.values
