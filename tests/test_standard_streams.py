from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TELL = """
import json, os, sys
from notifyadmin.standard_streams import open_missing_streams
open_missing_streams()
print("lost", file=sys.stderr)
with open(sys.argv[1], "w") as file:
    number = file.fileno()
    os.write(2, b"a warning of a library")
    json.dump([number, *(stream is None for stream in (sys.stdin, sys.stdout, sys.stderr))], file)
"""

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX closes them")


@on_posix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">&- 2>&-", ""])
def test_no_file_takes_the_place_of_a_stream(closed: str, tmp_path: Path) -> None:
    told = tmp_path / "told"
    command = ["sh", "-c", f'exec "$0" "$@" {closed}', sys.executable, "-c", TELL, str(told)]
    ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    number, *missing = json.loads(told.read_text())
    assert number > 2
    assert missing == [False, False, False]
    assert ended.stdout == b"", "what was meant for stderr went to stdout"


@on_posix
def test_the_program_does_its_work_without_any(tmp_path: Path) -> None:
    command = ["sh", "-c", 'exec "$0" -m notifyadmin --version <&- >&- 2>&-', sys.executable]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def test_as_windows_starts_it_without_a_console_it_tells_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    from notifyadmin.app import main

    monkeypatch.setenv("QT_QPA_PLATFORM", "gtk")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    status = main([]) if sys.platform.startswith("linux") else 2
    assert status == 2
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        assert stream is not None
        stream.close()
