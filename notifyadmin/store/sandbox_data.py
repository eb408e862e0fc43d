"""What the sandbox keeps over a restart, in one file of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from notifyadmin.store.atomic_files import PATIENCE_S
from notifyadmin.store.errors import FileUnreadable, StoreError
from notifyadmin.store.json_files import load_object, to_json
from notifyadmin.store.private_files import make_private_folder, read_privately, write_privately

MAX_BYTES = 64 * 1024 * 1024


class SandboxData:
    """One JSON object in a file, 0600. Both functions block as long as the disk takes, and may run on any thread."""

    def __init__(self, path: Path, on_error: Callable[[StoreError], None]) -> None:
        """`on_error` is called on the thread on which something could not be read or written."""
        self._path = path
        self._on_error = on_error
        self._written: tuple[bytes, Mapping[str, Any]] | None = None

    def load(self) -> Mapping[str, Any] | None:
        """What was saved last, if it can be read; a file that cannot is renamed."""
        return load_object(self._path, MAX_BYTES, self._on_error)

    def update(self, change: Callable[[Mapping[str, Any] | None], Mapping[str, Any]]) -> bool:
        """Replaces what was saved last, by whichever program, by what `change` makes of it; None where nothing was.

        Returns False where it could not be written. Never raises a StoreError.
        """
        try:
            with self._locked():
                values = change(self._stored())
                data = to_json(self._path, values)
                write_privately(self._path, data)
        except StoreError as error:
            self._on_error(error)
            return False
        self._written = data, values
        return True

    def _stored(self) -> Mapping[str, Any] | None:
        """What the file holds; the very object that was written last, where no other program has written since."""
        with suppress(FileUnreadable):  # `load` says so
            if self._written is not None and read_privately(self._path, MAX_BYTES) == self._written[0]:
                return self._written[1]
        return self.load()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keeps other programs out, for as long as they can be kept out; the settings are not held up by it."""
        from filelock import FileLock, Timeout

        lock = FileLock(self._path.with_name(f"{self._path.name}.lock"), mode=0o600, thread_local=False)
        with suppress(OSError, Timeout):  # where nothing can be locked, the last one to write counts
            make_private_folder(self._path.parent)
            lock.acquire(timeout=PATIENCE_S)
        try:
            yield
        finally:
            lock.release()
