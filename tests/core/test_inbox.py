from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import InAppNotification, InAppPage, RetractRequest, SendRequest, User
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.inbox import MOST_PAGES, Inbox, InboxGroups, groups_of, read_inbox
from notifyadmin.core.intent import Call, Intent
from notifyadmin.core.requests import GetInAppNotifications, Request, is_write
from notifyadmin.core.runner import Result
from tests.ui.workplace import Workplace

REPLY = HttpReply(200, (), b"", 0.1)


def row(number: int, notification_id: str | None = "a", sub: str | None = None, **more: Any) -> InAppNotification:
    ids = {"notificationId": notification_id, "subNotificationId": sub}
    wire = {"id": str(number), "date": f"2026-01-01T00:00:{number:02}Z", **ids, **more}
    return InAppNotification.from_wire({name: value for name, value in wire.items() if value is not None})


class Pages:
    """A service that has these notifications, newest first, and gives at most `limit` at a time."""

    def __init__(self, rows: Sequence[InAppNotification], limit: int = 100) -> None:
        self.rows = rows
        self.limit = limit
        self.asked: list[Request] = []

    async def __call__(
        self, request: Request, *, before: Mapping[str, object] | None = None, is_unchanged: object = None
    ) -> Answer[InAppPage]:
        assert is_unchanged is None
        assert before is None
        assert isinstance(request, GetInAppNotifications)
        self.asked.append(request)
        rows = [row for row in self.rows if request.before is None or (row.date or "") <= request.before]
        return Answer(InAppPage(notifications=rows[: min(request.count, self.limit)]), REPLY)


async def ids_in(pages: Pages, *, count: int = 100, most_rows: int = 2_000) -> tuple[list[int], bool]:
    answer = await read_inbox(pages, GetInAppNotifications("123", count), most_rows=most_rows)
    return [int(row.id) for row in answer.value.rows], answer.value.is_complete


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 7, 59])
@pytest.mark.parametrize(("count", "limit"), [(3, 100), (100, 3), (100, 100)])
async def test_every_page_is_read_and_each_notification_is_there_once(size: int, count: int, limit: int) -> None:
    pages = Pages([row(number) for number in reversed(range(size))], limit)
    assert await ids_in(pages, count=count) == (list(reversed(range(size))), True)
    first = pages.asked[0]
    assert first == GetInAppNotifications("123", count)


async def test_what_cannot_be_reached_by_pages_is_told_to_be_missing() -> None:
    same = [row(number, date="2026-01-01T00:00:00Z") for number in range(5)]
    assert await ids_in(Pages(same), count=3) == ([0, 1, 2], False)
    assert await ids_in(Pages(same), count=100) == ([0, 1, 2, 3, 4], True)
    undated = [InAppNotification(id=str(number)) for number in range(5)]
    assert await ids_in(Pages(undated), count=3) == ([0, 1, 2], False)


async def test_a_very_large_inbox_is_read_in_part() -> None:
    pages = Pages([row(number) for number in reversed(range(50))])
    ids, is_complete = await ids_in(pages, count=10, most_rows=25)
    assert (ids, is_complete) == (list(reversed(range(50)))[:28], False)


class OneEach(Pages):
    """A service that has one more notification, an older one, whenever it is asked."""

    def __init__(self) -> None:
        super().__init__(())

    async def __call__(
        self, request: Request, *, before: Mapping[str, object] | None = None, is_unchanged: object = None
    ) -> Answer[InAppPage]:
        assert is_unchanged is None
        assert before is None
        self.asked.append(request)
        older = row(0, date=f"{3000 - len(self.asked)}-01-01T00:00:00Z")
        return Answer(InAppPage(notifications=[older.model_copy(update={"id": str(len(self.asked))})]), REPLY)


async def test_an_inbox_without_an_end_is_not_read_for_ever() -> None:
    pages = OneEach()
    ids, is_complete = await ids_in(pages)
    assert (len(ids), len(pages.asked), is_complete) == (MOST_PAGES, MOST_PAGES, False)


def groups(*rows: InAppNotification, secondary_id: str | None = None, is_complete: bool = True) -> InboxGroups:
    request = RetractRequest(notification_id="a", user_id="123", secondary_id=secondary_id)
    return groups_of(Inbox(rows, is_complete), request)


def test_those_of_the_asked_type_go_and_others_stay() -> None:
    a, b, c, sub, untold = row(1), row(2, "b"), row(3, "c"), row(4, "a", "x"), row(5, None)
    found = groups(a, b, c, sub, untold)
    assert found == InboxGroups((a, sub), {"b": (b,), "c": (c,)}, (untold,), True)


def test_a_secondary_id_narrows_what_goes() -> None:
    a, x, y = row(1), row(2, "a", "x"), row(3, "a", "y")
    assert groups(a, x, y, secondary_id="x") == InboxGroups((x,), {"a": (a, y)}, (), True)
    assert groups(a, x, y, secondary_id="").asked == (a, x, y)


def test_the_name_that_newer_sdks_have_for_a_secondary_id_narrows_too() -> None:
    wire = {"notificationId": "a", "userId": "123", "subNotificationId": "x"}
    rows = (row(1), row(2, "a", "x"))
    assert groups_of(Inbox(rows), RetractRequest.from_wire(wire)).asked == rows[1:]


def test_pages_are_read_one_by_one_as_far_as_is_wanted() -> None:
    first = Inbox().with_page(InAppPage(notifications=[row(9), row(9), row(8)]), 3)
    assert (first.ids, first.is_complete, first.older_from) == (frozenset(("8", "9")), False, row(8).date)
    last = first.with_page(InAppPage(notifications=[row(8)]), 3)
    assert last == Inbox(first.rows, is_complete=True)


def test_of_an_inbox_that_was_read_in_part_more_may_go_than_is_known() -> None:
    found = groups(row(1), is_complete=False)
    assert (len(found.asked), found.is_complete) == (1, False)


async def test_a_retraction_in_the_sandbox_removes_what_was_told(workplace: Workplace) -> None:
    await workplace.open()
    client = await workplace.client()
    for _ in range(5):
        await client.send(SendRequest(notification_id="order_tracking", user=User(id="123")))
    runner = workplace.runner("retract")
    results: list[Result] = []
    runner.judged.connect(results.append)

    async def shown() -> Inbox:
        first = GetInAppNotifications("123", 3)

        async def work(call: Call) -> Answer[Inbox]:
            return await read_inbox(call, first)

        def judge(answer: Answer[Inbox]) -> Verdict:
            return verdict.of_answer(answer, "Loaded")

        assert not is_write(first)
        runner.submit(Intent(workplace.session.connection, first, judge, work), by_hand=False)
        await workplace.idle("retract")
        assert results[-1].verdict.outcome is Outcome.DONE
        inbox: Inbox = results[-1].value
        return inbox

    before = await shown()
    request = RetractRequest(notification_id="order_tracking", user_id="123")
    told = groups_of(before, request)
    assert (len(told.asked), told.untold, told.is_complete) == (7, (), True)
    await client.retract(request)
    after = await shown()
    assert after.is_complete
    assert set(after.rows) == {row for rows in told.others.values() for row in rows}
