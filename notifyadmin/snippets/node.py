"""Requests in JavaScript for Node, by the published SDK; by fetch where that changes the request or its address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from notifyadmin.snippets.limits import Limits, is_kept_as_double, names, numbers, reasons
from notifyadmin.snippets.literals import Dialect, Entries, escaped, json_text, line_marks, literal, utf16_code
from notifyadmin.snippets.message import Message, Verb
from notifyadmin.snippets.template import comment, fill

_names_left_out = {"__proto__", "constructor", "prototype"}
_limits: Limits = (
    (
        lambda message: not all(map(is_kept_as_double, numbers(message.body))),
        "JavaScript would write some of its numbers differently: it has no 1.0, nor every integer beyond 2^53.",
    ),
    (
        # axios, the SDK's HTTP client, does so to keep objects from being given another prototype.
        lambda message: not _names_left_out.isdisjoint(names(message.body)),
        "The SDK leaves out fields that are named __proto__, constructor or prototype.",
    ),
)
_STEP = "The SDK and fetch take this user id for a step within the path, even when it is encoded."
_ENCODED = "The SDK puts the user id into the path as it is."

_with_sdk = """\
// npm install notificationapi-node-server-sdk
import notificationapi from 'notificationapi-node-server-sdk';

notificationapi.init(
  process.env.NOTIFICATIONAPI_CLIENT_ID,
  process.env.NOTIFICATIONAPI_CLIENT_SECRET«region»
);

«comment»const response = await notificationapi.«verb»(«arguments»);
console.log(response.status, response.data);
"""

_with_fetch = """\
«comment»const clientId = process.env.NOTIFICATIONAPI_CLIENT_ID;
const clientSecret = process.env.NOTIFICATIONAPI_CLIENT_SECRET;
const key = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
const baseURL = «base_url»;

const response = await fetch(`${baseURL}/${clientId}/«path»`, {
  method: 'POST',
  headers: { Authorization: `Basic ${key}`, 'Content-Type': 'application/json' },
  body: String.raw`«body»`
});
console.log(response.status, await response.text());
"""

_with_request = """\
import { once } from 'node:events';
import { request } from 'node:«scheme»';

const clientId = process.env.NOTIFICATIONAPI_CLIENT_ID;
const clientSecret = process.env.NOTIFICATIONAPI_CLIENT_SECRET;

«comment»const call = request(«base_url», {
  method: 'POST',
  path: `«base_path»/${clientId}/«path»`,
  auth: `${clientId}:${clientSecret}`,
  headers: { 'Content-Type': 'application/json' }
});
call.end(String.raw`«body»`);

const [response] = await once(call, 'response');
console.log(response.statusCode);
response.pipe(process.stdout);
"""


def render(message: Message) -> str:
    """An ES module."""
    beyond = reasons(message, _limits)
    if message.is_step:
        return _raw(_with_request, message, comment("//", _STEP, *beyond))
    if beyond:
        return _raw(_with_fetch, message, comment("//", "Sent with fetch, as text.", *beyond))
    return _by_sdk(message)


def _by_sdk(message: Message) -> str:
    user_id, why = "", ""
    if message.verb is Verb.SET_PREFERENCES:
        user_id = f"{_text(message.user_id)}, "
        if message.needs_encoded_id:
            user_id, why = f"encodeURIComponent({_text(message.user_id)}), ", comment("//", _ENCODED)
    return fill(
        _with_sdk,
        region="" if message.is_default_region else f",\n  {{ baseURL: {_text(message.base_url)} }}",
        comment=why,
        verb=message.verb,
        arguments=user_id + literal(message.body, _javascript),
    )


def _raw(template: str, message: Message, why: str) -> str:
    address = urlsplit(message.base_url)
    return fill(
        template,
        comment=why,
        base_url=_text(message.base_url),
        scheme=address.scheme,
        base_path=address.path,
        path=message.path,
        # JSON's own escapes for what would end or change a template literal.
        body=json_text(message.body).replace("`", "\\u0060").replace("${", "\\u0024{"),
    )


_marks = {**line_marks, "'": "\\'"}


def _text(text: str) -> str:
    return f"'{escaped(text, _marks, utf16_code)}'"


def _name(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_$][\w$]*", name, re.ASCII) else _text(name)


def _entries(entries: Entries) -> list[str]:
    return [f"{_name(name)}: {value}" for name, value in entries]


_javascript = Dialect(text=_text, entries=_entries, brackets=lambda _: ("{", "}"))
