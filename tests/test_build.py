"""The built executable, as it runs on a computer that has neither the source nor Python."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
from pathlib import Path

import pytest

from notifyadmin import __version__
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.models import SendRequest, User
from notifyadmin.store.licenses import BUNDLED

pytestmark = pytest.mark.build

EXECUTABLE = Path(__file__).parent.parent / "dist" / "notifyadmin" / "notifyadmin"
PATIENCE_S = 120.0


@pytest.fixture(autouse=True)
def _is_built() -> None:
    assert EXECUTABLE.is_file(), "there is no dist/notifyadmin: run `pyinstaller --noconfirm build.spec` first"


def bare_environment(home: Path) -> dict[str, str]:
    """What any login has, and nothing of this project's or of Python's."""
    return {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "XDG_CONFIG_HOME": str(home / "config")}


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs it to its end, away from the source."""
    return subprocess.run(
        [EXECUTABLE, *arguments],
        cwd=home,
        env=bare_environment(home),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def test_it_tells_its_version(tmp_path: Path) -> None:
    ended = run(tmp_path, "--version")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"notifyadmin {__version__}\n", "")


def test_it_finds_everything_that_it_needs_within_itself(tmp_path: Path) -> None:
    ended = run(tmp_path, "--self-test", "--json")
    found = json.loads(ended.stdout)
    wanting = {check["name"]: check["text"] for check in found["checks"] if check["needed"] and not check["ok"]}
    assert wanting == {}
    assert (ended.returncode, found["ok"], found["version"]) == (0, True, __version__)
    assert {"resources", "window", "history", "tls", "sandbox", "keyring"} <= {
        check["name"] for check in found["checks"]
    }
    source = str(EXECUTABLE.parent.parent.parent / "resources")
    assert source not in ended.stdout.replace(str(EXECUTABLE.parent), ""), "it looked into the source"


def test_without_a_display_it_says_so_in_one_sentence_and_ends_with_status_2(tmp_path: Path) -> None:
    ended = run(tmp_path)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("NotifyAdmin cannot open a window. There is no display")
    assert ended.stderr.count("\n") == 1


def test_its_sandbox_serves_a_client_until_it_is_told_to_end(tmp_path: Path) -> None:
    with subprocess.Popen(
        [EXECUTABLE, "sandbox"], cwd=tmp_path, env=bare_environment(tmp_path), stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            keys = json.loads(process.stdout.readline())
            assert asyncio.run(status_of_a_send(keys)) == 200
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE_S) == 0
        finally:
            if process.poll() is None:
                process.kill()


async def status_of_a_send(keys: dict[str, str]) -> int:
    """Sends with the keys that a sandbox prints."""
    async with Client(keys["baseUrl"], Credentials.of(keys["clientId"], keys["clientSecret"])) as client:
        answer = await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
        return answer.reply.status


def test_it_carries_the_licenses_of_all_that_it_holds() -> None:
    folder = EXECUTABLE.parent / "_internal"
    named = {each["name"] for each in json.loads((folder / BUNDLED).read_text("utf-8"))}
    files = {path.stem for path in (folder / "licenses").glob("*.txt")}
    assert {"Python", "PySide6_Essentials", "shiboken6", "cryptography", "pydantic_core"} <= named
    assert files == named
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "licenses" / "PySide6_Essentials.txt").read_text("utf-8")
    assert any((folder / "licenses" / "debian").iterdir())
