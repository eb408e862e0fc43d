"""What holds for the code in every language, whatever the request."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.api.regions import Region
from notifyadmin.snippets import LANGUAGES, Language, render
from notifyadmin.snippets.message import Message, Operation
from tests.snippets.cases import PricedSend, documented, hand_picked, operations, preferences, retract, send
from tests.strategies import unhurried

US, CANADA = Region.US.base_url, Region.CANADA.base_url

every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.id)

# Where the code has the body as text, and what stands there for a double quote.
raw_bodies = {
    Language.NODE: (r"String\.raw`(.*?)`", '"'),
    Language.PHP: (r"<<<'JSON'\n(.*?)\nJSON;", '"'),
    Language.GO: (r"const body = `(.*?)`", '"'),
    Language.CSHARP: (r'string request = @"(.*)";\n    HttpResponse', '""'),
    Language.RUBY: (r"<<'JSON'\n(.*?)\nJSON\n", '"'),
    Language.CURL: (r"<<'JSON'\n(.*?)\nJSON\n", '"'),
}


def exactly(value: Any) -> str:
    """A text that tells 1 from 1.0 and from true."""
    return json.dumps(value, sort_keys=True)


def test_there_are_seven_languages_each_with_a_name_and_an_ending() -> None:
    assert [language.id for language in LANGUAGES] == ["node", "python", "php", "go", "csharp", "ruby", "curl"]
    assert Language.CSHARP.title == "C#"
    assert Language.NODE.extension == ".mjs"


def test_importing_the_package_costs_next_to_nothing() -> None:
    code = "import sys, notifyadmin.snippets; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert not {"pydantic", "json", "notifyadmin.api.models"} & set(modules)


@unhurried
@given(operations())
def test_all_of_the_code_can_be_seen(operation: Operation) -> None:
    for language in LANGUAGES:
        code = render(language, operation, CANADA)
        hidden = {char for char in code if not char.isprintable()}
        assert hidden <= ({"\n", "\t"} if language is Language.GO else {"\n"})
        assert code.endswith("\n")
        assert not code.endswith("\n\n")


@every_language
def test_the_key_comes_from_the_environment(language: Language) -> None:
    for operation in hand_picked:
        code = render(language, operation, US)
        assert "NOTIFICATIONAPI_CLIENT_ID" in code
        assert "NOTIFICATIONAPI_CLIENT_SECRET" in code


@every_language
def test_the_region_is_in_the_code(language: Language) -> None:
    for operation in hand_picked:
        code = render(language, operation, CANADA)
        assert "api.ca.notificationapi.com" in code
        assert "api.notificationapi.com" not in code


@pytest.mark.parametrize("language", [Language.NODE, Language.PYTHON, Language.PHP])
def test_the_default_region_needs_no_word_to_an_sdk(language: Language) -> None:
    assert US not in render(language, documented, US)


@unhurried
@given(operations())
def test_a_body_that_is_text_is_the_windows_body(operation: Operation) -> None:
    body = exactly(Message.of(operation, US).body)
    for language, (pattern, quote) in raw_bodies.items():
        found = re.search(pattern, render(language, operation, US), re.DOTALL)
        assert found or language not in (Language.GO, Language.CSHARP, Language.CURL)
        if found:
            assert exactly(json.loads(found[1].replace(quote, '"'))) == body


@unhurried
@given(operations())
def test_pythons_literals_are_the_windows_values(operation: Operation) -> None:
    tree = ast.parse(render(Language.PYTHON, operation, US))
    literals = [node for node in ast.walk(tree) if isinstance(node, ast.Dict | ast.List)]
    outermost: ast.expr = literals[0]
    if isinstance(operation, SetPreferencesRequest) and isinstance(outermost, ast.Dict):
        outermost = outermost.values[1]
    assert exactly(ast.literal_eval(outermost)) == exactly(Message.of(operation, US).body)


@every_language
def test_a_field_with_a_fraction_is_in_the_code(language: Language) -> None:
    operation = PricedSend.from_wire({"notificationId": "a", "user": {"id": "1"}, "price": 12.75})
    assert re.search(r"price\W+12\.75\b", render(language, operation, US))


@every_language
def test_a_value_is_never_taken_for_a_place_of_the_template(language: Language) -> None:
    assert "«verb» «body» «x»" in render(language, send({"text": "«verb» «body» «x»"}), US)


@every_language
def test_comments_hold_nothing_from_outside(language: Language) -> None:
    code = render(language, send({"x": "\ud800", "n": 1.0}, **{"?> stray": 1, "*/ stray": None, "constructor": 2}), US)
    comments = [line for line in code.splitlines() if re.match(r"\s*(//|#) ", line)]
    assert not [line for line in comments if "stray" in line]


@every_language
def test_a_user_id_that_no_address_can_hold_is_refused(language: Language) -> None:
    with pytest.raises(InvalidRequest):
        render(language, SetPreferencesRequest(user_id="x" * 9000, preferences=[]), US)


@every_language
def test_another_alphabet_in_the_base_url_is_encoded(language: Language) -> None:
    code = render(language, documented, "https://bücher.example:8443/ä b")
    assert "xn--bcher-kva.example" in code
    assert "8443" in code
    assert "/%C3%A4%20b" in code


@every_language
def test_another_alphabet_in_a_base_url_without_port(language: Language) -> None:
    code = render(language, retract("123"), "https://bücher.example")
    assert "xn--bcher-kva.example" in code


@every_language
def test_the_path_has_the_encoded_user_id_or_the_code_encodes_it(language: Language) -> None:
    encoders = {
        Language.NODE: "encodeURIComponent('a/b')",
        Language.PYTHON: 'quote("a/b", safe="")',
        Language.PHP: "rawurlencode('a/b')",
        Language.GO: "/user_preferences/a%2Fb",
        Language.CSHARP: "{Uri.EscapeDataString(userId)}",
        Language.RUBY: "/user_preferences/#{encoded_id}",
        Language.CURL: "/user_preferences/a%2Fb",
    }
    assert encoders[language] in render(language, preferences("a/b", {"delivery": "off"}), US)


@pytest.mark.parametrize("language", [Language.NODE, Language.PYTHON, Language.PHP, Language.GO])
def test_a_plain_user_id_is_not_encoded(language: Language) -> None:
    code = render(language, preferences("123", {"delivery": "off"}), US)
    assert "encode" not in code
    assert "quote" not in code
    assert "Escape" not in code
