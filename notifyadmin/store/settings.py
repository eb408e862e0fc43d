"""The settings file: one INI file at an explicit path, readable by its owner only."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from notifyadmin.store.errors import SettingsUnwritable

__all__ = ["Settings", "SettingsUnwritable", "default_path"]


def default_path() -> Path:
    """The file in this user's configuration folder, wherever the system has that (XDG_CONFIG_HOME is honoured)."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, "notifyadmin", "settings.ini")


class Settings:
    """Texts, flags and bytes by key; `/` in a key divides groups.

    Reading never fails: a value of another kind reads as its nearest, or as the default, and a file that is no
    settings file is set aside under the name in `set_aside`. What was set reads back at once, but is certain to be
    in the file only after `sync()`. A folder that has to be made for the file is made 0700, the file is 0600.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.set_aside: Path | None = None
        self._make_private_file()
        self._qt = self._open()
        self._qt.allKeys()  # Qt reads the file, and judges it, only when it is asked for a key
        if self._qt.status() is QSettings.Status.FormatError:
            self._set_file_aside()

    def text(self, key: str, default: str = "") -> str:
        """The text stored under a key."""
        return str(self._qt.value(key, default, type=str))

    def set_text(self, key: str, text: str) -> None:
        """Stores a text; a lone surrogate, which no file can hold, becomes a question mark."""
        self._qt.setValue(key, text.encode(errors="replace").decode())

    def flag(self, key: str, default: bool = False) -> bool:
        """The flag stored under a key; a stored value that is not a flag counts as set."""
        return bool(self._qt.value(key, default, type=bool))

    def set_flag(self, key: str, flag: bool) -> None:
        """Stores a flag."""
        self._qt.setValue(key, flag)

    def data(self, key: str) -> bytes:
        """The bytes stored under a key, none if there are none."""
        value = self._qt.value(key, QByteArray(), type=QByteArray)
        return bytes(value.data()) if isinstance(value, QByteArray) else b""

    def set_data(self, key: str, data: bytes) -> None:
        """Stores bytes."""
        self._qt.setValue(key, QByteArray(data))

    def groups(self, prefix: str) -> list[str]:
        """The names of the groups directly below a group."""
        self._qt.beginGroup(prefix)
        try:
            return list(self._qt.childGroups())
        finally:
            self._qt.endGroup()

    def remove(self, key: str) -> None:
        """Forgets a key and everything below it."""
        self._qt.remove(key)

    def sync(self) -> None:
        """Writes what was set and reads what other instances wrote; raises SettingsUnwritable when it cannot."""
        failure = self._make_private_file()
        if self._qt.status() is QSettings.Status.AccessError:
            # Qt's status stays at its first error; a new object starts without, and shares what is not yet written.
            self._qt = self._open()
        self._qt.sync()
        if self._qt.status() is QSettings.Status.AccessError:
            failure = failure or "the disk is full, or another program holds it"
        # Qt puts a new file in its place, with rights of its own choosing.
        failure = failure or self._make_private_file()
        if failure:
            raise SettingsUnwritable(f"The settings could not be saved in {self.path}: {failure}.")

    def _open(self) -> QSettings:
        return QSettings(str(self.path), QSettings.Format.IniFormat)

    def _make_private_file(self) -> str:
        """Has the file there, 0600, before Qt would create it 0644; tells what stands in the way, in a few words."""
        try:
            folder = self.path.parent
            if not folder.exists():
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                folder.chmod(0o700)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
            self.path.chmod(0o600)
        except OSError as error:
            return error.strerror or type(error).__name__
        return ""

    def _set_file_aside(self) -> None:
        broken = self.path.with_name(self.path.name + ".broken")
        try:
            os.replace(self.path, broken)
        except OSError:
            return  # then its readable part stays in use, and `sync` tells what else cannot be done here
        self.set_aside = broken
        self._make_private_file()
        self._qt = self._open()
