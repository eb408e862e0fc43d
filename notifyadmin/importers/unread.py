"""What is thrown where an expression is no literal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers.text import quoted

if TYPE_CHECKING:
    from tree_sitter import Node

    from notifyadmin.importers.syntax import Program

MAX_SHOWN = 40


NOT_LITERAL = "{what} is not a literal"


class Unread(Exception):
    """A value is known only when the program runs; `why` says of which expression, in `line`, without a full stop.

    `at` is the line of something else that it tells of.
    """

    def __init__(self, program: Program, node: Node, why: str = NOT_LITERAL, *, at: int = 0) -> None:
        self.line = program.line(node)
        self.why = Sentence(why, what=shown(program, node), at=at)
        super().__init__(self.why)


def shown(program: Program, node: Node) -> str:
    """An expression as it is written, short, without the texts in it, which could be secrets."""
    parts, at = [], node.start_byte
    for text in _texts(node):
        parts += [program.source[at : text.start_byte].decode(errors="replace"), "'…'"]
        at = text.end_byte
    parts.append(program.source[at : min(node.end_byte, at + 400)].decode(errors="replace"))
    return quoted("".join(parts))


def _texts(node: Node) -> list[Node]:
    """The string literals at the beginning of an expression, in order; all beyond what is shown is left away."""
    found: list[Node] = []
    waiting = [node]
    while waiting and len(found) < MAX_SHOWN:
        each = waiting.pop()
        if "string" in each.type or "heredoc" in each.type or each.type in ("character", "ERROR"):
            found.append(each)
        else:
            waiting.extend(reversed(each.children))
    return found
