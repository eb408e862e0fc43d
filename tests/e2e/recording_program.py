"""Makes requests as the program does, without its window, each in a process of its own that stops where it is told to.

It reads a line of JSON for each request, and one more when that one's process is to be killed. Everything is imported
once: a process is a copy of this one, and so begins at once. It prints `here` where the process has stopped, or
`finished`, and in the end `killed`, or `over` where it came too late for that.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notifyadmin.api import client, verdict
from notifyadmin.api.auth import Credentials
from notifyadmin.api.errors import ApiError
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import RetractRequest, SendRequest, User
from notifyadmin.api.regions import Region
from notifyadmin.api.verdict import Verdict
from notifyadmin.core import recorder
from notifyadmin.core.clients import Clients, Connection, open_client
from notifyadmin.core.guard import Rules
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.loaded import request_for
from notifyadmin.core.preferences.save import Save
from notifyadmin.core.recorder import Recorder
from notifyadmin.core.retraction import Retraction, judge
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal import connections, rows
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.entry import Ended, Started
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.profiles import Profile
from tests.e2e.kills import Step
from tests.store.writing import unexpected

if TYPE_CHECKING:
    from sqlite3 import Connection as Sqlite

KEYS = Credentials.of("client_1", "s3cret/of-the-shop")
_loaded = client  # which a program imports when it opens its first connection


def say(text: str) -> None:
    """Prints a line at once."""
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


def stop() -> None:
    """Goes no further, so that the test can kill this process right here."""
    say("here")
    threading.Event().wait()


class StoppingJournal(Journal):
    """A journal that stops at one step."""

    def __init__(self, folder: Path, at: Step) -> None:
        super().__init__(folder, unexpected)
        self._at = at

    def begin(self, started: Started) -> None:
        if self._at is Step.BEFORE_ROW:
            stop()
        super().begin(started)
        if self._at is Step.AFTER_ROW:
            stop()

    def complete(self, started: Started, ended: Ended) -> None:
        if self._at is Step.AFTER_ANSWER:
            stop()
        super().complete(started, ended)
        if self._at is Step.AFTER_COMPLETING:
            stop()


def stop_while_completing() -> None:
    """Has the row's changes made, and not yet kept, when it stops."""
    complete = rows.complete

    def completed(connection: Sqlite, row: int, ended: Ended, **options: Any) -> None:
        complete(connection, row, ended, **options)
        stop()

    rows.complete = completed  # in this process, which has no other use for it


def stop_after(instructions: int) -> None:
    """Stops within whatever SQLite does then; it counts its own instructions."""
    connected, left = connections.connected, iter(range(instructions))

    def count() -> int:
        if next(left, None) is None:
            stop()
        return 0

    def counted(path: Path, options: str) -> Sqlite:
        connection = connected(path, options)
        connection.set_progress_handler(count, 1)
        return connection

    connections.connected = counted  # in this process, which has no other use for it


def intent_of(operation: str, user_id: str, connection: Connection) -> Intent[Any]:
    """A request of one kind, for a user of its own."""
    if operation == "send":
        request = SendRequest(notification_id="hello_world", user=User(id=user_id))
        return Intent(connection, request, verdict.of_send)
    if operation == "retract":
        retraction = Retraction(RetractRequest(notification_id="hello_world", user_id=user_id), None)
        return Intent(connection, retraction.request, judge, retraction.run)
    changes = {CellKey(RowKey("hello_world"), "EMAIL"): "off"}
    save = Save(request_for(user_id, changes), changes, {}, is_readable=True)
    return Intent(connection, save.request, done, save.run, before=save.before)


def done(answer: Answer[Any]) -> Verdict:
    """A success."""
    return verdict.of_answer(answer, "Done")


async def run(order: dict[str, Any]) -> None:
    """Makes one request, and returns when its verdict is told."""
    recorder.PATIENCE_S = 3600.0  # a process that has stopped is to stay there, however busy the computer is
    ended = asyncio.get_running_loop().create_future()
    tasks = TaskRunner((ApiError, StoreError), ended.set_exception)
    clients = Clients(open_client)
    connection = Connection(Profile("shop", "Shop", Region.CUSTOM, order["url"]))
    await clients.open(connection, order["url"], KEYS)
    connection.settle(address=order["url"])
    journal = BackgroundJournal(lambda: StoppingJournal(Path(order["folder"]), Step(order["step"])))
    runner = Runner("send", clients, tasks, Rules(lambda _: None), Recorder(journal, clients))
    runner.asked.connect(runner.agree)
    runner.judged.connect(partial(_on_judged, ended))
    runner.submit(intent_of(order["operation"], order["user"], connection))
    await ended


def _on_judged(ended: asyncio.Future[None], _: Result) -> None:
    ended.set_result(None)


def be_a_program(order: dict[str, Any]) -> None:
    """Does what is ordered; never returns."""
    if order["step"] == Step.WHILE_COMPLETING.value:
        stop_while_completing()
    if order["instructions"]:
        stop_after(order["instructions"])
    asyncio.run(run(order))
    say("finished")
    os._exit(0)


def main() -> None:
    """Starts a process for each line, one after the other, and kills it at the next line."""
    import filelock  # noqa: F401 - each process would import it again
    import truststore  # noqa: F401

    while line := sys.stdin.readline():
        number = os.fork()
        if number == 0:
            be_a_program(json.loads(line))
        sys.stdin.readline()
        os.kill(number, signal.SIGKILL)  # if it has ended, it still waits for being asked how
        _, status = os.waitpid(number, 0)
        say("killed" if os.WIFSIGNALED(status) else "over")


if __name__ == "__main__":
    main()
