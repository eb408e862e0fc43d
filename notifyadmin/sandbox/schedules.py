"""What was scheduled, changed or canceled before its time."""

from __future__ import annotations

from notifyadmin.api.models import SendRequest
from notifyadmin.sandbox import bodies, log_rows
from notifyadmin.sandbox.replies import Refused
from notifyadmin.sandbox.sending import Sender
from notifyadmin.sandbox.state import State


class Schedules:
    """Changes scheduled sends; refused with 404 for one that was never heard of, with 409 when too late [assumed]."""

    def __init__(self, state: State, sender: Sender) -> None:
        self._state = state
        self._sender = sender

    def change(self, tracking_id: str, body: bytes) -> None:
        """Puts part of a send body over the scheduled one; with no time to come it is sent at once [assumed]."""
        scheduled = self._scheduled(tracking_id)
        request, _ = bodies.read_send(body, scheduled.to_wire())
        self._state.entry(request.notification_id)
        if request.user != scheduled.user:
            self._state.identify(request.user)
        del self._state.schedules[tracking_id]
        self._sender.take(tracking_id, request)

    def cancel(self, tracking_id: str) -> None:
        """Forgets a scheduled send; the log says so."""
        self._scheduled(tracking_id)
        del self._state.schedules[tracking_id]
        self._state.log.write(tracking_id, log_rows.canceled(self._state.log.row(tracking_id) or {}))

    def _scheduled(self, tracking_id: str) -> SendRequest:
        request = self._state.schedules.get(tracking_id)
        if request is not None:
            return request
        row = self._state.log.row(tracking_id)
        if row is None:
            raise Refused.by_service(404, f"trackingId: There is no scheduled notification {tracking_id}.")
        done = "canceled" if row.get("ignored") == log_rows.CANCELED else "processed"
        raise Refused.by_service(409, f"trackingId: {tracking_id} was already {done}. It can no longer be changed.")
