"""What somebody types as JSON, read as a request, or what is wrong with it in words."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject

from notifyadmin.api.strict_json import MAX_NESTING, DuplicateName, decode, is_deeper, unique


class NoRequest(Exception):
    """Text that is no request: why, and in which line, counted from 1; 0 where it cannot be told."""

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.text = text
        self.line = line


class JsonReader(QObject):
    """Reads requests in the language of the program."""

    def read(self, text: str) -> dict[str, object]:
        """The request in a text; raises NoRequest."""
        if not text.strip():
            raise NoRequest(self.tr("There is nothing in it. A request begins with an opening brace."))
        try:
            values = decode(text, object_of=unique)
        except json.JSONDecodeError as error:
            raise NoRequest(self._words(error.msg), error.lineno) from None
        except DuplicateName as error:
            raise NoRequest(
                self.tr("“{name}” stands twice in one object.").format(name=error), _line_of(text, str(error))
            ) from None
        except ValueError:
            raise NoRequest(self.tr("A number is too large, or it is nested too deeply.")) from None
        if not isinstance(values, dict):
            raise NoRequest(self.tr("A request is an object: it begins with an opening brace."), 1)
        if is_deeper(values, MAX_NESTING):
            raise NoRequest(self.tr("It is nested more than {n} levels deep.").format(n=MAX_NESTING))
        return values

    def _words(self, message: str) -> str:
        words = {
            "Expecting property name": self.tr("a name in double quotes is missing"),
            "Expecting ':'": self.tr("a colon is missing"),
            "Expecting ','": self.tr("a comma or a closing bracket is missing"),
            "Expecting value": self.tr("a value is missing"),
            "Extra data": self.tr("something stands after its end"),
            "Unterminated string": self.tr("a text has no closing quotation mark"),
            "Invalid control character": self.tr("a text holds a line break or tab, which is written \\n or \\t"),
            "Invalid \\": self.tr("a backslash begins no escape that JSON has"),
            "Illegal trailing comma": self.tr("a comma stands before a closing bracket"),
        }
        return next((text for start, text in words.items() if message.startswith(start)), message) + "."


def _line_of(text: str, name: str) -> int:
    """The line in which a name stands for the last time; 0 where it was written with escapes."""
    at = text.rfind(json.dumps(name, ensure_ascii=False))
    return 0 if at < 0 else text.count("\n", 0, at) + 1
