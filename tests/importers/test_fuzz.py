"""Whatever is pasted, nothing but a sentence comes of it when it cannot be read: soon, and without a secret."""

from __future__ import annotations

import re
import time
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notifyadmin.importers import ImportRefused, bindings
from notifyadmin.importers.bindings import Bindings
from notifyadmin.importers.languages import JAVASCRIPT
from notifyadmin.importers.shell_variables import Variables
from notifyadmin.importers.syntax import Program, is_within
from notifyadmin.importers.text import MAX_BYTES
from tests.importers import samples, table
from tests.importers.reading import read

if TYPE_CHECKING:
    from tree_sitter import Node

SAMPLES = table.samples()
many = settings(deadline=None, max_examples=400)

PIECES = [
    *"'\"`\\$#{}[]()@/*\n\r\t%&<>=:;,.!?|^~+-_a0 ",
    *(
        "notificationapi.send(",
        "$notificationapi->send(",
        ".retract(",
        ".setUserPreferences(",
        ".Send(",
        "init('SECRET'",
    ),
    *(
        '"""',
        "'''",
        '@"',
        '$"',
        "${",
        "#{",
        "{{",
        "}}",
        "=>",
        ":=",
        "->",
        "::",
        "...",
        "**",
        "<<<'X'\n",
        "<<~X\n",
        "\nX\n",
    ),
    *(
        "curl ",
        "curl https://x/sender ",
        "-d ",
        "--json ",
        "@-",
        "<<'JSON'\n",
        "\nJSON\n",
        "^",
        "^\n",
        "\\\n",
        "$'",
        "-u a:SECRET ",
    ),
    *(
        "new ",
        "map[string]any{",
        "[]string{",
        "interface{}",
        "&",
        "array(",
        "(object)",
        "stdClass",
        "String.raw`",
        "as X",
    ),
    *("True", "nil", "null", "undefined", "NaN", "1e999", "0x", "1_0", "'a': 1,", "a: 'b',", "'a' => 1,", "{'a': ["),
    *(
        "//",
        "/*",
        "*/",
        "# ",
        "<?php ",
        "?>",
        "=begin\n",
        "\\u12",
        "\\x",
        "\\xff",
        "\ud800",
        "\u2028",
        "é",
        "😀",
        "\ufeff",
    ),
    *("'https://x/c/sender'", "body: ", "body = ", "json.Unmarshal([]byte(a), &b)", "b = {", "JSON.parse('", "```js\n"),
]


def _read(data: bytes | str) -> None:
    try:
        found = read(data)
    except ImportRefused as error:
        sentences: tuple[str, ...] = (error.text,)
    else:
        assert isinstance(found.values, dict | list)
        sentences = found.remarks
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in sentences)


@many
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    _read(data)


@many
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    _read(text)


@many
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_pieces_of_programs_are_read_or_refused(text: str) -> None:
    _read(text)


_programs = [
    *(samples.SET_UP[language] + code for language, code in samples.SEND.items()),
    *samples.SET_USER_PREFERENCES.values(),
    *samples.RETRACT.values(),
    'curl https://x/c/sender -u a:SECRET --data-binary @- <<\'JSON\'\n{"notificationId": "x"}\nJSON\n',
]


@many
@given(st.sampled_from(_programs), st.data())
def test_a_program_with_a_piece_cut_out_and_another_put_in_is_read_or_refused(
    program: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(program)))
    end = data.draw(st.integers(start, min(len(program), start + 20)))
    _read(program[:start] + data.draw(st.sampled_from(["", *PIECES])) + program[end:])


READERS = sorted({sample.file for sample in SAMPLES})


def _changed(random: Random, text: str) -> str:
    """A text with some pieces cut out, put in, moved, or repeated up to 100 KB."""
    for _ in range(random.randint(1, 6)):
        start = random.randint(0, len(text))
        end = random.randint(start, min(len(text), start + 40))
        match random.randrange(5):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:start] + random.choice(PIECES) + text[start:]
            case 2:
                text = text[:start] + text[end:] + text[start:end]
            case 3:
                text = text[:start] + random.choice(PIECES) + text[end:]
            case _:
                times = random.choice([2, 3, 50]) if random.randrange(50) else 2_000
                text = text[:start] + text[start:end] * times + text[end:]
    return text[:100_000]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("count", [25, pytest.param(10_000, marks=pytest.mark.fuzz)], ids=["some", "many"])
def test_a_changed_sample_is_read_or_refused_soon(reader: str, count: int) -> None:
    texts = [sample.text for sample in SAMPLES if sample.file == reader]
    for seed in range(count):
        random = Random(f"{reader}{seed}")  # noqa: S311 - no secret
        text = _changed(random, random.choice(texts))
        assert _seconds(text) < PATIENCE_S, f"seed {seed}"


def test_a_text_with_which_a_grammar_never_comes_to_an_end_is_given_up() -> None:
    text = (
        r'{"info":{"name":"c","schema":"httpsn/collection/v2.1.0/collection.json"},"item":[{"name":"s","reques'
        r't":{"method":"POST","body":{"mode":"raw","raw":"{\"notificationId\":\"x\",\"user\":{\"id\":\"1\"}}"}'
        r',interface{}"url":{"raw":"https://api.notificationapender"}}}]}'
    )
    text += 'i.com/:iender"}}}]}' * 23
    with pytest.raises(ImportRefused, match="taking it apart takes too long"):
        Program(text, JAVASCRIPT)
    _read(text)


def test_a_name_that_is_declared_hundreds_of_times_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Counter[str]()

    def counted(node: Node, other: Node) -> bool:
        looks["all"] += 1
        return is_within(node, other)

    monkeypatch.setattr(bindings, "is_within", counted)
    _read("package main\nfunc main() {\n" + "\tvar p T\n\tjson.Un\n" * 2_000)
    assert 0 < looks["all"] < 300_000


def test_of_thousands_of_requests_each_has_its_name_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks, bound_to = Counter[str](), Bindings.bound_to

    def counted(found: Bindings, node: Node) -> str | None:
        looks["all"] += 1
        return bound_to(found, node)

    monkeypatch.setattr(Bindings, "bound_to", counted)
    _read("require 'net/http'\n" + "r = Net::HTTP::Post.new(uri)\n" * 2_000)
    assert 0 < looks["all"] < 10_000


def test_a_variable_that_a_script_reads_thousands_of_times_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looks, is_read = Counter[str](), Variables._is_read

    def counted(variables: Variables, found: re.Match[str]) -> bool:
        looks["all"] += 1
        return is_read(variables, found)

    monkeypatch.setattr(Variables, "_is_read", counted)
    _read(
        'TOKEN=abc\ncurl https://api.notificationapi.com/C/sender -d \'{"notificationId": "x"}\' ' + "$TOKEN " * 2_000
    )
    assert 0 < looks["all"] < 10_000


_secret_programs = {
    language: samples.SET_UP[language].replace("CLIENT_ID", "S3CRET").replace("CLIENT_SECRET", "S3CRET") + code
    for language, code in samples.RETRACT.items()
} | {
    "cURL": "curl 'https://S3CRET:S3CRET@x/c/sender' -u a:S3CRET -H 'Authorization: Basic S3CRET' \\\n"
    " --oauth2-bearer S3CRET --data-raw '{\"notificationId\": [1, 2]}'",
    "cURL for Windows": 'curl ^"https://x/c/sender^" ^\n -u ^"a:S3CRET^" ^\n -d ^"^{^\\^"type^\\^":1^}^"',
    "HTTP": "requests.post('https://x/c/sender', auth=('a', 'S3CRET'), headers={'Authorization': 'S3CRET'},\n"
    " json={'a': b()})",
}


@pytest.mark.parametrize("name", _secret_programs)
@pytest.mark.parametrize("every", [(5, 13), pytest.param((3, 7), marks=pytest.mark.growth)], ids=["some", "more"])
def test_no_secret_is_in_what_is_read_or_said_wherever_a_program_ends(name: str, every: tuple[int, int]) -> None:
    program = _secret_programs[name]
    assert "S3CRET" in program
    for end in range(program.index("S3CRET"), len(program) + 1, every[0]):
        assert "S3CRET" not in _said(program[:end])
    for place in range(0, len(program), every[1]):
        for mark in "'\"`}(":
            assert "S3CRET" not in _said(program[:place] + mark + program[place:])


def _said(program: str) -> str:
    try:
        return repr(read(program))
    except ImportRefused as error:
        return error.text


LARGE: dict[str, tuple[str, str]] = {
    "numbers": ('{"mergeTags": [', "0,"),
    "objects": ('{"mergeTags": [', "{},"),
    "a text": ('{"notificationId": "', "x"),
    "escapes": ('{"notificationId": "', "\\n"),
    "a text that never ends": ("{", '\\"'),
    "open brackets": ("", "["),
    "lines": ("", "\n"),
    "words": ("", "don't send(\"x "),
    "a fence": ("```js\n", "a\n"),
}
TRICKY = [
    *(
        "[",
        "{",
        '{"a":',
        "(",
        '"',
        "'",
        "`",
        "\\",
        '\\"',
        "\\'",
        "#{",
        "${",
        "{$",
        '$"{',
        '$@"{',
        '"""a',
        "<<<A\n",
        "<<A\n",
        "<<'A'\n",
    ),
    *(
        "notificationapi.send(",
        "notificationapi.send({",
        "notificationapi.send(x);\n",
        "$notificationapi->send(['a' => ",
    ),
    *(
        "curl\n",
        "curl ",
        "curl `a ",
        "curl <<A ",
        "A=",
        "A=b ",
        "a = ",
        "a=1;",
        "/*",
        "?>",
        "<?php ' ?> ",
        "=begin\n",
        " /a[",
    ),
    *(
        "1.",
        "1e",
        "x.",
        'f"{',
        "new Foo<",
        '@"',
        '@""',
        "map[",
        "Unmarshal(&a)",
        "body = {",
        '"/sender" body = x ',
        "'a' + ",
        "\\x80",
    ),
]


# No measure of speed: on an idle computer none of these takes more than a second or two, and what grows with the square
# of its size takes minutes.
PATIENCE_S = 5


def _seconds(data: str) -> float:
    start = time.process_time()
    _read(data)
    return time.process_time() - start


@pytest.mark.growth
@pytest.mark.parametrize("name", LARGE)
def test_the_largest_texts_are_read_or_refused_at_once(name: str) -> None:
    head, piece = LARGE[name]
    text = (head + piece * (MAX_BYTES // len(piece)))[:MAX_BYTES]
    assert _seconds(text) < PATIENCE_S


@pytest.mark.growth
@pytest.mark.parametrize("piece", TRICKY)
@pytest.mark.parametrize("head", ["", "notificationapi.send({a: ", "curl "])
def test_the_time_grows_with_the_size_and_no_faster(head: str, piece: str) -> None:
    text = (head + piece * 60_000)[:60_000]
    assert _seconds(text) < PATIENCE_S


@pytest.mark.parametrize("levels", [99, 100, 101, 1_500, pytest.param(5_000, marks=pytest.mark.growth)])
@pytest.mark.parametrize(
    ("opening", "closing"), [("[", "]"), ('{"a":', "}"), ("(", ")"), ("{a:[", "]}"), ("array(", ")")]
)
def test_no_nesting_exhausts_the_stack(opening: str, closing: str, levels: int) -> None:
    nested: Any = opening * levels + "1" + closing * levels
    for code in (nested, f"notificationapi.send({nested})", f"$x->send({nested})", f"curl x/sender -d '{nested}'"):
        _read(code)
