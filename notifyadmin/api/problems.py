"""What is wrong with a value, and where: one sentence for each field that has to change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from notifyadmin.api.sentence import Sentence

if TYPE_CHECKING:
    from pydantic import ValidationError

REQUIRED = "Required."

type_texts: Mapping[str, str] = {
    "missing": REQUIRED,
    "string_type": "Must be a text.",
    "string_unicode": "Holds half of a surrogate pair, which is no character.",
    "int_type": "Must be a whole number.",
    "int_from_float": "Must be a whole number.",
    "float_type": "Must be a number, such as 1.5.",
    "float_parsing": "Must be a number, such as 1.5.",
    "bool_type": "Must be true or false.",
    "list_type": "Must be a list.",
    "dict_type": "Must be an object of names and values.",
    "model_type": "Must be an object of names and values.",
    "model_attributes_type": "Must be an object of names and values.",
    "invalid_key": "Every name must be a text.",
    "finite_number": "Must be a finite number.",
}

limit_texts: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "string_too_short": lambda limits: REQUIRED if limits["min_length"] == 1 else "Too short.",
    "too_short": lambda limits: Sentence("At least {least} needed.", least=limits["min_length"]),
    "greater_than_equal": lambda limits: Sentence("Must be {least} or more.", least=limits["ge"]),
    "less_than_equal": lambda limits: Sentence("Must be {most} or less.", most=limits["le"]),
    "literal_error": lambda limits: Sentence("Must be {expected}.", expected=limits["expected"]),
    "enum": lambda limits: Sentence("Must be {expected}.", expected=limits["expected"]),
    "value_error": lambda limits: str(limits["error"]),
}


class Severity(StrEnum):
    """Whether a problem stops the request."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to fix before, or to know when, a request is sent.

    `path` names the field as on the wire (`options.apn.collapseId`, `options.email.ccAddresses.1`); it is
    empty when the value as a whole is meant. `text` is one sentence.
    """

    path: str
    text: str
    severity: Severity = Severity.ERROR

    @property
    def is_missing(self) -> bool:
        """Whether nothing was given at all, rather than something wrong."""
        return self.text == REQUIRED


def problems_of(error: ValidationError) -> tuple[Problem, ...]:
    """The problems in pydantic's report, one for each place, in its order."""
    problems: dict[str, Problem] = {}
    for detail in error.errors(include_url=False, include_input=False):
        path = ".".join(str(part) for part in detail["loc"])
        problems.setdefault(path, Problem(path, _text(detail["type"], detail.get("ctx", {}))))
    return tuple(problems.values())


def _text(kind: str, limits: Mapping[str, Any]) -> str:
    if kind in type_texts:
        return type_texts[kind]
    if kind in limit_texts:
        return limit_texts[kind](limits)
    return "Not a valid value."
