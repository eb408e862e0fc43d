"""Two starts on the same settings: real processes, each with a window offscreen."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from notifyadmin.single_instance import PERMISSION, UNANSWERED, SingleInstance, Start, _socket_name
from notifyadmin.ui.window_geometry import bring_to_front
from tests.background import end
from tests.driver import PATIENCE_S, Driver, until
from tests.e2e.shown_program import READY, SHOWN
from tests.test_app import environment, on_linux, words_of


def start(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.e2e.shown_program", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment(QT_QPA_PLATFORM="offscreen"), stdout=pipe, stderr=pipe, text=True)


def heard(process: subprocess.Popen[str]) -> str:
    """The next line that a program prints; empty where it ends before that."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def claiming(folder: Path) -> subprocess.Popen[str]:
    """A program that only says what it finds."""
    claim = "import sys, pathlib; from notifyadmin.single_instance import *; "
    claim += "print(SingleInstance(pathlib.Path(sys.argv[1])).claim().value)"
    command = [sys.executable, "-c", claim, str(folder)]
    return subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True)


@contextmanager
def window(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """The program, once its window is there; closed in order in the end, so that it leaves no socket."""
    with start(*arguments) as process:
        try:
            assert heard(process) == READY
            yield process
        finally:
            end(process)


def ended(process: subprocess.Popen[str]) -> tuple[int, str, list[str]]:
    out, errors = process.communicate(timeout=PATIENCE_S)
    return process.returncode, out, words_of(errors)


@pytest.mark.parametrize("arguments", [(), ("--sandbox",)])
def test_a_second_start_shows_the_first_window_and_ends(arguments: tuple[str, ...], tmp_path: Path) -> None:
    with window() as first:
        for _ in range(2):
            assert ended(start(*arguments)) == (0, "", [])
            assert heard(first) == SHOWN
        first.terminate()
        assert ended(first) == (0, "", [])
    with window() as next_one:
        next_one.terminate()
        assert ended(next_one) == (0, "", []), "nothing of the first one is left"


def test_a_second_start_hands_its_file_to_the_first_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "a b\tc\nü"
    folder.mkdir()
    file = folder / "request.json"
    file.write_text('{"notificationId": "hello_world"}', "utf-8")
    with window() as first:
        assert ended(start(str(file))) == (0, "", [])
        said = [heard(first) for _ in str(file).splitlines()]
        assert "\n".join(said) == f"{SHOWN} {file}"
        monkeypatch.chdir(tmp_path)
        assert ended(start("other.json")) == (0, "", [])
        assert heard(first) == f"{SHOWN} {tmp_path / 'other.json'}"
        first.terminate()
        assert ended(first) == (0, "", [])


def test_other_settings_have_a_window_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with window() as first:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "other"))
        with window() as second:
            second.terminate()
            assert ended(second) == (0, "", [])
        first.terminate()
        assert ended(first) == (0, "", [])


@on_linux
def test_what_a_killed_program_leaves_is_taken_over(tmp_path: Path) -> None:
    with window() as first:
        first.kill()
        first.wait(PATIENCE_S)
        with window() as second:
            assert ended(start()) == (0, "", [])
            assert heard(second) == SHOWN


@on_linux
def test_beside_a_program_that_hangs_another_window_opens_and_says_so(tmp_path: Path) -> None:
    with window() as first:
        first.send_signal(signal.SIGSTOP)
        with window() as second:
            second.terminate()
            assert ended(second) == (0, "", [UNANSWERED])
        first.send_signal(signal.SIGCONT)
        assert heard(first) == SHOWN, "it was asked, and answers when it can"
        assert ended(start()) == (0, "", [])
        assert heard(first) == SHOWN


def test_the_self_test_runs_beside_a_window(tmp_path: Path) -> None:
    with window():
        assert ended(start("--self-test"))[0] == 0


def test_where_no_file_can_be_made_each_start_is_the_first(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for _ in range(2):
        assert SingleInstance(tmp_path / "file" / "settings").claim() is Start.FIRST


def test_a_start_waits_for_one_that_does_not_listen_but_not_for_ever(tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim() is Start.FIRST
    assert second.claim(start_s=0.1) is Start.UNANSWERED
    second.listen(lambda _: True)  # beside the first one it is nobody whom others would ask
    assert SingleInstance(tmp_path).claim(start_s=0.1) is Start.UNANSWERED
    first.close()
    assert second.claim() is Start.FIRST
    second.close()


@on_linux
def test_a_socket_that_another_user_has_made_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    first = SingleInstance(tmp_path)
    first.claim()
    server = QLocalServer()
    assert server.listen(first._name)
    monkeypatch.setattr(os, "getuid", lambda: Path(first._name).stat().st_uid + 1)
    assert SingleInstance(tmp_path).claim(start_s=0.0) is Start.UNANSWERED
    assert not server.waitForNewConnection(0)[0]
    server.close()
    first.close()


@on_linux
def test_the_desktops_permission_to_come_to_the_front_goes_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv(PERMISSION, "")
    first = SingleInstance(tmp_path)
    first.claim()
    found: list[str] = []

    def note(_: Path | None) -> bool:
        found.append(os.environ[PERMISSION])
        return True

    first.listen(note)
    monkeypatch.setenv(PERMISSION, "abc")
    with claiming(tmp_path) as second:
        monkeypatch.setenv(PERMISSION, "")
        while second.poll() is None:
            qapp.processEvents()
        assert heard(second) == Start.SHOWN.value
    assert found == ["abc"]
    first.close()


@pytest.mark.parametrize("said", [b"a\0b\n", b"\0\n", b"\x1b[2J\n", b"x" * 100_000 + b"\n"])
@on_linux
def test_what_no_desktop_says_shows_the_window_and_goes_no_further(
    said: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv(PERMISSION, "")
    first = SingleInstance(tmp_path)
    first.claim()
    shown: list[str] = []

    def note(_: Path | None) -> bool:
        shown.append(os.environ[PERMISSION])
        return True

    first.listen(note)
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(_socket_name(tmp_path))
        link.sendall(said)
        while not shown:
            qapp.processEvents()
    assert shown == [""]
    first.close()


def test_a_first_one_that_cannot_listen_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "missing"))
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim() is Start.FIRST
    first.listen(lambda _: True)
    assert second.claim() is Start.FIRST
    first.close()
    second.close()


@on_linux
def test_a_start_waits_until_a_window_that_is_closing_is_gone(tmp_path: Path, qapp: QApplication) -> None:
    first = SingleInstance(tmp_path)
    first.claim()
    asked: list[bool] = []

    def refuse(_: Path | None) -> bool:
        asked.append(True)
        return False

    first.listen(refuse)
    with claiming(tmp_path) as second:
        while not asked:
            qapp.processEvents()
        first.close()
        assert heard(second) == Start.FIRST.value


async def test_a_window_that_is_closing_is_not_shown(qapp: QApplication, tmp_path: Path) -> None:
    driver = Driver(qapp, tmp_path / "settings.ini")
    await driver.start()
    assert driver.desk.bring_to_front()
    driver.window.close()
    assert not driver.desk.bring_to_front()
    await driver.desk.ended()
    assert not driver.desk.bring_to_front()


async def test_a_minimized_window_comes_back_with_the_keyboard(qapp: QApplication) -> None:
    window, other = QWidget(), QWidget()
    window.show()
    window.showMinimized()
    other.show()
    await until(other.isActiveWindow)
    bring_to_front(window)
    await until(window.isActiveWindow)
    assert not window.isMinimized()


async def test_a_maximized_window_stays_maximized_and_its_dialog_has_the_keyboard(qapp: QApplication) -> None:
    window = QWidget()
    window.showMaximized()
    dialog = QDialog(window)
    dialog.open()
    window.activateWindow()
    bring_to_front(window)
    await until(dialog.isActiveWindow)
    assert window.windowState() & Qt.WindowState.WindowMaximized
