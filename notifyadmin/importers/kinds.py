"""The kinds of nodes that mean the same in all languages, by the names that tree-sitter's grammars give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notifyadmin.importers.text import words

if TYPE_CHECKING:
    from tree_sitter import Node


NAMES = words(
    """identifier shorthand_property_identifier variable_name constant instance_variable global_variable
    class_variable name implicit_parameter"""
)
TEXTS = words(
    """string template_string encapsed_string heredoc nowdoc interpreted_string_literal raw_string_literal
    string_literal verbatim_string_literal interpolated_string_expression heredoc_beginning delimited_symbol
    bare_string bare_symbol"""
)
ADJACENT = words("concatenated_string chained_string")
# What is within a text literal and is no hole.
TEXT_PARTS = words(
    """string_fragment escape_sequence string_content string_literal_content string_start string_end
    interpreted_string_literal_content raw_string_literal_content heredoc_start heredoc_content heredoc_end
    nowdoc_string nowdoc_body heredoc_body interpolation_start interpolation_quote raw_string_start
    raw_string_content raw_string_end escape_interpolation string_literal_encoding"""
)
CONCATENATIONS = words("binary_expression binary_operator binary")
SIGNED = words("unary_expression unary_operator unary_op_expression prefix_unary_expression unary")
NUMBERS = words("number integer float int_literal float_literal integer_literal real_literal")
SPREADS = words(
    """spread_element dictionary_splat hash_splat_argument list_splat splat_argument variadic_unpacking
    dictionary_splat_pattern"""
)
MEMBERS = words(
    """member_expression subscript_expression attribute subscript member_access_expression
    nullsafe_member_access_expression selector_expression index_expression element_access_expression
    element_reference conditional_access_expression slice_expression"""
)

# What only carries the value in it: the field of that, or the place among its children.
_WRAPPERS: dict[str, str | int] = {
    "parenthesized_expression": 0,
    "parenthesized_statements": 0,
    "as_expression": 0,
    "satisfies_expression": 0,
    "non_null_expression": 0,
    "type_assertion": -1,
    "argument": -1,
    "literal_element": 0,
    "expression_element": 0,
    "collection_element": 0,
    "expression_list": 0,
    "expression_statement": 0,
    "global_statement": 0,
    "postfix_unary_expression": 0,
    "equals_value_clause": 0,
}
_CASTS = frozenset({"type_conversion_expression", "cast_expression", "unary_expression"})
_CARRIERS = _CASTS.union(_WRAPPERS)

FUNCTIONS = words(
    """function_declaration function_expression arrow_function method_definition generator_function
    generator_function_declaration function_definition lambda method_declaration anonymous_function
    anonymous_function_creation_expression func_literal constructor_declaration local_function_statement
    lambda_expression anonymous_method_expression method singleton_method do_block block_argument
    list_comprehension dictionary_comprehension set_comprehension generator_expression"""
)
CLASSES = words("class_declaration class_definition class module_declaration struct_declaration record_declaration")
# Where a declaration in C's manner is seen no further.
BLOCKS = words(
    """statement_block block compound_statement for_statement for_in_statement foreach_statement if_statement
    switch_case using_statement catch_clause class_body declaration_list"""
)
PARAMETERS = words(
    """formal_parameters parameters parameter_list lambda_parameters method_parameters block_parameters
    implicit_parameter catch_clause"""
)
LOOPS = words(
    """for_statement for_in_statement while_statement do_statement foreach_statement for while until while_modifier
    until_modifier do_block block_argument"""
)
CONDITIONS = words(
    """if_statement else_clause elif_clause switch_statement switch_case switch_default switch_section
    try_statement catch_clause except_clause finally_clause for_statement for_in_statement while_statement
    do_statement foreach_statement if unless elsif else case when then if_modifier unless_modifier while
    until for begin rescue ensure match_statement case_clause conditional_expression ternary_expression
    conditional expression_switch_statement expression_case default_case type_switch_statement
    select_statement binary_expression boolean_operator rescue_modifier switch_expression_arm match_block
    match_conditional_expression"""
)


def carried(node: Node) -> Node:
    """A node without all that only carries it."""
    while node.type in _CARRIERS and (inner := inner_of(node)) is not None:
        node = inner
    return node


def inner_of(node: Node) -> Node | None:
    """The node in one that only carries it, or None for any other."""
    kind = node.type
    place = _WRAPPERS.get(kind)
    if place is None:
        return _cast(node) if kind in _CASTS else None
    children = [child for child in node.named_children if child.type != "comment"]
    if kind == "argument" and node.child_by_field_name("name") is not None and len(children) < 2:
        return None
    if kind in ("expression_list", "parenthesized_statements") and len(children) != 1:
        return None
    return children[int(place)] if children else None


def _cast(node: Node) -> Node | None:
    """What a type is written before: `(string)null`, `[]byte(a)`, `&T{}`."""
    if node.type == "type_conversion_expression":
        # Of a function of another package with a literal in its parentheses, Go's grammar says the same.
        kind = node.child_by_field_name("type")
        is_type = kind is not None and kind.type != "qualified_type"
        return node.child_by_field_name("operand") if is_type else None
    if node.type == "cast_expression" and (kind := node.child_by_field_name("type")) is not None:
        return None if kind.type == "cast_type" else node.child_by_field_name("value")
    if node.type == "unary_expression" and node.children[0].type == "&":
        return node.child_by_field_name("operand")
    return None
