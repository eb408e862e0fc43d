"""One window for the same settings: a second start brings the window of the first to the front, and ends."""

from __future__ import annotations

import hashlib
import os
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes, unquote_to_bytes

from notifyadmin.store.private_files import make_private_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_S, START_S = 2.0, 10.0
LOOK_EVERY_S = 0.05
SHOWN = b"shown\n"
PERMISSION = "XDG_ACTIVATION_TOKEN"
"""Where a Wayland desktop puts its permission to come to the front; it belongs to the program that it has started."""
MOST_CHARACTERS = 1_000
UNANSWERED = "NotifyAdmin is already running, but does not respond. Opening another window."


class Start(Enum):
    """What a start finds."""

    FIRST = "first"
    SHOWN = "shown"
    """Another program shows these settings, and its window has come to the front."""
    UNANSWERED = "unanswered"
    """Another program has these settings, and does not respond."""


class SingleInstance:
    """The program's claim to be the only one that shows the settings of a folder.

    A lock of the system's says who is first; it goes with its process, however that ends. The first one listens at a
    local socket, of which nobody asks anything but the window.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = _socket_name(folder)
        self._lock: int | None = None
        self._server: QLocalServer | None = None
        self._bring_to_front: Callable[[Path | None], bool] = lambda _: False

    def claim(self, file: Path | None = None, *, answer_s: float = ANSWER_S, start_s: float = START_S) -> Start:
        """Says whether this start is the first; has the first one's window shown, and open a file, where it is not.

        A window answers within `answer_s`, or hangs. Where nobody listens, the first one is starting or ending, for
        which it has `start_s`. Where there is no other, this takes less than a millisecond, and nothing of Qt.
        """
        deadline_s = time.monotonic() + start_s
        while not self._take_lock():
            found = self._ask_first(file, answer_s)
            if found is not None:
                return found
            if time.monotonic() > deadline_s:
                return Start.UNANSWERED
            time.sleep(LOOK_EVERY_S)
        return Start.FIRST

    def listen(self, bring_to_front: Callable[[Path | None], bool]) -> None:
        """Has `bring_to_front` called whenever there is another start, with the file that this one is to open.

        It returns False where the window is closing. The next window brings its own, in place of the former one's.
        """
        self._bring_to_front = bring_to_front
        if self._lock is None or self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left by a program that was killed: another one has no lock
        server = self._server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def answer(link: QLocalSocket) -> None:
            if link.canReadLine():
                permission, file = _heard(bytes(link.readLine().data()))
                _pass_on(permission)
                if self._bring_to_front(file):
                    link.write(SHOWN)
                link.disconnectFromServer()

        def on_new_connection() -> None:
            link = server.nextPendingConnection()
            link.readyRead.connect(lambda: answer(link))
            link.disconnected.connect(link.deleteLater)

        server.newConnection.connect(on_new_connection)
        if not server.listen(self._name):
            self.close()  # nobody need wait for a window that cannot be asked for

    def close(self) -> None:
        """Lets the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take_lock(self) -> bool:
        """Whether no other has the lock; where none can be had, each start opens a window of its own."""
        try:
            make_private_folder(self._folder)
            # A home folder may be that of several computers, of which each has a screen of its own.
            path = self._folder / f"window-{socket.gethostname()}.lock"
            lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except (OSError, ValueError):
            return True
        try:
            _hold(lock)
        except OSError as error:
            os.close(lock)
            return not isinstance(error, BlockingIOError | PermissionError)
        self._lock = lock
        return True

    def _ask_first(self, file: Path | None, answer_s: float) -> Start | None:
        """Asks the first one for its window; None where nobody listens, or the window is closing."""
        if not _is_own(self._name):
            return None
        from PySide6.QtNetwork import QLocalSocket

        answer_ms = round(answer_s * 1000)
        link = QLocalSocket()
        link.connectToServer(self._name)
        if not link.waitForConnected(answer_ms):
            return None
        link.write(_said(os.environ.get(PERMISSION, ""), file))
        if link.waitForReadyRead(answer_ms):
            return Start.SHOWN
        is_closed = link.state() is QLocalSocket.LocalSocketState.UnconnectedState
        return None if is_closed else Start.UNANSWERED


def _socket_name(folder: Path) -> str:
    """As short as a socket's path has to be, whatever the folder's is."""
    name = f"notifyadmin-{hashlib.sha256(os.fsencode(os.path.realpath(folder))).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    return os.path.join(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir(), name)


def _is_own(name: str) -> bool:
    """Whether a socket is there and this user's: in a folder for everybody, another user can make one of that name."""
    if sys.platform == "win32":
        return True
    with suppress(OSError):
        return os.stat(name).st_uid == os.getuid()
    return False


def _hold(lock: int) -> None:
    """Locks a file until it is closed or the process ends; raises OSError where another one holds it."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _said(permission: str, file: Path | None) -> bytes:
    """The line that asks for a window: the desktop's permission, and the path of a file where there is one."""
    path = b"" if file is None else b"\t" + quote_from_bytes(os.fsencode(file)).encode()
    return permission.replace("\t", " ").replace("\n", " ").encode(errors="replace") + path + b"\n"


def _heard(line: bytes) -> tuple[bytes, Path | None]:
    """What such a line says."""
    permission, _, path = line.strip(b"\n").partition(b"\t")
    return permission, Path(os.fsdecode(unquote_to_bytes(path))) if path else None


def _pass_on(line: bytes) -> None:
    """Lets Qt find the desktop's permission of the other program, as it would find its own.

    Any program of the user can say anything here; what no desktop says is not handed on to what this one starts.
    """
    permission = line.strip().decode(errors="replace")
    if permission and permission.isprintable() and len(permission) <= MOST_CHARACTERS:
        os.environ[PERMISSION] = permission
