"""Requests in Python."""

from __future__ import annotations

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, inexact_numbers, preferences, retract, send

US, EUROPE = Region.US.base_url, Region.EUROPE.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.PYTHON, operation, base_url)


def test_the_documentations_example_by_the_published_asynchronous_sdk() -> None:
    assert code_of(documented) == (
        """\
# pip install notificationapi_python_server_sdk
import asyncio
import os

from notificationapi_python_server_sdk import notificationapi


async def main():
    notificationapi.init(
        os.environ["NOTIFICATIONAPI_CLIENT_ID"],
        os.environ["NOTIFICATIONAPI_CLIENT_SECRET"],
    )
    response = await notificationapi.send(
        {
            "notificationId": "hello_world",
            "user": {
                "id": "123",
                "email": "test@test.com",
                "number": "+15005550006",
            },
            "mergeTags": {
                "firstName": "test",
            },
        }
    )
    print(response.status_code, response.text)


asyncio.run(main())
"""
    )


def test_a_region_is_the_third_argument() -> None:
    line = (
        '        os.environ["NOTIFICATIONAPI_CLIENT_SECRET"],\n        "https://api.eu.notificationapi.com",\n    )\n'
    )
    assert line in code_of(documented, EUROPE)


def test_preferences_are_given_with_their_user() -> None:
    code = code_of(preferences("123", {"state": False}))
    assert 'await notificationapi.set_user_preferences(\n        {\n            "userId": "123",\n' in code
    assert '            "userPreferences": [\n                {\n' in code
    assert '"state": False,' in code


def test_retract_and_its_constants() -> None:
    code = code_of(retract("123", secondaryId=None, more=[True, False]))
    assert "await notificationapi.retract(" in code
    assert '"secondaryId": None,' in code
    assert '"more": [True, False],' in code


@pytest.mark.parametrize(("user_id", "encoded"), [(".", "%2E"), ("..", "%2E%2E")])
def test_an_id_of_dots_is_given_encoded(user_id: str, encoded: str) -> None:
    code = code_of(preferences(user_id))
    assert f'"userId": "{encoded}",' in code
    assert "import quote" not in code


def test_texts_are_quoted_by_pythons_rules() -> None:
    assert r""""text": "\"'\\{x}\n\u202e😀\U000e0001",""" in code_of(send({"text": "\"'\\{x}\n\u202e😀\U000e0001"}))


def test_every_number_goes_by_the_sdk() -> None:
    assert "notificationapi.send" in code_of(send({"numbers": inexact_numbers}))


def test_half_of_a_surrogate_pair_goes_by_urllib() -> None:
    code = code_of(send({"text": "\ud800"}), EUROPE)
    assert "notificationapi.send" not in code
    assert 'base_url = "https://api.eu.notificationapi.com"' in code
    assert r'"text": "\ud800",' in code
    assert "# Sent with urllib" in code
