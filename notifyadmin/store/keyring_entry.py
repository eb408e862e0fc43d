"""One secret text in the system's keyring: read, written, removed, each followed by a look at what came of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from notifyadmin.store.errors import KeyringError, KeyringFailed, KeyringUnavailable
from notifyadmin.store.serial_executor import BeginChange

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

MAX_CHARS = 1280  # what Windows holds; refused everywhere, so that a profile works on every computer
MAX_COPIES = 8
USER_NAME = "credentials"


class KeyringEntry:
    """The entry of one service name. Every method blocks, without limit while the keyring is locked."""

    def __init__(self, backend: KeyringBackend, service: str) -> None:
        self._backend = backend
        self._service = service

    def read(self) -> str | None:
        """The text, if there is one."""
        return call_keyring(lambda: self._backend.get_password(self._service, USER_NAME))

    def write(self, text: str, begin_change: BeginChange) -> None:
        """Stores a text in place of the former one; raises KeyringFailed when it does not read back the same.

        Looks first: that opens a locked keyring, so `begin_change` comes after the long wait, and what was
        abandoned meanwhile is not written late.
        """
        self._is_absent()
        begin_change()
        call_keyring(lambda: self._backend.set_password(self._service, USER_NAME, text))
        if self.read() != text:
            raise KeyringFailed(
                "The keyring took the keys, but does not give the same ones back.",
                advice=f"Look for {self._service} in the system's own keyring program, or keep the keys for this"
                " session only.",
            )

    def remove(self, begin_change: BeginChange) -> None:
        """Removes the text, and older copies of it that other programs may have left; none is fine."""
        if self._is_absent():
            return
        begin_change()
        for _ in range(MAX_COPIES):
            call_keyring(self._delete)
            if self._is_absent():
                return
        raise KeyringFailed(
            "The keyring does not remove the keys.",
            advice=f"Remove {self._service} in the system's own keyring program.",
        )

    def _is_absent(self) -> bool:
        """Whether there is no text; one that cannot be read, spoiled by another program perhaps, is there."""
        try:
            return self.read() is None
        except KeyringFailed:
            return False

    def _delete(self) -> None:
        from keyring.errors import PasswordDeleteError

        with suppress(PasswordDeleteError):  # raised too when there was none: looking tells
            self._backend.delete_password(self._service, USER_NAME)


def call_keyring(call: Callable[[], T]) -> T:
    """What a call into keyring returns; the one place where its exceptions become ours.

    The new one is raised where the old one is no longer being handled, so that it carries neither that nor the
    frames in which the secret lies.
    """
    try:
        return call()
    except KeyringError:
        raise
    except BaseException as error:  # it runs on a daemon thread, where nobody else would hear of it
        translated = _translated(error)
    raise translated


def _translated(error: BaseException) -> KeyringError:
    """Our words for an exception; never its own, which may quote what was to be stored."""
    from keyring import errors

    if isinstance(error, errors.KeyringLocked):
        return KeyringUnavailable(
            "The keyring is locked, and was not unlocked.",
            advice="Unlock it and try again, or keep the keys for this session only.",
        )
    if isinstance(error, errors.NoKeyringError):
        return KeyringUnavailable("No keyring of the system runs on this computer.")
    if isinstance(error, errors.InitError):
        return KeyringUnavailable("The keyring could not be opened.")
    if isinstance(error, errors.PasswordSetError):
        return KeyringFailed("The keyring refused to store the keys.")
    return KeyringFailed(f"The keyring broke down ({type(error).__name__}).")
