"""The catalogues hold every text of the program, translated, and say nothing else than it does."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copy

import pytest

from tests.catalogues import FOLDER, LANGUAGES, entries, release, untranslated, update

PLACES = re.compile(r"\{[^{}]*\}|%L?n")
"""What a value is filled in for."""
NOT_FRENCH = re.compile(r"'|« | »| [:?!;](?!\S)")
"""A straight apostrophe, and a mark that a line may begin with or end at, for want of a no-break space."""


def catalogue(language: str) -> Path:
    return FOLDER / f"notifyadmin_{language}.ts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalogue_is_out_of_date(language: str, tmp_path: Path) -> None:
    copy(catalogue(language), tmp_path)
    assert update(language, tmp_path).read_text("utf-8") == catalogue(language).read_text("utf-8")
    assert release(catalogue(language), tmp_path).read_bytes() == (FOLDER / f"notifyadmin_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert untranslated(catalogue(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_places_for_values(language: str) -> None:
    for text, forms in entries(catalogue(language)):
        for form in forms[-1:]:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(text)), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_begins_and_ends_as_its_text_does(language: str) -> None:
    for text, forms in entries(catalogue(language)):
        for form in forms:
            assert form.count("&") == text.count("&"), text
            assert form.endswith("…") == text.endswith("…"), text
            assert (form != form.strip()) == (text != text.strip()), text


def test_french_is_set_as_the_french_set_it() -> None:
    wrong = [form for _, forms in entries(catalogue("fr")) for form in forms if NOT_FRENCH.search(form)]
    assert wrong == []
