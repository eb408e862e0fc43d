"""The Preferences page: a user, the grid, and what became of the changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from notifyadmin.api.errors import InvalidRequest
from notifyadmin.api.models import Kind, SetPreferencesRequest
from notifyadmin.core import examples
from notifyadmin.core.json_text import JsonWriter
from notifyadmin.importers import Imported
from notifyadmin.snippets import render
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.preferences.arrangement import Arrangement
from notifyadmin.ui.preferences.cells import RowKey
from notifyadmin.ui.preferences.finder import Finder
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.preferences.menus import GridMenus
from notifyadmin.ui.preferences.model import PreferenceModel
from notifyadmin.ui.preferences.moves import Moves
from notifyadmin.ui.preferences.presenter import PreferencesPresenter
from notifyadmin.ui.preferences.save_bar import SaveBar
from notifyadmin.ui.preferences.state import PreferenceGrid
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.code_view import CodeView
from notifyadmin.ui.widgets.dialog import Confirmation
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import OutsideLabel
from notifyadmin.ui.widgets.request_tabs import RequestTabs


class PreferencesPage(Page):
    """Shows the state of its presenter and tells it what the user does.

    Signals:
        user_edited(str user_id): the user typed another user id, or a part of it.
    """

    user_edited = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__("preferences", context)
        resources, appearance = context.resources, context.appearance
        self._caller = Caller("preferences", context.session, context.clients, context.tasks, self)
        self._presenter = presenter = PreferencesPresenter(context.session, self._caller, self)
        self.board = self.steps = presenter.board
        self._shown_user = ""
        self._user = identify(Line(), "preferences.userId", self.tr("User ID"))
        self._user.setPlaceholderText("123")
        self._load = identify(QPushButton(self.tr("Load")), "preferences.load", self.tr("Load"))
        self._load.setIcon(resources.icon("reload"))
        self._problem = OutsideLabel()
        self._problem.hide()
        self._problem.setProperty("role", "problem")
        self._at_once = identify(QCheckBox(self.tr("Apply at once")), "preferences.atOnce", self.tr("Apply at once"))
        self._at_once.setToolTip(self.tr("Saves each change a moment after it was made"))
        self._finder = Finder()
        self._model = PreferenceModel(self)
        self._grid = GridView(self._model, appearance)
        self._menus = GridMenus(self._grid, self._model, presenter, self._arrange)
        self.moves = Moves(presenter, self._model, resources, self)
        self._more = identify(QPushButton(self.tr("More")), "preferences.more", self.tr("More"))
        menu = QMenu(self._more)
        self.moves.fill(menu)
        self._more.setMenu(menu)
        self._unreadable = _muted(
            self.tr(
                "This account does not let the preferences of this user be read. What the user has chosen is not known:"
                " add rows and set what you want to set; nothing else is sent."
            )
        )
        self._empty = _muted(self.tr("Load a user to see what this person receives, and on which channels."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._save_bar = SaveBar()
        self._request = RequestTabs("preferences", resources)
        self._request.json.field.setReadOnly(True)
        self._request.json.field.setPlaceholderText(self.tr("No changes to save"))
        self.answer = AnswerView("preferences", resources)
        self._lay_out()
        self._connect()
        self._show_user()
        self._choose_at_once()

    @property
    def code(self) -> CodeView:
        """The request as code."""
        return self._request.code

    @property
    def user_id(self) -> str:
        """The user whose preferences are shown; empty while there is none."""
        return self.board.user_id

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        return {"load": self._load_in_front}

    @property
    def unsaved_count(self) -> int:
        return len(self.board.grid.pending)

    def begin(self) -> None:
        kept = (self.context.user_data.drafts.load(self.name) or {}).get("userId")
        example = examples.USER_ID if self.context.session.profile.is_sandbox else ""
        self.suggest_user(kept if isinstance(kept, str) and kept else example)
        self.user_edited.connect(self._keep_user)

    def show_example(self) -> None:
        self.suggest_user(examples.USER_ID)

    def retry(self) -> None:
        self._presenter.repeat()

    def import_request(self, found: Imported) -> None:
        """Compares choices that were read from elsewhere with what is shown, or with their own user's."""
        self.front_requested.emit()
        values: object = found.values
        whose = self.user_id or self._user.text()
        named = values if isinstance(values, dict) else {"userId": whose, "preferences": values}
        try:
            snapshot = SetPreferencesRequest.from_wire(named)
        except InvalidRequest as error:
            self._on_user_problem(str(error))
        else:
            if not self.user_id:
                self._user.setText(snapshot.user_id)
            self._presenter.restore(snapshot)

    def suggest_user(self, user_id: str) -> None:
        """Fills in a user id where none is, without loading."""
        if not self._user.text():
            self._user.setText(user_id)

    def start_at_first_field(self) -> None:
        """Puts the cursor where typing begins."""
        self._user.setFocus()

    def forget_user(self) -> None:
        """Shows nobody's preferences: the profile is another one, which saves at once unless it is production."""
        super().forget_user()
        self._presenter.forget()
        self._choose_at_once()

    def load(self) -> None:
        """Loads the user whose id is in the field."""
        self._presenter.load(self._user.text())

    def submit(self) -> None:
        """Saves the changes."""
        self._presenter.saver.apply()

    def refresh_code(self) -> None:
        """Shows the request as it is now, and its code, where they are to be seen."""
        if self._save_bar.is_request_wanted:
            language = self._request.code.language
            request = self._presenter.request
            rows = [preference.to_wire() for preference in request.preferences] if request is not None else []
            self._request.json.set_text(JsonWriter().write(rows) if rows else "")
            self._request.code.show_code(self._presenter.code(lambda request, url: render(language, request, url)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label_for(self._user, self.tr("User ID")))
        top.addWidget(self._user, 1)
        top.addWidget(self._load)
        top.addStretch(1)
        top.addWidget(self._at_once)
        top.addWidget(self._more)
        self._beside = beside = QSplitter(Qt.Orientation.Horizontal)
        beside.addWidget(self._grid)
        beside.addWidget(self._request)
        beside.setChildrenCollapsible(False)
        beside.setStretchFactor(0, 1)
        upper = QWidget()
        upper_layout = QVBoxLayout(upper)
        upper_layout.setContentsMargins(0, 0, 0, 0)
        upper_layout.addLayout(top)
        upper_layout.addWidget(self._problem)
        upper_layout.addWidget(self._unreadable)
        upper_layout.addWidget(self._finder)
        upper_layout.addWidget(beside, 1)
        upper_layout.addWidget(self._empty, 1)
        upper_layout.addWidget(self._save_bar)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(self.answer)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(split)

    def _connect(self) -> None:
        presenter, board, saver = self._presenter, self.board, self._presenter.saver
        self._user.textEdited.connect(self.user_edited)
        self._user.returnPressed.connect(self.load)
        self._load.clicked.connect(self._on_load_clicked)
        self._save_bar.apply_clicked.connect(saver.apply)
        self._save_bar.revert_clicked.connect(self._on_revert_clicked)
        self._save_bar.cancel_clicked.connect(self._caller.cancel)
        self._save_bar.request_toggled.connect(self._on_request_toggled)
        self._at_once.toggled.connect(saver.set_at_once)
        self._finder.changed.connect(self._on_finder_changed)
        self._grid.toggled.connect(board.toggle)
        self._grid.copied.connect(self.moves.copy_table)
        self.moves.row_added.connect(self._on_row_added)
        self._caller.busy_changed.connect(self._load.setDisabled)
        self._caller.busy_changed.connect(self._save_bar.show_busy)
        self._caller.busy_changed.connect(self.answer.show_busy)
        self._caller.judged.connect(self.answer.show_verdict)
        self.answer.retry_requested.connect(self.retry)
        board.shown.connect(self._remember_ids)
        self.moves.suggest = self.context.used_ids
        self.moves.save_requested.connect(self._save_text)
        self.moves.open_requested.connect(self._open_snapshot)
        self.code.save_requested.connect(self._save_text)
        board.shown.connect(self._on_shown)
        board.cells_changed.connect(self._model.refresh)
        board.pending_changed.connect(self._save_bar.show_pending)
        board.pending_changed.connect(self.refresh_code)
        presenter.user_problem.connect(self._on_user_problem)
        presenter.discard_needed.connect(self._ask_to_discard)
        saver.confirmation_needed.connect(self._ask_to_apply)
        self._request.code_wanted.connect(self.refresh_code)

    def _load_in_front(self) -> None:
        self.front_requested.emit()
        self.load()

    def _keep_user(self, user_id: str) -> None:
        self.context.user_data.drafts.save(self.name, {"userId": user_id})

    def _save_text(self, path: str, text: str) -> None:
        self.context.files.save_text(Path(path), text)

    def _open_snapshot(self, path: str) -> None:
        self.context.files.open_snapshot(Path(path))

    def _remember_ids(self, grid: PreferenceGrid) -> None:
        """Has what the service lists offered where such an id is typed."""
        if not self.user_id:
            return
        rows = [*grid.types, *(row for rows in grid.categories.values() for row in rows)]
        known = {
            Kind.USER_ID: [self.user_id],
            Kind.NOTIFICATION_ID: [row.notification_id for row in rows],
            Kind.SUB_NOTIFICATION_ID: [row.sub_notification_id for row in rows if row.sub_notification_id],
        }
        for kind, ids in known.items():
            self.context.user_data.recent_ids.add_known(self.context.session.profile.id, kind, ids)

    def _choose_at_once(self) -> None:
        self._at_once.setChecked(not self._presenter.is_production)

    def _show_user(self) -> None:
        is_shown = bool(self.board.user_id)
        for widget in (self._beside, self._finder, self._more):
            widget.setVisible(is_shown)
        self._save_bar.show_grid(is_shown)
        self._request.setVisible(is_shown and self._save_bar.is_request_wanted)
        self._unreadable.setVisible(is_shown and not self.board.grid.is_readable)
        self._empty.setVisible(not is_shown)

    def _on_shown(self, grid: PreferenceGrid) -> None:
        if self.board.user_id != self._shown_user:
            self._shown_user = self.board.user_id
            self._grid.forget()
        self._finder.offer(grid.channels)
        self._model.show_grid(grid)
        self._show_user()
        self._show_count()

    def _on_finder_changed(self) -> None:
        self._arrange(self._finder.arrangement(self._model.arrangement))

    def _arrange(self, how: Arrangement) -> None:
        self._model.arrange(how)
        self._show_count()

    def _show_count(self) -> None:
        self._finder.show_count(self._model.rows.count, len(self.board.grid.titles))

    def _on_row_added(self, row: RowKey) -> None:
        if not self._model.index_of(row).isValid():
            self._finder.clear()
        self._grid.reveal(row)
        self._grid.setFocus()

    def _on_request_toggled(self) -> None:
        self._show_user()
        self.refresh_code()

    def _on_load_clicked(self) -> None:
        self.load()

    def _on_revert_clicked(self) -> None:
        self.board.revert()

    def _on_user_problem(self, text: str) -> None:
        self._problem.show_text(text)
        self._problem.setVisible(bool(text))
        self._user.setAccessibleDescription(self._problem.shown_text)
        if text:
            self._user.setFocus()

    def _ask_to_apply(self, question: str) -> None:
        agree = self.tr("Change production")
        dialog = Confirmation(self.tr("Change production?"), question, agree, "preferences.confirm", self)
        dialog.accepted.connect(self._presenter.saver.agree)
        dialog.open()

    def _ask_to_discard(self, question: str) -> None:
        agree = self.tr("Discard the changes")
        dialog = Confirmation(self.tr("Discard changes?"), question, agree, "preferences.discard", self)
        dialog.accepted.connect(self._on_discard_confirmed)
        dialog.rejected.connect(self._presenter.saver.go_on)
        dialog.open()

    def _on_discard_confirmed(self) -> None:
        self._presenter.load(self._user.text(), discard=True)


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label
