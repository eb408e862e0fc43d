"""The Preferences page: a user, the grid, and what became of the changes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from notifyadmin.snippets import render
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.answer.view import AnswerView
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.code_view import CodeView
from notifyadmin.ui.confirmation import Confirmation
from notifyadmin.ui.form.line import Line
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.preferences.model import PreferenceModel
from notifyadmin.ui.preferences.presenter import PreferencesPresenter
from notifyadmin.ui.preferences.request_view import RequestView
from notifyadmin.ui.preferences.state import CellKey
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance


class PreferencesPage(QWidget):
    """Shows the state of its presenter and tells it what the user does.

    Signals:
        user_edited(str user_id): the user typed another user id, or a part of it.
    """

    user_edited = Signal(str)

    def __init__(
        self, presenter: PreferencesPresenter, caller: Caller, resources: Resources, appearance: Appearance
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._caller = caller
        self._user = identify(Line(), "preferences.userId", self.tr("User ID"))
        self._user.setPlaceholderText("123")
        self._load = identify(QPushButton(self.tr("Load")), "preferences.load", self.tr("Load"))
        self._load.setIcon(resources.icon("reload"))
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._model = PreferenceModel(self)
        self._grid = GridView(self._model, appearance)
        self._empty = QLabel(self.tr("Load a user to see what this person receives, and on which channels."))
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._legend = QLabel(self.tr("(Outlined): the default · Filled: chosen · *: not saved · –: not offered"))
        self._legend.setProperty("role", "muted")
        self._pending = QLabel()
        self._cancel = identify(QPushButton(self.tr("Cancel")), "preferences.cancel", self.tr("Cancel"))
        self._revert = identify(QPushButton(self.tr("Revert")), "preferences.revert", self.tr("Revert"))
        self._apply = identify(QPushButton(self.tr("Apply")), "preferences.apply", self.tr("Apply"))
        self._apply.setProperty("primary", True)
        self._show_request = identify(QPushButton(self.tr("Request")), "preferences.showRequest", self.tr("Request"))
        self._show_request.setToolTip(self.tr("Shows what Apply sends, as JSON and as code"))
        self._show_request.setCheckable(True)
        self._request = RequestView(resources, appearance)
        self.answer = AnswerView("preferences", resources)
        self._lay_out()
        self._connect()
        self._show_user("")
        self._on_busy_changed(False)

    @property
    def code(self) -> CodeView:
        """The request as code."""
        return self._request.code

    @property
    def user_id(self) -> str:
        """The user whose preferences are shown; empty while there is none."""
        return self._presenter.user_id

    def suggest_user(self, user_id: str) -> None:
        """Fills in a user id where none is, without loading."""
        if not self._user.text():
            self._user.setText(user_id)

    def start_at_first_field(self) -> None:
        """Puts the cursor where typing begins."""
        self._user.setFocus()

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether leaving this user would lose something."""
        return self._presenter.has_unsaved_changes

    def forget(self) -> None:
        """Shows nobody's preferences: the profile is another one."""
        self._presenter.forget()

    def load(self) -> None:
        """Loads the user whose id is in the field."""
        self._presenter.load(self._user.text())

    def submit(self) -> None:
        """Saves the changes."""
        self._presenter.apply()

    def refresh_code(self) -> None:
        """Shows the request as it is now, and its code, where they are to be seen."""
        if self._show_request.isChecked():
            language = self._request.code.language
            self._request.show_request(self._presenter.request)
            self._request.code.show_code(self._presenter.code(lambda request, url: render(language, request, url)))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label_for(self._user, self.tr("User ID")))
        top.addWidget(self._user, 1)
        top.addWidget(self._load)
        top.addWidget(self._problem)
        top.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._legend)
        bottom.addStretch(1)
        bottom.addWidget(self._show_request)
        bottom.addWidget(self._pending)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._revert)
        bottom.addWidget(self._apply)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.addWidget(self._grid)
        beside.addWidget(self._request)
        beside.setChildrenCollapsible(False)
        beside.setStretchFactor(0, 1)
        upper = QWidget()
        upper_layout = QVBoxLayout(upper)
        upper_layout.setContentsMargins(0, 0, 0, 0)
        upper_layout.addLayout(top)
        upper_layout.addWidget(beside, 1)
        upper_layout.addWidget(self._empty, 1)
        upper_layout.addLayout(bottom)
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
        self._user.textEdited.connect(self.user_edited)
        self._user.returnPressed.connect(self.load)
        self._load.clicked.connect(self._on_load_clicked)
        self._apply.clicked.connect(self._on_apply_clicked)
        self._revert.clicked.connect(self._presenter.revert)
        self._cancel.clicked.connect(self._caller.cancel)
        self._grid.toggled.connect(self._presenter.toggle)
        self._grid.choice_requested.connect(self._offer)
        self._caller.busy_changed.connect(self._on_busy_changed)
        self._caller.busy_changed.connect(self.answer.show_busy)
        self._caller.judged.connect(self.answer.show_verdict)
        self.answer.retry_requested.connect(self._presenter.repeat)
        self._presenter.loaded.connect(self._model.show_grid)
        self._presenter.loaded.connect(self._on_loaded)
        self._presenter.cells_changed.connect(self._model.refresh)
        self._presenter.pending_changed.connect(self._on_pending_changed)
        self._presenter.user_problem.connect(self._on_user_problem)
        self._presenter.confirmation_needed.connect(self._ask_to_apply)
        self._presenter.discard_needed.connect(self._ask_to_discard)
        self._presenter.pending_changed.connect(self.refresh_code)
        self._show_request.toggled.connect(self._on_show_request_toggled)
        self._request.code_wanted.connect(self.refresh_code)

    def _show_user(self, user_id: str) -> None:
        self._grid.setVisible(bool(user_id))
        self._legend.setVisible(bool(user_id))
        self._show_request.setVisible(bool(user_id))
        self._request.setVisible(bool(user_id) and self._show_request.isChecked())
        self._empty.setVisible(not user_id)

    def _on_loaded(self) -> None:
        self._show_user(self._presenter.user_id)

    def _on_show_request_toggled(self) -> None:
        self._show_user(self._presenter.user_id)
        self.refresh_code()

    def _on_load_clicked(self) -> None:
        self.load()

    def _on_apply_clicked(self) -> None:
        self.submit()

    def _on_user_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._user.setAccessibleDescription(text)
        if text:
            self._user.setFocus()

    def _on_pending_changed(self, count: int) -> None:
        text = self.tr("1 change not saved") if count == 1 else self.tr("{n} changes not saved").format(n=count)
        self._pending.setText(text if count else "")
        self._apply.setEnabled(bool(count))
        self._revert.setEnabled(bool(count))

    def _on_busy_changed(self, busy: bool) -> None:
        self._cancel.setVisible(busy)
        self._load.setEnabled(not busy)
        pending = bool(self._pending.text()) and not busy
        self._apply.setEnabled(pending)
        self._revert.setEnabled(pending)

    def _offer(self, key: CellKey, place: QPoint) -> None:
        choices = self._presenter.choices(key)
        if not choices:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for delivery in choices:
            action = QAction(self._model.words(delivery), menu)
            action.setData((key, delivery))
            menu.addAction(action)
        menu.triggered.connect(self._on_delivery_chosen)
        menu.popup(place)

    def _on_delivery_chosen(self, action: QAction) -> None:
        self._presenter.choose(*action.data())

    def _ask_to_apply(self, question: str) -> None:
        agree = self.tr("Change production")
        dialog = Confirmation(self.tr("Change production?"), question, agree, "preferences.confirm", self)
        dialog.accepted.connect(self._on_apply_confirmed)
        dialog.open()

    def _on_apply_confirmed(self) -> None:
        self._presenter.apply(confirmed=True)

    def _ask_to_discard(self, question: str) -> None:
        agree = self.tr("Discard the changes")
        dialog = Confirmation(self.tr("Discard changes?"), question, agree, "preferences.discard", self)
        dialog.accepted.connect(self._on_discard_confirmed)
        dialog.open()

    def _on_discard_confirmed(self) -> None:
        self._presenter.load(self._user.text(), discard=True)
