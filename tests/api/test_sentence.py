from __future__ import annotations

import pytest

from notifyadmin.api.errors import ApiError
from notifyadmin.api.sentence import Sentence, joined


@pytest.mark.parametrize(("n", "text"), [(0, "0 rows of a"), (1, "1 row of a"), (2, "2 rows of a")])
def test_a_sentence_counts_in_english(n: int, text: str) -> None:
    assert Sentence("%n row(s) of {user}", n=n, user="a") == text


def test_values_are_never_read_as_templates() -> None:
    assert Sentence("User {user}: %n row(s)", n=1, user="{x} %n (s)") == "User {x} %n (s): 1 row"


def test_the_text_of_an_error_still_knows_its_template() -> None:
    told = str(ApiError(Sentence("No response from {host}.", host="h")))
    assert isinstance(told, Sentence)
    assert (told, told.template, told.values) == ("No response from h.", "No response from {host}.", {"host": "h"})


def test_sentences_are_joined_without_the_empty_ones() -> None:
    assert joined("One.", "", "Two {x}.") == "One. Two {x}."
    assert joined("", "") == ""
