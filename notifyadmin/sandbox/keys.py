"""Who may call: the Authorization header of each kind of endpoint."""

from __future__ import annotations

import hmac

from notifyadmin.api.auth import Credentials, Secret, server_authorization, user_authorization
from notifyadmin.sandbox.endpoint import Call
from notifyadmin.sandbox.replies import Refused


class Gate:
    """Checks a call against the sandbox's one pair of keys.

    No or a wrong key is answered with 401, the right key with another client id in the path with 403, both in the
    gateway's shape [assumed]. The secure mode is on, so that form B, the key without a hash, is refused [assumed].
    """

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    def anyone(self, call: Call) -> None:
        """No key is needed."""

    def server(self, call: Call) -> None:
        """Form A, the client secret itself."""
        self._check(call, server_authorization(self._credentials))

    def user(self, call: Call) -> None:
        """Form C, the hash that only the owner of the client secret can make, for the user in the path."""
        self._check(call, user_authorization(self._credentials, call.parts["userId"]))

    def _check(self, call: Call, expected: Secret) -> None:
        scheme, _, key = call.authorization.partition(" ")
        given = f"{scheme.capitalize()} {key.strip()}".encode("latin-1", errors="replace")
        if not hmac.compare_digest(given, expected.reveal().encode()):
            raise Refused.by_gateway(401, "Unauthorized")
        if call.parts.get("clientId", self._credentials.client_id) != self._credentials.client_id:
            raise Refused.by_gateway(403, "User is not authorized to access this resource")
