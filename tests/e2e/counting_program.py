"""The whole program, on a service that accepts everything and prints a line for each request that it gets."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from notifyadmin.app import run_in_loop
from notifyadmin.core import examples
from notifyadmin.desk import Desk
from notifyadmin.store.credentials import CredentialStore
from tests.driver import Driver
from tests.e2e.services import ACCEPTED
from tests.faults import FaultServer, answer_bytes

RECEIVED = "received"


async def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """An acceptance, told on stdout."""
    print(RECEIVED, flush=True)
    writer.write(answer_bytes(ACCEPTED))


async def run(app: QApplication, settings: Path) -> None:
    """The program on an account of that service, with the example in its form, until its window is closed."""
    async with FaultServer(accept) as server:
        driver = Driver(app, settings)
        await driver.use(server.url)
        desk = Desk(app, settings, CredentialStore(lambda: driver.keyring))
        desk.start()
        desk.context.document.replace(examples.SEND)
        await desk.ended()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    run_in_loop(application, run(application, Path(sys.argv[1])))
