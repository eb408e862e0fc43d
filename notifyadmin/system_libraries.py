"""The libraries of a Linux system that Qt's window needs, and the packages that have them: said once, for all.

What is told of a missing library, the README's line for apt, the Debian package's Depends, and the tests read it here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

FONT_PACKAGES = ("fonts-dejavu-core", "dejavu-sans-fonts")
"""Debian's and Fedora's, where there is no font at all."""
FONT_ADVICE = f"No font is installed: install {FONT_PACKAGES[0]} (Debian, Ubuntu) or {FONT_PACKAGES[1]} (Fedora)."
GLIBC = frozenset(
    [
        "ld-linux-x86-64.so.2",
        "ld-linux-aarch64.so.1",
        "libc.so.6",
        "libdl.so.2",
        "libm.so.6",
        "libpthread.so.0",
        "libresolv.so.2",
        "librt.so.1",
    ]
)
"""The C library's, without which there is no system."""


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A library by its soname, with its packages; `brought_by` is the package in the list that depends on Debian's."""

    soname: str
    debian: str
    fedora: str
    brought_by: str = ""
    platforms: tuple[str, ...] = ("xcb", "wayland")


_X = ("xcb",)
_WAYLAND = ("wayland",)
SYSTEM_LIBRARIES = (
    SystemLibrary("libEGL.so.1", "libegl1", "libglvnd-egl"),
    SystemLibrary("libGL.so.1", "libgl1", "libglvnd-glx"),
    SystemLibrary("libX11.so.6", "libx11-6", "libX11", brought_by="libgl1"),
    SystemLibrary("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    SystemLibrary("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    SystemLibrary("libfreetype.so.6", "libfreetype6", "freetype", brought_by="libfontconfig1"),
    SystemLibrary("libbrotlidec.so.1", "libbrotli1", "libbrotli", brought_by="libfontconfig1"),
    SystemLibrary("libbrotlicommon.so.1", "libbrotli1", "libbrotli", brought_by="libfontconfig1"),
    SystemLibrary("libgcc_s.so.1", "libgcc-s1", "libgcc", brought_by="libegl1"),
    SystemLibrary("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    SystemLibrary("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    SystemLibrary("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
    SystemLibrary("libstdc++.so.6", "libstdc++6", "libstdc++", brought_by="libegl1"),
    SystemLibrary("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "libwayland-cursor0", _WAYLAND),
    SystemLibrary("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", platforms=_WAYLAND),
    SystemLibrary("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libegl1", _X),
    SystemLibrary("libxcb.so.1", "libxcb1", "libxcb", "libgl1", _X),
    SystemLibrary("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", platforms=_X),
    SystemLibrary("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", platforms=_X),
    SystemLibrary("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", platforms=_X),
    SystemLibrary("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", platforms=_X),
    SystemLibrary("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libegl1", _X),
    SystemLibrary("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb-cursor0", _X),
    SystemLibrary("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", platforms=_X),
    SystemLibrary("libxcb-shape.so.0", "libxcb-shape0", "libxcb", platforms=_X),
    SystemLibrary("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb-image0", _X),
    SystemLibrary("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libegl1", _X),
    SystemLibrary("libxcb-util.so.1", "libxcb-util1", "xcb-util", "libxcb-image0", _X),
    SystemLibrary("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libegl1", _X),
    SystemLibrary("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxkbcommon-x11-0", _X),
    SystemLibrary("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon-x11-0"),
    SystemLibrary("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", platforms=_X),
    SystemLibrary("libz.so.1", "zlib1g", "zlib", brought_by="libglib2.0-0"),
    SystemLibrary("libzstd.so.1", "libzstd1", "libzstd", brought_by="libegl1"),
)
"""What PySide6 leaves to the system, beside the C library."""

_soname = re.compile(r"(lib[\w.+-]*?\.so[.\d]*)(?=:)")
_by_soname = {library.soname: library for library in SYSTEM_LIBRARIES}


def debian_packages() -> list[str]:
    """What makes a window possible on a bare Debian, with what each package brings along."""
    wanted = [library.debian for library in SYSTEM_LIBRARIES if not library.brought_by]
    return [*dict.fromkeys(wanted), FONT_PACKAGES[0]]


def missing_libraries(platform: str, loads: Callable[[str], bool] | None = None) -> list[SystemLibrary]:
    """Which of them this system lacks, for one of Qt's platforms."""
    is_there = loads or _loads
    return [each for each in SYSTEM_LIBRARIES if platform in each.platforms and not is_there(each.soname)]


def missing_words(missing: Sequence[SystemLibrary]) -> str:
    """One sentence that names the libraries, and the packages to install."""
    names = [library.soname for library in missing]
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    installed = {library.debian for library in missing}
    debian = " ".join(dict.fromkeys(each.debian for each in missing if each.brought_by not in installed))
    fedora = " ".join(dict.fromkeys(library.fedora for library in missing))
    subject = f"The library {listed} is" if len(missing) == 1 else f"The libraries {listed} are"
    return f"{subject} missing: install {debian} (Debian, Ubuntu) or {fedora} (Fedora)."


def import_problem(error: BaseException, platform: str = "xcb") -> str:
    """Why Qt could not be loaded, in one sentence that names all packages to install."""
    found = _named_by(error)
    if found is None:
        return "Qt could not be loaded. Install NotifyAdmin again."
    named = _by_soname.get(found)
    missing = missing_libraries(platform)
    if named is not None and named not in missing:
        missing = [named]
    if not missing:
        return f"The library {found} is missing or damaged: install the package that contains it."
    return missing_words(missing)


def _named_by(error: BaseException) -> str | None:
    """The library that the system's loader names; PyInstaller's own error, of which that is the cause, does not."""
    found = _soname.search(str(error.__cause__ or error))
    return found and found[1]


def _loads(soname: str) -> bool:
    """Whether a library is there: one that lacks another one's is, and the other one is the missing one."""
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError as error:
        return _named_by(error) not in (soname, None)
    return True
