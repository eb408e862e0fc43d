"""About names versions, licenses, the keyring and the folders; diagnostics are shown before they are copied."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QTableView

from notifyadmin import __version__
from notifyadmin.sandbox import Sandbox
from tests.driver import Driver, until
from tests.memory_keyring import MemoryKeyring


class Opened(QObject):
    """Takes the place of the program that opens folders."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


@pytest.fixture
def opened() -> Iterator[Opened]:
    handler = Opened()
    QDesktopServices.setUrlHandler("file", handler, "take")  # type: ignore[arg-type]  # which PySide takes, whatever its stubs say
    yield handler
    QDesktopServices.unsetUrlHandler("file")


def components(driver: Driver) -> dict[str, tuple[str, str]]:
    model = driver.find("about.table", QTableView).model()
    rows = [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]
    return {name: (version, license_name) for name, version, license_name in rows}


async def open_about(driver: Driver) -> None:
    await driver.menu("Help", "About NotifyAdmin…")
    await driver.appears("about.table")
    await until(lambda: driver.find("about.license", QAbstractButton).isEnabled(), "the packages are listed")


async def diagnostics(driver: Driver) -> str:
    driver.click("about.diagnostics")
    await driver.appears("about.diagnostics.text")
    await until(lambda: driver.find("about.diagnostics.copy", QAbstractButton).isEnabled(), "it is collected")
    return driver.text("about.diagnostics.text")


async def test_it_names_versions_and_licenses_and_shows_a_text(driver: Driver) -> None:
    await driver.start()
    await open_about(driver)
    found = components(driver)
    assert driver.reads(f"Version {__version__}.")
    assert found["httpx"][1] == "BSD-3-Clause"
    assert {"Qt", "Python", "PySide6_Essentials", "keyring"} <= set(found)
    driver.press("Ctrl+Home")
    for _ in range(list(found).index("httpx")):
        driver.press("Down")
    driver.click("about.license")
    await driver.appears("about.license.text")
    assert "Redistribution and use" in driver.text("about.license.text")
    driver.press("Escape")
    await driver.vanishes("about.license.text")
    driver.press("Escape")
    await driver.vanishes("about.table")


async def test_it_names_the_keyring_and_opens_the_folders(driver: Driver, opened: Opened) -> None:
    await driver.start()
    await open_about(driver)
    await until(lambda: driver.text("about.keyring") != "Asking…", "the keyring is named")
    assert "Memory" in driver.text("about.keyring")
    folder = driver.settings_path.parent
    assert driver.text("about.settings") == str(folder)
    driver.click("about.settings.open")
    driver.click("about.history.open")
    assert [url.toLocalFile() for url in opened.urls] == [str(folder), str(folder / "history")]


async def test_what_is_shown_is_what_is_copied_and_names_nobody(driver: Driver, account: Sandbox) -> None:
    profile = await driver.use(account.base_url, account.credentials, name="Annas shop")
    await driver.start()
    driver.type("notificationId", "hello_world")
    driver.type("user.id", "customer_789")
    driver.press("Ctrl+Return")
    await driver.verdict("send")
    await open_about(driver)
    text = await diagnostics(driver)
    assert f"NotifyAdmin: {__version__}" in text
    assert "send partlySent 202" in text
    for hidden in ("Annas shop", profile.id, account.base_url, "customer_789", "hello_world"):
        assert hidden not in text
    assert account.credentials.client_secret.reveal() not in text
    QGuiApplication.clipboard().clear()
    driver.click("about.diagnostics.copy")
    assert QGuiApplication.clipboard().text() == text


async def test_a_keyring_that_does_not_respond_holds_nothing_up(driver: Driver) -> None:
    await driver.start()
    responds = threading.Event()

    def find_backend() -> MemoryKeyring:
        responds.wait()
        return driver.keyring

    credentials = driver.desk.session.credentials
    credentials._find_backend, credentials._found = find_backend, None
    await open_about(driver)
    assert driver.text("about.keyring") == "Asking…"
    driver.press("Escape")
    await driver.vanishes("about.table")
    responds.set()
    await open_about(driver)
    await until(lambda: driver.text("about.keyring") != "Asking…", "the keyring is named")


async def test_all_of_it_is_reached_by_keys(driver: Driver) -> None:
    await driver.start()
    await open_about(driver)
    stops = []
    for _ in range(12):
        stops.append(driver.focus())
        driver.press("Tab")
    assert {
        "about.table",
        "about.settings.open",
        "about.history.open",
        "about.license",
        "about.diagnostics",
        "about.cancel",
    } <= set(stops)
