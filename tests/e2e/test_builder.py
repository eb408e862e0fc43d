"""Building a request in the window: as JSON, from elsewhere, as code, in files, and back again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTreeView,
    QWidget,
)

from notifyadmin.snippets import LANGUAGES
from tests import hands
from tests.driver import Driver, until
from tests.e2e.services import accepts, client_of
from tests.e2e.typing_program import TYPED
from tests.faults import FaultServer

CURL = """curl -X POST https://api.notificationapi.com/abc/sender -u abc:the-real-secret \\
  -d '{"notificationId": "order", "user": {"id": "7", "nick": "J"}, "priority": 5}' --retry 3"""
RETRACT = '{"notificationId": "order", "userId": "8"}'
PREFERENCES = '{"userId": "9", "preferences": [{"notificationId": "order", "channel": "EMAIL", "state": false}]}'


def shown(driver: Driver) -> Any:
    """The request as the JSON view has it."""
    return json.loads(driver.text("send.json"))


async def paste(driver: Driver, text: str) -> None:
    """Pastes a text as a request, by keyboard, and waits until the program has said what became of it."""
    while driver.shows("notice"):
        driver.click("notice.close")
    QGuiApplication.clipboard().setText(text)
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "the program says what it has read")


async def drop(driver: Driver, onto: str, data: QMimeData) -> None:
    """Drags something in from elsewhere and lets it fall on a control."""
    target = driver.find(onto, QWidget)
    hands.bring_into_view(target)
    place = QPointF(target.mapTo(driver.window, target.rect().center()))
    window = driver.window.windowHandle()
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place.toPoint(), *arguments)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted(), f"{onto} does not take it"
    QApplication.sendEvent(window, QDropEvent(place, *arguments))


def file_data(path: Path) -> QMimeData:
    """What a file manager drags: the address of the file, and that as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    return data


def text_data(text: str) -> QMimeData:
    """What an editor drags."""
    data = QMimeData()
    data.setText(text)
    return data


async def choose_file(driver: Driver, keys: str, path: Path) -> None:
    """Answers the dialog that a key opens with a path."""
    driver.press(keys)
    [dialog] = [each for each in driver.window.findChildren(QFileDialog) if each.isVisible()]
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    dialog.accept()
    await until(lambda: not dialog.isVisible(), "the dialog closes")
    # The offscreen platform has no window manager, which would give the keyboard back.
    driver.window.activateWindow()
    await until(driver.window.isActiveWindow, "the window has the keyboard")


async def test_a_pasted_command_fills_the_form_and_what_was_not_understood_is_listed(driver: Driver) -> None:
    await driver.start()
    await paste(driver, CURL)
    assert shown(driver) == {"notificationId": "order", "user": {"id": "7", "nick": "J"}, "priority": 5}
    assert driver.text("notificationId") == "order"
    assert driver.text("send.otherFields") == "user.nick\npriority"
    assert "Imported from cURL" in driver.notice()
    assert "keys in the command were left out" in driver.text("notice.lines")
    assert "the-real-secret" not in driver.notice()
    driver.press("Ctrl+Z")
    assert driver.text("notificationId") == "hello_world"
    assert not driver.shows("send.otherFields")
    driver.press("Ctrl+Shift+Z")
    assert driver.text("notificationId") == "order"


async def test_what_is_no_request_is_refused_in_words(driver: Driver) -> None:
    await driver.start()
    before = shown(driver)
    for text in ("hello", "x" * (10 * 1024 * 1024 + 1), '{"a": ' + "[" * 150 + "]" * 150 + "}"):
        await paste(driver, text)
        assert "Imported from" not in driver.notice()
    assert shown(driver) == before


async def test_a_pasted_retraction_fills_its_own_page_and_deletes_nothing(driver: Driver) -> None:
    await driver.start()
    before = shown(driver)
    await paste(driver, RETRACT)
    assert driver.text("retract.notificationId") == "order"
    assert driver.text("retract.userId") == "8"
    assert "Nothing was deleted" in driver.notice()
    assert "retract" in driver.text("retract.code")
    driver.press("Ctrl+Z")
    assert driver.text("retract.userId") == "123"
    driver.tab(1)
    assert shown(driver) == before


async def test_pasted_preferences_lead_to_their_page_and_change_nothing(driver: Driver) -> None:
    await driver.start()
    before = shown(driver)
    driver.tab(2)
    driver.type("preferences.userId", "")
    driver.tab(1)
    await paste(driver, PREFERENCES)
    await driver.appears("preferences.takeOver.dialog")
    assert driver.text("preferences.userId") == "9"
    driver.press("Escape")
    await driver.vanishes("preferences.takeOver.dialog")
    driver.tab(1)
    assert shown(driver) == before
    async with client_of(driver.desk.sandbox) as client:
        assert (await client.get_preferences("9")).value.preferences == []


async def test_a_file_can_be_dropped_on_anything_in_the_page(driver: Driver, tmp_path: Path) -> None:
    await driver.start()
    for onto in ("notificationId", "mergeTags", "send.json", "send.submit", "user.pushTokens"):
        path = tmp_path / f"on {onto}.json"
        path.write_text(json.dumps({"notificationId": f"dropped on {onto}", "user": {"id": "1"}}))
        await drop(driver, onto, file_data(path))
        await until(partial(driver.is_titled, f"{path.name}[*] – Sandbox – NotifyAdmin"), "the file is open")
        assert driver.text("notificationId") == f"dropped on {onto}"
        assert not driver.window.isWindowModified()


async def test_a_dropped_request_fills_the_form_and_dropped_words_the_field_below_the_mouse(driver: Driver) -> None:
    await driver.start()
    await drop(driver, "send.submit", text_data(CURL))
    await until(lambda: driver.text("notificationId") == "order", "the form fills")
    await drop(driver, "notificationId", text_data(CURL.replace("order", "second")))
    await until(lambda: driver.text("notificationId") == "second", "the form fills")
    driver.type("user.email", "")
    await drop(driver, "user.email", text_data("a@test.com"))
    assert driver.text("user.email") == "a@test.com"


async def test_typed_json_changes_the_form_and_undo_takes_it_back(driver: Driver) -> None:
    await driver.start()
    driver.type("send.json", '{"notificationId": "typed", "user": {"id": "5", "x": null}, "mergeTags": {"n": 1.0}}')
    await until(lambda: driver.text("notificationId") == "typed", "the form follows")
    assert driver.text("user.id") == "5"
    assert json.loads(driver.text("mergeTags")) == {"n": 1.0}
    assert driver.text("send.otherFields") == "user.x"
    driver.press("Ctrl+Z")
    assert driver.text("notificationId") == "hello_world"
    assert shown(driver)["user"]["id"] == "123"


async def test_json_that_does_not_parse_is_marked_and_the_form_keeps_what_was_valid_until_undo(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("notificationId", "a")
        driver.type("user.id", "1")
        driver.go_to("send.json")
        driver.press("Ctrl+Home", "Down")
        driver.write("x")
        await until(
            lambda: driver.reads("Line 2: expected a key in double quotes. The form updates when the JSON is valid."),
            "the line is named",
        )
        assert (driver.text("notificationId"), driver.text("user.id")) == ("a", "1")
        driver.press("Ctrl+Return")
        assert driver.focus() == "send.json"
        assert server.received == []
        driver.press("Ctrl+Z")
        assert shown(driver) == {"notificationId": "a", "user": {"id": "1"}}
        driver.press("Ctrl+Return")
        assert await driver.verdict("send") == "Sent"


async def test_undo_and_redo_work_by_keys_wherever_the_cursor_is_and_take_a_field_as_one_step(driver: Driver) -> None:
    await driver.start()
    driver.type("notificationId", "one")
    driver.type("user.id", "two")
    driver.type("mergeTags", '{"a": 2}')
    driver.press("Ctrl+Z")
    assert json.loads(driver.text("mergeTags")) == {"firstName": "Jane"} or driver.text("mergeTags") == ""
    while driver.text("notificationId") != "hello_world":
        assert driver.window.actions_by_name["undo"].isEnabled()
        driver.press("Ctrl+Z")
    assert driver.text("user.id") == "123"
    assert not driver.window.actions_by_name["undo"].isEnabled()
    while driver.window.actions_by_name["redo"].isEnabled():
        driver.press("Ctrl+Shift+Z")
    assert (driver.text("notificationId"), driver.text("user.id")) == ("one", "two")
    assert shown(driver)["mergeTags"] == {"a": 2}


async def test_a_new_request_is_empty_and_undo_brings_the_former_one_back(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+N")
    assert shown(driver) == {}
    assert driver.focus() == "notificationId"
    driver.press("Ctrl+Z")
    assert shown(driver)["notificationId"] == "hello_world"


async def test_the_code_is_shown_copied_and_saved_without_any_key(driver: Driver, tmp_path: Path) -> None:
    await driver.start()
    driver.find("send.request", QTabWidget).setCurrentIndex(1)
    shown_before = ""
    for language in LANGUAGES:
        if language is not LANGUAGES[0]:
            await driver.choose("send.language", language.title)
        code = driver.text("send.code")
        assert code != shown_before
        assert "hello_world" in code
        assert "NOTIFICATIONAPI_CLIENT_SECRET" in code
        assert driver.desk.sandbox.credentials.client_secret.reveal() not in code
        driver.click("send.code.copy")
        assert QGuiApplication.clipboard().text() == code
        path = tmp_path / f"program{language.extension}"
        driver.desk.context.files.save_text(path, code)
        await until(path.is_file, "the code is saved")
        assert path.read_bytes().decode() == code
        shown_before = code
    driver.type("user.id", "")
    await until(lambda: driver.text("send.code") == "", "there is no code of a wrong request")


async def test_a_saved_request_opens_again_and_the_title_says_whether_it_is_changed(
    driver: Driver, tmp_path: Path
) -> None:
    await driver.start()
    path = tmp_path / "kept & shared.json"
    await paste(driver, CURL)
    request = shown(driver)
    await choose_file(driver, "Ctrl+S", path)
    await until(path.is_file, "the request is saved")
    assert json.loads(path.read_bytes()) == request
    await until(lambda: "kept & shared.json[*]" in driver.window.windowTitle(), "the title names the file")
    driver.type("user.id", "other")
    await until(driver.window.isWindowModified, "the title says that it is changed")
    driver.press("Ctrl+S")
    await until(lambda: not driver.window.isWindowModified(), "it is saved again")
    assert json.loads(path.read_bytes())["user"]["id"] == "other"
    driver.press("Ctrl+N")
    await choose_file(driver, "Ctrl+O", path)
    await until(lambda: driver.text("user.id") == "other", "it is open again")
    await driver.restart()
    assert driver.text("user.id") == "other"
    assert "kept & shared.json[*]" in driver.window.windowTitle()


async def test_recent_files_stand_in_the_request_menu(driver: Driver, tmp_path: Path) -> None:
    await driver.start()
    path = tmp_path / "recent.json"
    driver.desk.context.files.save(path)
    await until(driver.desk.context.files.recent, "the file is remembered")
    driver.press("Ctrl+N")
    menus = [menu for menu in driver.window.findChildren(QMenu) if menu.title() == "Open &recent"]
    [recent] = menus
    recent.aboutToShow.emit()
    action: QAction = recent.actions()[0]
    assert action.text().startswith("recent.json")
    action.trigger()
    await until(lambda: driver.text("notificationId") == "hello_world", "the file is open")


async def test_the_last_request_of_a_type_comes_back_when_its_id_is_chosen(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    driver.press("Ctrl+N")
    driver.go_to("notificationId")
    driver.type("notificationId", "hello")
    driver.press("Down", "Return")
    assert shown(driver)["mergeTags"] == {"firstName": "Jane"}
    assert "Restored your last hello_world request." in driver.notice()
    driver.click("notice.action")
    assert shown(driver) == {"notificationId": "hello_world"}


async def test_ids_that_the_loaded_preferences_list_are_offered(driver: Driver) -> None:
    await driver.start()
    driver.press("F5")
    await driver.verdict("preferences")
    offered = driver.desk.context.used_ids("notificationId")
    assert "hello_world" in offered
    assert driver.desk.context.used_ids("user.id") == ("123",)


async def test_the_draft_of_an_account_is_there_again_and_no_example_takes_its_place(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("notificationId", "mine")
        await driver.restart()
        assert driver.text("notificationId") == "mine"
        assert driver.text("user.id") == ""


async def test_json_that_was_not_finished_is_there_again(driver: Driver) -> None:
    await driver.start()
    driver.type("send.json", '{"notificationId": "x"')
    await driver.restart()
    assert driver.text("send.json") == '{"notificationId": "x"'
    assert driver.reads("Line 1:")
    driver.go_to("send.json")
    driver.press("Ctrl+End")
    driver.write("}")
    await until(lambda: driver.text("notificationId") == "x", "the form follows again")


async def test_what_cannot_be_kept_is_told_before_the_window_closes(driver: Driver) -> None:
    await driver.start()
    folder = driver.settings_path.parent
    (folder / "drafts").mkdir(parents=True, exist_ok=True)
    for path in (folder / "drafts").iterdir():
        path.unlink()
    (folder / "drafts").rmdir()
    (folder / "drafts").write_text("a file in the place of the folder")
    driver.type("notificationId", "lost")
    driver.window.close()
    await until(lambda: "Not everything is saved yet" in driver.notice(), "it is told")
    assert driver.window.isVisible()


async def test_a_killed_program_has_everything_again_when_it_is_started(driver: Driver) -> None:
    program = subprocess.Popen(  # noqa: ASYNC220 - nothing else goes on meanwhile
        [sys.executable, "-m", "tests.e2e.typing_program", str(driver.settings_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == b"kept\n"
    finally:
        program.send_signal(signal.SIGKILL)
        program.communicate()
    await driver.start()
    assert driver.text("notificationId") == TYPED
    assert driver.text("user.email") == "test@test.com"
    driver.tab(2)
    assert driver.text("preferences.userId") == TYPED
    driver.tab(3)
    assert driver.text("retract.userId") == TYPED
    drafts = driver.settings_path.parent / "drafts"
    assert {path.stat().st_mode & 0o777 for path in drafts.iterdir()} == {0o600}


async def test_a_copied_file_is_pasted_as_what_it_holds(driver: Driver, tmp_path: Path) -> None:
    await driver.start()
    path = tmp_path / "copied.json"
    path.write_text('{"notificationId": "copied", "user": {"id": "1"}}')
    QGuiApplication.clipboard().setMimeData(file_data(path))
    driver.find("send.json", QPlainTextEdit).setFocus()
    driver.press("Ctrl+Shift+V")
    await until(lambda: driver.text("notificationId") == "copied", "the form fills")


async def test_a_command_works_while_suggestions_are_offered(driver: Driver) -> None:
    await driver.start()
    driver.press("Ctrl+Return")
    assert await driver.verdict("send") == "Sent"
    driver.type("notificationId", "hell")
    assert QApplication.activePopupWidget() is not None, "what was just sent is offered"
    driver.press("Ctrl+2")
    assert QApplication.activePopupWidget() is None
    assert driver.shows("preferences.userId")


async def test_what_stands_in_an_open_cell_is_sent_and_what_is_no_number_is_not(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("notificationId", "order")
        driver.type("user.id", "7")
        driver.unfold("mergeTags")
        driver.click("mergeTags.switch")
        driver.click("mergeTags.add")
        driver.write("total")
        driver.press("Ctrl+Return")
        await driver.verdict("send")
        assert json.loads(server.received[-1].body)["mergeTags"] == {"total": ""}
        document = driver.desk.context.document
        document.replace({**document.values, "mergeTags": {"total": 5}})
        table = driver.find("mergeTags.table", QTreeView)
        table.setFocus()
        table.setCurrentIndex(table.model().index(0, 2))
        driver.press("F2")
        driver.write("many")
        driver.press("Ctrl+Return")
        assert "is not a JSON number" in driver.text("mergeTags.remark")
        assert not driver.desk.is_busy("send")
        driver.press("Ctrl+A")
        driver.write("8")
        driver.press("Ctrl+Return")
        await driver.verdict("send")
        assert json.loads(server.received[-1].body)["mergeTags"] == {"total": 8}


@pytest.mark.parametrize("where", ["mergeTags", "send.json"])
async def test_a_file_is_not_replaced_while_something_is_no_json_yet(
    driver: Driver, tmp_path: Path, where: str
) -> None:
    path = tmp_path / "order.json"
    written = json.dumps({"notificationId": "order", "user": {"id": "7"}, "mergeTags": {"total": 5}})
    path.write_text(written)
    await driver.start()
    driver.desk.context.files.open(path)
    await until(driver.notice, "it is open")
    driver.unfold("mergeTags")
    driver.type(where, '{"total": 5')
    driver.press("Ctrl+S")
    await until(lambda: "The request was not saved" in driver.notice(), "it is told")
    assert path.read_text() == written


async def test_another_profile_takes_away_neither_json_that_is_being_typed_nor_the_steps(driver: Driver) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("notificationId", "mine")
        driver.press("Ctrl+N")
        driver.type("send.json", '{"notificationId": "x"')
        await until(lambda: driver.reads("Line 1:"), "it is told")
        await driver.choose("profile.selector", "Sandbox")
        await driver.settled()
        assert driver.text("send.json") == '{"notificationId": "x"'
        driver.press("Ctrl+Z", "Ctrl+Z")
        assert driver.text("notificationId") == "mine"


async def test_merge_tags_that_are_half_typed_are_there_again_and_json_typed_elsewhere_leaves_them(
    driver: Driver,
) -> None:
    await driver.start()
    driver.type("mergeTags", '{"a": "long text"')
    await driver.restart()
    assert driver.text("mergeTags") == '{"a": "long text"'
    driver.press("Ctrl+Return")
    assert "Invalid JSON" in driver.problem("mergeTags")
    assert driver.focus() == "mergeTags"
    driver.go_to("send.json")
    driver.press("Ctrl+Home", "Down")
    driver.write('"templateId": "german",')
    await until(lambda: driver.text("templateId") == "german", "the form follows")
    assert driver.text("mergeTags") == '{"a": "long text"'


@pytest.mark.parametrize("data", ["nothing", "empty"])
async def test_pasting_from_an_empty_clipboard_is_refused_in_words(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, data: str
) -> None:
    await driver.start()
    clipboard = QApplication.clipboard()
    clipboard.clear()
    if data == "nothing":  # as some platforms have it
        monkeypatch.setattr(type(clipboard), "mimeData", lambda _: None)
    before = shown(driver)
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "it is refused")
    assert shown(driver) == before
    assert driver.notice() == "The clipboard holds no text. Nothing was changed."


async def test_a_file_changed_by_another_program_is_overwritten_only_after_a_question(
    driver: Driver, tmp_path: Path
) -> None:
    path = tmp_path / "order.json"
    path.write_text('{"notificationId": "order", "user": {"id": "7"}}')
    await driver.start()
    driver.desk.context.files.open(path)
    await until(lambda: driver.text("notificationId") == "order", "it is open")
    path.write_text('{"notificationId": "theirs", "user": {"id": "7"}}')
    for key in ("Escape", "Return"):
        driver.press("Ctrl+S")
        await driver.appears("send.overwrite")
        driver.press(key)
        await driver.vanishes("send.overwrite")
        assert json.loads(path.read_text())["notificationId"] == "theirs"
    driver.press("Ctrl+S")
    await driver.appears("send.overwrite")
    driver.click("send.overwrite")
    await driver.vanishes("send.overwrite")
    await until(lambda: json.loads(path.read_text())["notificationId"] == "order", "it is overwritten")
