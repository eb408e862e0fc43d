"""What is written in a language is read as that language would read it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.importers import ImportRefused
from notifyadmin.importers.meaning import is_request
from notifyadmin.importers.numbers import number_of
from tests.importers import writers
from tests.importers.reading import assert_read, read, refusal, remarks, sent
from tests.strategies import json_values, raw_texts, texts, unhurried

_numbers = st.integers(min_value=-(10**30), max_value=10**30) | st.floats(allow_nan=False, allow_infinity=False)
_nasty = texts() | st.text("'\"`\\$#{}@/*\n\r\t%&<>=:;, ()[]a0\x00\x7f\u2028é😀", max_size=20)


def _values(some_texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    leaves = st.none() | st.booleans() | _numbers | some_texts
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(some_texts, inner, max_size=4),
        max_leaves=12,
    )


PROGRAMS: dict[str, tuple[type[writers.Writer], str]] = {
    "JavaScript": (writers.JavaScript, "import api from 'x';\nawait notificationapi.send({});\n"),
    "Python": (writers.Python, "from x import notificationapi\nnotificationapi.send({})\n"),
    "PHP": (writers.Php, "it's HTML <?php\n$notificationapi->send({});\n"),
    "Ruby": (writers.Ruby, "require 'json'\nnotificationapi.send({})\n"),
    "Go": (writers.Go, "package main\nfunc main() {{ notificationapi.Send({}) }}\n"),
    "C#": (writers.CSharp, "using System;\nawait notificationapi.send({});\n"),
}


@pytest.mark.parametrize("language", PROGRAMS)
@unhurried
@given(data=st.data())
def test_whatever_a_literal_holds_is_read_as_it_is_meant(language: str, data: st.DataObject) -> None:
    writer, program = PROGRAMS[language]
    can_hold_halves = language in ("JavaScript", "Python")
    value = data.draw(_values(_nasty | raw_texts() if can_hold_halves else _nasty))
    choice = data.draw(st.randoms(use_true_random=False))
    wire = {"notificationId": "x", "mergeTags": {"value": value}}
    found = read(program.format(writer(choice).write(wire)))
    assert_read(found, "send", wire)
    assert (found.source, found.remarks) == (language, ())


@pytest.mark.parametrize(
    ("writer", "program"),
    [
        (writers.JsonInGo, "package main\n\nvar body = {}\nfunc main() {{ notificationapi.Send(body) }}\n"),
        (writers.JsonInCSharp, "using System;\nstring request = {};\nnotificationapi.send(request);\n"),
    ],
)
@unhurried
@given(value=json_values(), choice=st.randoms(use_true_random=False))
def test_json_in_a_text_is_read_as_it_is_meant(
    writer: Callable[[Random], writers.Writer], program: str, value: Any, choice: Random
) -> None:
    wire = {"notificationId": "x", "mergeTags": {"value": value}}
    assert_read(read(program.format(writer(choice).write(wire))), "send", wire)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"'\a\b\v\0\x41\u0041\u{1F600}\101\q\'\"\`'", "a\b\v\0AA😀Aq'\"`"),
        ("'a\\\nb\\\r\nc'", "abc"),
        ("'\\ud83d\\ude00'", "😀"),
        ("`a\r\nb\\`\\${c}`", "a\nb`${c}"),
        ("'a' + \"b\"\n + `c`", "abc"),
        ("('a')", "a"),
        ("String.raw`\\n\\u0041`", "\\n\\u0041"),
        ("'x' as string", "x"),
        ("{} as Record<string, unknown>", {}),
        ("[0x1F, 0b11, 0o17, 017, 089, 1_000, .5, 5., 1e3, -2, +3, 10n, 1.0]", None),
        ("{'a-b': 1, 5: 2, 0x10: 3, if: 4, $: 5}", {"a-b": 1, "5": 2, "16": 3, "if": 4, "$": 5}),
        ("JSON.parse('[1, {\"a\": null}]')", [1, {"a": None}]),
    ],
)
def test_javascript_is_read_by_its_rules(written: str, meant: Any) -> None:
    numbers = [31, 3, 15, 15, 89, 1000, 0.5, 5.0, 1000.0, -2, 3, 10, 1.0]
    expected = numbers if meant is None else meant
    assert sent(f"const x = 1;\nnotificationapi.send({{notificationId: {written}}});") == {"notificationId": expected}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"'\a\b\v\0\x41\u0041\U0001F600\101\N{GRINNING FACE}\q\'\"'", "\a\b\v\0AA😀A😀\\q'\""),
        ('"""a\r\n"b" \'c\'\\\nd"""', "a\n\"b\" 'c'd"),
        ("r'\\n\\''", "\\n\\'"),
        ("f'a{{b}}'", "a{b}"),
        ("rf'\\{{b}}'", "\\{b}"),
        ("Rb'x' if False else 'y'", None),
        ("(\n'a'  # it's\n 'b'\n)", "ab"),
        ("(1, 'a',)", [1, "a"]),
        ("(1,)", [1]),
        ("()", []),
        ("{1: 2, 'a' 'b': 3}", {"1": 2, "ab": 3}),
        ("json.loads('[true]')", [True]),
        ("0_7.5e-1_0", 7.5e-10),
    ],
)
def test_python_is_read_by_its_rules(written: str, meant: Any) -> None:
    code = f'import json\nnotificationapi.send({{"mergeTags": {written}}})'
    if meant is None:
        assert "the value of mergeTags was left out" in refusal(code)
    else:
        assert sent(code) == {"mergeTags": meant}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"'\\ \' \n'", "\\ ' \\n"),
        (r'"\n\t\r\v\e\f\\\$\"\101\x41\u{1F600}\q"', '\n\t\r\v\x1b\f\\$"AA😀\\q'),
        (r'"\xc3\xa9\303\251"', "éé"),
        ("'a' . \"b\"", "ab"),
        ("<<<'X'\n  $a\\n\n  X", "$a\\n"),
        ('<<<X\na\\$\\"\nX', 'a$\\"'),
        ('<<<"X"\nX', ""),
        ("[1, 2]", [1, 2]),
        ("array(1, 'a' => 2,)", {"0": 1, "a": 2}),
        ("[0 => 'a', '1' => 'b', 'c']", ["a", "b", "c"]),
        ("[1 => 'a']", {"1": "a"}),
        ("[-1 => 'a', 1.5 => 'b']", {"-1": "a", "1": "b"}),
        ("[]", []),
        ("(object) ['a']", {"0": "a"}),
        ("(object) ['a' => 1]", {"a": 1}),
        ("(array) ['a']", ["a"]),
        ("('a')", "a"),
        ("[TRUE, False, NULL]", [True, False, None]),
        ("json_decode('{\"a\": 017}')", None),
        ("json_decode('{\"a\": 17}')", {"a": 17}),
    ],
)
def test_php_is_read_by_its_rules(written: str, meant: Any) -> None:
    code = f"<?php\n$api = 1; /* ' */ # \"\n$notificationapi->send(['mergeTags' => {written}]);\n?>it's"
    if meant is None:
        assert "the value of mergeTags was left out" in refusal(code)
    else:
        assert sent(code) == {"mergeTags": meant}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"'\\ \' \n #{x}'", "\\ ' \\n #{x}"),
        (r'"\n\s\e\101\x41\u0041\u{1F600 41}\#{\q\cA"', "\n \x1bAAA😀A#{q\x01"),
        (r'"\xc3\xa9\303\251"', "éé"),
        ("'a' \"b\"", "ab"),
        (":sym", "sym"),
        (':"a b"', "a b"),
        ("{:a => 1, 'b' => nil, \"c\": 2, d: :e, 5 => 6}", {"a": 1, "b": None, "c": 2, "d": "e", "5": 6}),
        ("<<'X'\na\\n\nX\n", "a\\n\n"),
        ("<<~X\n    a\n\n      b\\t\n  X\n", "a\n\n  b\t\n"),
        ("1_000", 1000),
        ("{'a' => 1}.to_json", None),
    ],
)
def test_ruby_is_read_by_its_rules(written: str, meant: Any) -> None:
    code = f"require 'json'\n=begin\nit's\n=end\nnotificationapi.send(mergeTags: {written})"
    if meant is None:
        assert "the value of mergeTags was left out" in refusal(code)
    else:
        assert sent(code) == {"mergeTags": meant}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r'"\a\b\f\n\r\t\v\\\"\101\x41\u0041\U0001F600\xc3\xa9"', '\a\b\f\n\r\t\v\\"AAA😀é'),
        ("`a\\n\r\nb`", "a\\n\nb"),
        ('`a` + "`" + `b`', "a`b"),
        ('map[string]interface{}{"a": map[string]int{"b": 1}}', {"a": {"b": 1}}),
        ('map[string][]string{"a": {"b"}, "c": {}}', {"a": ["b"], "c": []}),
        ('[]map[string]any{{"a": 1}, {}}', [{"a": 1}, {}]),
        ('[2]string{"a", "b",}', ["a", "b"]),
        ("[]string{}", []),
        ("struct{}{}", {}),
        ('pointer("a")', "a"),
        ("stringPtr(`a`)", "a"),
        ("&Tags{A: nil}", {"A": None}),
        ("0755", 493),
    ],
)
def test_go_is_read_by_its_rules(written: str, meant: Any) -> None:
    code = f"package main\nvar quote = '\\''\nnotificationapi.Send(x.SendRequest{{MergeTags: {written}}})"
    assert read(code).values == {"mergeTags": meant}
    assert remarks(code) == ("Names on the wire begin with a small letter; these were read so: MergeTags.",)


def test_gos_structs_are_read_by_their_names_on_the_wire_and_merge_tags_as_they_are() -> None:
    found = read("""
        notificationapi.Send(notificationapi.SendRequest{
            NotificationId: "x",
            User: notificationapi.User{Id: "1", Number: ptr("+15005550006")},
            MergeTags: map[string]interface{}{"User": 1, "userid": 2},
            TemplateID: ptr("t"),
            Options: &notificationapi.SendRequestOptions{
                Email: &notificationapi.Email{Attachments: []notificationapi.Attachment{{Filename: "a", Url: "b"}}},
            },
            Unknown: 1,
        })""")
    assert found.values == {
        "notificationId": "x",
        "user": {"id": "1", "number": "+15005550006"},
        "mergeTags": {"User": 1, "userid": 2},
        "templateId": "t",
        "options": {"email": {"attachments": [{"filename": "a", "url": "b"}]}},
        "Unknown": 1,
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r'"\a\b\e\0\x41\u0041\U0001F600\\\""', '\a\b\x1b\0AA😀\\"'),
        ('@"a\\n ""b""\nc"', 'a\\n "b"\nc'),
        ('"""a "b" \\n"""', 'a "b" \\n'),
        ('""""a"""b""""', 'a"""b'),
        ('"""\n      a\n        b\n\n      """', "a\n  b\n"),
        ('"""\r\n  a\r\n  """', "a"),
        ('"a" + @"b"', "ab"),
        ('$"a{{b}}"', "a{b}"),
        ('$@"a{{b}}""\\"', 'a{b}"\\'),
        ('new { a = 1, b = new[] { "c" } }', {"a": 1, "b": ["c"]}),
        ("new object[0] { }", []),
        ('new List<Dictionary<string, int>> { new() { ["a"] = 1 } }', [{"a": 1}]),
        ("new Dictionary<string, object?>()", {}),
        ('new Dictionary<string, object>() { { "a", 1 }, { "b", null }, }', {"a": 1, "b": None}),
        ("new My.Tags { A = 1 }", {"A": 1}),
        ("[1, 2L, 3.5m, 4f, 5UL, 007]", [1, 2, 3.5, 4.0, 5, 7]),
    ],
)
def test_csharp_is_read_by_its_rules(written: str, meant: Any) -> None:
    code = f"using System;\nvar quote = '\"';\nawait notificationapi.SendAsync(new {{ mergeTags = {written} }});"
    assert sent(code) == {"mergeTags": meant}


@pytest.mark.parametrize(
    ("code", "where"),
    [
        ("notificationapi.send({type: 'b', c: ]});", "The JavaScript breaks at 1:34: "),
        ("const a = 1;\nnotificationapi.send({\n  type: 'b'\n  c: 1});", "The JavaScript breaks at 4:3: "),
        ("const a = 1;\nnotificationapi.send({'b' 1});", "The JavaScript breaks at 2:23: "),
        (
            "const a = 1;\nnotificationapi.send({a: 'b\n'});",
            "The JavaScript literal breaks at 2:28: the text has an end of line in it",
        ),
        ("const a = 1;\nnotificationapi.send({a: '\\u12'});", "The JavaScript breaks at 2:27: "),
        ("const a = 1;\nnotificationapi.send({a: '\\u{110000}'});", "breaks at 2:27: u{110000} is no character"),
        (
            "import x\nnotificationapi.send({'a': '\\N{NO SUCH NAME}'})",
            "breaks at 2:29: N{NO SUCH NAME} is no character",
        ),
        ("<?php\n$notificationapi->send(['a' => \"\\xff\"]);", "breaks at 2:33: \\xff is no character"),
        ("<?php\n$notificationapi->send(['a' 'b']);", "The PHP breaks at 2:29: "),
        ('package main\nvar x = notificationapi.Send(`{"a": "\\q\n`)', "What is sent is not JSON: it breaks at 2:38"),
        (
            'package main\nvar x = notificationapi.Send(T{A: "\\q"})',
            "The Go literal breaks at 2:36: \\q has no meaning there.",
        ),
        ("require 'x'\nnotificationapi.send({'a' 1})", "The Ruby breaks at 2:"),
        ("const a = 1;\nnotificationapi.send(" + "[" * 101 + "]" * 101 + ")", "It is nested more than 100 levels deep"),
        (
            "const a = 1;\nnotificationapi.send(" + '{"a":[' * 60 + "]}" * 60 + ")",
            "It is nested more than 100 levels deep",
        ),
        ("const a = 1;\nnotificationapi.send({a: " + "1" * 4301 + "});", "A number in it has too many digits"),
        ("const a = 1;\nnotificationapi.send({a: 1e999});", "The number 1e999 is too large"),
        ("const a = 1;\nnotificationapi.send({a: 1", "The JavaScript breaks at 2:"),
        ("const a = 1;\nnotificationapi.send({a:", "The JavaScript breaks at 2:"),
    ],
)
def test_a_literal_that_breaks_is_refused_with_the_place(code: str, where: str) -> None:
    assert where in refusal(code)


@pytest.mark.parametrize(
    ("code", "left", "said"),
    [
        (
            "const a = 1;\nx({user: {id: customer.id, b: 1}})",
            {"user": {"b": 1}},
            "the value of user.id was left out: customer.id is not a literal.",
        ),
        (
            "const a = 1;\nx({a: f('secret'), type: 1})",
            {"notificationId": 1},
            "the value of a was left out: f('…') is not a literal.",
        ),
        ("const a = 1;\nx({user})", {}, "the value of user was left out: user is not a literal."),
        ("const a = 1;\nx({...user, to: 1})", {"user": 1}, "it holds what was left out: user is not a literal."),
        (
            "const a = 1;\nx({user: {[key]: 1}})",
            {"user": {}},
            "the value of user holds what was left out: [key]: 1 is not a literal.",
        ),
        (
            "const a = 1;\nx({user: {f() { return {a: 1}; }}})",
            {"user": {}},
            "was left out: f() { return {a: 1}; } is not a literal.",
        ),
        ("const a = 1;\nx({user: undefined})", {}, "The value of user is undefined, so it was left out."),
        (
            "const a = 1;\nx({user: [1, a, ...b, 2]})",
            {"user": [1, 1, 2]},
            "the value of user holds what was left out: b is not a literal.",
        ),
        ("const a = 1;\nx({user: `a ${b(`c`)} {`})", {}, "the value of user was left out: '…' is put together"),
        ("const a = 1;\nx({user: 'a' + b})", {}, "the value of user was left out: '…' + b is not a literal."),
        (
            "const a = 1;\nx({user: a ? 'b' : 'c'})",
            {},
            "the value of user was left out: a ? '…' : '…' is not a literal.",
        ),
        ("const a = 1;\nx({user: /['\"]/g})", {}, "the value of user was left out: /['\"]/g is not a literal."),
        (
            "const a = 1;\nx({user: new Date('secret')})",
            {},
            "the value of user was left out: new Date('…') is not a literal.",
        ),
        ("const a = 1;\nx({user: tag`secret`})", {}, "the value of user was left out: tag'…' is not a literal."),
        (
            "const a = 1;\nx({user: JSON.parse('{')})",
            {},
            "the value of user was left out: JSON.parse('…') is not a literal.",
        ),
        ("const a = 1;\nx({user: 12px})", {}, "The JavaScript breaks at 2:31: something is missing or too much."),
        ("const a = 1;\nx({user: a, user: 1, user: 2})", {"user": 2}, "The name user is given twice"),
        ("import a\nx({'user': b'secret'})", {}, "the value of user was left out: '…' is not a literal."),
        ("import a\nx({user: 1, 'to': None})", {"user": None}, "it holds what was left out: user: 1 is not a literal."),
        ("import a\nx({**user, 'to': f'{a}'})", {}, "it holds what was left out: user is not a literal."),
        ("import a\nx({'to': 1j})", {}, "the value of to was left out: 1j is not a literal."),
        ("import a\nx({b'to': 1, 'user': 1})", {"user": 1}, "it holds what was left out: '…': 1 is not a literal."),
        ("import a\nx({1j: 1, 'user': 1})", {"user": 1}, "it holds what was left out: 1j: 1 is not a literal."),
        ("<?php x(['user' => \"a $b {$c['d']}\"]);", {}, "the value of user was left out: '…' is put together"),
        (
            "<?php x(['user' => $b, FOO => 1, ...$c, 'to' => 1]);",
            {"user": 1},
            "the value of user was left out: $b is not a literal.",
        ),
        (
            "<?php x(['user' => new Foo(1), 'to' => (int) '1']);",
            {},
            "the value of to was left out: (int) '…' is not a literal.",
        ),
        (
            "<?php x(['user' => array_merge([1], [2]), 'to' => $b]);",
            {},
            "was left out: array_merge([1], [2]) is not a literal.",
        ),
        ("<?php x(['user' => [0 => 1, 0 => 2]]);", {"user": [2]}, "The name 0 is given twice"),
        ("<?php x(['user' => [$a => 1, FOO => 2]]);", {"user": {}}, "holds what was left out"),
        ("require 'x'\nx({user: \"a #{b} c\"})", {}, "the value of user was left out: '…' is put together"),
        ("require 'x'\nx({user => 1, to: ENV['x']})", {}, "it holds what was left out: user => 1 is not a literal."),
        (
            "require 'x'\nx({to: b, :user => <<X\n#{a}\nX\n})",
            {},
            "the value of to was left out: b is not a literal.",
        ),
        ("package main\nx(T{User: f(1), To: 'c'})", {}, "the value of User was left out: f(1) is not a literal."),
        (
            "package main\nx(T{User: []byte{}, To: f(a)})",
            {"user": []},
            "the value of To was left out: f(a) is not a literal.",
        ),
        ("using X;\nx(new { user = a, to = 'c', b });", {}, "the value of user was left out: a is not a literal."),
        ('using X;\nx(new T { [a] = 1, { b, 1 }, [@""] = 2, user = $"{a}" });', {"": 2}, "[a] = 1"),
        (
            "using X;\nx(new T { user = new Foo(1), to = new Bar });",
            {},
            "the value of user was left out: new Foo(1) is not a literal.",
        ),
        (
            'using X;\nx(new T { user = $"""{a}""", to = $@"{a}"});',
            {},
            "the value of user was left out: '…' is put together",
        ),
    ],
)
def test_what_is_no_literal_is_left_out_and_listed(code: str, left: dict[str, Any], said: str) -> None:
    call = "$notificationapi->send(" if "<?php" in code else "notificationapi.send("
    code = code.replace("x(", call, 1)
    if not is_request(left):  # nothing that could be shown is left
        words = refusal(code)
    else:
        found = read(code)
        assert found.values == left
        words = repr(found)
    assert said in words.replace("\\\\", "\\")
    assert "secret" not in words


def test_no_more_remarks_are_made_than_a_person_would_read() -> None:
    fields = ", ".join(f"a{number}: x{number}" for number in range(60))
    found = remarks(f"const a = 1;\nnotificationapi.send({{type: 'x', mergeTags: {{{fields}}}}})")
    assert len(found) == 51
    assert found[-1] == "There are 11 more remarks of this kind."


@pytest.mark.parametrize("word", [".", "._", ".e5", "1e_", "1.e_", "0x_", "0b", "_", "e5", "1.5.", "5x", ""])
def test_what_has_the_signs_of_a_number_and_no_digit_is_none(word: str) -> None:
    assert number_of(word, octal_zero=False) is None


@unhurried
@given(word=st.text("0123456789abcdefxonlumEX._+-", max_size=12), octal_zero=st.booleans())
def test_any_word_is_a_number_or_none(word: str, octal_zero: bool) -> None:
    try:
        number = number_of(word, octal_zero=octal_zero)
    except ImportRefused:
        return
    assert number is None or isinstance(number, int | float)
