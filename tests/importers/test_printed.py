"""What the interpreters of the languages print is read back to the same value, or refused; never to another one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.importers import ImportRefused
from tests.importers.printed import TEXTS_OF_JSON, printed, values
from tests.importers.reading import read_all

COUNT = 400
PROGRAMS = {
    "JavaScript": "const a = 1;\nnotificationapi.send({{notificationId: 'x', mergeTags: {}}});",
    "JSON in JavaScript": "const a = 1;\nnotificationapi.send({{notificationId: 'x', mergeTags: JSON.parse({})}});",
    "Python": 'import a\nnotificationapi.send({{"notificationId": "x", "mergeTags": {}}})',
    "PHP": "<?php\n$notificationapi->send(['notificationId' => 'x', 'mergeTags' => {}]);",
    "Ruby": "require 'a'\nnotificationapi.send(notificationId: 'x', mergeTags: {})",
    "Go": 'package main\nfunc f() {{ notificationapi.Send(map[string]any{{"notificationId": "x", "mergeTags": {}}}) }}',
    "C#": 'using System;\nawait client.PostAsync("https://api.notificationapi.com/C/sender", new StringContent({}));',
    "bash": "curl https://api.notificationapi.com/C/sender -d {}",
}


@pytest.mark.languages
@pytest.mark.parametrize("language", PROGRAMS)
@pytest.mark.parametrize("seed", range(3))
def test_what_an_interpreter_prints_is_read_as_the_same_value(language: str, seed: int, tmp_path: Path) -> None:
    # PHP writes an empty object and an empty list alike.
    tags = values(seed, COUNT, has_empty=language != "PHP")
    wires = [{"notificationId": "x", "mergeTags": each} for each in tags]
    texts = printed(language, wires if language in TEXTS_OF_JSON else tags, str(tmp_path))
    assert len(texts) == COUNT
    refused = 0
    for wire, text in zip(wires, texts, strict=True):
        program = PROGRAMS[language].format(text)
        try:
            found = read_all(program)
        except ImportRefused:
            refused += 1
            continue
        is_same = _sorted(found.requests[0].values) == _sorted(wire)
        assert is_same or found.requests[0].remarks, program
        refused += not is_same
    assert refused <= COUNT // 10


def _sorted(value: Any) -> str:
    """A value as JSON with its names in one order: Go prints them in its own."""
    return json.dumps(value, sort_keys=True)
