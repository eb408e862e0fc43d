"""What the program does without until its window can be used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PATIENCE_S = 60.0
LATER = {"pydantic", "httpx", "keyring", "sqlite3", "starlette", "uvicorn", "liquid", "tree_sitter", "phonenumbers"}
CODE = f"""
import sys
from tests.bench.probes import person, program
person.halt = lambda _: print(*sorted({LATER} & set(sys.modules)))
program.start()
"""


def test_no_large_library_is_imported_before_the_window_can_be_used(tmp_path: Path) -> None:
    own = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")}
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "\n", "")
