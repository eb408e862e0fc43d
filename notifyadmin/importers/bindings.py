"""Where a name gets its value, and whether that is its value still where it is used."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.calls import call_of
from notifyadmin.importers.kinds import CONDITIONS, FUNCTIONS, LOOPS, NAMES, NUMBERS, TEXTS, carried
from notifyadmin.importers.occurrences import BINDERS, Occurrence, Use, function_of, names_of, occurrence_at
from notifyadmin.importers.syntax import TOO_DEEPLY, Program, ancestors, is_within
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

TOO_SLOW = "Finding the values of its names takes too long."
MAX_NAMES = 20
MAX_OCCURRENCES = 300
MAX_OCCURRENCES_IN_ALL = 3_000
MAX_STATEMENT_DEPTH = 12
MAX_STATEMENTS = 5_000
MAX_SECONDS = 0.6
"""A request takes a tenth of it. Of a broken program the grammar may leave thousands of nodes in a row, and what is
around one of them is then found slowly."""


class Bindings:
    """The names of one program; `use` is the request of which the values are read."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._found: dict[str, _Places | None] = {}
        """None where a name is nested too deeply, which takes long to find out."""
        self._count = 0
        self._end_s = time.thread_time() + MAX_SECONDS
        self._reading = [program.root]

    def begin(self, use: Node) -> None:
        """From now on values are read for what is done by `use`."""
        self._reading = [use]

    def resolved(self, node: Node) -> Node:
        """An expression without what only carries it, and with what a name stands for in its place; raises Unread."""
        for _ in range(MAX_NAMES):
            node = carried(node)
            if node.type not in NAMES or self._program.written(node) in self._program.language.constants:
                return node
            node = self.value_of(node)
        raise Unread(self._program, node)

    def value_of(self, name: Node) -> Node:
        """The expression that a name stands for; raises Unread where that cannot be told."""
        scope, ours = self._occurrences(name)
        bound = self._only(name, ours)
        self._check_order(name, scope, bound)
        return self._unchanged(name, bound, ours)

    def value_at_end(self, name: Node) -> Node:
        """The only expression that a name ever stands for, itself being the one that gets it; raises Unread."""
        self._reading = [self._program.root]
        _, ours = self._occurrences(name)
        return self._unchanged(name, self._only(name, ours), ours)

    def all_bound(self) -> list[Node]:
        """The names that are given a value, in the order of the text, as far as statements are not deeply nested."""
        found: list[Node] = []
        waiting = [(self._program.root, 0)]
        for _ in range(MAX_STATEMENTS):
            if not waiting or len(found) >= MAX_OCCURRENCES:
                break
            node, depth = waiting.pop()
            if node.type in BINDERS:
                found += names_of(node)
            elif depth < MAX_STATEMENT_DEPTH:
                waiting += [(child, depth + 1) for child in reversed(node.named_children)]
        return found

    def bound_to(self, node: Node) -> str | None:
        """The name that the value of an expression is given to, if it is given to one."""
        for around in ancestors(node):
            if around.type in BINDERS:
                left = names_of(around)
                return self._program.written(left[0]) if left else None
            if around.type.endswith(("_statement", "arguments", "argument_list")) or around.type in FUNCTIONS:
                return None
        return None

    def _only(self, name: Node, ours: list[Occurrence]) -> Occurrence:
        """The one place where a name gets its value."""
        kinds = {Use.ARGUMENT: "{what} is an argument of a function", Use.LOOP: "{what} is the variable of a loop"}
        for each in ours:
            if each.use in kinds:
                raise Unread(self._program, name, kinds[each.use])
        bound = [each for each in ours if each.use is Use.BOUND]
        if len(bound) > 1:
            raise self._unread(name, "{what} gets another value in line {at}", bound[1])
        if not bound or bound[0].value is None:
            raise Unread(self._program, name)
        return bound[0]

    def _check_order(self, name: Node, scope: Node | None, only: Occurrence) -> None:
        """Raises Unread where a name does not surely have its value before it is used."""
        if is_within(name, only.statement or only.node):
            raise Unread(self._program, name)
        use, inner = self._reading[0], only.node
        for around in ancestors(only.node):
            if scope is not None and is_within(scope, around):
                break
            is_always = inner in map(around.child_by_field_name, ("initializer", "condition"))
            if not is_always and not is_within(use, around) and around.type in CONDITIONS | FUNCTIONS:
                raise self._unread(name, "{what} gets its value in line {at}, and not always", only)
            inner = around
        if only.node.start_byte > use.start_byte and function_of(only.node) == function_of(use):
            raise self._unread(name, "{what} gets its value later, in line {at}", only)

    def _unchanged(self, name: Node, bound: Occurrence, ours: list[Occurrence]) -> Node:
        """The value of a name, which nothing may have changed."""
        assert bound.value is not None  # noqa: S101 - `_only` raises where it is
        use, function = self._reading[0], function_of(bound.node)
        is_later = function_of(use) != function or any(
            around.type in LOOPS and not is_within(bound.node, around) for around in ancestors(use)
        )
        is_fixed = self._is_fixed(bound.value)
        for each in ours:
            if each.node == name or each.use not in (Use.CHANGED, Use.GIVEN):
                continue
            is_ours = is_fixed or any(is_within(each.node, part) for part in self._reading)
            if is_ours and each.use is Use.GIVEN:
                continue
            if each.node.start_byte < use.end_byte or is_later or function_of(each.node) != function:
                what = "changed" if each.use is Use.CHANGED else "given to something else, which may change it,"
                raise self._unread(name, "{what} is " + what + " in line {at}", each)
        self._reading.append(bound.value)
        return bound.value

    def _is_fixed(self, value: Node) -> bool:
        """Whether nothing that gets a value can change it: a text, a number, an address."""
        if (call := call_of(self._program, value)) is not None:
            return call.name in ("uri", "url", "parse")
        return value.type in TEXTS | NUMBERS and not self._program.language.has_references

    def _unread(self, name: Node, why: str, place: Occurrence) -> Unread:
        return Unread(self._program, name, why, at=self._program.line(place.node))

    def _occurrences(self, name: Node) -> tuple[Node | None, list[Occurrence]]:
        """The part of the program in which a name is declared, None for all of it, and its places there."""
        word = self._program.written(name)
        if word not in self._found:
            self._found[word] = None
            self._found[word] = _Places([*self._all_of(word)])
        found = self._found[word]
        if found is None:
            raise ImportRefused(TOO_DEEPLY)
        scope = found.scope_of(name)
        return scope, found.within(scope)

    def _all_of(self, word: str) -> Iterable[Occurrence]:
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
            if time.thread_time() > self._end_s:
                raise ImportRefused(TOO_SLOW)
            count, self._count = count + 1, self._count + 1
            if count > MAX_OCCURRENCES or self._count > MAX_OCCURRENCES_IN_ALL:
                # Nobody could tell what becomes of it; one that is changed stands for all the rest.
                yield Occurrence(node, Use.CHANGED)
                return
            if (occurrence := occurrence_at(self._program, node)) is not None:
                yield occurrence


class _Places:
    """Where one name occurs, by the parts of the program in which it is declared; None stands for all of it."""

    def __init__(self, occurrences: Collection[Occurrence]) -> None:
        self._scopes = list(dict.fromkeys(each.scope for each in occurrences if each.scope is not None))
        self._by_scope: dict[Node | None, list[Occurrence]] = {}
        for each in occurrences:
            self._by_scope.setdefault(self.scope_of(each.node), []).append(each)

    def scope_of(self, node: Node) -> Node | None:
        """The innermost of those parts around a node."""
        around = [scope for scope in self._scopes if is_within(node, scope)]
        return max(around, key=lambda scope: scope.start_byte, default=None)

    def within(self, scope: Node | None) -> list[Occurrence]:
        """The places that belong to one of those parts, in the order of the text."""
        return self._by_scope.get(scope, [])
