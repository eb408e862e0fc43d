"""Which channels a send would take, told before it goes out, and why not the others.

Nothing is invented: where neither the request, the preferences nor the last answer tell, a channel is unknown.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from notifyadmin.api.models import Channel, Preferences, SendRequest
from notifyadmin.api.verdict import Finding, Outcome, Verdict
from notifyadmin.core.preferences.cells import OFF, CellKey, RowKey
from notifyadmin.core.preferences.loaded import Known


class Prediction(StrEnum):
    """What is to be expected of a channel."""

    GOES = "goes"
    NOT_OF_TYPE = "notOfType"
    """Neither the request nor the notification type uses it."""
    SWITCHED_OFF = "switchedOff"
    """By the user's preferences, or by default."""
    NO_ADDRESS = "noAddress"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PredictedChannel:
    """One channel. `delivery` is how often the user hears on it; None where that is not known.

    `field` is the path of the request's field that would give an address, where one is missing or not known of.
    """

    channel: str
    prediction: Prediction
    delivery: str | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """A request that was sent before, and what came of it."""

    request: SendRequest
    verdict: Verdict


def predicted_channels(
    request: SendRequest, loaded: Preferences | None = None, last: LastAnswer | None = None
) -> tuple[PredictedChannel, ...]:
    """A line for each channel that there is. `loaded` are the preferences of the request's user, where known."""
    if last is not None and last.request.user.id != request.user.id:
        last = None
    predictor = _Predictor(request, loaded or Preferences(), last)
    others = predictor.used or ()
    return tuple(map(predictor.line, dict.fromkeys([*(channel.value for channel in Channel), *others])))


class _Predictor:
    """Puts together what three sources say about the channels of one request."""

    def __init__(self, request: SendRequest, loaded: Preferences, last: LastAnswer | None) -> None:
        self.used = channels_used(request, loaded)
        self._request = request
        self._loaded = loaded
        self._known = Known(loaded)
        self._last = last
        self._is_repeated = last is not None and _row(request) == _row(last.request)

    def line(self, channel: str) -> PredictedChannel:
        """What is certain to stop it comes first, then what is not known."""
        deliveries = self._deliveries(channel)
        has_address = self._has_address(channel, deliveries)
        delivery = next(iter(deliveries)) if len(deliveries) == 1 else None
        field = "" if has_address else _address_field(channel)
        if self.used is not None and channel not in self.used:
            return PredictedChannel(channel, Prediction.NOT_OF_TYPE)
        if deliveries == {OFF}:
            return PredictedChannel(channel, Prediction.SWITCHED_OFF, OFF)
        if has_address is False:
            return PredictedChannel(channel, Prediction.NO_ADDRESS, delivery, field)
        if self.used is None or has_address is None or not _is_on(deliveries):
            return PredictedChannel(channel, Prediction.UNKNOWN, delivery, field)
        return PredictedChannel(channel, Prediction.GOES, delivery)

    def _deliveries(self, channel: str) -> set[str | None]:
        """How often the user may hear of it; None stands for what is not known.

        Whether a category without a choice of its own follows the choice for its type, nobody outside knows: then it
        may be either that or the default.
        """
        row = _row(self._request)
        own, whole = self._known.cell(CellKey(row, channel)), self._known.cell(CellKey(row.type_key, channel))
        deliveries: set[str | None] = {own.stored}
        if own.stored is None:
            deliveries = {whole.saved, whole.default}
        if None in deliveries and self._is_repeated:
            texts = (finding.text.lower() for finding in self._findings(channel))
            if any("preference" in text for text in texts):
                return {OFF}
        return deliveries

    def _has_address(self, channel: str, deliveries: set[str | None]) -> bool | None:
        """Whether the user can be reached by a channel; None where that is not known.

        The service knows addresses that the request does not hold. Its last answer tells of them: it complains of one
        that is missing. That it does not complain means something only where the channel was used, and is on.
        """
        field = _address_field(channel)
        if not field:
            return True if channel in Channel.__members__ else None
        given, name = self._request.user.to_wire(), field.removeprefix("user.")
        if name in given:
            return bool(given[name])
        findings = self._findings(channel)
        if any(finding.field == field or name in finding.text for finding in findings):
            return False
        was_reached = self._is_repeated and self._was_used(channel) and not findings and _is_on(deliveries)
        return True if was_reached else None

    def _was_used(self, channel: str) -> bool:
        """Whether the last request went out by a channel, unless the service said something against it."""
        if self._last is None or self._last.request.schedule is not None:
            return False
        was_sent = self._last.verdict.outcome in (Outcome.SENT, Outcome.PARTLY_SENT)
        return was_sent and channel in (channels_used(self._last.request, self._loaded) or ())

    def _findings(self, channel: str) -> list[Finding]:
        findings = () if self._last is None else self._last.verdict.findings
        return [finding for finding in findings if finding.channel == channel]


def channels_used(request: SendRequest, loaded: Preferences) -> Collection[str] | None:
    """The channels that the request forces, else those of its type; None where they are not known."""
    forced: list[str] | None = request.to_wire().get("forceChannels")  # the attribute warns that it is deprecated
    types = (kind.channels for kind in loaded.notifications if kind.notification_id == request.notification_id)
    return next(types, None) if forced is None else forced


def _row(request: SendRequest) -> RowKey:
    return RowKey(request.notification_id, request.sub_notification_id)


def _is_on(deliveries: set[str | None]) -> bool:
    """Whether it is certain that the user hears of it."""
    return deliveries.isdisjoint((None, OFF))


def _address_field(channel: str) -> str:
    need = Channel[channel].need if channel in Channel.__members__ else None
    return f"user.{need.field}" if need else ""
