from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from notifyadmin.core.preferences.cells import CellKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.ui.preferences.grid_model import PreferenceModel
from notifyadmin.ui.preferences.switches import Legend, SwitchDelegate
from notifyadmin.ui.theme import Appearance
from tests.core.preferences.grids import key, shop

CHOSEN, DEFAULT, UNKNOWN, NOT_OFFERED, OFF = (
    key("comments", "EMAIL"),
    key("digest", "EMAIL"),
    key("digest", "PUSH"),
    key("comments", "PUSH"),
    key("comments", "EMAIL", "apollo"),
)


class Painting:
    """Cells as they look, each on a white ground of its own."""

    def __init__(self, appearance: Appearance) -> None:
        self.appearance = appearance
        self.model = PreferenceModel()
        self.grid = PreferenceGrid(shop())
        self.model.show_grid(self.grid)
        self.delegate = SwitchDelegate(appearance)

    def image(self, cell: CellKey | None) -> QImage:
        """A cell, or the title of the first row."""
        image = QImage(160, 30, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, 160, 30)
        painter = QPainter(image)
        self.delegate.paint(
            painter, option, self.model.index(0, 0) if cell is None else self.model.index_of(cell.row, cell.channel)
        )
        painter.end()
        return image

    def amount(self, cell: CellKey, color: str) -> int:
        """How many pixels of a cell have a colour of the theme."""
        image, wanted = self.image(cell), self.appearance.theme.color(color).rgb()
        return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.fixture
def painting(appearance: Appearance) -> Painting:
    return Painting(appearance)


def test_on_is_fully_filled_where_the_user_set_it_and_softly_where_it_is_the_default(painting: Painting) -> None:
    assert painting.amount(CHOSEN, "accent") > 4 * painting.amount(DEFAULT, "accent")
    assert painting.amount(DEFAULT, "accent_soft") > 50
    assert painting.amount(CHOSEN, "accent_soft") == 0


def test_off_is_hollow(painting: Painting) -> None:
    assert painting.amount(OFF, "accent") == painting.amount(OFF, "accent_soft") == 0


def test_unsaved_and_failed_changes_have_signs_of_their_own(painting: Painting) -> None:
    assert painting.amount(CHOSEN, "warning") == painting.amount(CHOSEN, "danger") == 0
    painting.grid.put({CHOSEN: "off"})
    assert painting.amount(CHOSEN, "warning") > 10
    painting.grid.start_saving()
    saving = painting.image(CHOSEN)
    painting.grid.stop_saving(put_back=True)
    assert painting.amount(CHOSEN, "danger") > 5
    assert painting.amount(CHOSEN, "warning") == 0
    assert painting.image(CHOSEN) != saving


@pytest.mark.parametrize("width", [900, 260])
def test_the_legend_shows_real_swatches_and_wraps_where_there_is_no_room(
    width: int, painting: Painting, qtbot: QtBot
) -> None:
    legend = Legend(painting.appearance)
    qtbot.addWidget(legend)
    legend.resize(width, legend.heightForWidth(width))
    image = legend.grab().toImage()
    wanted = {painting.appearance.theme.color(name).rgb() for name in ("accent", "accent_soft", "warning", "danger")}
    assert wanted <= {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert legend.heightForWidth(260) > legend.heightForWidth(900)
    assert legend.accessibleName() == "Default, Set by user, Unsaved, Saving…, Couldn't save"


def test_every_state_looks_different_without_its_colour(painting: Painting) -> None:
    cells = (CHOSEN, DEFAULT, UNKNOWN, NOT_OFFERED, OFF)
    images = [painting.image(cell).convertToFormat(QImage.Format.Format_Mono) for cell in cells]
    assert all(one != other for at, one in enumerate(images) for other in images[:at])


@pytest.mark.parametrize("cell", [CHOSEN, DEFAULT, UNKNOWN, OFF])
def test_a_change_that_is_not_saved_is_seen(cell: CellKey, painting: Painting) -> None:
    before = painting.image(cell)
    painting.grid.put(painting.grid.toggled([cell]))
    assert painting.image(cell) != before


def test_a_title_is_painted_as_any_other_text(painting: Painting) -> None:
    assert painting.image(None) != painting.image(NOT_OFFERED)


def test_a_cell_has_room_for_its_switch_and_words(painting: Painting) -> None:
    option = QStyleOptionViewItem()
    size = painting.delegate.sizeHint(option, painting.model.index_of(CHOSEN.row, CHOSEN.channel))
    line = option.fontMetrics.height()
    assert size.width() >= line * 7
    assert size.height() >= line


def test_a_dark_theme_paints_with_its_own_colours(painting: Painting) -> None:
    light = painting.image(CHOSEN)
    painting.appearance.apply("dark")
    assert painting.image(CHOSEN) != light
    assert painting.amount(CHOSEN, "accent") > 0
