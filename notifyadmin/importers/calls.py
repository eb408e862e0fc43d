"""The calls of the service's SDKs in a program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from notifyadmin.importers import Operation
from notifyadmin.importers.text import plain
from notifyadmin.importers.tokens import Tokens

_operations: dict[str, Operation] = {
    "send": "send",
    "retract": "retract",
    "setuserpreferences": "setUserPreferences",
}
_PARTS = (".", "?.", "->", "?->", "::")
# After any other word it is the declaration of such a function.
_BEFORE_A_CALL = frozenset({"await", "return", "puts", "p", "print", "echo", "yield", "then", "do", "else"})
_CONSTRUCTORS = frozenset({"init", "notificationapi"})


@dataclass(frozen=True, slots=True)
class Call:
    """A call; `at` is the token of the function's name, `is_ours` whether it is called on something named so."""

    operation: Operation
    at: int
    is_ours: bool


def calls_in(tokens: Tokens) -> Iterator[Call]:
    """Every call of a function with the name of an operation."""
    for index in tokens.names("("):
        operation = _operations.get(plain(tokens.word(index)).removesuffix("async"))
        if operation is None or not _is_call(tokens, index):
            continue
        receiver = plain(tokens.word(index - 2)) if tokens.is_sign(index - 1, *_PARTS) else ""
        yield Call(operation, index, "notif" in receiver)


def _is_call(tokens: Tokens, index: int) -> bool:
    if tokens.kind(index - 1) == "name":
        return tokens.word(index - 1) in _BEFORE_A_CALL or tokens.on_new_line(index)
    return not tokens.is_sign(index - 1, ">")


def has_keys(tokens: Tokens) -> bool:
    """Whether keys of the service are written in the program, where its SDK is set up."""
    for index in tokens.names("("):
        is_new = tokens.word(index) == "new" and plain(tokens.word(index - 2)) in _CONSTRUCTORS
        if (is_new or plain(tokens.word(index)) in _CONSTRUCTORS) and _has_text(tokens, index + 2):
            return True
    return False


def _has_text(tokens: Tokens, at: int) -> bool:
    """Whether the first or the second argument, id or secret, is a text."""
    second = tokens.skip(at, ",") + 1
    return "string" in (tokens.kind(at), tokens.kind(second) if tokens.is_sign(second - 1, ",") else "")
