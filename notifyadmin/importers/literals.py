"""Texts, numbers and names that are written out in a program, in any of the languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from notifyadmin.api.strict_json import MAX_NESTING
from notifyadmin.importers import ImportRefused
from notifyadmin.importers.escapes import BadEscape, joined
from notifyadmin.importers.json_text import TOO_DEEP
from notifyadmin.importers.kinds import ADJACENT, CONCATENATIONS, NUMBERS, SIGNED, TEXT_PARTS, TEXTS, carried
from notifyadmin.importers.numbers import number_of
from notifyadmin.importers.strings import Form
from notifyadmin.importers.syntax import Program, named
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

    Part = Callable[[Node], str | int | None]

MAX_JOINED = 2_000
MAX_EXACT = 2**53

# A text that is the same in every language, as nearly all are: without escapes, and nothing that could be a hole.
_simple = re.compile(rb"""(["'])([^"'\\\r\n{$#]*+)\1""")
_whole_key = re.compile(r"0|-?[1-9][0-9]{0,17}", re.ASCII)


def text_of(program: Program, node: Node, part: Part = lambda _: None, depth: int = 0) -> str | None:
    """The text of a literal, or of several joined; None for any other expression.

    `part` gives the value of an expression that is put into one, None where it is not known. Raises Unread for a text
    with a hole that is not, ImportRefused for one that breaks its language's rules.
    """
    if (simple := simple_text_of(program, node)) is not None:
        return simple
    found = parts_of(program, node)
    if found is None:
        pieces = (named(node) if node.type in ADJACENT else None) or operands_of(program, node)
        return None if pieces is None else _joined(program, pieces, part, depth)
    values = [part(each) if each is not None and not isinstance(each, str) else each for each in found]
    if None in values:
        raise Unread(program, node, "{what} is put together when the code runs")
    return joined("".join(map(str, values)))


def _joined(program: Program, pieces: list[Node], part: Part, depth: int) -> str | None:
    if depth > MAX_NESTING:
        raise ImportRefused(TOO_DEEP)
    text = ""
    for place, piece in enumerate(pieces):
        value: str | int | None = text_of(program, carried(piece), part, depth + 1)
        value = part(piece) if value is None else value
        # What is not joined to a text is a sum; and in the other languages, a number is an error.
        is_number = isinstance(value, int) and place > 0 and program.language.name in ("JavaScript", "C#", "PHP")
        if not isinstance(value, str) and not is_number:
            return None
        text += str(value)
    return joined(text)


def simple_text_of(program: Program, node: Node) -> str | None:
    """A text in which nothing has a meaning of its own, as in nearly all; None for any other expression."""
    if node.type not in TEXTS or not (found := _simple.fullmatch(program.source, node.start_byte, node.end_byte)):
        return None
    return joined(found[2].decode(errors="surrogatepass"))


def operands_of(program: Program, node: Node) -> list[Node] | None:
    """What is joined to a text, from the first to the last; None for any other expression."""
    found: list[Node] = []
    while node.type in CONCATENATIONS:
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None or node.children[1].type != program.language.joins or len(found) > MAX_JOINED:
            return None
        found.append(right)
        node = left
    return [node, *reversed(found)] if found else None


def parts_of(program: Program, node: Node) -> list[str | Node | None] | None:
    """The text of one literal; None for what is no text.

    In place of a hole is the expression in it, or None where it does not tell alone what is put there. Raises
    ImportRefused.
    """
    kind = node.type
    if kind in ("simple_symbol", "hash_key_symbol"):
        return [program.written(node).removeprefix(":")]
    if kind not in TEXTS:
        return None
    if kind in ("bare_string", "bare_symbol"):
        word = program.written(node)
        return [word] if "\\" not in word and "#{" not in word else [None]
    raw, start, holes = _written(program, node)
    form = program.language.form_of(raw)
    if form is None or len(raw) < form.start + form.end:
        return None
    try:
        return list(_between(program, (raw, start), form, holes)) if holes else [form.read(raw)]
    except BadEscape as error:
        where = program.place(start + len(raw[: error.offset].encode(errors="surrogatepass")))
        name = program.language.name
        raise ImportRefused(f"The {name} literal breaks at {where}: {error.text}.") from None


def _between(program: Program, written: tuple[str, int], form: Form, holes: list[Node]) -> Iterator[str | Node | None]:
    """The pieces of text between holes, and what is in the holes."""
    raw, start = written
    encoded, at = raw.encode(errors="surrogatepass"), form.start
    for hole in holes:
        # The braces of PHP are beside the hole.
        brace = int(hole.prev_sibling is not None and hole.prev_sibling.type == "{")
        end = len(encoded[: hole.start_byte - brace - start].decode(errors="surrogatepass"))
        yield form.read(raw, slice(at, end))
        # What is a text's indentation depends on all of it.
        yield _expression_in(program, hole) if form.lines is None else None
        at = len(encoded[: hole.end_byte + brace - start].decode(errors="surrogatepass"))
    yield form.read(raw, slice(at, len(raw) - form.end))


def _expression_in(program: Program, hole: Node) -> Node | None:
    """What is put into a hole; None where it says how as well."""
    if hole.type not in ("template_substitution", "interpolation"):
        return hole
    inner = [child for child in hole.named_children if child.type != "interpolation_brace"]
    around = program.written(hole).replace(program.written(inner[0]), "", 1) if len(inner) == 1 else ""
    return inner[0] if "".join(around.split()) in ("{}", "${}", "#{}", "#") else None


def start_of(program: Program, node: Node, text: str) -> int | None:
    """Where a text stands in what was pasted, if a literal has it just as it is."""
    raw, start, _ = _written(program, node)
    place = raw.find(text) if text else -1
    return None if place < 0 else program.offset(start) + place


def _written(program: Program, node: Node) -> tuple[str, int, list[Node]]:
    """A literal as it is written, where it begins, and its holes; of Ruby's heredocs, the lines are elsewhere."""
    raw, start, body = program.written(node), node.start_byte, node
    if node.type == "heredoc_beginning" and (lines := _lines_of_heredoc(program, node)) is not None:
        # The lines begin with the end of the line of their mark.
        raw, start, body = raw + program.written(lines), lines.start_byte - len(raw.encode()), lines
    elif node.type == "heredoc":
        body = node.child_by_field_name("value") or node
    return raw, start, [child for child in body.named_children if child.type not in TEXT_PARTS]


def _lines_of_heredoc(program: Program, beginning: Node) -> Node | None:
    mark = program.written(beginning).lstrip("<-~").strip("'\"`")
    node: Node | None = beginning
    while node is not None:
        after = node.next_sibling
        while after is not None:
            if after.type == "heredoc_body" and program.written(after).rpartition("\n")[2].strip() == mark:
                return after
            after = after.next_sibling
        node = node.parent
    return None


def number_at(program: Program, node: Node) -> int | float:
    """A number with its signs; raises Unread."""
    sign, digits = 1, node
    while digits.type in SIGNED and digits.children[0].type in ("-", "+") and len(digits.named_children) == 1:
        sign = -sign if digits.children[0].type == "-" else sign
        digits = digits.named_children[0]
    if digits.type in NUMBERS:
        word = program.written(digits)
        if word.startswith("-"):  # Ruby's sign is part of its number
            sign, word = -sign, word[1:]
        if (number := number_of(word, octal_zero=program.language.octal_zero)) is not None:
            return sign * number
    raise Unread(program, node)


def name_of(program: Program, node: Node) -> str | None:
    """A name in an object; None for one that is known only when the program runs."""
    if (simple := simple_text_of(program, node)) is not None:
        return simple
    node = carried(node)
    if node.type == "computed_property_name":
        node = node.named_children[0]
    elif node.type == "name" or (
        node.type.endswith(("identifier", "hash_key_symbol")) and program.language.name != "Python"
    ):
        word = program.written(node).removeprefix("@").strip("\"'")
        return None if "\\" in word else word
    key = _key(program, node)
    return str(key) if isinstance(key, str) or (isinstance(key, int) and abs(key) < MAX_EXACT) else None


def index_of(program: Program, node: Node) -> int | str | None:
    """A key of a PHP array, a text of digits as the number that it becomes; None where it is no literal."""
    key = _key(program, node)
    if isinstance(key, str):
        return int(key) if _whole_key.fullmatch(key) else key
    return None if key is None else int(key)


def _key(program: Program, node: Node) -> str | int | float | None:
    try:
        if (text := text_of(program, carried(node))) is not None:
            return text
        return number_at(program, node)
    except Unread:
        return None
