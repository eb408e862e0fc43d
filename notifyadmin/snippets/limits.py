"""What languages and SDKs cannot say: questions about a request, and the sentences that answer them in its code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any

from notifyadmin.snippets.message import Message

MAX_EXACT_INTEGER = 2**53 - 1
MAX_INT64 = 2**63 - 1

Limits = Sequence[tuple[Callable[[Message], bool], str]]


def reasons(message: Message, limits: Limits) -> list[str]:
    """The sentences for all limits that the message goes beyond."""
    return [sentence for is_beyond, sentence in limits if is_beyond(message)]


def parts(value: Any) -> Iterator[Any]:
    """Every value within a value of JSON, itself included."""
    yield value
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in items:
        yield from parts(item)


def names(value: Any) -> Iterator[str]:
    """Every name of a field within a value of JSON."""
    return (name for part in parts(value) if isinstance(part, dict) for name in part)


def numbers(value: Any) -> Iterator[int | float]:
    """Every number within a value of JSON."""
    return (part for part in parts(value) if isinstance(part, int | float) and not isinstance(part, bool))


def has_half_characters(value: Any) -> bool:
    """Whether a text holds half of a surrogate pair, which no encoding but JSON's escapes can hold."""
    texts = (part for part in parts(value) if isinstance(part, str))
    return any("\ud800" <= char <= "\udfff" for text in chain(texts, names(value)) for char in text)


def is_kept_as_double(number: int | float) -> bool:
    """Whether a number comes out as it was where every number is a double, and whole ones are written without .0."""
    if isinstance(number, int):
        return abs(number) <= MAX_EXACT_INTEGER
    # From 1e21 on it is written with an exponent, and so stays what it is.
    return not number.is_integer() or abs(number) >= 1e21


def is_kept_as_int64(number: int | float) -> bool:
    """Whether a number comes out as it was where integers have 64 bits, and whole doubles are written without .0."""
    if isinstance(number, int):
        return abs(number) <= MAX_INT64
    return not number.is_integer() or abs(number) >= 1e21
