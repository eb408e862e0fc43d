from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from notifyadmin import __version__, self_test
from notifyadmin.self_test import Check, all_well, run_checks, summary
from notifyadmin.ui.resources import Resources

GOOD, BAD = Check("tls", True, True, "fine"), Check("sandbox", False, True, "broken")
ABSENT = Check("keyring", False, False, "none runs")


async def test_here_everything_that_is_needed_works(qapp: QApplication, tmp_path: Path) -> None:
    checks = await run_checks(qapp, tmp_path)
    assert [check.name for check in checks] == ["resources", "fonts", "window", "history", "tls", "sandbox", "keyring"]
    assert {check.name: check.text for check in checks if check.needed and not check.ok} == {}
    assert not checks[-1].needed
    lines = summary(checks, as_json=False).splitlines()
    assert [line.split()[0] for line in lines][:5] == ["ok"] * 5


@pytest.mark.qt_log_ignore("Cannot open file")
async def test_what_fails_is_a_result_and_the_rest_goes_on(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = Resources(tmp_path / "nowhere")
    monkeypatch.setattr(Resources, "found", lambda: empty)
    checks = await run_checks(qapp, tmp_path)
    failed = {check.name: check.text for check in checks if check.needed and not check.ok}
    assert list(failed) == ["resources"]
    assert failed["resources"].startswith(f"missing below {tmp_path / 'nowhere'}: style.qss")
    assert not all_well(checks)


async def test_a_check_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def hang() -> str:
        await asyncio.Event().wait()
        return "never"

    monkeypatch.setattr(self_test, "DEADLINE_S", 0.01)
    assert await self_test._check("window", hang) == Check("window", False, True, "not done within 0.01 seconds")


async def test_an_error_without_words_is_told_by_its_name() -> None:
    async def fail() -> str:
        raise ZeroDivisionError

    assert (await self_test._check("tls", fail)).text == "ZeroDivisionError"


def test_what_is_not_needed_does_not_count() -> None:
    assert all_well([GOOD, ABSENT])
    assert not all_well([GOOD, BAD])


def test_the_terminal_gets_a_line_for_each() -> None:
    assert summary([GOOD, BAD, ABSENT], as_json=False).splitlines() == [
        "ok     tls: fine",
        "FAILED sandbox: broken",
        "note   keyring: none runs",
    ]


def test_a_program_gets_one_line_of_json() -> None:
    text = summary([GOOD, ABSENT], as_json=True)
    assert json.loads(text) == {
        "version": __version__,
        "ok": True,
        "checks": [
            {"name": "tls", "ok": True, "needed": True, "text": "fine"},
            {"name": "keyring", "ok": False, "needed": False, "text": "none runs"},
        ],
    }
    assert "\n" not in text


def test_a_window_that_would_abort_is_no_success(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "library_problem", lambda _: "The library libxcb-icccm.so.4 is missing.")
    [check] = self_test.check_screen({}, "linux")
    assert check == Check("screen", False, True, "The library libxcb-icccm.so.4 is missing.")
    assert not all_well([check])


def test_a_display_that_is_not_there_now_is_a_note() -> None:
    [check] = self_test.check_screen({}, "linux")
    assert (check.ok, check.needed) == (False, False)
    assert check.text.startswith("There is no display")


async def test_a_system_without_fonts_is_told(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: [])
    check = await self_test._check("fonts", self_test._fonts)
    assert not check.ok
    assert "fonts-dejavu-core" in check.text
