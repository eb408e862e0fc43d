"""The profile dialog by keys alone: nothing that was entered is lost unasked, and its words are true."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from notifyadmin.sandbox import Sandbox
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.errors import KeyringUnavailable
from tests.driver import KEYS, Driver, until
from tests.memory_keyring import FailingKeyring


def title(driver: Driver) -> str:
    """The title of the dialog with the profile's name in it."""
    return driver.find("profile.name", QWidget).window().windowTitle()


def placeholder(driver: Driver) -> str:
    """What the empty field of the secret says."""
    return driver.find("profile.clientSecret", QLineEdit).placeholderText()


async def key_found(driver: Driver) -> None:
    """Waits until the dialog shows whose key it has."""
    await until(lambda: driver.text("profile.clientId") == KEYS.client_id, "the key is found")


async def test_escape_closes_an_untouched_dialog_and_asks_before_it_discards_what_was_typed(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.press("Escape")
    await driver.vanishes("profile.name")
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.write("Shop")
    driver.press("Escape")
    await driver.appears("profile.discard")
    assert driver.reads("Discard the new profile?")
    driver.press("Escape")
    await driver.vanishes("profile.discard")
    assert driver.text("profile.name") == "Shop"
    dialog = driver.find("profile.name", QWidget).window()
    dialog.activateWindow()
    await driver.appears("profile.name")
    driver.press("Escape")
    await driver.appears("profile.discard")
    driver.press("Tab", "Space")
    await driver.vanishes("profile.name")
    assert QApplication.activeModalWidget() is None


async def test_what_was_changed_back_is_discarded_unasked(driver: Driver, free_port: int) -> None:
    await driver.use(f"http://127.0.0.1:{free_port}")
    await driver.start()
    driver.press("Ctrl+Shift+E")
    await driver.appears("profile.name")
    await key_found(driver)
    driver.press("End")
    driver.write("s")
    driver.press("Escape")
    await driver.appears("profile.discard")
    assert driver.reads("Discard the changes to Shop?")
    driver.press("Escape")
    await driver.vanishes("profile.discard")
    dialog = driver.find("profile.name", QWidget).window()
    assert isinstance(dialog, QDialog)
    dialog.activateWindow()
    await driver.appears("profile.name")
    driver.press("Backspace", "Escape")
    await driver.vanishes("profile.name")


async def test_the_dialog_of_a_duplicate_is_called_that(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await driver.start()
    driver.window.actions_by_name["profile.duplicate"].trigger()
    await driver.appears("profile.name")
    assert title(driver) == "Duplicate profile"
    assert placeholder(driver) in ("", "Stored in the keyring; type only to replace it")
    driver.press("Escape")
    await driver.vanishes("profile.name")


async def test_a_key_that_is_kept_for_the_session_is_not_called_stored_and_is_stored_by_the_next_save(
    driver: Driver, free_port: int
) -> None:
    working, driver.keyring = driver.keyring, FailingKeyring(NoKeyringError())
    await driver.start()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.write("Shop")
    driver.type("profile.clientId", KEYS.client_id)
    driver.type("profile.clientSecret", KEYS.client_secret.reveal())
    driver.press("Return")
    await driver.vanishes("profile.name")
    await driver.settled()
    assert "edit and save the profile to store them" in driver.notice()
    driver.keyring = working
    for words in ("Kept until NotifyAdmin is closed", "Stored in the keyring"):
        driver.press("Ctrl+Shift+E")
        await driver.appears("profile.name")
        await key_found(driver)
        assert placeholder(driver) == f"{words}; type only to replace it"
        driver.press("Return")
        await driver.vanishes("profile.name")
        await driver.settled()
    assert len(working.entries) == 1


async def test_without_a_keyring_the_dialog_says_how_long_a_key_is_kept(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    assert driver.text("profile.where").endswith("Stored only in your system keyring.")
    driver.press("Escape")
    await driver.vanishes("profile.name")

    def none() -> KeyringBackend:
        raise KeyringUnavailable("No system keyring is running on this computer.")

    driver.desk.session.credentials = CredentialStore(none)
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    expected = "No system keyring can be used: they are kept until NotifyAdmin is closed."
    await until(lambda: driver.text("profile.where").endswith(expected), "it says so")
    driver.press("Escape")
    await driver.vanishes("profile.name")
