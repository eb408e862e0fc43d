"""What a model declares about its fields, in a form that a form builder or a code generator can walk."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge

from notifyadmin.api.models.base import Value
from notifyadmin.api.models.values import Choices, Kind, Parts


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

    `item` describes the entries of a list, `model` the fields of an object (or of a list's objects);
    `minimum` is inclusive.
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
    model: type[Value] | None = None
    item: FieldSpec | None = None


@cache
def fields_of(model: type[Value]) -> tuple[FieldSpec, ...]:
    """The fields of a model in the order of their declaration."""
    specs = []
    for name, info in model.model_fields.items():
        described = _Described(info.annotation, list(info.metadata))
        specs.append(
            described.spec(
                name=info.alias or name,
                title=info.title or name,
                help=info.description or "",
                example=str(info.examples[0]) if info.examples else "",
                required=info.is_required(),
                deprecated=bool(info.deprecated),
            )
        )
    return tuple(specs)


def paths_of(model: type[Value], prefix: str = "") -> Iterator[str]:
    """The path on the wire of every field, those of objects within included, parents first."""
    for field in fields_of(model):
        yield prefix + field.name
        if field.model is not None and field.shape is Shape.OBJECT:
            yield from paths_of(field.model, f"{prefix}{field.name}.")


class _Described:
    """An annotation taken apart: its bare type, and everything that was said about it."""

    def __init__(self, annotation: Any, said: list[Any]) -> None:
        self.said = said
        while True:
            origin = get_origin(annotation)
            if origin is Annotated:
                annotation, *more = get_args(annotation)
                self.said.extend(more)
            elif origin in (Union, types.UnionType):
                types_but_none = [arg for arg in get_args(annotation) if arg is not type(None)]
                if len(types_but_none) != 1:
                    annotation = float if set(types_but_none) == {int, float} else object
                    break
                annotation = types_but_none[0]
            else:
                break
        self.bare = annotation
        # pydantic's Field(ge=0) within Annotated keeps its limits in a list of its own.
        self.said.extend(limit for part in list(self.said) for limit in getattr(part, "metadata", ()))

    def first(self, kind: type[Any]) -> Any:
        return next((part for part in self.said if isinstance(part, kind)), None)

    def spec(self, **declared: Any) -> FieldSpec:
        limit = self.first(Ge)
        shape, model, item = self._shape()
        return FieldSpec(
            shape=shape,
            model=model,
            item=item,
            kind=self.first(Kind),
            choices=self.first(Choices),
            parts=self.first(Parts),
            minimum=limit.ge if limit is not None and isinstance(limit.ge, int | float) else None,
            **declared,
        )

    def _shape(self) -> tuple[Shape, type[Value] | None, FieldSpec | None]:
        origin, arguments = get_origin(self.bare) or self.bare, get_args(self.bare)
        if origin is list and arguments:
            item = _Described(arguments[0], []).spec(name="", title="")
            return Shape.LIST, item.model, item
        if origin is dict:
            return (Shape.PAIRS if arguments[1:] == (str,) else Shape.JSON), None, None
        if origin is Literal:
            kinds = {type(argument) for argument in arguments}
            return _shape_of_type(kinds.pop() if kinds in ({int}, {str}) else object), None, None
        if isinstance(origin, type) and issubclass(origin, Value):
            return Shape.OBJECT, origin, None
        return _shape_of_type(origin), None, None


def _shape_of_type(bare: object) -> Shape:
    shapes: dict[object, Shape] = {
        str: Shape.TEXT,
        int: Shape.INTEGER,
        float: Shape.NUMBER,
        bool: Shape.BOOLEAN,
        Any: Shape.JSON,
    }
    return shapes.get(bare, Shape.OTHER)
