"""Requests in PHP, by the published SDK; by PHP's own curl where that would change them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from notifyadmin.snippets.limits import Limits, has_half_characters, is_kept_as_int64, numbers, reasons
from notifyadmin.snippets.literals import (
    Brackets,
    Dialect,
    Entries,
    braced_code,
    escaped,
    json_text,
    line_marks,
    literal,
    single_quoted,
)
from notifyadmin.snippets.message import Message, Verb
from notifyadmin.snippets.template import comment, fill

_limits: Limits = (
    (
        lambda message: not all(map(is_kept_as_int64, numbers(message.body))),
        "PHP would write some of its numbers differently: 1.0 as 1, and no integer beyond 64 bits exactly.",
    ),
    (
        lambda message: has_half_characters(message.body),
        "It has half of a surrogate pair, which no text of PHP's can hold.",
    ),
    (lambda message: message.body == [], "The SDK sends no body at all for an empty list."),
    (lambda message: message.is_step, "Newer versions of curl take this user id for a step within the path."),
)
_ENCODED = "The SDK puts the user id into the path as it is."

_with_sdk = """\
<?php
// composer require notificationapi/notificationapi-php-server-sdk
require __DIR__ . '/vendor/autoload.php';

use NotificationAPI\\NotificationAPI;

$notificationapi = new NotificationAPI(
    getenv('NOTIFICATIONAPI_CLIENT_ID'),
    getenv('NOTIFICATIONAPI_CLIENT_SECRET')«region»
);

«comment»$response = $notificationapi->«verb»(«arguments»);

// The SDK itself prints the status of any response but a plain success, and returns false if there was none.
echo $response === false ? 'No response' : $response, "\\n";
"""

_with_curl = """\
<?php
$clientId = getenv('NOTIFICATIONAPI_CLIENT_ID');
$clientSecret = getenv('NOTIFICATIONAPI_CLIENT_SECRET');
$baseURL = «base_url»;
$body = <<<'JSON'
«body»
JSON;

«comment»$curl = curl_init("$baseURL/$clientId/«path»");
curl_setopt_array($curl, [«options»
    CURLOPT_USERPWD => "$clientId:$clientSecret",
    CURLOPT_HTTPHEADER => ['Content-Type: application/json'],
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_RETURNTRANSFER => true,
]);
$response = curl_exec($curl);
echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $response === false ? curl_error($curl) : $response, "\\n";
"""


def render(message: Message) -> str:
    """A script, to be started beside Composer's folder `vendor`."""
    beyond = reasons(message, _limits)
    if not beyond:
        return _by_sdk(message)
    return fill(
        _with_curl,
        comment=comment("//", "Sent without the SDK, as text.", *beyond),
        base_url=_text(message.base_url),
        path=message.path,
        body=json_text(message.body),
        options="\n    CURLOPT_PATH_AS_IS => true," if message.is_step else "",
    )


def _by_sdk(message: Message) -> str:
    user_id, why = "", ""
    if message.verb is Verb.SET_PREFERENCES:
        user_id = f"{_text(message.user_id)}, "
        if message.needs_encoded_id:
            user_id, why = f"rawurlencode({_text(message.user_id)}), ", comment("//", _ENCODED)
    return fill(
        _with_sdk,
        region="" if message.is_default_region else f",\n    {_text(message.base_url)}",
        comment=why,
        verb=message.verb,
        arguments=user_id + literal(message.body, _php),
    )


_marks = {**line_marks, '"': '\\"', "$": "\\$"}


def _text(text: str) -> str:
    if text.isprintable():
        return single_quoted(text)
    return f'"{escaped(text, _marks, braced_code)}"'


def _entries(entries: Entries) -> list[str]:
    return [f"{_text(name)} => {value}" for name, value in entries]


def _brackets(fields: Mapping[str, Any]) -> Brackets:
    # An array with the keys 0, 1, 2 … would go out as a list.
    is_like_a_list = all(name == str(place) for place, name in enumerate(fields))
    return ("(object) [" if is_like_a_list else "["), "]"


_php = Dialect(
    text=_text,
    entries=_entries,
    brackets=_brackets,
    empty_object="new stdClass()",
    indent="    ",
    last_comma=",",
)
