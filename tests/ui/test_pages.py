from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView

from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.pages import RETRACT_EXAMPLE, Pages, Tab
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.presenter import EXAMPLE as SEND_EXAMPLE
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.dialog import Confirmation
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show


@pytest.fixture
def fresh(workplace: Workplace, resources: Resources, appearance: Appearance) -> Pages:
    pages = Pages(workplace.session, workplace.tasks, workplace.shelf, resources, appearance)
    pages.resize(1000, 700)
    return pages


@pytest.fixture
def pages(fresh: Pages) -> Pages:
    fresh.begin()
    return fresh


def do_the_rest(pages: Pages) -> None:
    for piece in pages.rest():
        piece()


def complete(pages: Pages) -> None:
    """Does what is done after the first paint, and looks at each page."""
    do_the_rest(pages)
    in_front = pages.currentIndex()
    for tab in (*Tab, in_front):
        pages.setCurrentIndex(tab)


def focused() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


async def test_before_it_is_complete_every_command_is_harmless(pages: Pages, workplace: Workplace) -> None:
    assert [pages.tabText(at) for at in range(pages.count())] == ["Send", "Preferences", "Retract"]
    for at in Tab:
        pages.setCurrentIndex(at)
        pages.cancel()
        if at:
            pages.submit()
    pages.load()
    pages.forget_user()
    pages.show_examples()
    complete(pages)
    assert pages.send.form.values() == SEND_EXAMPLE


async def test_closed_before_it_has_begun_it_leaves_the_draft_alone(fresh: Pages, workplace: Workplace) -> None:
    workplace.shelf.drafts.save("send", {"values": {"notificationId": "kept"}})
    fresh.settle()
    fresh.keeper.begin_new()
    fresh.settle()
    fresh.begin()
    assert fresh.send.form.values() == {"notificationId": "kept"}


async def test_a_page_is_built_when_it_is_wanted_and_has_the_keyboard(pages: Pages, workplace: Workplace) -> None:
    await show(pages)
    pages.setCurrentIndex(Tab.RETRACT)
    assert focused() == "retract.notificationId"
    pages.load()
    assert (pages.currentIndex(), focused()) == (Tab.PREFERENCES, "preferences.userId")
    assert workplace.tasks.is_busy("preferences")


async def test_what_is_typed_before_the_rest_is_built_stays_and_can_be_undone(
    pages: Pages, workplace: Workplace
) -> None:
    await show(pages)
    told: list[tuple[bool, bool]] = []
    pages.steps_changed.connect(lambda *possible: told.append(possible))
    hands.press("End")
    hands.type_text("_2")
    do_the_rest(pages)
    assert pages.send.form.values() == {**SEND_EXAMPLE, "notificationId": "hello_world_2"}
    assert told == [(True, False)]


async def test_a_retraction_that_is_pasted_before_its_page_is_there_stands_on_it(
    pages: Pages, workplace: Workplace
) -> None:
    pages.keeper.take("notificationapi.retract({ notificationId: 'pasted', userId: '7' })")
    await workplace.idle("send.open")
    complete(pages)
    assert pages.retract is not None
    assert pages.currentIndex() == Tab.RETRACT
    assert pages.retract.form.values() == {"notificationId": "pasted", "userId": "7"}


async def test_each_page_begins_at_its_first_field_once(pages: Pages, workplace: Workplace) -> None:
    await show(pages)
    complete(pages)
    assert focused() == "notificationId"
    places = []
    for at in (Tab.PREFERENCES, Tab.RETRACT):
        pages.setCurrentIndex(at)
        places.append(focused())
    assert places == ["preferences.userId", "retract.notificationId"]
    pages.setCurrentIndex(Tab.SEND)
    pages.send.form.focus("user.email")
    pages.setCurrentIndex(Tab.PREFERENCES)
    pages.setCurrentIndex(Tab.SEND)
    assert focused() != "notificationId"


async def test_submit_does_what_the_page_in_front_is_for(pages: Pages, workplace: Workplace) -> None:
    await workplace.open()
    await show(pages)
    complete(pages)
    pages.show_examples()
    pages.submit()
    await workplace.idle("send")
    assert find(pages, "send.verdict", QLabel).text() == "Sent"
    pages.setCurrentIndex(Tab.RETRACT)
    pages.submit()
    assert pages.retract is not None
    await dialog_of(pages.retract, Confirmation)


async def test_load_goes_to_the_preferences_and_cancel_stops_what_runs_there(
    pages: Pages, workplace: Workplace
) -> None:
    complete(pages)
    pages.show_examples()
    pages.load()
    assert pages.currentIndex() == Tab.PREFERENCES
    assert workplace.tasks.is_busy("preferences")
    pages.setCurrentIndex(Tab.SEND)
    pages.cancel()
    assert workplace.tasks.is_busy("preferences")
    pages.setCurrentIndex(Tab.PREFERENCES)
    pages.cancel()
    await workplace.idle("preferences")
    assert find(pages, "preferences.verdict", QLabel).text() == "Not sent"


async def test_another_profile_shows_no_user_of_the_last_one(pages: Pages, workplace: Workplace) -> None:
    await workplace.open()
    complete(pages)
    pages.show_examples()
    pages.load()
    await workplace.idle("preferences")
    grid = find(pages, "preferences.grid", QTreeView)
    assert grid.model().rowCount() == 4
    pages.forget_user()
    assert grid.model().rowCount() == 0


def clear(pages: Pages) -> QLineEdit:
    """Empties every page; gives the user of the preferences."""
    assert pages.retract is not None
    pages.keeper.begin_new()
    for path in RETRACT_EXAMPLE:
        pages.retract.form.editor(path).edit_to(UNSET)
    user = find(pages, "preferences.userId", QLineEdit)
    user.clear()
    return user


async def test_examples_fill_empty_forms_only(pages: Pages, workplace: Workplace) -> None:
    complete(pages)
    assert pages.retract is not None
    user = clear(pages)
    typed = {"user": {"id": "typed"}}
    pages.send.form.editor("user.id").edit_to("typed")
    pages.retract.form.editor("userId").edit_to("typed")
    user.setText("typed")
    pages.show_examples()
    assert (pages.send.form.values(), pages.retract.form.values(), user.text()) == (typed, {"userId": "typed"}, "typed")
    clear(pages)
    pages.show_examples()
    assert (pages.send.form.values(), pages.retract.form.values(), user.text()) == (
        SEND_EXAMPLE,
        RETRACT_EXAMPLE,
        "123",
    )
