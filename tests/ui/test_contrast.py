"""Contrasts as they are painted: what frames a control, and what stands in an empty field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTextEdit,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from notifyadmin.ui import theme as theme_module
from notifyadmin.ui.colors import DARK, LIGHT
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance, Theme, mark
from tests import hands
from tests.ui.test_colors import contrast
from tests.ui.workplace import Show

FRAME, WORDS, STRONG = 3.0, 4.5, 7.0
BOTH = pytest.mark.parametrize("choice", ["light", "dark"])
EACH = pytest.mark.parametrize("choice", ["light", "dark", "contrast"])


def framed_controls() -> Iterator[QWidget]:
    """One of each kind of control that has a frame."""
    yield from (QLineEdit(), QPlainTextEdit(), QTextEdit(), QComboBox(), QDoubleSpinBox(), QPushButton("Button"))
    yield from (QListWidget(), QTreeWidget(), QTableWidget(2, 2))
    for editor in (QLineEdit("Text"), QPlainTextEdit("Text"), QTextEdit("Text")):
        editor.setReadOnly(True)
        yield editor
    danger = QPushButton("Delete")
    mark(danger, danger=True)
    yield danger


def window_of(controls: list[QWidget], appearance: Appearance, on_screen: Show) -> QWidget:
    """A window in the program's dress, in which none of them has the keyboard."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for control in controls:
        control.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout.addWidget(control)
    appearance.style_window(window)
    on_screen(window)
    hands.settle()
    return window


def place_of(control: QWidget) -> QRect:
    return QRect(control.mapTo(control.window(), QPoint()), control.size())


def frame_contrast(control: QWidget, picture: QImage) -> float:
    """How well the left edge of a control can be told from what is around it."""
    place = place_of(control)
    y = place.center().y()
    outside = picture.pixelColor(place.left() - 3, y)
    return max(contrast(picture.pixelColor(place.left() + x, y), outside) for x in range(2))


def words_contrast(control: QWidget, picture: QImage) -> float:
    """How well the strokes of words can be told from their ground: the best of what is painted between the frames."""
    inside = place_of(control).adjusted(8, 4, -8, -4)
    ground = picture.pixelColor(inside.right(), inside.center().y())
    pixels = (
        picture.pixelColor(x, y)
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    )
    return max(contrast(QColor(rgb), ground) for rgb in {pixel.rgb() for pixel in pixels})


@EACH
def test_the_frame_of_every_control_can_be_seen(choice: str, appearance: Appearance, on_screen: Show) -> None:
    appearance.apply(choice)
    controls = list(framed_controls())
    picture = window_of(controls, appearance, on_screen).grab().toImage()
    weak = {type(control).__name__: frame_contrast(control, picture) for control in controls}
    assert {name: round(value, 2) for name, value in weak.items() if value < FRAME} == {}


@EACH
def test_what_an_empty_field_shows_can_be_read(choice: str, appearance: Appearance, on_screen: Show) -> None:
    appearance.apply(choice)
    fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = [QLineEdit(), QPlainTextEdit(), QTextEdit()]
    for field in fields:
        font = field.font()
        font.setPointSize(40)  # so that strokes are wider than their smoothed edges
        font.setBold(True)
        field.setFont(font)
        field.setPlaceholderText("HHH")
    picture = window_of(list(fields), appearance, on_screen).grab().toImage()
    least = STRONG if choice == "contrast" else WORDS
    weak = {type(field).__name__: words_contrast(field, picture) for field in fields}
    assert {name: round(value, 2) for name, value in weak.items() if value < least} == {}


@BOTH
def test_high_contrast_follows_the_desktop_whatever_scheme_is_chosen(
    choice: str, appearance: Appearance, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    appearance.apply(choice)
    assert not appearance.theme.has_high_contrast
    worn: list[Theme] = []
    appearance.theme_changed.connect(worn.append)
    monkeypatch.setattr(theme_module, "wants_high_contrast", lambda _: True)
    appearance._on_contrast_changed()
    [theme] = worn
    assert theme.colors not in (LIGHT, DARK)
    assert qapp.palette().window().color().name() == ("#ffffff" if choice == "light" else "#000000")
    for ink in ("text", "muted", "control", "outline", "border", "icon"):
        assert contrast(theme.color(ink), theme.color("surface")) >= STRONG
    for status in ("success", "warning", "danger", "unknown", "production", "accent_text"):
        assert contrast(theme.color(status), theme.color("surface")) >= STRONG
    monkeypatch.setattr(theme_module, "wants_high_contrast", lambda _: False)
    appearance._on_contrast_changed()
    assert appearance.theme.colors in (LIGHT, DARK)


def test_the_desktops_wish_is_asked_of_qt(qapp: QApplication, resources: Resources) -> None:
    assert theme_module.wants_high_contrast(qapp) is False  # nobody asks for it here


@EACH
@pytest.mark.parametrize("problem", ["error", "warning"])
def test_a_problem_frames_its_field_under_the_mouse_too(
    appearance: Appearance, on_screen: Show, choice: str, problem: str
) -> None:
    appearance.apply(choice)
    line = QLineEdit()
    mark(line, problem=problem)
    window = window_of([line], appearance, on_screen)
    line.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    place = place_of(line)
    frame = window.grab().toImage().pixelColor(place.left(), place.center().y())
    assert frame == appearance.theme.color("danger" if problem == "error" else "warning")
