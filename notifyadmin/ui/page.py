"""What a page of the window is, and what every page can rely on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from notifyadmin.api import models
from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.core.intent import Intent
from notifyadmin.core.options import Options
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.importers import Imported
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.user_data import UserData
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.answer import AnswerView

if TYPE_CHECKING:
    from notifyadmin.ui.form.builder import Form


LAST_REQUEST = "lastRequest"
"""Beside the kinds of ids, what a page can be given: the last request of a notification type, by the type's id."""


class Steps(Protocol):
    """What a page can undo and redo."""

    @property
    def possible(self) -> tuple[bool, bool]:
        """Whether there is something to undo, and to redo."""

    @property
    def steps_changed(self) -> Any:
        """A signal with both, whenever either changes."""

    def undo(self) -> None:
        """Goes one step back, if there is one."""

    def redo(self) -> None:
        """Goes one step forth, if there is one."""


@dataclass(frozen=True, slots=True)
class Context:
    """What all pages are built with."""

    session: Session
    options: Options
    make_runner: Callable[[str], Runner]
    tasks: TaskRunner
    document: Document
    files: RequestFiles
    user_data: UserData
    journal: BackgroundJournal
    resources: Resources
    appearance: Appearance

    def used_ids(self, kind: str) -> Sequence[str]:
        """The ids of one kind (a value of `Kind`) that the current profile has used or knows of."""
        return self.user_data.recent_ids.ids(self.session.profile.id, kind)


class Page(QWidget):
    """A page: the window's commands act on the one in front, whatever it is.

    A page sets `answer` and calls `connect_answer`, and overrides what it can do; by default a command does nothing.

    Signals:
        told(Notice notice): something about this page that the window is to show.
        told_everywhere(Notice notice): something to show whatever the page and the profile, as of a file.
        front_requested(): the page has something to show, and wants to be in front.
        profile_requested(): the user wants to edit the profile.
        row_requested(str uid): the user wants to see that row of the history.
        log_requested(str uid): the user wants to know what the service's log says of that row.
    """

    told = Signal(object)
    told_everywhere = Signal(object)
    front_requested = Signal()
    row_requested = Signal(str)
    log_requested = Signal(str)
    profile_requested = Signal()

    answer: AnswerView
    steps: Steps | None = None
    """What undo and redo act on."""

    def __init__(self, name: str, context: Context) -> None:
        super().__init__()
        self.name = name
        self.context = context
        self.runner = context.make_runner(name)
        self._result: Result | None = None
        self._heading, self._equal_headings = "", 0
        self._is_edited = False
        self._started: Intent[Any] | None = None

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The commands of the window, beside those of every page, that this page carries out."""
        return {}

    @property
    def takes(self) -> Mapping[str, Callable[[str], object]]:
        """What takes an ID of a kind (a value of `Kind`) into the page's field for it, or shows a LAST_REQUEST."""
        return {}

    @property
    def unsaved_count(self) -> int:
        """How many changes are lost when another profile is chosen."""
        return 0

    @property
    def lost_count(self) -> int:
        """How many changes are lost when the program closes: those that `finish` does not save."""
        return self.unsaved_count

    def begin(self) -> None:
        """Restores the page's draft; on the sandbox, an empty page shows an example."""

    def start_at_first_field(self) -> None:
        """Puts the cursor where typing begins."""

    def submit(self) -> None:
        """Sends, saves or retracts."""

    def find_words(self) -> None:
        """Opens the search in the text that has the keyboard, or else in the first that is visible; forms have none."""
        from notifyadmin.ui.widgets.find_bar import FindBar

        texts = [text for text in self.findChildren(QPlainTextEdit) if text.isVisible() and self._is_own(text)]
        view = next((text for text in texts if _has_keyboard(text)), texts[0] if texts else None)
        if view is not None:
            bar = view.findChild(FindBar) or FindBar(view, self.context.resources)
            bar.start()

    def go_to(self, path: str) -> None:
        """Puts the cursor into the field of the page's form for a path."""
        form = self._form
        if form is not None:
            form.focus(path)

    def go_to_problem(self, by: int) -> None:
        """Goes to the next problem or warning of the form (`by` 1), or to the one before (-1), in a circle."""
        form = self._form
        path = form.problem_beside(QApplication.focusWidget(), by) if form is not None else ""
        if path:
            self.go_to(path)

    def cancel(self) -> None:
        """Stops the request that runs on this page."""
        self.runner.cancel()

    def retry(self) -> None:
        """Makes the last request again, with the question that it asks."""
        if self._result is not None:
            self.runner.submit(self._result.intent)

    def import_request(self, found: Imported) -> None:
        """Shows a request that was pasted or opened, of an operation that the page's entry names."""

    def show_row(self, uid: str, *, asks: bool = False) -> None:
        """Shows a row of the history, where the page's entry says that it can; `asks` also asks the service's log."""

    def show_example(self) -> None:
        """Fills an empty page with what the sandbox answers."""

    def forget_user(self) -> None:
        """Shows nothing any more of the users of the profile before: another profile has others.

        A response stays, as the previous one.
        """
        self.answer.show_previous()
        self.answer.expire_profile()

    def refresh_code(self) -> None:
        """Updates the code: the profile's address may have changed."""

    def keep_draft(self) -> None:
        """Saves what was just typed."""

    @property
    def cut_off_write(self) -> Intent[Any] | None:
        """The request under way that closing cuts off and that may change something; None where `finish` waits."""
        return self.runner.running_write

    async def finish(self) -> bool:
        """Waits until what the user has asked for is done, before the program ends; False where that failed."""
        return True

    def connect_answer(self, answer: AnswerView) -> None:
        """Has the view show how the page's requests end."""
        self.answer = answer
        self.runner.asked.connect(self._ask)
        self.runner.refused.connect(self._tell_busy)
        self.runner.started.connect(self._on_started)
        self.runner.paused.connect(self._on_paused)
        self.runner.busy_changed.connect(self._on_busy_changed)
        self.runner.judged.connect(self._show_result)
        answer.retry_requested.connect(self.retry)
        answer.profile_requested.connect(self.profile_requested)
        answer.cancel_requested.connect(self.cancel)
        answer.row_requested.connect(self.row_requested)
        answer.log_requested.connect(self.log_requested)

    def note_edit(self) -> None:
        """The page asks for something else from now on: the response, also one under way, belongs to what it did."""
        self._is_edited = True
        self.answer.show_previous()

    def _on_started(self, intent: Intent[Any]) -> None:
        self._is_edited, self._started = False, intent
        self._show_waiting(intent)

    def _show_waiting(self, intent: Intent[Any]) -> None:
        from notifyadmin.ui.request_texts import waiting_for

        self.answer.show_waiting(waiting_for(intent.request))

    def _on_paused(self, intent: Intent[Any], seconds: float) -> None:
        if seconds:
            self.answer.show_pause(self.tr("Too many requests. Retrying in"), seconds)
        else:
            self._show_waiting(intent)

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy:
            self.answer.end_waiting()

    def follow_document(self, document: Document) -> None:
        """Marks the response as the previous one once the request has changed."""
        document.touched.connect(self.note_edit)
        document.changed.connect(self.note_edit)

    def _show_result(self, result: Result) -> None:
        self._result = result
        profile, verdict = result.intent.profile, result.verdict
        deliveries = self.context.session.deliveries(profile, verdict.tracking_id)
        has_log = isinstance(result.intent.request, models.SendRequest)
        heading = self._heading_of(result)
        self.answer.show_verdict(verdict, deliveries, heading=heading, row=result.uid, has_log=has_log)
        # The profile may have another address or key by now, or may be another one.
        is_other = result.intent.connection is not self.context.session.connection
        if is_other or (self._is_edited and result.intent is self._started):
            self.answer.show_previous()
        if is_other or profile.is_sandbox:
            self.answer.expire_profile()

    def _heading_of(self, result: Result) -> str:
        """When a request ended, which and whose; a number distinguishes requests that ended within the same second."""
        from notifyadmin.ui.request_texts import title_of

        time, title = f"{result.ended_at:%H:%M:%S}", title_of(result.intent.request)
        heading = " · ".join((time, title, result.intent.profile.name))
        self._equal_headings = self._equal_headings + 1 if heading == self._heading else 1
        self._heading = heading
        return heading if self._equal_headings == 1 else heading.replace(time, f"{time} ({self._equal_headings})", 1)

    def _tell_busy(self, _: Intent[Any]) -> None:
        text = self.tr("The previous request is still running. Wait for it, or cancel it, and try again.")
        self.told.emit(Notice(Level.INFO, text, topic="busy"))

    @property
    def _form(self) -> Form | None:
        from notifyadmin.ui.form.builder import Form

        return next(iter(self.findChildren(Form)), None)

    def _is_own(self, widget: QWidget) -> bool:
        """Whether a control is the page's, and not a field of a request."""
        return widget.accessibleIdentifier().startswith(f"{self.name}.")

    def _ask(self, intent: Intent[Any]) -> None:
        from notifyadmin.ui.questions import Questions, confirmation

        dialog = confirmation(Questions().about(intent, self.runner.question_of(intent)), self)
        dialog.accepted.connect(lambda: self.runner.agree(intent))
        dialog.open()


def _has_keyboard(view: QWidget) -> bool:
    """Whether the keyboard is in a view, or in what floats over it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is view or view.isAncestorOf(focused))
