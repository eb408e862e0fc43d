from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin import __version__
from notifyadmin.app import main, run_in_loop

PATIENCE_S = 60.0
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc")


def environment(**more: str) -> dict[str, str]:
    """That of the tests, with no screen but those in `more`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return {**kept, **more}


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "notifyadmin", *arguments]
    return subprocess.run(
        command, env=environment(**environ), capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )


@contextmanager
def window(*arguments: str, **environ: str) -> Iterator[subprocess.Popen[str]]:
    """The program with its window offscreen, from the moment at which it listens to signals."""
    command = [sys.executable, "-m", "notifyadmin", *arguments]
    pipe = subprocess.PIPE
    whole = environment(QT_QPA_PLATFORM="offscreen", **environ)
    with subprocess.Popen(command, env=whole, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            deadline_s = time.monotonic() + PATIENCE_S
            while not catches(process.pid, signal.SIGTERM):
                assert process.poll() is None, process.stderr and process.stderr.read()
                assert time.monotonic() < deadline_s
                time.sleep(0.01)
            yield process
        finally:
            process.kill()


def catches(pid: int, kind: signal.Signals) -> bool:
    """Whether a process has a handler of its own for a signal."""
    status = Path(f"/proc/{pid}/status").read_text()
    caught = next(line.partition(":")[2] for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught, 16) & 1 << (kind - 1))


def words_of(text: str) -> list[str]:
    """The lines without those in which Qt's offscreen platform says what it cannot do."""
    return [line for line in text.splitlines() if "plugin does not support" not in line]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert (ended.value.code, capsys.readouterr().out) == (0, f"notifyadmin {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--json"], "--json belongs to --self-test"),
        (["sandbox", "--client-id", "a"], "--client-id and --client-secret belong together"),
        (["sandbox", "--client-secret", "a"], "--client-id and --client-secret belong together"),
        (["sandbox", "--port", "x"], "invalid int value"),
        (["open"], "the following arguments are required: FILE"),
        (["a.json", "b.json"], "unrecognized arguments: b.json"),
    ],
)
def test_a_command_line_that_makes_no_sense_is_refused_with_a_reason(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["--port", "99999"], 1, "There is no port 99999"),
        (["--client-id", "a:b", "--client-secret", "c"], 2, "A client ID has no colon."),
    ],
)
def test_a_sandbox_that_cannot_be_says_why(
    arguments: list[str], status: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sandbox", *arguments]) == status
    assert says in capsys.readouterr().err


def test_the_sandbox_runs_without_a_window_until_it_is_stopped() -> None:
    command = [sys.executable, "-m", "notifyadmin", "sandbox", "--client-id", "mine", "--client-secret", "s3cret"]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0
    assert (line["clientId"], line["clientSecret"]) == ("mine", "s3cret")
    assert line["baseUrl"].startswith("http://127.0.0.1:")


@on_linux
def test_without_a_screen_it_ends_with_2_and_one_sentence() -> None:
    ended = run()
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "NotifyAdmin cannot open a window. There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one.\n"
    )


@on_linux
def test_with_a_screen_that_does_not_answer_it_says_so_too() -> None:
    ended = run(DISPLAY=":7433")
    assert (ended.returncode, ended.stderr) == (
        2,
        "NotifyAdmin cannot open a window. The display :7433 does not answer.\n",
    )


@on_linux
@pytest.mark.parametrize(
    ("kind", "arguments"),
    [(signal.SIGINT, []), (signal.SIGTERM, ["--sandbox", "--verbose"]), (signal.SIGHUP, [])],
    ids=["INT", "TERM", "HUP"],
)
def test_a_signal_closes_the_window_in_order(kind: signal.Signals, arguments: list[str]) -> None:
    with window(*arguments) as process:
        process.send_signal(kind)
        assert process.wait(PATIENCE_S) == 0
        assert process.stderr is not None
        errors = [line for line in words_of(process.stderr.read()) if not line.startswith("DEBUG")]
        assert errors == []


@on_linux
@pytest.mark.parametrize("kind", [signal.SIGTERM, signal.SIGHUP], ids=["TERM", "HUP"])
def test_a_signal_ends_it_where_nothing_was_typed_and_nothing_can_be_written(
    kind: signal.Signals, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with window(XDG_CONFIG_HOME=str(tmp_path / "file")) as process:
        process.send_signal(kind)
        assert process.wait(PATIENCE_S) == 0


@on_linux
def test_two_signals_do_not_end_it_otherwise() -> None:
    with window() as process:
        process.send_signal(signal.SIGTERM)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE_S) == 0


def test_the_self_test_ends_with_0_where_all_is_well_and_needs_no_screen() -> None:
    ended = run("--self-test", "--json")
    assert ended.returncode == 0, ended.stdout
    result = json.loads(ended.stdout)
    assert (result["ok"], result["version"]) == (True, __version__)
    assert words_of(ended.stderr) == []


@pytest.fixture
def broken_qt(tmp_path: Path) -> str:
    """A folder in which Qt is found first, and lacks a library."""
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").touch()
    text = "libGL.so.1: cannot open shared object file: No such file or directory"
    for name in ("QtCore", "QtGui", "QtWidgets"):
        (package / f"{name}.py").write_text(f"raise ImportError({text!r})")
    return str(tmp_path)


MISSING = "The library libGL.so.1 is missing: install libgl1 (Debian, Ubuntu) or libglvnd-glx (Fedora)."


def test_a_library_that_qt_lacks_is_one_sentence_and_no_traceback(broken_qt: str) -> None:
    ended = run(PYTHONPATH=broken_qt, QT_QPA_PLATFORM="offscreen")
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", f"NotifyAdmin cannot start. {MISSING}\n")


def test_the_self_test_tells_a_library_that_qt_lacks_too(broken_qt: str) -> None:
    ended = run("--self-test", PYTHONPATH=broken_qt)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, f"FAILED qt: {MISSING}\n", "")
    ended = run("--self-test", "--json", PYTHONPATH=broken_qt)
    assert json.loads(ended.stdout)["checks"] == [{"name": "qt", "ok": False, "needed": True, "text": MISSING}]


@on_linux
def test_a_platform_that_qt_does_not_have_is_one_sentence_and_no_abort() -> None:
    ended = run(QT_QPA_PLATFORM="gtk")
    assert ended.returncode == 2
    assert ended.stderr.startswith("NotifyAdmin cannot open a window. QT_QPA_PLATFORM requests gtk,")
    assert len(ended.stderr.splitlines()) == 1


def test_work_runs_in_an_asyncio_loop_that_is_qts_own(qapp: QApplication) -> None:
    async def work() -> bool:
        return not qapp.quitOnLastWindowClosed()

    assert run_in_loop(qapp, work())


def test_a_name_lookup_that_is_stuck_does_not_hold_up_the_end() -> None:
    program = """
import asyncio, socket, sys, threading
from PySide6.QtWidgets import QApplication
from notifyadmin.app import run_in_loop
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
begun = threading.Event()
def get_stuck(*_, **__):
    begun.set()
    threading.Event().wait()
socket.getaddrinfo = get_stuck
async def work():
    client = Client("https://service.invalid", Credentials.of("client", "s3cret-key"))
    call = asyncio.ensure_future(client.get_preferences("123"))
    await asyncio.to_thread(begun.wait)
    await client.close()
    return type(*await asyncio.gather(call, return_exceptions=True)).__name__
print(run_in_loop(QApplication([]), work()))
"""
    command = [sys.executable, "-c", program]
    environ = environment(QT_QPA_PLATFORM="offscreen")
    # Without daemon threads it never ends: only a program that hangs reaches the limit.
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=PATIENCE_S, check=True)
    assert done.stdout == "NotSent\n"
