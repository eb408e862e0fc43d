"""The whole program for each test, and the services that it can be pointed at."""

from __future__ import annotations

import contextlib
import importlib
import os
import random
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from notifyadmin.sandbox import Sandbox
from tests.driver import Driver

# Below those that Linux (from 32768) and others (from 49152) hand out; each worker has ports of its own.
FIRST_PORT, END_OF_PORTS, WORKERS = 20_000, 32_000, 100
LOADED_LATE = ("notifyadmin.api.client", "notifyadmin.sandbox.serving", "notifyadmin.sandbox.rendering")


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    """Imports what a running program has imported, so that no test has to wait for it."""
    for name in LOADED_LATE:
        importlib.import_module(name)


@pytest.fixture
def driver(qapp: QApplication, tmp_path: Path) -> Driver:
    """A program that has not been started; it is closed in order when the test ends."""
    return Driver(qapp, tmp_path / "config" / "settings.ini")


@pytest.fixture
def free_port() -> int:
    """A port at which nobody listens, nor will before the test asks somebody to.

    Ports that the system hands out would not do: any connection of another test may be given one meanwhile, and one
    that is made to such a port may even be given the port itself, and so meet itself.
    """
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    ports = range(FIRST_PORT + worker % WORKERS, END_OF_PORTS, WORKERS)
    for port in random.sample(ports, len(ports)):
        with socket.socket() as listener, contextlib.suppress(OSError):
            listener.bind(("127.0.0.1", port))
            return port
    pytest.fail("All ports are taken.")


@pytest.fixture
def account(free_port: int) -> Iterator[Sandbox]:
    """A service outside of the program, whose address stays the same when it is down for a while."""
    sandbox = Sandbox(port=free_port)
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


@pytest.fixture
def _language_ends(qapp: QApplication) -> Iterator[None]:
    """Gives the application back its own language."""
    former = QLocale()
    yield
    QLocale.setDefault(former)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
