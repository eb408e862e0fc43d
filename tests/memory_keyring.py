"""Keyrings in memory, for tests: one that works, and three that do what real ones do on a bad day.

keyring itself never chooses them, because they have no priority.
"""

from __future__ import annotations

import threading

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

PATIENCE_S = 30.0
"""How long a test waits for what is sure to happen, before it fails."""


class MemoryKeyring(KeyringBackend):
    """Keeps its `entries`, by service and user name, as long as it lives; `calls` tells who asked for which service."""

    def __init__(self) -> None:
        # Without keyring's own __init__, which takes attributes from the environment.
        self.entries: dict[tuple[str, str], str] = {}
        self.calls: list[tuple[str, threading.Thread]] = []

    def get_password(self, service: str, username: str) -> str | None:
        """The entry, if there is one."""
        self._enter(service)
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Adds or replaces an entry."""
        self._enter(service)
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Removes an entry; raises PasswordDeleteError where there is none, as the real ones do."""
        self._enter(service)
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")

    def _enter(self, service: str) -> None:
        self.calls.append((service, threading.current_thread()))


class StuckKeyring(MemoryKeyring):
    """While locked, blocks every call of one service, or of all; `unlock` lets them go on, as a prompt answered does.

    With `at="set_password"` it blocks that method only: a keyring that lets read and waits when it is to write.
    """

    def __init__(self, service: str = "", *, at: str = "") -> None:
        super().__init__()
        self._service = service
        self._at = at
        self._changed = threading.Condition()
        self._locked = True
        self._stuck = 0

    def lock(self) -> None:
        """Blocks the calls from now on."""
        with self._changed:
            self._locked = True

    def unlock(self) -> None:
        """Lets the blocked calls go on, and all later ones."""
        with self._changed:
            self._locked = False
            self._changed.notify_all()

    def wait_until_stuck(self, calls: int = 1) -> None:
        """Returns as soon as so many calls are blocked at once."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._stuck >= calls, PATIENCE_S)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Adds or replaces an entry, after waiting."""
        if self._at == "set_password":
            self._wait_for_unlock()
        super().set_password(service, username, password)

    def _enter(self, service: str) -> None:
        super()._enter(service)
        if not self._at and self._service in ("", service):
            self._wait_for_unlock()

    def _wait_for_unlock(self) -> None:
        with self._changed:
            self._stuck += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._locked)
            self._stuck -= 1


class FailingKeyring(MemoryKeyring):
    """Raises `error` from every call, as long as there is one."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error: BaseException | None = error

    def _enter(self, service: str) -> None:
        super()._enter(service)
        if self.error is not None:
            raise self.error


class ForgetfulKeyring(MemoryKeyring):
    """Loses what it is given and keeps what it should remove, without a word."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Leaves everything as it was."""
        before = dict(self.entries)
        super().set_password(service, username, password)
        self.entries = before

    def delete_password(self, service: str, username: str) -> None:
        """Leaves everything as it was."""
        before = dict(self.entries)
        super().delete_password(service, username)
        self.entries = before
