"""A key is in the keyring and in the field in which it was typed, and nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.driver import PATIENCE_S
from tests.e2e.secret_program import secrets
from tests.secret_search import found_below, found_in

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("arguments", [[], ["--verbose"]], ids=["", "verbose"])
def test_no_key_is_in_any_file_stream_window_or_object(tmp_path: Path, arguments: list[str]) -> None:
    home, report = tmp_path / "home", tmp_path / "report.txt"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTEST_"))}
    places = {"HOME": str(home), "TMPDIR": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    ended = subprocess.run(
        [sys.executable, "-m", "tests.e2e.secret_program", str(report), *arguments],
        cwd=ROOT,
        env={**kept, **places, "QT_QPA_PLATFORM": os.environ["QT_QPA_PLATFORM"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=4 * PATIENCE_S,
        check=False,
    )
    assert report.read_text() == ""
    assert ended.returncode == 0, ended.stderr.decode()[-2_000:]
    assert b"A task failed: ValueError" in ended.stderr, "nothing was logged"
    assert found_in(ended.stdout, secrets()) == set()
    assert found_in(ended.stderr, secrets()) == set()
    assert any("history" in path for path, _ in found_below(home, ["hello_world"])), "nothing was kept"
    assert found_below(home, secrets()) == set()
    saved = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert saved == {"report.txt", "history.csv", "history.jsonl", *(f"request_{at}.json" for at in range(3))}
    assert found_below(tmp_path, secrets()) == set()
