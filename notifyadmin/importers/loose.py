"""A literal that is all there is, or all that a text holds: JSON, or what people write in its place."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import ImportRefused, Json
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.json_text import NotJson, fault_at, parse, without_comments
from notifyadmin.importers.languages import JAVASCRIPT
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.syntax import Language, Program
from notifyadmin.importers.text import place
from notifyadmin.importers.unread import Unread
from notifyadmin.importers.values import Values

MAX_SECONDS = 0.2
"""After so long no further language is tried."""

_json_like = re.compile(r"(?:\s|//[^\n]*+|/\*(?s:.*?)\*/)*+[\[{]")
_json_meant = re.compile(
    r'\s*+(?:\[\s*+)*+\{\s*+(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"(?!\s*+=>)|[“”„]|&quot;)|\s*+\[\s*+["\d\]]', re.DOTALL
)


def is_json_like(text: str) -> bool:
    """Whether a text could be meant as a JSON object or list."""
    return bool(_json_like.match(text))


def is_json_meant(text: str) -> bool:
    """Whether a text is more likely meant as JSON than as any other language."""
    return bool(_json_meant.match(text))


def parse_loosely(text: str, remarks: Remarks, whole: str = "", start: int | None = None) -> Json:
    """The value of a text that is meant as JSON; raises ImportRefused.

    It begins in `whole` at `start`, None where it does not stand there as it is.
    """
    try:
        return parse(text, remarks)
    except NotJson as error:
        offset = error.offset

    def refused(offset: int) -> Sentence:
        words = "What is sent is not JSON: it breaks at {where}: {fault}."
        where = f"{place(text, offset)} within it" if start is None else place(whole, start + offset)
        return Sentence(words, where=where, fault=fault_at(text, offset).text)

    if not is_json_like(text):
        raise ImportRefused(refused(offset))
    try:
        return mended(text, offset, remarks, refused)
    except NotJson:
        found = Remarks()
    alone = read_alone(text, JAVASCRIPT, found)
    if alone is None or found.all():
        raise ImportRefused(refused(offset))
    remarks.add(Sentence("{} It was read as JavaScript.", refused(offset)))
    return alone


def mended(text: str, offset: int, remarks: Remarks, refused: Callable[[int], Sentence]) -> Json:
    """JSON, broken at an offset, without comments and spare commas, which a remark tells.

    `refused` says what is wrong at an offset. Raises NotJson for what may be another language, ImportRefused for the
    rest.
    """
    if not fault_at(text, offset).is_other:
        raise ImportRefused(refused(offset))
    try:
        value = parse(without_comments(text), remarks)
    except NotJson as error:
        if fault_at(text, error.offset).is_other:
            raise
        raise ImportRefused(refused(error.offset)) from None
    remarks.add(Sentence("{} Comments and spare commas were left out.", refused(offset)))
    return value


def read_alone(text: str, language: Language, remarks: Remarks) -> Json | None:
    """The value of a literal that is the whole text, by a language's rules, or None where it is none of them."""
    body = text.rstrip().rstrip(";").rstrip()
    start = len(body) - len(body.lstrip())
    try:
        program = Program(body, language, language.before, language.after)
    except ImportRefused:
        return None
    if program.root.has_error:
        return None
    first = len(language.before.encode()) + len(body[:start].encode(errors="surrogatepass"))
    last = len(program.source) - 1 - len(language.after.encode())
    node = program.root.descendant_for_byte_range(first, last)
    if node is None:
        return None
    values = Values(program, Bindings(program), remarks)
    values.bindings.begin(node)
    try:
        return values.value(node)
    except Unread:
        return None


def first_alone(text: str, languages: Iterable[Language], remarks: Remarks) -> tuple[Language, Json] | None:
    """The first language in which the whole text is a literal, and its value."""
    start = time.thread_time()
    for language in languages:
        if time.thread_time() - start > MAX_SECONDS:
            break
        found = Remarks()
        value = read_alone(text, language, found)
        if isinstance(value, dict | list) or (isinstance(value, str) and is_json_like(value)):
            remarks.extend(found)
            return language, value
    return None
