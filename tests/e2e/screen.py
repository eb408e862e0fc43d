"""A program on a real X display, and those who work with it there: a keyboard, and assistive technology."""

from __future__ import annotations

import fcntl
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from tests.background import PATIENCE_S, running, until
from tests.session_bus import session_bus, unlocked_keyring

SYSTEM_PYTHON = "/usr/bin/python3"
BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
ASSISTIVE = Path(__file__).with_name("assistive.py")
TITLE = "NotifyAdmin$"


class Screen:
    """One program there; `environment` is what other programs on its display and its session bus need."""

    def __init__(self, environment: Mapping[str, str], program: subprocess.Popen[str], reader: subprocess.Popen[str]):
        self._environment = dict(environment)
        self._reader = reader
        self.program = program

    def ask(self, do: str, identifier: str = "", text: str = "", at: object = None) -> dict[str, Any]:
        """One request to assistive technology."""
        assert self._reader.stdin is not None
        assert self._reader.stdout is not None
        assert self.program.poll() is None, f"the program has ended with status {self.program.returncode}"
        self._reader.stdin.write(json.dumps({"do": do, "id": identifier, "text": text, "at": at}) + "\n")
        self._reader.stdin.flush()
        answer: dict[str, Any] = json.loads(self._reader.stdout.readline())
        return answer

    def do(self, do: str, identifier: str, text: str = "", at: object = None) -> None:
        """Has something done, as soon as the control is there and lets it be done."""
        until(lambda: self.ask(do, identifier, text, at).get("done"), f"{do} {identifier}")

    def look(self, identifier: str) -> dict[str, Any]:
        """What is read aloud of a control."""
        return self.ask("look", identifier)

    def reads(self, identifier: str, name: str) -> None:
        """Waits until a control that is on the screen is read aloud as that."""
        until(
            lambda: (seen := self.look(identifier)).get("name") == name and "showing" in seen["states"],
            f"{identifier} is read as {name}; it is {self.look(identifier)}",
        )

    def keys(self, *keys: str) -> None:
        """Presses keys as the X server has them from a keyboard, once the window has it."""
        self._give_keyboard()
        self._xdotool("key", "--clearmodifiers", *keys)

    def hold(self, *keys: str, seconds: float) -> None:
        """Holds keys down together for a while, once the window has the keyboard; the X server repeats the last one."""
        self._give_keyboard()
        down = [word for key in keys for word in ("keydown", key)]
        up = [word for key in reversed(keys) for word in ("keyup", key)]
        self._xdotool(*down, "sleep", str(seconds), *up)

    def _give_keyboard(self) -> None:
        """Has the window manager bring the window to the front."""
        window = self._xdotool("search", "--sync", "--onlyvisible", "--name", TITLE).split()[-1]
        until(lambda: self._ended("windowactivate", "--sync", window).returncode == 0, "the window has the keyboard")

    def minimize(self) -> None:
        """Minimizes the window, and waits until nothing of it can be seen."""
        window = self._xdotool("search", "--sync", "--onlyvisible", "--name", TITLE).split()[-1]
        self._xdotool("windowminimize", "--sync", window)

    def start_again(self) -> int:
        """Starts the program once more, beside the one that runs; returns how that ends."""
        again = [sys.executable, "-m", "notifyadmin"]
        return subprocess.run(again, env=self._environment, timeout=PATIENCE_S, check=False).returncode

    def run(self, command: Sequence[str]) -> str:
        """What another program on the same session prints."""
        ended = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=PATIENCE_S, check=True
        )
        return ended.stdout

    def press_anywhere(self, *keys: str) -> None:
        """Presses keys in whichever window has the keyboard."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def _xdotool(self, *arguments: str) -> str:
        ended = self._ended(*arguments)
        ended.check_returncode()
        return ended.stdout

    def _ended(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = ["xdotool", *arguments]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )


def missing(*others: str) -> list[str]:
    """What this computer lacks for a screen, and of other programs."""
    lacking = missing_for_assistive("xdotool", "openbox", *others)
    if "DISPLAY" not in os.environ:
        lacking.append("a DISPLAY, such as under xvfb-run")
    return lacking


def missing_for_assistive(*others: str) -> list[str]:
    """What this computer lacks for assistive technology, and of other programs."""
    programs = ("dbus-daemon", SYSTEM_PYTHON, BUS_LAUNCHER, *others)
    lacking = [program for program in programs if shutil.which(program) is None]
    atspi = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if SYSTEM_PYTHON not in lacking and subprocess.run(atspi, capture_output=True, check=False).returncode:
        lacking.append("gir1.2-atspi-2.0")
    return lacking


@contextmanager
def screen(
    home: Path, program: Sequence[str] = (sys.executable, "-m", "notifyadmin"), *, with_keyring: bool = False
) -> Iterator[Screen]:
    """A program that was just started, with a home, a window manager and a session bus of its own.

    `with_keyring` has an unlocked keyring on that bus, which ends with it.
    """
    with (
        _alone_on_the_display(),
        session_bus(_environment(home)) as environment,
        unlocked_keyring(environment) if with_keyring else nullcontext(),
        _window_manager(environment),
        _watched(environment, program) as seen,
    ):
        yield seen


@contextmanager
def _window_manager(environment: Mapping[str, str]) -> Iterator[None]:
    """Openbox, from when it manages windows: one that is there before it never gets the keyboard."""
    is_ready = Path(environment["HOME"], "openbox-is-ready")
    with running(["openbox", "--startup", f"touch {shlex.quote(str(is_ready))}"], environment):
        until(is_ready.exists, "the window manager is there")
        yield


@contextmanager
def wayland_screen(home: Path, program: Sequence[str]) -> Iterator[Screen]:
    """The same below a Wayland compositor that shows nothing; there is no keyboard."""
    with session_bus(_environment(home)) as environment:
        environment.pop("DISPLAY", None)
        environment |= {"WAYLAND_DISPLAY": "compositor", "QT_QPA_PLATFORM": "wayland"}
        socket = Path(environment["XDG_RUNTIME_DIR"], environment["WAYLAND_DISPLAY"])
        weston = ["weston", "--backend=headless-backend.so", f"--socket={socket.name}", "--idle-time=0"]
        with running(weston, environment):
            until(socket.exists, "the compositor listens")
            with _watched(environment, program) as seen:
                yield seen


@contextmanager
def _watched(environment: Mapping[str, str], program: Sequence[str]) -> Iterator[Screen]:
    """The program, once assistive technology can see its window."""
    with ExitStack() as stack:
        stack.enter_context(running([BUS_LAUNCHER, "--launch-immediately"], environment))
        reader = stack.enter_context(running([SYSTEM_PYTHON, str(ASSISTIVE)], environment))
        started = stack.enter_context(running(program, environment))
        seen = Screen(environment, started, reader)
        until(lambda: "pages" in seen.ask("ids")["ids"], "the window is there for assistive technology")
        yield seen


def _environment(home: Path) -> dict[str, str]:
    run = home / "run"
    run.mkdir(mode=0o700)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "AT_SPI"))}
    return {
        **kept,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(run),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONUNBUFFERED": "1",
    }


@contextmanager
def _alone_on_the_display() -> Iterator[None]:
    """A display has one keyboard: workers of a test run take turns."""
    display = os.environ["DISPLAY"].replace("/", "_")
    with Path(tempfile.gettempdir(), f"notifyadmin-display-{display}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
