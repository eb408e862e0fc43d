"""The window itself: what it keeps, how it looks, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.api.errors import ApiError
from notifyadmin.api.regions import Region
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.drafts import Drafts
from notifyadmin.store.errors import StoreError
from notifyadmin.store.profiles import Profile, Profiles
from notifyadmin.store.settings import Settings
from notifyadmin.ui.colors import DARK, LIGHT
from tests import hands
from tests.driver import Driver, until
from tests.e2e.pages import sending
from tests.e2e.services import accepts
from tests.faults import FaultServer, is_silent


def is_stopped(sandbox: Sandbox) -> bool:
    """Whether nothing of a sandbox runs any more."""
    try:
        return not sandbox.base_url
    except RuntimeError:
        return True


async def test_nothing_but_dialogs_comes_up_as_a_window_of_its_own(driver: Driver, free_port: int) -> None:
    await driver.use(f"http://127.0.0.1:{free_port}")
    await driver.use(f"http://127.0.0.1:{free_port}", name="Other", production=True)
    with hands.watching_windows() as shown:
        await driver.start()
        driver.type("notificationId", "hello_world")
        driver.press("Ctrl+Return")
        driver.type("user.id", "900")
        driver.press("Ctrl+Return")
        await driver.appears("send.confirm")
        driver.press("Escape")
        await driver.vanishes("send.confirm")
        driver.press("Ctrl+Shift+E")
        await driver.appears("profile.name")
        driver.press("Escape")
        await driver.vanishes("profile.name")
        await driver.choose("profile.selector", "Sandbox")
        await driver.settled()
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Partly sent"
        driver.press("F5")
        await driver.verdict("preferences")
    windows = [name for name in shown if name != "QFrame"]  # what a list opens in
    assert windows == ["Window", "Confirmation", "ProfileDialog"]


async def test_dark_and_light_are_seen_at_once_and_nothing_typed_is_lost(driver: Driver) -> None:
    await driver.start()
    driver.unfold("options.apn")
    driver.type("options.apn.sound", "bell")
    driver.tab(2)
    driver.press("F5")
    await driver.verdict("preferences")
    driver.click("preferences.atOnce")
    driver.click_cell("Hello World", "EMAIL")
    for words, colors in (("Dark", DARK), ("Light", LIGHT)):
        await driver.menu("View", words)
        assert QApplication.palette().window().color().name() == colors.window
        picture = driver.window.grab().toImage()
        assert picture.pixelColor(picture.width() - 3, picture.height() - 3).name() == colors.window
        assert driver.look("Hello World", "EMAIL") == "off, differs from default, not saved"
    driver.tab(1)
    assert driver.text("options.apn.sound") == "bell"
    assert driver.text("user.id") == "123"


async def test_a_restart_keeps_the_profile_and_the_appearance(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url, name="Other")
        await driver.use(server.url, name="Shop")
        await driver.start()
        await driver.choose("profile.selector", "Other")
        await driver.menu("View", "Dark")
        driver.window.resize(820, 600)
        await driver.restart()
        assert driver.text("profile.selector") == "Other"
        assert server.url in driver.text("profile.place")
        assert QApplication.palette().window().color().name() == DARK.window
        assert driver.window.actions_by_name["appearance.dark"].isChecked()
        assert (driver.window.width(), driver.window.height()) == (820, 600)


async def test_the_window_can_be_told_to_start_on_the_sandbox(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        driver.open(on_sandbox=True)
        await driver.settled()
        assert driver.text("profile.selector") == "Sandbox"
        driver.click("send.submit")
        assert await driver.verdict("send") == "Sent"
        assert server.connections == 0


async def test_closing_while_a_request_runs_ends_it_in_order(driver: Driver) -> None:
    async with FaultServer(is_silent) as server:
        await sending(driver, server)
        await driver.aclose()
        assert not driver.window.isVisible()
        assert not driver.desk.is_busy("send")
        with pytest.raises(ApiError):
            async with driver.desk._clients.lease(driver.desk.session.connection):
                pass


async def test_closing_twice_does_not_wait_and_still_ends_everything(driver: Driver) -> None:
    await driver.start()
    assert not driver.window.close()
    assert driver.window.isVisible()
    assert driver.window.close()
    assert not driver.window.isVisible()
    await driver.desk.ended()
    await until(lambda: is_stopped(driver.desk.sandbox), "the sandbox is stopped")
    await until(lambda: len(asyncio.all_tasks()) == 1, "every task has ended")


async def test_closing_while_the_sandbox_still_starts_stops_it_too(driver: Driver) -> None:
    driver.open()
    await driver.job_starts.more_than(0, "session.open")
    await driver.aclose()
    assert is_stopped(driver.desk.sandbox)


async def test_closing_before_anything_was_painted_is_no_error(driver: Driver) -> None:
    driver.open()
    await driver.aclose()
    assert not driver.window.isVisible()


async def test_closing_while_a_question_waits_for_its_answer_ends_in_order(driver: Driver) -> None:
    await driver.start()
    driver.tab(3)
    driver.press("Ctrl+Return")
    await driver.appears("retract.confirm")
    await driver.aclose()
    assert not driver.window.isVisible()
    assert is_stopped(driver.desk.sandbox)


async def test_ctrl_q_closes_the_program(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Q")
    await driver.desk.ended()
    assert not driver.window.isVisible()
    assert is_stopped(driver.desk.sandbox)


async def test_what_cannot_be_kept_is_told_once_and_then_the_window_closes_all_the_same(driver: Driver) -> None:
    driver.settings_path.parent.mkdir()
    await driver.start()
    driver.settings_path.parent.rename(driver.settings_path.parent.with_name("gone"))
    driver.settings_path.parent.write_text("a file in place of the folder")
    await driver.menu("View", "Dark")
    await driver.choose("profile.selector", "Sandbox")
    assert "could not be saved" in driver.notice()
    await driver.settled()
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    driver.window.close()
    await until(lambda: "Copy what you need" in driver.notice(), "the window stays, and says why")
    await driver.aclose()
    assert not driver.window.isVisible()


def ends_the_reader(path: Path) -> None:
    """Settings with a value of which QSettings makes an object as large as the file says."""
    path.write_bytes(b"[General]\ny=@Variant(\\0\\0\\0\\truen)\n")


def never_ends(path: Path) -> None:
    """Settings that nobody will ever write."""
    os.mkfifo(path)


def half_of_the_profiles(path: Path) -> None:
    """Settings that were cut within a profile."""
    path.write_bytes(b"[General]\ncurrentProfile=a\n\n[profiles]\na\\baseUrl=\na\\name=Shop\na\\production=fal")


@pytest.mark.parametrize("make", [ends_the_reader, never_ends, half_of_the_profiles])
async def test_the_window_starts_whatever_is_in_place_of_its_settings(
    driver: Driver, make: Callable[[Path], None]
) -> None:
    path = driver.settings_path
    path.parent.mkdir()
    make(path)
    await driver.start()
    assert driver.notice().startswith(str(path))
    assert f"{path.name}.broken" in os.listdir(path.parent)
    driver.type("notificationId", "hello_world")
    assert driver.window.isVisible()


async def test_settings_that_are_none_are_told_and_kept(driver: Driver) -> None:
    path = driver.settings_path
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe[[[ no settings \x00")
    await driver.start()
    assert driver.notice() == f"{path} is not a settings file. The previous file was kept as {path}.broken."


async def test_a_profile_that_was_cut_in_half_is_named_when_the_window_opens(driver: Driver) -> None:
    driver.settings_path.parent.mkdir()
    half_of_the_profiles(driver.settings_path)
    await driver.start()
    assert driver.text("profile.selector") == "Sandbox"
    driver.click("notice.next")
    assert driver.text("notice.text") == (
        "The profile Shop could not be read completely. Missing: region, base URL."
        " Check the profiles before you use them."
    )


async def test_a_draft_that_is_too_large_is_kept_aside_and_that_is_told(driver: Driver) -> None:
    drafts = driver.settings_path.parent / "drafts"
    drafts.mkdir(parents=True)
    (drafts / "send.json").write_text(json.dumps({"values": {"mergeTags": {"text": "a" * 20_000_000}}}))
    await driver.start()
    await until(lambda: "drafts/send.json could not be read: it is larger than" in driver.notice(), "it is told")
    assert (drafts / "send.json.broken").stat().st_size > 20_000_000


async def test_an_idle_window_writes_over_nothing_of_another_one(driver: Driver) -> None:
    def unexpected(error: StoreError) -> None:
        raise AssertionError(str(error))

    await driver.start()
    driver.type("notificationId", "former")
    driver.tab(3)
    await driver.restart()
    # Another window on the same settings, in which something is typed and a profile is made.
    writer = BackgroundWriter(unexpected)
    folder = driver.settings_path.parent
    values = {"values": {"notificationId": "newer"}}
    Drafts(folder / "drafts", writer).save("send", values)
    assert await writer.flush()
    Profiles(Settings(driver.settings_path)).save(Profile("a", "Shop", Region.US))
    await driver.aclose()
    assert json.loads((folder / "drafts" / "send.json").read_bytes()) == values
    assert [profile.name for profile in Profiles(Settings(driver.settings_path)).all()] == ["Sandbox", "Shop"]


async def test_settings_and_a_draft_that_are_both_broken_are_both_told(driver: Driver) -> None:
    folder = driver.settings_path.parent
    (folder / "drafts").mkdir(parents=True)
    driver.settings_path.write_bytes(b"\xff\xfe[[[ no settings \x00")
    (folder / "drafts" / "send.json").write_text("no draft")
    await driver.start()
    await until(lambda: driver.text("notice.count") == "1 of 2", "both are told")
    told = []
    while driver.shows("notice"):
        told.append(driver.text("notice.text"))
        driver.click("notice.close")
    assert [name in text for name, text in zip(("settings.ini", "send.json"), told, strict=True)] == [True, True]


@pytest.mark.parametrize("is_first_start", [True, False])
async def test_a_draft_typed_in_one_window_survives_the_closing_of_another(
    driver: Driver, qapp: QApplication, is_first_start: bool
) -> None:
    if not is_first_start:
        await driver.start()
        driver.press("Ctrl+N")
        await driver.aclose()
    typing, other, later = (Driver(qapp, driver.settings_path) for _ in range(3))
    await other.start()
    await typing.start()
    typing.desk.context.document.replace({"user": {"id": "typed"}})
    await typing.aclose()
    await other.aclose()
    await later.start()
    assert later.text("user.id") == "typed"
    await later.aclose()
