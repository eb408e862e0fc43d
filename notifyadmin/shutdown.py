"""The end of a window with all that is behind it, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from notifyadmin.core.recorder import Recorder
from notifyadmin.core.session import Session
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings
from notifyadmin.store.user_data import UserData
from notifyadmin.ui.window import Window

FLUSH_S = 5.0
NOT_FINISHED = "Not everything is saved: saving preference changes failed. The response says why."
NOT_WRITTEN = "Not everything is saved yet: a draft or a file could not be written. Copy what you need."
TOO_SLOW = "Not everything is saved yet: saving takes longer than expected. Wait a moment, or copy what you need."


class Shutdown:
    """Saves what is not saved when the window is asked to close, then ends what is behind it and closes the window.

    Closing again discards what could not be saved. `has_ended` is set once the window is closed for good; `ending` is
    the end that runs or ran last.
    """

    def __init__(
        self,
        window: Window,
        user_data: UserData,
        settings: Settings,
        session: Session,
        tasks: TaskRunner,
        recorder: Recorder,
        report: Callable[[BaseException, str], None],
    ) -> None:
        """`report` reports an unexpected failure."""
        self.has_ended = asyncio.Event()
        self.ending: asyncio.Task[None] | None = None
        self._window = window
        self._user_data = user_data
        self._settings = settings
        self._session = session
        self._tasks = tasks
        self._recorder = recorder
        self._report = report
        self._may_lose = False
        window.close_requested.connect(self._on_close_requested)
        window.closed.connect(self.has_ended.set)

    @property
    def is_running(self) -> bool:
        """Whether the window is about to close."""
        return self.has_ended.is_set() or (self.ending is not None and not self.ending.done())

    def _on_close_requested(self) -> None:
        self.ending = asyncio.ensure_future(self._end())
        self.ending.add_done_callback(self._on_end_over)

    def _on_end_over(self, ending: asyncio.Task[None]) -> None:
        error = None if ending.cancelled() else ending.exception()
        if error is not None:
            self._report(error, "The end failed")

    async def _save_all(self) -> str:
        """Saves drafts, files and what pages still save automatically; returns why not all of it is saved."""
        try:
            self._window.pages.keep_drafts()
            async with asyncio.timeout(FLUSH_S):
                has_finished = await self._window.pages.finish()
                if await self._user_data.flush():
                    return "" if has_finished else NOT_FINISHED
        except TimeoutError:
            return TOO_SLOW
        except Exception as error:  # any error: the window would neither close nor work
            self._report(error, "Saving before the end failed")
        return NOT_WRITTEN

    def _remember_lost(self) -> None:
        with suppress(StoreError):  # what else cannot be written has been reported before
            self._window.remember_lost()
            self._settings.sync()

    async def _end(self) -> None:
        reason = await self._save_all()
        # A save that has failed is not repeated by closing again, so that this ends.
        if reason and (reason == NOT_FINISHED or not self._may_lose):
            self._may_lose = True
            self._window.stay(f"{reason} Closing the window again discards what is not saved.")
            return
        self._remember_lost()
        try:
            await self._tasks.close()
            await self._session.close()
            await self._recorder.close()
        finally:
            self._window.end()
