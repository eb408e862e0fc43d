"""What becomes of a name at each of its places: it is given a value, is changed, given away, or only looked at."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from notifyadmin.importers.calls import call_of, last_name
from notifyadmin.importers.kinds import (
    BLOCKS,
    CLASSES,
    CONCATENATIONS,
    FUNCTIONS,
    MEMBERS,
    NAMES,
    PARAMETERS,
    SIGNED,
    inner_of,
)
from notifyadmin.importers.syntax import CALLS, Program, ancestors, is_within, named
from notifyadmin.importers.text import words

if TYPE_CHECKING:
    from tree_sitter import Node

# Where a name is bound: the fields of the name and of the value.
BINDERS = {
    "variable_declarator": ("name", "value"),
    "assignment": ("left", "right"),
    "assignment_expression": ("left", "right"),
    "short_var_declaration": ("left", "right"),
    "assignment_statement": ("left", "right"),
    "var_spec": ("name", "value"),
    "const_spec": ("name", "value"),
    "named_expression": ("name", "value"),
    "const_element": ("", ""),
    "property_declaration": ("name", "value"),
    "public_field_definition": ("name", "value"),
}
# Assignments that make a name only where the language has no declarations.
_PLAIN = frozenset({"assignment_expression", "assignment_statement"})
# The names in these fields are no variable's, but a member's, an argument's, a field's in a literal.
_OTHER_NAMES = {
    "attribute": "attribute",
    "keyword_argument": "name",
    "member_access_expression": "name",
    "member_binding_expression": "name",
    "call": "method",
    "argument": "name",
    "member_call_expression": "name",
    "scoped_call_expression": "name",
    "pair": "key",
}
_LOOP_VARIABLES = words("for_in_statement for_statement foreach_statement range_clause for for_in_clause")
_CHANGES = words(
    """augmented_assignment augmented_assignment_expression operator_assignment update_expression inc_statement
    dec_statement delete_statement unset_statement reference_assignment_expression by_ref undef"""
)
_CHANGING_SIGNS = frozenset({"++", "--", "&", "delete", "ref", "out"})
# Signs of which the result may be the value itself.
_CHOICES = frozenset({"||", "&&", "??", "or", "and"})
_READERS = CONCATENATIONS | words(
    """boolean_operator comparison_operator not_operator unary_expression template_substitution interpolation
    parenthesized_expression expression_statement"""
)
# Functions that leave their arguments as they are.
_HARMLESS = words(
    """log info debug warn error print println printf puts p pp echo printr vardump dump writeline write sprintf
    stringify dumps jsonencode marshal marshalindent serialize serializeobject tojson generate parse loads
    unmarshal jsondecode send sendasync retract retractasync setuserpreferences setuserpreferencesasync
    fetch post postasync postasjsonasync newrequest newreader newbuffer newbufferstring stringcontent create
    isset empty count len str repr freeze typeof inspect keys values newrequestwithcontext curlsetopt
    getbytes uri url"""
)
_HARMLESS_ON_ITSELF = _HARMLESS | {"tostring", "get"}


class Use(Enum):
    """What becomes of a name's value."""

    BOUND = auto()
    DECLARED = auto()
    ARGUMENT = auto()
    LOOP = auto()
    CHANGED = auto()
    GIVEN = auto()  # to something that may change it
    READ = auto()


class Occurrence(NamedTuple):
    """One place of a name; a declaration has a `scope`, None being the whole program, and what is BOUND a `value`.

    `statement` is what binds it.
    """

    node: Node
    use: Use
    scope: Node | None = None
    value: Node | None = None
    statement: Node | None = None


def occurrence_at(program: Program, node: Node) -> Occurrence | None:
    """What becomes of a name at its place; None where it is the name of something else, such as a member."""
    parent = node.parent
    if parent is None or _is_other_name(node, parent):
        return None
    for around in ancestors(node):
        if around.type in BINDERS or around.type in _LOOP_VARIABLES:
            if (found := _binding(program, node, around)) is not None:
                return found
            break
        if (around.type in PARAMETERS and not _is_type_or_default(node, around)) or (
            around == parent and node in map(around.child_by_field_name, ("parameter", "parameters"))
        ):
            return Occurrence(node, Use.ARGUMENT, function_of(node))
        if around.type in FUNCTIONS or around.type.endswith(("_statement", "block")) or around.type in CALLS:
            break
    arguments = parent.parent if parent.type == "unary_expression" and parent.children[0].type == "&" else None
    if arguments is not None and (text := _decoded_into(program, arguments)) is not None:
        return Occurrence(node, Use.BOUND, None, text, arguments.parent)
    return Occurrence(node, _use(program, node))


def names_of(binder: Node) -> list[Node]:
    """The names that a statement gives values to; none where it takes something apart."""
    field = BINDERS[binder.type][0]
    found = binder.children_by_field_name(field) if field else named(binder)[:1]
    left: list[Node] = []
    for node in found:
        is_list = node.type in ("expression_list", "pattern_list", "left_assignment_list")
        left += named(node) if is_list else [node]
    return left if all(node.type in NAMES for node in left) else []


def function_of(node: Node) -> Node | None:
    """The innermost function around a node; None outside of all."""
    return next((around for around in ancestors(node) if around.type in FUNCTIONS), None)


def _values_of(binder: Node, names: list[Node]) -> list[Node]:
    """The expressions that it gives to these names, in their order; none where it only declares them."""
    field = BINDERS[binder.type][1]
    right = binder.child_by_field_name(field) if field else None
    if right is None and binder.type in ("variable_declarator", "const_element"):  # C#, PHP
        after = [node for node in named(binder) if node not in names and node.type != "bracketed_argument_list"]
        right = after[-1] if after else None
    if right is None:
        return []
    if right.type in BINDERS:
        return [*names, *names]  # two names for one value, of which either may be used to change it
    return named(right) if right.type in ("expression_list", "right_assignment_list") else [right]


def _scope_at(program: Program, node: Node) -> Node | None:
    """The part of the program in which what is declared at a node is seen; None for all of it."""
    kinds = FUNCTIONS | CLASSES | (BLOCKS if program.language.has_blocks else frozenset())
    return next((around for around in ancestors(node) if around.type in kinds), None)


def _decoded_into(program: Program, arguments: Node) -> Node | None:
    """What Go reads as JSON into a variable."""
    call = call_of(program, arguments.parent) if arguments.parent is not None else None
    if call is not None and call.name == "unmarshal" and len(call.arguments) == 2:
        return call.arguments[0]
    if call is None or call.name != "decode" or call.receiver is None:
        return None
    decoder = call_of(program, call.receiver)
    return decoder.arguments[0] if decoder is not None and len(decoder.arguments) == 1 else None


def _binding(program: Program, node: Node, around: Node) -> Occurrence | None:
    """A place where a name gets a value, by a loop or by an assignment; None for one in the value that is given."""
    if around.type in _LOOP_VARIABLES:
        left = around.child_by_field_name("left") or around.child_by_field_name("pattern")
        if around.type == "foreach_statement" and left is None:  # PHP
            left = next(iter(named(around)[1:2]), None)
        is_loop = left is not None and is_within(node, left)
        return Occurrence(node, Use.LOOP, _scope_at(program, node)) if is_loop else None
    names = names_of(around)
    if node not in names:
        left = around.child_by_field_name(BINDERS[around.type][0])
        if left is None or not is_within(node, left) or left.type in MEMBERS or left.type in CALLS:
            return None
        return Occurrence(node, Use.CHANGED, _scope_at(program, node))  # taken out of something
    scope = _scope_at(program, node) if around.type not in _PLAIN or program.language.name == "PHP" else None
    if any(sign.endswith("=") and sign not in ("=", ":=") for sign in _signs(around)):
        return Occurrence(node, Use.CHANGED)
    values, place = _values_of(around, names), names.index(node)
    if not values:
        return Occurrence(node, Use.DECLARED, scope)
    if len(values) != len(names) and not (len(values) == 1 and place == 0 and values[0].type == "call_expression"):
        return Occurrence(node, Use.CHANGED, scope)
    return Occurrence(node, Use.BOUND, scope, values[min(place, len(values) - 1)], around)


def _use(program: Program, node: Node) -> Use:
    """What becomes of a value where it is named."""
    top, parent, is_part = node, node.parent, False
    while parent is not None and (_is_object_of(top, parent) or inner_of(parent) == top):
        is_part = is_part or parent.type in MEMBERS
        top, parent = parent, parent.parent
    if parent is None:
        return Use.READ
    kind = parent.type
    is_signed = kind in SIGNED or kind == "postfix_unary_expression"
    marks = _signs(parent) if is_signed else _signs(top) if top.type == "argument" else ()
    if kind in _CHANGES or not _CHANGING_SIGNS.isdisjoint(marks):
        return Use.CHANGED
    if kind in BINDERS:
        left = parent.child_by_field_name(BINDERS[kind][0])
        return Use.CHANGED if is_part and left is not None and is_within(top, left) else Use.GIVEN
    call = call_of(program, parent) if kind in CALLS else None
    if call is not None and top in (call.receiver, parent.child_by_field_name("function")):
        return Use.READ if call.name in _HARMLESS_ON_ITSELF else Use.CHANGED
    if kind in _READERS:
        signs = _signs(parent)
        if not _CHOICES.isdisjoint(signs):
            return Use.GIVEN
        return Use.CHANGED if "<<" in signs[:1] and parent.named_children[0] == top else Use.READ
    if kind in ("arguments", "argument_list", "echo_statement"):
        return _use_of_argument(program, parent)
    return Use.READ if parent.child_by_field_name("condition") == top else Use.GIVEN


def _use_of_argument(program: Program, arguments: Node) -> Use:
    call = call_of(program, arguments.parent) if arguments.parent is not None else None
    if call is None or call.name in _HARMLESS:
        return Use.READ
    return Use.READ if last_name(program, call.receiver) in ("console", "logger", "log", "fmt") else Use.GIVEN


def _signs(node: Node) -> list[str]:
    """The signs right in an expression; not for a node that may have as many children as the program has lines."""
    return [child.type for child in node.children if not child.is_named]


def _is_other_name(node: Node, parent: Node) -> bool:
    kind = parent.type
    if kind in _OTHER_NAMES and parent.child_by_field_name(_OTHER_NAMES[kind]) == node:
        return True
    if parent.child_by_field_name("type") == node and kind != "type_conversion_expression":
        return True
    above = parent.parent
    if kind == "assignment_expression" and above is not None:
        # A field in C#'s braces.
        return above.type == "initializer_expression" and parent.child_by_field_name("left") == node
    if kind == "anonymous_object_creation_expression":
        return node.next_sibling is not None and node.next_sibling.type == "="
    is_keyed = kind == "literal_element" and above is not None and above.type == "keyed_element"
    return is_keyed and above is not None and above.child_by_field_name("key") == parent


def _is_object_of(node: Node, parent: Node) -> bool:
    """Whether a node is what a member or an element is taken of."""
    return parent.type in MEMBERS and parent.named_child(0) == node


def _is_type_or_default(node: Node, parameters: Node) -> bool:
    """Whether a name within parameters is none of theirs."""
    inner = node
    for around in ancestors(node):
        if around == parameters:
            return False
        if inner in map(around.child_by_field_name, ("value", "type", "right")):
            return True
        inner = around
    return False
