"""Everything that one window needs, built once."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from notifyadmin.api.errors import ApiError
from notifyadmin.core.autosave import Autosave
from notifyadmin.core.clients import Clients, open_client
from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.core.guard import Rules
from notifyadmin.core.options import Options
from notifyadmin.core.recorder import Recorder
from notifyadmin.core.repeated_press import Clock
from notifyadmin.core.repeating import Pause, jittered_pause
from notifyadmin.core.runner import Runner
from notifyadmin.core.session import Session
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.sandbox import Sandbox
from notifyadmin.shutdown import Shutdown
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.options import KEEP_BODIES, KEEP_DAYS, LANGUAGE, SANDBOX_PORT, TEXT_SIZE, THEME
from notifyadmin.store.profiles import Profiles
from notifyadmin.store.sandbox_data import SandboxData
from notifyadmin.store.settings import Settings
from notifyadmin.store.user_data import UserData
from notifyadmin.ui.after_first_paint import AfterFirstPaint
from notifyadmin.ui.language import use_language
from notifyadmin.ui.notices import Place
from notifyadmin.ui.page import Context
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.window import Window
from notifyadmin.ui.window_geometry import bring_to_front

if TYPE_CHECKING:
    from notifyadmin.store.journal.journal import Journal

logger = logging.getLogger(__name__)

ANYWHERE = Place("", "")
"""The first page, and the profile that was chosen last."""


class Desk:
    """The window with all that is behind it. Built in the event loop that it will run in."""

    def __init__(
        self,
        app: QApplication,
        settings_path: Path,
        credentials: CredentialStore | None = None,
        clock: Clock = time.monotonic,
        pause: Pause = jittered_pause,
    ) -> None:
        self.settings = Settings(settings_path)
        resources = Resources.found()
        options = Options(self.settings)
        appearance = _set_up(app, options, resources)
        self._tasks = tasks = TaskRunner((ApiError, StoreError), self._on_crash)
        self._loop = asyncio.get_running_loop()
        self.sandbox = Sandbox(
            port=options.value(SANDBOX_PORT),
            storage=SandboxData(settings_path.parent / "sandbox.json", self._on_background_error),
        )
        self._clients = clients = Clients(partial(open_client, network=options.network))
        profiles = Profiles(self.settings)
        problems = (*self.settings.problems, *profiles.find_losses())
        self.session = Session(profiles, credentials or CredentialStore(), self.sandbox, clients, tasks)
        self.user_data = UserData(settings_path.parent, self.settings, self._on_store_error, clients.without_secrets)
        self.journal = BackgroundJournal(lambda: self._open_journal(settings_path.parent / "history"))
        self.recorder = recorder = Recorder(self.journal, clients, lambda: options.value(KEEP_BODIES))
        rules = Rules(self.session.refresh, options.caution)
        self.context = self._built_context(
            options,
            lambda key: Runner(key, clients, tasks, rules, recorder, clock=clock, pause=pause),
            resources,
            appearance,
        )
        self._autosave = Autosave(options, self.context.document, self.context.files)
        self.window = Window(self.context, self.settings)
        self._connect()
        for problem in problems:
            self.window.warn(problem)
        self._shutdown = Shutdown(
            self.window, self.user_data, self.settings, self.session, tasks, recorder, self.report
        )

    def _built_context(
        self, options: Options, make_runner: Callable[[str], Runner], resources: Resources, appearance: Appearance
    ) -> Context:
        document = Document()
        files = RequestFiles(document, self.user_data.recent_files, self._tasks)
        return Context(
            self.session,
            options,
            make_runner,
            self._tasks,
            document,
            files,
            self.user_data,
            self.journal,
            resources,
            appearance,
        )

    def _connect(self) -> None:
        options, appearance = self.context.options, self.context.appearance
        options.changed.connect(self._on_option_changed)
        options.failed.connect(self._on_store_error)
        self.recorder.failed.connect(self._on_store_error)
        self.recorder.interrupted.connect(self.window.tell_interrupted)
        self.window.close_requested.connect(self._autosave.save)  # before the end waits for files
        appearance.setParent(self.window)  # so that it goes with the window, and on this thread
        appearance.style_window(self.window)

    def start(
        self,
        *,
        place: Place = ANYWHERE,
        file: Path | None = None,
        when_built: Callable[[], object] = lambda: None,
    ) -> None:
        """Shows the window; what that does not need is built after it has been painted, and the profile opened then.

        `place` is what comes to the front; what it leaves out is as in ANYWHERE. A file is read as a request.
        `when_built` is called in the end.
        """
        if place.profile:
            with suppress(StoreError):  # it is selected anyway, and a failed write is reported at the end
                self.session.profiles.choose(place.profile)
        self.window.begin(place.page)
        opening: tuple[Callable[[], object], ...] = (
            self.session.open,
            self._open_history,
            partial(self._open_file, file),
        )
        work = (*self.window.pages.rest(), *opening, when_built)
        later = AfterFirstPaint(self.window, work, lambda: self._shutdown.is_running)
        self.window.closed.connect(later.stop)
        self.window.show()

    def _open_history(self) -> None:
        days = self.context.options.value(KEEP_DAYS)
        self._tasks.start(
            "history.open", self.recorder.open(days), on_success=lambda _: None, on_error=self._on_store_error
        )

    def _on_option_changed(self, key: str) -> None:
        """Moves the sandbox; the window sees to how it looks, and all else is read whenever it is needed."""
        if key == SANDBOX_PORT.key:
            self.session.move_sandbox(self.context.options.value(SANDBOX_PORT))

    def _open_file(self, file: Path | None) -> None:
        if file is not None:
            self.context.files.open(file)

    async def ended(self) -> Place | None:
        """The place at which another window is wanted, in another language; None where none is.

        It comes when the window is closed and all behind it has ended, or the user did not wait for that.
        """
        await self._shutdown.has_ended.wait()
        if self.window.closing.reopens_at is not None and self._shutdown.ending is not None:
            await asyncio.wait({self._shutdown.ending})
        return self.window.closing.reopens_at

    def dispose(self) -> None:
        """Deletes the closed window at once: what is left of it would be dressed anew with the next one."""
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def bring_to_front(self, file: Path | None = None) -> bool:
        """Shows the window before all others, and opens a file; not while it is closing, and then it returns False."""
        if self._shutdown.is_running:
            return False
        bring_to_front(self.window)
        self._open_file(file)
        return True

    def is_busy(self, job: str) -> bool:
        """Whether a job runs: `send`, `preferences`, `retract`, `session.open`, `profile.save`."""
        return self._tasks.is_busy(job)

    def without_secrets(self, data: bytes) -> bytes:
        """A text for the log without the secret of any profile that was opened since the start."""
        return self._clients.without_secrets(data)

    def report(self, error: BaseException | None, message: str) -> None:
        """Reports an unexpected failure, in the window and in the log."""
        logger.error("%s: %s", message, type(error).__name__, exc_info=error)
        if not self._shutdown.has_ended.is_set():
            self.window.report(error or RuntimeError(message))

    def _open_journal(self, folder: Path) -> Journal:
        from notifyadmin.store.journal.journal import Journal

        return Journal(folder, self._on_background_error)

    def _on_store_error(self, error: StoreError) -> None:
        if self._shutdown.has_ended.is_set():
            logger.error("%s", error)
        else:
            self.window.warn(error)

    def _on_background_error(self, error: StoreError) -> None:
        """Comes on a thread of the sandbox or the journal, and perhaps after everything has ended."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._on_store_error, error)

    def _on_crash(self, error: BaseException) -> None:
        self.report(error, "A task failed")


def _set_up(app: QApplication, options: Options, resources: Resources) -> Appearance:
    """Names the program, and has it use the language, the text size and the theme that are chosen."""
    app.setApplicationName("notifyadmin")
    app.setApplicationDisplayName("NotifyAdmin")
    app.setDesktopFileName("notifyadmin")
    use_language(app, options.value(LANGUAGE), resources.catalogues)
    appearance = Appearance(app, resources)
    appearance.set_text_size(int(options.value(TEXT_SIZE)))
    appearance.apply(options.value(THEME))
    return appearance
