from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtWidgets import QApplication

from notifyadmin.ui.highlighter import MAX_LINE_CHARACTERS, JsonHighlighter
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance

PARTS = ("key", "string", "number", "literal")


@pytest.fixture
def appearance(qapp: QApplication, resources: Resources) -> Appearance:
    appearance = Appearance(qapp, resources)
    appearance.apply("light")
    return appearance


def parts(text: str, appearance: Appearance) -> list[tuple[str, str]]:
    """The coloured pieces of a line, each with what it was taken for."""
    document = QTextDocument(text)
    highlighter = JsonHighlighter(document, appearance)
    highlighter.rehighlight()
    names = {QColor(appearance.theme.color(f"code_{part}")).name(): part for part in PARTS}
    encoded = text.encode("utf-16-le")
    found = []
    for piece in document.firstBlock().layout().formats():
        taken = encoded[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le")
        found.append((taken, names[piece.format.foreground().color().name()]))
    return found


def test_names_texts_numbers_and_words_have_their_own_colours(appearance: Appearance) -> None:
    assert parts('{"a": "b", "c": [-1.5e3, true, null]}', appearance) == [
        ('"a"', "key"),
        ('"b"', "string"),
        ('"c"', "key"),
        ("-1.5e3", "number"),
        ("true", "literal"),
        ("null", "literal"),
    ]


def test_characters_beyond_the_basic_plane_do_not_shift_the_colours(appearance: Appearance) -> None:
    assert parts('{"😀": "a😀b", "c": 1}', appearance) == [
        ('"😀"', "key"),
        ('"a😀b"', "string"),
        ('"c"', "key"),
        ("1", "number"),
    ]


def test_what_stands_within_a_text_is_text(appearance: Appearance) -> None:
    assert parts(r'"say \"1 true\": " ', appearance) == [(r'"say \"1 true\": "', "string")]


def test_a_text_that_is_still_being_typed_is_one_to_the_end_of_the_line(appearance: Appearance) -> None:
    assert parts('["abc, 1', appearance) == [('"abc, 1', "string")]


def test_very_long_lines_stay_plain(appearance: Appearance) -> None:
    assert parts('"' + "x" * MAX_LINE_CHARACTERS + '"', appearance) == []


def test_the_colours_follow_the_theme(appearance: Appearance) -> None:
    document = QTextDocument("1")
    highlighter = JsonHighlighter(document, appearance)
    appearance.apply("dark")
    [piece] = document.firstBlock().layout().formats()
    assert piece.format.foreground().color() == appearance.theme.color("code_number")
    assert highlighter.document() is document
    appearance.apply("light")
