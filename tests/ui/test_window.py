from __future__ import annotations

import asyncio
from collections import Counter
from itertools import compress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QMenu, QTreeView, QWidget

from notifyadmin.core.session import State
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.profiles.dialog import ProfileDialog
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance, Scheme
from notifyadmin.ui.widgets.dialog import Confirmation
from notifyadmin.ui.window import Window
from tests import hands
from tests.driver import until
from tests.memory_keyring import StuckKeyring
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show


class Desk:
    """The window on a workplace."""

    def __init__(self, workplace: Workplace, resources: Resources, appearance: Appearance) -> None:
        self.workplace = workplace
        self.window = Window(workplace.context(resources, appearance), workplace.settings)
        self.told: list[str] = []
        self.window.close_requested.connect(lambda: self.told.append("close_requested"))
        self.window.closed.connect(lambda: self.told.append("closed"))

    async def begin(self) -> None:
        """Shows the window, and opens its profile."""
        self.window.begin()
        await show(self.window)
        for piece in self.window.pages.rest():
            piece()
        await self.workplace.open()

    def notice(self) -> str:
        notice = self.window.notices.notice
        return "" if notice is None else notice.text

    def trigger(self, command: str) -> None:
        self.window.actions_by_name[command].trigger()

    def do_what_the_notice_says(self) -> None:
        hands.click(find(self.window, "notice.action", QAbstractButton))

    async def aclose(self) -> None:
        await self.workplace.aclose()


@pytest.fixture
def desk(workplace: Workplace, resources: Resources, appearance: Appearance) -> Desk:
    return Desk(workplace, resources, appearance)


async def test_the_sandbox_is_ready_with_an_example_to_send(desk: Desk) -> None:
    await desk.begin()
    assert desk.window.windowTitle() == "Sandbox – NotifyAdmin"
    hands.press("Ctrl+Return")
    await desk.workplace.idle("send")
    assert find(desk.window, "send.verdict", QLabel).text() == "Sent"


async def test_the_keys_change_the_page_and_load(desk: Desk) -> None:
    await desk.begin()
    seen = []
    for keys in ("Ctrl+2", "Ctrl+3", "Ctrl+1"):
        hands.press(keys)
        seen.append(desk.window.pages.front.name)
    assert seen == ["preferences", "retract", "send"]
    hands.press("F5")
    await desk.workplace.idle("preferences")
    assert desk.window.pages.front.name == "preferences"
    assert find(desk.window, "preferences.verdict", QLabel).text() == "Loaded"


async def test_the_menus_hold_every_command_under_mnemonics_of_their_own(desk: Desk) -> None:
    bar = desk.window.menuBar().actions()
    menus = [menu for action in bar if isinstance(menu := action.menu(), QMenu)]
    menus += desk.window.findChildren(QMenu, "menu.textSize")
    commands = [action for menu in menus for action in menu.actions()]
    is_command = [not action.isSeparator() and action.menu() is None and action.data() is None for action in commands]
    assert {action.objectName() for action in compress(commands, is_command)} == set(desk.window.actions_by_name)
    for actions in (bar, *(menu.actions() for menu in menus)):
        words = [action.text() for action in actions if action.text() and action.data() is None]
        letters = Counter(text.partition("&")[2][:1].lower() for text in words)
        assert [letter for letter, times in letters.items() if times > 1] == []


async def test_a_notice_is_shown_with_the_page_that_told_it(desk: Desk) -> None:
    await desk.begin()
    hands.press("Ctrl+2")
    preferences = desk.window.pages.front
    hands.press("Ctrl+1")
    for _ in range(2):
        preferences.told.emit(Notice(Level.WARNING, "Rows were left out."))
    assert desk.notice() == ""
    hands.press("Ctrl+2")
    assert [notice.text for notice in desk.window.notices.notices] == ["Rows were left out."]


async def test_what_became_of_a_file_is_shown_with_every_page_and_profile(desk: Desk) -> None:
    await desk.begin()
    desk.workplace.files.refuse_invalid()
    told = desk.notice()
    assert told.startswith("The request was not saved")
    hands.press("Ctrl+3")
    assert desk.notice() == told
    desk.window.profiles.choose(desk.workplace.add_profile("Shop").id)
    assert told in [notice.text for notice in desk.window.notices.notices]


async def test_production_is_said_in_title_frame_and_words(desk: Desk) -> None:
    await desk.begin()
    profile = desk.workplace.add_profile("Shop", production=True)
    desk.window.profiles.choose(profile.id)
    assert desk.window.windowTitle() == "PRODUCTION – Shop – NotifyAdmin"
    frame = desk.window.centralWidget()
    assert frame is not None
    assert frame.property("production") is True
    assert find(desk.window, "profile.productionMark", QLabel).isVisible()


async def test_a_profile_that_cannot_be_used_says_why_and_leads_to_its_dialog(desk: Desk) -> None:
    await desk.begin()
    desk.window.profiles.choose(desk.workplace.add_profile("Shop").id)
    # A slow keyring may be told about first.
    await until(lambda: desk.notice() == "The profile Shop has no client ID and secret yet.")
    desk.do_what_the_notice_says()
    dialog = await dialog_of(desk.window, ProfileDialog)
    assert find(dialog, "profile.name", QLineEdit).text() == "Shop"


async def test_a_new_profile_is_worked_with_as_soon_as_it_is_stored(desk: Desk) -> None:
    await desk.begin()
    desk.trigger("profile.new")
    dialog = await dialog_of(desk.window, ProfileDialog)
    for name, text in (("name", "Shop"), ("clientId", "client_1"), ("clientSecret", "abc")):
        find(dialog, f"profile.{name}", QLineEdit).setText(text)
    find(dialog, "profile.save", QAbstractButton).click()
    await until(lambda: desk.workplace.session.profile.name == "Shop")
    await desk.workplace.settled()
    assert find(desk.window, "profile.selector", QComboBox).currentText() == "Shop"
    assert desk.notice() == ""


async def test_an_edited_profile_shows_no_users_of_what_it_was_before(desk: Desk) -> None:
    await desk.begin()
    profile = await desk.workplace.add_account("Shop", desk.workplace.sandbox.base_url)
    await desk.workplace.credentials.save(profile.id, desk.workplace.sandbox.credentials)
    desk.window.profiles.choose(profile.id)
    desk.trigger("tab.preferences")
    find(desk.window, "preferences.userId", QLineEdit).setText("123")
    desk.trigger("load")
    await desk.workplace.idle("preferences")
    grid = find(desk.window, "preferences.grid", QTreeView)
    assert grid.model().rowCount() == 4
    desk.trigger("profile.edit")
    dialog = await dialog_of(desk.window, ProfileDialog)
    await until(lambda: find(dialog, "profile.clientId", QLineEdit).text())
    find(dialog, "profile.baseUrl", QLineEdit).setText("http://127.0.0.1:9")
    find(dialog, "profile.save", QAbstractButton).click()
    await until(lambda: desk.workplace.session.profile.custom_url == "http://127.0.0.1:9")
    assert grid.model().rowCount() == 0


@pytest.mark.parametrize(("answer", "name"), [("profile.discard", "Shop"), ("profile.discard.cancel", "Sandbox")])
async def test_another_profile_costs_unsaved_changes_only_where_that_was_agreed_to(
    answer: str, name: str, desk: Desk
) -> None:
    await desk.begin()
    profile = await desk.workplace.add_account()
    desk.trigger("load")
    await desk.workplace.idle("preferences")
    grid = find(desk.window, "preferences.grid", QTreeView)
    grid.setFocus()
    hands.press("Space")
    desk.window.profiles.choose(profile.id)
    question = await dialog_of(desk.window, Confirmation)
    hands.click(find(question, answer, QAbstractButton))
    await until(lambda: desk.workplace.session.profile.name == name)
    assert find(desk.window, "profile.selector", QComboBox).currentText() == name
    assert bool(desk.window.pages.unsaved_count) is (name == "Sandbox")


async def test_with_another_profile_the_response_of_the_last_one_is_headed_as_previous(desk: Desk) -> None:
    await desk.begin()
    desk.trigger("submit")
    await desk.workplace.idle("send")
    assert find(desk.window, "send.verdict", QLabel).isVisible()
    desk.window.profiles.choose((await desk.workplace.add_account()).id)
    assert find(desk.window, "send.heading", QLabel).text().startswith("Previous response · ")


async def test_a_deleted_profile_leaves_the_sandbox(desk: Desk) -> None:
    await desk.begin()
    desk.window.profiles.choose((await desk.workplace.add_account()).id)
    desk.trigger("profile.edit")
    dialog = await dialog_of(desk.window, ProfileDialog)
    dialog.deleted.emit("The key may still be there.")
    assert desk.notice() == "The key may still be there."
    desk.workplace.profiles.remove(desk.workplace.session.profile.id)
    dialog.deleted.emit("")
    assert desk.window.windowTitle() == "Sandbox – NotifyAdmin"


async def test_the_sandbox_has_nothing_to_edit_and_offers_a_new_profile(desk: Desk) -> None:
    await desk.begin()
    desk.trigger("profile.edit")
    assert desk.notice().startswith("The sandbox needs no setup.")
    desk.do_what_the_notice_says()
    dialog = await dialog_of(desk.window, ProfileDialog)
    assert dialog.windowTitle() == "New profile"


async def test_a_profile_that_is_gone_is_told_and_the_window_goes_on(desk: Desk) -> None:
    await desk.begin()
    desk.window.profiles.choose("gone")
    assert desk.notice() == "This profile no longer exists. Select another profile."
    await desk.workplace.settled()
    assert desk.workplace.session.state is State.READY


async def test_a_remark_about_the_key_outlives_the_opening_of_its_profile(desk: Desk) -> None:
    await desk.begin()
    desk.trigger("profile.new")
    dialog = await dialog_of(desk.window, ProfileDialog)
    profile = await desk.workplace.add_account()
    dialog.stored.emit(profile.id, "Kept for this session only.")
    await desk.workplace.settled()
    assert desk.notice() == "Kept for this session only."


async def test_a_slow_keyring_is_told_until_it_answers(
    qapp: QApplication, tmp_path: Path, resources: Resources, appearance: Appearance
) -> None:
    keyring = StuckKeyring()
    keyring.unlock()
    desk = Desk(Workplace(tmp_path, keyring), resources, appearance)
    profile = await desk.workplace.add_account()
    await desk.begin()
    keyring.lock()
    desk.window.profiles.choose(profile.id)
    await until(desk.notice)
    assert desk.notice().startswith("Waiting for the keyring.")
    keyring.unlock()
    await desk.workplace.settled()
    assert (desk.workplace.session.state, desk.notice()) == (State.READY, "")
    await desk.aclose()


async def test_the_key_can_be_typed_while_the_keyring_is_stuck(
    qapp: QApplication, tmp_path: Path, resources: Resources, appearance: Appearance
) -> None:
    desk = Desk(Workplace(tmp_path, StuckKeyring()), resources, appearance)
    profile = desk.workplace.add_profile()
    await desk.begin()
    desk.window.profiles.choose(profile.id)
    await until(desk.notice)
    desk.do_what_the_notice_says()
    dialog = await dialog_of(desk.window, ProfileDialog)
    assert dialog.windowTitle() == "Edit profile"
    hands.press("Escape")
    await desk.aclose()


async def test_a_failure_inside_the_program_is_told_without_its_details(desk: Desk) -> None:
    await desk.begin()
    desk.window.report(ZeroDivisionError("s3cret"))
    assert desk.notice() == (
        "Something went wrong inside NotifyAdmin: ZeroDivisionError. Nothing that you typed is lost."
    )


async def test_the_chosen_appearance_is_worn_and_kept(desk: Desk, appearance: Appearance) -> None:
    assert desk.window.actions_by_name["appearance.light"].isChecked()
    desk.trigger("appearance.dark")
    assert appearance.theme.scheme is Scheme.DARK
    assert desk.workplace.settings.text("appearance") == "dark"
    choices = [name for name in desk.window.actions_by_name if name.startswith("appearance.")]
    assert [name for name in choices if desk.window.actions_by_name[name].isChecked()] == ["appearance.dark"]
    appearance.apply("contrast")  # as a dialog does
    assert [name for name in choices if desk.window.actions_by_name[name].isChecked()] == ["appearance.contrast"]


async def test_closing_asks_for_an_orderly_end_first_and_does_not_wait_twice(desk: Desk) -> None:
    await desk.begin()
    hands.press("Ctrl+Q")
    assert (desk.told, desk.window.isVisible()) == (["close_requested"], True)
    assert desk.workplace.settings.data("window/geometry")
    desk.window.close()
    assert (desk.told, desk.window.isVisible()) == (["close_requested", "closed"], False)


async def test_after_the_orderly_end_the_window_is_gone(desk: Desk) -> None:
    await desk.begin()
    desk.window.close()
    desk.window.end()
    assert (desk.told, desk.window.isVisible()) == (["close_requested", "closed"], False)


async def test_settings_that_cannot_be_written_do_not_keep_the_window_open(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "settings.ini").unlink(missing_ok=True)
    (tmp_path / "settings.ini").mkdir()
    desk.window.close()
    assert desk.notice().startswith(f"{tmp_path / 'settings.ini'} could not be saved")
    assert desk.told == ["close_requested"]
    (tmp_path / "settings.ini").rmdir()


async def test_whatever_can_have_the_keyboard_has_a_name(desk: Desk) -> None:
    await desk.begin()
    for at in range(3):
        desk.window.pages.setCurrentIndex(at)
        await asyncio.sleep(0)
        hands.settle()
        visible = [widget for widget in desk.window.findChildren(QWidget) if widget.isVisible()]
        reachable = [widget for widget in visible if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert reachable
        assert [widget for widget in reachable if not _is_named(widget)] == []


def _is_named(widget: QWidget) -> bool:
    """Whether a widget, or the one that it is a part of, has a name."""
    parent = widget.parentWidget()
    inner = widget.objectName().startswith("qt_") and parent is not None
    return bool(widget.accessibleName()) or (inner and parent is not None and bool(parent.accessibleName()))
