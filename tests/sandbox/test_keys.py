from __future__ import annotations

import base64
import hashlib

import pytest

from notifyadmin.api.auth import Secret, server_authorization, user_authorization
from tests.sandbox.conftest import Caller

user_path = "/sandbox/users/123/preferences"


def basic(text: str) -> Secret:
    return Secret("Basic " + base64.b64encode(text.encode()).decode())


@pytest.mark.parametrize(
    "authorization", ["", "Basic", "Basic !!!", "Bearer abc", "Basic c2FuZGJveDp3cm9uZw==", "Basic \u00fc"]
)
def test_a_missing_or_wrong_key_is_answered_with_401(shared_caller: Caller, authorization: str) -> None:
    for method, path in (("POST", "/sandbox/sender"), ("GET", user_path), ("GET", "/_sandbox/deliveries/x")):
        answer = shared_caller.http.request(method, path, headers={b"Authorization": authorization.encode("latin-1")})
        assert (answer.status_code, answer.json()) == (401, {"message": "Unauthorized"})


def test_no_header_at_all_is_answered_with_401(shared_caller: Caller) -> None:
    assert shared_caller.http.post("/sandbox/sender", json={}).status_code == 401


def test_the_secret_opens_no_endpoint_of_a_user(shared_caller: Caller) -> None:
    answer = shared_caller.signed("GET", user_path, server_authorization(shared_caller.sandbox.credentials))
    assert answer.status_code == 401


def test_a_users_hash_opens_that_users_endpoints_only(shared_caller: Caller) -> None:
    authorization = user_authorization(shared_caller.sandbox.credentials, "123")
    assert shared_caller.signed("GET", user_path, authorization).status_code == 200
    assert shared_caller.signed("GET", "/sandbox/users/456/preferences", authorization).status_code == 401
    assert shared_caller.signed("POST", "/sandbox/sender", authorization, {}).status_code == 401


def test_a_user_without_a_hash_is_refused_because_the_secure_mode_is_on(shared_caller: Caller) -> None:
    assert shared_caller.signed("GET", user_path, basic("sandbox:123")).status_code == 401


def test_the_published_python_sdks_wrong_hash_is_refused(shared_caller: Caller) -> None:
    secret = shared_caller.sandbox.credentials.client_secret.reveal()
    digest = base64.b64encode(hashlib.sha256((secret + "123").encode()).digest()).decode()
    assert shared_caller.signed("GET", user_path, basic(f"sandbox:123:{digest}")).status_code == 401


def test_the_right_key_with_another_client_id_in_the_path_is_answered_with_403(shared_caller: Caller) -> None:
    authorization = server_authorization(shared_caller.sandbox.credentials)
    answer = shared_caller.signed("POST", "/another/sender", authorization, {})
    assert answer.status_code == 403
    assert "not authorized" in answer.json()["message"]
    assert shared_caller.signed("POST", "/another/sender", basic("another:x"), {}).status_code == 401


def test_the_schemes_case_does_not_count(shared_caller: Caller) -> None:
    authorization = Secret(
        user_authorization(shared_caller.sandbox.credentials, "123").reveal().replace("Basic", "basic")
    )
    assert shared_caller.signed("GET", user_path, authorization).status_code == 200


def test_a_user_id_with_a_colon_is_told_by_the_path(shared_caller: Caller) -> None:
    assert shared_caller.user("GET", "a:b", "/preferences").status_code == 200


def test_health_needs_no_key(shared_caller: Caller) -> None:
    answer = shared_caller.http.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"message": "Health checks passed."})
