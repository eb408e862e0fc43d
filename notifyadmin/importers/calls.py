"""A call, in whichever language: what is called, on what, and with which arguments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from notifyadmin.importers.kinds import carried, inner_of
from notifyadmin.importers.syntax import CALLS, Program, field_of, named
from notifyadmin.importers.text import plain

if TYPE_CHECKING:
    from tree_sitter import Node

_FUNCTION_FIELDS = ("function", "constructor", "type")
_RECEIVER_FIELDS = ("object", "receiver", "scope", "operand", "expression", "condition", "package")
_NAME_FIELDS = ("name", "property", "attribute", "field", "method")
_NO_ARGUMENT = ("block_argument", "type_arguments")


@dataclass(frozen=True, slots=True)
class Call:
    """One call; `name` is without capitals, underscores and hyphens, `receiver` what it is called on.

    `arguments` are those without a name; where Ruby's braces around an object are left away, the list of arguments
    itself stands for it. `is_new` says that an object is made.
    """

    node: Node
    name: str
    receiver: Node | None
    arguments: tuple[Node, ...]
    keywords: dict[str, Node]
    is_new: bool = False


def call_of(program: Program, node: Node) -> Call | None:
    """The call that a node is, or None for what is none."""
    if node.type not in CALLS:
        return None
    receiver, word = _called(program, node)
    arguments, keywords = _arguments(program, node)
    is_new = "creation" in node.type or node.type == "new_expression" or (word == "new" and receiver is not None)
    return Call(node, plain(word), receiver, arguments, keywords, is_new)


def last_name(program: Program, node: Node | None) -> str:
    """The last name in what something is called on: `x` of `a.b.x`, plain."""
    if node is None:
        return ""
    while (name := field_of(node, _NAME_FIELDS)) is None and (inner := inner_of(node)) is not None:
        node = inner
    if node.type == "conditional_access_expression":
        return last_name(program, node.named_children[-1])
    if node.type in CALLS:
        function = node.child_by_field_name("function") or node.child_by_field_name("constructor")
        return last_name(program, function) if function is not None else plain(program.written(name or node))[:80]
    return plain(program.written(name or node)).lstrip("$@&")[:80]


def _called(program: Program, node: Node) -> tuple[Node | None, str]:
    function = field_of(node, _FUNCTION_FIELDS)
    if node.type == "object_creation_expression" and function is None:  # PHP
        function = next((child for child in named(node) if child.type in ("name", "qualified_name")), None)
    function = carried(function) if function is not None else None
    holder = function or node
    if holder.type == "conditional_access_expression":
        receiver = holder.child_by_field_name("condition")
        name = holder.named_children[-1].child_by_field_name("name")
    elif holder.type == "generic_name":
        receiver, name = None, holder.named_children[0]
    else:
        receiver = field_of(holder, _RECEIVER_FIELDS)
        name = field_of(holder, _NAME_FIELDS)
    if name is not None and name.type == "generic_name":
        name = name.named_children[0]
    if name is None and function is not None:
        name = function
    word = program.written(name) if name is not None and name.end_byte - name.start_byte < 200 else ""
    return receiver, word.rpartition("\\")[2]


def _arguments(program: Program, node: Node) -> tuple[tuple[Node, ...], dict[str, Node]]:
    given = node.child_by_field_name("arguments") or next(
        (child for child in node.named_children if child.type in ("arguments", "argument_list")), None
    )
    if node.type == "type_conversion_expression":
        operand = node.child_by_field_name("operand")
        return ((operand,) if operand is not None else ()), {}
    if given is None:
        return (), {}
    if given.type == "template_string":
        return (given,), {}
    arguments: list[Node] = []
    keywords: dict[str, Node] = {}
    for child in named(given):
        name = child.child_by_field_name("name") if child.type in ("keyword_argument", "argument") else None
        if name is not None and len(child.named_children) > 1:
            keywords[plain(program.written(name))] = child.child_by_field_name("value") or child.named_children[-1]
        elif child.type in ("pair", "hash_splat_argument"):
            if given not in arguments:
                arguments.append(given)
            key, value = child.child_by_field_name("key"), child.child_by_field_name("value")
            if key is not None and value is not None:
                keywords[plain(program.written(key)).strip("'\":")] = value
        elif child.type not in _NO_ARGUMENT:
            arguments.append(child)
    return tuple(arguments), keywords
