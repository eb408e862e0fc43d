"""A program that makes requests and is killed, and what its journal and its service say of them afterwards."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

from notifyadmin.store.journal.entry import RUNNING, Entry
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.faults import PATIENCE_S, FaultServer, answer_bytes
from tests.store.writing import ROOT, unexpected

OPERATIONS = ("send", "setUserPreferences", "retract")
TAKEN = json.dumps(
    {"trackingId": "track", "messages": [], "UserPreferences": [], "preferences": [], "notifications": []}
).encode()
"""An answer that every request understands as success."""


_user = re.compile(r"user-\d+")


class Step(Enum):
    """Where a request is when its program is killed."""

    BEFORE_ROW = "before the row"
    AFTER_ROW = "after the row"
    AFTER_LEAVING = "after the request left"
    AFTER_ANSWER = "after the answer"
    WHILE_COMPLETING = "while completing"
    AFTER_COMPLETING = "after completing"
    ANY = "at any moment"


STEPS = tuple(step for step in Step if step is not Step.ANY)


class Trials:
    """Requests, one at a time, whose programs are killed; all of them write to one journal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kills = 0
        self.entries: dict[str, Entry | None] = {}
        """What the journal said of each user's request right after the kill."""
        self._held = asyncio.Event()
        self._is_holding = False
        self.server = FaultServer(self._answer)

    async def __aenter__(self) -> Self:
        await self.server.__aenter__()
        self._program = _program()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.communicate()
        await self.server.__aexit__(kind, error, trace)

    @property
    def received(self) -> set[str]:
        """The users of whom the service got a write."""
        writes = (each for each in self.server.received if each.method != "GET")
        return {user for each in writes for user in _user.findall(f"{each.target} {each.body!r}")}

    async def run(
        self, operation: str, step: Step, *, instructions: int = 0, after_s: float | None = None
    ) -> Entry | None:
        """Kills a program at a step, after so many of SQLite's instructions or so much time; what the journal says."""
        user = f"user-{len(self.entries)}"
        self._is_holding = step is Step.AFTER_LEAVING
        self._held.clear()
        order = {"folder": str(self.folder), "url": self.server.url, "operation": operation, "user": user}
        await asyncio.to_thread(self._say, json.dumps({**order, "step": step.value, "instructions": instructions}))
        if after_s is not None:
            await asyncio.sleep(after_s)  # any moment is meant
        elif self._is_holding:
            async with asyncio.timeout(PATIENCE_S):
                await self._held.wait()
        else:
            assert await self._line() in ("here", "finished")
        await asyncio.to_thread(self._say, "kill")
        while (line := await self._line()) not in ("killed", "over"):
            assert line in ("here", "finished")
        self.kills += line == "killed"
        self._note(user)
        return self.entries[user]

    def _note(self, user: str) -> None:
        """Reads what the journal says, as the next start of the program does, and that the file is whole."""
        journal = Journal(self.folder, unexpected)
        found = journal.page(Filter(user_id=user))
        self.entries[user] = found[0] if found else None
        journal.close_reading()
        path = self.folder / "history.db"
        if path.exists():
            with closing(sqlite3.connect(path)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    def check(self) -> None:
        """Fails where the journal contradicts what the service has: it may know too little, and nothing wrong."""
        received = self.received
        for user, entry in self.entries.items():
            outcome = None if entry is None else entry.outcome
            assert outcome != RUNNING, f"{user}: nothing runs any more"
            if user in received:
                assert outcome not in (None, "notSent"), f"{user}: {outcome}, and the service has it"
            else:
                assert outcome in (None, "unknown"), f"{user}: {outcome}, and the service does not have it"

    def _say(self, line: str) -> None:
        assert self._program.stdin is not None
        self._program.stdin.write(f"{line}\n")
        self._program.stdin.flush()

    async def _line(self) -> str:
        assert self._program.stdout is not None
        return (await asyncio.to_thread(self._program.stdout.readline)).strip()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_holding and self.server.received[-1].method != "GET":
            self._held.set()
            await reader.read()  # until the program is gone
        writer.write(answer_bytes(TAKEN))


def _program() -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.e2e.recording_program"]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
