"""The requests in the files of API clients: Postman, Insomnia, Bruno, and the HAR that browsers write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported, ImportRefused, Json
from notifyadmin.importers.address import HOLE, read_address
from notifyadmin.importers.loose import parse_loosely
from notifyadmin.importers.meaning import imported
from notifyadmin.importers.remarks import Remarks
from notifyadmin.importers.text import quoted

MAX_REQUESTS = 100

_bruno_address = re.compile(r"^(?:post|put|patch|get|delete)[ \t]*\{\r?\n(?P<fields>(?s:.*?))^\}", re.MULTILINE)
_bruno_body = re.compile(r"^body:json[ \t]*\{\r?\n(?P<body>(?s:.*?))^\}", re.MULTILINE)
_bruno_url = re.compile(r"^[ \t]*url:[ \t]*(?P<url>\S+)", re.MULTILINE)
_insomnia = re.compile(r"^type:[ \t]*collection\.insomnia\.rest/", re.MULTILINE)
_insomnia_request = re.compile(
    r"^(?P<indent>[ \t]*)- url:[ \t]*(?P<url>\S+)(?P<rest>(?:\n(?!(?P=indent)\S).*)*)", re.MULTILINE
)
_insomnia_text = re.compile(
    r"^(?P<indent>[ \t]*)text:[ \t]*"
    r"(?:\|-?\r?\n(?P<block>(?:(?P=indent)[ \t]+.*\n?|\r?\n)*)|(?P<quoted>\".*))",
    re.MULTILINE,
)
_variable = re.compile(r"\{\{[^{}\n]{0,200}\}\}")


@dataclass(frozen=True, slots=True)
class ClientRequest:
    """A request as a client keeps it; `body` is None where it sends no text."""

    address: str
    body: str | None


def of_client(value: Json) -> tuple[str, Iterator[ClientRequest]] | None:
    """The client whose file a value of JSON is, and its requests; None for any other value."""
    match value:
        case {"info": dict(), "item": list(items)}:
            return "Postman", _requests_in(items)
        case {"log": {"entries": list(entries)}}:
            return "HAR", _requests_in(entries)
        case {"resources": list(resources)}:
            found = [each for each in resources if isinstance(each, dict) and each.get("_type") == "request"]
            return ("Insomnia", _requests_in(found)) if found else None
    return None


def of_client_text(text: str) -> tuple[str, Iterator[ClientRequest]] | None:
    """The client whose file a text is that is no JSON, and its requests; None for any other text."""
    if _insomnia.search(text):
        return "Insomnia", _of_yaml(text)
    address, body = _bruno_address.search(text), _bruno_body.search(text)
    if address is None or (url := _bruno_url.search(address["fields"])) is None:
        return None
    return "Bruno", iter([ClientRequest(url["url"], body["body"] if body is not None else None)])


def requests_of(source: str, requests: Iterator[ClientRequest], text: str) -> tuple[list[Imported], list[str]]:
    """The requests that go to the service's paths, and sentences about those that could not be read."""
    found: list[Imported] = []
    refused: list[str] = []
    at = others = 0
    for request in requests:
        address = read_address(_variable.sub(HOLE, request.address))
        if address is None or len(found) + len(refused) >= MAX_REQUESTS:
            others += 1
            continue
        at = max(at, text.find(json.dumps(request.address)[1:-1], at))
        line = text.count("\n", 0, at) + 1
        remarks = Remarks()
        try:
            if request.body is None:
                raise ImportRefused("It sends no JSON.")
            value = parse_loosely(request.body, remarks)
            if variable := _variable.search(request.body):
                words = "{client} may fill in {variable}; it was kept as it is written."
                remarks.add(Sentence(words, client=source, variable=quoted(variable[0])))
            whole = imported(address.operation, value, source, remarks, user_id=address.user_id)
            found.append(replace(whole, line=line, host=address.host))
        except ImportRefused as error:
            refused.append(Sentence("Line {line}: {}", error.text, line=line))
    if others:
        refused.append(Sentence("%n request(s) to other addresses left out.", n=others))
    return found, refused


def _requests_in(value: Json) -> Iterator[ClientRequest]:
    """Whatever has an address within a value, in its order; what was answered has a copy of the request."""
    waiting = [value]
    while waiting:
        match waiting.pop():
            case {"url": str(address) | {"raw": str(address)}, **others}:
                body = others.get("body") or others.get("postData")
                text = (body.get("raw") or body.get("text")) if isinstance(body, dict) else None
                yield ClientRequest(address, _text(text))
            case dict(inner):
                waiting += [item for name, item in reversed(inner.items()) if name != "response"]
            case list(inner):
                waiting += reversed(inner)


def _of_yaml(text: str) -> Iterator[ClientRequest]:
    for request in _insomnia_request.finditer(text):
        found = _insomnia_text.search(request["rest"])
        body = None
        if found is not None and found["block"] is not None:
            body = found["block"]
        elif found is not None:
            try:
                body = _text(json.loads(found["quoted"].strip()))
            except ValueError:
                body = None
        yield ClientRequest(request["url"], body)


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None
