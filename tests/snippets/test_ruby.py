"""Requests in Ruby."""

from __future__ import annotations

from typing import Any

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import deepest, documented, inexact_numbers, preferences, retract, send

US, CANADA = Region.US.base_url, Region.CANADA.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.RUBY, operation, base_url)


def test_the_documentations_example() -> None:
    assert """\
response = notificationapi.send({
  notificationId: 'hello_world',
  user: {
    id: '123',
    email: 'test@test.com',
    number: '+15005550006'
  },
  mergeTags: {
    firstName: 'test'
  }
})
puts response.code, response.body
""" in code_of(documented)


@pytest.mark.parametrize(
    ("base_url", "connection", "path"),
    [
        (US, "Net::HTTP.new('api.notificationapi.com', 443)\n    @http_client.use_ssl = true", "/#{@client_id}/sender"),
        (CANADA, "Net::HTTP.new('api.ca.notificationapi.com', 443)", "/#{@client_id}/sender"),
        (
            "http://localhost:8080/base",
            "Net::HTTP.new('localhost', 8080)\n    @http_client.use_ssl = false",
            "/base/#{@client_id}/sender",
        ),
        ("http://localhost", "Net::HTTP.new('localhost', 80)", "/#{@client_id}/sender"),
    ],
)
def test_the_documentations_class_at_a_base_url(base_url: str, connection: str, path: str) -> None:
    code = code_of(documented, base_url)
    assert connection in code
    assert f'"{path}",' in code


def test_retract_is_the_classs_own() -> None:
    code = code_of(retract("it's #{x}"))
    assert "response = notificationapi.retract({\n  notificationId: 'hello_world',\n  userId: 'it\\'s #{x}'\n})" in code
    assert "setUserPreferences" not in code


def test_set_user_preferences_is_added_to_the_class() -> None:
    code = code_of(preferences("a/b", {"state": False}))
    assert "# The documentation's class has no setUserPreferences" in code
    assert "notificationapi.setUserPreferences('a/b', [\n  {\n" in code


@pytest.mark.parametrize(
    ("tags", "literal"),
    [
        ({"if": None, "A_1": True}, "if: nil,\n    A_1: true"),
        ({"a b": 1, "c": {"d": 2}}, "'a b' => 1,\n    'c' => {\n      d: 2\n"),
        ({"x": "\\'"}, r"x: '\\\''"),
        ({"x": '#{y} #@z #$w "\n\0'}, r'x: "\#{y} \#@z \#$w \"\n\u{0}"'),
        ({"x": {}, "y": []}, "x: {},\n    y: []"),
    ],
)
def test_values_by_rubys_rules(tags: dict[str, Any], literal: str) -> None:
    assert literal in code_of(send(tags))


def test_every_number_goes_by_the_class() -> None:
    assert "notificationapi.send" in code_of(send({"numbers": inexact_numbers}))


@pytest.mark.parametrize(
    ("operation", "reason"),
    [
        (send({"x": "\ud800"}), "half of a surrogate pair"),
        (deepest, "to_json goes no deeper than 100 levels."),
    ],
)
def test_what_to_json_cannot_write_goes_by_net_http_alone(operation: Operation, reason: str) -> None:
    code = code_of(operation, CANADA)
    assert "class NotificationAPI" not in code
    assert "base_url = 'https://api.ca.notificationapi.com'" in code
    assert reason in code
