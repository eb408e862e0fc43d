"""What looks like a key is found wherever it is in a request, and nothing that the service documents looks like one."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from notifyadmin.api.credential_fields import is_credential_name, may_hold_credential, without_credentials
from notifyadmin.api.models import Preference, RetractRequest, SendRequest, Value
from notifyadmin.api.models.declared import spec_of
from tests.secret_search import found_in

KEY = "k3y-0123456789"
PAIR = base64.b64encode(f"client:{KEY}".encode()).decode()
HELLO: dict[str, Any] = {
    "notificationId": "hello",
    "user": {"id": "123", "pushTokens": [{"token": "t", "type": "FCM"}]},
}


@pytest.mark.parametrize(
    ("more", "left_out"),
    [
        ({"headers": {"Authorization": f"Basic {PAIR}"}}, "headers.Authorization"),
        ({"headers": ["Accept: */*", f"authorization: Basic {PAIR}"]}, "headers.1"),
        ({"headers": [{"name": "authorization", "value": f"Bearer {KEY}-{KEY}"}]}, "headers.0.value"),
        ({"url": f"https://client:{KEY}@service.example/sender"}, "url"),
        *(
            ({"a": [{"b": {name: KEY}}]}, f"a.0.b.{name}")
            for name in (
                *("secret", "clientSecret", "client_secret", "CLIENT-SECRET", "NOTIFICATIONAPI_CLIENT_SECRET"),
                *("apiKey", "x-api-key", "password", "passwd", "passphrase", "accessToken", "refresh_token"),
                *("authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "credentials", "privateKey"),
            )
        ),
        ({"credentials": {"id": "client", "key": KEY}}, "credentials"),
        ({"password": [KEY]}, "password"),
        ({"mergeTags": {"clientSecret": KEY}}, "mergeTags.clientSecret"),
        ({"mergeTags": {"deep": {"note": f"Basic {PAIR.rstrip('=')}"}}}, "mergeTags.deep.note"),
        ({"parameters": {"Authorization": KEY}}, "parameters.Authorization"),
    ],
)
def test_what_looks_like_a_key_is_left_out_and_named(more: dict[str, Any], left_out: str) -> None:
    values, names = without_credentials({**HELLO, **more})
    assert names == (left_out,)
    assert values | more | HELLO == HELLO | more
    assert found_in(repr(values), [KEY]) == set()
    assert may_hold_credential(json.dumps(more).encode())
    marked, names = without_credentials({**HELLO, **more}, mark="…")
    assert names == (left_out,)
    assert "…" in repr(marked)
    assert found_in(repr(marked), [KEY]) == set()


@pytest.mark.parametrize(
    "more",
    [
        {"mergeTags": {"password": "welcome-1", "token": "t", "apiKey": "k", "secret": {"of": ["success"]}}},
        {"replace": {"SECRET": "0", "{{password}}": "welcome-1"}},
        {"parameters": {"password": "welcome-1"}},
        {"password": None, "secret": "", "apiKey": False, "cookie": {}},
        {"note": "Basic subscription", "title": "Bearer of news", "link": "https://example.com/a@b:c"},
        {"secretary": "Ann", "tokens": 3, "keyboard": "de", "passwordless": "yes"},
    ],
)
def test_what_only_sounds_like_one_stays(more: dict[str, Any]) -> None:
    assert without_credentials({**HELLO, **more}) == ({**HELLO, **more}, ())


@pytest.mark.parametrize("model", [SendRequest, RetractRequest, Preference])
def test_no_field_that_the_service_documents_looks_like_one(model: type[Value]) -> None:
    models, seen = [spec_of(model)], set[str]()
    for each in models:
        for field in each.fields:
            seen.add(field.name)
            if field.model is not None:
                models.append(field.model)
    assert len(seen) >= 3
    assert [name for name in seen if is_credential_name(name)] == []


def test_it_is_found_however_deep_it_is_and_the_value_stays_as_it_was() -> None:
    value: dict[str, Any] = {"password": KEY}
    for _ in range(5_000):
        value = {"a": [value]}
    left, [name] = without_credentials(value)
    assert name.endswith(".0.password")
    while "a" in left:
        left, value = left["a"][0], value["a"][0]
    assert (left, value) == ({}, {"password": KEY})


def test_what_is_no_object_is_itself() -> None:
    assert without_credentials([{"channel": "SMS", "secret": KEY}]) == ([{"channel": "SMS"}], ("0.secret",))
    assert without_credentials("text") == ("text", ())


@pytest.mark.parametrize("text", [b'{"Client_Secret": "k', b"{'X-API-Key'", b'["BASIC abc', b'{"x": "https://a:b@'])
def test_a_text_that_is_being_typed_may_hold_one(text: bytes) -> None:
    assert may_hold_credential(text)
    assert not may_hold_credential(b'{"token": "t", "to": "a@b.c", "link": "https://b.c/@')
