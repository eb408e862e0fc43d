"""Whether there is a screen to put the window on, asked before Qt is, because Qt aborts where there is none."""

from __future__ import annotations

import importlib.util
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

TIMEOUT_S = 3.0


PACKAGES = {
    "libEGL": ("libegl1", "libglvnd-egl"),
    "libGL": ("libgl1", "libglvnd-glx"),
    "libX11-xcb": ("libx11-xcb1", "libX11-xcb"),
    "libdbus-1": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig": ("libfontconfig1", "fontconfig"),
    "libfreetype": ("libfreetype6", "freetype"),
    "libglib-2.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0": ("libglib2.0-0", "glib2"),
    "libxcb-cursor": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr": ("libxcb-randr0", "libxcb"),
    "libxcb-render": ("libxcb-render0", "libxcb"),
    "libxcb-render-util": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape": ("libxcb-shape0", "libxcb"),
    "libxcb-shm": ("libxcb-shm0", "libxcb"),
    "libxcb-sync": ("libxcb-sync1", "libxcb"),
    "libxcb-util": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb": ("libxcb-xkb1", "libxcb"),
    "libxkbcommon": ("libxkbcommon0", "libxkbcommon"),
    "libxkbcommon-x11": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
}
"""The packages of Debian and Fedora for each library of the system that Qt's window needs."""
FONT_ADVICE = "No font is installed: install fonts-dejavu-core (Debian, Ubuntu) or dejavu-sans-fonts (Fedora)."
_library = re.compile(r"(?P<stem>lib[\w.+-]*?)\.so[.\d]*(?=:)")


def import_problem(error: Exception) -> str:
    """Why Qt could not be loaded, in one sentence that names the package to install."""
    found = _library.search(str(error))
    if found is None:
        return "Qt could not be loaded. Install NotifyAdmin again."
    packages = PACKAGES.get(found["stem"])
    if packages is None:
        return f"The library {found[0]} is missing or damaged: install the package that contains it."
    debian, fedora = packages
    return f"The library {found[0]} is missing: install {debian} (Debian, Ubuntu) or {fedora} (Fedora)."


def library_problem(platform: str = sys.platform) -> str | None:
    """Which library a window on an X display lacks, in one sentence; None where it lacks none.

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
    if "wayland" in names and _wayland_answers(environ) and _load_problem("wayland") is None:
        return None
    display = environ.get("DISPLAY", "")
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
            return import_problem(error)
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
