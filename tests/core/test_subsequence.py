from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.subsequence import Subsequences

ALL = 10_000
COMMANDS = ("New request", "Open", "New profile…", "Reset sandbox…", "Go to Preferences", "Input", "Send again")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
words = st.text("abcABC _.éßÅİ日", max_size=12)


def found(typed: str, *candidates: str) -> list[str]:
    hits, _ = Subsequences(candidates).hits(typed, ALL)
    return [candidates[hit.place] for hit in hits]


def folded(text: str) -> str:
    return "".join(
        part
        for letter in text
        for part in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
        if not unicodedata.combining(part)
    )


def is_within(typed: str, text: str) -> bool:
    letters = iter(folded(text))
    return all(letter in letters for letter in "".join(folded(typed).split()))


@given(words | texts, st.lists(words | texts, max_size=8))
def test_exactly_the_texts_with_these_letters_in_order_are_found(typed: str, candidates: list[str]) -> None:
    hits, count = Subsequences(candidates).hits(typed, ALL)
    assert sorted(hit.place for hit in hits) == [
        place for place, text in enumerate(candidates) if is_within(typed, text)
    ]
    assert count == len(hits)


@given(words | texts, words | texts)
def test_the_letters_of_a_hit_are_in_order_and_are_those_typed(typed: str, text: str) -> None:
    for hit in Subsequences([text]).hits(typed, ALL)[0]:
        assert list(hit.letters) == sorted(set(hit.letters))
        assert is_within(typed, "".join(text[at] for at in hit.letters))


@given(words, st.lists(words, max_size=8))
def test_case_and_accents_do_not_count(typed: str, candidates: list[str]) -> None:
    assert found(typed, *candidates) == found(folded(typed), *candidates)


@given(st.lists(words, max_size=6), st.lists(words, max_size=8))
def test_what_was_typed_before_changes_nothing(typed: list[str], candidates: list[str]) -> None:
    searched = Subsequences(candidates)
    for each in typed:
        for end in range(len(each) + 1):
            assert searched.hits(each[:end], ALL) == Subsequences(candidates).hits(each[:end], ALL)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("np", "New profile…"),
        ("new p", "New profile…"),
        ("pref", "Go to Preferences"),
        ("sand", "Reset sandbox…"),
        ("SA", "Reset sandbox…"),
        ("sendag", "Send again"),
        ("o", "Open"),
        ("gtp", "Go to Preferences"),
        ("inp", "Input"),
    ],
)
def test_the_best_comes_first(typed: str, first: str) -> None:
    assert found(typed, *COMMANDS)[0] == first


def test_words_begin_after_a_sign_and_at_a_capital() -> None:
    assert found("ot", "about", "orderTracking", "order_tracking") == ["orderTracking", "order_tracking", "about"]


def test_letters_in_one_piece_come_before_letters_apart() -> None:
    assert found("ord", "outer radius", "my_record", "order") == ["order", "my_record", "outer radius"]


def test_equally_good_texts_stay_in_order_and_nothing_typed_finds_all() -> None:
    assert found("a", "a1", "a2", "a3") == ["a1", "a2", "a3"]
    assert found(" ", *COMMANDS) == list(COMMANDS)


def test_only_the_best_are_given_and_all_are_counted() -> None:
    hits, count = Subsequences([f"user {number}" for number in range(50)]).hits("us", 3)
    assert [hit.place for hit in hits] == [0, 1, 2]
    assert count == 50


def test_an_accent_is_part_of_its_letter() -> None:
    (hit,), _ = Subsequences(["Café crème"]).hits("fecr", ALL)
    assert hit.letters == (2, 3, 5, 6)
