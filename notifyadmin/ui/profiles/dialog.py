"""The dialog in which a profile is made or changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from notifyadmin.api.regions import Region
from notifyadmin.core.connection_tester import ConnectionTester
from notifyadmin.store.profiles import Profile
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.profiles.connection_check import Attempt, ConnectionCheck
from notifyadmin.ui.profiles.presenter import Draft, ProfilePresenter
from notifyadmin.ui.profiles.recipient_fields import RecipientFields, checked_box, problem_label
from notifyadmin.ui.questions import Questions, confirmation
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.dialog import Dialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import OutsideLabel
from notifyadmin.ui.widgets.scroll import VerticalScroll

EXAMPLE_URL = "https://notifications.example.com"


class ProfileDialog(Dialog):
    """A profile's fields; nothing typed is lost by a problem. It owns its presenter, which ends with it.

    Signals:
        stored(str profile_id, str remark): the profile was saved.
        deleted(str remark): the profile is gone.
    """

    stored = Signal(str, str)
    deleted = Signal(str)

    def __init__(
        self,
        presenter: ProfilePresenter,
        test: ConnectionTester,
        profile: Profile,
        *,
        is_new: bool,
        parent: QWidget,
        key_of: str = "",
    ) -> None:
        """`key_of` is the id of the profile of which a new one is a copy, and whose key it gets."""
        new = self.tr("Duplicate profile") if key_of else self.tr("New profile")
        title = new if is_new else self.tr("Edit profile")
        super().__init__(DialogText(title, "", "profile"), parent)
        presenter.setParent(self)
        self._presenter = presenter
        self._profile = profile
        self._key_of = key_of
        self._is_new = is_new
        self._keeps_key = self._is_deleting = False
        self._build_fields(profile)
        self._add_buttons(is_new)
        self._check = ConnectionCheck(test, presenter.tasks, self._to_test)
        self._problems: dict[str, OutsideLabel] = {}
        self._labels: dict[str, QLabel] = {}
        self._prepare(profile)
        self._lay_out()
        self._connect()
        self._name.setFocus()
        self._given = self._entered()
        presenter.find_keyring()
        if not is_new or key_of:
            presenter.find_key(replace(profile, id=key_of or profile.id))

    def _build_fields(self, profile: Profile) -> None:
        self._name = identify(QLineEdit(profile.name), "profile.name", self.tr("Name"))
        self._region = identify(QComboBox(), "profile.region", self.tr("Region"))
        self._url = identify(QLineEdit(profile.custom_url), "profile.baseUrl", self.tr("Base URL"))
        self._client_id = identify(QLineEdit(), "profile.clientId", self.tr("Client ID"))
        self._secret = identify(QLineEdit(), "profile.clientSecret", self.tr("Client secret"))
        lines = (self._name, self._url, self._client_id, self._secret)
        self._lines = dict(zip(("name", "baseUrl", "clientId", "clientSecret"), lines, strict=True))
        self._production = checked_box("production", self.tr("Production (reaches real users)"), profile.production)
        text = self.tr("Keep request and response bodies in the history")
        self._keep_bodies = checked_box("keepBodies", text, profile.keep_bodies)
        text = self.tr("Read-only (allows no sends and no changes)")
        self._read_only = checked_box("readOnly", text, profile.read_only)
        self._recipients = RecipientFields(profile.recipients, self)

    def _add_buttons(self, is_new: bool) -> None:
        self._delete = self.add_button(
            "profile.delete", self.tr("Delete…"), self._on_delete_clicked, role=Role.DestructiveRole
        )
        self._delete.setVisible(not is_new)
        give_up = self._presenter.use_for_session
        self._session = self.add_button("profile.session", self.tr("This session only"), give_up)
        self._session.hide()
        self._save = self.add_button("profile.save", self.tr("Save"), self._on_save_clicked, role=Role.AcceptRole)

    def _prepare(self, profile: Profile) -> None:
        for region in Region:
            self._region.addItem(of_api(region.label), region.name)
        self._region.setCurrentIndex(self._region.findData(profile.region.name))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._message = identify(problem_label(), "profile.message", "")

    def _lay_out(self) -> None:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(spacing.XS)
        rows = {
            "name": (self._name, self.tr("Name *")),
            "region": (self._region, self.tr("Region *")),
            "baseUrl": (self._url, self.tr("Base URL")),
            "clientId": (self._client_id, self.tr("Client ID *")),
            "clientSecret": (self._secret, self.tr("Client secret *")),
        }
        for at, (field, (widget, title)) in enumerate(rows.items()):
            self._problems[field] = problem_label()
            self._labels[field] = label_for(widget, title)
            grid.addWidget(self._labels[field], at * 2, 0)
            grid.addWidget(widget, at * 2, 1)
            grid.addWidget(self._problems[field], at * 2 + 1, 1)
        self._where = identify(QLabel(), "profile.where", "")
        self._where.setProperty("role", "muted")
        self._where.setWordWrap(True)
        self._show_where(self.tr("Stored only in your system keyring."))
        grid.addWidget(self._where, len(rows) * 2, 1)
        required = QLabel(self.tr("* Required"))
        required.setProperty("role", "small")
        for widget in (self._check, self._production, self._keep_bodies, self._read_only):
            grid.addWidget(widget, grid.rowCount(), 1)
        self._recipients.add_to(grid)
        grid.addWidget(required, grid.rowCount(), 1)
        self.middle.addWidget(VerticalScroll(fields, snug=True, follows_cursor=True), 1)
        self.middle.addWidget(self._message)
        fit_to_text(self, lambda dialog, metrics: dialog.setMinimumWidth(metrics.averageCharWidth() * 84))
        self._on_region_changed()

    def _connect(self) -> None:
        self._region.currentIndexChanged.connect(self._on_region_changed)
        self._recipients.toggled.connect(self.fit)
        self._secret.textEdited.connect(self._on_secret_edited)
        self._region.currentIndexChanged.connect(self._check.clear)
        for line in (self._url, self._client_id, self._secret):
            line.textEdited.connect(self._check.clear)
        self._check.region_chosen.connect(self._on_region_chosen)
        self.finished.connect(self._check.end)
        self._presenter.problems_changed.connect(self._show_problems)
        self._presenter.key_found.connect(self._on_key_found)
        self._presenter.keyring_missed.connect(self._on_keyring_missed)
        self._presenter.keyring_slow.connect(self._on_keyring_slow)
        self._presenter.failed.connect(self._on_failed)
        self._presenter.saved.connect(self._on_saved)
        self._presenter.removed.connect(self._on_removed)
        self.finished.connect(self._presenter.stop)

    def _show_where(self, text: str) -> None:
        self._where.setText(self.tr("Copy both from your NotificationAPI dashboard.") + " " + text)

    def _entered(self) -> dict[str, object]:
        """Everything that the user can enter, by field."""
        chosen = {
            "region": self._region.currentData(),
            "production": self._production.isChecked(),
            "keepBodies": self._keep_bodies.isChecked(),
            "readOnly": self._read_only.isChecked(),
            "recipients": self._recipients.entered(),
        }
        return chosen | {field: line.text() for field, line in self._lines.items()}

    def _draft(self) -> Draft:
        return Draft(
            id=self._profile.id,
            name=self._name.text(),
            region=Region[self._region.currentData()],
            custom_url=self._url.text(),
            production=self._production.isChecked(),
            client_id=self._client_id.text().strip(),
            client_secret=self._secret.text().strip(),
            keeps_key=self._keeps_key and self._client_id.text().strip() == self._client_id.property("stored"),
            key_of=self._key_of,
            keep_bodies=self._keep_bodies.isChecked(),
            read_only=self._read_only.isChecked(),
            recipients=self._recipients.entered(),
        )

    def _to_test(self) -> Attempt | None:
        draft = self._draft()
        found = self._presenter.problems(draft)
        problems = {field: text for field, text in found.items() if field in ("baseUrl", "clientId", "clientSecret")}
        self._show_problems(problems)
        if problems:
            return None
        return draft.profile, self._presenter.credentials_of(draft)

    def _on_region_chosen(self, region: Region) -> None:
        self._region.setCurrentIndex(self._region.findData(region.name))
        self._save.setFocus()

    def _show_problems(self, problems: dict[str, str]) -> None:
        for field, label in self._problems.items():
            label.show_text(of_api(problems.get(field, "")))
            label.setVisible(field in problems)
        for field, widget in self._lines.items():
            widget.setAccessibleDescription(of_api(problems.get(field, "")))
        unlisted = self._recipients.show_problems(problems)
        first = next((widget for field, widget in self._lines.items() if field in problems), unlisted)
        if first is not None:
            self._set_busy(False)
            first.setFocus()

    def _say(self, text: str) -> None:
        self._message.show_text(text)
        self._message.show()

    def _set_busy(self, busy: bool) -> None:
        self._save.setEnabled(not busy)
        self._delete.setEnabled(not busy)
        self._cancel.setEnabled(not self._is_deleting)
        if not busy:
            self._session.hide()

    def _on_region_changed(self) -> None:
        region = Region[self._region.currentData()]
        self._url.setEnabled(not region.base_url)
        self._labels["baseUrl"].setText(self.tr("Base URL") if region.base_url else self.tr("Base URL *"))
        self._url.setPlaceholderText(region.base_url or EXAMPLE_URL)

    def _on_secret_edited(self, text: str) -> None:
        # At once, because a line break that was pasted along is hard to see, and the field hides its text.
        draft = self._draft()
        problem = self._presenter.problems(draft).get("clientSecret", "") if text.strip() else ""
        self._problems["clientSecret"].show_text(of_api(problem))
        self._problems["clientSecret"].setVisible(bool(problem))

    def _on_save_clicked(self) -> None:
        self._message.hide()
        self._set_busy(True)
        self._presenter.save(self._draft(), self._profile)

    def _on_key_found(self, client_id: str) -> None:
        self._keeps_key = True
        self._client_id.setProperty("stored", client_id)
        if not self._client_id.text():
            self._client_id.setText(client_id)
        self._given["clientId"] = client_id
        if self._presenter.is_kept(self._key_of or self._profile.id):
            self._secret.setPlaceholderText(self.tr("Kept until NotifyAdmin is closed; type only to replace it"))
            self._show_where(self.tr("Saving stores them in your system keyring, if it can be used."))
        else:
            self._secret.setPlaceholderText(self.tr("Stored in the keyring; type only to replace it"))

    def _on_keyring_missed(self) -> None:
        self._show_where(self.tr("No system keyring can be used: they are kept until NotifyAdmin is closed."))

    def _on_keyring_slow(self) -> None:
        self._say(self.tr("Waiting for the keyring. It may be locked: look for its password prompt."))
        self._session.show()

    def _on_failed(self, text: str) -> None:
        self._is_deleting = False
        self._set_busy(False)
        self._say(text)

    def _on_saved(self, profile_id: str, remark: str) -> None:
        self.stored.emit(profile_id, remark)
        self.accept()

    def _on_delete_clicked(self) -> None:
        dialog = confirmation(Questions().about_deleting(self._profile.name), self)
        dialog.accepted.connect(self._on_delete_confirmed)
        dialog.open()

    def _on_delete_confirmed(self) -> None:
        self._is_deleting = True
        self._set_busy(True)
        self._say(self.tr("Deleting the profile…"))
        self._presenter.remove(self._profile)

    def _on_removed(self, remark: str) -> None:
        self.deleted.emit(remark)
        self.accept()

    def _discard(self) -> None:
        super().reject()

    # Qt's own interface

    def reject(self) -> None:
        if self._is_deleting:  # half of it, the key or the profile, may be gone already
            return
        if self._entered() == self._given:
            self._discard()
            return
        dialog = confirmation(Questions().about_discarding_profile("" if self._is_new else self._profile.name), self)
        dialog.accepted.connect(self._discard)
        dialog.open()
