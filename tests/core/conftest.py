"""What the parts of the core are tried on, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.store.writing import Gate
from tests.ui.workplace import Workplace


@pytest.fixture
def workplace(qapp: QApplication, tmp_path: Path) -> Workplace:
    """Settings, a keyring, a sandbox and a session; ended in order when the test ends."""
    return Workplace(tmp_path)


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that is open at the latest when the test is over."""
    gate = Gate()
    yield gate
    gate.opened.set()
