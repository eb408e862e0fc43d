from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from notifyadmin import screen_probe
from notifyadmin.screen_probe import PROBE, probe_screen
from notifyadmin.system_libraries import FONT_ADVICE

PROGRAM = [sys.executable, "-m", "notifyadmin"]
ROOT = Path(__file__).parent.parent


def environment(platform: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform}


def script(text: str) -> list[str]:
    """A command that does what a text says, whatever its arguments are."""
    return [sys.executable, "-c", text]


def test_the_window_is_shown_by_the_platform_that_was_asked_for() -> None:
    shown, text = probe_screen(PROGRAM, environment("offscreen"))
    assert shown, text
    assert text.startswith("a window was shown by offscreen, on 800 × 800; fonts: ")


def test_an_abort_is_told_and_not_shared() -> None:
    shown, text = probe_screen(PROGRAM, environment("nonsense"))
    assert not shown
    assert text.startswith("Qt ended the program (status ")
    assert "nonsense" in text


def test_a_system_without_fonts_is_told() -> None:
    said = '{"platform": "xcb", "width": 1, "height": 1, "fonts": 0}'
    assert probe_screen(script(f"print('{said}')"), os.environ) == (False, FONT_ADVICE)


def test_an_end_without_a_word_is_told() -> None:
    text = "Qt ended the program (status 3): it said nothing"
    assert probe_screen(script("raise SystemExit(3)"), os.environ) == (False, text)


def test_a_window_that_never_appears_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_probe, "DEADLINE_S", 0.2)
    shown, text = probe_screen(script("import threading; threading.Event().wait()"), os.environ)
    assert (shown, text) == (False, "no window appeared within 0.2 seconds")


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    gone = [str(tmp_path / "gone")]
    assert probe_screen(gone, os.environ) == (False, "the program could not be started once more")


def test_the_option_is_the_programs_own_affair(capsys: pytest.CaptureFixture[str]) -> None:
    from notifyadmin.app import main

    with pytest.raises(SystemExit):
        main(["--help"])
    assert PROBE not in capsys.readouterr().out


@pytest.mark.x11
def test_a_real_screen_is_the_one_that_is_looked_at() -> None:
    shown, text = probe_screen(PROGRAM, environment("xcb"))
    assert shown, text
    assert text.startswith("a window was shown by xcb, on 1400 × 900; fonts: ")
