from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from notifyadmin.api.verdict import OPEN, Outcome
from notifyadmin.core.guard import Question, Reason
from notifyadmin.core.history.again import Repeater, Repetition
from notifyadmin.core.history.row import KeyStruckOut, NotRepeatable
from notifyadmin.core.intent import Intent
from notifyadmin.core.runner import Result
from notifyadmin.store.journal.entry import Body, Started
from notifyadmin.store.profiles import SANDBOX
from tests.store.journal.rows import add, started
from tests.ui.workplace import Workplace

LONG_AGO = datetime.now().astimezone() - timedelta(days=1)


@pytest.fixture
def workplace(qapp: object, tmp_path: Path) -> Workplace:
    return Workplace(tmp_path)


async def repeated(workplace: Workplace, number: int = 1) -> Intent[object]:
    """What makes a row once more."""
    repeater = Repeater(workplace.journal, workplace.session, workplace.user_data.recent_ids)
    intent = await repeater.intent(number)
    assert intent is not None
    return intent


def repetition(intent: Intent[object]) -> Repetition:
    assert intent.repetition is not None
    return intent.repetition


async def put(workplace: Workplace, **values: object) -> Started:
    usual = {"profile_id": SANDBOX.id, "at": LONG_AGO}
    return await workplace.journal.write(lambda journal: add(journal, **(usual | values)))  # type: ignore[arg-type]


async def test_it_is_always_asked_about(workplace: Workplace) -> None:
    await put(workplace)
    intent = await repeated(workplace)
    assert intent.question() == Question(frozenset({Reason.REPEATED}))
    assert intent.connection is workplace.session.connection


@pytest.mark.parametrize("outcome", OPEN)
async def test_an_unknown_outcome_is_a_reason(outcome: Outcome, workplace: Workplace) -> None:
    await put(workplace, outcome=outcome)
    await workplace.journal.write(lambda journal: journal.begin(started(at=LONG_AGO, profile_id=SANDBOX.id)))
    for number in (1, 2):
        reasons = repetition(await repeated(workplace, number)).reasons
        assert reasons == {Reason.REPEATED, Reason.UNKNOWN_OUTCOME}


async def test_another_profile_is_a_reason(workplace: Workplace) -> None:
    await put(workplace, profile_id="gone")
    assert Reason.OTHER_PROFILE in repetition(await repeated(workplace)).reasons


async def test_the_same_body_in_the_last_ten_minutes_is_a_reason(workplace: Workplace) -> None:
    now = datetime.now().astimezone()
    await put(workplace)
    await put(workplace, at=now - timedelta(minutes=11))
    await put(workplace, at=now, outcome="notSent")
    await put(workplace, at=now, request=Body.of(b'{"other":1}'))
    await put(workplace, at=now, operation="retract")
    assert repetition(await repeated(workplace)).last_at is None
    last = await put(workplace, at=now - timedelta(minutes=9))
    found = repetition(await repeated(workplace))
    assert (found.last_at, Reason.SENT_RECENTLY in found.reasons) == (last.at, True)


async def test_what_is_far_ahead_as_after_a_clock_was_wrong_is_not_recent(workplace: Workplace) -> None:
    now = datetime.now().astimezone()
    await put(workplace, at=now + timedelta(days=9))
    assert repetition(await repeated(workplace)).last_at is None
    near = await put(workplace, at=now + timedelta(minutes=5))
    assert repetition(await repeated(workplace)).last_at == near.at


async def test_without_bodies_the_same_ids_count_as_the_same(workplace: Workplace) -> None:
    await put(workplace)
    await put(workplace, at=datetime.now().astimezone(), request=None)
    assert Reason.SENT_RECENTLY in repetition(await repeated(workplace)).reasons


async def test_what_is_no_request_cannot_be_repeated_and_a_row_that_is_gone_is_none(workplace: Workplace) -> None:
    await put(workplace, request=None)
    repeater = Repeater(workplace.journal, workplace.session, workplace.user_data.recent_ids)
    with pytest.raises(NotRepeatable):
        await repeater.intent(1)
    assert await repeater.intent(2) is None


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("send", '{"notificationId":"hello_world","user":{"id":"123"},"headers":{"Authorization":"…"}}'),
        ("retract", '{"notificationId":"hello_world","userId":"…"}'),
        ("deletePreferences", '{"notificationId":"…","userId":"123"}'),
    ],
)
async def test_what_would_send_the_mark_of_a_key_that_was_struck_out_is_refused(
    operation: str, body: str, workplace: Workplace
) -> None:
    await put(workplace, operation=operation, request=Body.of(body.encode()))
    with pytest.raises(KeyStruckOut, match=r"headers\.Authorization|userId|notificationId"):
        await repeated(workplace)


async def test_a_text_in_which_a_key_may_have_been_struck_out_is_a_reason(workplace: Workplace) -> None:
    body = '{"notificationId":"hello_world","user":{"id":"123"},"mergeTags":{"comment":"the key is …"}}'
    await put(workplace, request=Body.of(body.encode()))
    found = repetition(await repeated(workplace))
    assert (Reason.STRUCK_OUT in found.reasons, found.doubtful) == (True, ("mergeTags.comment",))


async def test_a_retraction_is_proved_once_more(workplace: Workplace) -> None:
    await workplace.open()
    body = Body.of(b'{"notificationId":"order_tracking","userId":"123"}')
    await put(workplace, operation="retract", notification_id="order_tracking", request=body)
    runner, ended = workplace.runner("history"), list[Result]()
    runner.asked.connect(runner.agree)
    runner.judged.connect(ended.append)
    runner.submit(await repeated(workplace))
    await workplace.idle("history")
    assert ended[0].verdict.advice == "2 in-app notifications of order_tracking for user 123."
