"""The literals that hold others: which names and values, or values alone, are in them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from notifyadmin.importers.kinds import SPREADS
from notifyadmin.importers.syntax import Program, named
from notifyadmin.importers.text import plain

if TYPE_CHECKING:
    from tree_sitter import Node

_OBJECTS = frozenset({"object", "dictionary", "hash"})
_LISTS = frozenset({"array", "list", "tuple", "string_array", "symbol_array", "collection_expression"})
_LIST_TYPES = frozenset({"list", "ilist", "hashset", "icollection", "ienumerable", "ireadonlylist"})
_GO_LISTS = frozenset({"slice_type", "array_type", "implicit_length_array_type"})
_TYPES_WITHIN = {
    "map_type": "value",
    "slice_type": "element",
    "array_type": "element",
    "implicit_length_array_type": "element",
}


class Entry(NamedTuple):
    """One part of a literal.

    `key` is None in a list, and where the `name` is given as an argument's. `value` is None for what is neither (a
    method, a computed name).
    """

    node: Node
    value: Node | None
    key: Node | None = None
    is_spread: bool = False
    name: str | None = None


class Composite(NamedTuple):
    """An object or a list; `is_keyed` is None for PHP's, which are either."""

    is_keyed: bool | None
    entries: tuple[Entry, ...]


def composite_of(program: Program, node: Node) -> Composite | None:
    """What a literal holds, or None for any other expression."""
    kind, language = node.type, program.language.name
    if kind in _OBJECTS or (kind == "argument_list" and language == "Ruby"):
        return Composite(True, tuple(map(_pair, named(node))))
    if kind in _LISTS:
        if kind == "array" and language == "JavaScript" and _has_gap(node):
            return None
        return Composite(False, tuple(map(_item, named(node))))
    if kind == "array_creation_expression" and language == "PHP":
        return Composite(None, tuple(map(_php_element, named(node))))
    if kind in ("composite_literal", "literal_value"):
        return _of_go(node)
    if kind in ("anonymous_object_creation_expression", "initializer_expression") or "creation" in kind:
        return _of_csharp(program, node)
    if kind == "call" and language == "Python" and (function := node.child_by_field_name("function")) is not None:
        given = node.child_by_field_name("arguments")
        if program.written(function) == "dict" and given is not None:
            return Composite(True, tuple(_dict_argument(program, child) for child in named(given)))
    return None


def _dict_argument(program: Program, node: Node) -> Entry:
    name = node.child_by_field_name("name") if node.type == "keyword_argument" else None
    if name is not None:
        return Entry(node, node.child_by_field_name("value"), name=program.written(name))
    return Entry(node, _spread_value(node) if node.type in SPREADS else node, is_spread=True)


def _has_gap(array: Node) -> bool:
    """Whether nothing stands between two commas."""
    kinds = [child.type for child in array.children[:-1] if child.type != "comment"]
    return any(kind == "," and before in ("[", ",") for before, kind in pairwise(kinds))


def _pair(node: Node) -> Entry:
    if node.type in SPREADS:
        return Entry(node, _spread_value(node), is_spread=True)
    if node.type == "shorthand_property_identifier":
        return Entry(node, node, node)
    key = node.child_by_field_name("key")
    # A name before an arrow is a variable in Ruby, and one before a colon in Python.
    if node.type != "pair" or key is None or key.type in ("identifier", "constant"):
        return Entry(node, None)
    return Entry(node, node.child_by_field_name("value"), key)


def _item(node: Node) -> Entry:
    inner = node.named_children[0] if node.type == "collection_element" and node.named_children else node
    if inner.type in SPREADS:
        return Entry(node, _spread_value(inner), is_spread=True)
    return Entry(node, None if node.type in ("pair", "keyed_element") else inner)


def _spread_value(node: Node) -> Node | None:
    return node.named_children[0] if node.named_children else None


def _php_element(node: Node) -> Entry:
    children = named(node)
    if not children or children[0].type == "variadic_unpacking":
        return Entry(node, _spread_value(children[0]) if children else None, is_spread=True)
    return Entry(node, children[-1], children[0] if len(children) > 1 else None)


def _of_go(node: Node) -> Composite:
    children = named(node.child_by_field_name("body") or node)
    if not children:
        kind = _go_type(node)
        return Composite(kind is None or kind.type not in _GO_LISTS, ())
    if any(child.type == "literal_element" for child in children):
        return Composite(
            False, tuple(Entry(each, each if each.type == "literal_element" else None) for each in children)
        )
    return Composite(True, tuple(_go_element(node, child) for child in children))


def _go_element(literal: Node, node: Node) -> Entry:
    key = node.child_by_field_name("key")
    name = key.named_child(0) if key is not None else None
    if name is not None and name.type == "identifier" and (kind := _go_type(literal)) and kind.type == "map_type":
        name = None  # a variable, and no field
    return Entry(node, None) if name is None else Entry(node, node.child_by_field_name("value"), name)


def _go_type(node: Node) -> Node | None:
    """The type of a literal, which is written before it, or before one around it."""
    if node.type == "composite_literal":
        return node.child_by_field_name("type")
    above = node.parent
    while above is not None and above.type in ("literal_element", "keyed_element"):
        above = above.parent
    if above is None or above.type not in ("literal_value", "composite_literal"):
        return None
    kind = _go_type(above)
    if above.type == "composite_literal" or kind is None:
        return kind
    while kind is not None and kind.type == "pointer_type":
        kind = kind.named_children[0]
    return (
        kind.child_by_field_name(_TYPES_WITHIN[kind.type]) if kind is not None and kind.type in _TYPES_WITHIN else None
    )


def _of_csharp(program: Program, node: Node) -> Composite | None:
    if node.type == "anonymous_object_creation_expression":
        return Composite(True, tuple(_anonymous(node)))
    if node.type == "initializer_expression":
        return _initialised(node, None)
    arguments = next((child for child in node.named_children if child.type == "argument_list"), None)
    braces = next((child for child in node.named_children if child.type == "initializer_expression"), None)
    if arguments is not None and named(arguments):
        return None
    kind = node.child_by_field_name("type")
    is_array = "array" in node.type or (kind is not None and kind.type == "array_type")
    if is_array and braces is None:
        return Composite(False, ()) if _is_empty_array(program, node) else None
    name = plain(program.written(kind).partition("<")[0].rpartition(".")[2]) if kind is not None else ""
    if braces is None:
        return Composite(name not in _LIST_TYPES, ()) if arguments is not None else None
    return _initialised(braces, True if name == "dictionary" else False if is_array or name in _LIST_TYPES else None)


def _is_empty_array(program: Program, node: Node) -> bool:
    return program.written(node).replace(" ", "").endswith("[0]")


def _anonymous(node: Node) -> list[Entry]:
    entries: list[Entry] = []
    children = node.children
    for place, child in enumerate(children):
        before = children[place - 1].type if place else ""
        after = children[place + 1].type if place + 1 < len(children) else ""
        if not child.is_named or child.type == "comment" or after == "=":
            continue
        if before == "=":
            entries.append(Entry(child, child, children[place - 2]))
        else:
            # The name is that of the member: `new { user.id, x }`.
            name = child.child_by_field_name("name") if child.type == "member_access_expression" else child
            entries.append(Entry(child, child, name))
    return entries


def _initialised(braces: Node, is_keyed: bool | None) -> Composite | None:
    entries = [_initialiser(child, is_keyed) for child in named(braces)]
    if is_keyed is None:
        is_keyed = not entries or any(entry.key is not None for entry in entries)
    return Composite(is_keyed, tuple(entries))


def _initialiser(node: Node, is_keyed: bool | None) -> Entry:
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    if node.type == "assignment_expression" and left is not None:
        if left.type == "element_binding_expression":
            left = left.named_children[0].named_children[0]
            if left.type == "identifier":
                return Entry(node, None)
        return Entry(node, right, left)
    if node.type == "initializer_expression" and is_keyed and len(named(node)) == 2:
        key, value = named(node)
        return Entry(node, value, key)
    return Entry(node, node) if not is_keyed else Entry(node, None)
