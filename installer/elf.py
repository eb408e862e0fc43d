"""Which libraries the ELF files of a folder need, and which of them come from the system."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from notifyadmin.system_libraries import GLIBC

_MAGIC = b"\x7fELF"
_GLIBC_VERSION = re.compile(r"Name: GLIBC_(\d[\d.]*)")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def elf_files(folder: Path) -> list[Path]:
    """The executables and libraries of a folder, without links to them."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path))


def needed_by(files: Iterable[Path]) -> set[str]:
    """The sonames that the loader looks for, for these files."""
    return set(_NEEDED.findall(_read("--dynamic", files)))


def needed_of_system(folder: Path) -> set[str]:
    """What the files of a folder need and none of them is; without the C library."""
    files = elf_files(folder)
    return needed_by(files) - {path.name for path in files} - GLIBC


def newest_glibc(files: Iterable[Path]) -> str:
    """The version of the C library that these files need at least."""
    found: list[str] = _GLIBC_VERSION.findall(_read("--version-info", files))
    return max(found, key=lambda version: [int(part) for part in version.split(".")])


def is_program(path: Path) -> bool:
    """Whether a file is a program, and no library: it names the loader that starts it."""
    return _is_elf(path) and ".so" not in path.name and "INTERP" in _read("--program-headers", [path])


def _read(option: str, files: Iterable[Path]) -> str:
    command = ["readelf", option, "--wide", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC
