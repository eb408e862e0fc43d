"""What is repeated by itself: reads, and changes of preferences that cannot overwrite anybody's; nothing else, ever."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any, get_args, get_type_hints

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.errors import (
    ApiError,
    ConnectionFailed,
    ConnectionLost,
    HostNotFound,
    NoAnswerInTime,
    NotFound,
    ServerFailed,
    TooFast,
    UntrustedCertificate,
)
from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.models import Preference, Preferences, RetractRequest, SendRequest, SetPreferencesRequest, User
from notifyadmin.api.models.logs import LogQuery
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences.cells import Values
from notifyadmin.core.preferences.loaded import choices_in, stored_in
from notifyadmin.core.preferences.save import Reset, Save, Saved
from notifyadmin.core.repeating import MOST_REPETITIONS, jittered_pause, pause_before_repeating
from notifyadmin.core.requests import (
    CancelSchedule,
    DeletePreferences,
    GetInAppNotifications,
    GetPreferences,
    QueryLogs,
    Request,
    Reschedule,
    user_of,
)
from notifyadmin.core.runner import Result
from notifyadmin.store.journal.query import Filter
from tests.driver import until
from tests.faults import Behaviour, FaultServer, answers, breaks_off, hangs_up
from tests.ui.workplace import Workplace

TOMORROW = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"
READS: list[Request] = [GetPreferences("123"), GetInAppNotifications("123"), QueryLogs(LogQuery(tracking_ids=["t"]))]
CHANGE = SetPreferencesRequest(
    user_id="123", preferences=[Preference(notification_id="hello", channel="EMAIL", state=False)]
)
CHANGES: list[Request] = [CHANGE, DeletePreferences("123", "hello")]
OTHERS: list[Request] = [
    SendRequest(notification_id="hello_world", user=User(id="123")),
    RetractRequest(notification_id="hello_world", user_id="123"),
    Reschedule("t", TOMORROW),
    CancelSchedule("t"),
]
NOTHING = b'{"preferences": [], "notifications": [], "subNotifications": []}'
TAKEN = answers(b'{"UserPreferences": []}')


def reply(status: int) -> HttpReply:
    return HttpReply(status, (), b"", 0.1)


def too_fast(wait_s: float | None) -> TooFast:
    return TooFast("Slow down.", reply=reply(429), retry_after_s=wait_s)


PASSING = [
    ConnectionFailed("refused"),
    ConnectionLost("reset"),
    *(ServerFailed("broken", reply=reply(status)) for status in (500, 502, 503, 504)),
    too_fast(None),
    too_fast(60),
]
LASTING = [
    HostNotFound("no host"),
    UntrustedCertificate("unknown"),
    NoAnswerInTime("silent"),
    ServerFailed("not implemented", reply=reply(501)),
    NotFound("none", reply=reply(404)),
    too_fast(60.5),
    too_fast(31_536_000),
]


def pause(request: Request, error: ApiError, repetition: int = 0) -> float | None:
    return pause_before_repeating(request, error, repetition, lambda number: 10.0 + number)


def test_every_kind_of_request_is_tried_here() -> None:
    assert {type(each) for each in (*READS, *CHANGES, *OTHERS)} == {*get_args(get_type_hints(user_of)["request"])}


@pytest.mark.parametrize("error", PASSING, ids=repr)
def test_reads_and_changes_are_repeated_twice_after_what_may_pass(error: ApiError) -> None:
    asked_s = error.retry_after_s if isinstance(error, TooFast) else None
    for request in (*READS, *CHANGES):
        assert [pause(request, error, number) for number in range(MOST_REPETITIONS + 1)] == [
            asked_s or 10.0,
            asked_s or 11.0,
            None,
        ]


@pytest.mark.parametrize("error", LASTING, ids=repr)
def test_nothing_is_repeated_after_what_lasts_or_may_take_long(error: ApiError) -> None:
    assert {pause(request, error) for request in (*READS, *CHANGES)} == {None}


@pytest.mark.parametrize("request_", OTHERS, ids=lambda request: type(request).__name__)
def test_nothing_else_is_ever_repeated(request_: Request) -> None:
    assert {pause(request_, error) for error in PASSING} == {None}


def test_the_pauses_grow_and_differ() -> None:
    for number, (least, most) in enumerate([(0.3, 0.7), (0.6, 1.4)]):
        pauses = {jittered_pause(number) for _ in range(100)}
        assert len(pauses) > 1
        assert all(least <= each <= most for each in pauses)


class Asker:
    """Asks a server, and notes what came of it."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.runner = workplace.runner("send")
        self.results: list[Result] = []
        self.paused: list[float] = []
        self.runner.judged.connect(self.results.append)
        self.runner.paused.connect(lambda _, seconds: self.paused.append(seconds))
        self.runner.asked.connect(self.runner.agree)

    async def ask(self, server: FaultServer, request: Request, work: Any = None) -> Result:
        profile = await self.workplace.add_account(url=server.url)
        self.workplace.session.choose(profile.id)
        await self.workplace.settled()
        self.runner.submit(Intent(self.workplace.session.connection, request, _judge, work))
        await self.workplace.idle("send")
        return self.results[-1]

    async def rows(self) -> list[str]:
        """The outcomes of all rows of the history."""
        return [entry.outcome for entry in await self.workplace.journal.read(lambda journal: journal.page(Filter()))]


@pytest.fixture
def asker(workplace: Workplace) -> Asker:
    return Asker(workplace)


FAULTS = (hangs_up, breaks_off, answers(b"", 500), answers(b"", 503), answers(b"", 429, Retry_After="0"))


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_read_that_fails_twice_and_then_works_has_worked(fault: Behaviour, asker: Asker) -> None:
    async with FaultServer(fault, fault, answers(NOTHING)) as server:
        result = await asker.ask(server, GetPreferences("123"))
        assert (result.verdict.outcome, len(server.received)) == (Outcome.DONE, 3)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_read_that_goes_on_failing_is_told_after_the_third_time(fault: Behaviour, asker: Asker) -> None:
    async with FaultServer(fault) as server:
        result = await asker.ask(server, GetPreferences("123"))
        assert (result.verdict.outcome is Outcome.DONE, len(server.received)) == (False, 3)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("request_", OTHERS, ids=lambda request: type(request).__name__)
async def test_a_send_and_its_like_go_out_once(fault: Behaviour, request_: Request, asker: Asker) -> None:
    async with FaultServer(fault) as server:
        await asker.ask(server, request_)
        assert len(server.received) == 1


@pytest.mark.parametrize("fault", FAULTS[:4])
@pytest.mark.parametrize("request_", CHANGES, ids=lambda request: type(request).__name__)
async def test_a_change_that_may_have_been_carried_out_is_not_repeated_blindly(
    fault: Behaviour, request_: Request, asker: Asker
) -> None:
    async with FaultServer(fault) as server:
        result = await asker.ask(server, request_)
        assert (result.verdict.outcome, len(server.received)) == (Outcome.UNKNOWN, 1)


async def test_a_change_that_was_refused_for_its_rate_is_repeated_and_is_one_row(asker: Asker) -> None:
    async with FaultServer(answers(b"", 429, Retry_After="0"), TAKEN) as server:
        result = await asker.ask(server, CHANGE)
        assert (result.verdict.outcome, len(server.received)) == (Outcome.DONE, 2)
    assert asker.paused == [0.0, 0.0]
    assert await asker.rows() == ["done"]


def stored(*choices: tuple[str, str]) -> bytes:
    """An answer with choices for the type `hello`, by channel."""
    rows = [{"notificationId": "hello", "channel": channel, "delivery": delivery} for channel, delivery in choices]
    return json.dumps({"preferences": rows, "notifications": [], "subNotifications": []}).encode()


BEFORE, SAVED = stored(("EMAIL", "instant")), stored(("EMAIL", "off"))


def save() -> Save:
    """What switches email off, for a user who had it on."""
    return Save(CHANGE, choices_in(CHANGE), _known(BEFORE), is_readable=True)


async def test_a_save_that_was_not_carried_out_is_made_again(asker: Asker) -> None:
    work = save()
    behaviours = (BEFORE, None, BEFORE, TAKEN, SAVED)
    async with FaultServer(*map(_behaviour, behaviours)) as server:
        result = await asker.ask(server, work.request, work.run)
        assert (result.verdict.outcome, isinstance(result.value, Saved)) == (Outcome.DONE, True)
        assert [each.method for each in server.received] == ["GET", "POST", "GET", "POST", "GET"]
    assert await asker.rows() == ["done"]


@pytest.mark.parametrize("theirs", [stored(("EMAIL", "daily")), stored(("EMAIL", "instant"), ("SMS", "off"))])
async def test_a_save_is_not_repeated_once_somebody_else_has_changed_anything(theirs: bytes, asker: Asker) -> None:
    work = save()
    async with FaultServer(*map(_behaviour, (BEFORE, None, theirs))) as server:
        result = await asker.ask(server, work.request, work.run)
        assert result.verdict.outcome is Outcome.UNKNOWN
        assert [each.method for each in server.received].count("POST") == 1


async def test_a_save_that_was_carried_out_all_the_same_is_not_repeated(asker: Asker) -> None:
    work = save()
    async with FaultServer(*map(_behaviour, (BEFORE, None, SAVED))) as server:
        result = await asker.ask(server, work.request, work.run)
        assert result.verdict.outcome is Outcome.DONE
        assert isinstance(result.value, Saved)
        assert result.value.was_lost
        assert [each.method for each in server.received].count("POST") == 1


async def test_a_reset_is_repeated_only_while_the_row_is_as_it_was(asker: Asker) -> None:
    work = Reset(DeletePreferences("123", "hello"), _known(BEFORE), is_readable=True)
    async with FaultServer(*map(_behaviour, (None, BEFORE, TAKEN, NOTHING))) as server:
        result = await asker.ask(server, work.request, work.run)
        assert result.verdict.outcome is Outcome.DONE
        assert [each.method for each in server.received] == ["DELETE", "GET", "DELETE", "GET"]


async def test_a_repetition_that_fails_leaves_open_whether_the_first_was_carried_out(asker: Asker) -> None:
    work = save()
    refused = answers(b'{"message": "no"}', 400)
    async with FaultServer(*map(_behaviour, (BEFORE, None, BEFORE, refused, BEFORE))) as server:
        result = await asker.ask(server, work.request, work.run)
        assert result.verdict.outcome is Outcome.UNKNOWN
    assert await asker.rows() == ["unknown"]


@pytest.mark.parametrize(("request_", "text"), [(GetPreferences("123"), "Not loaded"), (CHANGE, "Not sent")])
async def test_a_wait_that_the_service_asks_for_is_told_and_can_be_canceled(
    request_: Request, text: str, asker: Asker
) -> None:
    async with FaultServer(answers(b"", 429, Retry_After="60")) as server:
        profile = await asker.workplace.add_account(url=server.url)
        asker.workplace.session.choose(profile.id)
        asker.runner.submit(Intent(asker.workplace.session.connection, request_, _judge))
        await until(lambda: asker.paused == [60.0], "it waits")
        asker.runner.cancel()
        await asker.workplace.idle("send")
        assert (asker.results[0].verdict.text, len(server.received)) == (text, 1)


async def test_a_wait_of_more_than_a_minute_is_told_in_words_and_not_waited(asker: Asker) -> None:
    async with FaultServer(answers(b"", 429, Retry_After="31536000")) as server:
        result = await asker.ask(server, GetPreferences("123"))
        assert (result.verdict.outcome, len(server.received), asker.paused) == (Outcome.REJECTED, 1, [])
        assert result.verdict.advice == "Nothing was sent or changed. Wait 365 days, then retry."


def _judge(answer: Any) -> verdict.Verdict:
    return verdict.of_answer(answer, "Done")


def _known(answer: bytes) -> Values:
    return stored_in(Preferences.from_wire(json.loads(answer)))


def _behaviour(answer: bytes | Behaviour | None) -> Behaviour:
    """An answer, or a failure of the service's where there is none."""
    if answer is None:
        return answers(b"", 503)
    return answers(answer) if isinstance(answer, bytes) else answer
