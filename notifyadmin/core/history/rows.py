"""The list of the history: as many rows as there are, of which those are read that somebody looks at."""

from __future__ import annotations

import asyncio
from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Iterable
from functools import partial

from notifyadmin.core.common_length import common_length
from notifyadmin.core.signal import Signal
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter

BLOCK = 100
"""How many rows are read at once."""
MOST_READ = 500
"""How many are kept once they have been read."""
PAUSE_S = 0.15
"""How long the places of all rows wait for the next key: looking them up takes longer than showing the first ones."""
SEARCH, READ, REFRESH = "history.search", "history.rows", "history.refresh"


class HistoryRows:
    """The rows that a filter finds, newest first, by their place in the list.

    The first ones are there at once, the places of all others a moment later; what is in them is read once it is asked
    for. Rows that are added meanwhile come with `refresh`.

    Signals:
        found(): another list; it holds its first rows, and is whole when it is shorter than that.
        removing(int first, int last), removed(): the rows at these places go, and have gone.
        inserting(int first, int last), inserted(): rows come to these places, and have come.
        read(int first, int last): the rows at these places can be shown now, or are others.
        current(): the list holds all that had been written when this was asked for.
        failed(StoreError error): it could not be read.
    """

    def __init__(self, journal: BackgroundJournal, tasks: TaskRunner) -> None:
        self.found = Signal[[]]()
        self.removing = Signal[[int, int]]()
        self.removed = Signal[[]]()
        self.inserting = Signal[[int, int]]()
        self.inserted = Signal[[]]()
        self.read = Signal[[int, int]]()
        self.current = Signal[[]]()
        self.failed = Signal[[StoreError]]()
        self._journal = journal
        self._tasks = tasks
        self._sought = Filter()
        self._numbers = array("q")
        self._entries: OrderedDict[int, Entry | None] = OrderedDict()
        self._wanted: list[int] = []
        self._version = -1
        self.is_whole = True
        """Whether it is known how many rows there are."""

    @property
    def count(self) -> int:
        """How many rows there are, as far as is known."""
        return len(self._numbers)

    @property
    def numbers(self) -> array[int]:
        """The numbers of all rows."""
        return self._numbers

    def number(self, place: int) -> int:
        """The number of the row at a place."""
        return self._numbers[place]

    def place_of(self, number: int) -> int | None:
        """Where a row is, if it is in the list."""
        place = bisect_left(self._numbers, -number, key=lambda each: -each)
        return place if place < self.count and self._numbers[place] == number else None

    def entry(self, place: int) -> Entry | None:
        """The row at a place; None until it has been read, which this begins, and where it is gone."""
        number = self._numbers[place]
        if number in self._entries:
            return self._entries[number]
        self._want(place // BLOCK)
        return None

    def known(self, place: int) -> Entry | None:
        """The row at a place, if it has been read; reads nothing."""
        return self._entries.get(self._numbers[place]) if 0 <= place < self.count else None

    def search(self, sought: Filter) -> None:
        """Lists what a filter finds; a search that runs ends."""
        self._tasks.cancel(REFRESH)
        self._start(SEARCH, self._search(sought), IfRunning.REPLACE)

    def refresh(self, *, again: bool = False) -> None:
        """Brings in what has been written since; does nothing while that runs, or a search.

        With `again` it begins anew where it runs, to bring in what has been written just now.
        """
        if not self._tasks.is_busy(SEARCH):
            self._start(REFRESH, self._refresh(), IfRunning.REPLACE if again else IfRunning.REFUSE)

    async def _search(self, sought: Filter) -> None:
        version, first = await self._journal.read(
            lambda journal: (journal.version(), journal.page(sought, limit=BLOCK))
        )
        self._sought, self._version = sought, version
        self._numbers = array("q", (entry.row for entry in first))
        self._entries.clear()
        self._wanted.clear()
        self._keep(first)
        self.is_whole = len(first) < BLOCK
        self.found.emit()
        if not self.is_whole:
            await asyncio.sleep(PAUSE_S)
            numbers = await self._journal.read(lambda journal: journal.numbers(sought))
            self.is_whole = True
            self._become(numbers)
        self.current.emit()

    async def _refresh(self) -> None:
        version = await self._journal.read(lambda journal: journal.version())
        if version != self._version:
            await self._bring_in(version)
        self.current.emit()

    async def _bring_in(self, version: int) -> None:
        sought = self._sought
        seen = [number for number, _ in zip(reversed(self._entries), range(BLOCK), strict=False)]
        rows = Filter(rows=seen)
        numbers, entries = await self._journal.read(lambda journal: (journal.numbers(sought), journal.page(rows)))
        self._version = version
        # What is not to be seen now is read again when it is.
        self._entries = OrderedDict((number, None) for number in seen)
        self._keep(entries)
        self._become(numbers)
        self._tell_read(seen)

    def _become(self, numbers: array[int]) -> None:
        """Changes the list by what goes and what comes; all other rows stay where they are to be seen."""
        newer = bisect_left(numbers, -self._numbers[0], key=lambda each: -each) if self._numbers else 0
        self._replace(numbers[newer:] if newer else numbers)  # what is gone is mostly old, and what has come is new
        if newer:
            self.inserting.emit(0, newer - 1)
            self._numbers = numbers
            self.inserted.emit()

    def _replace(self, numbers: array[int]) -> None:
        former = self._numbers
        start = common_length(former, numbers)
        is_extended = start in (len(former), len(numbers))
        end = 0 if is_extended else common_length(former[start:][::-1], numbers[start:][::-1])
        gone, come = len(former) - end - start, len(numbers) - end - start
        if gone:
            self.removing.emit(start, start + gone - 1)
            self._numbers = former[:start] + former[start + gone :]
            self.removed.emit()
        if come:
            self.inserting.emit(start, start + come - 1)
            self._numbers = numbers
            self.inserted.emit()

    def _want(self, block: int) -> None:
        """Reads a block of rows next: what somebody looks at now comes before what was scrolled past."""
        if block in self._wanted:
            self._wanted.remove(block)
        self._wanted = [*self._wanted[-2:], block]
        self._start(READ, self._read_wanted(), IfRunning.REFUSE, self._on_read)

    def _on_read(self, _: None) -> None:
        if self._wanted:  # by somebody who asked when the task had ended, and nobody had heard of that yet
            self._start(READ, self._read_wanted(), IfRunning.REFUSE, self._on_read)

    async def _read_wanted(self) -> None:
        while self._wanted:
            block = self._wanted[-1]
            numbers = self._numbers[block * BLOCK : (block + 1) * BLOCK]
            entries = await self._journal.read(partial(Journal.page, sought=Filter(rows=numbers)))
            if block in self._wanted:
                self._wanted.remove(block)
            self._entries |= dict.fromkeys(numbers)  # those that are gone have nothing to show
            self._keep(entries)
            self._tell_read(numbers)

    def _keep(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._entries[entry.row] = entry
            self._entries.move_to_end(entry.row)
        while len(self._entries) > MOST_READ:
            self._entries.popitem(last=False)

    def _tell_read(self, numbers: Iterable[int]) -> None:
        places = [place for number in numbers if (place := self.place_of(number)) is not None]
        if places:
            self.read.emit(min(places), max(places))

    def _start(
        self,
        key: str,
        work: Coroutine[None, None, None],
        if_running: IfRunning,
        on_success: Callable[[None], None] = lambda _: None,
    ) -> None:
        self._tasks.start(key, work, on_success=on_success, on_error=self.failed.emit, if_running=if_running)
