"""A Debian package out of the built folder, by dpkg-deb.

    python -m installer.debian dist/notifyadmin dist

What it says of itself comes out of pyproject.toml, and what it depends on out of the folder's own libraries. The
address of the maintainer is that of DEBEMAIL, as for Debian's own tools. With SOURCE_DATE_EPOCH the same folder gives
the same package.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from installer.elf import elf_files, is_program, needed_of_system, newest_glibc
from notifyadmin import __version__
from notifyadmin.desktop_files import APP_ID
from notifyadmin.system_libraries import SYSTEM_LIBRARIES

ROOT = Path(__file__).parent.parent
NAME = "notifyadmin"
HOME = Path("usr/lib", NAME)
DATA_PACKAGES = ("ca-certificates", "fontconfig-config", "xkb-data")
"""What the folder's own libraries read: trusted certificates, where fonts are, keyboards."""
KEYRINGS = "gnome-keyring | kwalletmanager | keepassxc"
ADDRESS = "notifyadmin@example.org"
OVERRIDES = f"""\
# The program brings its libraries along, as it runs on several releases and on other distributions.
{NAME}: embedded-library *
{NAME}: custom-library-search-path *
{NAME}: extra-license-file *
# Modules of Python's that call Python alone.
{NAME}: library-not-linked-against-libc *
"""
QUICK, SMALL = 1, 6
"""Levels of compression: 20 seconds for 43 MB, or 90 seconds for 39 MB."""
WIDTH = 76


def build(folder: Path, target: Path, environ: Mapping[str, str], *, level: int = SMALL) -> Path:
    """Writes the package of a folder into another folder; raises CalledProcessError where dpkg-deb refuses it."""
    package = target / f"{NAME}_{__version__}_{_architecture()}.deb"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{NAME}-deb-") as name:
        tree = Path(name, "tree")
        _fill(tree, folder, environ)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", tree, package],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**environ, "SOURCE_DATE_EPOCH": str(_epoch(environ))},
        )
    return package


def control(project: Mapping[str, Any], folder: Path, *, address: str, size_kib: int) -> str:
    """The package's own description."""
    [author] = project["authors"]
    depends = [f"libc6 (>= {newest_glibc(elf_files(folder))})", *dependencies(folder), *DATA_PACKAGES]
    [first, *rest] = _description()
    return "\n".join(
        (
            f"Package: {NAME}",
            f"Version: {__version__}",
            f"Architecture: {_architecture()}",
            f"Maintainer: {author['name']} <{author.get('email', address)}>",
            f"Installed-Size: {size_kib}",
            f"Depends: {', '.join(depends)}",
            f"Recommends: {KEYRINGS}",
            "Section: net",
            "Priority: optional",
            f"Description: {first}",
            *(f" {line}" for line in rest),
            "",
        )
    )


def dependencies(folder: Path) -> list[str]:
    """The packages of the libraries that a folder leaves to the system; raises LookupError for an undeclared one."""
    by_soname = {library.soname: library.debian for library in SYSTEM_LIBRARIES}
    needed = needed_of_system(folder)
    unknown = sorted(needed - by_soname.keys())
    if unknown:
        raise LookupError(f"not declared in notifyadmin/system_libraries.py: {', '.join(unknown)}")
    return sorted({by_soname[soname] for soname in needed})


def _fill(tree: Path, folder: Path, environ: Mapping[str, str]) -> None:
    """Lays out the files as they will be in the system."""
    shutil.copytree(folder, tree / HOME, symlinks=True)
    for path, source in _shared_files():
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tree / path)
    (tree / "usr/bin").mkdir()
    (tree / "usr/bin" / NAME).symlink_to(Path("..", HOME.relative_to("usr"), NAME))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    address = environ.get("DEBEMAIL", ADDRESS)
    documents = tree / "usr/share/doc" / NAME
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_copyright(project), "utf-8")
    changes = _changelog(project["authors"][0]["name"], address, _epoch(environ))
    (documents / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))
    overrides = tree / "usr/share/lintian/overrides" / NAME
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, "utf-8")
    files = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
    for path in files:
        path.chmod(0o755 if is_program(path) else 0o644)
    for path in (tree, *tree.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    (tree / "DEBIAN").mkdir(mode=0o755)
    size_kib = sum(-(-path.stat().st_size // 1024) for path in files)
    (tree / "DEBIAN/control").write_text(control(project, folder, address=address, size_kib=size_kib), "utf-8")
    sums = (
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in files
    )
    (tree / "DEBIAN/md5sums").write_text("".join(sums), "utf-8")


def _shared_files() -> Iterator[tuple[Path, Path]]:
    """What a desktop reads, and where from."""
    resources = ROOT / "resources"
    share = Path("usr/share")
    yield share / f"applications/{NAME}.desktop", resources / f"{NAME}.desktop"
    yield share / f"metainfo/{APP_ID}.metainfo.xml", resources / f"{APP_ID}.metainfo.xml"
    yield share / f"icons/hicolor/scalable/apps/{NAME}.svg", resources / f"{NAME}.svg"
    yield share / f"icons/hicolor/256x256/apps/{NAME}.png", resources / f"{NAME}.png"


def _description() -> list[str]:
    """The summary and the texts of the metainfo: a line, and paragraphs as Debian has them."""
    text = (ROOT / "resources" / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    summary = re.search(r"<summary>(.*?)</summary>", text, re.DOTALL)
    if summary is None:
        raise LookupError("the metainfo has no summary")
    lines = [summary[1][0].lower() + summary[1][1:]]
    for kind, words in re.findall(r"<(p|li)>(.*?)</\1>", text, re.DOTALL):
        if kind == "p":
            lines += ["."] if len(lines) > 1 else []
        bullet = " * " if kind == "li" else ""
        lines += textwrap.wrap(
            " ".join(words.split()), WIDTH, initial_indent=bullet, subsequent_indent=" " * len(bullet)
        )
    return lines


def _copyright(project: Mapping[str, Any]) -> str:
    """Debian's machine-readable form, of the program; it says where the licenses of all else are."""
    text = (ROOT / "LICENSE").read_text("utf-8")
    held = re.search(r"^Copyright \(c\) (.*)$", text, re.MULTILINE)
    if held is None:
        raise LookupError("the license says no copyright")
    body = text[held.end() :].strip()
    lines = "\n".join(f" {line}" if line.strip() else " ." for line in body.splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {project['name']}\n"
        "Comment:\n"
        " The package holds Qt, PySide6, Python and other libraries. Their licenses are in\n"
        f" /{HOME}/_internal/licenses, a file for each. Qt and PySide6 are under the\n"
        " LGPL-3, of which /usr/share/common-licenses/LGPL-3 is the text; they are\n"
        " separate files, which you may replace.\n\n"
        f"Files: *\nCopyright: {held[1]}\nLicense: Expat\n{lines}\n"
    )


def _changelog(author: str, address: str, epoch: int) -> str:
    day = format_datetime(datetime.fromtimestamp(epoch, UTC))
    change = "  * What is new stands in CHANGELOG.md of the source."
    return f"{NAME} ({__version__}) unstable; urgency=medium\n\n{change}\n\n -- {author} <{address}>  {day}\n"


def _architecture() -> str:
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _epoch(environ: Mapping[str, str]) -> int:
    return int(environ.get("SOURCE_DATE_EPOCH") or datetime.now(UTC).timestamp())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m installer.debian", description="Makes a Debian package.")
    parser.add_argument("folder", type=Path, help="the folder that PyInstaller made")
    parser.add_argument("target", type=Path, help="the folder that the package is written to")
    parser.add_argument("--quick", action="store_true", help="compress less, in a quarter of the time")
    given = parser.parse_args()
    print(build(given.folder, given.target, os.environ, level=QUICK if given.quick else SMALL))
