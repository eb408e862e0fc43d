"""The whole program on a folder of its own, in which somebody types until it is killed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from notifyadmin.app import run_in_loop
from tests.driver import Driver, until

TYPED = "typed_before_the_kill"


async def type_and_wait(driver: Driver, draft: Path) -> None:
    """Types an id, waits until the draft has it, says so, and goes on living."""
    await driver.start()
    driver.type("notificationId", TYPED)
    driver.tab(3)
    driver.type("retract.userId", TYPED)
    driver.tab(2)
    driver.type("preferences.userId", TYPED)
    for page in ("send", "retract", "preferences"):
        path = draft / f"{page}.json"
        await until(lambda path=path: path.is_file() and TYPED in path.read_text(), f"{page} is kept")  # type: ignore[misc]
    print("kept", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    settings = Path(sys.argv[1])
    app = QApplication(sys.argv[:1])
    run_in_loop(app, type_and_wait(Driver(app, settings), settings.parent / "drafts"))
