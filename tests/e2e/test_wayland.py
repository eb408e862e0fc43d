"""The program below a Wayland compositor, which needs no screen: `python -m pytest -m wayland`, and `-m build`."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.background import PATIENCE_S, until
from tests.e2e.screen import missing_for_assistive, wayland_screen
from tests.e2e.test_walk import EXECUTABLE, SOURCE


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(SOURCE, id="source", marks=pytest.mark.wayland),
        pytest.param(EXECUTABLE, id="executable", marks=pytest.mark.build),
    ],
)
def test_the_window_opens_on_wayland_and_sends(tmp_path: Path, program: Sequence[str]) -> None:
    lacking = missing_for_assistive("weston", program[0])
    assert not lacking, f"this suite needs {', '.join(lacking)}: see .ci/run"
    with wayland_screen(tmp_path, program) as seen:
        until(lambda: seen.look("user.id").get("text") == "123", "the example is filled in")
        seen.do("press", "send.submit")
        seen.reads("send.verdict", "Sent")
        assert Path(f"/proc/{seen.program.pid}/maps").read_text().count("libqwayland")
        seen.program.send_signal(signal.SIGTERM)
        assert seen.program.wait(PATIENCE_S) == 0
