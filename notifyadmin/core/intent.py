"""What will be done, as one value: asked about, agreed to and run as it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from notifyadmin.api.exchange import Answer
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.clients import Connection
from notifyadmin.core.guard import USUAL, Caution, NotAllowed, Question, question_about, refusal_of
from notifyadmin.core.requests import Request
from notifyadmin.store.profiles import Profile

if TYPE_CHECKING:
    from notifyadmin.core.history.again import Repetition
    from notifyadmin.core.inbox import InboxGroups
    from notifyadmin.core.preferences.cells import Change
    from notifyadmin.store.journal.entry import Entry

T = TypeVar("T")


class Call(Protocol):
    """Makes one request of the service; given by the runner to an intent's `work`, which raises what it raises.

    `before` is what the request replaces or removes, where the work has just read that: the journal keeps it instead of
    the intent's own. `is_unchanged` reads whether the service still stores what it did before a write whose outcome is
    unknown: only then it is repeated by itself.
    """

    def __call__(
        self,
        request: Request,
        *,
        before: Mapping[str, object] | None = None,
        is_unchanged: Callable[[], Awaitable[bool]] | None = None,
    ) -> Awaitable[Answer[Any]]: ...


# Without slots: in a generic class, Python 3.12.3 forgets the one for weak references, which the runner needs.
@dataclass(frozen=True, eq=False)
class Intent(Generic[T]):
    """One request to one profile's service, made from what was on the screen at one moment.

    `connection` is the profile and the way to its service at that moment. `request` is what goes out, and `judge`
    puts its success into a verdict. `work` makes further reads around the request; without it the request goes out
    alone. `on_answer` gets the answer's value, after the verdict. `changes` are what it does to preferences, and
    `before` what the user had until then, by the names on the wire; None where that is not known.
    `removes` is what it was seen to do to an inbox; None where that is not known.
    `repetition` says that it is made once more out of the history. `row` is the row of the history that it is about:
    its own row names the same user and notification.
    """

    connection: Connection
    request: Request
    judge: Callable[[Answer[T]], Verdict]
    work: Callable[[Call], Awaitable[Answer[T]]] | None = None
    on_answer: Callable[[T], None] | None = None
    changes: tuple[Change, ...] = ()
    before: Mapping[str, object] | None = None
    removes: InboxGroups | None = None
    repetition: Repetition | None = None
    row: Entry | None = None

    @property
    def profile(self) -> Profile:
        """The profile whose service is asked."""
        return self.connection.profile

    @property
    def refusal(self) -> NotAllowed | None:
        """Why the profile, as it is known now, does not allow it; None where it does."""
        return refusal_of(self.profile, self.request, about_user="" if self.row is None else self.row.user_id)

    def question(self, sent_at: datetime | None = None, caution: Caution = USUAL) -> Question | None:
        """What has to be agreed to, by the profile as it is known now; None where it may run at once.

        `sent_at` is when its profile has sent the same last, where that was lately.
        """
        if self.repetition is None:
            return question_about(self.profile, self.request, sent_at=sent_at, caution=caution)
        last_at = self.repetition.last_at or sent_at
        return question_about(self.profile, self.request, self.repetition.reasons, sent_at=last_at, caution=caution)

    def repeats(self, other: Intent[Any]) -> bool:
        """Whether it would do the same as another one."""
        return self.connection is other.connection and self.request == other.request
