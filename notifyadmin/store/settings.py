"""The settings file: one INI file at an explicit path, readable by its owner only."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.store import ini_format
from notifyadmin.store.atomic_files import locked
from notifyadmin.store.errors import FileUnreadable, FileUnwritable, SettingsUnwritable, StoreError
from notifyadmin.store.file_problems import display_path
from notifyadmin.store.ini_format import Value
from notifyadmin.store.private_files import (
    copy_aside,
    kept_as,
    read_privately,
    set_aside,
    write_privately,
)

T = TypeVar("T")

__all__ = ["Settings", "SettingsUnwritable", "default_path"]

MAX_BYTES = 1024 * 1024
MAX_DIGITS = 9


def default_path() -> Path:
    """The file in this user's configuration folder, where Qt's GenericConfigLocation is: XDG_CONFIG_HOME counts."""
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA", "") or "~/AppData/Local"
    elif sys.platform == "darwin":
        folder = "~/Library/Preferences"
    else:
        folder = os.environ.get("XDG_CONFIG_HOME", "")
        folder = folder if os.path.isabs(folder) else "~/.config"
    return Path(os.path.expanduser(folder), "notifyadmin", "settings.ini")


class Settings:
    """Texts, numbers, flags and bytes by key; `/` in a key divides groups.

    A key has ASCII letters, digits, `_`, `.`, `-` and `/`.

    Reading never fails: what is missing or of another kind reads as its default. What was set reads back at once, but
    is in the file only after `sync()`. The file is 0600; a folder that has to be made for it is 0700.

    A file that cannot be read completely is kept under another name, `settings.ini.broken` or, where that is taken,
    `settings.ini.broken-2` and so on; what could be read of it stays in use. `problems` says so.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[StoreError] = []
        self._unmarked: bytes | None = None
        """A file that cannot be told from one that was cut between two lines: it does not say that it is complete."""
        self._changes: dict[str, Value | None] = {}
        self._values: dict[str, Value] = {}
        self._values = self._read() or {}

    def has(self, key: str) -> bool:
        """Whether something is stored under a key."""
        return key in self._values

    def text(self, key: str, default: str = "") -> str:
        """The text stored under a key."""
        value = self._values.get(key)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, text: str) -> None:
        """Stores a text; a lone surrogate, which no file can hold, becomes a question mark."""
        self._set(key, text.encode(errors="replace").decode())

    def number(self, key: str, default: int = 0) -> int:
        """The number stored under a key, 0 or more; the default where what is stored is none."""
        text = self.text(key)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS else default

    def flag(self, key: str, default: bool = False) -> bool:
        """The flag stored under a key; a stored value that is not a flag counts as set."""
        value = self._values.get(key)
        if isinstance(value, str):
            return value.lower() not in ("", "0", "false")
        return default if value is None else True

    def set_flag(self, key: str, flag: bool) -> None:
        """Stores a flag."""
        self._set(key, "true" if flag else "false")

    def data(self, key: str) -> bytes:
        """The bytes stored under a key, none if there are none."""
        value = self._values.get(key)
        return value if isinstance(value, bytes) else b""

    def set_data(self, key: str, data: bytes) -> None:
        """Stores bytes."""
        self._set(key, data)

    def stored_keys(self) -> list[str]:
        """Every key that something is stored under."""
        return sorted(self._values)

    def groups(self, prefix: str) -> list[str]:
        """The names of the groups directly below a group."""
        below = (key.removeprefix(f"{prefix}/") for key in self._values if _is_below(key, prefix))
        return sorted({key.partition("/")[0] for key in below if "/" in key})

    def remove(self, key: str) -> None:
        """Forgets a key and everything below it."""
        self._values = _without(self._values, key)
        self._changes = _without(self._changes, key)
        self._changes[key] = None

    def sync(self) -> None:
        """Reads what other instances wrote, and writes what was changed here since; without a change it writes nothing.

        Raises SettingsUnwritable; the changes then stay in use, and the next call writes them.
        """
        with locked(self.path.parent):
            stored = self._read()
            values = self._values if stored is None else _changed(stored, self._changes)
            if self._changes and values != stored:
                self._write(values)
        self._values = values
        self._changes = {}

    def keep_previous(self) -> str:
        """Keeps a copy of a file that may have been cut; says where, or nothing where there is no such file."""
        if self._unmarked is None:
            return ""
        copy, self._unmarked = copy_aside(self.path, self._unmarked), None
        return kept_as(copy)

    def _set(self, key: str, value: Value) -> None:
        if self._values.get(key) != value:
            self._values[key] = value
            self._changes.pop(key, None)  # a removal of a group that comes before must stay before
            self._changes[key] = value

    def _read(self) -> dict[str, Value] | None:
        """What the file holds, or could be read of it; None without a file that can be read."""
        try:
            data = read_privately(self.path, MAX_BYTES)
        except FileUnreadable as error:
            if not os.path.isdir(self.path):  # a folder is not ours to move; Path would raise without rights
                error = FileUnreadable(str(error), advice=kept_as(set_aside(self.path)))
            self._report(error)
            return None
        if data is None:
            return None
        if not data:
            advice = "Earlier settings and profiles, if there were any, are lost."
            self._report(FileUnreadable(Sentence("{file} is empty.", file=display_path(self.path)), advice=advice))
        values, is_complete = ini_format.parse(data)
        self._unmarked = None if ini_format.LAST_LINE.encode() in data else data
        if not is_complete:
            values |= self._values  # known from before it was broken
            self._replace_broken(data, values)
        with suppress(OSError):
            if os.name == "posix" and self.path.stat().st_mode & 0o077:
                self.path.chmod(0o600)
        return values

    def _replace_broken(self, data: bytes, values: Mapping[str, Value]) -> None:
        self._unmarked = None
        is_cut = values or ini_format.FIRST_LINE.encode() in data
        template = "{file} could not be read completely." if is_cut else "{file} is not a settings file."
        copy = copy_aside(self.path, data)
        self._report(FileUnreadable(Sentence(template, file=display_path(self.path)), advice=kept_as(copy)))
        if copy is not None:
            with suppress(SettingsUnwritable):  # then the next start finds the same file again
                self._write(values)

    def _report(self, error: FileUnreadable) -> None:
        if str(error) not in map(str, self.problems):
            self.problems.append(error)

    def _write(self, values: Mapping[str, Value]) -> None:
        data = ini_format.serialize(values)
        try:
            if len(data) > MAX_BYTES:
                text = "{file} could not be saved: it would be larger than {most:,} bytes."
                raise FileUnwritable(
                    Sentence(text, file=display_path(self.path), most=MAX_BYTES), advice="Shorten or remove a profile."
                )
            # A link to a file elsewhere stays a link.
            write_privately(Path(os.path.realpath(self.path)), data)
        except FileUnwritable as error:
            raise SettingsUnwritable(str(error), advice=joined(error.advice, SettingsUnwritable.advice)) from None


def _is_below(key: str, prefix: str) -> bool:
    return key.startswith(f"{prefix}/")


def _without(values: Mapping[str, T], removed: str) -> dict[str, T]:
    return {key: value for key, value in values.items() if key != removed and not _is_below(key, removed)}


def _changed(values: Mapping[str, Value], changes: Mapping[str, Value | None]) -> dict[str, Value]:
    """Values after changes in the order in which they were made; None removes a key and everything below it."""
    result = dict(values)
    for key, value in changes.items():
        if value is None:
            result = _without(result, key)
        else:
            result[key] = value
    return result
