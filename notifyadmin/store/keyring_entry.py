"""One secret text in the system keyring: read, written and removed, each change checked afterwards."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from notifyadmin.api.sentence import Sentence
from notifyadmin.store.errors import KeyringError, KeyringFailed, KeyringUnavailable
from notifyadmin.store.serial_executor import Abandoned, BeginChange

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

MAX_CHARS = 1280  # what Windows holds; refused everywhere, so that a profile works on every computer
MAX_COPIES = 8
USER_NAME = "credentials"


class KeyringEntry:
    """The keyring entry of one service name. Every method blocks, without limit while the keyring is locked."""

    def __init__(self, backend: KeyringBackend, service: str) -> None:
        self._backend = backend
        self._service = service

    def read(self) -> str | None:
        """The text, if there is one."""
        return call_keyring(lambda: self._backend.get_password(self._service, USER_NAME))

    def write(self, text: str, begin_change: BeginChange) -> None:
        """Stores a text in place of the former one; raises KeyringFailed when a different one is read back.

        Reads first: that unlocks a locked keyring, so `begin_change` comes after the long wait, and a call that was
        abandoned meanwhile does not write late. One that is abandoned while the keyring writes puts the former text
        back.
        """
        restore = self._restoring()
        begin_change()
        call_keyring(lambda: self._backend.set_password(self._service, USER_NAME, text))
        if self.read() != text:
            raise KeyringFailed(
                "The keyring stored the credentials but returned different ones.",
                advice=Sentence(
                    "Check {entry} in the system's keyring app, or enter client ID and secret again for this session.",
                    entry=self._service,
                ),
            )
        try:
            begin_change()  # for the second time, because the keyring may have taken long
        except Abandoned:
            restore()
            raise

    def remove(self, begin_change: BeginChange) -> None:
        """Removes the text, and copies of it that other programs may have left; none is fine."""
        if self._is_absent():
            return
        begin_change()
        for _ in range(MAX_COPIES):
            call_keyring(self._delete)
            if self._is_absent():
                return
        raise KeyringFailed(
            "The keyring did not remove the credentials.",
            advice=Sentence("Remove {entry} in the system's keyring app.", entry=self._service),
        )

    def _restoring(self) -> Callable[[], None]:
        """Puts back what is stored now; nothing where that cannot be read."""
        try:
            text = self.read()
        except KeyringFailed:
            return lambda: None
        if text is None:
            return lambda: call_keyring(self._delete)
        return lambda: call_keyring(lambda: self._backend.set_password(self._service, USER_NAME, text))

    def _is_absent(self) -> bool:
        """Whether there is no text; one that cannot be read is there."""
        try:
            return self.read() is None
        except KeyringFailed:
            return False

    def _delete(self) -> None:
        from keyring.errors import PasswordDeleteError

        with suppress(PasswordDeleteError):  # also raised when there was none, so it is read afterwards
            self._backend.delete_password(self._service, USER_NAME)


def call_keyring(call: Callable[[], T]) -> T:
    """Calls into keyring, and raises a KeyringError for every exception of it.

    It is raised where the original is no longer being handled, so that it holds neither the original nor the frames
    with the secret.
    """
    try:
        return call()
    except KeyringError:
        raise
    except BaseException as error:  # it runs on a daemon thread, where nobody else would hear of it
        translated = _translated(error)
    raise translated


def _translated(error: BaseException) -> KeyringError:
    """A KeyringError without the text of the exception, which may quote the secret."""
    from keyring import errors

    if isinstance(error, errors.KeyringLocked):
        return KeyringUnavailable(
            "The keyring is locked.",
            advice="Unlock it and try again, or enter client ID and secret again for this session.",
        )
    if isinstance(error, errors.NoKeyringError):
        return KeyringUnavailable("No system keyring is running on this computer.")
    if isinstance(error, errors.InitError):
        return KeyringUnavailable("The keyring could not be opened.")
    if isinstance(error, errors.PasswordSetError):
        return KeyringFailed("The keyring refused to store the credentials.")
    return KeyringFailed(Sentence("The keyring failed ({error}).", error=type(error).__name__))
