"""What a text is, told by its content: JSON, the file of an API client, commands, or code."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.importers import Imported, ImportRefused, Json, Reading
from notifyadmin.importers.address import is_of_service
from notifyadmin.importers.clients import ClientRequest, of_client, of_client_text, requests_of
from notifyadmin.importers.code import Found, read_code
from notifyadmin.importers.curl import begins_with_command, read_commands
from notifyadmin.importers.json_text import NotJson, fault_at, parse, without_comments
from notifyadmin.importers.languages import likeliest
from notifyadmin.importers.loose import MAX_SECONDS, first_alone, is_json_like, is_json_meant, mended, parse_loosely
from notifyadmin.importers.meaning import NO_FIELD, imported, is_request, is_send
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.syntax import Language
from notifyadmin.importers.text import place, text_of

MAX_CODE = 1_000_000
MAX_DOCUMENTS = 100
MAX_REASONS = 3
NOT_RECOGNISED = (
    "No request was recognised in it: it is neither JSON, nor a cURL command, nor code that calls send, retract or"
    " setUserPreferences."
)

_fence = re.compile(r"\s*+```[^\n`]*+\n(?P<code>(?s:.*?))\n[ \t]*+```\s*\Z")
_literal_start = re.compile(r"\s*+(?:[\[{(\"'`]|[$@]{1,2}\"|(?:map|new|array|dict)\b)")
_literal_end = re.compile(r"[\]})\"'`]\s*+;?\s*\Z")


def recognised(data: bytes | str) -> Reading:
    """The requests in what was pasted or dropped; raises ImportRefused."""
    text = text_of(data)
    if fenced := _fence.match(text):
        text = fenced["code"]
    if not text.strip():
        raise ImportRefused("There is nothing in it.")
    if is_json_like(text) and not begins_with_command(text):
        return _json(text)
    if len(text) > MAX_CODE:
        raise ImportRefused(f"It is not JSON, and more than {MAX_CODE // 1_000_000} MB of anything else is not read.")
    client = of_client_text(text)
    if client is not None:
        return _of_client(*client, text)
    found = read_commands(text)
    if found is None:
        return _code(text)
    if found.requests:
        return _reading(found.requests, (*found.refused, *found.foreign))
    if found.refused:
        # What a script sets its variables to may look like another language's, and is not all that it does with them.
        raise ImportRefused(joined(*found.refused[:MAX_REASONS]))
    try:
        return _code(text)
    except ImportRefused:
        raise ImportRefused(joined(NOT_RECOGNISED, *found.foreign[: MAX_REASONS - 1])) from None


def _json(text: str) -> Reading:
    """JSON, of one document or several; or a literal of a language."""
    remarks = Remarks()
    try:
        value = parse(text, remarks)
    except NotJson as error:
        offset = error.offset
    else:
        client = of_client(value)
        return _of_client(*client, text) if client else _reading(_of_json(value, "JSON", remarks))
    if (documents := _documents(text)) is not None:
        return _reading(documents)

    def refused(offset: int) -> Sentence:
        words = "It is not valid JSON: it breaks at {where}: {fault}."
        return Sentence(words, where=place(text, offset), fault=fault_at(text, offset).text)

    if len(text) > MAX_CODE:
        raise ImportRefused(refused(offset))
    is_meant = is_json_meant(without_comments(text))
    try:
        if is_meant:
            return _reading(_of_json(mended(text, offset, remarks, refused), "JSON", remarks))
    except NotJson:
        pass
    try:
        found = _code(text)
    except ImportRefused as error:
        raise ImportRefused(Sentence("{} {}", refused(offset), error.text)) from None
    if not is_meant:
        return found
    requests = [replace(each, remarks=(refused(offset), *each.remarks)) for each in found.requests]
    return Reading(tuple(requests), found.left_out)


def _documents(text: str) -> list[Imported] | None:
    """Several documents of JSON, one after the other; None where they are not all JSON."""
    decoder, at = json.JSONDecoder(), 0
    found: list[Imported] = []
    while at < len(text):
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1
        if at == len(text):
            break
        try:
            _, end = decoder.raw_decode(text, at)
            remarks = Remarks()
            value = parse(text[at:end], remarks)
        except (ValueError, RecursionError, NotJson):
            return None
        if not isinstance(value, dict | list) or len(found) >= MAX_DOCUMENTS:
            return None
        line = text.count("\n", 0, at) + 1
        found += [replace(each, line=line) for each in _of_json(value, "JSON", remarks)]
        at = end
    return found


def _of_json(value: Json, source: str, remarks: Remarks) -> list[Imported]:
    """The request that a value is, or the sends that a list of them is."""
    if isinstance(value, list) and value and all(isinstance(item, dict) and is_send(item) for item in value):
        return [imported("send", item, source, remarks) for item in value[:MAX_DOCUMENTS]]
    return [imported(None, value, source, remarks)]


def _code(text: str) -> Reading:
    """The requests in code, in the likeliest language in which there is one."""
    languages, is_sure = likeliest(text)
    if _literal_start.match(text) and _literal_end.search(text[-200:]):
        remarks = Remarks()
        alone = first_alone(text, languages, remarks)
        if alone is not None:
            language, value = alone
            if isinstance(value, str):
                value = parse_loosely(value, remarks)
            return _reading([imported(None, value, language.name, remarks, ignore_case=language.ignore_case)])
    found = _of_languages(text, languages, is_sure=is_sure)
    if found.requests:
        # What breaks the rules could be meant in another way than it was read.
        faults = [found.fault] if found.fault else []
        return _reading(found.requests, (*faults, *found.refused, *found.foreign))
    refused = (found.refused or found.broken)[:MAX_REASONS]
    if refused:
        raise ImportRefused(joined(*refused))
    raise ImportRefused(joined(NOT_RECOGNISED, *found.foreign[:MAX_REASONS]))


def _of_languages(text: str, languages: Iterable[Language], *, is_sure: bool) -> Found:
    """What is found in the likeliest language of which the text keeps the rules; else in the likeliest one at all.

    What keeps the rules of one language says nothing in another, of which it breaks them. `is_sure` says that the
    first one is the text's own, whether it keeps all of its rules or not.
    """
    broken: list[Found] = []
    clean: list[Found] = []
    start = time.thread_time()
    for language in languages:
        found = read_code(text, language)
        if found.is_named and (not found.fault or (is_sure and not broken and not clean)):
            return found
        (broken if found.fault else clean).append(found)
        if time.thread_time() - start > MAX_SECONDS:
            break  # a large text that is in none of them takes the parsers long
    guessed = next((found for found in clean if found.requests), None)
    if guessed is not None or clean:
        return guessed or clean[0]
    named = [found for found in broken if found.requests] or [found for found in broken if found.is_named]
    if is_sure and named and not named[0].requests:
        return Found(refused=[broken[0].fault])
    return named[0] if named else broken[0]


def _of_client(source: str, requests: Iterator[ClientRequest], text: str) -> Reading:
    found, refused = requests_of(source, requests, text)
    if not found:
        none = Sentence("No request in the file of {client} goes to NotificationAPI.", client=source)
        raise ImportRefused(joined(none, *refused[:MAX_REASONS]))
    return _reading(found, refused)


def _reading(requests: Iterable[Imported], left_out: Iterable[str] = ()) -> Reading:
    """The requests with at least one field, the service's own first; raises ImportRefused where there is none."""
    found = list(requests)
    kept = [each for each in found if is_request(each.values)]
    if not kept:
        words = "There is no field of a request in it, so nothing was changed."
        reasons = [remark for each in found for remark in each.remarks if remark != NO_FIELD]
        raise ImportRefused(joined(words, *reasons[:MAX_REASONS]))
    empty = [
        Sentence("Line {line}: no field of a request could be read.", line=each.line)
        for each in found
        if each not in kept
    ]
    return Reading(tuple(sorted(kept, key=lambda each: not is_of_service(each.host))), (*left_out, *empty))
