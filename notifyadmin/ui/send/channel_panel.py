"""Which channels a send will take, and why not the others: in words, and a table of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QVBoxLayout, QWidget

from notifyadmin.api.verdict import Outcome
from notifyadmin.core.channel_check import ChannelCheck
from notifyadmin.core.session import Session, State
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import announce, identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.channel_model import PREDICTED, RESPONSE, ChannelModel
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown, tooltip
from notifyadmin.ui.widgets.rows_view import RowsView


class ChannelView(RowsView):
    """Shows a ChannelModel, all of whose columns fit."""

    def __init__(self, model: ChannelModel) -> None:
        super().__init__(model, model.copied)
        identify(self, "send.channels", self.tr("Channels of this request"))
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(PREDICTED, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class ChannelPanel(QWidget):
    """Shows what is known of the channels; on the sandbox the preferences are read as soon as it can be seen.

    Signals:
        field_requested(str path): the user wants to go to that field.
    """

    field_requested = Signal(str)

    def __init__(self, session: Session, check: ChannelCheck, resources: Resources) -> None:
        super().__init__()
        self._session = session
        self._check = check
        self._model = ChannelModel(resources)
        self._view = ChannelView(self._model)
        self._view.activated.connect(self._on_field_wanted)
        self._view.selectionModel().currentChanged.connect(self._show_field)
        self._about = identify(OutsideLabel(), "send.channels.about", "")
        self._about.setProperty("role", "muted")
        self._to_field = identify(QPushButton(self.tr("Go to field")), "send.channels.field", self.tr("Go to field"))
        self._to_field.clicked.connect(self._on_field_wanted)
        text = self.tr("Check channels")
        self._read = identify(QPushButton(text), "send.channels.check", text)
        self._read.setToolTip(self.tr("Reads the user's preferences. Nothing is sent."))
        self._read.clicked.connect(self._on_read_clicked)
        line = QHBoxLayout()
        line.addWidget(self._about, 1)
        for button in (self._to_field, self._read):
            button.setProperty("compact", True)
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, spacing.S, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._view, 1)
        check.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        if not self.isVisible():
            return  # it is brought up to date when it is shown
        check = self._check
        if check.is_due:
            check.read()  # which comes here again
            return
        is_forced = check.request is not None and "forceChannels" in check.request.to_wire()
        self._model.show_lines(check.lines(), is_forced=is_forced, is_loaded=check.loaded is not None)
        self._view.setColumnHidden(RESPONSE, not self._model.has_response)
        self._read.setEnabled(check.can_read and not check.is_reading)
        self._show_field()
        text = " ".join(self._sentences())
        if text != self._about.shown_text:
            self._about.show_text(text)
            if not check.is_reading:
                announce(self._about)

    def _sentences(self) -> Iterator[str]:
        check = self._check
        if check.request is None:
            yield self.tr("Complete the request to see its channels.")
            return
        user, reading = shown(check.request.user.id, NAME_CHARACTERS), check.reading
        if (check.is_reading and reading is None) or self._session.state is State.OPENING:
            yield self.tr("Loading…")
        elif self._session.state is State.FAILED:
            yield self.tr("The preferences can't be read: the profile can't be used.")
        elif reading is None:
            yield self.tr("The preferences of user {user} are not loaded.").format(user=user)
        elif reading.outcome is Outcome.PARTLY_SENT:
            yield self.tr("User {user} has no preferences yet. Check the user ID.").format(user=user)
        elif reading.outcome is not Outcome.DONE:
            yield self.tr("The preferences of user {user} could not be read.").format(user=user)
            yield from (shown(of_api(finding.text)) for finding in reading.findings[:1])
        elif check.read_at is not None:
            text = self.tr("Based on the preferences of user {user} at {time}.")
            yield text.format(user=user, time=f"{check.read_at:%H:%M:%S}")

    def _show_field(self) -> None:
        field = self._model.field(self._view.currentIndex().row())
        self._to_field.setVisible(any(map(self._model.field, range(self._model.rowCount()))))
        self._to_field.setEnabled(bool(field))
        self._to_field.setToolTip(tooltip(self.tr("Go to {field}").format(field=field) if field else ""))

    def _on_field_wanted(self) -> None:
        field = self._model.field(self._view.currentIndex().row())
        if field:
            self.field_requested.emit(field)

    def _on_read_clicked(self) -> None:
        self._check.predict_anew()
        self._check.read()

    # Qt's own interface

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._check.is_automatic:
            self._check.read()  # the preferences may have been changed on their page
        self._on_changed()
