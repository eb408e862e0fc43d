"""What became of a request: the only place that judges a response.

The service tells "partly sent" and "ignored completely" apart only by the text of its messages. They are matched
loosely, always shown unchanged, and a message that is not understood never counts as sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self

from notifyadmin.api import errors
from notifyadmin.api.exchange import Answer, Attempt, HttpReply
from notifyadmin.api.models import Channel, SendReply, SendRequest
from notifyadmin.api.models.fields import paths_of
from notifyadmin.api.sentence import Sentence, joined


class Tone(StrEnum):
    """The colors of the verdicts, by the names that the stylesheet and the theme have for them."""

    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How a request can end; DONE is the success of everything but a send.

    Each has its tone, the name of its icon, and whether the same request can be sent again without asking, because
    it cannot have reached the service.
    """

    tone: Tone
    icon: str
    safe_to_repeat: bool

    SENT = "sent", Tone.SUCCESS, "success", False
    DONE = "done", Tone.SUCCESS, "success", False
    PARTLY_SENT = "partlySent", Tone.WARNING, "partly", False
    NOTHING_SENT = "nothingSent", Tone.DANGER, "error", False
    REJECTED = "rejected", Tone.DANGER, "error", False
    NOT_SENT = "notSent", Tone.DANGER, "warning", True
    UNKNOWN = "unknown", Tone.UNKNOWN, "unknown", False

    def __new__(cls, value: str, tone: Tone, icon: str, safe_to_repeat: bool) -> Self:
        """Makes a member; one of which a part is left out ends the import."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.tone = tone
        member.icon = icon
        member.safe_to_repeat = safe_to_repeat
        return member


@dataclass(frozen=True, slots=True)
class Finding:
    """One message, with the channel that it discards and the path of the field that would fix it, if it says so.

    `field` is exact: for a request that was typed with half a surrogate pair in a name, UTF-8 can't hold it.
    """

    text: str
    channel: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What happened (`text`), what it means and what to do (`advice`), and what came back.

    `repeatable` is true where retrying may help and cannot do anything twice, `profile_helps` where editing the
    profile may. All texts can be written as UTF-8,
    except a finding's field; `reply` has the service's bytes.
    """

    outcome: Outcome
    text: str
    advice: str = ""
    findings: tuple[Finding, ...] = ()
    tracking_id: str | None = None
    reply: HttpReply | None = None
    repeatable: bool = False
    profile_helps: bool = False


# What a message asks for, and the field that provides it; longer names first.
_fields_by_message = (
    (re.compile(r"web ?push ?tokens?", re.IGNORECASE), "user.webPushTokens"),
    (re.compile(r"push ?tokens?", re.IGNORECASE), "user.pushTokens"),
    (re.compile(r"template", re.IGNORECASE), "templateId"),
    (re.compile(r"user'?s? (email|address)|email (address )?(is )?(not|missing)", re.IGNORECASE), "user.email"),
    (re.compile(r"(phone|telephone)|user'?s? number|number (is )?(not|missing)", re.IGNORECASE), "user.number"),
)
UNKNOWN_TITLE = "Outcome unknown"
MAX_JUDGED_CHARACTERS = 4_000
"""A text from outside may be megabytes long; a message of the service is a sentence or two."""
# The gaps are bounded for the same reason.
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
        return Outcome.NOTHING_SENT, "Nothing sent", "The service accepted the request, then discarded all of it."
    if discarded:
        names = ", ".join(dict.fromkeys(discarded))
        advice = Sentence("Skipped: {names}. All other channels were accepted.", names=names)
        return Outcome.PARTLY_SENT, "Partly sent", advice
    if all(_uses_default_template(message) for message in messages) and (messages or status == 200):
        advice = joined("Accepted by NotificationAPI.", "The default template was used." if messages else "")
        return Outcome.SENT, "Sent", advice
    if not messages:
        text = "The service responded with {status}, which can mean that it skipped something, and gave no details."
        advice = Sentence(text, status=status)
    else:
        text = "The service accepted the request with a message that this app does not recognize. Read it below."
        advice = Sentence(text)
    return Outcome.UNKNOWN, UNKNOWN_TITLE, joined(advice, "Check the service's log before you retry.")


def _uses_default_template(message: str) -> bool:
    if len(message) > MAX_JUDGED_CHARACTERS:
        return False  # nobody knows what the rest says
    return bool(_default_template.search(message)) and not _bad_news.search(message)


def _stops_all(message: str) -> bool:
    message = message[:MAX_JUDGED_CHARACTERS]
    return bool(_aborted.search(message) or (_notification_off.search(message) and not _channel.search(message)))


def _finding(message: str) -> Finding:
    judged = message[:MAX_JUDGED_CHARACTERS]
    channel = None if _stops_all(judged) else _discarded_channel(judged)
    field = next((path for pattern, path in _fields_by_message if pattern.search(judged)), None)
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
            verdict = Verdict(Outcome.NOT_SENT, "Not sent", error.advice, findings)
        case errors.InvalidSetting():
            findings = (Finding(str(error), field=error.field),)
            verdict = Verdict(Outcome.NOT_SENT, "Not sent", error.advice, findings)
        case errors.NotSent():
            verdict = Verdict(Outcome.NOT_SENT, "Not sent", error.advice, (Finding(str(error)),))
        case errors.Rejected():
            findings = (Finding(str(error), field=_named_field(str(error))),)
            verdict = Verdict(Outcome.REJECTED, "Rejected", error.advice, findings, reply=error.reply)
        case _:
            verdict = Verdict(Outcome.UNKNOWN, UNKNOWN_TITLE, error.advice, (Finding(str(error)),), reply=error.reply)
    is_safe = verdict.outcome.safe_to_repeat or error.changes_nothing
    return replace(verdict, repeatable=is_safe and error.retry_helps, profile_helps=error.profile_helps)


def of_defect(attempt: Attempt, *, changes_nothing: bool = False) -> Verdict:
    """Judges a call that an error in this program ended; `changes_nothing` where it only reads."""
    if attempt.may_have_been_sent and changes_nothing:
        return Verdict(Outcome.NOT_SENT, "Not loaded", "An error in this app ended the request. Nothing was changed.")
    if attempt.may_have_been_sent:
        advice = joined("An error in this app ended the request after it was sent.", errors.OutcomeUnknown.advice)
        return Verdict(Outcome.UNKNOWN, UNKNOWN_TITLE, advice)
    return Verdict(Outcome.NOT_SENT, "Not sent", "An error in this app ended the request before anything was sent.")


def of_cancellation(attempt: Attempt, *, changes_nothing: bool = False) -> Verdict:
    """Judges a call that the user stopped; `changes_nothing` where it only reads."""
    outcome = Outcome.NOT_SENT
    if attempt.may_have_been_sent and changes_nothing:
        return Verdict(outcome, "Not loaded", "Canceled. Nothing was changed.", repeatable=outcome.safe_to_repeat)
    if attempt.may_have_been_sent:
        advice = joined("Canceled after the request was sent.", errors.OutcomeUnknown.advice)
        return Verdict(Outcome.UNKNOWN, UNKNOWN_TITLE, advice)
    return Verdict(outcome, "Not sent", "Canceled before anything was sent.", repeatable=outcome.safe_to_repeat)


def _named_field(text: str) -> str | None:
    """The field of a send that a text names, by its path on the wire; the longest one that it holds."""
    text = text[:MAX_JUDGED_CHARACTERS]
    paths = [path for path in paths_of(SendRequest) if re.search(rf"(?<![\w.]){re.escape(path)}(?![\w])", text)]
    return max(paths, key=len, default=None)
