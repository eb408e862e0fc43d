from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from notifyadmin.ui.colors import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors
from notifyadmin.ui.theme import Scheme, Theme

STYLE_IMAGES = Path(__file__).parents[2] / "resources/style"
THEMES = [Theme(scheme, strong) for strong in (False, True) for scheme in Scheme]
EACH = pytest.mark.parametrize("theme", THEMES, ids=["light", "dark", "strong light", "strong dark"])

EDGES, WORDS, STRONG = 3.0, 4.5, 7.0  # WCAG 2.2: 1.4.11, 1.4.3 and 1.4.6

GROUNDS = ("window", "sunken", "surface", "raised", "hover")
INKS = ("text", "muted", "accent_text", "success", "warning", "danger", "unknown", "production")
CODE_INKS = ("text", "code_key", "code_string", "code_number", "code_literal", "code_comment")
EDGE_INKS = ("border", "control", "outline", "scroll", "focus", "icon", "muted")
STATUSES = ("accent", "success", "warning", "danger", "unknown", "production")


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: QColor) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def weak(theme: Theme, pairs: list[tuple[str, str]], ratio: float) -> dict[tuple[str, str], float]:
    """The pairs of ink and ground that fall short of a contrast."""
    found = {(ink, ground): contrast(theme.color(ink), theme.color(ground)) for ink, ground in pairs}
    return {pair: round(value, 2) for pair, value in found.items() if value < ratio}


@EACH
def test_every_word_can_be_read_on_every_ground(theme: Theme) -> None:
    pairs = [
        *product(INKS, GROUNDS),
        *product(CODE_INKS, ("surface", "sunken", "selection")),
        *((status, f"{status}_soft") for status in STATUSES if status != "accent"),
        *product(("text", "muted"), (f"{status}_soft" for status in STATUSES)),
        *product(("text", "muted"), ("selection", "pressed")),
        *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed", "danger_fill")),
        ("accent_text", "accent_soft"),
        ("on_production", "production"),
        ("on_tip", "tip"),
    ]

    assert weak(theme, pairs, STRONG if theme.has_high_contrast else WORDS) == {}


@EACH
def test_what_shows_the_focus_and_the_edges_of_boxes_can_be_seen(theme: Theme) -> None:
    pairs = [
        *product(("focus", "icon"), (*GROUNDS, "pressed", "selection", *(f"{status}_soft" for status in STATUSES))),
        *product(EDGE_INKS if theme.has_high_contrast else (), GROUNDS),
        *product(("outline",) if theme.has_high_contrast else ("outline", "accent"), ("window", "surface")),
        *product(("production",), ("window", "surface", "production_soft")),
        ("focus_on_accent", "accent"),
        ("danger", "surface"),
        ("warning", "surface"),
    ]

    assert weak(theme, pairs, EDGES) == {}


@EACH
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive])
def test_the_palette_can_be_read_without_the_stylesheet(theme: Theme, group: QPalette.ColorGroup) -> None:
    palette, role = theme.palette(), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Base),
        (role.LinkVisited, role.Base),
        (role.BrightText, role.Button),
    ]

    least = STRONG if theme.has_high_contrast else WORDS
    assert min(contrast(palette.color(group, ink), palette.color(group, ground)) for ink, ground in pairs) >= least


@EACH
def test_what_is_disabled_is_paler_but_there(theme: Theme) -> None:
    for ground in ("window", "surface", "sunken"):
        least, below = (EDGES, STRONG) if theme.has_high_contrast else (2.5, WORDS)
        assert least <= contrast(theme.color("disabled"), theme.color(ground)) < below


@EACH
def test_the_arrows_can_be_seen(theme: Theme) -> None:
    grounds = {
        **dict.fromkeys(("down", "up", "right", "left", "clear"), ("window", "surface", "raised")),
        **dict.fromkeys(("check", "dash", "dot"), ("accent",)),
    }
    for name, behind in grounds.items():
        [ink] = set(re.findall(r"#[0-9a-f]{6}", (STYLE_IMAGES / f"{name}.svg").read_text()))
        assert min(contrast(QColor(ink), theme.color(ground)) for ground in behind) >= 3


@pytest.mark.parametrize("colors", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK])
def test_every_colour_is_one(colors: Colors) -> None:
    assert [name for name, value in colors._asdict().items() if not re.fullmatch("#[0-9a-f]{6}", value)] == []


def test_the_two_schemes_are_a_light_and_a_dark_one() -> None:
    assert Theme(Scheme.LIGHT).color("window").lightnessF() > 0.9
    assert Theme(Scheme.DARK).color("window").lightnessF() < 0.2
