"""What the parts of the core are tried on, one at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.workplace import Workplace


@pytest.fixture
def workplace(qapp: QApplication, tmp_path: Path) -> Workplace:
    """Settings, a keyring, a sandbox and a session; ended in order when the test ends."""
    return Workplace(tmp_path)
