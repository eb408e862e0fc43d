from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest

from notifyadmin.core.history.formats import NotARow, as_csv, as_json_lines, csv_head, from_json_line
from notifyadmin.store.journal.entry import RUNNING, UNKNOWN, Body, Details
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.store.journal.rows import NOON, add, ended, later, started

EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]


def rows(journal: Journal) -> tuple[Details, ...]:
    return journal.details(Filter())


def test_a_row_reads_back_from_a_line_of_json_as_it_was(journal: Journal) -> None:
    begun = started(scheduled_at=later(days=1), sub_notification_id="eu", production=True, before='{"a":1}')
    journal.begin(begun)
    journal.complete(begun, ended(messages=("one", "zwei\nü"), advice="Good."))
    journal.note_settled(begun.uid, "found", later(hours=1))
    add(journal, keeps_bodies=False)
    found = rows(journal)
    lines = as_json_lines(found).splitlines()
    assert len(lines) == 2
    for line, details in zip(lines, found, strict=True):
        assert from_json_line(line) == replace(details, entry=replace(details.entry, row=0))


def test_what_ran_when_it_was_written_is_unknown(journal: Journal) -> None:
    journal.begin(started())
    [details] = rows(journal)
    assert details.entry.outcome == RUNNING
    assert from_json_line(as_json_lines([details])).entry.outcome == UNKNOWN


def test_a_cut_body_stays_a_cut_one(journal: Journal) -> None:
    add(journal, request=Body("{", 5_000_000))
    body = from_json_line(as_json_lines(rows(journal))).request
    assert body is not None
    assert (body.size, body.is_cut) == (5_000_000, True)


@pytest.mark.parametrize(
    "change",
    [
        {"uid": None},
        {"at": "yesterday"},
        {"at": 5},
        {"at": "9999-12-31T23:59:59-12:00"},
        {"scheduledAt": "0001-01-01T00:00:00+00:00"},
        {"status": 10**30},
        {"latencyS": float("inf")},
        {"latencyS": float("nan")},
        {"request": {"text": "", "size": 10**30}},
        {"status": "fine"},
        {"status": True},
        {"messages": "one"},
        {"messages": [1]},
        {"request": "text"},
        {"request": {"text": 1, "size": 2}},
        {"production": 1},
        {"before": {}},
    ],
)
def test_what_is_no_row_is_refused(journal: Journal, change: dict[str, object]) -> None:
    add(journal)
    wire = json.loads(as_json_lines(rows(journal)))
    with pytest.raises(NotARow):
        from_json_line(json.dumps(wire | change).encode())


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b"1", b"\xff", b"[" * 100_000, b'{"notificationId":"a"}'])
def test_something_else_is_refused(line: bytes) -> None:
    with pytest.raises(NotARow):
        from_json_line(line)


def test_csv_has_a_line_for_each_row_and_its_bodies(journal: Journal) -> None:
    add(journal, answer=b'{"a":"x, y"}')
    text = (csv_head() + as_csv(rows(journal))).decode("utf-8-sig")
    [line] = list(csv.DictReader(text.splitlines()))
    assert (line["time"], line["userId"], line["response"]) == (NOON.isoformat(), "123", '{"a":"x, y"}')
    assert (line["latencyMs"], line["production"]) == ("250", "no")


def test_no_cell_of_csv_is_a_formula(journal: Journal) -> None:
    for text in EVIL:
        add(journal, user_id=text, notification_id=text, profile_name=text, request=Body.of(text.encode()))
    lines = csv.reader(as_csv(rows(journal)).decode().splitlines(keepends=True))
    cells = [cell for line in lines for cell in line]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r\n＝"))]
    assert len([cell for cell in cells if cell.startswith("'")]) >= 4 * len(EVIL)
