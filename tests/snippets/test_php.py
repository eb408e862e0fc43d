"""Requests in PHP."""

from __future__ import annotations

from typing import Any

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, exact_numbers, preferences, retract, send

US, CANADA = Region.US.base_url, Region.CANADA.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.PHP, operation, base_url)


def test_the_documentations_example() -> None:
    assert code_of(documented) == (
        """\
<?php
// composer require notificationapi/notificationapi-php-server-sdk
require __DIR__ . '/vendor/autoload.php';

use NotificationAPI\\NotificationAPI;

$notificationapi = new NotificationAPI(
    getenv('NOTIFICATIONAPI_CLIENT_ID'),
    getenv('NOTIFICATIONAPI_CLIENT_SECRET')
);

$response = $notificationapi->send([
    'notificationId' => 'hello_world',
    'user' => [
        'id' => '123',
        'email' => 'test@test.com',
        'number' => '+15005550006',
    ],
    'mergeTags' => [
        'firstName' => 'test',
    ],
]);

// The SDK itself prints the status of any response but a plain success, and returns false if there was none.
echo $response === false ? 'No response' : $response, "\\n";
"""
    )


def test_a_region_is_the_third_argument() -> None:
    assert "SECRET'),\n    'https://api.ca.notificationapi.com'\n);" in code_of(documented, CANADA)


def test_preferences_and_retract() -> None:
    assert "->setUserPreferences('123', [\n    [\n" in code_of(preferences("123", {"state": False}))
    assert "'userId' => 'it\\'s $x',\n]);" in code_of(retract("it's $x"))


@pytest.mark.parametrize(
    ("tags", "literal"),
    [
        ({"x": {}}, "'x' => new stdClass(),"),
        ({"x": []}, "'x' => [],"),
        ({"0": "a", "1": "b"}, "'mergeTags' => (object) [\n        '0' => 'a',\n        '1' => 'b',\n    ],"),
        ({"1": "a", "0": "b"}, "'mergeTags' => [\n        '1' => 'a',\n        '0' => 'b',\n    ],"),
        ({"x": "\\'"}, r"'x' => '\\\'',"),
        ({"x": "$y {$z} ${w}"}, "'x' => '$y {$z} ${w}',"),
        ({"x": '$y\0"\\\n\U000e0001'}, r"""'x' => "\$y\u{0}\"\\\n\u{e0001}","""),
    ],
)
def test_values_by_phps_rules(tags: dict[str, Any], literal: str) -> None:
    assert literal in code_of(send(tags))


def test_numbers_that_php_keeps_go_by_the_sdk() -> None:
    assert "$notificationapi->send" in code_of(send({"numbers": [*exact_numbers, 2**53 + 1]}))


@pytest.mark.parametrize(
    ("operation", "reason"),
    [
        (send({"x": 1.0}), "PHP would write some of its numbers differently"),
        (send({"x": 2**63}), "PHP would write some of its numbers differently"),
        (send({"x": "\ud800"}), "half of a surrogate pair"),
        (preferences("123"), "no body at all for an empty list"),
        (preferences("..", {"state": True}), "for a step within the path"),
    ],
)
def test_what_the_sdk_cannot_say_goes_by_curl(operation: Operation, reason: str) -> None:
    code = code_of(operation, CANADA)
    assert "NotificationAPI(" not in code
    assert "$baseURL = 'https://api.ca.notificationapi.com';" in code
    assert reason in code.replace("\n// ", " ")


def test_curl_leaves_steps_alone_only_where_there_are_some() -> None:
    assert "CURLOPT_PATH_AS_IS => true" in code_of(preferences("..", {"state": True}))
    assert "CURLOPT_PATH_AS_IS" not in code_of(preferences("123"))
