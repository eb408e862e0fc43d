"""The Debian package: what it says of itself, and what is in it; `.ci/run` has it checked and installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from installer.debian import NAME, QUICK, build, dependencies
from notifyadmin import __version__

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("dpkg-deb", "readelf", "as", "ld"))), reason="needs Debian's tools and binutils"
)
ENVIRON = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1767225600", "DEBEMAIL": "maintainer@example.org"}


def program(folder: Path, *needed: str) -> Path:
    """A folder as PyInstaller makes it: a program, and a library that needs others and the C library."""
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    versions = folder / "versions"
    versions.write_text("GLIBC_2.31 { memcpy; };")
    glibc = link(folder / "libc.so.6", ".globl memcpy\nmemcpy: ret\n", "--version-script", str(versions))
    others = [link(folder / soname, "") for soname in needed]
    own = link(inside / "libown.so", "call memcpy\n", "--no-as-needed", str(glibc), *map(str, others))
    link(folder / NAME, ".globl _start\n_start: ret\n", "-pie", "-dynamic-linker", "/lib64/ld.so", str(own))
    for made in (glibc, versions, *others):
        made.unlink()
    (inside / "licenses.json").write_text("[]")
    return folder


def link(made: Path, source: str, *options: str) -> Path:
    """Makes a library, or what the options say, out of assembler."""
    loose = made.with_name("loose.o")
    kind = () if "-pie" in options else ("-shared", "-soname", made.name)
    subprocess.run(["as", "-o", str(loose), "-"], input=source, text=True, check=True)
    subprocess.run(["ld", *kind, *options, "-o", str(made), str(loose), "--allow-shlib-undefined"], check=True)
    loose.unlink()
    return made


def field(package: Path, name: str) -> str:
    command = ["dpkg-deb", "--field", str(package), name]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_it_depends_on_what_the_folder_leaves_to_the_system(tmp_path: Path) -> None:
    package = build(program(tmp_path / "dist", "libGL.so.1", "libxcb.so.1"), tmp_path, ENVIRON, level=QUICK)
    assert package.name == f"{NAME}_{__version__}_amd64.deb"
    assert field(package, "Version") == __version__
    assert field(package, "Maintainer") == "NotifyAdmin contributors <maintainer@example.org>"
    depends = field(package, "Depends").split(", ")
    assert depends == ["libc6 (>= 2.31)", "libgl1", "libxcb1", "ca-certificates", "fontconfig-config", "xkb-data"]


def test_a_library_that_nobody_has_declared_makes_no_package(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match=r"system_libraries\.py: libother\.so\.1$"):
        dependencies(program(tmp_path / "dist", "libother.so.1"))


def test_a_desktop_finds_it_and_the_licenses_are_told(tmp_path: Path) -> None:
    package = build(program(tmp_path / "dist"), tmp_path, ENVIRON, level=QUICK)
    tree = tmp_path / "tree"
    subprocess.run(["dpkg-deb", "--extract", package, tree], check=True)
    files = {str(path.relative_to(tree)) for path in tree.rglob("*") if not path.is_dir()}
    assert {
        "usr/bin/notifyadmin",
        "usr/lib/notifyadmin/notifyadmin",
        "usr/share/applications/notifyadmin.desktop",
        "usr/share/icons/hicolor/scalable/apps/notifyadmin.svg",
        "usr/share/metainfo/io.github.notifyadmin.NotifyAdmin.metainfo.xml",
        "usr/share/doc/notifyadmin/copyright",
    } <= files
    assert (tree / "usr/bin/notifyadmin").resolve() == (tree / "usr/lib/notifyadmin/notifyadmin").resolve()
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tree / "usr/lib/notifyadmin").rglob("*.so")}
    assert modes == {"libown.so": 0o644}
    assert (tree / "usr/lib/notifyadmin/notifyadmin").stat().st_mode & 0o777 == 0o755
    assert "LGPL-3" in (tree / "usr/share/doc/notifyadmin/copyright").read_text("utf-8")


def test_the_same_folder_gives_the_same_package(tmp_path: Path) -> None:
    folder = program(tmp_path / "dist")
    first, second = (build(folder, tmp_path / name, ENVIRON, level=QUICK) for name in ("first", "second"))
    assert first.read_bytes() == second.read_bytes()
