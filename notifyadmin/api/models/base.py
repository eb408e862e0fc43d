"""What every model of the service has in common: names, strictness and the way to and from JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import (
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models.values import JsonValue
from notifyadmin.api.problems import Problem, problems_of


class Value(BaseModel):
    """A value of the service's protocol, immutable, whose fields have the same names here and on the wire.

    A field that was never given is not on the
    wire, so absent, ``0``, ``""``, ``false`` and ``{}`` stay five different things; a field given as ``None``
    is ``null`` there. Fields that this program does not know are kept, and written again.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        extra="allow",
        frozen=True,
        strict=True,
        allow_inf_nan=False,
        # A message of pydantic's would otherwise quote what was typed, tokens included.
        hide_input_in_errors=True,
        # Validators are built when they are first used: the window is on the screen before that.
        defer_build=True,
    )

    __pydantic_extra__: dict[str, JsonValue] = Field(init=False)

    @classmethod
    def from_wire(cls, value: object) -> Self:
        """Reads decoded JSON, by the names on the wire only; raises InvalidRequest with every problem."""
        try:
            return cls.model_validate(value, by_alias=True, by_name=False)
        except ValidationError as error:
            raise InvalidRequest(cls._problems(error, value)) from None

    @classmethod
    def problems(cls, value: Mapping[str, object]) -> tuple[Problem, ...]:
        """All that is wrong with `value` (names as on the wire), in the order of the fields; nothing raised."""
        try:
            cls.model_validate(value, by_alias=True, by_name=False)
        except ValidationError as error:
            return cls._problems(error, value)
        return ()

    @classmethod
    def _problems(cls, error: ValidationError, value: object) -> tuple[Problem, ...]:  # noqa: ARG003 - for subclasses
        """What `error` says about `value`."""
        return problems_of(error)

    def to_wire(self) -> dict[str, Any]:
        """The value as JSON's own types, only with the fields that were given, in the order of their declaration."""
        return self.model_dump(by_alias=True, exclude_unset=True)


class Wire(Value):
    """A value whose attributes are snake_case, and their names on the wire camelCase."""

    @model_validator(mode="wrap")
    @classmethod
    def _keep_unknown_apart(cls, value: object, read: ModelWrapValidatorHandler[Self]) -> Self:
        """An unknown field whose name is an attribute's, `merge_tags`, must not pass for the field `mergeTags`.

        It costs more than all the rest of reading a value, of which an answer may hold a hundred thousand.
        """
        model = read(value)
        mistaken = (model.__pydantic_extra__ or {}).keys() & cls.model_fields.keys()
        if mistaken and isinstance(value, Mapping):
            given = {name for name in mistaken if not _wire_names(cls.model_fields[name]).isdisjoint(value)}
            model.__pydantic_fields_set__.difference_update(mistaken - given)
        return model


def _wire_names(field: FieldInfo) -> set[str]:
    choices = field.validation_alias.choices if isinstance(field.validation_alias, AliasChoices) else [field.alias]
    return {name for name in choices if isinstance(name, str)}
