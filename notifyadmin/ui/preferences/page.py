"""The Preferences page: a user, the grid, and how saving its changes ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import Kind, SetPreferencesRequest
from notifyadmin.core import examples
from notifyadmin.core.drafts import PreferencesDraft
from notifyadmin.core.preferences.cells import RowKey
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.filter_sort import Arrangement
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.load_commands import LoadCommands
from notifyadmin.core.preferences.save_commands import SaveCommands
from notifyadmin.core.requests import is_write
from notifyadmin.core.runner import Result
from notifyadmin.importers import Imported
from notifyadmin.ui import spacing
from notifyadmin.ui.notices import Level, Notice
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.preferences.dialogs import PreferenceDialogs
from notifyadmin.ui.preferences.filter_bar import FilterBar
from notifyadmin.ui.preferences.grid_model import PreferenceModel
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.preferences.menus import GridMenus, MoreMenu
from notifyadmin.ui.preferences.save_bar import PendingRequest, SaveBar
from notifyadmin.ui.preferences.switches import Legend
from notifyadmin.ui.preferences.user_bar import GridNotes, NoUser, UserBar
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.column import column
from notifyadmin.ui.widgets.outside_text import copy
from notifyadmin.ui.widgets.splitter import Splitter

LEAST_GRID_LINES = 10
"""How high the grid is at least; in a smaller window the page scrolls."""


class PreferencesPage(Page):
    """Shows one user's preferences, and saves what is changed in them."""

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context)
        resources, appearance = context.resources, context.appearance
        self.editor = self.steps = editor = PreferenceEditor()
        self._saves = saves = SaveCommands(
            editor, context.session, self.runner, is_held=lambda: QApplication.activeModalWidget() is not None
        )
        self._loads = loads = LoadCommands(editor, saves, context.session, self.runner)
        self._draft = PreferencesDraft(context.user_data.drafts, name)
        self._shown_user = ""
        self._shown_profile: tuple[str, bool] | None = None
        self._user_bar = UserBar()
        self._filter_bar = FilterBar()
        self._model = PreferenceModel(self)
        self._grid = GridView(self._model, appearance)
        self._menus = GridMenus(self._grid, self._model, editor, saves, self._arrange)
        self._dialogs = PreferenceDialogs(editor, loads, saves, context, self)
        self._user_bar.set_menu(MoreMenu(self._dialogs, self._grid, self._user_bar))
        self._notes = GridNotes(Legend(appearance))
        self._empty = NoUser()
        self._save_bar = SaveBar()
        self._request = PendingRequest(resources)
        self._lay_out(AnswerView("preferences", resources))
        self._connect()
        self._show_user()
        self._follow_profile()

    @property
    def code(self) -> CodeView:
        """The request as code."""
        return self._request.code

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        return {"load": self._load_in_front, "preferences.toggle": self._grid.toggle_selected}

    @property
    def takes(self) -> Mapping[str, Callable[[str], object]]:
        return {Kind.USER_ID: self._user_bar.load_user}

    @property
    def unsaved_count(self) -> int:
        return self._saves.unsaved_count

    @property
    def lost_count(self) -> int:
        return self._saves.lost_count

    def begin(self) -> None:
        example = examples.USER_ID if self.context.session.profile.is_sandbox else ""
        self.suggest_user(example if self._draft.user_id is None else self._draft.user_id)
        self._user_bar.user_edited.connect(self._draft.keep_user)

    def show_example(self) -> None:
        self.suggest_user(examples.USER_ID)

    def suggest_user(self, user_id: str) -> None:
        """Fills in a user id where none is, without loading."""
        if not self._user_bar.user_id:
            self._user_bar.set_user(user_id)

    def start_at_first_field(self) -> None:
        self._user_bar.focus()

    def go_to_problem(self, by: int) -> None:  # noqa: ARG002 - there is but one
        if self._user_bar.has_problem:
            self._user_bar.focus()

    def retry(self) -> None:
        if self._result is not None and self._saves.owns(self._result.intent):
            self._saves.retry(self._result.intent)
        else:
            self._loads.retry()

    def import_request(self, found: Imported) -> None:
        """Compares choices that were read from elsewhere with what is shown, or with what their own user has."""
        self.front_requested.emit()
        values: object = found.values
        whose = self.editor.user_id or self._user_bar.user_id
        named = values if isinstance(values, dict) else {"userId": whose, "preferences": values}
        try:
            snapshot = SetPreferencesRequest.from_wire(named)
        except InvalidRequest as error:
            text = self.tr("These preferences from {source} cannot be used: {problem}")
            text = text.format(source=found.source, problem=of_api(str(error)))
            self.told.emit(Notice(Level.ERROR, text, lines=tuple(map(of_api, found.remarks)), topic="imported"))
            return
        if self._loads.compare_snapshot(snapshot):
            text = self.tr("Imported from {source}. Nothing was changed yet: look at the differences first.")
        else:
            text = self.tr("Imported from {source}. The differences appear once the preferences are loaded.")
        level, lines = Level.WARNING if found.remarks else Level.SUCCESS, tuple(map(of_api, found.remarks))
        self.told.emit(Notice(level, text.format(source=found.source), lines=lines, topic="imported"))

    def forget_user(self) -> None:
        super().forget_user()
        self._loads.forget()

    def load(self) -> None:
        """Loads the user whose id is in the field."""
        self._loads.load(self._user_bar.user_id)

    def find_words(self) -> None:
        """Filters the grid, unless the keyboard is in a text."""
        if self._filter_bar.isVisible() and not isinstance(QApplication.focusWidget(), QPlainTextEdit):
            self._filter_bar.start()
        else:
            super().find_words()

    def submit(self) -> None:
        """Saves the changes."""
        if self.editor.is_locked and self.editor.grid.pending:
            self._tell_refused()
        else:
            self._saves.apply()

    def refresh_code(self) -> None:
        """Shows the request as it is now, and its code, where they are visible."""
        if self._save_bar.is_request_wanted:
            self._request.show_request(self.editor.request, self.context.session.expected_address)

    @property
    def cut_off_write(self) -> None:
        return None

    async def finish(self) -> bool:
        """Saves at once what automatic saving still gathers, and waits for a save that runs."""
        return await self._saves.finish()

    def _show_result(self, result: Result) -> None:
        is_former = result.intent.connection is not self.context.session.connection
        if is_former and not is_write(result.intent.request):
            return  # that another profile's user was read: no user of that profile is shown
        super()._show_result(result)
        if self._loads.subject(result.intent) != self._user_bar.user_id:
            self.answer.show_previous()  # the field names another user by now

    def _lay_out(self, answer: AnswerView) -> None:
        self._beside = beside = Splitter(Qt.Orientation.Horizontal, (self._grid, self._request), stretch=(1,))
        fit_to_text(beside, lambda panes, metrics: panes.setMinimumHeight(metrics.lineSpacing() * LEAST_GRID_LINES))
        upper, upper_layout = column(self._user_bar, self._notes, self._filter_bar, spacing=spacing.S)
        upper_layout.addWidget(beside, 1)
        upper_layout.addWidget(self._empty, 1)
        upper_layout.addWidget(self._save_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.EDGE, spacing.EDGE, spacing.EDGE, spacing.EDGE)
        layout.addWidget(Splitter(Qt.Orientation.Vertical, (upper, answer), stretch=(1, 0)))
        self.connect_answer(answer)

    def _connect(self) -> None:
        editor, loads, saves = self.editor, self._loads, self._saves
        self._user_bar.load_requested.connect(self.load)
        self._user_bar.automatic_toggled.connect(saves.set_automatic)
        self._user_bar.automatic_chosen.connect(self._keep_automatic)
        self._save_bar.apply_clicked.connect(self.submit)
        self._save_bar.revert_clicked.connect(editor.revert)
        self._save_bar.focus_released.connect(self._grid.setFocus)
        self._save_bar.request_toggled.connect(self._on_request_toggled)
        self._notes.add_clicked.connect(self._dialogs.ask_for_row)
        self._filter_bar.changed.connect(lambda: self._arrange(self._filter_bar.arrangement(self._model.arrangement)))
        self._grid.toggled.connect(editor.toggle)
        self._grid.copied.connect(lambda: copy(self._model.as_table()))
        self._dialogs.row_added.connect(self._on_row_added)
        self.code.save_requested.connect(lambda path, text: self.context.files.save_text(Path(path), text))
        self.runner.busy_changed.connect(self._user_bar.show_busy)
        self._user_bar.user_changed.connect(editor.name_user)
        self._user_bar.user_changed.connect(self.answer.show_previous)
        editor.shown.connect(self._on_shown)
        editor.lock_changed.connect(self._on_lock_changed)
        editor.refused.connect(self._tell_refused)
        editor.edited.connect(self.note_edit)
        editor.cells_changed.connect(self._model.refresh)
        editor.pending_changed.connect(self._on_pending_changed)
        loads.user_problem.connect(self._user_bar.show_problem)
        loads.user_chosen.connect(self._user_bar.set_user)
        loads.rows_left_out.connect(lambda count: self.told.emit(self._notes.left_out(count)))
        self.context.session.changed.connect(self._follow_profile)
        self._request.code_wanted.connect(self.refresh_code)

    def _load_in_front(self) -> None:
        self.front_requested.emit()
        self.load()

    def _keep_automatic(self, wanted: bool) -> None:
        if not self.context.session.profile.production:
            self._draft.keep_automatic(wanted)

    def _follow_profile(self) -> None:
        """Saves automatically where that is wanted, never at first on production; saves nothing that waits by that."""
        profile = self.context.session.profile
        shown = profile.id, profile.production
        if shown != self._shown_profile:
            self._shown_profile = shown
            may_save = not profile.production and not self.unsaved_count
            self._user_bar.set_automatic(may_save and self._draft.saves_automatically)

    def _show_user(self) -> None:
        is_shown = bool(self.editor.user_id)
        for widget in (self._beside, self._filter_bar):
            widget.setVisible(is_shown)
        self._user_bar.show_grid(is_shown, is_locked=self.editor.is_locked)
        self._grid.setDisabled(self.editor.is_locked)
        self._notes.show_editor(self.editor)
        self._save_bar.show_grid(is_shown)
        self._request.setVisible(is_shown and self._save_bar.is_request_wanted)
        self._empty.setVisible(not is_shown)

    def _on_shown(self, grid: PreferenceGrid) -> None:
        user_id, is_other_user = self.editor.user_id, self.editor.user_id != self._shown_user
        self._shown_user = user_id
        self._filter_bar.show_channels(grid.channels)
        if is_other_user:
            self._grid.start_over()
        how = self._filter_bar.arrangement(self._model.arrangement).fitting(grid.channels)
        self._model.show_grid(grid, how, is_other_user=is_other_user)
        self._show_user()
        self._show_count()
        if user_id:  # offered from now on wherever such an id is typed
            for kind, ids in {Kind.USER_ID: [user_id], **grid.ids()}.items():
                self.context.user_data.recent_ids.add_known(self.context.session.profile.id, kind, ids)

    def _on_pending_changed(self, count: int) -> None:
        self._save_bar.show_pending(count, is_locked=self.editor.is_locked)
        self.refresh_code()

    def _on_lock_changed(self, is_locked: bool) -> None:
        self._save_bar.show_pending(len(self.editor.grid.pending), is_locked=is_locked)
        self._show_user()

    def _tell_refused(self) -> None:
        text = self._notes.text or self.tr("Nothing was changed: the preferences are still being loaded.")
        self.told.emit(Notice(Level.INFO, text, topic="busy"))

    def _arrange(self, how: Arrangement) -> None:
        self._model.arrange(how)
        self._show_count()

    def _show_count(self) -> None:
        self._filter_bar.show_count(self._model.rows.count, len(self.editor.grid.titles))

    def _on_row_added(self, row: RowKey) -> None:
        if not self._model.index_of(row).isValid():
            self._filter_bar.clear()
        self._grid.reveal(row)
        self._grid.setFocus()

    def _on_request_toggled(self) -> None:
        self._show_user()
        self.refresh_code()
