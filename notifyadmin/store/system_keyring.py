"""Which of the system's keyrings is used: only those that keep secrets encrypted, or in the system's own care.

keyring itself would also take backends that store plain text (keyrings.alt), lose what they are given (null), or
come from anywhere (PYTHON_KEYRING_BACKEND, its configuration file). So the choice is made here, among keyring's
own backends for Secret Service, libsecret, KWallet, macOS and Windows; no other backend's code is even imported.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.store.errors import KeyringUnavailable

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

CHAINER = "keyring.backends.chainer.ChainerBackend"

TITLES = {
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.libsecret.Keyring": "libsecret",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
    "keyring.backends.kwallet.DBusKeyringKWallet4": "KWallet 4",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
}


@dataclass(frozen=True, slots=True)
class Wish:
    """A backend, by its full name, and the setting that asks for it."""

    backend: str
    setting: str


def system_keyring() -> KeyringBackend:
    """The keyring of this computer; raises KeyringUnavailable, which says why there is none.

    Importing keyring and looking takes 150 to 350 ms and asks the session bus: never on the window's thread. It
    looks afresh each time, so that a keyring started meanwhile is found.
    """
    from keyring.util import platform_

    config = Path(platform_.config_root(), "keyringrc.cfg")
    return choose_backend(trusted_backends(), wish_of(os.environ, config), untrusted_packages())


def trusted_backends() -> tuple[type[KeyringBackend], ...]:
    """The backends that are taken, whether or not they work on this computer."""
    from keyring.backends import SecretService, Windows, kwallet, libsecret, macOS

    return (
        SecretService.Keyring,
        libsecret.Keyring,
        kwallet.DBusKeyring,
        kwallet.DBusKeyringKWallet4,
        macOS.Keyring,
        Windows.WinVaultKeyring,
    )


def wish_of(environment: Mapping[str, str], config: Path) -> Wish | None:
    """What keyring's own settings ask for: those of the environment, else those of its configuration file.

    The chainer, which asks all backends in turn, is no wish for one of them.
    """
    backend, setting = environment.get("PYTHON_KEYRING_BACKEND", "").strip(), "PYTHON_KEYRING_BACKEND"
    if not backend:
        import configparser

        parser = configparser.RawConfigParser()
        try:
            parser.read(config, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError):
            raise KeyringUnavailable(
                f"The keyring's configuration file {config} cannot be read.",
                advice=f"Mend or remove {config} and try again, or keep the keys for this session only.",
            ) from None
        backend, setting = parser.get("backend", "default-keyring", fallback="").strip(), str(config)
    return Wish(backend, setting) if backend not in ("", CHAINER) else None


def untrusted_packages() -> tuple[str, ...]:
    """The installed packages with other backends, named without importing them: keyrings.alt and its like."""
    from importlib import metadata

    found = metadata.entry_points(group="keyring.backends")
    names = {entry_point.dist.name if entry_point.dist else entry_point.module for entry_point in found}
    return tuple(sorted(names - {"keyring"}))


def choose_backend(
    trusted: Sequence[type[KeyringBackend]], wish: Wish | None = None, untrusted: Sequence[str] = ()
) -> KeyringBackend:
    """The best trusted backend that works here, or the one wished for, if it is among them.

    Raises KeyringUnavailable, which names what was refused.
    """
    if wish is not None:
        return _granted(trusted, wish)
    working = [backend for backend in trusted if backend.viable]
    if working:
        return max(working, key=lambda backend: backend.priority)()
    refused = f" Installed, but not safe for secrets: {', '.join(untrusted)}." if untrusted else ""
    raise KeyringUnavailable(f"No keyring of the system runs on this computer.{refused}")


def _granted(trusted: Sequence[type[KeyringBackend]], wish: Wish) -> KeyringBackend:
    backend = next((backend for backend in trusted if name_of(backend) == wish.backend), None)
    if backend is None:
        raise KeyringUnavailable(
            f"{wish.setting} asks for the keyring {wish.backend}, which is not known to keep secrets safely.",
            advice=f"Remove that from {wish.setting} and start again, or keep the keys for this session only.",
        )
    if not backend.viable:
        raise KeyringUnavailable(
            f"{wish.setting} asks for the keyring {wish.backend}, which does not run on this computer."
        )
    return backend()


def name_of(backend: type[KeyringBackend]) -> str:
    """The full name of a backend's class, as keyring's settings write it."""
    return f"{backend.__module__}.{backend.__qualname__}"


def title_of(backend: KeyringBackend) -> str:
    """A backend's name for the person at the screen."""
    name = name_of(type(backend))
    return TITLES.get(name, name)
