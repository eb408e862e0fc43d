from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from notifyadmin.ui.accessibility import make_selectable
from notifyadmin.ui.widgets.outside_text import (
    MAX_CHARACTERS,
    NAME_CHARACTERS,
    OutsideLabel,
    OutsideView,
    copy,
    menu_text,
    shown,
    tooltip,
)
from tests import hands
from tests.hostile import HOSTILE
from tests.ui.workplace import Show

REST = "(the rest is not shown)"


def clipboard() -> str:
    return QApplication.clipboard().text()


@pytest.fixture
def label(on_screen: Show) -> OutsideLabel:
    window = QWidget()
    label = OutsideLabel()
    make_selectable(label)
    layout = QVBoxLayout(window)
    layout.addWidget(label)
    layout.addStretch(1)
    window.resize(400, 300)
    on_screen(window)
    label.setFocus()
    return label


@pytest.fixture
def view(on_screen: Show) -> OutsideView:
    view = OutsideView(1_000, lines=50, rest=REST)
    view.resize(400, 300)
    on_screen(view)
    view.setFocus()
    return view


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain text, ü, 語", "plain text, ü, 語"),
        ("bad \ud83d", r"bad \ud83d"),
        ("a\0b\x1b[1m\x7f\x85", r"a\u0000b\u001b[1m\u007f\u0085"),
        ("\u202egpj.exe", r"\u202egpj.exe"),
        ("a\u200bb\u2060\ufeff\u00ad", r"a\u200bb\u2060\ufeff\u00ad"),
        ("\U000e0041", r"\U000e0041"),
        ("one\u2028two", r"one\u2028two"),
        ("one\ntwo\r\nthree\rfour\tfive", r"one⏎two⏎three\u000dfour⇥five"),
        ("\N{MAN}\u200d\N{WOMAN} \u2764\ufe0f 1\ufe0f\u20e3", "\N{MAN}\u200d\N{WOMAN} \u2764\ufe0f 1\ufe0f\u20e3"),
        ("i\u200dd a\ufe0f", r"i\u200dd a\ufe0f"),
    ],
)
def test_what_cannot_be_seen_is_shown_as_an_escape(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_lines_stay_where_there_is_room_for_them() -> None:
    assert shown("one\r\ntwo\nthree\nfour", lines=3) == "one\ntwo\nthree…"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("limit", [1, 7, NAME_CHARACTERS, MAX_CHARACTERS])
def test_every_text_is_bounded_and_encodable(text: str, limit: int) -> None:
    for seen in (shown(text, limit), shown(text, limit, lines=3)):
        assert len(seen) <= limit + 1
        assert seen.count("\n") < 3
        assert seen.encode()
    assert "\n" not in shown(text, limit)


def test_no_letter_of_a_name_in_a_menu_is_a_mnemonic() -> None:
    assert menu_text("A&B") == "A&&B"
    assert len(menu_text("x" * 1_000)) == NAME_CHARACTERS + 1


def test_a_tooltip_is_never_read_as_html() -> None:
    assert tooltip("<b>&") == "<p>&lt;b&gt;&amp;</p>"
    assert tooltip("") == ""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_label_reads_aloud_what_it_shows_and_stays_within_its_window(text: str, label: OutsideLabel) -> None:
    label.show_text(text)
    hands.settle()
    seen = label.text().replace("\u200b", "")
    assert (label.accessibleName(), label.textFormat()) == (seen, Qt.TextFormat.PlainText)
    assert label.minimumSizeHint().width() <= 400
    assert label.window().width() == 400


# No clipboard holds half a surrogate pair.
COPIED = {name: text for name, text in HOSTILE.items() if "surrogate" not in name and "half" not in name}


@pytest.mark.parametrize("text", COPIED.values(), ids=COPIED.keys())
def test_what_is_copied_from_a_label_is_the_text_as_it_came(text: str, label: OutsideLabel) -> None:
    label.show_text(text)
    hands.press("Ctrl+A")
    hands.press("Ctrl+C")
    assert clipboard() == text


def test_a_part_of_a_label_is_copied_as_it_came(label: OutsideLabel) -> None:
    label.show_text("\N{GRINNING FACE}a\u202eb" + "c" * 100 + " \0end")
    label.setSelection(3, label.text().index(" ") - 2)
    assert label.selected_original() == "\u202eb" + "c" * 100
    label.setSelection(0, 1)
    label.setSelection(5, 2)
    assert label.selected_original() == "\u202e"


def test_everything_is_copied_by_the_menu_also_what_is_left_out(label: OutsideLabel) -> None:
    text = "x" * (MAX_CHARACTERS + 500)
    label.show_text(text)
    hands.click(label, QPoint(5, 5), Qt.MouseButton.RightButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Copy all"]
    hands.click(menu, menu.actionGeometry(menu.actions()[0]).center())
    assert clipboard() == text


def test_a_double_click_and_copy_take_one_word(label: OutsideLabel) -> None:
    label.show_text("word\u200b other")
    QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(5, label.height() // 2))
    hands.press("Ctrl+C")
    assert clipboard().startswith("word")


def test_half_a_pair_is_copied_as_its_escape(qapp: QApplication) -> None:
    copy("a\ud83db")
    assert clipboard() == r"a\ud83db"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_view_shows_a_bounded_part_of_every_text(text: str, view: OutsideView) -> None:
    view.show_text(text)
    assert len(view.toPlainText()) <= 1_000 + len(REST) + 1
    assert view.blockCount() <= 52
    assert view.minimumSizeHint().width() < 400


@pytest.mark.parametrize("text", COPIED.values(), ids=COPIED.keys())
def test_what_is_copied_from_a_view_is_the_text_as_it_came(text: str, view: OutsideView) -> None:
    view.show_text(text)
    hands.press("Ctrl+A")
    hands.press("Ctrl+C")
    assert clipboard() == text


def test_a_part_of_a_view_is_copied_as_it_came(view: OutsideView) -> None:
    view.show_text("one\r\ntwo\u202e\nthree")
    cursor = view.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(len("one\ntwo\\u202e\nth"), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    hands.press("Ctrl+C")
    assert clipboard() == "e\r\ntwo\u202e\nth"


def test_a_view_says_that_there_is_more(view: OutsideView) -> None:
    view.show_text("x" * 1_001)
    assert view.toPlainText() == "x" * 1_000 + "\n" + REST
