"""Keys are checked as they are typed, signed as the service wants it, and never shown."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest
from hypothesis import given

from notifyadmin.api.auth import (
    Credentials,
    Secret,
    client_id_problem,
    client_secret_problem,
    hashed_user_id,
    server_authorization,
    user_authorization,
)
from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.exchange import HttpRequest
from tests.strategies import ids, unhurried

KEY = Credentials.of("client", "s3cret-key")


def test_form_a_is_the_client_id_and_the_secret_in_base64() -> None:
    assert server_authorization(KEY).reveal() == "Basic " + base64.b64encode(b"client:s3cret-key").decode()


@unhurried
@given(ids())
def test_form_c_is_client_id_user_id_and_its_hash_in_base64(user_id: str) -> None:
    signature = base64.b64encode(hmac.new(b"s3cret-key", user_id.encode(), hashlib.sha256).digest()).decode()
    expected = base64.b64encode(f"client:{user_id}:{signature}".encode()).decode()
    assert user_authorization(KEY, user_id).reveal() == f"Basic {expected}"


def test_the_hash_is_the_one_of_the_services_guide_and_not_the_python_sdks() -> None:
    # printf 123 | openssl dgst -sha256 -hmac "s3cret-key" -binary | base64
    assert hashed_user_id(KEY, "123") == "S9jYgSmbB8/PWy5Hv62vu0oWeEFLVIa71Rpf4Ns4xXo="
    assert hashed_user_id(KEY, "123") != base64.b64encode(hashlib.sha256(b"s3cret-key123").digest()).decode()


def test_a_secret_shows_itself_in_no_way_of_writing_it() -> None:
    for value in (KEY.client_secret, KEY, HttpRequest("GET", "/", server_authorization(KEY))):
        text = f"{value!r} {value!s} {value!a} {value} {[value]}"
        assert "s3cret" not in text
        assert base64.b64encode(b"client:s3cret-key").decode() not in text


def test_secrets_are_equal_by_their_text_and_to_nothing_else() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("ä")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a"), Secret("b")}) == 2
    assert not Secret("")
    assert Secret("a")


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("", "missing"),
        ("abc\ndef", "line break"),
        ("abc\r", "line break"),
        ("abc def", "space"),
        (" abc", "space"),
        ("geheimnüs", "character that keys never have"),
        ("abc\x00", "character that keys never have"),
        ("abc\u200b", "character that keys never have"),
        ("abc\u2028", "character that keys never have"),
    ],
)
def test_a_secret_that_no_header_can_hold_is_refused_without_being_quoted(secret: str, words: str) -> None:
    assert words in str(client_secret_problem(secret))
    with pytest.raises(InvalidSetting, match=words) as caught:
        Credentials.of("client", secret)
    assert caught.value.field == "clientSecret"
    assert not secret or secret not in str(caught.value)
    with pytest.raises(InvalidSetting, match=words):
        Credentials("client", Secret(secret))


@pytest.mark.parametrize(("client_id", "words"), [("", "missing"), ("id:secret", "colon"), ("ïd", "character")])
def test_a_client_id_that_cannot_be_one_is_refused(client_id: str, words: str) -> None:
    assert words in str(client_id_problem(client_id))
    with pytest.raises(InvalidSetting, match=words) as caught:
        Credentials.of(client_id, "secret")
    assert caught.value.field == "clientId"


def test_a_right_key_has_no_problem() -> None:
    assert client_id_problem("24nojpnrsdc53fkslha0roov05") is None
    assert client_secret_problem("2lbc1u4rk3b2u1o5e9s6mv3v8hv5b1i2d4n6c8c7a0+/=") is None


def test_credentials_are_compared_by_value() -> None:
    assert Credentials.of("client", "s3cret-key") == KEY
    assert Credentials.of("client", "another") != KEY
    with pytest.raises(AttributeError):
        KEY.client_id = "other"  # type: ignore[misc]
