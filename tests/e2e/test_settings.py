"""The settings: found as one types, applied at once, reset, and carried to another computer."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from notifyadmin.store.options import OPTIONS, PROXY_ADDRESS, SANDBOX_PORT, SECTIONS, THEME, TIMEOUT
from notifyadmin.store.settings import Settings
from notifyadmin.ui.theme import Scheme
from tests import hands
from tests.driver import Driver, until
from tests.e2e.pages import fill_send
from tests.e2e.services import accepts
from tests.faults import FaultServer, is_silent


async def open_settings(driver: Driver) -> None:
    driver.press("Ctrl+,")
    await driver.appears("settings.search")


async def close_settings(driver: Driver) -> None:
    driver.press("Esc")
    await driver.vanishes("settings.search")


def identifier(key: str) -> str:
    return f"settings.{key.replace('/', '.')}"


def shown_options(driver: Driver) -> set[str]:
    return {key for key in OPTIONS if driver.shows(identifier(key))}


def choose_file(driver: Driver, button: str, path: Path) -> None:
    """Presses a button, and takes a file in the dialog that opens."""
    driver.click(button)
    [dialog] = [each for each in driver.window.findChildren(QFileDialog) if each.isVisible()]
    dialog.done(QFileDialog.DialogCode.Accepted)
    dialog.fileSelected.emit(str(path))


async def test_every_option_is_there_with_what_it_does(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    assert shown_options(driver) == OPTIONS.keys()
    for key, option in OPTIONS.items():
        control = driver.find(identifier(key), QWidget)
        assert (control.accessibleName(), control.accessibleDescription()) == (option.title, option.help)
        assert driver.reads(option.help)


async def test_typing_finds_options_by_all_they_say(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    driver.write("proxy CUSTOM")
    assert shown_options(driver) == {"network/proxy", "network/proxyAddress"}
    assert [section.title for section in SECTIONS if driver.reads(section.title)] == ["Network"]
    driver.press("Ctrl+A")
    driver.write("dark")
    assert shown_options(driver) == {"appearance"}, "by the values that can be chosen, too"
    driver.write("x")
    assert shown_options(driver) == set()
    assert driver.shows("settings.nothing")
    driver.press("Ctrl+A", "Delete")
    assert shown_options(driver) == OPTIONS.keys()


async def test_a_theme_applies_at_once_and_the_menu_follows(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.appearance", "Dark")
    assert driver.desk.context.appearance.theme.scheme is Scheme.DARK
    assert driver.window.actions_by_name["appearance.dark"].isChecked()
    driver.click("settings.appearance.reset")
    assert driver.find("settings.appearance", QComboBox).currentText() == "System"
    assert not driver.shows("settings.appearance.reset")
    assert driver.window.actions_by_name["appearance.system"].isChecked()
    assert not Settings(driver.settings_path).has(THEME.key)


async def test_the_time_for_a_request_applies_to_the_next_one(driver: Driver) -> None:
    async with FaultServer(is_silent) as server:
        await driver.use(server.url)
        await driver.start()
        await open_settings(driver)
        driver.type("settings.network.timeout", "1")
        await close_settings(driver)
        assert driver.desk.context.options.value(TIMEOUT) == 1
        fill_send(driver)
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Outcome unknown"
        assert driver.reads("within 1 second")


async def test_an_address_that_is_none_stays_with_its_reason_and_is_not_stored(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    assert not driver.find("settings.network.proxyAddress", QLineEdit).isEnabled()
    await driver.choose("settings.network.proxy", "Custom")
    driver.type("settings.network.proxyAddress", "http://me:s3cret@proxy:3128")
    driver.press("Return")
    assert driver.shows("settings.network.proxyAddress.problem")
    assert driver.text("settings.network.proxyAddress") == "http://me:s3cret@proxy:3128"
    await driver.choose("settings.network.certificates", "System and file")
    assert driver.text("settings.network.proxyAddress") == "http://me:s3cret@proxy:3128", "what was typed stays"
    assert driver.desk.context.options.value(PROXY_ADDRESS) == ""
    driver.type("settings.network.proxyAddress", " http://proxy.example.com:3128 ")
    await close_settings(driver)
    assert driver.desk.context.options.value(PROXY_ADDRESS) == "http://proxy.example.com:3128"
    assert b"s3cret" not in driver.settings_path.read_bytes()


async def test_with_a_custom_proxy_without_an_address_nothing_is_sent(driver: Driver) -> None:
    await driver.use("https://service.invalid")
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.network.proxy", "Custom")
    await close_settings(driver)
    fill_send(driver)
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Not sent"
    assert driver.reads("The proxy setting http:// can't be used.")


async def test_whoever_wants_to_be_asked_is_asked_before_each_send(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        await open_settings(driver)
        driver.click("settings.confirmations.everyChange")
        await close_settings(driver)
        fill_send(driver)
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        assert driver.reads("Send?")
        assert not driver.reads("production")
        assert server.received == []
        driver.click("send.confirm")
        assert await driver.verdict("send") == "Sent"


async def test_the_sandbox_moves_to_another_port_and_is_used_there(driver: Driver, free_port: int) -> None:
    await driver.start()
    await open_settings(driver)
    driver.type("settings.sandbox.port", str(free_port))
    driver.press("Return")
    await until(lambda: driver.desk.session.address.endswith(f":{free_port}"), "the sandbox has moved")
    await close_settings(driver)
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    await driver.restart()
    assert driver.desk.session.address.endswith(f":{free_port}")


async def test_a_port_that_is_taken_is_told_and_another_one_mends_it(driver: Driver) -> None:
    async with FaultServer(accepts) as other:
        await driver.start()
        await open_settings(driver)
        driver.type("settings.sandbox.port", str(other.port))
        driver.press("Return")
        await until(lambda: driver.desk.session.failure is not None, "the sandbox cannot start")
        assert f"Port {other.port} is in use by another program." in str(driver.desk.session.failure)
        driver.click("settings.sandbox.port.reset")
        await until(lambda: driver.desk.session.address, "the sandbox has a port")
        assert driver.desk.context.options.value(SANDBOX_PORT) == 0
        assert driver.find("settings.sandbox.port", QSpinBox).text() == "Any free port"


async def test_reset_asks_and_gives_every_option_its_default(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    driver.click("settings.history.bodies")
    await driver.choose("settings.appearance", "Dark")
    driver.click("settings.reset")
    await driver.appears("settings.reset.confirm")
    driver.press("Esc")
    await driver.vanishes("settings.reset.confirm")
    assert not driver.desk.context.options.is_default(THEME)
    driver.click("settings.reset")
    await driver.appears("settings.reset.confirm")
    driver.click("settings.reset.confirm")
    await until(lambda: all(map(driver.desk.context.options.is_default, OPTIONS.values())), "all is reset")
    assert driver.desk.context.appearance.theme.scheme is Scheme.LIGHT


async def test_settings_go_out_and_come_back(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    await driver.use("https://shop.example.com")
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.appearance", "Dark")
    choose_file(driver, "settings.export", file)
    await until(lambda: driver.shows("settings.told"), "it is exported")
    assert b"secret" not in file.read_bytes()
    driver.click("settings.appearance.reset")
    content = json.loads(file.read_bytes())
    content["settings"] |= {"shortcuts/duplicate": "Ctrl+J", "shortcuts/load": "Ctrl+K", "future": "1"}
    file.write_text(json.dumps(content))
    choose_file(driver, "settings.import", file)
    await until(lambda: "Imported" in driver.text("settings.told"), "it is imported")
    assert driver.text("settings.told").startswith(
        "Imported: 1 setting, 2 shortcuts, 0 profiles. Skipped, because they already exist: Shop."
        " Skipped unknown or invalid settings: future."
    )
    assert driver.desk.context.appearance.theme.scheme is Scheme.DARK
    assert driver.window.actions_by_name["duplicate"].shortcut().toString() == "Ctrl+J"
    assert driver.window.actions_by_name["load"].shortcut().toString() == "F5", "one that clashes keeps its default"


async def test_a_file_that_holds_no_settings_changes_nothing(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    file.write_text('{"notificationId": "a"}')
    await driver.start()
    await open_settings(driver)
    choose_file(driver, "settings.import", file)
    await until(lambda: driver.shows("settings.told"), "it is refused")
    assert driver.text("settings.told") == "This file does not contain exported settings. Nothing was changed."


async def test_all_options_are_reached_by_keyboard(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    reached = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        reached.add(focus.accessibleIdentifier() if focus else "")
        hands.press("Tab")
    enabled = {identifier(key) for key in OPTIONS if driver.find(identifier(key), QWidget).isEnabled()}
    assert enabled <= reached
    assert {"settings.export", "settings.import", "settings.reset", "settings.shortcuts"} <= reached
    assert "settings.list" not in reached, "nothing would show that it has the keyboard"


async def test_keys_are_reached_from_here(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    driver.click("settings.shortcuts")
    await driver.appears("shortcuts.table")


async def test_what_another_program_set_is_shown_and_worn(driver: Driver) -> None:
    await driver.start()
    other = Settings(driver.settings_path)
    other.set_text(THEME.key, "dark")
    other.sync()
    await open_settings(driver)
    assert driver.find("settings.appearance", QComboBox).currentText() == "Dark"
    assert driver.desk.context.appearance.theme.scheme is Scheme.DARK


async def test_a_value_that_cannot_be_used_keeps_the_dialog_open_once(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.network.proxy", "Custom")
    driver.type("settings.network.proxyAddress", "http://proxy.example.com:3128")
    driver.press("Return")
    driver.type("settings.network.proxyAddress", "proxy.example.org")
    driver.press("Esc")
    assert driver.shows("settings.network.proxyAddress.problem")
    assert driver.find("settings.network.proxyAddress", QLineEdit).hasFocus()
    driver.press("Esc")
    await driver.vanishes("settings.search")
    assert driver.desk.context.options.value(PROXY_ADDRESS) == "http://proxy.example.com:3128"
    await open_settings(driver)
    driver.type("settings.network.proxyAddress", "proxy.example.org")
    driver.click("settings.cancel")
    assert driver.shows("settings.network.proxyAddress.problem")
    driver.click("settings.cancel")
    await driver.vanishes("settings.search")


async def test_a_value_that_cannot_be_used_is_shown_though_the_search_has_hidden_it(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    await driver.choose("settings.network.proxy", "Custom")
    driver.type("settings.network.proxyAddress", "proxy.example.org")
    driver.type("settings.search", "theme")
    driver.press("Esc")
    assert driver.shows("settings.network.proxyAddress.problem")
    assert driver.find("settings.network.proxyAddress", QLineEdit).hasFocus()


async def test_a_number_out_of_range_is_named_and_the_former_one_stays(driver: Driver) -> None:
    await driver.start()
    await open_settings(driver)
    driver.type("settings.network.timeout", "9999")
    driver.press("Esc")
    why = "“9999” can't be used. Enter a whole number from 1 to 600."
    assert driver.text("settings.network.timeout.problem") == why
    assert driver.find("settings.network.timeout", QSpinBox).text() == "30 seconds"
    driver.press("Esc")
    await driver.vanishes("settings.search")
    assert driver.desk.context.options.value(TIMEOUT) == 30
