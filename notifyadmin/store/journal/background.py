"""The journal off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from notifyadmin.store.serial_executor import BeginChange, SerialExecutor

if TYPE_CHECKING:
    from notifyadmin.store.journal.journal import Journal
    from notifyadmin.store.journal.query import Filter

T = TypeVar("T")


class BackgroundJournal:
    """Runs what is done with the journal on daemon threads: writes one after the other, and reads beside them.

    Cancelling the task that awaits a call drops the call where it has not begun, and is of no consequence for it else.
    """

    def __init__(self, make: Callable[[], Journal]) -> None:
        """`make` is called with the first call, on its thread: what a journal needs is imported only then."""
        self._make = make
        self._made: Journal | None = None
        self._lock = Lock()
        self._executor = SerialExecutor("journal")

    async def write(self, work: Callable[[Journal], T]) -> T:
        """The result of `work`, which changes the journal; raises what it raises."""
        return await self._run("write", work)

    async def read(self, work: Callable[[Journal], T]) -> T:
        """The result of `work`, which only reads; raises what it raises."""
        return await self._run("read", work)

    async def delete(self, sought: Filter) -> int:
        """Deletes the rows that a filter finds, so that nothing of them is left in any file; returns how many.

        It is done in pieces, between which requests are recorded. Raises HistoryFailed.
        """
        from notifyadmin.store.journal.query import Filter

        if sought == Filter():
            count = await self.read(lambda journal: journal.count(sought))
            await self.write(lambda journal: journal.delete_all())
            return count
        count = 0
        while some := await self.write(lambda journal: journal.delete_some(sought)):
            count += some
        await self.clean()
        return count

    async def clean(self) -> None:
        """Takes what was deleted out of every file, also where a program ended before it had done so.

        Raises HistoryFailed.
        """
        if await self.read(lambda journal: journal.is_clean()):
            return
        is_first = True
        while await self.write(partial(_clean_some, is_first=is_first)):
            is_first = False
        await self.write(lambda journal: journal.end_cleaning())

    async def close(self) -> None:
        """Closes the file, after the calls that were begun before."""
        await self.read(lambda journal: journal.close_reading())
        await self.write(lambda journal: journal.close())

    async def _run(self, queue: str, work: Callable[[Journal], T]) -> T:
        def run(begin: BeginChange) -> T:
            begin()  # from here on the next call waits for this one, for they share a connection
            return work(self._journal())

        return await self._executor.run(queue, run)

    def _journal(self) -> Journal:
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made


def _clean_some(journal: Journal, *, is_first: bool) -> bool:
    return journal.clean_some(is_first=is_first)
