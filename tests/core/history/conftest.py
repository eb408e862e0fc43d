"""A journal, and what runs in the background, for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from notifyadmin.core.tasks import TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.journal import Journal
from tests.driver import until
from tests.store.loops import join_executors

T = TypeVar("T")


class Archive:
    """A journal in the background, with the rows that a test writes into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.crashes: list[BaseException] = []
        self.journal = BackgroundJournal(lambda: Journal(folder, self.crashes.append))
        self.tasks = TaskRunner((StoreError,), self.crashes.append)

    async def write(self, work: Callable[[Journal], T]) -> T:
        """Writes rows."""
        return await self.journal.write(work)

    async def idle(self, *keys: str) -> None:
        """Waits until none of these jobs runs."""
        await until(lambda: not any(map(self.tasks.is_busy, keys)), f"{keys} end")
        assert not self.crashes

    async def aclose(self) -> None:
        """Ends everything."""
        await self.tasks.close()
        await self.journal.close()
        join_executors()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A journal without rows."""
    return Archive(tmp_path / "history")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """A journal of a test's own thread."""
    told: list[StoreError] = []
    journal = Journal(tmp_path / "rows", told.append)
    yield journal
    journal.close_reading()
    journal.close()
    assert not told
