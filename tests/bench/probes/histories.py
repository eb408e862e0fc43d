"""The History page, and the journal below it, on the journal of a folder that the first argument names.

`page` says, line by line: the milliseconds from the click on the tab to the painted rows, those of each key in the
search, the same once more, those of each page of scrolling, those of each jump, and the MiB that it takes beyond an
empty page. `sends` says the milliseconds that each of a hundred sends waits for the journal, and those that it would
wait for the disk alone.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil  # type: ignore[import-untyped]

from notifyadmin.app import SWITCH_S, plain_imports, run_in_loop

with plain_imports():
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

from notifyadmin.core.history.criteria import Criteria
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.journal import Journal
from notifyadmin.ui.history.page import HistoryPage
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from tests.driver import until
from tests.store.journal.rows import ended, started
from tests.ui.workplace import Workplace

SIZE = (1180, 700)
WORDS = ("user-12", "type_8 sent", "track-15", "shop unk")
TIMES = 100
PAUSE_S = 0.1
"""Nobody types faster than ten keys a second."""
MIB = 1024 * 1024
PAGE, WRITES_A_SEND = bytes(4096), 2


class _Painted(QObject):
    """Tells when the page's list has been painted with rows in it."""

    def __init__(self, page: HistoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._done: asyncio.Future[None] | None = None
        self._is_right: Callable[[], bool] = lambda: True
        page.list.view.viewport().installEventFilter(self)

    async def ms(self, work: Callable[[], object], is_right: Callable[[], bool] = lambda: True) -> float:
        """How long it takes until something that is done is to be seen."""
        self._done, self._is_right = asyncio.get_running_loop().create_future(), is_right
        started_s = time.perf_counter()
        work()
        self._page.list.view.viewport().update()
        await self._done
        return (time.perf_counter() - started_s) * 1000

    def has_rows(self) -> bool:
        view = self._page.list.view
        return self._page.list.rows.known(view.rowAt(0)) is not None

    def _finish(self) -> None:
        if self._done is not None and not self._done.done():
            self._done.set_result(None)

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() is QEvent.Type.Paint and self._is_right():
            asyncio.get_running_loop().call_soon(self._finish)
        return False


def page() -> None:
    """Opens the page, types into its search and scrolls through it."""
    sys.setswitchinterval(SWITCH_S)
    app = QApplication(sys.argv[:1])
    run_in_loop(app, _measured(app, Path(sys.argv[1])))


async def _measured(app: QApplication, folder: Path) -> None:
    resources = Resources.found()
    appearance = Appearance(app, resources)
    appearance.apply("light")
    with TemporaryDirectory() as home:
        workplace = Workplace(Path(home))
        await _opened(workplace, resources, appearance, is_empty=True)
        before = psutil.Process().memory_info().rss
        workplace.journal = BackgroundJournal(lambda: Journal(folder / "history", workplace.crashes.append))
        await _measured_with_rows(workplace, resources, appearance, before)
        await workplace.aclose()


async def _measured_with_rows(workplace: Workplace, resources: Resources, appearance: Appearance, before: int) -> None:
    shown, painted, opened_ms = await _opened(workplace, resources, appearance)
    _say([opened_ms])
    keys = await _searched_ms(shown, painted)
    for _ in range(2):
        _say(keys)
    shown.list.filters.choose(Criteria())
    await _idle(workplace)
    bar = shown.list.view.verticalScrollBar()
    _say([await painted.ms(partial(bar.setValue, at * bar.pageStep())) for at in range(1, TIMES + 1)])
    places = [bar.maximum() * (at * 37 % TIMES) // TIMES for at in range(TIMES)]
    _say([await painted.ms(partial(bar.setValue, at), painted.has_rows) for at in places])
    _say([(psutil.Process().memory_info().rss - before) / MIB])


async def _opened(
    workplace: Workplace, resources: Resources, appearance: Appearance, *, is_empty: bool = False
) -> tuple[HistoryPage, _Painted, float]:
    context = workplace.context(resources, appearance)
    started_s = time.perf_counter()
    shown = HistoryPage("history", context)
    appearance.style_window(shown)
    shown.resize(*SIZE)
    painted = _Painted(shown)
    shown.begin()
    shown.show()
    if not is_empty:
        await painted.ms(lambda: None, painted.has_rows)
    opened_ms = (time.perf_counter() - started_s) * 1000
    await _idle(workplace)
    return shown, painted, opened_ms


def sends() -> None:
    """Begins and completes rows as the runner does for a send, and makes the disk keep as many pages without SQLite."""
    asyncio.run(_sent(Path(sys.argv[1]) / "history"))


async def _sent(folder: Path) -> None:
    journal = BackgroundJournal(lambda: Journal(folder, print))
    await journal.read(lambda _: None)
    shares, alone = [], []
    for _ in range(TIMES):
        row, end = started(at=datetime.now().astimezone()), ended()
        started_s = time.perf_counter()
        await journal.write(partial(Journal.begin, started=row))
        await journal.write(partial(Journal.complete, started=row, ended=end))
        shares.append((time.perf_counter() - started_s) * 1000)
    await journal.close()
    with (folder / "alone").open("wb") as file:
        for _ in range(TIMES):
            started_s = time.perf_counter()
            for _ in range(WRITES_A_SEND):
                file.write(PAGE)
                file.flush()
                os.fsync(file.fileno())
            alone.append((time.perf_counter() - started_s) * 1000)
    (folder / "alone").unlink()
    _say(shares)
    _say(alone)


async def _idle(workplace: Workplace) -> None:
    jobs = ("search", "rows", "refresh", "profiles")
    await until(lambda: not any(workplace.tasks.is_busy(f"history.{job}") for job in jobs))


async def _searched_ms(shown: HistoryPage, painted: _Painted) -> list[float]:
    found = list[str]()
    filters, taken = shown.list.filters, []

    def on_found() -> None:
        found.append(filters.criteria.words)

    shown.list.rows.found.connect(on_found)
    for word in WORDS:
        for end in range(1, len(word) + 1):
            choose = partial(filters.choose, Criteria(word[:end]))
            taken.append(await painted.ms(choose, partial(_is_last, found, word[:end])))
            await asyncio.sleep(PAUSE_S)
    return taken


def _is_last(found: Sequence[str], words: str) -> bool:
    return bool(found) and found[-1] == words


def _say(values: Iterable[float]) -> None:
    print(*(f"{value:.4f}" for value in values), flush=True)
