"""A program as its language's own grammar takes it apart: its syntax tree, and places in it."""

from __future__ import annotations

import importlib
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from notifyadmin.importers import ImportRefused, Json
from notifyadmin.importers.strings import FormOf
from notifyadmin.importers.text import place, words

if TYPE_CHECKING:
    from tree_sitter import Node, Parser, TreeCursor

CALLS = words(
    """call_expression new_expression call function_call_expression member_call_expression
    object_creation_expression nullsafe_member_call_expression scoped_call_expression invocation_expression
    implicit_object_creation_expression type_conversion_expression"""
)


PIECE = 4096
STEPS = 64
"""Asking for the time takes longer than such a step."""
MAX_SECONDS, MAX_SECONDS_A_MEGABYTE = 0.3, 0.6
"""A text takes a third of it and less; some broken ones the grammars never come to an end with."""
MAX_AROUND = 300
TOO_DEEPLY = "It is nested too deeply."
_NO_CODE = frozenset({"comment", "php_tag", "text_interpolation", "heredoc_body", "line_continuation"})


@dataclass(frozen=True, eq=False)
class Language:
    """One language: its grammar, and what the kinds of nodes do not tell.

    `package` and `grammar` name what tree-sitter calls it. `form_of` says how a string literal is written. A literal
    alone is a program with `before` and `after` around it. `octal_zero` is for numbers to the base of 8 when they
    start with 0, `ignore_case` for names that begin with a capital, `has_blocks` for names that are seen within their
    block only, `has_references` for texts that a function can change, `joins` for the sign between two texts.
    """

    name: str
    package: str
    form_of: FormOf
    constants: Mapping[str, Json]
    grammar: str = "language"
    before: str = ""
    after: str = ""
    octal_zero: bool = False
    ignore_case: bool = False
    has_blocks: bool = False
    has_references: bool = False
    joins: str = "+"
    variants: Mapping[str, str] = field(default_factory=dict)


@cache
def _parser(package: str, grammar: str) -> Parser:
    # The grammars are native code of some megabytes, and most sessions import nothing.
    from tree_sitter import Language as Grammar
    from tree_sitter import Parser

    return Parser(Grammar(getattr(importlib.import_module(package), grammar)()))


class Program:
    """A text in one language. `before` and `after` are put around it, and are not counted in places.

    Making one raises ImportRefused for a text that takes too long.
    """

    def __init__(self, text: str, language: Language, before: str = "", after: str = "") -> None:
        self.language = language
        self.text = text
        self._before = len(before.encode())
        # Go's grammar misses the end of the last line.
        self.source = f"{before}{text}{after}\n".encode(errors="surrogatepass")
        grammar = next((other for mark, other in language.variants.items() if mark in text), language.grammar)
        parser = _parser(language.package, grammar)
        self._steps = 0
        self._end_s = time.thread_time() + MAX_SECONDS + MAX_SECONDS_A_MEGABYTE * len(self.source) / 1e6
        try:
            self.root = parser.parse(self._piece, progress_callback=self._is_late).root_node
        except ValueError:
            parser.reset()
            raise ImportRefused(f"The {language.name} could not be read: taking it apart takes too long.") from None

    def calls(self, names: re.Pattern[bytes]) -> list[Node]:
        """The calls, and creations of objects, in which one of these names is, in the order of the text.

        `names` are in small letters. What has none of them, as nearly all of a large literal, is passed over. The walk
        does not grow with the square of what is broken, as a query of tree-sitter does.
        """
        cursor = self.root.walk()
        found: dict[int, Node] = {}
        for name in names.finditer(self.source.lower()):
            place = name.start()
            while _node(cursor).end_byte <= place and (cursor.goto_next_sibling() or cursor.goto_parent()):
                pass
            while (node := _node(cursor)).start_byte <= place < node.end_byte:
                if node.type in CALLS and node.is_named:
                    found.setdefault(node.id, node)
                if not cursor.goto_first_child():
                    break
                while _node(cursor).end_byte <= place and cursor.goto_next_sibling():
                    pass
        return list(found.values())

    def _piece(self, byte: int, _point: object) -> bytes:
        return self.source[byte : byte + PIECE]

    def _is_late(self, *_progress: object) -> bool:
        """Ends what takes too long; and lets other threads run, the window's among them, as the parser does not."""
        self._steps += 1
        return self._steps % STEPS == 0 and time.thread_time() > self._end_s

    def written(self, node: Node) -> str:
        """The text of a node."""
        return self.source[node.start_byte : node.end_byte].decode(errors="surrogatepass")

    def offset(self, byte: int) -> int:
        """The place in the text, in characters, of a place in the source."""
        return len(self.source[self._before : max(byte, self._before)].decode(errors="replace"))

    def place(self, byte: int) -> str:
        """Where a place in the source is, as line:column."""
        return place(self.text, self.offset(byte))

    def line(self, node: Node) -> int:
        """The line in which a node begins, counted from 1."""
        return self.source.count(b"\n", self._before, max(node.start_byte, self._before)) + 1

    def check(self, node: Node) -> None:
        """Raises ImportRefused where the text of a node breaks the rules of the language."""
        if not node.has_error:
            return
        fault = next((inner for inner in _walk(node) if inner.is_missing or inner.type == "ERROR"), node)
        what = f"{fault.type} is missing" if fault.is_missing else "something is missing or too much"
        name = self.language.name
        raise ImportRefused(f"The {name} breaks at {self.place(fault.start_byte)}: {what}.")


def _node(cursor: TreeCursor) -> Node:
    node = cursor.node
    assert node is not None  # noqa: S101 - a cursor that was made of a node has one
    return node


def _walk(node: Node) -> Iterator[Node]:
    """A node and all in it of which something is wrong, from the first to the last, and no recursion."""
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        waiting.extend(child for child in reversed(each.children) if child.has_error)


def field_of(node: Node, names: Iterable[str]) -> Node | None:
    """The first field of a node that has one of these names."""
    return next(filter(None, map(node.child_by_field_name, names)), None)


def named(node: Node) -> list[Node]:
    """The children of a node that mean something: neither signs nor comments."""
    return [child for child in node.named_children if child.type not in _NO_CODE]


def ancestors(node: Node) -> Iterator[Node]:
    """The nodes around a node, from the nearest on; raises ImportRefused for more than a program has.

    Each of them is looked for from the outermost one on, which takes long where there are many.
    """
    parent = node.parent
    for _ in range(MAX_AROUND):
        if parent is None:
            return
        yield parent
        parent = parent.parent
    raise ImportRefused(TOO_DEEPLY)


def is_within(node: Node, other: Node) -> bool:
    """Whether a node is another one, or a part of it."""
    return other.start_byte <= node.start_byte and node.end_byte <= other.end_byte
