"""Whether there is a screen to put the window on, asked before Qt is, because Qt aborts where there is none."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

TIMEOUT_S = 3.0


def display_problem(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Why no window can be shown, in one sentence; None where one can, or where Qt was told its platform."""
    asked_for = re.split("[:;]", environ.get("QT_QPA_PLATFORM") or "xcb")[0]
    if not platform.startswith("linux") or asked_for not in ("xcb", "wayland"):
        return None
    if _wayland_answers(environ):
        return None
    display = environ.get("DISPLAY", "")
    if not display:
        return "There is no display: neither DISPLAY nor WAYLAND_DISPLAY names one."
    if not _x_answers(display):
        return f"The display {display} does not answer."
    import ctypes

    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError:
        return "A library for windows is missing: install libxcb-cursor0 (Debian, Ubuntu) or xcb-util-cursor (Fedora)."
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
