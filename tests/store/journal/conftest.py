"""A journal for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from notifyadmin.store.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal without any rows, in the folder `history`."""
    journal = Journal(tmp_path / "history")
    yield journal
    journal.close_reading()
    journal.close()
