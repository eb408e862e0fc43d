"""What a profile allows, and what has to be agreed to before a request goes out.

Of two rules that refuse the same request, the one that forbids more is named.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from notifyadmin.api import models
from notifyadmin.api.errors import NotSent
from notifyadmin.api.sentence import Sentence
from notifyadmin.core.requests import Request, is_write, user_of
from notifyadmin.store.profiles import Profile

if TYPE_CHECKING:
    from notifyadmin.core.clients import Connection

RECENTLY = timedelta(minutes=10)
"""For so long a send is remembered, so that the same one is not sent twice by mistake."""


class NotAllowed(NotSent):
    """The profile does not allow the request; `str(error)` says which of its rules."""

    advice = "Nothing was sent or changed. To allow it, edit the profile."
    retry_helps = False
    profile_helps = True


@dataclass(frozen=True, slots=True)
class Caution:
    """When a person wants to be asked, beside what the profile demands; never about the sandbox, which reaches nobody.

    `always` is before each change, `again` before a send that went out in the last ten minutes.
    """

    always: bool = False
    again: bool = True


USUAL = Caution()


@dataclass(frozen=True, slots=True)
class Rules:
    """What is read anew before each request.

    `refresh` reads a connection's profile again, and raises ApiError where it does not lead to that profile any more.
    """

    refresh: Callable[[Connection], None]
    caution: Callable[[], Caution] = Caution


class Reason(Enum):
    """Why the user has to agree first."""

    PRODUCTION = "production"
    ALWAYS = "always"
    """The user wants to be asked before each change."""
    IRREVERSIBLE = "irreversible"
    REPEATED = "repeated"
    """It was asked for before, and is made once more out of the history."""
    UNKNOWN_OUTCOME = "unknownOutcome"
    """The last time it may have gone through."""
    OTHER_PROFILE = "otherProfile"
    """The last time it was another profile's."""
    SENT_RECENTLY = "sentRecently"
    """The same went out in the last minutes."""
    STRUCK_OUT = "struckOut"
    """It was recorded with “…” in a text, which may stand for a key that was struck out."""


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be agreed to; the dialog makes its text from the intent.

    `sent_at` is when the same went out last, where that was in the last ten minutes.
    """

    reasons: frozenset[Reason]
    sent_at: datetime | None = None

    def covers(self, other: Question | None) -> bool:
        """Whether whoever agrees to this has agreed to another one as well."""
        return other is None or (other.reasons <= self.reasons and other.sent_at in (None, self.sent_at))


def refusal_of(profile: Profile, request: Request, *, about_user: str = "") -> NotAllowed | None:
    """Why a profile does not allow a request; None where it does, as each that only reads.

    `about_user` is the user whom a request concerns that names none, where that is known.
    """
    if not is_write(request):
        return None
    if profile.read_only:
        return NotAllowed(
            Sentence("The profile {profile} is read-only: it allows no sends and no changes.", profile=profile.name)
        )
    if profile.recipients is not None:
        from notifyadmin.core.reach import out_of_reach

        text = out_of_reach(request, user_of(request) or about_user, profile.recipients)
        return None if text is None else NotAllowed(text)
    return None


def question_about(
    profile: Profile,
    request: Request,
    reasons_of_its_own: frozenset[Reason] = frozenset(),
    *,
    sent_at: datetime | None = None,
    caution: Caution = USUAL,
) -> Question | None:
    """What has to be agreed to before a profile makes this request; None where it may go out at once.

    `reasons_of_its_own` are those that lie in neither. `sent_at` is when the same went out last, where that was in the
    last ten minutes; on the sandbox, where the same send is tried again and again, that is no reason to ask.
    """
    if not is_write(request):
        return None
    reasons = set(reasons_of_its_own)
    if profile.production:
        reasons.add(Reason.PRODUCTION)
    if isinstance(request, models.RetractRequest):
        reasons.add(Reason.IRREVERSIBLE)
    if caution.always and not profile.is_sandbox:
        reasons.add(Reason.ALWAYS)
    if sent_at is not None and caution.again and not profile.is_sandbox:
        reasons.add(Reason.SENT_RECENTLY)
    return Question(frozenset(reasons), sent_at) if reasons else None


def require_agreed(question: Question | None, agreed: Question | None) -> None:
    """Raises NotSent where by now more has to be agreed to than was: the profile may have become production."""
    if question is not None and (agreed is None or not agreed.covers(question)):
        text = "The profile was changed in another window while the request waited."
        raise NotSent(text, advice="Nothing was sent or changed. Try again to see what it would do now.")
