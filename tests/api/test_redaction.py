"""Secrets are struck out in every form, without a trace of them and without touching anything else."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.auth import Credentials, Secret, hashed_user_id, server_authorization, user_authorization
from notifyadmin.api.redaction import Redaction
from tests.secret_search import forms, found_in

KEY = Credentials.of("client", 's3cret/"key"/+0123456789')
PLAIN = KEY.client_secret.reveal()
keys = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=60)


@given(keys)
def test_every_form_of_a_secret_is_struck_out_whole(text: str) -> None:
    redaction = Redaction(Secret(text))
    for form in forms(text).values():
        left = redaction.data(b"<" + form + b">")
        assert "…".encode() in left
        assert found_in(left, [text]) == set()


@pytest.mark.parametrize("text", [PLAIN, "\\" * 20, '"' * 9, r"a\\b\\\c\d/e", "-._~-._~", "plain0123456789"])
def test_of_a_secret_that_stands_alone_nothing_is_left(text: str) -> None:
    redaction, quoted = Redaction(Secret(text)), json.dumps(text)[1:-1]
    for form in (
        quoted,
        json.dumps(quoted)[1:-1],
        html.escape(text),
        quote(quote(text, safe=""), safe=""),
        "".join(rf"\x{ord(char):02x}" if not char.isalnum() else char for char in text),
        base64.b64encode(text.encode()).decode().rstrip("="),
        base64.b64encode(text.encode()).decode().rstrip("=").replace("/", r"\/"),
        text.encode().hex(),
    ):
        assert redaction.text(f"<{form}>") == "<…>", form


@pytest.mark.parametrize("before", ["", "a", "ab", "client_1:", "client_12:"])
@pytest.mark.parametrize("after", ["", "!", "!!"])
def test_within_a_longer_text_in_base64_it_is_struck_out(before: str, after: str) -> None:
    encoded = base64.b64encode(f"{before}{PLAIN}{after}".encode()).decode()
    for text in (encoded, encoded.replace("/", r"\/"), quote(encoded, safe="")):
        left = Redaction(KEY.client_secret).text(text)
        assert "…" in left
        assert found_in(left, [PLAIN]) == set()
        assert len(left) <= len(text) - len(PLAIN)


def test_the_key_of_a_header_is_struck_out_as_a_whole_and_so_is_what_is_in_it() -> None:
    for header, inner in (
        (server_authorization(KEY), PLAIN),
        (user_authorization(KEY, "123"), hashed_user_id(KEY, "123")),
    ):
        redaction = Redaction(header) + Redaction(KEY.client_secret)
        assert redaction.text(f"Authorization={header.reveal()}, {inner}, {PLAIN}.") == "Authorization=Basic …, …, …."


def test_what_holds_none_is_the_very_same_object() -> None:
    data = json.dumps({"messages": ["s3cret", "0123456789", "%2F"]}).encode()
    assert Redaction(KEY.client_secret).data(data) is data
    assert Redaction(KEY.client_secret).text("half \ud83d") == "half \ud83d"


def test_a_secret_that_is_as_short_as_a_word_is_not_looked_for() -> None:
    assert Redaction(Secret("message")).text("message") == "message"
    assert Redaction(Secret("messages")).text("messages") == "…"


def test_it_does_not_show_what_it_looks_for() -> None:
    redaction = Redaction(KEY.client_secret)
    assert found_in(f"{redaction!r} {redaction} {redaction._forms!r}", [PLAIN]) == set()
