"""A journal for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from notifyadmin.store.journal.journal import Journal
from tests.store.writing import unexpected


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal without any rows, in the folder `history`."""
    journal = Journal(tmp_path / "history", unexpected)
    yield journal
    journal.close_reading()
    journal.close()
