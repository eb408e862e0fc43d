"""Whatever is opened, changed and closed a hundred times leaves nothing behind."""

from __future__ import annotations

import ctypes
import gc
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import psutil  # type: ignore[import-untyped]  # published without types
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.profiles import SANDBOX
from tests.driver import Driver, until
from tests.e2e.pages import fill_send, send
from tests.e2e.preferences import HELLO, loaded

TIMES = 100
ROUNDS_OF_A_DAY = 500
"""With four sends, a load, a change of profile and one of theme in each, and an import in every second one."""
DISTANT = Credentials.of("distant", "secret-of-the-distant-service")


def counted(driver: Driver) -> Counter[str]:
    """How many Qt objects the window has, and how many clients there are."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    counts = Counter(type(each).__name__ for each in driver.window.findChildren(QObject))
    counts["Client"] = sum(isinstance(each, Client) for each in gc.get_objects())
    counts["icons"] = len(driver.desk.context.resources._icons) + len(driver.desk.context.resources._origins)
    return counts


async def test_a_hundred_changes_of_profile_leave_as_many_clients_as_profiles(driver: Driver, account: Sandbox) -> None:
    one = await driver.use(account.base_url, account.credentials, name="One")
    other = await driver.use(account.base_url, account.credentials, name="Other")
    await driver.start()
    counts: list[Counter[str]] = []
    for at in range(TIMES):
        driver.window.profiles.choose((one, other)[at % 2].id)
        await driver.settled()
        if at in (3, TIMES - 1):
            counts.append(counted(driver))
    assert counts[1] == counts[0]
    assert counts[1]["Client"] <= 3


async def test_a_hundred_edits_of_a_profile_leave_one_client_and_no_dialog(driver: Driver, account: Sandbox) -> None:
    profile = await driver.use(account.base_url, account.credentials, name="Shop")
    await driver.start()
    counts: list[Counter[str]] = []
    for at in range(TIMES):
        driver.press("Ctrl+Shift+E")
        await driver.appears("profile.save")
        await until(lambda: driver.text("profile.clientId"), "the key is found")
        driver.type("profile.name", f"Shop {at}")
        driver.click("profile.save")
        await driver.vanishes("profile.save")
        await until(lambda at=at: driver.desk.session.profile.name == f"Shop {at}", "it is saved")  # type: ignore[misc]
        await driver.settled()
        if at in (3, TIMES - 1):
            counts.append(counted(driver))
    assert driver.desk.session.profile.id == profile.id
    assert counts[1] == counts[0]


async def test_a_hundred_questions_and_changes_of_theme_leave_nothing(driver: Driver) -> None:
    await driver.start()
    driver.tab(3)
    counts: list[Counter[str]] = []
    for at in range(TIMES):
        driver.press("Ctrl+Return")
        await driver.appears("retract.confirm")
        driver.press("Escape")
        await driver.vanishes("retract.confirm")
        driver.window.actions_by_name[f"appearance.{('light', 'dark')[at % 2]}"].trigger()
        if at in (3, TIMES - 1):
            counts.append(counted(driver))
    assert counts[1] == counts[0]


async def test_questions_about_unsaved_changes_leave_nothing(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    counts: list[Counter[str]] = []
    for at in range(10):
        driver.window.profiles.choose(SANDBOX.id)
        await driver.appears("profile.discard")
        driver.press("Escape")
        await driver.vanishes("profile.discard")
        driver.type("preferences.userId", "123")
        driver.click("preferences.load")
        await driver.appears("preferences.discard")
        driver.press("Escape")
        await driver.vanishes("preferences.discard")
        if at in (1, 9):
            counts.append(counted(driver))
    assert counts[1] == counts[0]


class Day:
    """A day's work in rounds: sends, loads, imports, and changes of profile and theme, all after one another."""

    def __init__(self, driver: Driver, url: str, credentials: Credentials) -> None:
        self._driver = driver
        self._account = url, credentials
        self._rounds = 0
        self._ids: list[str] = []
        self._process = psutil.Process()

    async def begin(self) -> None:
        """Starts the program with two profiles of the account."""
        for name in ("One", "Other"):
            profile = await self._driver.use(*self._account, name=name)
            self._ids.append(profile.id)
        await self._driver.start()
        await self._driver.history_opened()
        fill_send(self._driver)

    async def work(self, rounds: int) -> None:
        """So many rounds, each with what none before had."""
        driver = self._driver
        for at in range(self._rounds, self._rounds + rounds):
            driver.window.profiles.choose(self._ids[at % 2])
            await driver.settled()
            driver.window.actions_by_name[f"appearance.{('light', 'dark')[at % 2]}"].trigger()
            driver.tab(2)
            # The sandbox forgets whom it has not heard of for a thousand users.
            driver.type("preferences.userId", f"{at - 1}-3" if at else "123")
            driver.press("Return")
            assert await driver.verdict("preferences") == "Loaded"
            driver.tab(1)
            if at % 2:
                await self._import(f"imported{at}")
            for number in range(4):
                driver.type("user.id", f"{at}-{number}")
                await send(driver)
                driver.window.activateWindow()  # as a window manager does once the suggestions have gone
                assert await driver.verdict("send") in ("Sent", "Partly sent")  # new users have not every address
        self._rounds += rounds

    def memory(self) -> int:
        """How many bytes the process holds, without the pages of files, once what it has freed is given back.

        Its USS is no measure: it has the pages of Qt's libraries only while no other process has them too.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        if sys.platform == "linux":
            ctypes.CDLL(None).malloc_trim(0)
        info = self._process.memory_info()
        return int(info.rss - getattr(info, "shared", 0))

    def descriptors(self) -> int:
        """How many files, pipes and connections the process has open."""
        return int(self._process.num_fds())

    async def _import(self, user_id: str) -> None:
        self._driver.desk.context.files.paste(
            json.dumps({"notificationId": "hello_world", "user": {"id": user_id, "email": "day@example.com"}})
        )
        await until(lambda: self._driver.text("user.id") == user_id, "it is imported")


async def test_a_short_day_leaves_no_object_and_no_descriptor(driver: Driver, account: Sandbox) -> None:
    day = Day(driver, account.base_url, account.credentials)
    await day.begin()
    await day.work(3)
    objects, descriptors = counted(driver), day.descriptors()
    await day.work(6)
    assert counted(driver) == objects
    await until(lambda: day.descriptors() <= descriptors, "every connection is closed that another has replaced")


@pytest.fixture
def distant_url() -> Iterator[str]:
    """A service in another process, so that what it remembers is not counted."""
    command = [sys.executable, "-m", "notifyadmin", "sandbox", "--client-id", DISTANT.client_id]
    command += ["--client-secret", DISTANT.client_secret.reveal()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout is not None
        yield json.loads(service.stdout.readline())["baseUrl"]
        service.terminate()


@pytest.mark.no_qt_log  # which would keep each line that Qt says of this platform, thousands of times
@pytest.mark.day
async def test_the_second_half_of_a_day_takes_no_more_memory_than_the_first(driver: Driver, distant_url: str) -> None:
    day = Day(driver, distant_url, DISTANT)
    await day.begin()
    sizes, descriptors = [], []
    for _ in range(2):
        await day.work(ROUNDS_OF_A_DAY // 2)
        sizes.append(day.memory())
        descriptors.append(day.descriptors())
    assert sizes[1] / sizes[0] <= 1.05, sizes
    assert descriptors[1] <= descriptors[0]
