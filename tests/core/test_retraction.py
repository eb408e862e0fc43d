from __future__ import annotations

from collections.abc import Iterator

import pytest

from notifyadmin.api.errors import (
    ApiError,
    ConnectionFailed,
    NoAnswerInTime,
    NotFound,
    NotSent,
    ServerFailed,
    Unauthorized,
)
from notifyadmin.api.models import RetractRequest, SendRequest, User
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.inbox import Inbox, read_inbox
from notifyadmin.core.requests import GetInAppNotifications
from notifyadmin.core.retraction import Retraction, judge
from notifyadmin.sandbox import Sandbox
from tests.core.inboxes import Service, caller, row
from tests.e2e.services import client_of

HELLO = RetractRequest(notification_id="hello_world", user_id="123")
REFUSED = Unauthorized("Forbidden")
THREE = (row("c", minute=3), row("b", minute=2), row("x", "other", minute=1), row("a"))
WHOLE = (None, None, None)
"""No failure for each of the pages by which THREE are read."""


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


async def retracted(service: Service, shown: Inbox | None = None) -> tuple[Outcome, str, str]:
    """What a retraction comes to."""
    found = judge(await Retraction(HELLO, shown).run(service))
    return found.outcome, found.text, found.advice


async def test_what_went_is_counted_by_reading_before_and_after() -> None:
    service = Service(*THREE)
    assert await retracted(service) == (
        Outcome.DONE,
        "Retracted",
        "3 in-app notifications of hello_world for user 123.",
    )
    assert [each.id for each in service.rows] == ["x"]


async def test_the_journal_gets_what_may_go_as_it_is_right_before() -> None:
    untold = row("z", None)
    service = Service(*THREE, untold)
    shown = Inbox(THREE[:1], is_complete=True)
    assert Retraction(HELLO, shown).before == {"userId": "123", "notifications": [THREE[0].to_wire()]}
    assert Retraction(HELLO, None).before is None
    await retracted(service, shown)
    rows = [THREE[0], THREE[1], THREE[3], untold]
    assert service.before == {"userId": "123", "notifications": [each.to_wire() for each in rows]}


async def test_what_stayed_is_told() -> None:
    service = Service(*THREE)
    service.on_retract = lambda _: service.rows.remove(THREE[0])
    assert await retracted(service) == (
        Outcome.PARTLY_SENT,
        "Partly retracted",
        "1 in-app notification of hello_world for user 123. 2 stayed.",
    )


async def test_an_acceptance_after_which_all_are_still_there_is_no_success() -> None:
    service = Service(*THREE)
    service.on_retract = lambda _: None
    assert await retracted(service) == (
        Outcome.PARTLY_SENT,
        "Nothing deleted",
        "Accepted, but no in-app notifications of hello_world were deleted for user 123 so far. 3 stayed.",
    )


async def test_where_there_is_nothing_of_the_type_that_is_said() -> None:
    assert await retracted(Service(row("x", "other"))) == (
        Outcome.PARTLY_SENT,
        "Nothing deleted",
        "User 123 has no in-app notifications of hello_world. Check both IDs.",
    )


async def test_what_arrived_after_the_list_was_loaded_and_went_too_is_told() -> None:
    shown = Inbox(THREE, is_complete=True)
    service = Service(row("e", minute=5), row("d", minute=4), *THREE)
    text = "5 in-app notifications of hello_world for user 123. 2 of these arrived after the list was loaded."
    assert await retracted(service, shown) == (Outcome.DONE, "Retracted", text)


async def test_older_rows_than_were_looked_at_are_not_called_new() -> None:
    shown = Inbox(THREE[:1])
    assert (await retracted(Service(*THREE), shown))[2] == "3 in-app notifications of hello_world for user 123."


async def test_what_arrives_while_it_is_retracted_is_told_from_what_stayed() -> None:
    service = Service(*THREE)

    def retract(request: RetractRequest) -> None:
        service.remove(request)
        service.rows.insert(0, row("d", minute=9))

    service.on_retract = retract
    text = "3 in-app notifications of hello_world for user 123. 1 arrived in the meantime and stayed."
    assert await retracted(service) == (Outcome.PARTLY_SENT, "Partly retracted", text)


async def test_rows_without_a_type_count_once_they_are_gone() -> None:
    service = Service(row("b", None, minute=2), row("a", None))
    service.on_retract = lambda _: service.rows.pop()
    text = "1 in-app notification of hello_world for user 123. 1 of unknown type stayed."
    assert await retracted(service) == (Outcome.DONE, "Retracted", text)


@pytest.mark.parametrize("error", [REFUSED, NotFound("No."), ServerFailed("Failed."), NoAnswerInTime("Late.")])
async def test_an_inbox_that_cannot_be_read_does_not_stop_it_and_what_is_not_known_is_said(error: ApiError) -> None:
    service = Service(*THREE)
    service.read_errors = [error, error]
    assert await retracted(service) == (
        Outcome.PARTLY_SENT,
        "Retracted",
        "Accepted. How many in-app notifications of hello_world were deleted for user 123 could not be checked.",
    )
    assert HELLO in service.calls


async def test_one_look_tells_what_it_can() -> None:
    after_only, before_only = Service(*THREE), Service(*THREE)
    after_only.read_errors = [REFUSED]
    before_only.read_errors = [*WHOLE, REFUSED]
    assert (await retracted(after_only))[2].endswith("could not be checked. None is left.")
    assert (await retracted(before_only))[2] == (
        "Accepted. Found before: 3 in-app notifications of hello_world for user 123. Whether any stayed could not be"
        " checked."
    )


async def test_where_the_service_cannot_be_reached_nothing_goes_out() -> None:
    service = Service(*THREE)
    service.read_errors = [ConnectionFailed("No response.")]
    with pytest.raises(NotSent):
        await retracted(service)
    assert HELLO not in service.calls


async def test_a_response_that_is_lost_is_made_up_for_by_looking() -> None:
    service = Service(*THREE)

    def retract(request: RetractRequest) -> None:
        service.remove(request)
        raise NoAnswerInTime("Late.")

    service.on_retract = retract
    text = "The response was lost. 3 in-app notifications of hello_world for user 123."
    assert await retracted(service) == (Outcome.DONE, "Retracted", text)


@pytest.mark.parametrize("is_readable", [True, False])
async def test_a_lost_response_stays_unknown_where_looking_proves_nothing(is_readable: bool) -> None:
    service = Service(*THREE)
    service.read_errors = [*WHOLE, None if is_readable else REFUSED]

    def retract(_: RetractRequest) -> None:
        raise NoAnswerInTime("Late.")

    service.on_retract = retract
    with pytest.raises(NoAnswerInTime) as raised:
        await retracted(service)
    assert ("still there" in raised.value.advice) is is_readable


async def test_the_secondary_id_spares_the_rest_and_is_named(sandbox: Sandbox) -> None:
    request = RetractRequest(notification_id="comment_reply", user_id="123", secondary_id="project_apollo")
    async with client_of(sandbox) as client:
        await client.send(SendRequest(notification_id="comment_reply", user=User(id="123")))
        before = (await read_inbox(caller(client), GetInAppNotifications("123"))).value
        found = judge(await Retraction(request, before).run(caller(client)))
        left = (await read_inbox(caller(client), GetInAppNotifications("123"))).value
    assert found.advice == "1 in-app notification of comment_reply / project_apollo for user 123."
    assert [each.notification_id for each in left.rows].count("comment_reply") == 1
