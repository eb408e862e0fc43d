"""Every program run by its own language: what arrives is what the window sends, and a refusal is no success.

Node and Python run with the published SDKs, PHP with a stand-in that has the published interface.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from notifyadmin.api import wire
from notifyadmin.api.auth import Credentials
from notifyadmin.api.exchange import HttpRequest
from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.snippets import LANGUAGES, Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, drawn, hand_picked, preferences, retract, send, steps
from tests.snippets.programs import CLIENT_ID, CLIENT_SECRET, Command, Workshop
from tests.snippets.recorder import Recorder

pytestmark = pytest.mark.languages

DRAWN = 60


@dataclass(frozen=True, slots=True)
class Case:
    """A request, its program, and the base URL that it is to arrive at."""

    operation: Operation
    base_url: str
    code: str


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("caches")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_a_program_sends_what_the_window_sends(language: Language, tmp_path: Path, caches: Path) -> None:
    operations = [operation for operation in hand_picked + drawn(DRAWN) if _can_be_run(language, operation)]
    with Recorder() as recorder:
        cases = {
            (name := f"n{place}"): _case(language, operation, recorder.base_url(name))
            for place, operation in enumerate(operations)
        }
        odd = f"{recorder.base_url('odd')}/it's/$HOME/&;(x)/ü"
        cases["odd"] = Case(send(), odd, render(language, send(), odd))
        codes = {name: case.code for name, case in cases.items()}
        Workshop(tmp_path, caches).run(language, codes)
    for name, case in cases.items():
        _assert_same(recorder.received[name], case)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)
def test_a_program_tells_success_from_a_refusal_and_from_no_response(
    language: Language, tmp_path: Path, caches: Path
) -> None:
    operations: list[Operation] = [
        documented,
        preferences("1", {"state": False}),
        preferences("1", {"delivery": "off"}),
        preferences("..", {"state": False}),
        retract("1"),
        send({"half": "\ud800"}),
        send({"number": 1.0}),
    ]
    workshop = Workshop(tmp_path, caches)
    with Recorder() as recorder:
        codes = [
            render(language, operation, recorder.base_url("x"))
            for operation in operations
            if _can_be_run(language, operation)
        ]
        commands = [workshop.build(language, f"n{place}", code) for place, code in enumerate(codes)]
        for code, command in zip(codes, commands, strict=True):
            said = {}
            for recorder.status in (200, 401, 404):
                said[recorder.status] = _said(workshop, command)
            for status in (401, 404):
                assert _names(status, said[status]), f"{code}\n{said[status]}"
                assert not _names(status, said[200]), f"{code}\n{said[200]}"
            # The published SDK for PHP prints the status of a refusal, and tells nobody that of a success.
            assert _names(200, said[200]) or "NotificationAPI\\NotificationAPI" in code, f"{code}\n{said[200]}"
    for code, command in zip(codes, commands, strict=True):
        done = workshop.attempt(*command)
        assert (done.stdout + done.stderr).strip(), code
        assert not _names(200, done.stdout), f"{code}\n{done.stdout}"


def _said(workshop: Workshop, command: Command) -> str:
    done = workshop.attempt(*command)
    return done.stdout + done.stderr


def _names(status: int, text: str) -> bool:
    return re.search(rf"\b{status}\b", text) is not None


def _case(language: Language, operation: Operation, base_url: str) -> Case:
    return Case(operation, base_url, render(language, operation, base_url))


def _can_be_run(language: Language, operation: Operation) -> bool:
    # Mono is older than .NET 6, which these user ids need.
    if language is not Language.CSHARP or not isinstance(operation, SetPreferencesRequest):
        return True
    return operation.user_id.isprintable() and operation.user_id not in steps


def _assert_same(received: list[Any], case: Case) -> None:
    expected = _expected(case.operation)
    assert len(received) == 1, case.code
    request = received[0]
    base_path = "/" + case.base_url.split("/", 3)[3]
    assert request.method == "POST"
    assert _parts(request.target) == _parts(base_path + expected.target), case.code
    assert not {".", ".."} & set(request.target.split("/"))
    assert request.headers["authorization"] == expected.authorization.reveal()
    assert _canonical(request.body) == _canonical(expected.body or b""), case.code


def _expected(operation: Operation) -> HttpRequest:
    credentials = Credentials.of(CLIENT_ID, CLIENT_SECRET)
    if isinstance(operation, SendRequest):
        return wire.send(credentials, operation).request
    if isinstance(operation, RetractRequest):
        return wire.retract(credentials, operation).request
    return wire.set_user_preferences(credentials, operation).request


def _parts(target: str) -> list[str]:
    return [unquote(part) for part in target.split("/")]


def _canonical(body: bytes) -> str:
    """The same text for the same JSON: whole and fractional numbers apart, fields in order of their names."""
    return json.dumps(json.loads(body, object_pairs_hook=_unique), sort_keys=True)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    assert len(fields) == len(pairs)
    return fields
