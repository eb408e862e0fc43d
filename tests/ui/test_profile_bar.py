from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton

from notifyadmin.api.regions import Region
from notifyadmin.store.profiles import Profile
from notifyadmin.store.recipients import Recipients
from notifyadmin.ui.profile_bar import ProfileBar
from notifyadmin.ui.widgets.elided_label import ElidedLabel
from tests import hands
from tests.driver import until
from tests.ui.finding import find
from tests.ui.workplace import Workplace, show

SANDBOX = "No real users: simulates NotificationAPI on this computer"


class Bar:
    """The bar, and what it tells."""

    def __init__(self, workplace: Workplace) -> None:
        self.new, self.edit = QAction("&New profile…"), QAction("&Edit the profile…")
        self.widget = ProfileBar(workplace.session, self.new, self.edit)
        self.selector = find(self.widget, "profile.selector", QComboBox)
        self.chosen: list[str] = []
        self.widget.chosen.connect(self.chosen.append)

    def place(self) -> str:
        return find(self.widget, "profile.place", QLabel).text()

    def names(self) -> list[str]:
        return [self.selector.itemText(at) for at in range(self.selector.count())]


@pytest.fixture
def bar(workplace: Workplace) -> Bar:
    return Bar(workplace)


async def test_it_names_the_profile_its_place_and_how_far_it_is(bar: Bar, workplace: Workplace) -> None:
    assert (bar.selector.currentText(), bar.place()) == ("Sandbox", f"{SANDBOX} · opening…")
    await workplace.open()
    assert bar.place() == f"{SANDBOX} · {workplace.sandbox.base_url}"
    workplace.session.choose(workplace.add_profile("Shop").id)
    await workplace.settled()
    assert (bar.selector.currentText(), bar.place()) == ("Shop", "not usable")


async def test_where_there_is_little_room_its_safety_comes_first_and_the_tooltip_has_all_of_it(
    bar: Bar, workplace: Workplace
) -> None:
    await workplace.open()
    await show(bar.widget)
    place = find(bar.widget, "profile.place", ElidedLabel)
    bar.widget.resize(bar.widget.minimumSizeHint().width() + 150, bar.widget.height())
    await until(lambda: place.painted_text.startswith("No real users") and place.painted_text.endswith("…"))
    assert workplace.sandbox.base_url in place.toolTip().replace("\u200b", "")


@pytest.mark.parametrize(
    ("region", "place"),
    [(Region.US, "United States"), (Region.CANADA, "Canada"), (Region.EUROPE, "Europe")],
)
async def test_it_names_the_region(region: Region, place: str, bar: Bar, workplace: Workplace) -> None:
    workplace.profiles.save(Profile("shop", "Shop", region))
    workplace.session.choose("shop")
    assert bar.place() == f"{place} · opening…"


async def test_production_is_said_in_words(bar: Bar, workplace: Workplace) -> None:
    await show(bar.widget)
    mark = find(bar.widget, "profile.productionMark", QLabel)
    assert not mark.isVisible()
    workplace.session.choose(workplace.add_profile("Shop", production=True).id)
    assert (mark.isVisible(), mark.text()) == (True, "PRODUCTION")


async def test_the_sandbox_comes_first_and_new_profiles_appear(bar: Bar, workplace: Workplace) -> None:
    workplace.add_profile("b")
    workplace.add_profile("A")
    bar.widget.refresh()
    assert bar.names() == ["Sandbox", "A", "b"]


async def test_a_profile_is_picked_with_the_keyboard(bar: Bar, workplace: Workplace) -> None:
    profile = workplace.add_profile("Shop")
    bar.widget.refresh()
    await show(bar.widget)
    bar.selector.setFocus()
    hands.press("Down")
    assert bar.chosen == [profile.id]


async def test_what_the_program_shows_is_no_choice(bar: Bar, workplace: Workplace) -> None:
    workplace.session.choose(workplace.add_profile("Shop").id)
    assert bar.chosen == []


async def test_its_buttons_do_what_the_menu_does(bar: Bar, workplace: Workplace) -> None:
    done: list[str] = []
    bar.new.triggered.connect(lambda: done.append("new"))
    bar.edit.triggered.connect(lambda: done.append("edit"))
    await show(bar.widget)
    for name in ("profile.new", "profile.edit"):
        button = find(bar.widget, name, QToolButton)
        assert button.accessibleName()
        hands.click(button)
    assert done == ["new", "edit"]


async def test_it_says_what_the_profile_forbids(bar: Bar, workplace: Workplace) -> None:
    marks = [find(bar.widget, f"profile.{name}Mark", QLabel) for name in ("readOnly", "limited")]
    assert [mark.isHidden() for mark in marks] == [True, True]
    profile = replace(workplace.add_profile("Shop"), read_only=True, recipients=Recipients(("123",)))
    workplace.profiles.save(profile)
    workplace.session.choose(profile.id)
    assert [(mark.isHidden(), mark.text()) for mark in marks] == [(False, "READ-ONLY"), (False, "LIMITED")]
    assert all(mark.toolTip() for mark in marks)
