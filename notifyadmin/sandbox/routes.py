"""Which endpoint answers what: the table of paths, and the application made of it."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import cast
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from notifyadmin.sandbox.endpoint import Call, Endpoint
from notifyadmin.sandbox.keys import Gate
from notifyadmin.sandbox.replies import Refused
from notifyadmin.sandbox.server_endpoints import ServerEndpoints
from notifyadmin.sandbox.user_endpoints import UserEndpoints

Table = Mapping[str, Mapping[str, Endpoint]]

logger = logging.getLogger(__name__)


def table_of(gate: Gate, server: ServerEndpoints, users: UserEndpoints) -> Table:
    """Every path with the methods that it takes. HEAD follows from GET."""
    user = "/{clientId}/users/{userId}"
    sub_notification = "/{clientId}/notifications/{notificationId}/subNotifications/{subNotificationId}"
    profile = {"GET": Endpoint(gate.user, users.get_user), "POST": Endpoint(gate.user, users.identify)}
    return {
        "/health": {"GET": Endpoint(gate.anyone, server.health)},
        "/_sandbox/deliveries/{trackingId}": {"GET": Endpoint(gate.server, server.deliveries)},
        "/{clientId}/sender": {"POST": Endpoint(gate.server, server.send)},
        "/{clientId}/sender/retract": {"POST": Endpoint(gate.server, server.retract)},
        "/{clientId}/schedule/{trackingId}": {
            "PATCH": Endpoint(gate.server, server.change_schedule),
            "DELETE": Endpoint(gate.server, server.cancel_schedule),
        },
        "/{clientId}/logs/query": {"POST": Endpoint(gate.server, server.query_logs)},
        "/{clientId}/user_preferences/{userId}": {"POST": Endpoint(gate.server, server.set_preferences)},
        sub_notification: {
            "PUT": Endpoint(gate.server, server.put_sub_notification),
            "DELETE": Endpoint(gate.server, server.delete_sub_notification),
        },
        user: profile,
        f"{user}/": profile,
        f"{user}/preferences": {
            "GET": Endpoint(gate.user, users.get_preferences),
            "POST": Endpoint(gate.user, users.post_preferences),
            "DELETE": Endpoint(gate.user, users.delete_preferences),
        },
        f"{user}/notifications/INAPP_WEB": {
            "GET": Endpoint(gate.user, users.get_inbox),
            "PATCH": Endpoint(gate.user, users.patch_inbox),
        },
        f"{user}/unread/INAPP_WEB": {"GET": Endpoint(gate.user, users.get_unread)},
    }


def application(table: Table, note_change: Callable[[], None]) -> Starlette:
    """The web application of a table. It expects paths as they stand on the wire, and decodes their parts itself.

    `note_change` is called after each call that may have changed something.
    """
    routes = [
        Route(path, _dispatcher(endpoints, note_change), methods=list(endpoints)) for path, endpoints in table.items()
    ]
    app = Starlette(routes=routes, exception_handlers={HTTPException: _refuse})
    app.router.redirect_slashes = False
    return app


def _dispatcher(
    endpoints: Mapping[str, Endpoint], note_change: Callable[[], None]
) -> Callable[[Request], Awaitable[Response]]:
    async def dispatch(request: Request) -> Response:
        endpoint = endpoints.get(request.method) or endpoints["GET"]
        parts = {name: unquote(part) for name, part in request.path_params.items()}
        authorization = request.headers.get("authorization", "")
        call = Call(parts, request.query_params, authorization, await request.body())
        try:
            endpoint.access(call)
            reply = endpoint.handle(call)
            if request.method not in ("GET", "HEAD"):
                note_change()
            return reply
        except Refused as refusal:
            return refusal.answer()
        except Exception:
            logger.exception("The sandbox failed at %s %s", request.method, request.scope["path"])
            return Refused.by_gateway(500, "Internal server error").answer()

    return dispatch


async def _refuse(request: Request, error: Exception) -> Response:
    """An unknown path or a wrong method, in the gateway's shape."""
    del request
    reason = cast(HTTPException, error)
    response = Refused.by_gateway(reason.status_code, reason.detail).answer()
    response.headers.update(reason.headers or {})
    return response
