"""What a program sends, as requests: the values of its literals, JSON within a text included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notifyadmin.importers import Imported, Json, Operation
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.literals import start_of
from notifyadmin.importers.loose import is_json_like, parse_loosely
from notifyadmin.importers.meaning import imported
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.syntax import Program
from notifyadmin.importers.text import place
from notifyadmin.importers.values import Values

if TYPE_CHECKING:
    from tree_sitter import Node


class Contents:
    """Reads what the calls of one program carry."""

    def __init__(self, program: Program, bindings: Bindings) -> None:
        self.program = program
        self.bindings = bindings

    def content(self, node: Node, remarks: Remarks, *, has_user: bool = False) -> tuple[Json, bool]:
        """What is sent: a value, or what the JSON in a text stands for; and whether its user id is encoded.

        `has_user` says that the user id in it is for an address.
        """
        values = Values(self.program, self.bindings, remarks)
        values.is_encoded = False if has_user else None
        value, literal = values.content(node)
        return self._decoded(value, literal, remarks), bool(values.is_encoded)

    def _decoded(self, value: Json, literal: Node, remarks: Remarks) -> Json:
        if not isinstance(value, str) or not is_json_like(value):
            return value
        start = start_of(self.program, literal, value)

        def where(offset: int) -> str:
            if start is None:
                return place(value, offset) + " within it"
            return place(self.program.text, start + offset)

        return parse_loosely(value, remarks, where)

    def imported(self, operation: Operation | None, value: Json, remarks: Remarks, *, user_id: Json = None) -> Imported:
        """A value as a request in this language."""
        language = self.program.language
        return imported(operation, value, language.name, remarks, user_id=user_id, ignore_case=language.ignore_case)
