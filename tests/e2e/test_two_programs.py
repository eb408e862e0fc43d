"""Two programs at once on the same settings: what each keeps is there afterwards, however the other one ends."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from notifyadmin.store.profiles import SANDBOX
from tests.driver import Driver
from tests.e2e.second_program import work
from tests.e2e.test_history import rows

ROOT = Path(__file__).parents[2]


class Other:
    """The other program."""

    def __init__(self, settings: Path) -> None:
        settings.parent.mkdir(parents=True, exist_ok=True)
        self.errors = settings.parent.with_name("errors.txt").open("w+")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.second_program", str(settings), "other"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
        )

    async def says(self, word: str) -> None:
        """Waits for a line of its."""
        assert self.process.stdout is not None
        line = await asyncio.to_thread(self.process.stdout.readline)
        self.errors.seek(0)
        assert line == f"{word}\n", self.errors.read()[-2_000:]

    def begin(self, command: str) -> None:
        """Tells it what to do."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()

    def end(self) -> None:
        """Kills it, which gives it no time for anything."""
        self.process.kill()
        self.process.communicate()
        self.errors.close()


@pytest.fixture
def other(driver: Driver) -> Iterator[Other]:
    program = Other(driver.settings_path)
    yield program
    program.end()


@pytest.mark.parametrize("ending", ["killed", "closed"])
async def test_two_programs_on_the_same_settings_lose_nothing_of_one_another(
    driver: Driver, other: Other, ending: str
) -> None:
    await driver.start()
    await driver.history_opened()
    await other.says("started")
    for number in (1, 2):
        other.begin("work")
        await work(driver, "own", number)
        await other.says("done")
    other.begin("dark")
    await other.says("done")
    if ending == "closed":
        other.begin("close")
        await other.says("closed")
    other.end()
    await driver.restart()
    await driver.history_opened()

    users = {f"{name}_{number}" for name in ("own", "other") for number in (1, 2)}
    names = {profile.name for profile in driver.desk.session.profiles.all()}
    assert names == {"Sandbox", "own 1", "own 2", "other 1", "other 2"}
    assert users <= set(driver.desk.user_data.recent_ids.ids(SANDBOX.id, "user.id"))
    assert {entry.user_id for entry in await rows(driver)} == users
    assert {path.stem for path in driver.desk.context.files.recent()} == users
    assert driver.window.actions_by_name["appearance.dark"].isChecked()
    folder = driver.settings_path.parent
    kept = json.loads((folder / "sandbox.json").read_text())
    assert users <= {user["profile"]["id"] for user in kept["users"]}
    drafts = [json.loads((folder / "drafts" / name).read_text()) for name in ("send.json", "send.other.json")]
    assert {drafts[0]["values"]["user"]["id"], drafts[1]["user"]["id"]} == {"draft_of_own", "draft_of_other"}
    assert not list(folder.rglob("*.broken*"))
