"""Starts the probes, each in a fresh process with a home of its own, and talks with them line by line."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.bench.measure import CannotMeasure

PATIENCE_S = 60.0
SCREEN = "NOTIFYADMIN_BENCH_SCREEN"
ROOT = Path(__file__).parents[2]
# Nothing else of this environment: neither proxies nor a debugging Python nor another Qt style reaches a probe.
KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")


class Process:
    """One probe, `module:function` below `tests.bench.probes`, running from the moment on at which this is made.

    The probe says lines on its standard output and hears lines on its standard input, which ends when this process
    does. A probe that dies or says nothing for a minute raises CannotMeasure. Leaving the context manager ends it; if
    nothing had gone wrong before, it must end by itself and in order.
    """

    def __init__(self, probe: str, home: Path, *arguments: str, environ: Mapping[str, str] | None = None) -> None:
        self._probe = probe
        self._complaints = home / "stderr.txt"
        module, _, function = probe.partition(":")
        with self._complaints.open("wb") as complaints:
            # `-c` and not `-m`, because runpy is not what is measured.
            self._process = subprocess.Popen(
                [sys.executable, "-c", f"from tests.bench.probes.{module} import {function}; {function}()", *arguments],
                cwd=ROOT,
                env=environment(home) | dict(environ or {}),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
                encoding="utf-8",
            )

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            raise CannotMeasure(f"{self._probe} did not end") from None
        finally:
            self._process.kill()
            self._process.communicate()
        if error is None and self._process.returncode != 0:
            raise self._failure()

    def hear(self) -> str:
        """The next line that it says."""
        assert self._process.stdout is not None
        watchdog = threading.Timer(PATIENCE_S, self._process.kill)
        watchdog.daemon = True
        watchdog.start()
        line = self._process.stdout.readline()
        watchdog.cancel()
        if not line:
            raise self._failure()
        return line.strip()

    def hear_that(self, expected: str) -> None:
        """Waits for it to say exactly this."""
        line = self.hear()
        if line != expected:
            raise CannotMeasure(f"{self._probe} was to say {expected}, and said {line}")

    def say(self, line: str = "") -> None:
        """Tells it something, or to go on."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except OSError:
            raise self._failure() from None

    def _failure(self) -> CannotMeasure:
        self._process.kill()
        status = self._process.wait()
        last = self._complaints.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-3:]
        return CannotMeasure(f"{self._probe} ended with status {status}: {' / '.join(last) or 'no words'}")


def environment(home: Path) -> dict[str, str]:
    """What a probe knows of this computer: a home of its own, and no screen unless a real one is asked for.

    `NOTIFYADMIN_BENCH_SCREEN=x11` asks for the one that DISPLAY names.
    """
    environ = {name: os.environ[name] for name in KEPT if name in os.environ}
    environ |= {"HOME": str(home), "USERPROFILE": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    environ |= {"XDG_CACHE_HOME": str(home / "cache"), "XDG_DATA_HOME": str(home / "data")}
    if os.environ.get(SCREEN) != "x11":
        return environ | {"QT_QPA_PLATFORM": "offscreen"}
    if "DISPLAY" not in os.environ:
        raise CannotMeasure(f"{SCREEN} asks for an X display, and DISPLAY names none")
    authority = os.environ.get("XAUTHORITY", str(Path.home() / ".Xauthority"))
    return environ | {"DISPLAY": os.environ["DISPLAY"], "XAUTHORITY": authority, "QT_QPA_PLATFORM": "xcb"}
