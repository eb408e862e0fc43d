"""Retracting in-app notifications, with a look at the user's inbox before and after it as the proof."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from notifyadmin.api import verdict
from notifyadmin.api.errors import ApiError, InvalidSetting, NotSent, OutcomeUnknown
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import RetractRequest
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.inbox import Inbox, InboxGroups, Rows, groups_of, read_inbox
from notifyadmin.core.intent import Call
from notifyadmin.core.requests import GetInAppNotifications


@dataclass(frozen=True, slots=True)
class Retraction:
    """One retraction as it was asked about; `shown` is the inbox that was looked at then, None where none could be."""

    request: RetractRequest
    shown: Inbox | None

    @property
    def expected(self) -> InboxGroups | None:
        """What it was seen to remove; None where nobody can tell."""
        return None if self.shown is None else groups_of(self.shown, self.request)

    @property
    def before(self) -> dict[str, object] | None:
        """The notifications that it was seen to remove, by the names on the wire."""
        return None if self.shown is None else _before(self.request, self.shown)

    async def run(self, call: Call) -> Answer[Retracted]:
        """Reads the inbox, retracts, and reads it again. An inbox that cannot be read does not stop the retraction.

        Raises ApiError where nothing was retracted, or where the outcome is unknown.
        """
        user_id = self.request.user_id
        before = await _read_first(call, user_id)
        try:
            removable = None if before is None else _before(self.request, before)
            answer: Answer[None] = await call(self.request, before=removable)
        except OutcomeUnknown as error:
            after = await _read_again(call, user_id)
            if before is None or after is None:
                raise
            ended = Retracted(self, before, after.value, was_lost=True)
            if ended.left or not ended.removed:
                error.advice = (
                    "The notifications are still there, or not deleted yet. Reload the list before you retry."
                )
                raise
            return Answer(ended, after.reply)
        after = await _read_again(call, user_id)
        return Answer(Retracted(self, before, None if after is None else after.value), answer.reply)


@dataclass(frozen=True, slots=True)
class Retracted:
    """The service accepted the retraction. `before` and `after` are None where the inbox could not be read.

    `was_lost` says that the response never came, and that the retraction was found by reading again.
    """

    retraction: Retraction
    before: Inbox | None
    after: Inbox | None
    was_lost: bool = False

    @property
    def removed(self) -> Rows:
        """What was there before and is no more; also what the service told no type of."""
        if self.before is None or self.after is None:
            return ()
        groups, there = self.groups_in(self.before), self.after.ids
        return tuple(row for row in (*groups.asked, *groups.untold) if row.id not in there)

    @property
    def left(self) -> Rows:
        """What is there of the type afterwards: what stayed, and what has arrived meanwhile."""
        return () if self.after is None else self.groups_in(self.after).asked

    @property
    def stayed(self) -> Rows:
        """What should have been removed and was not."""
        known = frozenset[str]() if self.before is None else self.before.ids
        return tuple(row for row in self.left if row.id in known)

    @property
    def unseen(self) -> Rows:
        """What was removed although it arrived only after the user had looked at the inbox."""
        shown = self.retraction.shown
        if shown is None or self.before is None:
            return ()
        known = shown.ids
        # Of an inbox that was read in part, only what is newer than all of that part is known to have arrived since.
        newer = {row.id for row in takewhile(lambda row: row.id not in known, self.before.rows)}
        return tuple(row for row in self.removed if row.id in newer)

    def groups_in(self, inbox: Inbox) -> InboxGroups:
        """An inbox as the retraction sees it."""
        return groups_of(inbox, self.retraction.request)


def judge(answer: Answer[Retracted]) -> Verdict:
    """How many went, and whether any stayed, as far as the inbox tells."""
    end = answer.value
    if end.before is None or end.after is None:
        return verdict.of_answer(answer, "Retracted", joined(*_unchecked(end)), outcome=Outcome.PARTLY_SENT)
    sentences: list[str] = ["The response was lost."] if end.was_lost else []
    sentences += _checked(end, end.after)
    if counts := [len(inbox.rows) for inbox in (end.before, end.after) if not inbox.is_complete]:
        sentences.append(Sentence("Only the newest %n in-app notification(s) were compared.", n=min(counts)))
    is_whole = bool(end.removed) and not end.left
    text = "Retracted" if is_whole else "Partly retracted" if end.removed else "Nothing deleted"
    outcome = Outcome.DONE if is_whole else Outcome.PARTLY_SENT
    return verdict.of_answer(answer, text, joined(*sentences), outcome=outcome)


def _checked(end: Retracted, after: Inbox) -> list[str]:
    """What the two looks at the inbox tell, in sentences."""
    untold, arrived = len(end.groups_in(after).untold), len(end.left) - len(end.stayed)
    if end.removed:
        text = "%n in-app notification(s) of {notification} for user {user}."
    elif end.left or untold:
        text = "Accepted, but no in-app notifications of {notification} were deleted for user {user} so far."
    else:
        text = "User {user} has no in-app notifications of {notification}. Check both IDs."
    what, user = _names(end.retraction.request)
    sentences: list[str] = [Sentence(text, n=len(end.removed), notification=what, user=user)]
    if end.unseen:
        sentences.append(Sentence("%n of these arrived after the list was loaded.", n=len(end.unseen)))
    if end.stayed:
        sentences.append(Sentence("%n stayed.", n=len(end.stayed)))
    if arrived:
        sentences.append(Sentence("%n arrived in the meantime and stayed.", n=arrived))
    if untold:
        sentences.append(Sentence("%n of unknown type stayed.", n=untold))
    return sentences


def _unchecked(end: Retracted) -> list[str]:
    """What can be said where the inbox could not be read before, afterwards, or both."""
    what, user = _names(end.retraction.request)
    if end.before is not None:
        text = "Found before: %n in-app notification(s) of {notification} for user {user}."
        count = len(end.groups_in(end.before).asked)
        found = Sentence(text, n=count, notification=what, user=user)
        return ["Accepted.", found, "Whether any stayed could not be checked."]
    text = "How many in-app notifications of {notification} were deleted for user {user} could not be checked."
    sentences: list[str] = ["Accepted.", Sentence(text, notification=what, user=user)]
    if end.after is not None:
        sentences.append(Sentence("%n left.", n=len(end.left)) if end.left else "None is left.")
    return sentences


def _names(request: RetractRequest) -> tuple[str, str]:
    """The type, with the secondary ID if there is one, and the user."""
    return " / ".join(filter(None, (request.notification_id, request.secondary_id))), request.user_id


def _before(request: RetractRequest, inbox: Inbox) -> dict[str, object]:
    """What a retraction may remove, as the service tells it."""
    groups = groups_of(inbox, request)
    return {"userId": request.user_id, "notifications": [row.to_wire() for row in (*groups.asked, *groups.untold)]}


async def _read_first(call: Call, user_id: str) -> Inbox | None:
    """The user's inbox; None where it cannot be read. What would stop the retraction as well is raised."""
    try:
        return (await read_inbox(call, GetInAppNotifications(user_id))).value
    except (NotSent, InvalidSetting):
        raise
    except ApiError:
        return None


async def _read_again(call: Call, user_id: str) -> Answer[Inbox] | None:
    """What is in the inbox now; None where it cannot be read, which does not undo the retraction."""
    try:
        return await read_inbox(call, GetInAppNotifications(user_id))
    except ApiError:
        return None
