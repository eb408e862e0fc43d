"""The whole program for each test, and the services that it can be pointed at."""

from __future__ import annotations

import importlib
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.sandbox import Sandbox
from tests.driver import Driver

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
    """A port at which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture
def account(free_port: int) -> Iterator[Sandbox]:
    """A service outside of the program, whose address stays the same when it is down for a while."""
    sandbox = Sandbox(port=free_port)
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()
