"""What a profile forbids, and of what the user is asked first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, get_args, get_type_hints

import pytest

from notifyadmin.api import verdict
from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.api.models.logs import LogQuery
from notifyadmin.api.regions import Region
from notifyadmin.api.verdict import Outcome
from notifyadmin.core.guard import NotAllowed, Question, Reason, question_about, refusal_of
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import (
    CancelSchedule,
    DeletePreferences,
    GetInAppNotifications,
    GetPreferences,
    QueryLogs,
    Request,
    Reschedule,
    is_write,
    user_of,
)
from notifyadmin.core.runner import Result
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.profiles import SANDBOX, Profile, Profiles
from notifyadmin.store.recipients import NOBODY, Recipients
from notifyadmin.store.settings import Settings
from tests.faults import FaultServer, answers
from tests.ui.workplace import Workplace

SHOP = Profile("1f0c", "Shop", Region.US)
READ_ONLY = replace(SHOP, read_only=True)
TEAM = Recipients(("123",), ("example.com",), ("+1500", "+1212"))
LIMITED = replace(SHOP, recipients=TEAM)
NOW = datetime.now(UTC)
READS: list[Request] = [GetPreferences("9"), GetInAppNotifications("9"), QueryLogs(LogQuery(tracking_ids=["t"]))]
PUSH = {"pushTokens": [{"type": "FCM", "token": "t"}]}
WEB_PUSH = {"webPushTokens": [{"sub": {"endpoint": "https://push.example.com"}}]}


def send(user: dict[str, Any] | None = None, **values: Any) -> SendRequest:
    return SendRequest.from_wire({"notificationId": "hello_world", "user": {"id": "123"} | (user or {})} | values)


def mail(**options: Any) -> SendRequest:
    return send(options={"email": options})


def writes(user_id: str) -> list[Request]:
    """One of each kind that names its user."""
    return [
        send({"id": user_id}),
        RetractRequest(notification_id="hello_world", user_id=user_id),
        SetPreferencesRequest(user_id=user_id, preferences=[]),
        DeletePreferences(user_id, "hello_world"),
    ]


WRITES = [*writes("123"), Reschedule("t", "2030-01-01T00:00:00Z"), CancelSchedule("t")]
WRITES_TO_OTHERS = [*writes("9"), Reschedule("t", "2030-01-01T00:00:00Z"), CancelSchedule("t")]


def why(profile: Profile, request: Request, about_user: str = "") -> str:
    refusal = refusal_of(profile, request, about_user=about_user)
    assert refusal is not None
    return str(refusal)


@pytest.mark.parametrize("request_", WRITES)
def test_a_read_only_profile_allows_no_write_and_says_where_that_is_changed(request_: Request) -> None:
    refusal = refusal_of(READ_ONLY, request_)
    assert isinstance(refusal, NotAllowed)
    judged = verdict.of_error(refusal)
    assert (judged.outcome, judged.repeatable, judged.profile_helps) == (Outcome.NOT_SENT, False, True)
    assert judged.findings[0].text == "The profile Shop is read-only: it allows no sends and no changes."
    assert judged.advice == "Nothing was sent or changed. To allow it, edit the profile."


def test_every_kind_of_request_is_tried_here() -> None:
    assert {type(each) for each in (*WRITES, *READS)} == {*get_args(get_type_hints(user_of)["request"])}
    assert [is_write(each) for each in (*WRITES, *READS)] == [True] * len(WRITES) + [False] * len(READS)


@pytest.mark.parametrize("rule", [{"read_only": True}, {"recipients": TEAM}], ids=["read-only", "recipients"])
@pytest.mark.parametrize("request_", WRITES_TO_OTHERS, ids=lambda request: type(request).__name__)
async def test_whatever_is_made_of_a_write_the_runner_lets_none_out(
    request_: Request, rule: dict[str, Any], workplace: Workplace
) -> None:
    async with FaultServer(answers()) as server:
        profile = replace(await workplace.add_account(url=server.url), **rule)
        workplace.profiles.save(profile)
        workplace.session.choose(profile.id)
        await workplace.settled()
        runner, ended, asked = workplace.runner("send"), list[Result](), list[Intent[Any]]()
        runner.judged.connect(ended.append)
        runner.asked.connect(asked.append)
        runner.submit(Intent(workplace.session.connection, request_, verdict.of_send))
        await workplace.idle("send")
        assert ([result.verdict.outcome for result in ended], asked, server.connections) == ([Outcome.NOT_SENT], [], 0)
    assert await workplace.journal.read(lambda journal: journal.count(Filter())) == 0


async def test_a_rule_that_is_set_while_a_request_waits_for_its_profile_holds(workplace: Workplace) -> None:
    async with FaultServer(answers()) as server:
        profile = await workplace.add_account(url=server.url)
        workplace.session.choose(profile.id)
        runner, ended = workplace.runner("send"), list[Result]()
        runner.judged.connect(ended.append)
        runner.submit(Intent(workplace.session.connection, send(), verdict.of_send))
        Profiles(Settings(workplace.settings.path)).save(replace(profile, read_only=True))
        await workplace.idle("send")
        assert (ended[0].verdict.findings[0].text, server.connections) == (
            "The profile Shop is read-only: it allows no sends and no changes.",
            0,
        )


async def test_a_profile_that_becomes_production_while_a_request_waits_for_it_asks_before_that(
    workplace: Workplace,
) -> None:
    async with FaultServer(answers()) as server:
        profile = await workplace.add_account(url=server.url)
        workplace.session.choose(profile.id)
        runner, ended, asked = workplace.runner("send"), list[Result](), list[Intent[Any]]()
        runner.judged.connect(ended.append)
        runner.asked.connect(asked.append)
        intent = Intent(workplace.session.connection, send(), verdict.of_send)
        runner.submit(intent)
        Profiles(Settings(workplace.settings.path)).save(replace(profile, production=True))
        await workplace.idle("send")
        assert (ended[0].verdict.outcome, ended[0].verdict.repeatable, asked) == (Outcome.NOT_SENT, True, [])
        runner.submit(intent, by_hand=False)
        assert (asked, server.connections) == ([intent], 0)


@pytest.mark.parametrize("request_", READS)
def test_every_profile_may_read(request_: Request) -> None:
    for profile in (SHOP, READ_ONLY, LIMITED, replace(SHOP, recipients=NOBODY)):
        assert refusal_of(profile, request_) is None


@pytest.mark.parametrize("request_", writes("9"))
def test_without_a_rule_everything_is_allowed(request_: Request) -> None:
    assert refusal_of(SHOP, request_) is None


def test_a_listed_user_may_be_written_to_and_nobody_else() -> None:
    for request in writes("123"):
        assert refusal_of(LIMITED, request) is None
    for user_id in ("1234", "12", " 123", "123 ", "ada@example.com"):
        for request in writes(user_id):
            assert why(LIMITED, request) == f"User {user_id} is not in the list of users that this profile may reach."


def test_a_rule_that_was_damaged_lets_nobody_be_reached() -> None:
    for request in writes("123"):
        assert "is not in the list of users" in why(replace(SHOP, recipients=NOBODY), request)


@pytest.mark.parametrize(
    "request_",
    [
        send({"email": "ada@example.com"}),
        send({"email": "ada@EXAMPLE.com"}),
        send({"email": None, "number": None, "timezone": "Europe/Berlin", "pushTokens": []}),
        send({"number": "+15005550006"}),
        send({"number": "(212) 555-1212"}),
        mail(ccAddresses=["a@example.com"], bccAddresses=["b@example.com", "c@example.com"]),
        mail(fromAddress="shop@elsewhere.com", replyToAddresses=["answers@elsewhere.com"], fromName="Shop"),
        send(mergeTags={"to": "9", "email": "x@elsewhere.com"}, replace={"a": "b"}, templateId="spring"),
        send(options={"apn": {"badge": 0}, "fcm": {"android": {"ttl": "60"}}}),
    ],
)
def test_a_send_to_a_listed_user_at_listed_addresses_is_allowed(request_: SendRequest) -> None:
    assert refusal_of(LIMITED, request_) is None


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        (
            send({"email": "ada@elsewhere.com"}),
            "ada@elsewhere.com is not in an email domain that this profile may reach.",
        ),
        (send({"email": "ada@mail.example.com"}), "ada@mail.example.com is not in an email domain"),
        (mail(ccAddresses=["a@example.com", "b@elsewhere.com"]), "b@elsewhere.com is not in"),
        (mail(bccAddresses=["b@elsewhere.com"]), "b@elsewhere.com is not in"),
        (
            send({"number": "+15015550006"}),
            "+15015550006 does not begin with a phone prefix that this profile may reach.",
        ),
        (send({"number": "(415) 555-1212"}), "(415) 555-1212 does not begin with a phone prefix"),
        (send({"number": "+1 500 555 0006"}), "+1 500 555 0006 does not begin with a phone prefix"),
        (send(PUSH), "user.pushTokens may reach devices of others: no list of the profile can name them."),
        (send(WEB_PUSH), "user.webPushTokens may reach devices of others"),
        (
            send(to={"id": "9", "email": "x@elsewhere.com"}),
            "The app does not know the field to, which may name other recipients.",
        ),
        (send(type="other"), "The app does not know the field type"),
        (send(parameters={}), "The app does not know the field parameters"),
        (send({"slackChannel": "general"}), "The app does not know the field user.slackChannel"),
        (mail(ccAddress="x@elsewhere.com"), "The app does not know the field options.email.ccAddress"),
        (send(options={"slack": {}}), "The app does not know the field options.slack"),
    ],
)
def test_whatever_may_reach_somebody_else_is_refused_for_a_listed_user_too(request_: SendRequest, text: str) -> None:
    assert why(LIMITED, request_).startswith(text)


def test_of_several_addresses_in_one_text_not_only_the_last_counts() -> None:
    for address in (
        "x@elsewhere.com,ada@example.com",
        "x@elsewhere.com; a@example.com",
        '"x@elsewhere.com"@example.com',
    ):
        request = send().model_copy(update={"user": send().user.model_copy(update={"email": address})})
        assert "is not in an email domain" in why(LIMITED, request)


def test_a_schedule_is_canceled_for_a_listed_user_and_gets_no_other_time() -> None:
    assert refusal_of(LIMITED, CancelSchedule("t"), about_user="123") is None
    assert "User 9 is not in the list" in why(LIMITED, CancelSchedule("t"), "9")
    assert why(LIMITED, CancelSchedule("t")) == "Whom the request reaches is not known."
    text = "A scheduled notification may reach others than this profile may. It can be canceled and sent anew."
    assert why(LIMITED, Reschedule("t", "2030-01-01T00:00:00Z"), "123") == text


@pytest.mark.parametrize("request_", WRITES)
def test_production_asks_before_every_write(request_: Request) -> None:
    question = question_about(replace(SHOP, production=True), request_)
    assert question is not None
    assert Reason.PRODUCTION in question.reasons


def test_the_same_send_lately_is_a_reason_in_the_one_question_and_none_on_the_sandbox() -> None:
    production = replace(SHOP, production=True)
    assert question_about(SHOP, send(), sent_at=NOW) == Question(frozenset({Reason.SENT_RECENTLY}), NOW)
    assert question_about(production, send(), sent_at=NOW) == Question(
        frozenset({Reason.PRODUCTION, Reason.SENT_RECENTLY}), NOW
    )
    assert question_about(SANDBOX, send(), sent_at=NOW) is None


def test_an_agreement_covers_fewer_reasons_and_none_that_came_later() -> None:
    both = Question(frozenset({Reason.PRODUCTION, Reason.SENT_RECENTLY}), NOW)
    assert both.covers(None)
    assert both.covers(both)
    assert both.covers(Question(frozenset({Reason.PRODUCTION})))
    assert not Question(frozenset({Reason.PRODUCTION})).covers(both)
    assert not both.covers(replace(both, sent_at=datetime.now(UTC)))
