from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.json_editor import MAX_LINE_CHARACTERS, JsonHighlighter

PARTS = ("key", "string", "number", "literal")


pytestmark = pytest.mark.usefixtures("appearance")


def parts(text: str, resources: Resources) -> list[tuple[str, str]]:
    """The coloured pieces of a line, each with what it was taken for."""
    document = QTextDocument(text)
    highlighter = JsonHighlighter(document, resources)
    highlighter.rehighlight()
    names = {resources.color(f"code_{part}").name(): part for part in PARTS}
    encoded = text.encode("utf-16-le")
    found = []
    for piece in document.firstBlock().layout().formats():
        taken = encoded[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le")
        found.append((taken, names[piece.format.foreground().color().name()]))
    return found


def test_names_texts_numbers_and_words_have_their_own_colours(resources: Resources) -> None:
    assert parts('{"a": "b", "c": [-1.5e3, true, null]}', resources) == [
        ('"a"', "key"),
        ('"b"', "string"),
        ('"c"', "key"),
        ("-1.5e3", "number"),
        ("true", "literal"),
        ("null", "literal"),
    ]


def test_characters_beyond_the_basic_plane_do_not_shift_the_colours(resources: Resources) -> None:
    assert parts('{"😀": "a😀b", "c": 1}', resources) == [
        ('"😀"', "key"),
        ('"a😀b"', "string"),
        ('"c"', "key"),
        ("1", "number"),
    ]


def test_what_stands_within_a_text_is_text(resources: Resources) -> None:
    assert parts(r'"say \"1 true\": " ', resources) == [(r'"say \"1 true\": "', "string")]


def test_a_text_that_is_still_being_typed_is_one_to_the_end_of_the_line(resources: Resources) -> None:
    assert parts('["abc, 1', resources) == [('"abc, 1', "string")]


def test_very_long_lines_stay_plain(resources: Resources) -> None:
    assert parts('"' + "x" * MAX_LINE_CHARACTERS + '"', resources) == []


def test_the_colours_follow_the_theme(resources: Resources, appearance: Appearance) -> None:
    document = QTextDocument("1")
    highlighter = JsonHighlighter(document, resources)
    appearance.apply("dark")
    highlighter.follow_theme()
    [piece] = document.firstBlock().layout().formats()
    assert piece.format.foreground().color() == appearance.theme.color("code_number")
    assert highlighter.document() is document


def test_a_document_of_more_characters_than_may_be_coloured_stays_plain(resources: Resources) -> None:
    document = QTextDocument("[1]")
    highlighter = JsonHighlighter(document, resources, max_characters=3)
    highlighter.rehighlight()
    assert document.firstBlock().layout().formats() == []
