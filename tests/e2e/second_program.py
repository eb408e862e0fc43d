"""A program of its own on settings that another one uses as well; it does what it is told, line by line, on stdin.

Its arguments are the settings and a name by which its work is told from that of the other one.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from notifyadmin.app import run_in_loop
from tests.driver import KEYS, Driver, until
from tests.e2e.pages import send


async def work(driver: Driver, name: str, number: int) -> None:
    """Everything that leaves something in the folder of configuration, and returns once that is on the disk."""
    await to_front(driver)
    driver.press("Ctrl+Shift+F1")  # the sandbox
    await driver.settled()
    driver.tab(1)
    driver.press("Ctrl+N")
    driver.type("notificationId", "hello_world")
    driver.type("user.id", f"{name}_{number}")
    await send(driver)
    await driver.verdict("send")
    await save_request(driver, driver.settings_path.parent.with_name(f"{name}_{number}.json"))
    await add_profile(driver, f"{name} {number}")
    driver.type("user.id", f"draft_of_{name}")
    drafts = driver.settings_path.with_name("drafts")
    await until(lambda: any(f"draft_of_{name}" in path.read_text() for path in drafts.glob("*.json")), "it is kept")
    kept = driver.settings_path.with_name("sandbox.json")
    await until(lambda: kept.exists() and f"{name}_{number}" in kept.read_text(), "the sandbox keeps it")


async def to_front(driver: Driver) -> None:
    """Gives the window the keyboard, as a window manager does."""
    driver.window.activateWindow()
    await until(driver.window.isActiveWindow, "the window has the keyboard")


async def save_request(driver: Driver, path: Path) -> None:
    """Saves the request that is in the form."""
    driver.press("Ctrl+S")
    await until(lambda: any(each.isVisible() for each in driver.window.findChildren(QFileDialog)), "it asks")
    [dialog] = [each for each in driver.window.findChildren(QFileDialog) if each.isVisible()]
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    await until(lambda: driver.desk.context.files.path == path, "it is saved")
    await to_front(driver)


async def add_profile(driver: Driver, name: str) -> None:
    """Makes a profile in its dialog."""
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.type("profile.name", name)
    await driver.choose("profile.region", "Custom")
    driver.type("profile.baseUrl", "http://127.0.0.1:9")
    driver.type("profile.clientId", KEYS.client_id)
    driver.type("profile.clientSecret", KEYS.client_secret.reveal())
    driver.click("profile.save")
    await driver.vanishes("profile.name")
    await driver.settled()


async def main(app: QApplication, settings: Path, name: str) -> None:
    """The program, until it is told to close."""
    driver = Driver(app, settings)
    await driver.start()
    await driver.history_opened()
    say("started")
    for number in range(1, 100):
        match (await asyncio.to_thread(sys.stdin.readline)).strip():
            case "work":
                await work(driver, name, number)
                say("done")
            case "dark":
                driver.window.actions_by_name["appearance.dark"].trigger()
                say("done")
            case "close":
                await driver.aclose()
                say("closed")
                return
            case _:
                return


def say(word: str) -> None:
    """Prints a line at once."""
    print(word, flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    run_in_loop(application, main(application, Path(sys.argv[1]), sys.argv[2]))
