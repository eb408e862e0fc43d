"""Save a profile with a keyring of some mood, and say for how many milliseconds the window was not heard meanwhile."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from notifyadmin.app import run_in_loop
from notifyadmin.store import credentials
from tests import driver as driver_module
from tests.driver import Driver, until
from tests.e2e.test_keyring_moods import MOODS
from tests.memory_keyring import MemoryKeyring

BEAT_MS = 5


def save() -> None:
    """Does it with the keyring that the first argument names, below the folder that the second one does."""
    app = QApplication(sys.argv[:1])
    run_in_loop(app, _save(app))


async def _save(app: QApplication) -> None:
    find = MOODS[sys.argv[1]].find if sys.argv[1] in MOODS else MemoryKeyring
    driver_module.CredentialStore = lambda _: credentials.CredentialStore(find)  # type: ignore[attr-defined,misc,assignment]  # where the driver finds it
    driver = Driver(app, Path(sys.argv[2]) / "settings.ini")
    await driver.start()
    await driver.history_opened()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.type("profile.name", "Shop")
    await driver.choose("profile.region", "Custom")
    driver.type("profile.baseUrl", "http://127.0.0.1:9")
    driver.type("profile.clientId", "client_1")
    driver.type("profile.clientSecret", "m00dy/key+0123456789")
    beaten_s, longest_s = time.perf_counter(), 0.0

    def beat() -> None:
        nonlocal beaten_s, longest_s
        longest_s, beaten_s = max(longest_s, time.perf_counter() - beaten_s), time.perf_counter()

    timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    driver.click("profile.save")
    timer.start()
    beaten_s = time.perf_counter()
    await until(lambda: not driver.shows("profile.name") or driver.shows("profile.session"), "the keyring answers")
    if driver.shows("profile.session"):
        driver.click("profile.session")
    await until(lambda: not driver.shows("profile.name"), "the dialog closes")
    await driver.settled()
    timer.stop()
    print(longest_s * 1000, flush=True)
    await driver.aclose()
