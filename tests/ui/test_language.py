"""Which language the program speaks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from notifyadmin.store.options import LANGUAGE
from notifyadmin.ui.language import ENGLISH, SYSTEM, chosen, languages
from notifyadmin.ui.resources import Resources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("notifyadmin_de.qm", "notifyadmin_fr.qm", "notifyadmin_de.ts", "other_it.qm"):
        (tmp_path / name).touch()
    return tmp_path


def test_there_is_english_and_what_has_a_catalogue(folder: Path) -> None:
    assert languages(folder) == [ENGLISH, "de", "fr"]
    assert languages(Resources.found().catalogues) == [ENGLISH, "de", "fr"]


@pytest.mark.parametrize(
    ("wanted", "preferred", "language"),
    [
        ("de", ["fr"], "de"),
        ("en", ["de"], "en"),
        (SYSTEM, ["de-AT", "en"], "de"),
        (SYSTEM, ["it_IT", "fr_CA", "de"], "fr"),
        (SYSTEM, ["en-GB", "de"], "en"),
        (SYSTEM, ["C"], "en"),
        (SYSTEM, [], "en"),
        ("it", ["de"], "de"),
        ("../de", [], "en"),
    ],
)
def test_it_is_the_chosen_one_or_the_first_of_the_systems(
    folder: Path, wanted: str, preferred: Sequence[str], language: str
) -> None:
    assert chosen(wanted, folder, preferred) == language


def test_a_language_is_called_what_it_calls_itself() -> None:
    titles = [LANGUAGE.titles[language] for language in ("en", "de", "fr")]
    assert titles == ["English", "Deutsch", "Français"]
    assert [QLocale(language).nativeLanguageName().lower() for language in ("de", "fr")] == ["deutsch", "français"]
