"""What a program has to send, whatever its language: taken from the very request that the window sends."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urlsplit

from notifyadmin.api import wire
from notifyadmin.api.auth import Credentials
from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.api.regions import Region

Operation = SendRequest | SetPreferencesRequest | RetractRequest

# What a path may hold besides letters, digits and -._~ without being percent-encoded (RFC 3986), and % itself.
_PATH_MARKS = "/%:@!$&'()*+,;="


class Verb(StrEnum):
    """An operation of the service, by the name that the Node SDK has for it."""

    SEND = "send"
    SET_PREFERENCES = "setUserPreferences"
    RETRACT = "retract"


@dataclass(frozen=True, slots=True)
class Message:
    """One request: `path`, percent-encoded, follows the client id; `body` is decoded JSON; `base_url` is ASCII.

    `user_id` is the user whose preferences are set, as it was given; it is empty for the other operations.
    """

    verb: Verb
    path: str
    body: Any
    base_url: str
    user_id: str = ""

    @classmethod
    def of(cls, operation: Operation, base_url_text: str) -> Message:
        """Raises InvalidRequest for a user id that no address can hold."""
        stand_in = Credentials.of("id", "secret")
        user_id = ""
        if isinstance(operation, SendRequest):
            verb, request = Verb.SEND, wire.send(stand_in, operation).request
        elif isinstance(operation, RetractRequest):
            verb, request = Verb.RETRACT, wire.retract(stand_in, operation).request
        else:
            verb, request = Verb.SET_PREFERENCES, wire.set_user_preferences(stand_in, operation).request
            user_id = operation.user_id
        path = request.target.removeprefix(f"/{stand_in.client_id}/")
        return cls(verb, path, json.loads(request.body or b""), _ascii(base_url_text), user_id)

    @property
    def is_default_region(self) -> bool:
        """Whether it goes where every SDK sends unless told otherwise."""
        return self.base_url == Region.US.base_url

    @property
    def encoded_id(self) -> str:
        """What stands for the user id in the path, at its end."""
        return self.path.rpartition("/")[2]

    @property
    def needs_encoded_id(self) -> bool:
        """Whether the user id differs from what has to stand in the path."""
        return self.encoded_id != self.user_id

    @property
    def is_step(self) -> bool:
        """Whether the user id is one that programs take for a step within the path, even when it is encoded."""
        return self.user_id in (".", "..")


def _ascii(url_text: str) -> str:
    """The base URL in a form that every language's HTTP client understands."""
    parts = urlsplit(url_text)
    authority = parts.netloc
    if not authority.isascii():
        port = "" if parts.port is None else f":{parts.port}"
        authority = (parts.hostname or "").encode("idna").decode("ascii") + port
    return f"{parts.scheme}://{authority}{quote(parts.path, safe=_PATH_MARKS)}"
