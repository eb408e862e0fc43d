"""Which system keyring is used: only those that encrypt secrets or leave them to the operating system.

keyring itself would also use backends that store plain text (keyrings.alt), lose what they are given (null), or come
from anywhere (PYTHON_KEYRING_BACKEND, its configuration file). So the choice is made here, among keyring's own
backends for Secret Service, libsecret, KWallet, macOS and Windows; the code of no other backend is imported.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin.api.sentence import Sentence, joined
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
class RequestedBackend:
    """A backend, by its full name, and the setting that requests it."""

    backend: str
    setting: str


def system_keyring() -> KeyringBackend:
    """The keyring of this computer; raises KeyringUnavailable, which says why there is none.

    Importing keyring and searching takes 150 to 350 ms and asks the session bus: never on the window's thread. It
    searches again each time, so that a keyring started meanwhile is found.
    """
    from keyring.util import platform_

    config = Path(platform_.config_root(), "keyringrc.cfg")
    return choose_backend(trusted_backends(), requested_backend(os.environ, config), untrusted_packages())


def trusted_backends() -> tuple[type[KeyringBackend], ...]:
    """The backends that may be used, whether or not they work on this computer."""
    from keyring.backends import SecretService, Windows, kwallet, libsecret, macOS

    return (
        SecretService.Keyring,
        libsecret.Keyring,
        kwallet.DBusKeyring,
        kwallet.DBusKeyringKWallet4,
        macOS.Keyring,
        Windows.WinVaultKeyring,
    )


def requested_backend(environment: Mapping[str, str], config: Path) -> RequestedBackend | None:
    """The backend that keyring's own settings request: the environment, otherwise its configuration file.

    The chainer, which asks all backends in turn, is no request for one of them.
    """
    backend, setting = environment.get("PYTHON_KEYRING_BACKEND", "").strip(), "PYTHON_KEYRING_BACKEND"
    if not backend:
        import configparser

        parser = configparser.RawConfigParser()
        try:
            parser.read(config, encoding="utf-8")
        except (configparser.Error, UnicodeDecodeError):
            raise KeyringUnavailable(
                Sentence("The keyring's configuration file {config} cannot be read.", config=config),
                advice=Sentence(
                    "Fix or remove {config} and try again, or enter client ID and secret again for this session.",
                    config=config,
                ),
            ) from None
        backend, setting = parser.get("backend", "default-keyring", fallback="").strip(), str(config)
    return RequestedBackend(backend, setting) if backend not in ("", CHAINER) else None


def untrusted_packages() -> tuple[str, ...]:
    """The installed packages with other backends, named without importing them: keyrings.alt and its like."""
    from importlib import metadata

    found = metadata.entry_points(group="keyring.backends")
    names = {entry_point.dist.name if entry_point.dist else entry_point.module for entry_point in found}
    return tuple(sorted(names - {"keyring"}))


def choose_backend(
    trusted: Sequence[type[KeyringBackend]], requested: RequestedBackend | None = None, untrusted: Sequence[str] = ()
) -> KeyringBackend:
    """The best trusted backend that works here, or the requested one, if it is among them.

    Raises KeyringUnavailable, which names what was refused.
    """
    if requested is not None:
        return _checked(trusted, requested)
    working = [backend for backend in trusted if backend.viable]
    if working:
        return max(working, key=lambda backend: backend.priority)()
    refused = Sentence("Installed, but not safe for secrets: {names}.", names=", ".join(untrusted)) if untrusted else ""
    raise KeyringUnavailable(joined("No system keyring is running on this computer.", refused))


def _checked(trusted: Sequence[type[KeyringBackend]], requested: RequestedBackend) -> KeyringBackend:
    backend = next((backend for backend in trusted if name_of(backend) == requested.backend), None)
    if backend is None:
        raise KeyringUnavailable(
            Sentence(
                "{setting} requests the keyring {keyring}, which is not known to keep secrets safely.",
                setting=requested.setting,
                keyring=requested.backend,
            ),
            advice=Sentence(
                "Remove it from {setting} and restart, or enter client ID and secret again for this session.",
                setting=requested.setting,
            ),
        )
    if not backend.viable:
        raise KeyringUnavailable(
            Sentence(
                "{setting} requests the keyring {keyring}, which is not running on this computer.",
                setting=requested.setting,
                keyring=requested.backend,
            )
        )
    return backend()


def name_of(backend: type[KeyringBackend]) -> str:
    """The full name of a backend's class, as in keyring's settings."""
    return f"{backend.__module__}.{backend.__qualname__}"


def title_of(backend: KeyringBackend) -> str:
    """A backend's name as it is shown."""
    name = name_of(type(backend))
    return TITLES.get(name, name)
