"""What is known of the fields of a model, in a form that a form builder or a code generator can walk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from notifyadmin.api.models.kinds import Choices, Kind, Parts


class Shape(StrEnum):
    """What a value is made of."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    LIST = "list"
    OBJECT = "object"
    PAIRS = "pairs"
    JSON = "json"
    OTHER = "other"
    """A type that no editor is made for: it is edited as raw JSON text. No request has such a field."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field, by its name on the wire.

    `item` describes the entries of a list, `model` the object that it is (or a list's objects); `minimum` is
    inclusive.
    """

    name: str
    shape: Shape
    title: str
    help: str = ""
    example: str = ""
    required: bool = False
    deprecated: bool = False
    kind: Kind | None = None
    choices: Choices | None = None
    parts: Parts | None = None
    minimum: float | None = None
    model: ModelSpec | None = None
    item: FieldSpec | None = None


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model: the name of its class, its title, and its fields in the order of their declaration."""

    name: str
    title: str
    fields: tuple[FieldSpec, ...]

    def paths(self, prefix: str = "") -> Iterator[str]:
        """The path on the wire of every field, those of objects within included, parents first."""
        for field in self.fields:
            yield prefix + field.name
            if field.model is not None and field.shape is Shape.OBJECT:
                yield from field.model.paths(f"{prefix}{field.name}.")
