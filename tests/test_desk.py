from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.core.session import State
from notifyadmin.desk import Desk
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.profiles import SANDBOX
from notifyadmin.ui.notices import Place
from notifyadmin.ui.page import Page
from tests.driver import until
from tests.memory_keyring import MemoryKeyring


def build(app: QApplication, folder: Path) -> Desk:
    keyring = MemoryKeyring()
    return Desk(app, folder / "settings.ini", CredentialStore(lambda: keyring))


async def test_the_window_comes_first_and_then_its_profile(qapp: QApplication, tmp_path: Path) -> None:
    desk = build(qapp, tmp_path)
    desk.start()
    assert desk.window.isVisible()
    assert desk.session.state is State.OPENING
    await until(lambda: desk.session.state is State.READY)
    built = [page.name for page in desk.window.findChildren(Page)]
    assert built == ["send"]  # nobody has looked at the others
    desk.window.close()
    await desk.ended()


async def test_the_sandbox_can_be_asked_for_over_the_profile_chosen_last(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text(
        "[General]\ncurrentProfile=shop\n\n[profiles]\nshop\\name=Shop\nshop\\region=us\n"
    )
    desk = build(qapp, tmp_path)
    assert desk.session.profile.name == "Shop"
    desk.start(place=Place("", SANDBOX.id))
    await until(lambda: desk.session.profile == SANDBOX)
    desk.window.close()
    await desk.ended()


async def test_settings_that_cannot_be_written_are_no_reason_not_to_start(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.ini").mkdir()
    desk = build(qapp, tmp_path)
    desk.start(place=Place("", SANDBOX.id))
    await until(lambda: desk.session.state is State.READY)
    desk.window.close()
    await desk.ended()


async def test_a_window_that_is_closed_at_once_leaves_nothing_running(qapp: QApplication, tmp_path: Path) -> None:
    desk = build(qapp, tmp_path)
    desk.start()
    desk.window.close()
    await desk.ended()
    assert not desk.is_busy("session.open")
    with pytest.raises(RuntimeError):
        _ = desk.sandbox.base_url


async def test_a_second_close_does_not_wait_for_what_hangs(qapp: QApplication, tmp_path: Path) -> None:
    desk = build(qapp, tmp_path)
    release = asyncio.Event()

    async def hang() -> None:
        try:
            await release.wait()
        except asyncio.CancelledError:
            await release.wait()

    desk.start()
    await until(lambda: desk.session.state is State.READY)
    desk._tasks.start("stuck", hang(), on_success=lambda _: None, on_error=lambda _: None)
    await asyncio.sleep(0)
    desk.window.close()
    assert desk.window.isVisible()
    desk.window.close()
    await desk.ended()
    assert not desk.window.isVisible()
    release.set()
    assert desk._shutdown.ending is not None
    await desk._shutdown.ending


async def test_an_error_at_the_end_is_told_and_the_next_close_is_for_good(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    desk = build(qapp, tmp_path)
    desk.start()
    await until(lambda: desk.session.state is State.READY)
    monkeypatch.setattr(desk.window.pages, "keep_drafts", fail)
    desk.window.close()
    await until(lambda: desk.window.notices.notice)
    notice = desk.window.notices.notice
    assert notice is not None
    assert "Not everything is saved yet" in notice.text
    assert desk.window.isVisible()
    desk.window.close()
    await desk.ended()
    assert not desk.window.isVisible()
    assert caplog.messages == ["Saving before the end failed: ZeroDivisionError"] * 2
    caplog.clear()


async def test_a_window_closes_also_where_what_is_behind_it_fails_to_end(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail() -> None:
        await close()
        raise ZeroDivisionError

    desk = build(qapp, tmp_path)
    desk.start()
    await until(lambda: desk.session.state is State.READY)
    close = desk.session.close
    monkeypatch.setattr(desk.session, "close", fail)
    desk.window.close()
    await desk.ended()
    await until(lambda: caplog.messages)
    assert caplog.messages == ["The end failed: ZeroDivisionError"]
    caplog.clear()


async def test_an_error_that_nobody_expected_is_told_in_the_window_and_in_the_log(
    qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    desk = build(qapp, tmp_path)
    desk._tasks.start("job", fail(), on_success=lambda _: None, on_error=lambda _: None)
    await until(lambda: desk.window.notices.notice)
    notice = desk.window.notices.notice
    assert notice is not None
    assert "ZeroDivisionError" in notice.text
    assert caplog.messages == ["A task failed: ZeroDivisionError"]
    caplog.clear()
    desk.report(None, "Something")
    assert caplog.messages == ["Something: NoneType"]
    caplog.clear()
    desk.window.close()
    await desk.ended()


async def test_a_file_is_opened_as_a_request_and_again_in_the_window_that_is_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.json").write_text(f'{{"notificationId": "{name}", "user": {{"id": "1"}}}}', "utf-8")
    desk = build(qapp, tmp_path)
    desk.start(file=tmp_path / "one.json")
    await until(lambda: desk.context.files.path == tmp_path / "one.json")
    assert desk.bring_to_front(tmp_path / "two.json")
    await until(lambda: desk.context.files.path == tmp_path / "two.json")
    assert desk.context.document.values["notificationId"] == "two"
    desk.window.close()
    await desk.ended()


async def test_a_file_that_is_not_there_is_told(qapp: QApplication, tmp_path: Path) -> None:
    desk = build(qapp, tmp_path)
    desk.start(file=tmp_path / "none.json")
    await until(lambda: desk.window.notices.notice is not None)
    notice = desk.window.notices.notice
    assert notice is not None
    assert "none.json does not exist." in notice.text
    desk.window.close()
    await desk.ended()
