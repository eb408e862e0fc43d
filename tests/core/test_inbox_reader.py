from __future__ import annotations

import asyncio
import json

import pytest

from notifyadmin.api.models import RetractRequest
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.inbox import Inbox
from notifyadmin.core.inbox_reader import InboxReader
from notifyadmin.core.repeating import MOST_REPETITIONS
from tests.core.inboxes import row
from tests.faults import Behaviour, FaultServer, answer_bytes, answers
from tests.ui.workplace import Workplace

HELLO = RetractRequest(notification_id="hello_world", user_id="123")
ORDER = RetractRequest(notification_id="order_tracking", user_id="123")
OTHER = RetractRequest(notification_id="hello_world", user_id="456")
KEY = "retract.inbox"


@pytest.fixture
def reader(workplace: Workplace) -> InboxReader:
    return InboxReader(workplace.session, workplace.runner(KEY))


def asked(reader: InboxReader) -> int:
    """How many are known to go."""
    assert reader.groups is not None
    return len(reader.groups.asked)


async def use(workplace: Workplace, server: FaultServer) -> None:
    """Opens a profile of that service."""
    workplace.session.choose((await workplace.add_account(url=server.url)).id)
    await workplace.settled()


def page_after(gate: asyncio.Event) -> Behaviour:
    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await gate.wait()
        writer.write(answer_bytes(b'{"notifications": []}'))

    return behave


async def test_one_page_is_read_at_a_time_until_all_is_known(reader: InboxReader, workplace: Workplace) -> None:
    await workplace.open()
    reader.name(HELLO)
    assert (reader.inbox, reader.is_due) == (None, True)
    reader.read()
    assert (reader.is_reading, reader.is_due) == (True, False)
    await workplace.idle(KEY)
    assert reader.inbox is not None
    assert (asked(reader), reader.inbox.is_complete) == (1, False)
    reader.read_on()
    await workplace.idle(KEY)
    assert reader.inbox.is_complete
    reader.read_on()
    assert not reader.is_reading


async def test_another_type_of_the_same_user_is_known_at_once(reader: InboxReader, workplace: Workplace) -> None:
    await workplace.open()
    reader.name(HELLO)
    reader.read()
    await workplace.idle(KEY)
    reader.name(ORDER)
    assert asked(reader) == 2
    reader.name(OTHER)
    assert (reader.groups, reader.is_due) == (None, True)


@pytest.mark.parametrize("request_", [None, HELLO])
async def test_nothing_is_read_without_ids_or_of_a_profile_that_is_not_open(
    reader: InboxReader, workplace: Workplace, request_: RetractRequest | None
) -> None:
    if request_ is None:
        await workplace.open()
    reader.name(request_)
    reader.read()
    reader.read_on()
    assert (reader.is_reading, reader.is_due, workplace.tasks.is_busy(KEY)) == (False, False, False)


async def test_a_newer_reading_replaces_an_older_one(reader: InboxReader, workplace: Workplace) -> None:
    page = json.dumps({"notifications": [row("n1").to_wire()]}).encode()
    async with FaultServer(page_after(asyncio.Event()), answers(page)) as server:
        await use(workplace, server)
        reader.name(OTHER)
        reader.read()
        await server.until(lambda: len(server.received) == 1)
        reader.name(HELLO)
        reader.read()
        await workplace.idle(KEY)
        assert asked(reader) == 1
        assert "/users/123/" in server.received[1].target


async def test_another_profile_has_another_inbox(reader: InboxReader, workplace: Workplace) -> None:
    await workplace.open()
    reader.name(HELLO)
    reader.read()
    await workplace.idle(KEY)
    async with FaultServer(page_after(asyncio.Event())) as server:
        await use(workplace, server)
        assert (reader.inbox, reader.is_due) == (None, True)
        reader.read()
        await server.until(lambda: len(server.received) == 1)
        await workplace.open()
        assert (reader.inbox, reader.is_reading) == (None, False)


async def test_why_nothing_could_be_read_is_kept_until_the_next_try(reader: InboxReader, workplace: Workplace) -> None:
    async with FaultServer(answers(status=403), answers(b'{"notifications": []}')) as server:
        await use(workplace, server)
        reader.name(HELLO)
        reader.read()
        await workplace.idle(KEY)
        assert reader.failure is not None
        assert (reader.failure.outcome, reader.inbox, reader.is_due) == (Outcome.REJECTED, None, False)
        reader.read()
        await workplace.idle(KEY)
        assert (reader.is_due, reader.inbox) == (False, Inbox(is_complete=True))


async def test_a_page_that_fails_leaves_what_is_known(reader: InboxReader, workplace: Workplace) -> None:
    page = json.dumps({"notifications": [row("n1").to_wire()]}).encode()
    async with FaultServer(answers(page), answers(status=500)) as server:
        await use(workplace, server)
        reader.name(HELLO)
        reader.read()
        await workplace.idle(KEY)
        reader.read_on()
        await workplace.idle(KEY)
        reader.read_on()
        tries = 1 + MOST_REPETITIONS
        assert (asked(reader), reader.failure is not None, len(server.received)) == (1, True, 1 + tries)


async def test_what_a_retraction_has_read_is_taken_for_its_own_user_only(reader: InboxReader) -> None:
    reader.name(HELLO)
    reader.show("456", Inbox((row("n1"),)))
    assert reader.groups is None
    reader.show("123", Inbox((row("n1"),)))
    assert asked(reader) == 1
