"""What is known of a request's channels, before it is sent and afterwards."""

from __future__ import annotations

import json
from typing import Any

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.models import SendRequest
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.channel_check import ChannelCheck, ChannelResponse, Told
from notifyadmin.core.intent import Intent
from notifyadmin.core.predicted_channels import Prediction
from notifyadmin.core.runner import Runner
from tests.faults import FaultServer, answers
from tests.ui.workplace import Workplace

KEY = "send.channels"
GOES, UNKNOWN = Prediction.GOES, Prediction.UNKNOWN


def request(user: str = "123", notification: str = "hello_world", **more: Any) -> SendRequest:
    return SendRequest.from_wire({"notificationId": notification, "user": {"id": user, **more}})


REACHABLE = {"email": "a@test.com", "number": "+15005550006"}


@pytest.fixture
def sends(workplace: Workplace) -> Runner:
    return workplace.runner("send")


@pytest.fixture
def check(workplace: Workplace, sends: Runner) -> ChannelCheck:
    check = ChannelCheck(workplace.session, workplace.runner(KEY))
    sends.judged.connect(check.note_sent)
    return check


def prediction(check: ChannelCheck, channel: str) -> Prediction:
    return next(line.predicted.prediction for line in check.lines() if line.predicted.channel == channel)


def response(check: ChannelCheck, channel: str) -> ChannelResponse | None:
    return next(line.response for line in check.lines() if line.predicted.channel == channel)


async def read(check: ChannelCheck, workplace: Workplace) -> None:
    check.read()
    await workplace.idle(KEY)


async def send(sends: Runner, workplace: Workplace, what: SendRequest) -> None:
    workplace.clock_s += 1
    sends.submit(Intent(workplace.session.connection, what, verdict.of_send))
    await workplace.idle("send")


async def test_without_a_request_there_is_nothing_to_tell_and_nothing_to_read(
    check: ChannelCheck, workplace: Workplace
) -> None:
    await workplace.open()
    assert (check.lines(), check.can_read, check.is_due) == ((), False, False)
    check.read()
    assert not check.is_reading


async def test_only_the_sandbox_is_read_unasked_and_that_once(check: ChannelCheck, workplace: Workplace) -> None:
    check.name(request())
    assert not check.is_due, "it is not open yet"
    await workplace.open()
    assert check.is_due
    check.read()
    assert not check.is_due
    await workplace.idle(KEY)
    assert (check.loaded is not None, check.is_due) == (True, False)
    check.name(request("456"))
    assert (check.loaded, check.is_due) == (None, True), "another user"
    workplace.session.choose((await workplace.add_account(url=workplace.sandbox.base_url)).id)
    await workplace.settled()
    assert (check.can_read, check.is_due) == (True, False)


async def test_what_was_read_of_a_user_stays_known_while_the_request_changes(
    check: ChannelCheck, workplace: Workplace
) -> None:
    await workplace.open()
    check.name(request())
    assert prediction(check, "INAPP_WEB") is UNKNOWN
    await read(check, workplace)
    assert prediction(check, "INAPP_WEB") is GOES
    assert prediction(check, "EMAIL") is UNKNOWN
    check.name(None)
    assert check.lines() == ()
    check.name(request(**REACHABLE))
    assert prediction(check, "EMAIL") is GOES


async def test_prediction_and_response_stand_side_by_side_until_the_request_changes(
    check: ChannelCheck, sends: Runner, workplace: Workplace
) -> None:
    await workplace.open()
    what = request("900")
    check.name(what)
    await read(check, workplace)
    assert response(check, "SMS") is None
    await send(sends, workplace, what)
    assert prediction(check, "SMS") is UNKNOWN, "what was predicted, and not what is known now"
    told = response(check, "SMS")
    assert told is not None
    assert (told.told, told.outcome) == (Told.SKIPPED, Outcome.PARTLY_SENT)
    assert "user's number is not provided" in told.text
    await read(check, workplace)
    assert prediction(check, "SMS") is UNKNOWN, "reading alone leaves it"
    check.predict_anew()
    assert prediction(check, "SMS") is Prediction.NO_ADDRESS, "by what the response says"
    assert response(check, "SMS") == told
    check.name(request("900", email="a@test.com"))
    assert response(check, "SMS") is None
    assert prediction(check, "SMS") is Prediction.NO_ADDRESS


async def test_a_channel_that_no_message_is_about_was_accepted_where_it_is_known_to_be_used(
    check: ChannelCheck, sends: Runner, workplace: Workplace
) -> None:
    await workplace.open()
    what = request(**REACHABLE)
    check.name(what)
    await send(sends, workplace, what)
    assert response(check, "EMAIL") == ChannelResponse(Told.NOTHING)
    await read(check, workplace)
    assert response(check, "EMAIL") == ChannelResponse(Told.ACCEPTED)


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (400, {"message": "no"}, Outcome.REJECTED),
        (202, {"trackingId": "a", "messages": ["Aborting."]}, Outcome.REMARKED),
        (202, {"trackingId": "a", "messages": []}, Outcome.UNKNOWN),
    ],
)
async def test_a_response_about_the_whole_request_is_that_of_each_channel(
    status: int, body: dict[str, Any], outcome: Outcome, check: ChannelCheck, sends: Runner, workplace: Workplace
) -> None:
    async with FaultServer(answers(json.dumps(body).encode(), status=status)) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        await workplace.settled()
        check.name(request())
        await send(sends, workplace, request())
    told = {line.response for line in check.lines()}
    assert {(each.told, each.outcome) for each in told if each is not None} == {(Told.FAILED, outcome)}
    assert len(told) == 1


async def test_preferences_that_cannot_be_read_are_told_and_can_be_read_again(
    check: ChannelCheck, workplace: Workplace
) -> None:
    async with FaultServer(answers(b'{"message": "no"}', status=403)) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        await workplace.settled()
        check.name(request())
        await read(check, workplace)
        assert check.reading is not None
        assert (check.loaded, check.reading.outcome, check.can_read) == (None, Outcome.REJECTED, True)
        assert len(server.received) == 1


async def test_another_profile_and_a_reset_sandbox_have_other_users(
    check: ChannelCheck, sends: Runner, workplace: Workplace
) -> None:
    await workplace.open()
    what = request(**REACHABLE)
    check.name(what)
    await read(check, workplace)
    await send(sends, workplace, what)
    workplace.session.sandbox_reset.emit()
    assert (check.loaded, response(check, "EMAIL"), check.is_due) == (None, None, True)
    await read(check, workplace)
    await send(sends, workplace, what)
    workplace.session.choose((await workplace.add_account()).id)
    assert (check.loaded, response(check, "EMAIL")) == (None, None)


async def test_a_user_who_is_asked_about_no_more_is_not_taken_for_the_one_who_is(
    check: ChannelCheck, workplace: Workplace
) -> None:
    await workplace.open()
    check.name(request())
    check.read()
    check.name(request("456"))
    await workplace.idle(KEY)
    assert (check.loaded, check.reading, check.is_reading) == (None, None, False)
