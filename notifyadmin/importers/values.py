"""The rule for values, once for the syntax trees of all languages.

A value is read only if it is a literal, or a name that is bound once to something that is read by this rule, and that
nothing else touches before it is used. Anything else is left out, and a remark names it and its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from notifyadmin.api.sentence import Sentence
from notifyadmin.api.strict_json import MAX_NESTING
from notifyadmin.importers import ImportRefused, Json
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.calls import Call, call_of, last_name
from notifyadmin.importers.composites import Composite, Entry, composite_of
from notifyadmin.importers.json_text import TOO_DEEP, NotJson, parse, remark_repeated
from notifyadmin.importers.kinds import MEMBERS, NAMES, NUMBERS, SIGNED, carried
from notifyadmin.importers.literals import MAX_EXACT, index_of, name_of, number_at, simple_text_of, text_of
from notifyadmin.importers.remarks import Path, Remarks, called
from notifyadmin.importers.serializers import written_by
from notifyadmin.importers.syntax import CALLS, Program, named
from notifyadmin.importers.text import words
from notifyadmin.importers.unread import NOT_LITERAL, Unread

if TYPE_CHECKING:
    from tree_sitter import Node

_BY_NAME = frozenset({"member_expression", "selector_expression", "member_access_expression"})
_BY_KEY = words("subscript_expression subscript element_reference index_expression element_access_expression")
_T = TypeVar("_T", dict[str, Any], list[Any])
USER_ID: Path = ("userId",)

ENCODES = frozenset(
    {"encodeuricomponent", "rawurlencode", "urlencode", "quote", "pathescape", "queryescape", "escapedatastring"}
    | {"encodewwwformcomponent"}
)
_READS_JSON = frozenset(
    {"json.parse", "json.loads", "json_decode", "json.decode", "jsonserializer.deserialize", "jsonnode.parse"}
    | {"loads", "jsonconvert.deserializeobject", "jsondecode"}
)


class Values:
    """Reads the values of one program; what is left out is remarked.

    `is_encoded` says whether the user id was one that a function encodes for an address, which changes only how it is
    carried; it is None where no user id is for an address.
    """

    def __init__(self, program: Program, bindings: Bindings, remarks: Remarks) -> None:
        self.program = program
        self.bindings = bindings
        self.remarks = remarks
        self.is_encoded: bool | None = None
        self._depth = 0

    def value(self, node: Node, path: Path = ()) -> Json:
        """The value of an expression; raises Unread for what is none of the rule, ImportRefused for what breaks."""
        if (simple := simple_text_of(self.program, node)) is not None:
            return simple
        self.program.check(node)
        if self._depth >= 2 * MAX_NESTING:
            raise ImportRefused(TOO_DEEP)
        self._depth += 1
        try:
            return self._value(node, path)
        finally:
            self._depth -= 1

    def content(self, node: Node) -> tuple[Json, Node]:
        """What is sent, without the functions that write it as JSON or make a stream of it; and the literal."""
        for _ in range(MAX_NESTING):
            self.program.check(node)
            node = carried(node)
            if node.type in NAMES and self.program.written(node) not in self.program.language.constants:
                node = self.bindings.value_of(node)
            elif (written := written_by(self.program, node)) is not None:
                node = written
            else:
                break
        return self.value(node), node

    def _value(self, node: Node, path: Path) -> Json:
        node = carried(node)
        if node.type in NUMBERS or node.type in SIGNED:
            return number_at(self.program, node)
        if (text := text_of(self.program, node, self._part)) is not None:
            return text
        if (found := composite_of(self.program, node)) is not None:
            return self._composite(found, path)
        word = self.program.written(node) if node.end_byte - node.start_byte < 20 else ""
        constant = word.lower() if self.program.language.name == "PHP" else word
        if constant in self.program.language.constants:
            return self.program.language.constants[constant]
        if node.type in NAMES:
            return self.value(self.bindings.value_of(node), path)
        if node.type in MEMBERS:
            return self.value(self._member(node), path)
        if node.type in CALLS and (call := call_of(self.program, node)) is not None:
            return self._called(call, path)
        if node.type == "cast_expression":
            return self._cast(node, path)
        raise Unread(self.program, node)

    def _part(self, node: Node) -> str | int | None:
        """What is put into a text, where that is a text or a whole number."""
        try:
            value = self.value(node)
        except Unread:
            return None
        is_exact = type(value) is int and abs(value) < MAX_EXACT
        return value if is_exact or isinstance(value, str) else None

    def _member(self, node: Node) -> Node:
        """What a literal holds under a name, or at a place, of which it may be a part itself; raises Unread."""
        chain: list[Node] = []
        owner = node
        while owner.type in MEMBERS and (parts := named(owner)):
            chain.append(owner)
            owner = carried(parts[0])
        if self._depth + len(chain) >= 2 * MAX_NESTING:
            raise ImportRefused(TOO_DEEP)
        self._depth += len(chain)
        try:
            for member in reversed(chain):
                owner = self.bindings.resolved(owner)
                if owner.type in MEMBERS:
                    owner = self.bindings.resolved(self._member(owner))
                owner = self._held(owner, member)
            return owner
        except Unread as error:
            # What is known of no name is told by the whole.
            raise error if error.why.template != NOT_LITERAL else Unread(self.program, node) from None
        finally:
            self._depth -= len(chain)

    def _held(self, owner: Node, member: Node) -> Node:
        """The part of a literal that a member names; raises Unread."""
        self.program.check(owner)
        found, parts = composite_of(self.program, owner), named(member)
        is_named = member.type in _BY_NAME and self.program.language.name != "PHP"
        if found is None or len(parts) != 2 or not (is_named or member.type in _BY_KEY):
            raise Unread(self.program, member)
        key = parts[1]
        while key.type in ("bracketed_argument_list", "argument") and key.named_children:
            key = key.named_children[0]
        word = self.program.written(key) if is_named else None if key.type == "name" else self.value(key)
        is_list = not any(entry.key or entry.name for entry in found.entries)
        keys: list[Any] = list(range(len(found.entries))) if is_list else list(map(self._key, found.entries))
        is_told = not any(
            entry.is_spread or entry.value is None or (entry.key is not None and entry.key.type in NUMBERS)
            for entry in found.entries
        )
        if not is_told or None in keys or type(word) is not type(keys[0] if keys else None) or keys.count(word) != 1:
            raise Unread(self.program, member)
        entry = found.entries[keys.index(word)]
        if entry.value is None or (entry.key is not None and _is_symbol(entry.key) != _is_symbol(key)):
            raise Unread(self.program, member)
        return entry.value

    def _key(self, entry: Entry) -> str | None:
        return name_of(self.program, entry.key) if entry.key is not None else entry.name

    def _composite(self, found: Composite, path: Path) -> Json:
        if len(path) >= MAX_NESTING:
            raise ImportRefused(TOO_DEEP)
        if found.is_keyed is False:
            return self._list(found.entries, path)
        values = self._object(found, path)
        is_php = found.is_keyed is None
        # PHP's array is a list if its keys count from 0 on.
        if is_php and (values or not found.entries) and list(values) == list(range(len(values))):
            return list(values.values())
        is_list = is_php and all(entry.key is None and not entry.is_spread for entry in found.entries)
        return list(values.values()) if is_list else {str(key): value for key, value in values.items()}

    def _object(self, found: Composite, path: Path) -> dict[int | str, Json]:
        values: dict[int | str, Json] = {}
        given: set[int | str] = set()
        place = 0
        for entry in found.entries:
            if entry.is_spread:
                values.update(self._spread(entry, dict, path))
                continue
            key: int | str | None = self._key(entry)
            if found.is_keyed is None:
                key = place if entry.key is None else index_of(self.program, entry.key)
            if key is None or entry.value is None:
                self._leave_out(entry.node, path)
                continue
            if key in given:
                remark_repeated(str(key), self.remarks)
            given.add(key)
            self._put(values, key, entry, path)
            place = max(place, key + 1) if isinstance(key, int) else place
        return values

    def _put(self, values: dict[Any, Json], key: str | int, entry: Entry, path: Path) -> None:
        """Reads the value of an entry, or says why it is left out."""
        inner = (*path, str(key))
        try:
            if entry.value is None:
                raise Unread(self.program, entry.node)
            if entry.value.type != "undefined":
                values[key] = self.value(entry.value, inner)
                return
            self.remarks.add(Sentence("{value} is undefined, so it was left out.", value=called(inner)))
        except Unread as error:
            self._remark(error, inner)
        values.pop(key, None)

    def _list(self, entries: tuple[Entry, ...], path: Path) -> list[Json]:
        values: list[Json] = []
        for place, entry in enumerate(entries):
            found: dict[int, Json] = {}
            if not entry.is_spread:
                self._put(found, place, entry, path)
            values += self._spread(entry, list, path) if entry.is_spread else found.values()
        return values

    def _spread(self, entry: Entry, kind: type[_T], path: Path) -> _T:
        """What a spread puts into an object or a list; nothing where that is not known, which is remarked."""
        try:
            found = None if entry.value is None else self.value(entry.value, path)
        except Unread as error:
            self._remark(error, path, entry.node)
            return kind()
        if not isinstance(found, kind):
            self._leave_out(entry.node, path)
            return kind()
        return found

    def _called(self, call: Call, path: Path) -> Json:
        """The value of the few functions that only carry one."""
        receiver = last_name(self.program, call.receiver)
        first = call.arguments[0] if call.arguments else None
        if f"{receiver}.{call.name}" in _READS_JSON or (not receiver and call.name in _READS_JSON):
            text = self.content(first)[0] if first is not None else None
            return self._json(text, call, path)
        if call.name == "freeze" and (only := first if receiver == "object" else call.receiver) is not None:
            return self.value(only, path)
        if call.name == "raw" and receiver == "string" and first is not None and first.type == "template_string":
            if any(child.type == "template_substitution" for child in first.named_children):
                raise Unread(self.program, first, "{what} is put together when the code runs")
            return self.program.written(first)[1:-1].replace("\r\n", "\n").replace("\r", "\n")
        is_pointer = self.program.language.ignore_case and ("pointer" in call.name or "ptr" in call.name)
        if first is not None and len(call.arguments) == 1 and is_pointer:
            return self.value(first, path)
        if first is not None and call.name in ENCODES and path == USER_ID and self.is_encoded is not None:
            self.is_encoded = True
            return self.value(first, path)
        if call.is_new and call.name == "stdclass":
            return {}
        raise Unread(self.program, call.node)

    def _json(self, text: Json, call: Call, path: Path) -> Json:
        try:
            if isinstance(text, str):
                return parse(text, self.remarks)
        except NotJson:
            pass
        if isinstance(text, dict | list) and not path:
            return text  # what was written as JSON before, by a function that is passed over
        raise Unread(self.program, call.node)

    def _cast(self, node: Node, path: Path) -> Json:
        """PHP's `(object) […]`, which is an object even when its names are 0, 1, 2."""
        kind, inner = node.child_by_field_name("type"), node.child_by_field_name("value")
        value = self.value(inner, path) if inner is not None else None
        name = "" if kind is None else self.program.written(kind).lower()
        if name == "object" and isinstance(value, list):
            return {str(place): item for place, item in enumerate(value)}
        if name in ("object", "array") and isinstance(value, dict | list):
            return value
        raise Unread(self.program, node)

    def _leave_out(self, node: Node, path: Path) -> None:
        self._remark(Unread(self.program, node), path, node)

    def _remark(self, error: Unread, path: Path, whole: Node | None = None) -> None:
        if whole is not None:
            what = called(path) if path else "It"
            text = "Line {line}: {what} holds what was left out: {why}."
        else:
            what, text = called(path), "Line {line}: {what} was left out: {why}."
        self.remarks.add(Sentence(text, line=error.line, what=what[0].lower() + what[1:], why=error.why))


def _is_symbol(key: Node) -> bool:
    """Whether a key is a symbol of Ruby's, which is not the text of its name."""
    return key.type in ("simple_symbol", "hash_key_symbol")
