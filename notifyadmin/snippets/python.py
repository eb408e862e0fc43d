"""Requests in Python, by the published SDK 2.x; by urllib where that cannot write them."""

from __future__ import annotations

from notifyadmin.snippets.limits import has_half_characters
from notifyadmin.snippets.literals import Dialect, Entries, double_quoted, literal, wide_code
from notifyadmin.snippets.message import Message, Verb
from notifyadmin.snippets.template import comment, fill

_HALF_CHARACTERS = "Sent with urllib: the SDK cannot write half of a surrogate pair; json.dumps writes it as an escape."
_ENCODED = "The SDK puts the user id into the path as it is."
_STEP = "Dots alone would be a step within it, so they are given as what stands for them there."

_with_sdk = """\
# pip install notificationapi_python_server_sdk
import asyncio
import os
«quote»
from notificationapi_python_server_sdk import notificationapi


async def main():
    notificationapi.init(
        os.environ["NOTIFICATIONAPI_CLIENT_ID"],
        os.environ["NOTIFICATIONAPI_CLIENT_SECRET"],«region»
    )
«comment»    response = await notificationapi.«verb»(
        «body»
    )
    print(response.status_code, response.text)


asyncio.run(main())
"""

_with_urllib = """\
import base64
import json
import os
from urllib.request import Request, urlopen

client_id = os.environ["NOTIFICATIONAPI_CLIENT_ID"]
client_secret = os.environ["NOTIFICATIONAPI_CLIENT_SECRET"]
key = base64.b64encode(f"{client_id}:{client_secret}".encode()).decode()
base_url = «base_url»
body = «body»

«comment»request = Request(
    f"{base_url}/{client_id}/«path»",
    data=json.dumps(body).encode(),
    headers={"Authorization": f"Basic {key}", "Content-Type": "application/json"},
)
with urlopen(request) as response:
    print(response.status, response.read().decode())
"""

_functions = {Verb.SEND: "send", Verb.SET_PREFERENCES: "set_user_preferences", Verb.RETRACT: "retract"}


def render(message: Message) -> str:
    """A script."""
    if not has_half_characters(message.body):
        return _by_sdk(message)
    return fill(
        _with_urllib,
        comment=comment("#", _HALF_CHARACTERS),
        base_url=_text(message.base_url),
        path=message.path,
        body=literal(message.body, _python),
    )


def _by_sdk(message: Message) -> str:
    body, why, quote = literal(message.body, _python, 2), "", ""
    if message.verb is Verb.SET_PREFERENCES:
        user_id = _text(message.user_id)
        if message.is_step:
            # Quoting leaves dots alone.
            user_id, why = _text(message.encoded_id), comment("#", _ENCODED, _STEP, margin="    ")
        elif message.needs_encoded_id:
            user_id, why = f'quote({user_id}, safe="")', comment("#", _ENCODED, margin="    ")
            quote = "from urllib.parse import quote\n"
        preferences = literal(message.body, _python, 3)
        body = _python.block(("{", "}"), [f'"userId": {user_id}', f'"userPreferences": {preferences}'], 2)
    return fill(
        _with_sdk,
        quote=quote,
        region="" if message.is_default_region else f"\n        {_text(message.base_url)},",
        comment=why,
        verb=_functions[message.verb],
        body=body,
    )


def _text(text: str) -> str:
    return double_quoted(text, wide_code)


def _entries(entries: Entries) -> list[str]:
    return [f"{_text(name)}: {value}" for name, value in entries]


_python = Dialect(
    text=_text,
    entries=_entries,
    brackets=lambda _: ("{", "}"),
    null="None",
    true="True",
    false="False",
    indent="    ",
    last_comma=",",
)
