"""What people paste is read as it is meant, or it is said what of it was not read."""

from __future__ import annotations

import re
from typing import Any

import pytest

from notifyadmin.importers import ImportRefused
from tests.importers.reading import on_the_wire, read_all, refusal
from tests.importers.table import EXACT, SEND, Sample, samples

SAMPLES = samples()


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])
def test_a_sample_is_read_as_it_is_meant(sample: Sample) -> None:
    if sample.kind == "refused":
        assert sample.words in refusal(sample.text)
        return
    found = read_all(sample.text)
    first = found.requests[0]
    said = (*first.remarks, *found.left_out)
    assert "c2VjcmV0" not in repr(found)
    assert "pw" not in repr(found)
    if sample.kind == "several":
        assert len(found.requests) > 1
        return
    assert len(found.requests) == 1
    if sample.kind == "remark":
        assert sample.words in " ".join(said)
        assert _is_part(first.values, SEND)
        return
    assert on_the_wire(first.values) == on_the_wire(EXACT[sample.kind])
    names_only = all(remark.startswith("Names on the wire begin with a small letter") for remark in said)
    assert names_only if sample.kind == "named" else said == ()


def test_the_table_is_large_and_most_of_it_is_read_exactly() -> None:
    assert len(SAMPLES) >= 300
    readable = [sample.kind for sample in SAMPLES if sample.kind != "refused"]
    assert sum(kind in EXACT for kind in readable) >= 0.65 * len(readable)


# A change of what a name stands for, in each language.
CHANGES = {
    "javascript": (
        "{name}.extra = 1;",
        "{name}['extra'] = 1;",
        "Object.assign({name}, {{extra: 1}});",
        "fill({name});",
    ),
    "python": ("{name}['extra'] = 1", "{name}.update(extra=1)", "fill({name})", "{name} |= extra"),
    "php": ("{name}['extra'] = 1;", "{name}[] = 1;", "fill({name});", "unset({name}['user']);"),
    "ruby": ("{name}[:extra] = 1", "{name}.merge!(extra: 1)", "fill({name})", "{name} << 1"),
    "go": ('{name}["extra"] = 1', "{name}.Extra = 1", "fill(&{name})", "{name} = other"),
    "csharp": ("{name}.Extra = 1;", '{name}["extra"] = 1;', "{name} = other;", '{name} += "extra";'),
}
SECONDS = {
    "javascript": "notificationapi.send({{ notificationId: '{word}', user: {{ id: '2' }} }});",
    "python": "notificationapi.send({{'notificationId': '{word}', 'user': {{'id': '2'}}}})",
    "php": "$notificationapi->send(['notificationId' => '{word}', 'user' => ['id' => '2']]);",
    "ruby": "notificationapi.send({{ 'notificationId' => '{word}', 'user' => {{ 'id' => '2' }} }})",
    "csharp": 'await notificationapi.SendAsync(new {{ notificationId = "{word}", user = new {{ id = "2" }} }});',
}
_given_name = re.compile(
    r"^(?P<indent>[ \t]*)(?P<before>\S.*?)?\b(?:send|Send|SendAsync)\((?P<name>\$?\w+)\)", re.MULTILINE
)
EXACTLY = [sample for sample in SAMPLES if sample.kind in ("exact", "named")]
NAMED = [
    sample
    for sample in EXACTLY
    if sample.file in CHANGES and _given_name.search(sample.text) and "HttpRequestMessage" not in sample.text
]
CALLED = [
    sample for sample in EXACTLY if sample.file in SECONDS and re.search(r"[sS]end(?:Async)?\b|/sender", sample.text)
]


@pytest.mark.parametrize("sample", NAMED, ids=[sample.name for sample in NAMED])
@pytest.mark.parametrize("number", range(4))
def test_a_change_before_the_call_is_never_passed_over(sample: Sample, number: int) -> None:
    call = _given_name.search(sample.text)
    assert call is not None
    change = call["indent"] + CHANGES[sample.file][number].format(name=call["name"])
    text = f"{sample.text[: call.start()]}{change}\n{sample.text[call.start() :]}"
    refusal(text)


@pytest.mark.parametrize("sample", NAMED, ids=[sample.name for sample in NAMED])
def test_an_argument_of_the_name_hides_what_it_stands_for_outside(sample: Sample) -> None:
    call = _given_name.search(sample.text)
    assert call is not None
    heads = {
        "javascript": "function hide({name}) {{",
        "python": "def hide({name}):",
        "php": "function hide({name}) {{",
        "ruby": "def hide({name})",
        "go": "func hide({name} T) {{",
        "csharp": "void Hide(string {name}) {{",
    }
    last = {"python": "", "ruby": "end"}.get(sample.file, "}")
    receiver = {"php": "$notificationapi->send"}.get(sample.file, "notificationapi.send")
    inner = f"    {receiver}({call['name']})" + ("" if sample.file in ("python", "ruby", "go") else ";")
    text = "\n".join([sample.text[: call.start()], heads[sample.file].format(name=call["name"]), inner, last])
    try:
        found = read_all(text)
    except ImportRefused:
        return
    assert found.requests[0].remarks or found.left_out, text


@pytest.mark.parametrize("where", ["before", "after"])
@pytest.mark.parametrize("sample", CALLED, ids=[sample.name for sample in CALLED])
def test_a_second_request_leaves_the_first_as_it_is(sample: Sample, where: str) -> None:
    second = SECONDS[sample.file].format(word="second")
    is_page = sample.text.startswith("<?php")
    text = f"{sample.text}\n{second}\n" if where == "after" else f"{second}\n{sample.text}"
    if is_page and where == "before":
        text = sample.text.replace("<?php", f"<?php\n{second}", 1)
    try:
        found = read_all(text)
    except ImportRefused:
        return
    values = [on_the_wire(each.values) for each in found.requests]
    is_told = found.left_out or any(each.remarks for each in found.requests)
    assert on_the_wire(SEND) in values or is_told, text


def _is_part(part: Any, whole: Any) -> bool:
    """Whether all that was read is what was meant, and nothing is in it besides."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(name in whole and _is_part(value, whole[name]) for name, value in part.items())
    return bool(part == whole)
