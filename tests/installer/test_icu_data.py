"""Unicode's data for the executable: small, and in the program's languages Qt does with them what it does with all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from installer.icu_data import cut_data, cut_library, is_kept

LIBRARIES = Path(PySide6.__file__).parent / "Qt" / "lib"
LANGUAGES = frozenset({"en", "de", "fr"})
LOCALES = ("C", "en_US", "en_GB", "de_DE", "de_CH", "fr_FR", "fr_CA")
needs_binutils = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("ld") is None, reason="needs binutils, on Linux"
)
ASK_QT = """
import sys
from PySide6.QtCore import QCollator, QLocale, QTimeZone
for name in sys.argv[1:]:
    locale = QLocale(name)
    order = QCollator(locale)
    order.setNumericMode(True)
    zone = QTimeZone(b"Europe/Berlin")
    print(name, sorted(["z", "a10", "a2", "Äb", "éa", "e", "ß", "ñ", "n"], key=order.sortKey))
    print(locale.toUpper("straße"), locale.toLower("ÉÄ"))
    print([zone.displayName(time, form, locale) for time in QTimeZone.TimeType for form in QTimeZone.NameType])
"""


def asked(folder: Path | None, *locales: str) -> str:
    """What Qt makes of texts, with the data of a folder in place of its own."""
    environ = {**os.environ, "LC_ALL": "C.UTF-8", **({"LD_LIBRARY_PATH": str(folder)} if folder else {})}
    command = [sys.executable, "-c", ASK_QT, *locales]
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=True, timeout=60).stdout


@needs_binutils
def test_a_tenth_of_the_data_is_enough_for_the_languages_of_the_program(tmp_path: Path) -> None:
    [library] = LIBRARIES.glob("libicudata.so.*")
    cut = cut_library(library, tmp_path, LANGUAGES)
    assert cut.name == library.name
    assert cut.stat().st_size < library.stat().st_size / 8
    assert asked(tmp_path, *LOCALES) == asked(None, *LOCALES)
    # So it was asked: other languages have the root's names.
    assert asked(tmp_path, "ja_JP") != asked(None, "ja_JP")


@needs_binutils
def test_the_same_data_are_cut_to_the_same_library(tmp_path: Path) -> None:
    [library] = LIBRARIES.glob("libicudata.so.*")
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        cut_library(library, folder, LANGUAGES)
    assert (first / library.name).read_bytes() == (second / library.name).read_bytes()


@needs_binutils
def test_a_library_that_holds_none_is_refused(tmp_path: Path) -> None:
    [library] = LIBRARIES.glob("libicuuc.so.*")
    with pytest.raises(ValueError, match="has no data of ICU"):
        cut_library(library, tmp_path, LANGUAGES)


def test_data_of_another_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="common data"):
        cut_data(b"\x90\0\xda\x27" + bytes(200), LANGUAGES)


@pytest.mark.parametrize(
    "name", ["root.res", "de.res", "de_CH.res", "coll/ucadata.icu", "coll/fr_CA.res", "zone/pool.res", "nfkc.nrm"]
)
def test_what_qt_asks_for_stays(name: str) -> None:
    assert is_kept(name, LANGUAGES)


@pytest.mark.parametrize("name", ["res_index.res", "zone/res_index.res", "supplementalData.res", "zoneinfo64.res"])
def test_the_lists_of_all_languages_stay(name: str) -> None:
    assert is_kept(name, LANGUAGES)


@pytest.mark.parametrize(
    "name", ["ja.res", "coll/zh.res", "yue_Hans.res", "unit/de.res", "brkitr/cjdict.dict", "ibm-37.cnv", "unames.icu"]
)
def test_the_rest_goes(name: str) -> None:
    assert not is_kept(name, LANGUAGES)
