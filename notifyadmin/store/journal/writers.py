"""Which programs that wrote rows still run: each holds a lock of the system's, which goes with its process."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

SUFFIX = ".lock"
DAY_S = 24 * 60 * 60.0
_id = re.compile(r"[0-9a-f-]{36}")


class Writers:
    """The lock files of a folder, one for each program; `own_id` names this one's in its rows."""

    def __init__(self, folder: Path, own_id: str) -> None:
        self.own_id = own_id
        self._folder = folder
        self._own: BaseFileLock | None = None

    def enter(self) -> None:
        """Takes this program's own lock, before a row; raises OSError where the folder cannot be written.

        Where somebody has removed the folder, there is another one by now, and it is taken in that.
        """
        if self._own is not None and not self._path(self.own_id).exists():
            self._own.release()
            self._own = None
        if self._own is None:
            own = self._lock(self.own_id)
            own.acquire(timeout=0)
            self._own = own

    def leave(self) -> None:
        """Gives up the own lock."""
        own, self._own = self._own, None
        if own is not None:
            own.release()
            self.clear([self.own_id])

    def gone(self, writer_ids: Iterable[str]) -> list[str]:
        """Those of these programs that have ended, in order or not."""
        own = self.own_id if self._own is not None else None
        return [each for each in writer_ids if each != own and self._is_gone(each)]

    def clear(self, writer_ids: Iterable[str]) -> None:
        """Removes the files of programs that have ended, and of whose rows nothing is to be learned any more.

        Those of programs that were killed without such a row go when they are a day old: a younger one may belong to a
        program that is just about to lock it.
        """
        oldest = time.time() - DAY_S
        with suppress(OSError):
            others = (path for path in self._folder.glob(f"*{SUFFIX}") if path.stat().st_mtime < oldest)
            writer_ids = {*writer_ids, *self.gone(path.name.removesuffix(SUFFIX) for path in others)}
        for each in filter(_is_id, writer_ids):
            with suppress(OSError):
                self._path(each).unlink(missing_ok=True)

    def _is_gone(self, writer_id: str) -> bool:
        from filelock import Timeout

        if not _is_id(writer_id) or not self._path(writer_id).exists():
            return True
        lock = self._lock(writer_id)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError:  # in a folder that nobody can write, no program writes rows
            return True
        lock.release()
        return True

    def _lock(self, writer_id: str) -> BaseFileLock:
        from filelock import FileLock

        return FileLock(self._path(writer_id), mode=0o600, thread_local=False)

    def _path(self, writer_id: str) -> Path:
        return self._folder / f"{writer_id}{SUFFIX}"


def _is_id(writer_id: object) -> bool:
    """Whether that names a program; anything else, which a changed file may hold, could name any file."""
    return isinstance(writer_id, str) and _id.fullmatch(writer_id) is not None
