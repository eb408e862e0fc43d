from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox

from notifyadmin.ui.accessibility import identify


@pytest.fixture
def box(qapp: QApplication) -> QComboBox:
    """A combo box of three entries, and what it tells."""
    box = identify(QComboBox(), "page.choice", "Choice")
    box.addItems(["one", "two", "three"])
    box.show()
    return box


def entry(box: QComboBox, row: int) -> QAccessibleInterface:
    """The entry as assistive technology has it, with the list closed."""
    listed = QAccessible.queryAccessibleInterface(box).child(0)
    QApplication.sendPostedEvents(box)  # that the list was made
    return listed.child(row)


def select(box: QComboBox, row: int) -> None:
    entry(box, row).actionInterface().doAction(QAccessibleActionInterface.toggleAction())


def test_an_entry_that_assistive_technology_selects_is_chosen(box: QComboBox) -> None:
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    for row in (2, 1):
        select(box, row)
        assert (box.currentIndex(), chosen.pop()) == (row, row)
    assert not chosen


def test_what_was_chosen_otherwise_meanwhile_is_what_the_list_has_selected(box: QComboBox) -> None:
    select(box, 2)
    box.setCurrentIndex(0)
    assert [entry(box, row).state().selected for row in range(3)] == [1, 0, 0]
    select(box, 2)
    assert box.currentIndex() == 2


def test_what_the_open_list_selects_is_not_chosen_yet(box: QComboBox) -> None:
    entry(box, 0)
    box.showPopup()
    box.view().setCurrentIndex(box.model().index(2, 0))
    assert box.currentIndex() == 0
    box.hidePopup()


def test_a_gray_box_stays_as_it_is(box: QComboBox) -> None:
    box.setEnabled(False)
    select(box, 2)
    assert box.currentIndex() == 0
