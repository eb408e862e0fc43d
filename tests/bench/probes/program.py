"""NotifyAdmin itself, started as its command does, by `notifyadmin.app.main`.

Its one seam is `app.run_in_loop`: the window's coroutine goes through it, and is looked at between two of its steps,
before Qt has the thread again, and so before the first paint. Until then nothing is imported that the program would not
import by itself, Qt above all: what is imported after Qt costs more than what is imported before it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine, Generator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from notifyadmin import app as program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.bench.probes.person import Person

T = TypeVar("T")


def start() -> None:
    """Starts it, halts when the window is usable, and closes it."""

    def person() -> Person:
        from tests.bench.probes.person import Person

        return Person()

    _run([], person)


def start_and_count() -> None:
    """Starts it, halts when the window is usable with the number of modules that are imported, and closes it."""

    def person() -> Person:
        from tests.bench.probes.person import Counter

        return Counter()

    _run([], person)


def start_and_send() -> None:
    """Starts it on its sandbox, halts when the window is usable and again when a send was answered, and closes it."""

    def person() -> Person:
        from tests.bench.probes.person import Sender

        return Sender()

    _run(["--sandbox"], person)


def start_and_type() -> None:
    """Starts it on its sandbox and types at it; see `typist`."""

    def person() -> Person:
        from tests.bench.probes.typist import Typist

        return Typist()

    _run(["--sandbox"], person)


def start_and_edit() -> None:
    """Starts it on its sandbox and edits a thousand times; see `typist`."""

    def person() -> Person:
        from tests.bench.probes.typist import Editor

        return Editor()

    _run(["--sandbox"], person)


def _run(arguments: Sequence[str], person: Callable[[], Person]) -> None:
    run_in_loop = program.run_in_loop

    def watched(app: QApplication, work: Coroutine[Any, Any, T]) -> T:
        return run_in_loop(app, _Watched(work, person().look))

    program.run_in_loop = watched
    sys.exit(program.main(arguments))


class _Watched(Coroutine[Any, Any, T]):
    """A coroutine that is looked at after each of its steps; for a task to run, not to be awaited."""

    def __init__(self, work: Coroutine[Any, Any, T], look: Callable[[], None]) -> None:
        self._work = work
        self._look = look

    def send(self, value: Any) -> Any:
        step = self._work.send(value)
        self._look()
        return step

    def throw(self, *error: Any) -> Any:
        return self._work.throw(*error)

    def close(self) -> None:
        self._work.close()

    def __await__(self) -> Generator[Any, None, T]:
        return self._work.__await__()
