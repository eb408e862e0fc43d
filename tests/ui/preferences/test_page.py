from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QTreeView

from notifyadmin.ui.preferences.grid_model import Role
from notifyadmin.ui.preferences.page import PreferencesPage
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.dialog import Confirmation
from tests import hands
from tests.driver import until
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show


class Person:
    """Somebody at the Preferences page."""

    def __init__(self, workplace: Workplace, resources: Resources, appearance: Appearance) -> None:
        self.workplace = workplace
        self.page = PreferencesPage("preferences", workplace.context(resources, appearance))
        self.page.resize(1000, 700)
        self.user = find(self.page, "preferences.userId", QLineEdit)
        self.grid = find(self.page, "preferences.grid", QTreeView)
        self.at_once = find(self.page, "preferences.atOnce", QAbstractButton)

    async def begin(self) -> None:
        """Opens the sandbox and the page."""
        await self.workplace.open()
        await show(self.page)
        self.page.start_at_first_field()

    async def load(self, user_id: str = "123") -> None:
        """Types a user's id and presses Enter."""
        self.workplace.clock_s += 1.0
        self.user.setFocus()
        hands.press("Ctrl+A")
        hands.type_text(user_id)
        hands.press("Return")
        await self.ended()

    async def ended(self) -> str:
        """Waits for the answer, and reads its verdict."""
        await self.workplace.idle("preferences")
        return find(self.page, "preferences.verdict", QLabel).text()

    def button(self, name: str) -> QAbstractButton:
        return find(self.page, f"preferences.{name}", QAbstractButton)

    def press(self, name: str) -> None:
        self.workplace.clock_s += 1.0
        hands.click(self.button(name))

    def toggle(self, channel: str, row: int = 0) -> None:
        """Clicks into the grid, where a click is not saved by itself."""
        if self.at_once.isChecked():
            self.at_once.click()
        columns = range(self.grid.model().columnCount())
        headings = [self.grid.model().headerData(at, Qt.Orientation.Horizontal, Role.KEY) for at in columns]
        place = self.grid.visualRect(self.grid.model().index(row, headings.index(channel))).center()
        hands.click(self.grid.viewport(), place)

    def words(self) -> set[str]:
        """What can be read."""
        return {label.text() for label in self.page.findChildren(QLabel) if label.isVisible() and label.text()}

    def reads(self, words: str) -> bool:
        """Whether a label says these words, among others."""
        return any(words in text for text in self.words())


@pytest.fixture
def person(workplace: Workplace, resources: Resources, appearance: Appearance) -> Person:
    return Person(workplace, resources, appearance)


async def test_before_a_user_is_loaded_the_page_says_what_it_is_for(person: Person, workplace: Workplace) -> None:
    await person.begin()
    assert "Load a user to see what this person receives, and on which channels." in person.words()
    assert (person.grid.isVisible(), person.user.hasFocus()) == (False, True)
    assert [person.button(name).isEnabled() for name in ("load", "apply", "revert")] == [True, False, False]


async def test_a_missing_user_id_is_told_beside_the_field(person: Person, workplace: Workplace) -> None:
    await person.begin()
    person.press("load")
    assert "Required." in person.words()
    assert (person.user.accessibleDescription(), person.user.hasFocus()) == ("Required.", True)
    await person.load()
    assert "Required." not in person.words()
    assert person.user.accessibleDescription() == ""


async def test_a_loaded_user_is_shown_in_the_grid(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    assert await person.ended() == "Loaded"
    assert person.grid.isVisible()
    assert person.grid.model().rowCount() == 4


async def test_changes_are_counted_reverted_and_applied(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    person.toggle("SMS")
    assert person.reads("1 unsaved change")
    person.toggle("EMAIL")
    assert person.reads("2 unsaved change")
    person.press("revert")
    assert not person.reads("unsaved change")
    assert not person.button("apply").isEnabled()
    person.toggle("SMS")
    person.press("apply")
    assert await person.ended() == "Saved"
    assert not person.button("apply").isEnabled()


async def test_while_a_request_runs_it_can_be_cancelled_and_nothing_else_be_begun(
    person: Person, workplace: Workplace
) -> None:
    await show(person.page)  # the profile is not open yet, so the request waits
    person.user.setText("123")
    person.press("load")
    hands.settle()
    assert not person.button("load").isEnabled()
    await until(person.button("cancel").isVisible, "it can be canceled")
    person.press("cancel")
    assert await person.ended() in ("Not sent", "Outcome unknown")
    assert not person.button("cancel").isVisible()
    assert person.button("load").isEnabled()


async def test_trying_again_repeats_what_failed(person: Person, workplace: Workplace) -> None:
    await person.begin()
    person.user.setText("123")
    person.page.load()
    person.page.cancel()
    assert await person.ended() == "Not sent"
    workplace.clock_s += 1.0
    hands.click(find(person.page, "preferences.verdict.retry", QAbstractButton))
    assert await person.ended() == "Loaded"


async def test_the_frequencies_of_a_cell_are_offered_in_a_menu(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    person.toggle("EMAIL", row=2)
    person.grid.setFocus()
    hands.press("Return")
    [menu] = [menu for menu in person.page.findChildren(QMenu) if menu.isVisible()]
    commands = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert commands[:4] == ["Off", "On", "Hourly", "Daily"]
    assert commands[4:] == ["Default: On", "Discard changes", "All of Replies to your comments", "All of Email"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Off"]
    assert person.reads("1 unsaved change")
    hourly = next(action for action in menu.actions() if action.text() == "Hourly")
    hands.click(menu, menu.actionGeometry(hourly).center())
    assert person.grid.currentIndex().data() == "Hourly"
    assert QApplication.activePopupWidget() is None


async def test_a_single_cell_is_set_to_its_default_by_keys(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    person.toggle("EMAIL", row=2)
    person.grid.setFocus()
    hands.press("Return")
    for key in ["Down"] * 5 + ["Return"]:
        hands.press(key)
    assert person.grid.currentIndex().data() == "On"
    hands.press("Return")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["On", "Default: On"]
    hands.press("Escape")


async def test_what_is_not_offered_has_no_menu(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    cell = person.grid.model().index(1, person.grid.model().columnCount() - 1)
    place = person.grid.visualRect(cell).center()
    hands.click(person.grid.viewport(), place, Qt.MouseButton.RightButton)
    assert QApplication.activePopupWidget() is None


async def test_loading_another_user_asks_before_changes_are_lost(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    person.toggle("EMAIL")
    await person.load("456")
    dialog = await dialog_of(person.page, Confirmation)
    hands.click(find(dialog, "preferences.discard", QAbstractButton))
    assert await person.ended() == "No preferences"
    assert not person.reads("unsaved change")


async def test_production_is_asked_about_and_only_then_changed(person: Person, workplace: Workplace) -> None:
    await person.begin()
    profile = workplace.add_profile("Shop", workplace.sandbox.base_url, production=True)
    await workplace.credentials.save(profile.id, workplace.sandbox.credentials)
    workplace.session.choose(profile.id)
    await workplace.settled()
    await person.load()
    person.toggle("EMAIL")
    person.press("apply")
    dialog = await dialog_of(person.page, Confirmation)
    assert find(dialog, "preferences.confirm.cancel", QAbstractButton).hasFocus()
    assert not workplace.tasks.is_busy("preferences")
    hands.click(find(dialog, "preferences.confirm", QAbstractButton))
    assert await person.ended() == "Saved"


async def test_another_profile_shows_nobody(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    person.page.forget_user()
    assert not person.grid.isVisible()


async def test_a_suggested_user_stands_only_where_none_was_typed(person: Person, workplace: Workplace) -> None:
    await person.begin()
    person.page.suggest_user("123")
    person.page.suggest_user("456")
    assert person.user.text() == "123"


async def test_submitting_the_page_saves(person: Person, workplace: Workplace) -> None:
    await person.begin()
    await person.load()
    person.toggle("EMAIL")
    person.page.submit()
    await until(lambda: not workplace.tasks.is_busy("preferences"))
    assert await person.ended() == "Saved"


async def test_the_buttons_are_as_wide_without_a_user_as_with_one(person: Person, workplace: Workplace) -> None:
    await person.begin()
    before = person.button("apply").width()
    await person.load()
    assert person.button("apply").width() == before


@pytest.mark.parametrize("typed", ["123 ", " 123", "a:b"])
async def test_a_suspicious_user_id_is_warned_of_and_can_be_loaded(
    person: Person, workplace: Workplace, typed: str
) -> None:
    await person.begin()
    person.user.setText(typed)
    [warning] = [text for text in person.words() if text == person.user.accessibleDescription()]
    assert warning
    person.press("load")
    assert await person.ended() == "No preferences"
    assert warning in person.words()
    person.user.setText("123")
    assert warning not in person.words()


async def test_the_users_own_setting_of_automatic_saving_lasts_but_for_production(
    person: Person, workplace: Workplace
) -> None:
    await person.begin()
    assert person.at_once.isChecked()
    person.at_once.click()
    workplace.session.open()
    await workplace.settled()
    assert not person.at_once.isChecked()
    profile = workplace.add_profile("Shop", workplace.sandbox.base_url)
    workplace.session.choose(profile.id)
    assert not person.at_once.isChecked()
    person.at_once.click()
    workplace.profiles.save(replace(profile, production=True))
    workplace.session.open()
    assert not person.at_once.isChecked()
    await workplace.settled()


async def test_the_page_tells_how_many_changes_are_unsaved_and_saves_none_of_them_at_the_end_unasked(
    person: Person, workplace: Workplace
) -> None:
    await person.begin()
    await person.load()
    person.toggle("SMS")
    person.toggle("EMAIL")
    await person.page.finish()
    assert (person.page.unsaved_count, workplace.tasks.is_busy("preferences")) == (2, False)
