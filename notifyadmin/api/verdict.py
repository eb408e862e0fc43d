"""What became of a request: the only place that judges a response.

The service tells "partly sent" and "ignored completely" apart only by the text of its messages. A message counts only
where all of it is one that is known; with any other one the outcome is unknown. They are shown
unchanged, the first MAX_JUDGED_MESSAGES of them and of each MAX_JUDGED_CHARACTERS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import Any, Self

from notifyadmin.api import errors, models
from notifyadmin.api.exchange import Answer, Attempt, HttpReply
from notifyadmin.api.models.kinds import Channel
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.api.sentence import Sentence, joined


class Tone(StrEnum):
    """The colors of the verdicts, by the names that the stylesheet and the theme have for them."""

    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """How a request can end; DONE is the success of everything but a send.

    Each has its tone, the name of its icon, whether the same request can be sent again without asking, because it
    cannot have reached the service, and whether what became of it is open, so that only the service's log can tell.
    """

    tone: Tone
    icon: str
    safe_to_repeat: bool
    is_open: bool

    SENT = "sent", Tone.SUCCESS, "success", False, False
    DONE = "done", Tone.SUCCESS, "success", False, False
    PARTLY_SENT = "partlySent", Tone.WARNING, "partly", False, False
    REMARKED = "acceptedWithRemarks", Tone.WARNING, "warning", False, True
    NOTHING_SENT = "nothingSent", Tone.DANGER, "error", False, False
    REJECTED = "rejected", Tone.DANGER, "error", False, False
    NOT_SENT = "notSent", Tone.DANGER, "warning", True, False
    UNKNOWN = "unknown", Tone.UNKNOWN, "unknown", False, True

    def __new__(cls, value: str, tone: Tone, icon: str, safe_to_repeat: bool, is_open: bool) -> Self:
        """Makes a member; one of which a part is left out ends the import."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.tone = tone
        member.icon = icon
        member.safe_to_repeat = safe_to_repeat
        member.is_open = is_open
        return member


OPEN: tuple[Outcome, ...] = tuple(outcome for outcome in Outcome if outcome.is_open)


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
_LOOK_UP = "Check the service's log before you retry."
MAX_JUDGED_CHARACTERS = 4_000
"""A message of the service is a sentence or two; a longer one is a remark. A text from outside may be of megabytes."""
MAX_JUDGED_MESSAGES = 50
"""There is one message a channel and template; more than these are a remark as a whole."""
_ABORTED = "All delivery channels are disabled/discarded. Aborted."
# A channel that this program does not know counts too, if it is written as they are. What stands before is one
# sentence: a point within it is followed by no space.
_discarding = re.compile(r"(?P<reason>(?:[^.!?]|[.!?](?!\s))+\. )?Discarding (?P<channel>[A-Z][A-Z0-9_]*)\.")
_default_template = re.compile(
    r"(?:Template (?:'[^']+'|\"[^\"]+\"|“[^”]+”|[^\s'\"“”]+) does not exist for [A-Z][A-Z0-9_]*\. )?"
    r"The default template (?:is|was|will be) used(?: for [A-Z][A-Z0-9_]*)?\."
)
_channel = re.compile(rf"\b({'|'.join(sorted(Channel, key=len, reverse=True))})\b")


class _Kind(Enum):
    """What a message is known to say; REMARK is any other."""

    ABORTED = "aborted"
    DISCARDED = "discarded"
    DEFAULT_TEMPLATE = "default template"
    REMARK = "remark"


def of_send(answer: Answer[models.SendReply]) -> Verdict:
    """Judges a send by its messages as well as by its status."""
    messages = answer.value.messages
    judged = [_judged(message) for message in messages[:MAX_JUDGED_MESSAGES]]
    findings, kinds = tuple(finding for _, finding in judged), {kind for kind, _ in judged}
    if rest := len(messages[MAX_JUDGED_MESSAGES:]):
        findings, kinds = (*findings, Finding(Sentence("… and %n more: see the body.", n=rest))), {_Kind.REMARK}
    outcome, text, advice = _sent_words(answer.reply.status, kinds, findings)
    return Verdict(outcome, text, advice, findings, answer.value.tracking_id, answer.reply)


def _sent_words(status: int, kinds: set[_Kind], findings: Iterable[Finding]) -> tuple[Outcome, str, str]:
    if _Kind.REMARK in kinds:
        advice = joined("The service says more than this app can judge: the outcome is unknown.", _LOOK_UP)
        return Outcome.REMARKED, "Accepted with remarks", advice
    if _Kind.ABORTED in kinds:
        return Outcome.NOTHING_SENT, "Nothing sent", "The service accepted the request, then discarded all of it."
    if _Kind.DISCARDED in kinds:
        names = ", ".join(dict.fromkeys(finding.channel for finding in findings if finding.channel))
        advice = Sentence("Skipped: {names}. All other channels were accepted.", names=names)
        return Outcome.PARTLY_SENT, "Partly sent", advice
    if kinds or status == 200:
        advice = joined("Accepted by NotificationAPI.", "The default template was used." if kinds else "")
        return Outcome.SENT, "Sent", advice
    text = "The service responded with {status}, which can mean that it skipped something, and gave no details."
    return Outcome.UNKNOWN, UNKNOWN_TITLE, joined(Sentence(text, status=status), _LOOK_UP)


def _judged(message: str) -> tuple[_Kind, Finding]:
    """What a message says, with the channel that it drops and the field that would fix it."""
    kind, channel = _kind(message)
    if len(message) > MAX_JUDGED_CHARACTERS:
        return kind, Finding(f"{message[:MAX_JUDGED_CHARACTERS]}…", channel)
    field = next((path for pattern, path in _fields_by_message if pattern.search(message)), None)
    return kind, Finding(message, channel, field)


def _kind(message: str) -> tuple[_Kind, str | None]:
    """What a message says as a whole, and the channel that it drops."""
    if len(message) > MAX_JUDGED_CHARACTERS:
        return _Kind.REMARK, None  # nobody knows what the rest says
    if message == _ABORTED:
        return _Kind.ABORTED, None
    if _default_template.fullmatch(message):
        return _Kind.DEFAULT_TEMPLATE, None
    found = _discarding.fullmatch(message)
    if found is not None and set(_channel.findall(found["reason"] or "")) <= {found["channel"]}:
        return _Kind.DISCARDED, found["channel"]
    return _Kind.REMARK, None  # also where a channel is dropped and another one is spoken of


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
    paths = [path for path in SEND_REQUEST.paths() if re.search(rf"(?<![\w.]){re.escape(path)}(?![\w])", text)]
    return max(paths, key=len, default=None)
