"""The built executable beside the source, and beside the barest window that PyInstaller freezes; and what each weighs.

A start is timed from outside, on a display of its own, until the X server maps the window: nothing within a frozen
program can be asked. The executable is the one in dist/; the bare window is frozen here, by the `pyinstaller` that is
beside Python or on the PATH, with PyInstaller's own choice of files.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.measure import Aim, CannotMeasure, Comparison, Series, in_turns
from tests.bench.processes import PATIENCE_S, ROOT, environment

EXECUTABLE = ROOT / "dist" / "notifyadmin" / "notifyadmin"
SOURCE = (sys.executable, "-m", "notifyadmin")
BARE = ROOT / "tests" / "bench" / "probes" / "frozen.py"
MEBIBYTE = 2**20
AIM = Aim(1.0)
BUILD_PATIENCE_S = 600.0


def measure(rounds: int) -> Sequence[Comparison]:
    """Time until the window is on the screen, and the sizes of the folder and of the package."""
    if not EXECUTABLE.is_file():
        raise CannotMeasure("there is no dist/notifyadmin: run `pyinstaller --noconfirm build.spec` first")
    with TemporaryDirectory(prefix="bench-") as folder:
        place = Path(folder)
        bare = _freeze_bare(place)
        wheel = _build_wheel(place / "wheel")
        contenders = {"ours": (str(EXECUTABLE),), "source": SOURCE, "bare": (str(bare),)}
        with _display() as display:
            takes = {who: partial(_start_ms, command, place / who, display) for who, command in contenders.items()}
            taken = in_turns(takes, rounds)
        ours, source, frozen = (
            Series(who, tuple(taken[key]))
            for key, who in (("ours", "the executable"), ("source", "the source"), ("bare", "a bare frozen window"))
        )
        time_to = "Time to a window on the screen"
        return [
            Comparison(f"{time_to}, beside the source", "ms", ours, source, AIM),
            Comparison(f"{time_to}, beside a bare frozen window", "ms", ours, frozen),
            _sizes("Size of the folder", EXECUTABLE.parent, "a bare frozen window", bare.parent),
            _sizes("Size of the package", wheel, "the folder", EXECUTABLE.parent),
        ]


def _sizes(name: str, ours: Path, who: str, reference: Path) -> Comparison:
    mine, other = (
        Series(whose, (_size(path) / MEBIBYTE,)) for whose, path in (("NotifyAdmin", ours), (who, reference))
    )
    return Comparison(name, "MiB", mine, other)


def _size(path: Path) -> int:
    """The bytes of a file, or of all files of a folder; links are none."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def _freeze_bare(place: Path) -> Path:
    """The executable of the bare window, one folder as ours is."""
    found = shutil.which("pyinstaller", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if found is None:
        raise CannotMeasure("there is no pyinstaller: `pip install -e '.[build]'` installs it")
    folders = ("--distpath", place / "dist", "--workpath", place / "work", "--specpath", place)
    strip = ("--strip",) if sys.platform == "linux" else ()
    _build([found, "--noconfirm", "--log-level", "ERROR", "--name", "bare", *strip, *map(str, folders), str(BARE)])
    return place / "dist" / "bare" / "bare"


def _build_wheel(folder: Path) -> Path:
    _build([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(ROOT)])
    return next(folder.glob("*.whl"))


def _build(command: Sequence[str]) -> None:
    try:
        subprocess.run(command, capture_output=True, text=True, timeout=BUILD_PATIENCE_S, check=True)
    except subprocess.CalledProcessError as error:
        last = error.stderr.strip().splitlines()[-1:]
        raise CannotMeasure(f"{Path(command[0]).name} failed: {' '.join(last)}") from None


@contextmanager
def _display() -> Iterator[str]:
    """The name of an X display that nothing else is on."""
    with ExitStack() as stack:
        server = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
        process = stack.enter_context(_running(server, dict(os.environ)))
        yield ":" + _line(process)


def _start_ms(command: Sequence[str], home: Path, display: str) -> float:
    """From before a program is started until its first window is mapped; those that Qt works with itself never are."""
    home.mkdir(exist_ok=True)
    environ = environment(home) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with _running(["xev", "-root", "-event", "substructure"], environ) as watcher:
        started_s = time.monotonic()
        with _running(command, environ):
            while not _line(watcher).startswith("MapNotify"):
                pass
            return (time.monotonic() - started_s) * 1000


def _line(process: subprocess.Popen[str]) -> str:
    """The next line that a program prints."""
    assert process.stdout is not None
    watchdog = threading.Timer(PATIENCE_S, process.kill)
    watchdog.daemon = True
    watchdog.start()
    line = process.stdout.readline()
    watchdog.cancel()
    if not line:
        raise CannotMeasure("no window came, or the display ended")
    return line.strip()


@contextmanager
def _running(command: Sequence[str], environ: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A program in the background, told to end afterwards, and made to where it does not."""
    if shutil.which(command[0]) is None:
        raise CannotMeasure(f"there is no {command[0]}: Debian's packages xvfb and x11-utils have what it takes")
    with subprocess.Popen(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.communicate(timeout=PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
