"""The History page and the journal with 200,000 rows, beside the same with 200."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import microseconds
from tests.bench.grid import summed
from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

MANY, FEW = 200_000, 200
ROWS: Sequence[tuple[str, str, Aim | None]] = (
    ("From the tab's click to its painted rows", "ms", Aim(100, unit="ms")),
    ("A key in the search until its rows are painted, median", "ms", Aim(50, unit="ms")),
    ("A key in the search until its rows are painted, p95", "ms", None),
    ("A page of scrolling until it is painted, p95", "ms", Aim(16, unit="ms")),
    ("A jump anywhere until its rows are painted, p95", "ms", None),
    ("Memory over the empty page", "MiB", Aim(20, unit="MiB")),
    ("The journal's share of a send, p95", "ms", Aim(5, unit="ms")),
    ("What the disk alone takes for that, p95", "ms", None),
)
PROBES = {"histories:page": 6, "histories:sends": 2}
"""The lines that each probe says, one for each of the rows."""
OUTCOMES = (("sent", "Sent"), ("partlySent", "Partly sent"), ("unknown", "Unknown"), ("rejected", "Rejected"))
USERS, TYPES = 997, 40


def measure(rounds: int) -> Sequence[Comparison]:
    """How long the page takes for what one does with it, and how much memory."""
    with TemporaryDirectory(prefix="bench-") as many, TemporaryDirectory(prefix="bench-") as few:
        for folder, count in ((many, MANY), (few, FEW)):
            fill(Path(folder) / "history", count)
        taken = in_turns({"many": partial(_sizes, Path(many)), "few": partial(_sizes, Path(few))}, rounds)
    return [
        Comparison(
            name,
            unit,
            Series(f"{MANY:,} rows", tuple(sizes[at] for sizes in taken["many"])),
            Series(f"{FEW:,} rows", tuple(sizes[at] for sizes in taken["few"])),
            aim,
        )
        for at, (name, unit, aim) in enumerate(ROWS)
    ]


def _sizes(home: Path) -> list[float]:
    """One value for each of the rows."""
    lines = list[list[float]]()
    for probe, count in PROBES.items():
        with Process(probe, home, str(home)) as process:
            lines += [[float(value) for value in process.hear().split()] for _ in range(count)]
    return [summed(name, values) for (name, _, _), values in zip(ROWS, lines, strict=True)]


def fill(folder: Path, count: int) -> None:
    """Writes that many rows, as requests of a year would have."""
    journal = Journal(folder, _fail)
    for start in range(0, count, 10_000):
        journal._database.write(partial(_insert, start, min(start + 10_000, count)))
    journal._database.write(lambda connection: connection.execute("INSERT INTO search (search) VALUES ('rebuild')"))
    journal.close()


def _insert(start: int, end: int, connection: Any) -> None:
    """Past `rows.insert`, which keeps the search up to date with each row."""
    for table, rows in (("entries", _entries(start, end)), ("bodies", _bodies(start, end))):
        first = next(rows)
        sql = f"INSERT INTO {table} ({', '.join(first)}) VALUES ({', '.join('?' * len(first))})"  # noqa: S608
        connection.executemany(sql, (tuple(row.values()) for row in chain([first], rows)))


def _entries(start: int, end: int) -> Iterator[dict[str, object]]:
    began = datetime.now().astimezone() - timedelta(days=365)
    for number in range(start, end):
        at = began + timedelta(minutes=2 * number)
        outcome, text = OUTCOMES[number % len(OUTCOMES)]
        yield {
            "row": number + 1,
            "uid": f"00000000-0000-4000-8000-{number:012}",
            "writer": "",
            "at": at.isoformat(),
            "at_us": microseconds(at),
            "profile_id": f"p{number % 3}",
            "profile_name": f"Shop {number % 3}",
            "production": False,
            "operation": "send",
            "user_id": f"user-{number % USERS}",
            "notification_id": f"type_{number % TYPES}",
            "sub_notification_id": "",
            "keeps_bodies": True,
            "outcome": outcome,
            "text": text,
            "status": 200,
            "latency_s": 0.25,
            "tracking_id": f"track-{number}",
            "ended_at": at.isoformat(),
        }


def _bodies(start: int, end: int) -> Iterator[dict[str, object]]:
    for number in range(start, end):
        user = {"id": f"user-{number % USERS}", "email": f"a{number % USERS}@example.com"}
        values = {"notificationId": f"type_{number % TYPES}", "user": user, "mergeTags": {"order": f"A-{number}"}}
        request, answer = json.dumps(values), json.dumps({"trackingId": f"track-{number}", "messages": []})
        yield {
            "row": number + 1,
            "request": request,
            "request_size": len(request),
            "answer": answer,
            "answer_size": len(answer),
        }


def _fail(error: Exception) -> None:
    raise error
