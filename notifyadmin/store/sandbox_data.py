"""What the sandbox keeps over a restart, in one file of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from notifyadmin.store.errors import StoreError
from notifyadmin.store.json_files import load_object, to_json
from notifyadmin.store.private_files import write_privately

MAX_BYTES = 64 * 1024 * 1024


class SandboxData:
    """One JSON object in a file, 0600. Both functions block as long as the disk takes, and may run on any thread."""

    def __init__(self, path: Path, on_error: Callable[[StoreError], None]) -> None:
        """`on_error` is called on the thread on which something could not be read or written."""
        self._path = path
        self._on_error = on_error

    def load(self) -> Mapping[str, Any] | None:
        """What was saved last, if it can be read; a file that cannot is renamed."""
        return load_object(self._path, MAX_BYTES, self._on_error)

    def save(self, values: Mapping[str, Any]) -> bool:
        """Replaces what was saved last; False where it could not be written. Never raises a StoreError."""
        try:
            write_privately(self._path, to_json(self._path, values))
        except StoreError as error:
            self._on_error(error)
            return False
        return True
