"""The dialog in which a profile is made or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from notifyadmin.api.regions import Region
from notifyadmin.store.profiles import Profile
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.profiles.presenter import Draft, ProfilePresenter
from notifyadmin.ui.texts import of_api
from notifyadmin.ui.widgets.dialog import Confirmation

EXAMPLE_URL = "https://notifications.example.com"


class ProfileDialog(QDialog):
    """Shows a profile's fields; nothing typed is lost by a problem.

    Signals:
        stored(str profile_id, str remark): the profile was saved.
        deleted(str remark): the profile is gone.
    """

    stored = Signal(str, str)
    deleted = Signal(str)

    def __init__(self, presenter: ProfilePresenter, profile: Profile, *, is_new: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New profile") if is_new else self.tr("Edit profile"))
        self._presenter = presenter
        self._profile = profile
        self._keeps_key = False
        self._name = identify(QLineEdit(profile.name), "profile.name", self.tr("Name"))
        self._region = identify(QComboBox(), "profile.region", self.tr("Region"))
        self._url = identify(QLineEdit(profile.custom_url), "profile.baseUrl", self.tr("Base URL"))
        self._client_id = identify(QLineEdit(), "profile.clientId", self.tr("Client ID"))
        self._secret = identify(QLineEdit(), "profile.clientSecret", self.tr("Client secret"))
        text = self.tr("Production: real people are reached")
        self._production = identify(QCheckBox(text), "profile.production", text)
        self._save = identify(QPushButton(self.tr("Save")), "profile.save", self.tr("Save"))
        self._delete = identify(QPushButton(self.tr("Delete…")), "profile.delete", self.tr("Delete"))
        self._cancel = identify(QPushButton(self.tr("Cancel")), "profile.cancel", self.tr("Cancel"))
        self._session = identify(
            QPushButton(self.tr("This session only")), "profile.session", self.tr("This session only")
        )
        self._message = QLabel()
        self._problems: dict[str, QLabel] = {}
        self._prepare(profile, is_new)
        self._lay_out()
        self._connect()
        if not is_new:
            presenter.find_key(profile)

    def _prepare(self, profile: Profile, is_new: bool) -> None:
        for region in Region:
            self._region.addItem(of_api(region.label), region.name)
        self._region.setCurrentIndex(self._region.findData(profile.region.name))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._production.setChecked(profile.production)
        self._save.setProperty("primary", True)
        self._save.setDefault(True)
        for button in (self._delete, self._cancel, self._session):
            button.setAutoDefault(False)
        if is_new:
            self._delete.hide()
        self._session.hide()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._message.setProperty("role", "problem")
        self._message.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        rows = {
            "name": (self._name, self.tr("Name")),
            "region": (self._region, self.tr("Region")),
            "baseUrl": (self._url, self.tr("Base URL")),
            "clientId": (self._client_id, self.tr("Client ID")),
            "clientSecret": (self._secret, self.tr("Client secret")),
        }
        for at, (field, (widget, title)) in enumerate(rows.items()):
            problem = QLabel()
            problem.setProperty("role", "problem")
            problem.setWordWrap(True)
            problem.hide()
            self._problems[field] = problem
            grid.addWidget(label_for(widget, title), at * 2, 0)
            grid.addWidget(widget, at * 2, 1)
            grid.addWidget(problem, at * 2 + 1, 1)
        where = QLabel(self.tr("Client ID and secret go to the system's keyring and nowhere else."))
        where.setProperty("role", "muted")
        where.setWordWrap(True)
        grid.addWidget(where, len(rows) * 2, 1)
        grid.addWidget(self._production, len(rows) * 2 + 1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        buttons.addWidget(self._session)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addWidget(self._message)
        layout.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self._on_region_changed()

    def _connect(self) -> None:
        self._region.currentIndexChanged.connect(self._on_region_changed)
        self._save.clicked.connect(self._on_save_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)
        self._cancel.clicked.connect(self.reject)
        self._session.clicked.connect(self._presenter.use_for_session)
        self._secret.textEdited.connect(self._on_secret_edited)
        self._presenter.problems_changed.connect(self._show_problems)
        self._presenter.key_found.connect(self._on_key_found)
        self._presenter.keyring_slow.connect(self._on_keyring_slow)
        self._presenter.failed.connect(self._on_failed)
        self._presenter.saved.connect(self._on_saved)
        self._presenter.removed.connect(self._on_removed)
        self.finished.connect(self._presenter.stop)

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
        )

    def _show_problems(self, problems: dict[str, str]) -> None:
        for field, label in self._problems.items():
            label.setText(of_api(problems.get(field, "")))
            label.setVisible(field in problems)
        widgets = {"name": self._name, "baseUrl": self._url, "clientId": self._client_id, "clientSecret": self._secret}
        for field, widget in widgets.items():
            widget.setAccessibleDescription(of_api(problems.get(field, "")))
        self._grow()
        first = next((widget for field, widget in widgets.items() if field in problems), None)
        if first is not None:
            self._set_busy(False)
            first.setFocus()

    def _grow(self) -> None:
        """Makes room for sentences that have just appeared."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _set_busy(self, busy: bool) -> None:
        self._save.setEnabled(not busy)
        self._delete.setEnabled(not busy)
        if not busy:
            self._session.hide()

    def _on_region_changed(self) -> None:
        region = Region[self._region.currentData()]
        self._url.setEnabled(not region.base_url)
        self._url.setPlaceholderText(region.base_url or EXAMPLE_URL)

    def _on_secret_edited(self, text: str) -> None:
        # At once, because a line break that was pasted along is hard to see, and nobody can read what stands there.
        draft = self._draft()
        problem = self._presenter.problems(draft).get("clientSecret", "") if text.strip() else ""
        self._problems["clientSecret"].setText(of_api(problem))
        self._problems["clientSecret"].setVisible(bool(problem))
        self._grow()

    def _on_save_clicked(self) -> None:
        self._message.hide()
        self._set_busy(True)
        self._presenter.save(self._draft())

    def _on_key_found(self, client_id: str) -> None:
        self._keeps_key = True
        self._client_id.setProperty("stored", client_id)
        if not self._client_id.text():
            self._client_id.setText(client_id)
        self._secret.setPlaceholderText(self.tr("Stored in the keyring; type only to replace it"))

    def _on_keyring_slow(self) -> None:
        self._message.setText(
            self.tr("The keyring does not answer. It may be locked and ask for its password in a window of its own.")
        )
        self._message.show()
        self._session.show()
        self._grow()

    def _on_failed(self, text: str) -> None:
        self._set_busy(False)
        self._message.setText(text)
        self._message.show()
        self._grow()

    def _on_saved(self, profile_id: str, remark: str) -> None:
        self.stored.emit(profile_id, remark)
        self.accept()

    def _on_delete_clicked(self) -> None:
        text = self.tr("The profile {name} and its key in the keyring will be deleted.").format(name=self._profile.name)
        dialog = Confirmation(self.tr("Delete the profile?"), text, self.tr("Delete"), "profile.delete.confirm", self)
        dialog.accepted.connect(self._on_delete_confirmed)
        dialog.open()

    def _on_delete_confirmed(self) -> None:
        self._set_busy(True)
        self._presenter.remove(self._profile)

    def _on_removed(self, remark: str) -> None:
        self.deleted.emit(remark)
        self.accept()
