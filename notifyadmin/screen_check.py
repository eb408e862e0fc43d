"""Whether there is a screen to put the window on, asked before Qt is, because Qt aborts where there is none."""

from __future__ import annotations

import importlib.util
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from notifyadmin.system_libraries import import_problem

TIMEOUT_S = 3.0


def library_problem(platform: str = sys.platform) -> str | None:
    """Which libraries a window on an X display lacks, in one sentence; None where it lacks none.

    Qt's own plugin is loaded, before Qt does it, because Qt aborts where that fails.
    """
    return _load_problem("xcb") if platform.startswith("linux") else None


def display_problem(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Why no window can be shown, in one sentence; None where one can."""
    if not platform.startswith("linux"):
        return None
    wanted = environ.get("QT_QPA_PLATFORM") or "wayland;xcb"
    names = [name.partition(":")[0].partition("-")[0] for name in wanted.split(";")]
    if not any(_plugin(name).exists() for name in names) and _plugin("xcb").exists():
        return f"QT_QPA_PLATFORM requests {names[0]}, which Qt does not have here: unset it, or use xcb or wayland."
    if names[0] not in ("xcb", "wayland"):
        return None
    wayland_problem = None
    if "wayland" in names and _wayland_answers(environ):
        wayland_problem = _load_problem("wayland")
        if wayland_problem is None:
            return None
    display = environ.get("DISPLAY", "")
    if wayland_problem is not None and ("xcb" not in names or not display):
        return wayland_problem
    if "xcb" not in names:
        return f"QT_QPA_PLATFORM requests {wanted}, and no Wayland display answers."
    if not display:
        return "There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one."
    if not _x_answers(display):
        return f"The display {display} does not answer."
    return library_problem(platform)


def _plugin(name: str) -> Path:
    """The file of Qt's plugin for a platform."""
    package = importlib.util.find_spec("PySide6")
    folders = list(package.submodule_search_locations or ()) if package is not None else []
    return Path(folders[0] if folders else "", "Qt", "plugins", "platforms", f"libq{name}.so")


def _load_problem(name: str) -> str | None:
    import ctypes

    plugin = _plugin(name)
    if plugin.exists():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return import_problem(error, name)
    return None


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and _connects(socket.AF_UNIX, str(Path(environ.get("XDG_RUNTIME_DIR", "/"), name)))


def _x_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where the X server's socket is
        return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")
    return _connects(socket.AF_INET, (host, 6000 + int(number)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(TIMEOUT_S)
        try:
            probe.connect(address)
        except (OSError, OverflowError, ValueError):  # the latter two for a port or a name that cannot be
            return False
        return True
