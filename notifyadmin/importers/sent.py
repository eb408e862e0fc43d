"""What a place of a program sends, as a request: a call of an SDK of today or before, an HTTP request, or a literal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, Json, Operation
from notifyadmin.importers.address import Address
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.calls import Call
from notifyadmin.importers.http_calls import HttpRequest
from notifyadmin.importers.literals import start_of
from notifyadmin.importers.loose import is_json_like, parse_loosely
from notifyadmin.importers.meaning import imported
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.syntax import Program
from notifyadmin.importers.text import plain, quoted
from notifyadmin.importers.unread import Unread
from notifyadmin.importers.values import USER_ID, Values

if TYPE_CHECKING:
    from tree_sitter import Node

NAMES_OF_OPERATIONS: dict[str, Operation] = {
    "send": "send",
    "retract": "retract",
    "set_user_preferences": "setUserPreferences",
}
"""By the names of the SDKs' calls, as all spell them but for capitals, with an underscore where there may be one."""
OPERATIONS = {plain(name): operation for name, operation in NAMES_OF_OPERATIONS.items()}


class Sent:
    """Reads the requests of one program, each with its own remarks; what cannot be read raises Unread."""

    def __init__(self, program: Program, bindings: Bindings) -> None:
        self._program = program
        self._bindings = bindings

    def by_call(self, call: Call, remarks: Remarks) -> Imported:
        """The request of the arguments of an SDK's call."""
        operation = OPERATIONS[call.name.removesuffix("async")]
        has_user = operation == "setUserPreferences"
        arguments = call.arguments or tuple(call.keywords.values())
        if not arguments:
            self._program.check(self._program.root)
            raise Unread(self._program, call.node, "{what} has no argument")
        if has_user and len(arguments) > 1:
            value, _ = self._content(arguments[1], remarks)
            if not isinstance(value, list):
                raise Unread(self._program, arguments[1])
            return self._imported(operation, value, remarks, user_id=self._user_id(arguments[0], remarks))
        value, is_encoded = self._content(arguments[0], remarks, has_user=has_user)
        if has_user and isinstance(value, dict) and "userId" in value and not is_encoded:
            value = {**value, "userId": self._decoded(value["userId"], remarks)}
        if not isinstance(value, dict) and not (has_user and isinstance(value, list)):
            raise Unread(self._program, arguments[0], "{what} is no object")
        return self._imported(operation, value, remarks)

    def by_http(self, request: HttpRequest, address: Address | None, remarks: Remarks) -> Imported:
        """The body of an HTTP request; without an address, its content tells what it is."""
        if request.problem is not None or request.body is None:
            raise request.problem or Unread(self._program, request.call.node)
        value = self._object(request.body, request.body, remarks)
        if address is None:
            return self._imported(None, value, remarks)
        if address.operation == "setUserPreferences" and address.user_id is None:
            remarks.add("The user in the address is not a literal.")
        found = self._imported(address.operation, value, remarks, user_id=address.user_id)
        return replace(found, host=address.host)

    def by_name(self, name: Node, remarks: Remarks) -> Imported:
        """A literal that only got a name."""
        return self._imported(None, self._object(self._bindings.value_at_end(name), name, remarks), remarks)

    def _object(self, node: Node, place: Node, remarks: Remarks) -> Json:
        value, _ = self._content(node, remarks)
        if not isinstance(value, dict | list):
            raise Unread(self._program, place)
        return value

    def _content(self, node: Node, remarks: Remarks, *, has_user: bool = False) -> tuple[Json, bool]:
        """What is sent, JSON within a text included; and whether its user id is encoded.

        `has_user` says that the user id in it is for an address.
        """
        values = Values(self._program, self._bindings, remarks)
        values.is_encoded = False if has_user else None
        value, literal = values.content(node)
        if isinstance(value, str) and is_json_like(value):
            start = start_of(self._program, literal, value)
            value = parse_loosely(value, remarks, self._program.text, start)
        return value, bool(values.is_encoded)

    def _imported(
        self, operation: Operation | None, value: Json, remarks: Remarks, *, user_id: Json = None
    ) -> Imported:
        language = self._program.language
        return imported(operation, value, language.name, remarks, user_id=user_id, ignore_case=language.ignore_case)

    def _user_id(self, node: Node, remarks: Remarks) -> Json:
        values = Values(self._program, self._bindings, remarks)
        values.is_encoded = False
        try:
            value = values.value(node, USER_ID)
        except Unread as error:
            remarks.add(Sentence("Line {line}: the user ID was left out: {why}.", line=error.line, why=error.why))
            return None
        return value if values.is_encoded else self._decoded(value, remarks)

    def _decoded(self, value: Json, remarks: Remarks) -> Json:
        """The user that a text means: the published SDKs put it into the address as it is."""
        if not isinstance(value, str) or self._program.language.name in ("C#", "Ruby"):
            return value
        decoded = unquote(value)
        if decoded != value:
            remarks.add(f"The SDK puts the user id into the address as it is: it means {quoted(decoded)}.")
        return decoded
