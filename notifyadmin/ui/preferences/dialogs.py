"""The dialogs of the preferences page: fields to fill in, lists to look at first, files to choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import ConfigDict, Field
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from notifyadmin.api.checks import warnings_in
from notifyadmin.api.models import Kind, Wire, encode
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.values import NotificationId, SubNotificationId, UserId
from notifyadmin.core.preferences.cells import RowKey
from notifyadmin.core.preferences.compare import Comparison, snapshot_of
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.load_commands import Load, LoadCommands
from notifyadmin.core.preferences.save_commands import FoundConflict, SaveCommands
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.page import Context
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.preferences.comparison_dialog import MAX_LINES, ComparisonDialog
from notifyadmin.ui.questions import Questions, confirmation
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.dialog import Dialog, ListDialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import OutsideLabel

MAX_FILE_NAME_CHARACTERS = 60


class UserFields(Wire):
    """Names a user."""

    model_config = ConfigDict(title="User")

    user_id: UserId = Field(title="User ID", description="The user's id in your own system.")


class RowFields(Wire):
    """Names a row of the grid."""

    model_config = ConfigDict(title="Row")

    notification_id: NotificationId = Field(title="Notification ID", description="The notification type.")
    sub_notification_id: SubNotificationId | None = Field(
        None, title="Sub-notification ID", description="The category within the type, if one is meant."
    )


class FormDialog(Dialog):
    """A few fields to fill in; `submit` gets their values, and returns what is wrong with them, if anything is."""

    def __init__(
        self,
        question: DialogText,
        agree: str,
        fields: type[Wire],
        submit: Callable[[dict[str, object]], str],
        resources: Resources,
        parent: QWidget,
    ) -> None:
        super().__init__(question, parent)
        self._fields = fields
        self._submit = submit
        spec = spec_of(fields)
        self._form = Form(spec, resources, prefix=f"{question.identifier}.")
        self._form.edited.connect(self._show_warnings)
        for section in self._form.sections:
            section.unfold(True)
        self._problem = identify(OutsideLabel(), f"{question.identifier}.problem", "")
        self._problem.setProperty("role", "problem")
        self._problem.hide()
        self.middle.addWidget(self._form)
        self.middle.addWidget(self._problem)
        self.add_button(question.identifier, agree, self._on_agreed, role=Role.AcceptRole)
        self._form.focus(spec.fields[0].name)

    def suggest_from(self, ids: Callable[[Kind], Sequence[str]]) -> None:
        """Offers what `ids` returns for a kind of id."""
        self._form.suggest_from(ids)

    def _show_warnings(self) -> None:
        values = self._form.values()
        self._form.show_problems(warnings_in(self._fields, values, self._fields.problems(values)))

    def _on_agreed(self) -> None:
        values = self._form.values()
        problems = self._fields.problems(values)
        self._form.show_problems((*problems, *warnings_in(self._fields, values, problems)))
        if problems:
            self._form.focus(problems[0].path)
            return
        refusal = self._submit(values)
        self._problem.show_text(refusal)
        self._problem.setVisible(bool(refusal))
        if not refusal:
            self.accept()


class PreferenceDialogs(QObject):
    """Opens the page's dialogs; what they agree to is the very object that they have shown.

    Signals:
        row_added(RowKey row): it was added by hand.
    """

    row_added = Signal(object)

    def __init__(
        self,
        editor: PreferenceEditor,
        loads: LoadCommands,
        saves: SaveCommands,
        context: Context,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._editor = editor
        self._loads = loads
        self._saves = saves
        self._words = PreferenceWords(self)
        self._context = context
        self._page = page
        loads.compared.connect(self._show_comparison)
        loads.discard_needed.connect(self._ask_to_discard)
        saves.conflict_found.connect(self._show_conflict)

    def ask_for_row(self) -> None:
        """Asks for a row to add."""
        text = self.tr(
            "The service lists only the notifications that the user has received or has made a choice for. A row that"
            " you add starts as unknown."
        )
        question = DialogText(self.tr("Add a row"), text, "preferences.add")
        self._open_form(question, self.tr("Add"), RowFields, self._add_row)

    def ask_for_user(self) -> None:
        """Asks for another user to compare with."""
        text = self.tr("Compares what {user} receives with what another user receives.")
        text = text.format(user=self._editor.user_id)
        question = DialogText(self.tr("Compare with another user"), text, "preferences.compare")
        self._open_form(question, self.tr("Compare"), UserFields, self._compare)

    def ask_where_to_save(self) -> None:
        """Asks for the file of a snapshot of what is stored now."""
        snapshot = snapshot_of(self._editor.grid, self._editor.user_id)
        text = encode(snapshot.to_wire(), indent=2).decode() + "\n"
        dialog = self._file_dialog(self.tr("Save a snapshot"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        name = snapshot.user_id[:MAX_FILE_NAME_CHARACTERS]
        safe = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in name)
        dialog.selectFile(f"preferences-{safe}.json")
        dialog.fileSelected.connect(lambda path: self._context.files.save_text(Path(path), text))
        dialog.open()

    def ask_what_to_restore(self) -> None:
        """Asks for the file of a snapshot to restore."""
        dialog = self._file_dialog(self.tr("Restore a snapshot"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._context.files.open_snapshot(Path(path)))
        dialog.open()

    def _add_row(self, values: dict[str, object]) -> str:
        found = RowFields.from_wire(values)
        row = RowKey(found.notification_id, found.sub_notification_id or None)
        if not self._editor.add_rows([row]):
            return self.tr("This row already exists.")
        self.row_added.emit(row)
        return ""

    def _compare(self, values: dict[str, object]) -> str:
        self._loads.compare(UserFields.from_wire(values).user_id)
        return ""

    def _open_form(
        self, question: DialogText, agree: str, fields: type[Wire], submit: Callable[[dict[str, object]], str]
    ) -> None:
        dialog = FormDialog(question, agree, fields, submit, self._context.resources, self._page)
        dialog.suggest_from(self._context.used_ids)
        dialog.open()

    def _ask_to_discard(self, load: Load) -> None:
        says = Questions().about_loading(len(load.replaces.pending), self._editor.user_id)
        dialog = confirmation(says, self._page)
        dialog.accepted.connect(lambda: self._loads.discard(load))
        dialog.rejected.connect(self._saves.resume)
        dialog.open()

    def _show_comparison(self, comparison: Comparison) -> None:
        editor = self._editor
        copy = None if editor.is_locked else editor.take_over
        ComparisonDialog(comparison, editor.user_id, self._words, copy, self._page).open()

    def _show_conflict(self, conflict: FoundConflict) -> None:
        saves, words = self._saves, self._words.delivery
        unchanged = self.tr("unchanged")
        lines = [
            (
                each.title,
                self._words.channel(each.channel),
                words(each.loaded),
                words(each.theirs),
                words(each.yours) if each.yours is not None else unchanged,
            )
            for each in conflict.clashes[:MAX_LINES]
        ]
        text = self.tr(
            "Nothing was saved for user {user}. If you keep your changes, they replace the other changes of the same"
            " cells; all other changes made meanwhile stay."
        ).format(user=self._editor.user_id)
        headings = (
            self.tr("Notification"),
            self.tr("Channel"),
            self.tr("When loaded"),
            self.tr("Now"),
            self.tr("Yours"),
        )
        question = DialogText(self.tr("Someone else changed these preferences"), text, "preferences.conflict")
        dialog = ListDialog(question, headings, lines, self._page)
        keep, discard = self.tr("Keep my changes"), self.tr("Discard my changes")
        dialog.offer(
            "preferences.conflict.theirs", discard, lambda: saves.discard_mine(conflict), role=Role.DestructiveRole
        )
        dialog.offer("preferences.conflict.save", keep, lambda: saves.keep_mine(conflict), role=Role.ApplyRole)
        dialog.open()

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._page, title, str(Path.home()))
        dialog.setAcceptMode(mode)
        dialog.setNameFilters([self.tr("Snapshots (*.json)"), self.tr("All files (*)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog
