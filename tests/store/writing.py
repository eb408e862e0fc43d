"""What the tests of files share: full disks, users without rights, works that wait, and programs that write."""

from __future__ import annotations

import asyncio
import ctypes
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from notifyadmin.store.background_writer import THREAD_NAME
from notifyadmin.store.errors import StoreError
from tests.store.loops import PATIENCE_S

ROOT = Path(__file__).parents[2]
NOBODY = 65534


class Gate:
    """A work that blocks until it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def pass_through(self) -> None:
        """Says that it was reached, and waits."""
        self.reached.set()
        assert self.opened.wait(PATIENCE_S)

    async def until_reached(self) -> None:
        """Waits until the work runs."""
        assert await asyncio.to_thread(self.reached.wait, PATIENCE_S)


def join_writers() -> None:
    """Waits for the threads of all writers to end."""
    for thread in threading.enumerate():
        if thread.name == THREAD_NAME:
            thread.join(PATIENCE_S)
            assert not thread.is_alive()


def mode(path: Path) -> int:
    """The rights of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def files_in(folder: Path) -> list[str]:
    """The names of all files in a folder and those below it, hidden ones included."""
    return sorted(path.name for path in folder.rglob("*") if not path.is_dir())


def found(folder: Path, pattern: str) -> Path:
    """The one file below a folder that a pattern fits."""
    (path,) = folder.rglob(pattern)
    return path


def are_private(folder: Path) -> bool:
    """Whether a folder and all that is below it are for their owner alone."""
    return all(mode(path) == (0o700 if path.is_dir() else 0o600) for path in (folder, *folder.rglob("*")))


def is_there(path: Path) -> bool:
    """Whether there is a file or folder."""
    return path.exists()


def unexpected(error: StoreError) -> None:
    """Fails the test: the event loop logs what its callbacks raise."""
    raise AssertionError(str(error))


@contextmanager
def full_disk(room_bytes: int = 0) -> Iterator[None]:
    """Within it, no file of this process can have more than so many bytes, as on a disk without room."""
    resource = pytest.importorskip("resource", reason="the limit that plays the full disk is Unix's")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def without_rights(folder: Path, rights: int) -> Iterator[None]:
    """Within it, a folder or file has these rights only, and this process is nobody to whom they do not apply."""
    if sys.platform == "win32":
        pytest.skip("rights are Unix's")
    before = mode(folder)
    folder.chmod(rights)
    is_root = os.geteuid() == 0
    try:
        if is_root:
            os.seteuid(NOBODY)
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(before)


def started(module: str, *arguments: str) -> subprocess.Popen[str]:
    """A Python program of the tests' own, whose output can be read line by line."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@contextmanager
def bound_by_rights() -> Iterator[None]:
    """Within it, rights apply to this process also where it is root's, and to each thread that it starts.

    It can still read all that Python needs, which it could not as another user.
    """
    if sys.platform == "win32" or (os.geteuid() == 0 and sys.platform != "linux"):
        pytest.skip("rights are Unix's, and root is bound by them on Linux only")
    if os.geteuid() != 0:
        yield
        return
    before = _capabilities()
    _set_capabilities([before[0] & ~PASSING_RIGHTS, *before[1:]])
    try:
        yield
    finally:
        _set_capabilities(before)


PASSING_RIGHTS = 1 << 1 | 1 << 2
"""The capabilities with which root reads and writes what it has no right to."""
CAPABILITIES_VERSION = 0x20080522


def _capabilities() -> list[int]:
    """This thread's capabilities: two times those in effect, those that may be, and those that are inherited."""
    found = (ctypes.c_uint32 * 6)()
    _call("capget", found)
    return list(found)


def _set_capabilities(wanted: list[int]) -> None:
    _call("capset", (ctypes.c_uint32 * 6)(*wanted))


def _call(name: str, data: ctypes.Array[ctypes.c_uint32]) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)((ctypes.c_uint32 * 2)(CAPABILITIES_VERSION, 0), data):
        raise OSError(ctypes.get_errno(), name)
