"""What is written in a language is read as that language would read it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.importers import read
from tests.importers import writers
from tests.importers.reading import assert_read, refusal, remarks, sent
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
        assert read(code).values == {}
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
        assert read(code).values == {}
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
        assert read(code).values == {}
    else:
        assert sent(code) == {"mergeTags": meant}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r'"\a\b\f\n\r\t\v\\\"\101\x41\u0041\U0001F600\xc3\xa9"', '\a\b\f\n\r\t\v\\"AAA😀é'),
        ("`a\\n\r\nb`", "a\\n\nb"),
        ('`a` + "`" + `b`', "a`b"),
        ('map[string]interface{}{"a": map[string]int{"b": 1}}', {"a": {"b": 1}}),
        ('map[string][]string{"a": {"b"}, "c": {}}', {"a": ["b"], "c": {}}),
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
        ("notificationapi.send({a: 'b', c: ]});", "JavaScript literal breaks at 1:34: a value is missing"),
        ("const a = 1;\nnotificationapi.send({\n  a: 'b'\n  c: 1});", "4:3: a comma or a closing bracket is missing"),
        ("const a = 1;\nnotificationapi.send({'b' 1});", "2:27: a : is missing"),
        ("const a = 1;\nnotificationapi.send({, a: 1});", "2:23: a name is missing"),
        ("const a = 1;\nnotificationapi.send({a: 'b\n'});", "a string begins at 2:26 that never ends"),
        ("const a = 1;\nnotificationapi.send({a: '\\u12'});", "breaks at 2:27: \\u has no meaning there"),
        ("const a = 1;\nnotificationapi.send({a: '\\u{110000}'});", "breaks at 2:27: u{110000} is no character"),
        (
            "import x\nnotificationapi.send({'a': '\\N{NO SUCH NAME}'})",
            "breaks at 2:29: N{NO SUCH NAME} is no character",
        ),
        ("<?php\n$notificationapi->send(['a' => \"\\xff\"]);", "breaks at 2:33: \\xff is no character"),
        ("<?php\n$notificationapi->send(['a' 'b']);", "2:29: a comma or a closing bracket is missing"),
        ('package main\nvar x = notificationapi.Send(`{"a": "\\q\n`)', "What is sent is not JSON: it breaks at 2:38"),
        ('package main\nvar x = notificationapi.Send(T{A: "\\q"})', "breaks at 2:36: \\q has no meaning there"),
        ("require 'x'\nnotificationapi.send({'a' 1})", "2:27: a : or => is missing"),
        ("const a = 1;\nnotificationapi.send(" + "[" * 101, "It is nested more than 100 levels deep"),
        ("const a = 1;\nnotificationapi.send(" + '{"a":[' * 60, "It is nested more than 100 levels deep"),
        ("const a = 1;\nnotificationapi.send(" + "(" * 200, "It is nested more than 100 levels deep"),
        ("$notificationapi->send(" + "(object)" * 200, "It is nested more than 100 levels deep"),
        ("const a = 1;\nnotificationapi.send({a: " + "1" * 4301 + "});", "A number in it has too many digits"),
        ("const a = 1;\nnotificationapi.send({a: 1e999});", "The number 1e999 is too large"),
        (
            "const a = 1;\nnotificationapi.send({a: 1",
            "The JavaScript text ends at 2:27, before its brackets are closed",
        ),
        ("const a = 1;\nnotificationapi.send({a:", "The JavaScript text ends at 2:25, where a value should be"),
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
            "The value of user.id is not a literal: customer.id.",
        ),
        (
            "const a = 1;\nx({a: f('secret'), type: 1})",
            {"notificationId": 1},
            "The value of a is not a literal: f('…').",
        ),
        ("const a = 1;\nx({user})", {}, "It holds what is not a literal: user."),
        ("const a = 1;\nx({...user, to: 1})", {"user": 1}, "It holds what is not a literal: ...user."),
        (
            "const a = 1;\nx({user: {[key]: 1}})",
            {"user": {}},
            "The value of user holds what is not a literal: [key]: 1.",
        ),
        ("const a = 1;\nx({user: {f() { return {a: 1}; }}})", {"user": {}}, "not a literal: f() { return {a: 1}; }."),
        ("const a = 1;\nx({user: undefined})", {}, "The value of user is undefined, so it was left out."),
        ("const a = 1;\nx({user: [1, a, ...b, 2]})", {"user": [1, 2]}, "The value of user.1 is not a literal: a."),
        ("const a = 1;\nx({user: `a ${b(`c`)} {`})", {"user": "a ${b(`c`)} {"}, "The value of user is put together"),
        ("const a = 1;\nx({user: 'a' + b})", {}, "The value of user is not a literal: '…' + b."),
        ("const a = 1;\nx({user: a ? 'b' : 'c'})", {}, "The value of user is not a literal: a ? '…' : '…'."),
        ("const a = 1;\nx({user: /['\"]/g})", {}, "The value of user is not a literal: /['\"]/g."),
        ("const a = 1;\nx({user: new Date('secret')})", {}, "The value of user is not a literal: new Date('…')."),
        ("const a = 1;\nx({user: tag`secret`})", {}, "The value of user is not a literal: tag'…'."),
        ("const a = 1;\nx({user: JSON.parse('{')})", {}, "The value of user is not a literal: JSON.parse('…')."),
        ("const a = 1;\nx({user: 12px})", {}, "The value of user is not a literal: 12px."),
        ("const a = 1;\nx({user: a, user: 1, user: 2})", {"user": 2}, "The name user is given twice"),
        ("import a\nx({'user': b'secret'})", {}, "The value of user is not a literal: '…'."),
        ("import a\nx({user: 1, 'to': None})", {"user": None}, "It holds what is not a literal: user: 1."),
        ("import a\nx({**user, 'to': f'{a}'})", {"user": "{a}"}, "It holds what is not a literal: **user."),
        ("import a\nx({'to': 1j})", {}, "The value of to is not a literal: 1j."),
        ("import a\nx({b'to': 1, 'user': 1})", {"user": 1}, "It holds what is not a literal: '…': 1."),
        ("import a\nx({1j: 1, 'user': 1})", {"user": 1}, "It holds what is not a literal: 1j: 1."),
        ("<?php x(['user' => \"a $b {$c['d']}\"]);", {"user": "a $b {$c['d']}"}, "The value of user is put together"),
        (
            "<?php x(['user' => $b, FOO => 1, ...$c, 'to' => 1]);",
            {"user": 1},
            "The value of user is not a literal: $b.",
        ),
        ("<?php x(['user' => new Foo(1), 'to' => (int) '1']);", {}, "The value of to is not a literal: (int) '…'."),
        ("<?php x(['user' => array_merge([1], [2]), 'to' => array]);", {}, "not a literal: array_merge([1], [2])."),
        ("<?php x(['user' => [0 => 1, 0 => 2]]);", {"user": [2]}, "The name 0 is given twice"),
        ("<?php x(['user' => [0x => 1, 5j => 2]]);", {"user": []}, "holds what is not a literal"),
        ("require 'x'\nx({user: \"a #{b} c\"})", {"user": "a #{b} c"}, "The value of user is put together"),
        ("require 'x'\nx({user => 1, to: ENV['x']})", {}, "It holds what is not a literal: user => 1."),
        (
            "require 'x'\nx({to: :+, :user => <<X\n#{a}\nX\n})",
            {"user": "#{a}\n"},
            "The value of to is not a literal: :+.",
        ),
        ("package main\nx(T{User: f(1), To: 'c'})", {}, "The value of User is not a literal: f(1)."),
        (
            "package main\nx(T{User: []byte{}, 5: 1, a, To: []T})",
            {"user": [], "5": 1},
            "It holds what is not a literal: a.",
        ),
        ("using X;\nx(new { user = a, to = 'c', b });", {}, "The value of user is not a literal: a."),
        ('using X;\nx(new T { [a] = 1, { b, 1 }, [@""] = 2, user = $"{a}" });', {"": 2, "user": "{a}"}, "[a] = 1"),
        (
            "using X;\nx(new T { user = new Foo(1), to = new Bar });",
            {},
            "The value of user is not a literal: new Foo(1).",
        ),
        (
            'using X;\nx(new T { user = $"""{a}""", to = $@"{a}"});',
            {"user": "{a}", "to": "{a}"},
            "The value of user is put",
        ),
    ],
)
def test_what_is_no_literal_is_left_out_and_listed(code: str, left: dict[str, Any], said: str) -> None:
    call = "$notificationapi->send(" if "<?php" in code else "notificationapi.send("
    found = read(code.replace("x(", call, 1))
    assert said in " ".join(found.remarks)
    assert found.values == left
    assert "secret" not in repr(found)


def test_no_more_remarks_are_made_than_a_person_would_read() -> None:
    fields = ", ".join(f"a{number}: x{number}" for number in range(60))
    found = remarks(f"const a = 1;\nnotificationapi.send({{type: 'x', mergeTags: {{{fields}}}}})")
    assert len(found) == 51
    assert found[-1] == "There are 11 more remarks of this kind."
