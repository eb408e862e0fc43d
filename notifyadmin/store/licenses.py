"""The licenses of all that the program is made with: as the installed packages have them, or a packaged program."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from notifyadmin.store.program_files import resource_folder

PROGRAM = "notifyadmin"
BUNDLED = "licenses.json"
"""Where a packaged program has them, in its own folder."""
_file_name = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)", re.IGNORECASE)
_requirement_name = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_classifier = "License :: "
LONGEST_NAME = 80
"""A longer “License” in a package's metadata is the text itself."""


@dataclass(frozen=True, slots=True)
class License:
    """One component; `license` is its short name, and `text` all that came with it. Both are empty if unknown."""

    name: str
    version: str
    license: str
    text: str


def installed_licenses() -> list[License]:
    """Python's, and those of the packages that the program needs, by name.

    It reads a file or two of each package, so call it off the window's thread. A package that is not installed, as on
    another system, is left out. In a packaged program they are those of the build.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return [License(**each) for each in json.loads(Path(bundle, BUNDLED).read_text("utf-8"))]
    return [_python(), *sorted(map(_license_of, _needed()), key=lambda found: found.name.casefold())]


def to_json(licenses: list[License]) -> str:
    """What a packaged program reads them from."""
    return json.dumps([asdict(each) for each in licenses], indent=1)


def _needed() -> list[metadata.Distribution]:
    """The packages that the program needs, and those that they need, without extras; itself is left out."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        key = _key(name)
        if key in found:
            continue
        with suppress(metadata.PackageNotFoundError):
            found[key] = metadata.distribution(name)
            waiting += _requirements(found[key])
    found.pop(PROGRAM, None)
    return list(found.values())


def _requirements(package: metadata.Distribution) -> Iterator[str]:
    for requirement in package.requires or ():
        words, _, condition = requirement.partition(";")
        name = _requirement_name.match(words.strip())
        if name is not None and "extra" not in condition:
            yield name[0]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _license_of(package: metadata.Distribution) -> License:
    about = package.metadata
    declared = "".join(about.get_all("License", [])).strip()
    classifiers = [each.rpartition(" :: ")[2] for each in about.get_all("Classifier", []) if _classifier in each]
    short = declared if len(declared) <= LONGEST_NAME and "\n" not in declared else ""
    name = "".join(about.get_all("License-Expression", [])) or short or ", ".join(classifiers)
    texts = _lgpl_texts() if "LGPL-3.0" in name else _texts(package)
    return License(about["Name"], package.version, name, "\n\n".join(texts) or declared)


def _lgpl_texts() -> Iterator[str]:
    """The packages of Qt name their license, and have no text of it."""
    yield from (_read(resource_folder() / "licenses" / name) for name in ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"))


def _texts(package: metadata.Distribution) -> Iterator[str]:
    """The texts of the license files beside a package's metadata, each once."""
    files = [file for file in package.files or () if ".dist-info" in str(file) and _file_name.search(file.name)]
    texts = dict.fromkeys(text for file in files if (text := _read(Path(str(file.locate())))))
    yield from texts


def _python() -> License:
    folders = (
        Path(sys.base_prefix),
        Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}"),
    )
    texts = (_read(folder / name) for folder in folders for name in ("LICENSE.txt", "LICENSE"))
    return License("Python", sys.version.split()[0], "PSF-2.0", next(filter(None, texts), ""))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace").strip()
    except OSError:
        return ""
