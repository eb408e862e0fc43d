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


@dataclass(frozen=True, slots=True)
class Question:
    """What has to be agreed to; the dialog makes its text from the intent."""

    reasons: frozenset[Reason]


def question_about(profile: Profile, request: Request) -> Question | None:
    """What has to be agreed to before a profile makes this request; None where it may go out at once."""
    if not is_write(request):
        return None
    reasons = set[Reason]()
    if profile.production:
        reasons.add(Reason.PRODUCTION)
    if isinstance(request, RetractRequest):
        reasons.add(Reason.IRREVERSIBLE)
    return Question(frozenset(reasons)) if reasons else None
