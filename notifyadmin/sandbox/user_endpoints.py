"""The endpoints that act for one end user, with that user's hash."""

from __future__ import annotations

from starlette.responses import Response

from notifyadmin.api.models import User
from notifyadmin.sandbox import bodies, inbox, preferences
from notifyadmin.sandbox.endpoint import Call
from notifyadmin.sandbox.replies import Refused, answer, empty_answer
from notifyadmin.sandbox.state import State


class UserEndpoints:
    """A user's profile, choices and in-app notifications. A user never heard of has none of them, which is no error."""

    def __init__(self, state: State) -> None:
        self._state = state

    def get_user(self, call: Call) -> Response:
        """`GET …/users/{userId}`; 404 for a user never heard of [assumed]."""
        user_id = call.parts["userId"]
        user = self._state.user(user_id)
        if user is None:
            raise Refused.by_service(404, f"userId: There is no user {user_id}.")
        return answer(user.profile.to_wire())

    def identify(self, call: Call) -> Response:
        """`POST …/users/{userId}`: stores the fields given; an id in the body counts for nothing [assumed]."""
        given = bodies.read(User, {**bodies.read_object(call.body), "id": call.parts["userId"]})
        return answer(self._state.identify(given).profile.to_wire())

    def get_preferences(self, call: Call) -> Response:
        """`GET …/preferences`."""
        return answer(preferences.overview(self._state, call.parts["userId"]))

    def post_preferences(self, call: Call) -> Response:
        """`POST …/preferences`: only the cells named change; the records come with states and deliveries."""
        user_id = call.parts["userId"]
        return answer(preferences.choose(self._state, user_id, bodies.read_preferences(user_id, call.body)))

    def delete_preferences(self, call: Call) -> Response:
        """`DELETE …/preferences?notificationId=…[&subNotificationId=…]`: 200 and empty [assumed]."""
        notification_id = call.query.get("notificationId")
        if notification_id is None:
            raise Refused.by_service(400, "notificationId: Required.")
        preferences.forget(self._state, call.parts["userId"], notification_id, call.query.get("subNotificationId"))
        return empty_answer()

    def get_inbox(self, call: Call) -> Response:
        """`GET …/notifications/INAPP_WEB?count=N&before=ISO`."""
        user = self._state.user(call.parts["userId"])
        rows = inbox.page(user, call.query.get("count"), call.query.get("before"))
        return answer({"notifications": rows})

    def patch_inbox(self, call: Call) -> Response:
        """`PATCH …/notifications/INAPP_WEB`: 200 and empty [assumed]; ids that are not there are passed over."""
        patch = bodies.read(inbox.InboxPatch, bodies.read_object(call.body))
        inbox.mark(self._state.user(call.parts["userId"]), patch)
        return empty_answer()

    def get_unread(self, call: Call) -> Response:
        """`GET …/unread/INAPP_WEB` [rec]."""
        return answer({"count": inbox.unread(self._state.user(call.parts["userId"]))})
