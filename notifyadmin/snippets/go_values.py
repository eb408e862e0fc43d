"""What types of Go's hold of a JSON value, and how such values are written, as gofmt formats them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import exp, log
from typing import Any, Protocol

from notifyadmin.snippets.limits import MAX_INT64, has_half_characters, is_kept_as_int64, numbers
from notifyadmin.snippets.literals import Brackets, Dialect, Entries, double_quoted, literal, wide_code

_MAX_SMALL_NAME = 40
_NAME_RATIO = 2.5
_plain_name = re.compile(r"[A-Za-z]\w{0,40}", re.ASCII)


class GoType(Protocol):
    """A type of the SDK's."""

    def unsaid(self, value: Any, path: str) -> Iterator[str]:
        """The paths of all that would be missing or different after a way through this type and back to JSON."""
        ...

    def write(self, value: Any, depth: int) -> str:
        """The value as an expression; nothing of it is unsaid."""
        ...


@dataclass(frozen=True, slots=True)
class Plain:
    """A type without fields."""

    holds: Callable[[Any], bool]
    expression: Callable[[Any, int], str]

    def unsaid(self, value: Any, path: str) -> Iterator[str]:
        if not self.holds(value) or has_half_characters(value):
            yield path

    def write(self, value: Any, depth: int) -> str:
        return self.expression(value, depth)


@dataclass(frozen=True, slots=True)
class Struct:
    """A struct, or a pointer to one; its fields by their names on the wire, with their names in Go."""

    name: str
    fields: Mapping[str, tuple[str, GoType]]
    is_pointer: bool = False

    def unsaid(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield path
            return
        for name, item in value.items():
            inner = f"{path}.{name}".removeprefix(".")
            if name in self.fields:
                yield from self.fields[name][1].unsaid(item, inner)
            else:
                # A comment must not hold what could be anything but a name.
                yield inner if _plain_name.fullmatch(name) else path or "unknown fields"

    def write(self, value: Any, depth: int) -> str:
        return self.written(value, depth, f"{'&' if self.is_pointer else ''}{self.name}")

    def written(self, value: Mapping[str, Any], depth: int, type_text: str) -> str:
        """The fields after a text for the type, which a slice leaves away."""
        entries = []
        for name, item in value.items():
            go_name, go_type = self.fields[name]
            entries.append((go_name, go_type.write(item, depth + 1)))
        if not entries:
            return f"{type_text}{{}}"
        return GO.block((f"{type_text}{{", "}"), _aligned(entries), depth)


@dataclass(frozen=True, slots=True)
class Structs:
    """A slice of structs; where it is left away when empty, it cannot hold an empty list."""

    item: Struct
    omits_empty: bool = True

    def unsaid(self, value: Any, path: str) -> Iterator[str]:
        if not isinstance(value, list) or (self.omits_empty and not value):
            yield path
            return
        for item in value:
            yield from self.item.unsaid(item, path)

    def write(self, value: Any, depth: int) -> str:
        type_text = f"[]{self.item.name}"
        if not value:
            return f"{type_text}{{}}"
        items = [self.item.written(item, depth + 1, "") for item in value]
        return GO.block((f"{type_text}{{", "}"), items, depth)


def go_text(text: str) -> str:
    """An interpreted string of Go's."""
    return double_quoted(text, wide_code)


def _aligned(entries: Entries) -> list[str]:
    """Entries in the columns that gofmt puts them in: the values of consecutive one-line entries begin in one column,
    unless their names differ much in size (exprList in go/printer).
    """
    lines: list[str] = []
    section: list[tuple[str, str]] = []
    for name, value in entries:
        size = 0 if "\n" in value else len(name.encode())
        if not size or not _goes_on(section, size):
            lines.extend(_columns(section))
            section = []
        if size:
            section.append((name, value))
        else:
            lines.append(f"{name}: {value}")
    return lines + _columns(section)


def _goes_on(section: Entries, size: int) -> bool:
    if not section:
        return True
    sizes = [len(name.encode()) for name, _ in section]
    if max(sizes[-1], size) <= _MAX_SMALL_NAME:
        return True
    ratio = size / exp(sum(map(log, sizes)) / len(sizes))
    return 1 / _NAME_RATIO < ratio < _NAME_RATIO


def _columns(section: Entries) -> list[str]:
    width = max((len(name) for name, _ in section), default=0) + 1
    return [f"{name + ':':<{width}} {value}" for name, value in section]


def _map_entries(entries: Entries) -> list[str]:
    return _aligned([(go_text(name), value) for name, value in entries])


def _map_brackets(_: Mapping[str, Any]) -> Brackets:
    return "map[string]interface{}{", "}"


GO = Dialect(
    text=go_text,
    entries=_map_entries,
    brackets=_map_brackets,
    list_brackets=("[]interface{}{", "}"),
    empty_object="map[string]interface{}{}",
    null="nil",
    indent="\t",
    last_comma=",",
)


def _pointer(value: Any, depth: int) -> str:
    return f"pointer({literal(value, GO, depth)})"


def _texts(value: list[str], depth: int) -> str:
    return GO.row(("[]string{", "}"), [go_text(text) for text in value], depth)


def _text_map(value: dict[str, str], depth: int) -> str:
    entries = [(go_text(name), go_text(text)) for name, text in value.items()]
    return GO.block(("map[string]string{", "}"), _aligned(entries), depth)


def _is_filled(value: Any, kind: type) -> bool:
    return isinstance(value, kind) and bool(value)


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MAX_INT64


# The empty ones are left away by their fields' `omitempty`; pointers are kept, whatever they point to.
TEXT = Plain(lambda value: _is_filled(value, str), lambda value, _: go_text(value))
TEXT_POINTER = Plain(lambda value: isinstance(value, str), _pointer)
INT_POINTER = Plain(_is_int, _pointer)
BOOL_POINTER = Plain(lambda value: isinstance(value, bool), _pointer)
TEXTS = Plain(lambda value: _is_filled(value, list) and all(isinstance(text, str) for text in value), _texts)
TEXT_MAP = Plain(
    lambda value: _is_filled(value, dict) and all(isinstance(text, str) for text in value.values()), _text_map
)
ANY_MAP = Plain(
    lambda value: _is_filled(value, dict) and all(map(is_kept_as_int64, numbers(value))),
    lambda value, depth: literal(value, GO, depth),
)
