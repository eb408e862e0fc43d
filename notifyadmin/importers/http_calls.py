"""The HTTP requests of a program: each with the address and the body of its own call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from notifyadmin.importers.address import HOLE
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.calls import Call, call_of
from notifyadmin.importers.composites import composite_of
from notifyadmin.importers.kinds import CONCATENATIONS, FUNCTIONS, carried
from notifyadmin.importers.literals import operands_of, parts_of
from notifyadmin.importers.syntax import CALLS, Program, is_within
from notifyadmin.importers.text import plain, words
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

# Where capitals may be an underscore in another language, there is one here.
NAMES_OF_CALLS = words(
    """fetch axios request post put patch delete post_async put_async post_as_json_async put_as_json_async new_request
    new_request_with_context curl_init http_request_message open got ky ajax urlopen post_json superagent"""
)
"""The functions that send a request, or make one; and those that give it a body."""
NAMES_OF_OTHERS = words("http curl_setopt curl_setopt_array write end send set_body")
_CALLS = frozenset(map(plain, NAMES_OF_CALLS))
_URLS = ("url", "uri", "curlopturl")
_BODIES = ("body", "data", "json", "payload", "content", "curloptpostfields", "postfields")
_GIVES_BODY = frozenset({"write", "end", "send", "setbody"})
_SETS = re.compile(rb"\s*(?:\.|->)\s*(?:body|Body|Content|data)\s*=(?!=)")
_SAME_ADDRESS = frozenset({"uri", "url", "parse", "parserequesturi", "new", "path", "requesturi", "tostring", "tos"})
MAX_NAMES = 20

# What the service does not take for JSON: a body that is sent as names and values.
FORM = "{what} is sent as a form, not as JSON"
_FORM_TYPES = (b"x-www-form-urlencoded", b"multipart/form-data")
_AS_JSON = frozenset({"json", "postasjson"})
"""Names of an option under which every library writes JSON."""
_FORM_OPTIONS = {
    "Python": frozenset({"", "data", "content", "body", "payload"}),
    "Ruby": frozenset({"", "body", "data", "payload"}),
    "PHP": frozenset({"body", "postfields", "curloptpostfields"}),
}
"""By language, the options that make a form of an object; "" is the argument after the address."""
_JQUERY = frozenset({"$", "jquery"})


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """A request; `address` has HOLE for what is not written there, `body` is None where it has none.

    `use` is where the body is given to it, `problem` why it cannot be told which body it has.
    """

    call: Call
    address: str
    body: Node | None
    use: Node
    problem: Unread | None = None


class HttpCalls:
    """Finds the requests among the calls of a program."""

    def __init__(self, program: Program, bindings: Bindings, calls: list[Call]) -> None:
        self._program = program
        self._bindings = bindings
        self._calls = calls
        self._handles: dict[int, str | None] = {}

    def requests(self) -> Iterator[HttpRequest]:
        """Every HTTP request, in the order of the text."""
        last: Node | None = None
        for call in self._calls:
            is_request = call.name in _CALLS or (call.name == "new" and "http" in self._receiver(call))
            if not is_request or (last is not None and is_within(call.node, last)):
                continue
            request = self._request(call)
            if request is not None:
                last = call.node
                yield request

    def _receiver(self, call: Call) -> str:
        return self._program.written(call.receiver).lower()[:100] if call.receiver is not None else ""

    def _request(self, call: Call) -> HttpRequest | None:
        self._bindings.begin(call.node)
        given = [(call.node, *pair) for pair in self._options(call)]
        handle = self._handle(call)
        given += self._set_later(handle, call) if handle else []
        address, place = self._address(call, given)
        bodies = [(use, name, value) for use, name, value in given if name in _BODIES]
        if place is not None and not bodies:
            after = call.arguments[place + 1 :]
            # The type of the content stands between in Go's http.Post.
            body = next((each for each in after if not self._is_option(each, call)), None)
            bodies = [] if body is None else [(call.node, "", body)]
        if any(carried(body).type in FUNCTIONS for _, _, body in bodies):
            return None  # what answers requests, and sends none
        if address is None and not bodies:
            return None
        if not bodies:
            return HttpRequest(call, address or HOLE, None, call.node)
        use, _, body = bodies[0]
        return HttpRequest(call, address or HOLE, body, use, self._problem(call, bodies))

    def _problem(self, call: Call, bodies: list[tuple[Node, str, Node]]) -> Unread | None:
        _, option, body = bodies[0]
        if len(bodies) > 1:
            return Unread(self._program, bodies[1][2], "the body is given more than once")
        return Unread(self._program, body, FORM) if self._is_form(call, option, body) else None

    def _is_form(self, call: Call, option: str, body: Node) -> bool:
        written = self._program.source[call.node.start_byte : call.node.end_byte]
        if any(kind in written for kind in _FORM_TYPES):
            return True
        literal, language = self._resolved(body), self._program.language.name
        is_object = literal is not None and composite_of(self._program, literal) is not None
        if not is_object or option in _AS_JSON or call.name.endswith("json"):
            return False
        if language == "JavaScript":
            return call.name == "ajax" or self._receiver(call).rpartition(".")[2] in _JQUERY
        return option in _FORM_OPTIONS.get(language, ())

    def _is_option(self, node: Node, call: Call) -> bool:
        """Whether an argument after the address is no body: a method, a type of content, or other options."""
        parts = parts_of(self._program, carried(node))
        if parts and isinstance(parts[0], str) and re.fullmatch(r"[A-Z]+|[\w.+-]+/[\w.+-]+.{0,40}", parts[0]):
            return True
        return call.name in ("fetch", "request", "open", "got", "ky") and composite_of(self._program, node) is not None

    def _options(self, call: Call) -> Iterator[tuple[str, Node]]:
        """Names and values of the call: its named arguments, and what is in the objects among the others."""
        found = dict(call.keywords)
        yield from found.items()
        for place, argument in enumerate(call.arguments):
            options = list(self._entries(argument))
            names = {name for name, _ in options}
            # A body itself can have a name that options have, too; beside an address it has no address.
            if names & {*_URLS, "path", "headers", "method", "auth"} or (place == 1 and names & {*_BODIES}):
                yield from ((name, value) for name, value in options if name not in found)
        braces = next((child for child in call.node.named_children if child.type == "initializer_expression"), None)
        if braces is not None:
            yield from self._entries(braces)

    def _entries(self, node: Node) -> Iterator[tuple[str, Node]]:
        literal = self._resolved(node)
        found = (
            composite_of(self._program, literal) if literal is not None and literal.type != "argument_list" else None
        )
        for entry in found.entries if found is not None else ():
            name = self._program.written(entry.key)[:80] if entry.key is not None else entry.name
            if name and entry.value is not None:
                yield plain(name).strip("'\":"), entry.value

    def _resolved(self, node: Node) -> Node | None:
        """An expression without what only carries it, and with what a name stands for in its place."""
        try:
            return self._bindings.resolved(node)
        except Unread:
            return None

    def _handle(self, call: Call) -> str | None:
        """The name of the request, where its body is given to it afterwards."""
        if call.name == "open":
            return self._program.written(call.receiver) if call.receiver is not None else None
        if call.node.id not in self._handles:
            self._handles[call.node.id] = self._bindings.bound_to(call.node)
        return self._handles[call.node.id]

    def _set_later(self, handle: str, request: Call) -> list[tuple[Node, str, Node]]:
        found: list[tuple[Node, str, Node]] = []
        start, end = request.node.start_byte, self._end_of(handle, request)
        for call in self._calls:
            if not start < call.node.start_byte < end:
                continue
            first = call.arguments[0] if call.arguments else None
            if first is None or is_within(request.node, call.node):
                continue
            if (
                call.receiver is not None
                and call.name in _GIVES_BODY
                and self._program.written(call.receiver) == handle
            ):
                found.append((call.node, "body", first))
            elif self._program.written(first) == handle and call.name == "curlsetopt" and len(call.arguments) == 3:
                found.append((call.node, plain(self._program.written(call.arguments[1])), call.arguments[2]))
            elif self._program.written(first) == handle and call.name == "curlsetoptarray" and len(call.arguments) == 2:
                found += [(call.node, *pair) for pair in self._entries(call.arguments[1])]
        name = re.escape(handle.encode(errors="surrogatepass"))
        for match in re.compile(rb"(?<![\w$.>])" + name + _SETS.pattern).finditer(self._program.source, start, end):
            node = self._program.root.descendant_for_byte_range(match.end() - 1, match.end())
            value = node.parent.child_by_field_name("right") if node is not None and node.parent is not None else None
            if node is not None and node.parent is not None and value is not None:
                found.append((node.parent, "body", value))
        return found

    def _end_of(self, handle: str, request: Call) -> int:
        """Where the name of a request is given to another one; the end of the program if it never is."""
        others = (
            other.node.start_byte
            for other in self._calls
            if other.name == request.name
            and other.node.start_byte > request.node.start_byte
            and self._handle(other) == handle
        )
        return min(others, default=len(self._program.source))

    def _address(self, call: Call, given: list[tuple[Node, str, Node]]) -> tuple[str | None, int | None]:
        """The address, and the place of the argument that it is."""
        named = {name: value for _, name, value in given}
        for name in _URLS:
            if name in named:
                return self._address_text(named[name]), None
        host, path = named.get("hostname") or named.get("host"), named.get("path")
        if path is not None:
            return "https://" + self._address_text(host) + self._address_text(path), None
        for place, argument in enumerate(call.arguments[:3]):
            text = self._address_text(argument)
            if "/" in text and not re.fullmatch(r"[\w.+-]+/[\w.+-]+.{0,40}", text.replace(HOLE, "{}")):
                return text, place
        is_known = call.name in ("newrequest", "request", "open", "newrequestwithcontext")
        return None, (1 if is_known else 0)

    def _address_text(self, node: Node | None, depth: int = 0) -> str:
        """A text with HOLE in place of what is not written in the program."""
        if depth > MAX_NAMES:
            return HOLE
        found = self._resolved(node) if node is not None else None
        if found is None:
            return HOLE
        if found.type in CONCATENATIONS and (pieces := operands_of(self._program, found)):
            return "".join(self._address_text(piece, depth + 1) for piece in pieces)
        parts = parts_of(self._program, found)
        if parts is not None:
            return "".join(each if isinstance(each, str) else self._address_text(each, depth + 1) for each in parts)
        call = call_of(self._program, found) if found.type in CALLS else None
        if call is None:
            return HOLE
        if call.name in ("sprintf", "format") and call.arguments:
            return re.sub(r"%[sdv]|\{\w*\}", HOLE, self._address_text(call.arguments[0], depth + 1))
        if call.name in _SAME_ADDRESS:
            same = call.arguments[0] if call.arguments else call.receiver
            return self._address_text(same, depth + 1)
        return HOLE
