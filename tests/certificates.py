"""Certificates for TLS on loopback: good ones, and one of each kind that must not be trusted."""

from __future__ import annotations

import functools
import ssl
import tempfile
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme


class Certificates:
    """A certificate for some names, valid for a while, by an authority that nobody knows but `client`."""

    def __init__(self, *names: str, valid_from: datetime | None = None, valid_to: datetime | None = None) -> None:
        authority = trustme.CA()
        self.authority_pem = authority.cert_pem.bytes()
        self.server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(*names, not_before=valid_from, not_after=valid_to).configure_cert(self.server)
        self.client = ssl.create_default_context()
        authority.configure_trust(self.client)


@functools.cache
def trusted() -> Certificates:
    """A certificate of the service's host, by an authority that is trusted."""
    return Certificates("127.0.0.1", "service.invalid")


@functools.cache
def unknown_authority() -> Certificates:
    """The same by another authority."""
    return Certificates("127.0.0.1", "service.invalid")


@functools.cache
def expired() -> Certificates:
    """One that was valid until yesterday."""
    return Certificates("127.0.0.1", valid_to=datetime.now(UTC) - timedelta(days=1))


@functools.cache
def not_yet_valid() -> Certificates:
    """One that will be valid tomorrow."""
    return Certificates("127.0.0.1", valid_from=datetime.now(UTC) + timedelta(days=1))


@functools.cache
def of_another_host() -> Certificates:
    """One for a host that is not called."""
    return Certificates("elsewhere.example")


@functools.cache
def of_another_address() -> Certificates:
    """One for an address that is not called."""
    return Certificates("127.0.0.2")


@functools.cache
def self_signed() -> Certificates:
    """One that nobody but itself vouches for."""
    made, authority = Certificates("127.0.0.1"), trustme.CA()
    made.server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "certificate.pem")
        path.write_bytes(authority.private_key_pem.bytes() + authority.cert_pem.bytes())
        made.server.load_cert_chain(path)
    return made


@functools.cache
def too_old() -> Certificates:
    """A good one, on a server that speaks no TLS after 1.1."""
    made = Certificates("127.0.0.1")
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        made.server.minimum_version = made.server.maximum_version = ssl.TLSVersion.TLSv1_1
    made.server.set_ciphers("ALL:@SECLEVEL=0")
    return made


@functools.cache
def asks_for_clients_own() -> Certificates:
    """A good one, on a server that wants one of the client, too, and says so after its handshake."""
    made = Certificates("127.0.0.1")
    made.server.verify_mode = ssl.CERT_REQUIRED
    made.server.minimum_version = ssl.TLSVersion.TLSv1_3
    return made
