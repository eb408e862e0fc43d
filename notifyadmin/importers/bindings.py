"""Where a name gets its value, and whether that is its value still where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.calls import call_of, last_name
from notifyadmin.importers.kinds import (
    BLOCKS,
    CLASSES,
    CONCATENATIONS,
    CONDITIONS,
    FUNCTIONS,
    LOOPS,
    MEMBERS,
    NAMES,
    NUMBERS,
    PARAMETERS,
    TEXTS,
    inner_of,
)
from notifyadmin.importers.syntax import CALLS, TOO_DEEPLY, Program, ancestors, is_within, named
from notifyadmin.importers.text import words
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

MAX_OCCURRENCES = 300
MAX_OCCURRENCES_IN_ALL = 3_000
MAX_STATEMENT_DEPTH = 12
MAX_STATEMENTS = 5_000

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
# Where a name is bound: the fields of the name and of the value.
_BINDERS = {
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
_COMPARES = words("== != === !== < > <= >= && || and or not in is ! typeof ?? instanceof <=>")


class _Use(Enum):
    BOUND = auto()
    DECLARED = auto()
    ARGUMENT = auto()
    LOOP = auto()
    CHANGED = auto()
    GIVEN = auto()  # to something that may change it
    READ = auto()


@dataclass(frozen=True, slots=True)
class _Occurrence:
    node: Node
    use: _Use
    scope: Node | None = None  # of a declaration
    value: Node | None = None
    statement: Node | None = None


class Bindings:
    """The names of one program; `use` is the request of which the values are read."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._found: dict[str, list[_Occurrence] | None] = {}
        """None where a name is nested too deeply, which takes long to find out."""
        self._count = 0
        self._reading = [program.root]

    def begin(self, use: Node) -> None:
        """From now on values are read for what is done by `use`."""
        self._reading = [use]

    def value_of(self, name: Node) -> Node:
        """The expression that a name stands for; raises Unread where that cannot be told."""
        word = self._program.written(name)
        occurrences = self._occurrences(word)
        scope = self._scope_of(name, occurrences)
        ours = [each for each in occurrences if self._scope_of(each.node, occurrences) == scope]
        bound = self._bound(name, scope, ours)
        self._check_changes(name, bound, ours)
        if bound.value is None:
            raise Unread(self._program, name)
        self._reading.append(bound.value)
        return bound.value

    def value_at_end(self, name: Node) -> Node:
        """The only expression that a name ever stands for, itself being the one that gets it; raises Unread."""
        self._reading = [self._program.root]
        occurrences = self._occurrences(self._program.written(name))
        scope = self._scope_of(name, occurrences)
        ours = [each for each in occurrences if self._scope_of(each.node, occurrences) == scope]
        bound = [each for each in ours if each.use in (_Use.BOUND, _Use.ARGUMENT, _Use.LOOP)]
        if len(bound) != 1 or bound[0].value is None:
            raise Unread(self._program, name)
        self._check_changes(name, bound[0], ours)
        self._reading.append(bound[0].value)
        return bound[0].value

    def all_bound(self) -> list[Node]:
        """The names that are given a value, in the order of the text, as far as statements are not deeply nested."""
        found: list[Node] = []
        waiting = [(self._program.root, 0)]
        for _ in range(MAX_STATEMENTS):
            if not waiting or len(found) >= MAX_OCCURRENCES:
                break
            node, depth = waiting.pop()
            if node.type in _BINDERS:
                found += _left_of(node)
            elif depth < MAX_STATEMENT_DEPTH:
                waiting += [(child, depth + 1) for child in reversed(node.named_children)]
        return found

    def bound_to(self, node: Node) -> str | None:
        """The name that the value of an expression is given to, if it is given to one."""
        for around in ancestors(node):
            if around.type in _BINDERS:
                left = _left_of(around)
                return self._program.written(left[0]) if left else None
            if around.type.endswith(("_statement", "arguments", "argument_list")) or around.type in FUNCTIONS:
                return None
        return None

    def _bound(self, name: Node, scope: Node | None, ours: list[_Occurrence]) -> _Occurrence:
        for each in ours:
            if each.use in (_Use.ARGUMENT, _Use.LOOP):
                kind = "an argument of a function" if each.use is _Use.ARGUMENT else "the variable of a loop"
                raise Unread(self._program, name, "{what} is " + kind)
        bound = [each for each in ours if each.use is _Use.BOUND]
        if not bound:
            raise Unread(self._program, name)
        if len(bound) > 1:
            raise Unread(self._program, name, "{what} gets another value in line {at}", at=self._line(bound[1]))
        only = bound[0]
        if is_within(name, only.statement or only.node):
            raise Unread(self._program, name)
        use = self._reading[0]
        inner = only.node
        for around in ancestors(only.node):
            if scope is not None and is_within(scope, around):
                break
            always = (around.child_by_field_name("initializer"), around.child_by_field_name("condition"))
            is_always, inner = inner in always, around
            if not is_always and not is_within(use, around) and around.type in CONDITIONS | FUNCTIONS:
                raise Unread(
                    self._program, name, "{what} gets its value in line {at}, and not always", at=self._line(only)
                )
        if only.node.start_byte > use.start_byte and _function_of(only.node) == _function_of(use):
            raise Unread(self._program, name, "{what} gets its value later, in line {at}", at=self._line(only))
        return only

    def _check_changes(self, name: Node, bound: _Occurrence, ours: list[_Occurrence]) -> None:
        use, value = self._reading[0], bound.value
        function = _function_of(bound.node)
        is_later = _function_of(use) != function or any(
            around.type in LOOPS and not is_within(bound.node, around) for around in ancestors(use)
        )
        is_fixed = value is not None and self._is_fixed(value)
        for each in ours:
            is_harmless = each.node == name or (is_fixed and each.use is _Use.GIVEN)
            if is_harmless or each.use not in (_Use.CHANGED, _Use.GIVEN):
                continue
            if any(is_within(each.node, part) for part in self._reading) and each.use is _Use.GIVEN:
                continue
            if each.node.start_byte < use.end_byte or is_later or _function_of(each.node) != function:
                what = "changed" if each.use is _Use.CHANGED else "given to something else, which may change it,"
                raise Unread(self._program, name, "{what} is " + what + " in line {at}", at=self._line(each))

    def _is_fixed(self, value: Node) -> bool:
        """Whether nothing that gets a value can change it: a text, a number, an address."""
        call = call_of(self._program, value) if value.type in CALLS else None
        if call is not None:
            return call.name in ("uri", "url", "parse")
        return value.type in TEXTS | NUMBERS and self._program.language.name != "Ruby"

    def _line(self, occurrence: _Occurrence) -> int:
        return self._program.line(occurrence.node)

    def _scope_of(self, node: Node, occurrences: Iterable[_Occurrence]) -> Node | None:
        """The innermost part of the program around a node in which the name is declared; None for all of it."""
        scopes = [each.scope for each in occurrences if each.scope is not None and is_within(node, each.scope)]
        return max(scopes, key=lambda scope: scope.start_byte, default=None)

    def _occurrences(self, word: str) -> list[_Occurrence]:
        if word not in self._found:
            self._found[word] = None
            self._found[word] = list(self._all_of(word))
        found = self._found[word]
        if found is None:
            raise ImportRefused(TOO_DEEPLY)
        return found

    def _all_of(self, word: str) -> Iterable[_Occurrence]:
        pattern = re.compile(rb"(?<![\w$@])" + re.escape(word.encode(errors="surrogatepass")) + rb"(?!\w)")
        count = 0
        for found in pattern.finditer(self._program.source):
            node = self._program.root.descendant_for_byte_range(found.start(), found.end())
            if node is None or node.end_byte - node.start_byte != found.end() - found.start():
                continue
            while node.parent is not None and node.parent.type == "variable_name":
                node = node.parent
            if node.type not in NAMES and node.type not in ("shorthand_property_identifier_pattern",):
                continue
            count, self._count = count + 1, self._count + 1
            if count > MAX_OCCURRENCES or self._count > MAX_OCCURRENCES_IN_ALL:
                # Nobody could tell what becomes of it; one that is changed stands for all the rest.
                yield _Occurrence(node, _Use.CHANGED)
                return
            if (occurrence := self._occurrence(node)) is not None:
                yield occurrence

    def _occurrence(self, node: Node) -> _Occurrence | None:
        parent = node.parent
        if parent is None or _is_other_name(node, parent):
            return None
        for around in (parent, *ancestors(parent)):
            if around.type in _BINDERS or around.type in _LOOP_VARIABLES:
                if (found := self._binding(node, around)) is not None:
                    return found
                break
            is_only = around == parent and node in (
                around.child_by_field_name("parameter"),
                around.child_by_field_name("parameters"),
            )
            if is_only or (around.type in PARAMETERS and not _is_type_or_default(node, around)):
                return _Occurrence(node, _Use.ARGUMENT, _function_of(node))
            if around.type in FUNCTIONS or around.type.endswith(("_statement", "block")) or around.type in CALLS:
                break
        is_pointer = parent.type == "unary_expression" and parent.children[0].type == "&"
        text = self._decoded_into(parent.parent) if is_pointer and parent.parent is not None else None
        if text is not None and parent.parent is not None:
            return _Occurrence(node, _Use.BOUND, None, text, parent.parent.parent)
        return _Occurrence(node, self._use(node))

    def _decoded_into(self, arguments: Node) -> Node | None:
        """What Go reads as JSON into a variable."""
        call = call_of(self._program, arguments.parent) if arguments.parent is not None else None
        if call is None:
            return None
        if call.name == "unmarshal" and len(call.arguments) == 2:
            return call.arguments[0]
        decoder = call_of(self._program, call.receiver) if call.name == "decode" and call.receiver is not None else None
        return decoder.arguments[0] if decoder is not None and len(decoder.arguments) == 1 else None

    def _binding(self, node: Node, around: Node) -> _Occurrence | None:
        if around.type in _LOOP_VARIABLES:
            left = around.child_by_field_name("left") or around.child_by_field_name("pattern")
            if around.type == "foreach_statement" and left is None:  # PHP
                left = next(iter(named(around)[1:2]), None)
            if left is None or not is_within(node, left):
                return None
            return _Occurrence(node, _Use.LOOP, _scope(node, self._program))
        names = _left_of(around)
        if node not in names:
            left = around.child_by_field_name(_BINDERS[around.type][0])
            if left is None or not is_within(node, left) or left.type in MEMBERS or left.type in CALLS:
                return None
            return _Occurrence(node, _Use.CHANGED, _scope(node, self._program))  # taken out of something
        scope = (
            _scope(node, self._program) if around.type not in _PLAIN or self._program.language.name == "PHP" else None
        )
        sign = next((child.type for child in around.children if not child.is_named and child.type.endswith("=")), "=")
        if sign not in ("=", ":="):
            return _Occurrence(node, _Use.CHANGED)
        values = _right_of(around, names)
        place = names.index(node)
        if not values:
            return _Occurrence(node, _Use.DECLARED, scope)
        if len(values) != len(names) and not (len(values) == 1 and place == 0 and values[0].type == "call_expression"):
            return _Occurrence(node, _Use.CHANGED, scope)
        value = values[place] if place < len(values) else values[0]
        return _Occurrence(node, _Use.BOUND, scope, value, around)

    def _use(self, node: Node) -> _Use:
        """What becomes of a value where it is named."""
        top, parent, is_part = node, node.parent, False
        while parent is not None and (_is_object_of(top, parent) or inner_of(parent) == top):
            is_part = is_part or parent.type in MEMBERS
            top, parent = parent, parent.parent
        if parent is None:
            return _Use.READ
        if parent.type in _CHANGES or (
            parent.type == "unary_expression" and parent.children[0].type in ("delete", "&")
        ):
            is_sign = "prefix" in parent.type or "postfix" in parent.type
            return (
                _Use.CHANGED
                if not is_sign
                or parent.children[0].type in ("++", "--", "&")
                or (parent.children[-1].type in ("++", "--"))
                else _Use.READ
            )
        if parent.type in _BINDERS and is_within(top, parent.child_by_field_name(_BINDERS[parent.type][0]) or parent):
            return _Use.CHANGED if is_part else _Use.GIVEN
        call = call_of(self._program, parent) if parent.type in CALLS else None
        if call is not None and (call.receiver == top or parent.child_by_field_name("function") == top):
            return _Use.READ if call.name in _HARMLESS | {"tojson", "tostring", "get"} else _Use.CHANGED
        return _Use.READ if parent.child_by_field_name("condition") == top else self._given(top, parent, is_part)

    def _given(self, top: Node, parent: Node, is_part: bool) -> _Use:
        if parent.type in CONCATENATIONS | {
            "boolean_operator",
            "comparison_operator",
            "not_operator",
            "unary_expression",
        }:
            sign = next((child.type for child in parent.children if not child.is_named), "")
            return _Use.CHANGED if sign == "<<" and parent.named_children[0] == top else _Use.READ
        if parent.type in (
            "template_substitution",
            "interpolation",
            "parenthesized_expression",
            "expression_statement",
        ):
            return _Use.READ
        if parent.type in ("arguments", "argument_list", "echo_statement"):
            call = call_of(self._program, parent.parent) if parent.parent is not None else None
            if call is None or call.name in _HARMLESS or call.name in ("uri", "url"):
                return _Use.READ
            receiver = last_name(self._program, call.receiver)
            return _Use.READ if receiver in ("console", "logger", "log", "fmt") else _Use.GIVEN
        if parent.type in ("keyword_argument", "pair", "keyed_element") and is_part:
            return _Use.READ
        return _Use.GIVEN


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


def _left_of(binder: Node) -> list[Node]:
    field = _BINDERS[binder.type][0]
    found = binder.children_by_field_name(field) if field else named(binder)[:1]
    left: list[Node] = []
    for node in found:
        is_list = node.type in ("expression_list", "pattern_list", "left_assignment_list")
        left += named(node) if is_list else [node]
    return left if all(node.type in NAMES for node in left) else []


def _right_of(binder: Node, names: list[Node]) -> list[Node]:
    field = _BINDERS[binder.type][1]
    right = binder.child_by_field_name(field) if field else None
    if right is None and binder.type in ("variable_declarator", "const_element"):  # C#, PHP
        after = [node for node in named(binder) if node not in names and node.type != "bracketed_argument_list"]
        right = after[-1] if after else None
    if right is None:
        return []
    if right.type in _BINDERS:
        return [*names, *names]  # two names for one value, of which either may be used to change it
    if right.type in ("expression_list", "right_assignment_list"):
        return named(right)
    return [right]


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


def _function_of(node: Node) -> Node | None:
    return next((around for around in ancestors(node) if around.type in FUNCTIONS), None)


def _scope(node: Node, program: Program) -> Node | None:
    """The part of the program in which what is declared at a node is seen; None for all of it."""
    has_blocks = program.language.name in ("JavaScript", "Go", "C#")
    kinds = FUNCTIONS | CLASSES | (BLOCKS if has_blocks else frozenset())
    return next((around for around in ancestors(node) if around.type in kinds), None)
