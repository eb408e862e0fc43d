"""`python -m tests.pictures [FOLDER]`: takes the README's pictures, of the program as it is.

It needs a screen (`xvfb-run` will do), because what Qt draws without one has no fonts of the desktop's.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QTableView

from notifyadmin.app import run_in_loop
from tests.driver import Driver, until
from tests.e2e.history import write

SETTLED_S = 0.5
FOLDER = Path(__file__).parent.parent / "resources" / "screenshots"


async def take(driver: Driver, folder: Path) -> None:
    """Drives one program through its pages."""
    for user, outcome, text in (("789", "unknown", "Outcome unknown"), ("456", "partlySent", "Partly sent")):
        write(driver.settings_path.parent, user, outcome=outcome, text=text)
    await driver.start()  # for the first time, so that the pictures show what a first start shows
    driver.click("send.submit")
    await driver.verdict("send")
    await shoot(driver, folder / "send.png")
    driver.window.actions_by_name["tab.preferences"].trigger()
    driver.click("preferences.load")
    await driver.verdict("preferences")
    driver.click("preferences.atOnce")
    driver.click_cell("Order tracking", "EMAIL")
    await shoot(driver, folder / "preferences.png")
    driver.window.actions_by_name["tab.retract"].trigger()
    await until(lambda: "will be deleted" in driver.text("retract.count"), "the list is loaded")
    await shoot(driver, folder / "retract.png")
    driver.window.actions_by_name["tab.history"].trigger()
    rows = driver.find("history.list", QTableView)
    await until(lambda: rows.model().rowCount() > 0, "the rows are listed")
    rows.selectRow(0)
    await until(lambda: driver.shows("history.request"), "the row opens")
    await shoot(driver, folder / "history.png")
    driver.window.actions_by_name["tab.preferences"].trigger()
    driver.window.actions_by_name["appearance.dark"].trigger()
    await shoot(driver, folder / "preferences-dark.png")
    await driver.aclose()


async def shoot(driver: Driver, path: Path) -> None:
    """Saves the window once everything in it has its place."""
    QCursor.setPos(0, 0)  # or what is below the mouse looks pointed at
    await asyncio.sleep(SETTLED_S)
    driver.window.grab().save(str(path))


def main(folder: Path) -> None:
    """Takes every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="notifyadmin-") as settings:
        driver = Driver(app, Path(settings) / "settings.ini")
        run_in_loop(app, take(driver, folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
