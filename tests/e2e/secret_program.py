"""The program as its command starts it, used on every page by somebody whose keys must not be seen or kept anywhere.

Its service echoes the key in every form. Its arguments are the file for what it finds in the window, on the clipboard,
in its objects, and in what the system tells of its processes, one line for each, and what the program itself is started
with. What is saved and exported is beside that file.
"""

from __future__ import annotations

import asyncio
import base64
import gc
import json
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped] # it has no types
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTabWidget

from notifyadmin import app, desk
from notifyadmin.api.auth import Credentials, hashed_user_id, server_authorization, user_authorization
from notifyadmin.snippets import LANGUAGES
from notifyadmin.store.credentials import CredentialStore
from tests.driver import Driver, JobStarts, until
from tests.e2e.pages import fill_send
from tests.faults import Behaviour, FaultServer, answer_bytes, breaks_off, hangs_up
from tests.memory_keyring import MemoryKeyring
from tests.painted import everything
from tests.secret_search import forms, found_in

KEYS = Credentials.of("client_1", 'c4nary/"key"+of~the\\shop0123')
FOREIGN = "f0reign/key+0123456789"
HELLO = {"notificationId": "hello_world", "user": {"id": "123"}}
PASTED = (
    f"curl -u 'other:{FOREIGN}' https://api.notificationapi.com/other/sender -H 'X-Api-Key: {FOREIGN}'"
    f" -d '{json.dumps(HELLO)}'",
    json.dumps({**HELLO, "options": [{"secret": FOREIGN}], "headers": {"Cookie": FOREIGN}}),
    f"notificationapi.init('other', '{FOREIGN}')\nnotificationapi.send({json.dumps(HELLO)})",
)


def secrets() -> tuple[str, ...]:
    """All that must not be found, the keys of headers and the hash of a user included."""
    headers = [server_authorization(KEYS), user_authorization(KEYS, "123")]
    keys = [header.reveal().removeprefix("Basic ") for header in headers]
    return (KEYS.client_secret.reveal(), FOREIGN, hashed_user_id(KEYS, "123"), *keys)


def echoes(server: FaultServer, status: int) -> Behaviour:
    """An answer that names the secret and what it was asked with, in every form, wherever an answer can hold a text."""

    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        header = server.received[-1].headers["authorization"]
        key = header.removeprefix("Basic ")
        inner = base64.b64decode(key).decode().rpartition(":")[2]
        text = " ".join(form.decode() for each in (inner, key, secrets()[0]) for form in forms(each).values())
        kind = {"notificationId": "kind", "title": header, "channels": ["SMS", inner], "options": {}}
        user = {"notifications": [kind], "subNotifications": [], "preferences": []}
        sent = {
            "trackingId": inner,
            "messages": [header, inner, f"SMS discarded: {text}"],
            "message": f"Wrong {header}",
        }
        writer.write(answer_bytes(json.dumps({**user, **sent}).encode(), status, X_Echo=header))

    return behave


class WatchedDesk(desk.Desk):
    """A desk with a keyring in memory, at which somebody begins to work as soon as it is built."""

    def __init__(self, qapp: QApplication, settings_path: Path, _credentials: CredentialStore) -> None:
        self.driver, keyring = Driver(qapp, settings_path), MemoryKeyring()
        # By its clock, two presses are never those of one held key, however fast this computer is.
        super().__init__(qapp, settings_path, CredentialStore(lambda: keyring), lambda: self.driver._clock_s)
        self.working: asyncio.Future[None] | None = None

    def start(self, *, when_built: Callable[[], object] = lambda: None, **options: Any) -> None:
        """Starts, and has the work begin."""
        super().start(when_built=when_built, **options)
        self.working = asyncio.ensure_future(Work(self).done())


class Work:
    """Everything that somebody does, and what was seen meanwhile."""

    def __init__(self, watched: WatchedDesk) -> None:
        self._desk, self._driver = watched, watched.driver
        self._driver.desk, self._driver.window = watched, watched.window
        self._driver.job_starts = JobStarts(watched._tasks)
        self._found = set[str]()
        self._users = 0

    async def done(self) -> None:
        """Does it all, writes down what was found, and closes the program."""
        try:
            async with FaultServer(hangs_up) as server:
                await self._driver.settled()
                await self.add_profile(server)
                for behaviour in (*(echoes(server, status) for status in (200, 400, 500)), hangs_up, breaks_off):
                    server._behaviours = [behaviour]
                    await self.use_pages()
                server._behaviours = [echoes(server, 200)]
                await self.open_row()
                await self.copy_row()
                for kind in (".csv", ".jsonl"):
                    await self.export(f"history{kind}")
            for number, text in enumerate(PASTED):
                await self.paste(text)
                await self.save(f"request_{number}.json")
            await self.copy_code()
            await self.copy_diagnostics()
            self.crash()
            self.look("the end")
            self.look_at_objects()
        except BaseException as error:
            place = traceback.extract_tb(error.__traceback__)[1]
            self._found.add(f"the work failed in line {place.lineno}: {error!r}")
            raise
        finally:
            REPORT.write_text("\n".join(sorted(self._found)))  # noqa: ASYNC240 - nothing waits any more
            self._driver.window.close_in_order()

    async def add_profile(self, server: FaultServer) -> None:
        """Makes the profile in its dialog."""
        driver = self._driver
        driver.press("Ctrl+Shift+N")
        await driver.appears("profile.name")
        driver.type("profile.name", "Shop")
        await driver.choose("profile.region", "Custom")
        driver.type("profile.baseUrl", server.url)
        driver.type("profile.clientId", KEYS.client_id)
        driver.type("profile.clientSecret", KEYS.client_secret.reveal())
        self.look("the dialog", but_for="profile.clientSecret")
        for behaviour in (hangs_up, breaks_off, *(echoes(server, status) for status in (400, 401, 200))):
            server._behaviours = [behaviour]
            await self.test_connection()
        driver.click("profile.save")
        await driver.vanishes("profile.name")
        await driver.settled()

    async def test_connection(self) -> None:
        """Tests the key that is typed."""
        driver = self._driver
        before = driver.job_starts.count("profile.test")
        driver.click("profile.test")
        await driver.job_starts.more_than(before, "profile.test")
        await until(lambda: not driver.desk.is_busy("profile.test"), "the test ends")
        found = driver.text("profile.testResult")
        assert found != "Testing…"
        self.look(f"the test says {found}", but_for="profile.clientSecret")

    async def use_pages(self) -> None:
        """One request on each page that makes some, and a look at the history of it."""
        driver = self._driver
        await self.go_to(1)
        fill_send(driver)
        self.look(f"Send says {await self.send()}")
        await self.go_to(2)
        driver.type("preferences.userId", "123")
        driver.click("preferences.load")
        self.look(f"Preferences says {await driver.verdict('preferences')}")
        await self.go_to(3)
        driver.type("retract.notificationId", "hello_world")
        driver.type("retract.userId", "123")
        before, starts = driver.job_starts.count("retract"), driver.job_starts
        driver.press("Ctrl+Return")
        await until(
            lambda: (
                driver.shows("retract.confirm")
                or (starts.count("retract") > before and not driver.desk.is_busy("retract"))
            ),
            "it asks, or has ended",
        )
        if driver.shows("retract.confirm"):
            driver.click("retract.confirm")
            await driver.vanishes("retract.confirm")
        self.look(f"Retract says {await driver.verdict('retract')}")
        await self.go_to(4)
        await until(lambda: driver.shows("history.list"), "there are rows")
        self.look("History")

    async def send(self) -> str:
        """Sends to one user more, for the same once more would be asked about, and gives the verdict."""
        self._users += 1
        self._driver.type("user.id", f"user_{self._users}")
        self._driver.click("send.submit")
        return await self._driver.verdict("send")

    async def open_row(self) -> None:
        """Looks at a request whose answer holds the key, as the history has it."""
        driver = self._driver
        await self.go_to(1)
        await self.send()
        driver.click("send.row")
        await until(lambda: driver.shows("history.verdict"), "the row opens")
        self.look("History")

    async def copy_row(self) -> None:
        """Copies each part of the row that is shown."""
        driver = self._driver
        for command in ("Copy everything", "Copy the request", "Copy the response"):
            QApplication.clipboard().clear()
            await self.to_front()
            driver.click("history.copy")
            await driver.pick_by_keys(command)
            await until(lambda: QApplication.clipboard().text(), "it is copied")
            self.look(command)

    async def export(self, name: str) -> None:
        """Exports all that the history has."""
        self._driver.click("history.export")
        await self.answer_with(name)
        await until(lambda: f"to {REPORT.with_name(name)}" in self._driver.notice(), "it is exported")
        self.look("after an export")

    async def save(self, name: str) -> None:
        """Saves the request that is in the form."""
        self._driver.press("Ctrl+S")
        await self.answer_with(name)
        await until(lambda: REPORT.with_name(name).exists(), "it is saved")
        self.look("after saving")

    async def answer_with(self, name: str) -> None:
        """Answers the file dialog that has opened with a file beside the report."""
        window = self._driver.window
        await until(lambda: any(each.isVisible() for each in window.findChildren(QFileDialog)), "it asks for a file")
        [dialog] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(str(REPORT.with_name(name)))
        dialog.accept()
        await until(lambda: not dialog.isVisible(), "the dialog closes")
        await self.to_front()

    async def go_to(self, page: int) -> None:
        """Goes to a page; a list of suggestions that has closed gave the keyboard back to nobody."""
        await self.to_front()
        self._driver.tab(page)

    async def to_front(self) -> None:
        """Gives the window the keyboard, as a window manager does."""
        self._driver.window.activateWindow()
        await until(self._driver.window.isActiveWindow, "the window has the keyboard")

    async def paste(self, text: str) -> None:
        """Pastes a request that has keys of somebody else's, and keeps the draft."""
        driver = self._driver
        await self.go_to(1)
        driver.press("Ctrl+N")
        QApplication.clipboard().setText(text)
        driver.press("Ctrl+Shift+V")
        await until(lambda: "Imported from" in driver.notice(), "it is imported")
        QApplication.clipboard().clear()
        self.look("after a paste")

    async def copy_code(self) -> None:
        """Looks at the request as code, and at what is copied."""
        driver = self._driver
        driver.find("send.request", QTabWidget).setCurrentIndex(1)
        for language in LANGUAGES:
            if driver.text("send.language") != language.title:
                await driver.choose("send.language", language.title)
            await until(lambda: driver.text("send.code"), "there is code")
            driver.click("send.code.copy")
            self.look(f"code for {language.title}")

    async def copy_diagnostics(self) -> None:
        """Looks at what is shown of the program for whoever looks for a fault in it, and at what is copied."""
        driver = self._driver
        driver.window.actions_by_name["about"].trigger()
        await driver.appears("about.diagnostics")
        driver.click("about.diagnostics")
        await driver.appears("about.diagnostics.copy")
        await until(lambda: "last outcomes" in driver.text("about.diagnostics.text"), "the diagnostics are collected")
        driver.click("about.diagnostics.copy")
        await until(lambda: "last outcomes" in QApplication.clipboard().text(), "they are copied")
        self.look("diagnostics")
        driver.press("Escape")
        await driver.vanishes("about.diagnostics.copy")
        driver.press("Escape")
        await driver.vanishes("about.diagnostics")

    def crash(self) -> None:
        """Fails in each of the ways in which a defect may, with the key in the words of the failure."""

        async def fail() -> None:
            raise ValueError(f"a task, {KEYS.client_secret.reveal()}")

        def fail_on_thread() -> None:
            raise ValueError(f"a thread, {KEYS.client_secret.reveal()}")

        self._desk.report(KeyError(server_authorization(KEYS).reveal()), "Something failed")
        loop = asyncio.get_running_loop()
        loop.call_exception_handler({"message": "A callback", "exception": ValueError(KEYS.client_secret.reveal())})
        failing = threading.Thread(target=fail_on_thread)
        failing.start()
        failing.join()
        self._desk._tasks.start("crash", fail(), on_success=lambda _: None, on_error=lambda _: None)

    def look(self, where: str, *, but_for: str = "") -> None:
        """Looks for the keys in all that can be seen, read aloud or pasted, and in the data behind it."""
        seen = [(place, text) for place, text in everything() if place != but_for]
        if found_in("\n".join(text for _, text in seen), secrets()):
            places = {place for place, text in seen if found_in(text, secrets())}
            self._found.add(f"{where}: {', '.join(sorted(places))}")
        self.look_at_processes(where)

    def look_at_processes(self, where: str) -> None:
        """Looks for the keys in what any program can read of this one and those that it has started."""
        own = psutil.Process()
        for process in (own, *own.children(recursive=True)):
            try:
                told = "\0".join((*process.cmdline(), *(f"{name}={text}" for name, text in process.environ().items())))
            except psutil.NoSuchProcess:
                continue  # it has ended meanwhile
            assert told
            if found_in(told, secrets()):
                self._found.add(f"{where}: the arguments or the environment of process {process.name()}")

    def look_at_objects(self) -> None:
        """Looks for the keys in what each object of the program and of its loop says of itself.

        Those of the HTTP library are the very bytes that came in; nothing shows them.
        """
        gc.collect()
        for each in gc.get_objects():
            kind = type(each)
            if not kind.__module__.startswith(("notifyadmin.", "asyncio")):
                continue
            told = f"{each!r} {each} {vars(each) if isinstance(each, BaseException) else ''}"
            if found_in(told, secrets()):
                self._found.add(f"{kind.__module__}.{kind.__qualname__} says it")


if __name__ == "__main__":
    REPORT = Path(sys.argv[1])
    desk.Desk = WatchedDesk  # type: ignore[misc,assignment]  # where `app` finds it, once it starts
    sys.exit(app.main(sys.argv[2:]))
