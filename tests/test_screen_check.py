from __future__ import annotations

import ctypes
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from notifyadmin.screen_check import display_problem, library_problem

NONE = "There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one."


@contextmanager
def listening(family: socket.AddressFamily, address: str | tuple[str, int]) -> Iterator[socket.socket]:
    """Somebody who takes connections, as a display server does."""
    with socket.socket(family, socket.SOCK_STREAM) as server:
        server.bind(address)
        server.listen()
        yield server


@contextmanager
def x_server() -> Iterator[str]:
    """An X server's socket in the abstract namespace, and the name of its display."""
    number = 7_431
    with listening(socket.AF_UNIX, f"\0/tmp/.X11-unix/X{number}"):
        yield f":{number}"


def test_without_any_display_there_is_no_window() -> None:
    assert display_problem({}, "linux") == NONE


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_a_screen(platform: str) -> None:
    assert display_problem({}, platform) is None


@pytest.mark.parametrize("wanted", ["offscreen", "minimal", "vnc:size=800x600", "eglfs;xcb"])
def test_a_platform_that_was_asked_for_is_qts_own_affair(wanted: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": wanted}, "linux") is None


@pytest.mark.parametrize("wanted", ["", "xcb", "xcb:option", "wayland;xcb"])
def test_a_platform_with_a_display_needs_one(wanted: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": wanted}, "linux") == NONE


@pytest.mark.parametrize(
    "display", [":7432", "unix:7432", "127.0.0.1:59432", "nonsense", ":x", "localhost:99999999", "a..b:1"]
)
def test_a_display_that_does_not_answer_is_named(display: str) -> None:
    assert display_problem({"DISPLAY": display}, "linux") == f"The display {display} does not answer."


@pytest.mark.parametrize("suffix", ["", ".0"])
def test_a_display_that_answers_is_enough(suffix: str) -> None:
    with x_server() as display:
        assert display_problem({"DISPLAY": display + suffix}, "linux") is None


def test_a_display_elsewhere_answers_over_the_network() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with listening(socket.AF_INET, ("127.0.0.1", port)):
        assert display_problem({"DISPLAY": f"127.0.0.1:{port - 6000}"}, "linux") is None


def test_wayland_needs_neither_x_nor_its_libraries(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_problem(environ, "linux") == NONE
    with listening(socket.AF_UNIX, str(tmp_path / "wayland-7")):
        assert display_problem(environ, "linux") is None
        assert display_problem({"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")}, "linux") is None


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxcb-shape.so.0", "libxcb-shape0"),
    ],
)
def test_a_missing_library_is_named_with_its_package(
    library: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> None:
        if name.endswith("platforms/libqxcb.so") or name == library:
            raise OSError(f"{library}: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    with x_server() as display:
        problem = display_problem({"DISPLAY": display}, "linux")
    assert problem is not None
    assert problem.startswith(f"The library {library} is missing: install {package} (Debian, Ubuntu)")
    assert problem == library_problem("linux")


@pytest.mark.parametrize("wanted", ["", "wayland"])
def test_a_library_that_wayland_lacks_is_named_where_there_is_no_other_display(
    wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> None:
        if name.endswith("platforms/libqwayland.so"):
            raise OSError("libwayland-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    environ = {"WAYLAND_DISPLAY": str(tmp_path / "wayland-7"), "QT_QPA_PLATFORM": wanted}
    with x_server() as display, listening(socket.AF_UNIX, environ["WAYLAND_DISPLAY"]):
        problem = display_problem(environ, "linux")
        assert (display_problem({**environ, "DISPLAY": display}, "linux") is None) is (wanted == "")
    assert problem is not None
    assert problem.startswith("The library libwayland-cursor.so.0 is missing: install libwayland-cursor0")


def test_here_no_library_is_missing() -> None:
    assert library_problem() is None


def test_only_the_platform_that_was_asked_for_counts(tmp_path: Path) -> None:
    wayland = {"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")}
    with x_server() as display, listening(socket.AF_UNIX, str(tmp_path / "wayland-7")):
        both = {"DISPLAY": display, **wayland}
        for wanted in ("", "xcb", "wayland", "wayland-egl", "wayland;xcb"):
            assert display_problem({**both, "QT_QPA_PLATFORM": wanted}, "linux") is None
        assert display_problem({**wayland, "QT_QPA_PLATFORM": "xcb"}, "linux") == NONE
        problem = display_problem({"DISPLAY": display, "QT_QPA_PLATFORM": "wayland"}, "linux")
        assert problem == "QT_QPA_PLATFORM requests wayland, and no Wayland display answers."


@pytest.mark.parametrize("wanted", ["gtk", "gtk:x", "cocoa;windows"])
def test_a_platform_that_qt_does_not_have_is_named(wanted: str) -> None:
    problem = display_problem({"QT_QPA_PLATFORM": wanted, "DISPLAY": ":7432"}, "linux")
    assert problem is not None
    assert problem.startswith(f"QT_QPA_PLATFORM requests {re.split('[:;]', wanted)[0]}, which Qt does not have here")


def test_a_wayland_display_without_its_libraries_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        if name.endswith("platforms/libqwayland.so") or "libwayland" in name:
            missing = name if name.startswith("lib") else "libwayland-client.so.0"
            raise OSError(f"{missing}: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    environ = {"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")}
    with listening(socket.AF_UNIX, str(tmp_path / "wayland-7")):
        problem = display_problem(environ, "linux")
        assert problem is not None
        assert problem.startswith("The libraries libwayland-client.so.0 and libwayland-cursor.so.0 are missing")
        assert display_problem({**environ, "QT_QPA_PLATFORM": "wayland"}, "linux") == problem
        with x_server() as display:
            assert display_problem({**environ, "DISPLAY": display}, "linux") is None
