"""The requests in a program: the arguments of the SDKs' calls, and the bodies of HTTP requests."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, ImportRefused, Json
from notifyadmin.importers.address import HOLE, host_of, is_of_service, read_address
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.calls import Call, call_of, last_name
from notifyadmin.importers.http_calls import NAMES_OF_CALLS, NAMES_OF_OTHERS, HttpCalls, HttpRequest
from notifyadmin.importers.kinds import FUNCTIONS, carried
from notifyadmin.importers.literals import parts_of
from notifyadmin.importers.meaning import is_request
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.sent import NAMES_OF_OPERATIONS, OPERATIONS, Sent
from notifyadmin.importers.syntax import Language, Program, ancestors
from notifyadmin.importers.text import left_out, plain, quoted
from notifyadmin.importers.unread import Unread

if TYPE_CHECKING:
    from tree_sitter import Node

MAX_CALLS = 100
MAX_LOOKED_AT = 5_000
MAX_NAME = 60
_CONSTRUCTORS = frozenset({"init", "notificationapi", "notificationapiserver"})
_LOGIN = frozenset({"pass", "password", "secret", "clientsecret"})
_names = re.compile(
    r"notif(?!ication_?id\b)|\b(?:{})(?:_?async)?\b".format(
        "|".join(name.replace("_", "_?") for name in sorted({*NAMES_OF_OPERATIONS, *NAMES_OF_CALLS, *NAMES_OF_OTHERS}))
    ).encode()
)
KEYS = "The keys in the code were left out; they belong in a profile."


@dataclass(slots=True)
class Found:
    """What was found in a program: requests, and sentences about those that were not read.

    `refused` are those about requests of the service's own, `broken` those about what only could be one, and
    `foreign` those about requests to elsewhere. `fault` says where the program breaks the
    language's rules, if it does.
    """

    requests: list[Imported] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    fault: str = ""

    @property
    def is_named(self) -> bool:
        """Whether a call of the SDK, or an address of the service, is in it."""
        return bool(self.requests or self.refused)


def read_code(text: str, language: Language) -> Found:
    """All the requests of a program in the order of the text."""
    try:
        program = Program(text, language)
    except ImportRefused as error:
        return Found(fault=error.text)
    return _Code(program).found()


class _Code:
    def __init__(self, program: Program) -> None:
        self._program = program
        self._bindings = Bindings(program)
        self._sent = Sent(program, self._bindings)
        nodes = program.calls(_names)[:MAX_LOOKED_AT]
        self._calls = [call for node in nodes if (call := call_of(program, node)) is not None]
        self._constructors = [call for call in self._calls if self._is_constructor(call)]
        self._names = {self._bindings.bound_to(call.node) for call in self._constructors}
        self._found = Found()
        try:
            program.check(program.root)
        except ImportRefused as error:
            self._found.fault = error.text

    def found(self) -> Found:
        """The requests, by what tells most surely that they are the service's."""
        named = [each for each in self._calls if not each.is_new and each.name.removesuffix("async") in OPERATIONS]
        requests = list(islice(HttpCalls(self._program, self._bindings, self._calls).requests(), MAX_CALLS))
        calls = named[:MAX_CALLS]
        for call in filter(self._is_ours, calls):
            self._take(call.node, partial(self._sent.by_call, call))
        for request in requests:
            self._take_http(request)
        unknown = [each for each in requests if each.body is not None and not each.address.strip(HOLE)]
        if self._found.is_named:
            for request in unknown:
                self._tell_unknown(request)
        else:
            self._guess([call for call in calls if not self._is_ours(call)], unknown)
        self._prefer_the_service()
        if any(self._has_text(call) for call in self._constructors):
            self._found.requests = [replace(each, remarks=(*each.remarks, KEYS)) for each in self._found.requests]
        self._found.requests.sort(key=lambda each: each.line)
        return self._found

    def _take_http(self, request: HttpRequest) -> None:
        address, host = read_address(request.address), host_of(request.address)
        if self._is_definition(request):
            return
        if address is not None and request.body is not None:
            self._take(request.use, partial(self._sent.by_http, request, address))
        elif address is None and host:
            self._found.foreign.append(left_out(self._program.line(request.call.node), host))

    def _tell_unknown(self, request: HttpRequest) -> None:
        """Says that a body like a request's goes to an address that is not written in the program."""
        self._bindings.begin(request.use)
        try:
            found = self._sent.by_http(request, None, Remarks())
        except (Unread, ImportRefused):
            return
        if is_request(found.values) and not self._is_definition(request):
            line = self._program.line(request.call.node)
            self._found.foreign.append(
                Sentence("Line {line}: a request to an unknown address was left out.", line=line)
            )

    def _guess(self, calls: list[Call], requests: list[HttpRequest]) -> None:
        """What could be a request of the service's, where nothing says so: the first of these kinds."""
        for call in calls:
            self._take(call.node, partial(self._sent.by_call, call), is_guess=True)
        for request in requests if not self._found.requests else ():
            self._take(request.use, partial(self._sent.by_http, request, None), is_guess=True)
        for name in self._bindings.all_bound() if not self._found.requests else ():
            self._take(name, partial(self._sent.by_name, name), is_guess=True)

    def _take(self, use: Node, read: Callable[[Remarks], Imported], *, is_guess: bool = False) -> None:
        """Adds what `read` makes of a place, or why it could not be read; a guess must have a request's names."""
        self._bindings.begin(use)
        try:
            found = read(Remarks())
        except Unread as error:
            if not is_guess:
                text = "Line {line}: {what} was not read: {why}."
                what = self._program.written(use)[:MAX_NAME].partition("(")[0]
                self._found.refused.append(Sentence(text, line=error.line, what=quoted(what), why=error.why))
        except ImportRefused as error:
            (self._found.broken if is_guess else self._found.refused).append(error.text)
        else:
            if not is_guess or (is_request(found.values) and not _is_login(found.values)):
                self._found.requests.append(replace(found, line=self._program.line(use)))

    def _prefer_the_service(self) -> None:
        """A request to another host is none of the service's while there is one."""
        requests = self._found.requests
        if any(is_of_service(each.host) for each in requests):
            others = [each for each in requests if each.host and not is_of_service(each.host)]
            self._found.requests = [each for each in requests if each not in others]
            self._found.foreign += [left_out(each.line, each.host) for each in others]

    def _is_definition(self, request: HttpRequest) -> bool:
        """Whether a request is within a function of an operation's name, whose arguments come from elsewhere."""
        for around in ancestors(request.call.node):
            name = around.child_by_field_name("name") if around.type in FUNCTIONS else None
            if name is not None and plain(self._program.written(name)[:100]).removesuffix("async") in OPERATIONS:
                return True
        return False

    def _is_ours(self, call: Call) -> bool:
        """Whether a call is on something named after the service, or made as its SDK's."""
        if "notif" in last_name(self._program, call.receiver):
            return True
        return call.receiver is not None and self._program.written(call.receiver) in self._names

    def _is_constructor(self, call: Call) -> bool:
        if call.name == "init" or (call.name == "new" and call.receiver is not None):
            return "notif" in last_name(self._program, call.receiver)
        return call.name in _CONSTRUCTORS and (call.is_new or call.receiver is None)

    def _has_text(self, call: Call) -> bool:
        """Whether id or secret are written in the program."""
        return any(parts_of(self._program, carried(each)) is not None for each in call.arguments[:2])


def _is_login(value: Json) -> bool:
    """Whether an object is a user with a password, as HTTP clients take it, and not the user of a request."""
    return isinstance(value, dict) and any(plain(name) in _LOGIN for name in value)
