"""What becomes of a request is judged as the design's table has it, and nothing unclear is called sent."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api import errors, verdict, wire
from notifyadmin.api.auth import Credentials
from notifyadmin.api.exchange import Answer, Attempt, HttpReply, Phase
from notifyadmin.api.models import SendReply, SendRequest, User
from notifyadmin.api.models.validators import whole_characters
from notifyadmin.api.problems import Problem
from notifyadmin.api.verdict import Finding, Outcome, Verdict
from tests.one_more import with_line
from tests.strategies import raw_texts, unhurried

DISCARDED = "WEB_PUSH delivery is activated, but the user's webPushTokens is not provided. Discarding WEB_PUSH."
ABORTED = "All delivery channels are disabled/discarded. Aborted."
DEFAULTED = "Template 'dark' does not exist for EMAIL. The default template is used."
EMPTY = HttpReply(500, (), b"", 0.1)


def judged(*messages: str, status: int = 202) -> Verdict:
    """The verdict on a send that the service answered with these messages."""
    reply = HttpReply(status, (), b"", 0.1)
    return verdict.of_send(Answer(SendReply(tracking_id="t1", messages=list(messages)), reply))


def test_a_200_without_messages_is_sent_with_its_tracking_id_and_reply() -> None:
    found = judged(status=200)
    assert (found.outcome, found.text, found.tracking_id) == (Outcome.SENT, "Sent", "t1")
    assert found.reply is not None
    assert not found.findings
    assert not found.repeatable


@pytest.mark.parametrize("status", [200, 202])
def test_a_discarded_channel_is_partly_sent_with_the_field_that_fixes_it(status: int) -> None:
    found = judged(DISCARDED, status=status)
    assert found.outcome is Outcome.PARTLY_SENT
    assert found.findings == (Finding(DISCARDED, "WEB_PUSH", "user.webPushTokens"),)
    assert "Skipped: WEB_PUSH" in found.advice


@pytest.mark.parametrize(
    ("message", "channel", "field"),
    [
        ("EMAIL delivery is activated, but the user's email is not provided. Discarding EMAIL.", "EMAIL", "user.email"),
        ("SMS delivery is activated, but the user's number is not provided. Discarding SMS.", "SMS", "user.number"),
        ("CALL: phone number missing. Discarding CALL.", "CALL", "user.number"),
        ("The user's pushTokens is not provided. Discarding PUSH.", "PUSH", "user.pushTokens"),
        ("INAPP_WEB delivery is disabled by the user's preferences. Discarding INAPP_WEB.", "INAPP_WEB", None),
        ("Discarding EMAIL.", "EMAIL", None),
        ("Discarding WHATSAPP.", "WHATSAPP", None),
    ],
)
def test_each_discarded_channel_has_its_reason_and_its_field(message: str, channel: str, field: str | None) -> None:
    assert judged(message).findings == (Finding(message, channel, field),)
    assert judged(message).outcome is Outcome.PARTLY_SENT


def test_several_discarded_channels_are_named_once_each() -> None:
    assert "Skipped: WEB_PUSH, SMS." in judged(DISCARDED, "Discarding SMS.", DISCARDED).advice


@pytest.mark.parametrize("messages", [[ABORTED], [DISCARDED, ABORTED]])
@pytest.mark.parametrize("status", [200, 202])
def test_an_abort_is_nothing_sent_although_the_service_accepted_it(messages: list[str], status: int) -> None:
    found = judged(*messages, status=status)
    assert found.outcome is Outcome.NOTHING_SENT
    assert [finding.text for finding in found.findings] == messages
    assert "discarded all of it" in found.advice


def test_an_unknown_template_is_sent_with_the_default_one() -> None:
    found = judged(DEFAULTED)
    assert found.outcome is Outcome.SENT
    assert found.findings == (Finding(DEFAULTED, None, "templateId"),)
    assert "default template" in found.advice


def test_a_202_without_messages_is_unknown() -> None:
    found = judged()
    assert found.outcome is Outcome.UNKNOWN
    assert not found.repeatable
    assert "Check" in found.advice


@pytest.mark.parametrize(
    "message",
    [
        "The default template could not be used.",
        "The default template was not used.",
        "The default template is disabled.",
        "The default template was used, but EMAIL bounced.",
        "Default template used. EMAIL bounced.",
        "The default template is used. EMAIL bounced.",
        "Error using default template: it is empty.",
        "Template 'dark' is missing for EMAIL and there is no default template.",
        "Template 'a' failed. 'b' does not exist for EMAIL. The default template is used.",
        "No default template is set for EMAIL.",
        "The email was not sent: the default template is missing.",
        "The default quota is used up.",
        "EMAIL aborted.",
        "SMS aborted: no number.",
        "Aborted.",
        "Not all channels are disabled; EMAIL was sent.",
        "Not all delivery channels are disabled/discarded. Aborted.",
        "All delivery channels are disabled/discarded. Aborted. Just kidding.",
        "EMAIL will not be aborted.",
        "EMAIL is not disabled.",
        "EMAIL is disabled.",
        "Not Discarding EMAIL.",
        "Not discarding EMAIL.",
        "Discarding EMAIL failed.",
        "Discarding EMAIL. It was sent all the same.",
        "Discarding EMAIL. Discarding SMS.",
        "SMS is delayed. Discarding EMAIL.",
        "It is late. It is dark. Discarding EMAIL.",
        "Discarding web_push because of its age.",
        "Discarding the SLACK message.",
        "Discarding.",
        "The templateId was ignored.",
        "Something happened.",
        "",
    ],
)
@pytest.mark.parametrize("others", [[], [DISCARDED], [ABORTED], [DEFAULTED]])
@pytest.mark.parametrize("status", [200, 202])
def test_a_message_that_only_resembles_a_known_one_is_a_remark(message: str, others: list[str], status: int) -> None:
    found = judged(*others, message, status=status)
    assert (found.outcome, found.text) == (Outcome.REMARKED, "Accepted with remarks")
    assert found.findings[-1].text == message
    assert found.findings[-1].channel is None
    assert "unknown" in found.advice
    assert not found.repeatable


def test_more_messages_than_are_judged_are_remarks() -> None:
    found = judged(*[DISCARDED] * (verdict.MAX_JUDGED_MESSAGES + 1))
    assert found.outcome is Outcome.REMARKED
    assert len(found.findings) == verdict.MAX_JUDGED_MESSAGES + 1
    assert found.findings[-1].text == "… and 1 more: see the body."
    assert len(judged(*["Hm."] * 100_000).findings) == verdict.MAX_JUDGED_MESSAGES + 1
    assert judged(*[DISCARDED] * verdict.MAX_JUDGED_MESSAGES).outcome is Outcome.PARTLY_SENT


def test_a_huge_message_is_judged_at_once() -> None:
    started_s = time.process_time()
    judged("all channels template default notification " * 20_000)
    assert time.process_time() - started_s < 30


@pytest.mark.parametrize("phase", Phase)
def test_a_defect_of_the_program_is_unknown_from_the_first_byte_on(phase: Phase) -> None:
    found = verdict.of_defect(Attempt(phase))
    assert found.outcome is (Outcome.UNKNOWN if Attempt(phase).may_have_been_sent else Outcome.NOT_SENT)
    assert not found.repeatable


def test_a_success_of_something_else_is_done_in_the_callers_words() -> None:
    reply = HttpReply(200, (), b"", 0.1)
    found = verdict.of_answer(Answer(None, reply), "Retracted", "It is gone.")
    assert found == Verdict(Outcome.DONE, "Retracted", "It is gone.", reply=reply)
    halfway = verdict.of_answer(Answer(None, reply), "Stored", outcome=Outcome.PARTLY_SENT)
    assert halfway.outcome is Outcome.PARTLY_SENT


@pytest.mark.parametrize(
    ("error", "outcome", "repeatable"),
    [
        (errors.InvalidRequest((Problem("user.id", "Required."),)), Outcome.NOT_SENT, False),
        (errors.InvalidSetting("clientSecret", "The client secret is missing."), Outcome.NOT_SENT, False),
        (errors.HostNotFound("Host not found."), Outcome.NOT_SENT, True),
        (errors.ConnectionFailed("No response."), Outcome.NOT_SENT, True),
        (errors.ProxyFailed("The proxy refuses."), Outcome.NOT_SENT, True),
        (errors.UntrustedCertificate("Not trusted."), Outcome.NOT_SENT, False),
        (errors.Unauthorized("Forbidden", reply=EMPTY), Outcome.REJECTED, False),
        (errors.TooFast("Slow down", reply=EMPTY, retry_after_s=3), Outcome.REJECTED, False),
        (errors.Redirected("Elsewhere", reply=EMPTY), Outcome.REJECTED, False),
        (errors.NoAnswerInTime("Too late."), Outcome.UNKNOWN, False),
        (errors.ConnectionLost("Broke."), Outcome.UNKNOWN, False),
        (errors.ServerFailed("Broke.", reply=EMPTY), Outcome.UNKNOWN, False),
        (errors.UnreadableAnswer("What?", reply=EMPTY), Outcome.UNKNOWN, False),
    ],
)
def test_an_error_is_judged_by_what_may_have_been_done(
    error: errors.ApiError, outcome: Outcome, repeatable: bool
) -> None:
    found = verdict.of_error(error)
    assert (found.outcome, found.repeatable) == (outcome, repeatable)
    assert found.reply is error.reply or outcome is Outcome.NOT_SENT
    assert str(error) in found.advice or any(str(error).endswith(finding.text) for finding in found.findings)
    assert error.advice in found.advice


@pytest.mark.parametrize(
    ("status", "headers", "outcome"),
    [
        (301, (), Outcome.REJECTED),
        *((status, (), Outcome.REJECTED) for status in (400, 401, 402, 403, 404, 413, 422, 429)),
        *((status, (), Outcome.UNKNOWN) for status in (500, 502, 503, 504, 599)),
        (503, (("retry-after", "5"),), Outcome.REJECTED),
        (600, (), Outcome.UNKNOWN),
        (101, (), Outcome.UNKNOWN),
    ],
)
def test_every_status_comes_to_the_verdict_of_the_table(
    status: int, headers: tuple[tuple[str, str], ...], outcome: Outcome
) -> None:
    call = wire.send(Credentials.of("c", "s"), SendRequest(notification_id="a", user=User(id="1")))
    with pytest.raises(errors.ApiError) as caught:
        call.result(HttpReply(status, headers, b'{"message": "No."}', 0.1))
    assert verdict.of_error(caught.value).outcome is outcome


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ('"user.email" is not valid', "user.email"),
        ("options.apn.collapseId is too long, options.apn is wrong", "options.apn.collapseId"),
        ("notificationId is required", "notificationId"),
        ("superuser.email is wrong", None),
        ("Forbidden", None),
    ],
)
def test_the_field_that_a_refusal_names_is_found(words: str, field: str | None) -> None:
    found = verdict.of_error(errors.Rejected(words, reply=EMPTY))
    assert found.findings == (Finding(words, None, field),)


def test_the_fields_of_an_invalid_request_and_setting_are_the_findings() -> None:
    invalid = verdict.of_error(errors.InvalidRequest((Problem("user.id", "Required."), Problem("replace", "Hm."))))
    assert [finding.field for finding in invalid.findings] == ["user.id", "replace"]
    assert verdict.of_error(errors.InvalidSetting("proxy", "Hm.")).findings == (Finding("Hm.", field="proxy"),)


@pytest.mark.parametrize(
    ("phase", "outcome"),
    [
        (Phase.WAITING, Outcome.NOT_SENT),
        (Phase.CONNECTING, Outcome.NOT_SENT),
        (Phase.SENT, Outcome.UNKNOWN),
        (Phase.ANSWERED, Outcome.UNKNOWN),
    ],
)
def test_a_cancelled_call_is_unknown_from_the_first_byte_on(phase: Phase, outcome: Outcome) -> None:
    found = verdict.of_cancellation(Attempt(phase))
    assert found.outcome is outcome
    assert found.repeatable == (outcome is Outcome.NOT_SENT)


def _words() -> st.SearchStrategy[str]:
    said = st.sampled_from([DISCARDED, ABORTED, DEFAULTED, "all", "channels", "EMAIL", "ignored", "default template"])
    return st.lists(said | raw_texts(), max_size=5).map(" ".join)


@unhurried
@given(st.integers(200, 299), st.lists(_words(), max_size=4))
def test_every_answer_gets_a_verdict_that_shows_every_message(status: int, messages: list[str]) -> None:
    found = judged(*messages, status=status)
    # Half a surrogate pair is no character, and is shown as U+FFFD.
    assert [finding.text for finding in found.findings] == [whole_characters(message) for message in messages]
    assert found.text
    assert found.advice
    assert found.outcome is not Outcome.SENT or (status == 200 or messages)


@unhurried
@given(st.integers(100, 999), st.dictionaries(st.sampled_from(["retry-after", "location"]), raw_texts()), st.binary())
def test_every_reply_of_any_status_gets_a_verdict(status: int, headers: dict[str, str], body: bytes) -> None:
    call: wire.Call[Any] = wire.send(Credentials.of("c", "s"), SendRequest(notification_id="a", user=User(id="1")))
    reply = HttpReply(status, tuple(headers.items()), body, 0.1)
    try:
        found = verdict.of_send(Answer(call.result(reply), reply))
    except errors.ApiError as error:
        found = verdict.of_error(error)
    assert found.outcome in set(Outcome) - {Outcome.DONE, Outcome.NOT_SENT}
    assert found.advice


def test_a_call_that_the_program_itself_failed_in_is_unknown_once_it_may_have_gone_out() -> None:
    assert verdict.of_defect(Attempt()).outcome is Outcome.NOT_SENT
    assert verdict.of_defect(Attempt(Phase.SENT)).outcome is Outcome.UNKNOWN


def test_only_what_cannot_have_reached_the_service_is_safe_to_repeat() -> None:
    assert [outcome for outcome in Outcome if outcome.safe_to_repeat] == [Outcome.NOT_SENT]


def test_a_new_outcome_is_one_line_and_a_part_that_is_left_out_ends_the_import() -> None:
    module = with_line(
        verdict, '    UNKNOWN = "unknown", Tone', '    QUEUED = "queued", Tone.WARNING, "info", False, True'
    )
    queued = module["Outcome"]("queued")
    assert (queued.tone, queued.icon, queued.safe_to_repeat, queued.is_open) == ("warning", "info", False, True)
    for line in (
        '"queued"',
        '"queued", Tone.WARNING',
        '"queued", Tone.WARNING, "info"',
        '"queued", Tone.WARNING, "info", False',
    ):
        with pytest.raises(TypeError, match="missing"):
            with_line(verdict, '    UNKNOWN = "unknown", Tone', f"    QUEUED = {line}")


@pytest.mark.parametrize("message", ["all " * 2_500_000, "notification " * 800_000, "default used " * 800_000])
def test_a_message_of_megabytes_is_judged_in_a_moment_and_is_not_sent(message: str) -> None:
    began_s = time.perf_counter()
    found = judged(message)
    assert time.perf_counter() - began_s < 1.0
    assert found.outcome is not Outcome.SENT
    assert found.findings[0].text == f"{message[: verdict.MAX_JUDGED_CHARACTERS]}…"


def test_a_rejection_of_megabytes_is_judged_in_a_moment() -> None:
    error = errors.Rejected("user.email " * 1_000_000, reply=EMPTY)
    began_s = time.perf_counter()
    assert verdict.of_error(error).findings[0].field == "user.email"
    assert time.perf_counter() - began_s < 1.0


def test_a_long_message_is_a_remark_whatever_it_begins_with() -> None:
    assert judged(DEFAULTED + " " * 10_000 + "SMS: Discarding SMS.").outcome is Outcome.REMARKED
