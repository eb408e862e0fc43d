"""The history into a file and out of one, in pieces: the window goes on meanwhile, and requests are recorded."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from contextlib import ExitStack, aclosing
from enum import Enum
from functools import partial
from pathlib import Path
from typing import BinaryIO, TypeVar

from notifyadmin.api.sentence import Sentence
from notifyadmin.core.history.formats import NotARow, as_csv, as_json_lines, csv_head, from_json_line
from notifyadmin.core.signal import Signal
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.store.atomic_files import StreamedFile
from notifyadmin.store.errors import FileUnreadable, StoreError
from notifyadmin.store.file_problems import display_path, unreadable, unwritable
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Details
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter

PIECE = 200
"""How many rows are read or written at once."""
MOST_DELETED = 10_000
"""How many rows a filter may name."""
MAX_LINE_BYTES = 20_000_000
"""Beyond that a line is no row: the bodies of rows are cut."""
KEY = "history.transfer"
T = TypeVar("T")


class Format(Enum):
    """What a file of rows is, by the end of its name."""

    CSV = ".csv"
    JSON_LINES = ".jsonl"


class Transfer:
    """Writes rows into a file or reads them from one, one file at a time.

    Signals:
        progressed(int done, int total): so much of it is done; of reading in bytes, of writing in rows.
        exported(Path path, int count): so many rows are in the file.
        imported(int added, int known): so many rows were added, and so many were there already.
        cancelled(): it was stopped; nothing of it is left.
        failed(StoreError error): it could not be done; nothing of it is left.
        busy_changed(bool busy): it began, or ended.
    """

    def __init__(self, journal: BackgroundJournal, tasks: TaskRunner) -> None:
        self.progressed = Signal[[int, int]]()
        self.exported = Signal[[Path, int]]()
        self.imported = Signal[[int, int]]()
        self.cancelled = Signal[[]]()
        self.failed = Signal[[StoreError]]()
        self.busy_changed = Signal[[bool]]()
        self._journal = journal
        self._tasks = tasks
        tasks.busy_changed.connect(self._on_busy_changed)

    def export(self, path: Path, sought: Filter, kind: Format) -> None:
        """Writes what a filter finds into a file, in place of what is there."""
        self._start(self._export(path, sought, kind), lambda count: self.exported.emit(path, count))

    def read(self, path: Path) -> None:
        """Adds the rows of a file that are not here yet; of a file with anything else in it none is."""
        self._start(self._import(path), lambda counts: self.imported.emit(*counts))

    def cancel(self) -> None:
        """Stops what runs."""
        self._tasks.cancel(KEY)

    async def _export(self, path: Path, sought: Filter, kind: Format) -> int:
        numbers = await self._journal.read(lambda journal: journal.numbers(sought))
        if kind is Format.JSON_LINES:
            numbers.reverse()  # oldest first, as they are read in again
        count = 0
        try:
            with ExitStack() as at_the_end:
                file = await _on_a_thread(lambda: _begun(path, at_the_end))
                if kind is Format.CSV:
                    await _on_a_thread(lambda: file.write(csv_head()))
                for at in range(0, len(numbers), PIECE):
                    self.progressed.emit(at, len(numbers))
                    piece = numbers[at : at + PIECE]
                    rows = await self._journal.read(partial(Journal.details, sought=Filter(rows=piece), limit=PIECE))
                    await _on_a_thread(partial(_write, file, kind, rows))
                    count += len(rows)  # some may have been deleted meanwhile
                await _to_its_end(file.commit)
        except (OSError, ValueError) as error:
            raise unwritable(path, error) from None
        return count

    async def _import(self, path: Path) -> tuple[int, int]:
        # All of it is read first, so that of a file that is something else nothing is added.
        total = 0
        async for rows in self._pieces(path):
            total += len(rows)
        if not total:
            text = Sentence("{file} holds no rows of a history.", file=display_path(path))
            raise FileUnreadable(text, advice="Nothing was imported.")
        added: list[int] = []
        try:
            async with aclosing(self._pieces(path)) as pieces:
                async for rows in pieces:
                    await self._add(rows, added)
        except BaseException:
            await self._take_back(added)
            raise
        return len(added), total - len(added)

    async def _add(self, rows: Sequence[Details], added: list[int]) -> None:
        """Adds rows, and their numbers to `added`, also where it is stopped while they are being written."""
        writing = asyncio.ensure_future(self._journal.write(partial(Journal.add, imported=rows)))
        try:
            await asyncio.shield(writing)
        finally:
            added += await writing

    async def _take_back(self, added: Sequence[int]) -> None:
        for at in range(0, len(added), MOST_DELETED):
            await asyncio.shield(self._journal.delete(Filter(rows=added[at : at + MOST_DELETED])))

    async def _pieces(self, path: Path) -> AsyncGenerator[list[Details], None]:
        try:
            with ExitStack() as at_the_end:
                size, file = await _on_a_thread(lambda: (path.stat().st_size, _opened(path, at_the_end)))
                line = 0
                while True:
                    self.progressed.emit(file.tell(), size)
                    lines, rows = await _on_a_thread(partial(_read_rows, path, file, line))
                    if not lines:
                        return
                    line += lines
                    yield rows
        except (OSError, ValueError) as error:
            raise unreadable(path, error) from None

    def _start(self, work: Coroutine[None, None, T], on_success: Callable[[T], None]) -> None:
        self._tasks.start(KEY, work, on_success=on_success, on_error=self.failed.emit, on_cancelled=self.cancelled.emit)

    def _on_busy_changed(self, key: str, busy: bool) -> None:
        if key == KEY:
            self.busy_changed.emit(busy)


def _read_rows(path: Path, file: BinaryIO, line: int) -> tuple[int, list[Details]]:
    """The rows in the next lines, and how many lines these are; `line` is how many there were before."""
    rows: list[Details] = []
    for at in range(PIECE):
        data = file.readline(MAX_LINE_BYTES)
        if not data:
            return at, rows
        if not data.strip():
            continue
        try:
            rows.append(from_json_line(data))
        except NotARow:
            where = line + at + 1
            text = Sentence(
                "{file} is not an exported history: line {line} is no row.", file=display_path(path), line=where
            )
            raise FileUnreadable(text, advice="Nothing was imported.") from None
    return PIECE, rows


def _write(file: StreamedFile, kind: Format, rows: Sequence[Details]) -> None:
    file.write(as_csv(rows) if kind is Format.CSV else as_json_lines(reversed(rows)))


def _begun(path: Path, at_the_end: ExitStack) -> StreamedFile:
    file = StreamedFile(path)
    at_the_end.callback(file.discard)
    return file


def _opened(path: Path, at_the_end: ExitStack) -> BinaryIO:
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise FileExistsError(errno.EEXIST, "")  # nobody may ever write into a pipe
    return at_the_end.enter_context(path.open("rb"))


async def _on_a_thread(work: Callable[[], T]) -> T:
    """The result of a blocking call. Who is cancelled waits for its end, too: only then may its file be closed."""
    running = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        return await asyncio.shield(running)
    finally:
        await asyncio.wait({running})


async def _to_its_end(work: Callable[[], None]) -> None:
    """Makes a blocking call that cannot be taken back: it comes too late to cancel whoever waits for it."""
    running = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        await running
