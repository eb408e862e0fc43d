"""Everything that can go wrong with what stays on this computer.

    StoreError
    ├── SettingsUnwritable     the settings file cannot be written      changes last until the program ends
    ├── FileUnwritable         a file cannot be written or removed      what was there before still is
    ├── FileUnreadable         a file is there, but cannot be read      nothing is known of what it holds
    ├── FileChanged            another program has changed the file     it was not written
    ├── HistoryFailed          the history cannot be written, or not be read             requests go out all the same
    ├── InvalidProfile         the profile breaks a rule                the profile was not stored
    └── KeyringError
        ├── KeyringUnavailable     there is none that can be trusted, or it stays locked      nothing was done
        └── KeyringFailed          it is there, but did not do what it was asked              see `advice`

`str(error)` says what happened, `error.advice` what to do; both are sentences for the person at the screen, and
neither holds a secret.
"""

from __future__ import annotations


class StoreError(Exception):
    """Something that could not be kept on, or read from, this computer."""

    advice = ""

    def __init__(self, text: str, *, advice: str | None = None) -> None:
        super().__init__(text)
        if advice is not None:
            self.advice = advice


class SettingsUnwritable(StoreError):
    """The settings file cannot be written; what was set stays in use until the program ends."""

    advice = "Until this is fixed, changes last only until NotifyAdmin is closed."


class FileUnwritable(StoreError):
    """A file could not be written, and what was there before still is; or it could not be removed."""

    advice = "Try again, or save it under another name."


class FileUnreadable(StoreError):
    """A file could not be read, or is not there to be read."""

    advice = "Check the file and its permissions, then try again."


class FileChanged(StoreError):
    """Another program has changed a file since it was opened or saved here; nothing was written."""

    advice = "Save under another name, or overwrite it."


class HistoryFailed(StoreError):
    """The history could not be written, or not be read; that stops no request."""

    advice = "Requests are sent all the same."


class InvalidProfile(StoreError):
    """A profile cannot be stored as it is; `field` names what breaks a rule: `id`, `name` or `baseUrl`."""

    advice = "Fix the profile, then save it again."

    def __init__(self, field: str, text: str, *, advice: str | None = None) -> None:
        super().__init__(text, advice=advice)
        self.field = field


class KeyringError(StoreError):
    """The system's keyring could not be used."""


class KeyringUnavailable(KeyringError):
    """There is no keyring that keeps secrets safely, or it stays locked."""

    advice = "Start or unlock the system keyring and try again, or enter client ID and secret again for this session."


class KeyringFailed(KeyringError):
    """The keyring is there, but did not do what it was asked."""

    advice = "Try again, or enter client ID and secret again for this session."
