"""A request in a program: the argument of an SDK's call, the body of an HTTP request, or a literal alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from urllib.parse import unquote

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, ImportRefused, Json, Operation
from notifyadmin.importers.address import Address, read_address
from notifyadmin.importers.calls import Call, calls_in, has_keys
from notifyadmin.importers.dialects import CSHARP, GO, JAVASCRIPT, PHP, PYTHON, RUBY, Dialect
from notifyadmin.importers.escapes import BadEscape
from notifyadmin.importers.left import Left
from notifyadmin.importers.literals import Literals
from notifyadmin.importers.loose import is_json_like, parse_loosely
from notifyadmin.importers.meaning import imported, is_request
from notifyadmin.importers.names import USER_ID, EncodedId
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import plain, quoted
from notifyadmin.importers.tokens import Origin, Tokens, TooLong

MAX_TRIES = 8

_BODIES = frozenset({"body", "data", "payload", "json", "request", "content", "postfields", "curloptpostfields"})
_BODY_TAKERS = frozenset({"newreader", "newbufferstring", "stringcontent", "end", "write"})
_PUBLISHED = (JAVASCRIPT, PYTHON, PHP, GO)
_LOGIN = frozenset({"pass", "password", "secret", "clientsecret"})
_GIVING = ("=", ":=", ":", "=>")


@dataclass(frozen=True, slots=True)
class _Found:
    """A request as far as its value; `user_id` is None where it is part of the value, or unknown."""

    operation: Operation | None
    value: Json
    user_id: Json = None


def read_code(text: str, dialect: Dialect) -> Imported | None:
    """The first request of a program, or None where there is none; raises ImportRefused where a literal breaks."""
    program = _Program(Tokens(text, dialect))
    found = program.found()
    if found is None:
        return None
    return imported(
        found.operation,
        found.value,
        dialect.name,
        program.remarks,
        user_id=found.user_id,
        ignore_case=dialect in (GO, CSHARP),
    )


def _is_login(value: Json) -> bool:
    """Whether an object is a user with a password, as HTTP clients take it, and not the user of a request."""
    return isinstance(value, dict) and any(plain(name) in _LOGIN for name in value)


class _Program:
    """Tries the places where a request can be, the likeliest first."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.remarks = Remarks()
        self._reader = Literals(tokens, self.remarks)
        self._error: ImportRefused | None = None

    def found(self) -> _Found | None:
        """The first request; raises ImportRefused where a literal breaks, or a call has none."""
        calls = list(calls_in(self.tokens))
        ours = [call for call in calls if call.is_ours]
        found = (
            self._alone()
            or self._of_calls(ours)
            or (None if ours else self._of_calls(calls))
            or self._of_addresses()
            or (None if ours else self._of_variables())
        )
        if found is None and (ours or self._error):
            raise self._error or self._not_literal(ours[0])
        if found is not None and has_keys(self.tokens):
            self.remarks.add("The keys in the code were left out; they belong in a profile.")
        return found

    def _try(self, at: int, read: Callable[[], _Found | None]) -> _Found | None:
        """What `read` finds from a token on; remarks of what finds nothing are forgotten, the first error is kept."""
        reader = self._reader
        reader.at, reader.remarks, reader.encoded_id = at, Remarks(), EncodedId.UNEXPECTED
        try:
            found = read()
        except TooLong:
            raise
        except ImportRefused as error:
            self._error = self._error or error
            return None
        if found is not None:
            self.remarks.extend(reader.remarks)
        return found

    def _alone(self) -> _Found | None:
        """A literal that is all there is."""
        first = self.tokens.kind(0)
        if first not in ("string", "sign") and self.tokens.word(0) not in ("array", "map", "new"):
            return None

        def read() -> _Found | None:
            value = self._content(())
            while self.tokens.is_sign(self._reader.at, ";"):
                self._reader.at += 1
            if not isinstance(value, dict | list) or self.tokens.kind(self._reader.at) != "end":
                return None
            return _Found(None, value)

        return self._try(0, read)

    def _of_calls(self, calls: list[Call]) -> _Found | None:
        for call in calls[:MAX_TRIES]:
            found = self._try(call.at + 2, partial(self._arguments, call))
            if call.is_ours and self._error is not None:
                raise self._error
            if found is not None and (call.is_ours or is_request(found.value)):
                if len(calls) > 1:
                    where = self.tokens.place(call.at)
                    text = "Of %n call(s) only the one at {where} was read."
                    self.remarks.add(Sentence(text, n=len(calls), where=where))
                return found
        return None

    def _arguments(self, call: Call) -> _Found | None:
        if call.operation != "setUserPreferences":
            value = self._hash() if self._is_hash() else self._content(())
            return _Found(call.operation, value) if isinstance(value, dict) else None
        self._reader.encoded_id = EncodedId.ALLOWED
        start = self._reader.at
        end = self.tokens.skip(start, ",")
        has_two = self.tokens.is_sign(end, ",") and not self.tokens.is_sign(end + 1, ")")
        first = self._reader.value(USER_ID if has_two else (), 0, top=True)
        if not has_two:
            value = self._decoded(first)
            if isinstance(value, dict) and "userId" in value:
                value = {**value, "userId": self._user_id(value["userId"])}
            return _Found(call.operation, value) if isinstance(value, dict | list) else None
        self._reader.at = end + 1
        value = self._content(())
        if not isinstance(value, list):
            return None
        if isinstance(first, Left):
            self._reader.remarks.add(f"The value of userId is not a literal: {self._reader.expression(start, end)}.")
            first = None
        return _Found(call.operation, value, self._user_id(first))

    def _user_id(self, value: Json) -> Json:
        """The user that a text means: the published SDKs put it into the address as it is."""
        if (
            not isinstance(value, str)
            or self.tokens.dialect not in _PUBLISHED
            or self._reader.encoded_id is EncodedId.FOUND
        ):
            return value
        decoded = unquote(value)
        if decoded != value:
            self._reader.remarks.add(f"The SDK puts the user id into the address as it is: it means {quoted(decoded)}.")
        return decoded

    def _is_hash(self) -> bool:
        """Whether Ruby's braces around an only argument were left away."""
        at = self._reader.at
        return self.tokens.dialect is RUBY and (
            (self.tokens.kind(at) in ("name", "string") and self.tokens.is_sign(at + 1, ":", "=>"))
            or (self.tokens.is_sign(at, ":") and self.tokens.is_sign(at + 2, "=>"))
        )

    def _hash(self) -> Json:
        return self._reader.pairs(")", (), 0)

    def _content(self, path: tuple[str, ...]) -> Json | Left:
        """A value, or what the JSON in a text stands for."""
        return self._decoded(self._reader.value(path, 0, top=True))

    def _decoded(self, value: Json | Left) -> Json | Left:
        if not isinstance(value, str) or not is_json_like(value):
            return value
        start = self._reader.text_start
        origin = None if start is None else Origin(self.tokens.text, start)
        return parse_loosely(value, self._reader.remarks, origin)

    def _of_addresses(self) -> _Found | None:
        """A request by the language's HTTP client: an address of the service's, and a body."""
        addresses = [(index, address) for index in self.tokens.strings() if (address := self._address(index))]

        def use(value: Json, begin: int) -> _Found | None:
            # What looks like an address within the body is a part of the body.
            outside = [address for index, address in addresses if not begin <= index < self._reader.at]
            return _Found(outside[-1].operation, value, outside[-1].user_id) if outside else None

        return self._first(self._bodies(), use) if addresses else None

    def _address(self, index: int) -> Address | None:
        word = self.tokens.word(index)
        if "/send" not in word and "/user_preferences/" not in word:
            return None
        try:
            text = self.tokens.form(index).read(word)
        except BadEscape:
            return None
        return None if text is None else read_address(text.value)

    def _bodies(self) -> Iterable[int]:
        tokens = self.tokens
        for index in tokens.names():
            word = plain(tokens.word(index)).lstrip("$@")
            if (word in _BODIES and tokens.is_sign(index + 1, *_GIVING)) or (
                word in _BODY_TAKERS and tokens.is_sign(index + 1, "(")
            ):
                yield index + 2

    def _of_variables(self) -> _Found | None:
        """A literal that only got a name."""
        beginnings = self._reader.variables.beginnings()
        return self._first(
            beginnings, lambda value, _: _Found(None, value) if is_request(value) and not _is_login(value) else None
        )

    def _first(self, places: Iterable[int], use: Callable[[Json, int], _Found | None]) -> _Found | None:
        """What `use` makes of the first value, and its token, of which it makes anything."""

        def read(begin: int) -> _Found | None:
            value = self._content(())
            return use(value, begin) if isinstance(value, dict | list) else None

        tries = (self._try(place, partial(read, place)) for place in islice(places, MAX_TRIES))
        return next(filter(None, tries), None)

    def _not_literal(self, call: Call) -> ImportRefused:
        tokens = self.tokens
        expression = self._reader.expression(call.at + 2, tokens.skip(call.at + 2))
        return ImportRefused(
            f"The argument of {tokens.word(call.at)} at {tokens.place(call.at)} is not a literal: {expression}."
        )
