"""The SDKs as they are published, pointed at the sandbox: what they do is read back with this program's own client.

The published Python SDK hashes user ids in a way that the service refuses, so only its calls with the secret are run.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.models import InAppNotification, Preferences

pytestmark = pytest.mark.sdk

PACKAGE = "notificationapi-node-server-sdk"

python_set_up = """
import asyncio, sys
from notificationapi_python_server_sdk import notificationapi

async def main():
    notificationapi.init(*sys.argv[1:])
    {call}

asyncio.run(main())
"""

node_set_up = f"""
const notificationapi = require('{PACKAGE}').default;
const [clientId, clientSecret, baseURL] = process.argv.slice(1);
notificationapi.init(clientId, clientSecret, {{ baseURL }});
(async () => {{
    {{call}}
}})().catch(() => process.exit(1));
"""


@dataclass(frozen=True, slots=True)
class Service:
    """A sandbox that runs as a program of its own."""

    base_url: str
    credentials: Credentials

    @property
    def arguments(self) -> list[str]:
        """Client id, client secret and base URL, which every SDK starts with."""
        return [self.credentials.client_id, self.credentials.client_secret.reveal(), self.base_url]

    def preferences(self, user_id: str) -> Preferences:
        """What the service stores of a user's choices."""

        async def ask() -> Preferences:
            async with Client(self.base_url, self.credentials) as client:
                return (await client.get_preferences(user_id)).value

        return asyncio.run(ask())

    def choices(self, user_id: str) -> dict[tuple[str, str], str | None]:
        """The same by type and channel."""
        rows = self.preferences(user_id).preferences
        return {(row.notification_id, row.channel): row.effective_delivery for row in rows}

    def inbox(self, user_id: str) -> list[InAppNotification]:
        """A user's in-app notifications."""

        async def ask() -> list[InAppNotification]:
            async with Client(self.base_url, self.credentials) as client:
                return (await client.in_app_notifications(user_id)).value.notifications

        return asyncio.run(ask())


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    command = [sys.executable, "-m", "notifyadmin", "sandbox"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = json.loads(process.stdout.readline())
        yield Service(line["baseUrl"], Credentials.of(line["clientId"], line["clientSecret"]))
        process.terminate()
        assert process.wait(10) == 0


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the Node SDK is installed: below NOTIFYADMIN_NODE_MODULES if that is set, else for this session only."""
    folder = Path(os.environ.get("NOTIFYADMIN_NODE_MODULES") or tmp_path_factory.mktemp("node"))
    if not (folder / "node_modules" / PACKAGE).is_dir():
        command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), f"{PACKAGE}@^2.8"]
        subprocess.run(command, check=True, capture_output=True)
    return folder / "node_modules"


def run_python(service: Service, call: str) -> None:
    command = [sys.executable, "-c", python_set_up.replace("{call}", call), *service.arguments]
    subprocess.run(command, check=True, env={**os.environ, "NO_PROXY": "127.0.0.1"})


def run_node(service: Service, node_modules: Path, call: str) -> None:
    command = ["node", "-e", node_set_up.replace("{call}", call), *service.arguments]
    environment = {**os.environ, "NODE_PATH": str(node_modules), "NO_PROXY": "127.0.0.1"}
    subprocess.run(command, check=True, env=environment)


def test_the_python_sdk_sends(service: Service) -> None:
    call = """await notificationapi.send({
        "notificationId": "hello_world",
        "user": {"id": "python-send", "email": "test@test.com", "number": "+15005550006"},
        "mergeTags": {"firstName": "Python"},
    })"""
    run_python(service, call)
    assert [row.title for row in service.inbox("python-send")] == ["Hello, Python!"]


def test_the_python_sdk_sets_user_preferences(service: Service) -> None:
    call = """await notificationapi.set_user_preferences({
        "userId": "python-preferences",
        "userPreferences": [
            {"notificationId": "hello_world", "channel": "EMAIL", "state": False},
            {"notificationId": "order_tracking", "channel": "SMS", "state": True},
        ],
    })"""
    run_python(service, call)
    expected = {("hello_world", "EMAIL"): "off", ("order_tracking", "SMS"): "instant"}
    assert service.choices("python-preferences") == expected


def test_the_python_sdk_retracts(service: Service) -> None:
    send = """await notificationapi.send({"notificationId": "hello_world", "user": {"id": "python-retract"}})"""
    run_python(service, send)
    assert len(service.inbox("python-retract")) == 1
    retract = """await notificationapi.retract({"notificationId": "hello_world", "userId": "python-retract"})"""
    run_python(service, retract)
    assert service.inbox("python-retract") == []


def test_the_node_sdk_sends(service: Service, node_modules: Path) -> None:
    call = """await notificationapi.send({
        notificationId: 'hello_world',
        user: { id: 'node-send', email: 'test@test.com', number: '+15005550006' },
        mergeTags: { firstName: 'Node' }
    });"""
    run_node(service, node_modules, call)
    assert [row.title for row in service.inbox("node-send")] == ["Hello, Node!"]


def test_the_node_sdk_sends_in_its_newer_words(service: Service, node_modules: Path) -> None:
    call = """await notificationapi.send({
        type: 'hello_world', to: { id: 'node-newer' }, parameters: { firstName: 'Newer' }
    });"""
    run_node(service, node_modules, call)
    assert [row.title for row in service.inbox("node-newer")] == ["Hello, Newer!"]


def test_the_node_sdk_sets_user_preferences(service: Service, node_modules: Path) -> None:
    call = """await notificationapi.setUserPreferences('node-preferences', [
        { notificationId: 'hello_world', channel: 'EMAIL', state: false },
        { notificationId: 'weekly_digest', channel: 'EMAIL', delivery: 'monthly' }
    ]);"""
    run_node(service, node_modules, call)
    expected = {("hello_world", "EMAIL"): "off", ("weekly_digest", "EMAIL"): "monthly"}
    assert service.choices("node-preferences") == expected


def test_the_node_sdk_retracts(service: Service, node_modules: Path) -> None:
    run_node(
        service,
        node_modules,
        "await notificationapi.send({ notificationId: 'hello_world', user: { id: 'node-retract' } });",
    )
    assert len(service.inbox("node-retract")) == 1
    run_node(
        service,
        node_modules,
        "await notificationapi.retract({ notificationId: 'hello_world', userId: 'node-retract' });",
    )
    assert service.inbox("node-retract") == []


def test_the_node_sdk_identifies_a_user_whom_a_later_send_then_reaches(service: Service, node_modules: Path) -> None:
    call = """await notificationapi.identifyUser({ id: 'node/identified', email: 'node@test.com' });
    const sent = await notificationapi.send({
        notificationId: 'hello_world', user: { id: 'node/identified' }, forceChannels: ['EMAIL']
    });
    if (sent.status !== 200 || sent.data.messages.length > 0) throw sent.data;"""
    run_node(service, node_modules, call)
    received = [entry.notification_id for entry in service.preferences("node/identified").notifications]
    assert received == ["hello_world"]


def test_the_node_sdk_deletes_user_preferences(service: Service, node_modules: Path) -> None:
    set_them = """await notificationapi.setUserPreferences('node-delete', [
        { notificationId: 'hello_world', channel: 'EMAIL', state: false },
        { notificationId: 'order_tracking', channel: 'EMAIL', state: false }
    ]);"""
    run_node(service, node_modules, set_them)
    assert len(service.choices("node-delete")) == 2
    run_node(service, node_modules, "await notificationapi.deleteUserPreferences('node-delete', 'hello_world');")
    assert service.choices("node-delete") == {("order_tracking", "EMAIL"): "off"}
