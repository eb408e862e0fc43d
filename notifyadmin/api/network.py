"""How requests get to a service: the time they have, the proxy, and which certificates are trusted."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import truststore

from notifyadmin.api import errors
from notifyadmin.api.sentence import Sentence

MAX_CERTIFICATE_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Network:
    """What applies to each request from the moment at which it is made.

    `timeout_s` is for all of it, connecting and reading included. `proxy` is None for the system's, empty for none,
    or an http:// or https:// URL; this computer's own addresses never go through one. `authority_file`, in PEM form,
    holds certificates to trust besides those of the system.
    """

    timeout_s: float = 30.0
    proxy: str | None = None
    authority_file: str = ""


def trusted(authority_file: str) -> ssl.SSLContext | errors.InvalidSetting:
    """Trusts what the system trusts, and the certificates of a file if one is named; it may wait for the disk."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if not authority_file:
        return context
    try:
        path = Path(authority_file)
        if not path.is_file() or path.stat().st_size > MAX_CERTIFICATE_BYTES:
            raise OSError
        context.load_verify_locations(cadata=path.read_text("ascii"))
    except (OSError, ValueError):  # of which ssl.SSLError and UnicodeError are some
        text = "The certificate file {file} can't be used. It must be a readable file with certificates in PEM form."
        return errors.InvalidSetting("certificates", Sentence(text, file=authority_file))
    return context


def version_of(authority_file: str) -> tuple[int, ...]:
    """Another one once a file was replaced or is gone; it may wait for the disk."""
    try:
        found = Path(authority_file).stat()
    except (OSError, ValueError):
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino
