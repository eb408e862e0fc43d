"""What became of a request, for the person who made it: the only place that judges an answer.

The service tells "partly sent" and "ignored altogether" apart only by the text of its messages. They are matched
loosely, always shown as they came, and what is not understood is never called sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from notifyadmin.api import errors
from notifyadmin.api.exchange import Answer, Attempt, HttpReply
from notifyadmin.api.models import Channel, SendReply, SendRequest
from notifyadmin.api.models.fields import paths_of


class Outcome(StrEnum):
    """The seven ends that a request can come to; DONE is the good one of everything but a send."""

    SENT = "sent"
    DONE = "done"
    PARTLY_SENT = "partlySent"
    NOTHING_SENT = "nothingSent"
    REJECTED = "rejected"
    NOT_SENT = "notSent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One message: the channel that it discards and the field that would mend it, as far as it tells."""

    text: str
    channel: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happened (`text`), what it means and what to do (`advice`), and what came back.

    `repeatable` is true only where nothing can have been changed, so that trying again cannot do it twice.
    """

    outcome: Outcome
    text: str
    advice: str = ""
    findings: tuple[Finding, ...] = ()
    tracking_id: str | None = None
    reply: HttpReply | None = None
    repeatable: bool = False


# What a message about a channel asks for, and the field that gives it; the longer names first.
_mending_fields = (
    (re.compile(r"web ?push ?tokens?", re.IGNORECASE), "user.webPushTokens"),
    (re.compile(r"push ?tokens?", re.IGNORECASE), "user.pushTokens"),
    (re.compile(r"template", re.IGNORECASE), "templateId"),
    (re.compile(r"user'?s? (email|address)|email (address )?(is )?(not|missing)", re.IGNORECASE), "user.email"),
    (re.compile(r"(phone|telephone)|user'?s? number|number (is )?(not|missing)", re.IGNORECASE), "user.number"),
)
# The gaps are bounded: a text from outside may be megabytes long.
_aborted = re.compile(
    r"\babort|\ball\b.{0,80}\bchannels?\b.{0,80}\b(disabled|discarded)|\b(request|notification)\b.{0,80}\bignored\b",
    re.IGNORECASE,
)
_notification_off = re.compile(r"\bnotification\b.{0,80}\b(disabled|not enabled|switched off)\b", re.IGNORECASE)
_discards = re.compile(r"discard|\bdisabled\b|\bnot (sent|delivered)\b|\bskipp", re.IGNORECASE)
_default_template = re.compile(r"\bdefault (template )?.{0,40}\bused\b|\busing .{0,40}\bdefault\b", re.IGNORECASE)
_bad_news = re.compile(r"\bno default\b|\bnot (sent|delivered|used)\b|\bmissing\b|discard|\bdisabled\b", re.IGNORECASE)
_channel = re.compile(rf"\b({'|'.join(sorted(Channel, key=len, reverse=True))})\b")
_discarding = re.compile(r"\bdiscarding\s+(?:the\s+)?(\w+)", re.IGNORECASE)


def of_send(answer: Answer[SendReply]) -> Verdict:
    """Judges a send by its messages as well as by its status."""
    messages = answer.value.messages
    findings = tuple(_finding(message) for message in messages)
    outcome, text, advice = _sent_words(answer.reply.status, messages, findings)
    return Verdict(outcome, text, advice, findings, answer.value.tracking_id, answer.reply)


def _sent_words(status: int, messages: list[str], findings: tuple[Finding, ...]) -> tuple[Outcome, str, str]:
    discarded = [finding.channel for finding in findings if finding.channel]
    if any(_stops_all(message) for message in messages):
        return Outcome.NOTHING_SENT, "Nothing sent", "The service accepted the request and then dropped all of it."
    if discarded:
        names = ", ".join(dict.fromkeys(discarded))
        return Outcome.PARTLY_SENT, "Partly sent", f"Not sent by {names}. The type's other channels were accepted."
    if all(_uses_default_template(message) for message in messages) and (messages or status == 200):
        advice = "The default template was used." if messages else "The service accepted it, without a remark."
        return Outcome.SENT, "Sent", advice
    if not messages:
        advice = f"The service answered {status}, which it may do when it drops something, and did not say what."
    else:
        advice = "The service accepted it with a remark that this program cannot judge: read it below."
    return Outcome.UNKNOWN, "Unknown", f"{advice} Check the service's log before sending again."


def _uses_default_template(message: str) -> bool:
    return bool(_default_template.search(message)) and not _bad_news.search(message)


def _stops_all(message: str) -> bool:
    return bool(_aborted.search(message) or (_notification_off.search(message) and not _channel.search(message)))


def _finding(message: str) -> Finding:
    channel = None if _stops_all(message) else _discarded_channel(message)
    field = next((path for pattern, path in _mending_fields if pattern.search(message)), None)
    return Finding(message, channel, field)


def _discarded_channel(message: str) -> str | None:
    """The channel that a message drops; also one that this program does not know, if it is written as they are."""
    said = _discarding.search(message)
    if said and (said[1].upper() in Channel.__members__ or said[1].isupper()):
        return said[1].upper()
    named = _channel.search(message)
    return named[1] if named and _discards.search(message) else None


def of_answer(answer: Answer[Any], text: str, advice: str = "", *, outcome: Outcome = Outcome.DONE) -> Verdict:
    """A success of anything but a send, in the caller's words; PARTLY_SENT where it is not a whole one."""
    return Verdict(outcome, text, advice, reply=answer.reply)


def of_error(error: errors.ApiError) -> Verdict:
    """Judges a call that raised."""
    match error:
        case errors.InvalidRequest():
            findings = tuple(Finding(problem.text, field=problem.path) for problem in error.problems)
            return Verdict(Outcome.NOT_SENT, "Not sent", error.advice, findings)
        case errors.InvalidSetting():
            return Verdict(Outcome.NOT_SENT, "Not sent", _joined(error), (Finding(str(error), field=error.field),))
        case errors.NotSent():
            repeatable = not isinstance(error, errors.UntrustedCertificate)
            return Verdict(Outcome.NOT_SENT, "Not sent", _joined(error), repeatable=repeatable)
        case errors.Rejected():
            finding = Finding(str(error), field=_named_field(str(error)))
            return Verdict(Outcome.REJECTED, "Rejected", error.advice, (finding,), reply=error.reply)
        case _:
            harmless = isinstance(error, errors.OutcomeUnknown) and error.changes_nothing
            return Verdict(Outcome.UNKNOWN, "Unknown", _joined(error), reply=error.reply, repeatable=harmless)


def of_defect(attempt: Attempt) -> Verdict:
    """Judges a call that this program itself has failed in."""
    if attempt.may_have_been_sent:
        advice = "The program failed while it waited for the answer. It may have been done: check before repeating it."
        return Verdict(Outcome.UNKNOWN, "Unknown", advice)
    return Verdict(Outcome.NOT_SENT, "Not sent", "The program failed before anything went out.")


def of_cancellation(attempt: Attempt) -> Verdict:
    """Judges a call that the user stopped."""
    if attempt.may_have_been_sent:
        advice = "It was cancelled after it went out, so it may have been done. Check before repeating it."
        return Verdict(Outcome.UNKNOWN, "Unknown", advice)
    return Verdict(Outcome.NOT_SENT, "Not sent", "It was cancelled before anything went out.", repeatable=True)


def _joined(error: errors.ApiError) -> str:
    return f"{error} {error.advice}".strip()


def _named_field(text: str) -> str | None:
    """The field of a send that a text names, by its path on the wire; the longest one that it holds."""
    paths = [path for path in paths_of(SendRequest) if re.search(rf"(?<![\w.]){re.escape(path)}(?![\w])", text)]
    return max(paths, key=len, default=None)
