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
            return "Postman", _of_postman(items)
        case {"log": {"entries": list(entries)}}:
            return "HAR", (_of_entry(entry.get("request")) for entry in entries if isinstance(entry, dict))
        case {"resources": list(resources)} if any(_is_request(each) for each in resources):
            return "Insomnia", (_of_insomnia(each) for each in resources if _is_request(each))
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


def _of_postman(items: list[Json]) -> Iterator[ClientRequest]:
    waiting = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if not isinstance(item, dict):
            continue
        inner = item.get("item")
        waiting += reversed(inner) if isinstance(inner, list) else []
        match item.get("request"):
            case {"url": url, **others}:
                raw = url.get("raw") if isinstance(url, dict) else url
                body = others.get("body")
                yield ClientRequest(str(raw), _text(body.get("raw")) if isinstance(body, dict) else None)


def _of_entry(request: Json) -> ClientRequest:
    match request:
        case {"url": str(url), **others}:
            data = others.get("postData")
            return ClientRequest(url, _text(data.get("text")) if isinstance(data, dict) else None)
    return ClientRequest("", None)


def _is_request(resource: Json) -> bool:
    return isinstance(resource, dict) and resource.get("_type") == "request"


def _of_insomnia(resource: dict[str, Json]) -> ClientRequest:
    body = resource.get("body")
    return ClientRequest(str(resource.get("url", "")), _text(body.get("text")) if isinstance(body, dict) else None)


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
