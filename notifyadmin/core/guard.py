"""What a profile allows, and what has to be agreed to before a request goes out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from notifyadmin.api.models import RetractRequest
from notifyadmin.core.requests import Request, is_write
from notifyadmin.store.profiles import Profile


class Reason(Enum):
    """Why the user has to agree first."""

    PRODUCTION = "production"
    IRREVERSIBLE = "irreversible"
    REPEATED = "repeated"
    """It was asked for before, and is made once more out of the history."""
    UNKNOWN_OUTCOME = "unknownOutcome"
    """The last time it may have gone through."""
    OTHER_PROFILE = "otherProfile"
    """The last time it was another profile's."""
    SENT_RECENTLY = "sentRecently"
    """The same went out in the last minutes."""


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be agreed to; the dialog makes its text from the intent."""

    reasons: frozenset[Reason]


def question_about(
    profile: Profile, request: Request, reasons_of_its_own: frozenset[Reason] = frozenset()
) -> Question | None:
    """What has to be agreed to before a profile makes this request; None where it may go out at once.

    `reasons_of_its_own` are those that lie in neither.
    """
    if not is_write(request):
        return None
    reasons = set(reasons_of_its_own)
    if profile.production:
        reasons.add(Reason.PRODUCTION)
    if isinstance(request, RetractRequest):
        reasons.add(Reason.IRREVERSIBLE)
    return Question(frozenset(reasons)) if reasons else None
