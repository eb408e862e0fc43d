from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.field_row import FieldRow
from notifyadmin.ui.form.section import Section
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.ui.form.specs import field_at
from tests.ui.workplace import Show


def section_of(resources: Resources) -> Section:
    """A section with one row."""
    return Section(
        "User",
        "section.user",
        resources,
        lambda: [FieldRow(editor_for(field_at("user.id"), resources), "user.id", "user.id", resources)],
    )


@pytest.fixture
def section(resources: Resources, on_screen: Show) -> Section:
    section = section_of(resources)
    on_screen(section)
    section.heading.setFocus()
    return section


def test_a_section_is_folded_until_it_is_opened(section: Section) -> None:
    assert len(section.rows) == 0
    section.unfold(True)
    [row] = section.rows
    assert row.isVisible()
    section.unfold(False)
    assert section.rows == [row]
    assert not row.isVisible()


def test_tab_reaches_its_rows_before_what_comes_below_it(resources: Resources, on_screen: Show) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    below = QLineEdit()
    for widget in (section := section_of(resources)), below:
        layout.addWidget(widget)
    on_screen(window)
    section.unfold(True)
    section.heading.setFocus()
    hands.press("Tab")
    assert section.rows[0].editor.focus_target().hasFocus()
    hands.press("Tab")
    assert below.hasFocus()


def test_its_heading_folds_it_by_mouse_and_by_keyboard(section: Section) -> None:
    hands.click(section.heading)
    [row] = section.rows
    assert row.isVisible()
    hands.press("Space")
    assert not row.isVisible()


def test_folded_it_still_says_what_is_set_and_what_is_wrong(section: Section) -> None:
    section.show_count(2)
    section.show_problem_count(1)
    assert section.heading.accessibleDescription() == "2 set, 1 problem"
    section.show_problem_count(3)
    assert section.heading.accessibleDescription() == "2 set, 3 problems"
    section.show_problem_count(1, 1)
    assert section.heading.accessibleDescription() == "2 set, 1 problem, 1 warning"
    section.show_problem_count(0, 2)
    assert section.heading.accessibleDescription() == "2 set, 2 warnings"
    section.show_count(0)
    section.show_problem_count(0)
    assert section.heading.accessibleDescription() == ""


def test_it_is_found_by_its_identifier_and_read_by_its_title(section: Section) -> None:
    assert (section.heading.accessibleIdentifier(), section.heading.accessibleName()) == ("section.user", "User")


def test_warnings_do_not_look_like_problems(section: Section) -> None:
    section.show_problem_count(1, 2)
    marks = {label.text(): label.property("problem") for label in section.findChildren(QLabel) if label.isVisible()}
    assert (marks["1 problem"], marks["2 warnings"]) == (None, "warning")
