"""The endpoints that a customer's own server calls, with the client secret."""

from __future__ import annotations

from starlette.responses import Response

from notifyadmin.api.models import RetractRequest
from notifyadmin.api.models.logs import LogQuery
from notifyadmin.sandbox import bodies, inbox, preferences
from notifyadmin.sandbox.endpoint import Call
from notifyadmin.sandbox.replies import Refused, answer, empty_answer
from notifyadmin.sandbox.schedules import Schedules
from notifyadmin.sandbox.sending import Sender
from notifyadmin.sandbox.state import State


class ServerEndpoints:
    """Sending, schedules, the log, retracting, choosing for a user, sub-notifications, the sandbox's own deliveries.

    `override_all` is the other reading of "will override the user's existing preferences": all of them are replaced
    instead of only those named.
    """

    def __init__(self, state: State, sender: Sender, *, override_all: bool) -> None:
        self._state = state
        self._sender = sender
        self._schedules = Schedules(state, sender)
        self._override_all = override_all

    def health(self, call: Call) -> Response:
        """`GET /health` [rec]."""
        del call
        return answer({"message": "Health checks passed."})

    def send(self, call: Call) -> Response:
        """`POST /{clientId}/sender` [rec]."""
        accepted = self._sender.send(*bodies.read_send(call.body))
        return answer(accepted.to_wire(), accepted.status)

    def change_schedule(self, call: Call) -> Response:
        """`PATCH /{clientId}/schedule/{trackingId}` [rec]."""
        self._schedules.change(call.parts["trackingId"], call.body)
        return empty_answer()

    def cancel_schedule(self, call: Call) -> Response:
        """`DELETE /{clientId}/schedule/{trackingId}` [rec]."""
        self._schedules.cancel(call.parts["trackingId"])
        return empty_answer()

    def query_logs(self, call: Call) -> Response:
        """`POST /{clientId}/logs/query`: the rows at once, in an object [assumed]."""
        query = bodies.read(LogQuery, bodies.read_object(call.body))
        return answer({"logs": self._state.log.find(query, self._state.env_id)})

    def retract(self, call: Call) -> Response:
        """`POST /{clientId}/sender/retract` [rec]."""
        inbox.retract(self._state, bodies.read(RetractRequest, bodies.read_object(call.body)))
        return empty_answer()

    def set_preferences(self, call: Call) -> Response:
        """`POST /{clientId}/user_preferences/{userId}`: the records that the choices touched, with states [rec]."""
        user_id = call.parts["userId"]
        chosen = bodies.read_preferences(user_id, call.body)
        records = preferences.choose(self._state, user_id, chosen, replace_all=self._override_all)
        for record in records:
            record["channelsStates"] = [
                {"channel": state["channel"], "state": state["state"]} for state in record["channelsStates"]
            ]
        return answer({"UserPreferences": records})

    def put_sub_notification(self, call: Call) -> Response:
        """`PUT /{clientId}/notifications/{notificationId}/subNotifications/{subNotificationId}` [rec]."""
        key = self._sub_notification(call)
        title = bodies.read_object(call.body).get("title")
        if not isinstance(title, str):
            raise Refused.by_service(400, "title: Must be a text.")
        self._state.sub_notifications[key] = title
        notification_id, sub_notification_id = key
        return answer(
            {
                "accountId": self._state.account_id,
                "notificationId": notification_id,
                "subNotificationId": sub_notification_id,
                "title": title,
            }
        )

    def delete_sub_notification(self, call: Call) -> Response:
        """`DELETE` of the same: 204, or 404 when there is none. The users' choices for it stay [assumed]."""
        key = self._sub_notification(call)
        if key not in self._state.sub_notifications:
            raise Refused.by_service(404, f"subNotificationId: There is no sub-notification {key[1]}.")
        del self._state.sub_notifications[key]
        return empty_answer(204)

    def deliveries(self, call: Call) -> Response:
        """`GET /_sandbox/deliveries/{trackingId}`: the sandbox's own, not the service's."""
        tracking_id = call.parts["trackingId"]
        rendered = self._state.deliveries.of(tracking_id)
        if rendered is None:
            raise Refused.by_service(404, f"trackingId: Nothing is known of {tracking_id}.")
        return answer({"trackingId": tracking_id, "deliveries": [one.to_wire() for one in rendered]})

    def _sub_notification(self, call: Call) -> tuple[str, str]:
        self._state.entry(call.parts["notificationId"])
        return call.parts["notificationId"], call.parts["subNotificationId"]
