"""Whatever fails, the window tells it in words of its own: never in Python's, and never counted by hand."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from notifyadmin.store import private_files, request_files
from tests import hands
from tests.driver import Driver, until
from tests.e2e.pages import fill_send, ready_to_send, send
from tests.faults import Behaviour, FaultServer, answers, breaks_off, hangs_up, says
from tests.memory_keyring import FailingKeyring
from tests.painted import painted
from tests.store.loops import join_executors

PYTHONS_WORDS = re.compile(
    r"\[Errno|\[WinError|\[SSL|_ssl\.c|Traceback|Expecting |Extra data|Invalid control|Unterminated|codec can't|"
    r"has no attribute|argument must be|object is not|positional argument|NoneType|unsupported operand|invalid literal|"
    r"<class |File \"|Input should be|No such file or directory|Is a directory|"
    r"\(s\)|%n|\{\w+\}|(?<![\d.])1 (?!ms\b|is\b|was\b|has\b)[a-z]+s\b"
)
RUBBISH = {
    "nothing": b"",
    "a brace": b"{",
    "a list": b"[1, 2]",
    "no value": b'{"a": }',
    "no text": b"\xff\xfe\x00{",
    "too deep": b"[" * 100_000,
    "a huge number": b'{"a": 1' + b"0" * 5_000 + b"}",
    "no number": b'{"a": NaN}',
    "a key twice": b'{"a": 1, "a": 2}',
    "wrong types": b'{"request": 1, "profiles": [], "ids": {"a": 3}}',
}
ODD_ERRORS = (
    OSError(errno.EIO, "Input/output error"),
    KeyError("org.freedesktop.secrets"),
    TypeError("argument must be str, not None"),
    AttributeError("'NoneType' object has no attribute 'get_password'"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
    ValueError("Expecting value: line 1 column 1 (char 0)"),
    MemoryError(),
    SystemExit(1),
)
DISK_ERRORS = (
    OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "settings.ini"),
    OSError(errno.ENXIO, os.strerror(errno.ENXIO)),
    OSError("unsupported operand"),
    TimeoutError(),
    ValueError("embedded null byte"),
)

SERVICE_FAULTS: tuple[Behaviour, ...] = (
    hangs_up,
    breaks_off,
    says(b"220 mail.example ESMTP\r\n", then=hangs_up),
    says(b"HTTP/1.1 999 \r\n\r\n", then=hangs_up),
    answers(b"{"),
    answers(b"[1]"),
    answers(b"\xff\xfe\x00", 500),
    answers(b"\x1f\x8brubbish", Content_Encoding="gzip"),
    answers(b'{"trackingId": 7, "messages": [1]}'),
    answers(b"slow down", 429, Retry_After="1"),
    answers(b"", 302, Location="http://[nowhere"),
    answers(b'{"message": {"a": 1}}', 400),
)


@pytest.fixture(autouse=True)
def _threads_end() -> Iterator[None]:
    yield
    join_executors()


def told(driver: Driver) -> set[str]:
    """What stands in the window, and everything that it has said since it was opened, that is not in its words."""
    hands.settle()
    texts = {text for _, text in painted(driver.window)}
    for message in driver.window.notices.messages:
        texts |= {message.notice.text, message.notice.detail, *message.notice.lines}
    return {text for text in texts if PYTHONS_WORDS.search(text)}


async def one_more(driver: Driver, before: int) -> None:
    """Waits until the window has said more than so many things."""
    await until(lambda: len(driver.window.notices.messages) > before, "it is told")


def files_of(driver: Driver) -> list[Path]:
    """Everything that the program keeps, after a run in which it has kept all that it can."""
    paths = driver.settings_path.parent.rglob("*")
    return [path for path in paths if path.is_file() and path.suffix in (".json", ".ini")]


async def leave_everything_behind(driver: Driver) -> list[Path]:
    """A run after which there is a file of every kind."""
    await driver.start()
    fill_send(driver)
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    driver.type("user.id", "456")
    await driver.aclose()
    kept = files_of(driver)
    assert {path.name for path in kept} >= {"settings.ini", "sandbox.json", "send.json", "ids.json"}
    return kept


@pytest.mark.parametrize("data", RUBBISH.values(), ids=RUBBISH.keys())
async def test_rubbish_in_the_place_of_every_file_is_told_in_words(driver: Driver, data: bytes) -> None:
    for path in await leave_everything_behind(driver):
        path.write_bytes(data)
    await driver.restart()
    assert told(driver) == set()


async def test_a_folder_in_the_place_of_every_file_is_told_in_words(driver: Driver) -> None:
    for path in await leave_everything_behind(driver):
        path.unlink()
        path.mkdir()
    await driver.restart()
    assert driver.notice()
    fill_send(driver)
    driver.click("send.submit")
    await driver.verdict("send")
    await driver.desk.user_data.flush()
    assert told(driver) == set()


async def test_a_disk_that_takes_nothing_is_told_in_words(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors = list(DISK_ERRORS)

    def fail(*_: object, **__: object) -> None:
        raise errors[0]

    await driver.start()
    fill_send(driver)
    with monkeypatch.context() as disk:
        for module in (private_files, request_files):
            disk.setattr(module, "write_atomically", fail)
        before = len(driver.window.notices.messages)
        while errors:
            driver.desk.context.files.save(tmp_path / "request.json")
            driver.click("send.submit")
            await driver.verdict("send")
            await driver.desk.user_data.flush()
            await one_more(driver, before)
            assert told(driver) == set()
            # What is still being written may tell of the next one at once, and is not told of it twice.
            before = len(driver.window.notices.messages)
            errors.pop(0)


async def test_a_service_that_fails_in_every_way_is_told_in_words(driver: Driver) -> None:
    async with FaultServer(*SERVICE_FAULTS) as server:
        await ready_to_send(driver, server.url)
        for _ in SERVICE_FAULTS:
            await send(driver)
            await driver.verdict("send")
            assert told(driver) == set()


async def test_a_service_that_fails_in_every_way_to_give_preferences_is_told_in_words(driver: Driver) -> None:
    async with FaultServer(*SERVICE_FAULTS) as server:
        await driver.use(server.url)
        await driver.start()
        driver.tab(2)
        driver.type("preferences.userId", "123")
        for _ in SERVICE_FAULTS:
            driver.click("preferences.load")
            await driver.verdict("preferences")
            assert told(driver) == set()


@pytest.mark.parametrize("proxy", ["", "http://127.0.0.1:{port}", "http://[::1", "socks5://127.0.0.1:{port}"])
async def test_a_service_that_cannot_be_reached_is_told_in_words(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    async with FaultServer(hangs_up, greeting=says(b"\x16\x03\x01rubbish\r\n\r\n")) as server:
        if proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.format(port=server.port))
        await ready_to_send(driver, f"https://{'nowhere.invalid' if proxy else '127.0.0.1'}:{server.port}")
        driver.click("send.submit")
        await driver.verdict("send")
        assert told(driver) == set()


async def test_a_refused_connection_is_told_in_words(driver: Driver, free_port: int) -> None:
    await ready_to_send(driver, f"http://127.0.0.1:{free_port}")
    driver.click("send.submit")
    assert await driver.verdict("send") == "Not sent"
    assert driver.reads("(connection refused)")
    assert told(driver) == set()


@pytest.mark.parametrize("error", ODD_ERRORS, ids=lambda error: type(error).__name__)
async def test_a_keyring_that_fails_oddly_is_told_in_words(driver: Driver, error: BaseException) -> None:
    keyring = FailingKeyring(error)
    keyring.error = None
    driver.keyring = keyring
    await driver.use("http://127.0.0.1:9")
    keyring.error = error
    await driver.start()
    assert driver.notice()
    assert told(driver) == set()
    await driver.menu("Profile", "Edit the profile…")
    await driver.appears("profile.name")
    driver.type("profile.clientId", "client_1")
    driver.type("profile.clientSecret", "secret_1")
    driver.click("profile.save")
    await driver.vanishes("profile.name")
    assert told(driver) == set()


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"clientId": 1}', '{"clientId": "a"}', "\ud800"])
async def test_rubbish_in_the_keyring_is_told_in_words(driver: Driver, text: str) -> None:
    await driver.use("http://127.0.0.1:9")
    for key in driver.keyring.entries:
        driver.keyring.entries[key] = text
    await driver.start()
    assert driver.notice()
    assert told(driver) == set()


async def test_rubbish_that_is_opened_pasted_or_typed_is_told_in_words(driver: Driver, tmp_path: Path) -> None:
    await driver.start()
    for name, data in RUBBISH.items():
        path = tmp_path / f"{name}.json"
        path.write_bytes(data)
        before = len(driver.window.notices.messages)
        driver.desk.context.files.open(path)
        await one_more(driver, before)
        QGuiApplication.clipboard().setText(data.decode("latin-1"))
        driver.press("Ctrl+Shift+V")
        assert told(driver) == set()
        driver.go_to("send.json")
        driver.press("Ctrl+A", "Ctrl+V")
        assert told(driver) == set()


async def test_a_path_at_which_nothing_can_be_read_or_written_is_told_in_words(driver: Driver, tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    await driver.start()
    fill_send(driver)
    for name in ("missing.json", "folder.json", "folder.json/within.json", "a\0b.json", "W" * 300):
        for use, path in (
            (driver.desk.context.files.open, tmp_path / name),
            (driver.desk.context.files.save, tmp_path / "nowhere" / name),
        ):
            before = len(driver.window.notices.messages)
            use(path)
            await one_more(driver, before)
            assert told(driver) == set()
