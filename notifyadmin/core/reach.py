"""Whom a request reaches, compared with the recipients that a profile may reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from notifyadmin.api import models, telephone
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.models.kinds import Kind
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.api.sentence import Sentence
from notifyadmin.core.requests import Request, Reschedule
from notifyadmin.store.recipients import Recipients

REACHES_NOBODY = ("options.email.fromAddress", "options.email.replyToAddresses")
"""Email addresses of a send to which nothing is sent."""


def out_of_reach(request: Request, user_id: str, recipients: Recipients) -> str | None:
    """Why a write reaches somebody who is not listed, in a sentence; None where everybody is.

    `user_id` is the user whom it concerns, empty where that is not known. That user must be listed even where a send
    holds listed addresses only: the service may have stored others. In a send, every address and every number must be
    listed too, and what no list can name is refused: push tokens, and fields that this program does not know. So is
    another time for a scheduled send, whose addresses are not part of the request.
    """
    if user_id not in recipients.users:
        text = "User {user} is not in the list of users that this profile may reach."
        return Sentence(text, user=user_id) if user_id else "Whom the request reaches is not known."
    if isinstance(request, Reschedule):
        return "A scheduled notification may reach others than this profile may. It can be canceled and sent anew."
    if isinstance(request, models.SendRequest):
        return next(_unlisted(request.to_wire(), SEND_REQUEST, recipients), None)
    return None


def _unlisted(values: Mapping[str, Any], model: ModelSpec, recipients: Recipients, prefix: str = "") -> Iterator[str]:
    known = {field.name: field for field in model.fields}
    for name, value in values.items():
        path, field = prefix + name, known.get(name)
        if field is None:
            yield Sentence("The app does not know the field {field}, which may name other recipients.", field=path)
        elif field.model is not None and field.shape is Shape.OBJECT and value is not None:
            yield from _unlisted(value, field.model, recipients, f"{path}.")
        elif value and path not in REACHES_NOBODY:
            yield from _unlisted_in(value, field, path, recipients)


def _unlisted_in(value: Any, field: FieldSpec, path: str, recipients: Recipients) -> Iterator[str]:
    kind = field.kind if field.item is None else field.item.kind
    check = _CHECKS.get(kind) if kind is not None else None
    if check is not None:
        yield from check(value if isinstance(value, list) else [value], recipients)
    elif path.startswith("user.") and kind not in (Kind.USER_ID, Kind.TIMEZONE):
        yield Sentence("{field} may reach devices of others: no list of the profile can name them.", field=path)


def _unlisted_addresses(addresses: Iterable[str], recipients: Recipients) -> Iterator[str]:
    for address in addresses:
        name, _, domain = address.rpartition("@")
        # Of several addresses in one text, or one with a name, only the last domain would be compared.
        if not name or any(char in name for char in '@,;<>"') or domain.lower() not in recipients.domains:
            text = "{address} is not in an email domain that this profile may reach."
            yield Sentence(text, address=address)


def _unlisted_numbers(numbers: Iterable[str], recipients: Recipients) -> Iterator[str]:
    for text in numbers:
        # What the documentation does not have, the service may read in another way.
        number = telephone.parsed(text) if telephone.is_documented(text) else None
        if number is None or not telephone.e164(number).startswith(recipients.prefixes):
            yield Sentence("{number} does not begin with a phone prefix that this profile may reach.", number=text)


_CHECKS: dict[Kind, Callable[[Iterable[str], Recipients], Iterator[str]]] = {
    Kind.EMAIL: _unlisted_addresses,
    Kind.TELEPHONE: _unlisted_numbers,
}
