"""Which libraries the ELF files of a folder need, and which of them come from the system."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from notifyadmin.system_libraries import GLIBC

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def elf_files(folder: Path) -> list[Path]:
    """The executables and libraries of a folder, without links to them."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path))


def needed_by(files: Iterable[Path]) -> set[str]:
    """The sonames that the loader looks for, for these files."""
    command = ["readelf", "--dynamic", "--wide", *map(str, files)]
    return set(_NEEDED.findall(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def needed_of_system(folder: Path) -> set[str]:
    """What the files of a folder need and none of them is; without the C library."""
    files = elf_files(folder)
    return needed_by(files) - {path.name for path in files} - GLIBC


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC
