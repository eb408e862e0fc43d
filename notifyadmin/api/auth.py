"""Who calls: a client id with its secret, and the Authorization header made of them.

The forms' names A and C are those of the protocol notes; form B is never sent, because C works in both modes.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from typing import NoReturn, Self

from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.sentence import Sentence

SCHEME = "Basic "


class Secret:
    """A text that never shows itself: not in a repr, not in a format, not in a log."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for the one place that needs it."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self._text.encode(), other._text.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __reduce__(self) -> NoReturn:
        raise TypeError("A secret is not pickled.")


@dataclass(frozen=True, slots=True)
class Credentials:
    """One environment of the service: its client id and client secret, both printable ASCII."""

    client_id: str
    client_secret: Secret

    def __post_init__(self) -> None:
        for field, problem in (
            ("clientId", client_id_problem(self.client_id)),
            ("clientSecret", client_secret_problem(self.client_secret.reveal())),
        ):
            if problem:
                raise InvalidSetting(field, problem)

    @classmethod
    def of(cls, client_id: str, client_secret: str) -> Self:
        """Takes both texts as they were typed; raises InvalidSetting, which never quotes the secret."""
        return cls(client_id, Secret(client_secret))


def client_id_problem(client_id: str) -> str | None:
    """What is wrong with a client id as typed, in a sentence."""
    if ":" in client_id:
        return "A client ID has no colon. Was it pasted together with the secret?"
    return _key_problem(client_id, Sentence("client ID"))


def client_secret_problem(client_secret: str) -> str | None:
    """What is wrong with a client secret as typed, in a sentence that does not quote it."""
    return _key_problem(client_secret, Sentence("client secret"))


def _key_problem(text: str, name: Sentence) -> str | None:
    if not text:
        return Sentence("The {name} is missing.", name=name)
    if "\n" in text or "\r" in text:
        return Sentence("The {name} has a line break. Copy it once more, without the lines around it.", name=name)
    if not text.isascii() or not text.isprintable():
        return Sentence("The {name} has a character that keys never have. Copy it once more.", name=name)
    if " " in text:
        return Sentence("The {name} has a space. Copy it once more, without what stands around it.", name=name)
    return None


def server_authorization(credentials: Credentials) -> Secret:
    """Form A, for the server endpoints: `Basic base64(clientId:clientSecret)`."""
    return _basic(f"{credentials.client_id}:{credentials.client_secret.reveal()}")


def user_authorization(credentials: Credentials, user_id: str) -> Secret:
    """Form C, for one user's endpoints: `Basic base64(clientId:userId:hashedUserId)`.

    A user id with a colon cannot be told from its hash by the service; such a call may be refused.
    """
    return _basic(f"{credentials.client_id}:{user_id}:{hashed_user_id(credentials, user_id)}")


def hashed_user_id(credentials: Credentials, user_id: str) -> str:
    """base64(HMAC-SHA256(key: clientSecret, message: userId)), as the secure mode's guide has it.

    The published Python SDK hashes secret and user id together without HMAC; the service refuses that.
    """
    digest = hmac.digest(credentials.client_secret.reveal().encode(), user_id.encode(), hashlib.sha256)
    return base64.b64encode(digest).decode("ascii")


def _basic(text: str) -> Secret:
    return Secret(SCHEME + base64.b64encode(text.encode()).decode("ascii"))
