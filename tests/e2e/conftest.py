"""The whole program for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.driver import Driver


@pytest.fixture
def driver(qapp: QApplication, tmp_path: Path) -> Driver:
    """A program that has not been started; it is closed in order when the test ends."""
    return Driver(qapp, tmp_path / "config" / "settings.ini")
