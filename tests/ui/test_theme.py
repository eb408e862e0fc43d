from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template

import pytest
from PySide6.QtCore import QDir, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QTabBar, QVBoxLayout
from pytestqt.qtbot import QtBot

from notifyadmin.api.verdict import Outcome, Tone
from notifyadmin.ui import theme as theme_module
from notifyadmin.ui.colors import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import readable
from notifyadmin.ui.theme import Appearance, Scheme, Theme, mark
from tests.driver import PATIENCE_MS

ROOT = Path(__file__).parents[2] / "resources"
QSS = (ROOT / "style.qss").read_text()
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen says so of every window with a least size
BOTH = pytest.mark.parametrize("scheme", list(Scheme))
STATUSES = ("accent", "success", "warning", "danger", "unknown", "production")


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    style, palette, font = qapp.style().name(), qapp.palette(), qapp.font()
    appearance = Appearance(qapp, Resources(ROOT))
    yield appearance
    qapp.styleHints().colorSchemeChanged.disconnect(appearance._on_color_scheme_changed)
    appearance.setParent(None)
    appearance.deleteLater()
    qapp.styleHints().unsetColorScheme()
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
    QDir.setSearchPaths("style", [])


@BOTH
def test_the_stylesheet_is_filled_in_without_rest(scheme: Scheme, qapp: QApplication) -> None:
    text = Theme(scheme).stylesheet(QSS, font_pt=10)

    assert "$" not in text
    assert "font-size: 11.50pt" in text


def test_the_stylesheet_names_no_colour_and_no_font_in_pixels() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(", QSS) == []
    assert re.findall(r"font[^;]*\dpx", QSS) == []


def test_every_picture_that_the_stylesheet_names_is_there() -> None:
    named = set(re.findall(r"url\(style:([\w-]+\.svg)\)", QSS))

    assert named
    assert named <= {path.name for path in (ROOT / "style").iterdir()}


def test_every_colour_that_the_stylesheet_names_is_one() -> None:
    known = {
        *LIGHT._fields,
        *(f"{status}_border" for status in STATUSES),
        "title_pt",
        "small_pt",
        "mono",
        "edge",
        "ring",
    }
    known |= {f"{name}_edge" for name in ("accent", "accent_hover", "accent_pressed", "danger_fill")}

    assert set(Template(QSS).get_identifiers()) <= known


@pytest.mark.parametrize("tone", list(Tone))
def test_the_stylesheet_knows_the_tone_of_every_outcome(tone: Tone) -> None:
    assert f'Banner[tone="{tone}"] {{' in QSS
    assert f'Banner[tone="{tone}"] QLabel[role="title"] {{' in QSS
    assert {outcome.tone for outcome in Outcome} == set(Tone)


def test_qt_reads_the_stylesheet_to_the_end(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.apply("light")
    frame = QFrame()
    qtbot.addWidget(frame)
    appearance.style_window(frame)
    mark(frame, production=True)  # the last rule but one
    frame.resize(40, 40)

    assert frame.grab().toImage().pixelColor(1, 20).name() == LIGHT.production


@pytest.mark.parametrize(("choice", "colors"), [("light", LIGHT), ("dark", DARK)])
def test_a_choice_dresses_the_program(
    choice: str, colors: Colors, appearance: Appearance, qapp: QApplication, qtbot: QtBot
) -> None:
    window = QFrame()
    qtbot.addWidget(window)
    appearance.style_window(window)
    appearance.apply(choice)

    assert appearance.choice == choice
    assert appearance.theme == Theme(Scheme(choice))
    assert qapp.palette().window().color().name() == colors.window
    assert colors.accent in window.styleSheet()


def test_the_system_decides_where_it_is_asked_to(
    appearance: Appearance, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.apply("dark")
    appearance.apply("system")
    assert appearance.theme == Theme(Scheme.LIGHT)  # offscreen knows none

    monkeypatch.setattr(theme_module, "_scheme_of", lambda _: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.theme == Theme(Scheme.DARK)


def test_the_system_does_not_decide_where_a_scheme_was_chosen(
    appearance: Appearance, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.apply("light")

    monkeypatch.setattr(theme_module, "_scheme_of", lambda _: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.theme == Theme(Scheme.LIGHT)


def test_high_contrast_is_dark_where_the_system_is(
    appearance: Appearance, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    appearance.apply("contrast")
    assert appearance.theme.colors == CONTRAST_LIGHT

    monkeypatch.setattr(theme_module, "_scheme_of", lambda _: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.theme.colors == CONTRAST_DARK


def test_a_choice_is_told_even_where_it_looks_the_same(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.apply("light")

    with qtbot.waitSignal(appearance.choice_changed, timeout=PATIENCE_MS) as told:
        appearance.apply("system")
    assert told.args == ["system"]


def test_the_ring_is_thicker_in_high_contrast_and_takes_the_place_of_the_edge() -> None:
    for theme, edge, ring in ((Theme(Scheme.LIGHT), 1, 2), (Theme(Scheme.LIGHT, True), 2, 3)):
        text = theme.stylesheet(QSS, font_pt=10)
        assert f"border: {edge}px solid {theme.colors.control}" in text
        assert f"border: {ring}px solid {theme.colors.focus}" in text


def test_a_change_is_told_once(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.apply("light")

    with qtbot.waitSignal(appearance.theme_changed, timeout=PATIENCE_MS) as told:
        appearance.apply("dark")
    assert told.args == [Theme(Scheme.DARK)]
    with qtbot.assertNotEmitted(appearance.theme_changed):
        appearance.apply("dark")


def test_pictures_in_the_former_colours_are_kept_no_longer(appearance: Appearance) -> None:
    appearance.apply("light")
    picture = QPixmap(QSize(16, 16))
    picture.fill(LIGHT.window)
    assert QPixmapCache.insert("former", picture)

    appearance.apply("dark")
    assert not QPixmapCache.find("former", QPixmap())


def test_icons_that_are_shown_change_with_the_theme(appearance: Appearance, qtbot: QtBot) -> None:
    resources = Resources(ROOT)
    appearance._resources = resources
    appearance.apply("light")
    frame = QFrame()
    qtbot.addWidget(frame)
    layout = QVBoxLayout(frame)
    button, tabs, combo, label = QPushButton(resources.icon("save"), "Save"), QTabBar(), QComboBox(), QLabel()
    action = QAction(resources.icon("save"), "Save", frame)
    frame.addAction(action)
    tabs.addTab(resources.icon("save"), "One")
    combo.addItem(resources.icon("save"), "One")
    resources.show_icon(label, "save", size=24)
    for widget in (button, tabs, combo, label):
        layout.addWidget(widget)

    appearance.apply("dark")

    icons = [button.icon(), action.icon(), tabs.tabIcon(0), combo.itemIcon(0), QIcon(label.pixmap())]
    drawn = [icon.pixmap(QSize(24, 24)).toImage() for icon in icons]
    assert [ink_of(image.pixelColor(4, 12), image.pixelColor(3, 12)) for image in drawn] == [DARK.icon] * 5


def ink_of(*pixels: QColor) -> str:
    """The colour of the most opaque of some pixels."""
    return max(pixels, key=QColor.alpha).name()


def test_what_is_built_is_coloured_at_once_and_dressed_later(
    appearance: Appearance, qapp: QApplication, qtbot: QtBot
) -> None:
    appearance.apply("dark")
    window = QFrame()
    qtbot.addWidget(window)
    assert (appearance.choice, appearance.theme) == ("dark", Theme(Scheme.DARK))
    assert qapp.palette().window().color().name() == DARK.window
    assert (window.styleSheet(), qapp.styleSheet()) == ("", "")

    appearance.style_window(window)
    assert DARK.accent in window.styleSheet()
    with qtbot.waitSignal(appearance.theme_changed, timeout=PATIENCE_MS):
        appearance.apply("light")
    assert LIGHT.accent in window.styleSheet()


def test_the_font_is_the_desktops_and_not_small(qapp: QApplication, appearance: Appearance) -> None:
    assert qapp.font().pointSizeF() >= 9.75
    assert qapp.font().pixelSize() == -1


def test_a_larger_font_of_the_desktop_stays(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPointSizeF(16)

    assert readable(font).pointSizeF() == 16


def test_a_mark_is_seen_at_once(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.apply("light")
    frame, title = type("Banner", (QFrame,), {})(), QLabel("Sent")
    qtbot.addWidget(frame)
    appearance.style_window(frame)
    QVBoxLayout(frame).addWidget(title)
    mark(title, role="title")
    frame.show()

    mark(frame, tone=Tone.SUCCESS)
    assert title.palette().windowText().color().name() == LIGHT.success
    mark(frame, tone=Tone.DANGER)
    assert title.palette().windowText().color().name() == LIGHT.danger


@pytest.mark.parametrize("kind", [QLineEdit, QPushButton])
@pytest.mark.parametrize("choice", ["light", "contrast"])
def test_the_focus_moves_nothing(
    kind: type[QLineEdit | QPushButton], choice: str, appearance: Appearance, qtbot: QtBot
) -> None:
    appearance.apply(choice)
    frame = QFrame()
    qtbot.addWidget(frame)
    appearance.style_window(frame)
    layout = QVBoxLayout(frame)
    first, second = kind("One"), kind("Two")
    layout.addWidget(first)
    layout.addWidget(second)
    with qtbot.waitExposed(frame, timeout=PATIENCE_MS):
        frame.show()

    first.setFocus()
    before = first.sizeHint(), second.geometry()
    second.setFocus()
    assert (first.sizeHint(), second.geometry()) == before
