"""Choices on the move: into a file and out of it, beside another user's, onto the clipboard; and rows by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from notifyadmin.api.models import Wire, encode
from notifyadmin.ui.preferences.cells import RowKey
from notifyadmin.ui.preferences.dialogs import FormDialog, RowFields, UserFields
from notifyadmin.ui.preferences.model import PreferenceModel
from notifyadmin.ui.preferences.moving import Clash, Comparison
from notifyadmin.ui.preferences.presenter import PreferencesPresenter
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.dialog import ListDialog, Question, Role
from notifyadmin.ui.widgets.outside_text import copy

MOST_LINES = 2_000


class Moves(QObject):
    """Signals:
    save_requested(str path, str text): a snapshot is to be written into that file.
    open_requested(str path): a file is to be read, which may hold a snapshot.
    row_added(RowKey row): somebody added it.
    """

    save_requested = Signal(str, str)
    open_requested = Signal(str)
    row_added = Signal(object)

    def __init__(
        self, presenter: PreferencesPresenter, model: PreferenceModel, resources: Resources, page: QWidget
    ) -> None:
        super().__init__(page)
        self._presenter = presenter
        self._model = model
        self._resources = resources
        self._page = page
        self.suggest: Callable[[str], Sequence[str]] = lambda _: ()
        """The ids of a kind to be offered."""
        presenter.compared.connect(self._show_comparison)
        presenter.saver.conflict_found.connect(self._show_conflict)

    def fill(self, menu: QMenu) -> None:
        """Puts the commands into a menu."""
        menu.addAction(self.tr("&Add a row…")).triggered.connect(self._ask_for_row)
        menu.addSeparator()
        menu.addAction(self.tr("&Save a snapshot…")).triggered.connect(self._ask_where_to_save)
        menu.addAction(self.tr("&Restore a snapshot…")).triggered.connect(self._ask_what_to_restore)
        menu.addAction(self.tr("&Compare with another user…")).triggered.connect(self._ask_for_user)
        menu.addSeparator()
        menu.addAction(self.tr("C&opy as a table")).triggered.connect(self.copy_table)

    def copy_table(self) -> None:
        """Puts what is to be seen onto the clipboard, for a spreadsheet."""
        copy(self._model.as_table())

    def _ask_for_row(self) -> None:
        text = self.tr(
            "The service lists only what the user has received once or has chosen something for. A row that is added"
            " starts as unknown."
        )
        question = Question(self.tr("Add a row"), text, "preferences.add")
        self._open_form(question, self.tr("Add"), RowFields, self._add_row)

    def _add_row(self, values: dict[str, object]) -> str:
        found = RowFields.from_wire(values)
        row = RowKey(found.notification_id, found.sub_notification_id or None)
        if not self._presenter.board.add_rows([row]):
            return self.tr("This row is there already.")
        self.row_added.emit(row)
        return ""

    def _ask_for_user(self) -> None:
        text = self.tr("What {user} receives is put beside what another user receives.")
        text = text.format(user=self._presenter.board.user_id)
        question = Question(self.tr("Compare with another user"), text, "preferences.compare")
        self._open_form(question, self.tr("Compare"), UserFields, self._compare)

    def _compare(self, values: dict[str, object]) -> str:
        self._presenter.compare(UserFields.from_wire(values).user_id)
        return ""

    def _open_form(
        self, question: Question, agree: str, fields: type[Wire], take: Callable[[dict[str, object]], str]
    ) -> None:
        dialog = FormDialog(question, agree, fields, take, self._resources, self._page)
        dialog.suggest_from(self.suggest)
        dialog.open()

    def _show_comparison(self, comparison: Comparison) -> None:
        here, there = self._presenter.board.user_id, comparison.there
        not_offered = self.tr("Not offered")
        words = self._model.words.delivery
        lines = [
            (each.title, each.key.channel, words(each.here) if each.offered else not_offered, words(each.there))
            for each in comparison.differences[:MOST_LINES]
        ]
        text = self.tr("{count} differences. Taking over changes {here}; it is saved like any other change.")
        if not lines:
            text = self.tr("There is no difference between {here} and {there}.")
        question = Question(
            self.tr("{here} beside {there}").format(here=here, there=there),
            text.format(count=len(comparison.differences), here=here, there=there),
            "preferences.takeOver",
        )
        wanted = self.tr("{there} (to take over)").format(there=there)
        headings = (self.tr("Notification"), self.tr("Channel"), here, wanted)
        dialog = ListDialog(question, headings, lines, self._page)
        if comparison.values:
            agree = self.tr("Take over {count}").format(count=len(comparison.values))
            dialog.offer("preferences.takeOver", agree, lambda: self._presenter.take_over(comparison))
        dialog.open()

    def _show_conflict(self, found: Sequence[Clash]) -> None:
        saver, words = self._presenter.saver, self._model.words.delivery
        unchanged = self.tr("unchanged")
        lines = [
            (
                each.title,
                each.channel,
                words(each.loaded),
                words(each.theirs),
                words(each.yours) if each.yours is not None else unchanged,
            )
            for each in found[:MOST_LINES]
        ]
        text = self.tr(
            "Since the preferences were loaded, somebody has changed them. Nothing was saved yet. On top of theirs:"
            " your changes win where both have changed something, and the rest of theirs stays."
        )
        loaded, now, yours = self.tr("When loaded"), self.tr("Now"), self.tr("Yours")
        headings = (self.tr("Notification"), self.tr("Channel"), loaded, now, yours)
        question = Question(self.tr("Changed meanwhile"), text, "preferences.conflict")
        dialog = ListDialog(question, headings, lines, self._page)
        on_top = self.tr("Save mine on top of theirs")
        drop = self.tr("Drop my changes, show theirs")
        dialog.offer("preferences.conflict.theirs", drop, saver.take_theirs, role=Role.DestructiveRole)
        dialog.offer("preferences.conflict.save", on_top, saver.save_on_top, role=Role.ApplyRole)
        dialog.open()

    def _ask_where_to_save(self) -> None:
        dialog = self._file_dialog(self.tr("Save a snapshot"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        user_id = self._presenter.board.user_id[:60]
        safe = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in user_id)
        dialog.selectFile(f"preferences-{safe}.json")
        dialog.fileSelected.connect(self._on_save_chosen)
        dialog.open()

    def _on_save_chosen(self, path: str) -> None:
        self.save_requested.emit(path, encode(self._presenter.snapshot.to_wire(), indent=2).decode() + "\n")

    def _ask_what_to_restore(self) -> None:
        dialog = self._file_dialog(self.tr("Restore a snapshot"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_requested)
        dialog.open()

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._page, title, str(Path.home()))
        dialog.setAcceptMode(mode)
        dialog.setNameFilters([self.tr("Snapshots (*.json)"), self.tr("Everything (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog
