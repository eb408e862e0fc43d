"""What the tests of the client share."""

from __future__ import annotations

import pytest

from tests.certificates import Certificates


@pytest.fixture(scope="session")
def certificates() -> Certificates:
    """Certificates for loopback and for a host that has no address."""
    return Certificates("127.0.0.1", "localhost", "service.invalid")
