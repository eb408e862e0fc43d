"""Profiles: made, changed and deleted in their dialog; what is kept where; and what they change in the window."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QLineEdit

from notifyadmin.api.auth import Credentials
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.profiles import Profiles
from notifyadmin.store.recipients import Recipients
from notifyadmin.store.settings import Settings
from notifyadmin.ui.colors import LIGHT
from tests import hands
from tests.driver import KEYS, Driver, until
from tests.e2e.pages import fill_send, ready_to_send
from tests.e2e.preferences import HELLO, loaded
from tests.e2e.services import accepts, bodies
from tests.faults import FaultServer

SECRET = KEYS.client_secret.reveal()
ORANGE = LIGHT.production


def frame_color(driver: Driver) -> str:
    """The colour at the left edge of what is below the tool bar."""
    frame = driver.window.centralWidget()
    assert isinstance(frame, QFrame)
    return frame.grab().toImage().pixelColor(1, frame.height() // 2).name()


def names(driver: Driver) -> list[str]:
    """The profiles that can be chosen."""
    selector = driver.find("profile.selector", QComboBox)
    return [selector.itemText(at) for at in range(selector.count())]


def keys_of(driver: Driver) -> list[dict[str, str]]:
    """What is in the keyring."""
    return [json.loads(text) for text in driver.keyring.entries.values()]


async def key_found(driver: Driver) -> None:
    """Waits until the dialog has looked into the keyring."""
    await until(lambda: driver.text("profile.clientId") == KEYS.client_id, "the key is found")


async def send(driver: Driver, user_id: str) -> None:
    """Sends to a user, and sees it accepted."""
    driver.type("notificationId", "hello_world")
    driver.type("user.id", user_id)
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"


async def test_a_profile_made_by_keyboard_alone_has_its_key_in_the_keyring_only_and_sends(
    driver: Driver, account: Sandbox
) -> None:
    keys = account.credentials
    await driver.start()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    assert driver.focus() == "profile.name"
    driver.write("Jürgen's shop")
    driver.press("Tab", "End", "Tab")
    assert driver.text("profile.region") == "Custom base URL"
    driver.write(account.base_url)
    driver.press("Tab")
    driver.write(keys.client_id)
    driver.press("Tab")
    assert driver.find("profile.clientSecret", QLineEdit).echoMode() is QLineEdit.EchoMode.Password
    driver.write(keys.client_secret.reveal())
    driver.press("Return")
    await driver.vanishes("profile.name")
    await driver.settled()
    assert driver.text("profile.selector") == "Jürgen's shop"
    assert account.base_url in driver.text("profile.place")
    assert driver.window.windowTitle() == "Jürgen's shop – NotifyAdmin"
    assert keys_of(driver) == [{"clientId": keys.client_id, "clientSecret": keys.client_secret.reveal()}]
    settings = driver.settings_path.read_text()
    assert account.base_url.partition("//")[2] in settings
    assert keys.client_secret.reveal() not in settings
    assert driver.settings_path.stat().st_mode & 0o777 == 0o600
    await send(driver, "123")


async def test_every_field_that_is_wrong_says_so_and_nothing_is_stored_or_lost(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    driver.click("profile.save")
    for words in ("The name is missing.", "The client ID is missing.", "The client secret is missing."):
        assert driver.reads(words)
    assert driver.focus() == "profile.name"
    driver.type("profile.name", "sandbox")
    driver.type("profile.clientId", "id:secret")
    driver.type("profile.clientSecret", "two words")
    await driver.choose("profile.region", "Custom")
    driver.type("profile.baseUrl", "http://example.com")
    driver.press("Return")
    for words in (
        "A profile named Sandbox already exists.",
        "A client ID has no colon.",
        "The client secret has a space.",
        "Use https://. Only this computer may be called by http://",
    ):
        assert driver.reads(words), words
    assert driver.text("profile.baseUrl") == "http://example.com"
    assert driver.text("profile.clientSecret") == "two words"
    driver.type("profile.baseUrl", "ftp://127.0.0.1")
    driver.press("Return")
    assert driver.reads("The base URL must start with https://.")
    driver.press("Escape")
    await driver.appears("profile.discard")
    driver.click("profile.discard")
    await driver.vanishes("profile.name")
    assert names(driver) == ["Sandbox"]
    assert driver.keyring.entries == {}


async def test_a_region_leaves_no_base_url_to_type(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Shift+N")
    await driver.appears("profile.name")
    url = driver.find("profile.baseUrl", QLineEdit)
    for region, address in (
        ("United States", "https://api.notificationapi.com"),
        ("Canada", "https://api.ca.notificationapi.com"),
        ("Europe", "https://api.eu.notificationapi.com"),
    ):
        await driver.choose("profile.region", region)
        assert (url.isEnabled(), url.placeholderText()) == (False, address)
    await driver.choose("profile.region", "Custom")
    assert (url.isEnabled(), url.placeholderText()) == (True, "https://notifications.example.com")


async def test_a_new_name_keeps_the_key_that_is_in_the_keyring(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        before = dict(driver.keyring.entries)
        driver.press("Ctrl+Shift+E")
        await driver.appears("profile.name")
        await key_found(driver)
        assert driver.text("profile.clientSecret") == ""
        driver.type("profile.name", "Another shop")
        driver.press("Return")
        await driver.vanishes("profile.name")
        await driver.settled()
        assert names(driver) == ["Sandbox", "Another shop"]
        assert driver.keyring.entries == before
        await send(driver, "123")
        assert len(server.received) == 1


async def test_a_new_secret_and_a_new_address_count_from_the_next_request_on(driver: Driver) -> None:
    async with FaultServer(accepts) as old, FaultServer(accepts) as new:
        await driver.use(old.url)
        await driver.start()
        await send(driver, "1")
        driver.click("profile.edit")
        await driver.appears("profile.name")
        await key_found(driver)
        driver.type("profile.baseUrl", new.url)
        driver.type("profile.clientSecret", "another-secret")
        driver.click("profile.save")
        await driver.vanishes("profile.name")
        await driver.settled()
        assert keys_of(driver) == [{"clientId": KEYS.client_id, "clientSecret": "another-secret"}]
        await send(driver, "2")
        assert [body["user"] for body in bodies(old)] == [{"id": "1"}]
        assert [body["user"] for body in bodies(new)] == [{"id": "2"}]
        assert new.received[0].headers["authorization"] != old.received[0].headers["authorization"]


async def test_a_new_client_id_asks_for_its_secret(driver: Driver, free_port: int) -> None:
    await driver.use(f"http://127.0.0.1:{free_port}")
    await driver.start()
    driver.press("Ctrl+Shift+E")
    await driver.appears("profile.name")
    await key_found(driver)
    driver.type("profile.clientId", "other_client")
    driver.press("Return")
    assert driver.reads("The client secret is missing.")
    assert keys_of(driver) == [{"clientId": KEYS.client_id, "clientSecret": SECRET}]


async def test_a_deleted_profile_is_gone_with_its_key_and_the_sandbox_is_used(driver: Driver, free_port: int) -> None:
    await driver.use(f"http://127.0.0.1:{free_port}")
    await driver.start()
    driver.click("profile.edit")
    await driver.appears("profile.delete")
    driver.click("profile.delete")
    await driver.appears("profile.delete.confirm")
    driver.press("Escape")
    await driver.vanishes("profile.delete.confirm")
    assert keys_of(driver)
    driver.click("profile.delete")
    await driver.appears("profile.delete.confirm")
    driver.click("profile.delete.confirm")
    await driver.vanishes("profile.name")
    await driver.settled()
    assert names(driver) == ["Sandbox"]
    assert driver.keyring.entries == {}
    assert "Shop" not in driver.settings_path.read_text()
    assert driver.text("profile.selector") == "Sandbox"
    assert "on this computer" in driver.text("profile.place")


async def test_the_sandbox_has_nothing_to_edit_and_offers_a_new_profile(driver: Driver) -> None:
    await driver.start()
    driver.click("profile.edit")
    assert "The sandbox needs no setup." in driver.notice()
    driver.click("notice.action")
    await driver.appears("profile.name")
    assert driver.notice() == ""


async def test_a_profile_whose_key_is_gone_says_so_and_leads_to_the_dialog(driver: Driver, free_port: int) -> None:
    await driver.use(f"http://127.0.0.1:{free_port}")
    driver.keyring.entries.clear()
    await driver.start()
    assert "The profile Shop has no client ID and secret yet." in driver.notice()
    assert "not usable" in driver.text("profile.place")
    fill_send(driver)
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Not sent"
    assert driver.findings("send") == ["The profile Shop has no client ID and secret yet."]
    driver.click("notice.action")
    await driver.appears("profile.clientId")


async def test_each_profile_is_sent_to_with_its_own_key_at_its_own_address(driver: Driver) -> None:
    async with FaultServer(accepts) as one, FaultServer(accepts) as two:
        await driver.use(one.url, Credentials.of("client_one", "secret-one"), name="One")
        await driver.use(two.url, Credentials.of("client_two", "secret-two"), name="Two")
        await driver.start()
        assert names(driver) == ["Sandbox", "One", "Two"]
        await send(driver, "2")
        await driver.choose("profile.selector", "One")
        await driver.settled()
        await send(driver, "1")
        assert [received.target for received in one.received] == ["/client_one/sender"]
        assert [received.target for received in two.received] == ["/client_two/sender"]
        assert "secret" not in driver.settings_path.read_text()


async def test_what_was_typed_stays_when_the_profile_is_changed(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("notificationId", "order_tracking")
        await driver.choose("profile.selector", "Sandbox")
        await driver.settled()
        assert driver.text("notificationId") == "order_tracking"


async def test_an_answer_of_another_profile_is_headed_as_previous_and_not_tried_again(
    driver: Driver, free_port: int
) -> None:
    async with FaultServer(accepts) as server:
        # It takes the connection and never answers the greeting of TLS.
        await driver.use(server.url.replace("http:", "https:"), name="Silent")
        await ready_to_send(driver, f"http://127.0.0.1:{free_port}", name="Nobody")
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Not sent"
        assert driver.shows("send.verdict.retry")
        await driver.choose("profile.selector", "Silent")
        await driver.settled()
        heading = driver.text("send.heading")
        assert heading.startswith("Previous response · ")
        assert heading.endswith(" · Nobody")
        assert not driver.shows("send.verdict.retry")
        driver.press("Ctrl+Return")
        await server.until(lambda: server.connections == 1)
        await driver.choose("profile.selector", "Nobody")
        driver.press("Ctrl+.")
        assert await driver.verdict("send") == "Not sent"
        assert not driver.shows("send.verdict.retry")


@pytest.mark.parametrize("answer", ["no", "yes"])
async def test_production_is_said_in_words_frames_the_window_and_asks_before_it_sends(
    driver: Driver, answer: str
) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url, name="Shop", production=True)
        await driver.start()
        assert driver.text("profile.productionMark") == "PRODUCTION"
        assert driver.window.windowTitle() == "PRODUCTION – Shop – NotifyAdmin"
        assert frame_color(driver) == ORANGE
        fill_send(driver)
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        assert driver.reads("hello_world will be sent to user 123 of the production profile Shop.")
        assert driver.focus() == "send.confirm.cancel"
        if answer == "no":
            driver.press("Return")
            await driver.vanishes("send.confirm")
            assert server.connections == 0
        else:
            driver.press("Tab", "Space")
            await driver.vanishes("send.confirm")
            assert await driver.verdict("send") == "Sent"
            assert len(server.received) == 1


async def test_leaving_production_takes_its_frame_and_its_word_away(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url, name="Shop", production=True)
        await driver.start()
        await driver.choose("profile.selector", "Sandbox")
        await driver.settled()
        assert not driver.shows("profile.productionMark")
        assert driver.window.windowTitle() == "Sandbox – NotifyAdmin"
        assert frame_color(driver) != ORANGE


async def test_the_frame_of_production_is_whole_also_where_the_profile_becomes_it_later(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url, name="Shop", production=True)
        Profiles(Settings(driver.settings_path)).choose("sandbox")
        await driver.start()
        frame = driver.window.centralWidget()
        assert frame is not None
        assert driver.window.pages.geometry() == frame.rect()
        await driver.choose("profile.selector", "Shop")
        await until(lambda: driver.window.pages.geometry() != frame.rect(), "the page makes room for the frame")
        image = frame.grab().toImage()
        middle, right, bottom = image.height() // 2, image.width() - 2, image.height() - 2
        edges = [(1, middle), (right, middle), (image.width() // 2, bottom), (image.width() // 2, 1)]
        assert {image.pixelColor(*edge).name() for edge in edges} == {ORANGE}
        await driver.choose("profile.selector", "Sandbox")
        await until(lambda: driver.window.pages.geometry() == frame.rect(), "the page has its room back")


def other_instance(driver: Driver) -> Profiles:
    """The profiles as another window of the program has them."""
    return Profiles(Settings(driver.settings_path))


async def test_a_profile_that_another_instance_marked_as_production_is_asked_about(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        profile = await driver.use(server.url)
        await driver.start()
        other_instance(driver).save(replace(profile, name="Live", production=True))
        fill_send(driver)
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        assert driver.reads("production profile Live")
        assert driver.shows("profile.productionMark")
        assert server.received == []
        driver.click("send.confirm")
        await driver.vanishes("send.confirm")
        assert await driver.verdict("send") == "Sent"


async def test_nothing_that_waits_for_apply_is_saved_where_the_profile_is_production_no_longer(
    driver: Driver, account: Sandbox
) -> None:
    profile = await driver.use(account.base_url, account.credentials, production=True)
    await loaded(driver, at_once=False)
    driver.click_cell(HELLO, "EMAIL")
    other_instance(driver).save(replace(profile, production=False))
    session = driver.desk.session
    session.refresh(session.connection)
    assert not driver.desk.session.profile.production
    assert not driver.find("preferences.atOnce", QAbstractButton).isChecked()
    assert driver.window.pages.unsaved_count == 1


async def test_automatic_saving_asks_where_another_instance_marked_the_profile_as_production(
    driver: Driver, account: Sandbox
) -> None:
    profile = await driver.use(account.base_url, account.credentials)
    await loaded(driver, at_once=True)
    other_instance(driver).save(replace(profile, production=True))
    driver.click_cell(HELLO, "EMAIL")
    await driver.appears("preferences.confirm")
    assert driver.window.pages.unsaved_count == 1


async def test_nothing_is_sent_to_an_address_that_another_instance_has_replaced(driver: Driver) -> None:
    async with FaultServer(accepts) as former, FaultServer(accepts) as server:
        profile = await driver.use(former.url)
        await driver.start()
        other_instance(driver).save(replace(profile, custom_url=server.url))
        fill_send(driver)
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Not sent"
        assert driver.reads("The base URL of the profile Shop was changed in another window.")
        driver.window.profiles.choose(profile.id)
        await driver.settled()
        driver.press("Ctrl+Return")
        await until(lambda: server.received, "it is sent to the new address")
        assert await driver.verdict("send") == "Sent"
        assert former.received == []


async def test_nothing_is_sent_to_a_profile_that_another_instance_has_deleted(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        profile = await driver.use(server.url)
        await driver.start()
        other_instance(driver).remove(profile.id)
        fill_send(driver)
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Not sent"
        assert driver.reads("The profile Shop was deleted in another window.")
        assert server.received == []


@pytest.mark.parametrize("is_open", [False, True], ids=["before the dialog opens", "while it is open"])
async def test_an_edit_keeps_what_another_instance_changed(driver: Driver, is_open: bool) -> None:
    profile = await driver.use("http://127.0.0.1:9")
    await driver.start()
    theirs = replace(profile, production=True, custom_url="http://127.0.0.1:10")
    if not is_open:
        other_instance(driver).save(theirs)
    driver.click("profile.edit")
    await driver.appears("profile.save")
    await key_found(driver)
    if is_open:
        other_instance(driver).save(theirs)
    driver.type("profile.name", "Shop 2")
    driver.click("profile.save")
    await driver.vanishes("profile.save")
    assert other_instance(driver).get(profile.id) == replace(theirs, name="Shop 2")


async def test_deleting_the_profile_asks_before_it_discards_unsaved_preferences(
    driver: Driver, account: Sandbox
) -> None:
    profile = await driver.use(account.base_url, account.credentials)
    await loaded(driver)
    driver.click_cell(HELLO, "EMAIL")
    driver.click("profile.edit")
    await driver.appears("profile.discard")
    driver.press("Escape")
    await driver.vanishes("profile.discard")
    assert driver.window.pages.unsaved_count == 1
    driver.click("profile.edit")
    await driver.appears("profile.discard")
    driver.click("profile.discard")
    await driver.appears("profile.delete")
    driver.click("profile.delete")
    await driver.appears("profile.delete.confirm")
    driver.click("profile.delete.confirm")
    await until(lambda: driver.desk.session.profile.is_sandbox, "it is deleted")
    assert other_instance(driver).get(profile.id) is None


async def test_the_sandbox_goes_on_after_a_restart_where_it_was(driver: Driver) -> None:
    await driver.start()
    place = driver.text("profile.place")
    driver.type("user.id", "new")
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Partly sent"
    await driver.restart()
    assert driver.text("profile.place") == place
    driver.tab(2)
    driver.type("preferences.userId", "new")
    driver.press("F5")
    assert await driver.verdict("preferences") == "Loaded"
    assert driver.look("Hello World", "EMAIL")


async def test_the_sandbox_is_reset_after_a_question(driver: Driver) -> None:
    await driver.start()
    place = driver.text("profile.place")
    driver.tab(2)
    driver.press("F5")
    assert await driver.verdict("preferences") == "Loaded"
    before = driver.look("Order tracking", "EMAIL")
    loads = driver.job_starts.count("preferences")
    driver.click_cell("Order tracking", "EMAIL")
    await driver.job_starts.more_than(loads, "preferences")
    assert await driver.verdict("preferences") == "Saved"
    assert driver.look("Order tracking", "EMAIL") != before
    await driver.menu("Profile", "Reset sandbox…")
    await driver.appears("sandbox.reset.confirm.cancel")
    driver.press("Return")
    await driver.vanishes("sandbox.reset.confirm.cancel")
    assert driver.look("Order tracking", "EMAIL") != before
    await driver.menu("Profile", "Reset sandbox…")
    await driver.appears("sandbox.reset.confirm")
    driver.click("sandbox.reset.confirm")
    await driver.vanishes("sandbox.reset.confirm")
    await until(lambda: driver.notice() == "The sandbox was reset.", "it is told")
    await driver.settled()
    driver.press("F5")
    assert await driver.verdict("preferences") == "Loaded"
    assert driver.look("Order tracking", "EMAIL") == before
    assert driver.text("profile.place") == place


async def test_a_sandbox_that_cannot_be_reset_is_told(driver: Driver) -> None:
    await driver.start()
    await driver.settled()
    await asyncio.to_thread(driver.desk.sandbox.stop)
    await driver.menu("Profile", "Reset sandbox…")
    await driver.appears("sandbox.reset.confirm")
    driver.click("sandbox.reset.confirm")
    await until(lambda: driver.notice().startswith("The sandbox could not be reset."), "it is told")


async def test_only_the_sandbox_can_be_reset(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await driver.start()
    reset = driver.window.actions_by_name["sandbox.reset"]
    assert not reset.isEnabled()
    driver.press("Ctrl+Shift+F1")
    await driver.settled()
    assert reset.isEnabled()


async def test_an_emptied_form_stays_empty_after_a_restart(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+N")
    driver.tab(2)
    driver.type("preferences.userId", "")
    driver.tab(3)
    for field in ("notificationId", "userId"):
        driver.type(f"retract.{field}", "")
    await driver.restart()
    driver.tab(2)
    assert driver.text("preferences.userId") == ""
    driver.tab(3)
    assert (driver.text("retract.notificationId"), driver.text("retract.userId")) == ("", "")
    driver.tab(1)
    assert (driver.text("notificationId"), driver.text("user.id")) == ("", "")


async def test_ctrl_shift_and_a_function_key_change_the_profile(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials, name="A & B")
    await driver.start()
    driver.press("Ctrl+Shift+F1")
    await driver.settled()
    assert driver.text("profile.selector") == "Sandbox"
    driver.press("Ctrl+Shift+F9", "Ctrl+Shift+F1")
    assert driver.text("profile.selector") == "Sandbox"
    assert driver.window.actions_by_name["profile.select.1"].isChecked()
    await driver.menu("Profile", "2 A  B")
    await driver.settled()
    assert driver.text("profile.selector") == "A & B"


async def test_what_altgr_and_a_digit_type_changes_no_profile(driver: Driver, account: Sandbox) -> None:
    await driver.use(account.base_url, account.credentials)
    await driver.start()
    before = driver.text("profile.selector")
    driver.type("user.email", "jane")
    hands.type_with_altgr(Qt.Key.Key_1, "@")
    driver.write("shop")
    assert driver.text("user.email") == "jane@shop"
    assert driver.text("profile.selector") == before


async def test_a_profile_is_duplicated_with_its_key(driver: Driver, account: Sandbox) -> None:
    profile = await driver.use(account.base_url, account.credentials, production=True)
    recipients = Recipients(("123",), ("example.com",))
    driver.change(profile, read_only=True, recipients=recipients)
    await driver.start()
    await driver.menu("Profile", "Duplicate the profile…")
    await driver.appears("profile.save")
    assert driver.text("profile.name") == "Shop (copy)"
    await until(lambda: driver.text("profile.clientId") == account.credentials.client_id, "the key is found")
    driver.press("Return")
    await driver.vanishes("profile.save")
    await driver.settled()
    copy = driver.desk.session.profile
    assert (copy.name, copy.production, copy.custom_url) == ("Shop (copy)", True, account.base_url)
    assert (copy.read_only, copy.recipients) == (True, recipients)
    assert copy.id != profile.id
    credentials = driver.desk.session.credentials
    assert await credentials.load(copy.id) == await credentials.load(profile.id) == account.credentials
