"""Where a name gets its value, and whether that is its value still where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.binders import BINDERS, function_of, names_of
from notifyadmin.importers.calls import call_of
from notifyadmin.importers.kinds import CONDITIONS, FUNCTIONS, LOOPS, NAMES, NUMBERS, TEXTS
from notifyadmin.importers.occurrences import Occurrence, Occurrences, Use
from notifyadmin.importers.syntax import CALLS, TOO_DEEPLY, Program, ancestors, is_within
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

MAX_OCCURRENCES = 300
MAX_OCCURRENCES_IN_ALL = 3_000
MAX_STATEMENT_DEPTH = 12
MAX_STATEMENTS = 5_000


class Bindings:
    """The names of one program; `use` is the request of which the values are read."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._places = Occurrences(program)
        self._found: dict[str, list[Occurrence] | None] = {}
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
        bound = [each for each in ours if each.use in (Use.BOUND, Use.ARGUMENT, Use.LOOP)]
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

    def _bound(self, name: Node, scope: Node | None, ours: list[Occurrence]) -> Occurrence:
        for each in ours:
            if each.use in (Use.ARGUMENT, Use.LOOP):
                kind = "an argument of a function" if each.use is Use.ARGUMENT else "the variable of a loop"
                raise Unread(self._program, name, "{what} is " + kind)
        bound = [each for each in ours if each.use is Use.BOUND]
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
        if only.node.start_byte > use.start_byte and function_of(only.node) == function_of(use):
            raise Unread(self._program, name, "{what} gets its value later, in line {at}", at=self._line(only))
        return only

    def _check_changes(self, name: Node, bound: Occurrence, ours: list[Occurrence]) -> None:
        use, value = self._reading[0], bound.value
        function = function_of(bound.node)
        is_later = function_of(use) != function or any(
            around.type in LOOPS and not is_within(bound.node, around) for around in ancestors(use)
        )
        is_fixed = value is not None and self._is_fixed(value)
        for each in ours:
            is_harmless = each.node == name or (is_fixed and each.use is Use.GIVEN)
            if is_harmless or each.use not in (Use.CHANGED, Use.GIVEN):
                continue
            if any(is_within(each.node, part) for part in self._reading) and each.use is Use.GIVEN:
                continue
            if each.node.start_byte < use.end_byte or is_later or function_of(each.node) != function:
                what = "changed" if each.use is Use.CHANGED else "given to something else, which may change it,"
                raise Unread(self._program, name, "{what} is " + what + " in line {at}", at=self._line(each))

    def _is_fixed(self, value: Node) -> bool:
        """Whether nothing that gets a value can change it: a text, a number, an address."""
        call = call_of(self._program, value) if value.type in CALLS else None
        if call is not None:
            return call.name in ("uri", "url", "parse")
        return value.type in TEXTS | NUMBERS and self._program.language.name != "Ruby"

    def _line(self, occurrence: Occurrence) -> int:
        return self._program.line(occurrence.node)

    def _scope_of(self, node: Node, occurrences: Iterable[Occurrence]) -> Node | None:
        """The innermost part of the program around a node in which the name is declared; None for all of it."""
        scopes = [each.scope for each in occurrences if each.scope is not None and is_within(node, each.scope)]
        return max(scopes, key=lambda scope: scope.start_byte, default=None)

    def _occurrences(self, word: str) -> list[Occurrence]:
        if word not in self._found:
            self._found[word] = None
            self._found[word] = list(self._all_of(word))
        found = self._found[word]
        if found is None:
            raise ImportRefused(TOO_DEEPLY)
        return found

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
            count, self._count = count + 1, self._count + 1
            if count > MAX_OCCURRENCES or self._count > MAX_OCCURRENCES_IN_ALL:
                # Nobody could tell what becomes of it; one that is changed stands for all the rest.
                yield Occurrence(node, Use.CHANGED)
                return
            if (occurrence := self._places.at(node)) is not None:
                yield occurrence
