"""A JSON value as a tree of typed rows, which are made when they are needed; no value and no type is lost."""

from __future__ import annotations

import json
from enum import StrEnum

from notifyadmin.api.strict_json import decode, unique


class JsonKind(StrEnum):
    """What JSON's values are made of."""

    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    OBJECT = "object"
    ARRAY = "array"


CONTAINERS = (JsonKind.OBJECT, JsonKind.ARRAY)


class Node:
    """One value with its key (an array's entries have none); the rows below it are made when first asked for."""

    __slots__ = ("_before", "_children", "_value", "name", "parent", "place")

    def __init__(self, name: str, value: object, parent: Node | None = None, place: int = 0) -> None:
        self.name = name
        self.parent = parent
        self.place = place
        self._value = value
        self._children: list[Node] | None = None
        self._before: tuple[object, str] | None = None

    @property
    def kind(self) -> JsonKind:
        """What kind of value it is."""
        return kind_of(self._value)

    @property
    def children(self) -> list[Node]:
        """The rows below it, none for a scalar; rows are added and removed in this list."""
        if self._children is None:
            value = self._value
            named = value.items() if isinstance(value, dict) else ()
            self._children = [Node(name, item, self, at) for at, (name, item) in enumerate(named)]
            if isinstance(value, list):
                self._children = [Node("", item, self, at) for at, item in enumerate(value)]
        return self._children

    @property
    def is_entry(self) -> bool:
        """Whether it is an entry of an array, and so has a position in place of a name."""
        return self.parent is not None and self.parent.kind is JsonKind.ARRAY

    def count(self) -> int:
        """How many rows are directly below it."""
        if self._children is not None:
            return len(self._children)
        return len(self._value) if isinstance(self._value, dict | list) else 0

    def row(self) -> int:
        """Its place among its siblings."""
        siblings = [] if self.parent is None else self.parent.children
        if self.place >= len(siblings) or siblings[self.place] is not self:
            for at, sibling in enumerate(siblings):
                sibling.place = at
        return self.place

    def value(self) -> object:
        """The JSON value."""
        if self._children is None:
            return self._value
        if self.kind is JsonKind.OBJECT:
            return {child.name: child.value() for child in self._children}
        return [child.value() for child in self._children] if self.kind is JsonKind.ARRAY else self._value

    def put(self, value: object) -> None:
        """Replaces the value, with all below it."""
        self._value = value
        self._children = None

    def as_kind(self, kind: JsonKind) -> object:
        """The value that another kind would make of this one, or of the one that it was made of itself."""
        current = self.value()
        if self._before is not None and self._before[1] == json.dumps(current):
            current = self._before[0]
        found = converted(current, kind)
        self._before = (current, json.dumps(found))
        return found

    def free_name(self) -> str:
        """A name that no child has yet."""
        used = {child.name for child in self.children}
        return next(name for number in range(1, len(used) + 2) if (name := f"name{number}") not in used)


def kind_of(value: object) -> JsonKind:
    """Which of JSON's kinds a decoded value is."""
    match value:
        case None:
            return JsonKind.NULL
        case bool():
            return JsonKind.BOOLEAN
        case int() | float():
            return JsonKind.NUMBER
        case dict():
            return JsonKind.OBJECT
        case list():
            return JsonKind.ARRAY
        case _:
            return JsonKind.STRING


def number_of(text: str) -> int | float | None:
    """A number as JSON writes it, whole or not; None for anything else, and for one that is too large."""
    try:
        found = decode(text.strip())
    except ValueError:
        return None
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def text_of(scalar: object) -> str:
    """A scalar as it is typed."""
    return scalar if isinstance(scalar, str) else json.dumps(scalar)


def converted(value: object, kind: JsonKind) -> object:
    """A value made into another kind, with as much of it as that kind can hold."""
    if kind_of(value) is kind:
        return value
    match kind:
        case JsonKind.STRING:
            return "" if value is None else json.dumps(value, ensure_ascii=False)
        case JsonKind.NUMBER:
            number = number_of(value) if isinstance(value, str) else None
            return int(value) if isinstance(value, bool) else number if number is not None else 0
        case JsonKind.BOOLEAN:
            return value.strip().lower() not in ("", "0", "false", "no") if isinstance(value, str) else bool(value)
        case JsonKind.NULL:
            return None
        case _:
            return _contained(value, kind)


def _contained(value: object, kind: JsonKind) -> object:
    if isinstance(value, str):
        try:
            written = decode(value, object_of=unique)
        except ValueError:
            written = value
        value = written if kind_of(written) in CONTAINERS else value or None
    if kind is JsonKind.OBJECT and not isinstance(value, dict):
        return {str(at): item for at, item in enumerate(_entries(value))}
    return _entries(value) if kind is JsonKind.ARRAY else value


def _entries(value: object) -> list[object]:
    if value is None:
        return []
    return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else [value]


def rows_in(value: object, limit: int) -> int:
    """How many rows a value comes to, at all depths; not counted further than just over `limit`."""
    count, left = 0, [value]
    while left and count <= limit:
        item = left.pop()
        inner = list(item.values()) if isinstance(item, dict) else item if isinstance(item, list) else []
        count += len(inner)
        left.extend(inner)
    return count
