"""The built executable where little is as on a developer's desk: no streams, no environment, no home, odd folders."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.build,
    pytest.mark.skipif(not all(map(shutil.which, ("Xvfb", "xdotool"))), reason="needs Xvfb and xdotool"),
]

FOLDER = Path(__file__).parent.parent / "dist" / "notifyadmin"
PATIENCE_S = 120.0
NOBODY = 65534


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A virtual screen of this module's own."""
    receiver, sender = os.pipe()
    command = ["Xvfb", "-displayfd", str(sender), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(sender,), stderr=subprocess.DEVNULL) as server:
        os.close(sender)
        with os.fdopen(receiver) as told:
            yield f":{told.readline().strip()}"  # it says which one when it can be used
        server.terminate()


@pytest.fixture(scope="module")
def copied() -> Iterator[Path]:
    """The executable in a folder that nobody may write to, whose name has spaces and letters beyond ASCII."""
    with tempfile.TemporaryDirectory(prefix="notifyadmin ") as name:
        Path(name).chmod(0o755)
        folder = Path(name, "Größe 大 и $x")
        shutil.copytree(FOLDER, folder, symlinks=True)
        places = [folder, *(path for path in folder.rglob("*") if not path.is_symlink())]
        for path in places:
            path.chmod(0o555 if path.is_dir() or path.name == "notifyadmin" else 0o444)
        yield folder / "notifyadmin"
        for path in places:
            path.chmod(0o755)


@pytest.fixture
def home() -> Iterator[Path]:
    """A home that other users reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


def opens_and_ends(executable: Path, environ: Mapping[str, str], display: str, redirections: str = "") -> str:
    """Starts it, waits for its window, ends it as a logout does, and gives what it said; it must end in order."""
    user = NOBODY if os.geteuid() == 0 else None
    with subprocess.Popen(
        ["/bin/sh", "-c", f'exec "$0" {redirections}', str(executable)],
        env={**environ, "DISPLAY": display},
        cwd="/",
        user=user,
        group=user,
        extra_groups=None if user is None else [],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as program:
        try:
            # A program without a home says so in its window; either way there is one.
            search = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid)]
            subprocess.run(
                search,
                env={**os.environ, "DISPLAY": display},
                check=True,
                timeout=PATIENCE_S,
                stdout=subprocess.DEVNULL,
            )
            program.send_signal(signal.SIGTERM)
            said, _ = program.communicate(timeout=PATIENCE_S)
        finally:
            if program.poll() is None:
                program.kill()
    assert program.returncode == 0, said
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize("redirections", [">&- 2>&-", "<&- >&- 2>&-", "2>&-"])
def test_closed_streams(redirections: str, copied: Path, home: Path, display: str) -> None:
    environ = {"HOME": str(home), "LANG": "C.UTF-8"}
    assert opens_and_ends(copied, environ, display, redirections) == ""
    written = [path for path in home.rglob("*") if path.is_file() and b"qt." in path.read_bytes()]
    assert written == [], "what was meant for stderr went into a file"


def test_an_environment_with_nothing_but_a_display(copied: Path, display: str) -> None:
    opens_and_ends(copied, {}, display)


def test_a_home_that_does_not_exist(copied: Path, display: str) -> None:
    opens_and_ends(copied, {"HOME": "/nonexistent/home", "LANG": "C.UTF-8"}, display)


def test_a_home_that_cannot_be_written_to(copied: Path, home: Path, display: str) -> None:
    home.chmod(0o555)
    opens_and_ends(copied, {"HOME": str(home), "LANG": "C.UTF-8"}, display)
    assert list(home.iterdir()) == []


def test_the_self_test_shows_a_window_on_a_screen_that_is_there(copied: Path, home: Path, display: str) -> None:
    environ = {"HOME": str(home), "DISPLAY": display, "LANG": "C.UTF-8"}
    command = [str(copied), "--self-test"]
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert ended.stdout.startswith("ok     screen: a window was shown by xcb, on 1400 × 900; fonts: "), ended.stderr
    assert ended.returncode == 0
