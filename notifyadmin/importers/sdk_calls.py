"""The calls of the service's SDKs, of today and of before."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, Json, Operation
from notifyadmin.importers.calls import Call
from notifyadmin.importers.contents import Contents
from notifyadmin.importers.languages import CSHARP, RUBY
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import quoted
from notifyadmin.importers.unread import Unread
from notifyadmin.importers.values import USER_ID, Values

if TYPE_CHECKING:
    from tree_sitter import Node

NAMES_OF_OPERATIONS = ("send", "retract", "set_user_preferences")
OPERATIONS: dict[str, Operation] = {"send": "send", "retract": "retract", "setuserpreferences": "setUserPreferences"}
"""By the names of their calls, as all SDKs spell them but for capitals."""


class SdkCall:
    """One call of an SDK."""

    def __init__(self, contents: Contents, call: Call) -> None:
        self._contents = contents
        self._call = call
        self._operation = OPERATIONS[call.name.removesuffix("async")]

    def request(self, remarks: Remarks) -> Imported:
        """The request of its arguments; raises Unread."""
        program = self._contents.program
        arguments = self._call.arguments or tuple(self._call.keywords.values())
        if not arguments:
            program.check(program.root)
            raise Unread(program, self._call.node, "{what} has no argument")
        if self._operation == "setUserPreferences" and len(arguments) > 1:
            return self._preferences(arguments[0], arguments[1], remarks)
        has_user = self._operation == "setUserPreferences"
        value, is_encoded = self._contents.content(arguments[0], remarks, has_user=has_user)
        if has_user and isinstance(value, dict) and "userId" in value and not is_encoded:
            value = {**value, "userId": self._decoded(value["userId"], remarks)}
        if not isinstance(value, dict) and not (self._operation == "setUserPreferences" and isinstance(value, list)):
            raise Unread(program, arguments[0], "{what} is no object")
        return self._contents.imported(self._operation, value, remarks)

    def _preferences(self, user: Node, given: Node, remarks: Remarks) -> Imported:
        value, _ = self._contents.content(given, remarks)
        if not isinstance(value, list):
            raise Unread(self._contents.program, given)
        return self._contents.imported(self._operation, value, remarks, user_id=self._user_id(user, remarks))

    def _user_id(self, node: Node, remarks: Remarks) -> Json:
        values = Values(self._contents.program, self._contents.bindings, remarks)
        values.is_encoded = False
        try:
            value = values.value(node, USER_ID)
        except Unread as error:
            remarks.add(Sentence("Line {line}: the user ID was left out: {why}.", line=error.line, why=error.why))
            return None
        return value if values.is_encoded else self._decoded(value, remarks)

    def _decoded(self, value: Json, remarks: Remarks) -> Json:
        """The user that a text means: the published SDKs put it into the address as it is."""
        if not isinstance(value, str) or self._contents.program.language in (CSHARP, RUBY):
            return value
        decoded = unquote(value)
        if decoded != value:
            remarks.add(f"The SDK puts the user id into the address as it is: it means {quoted(decoded)}.")
        return decoded
