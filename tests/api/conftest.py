"""What the tests of the client share."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tests.faults import Certificates


@pytest.fixture(scope="session")
def certificates() -> Certificates:
    """Certificates for loopback and for a host that has no address."""
    return Certificates("127.0.0.1", "localhost", "service.invalid")


@pytest.fixture(scope="package", autouse=True)
def _quick_collection() -> Iterator[None]:
    # Each scenario ends with a collection, to find what it left open: what was there before is not looked at again.
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
