"""What becomes of each channel of a request: predicted before it is sent, and beside the response afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from notifyadmin.api import models
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.intent import Intent
from notifyadmin.core.predicted_channels import LastAnswer, PredictedChannel, channels_used, predicted_channels
from notifyadmin.core.preferences.verdict import of_loading
from notifyadmin.core.requests import GetPreferences
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session, State
from notifyadmin.core.signal import Signal


class Told(StrEnum):
    """What a response tells of one channel."""

    ACCEPTED = "accepted"
    """It is used, and no message is about it."""
    SKIPPED = "skipped"
    """A message says so."""
    NOTHING = "nothing"
    """Whether it is used is not known, and no message is about it."""
    FAILED = "failed"
    """The response is about the whole request."""


@dataclass(frozen=True, slots=True)
class ChannelResponse:
    """What came of a channel. `text` is the service's message, or the verdict's title where all of it failed."""

    told: Told
    text: str = ""
    outcome: Outcome = Outcome.SENT


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """One channel; `response` is None until the request has been sent."""

    predicted: PredictedChannel
    response: ChannelResponse | None = None


class ChannelCheck:
    """Predicts the channels of a request from its user's preferences, once these were read, and from the last response.

    models.Preferences are read only when `read` is called.

    Signals:
        changed(): another request, or something else is known of it.
    """

    def __init__(self, session: Session, runner: Runner) -> None:
        """`runner` makes no requests but these reads."""
        self.changed = Signal[[]]()
        self.request: models.SendRequest | None = None
        """The request that this is about; None while it has errors."""
        self.loaded: models.Preferences | None = None
        """The preferences of its user; None where they were not read."""
        self.reading: Verdict | None = None
        """How reading them ended; None before that."""
        self.read_at: datetime | None = None
        self._session = session
        self._runner = runner
        self._connection = session.connection
        self._user_id = ""
        self._running: Intent[models.Preferences] | None = None
        self._last: LastAnswer | None = None
        self._predicted: tuple[PredictedChannel, ...] = ()
        """What was predicted of the last request before it was sent."""
        runner.judged.connect(self._on_judged)
        session.changed.connect(self._on_session_changed)
        session.sandbox_reset.connect(self._forget_all)

    @property
    def is_reading(self) -> bool:
        """Whether the preferences are being read."""
        return self._running is not None

    @property
    def can_read(self) -> bool:
        """Whether there is a user to read, and a profile that can be asked."""
        return self.request is not None and self._session.state is State.READY

    @property
    def is_automatic(self) -> bool:
        """Whether the preferences may be read unasked: on the sandbox only."""
        return self._session.profile.is_sandbox and self.can_read and not self.is_reading

    @property
    def is_due(self) -> bool:
        """Whether they are to be read unasked, because that has not been tried."""
        return self.is_automatic and self.reading is None

    def lines(self) -> tuple[ChannelLine, ...]:
        """Every channel of the request."""
        if self.request is None:
            return ()
        last = self._last
        if last is None or last.request != self.request:
            return tuple(map(ChannelLine, predicted_channels(self.request, self.loaded, last)))
        predicted = self._predicted or predicted_channels(self.request, self.loaded, last)
        used = channels_used(self.request, self.loaded or models.Preferences()) or ()
        return tuple(
            ChannelLine(each, _response(each.channel, last.verdict, is_used=each.channel in used)) for each in predicted
        )

    def name(self, request: models.SendRequest | None) -> None:
        """Is about another request from now on; what was read of its user stays known, and nothing is read."""
        self.request = request
        if request is not None and request.user.id != self._user_id:
            self._user_id = request.user.id
            self._forget_preferences()
        self.changed.emit()

    def predict_anew(self) -> None:
        """Drops what was predicted before the last request was sent, for what is known by now."""
        self._predicted = ()
        self.changed.emit()

    def read(self) -> None:
        """Reads the preferences, again if need be; nothing happens while nobody can be asked."""
        if self.request is None or not self.can_read:
            return
        user_id = self.request.user.id
        self._running = Intent(
            self._session.connection, GetPreferences(user_id), lambda answer: of_loading(answer, user_id)
        )
        self.changed.emit()
        self._runner.read(self._running)

    def note_sent(self, result: Result) -> None:
        """Keeps what came of a request that was sent, beside what was predicted of it."""
        request = result.intent.request
        if not isinstance(request, models.SendRequest) or result.intent.connection is not self._connection:
            return
        loaded = self.loaded if request.user.id == self._user_id else None
        self._predicted = predicted_channels(request, loaded, self._last)
        self._last = LastAnswer(request, result.verdict)
        self.changed.emit()

    def _forget_preferences(self) -> None:
        self.loaded = self.reading = self.read_at = self._running = None
        self._runner.cancel()

    def _forget_all(self) -> None:
        self._last, self._predicted = None, ()
        self._forget_preferences()
        self.changed.emit()

    def _on_judged(self, result: Result) -> None:
        if result.intent is not self._running:
            return  # of a user whom nobody asks about any more
        self._running, self.reading = None, result.verdict
        if result.verdict.outcome in (Outcome.DONE, Outcome.PARTLY_SENT):
            self.loaded, self.read_at = result.value, result.ended_at
        self.changed.emit()

    def _on_session_changed(self) -> None:
        if self._session.connection is not self._connection:
            self._connection = self._session.connection
            self._forget_all()
        else:
            self.changed.emit()


def _response(channel: str, verdict: Verdict, *, is_used: bool) -> ChannelResponse:
    message = next((finding.text for finding in verdict.findings if finding.channel == channel), None)
    if message is not None:
        return ChannelResponse(Told.SKIPPED, message, Outcome.PARTLY_SENT)
    if verdict.outcome in (Outcome.SENT, Outcome.PARTLY_SENT):
        return ChannelResponse(Told.ACCEPTED if is_used else Told.NOTHING)
    return ChannelResponse(Told.FAILED, verdict.text, verdict.outcome)
