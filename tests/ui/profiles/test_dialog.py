from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from notifyadmin.api import regions
from notifyadmin.api.auth import Credentials
from notifyadmin.api.regions import Region
from notifyadmin.core.connection_tester import ConnectionTester
from notifyadmin.store.profiles import Profile
from notifyadmin.store.recipients import NOBODY, Recipients
from notifyadmin.ui.profiles.dialog import ProfileDialog
from notifyadmin.ui.profiles.presenter import ProfilePresenter
from notifyadmin.ui.widgets.dialog import Confirmation
from tests import hands
from tests.driver import PATIENCE_S, until
from tests.memory_keyring import MemoryKeyring, StuckKeyring
from tests.one_more import with_line
from tests.ui.finding import find
from tests.ui.workplace import KEYS, Workplace, dialog_of


class Person:
    """Somebody at the profile dialog."""

    def __init__(self, folder: Path, keyring: MemoryKeyring | None = None) -> None:
        self.workplace = Workplace(folder, keyring)
        self.window = QWidget()
        self.stored: list[tuple[str, str]] = []
        self.deleted: list[str] = []
        self.has_route = True

    async def open(self, profile: Profile | None = None) -> None:
        """Opens the dialog for a profile, or for a new one."""
        place = self.workplace
        self.window.show()
        presenter = ProfilePresenter(place.profiles, place.credentials, place.tasks, patience_s=place.patience_s)
        self.presenter = presenter
        self.dialog = ProfileDialog(
            presenter,
            ConnectionTester(place.session, place.runner("profile.test"), has_route=lambda: self.has_route),
            profile or Profile("shop_1", "", Region.US),
            is_new=profile is None,
            parent=self.window,
        )
        self.dialog.stored.connect(lambda profile_id, remark: self.stored.append((profile_id, remark)))
        self.dialog.deleted.connect(self.deleted.append)
        self.dialog.open()
        await dialog_of(self.window, ProfileDialog)

    def field(self, name: str) -> QLineEdit:
        return find(self.dialog, f"profile.{name}", QLineEdit)

    def button(self, name: str) -> QAbstractButton:
        return find(self.dialog, f"profile.{name}", QAbstractButton)

    async def discard(self) -> None:
        """Leaves the dialog with what was typed in it."""
        hands.press("Escape")
        hands.click(find(await dialog_of(self.dialog, Confirmation), "profile.discard", QAbstractButton))

    def type(self, name: str, text: str) -> None:
        """Replaces what stands in a field, key by key."""
        self.field(name).setFocus()
        hands.press("Ctrl+A")
        hands.press("Delete")
        hands.type_text(text)

    def paste(self, name: str, text: str) -> None:
        """Replaces what stands in a field by what is pasted."""
        self.field(name).setFocus()
        QApplication.clipboard().setText(text)
        hands.press("Ctrl+A")
        hands.press("Ctrl+V")

    def press(self, name: str) -> None:
        hands.click(self.button(name))

    def choose_region(self, words: str) -> None:
        """Picks a region with the arrow keys."""
        region = find(self.dialog, "profile.region", QComboBox)
        region.setFocus()
        hands.press("Home")
        for _ in range(region.findText(words)):
            hands.press("Down")
        assert region.currentText() == words

    def words(self) -> set[str]:
        """What can be read in the dialog."""
        hands.settle()
        labels = [label for label in self.dialog.findChildren(QLabel) if label.isVisible() and label.text()]
        return {label.text().replace("\u200b", "") for label in labels}  # where a long path may be broken

    async def aclose(self) -> None:
        await self.workplace.aclose()


@pytest.fixture
def person(qapp: QApplication, tmp_path: Path) -> Person:
    return Person(tmp_path)


async def test_a_region_that_is_added_can_be_picked_without_more_ado(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    added = with_line(regions, '    CUSTOM = "custom"', '    MARS = "mars", "Mars", "https://api.mars.example"')
    monkeypatch.setattr("notifyadmin.ui.profiles.dialog.Region", added["Region"])
    await person.open()
    person.choose_region("Mars")
    assert person.field("baseUrl").placeholderText() == "https://api.mars.example"
    assert not person.field("baseUrl").isEnabled()


async def test_a_new_profile_is_typed_and_saved_by_enter(person: Person) -> None:
    await person.open()
    person.type("name", "Shop")
    person.choose_region("Europe")
    person.type("clientId", "client_1")
    person.type("clientSecret", "s3cret/of-the-shop")
    hands.press("Return")
    await until(lambda: person.stored)
    assert person.stored == [("shop_1", "")]
    assert person.workplace.profiles.get("shop_1") == Profile("shop_1", "Shop", Region.EUROPE)
    assert await person.workplace.credentials.load("shop_1") == KEYS


async def test_each_problem_stands_below_its_field_and_the_first_gets_the_keyboard(person: Person) -> None:
    await person.open()
    person.choose_region("Custom base URL")
    person.press("save")
    assert {
        "The name is missing.",
        "The base URL is missing.",
        "The client ID is missing.",
        "The client secret is missing.",
    } <= person.words()
    assert (person.field("name").hasFocus(), person.field("name").accessibleDescription()) == (
        True,
        "The name is missing.",
    )
    assert person.button("save").isEnabled()
    person.type("name", "Shop")
    person.press("save")
    assert "The name is missing." not in person.words()
    assert person.field("baseUrl").hasFocus()


async def test_nothing_typed_is_lost_by_a_problem(person: Person) -> None:
    await person.open()
    person.type("clientSecret", "abc")
    person.press("save")
    assert person.field("clientSecret").text() == "abc"


@pytest.mark.parametrize(
    ("pasted", "says"),
    [
        ("abc def", "The client secret has a space. Copy it once more, without what stands around it."),
        ("abc\ndef", "The client secret has a line break. Copy it once more, without the lines around it."),
        ("sécret", "The client secret has a character that keys never have. Copy it once more."),
        ("abc\u00a0def", "The client secret has a character that keys never have. Copy it once more."),
    ],
)
async def test_a_secret_that_cannot_be_one_is_told_as_soon_as_it_is_pasted(
    pasted: str, says: str, person: Person
) -> None:
    await person.open()
    person.paste("clientSecret", pasted)
    assert says in person.words()
    person.paste("clientSecret", "abc")
    assert says not in person.words()


@pytest.mark.parametrize("pasted", ["s3cret/of-the-shop\n", "\r\n s3cret/of-the-shop \r\n"])
async def test_what_surrounds_a_pasted_key_is_left_out(pasted: str, person: Person) -> None:
    await person.open()
    person.type("name", "Shop")
    person.paste("clientId", pasted.replace("s3cret/of-the-shop", "client_1"))
    person.paste("clientSecret", pasted)
    assert not any("secret has" in text for text in person.words())
    person.press("save")
    await until(lambda: person.stored)
    assert await person.workplace.credentials.load("shop_1") == KEYS


async def test_a_secret_is_not_shown(person: Person) -> None:
    await person.open()
    person.type("clientSecret", "abc")
    assert person.field("clientSecret").displayText() != "abc"


async def test_the_url_is_typed_for_the_custom_region_only(person: Person) -> None:
    await person.open()
    assert (person.field("baseUrl").isEnabled(), person.field("baseUrl").placeholderText()) == (
        False,
        "https://api.notificationapi.com",
    )
    person.choose_region("Canada")
    assert person.field("baseUrl").placeholderText() == "https://api.ca.notificationapi.com"
    person.choose_region("Custom base URL")
    assert person.field("baseUrl").isEnabled()


async def test_editing_keeps_the_key_that_is_stored(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    await person.open(profile)
    await until(lambda: person.field("clientId").text())
    assert (person.field("name").text(), person.field("clientId").text(), person.field("clientSecret").text()) == (
        "Shop",
        "client_1",
        "",
    )
    assert person.field("clientSecret").placeholderText() == "Stored in the keyring; type only to replace it"
    person.type("name", "Shop 2")
    hands.click(person.button("production"), QPoint(9, 9))
    hands.click(person.button("keepBodies"), QPoint(9, 9))
    person.press("save")
    await until(lambda: person.stored)
    changed = person.workplace.profiles.get(profile.id)
    assert changed is not None
    assert (changed.name, changed.production, changed.keep_bodies) == ("Shop 2", True, False)
    assert await person.workplace.credentials.load(profile.id) == KEYS


async def test_another_client_id_needs_its_own_secret(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    await person.open(profile)
    await until(lambda: person.field("clientId").text())
    person.type("clientId", "client_2")
    person.press("save")
    assert "The client secret is missing." in person.words()


async def test_a_client_id_that_was_typed_meanwhile_stays(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    keyring.unlock()
    person = Person(tmp_path, keyring)
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    keyring.lock()
    await person.open(profile)
    person.type("clientId", "client_2")
    keyring.unlock()
    await until(lambda: person.field("clientSecret").placeholderText())
    assert person.field("clientId").text() == "client_2"
    await person.aclose()


async def test_a_stuck_keyring_offers_this_session_only(qapp: QApplication, tmp_path: Path) -> None:
    person = Person(tmp_path, StuckKeyring())
    await person.open()
    for name, text in (("name", "Shop"), ("clientId", "client_1"), ("clientSecret", "abc")):
        person.type(name, text)
    assert not person.button("session").isVisible()
    person.press("save")
    assert not person.button("save").isEnabled()
    await until(lambda: person.button("session").isVisible())
    assert any(text.startswith("Waiting for the keyring.") for text in person.words())
    person.press("session")
    await until(lambda: person.stored)
    assert person.stored == [
        (
            "shop_1",
            "The keyring did not respond. Client ID and secret are available until NotifyAdmin is closed."
            " Once the keyring works, edit and save the profile to store them.",
        )
    ]
    await person.aclose()


async def test_escape_leaves_without_storing(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    person = Person(tmp_path, keyring)
    await person.open()
    for name, text in (("name", "Shop"), ("clientId", "client_1"), ("clientSecret", "abc")):
        person.type(name, text)
    person.press("save")
    await person.discard()
    await person.workplace.idle("profile.save")
    keyring.unlock()
    assert (keyring.entries, person.stored, person.workplace.profiles.get("shop_1")) == ({}, [], None)
    await person.aclose()


@pytest.mark.parametrize("name", ["production", "keepBodies", "readOnly", "limitsRecipients"])
async def test_what_was_only_ticked_is_asked_about_too_before_it_is_discarded(person: Person, name: str) -> None:
    await person.open()
    person.press(name)
    await person.discard()
    assert person.stored == []


async def test_a_failure_is_told_in_the_dialog_and_the_next_try_is_free(person: Person, tmp_path: Path) -> None:
    await person.open()
    for name, text in (("name", "Shop"), ("clientId", "client_1"), ("clientSecret", "abc")):
        person.type(name, text)
    (tmp_path / "settings.ini").unlink(missing_ok=True)
    (tmp_path / "settings.ini").mkdir()
    person.press("save")
    await until(lambda: any("settings.ini could not be saved: it is a folder." in text for text in person.words()))
    (tmp_path / "settings.ini").rmdir()
    person.press("save")
    await until(lambda: person.stored)


async def test_a_profile_is_deleted_once_that_was_agreed_to(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    await person.open(profile)
    person.press("delete")
    question = await dialog_of(person.dialog, Confirmation)
    assert "The profile Shop and its key in the keyring will be deleted." in {
        label.text() for label in question.findChildren(QLabel)
    }
    hands.click(find(question, "profile.delete.confirm", QAbstractButton))
    await until(lambda: person.deleted)
    assert person.deleted == [""]
    assert person.workplace.profiles.get(profile.id) is None
    assert person.workplace.keyring.entries == {}


async def test_a_new_profile_cannot_be_deleted(person: Person) -> None:
    await person.open()
    assert not person.button("delete").isVisible()
    assert person.dialog.windowTitle() == "New profile"


async def test_every_control_has_a_name_and_every_label_its_control(person: Person) -> None:
    await person.open()
    visible = [widget for widget in person.dialog.findChildren(QWidget) if widget.isVisible()]
    reachable = [widget for widget in visible if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert [widget for widget in reachable if not widget.accessibleName()] == []
    buddies = {label.text().removesuffix(" *"): label.buddy() for label in person.dialog.findChildren(QLabel)}
    for words in ("Name", "Region", "Base URL", "Client ID", "Client secret"):
        assert buddies[words].accessibleName() == words


async def test_escape_while_the_keyring_writes_leaves_the_key_as_it_was(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring(at="set_password")
    keyring.unlock()
    person = Person(tmp_path, keyring)
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    before = dict(keyring.entries)
    keyring.lock()
    await person.open(profile)
    await until(lambda: person.field("clientId").text(), "the key is found")
    person.type("clientSecret", "of-another-account")
    person.press("save")
    await asyncio.to_thread(keyring.wait_until_stuck)
    await person.discard()
    await person.workplace.idle("profile.save")
    keyring.unlock()
    assert await person.workplace.credentials.load(profile.id) == KEYS
    assert (keyring.entries, person.stored) == (before, [])
    await person.aclose()


async def test_a_deletion_that_was_agreed_to_cannot_be_canceled_half_way(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    keyring.unlock()
    person = Person(tmp_path, keyring)
    person.workplace.patience_s = PATIENCE_S
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    await person.open(profile)
    await until(lambda: person.field("clientId").text(), "the key is found")
    keyring.lock()
    person.press("delete")
    hands.click(find(await dialog_of(person.dialog, Confirmation), "profile.delete.confirm", QAbstractButton))
    await asyncio.to_thread(keyring.wait_until_stuck)
    person.dialog.activateWindow()
    await dialog_of(person.window, ProfileDialog)
    hands.press("Escape")
    assert "Deleting the profile…" in person.words()
    assert not person.button("cancel").isEnabled()
    keyring.unlock()
    await until(lambda: person.deleted, "it is deleted")
    assert (keyring.entries, person.workplace.profiles.get(profile.id)) == ({}, None)
    await person.aclose()


async def test_a_profile_without_bodies_in_the_history_is_shown_as_such_and_stays_so(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    stored = replace(profile, keep_bodies=False)
    person.workplace.profiles.save(stored)
    await person.open(stored)
    await until(lambda: person.field("clientId").text())
    assert not person.button("keepBodies").isChecked()
    person.type("name", "Shop 2")
    person.press("save")
    await until(lambda: person.stored)
    assert person.workplace.profiles.get(profile.id) == replace(stored, name="Shop 2")


TEAM = Recipients(("123", "456"), ("example.com",), ("+1500",))


def texts(person: Person) -> dict[str, QPlainTextEdit]:
    """The lists of recipients, by their names."""
    return {name: find(person.dialog, f"profile.{name}", QPlainTextEdit) for name in ("users", "domains", "prefixes")}


async def test_rules_are_typed_and_kept_and_shown_again(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    await person.open(profile)
    await until(lambda: person.field("clientId").text())
    assert not any(text.isVisible() for text in texts(person).values())
    person.press("readOnly")
    person.press("limitsRecipients")
    for name, typed in (("users", "123,456"), ("domains", "@Example.com"), ("prefixes", "+1 (500)")):
        texts(person)[name].setFocus()
        hands.type_text(typed)
    person.press("save")
    await until(lambda: person.stored)
    guarded = replace(profile, read_only=True, recipients=TEAM)
    assert person.workplace.profiles.get(profile.id) == guarded
    await person.open(guarded)
    assert person.button("readOnly").isChecked()
    assert [text.toPlainText() for text in texts(person).values()] == ["123\n456", "example.com", "+1500"]


async def test_what_is_wrong_with_a_list_stands_below_it_and_nothing_is_saved(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    await person.open(profile)
    await until(lambda: person.field("clientId").text())
    person.press("limitsRecipients")
    texts(person)["domains"].setFocus()
    hands.type_text("*")
    person.press("save")
    wrong = {
        "Enter at least one user ID: without one, nothing can be sent.",
        "“*” is not an email domain. Write it as example.com.",
    }
    assert wrong <= person.words()
    assert texts(person)["users"].hasFocus()
    assert person.workplace.profiles.get(profile.id) == profile
    height = person.dialog.height()
    person.press("limitsRecipients")
    assert not wrong & person.words()
    assert person.dialog.height() < height
    person.press("save")
    await until(lambda: person.stored)
    assert person.workplace.profiles.get(profile.id) == profile


async def test_rules_that_were_damaged_are_not_saved_as_none(person: Person) -> None:
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    damaged = replace(profile, recipients=NOBODY)
    person.workplace.profiles.save(damaged)
    await person.open(damaged)
    await until(lambda: person.field("clientId").text())
    person.type("name", "Shop 2")
    person.press("save")
    assert "Enter at least one user ID: without one, nothing can be sent." in person.words()
    assert person.workplace.profiles.get(profile.id) == damaged


async def test_a_dialog_that_is_closed_as_the_keyring_answers_is_told_nothing_any_more(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = Person(tmp_path)
    profile = await person.workplace.add_account("Shop", "https://api.example.com")
    may_answer, answered = asyncio.Event(), asyncio.Event()

    async def load(_: str) -> Credentials:
        await may_answer.wait()
        answered.set()
        return KEYS

    monkeypatch.setattr(person.workplace.credentials, "load", load)
    await person.open(profile)
    may_answer.set()
    await answered.wait()
    assert person.workplace.tasks.is_busy("profile.key")  # done, and about to tell
    hands.press("Escape")
    shiboken6.delete(person.dialog)
    await person.workplace.idle("profile.key")
    await person.aclose()
