"""Reads the declarations of the models: what a form, a check or a code generator can walk, out of pydantic's own."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge

from notifyadmin.api.models.base import Value
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.models.kinds import Choices, Kind, Parts


@cache
def spec_of(model: type[Value]) -> ModelSpec:
    """A model as it is declared."""
    title = model.model_config.get("title") or model.__name__
    return ModelSpec(model.__name__, title, tuple(_fields(model)))


def fields_of(model: type[Value]) -> tuple[FieldSpec, ...]:
    """The fields of a model in the order of their declaration."""
    return spec_of(model).fields


def _fields(model: type[Value]) -> list[FieldSpec]:
    return [
        _Described(info.annotation, list(info.metadata)).spec(
            name=info.alias or name,
            title=info.title or name,
            help=info.description or "",
            example=str(info.examples[0]) if info.examples else "",
            required=info.is_required(),
            deprecated=bool(info.deprecated),
        )
        for name, info in model.model_fields.items()
    ]


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

    def _shape(self) -> tuple[Shape, ModelSpec | None, FieldSpec | None]:
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
            return Shape.OBJECT, spec_of(origin), None
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
