"""What becomes of a name at each of its places: it is given a value, is changed, given away, or only looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from notifyadmin.importers.binders import BINDERS, function_of, names_of, scope_at, values_of
from notifyadmin.importers.calls import call_of, last_name
from notifyadmin.importers.kinds import CONCATENATIONS, FUNCTIONS, MEMBERS, PARAMETERS, inner_of
from notifyadmin.importers.syntax import CALLS, Program, ancestors, is_within, named
from notifyadmin.importers.text import words

if TYPE_CHECKING:
    from tree_sitter import Node

# Names that are no variable's: of a member, of an argument, of a field in a literal.
_OTHER_NAMES = frozenset(
    {
        ("attribute", "attribute"),
        ("keyword_argument", "name"),
        ("member_access_expression", "name"),
        ("member_binding_expression", "name"),
        ("call", "method"),
        ("argument", "name"),
        ("member_call_expression", "name"),
        ("scoped_call_expression", "name"),
        ("pair", "key"),
    }
)
# Assignments that make a name only where the language has no declarations.
_PLAIN = frozenset({"assignment_expression", "assignment_statement"})
_LOOP_VARIABLES = frozenset(
    {"for_in_statement", "for_statement", "foreach_statement", "range_clause", "for", "for_in_clause"}
)
_CHANGES = frozenset(
    {
        "augmented_assignment",
        "augmented_assignment_expression",
        "operator_assignment",
        "update_expression",
        "inc_statement",
        "dec_statement",
        "delete_statement",
        "unset_statement",
        "reference_assignment_expression",
        "postfix_unary_expression",
        "prefix_unary_expression",
        "undef",
    }
)
# Functions that leave their arguments as they are.
_HARMLESS = words(
    """log info debug warn error print println printf puts p pp echo printr vardump dump writeline write sprintf
    stringify dumps jsonencode marshal marshalindent serialize serializeobject tojson generate parse loads
    unmarshal jsondecode send sendasync retract retractasync setuserpreferences setuserpreferencesasync
    fetch post postasync postasjsonasync newrequest newreader newbuffer newbufferstring stringcontent create
    isset empty count len str repr freeze typeof inspect keys values newrequestwithcontext curlsetopt
    getbytes"""
)


class Use(Enum):
    """What becomes of a name's value."""

    BOUND = auto()
    DECLARED = auto()
    ARGUMENT = auto()
    LOOP = auto()
    CHANGED = auto()
    GIVEN = auto()  # to something that may change it
    READ = auto()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of a name; a declaration has a `scope`, None being the whole program, and what is BOUND a `value`.

    `statement` is what binds it.
    """

    node: Node
    use: Use
    scope: Node | None = None
    value: Node | None = None
    statement: Node | None = None


class Occurrences:
    """Tells what becomes of names in one program."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def at(self, node: Node) -> Occurrence | None:
        """What becomes of a name at its place; None where it is the name of something else, such as a member."""
        parent = node.parent
        if parent is None or _is_other_name(node, parent):
            return None
        for around in (parent, *ancestors(parent)):
            if around.type in BINDERS or around.type in _LOOP_VARIABLES:
                if (found := self._binding(node, around)) is not None:
                    return found
                break
            is_only = around == parent and node in (
                around.child_by_field_name("parameter"),
                around.child_by_field_name("parameters"),
            )
            if is_only or (around.type in PARAMETERS and not _is_type_or_default(node, around)):
                return Occurrence(node, Use.ARGUMENT, function_of(node))
            if around.type in FUNCTIONS or around.type.endswith(("_statement", "block")) or around.type in CALLS:
                break
        is_pointer = parent.type == "unary_expression" and parent.children[0].type == "&"
        text = self._decoded_into(parent.parent) if is_pointer and parent.parent is not None else None
        if text is not None and parent.parent is not None:
            return Occurrence(node, Use.BOUND, None, text, parent.parent.parent)
        return Occurrence(node, self._use(node))

    def _decoded_into(self, arguments: Node) -> Node | None:
        """What Go reads as JSON into a variable."""
        call = call_of(self._program, arguments.parent) if arguments.parent is not None else None
        if call is None:
            return None
        if call.name == "unmarshal" and len(call.arguments) == 2:
            return call.arguments[0]
        decoder = call_of(self._program, call.receiver) if call.name == "decode" and call.receiver is not None else None
        return decoder.arguments[0] if decoder is not None and len(decoder.arguments) == 1 else None

    def _binding(self, node: Node, around: Node) -> Occurrence | None:
        if around.type in _LOOP_VARIABLES:
            left = around.child_by_field_name("left") or around.child_by_field_name("pattern")
            if around.type == "foreach_statement" and left is None:  # PHP
                left = next(iter(named(around)[1:2]), None)
            if left is None or not is_within(node, left):
                return None
            return Occurrence(node, Use.LOOP, scope_at(node, self._program))
        names = names_of(around)
        if node not in names:
            left = around.child_by_field_name(BINDERS[around.type][0])
            if left is None or not is_within(node, left) or left.type in MEMBERS or left.type in CALLS:
                return None
            return Occurrence(node, Use.CHANGED, scope_at(node, self._program))  # taken out of something
        scope = (
            scope_at(node, self._program) if around.type not in _PLAIN or self._program.language.name == "PHP" else None
        )
        sign = next((child.type for child in around.children if not child.is_named and child.type.endswith("=")), "=")
        if sign not in ("=", ":="):
            return Occurrence(node, Use.CHANGED)
        values = values_of(around, names)
        place = names.index(node)
        if not values:
            return Occurrence(node, Use.DECLARED, scope)
        if len(values) != len(names) and not (len(values) == 1 and place == 0 and values[0].type == "call_expression"):
            return Occurrence(node, Use.CHANGED, scope)
        value = values[place] if place < len(values) else values[0]
        return Occurrence(node, Use.BOUND, scope, value, around)

    def _use(self, node: Node) -> Use:
        """What becomes of a value where it is named."""
        top, parent, is_part = node, node.parent, False
        while parent is not None and (_is_object_of(top, parent) or inner_of(parent) == top):
            is_part = is_part or parent.type in MEMBERS
            top, parent = parent, parent.parent
        if parent is None:
            return Use.READ
        if parent.type in _CHANGES or (
            parent.type == "unary_expression" and parent.children[0].type in ("delete", "&")
        ):
            is_sign = "prefix" in parent.type or "postfix" in parent.type
            return (
                Use.CHANGED
                if not is_sign
                or parent.children[0].type in ("++", "--", "&")
                or (parent.children[-1].type in ("++", "--"))
                else Use.READ
            )
        if parent.type in BINDERS and is_within(top, parent.child_by_field_name(BINDERS[parent.type][0]) or parent):
            return Use.CHANGED if is_part else Use.GIVEN
        call = call_of(self._program, parent) if parent.type in CALLS else None
        if call is not None and (call.receiver == top or parent.child_by_field_name("function") == top):
            return Use.READ if call.name in _HARMLESS | {"tojson", "tostring", "get"} else Use.CHANGED
        return Use.READ if parent.child_by_field_name("condition") == top else self._given(top, parent, is_part)

    def _given(self, top: Node, parent: Node, is_part: bool) -> Use:
        if parent.type in CONCATENATIONS | {
            "boolean_operator",
            "comparison_operator",
            "not_operator",
            "unary_expression",
        }:
            sign = next((child.type for child in parent.children if not child.is_named), "")
            return Use.CHANGED if sign == "<<" and parent.named_children[0] == top else Use.READ
        if parent.type in (
            "template_substitution",
            "interpolation",
            "parenthesized_expression",
            "expression_statement",
        ):
            return Use.READ
        if parent.type in ("arguments", "argument_list", "echo_statement"):
            call = call_of(self._program, parent.parent) if parent.parent is not None else None
            if call is None or call.name in _HARMLESS or call.name in ("uri", "url"):
                return Use.READ
            receiver = last_name(self._program, call.receiver)
            return Use.READ if receiver in ("console", "logger", "log", "fmt") else Use.GIVEN
        if parent.type in ("keyword_argument", "pair", "keyed_element") and is_part:
            return Use.READ
        return Use.GIVEN


def _is_other_name(node: Node, parent: Node) -> bool:
    for kind, field in _OTHER_NAMES:
        if parent.type == kind and parent.child_by_field_name(field) == node:
            return True
    if parent.child_by_field_name("type") == node and parent.type != "type_conversion_expression":
        return True
    if parent.type == "assignment_expression" and parent.parent is not None:
        # A field in C#'s braces.
        return parent.parent.type == "initializer_expression" and parent.child_by_field_name("left") == node
    if parent.type == "anonymous_object_creation_expression":
        after = node.next_sibling
        return after is not None and after.type == "="
    keyed = parent.parent if parent.type == "literal_element" else None
    return keyed is not None and keyed.type == "keyed_element" and keyed.child_by_field_name("key") == parent


def _is_object_of(node: Node, parent: Node) -> bool:
    """Whether a node is what a member or an element is taken of."""
    return parent.type in MEMBERS and bool(parent.named_children) and parent.named_children[0] == node


def _is_type_or_default(node: Node, parameters: Node) -> bool:
    """Whether a name within parameters is none of theirs."""
    inner = node
    for around in ancestors(node):
        if around == parameters:
            return False
        if inner in (
            around.child_by_field_name("value"),
            around.child_by_field_name("type"),
            around.child_by_field_name("right"),
        ):
            return True
        inner = around
    return False
