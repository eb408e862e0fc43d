from __future__ import annotations

import ctypes
import re
import shutil
import sys
from pathlib import Path

import PySide6
import pytest

from installer.elf import elf_files, needed_by, needed_of_system
from notifyadmin import system_libraries
from notifyadmin.system_libraries import (
    GLIBC,
    SYSTEM_LIBRARIES,
    debian_packages,
    import_problem,
    missing_libraries,
    missing_words,
)

ROOT = Path(__file__).parent.parent
DECLARED = {library.soname for library in SYSTEM_LIBRARIES}
ABSENT = ("libGL.so.1", "libEGL.so.1", "libxcb.so.1")


def reached(folder: Path) -> set[str]:
    """What the plug-ins of Qt's platforms and the modules that the program imports need, however indirectly."""
    modules = [folder / f"Qt{name}.abi3.so" for name in ("Core", "Gui", "Widgets", "Svg", "Network")]
    plugins = [folder / "Qt" / "plugins" / "platforms" / f"libq{name}.so" for name in ("xcb", "wayland", "offscreen")]
    carried = {path.name: path for path in elf_files(folder) + elf_files(folder.parent / "shiboken6")}
    found: set[str] = set()
    waiting = [*modules, *plugins]
    while waiting:
        new = needed_by(waiting) - found
        found |= new
        waiting = [carried[name] for name in new if name in carried]
    return found - set(carried)


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("readelf") is None, reason="needs binutils, on Linux"
)
def test_whatever_pyside_leaves_to_the_system_is_declared_and_nothing_else() -> None:
    assert reached(Path(PySide6.__file__).parent) - GLIBC == DECLARED


@pytest.mark.build
def test_whatever_the_executable_leaves_to_the_system_is_declared() -> None:
    needed = needed_of_system(ROOT / "dist" / "notifyadmin")
    assert {"libGL.so.1", "libEGL.so.1"} <= needed
    assert needed - DECLARED == set()


def test_the_readme_and_ci_install_these_packages() -> None:
    line = re.search(r"^(?:sudo )?apt-get install (.+)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert line is not None
    assert line[1].split() == debian_packages()
    # Otherwise a test could pass in CI by a package of which no user is told.
    assert set(debian_packages()) <= set((ROOT / ".ci" / "run").read_text("utf-8").split())


def test_a_package_that_another_brings_is_not_in_the_list_and_the_other_is() -> None:
    listed = set(debian_packages())
    brought = [library for library in SYSTEM_LIBRARIES if library.brought_by]
    assert [library.soname for library in brought if library.brought_by not in listed] == []
    assert {library.debian for library in brought} & listed == set()


def test_all_that_is_missing_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "_loads", lambda soname: soname not in ABSENT)
    problem = import_problem(ImportError("libGL.so.1: cannot open shared object file: No such file or directory"))
    assert problem == (
        "The libraries libEGL.so.1, libGL.so.1 and libxcb.so.1 are missing: "
        "install libegl1 libgl1 (Debian, Ubuntu) or libglvnd-egl libglvnd-glx libxcb (Fedora)."
    )


def test_a_library_that_lacks_another_one_is_not_missing_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        if name in ("libxcb-cursor.so.0", "libX11.so.6", "libxcb.so.1"):
            raise OSError("libxcb.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert [library.soname for library in missing_libraries("xcb")] == ["libxcb.so.1"]


def test_what_another_platform_needs_is_not_missing() -> None:
    assert {each.soname for each in missing_libraries("wayland", lambda _: False)}.isdisjoint({"libxcb-cursor.so.0"})
    assert {each.soname for each in missing_libraries("xcb", lambda _: False)}.isdisjoint({"libwayland-cursor.so.0"})


def test_a_package_of_several_libraries_is_named_once() -> None:
    glib = [library for library in SYSTEM_LIBRARIES if library.debian == "libglib2.0-0"]
    assert len(glib) == 2
    assert missing_words(glib).count("libglib2.0-0") == 1


def test_in_the_executable_the_library_is_in_the_cause() -> None:
    told = OSError("Failed to load dynlib/dll '/opt/libqxcb.so'. Most likely this was not found when it was frozen.")
    told.__cause__ = OSError("libGL.so.1: cannot open shared object file: No such file or directory")
    assert "install libgl1 (Debian, Ubuntu)" in import_problem(told)


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("libGL.so.1: cannot open shared object file: No such file or directory", "install libgl1 (Debian, Ubuntu)"),
        ("libglib-2.0.so.0: cannot open shared object file", "install libglib2.0-0 (Debian, Ubuntu)"),
        ("/usr/lib/libfontconfig.so.1: file too short", "install libfontconfig1 (Debian, Ubuntu)"),
        ("libother.so.3: cannot open shared object file", "The library libother.so.3 is missing or damaged"),
        ("DLL load failed while importing QtWidgets", "Install NotifyAdmin again."),
    ],
)
def test_why_qt_cannot_be_loaded_is_one_sentence(says: str, expected: str) -> None:
    problem = import_problem(ImportError(says))
    assert expected in problem
    assert problem.endswith(".")
