"""Requests in JavaScript."""

from __future__ import annotations

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, exact_numbers, inexact_numbers, preferences, retract, send

US, CANADA = Region.US.base_url, Region.CANADA.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.NODE, operation, base_url)


def test_the_documentations_example() -> None:
    assert code_of(documented) == (
        """\
// npm install notificationapi-node-server-sdk
import notificationapi from 'notificationapi-node-server-sdk';

notificationapi.init(
  process.env.NOTIFICATIONAPI_CLIENT_ID,
  process.env.NOTIFICATIONAPI_CLIENT_SECRET
);

const response = await notificationapi.send({
  notificationId: 'hello_world',
  user: {
    id: '123',
    email: 'test@test.com',
    number: '+15005550006'
  },
  mergeTags: {
    firstName: 'test'
  }
});
console.log(response.status, response.data);
"""
    )


def test_a_region_is_given_by_the_name_that_the_published_package_reads() -> None:
    assert "{ baseURL: 'https://api.ca.notificationapi.com' }" in code_of(documented, CANADA)


def test_preferences_and_retract() -> None:
    assert "notificationapi.setUserPreferences('123', [\n  {\n" in code_of(preferences("123", {"state": False}))
    assert "notificationapi.retract({\n  notificationId: 'hello_world',\n  userId: 'a\\'b'\n}" in code_of(
        retract("a'b")
    )


def test_names_are_quoted_where_they_have_to_be() -> None:
    code = code_of(send({"$a_1": 1, "a b": 2, "0": 3, "ü": 4, "if": 5}))
    for line in ["$a_1: 1,", "'a b': 2,", "'0': 3,", "'ü': 4,", "if: 5"]:
        assert f"    {line}\n" in code


def test_texts_are_quoted_by_javascripts_rules() -> None:
    code = code_of(send({"text": "'\\`${x}\n\u2028\ud800😀\U000e0001"}))
    assert r"text: '\'\\`${x}\n\u2028\ud800😀\udb40\udc01'" in code


def test_numbers_that_javascript_keeps_go_by_the_sdk() -> None:
    assert "notificationapi.send" in code_of(send({"numbers": exact_numbers}))


@pytest.mark.parametrize("number", inexact_numbers)
def test_numbers_that_javascript_would_change_go_as_text_by_fetch(number: float) -> None:
    code = code_of(send({"number": number}))
    assert "await fetch(`${baseURL}/${clientId}/sender`" in code
    assert "JavaScript would write some of its numbers differently" in code
    assert f'"number": {number!r}\n' in code


@pytest.mark.parametrize("name", ["__proto__", "constructor", "prototype"])
def test_names_that_the_sdk_leaves_out_go_by_fetch(name: str) -> None:
    code = code_of(send({"deeper": [{name: 1}]}))
    assert "await fetch" in code
    assert "The SDK leaves out" in code


def test_nothing_in_the_text_ends_or_changes_the_template_literal() -> None:
    code = code_of(send({"text": "`${process.exit()}\\`\\${x} $5", "number": 1.0}))
    assert r'"text": "\u0060\u0024{process.exit()}\\\u0060\\\u0024{x} $5"' in code


@pytest.mark.parametrize(("user_id", "encoded"), [(".", "%2E"), ("..", "%2E%2E")])
def test_an_id_that_urls_take_for_a_step_goes_by_the_module_that_leaves_paths_alone(user_id: str, encoded: str) -> None:
    code = code_of(preferences(user_id), "http://localhost:8080/base")
    assert "import { request } from 'node:http';" in code
    assert "request('http://localhost:8080/base', {" in code
    assert f"path: `/base/${{clientId}}/user_preferences/{encoded}`" in code
    assert "from 'node:https'" in code_of(preferences(user_id))
