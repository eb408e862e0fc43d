"""People who type into a request with many merge tags: one notes what each key costs, the other goes on and on."""

from __future__ import annotations

import json
import time
from functools import partial
from itertools import count

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTabWidget, QTreeView

from tests.bench.probes.heartbeat import Heartbeat, Script
from tests.bench.probes.keyboard import BACKSPACE, ENTER, press, put_cursor_at
from tests.bench.probes.person import Person, find
from tests.bench.probes.usable import halt
from tests.bench.tags import TAGS_BYTES, request

KEYS = 30
EDITS, EVERY = 1000, 100
CHANGE_MS = 10_000
"""How long the effect of a key is waited for."""
REST_MS, QUIET_MS = 300, 100
"""How long each key has for itself at least, and how long nothing may have changed when the next one comes."""
PAUSE_MS = 1000

JSON, CODE = range(2)
NAME, VALUE = 0, 2
ARTICLE = (4, 40, 4, 1, 1)
"""The rows that lead to the name of the second article of an order in the middle."""


class Writer(Person):
    """Types a large request as JSON once the window is usable, and then goes on by its own script."""

    def __init__(self) -> None:
        super().__init__()
        self.heart = Heartbeat(self._work())
        self._awaited: QPlainTextEdit | None = None
        self._changed_s = 0.0
        self.shown_ms: float | None = None

    def on_usable(self) -> None:
        self.heart.start()

    def script(self) -> Script:
        """What it does with the request."""
        raise NotImplementedError

    def note(self, awaited: QPlainTextEdit) -> None:
        """A key is coming, whose effect is to be seen there."""
        self._awaited, self.shown_ms = awaited, None
        self.heart.note()

    def is_shown(self) -> bool:
        """Whether the key has had its effect."""
        if self.shown_ms is None and self.heart.elapsed_ms > CHANGE_MS:
            raise TimeoutError("a key has changed nothing")
        return self.shown_ms is not None

    def is_quiet(self, for_ms: float) -> bool:
        """Whether nothing has changed for so long."""
        return (time.perf_counter() - self._changed_s) * 1000 > for_ms and self.heart.elapsed_ms > for_ms

    def pause(self) -> Script:
        """Waits until all is done."""
        self.heart.note()
        yield lambda: self.is_quiet(PAUSE_MS)

    def _work(self) -> Script:
        for identifier in ("send.json", "send.code", "mergeTags"):
            view = find(QPlainTextEdit, identifier)
            view.textChanged.connect(partial(self._on_changed, view))
        find(QPlainTextEdit, "send.json").setPlainText(json.dumps(request(TAGS_BYTES), ensure_ascii=False, indent=2))
        yield from self.pause()
        find(QLineEdit, "user.email").setFocus()
        yield from self.pause()
        yield from self.script()
        self.leave()

    def _on_changed(self, view: QPlainTextEdit) -> None:
        self._changed_s = time.perf_counter()
        if view is self._awaited and self.shown_ms is None:
            self.shown_ms = self.heart.elapsed_ms


class Typist(Writer):
    """Says a line of JSON for each place that is typed into: `[[blocked_ms, worked_ms, shown_ms], …]`, one each key."""

    def script(self) -> Script:
        json_view, code = find(QPlainTextEdit, "send.json"), find(QPlainTextEdit, "send.code")
        yield from self._into_form(json_view)
        put_cursor_at("Café", json_view)
        yield from self._type(find(QPlainTextEdit, "mergeTags"))
        find(QLineEdit, "user.email").setFocus()
        find(QTabWidget, "send.request").setCurrentIndex(CODE)
        yield lambda: len(code.toPlainText()) > TAGS_BYTES
        yield from self._into_form(code)

    def _into_form(self, beside: QPlainTextEdit) -> Script:
        field = find(QLineEdit, "user.email")
        field.setFocus()
        field.end(False)
        yield from self._type(beside)
        put_cursor_at("Café", find(QPlainTextEdit, "mergeTags"))
        yield from self._type(beside)
        find(QAbstractButton, "mergeTags.switch").click()
        yield from self.pause()
        _go_to_article(find(QTreeView, "mergeTags.table"))
        yield from self._type(beside, then=ENTER)
        find(QAbstractButton, "mergeTags.switch").click()
        yield from self.pause()

    def _type(self, awaited: QPlainTextEdit, then: str = "") -> Script:
        """Types letters, each when the one before has had its effect, and `then` another key after each."""
        yield from self.pause()
        keys: list[tuple[float, float, float]] = []
        for at in range(KEYS):
            self.note(awaited)
            press(chr(ord("a") + at % 26))
            if then:
                yield lambda: self.heart.elapsed_ms > QUIET_MS
                press(then)
            yield lambda: self.is_shown() and self.heart.elapsed_ms > REST_MS and self.is_quiet(QUIET_MS)
            keys.append((self.heart.blocked_ms, self.heart.worked_ms, self.shown_ms or 0.0))
        print(json.dumps(keys), flush=True)


class Editor(Writer):
    """Types and takes back, in turns into a field and into the merge tags; halts at each hundredth edit."""

    def script(self) -> Script:
        field, tags, shown = (
            find(QLineEdit, "user.email"),
            find(QPlainTextEdit, "mergeTags"),
            find(QPlainTextEdit, "send.json"),
        )
        put_cursor_at("Café", tags)
        field.end(False)
        for done in count(1):
            self.note(shown)
            place = (field, tags)[done % 2]
            # Who goes elsewhere does not wait for the pause in the typing.
            place.setFocus()
            press(BACKSPACE if done % 4 > 1 else "x")
            yield lambda: self.heart.elapsed_ms > 1
            (tags, field)[done % 2].setFocus()
            yield self.is_shown
            if done % EVERY == 0:
                halt(f"{done} edits")
            if done == EDITS:
                break


def _go_to_article(table: QTreeView) -> None:
    index = QModelIndex()
    for row in ARTICLE:
        index = table.model().index(row, NAME, index)
        table.expand(index.parent())
    table.setFocus()
    table.setCurrentIndex(index.siblingAtColumn(VALUE))
