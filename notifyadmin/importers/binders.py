"""Where a name is given a value, in any of the languages: which names, which values, and where it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notifyadmin.importers.kinds import BLOCKS, CLASSES, FUNCTIONS, NAMES
from notifyadmin.importers.syntax import Program, ancestors, named

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


def names_of(binder: Node) -> list[Node]:
    """The names that a statement gives values to; none where it takes something apart."""
    field = BINDERS[binder.type][0]
    found = binder.children_by_field_name(field) if field else named(binder)[:1]
    left: list[Node] = []
    for node in found:
        is_list = node.type in ("expression_list", "pattern_list", "left_assignment_list")
        left += named(node) if is_list else [node]
    return left if all(node.type in NAMES for node in left) else []


def values_of(binder: Node, names: list[Node]) -> list[Node]:
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
    if right.type in ("expression_list", "right_assignment_list"):
        return named(right)
    return [right]


def function_of(node: Node) -> Node | None:
    """The innermost function around a node; None outside of all."""
    return next((around for around in ancestors(node) if around.type in FUNCTIONS), None)


def scope_at(node: Node, program: Program) -> Node | None:
    """The part of the program in which what is declared at a node is seen; None for all of it."""
    has_blocks = program.language.name in ("JavaScript", "Go", "C#")
    kinds = FUNCTIONS | CLASSES | (BLOCKS if has_blocks else frozenset())
    return next((around for around in ancestors(node) if around.type in kinds), None)
