"""The texts of a program: literals, and literals that are joined, with None in place of what is no literal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.escapes import BadEscape
from notifyadmin.importers.kinds import ADJACENT, CONCATENATIONS, TEXT_PARTS, TEXTS
from notifyadmin.importers.strings import Form
from notifyadmin.importers.syntax import Program, named

if TYPE_CHECKING:
    from tree_sitter import Node

Parts = list[str | None]
MAX_JOINED = 2_000


def operands_of(node: Node, sign: str) -> list[Node] | None:
    """What is joined by a sign, from the first to the last; None for any other expression."""
    found: list[Node] = []
    while node.type in CONCATENATIONS:
        left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
        if left is None or right is None or node.children[1].type != sign or len(found) > MAX_JOINED:
            return None
        found.append(right)
        node = left
    return [node, *reversed(found)] if found else None


def adjacent_of(node: Node) -> list[Node] | None:
    """The literals that stand one after the other and are one text; None for any other expression."""
    return named(node) if node.type in ADJACENT else None


def parts_of(program: Program, node: Node) -> Parts | None:
    """The text of one literal, with None for each hole in it; None for what is no text. Raises ImportRefused."""
    if node.type in ("simple_symbol", "hash_key_symbol"):
        return [program.written(node).removeprefix(":")]
    if node.type in ("bare_string", "bare_symbol"):
        word = program.written(node)
        return [word] if "\\" not in word and "#{" not in word else [None]
    if node.type not in TEXTS:
        return None
    raw, start, holes = _written(program, node)
    form = program.language.form_of(raw)
    if form is None or len(raw) < form.start + form.end:
        return None
    try:
        if not holes:
            return [form.read(raw)]
        return list(_between((raw, start), form, holes))
    except BadEscape as error:
        where = program.place(start + len(raw[: error.offset].encode(errors="surrogatepass")))
        name = program.language.name
        raise ImportRefused(f"The {name} literal breaks at {where}: {error.text}.") from None


def _between(written: tuple[str, int], form: Form, holes: list[Node]) -> Iterator[str | None]:
    """The pieces of text between holes."""
    raw, start = written
    encoded, at = raw.encode(errors="surrogatepass"), form.start
    for hole in holes:
        end = len(encoded[: hole.start_byte - start].decode(errors="surrogatepass"))
        yield form.read(raw, slice(at, end))
        yield None
        at = len(encoded[: hole.end_byte - start].decode(errors="surrogatepass"))
    yield form.read(raw, slice(at, len(raw) - form.end))


def start_of(program: Program, node: Node, text: str) -> int | None:
    """Where a text stands in what was pasted, if a literal has it just as it is."""
    raw, start, _ = _written(program, node)
    place = raw.find(text) if text else -1
    return None if place < 0 else program.offset(start) + place


def _written(program: Program, node: Node) -> tuple[str, int, list[Node]]:
    """A literal as it is written, where it begins, and its holes; of Ruby's heredocs, the lines are elsewhere."""
    if node.type == "heredoc_beginning" and (body := _heredoc(program, node)) is not None:
        lines = program.written(body)
        beginning = program.written(node)
        # The lines begin with the end of the line of their mark.
        return beginning + lines, body.start_byte - len(beginning.encode()), _holes(body)
    return program.written(node), node.start_byte, _holes(node)


def _holes(node: Node) -> list[Node]:
    body = node.child_by_field_name("value") if node.type == "heredoc" else node
    return [child for child in body.named_children if child.type not in TEXT_PARTS] if body is not None else []


def _heredoc(program: Program, beginning: Node) -> Node | None:
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
