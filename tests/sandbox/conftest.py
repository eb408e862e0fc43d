"""A running sandbox for each test, and a caller that signs its requests as the service's own clients do."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from notifyadmin.api.auth import Secret, server_authorization, user_authorization
from notifyadmin.sandbox import Rendered, Sandbox
from notifyadmin.store.errors import StoreError
from notifyadmin.store.sandbox_data import SandboxData

# The sandbox has none; httpx would read all that certifi has for each client.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Caller:
    """Calls a sandbox over the network; answers are returned whatever their status."""

    def __init__(self, sandbox: Sandbox, http: httpx.Client) -> None:
        self.sandbox = sandbox
        self.http = http
        self.client_id = sandbox.credentials.client_id

    def server(self, method: str, path: str, body: Any = None) -> httpx.Response:
        """Calls an endpoint under the client id with form A."""
        return self.signed(method, f"/{self.client_id}/{path}", server_authorization(self.sandbox.credentials), body)

    def user(
        self, method: str, user_id: str, path: str = "", body: Any = None, query: dict[str, str] | None = None
    ) -> httpx.Response:
        """Calls an endpoint of a user with form C; `path` begins with its slash."""
        authorization = user_authorization(self.sandbox.credentials, user_id)
        return self.signed(
            method, f"/{self.client_id}/users/{quote(user_id, safe='')}{path}", authorization, body, query
        )

    def signed(
        self,
        method: str,
        path: str,
        authorization: Secret,
        body: Any = None,
        query: dict[str, str] | None = None,
    ) -> httpx.Response:
        """Calls any path with any key; bytes go out as they are, everything else as JSON."""
        headers = {"Authorization": authorization.reveal()}
        if isinstance(body, bytes):
            return self.http.request(method, path, headers=headers, content=body, params=query)
        return self.http.request(method, path, headers=headers, json=body, params=query)

    def send(self, **body: Any) -> httpx.Response:
        """Sends hello_world to user 123, unless `body` says otherwise."""
        return self.server("POST", "sender", {"notificationId": "hello_world", "user": {"id": "123"}, **body})

    def delivered(self, **body: Any) -> dict[str, Rendered]:
        """Sends, and gives what was delivered, by channel."""
        tracking_id = self.send(**body).json()["trackingId"]
        return {rendered.channel: rendered for rendered in self.sandbox.deliveries(tracking_id)}

    def inbox(self, user_id: str, **query: str) -> list[dict[str, Any]]:
        """A page of a user's in-app notifications."""
        answer = self.user("GET", user_id, "/notifications/INAPP_WEB", query=query)
        rows: list[dict[str, Any]] = answer.json()["notifications"]
        return rows

    def choices(self, user_id: str) -> dict[tuple[str, str | None, str], str]:
        """A user's explicit choices, by type, category and channel."""
        rows = self.user("GET", user_id, "/preferences").json()["preferences"]
        return {(row["notificationId"], row.get("subNotificationId"), row["channel"]): row["delivery"] for row in rows}


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


@pytest.fixture
def caller(sandbox: Sandbox) -> Iterator[Caller]:
    with httpx.Client(base_url=sandbox.base_url, trust_env=False, verify=NO_CERTIFICATES) as http:
        yield Caller(sandbox, http)


@pytest.fixture(scope="session")
def shared_caller() -> Iterator[Caller]:
    """For tests that change nothing, or only users of their own: one sandbox serves them all, which saves its stops."""
    sandbox = Sandbox()
    with httpx.Client(base_url=sandbox.start().result(), trust_env=False, verify=NO_CERTIFICATES) as http:
        yield Caller(sandbox, http)
    assert sandbox.stop()


class Place:
    """A folder in which one sandbox after the other runs."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "sandbox.json"
        self.errors: list[StoreError] = []

    @contextmanager
    def run(self) -> Iterator[Caller]:
        sandbox = Sandbox(storage=SandboxData(self.path, self.errors.append))
        base_url = sandbox.start().result()
        try:
            with httpx.Client(base_url=base_url, trust_env=False, verify=NO_CERTIFICATES) as http:
                yield Caller(sandbox, http)
        finally:
            assert sandbox.stop()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)
