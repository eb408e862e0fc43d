"""The channels of a request as rows of a table: what is expected of each, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from notifyadmin.api.models import Delivery
from notifyadmin.core.channel_check import ChannelLine, ChannelResponse, Told
from notifyadmin.core.predicted_channels import PredictedChannel, Prediction
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import shown, tooltip

CHANNEL, PREDICTED, RESPONSE = range(3)
ICONS = {
    Prediction.GOES: "success",
    Prediction.NOT_OF_TYPE: "cancel",
    Prediction.SWITCHED_OFF: "cancel",
    Prediction.NO_ADDRESS: "warning",
    Prediction.UNKNOWN: "unknown",
}
TOLD_ICONS = {Told.ACCEPTED: "success", Told.SKIPPED: "partly", Told.NOTHING: "unknown"}

Index = QModelIndex | QPersistentModelIndex


class ChannelModel(QAbstractTableModel):
    """Rows stay where they are while only what is known of them changes."""

    def __init__(self, resources: Resources) -> None:
        super().__init__()
        self._resources = resources
        self._words = PreferenceWords(self)
        self._lines: tuple[ChannelLine, ...] = ()
        self._is_forced = self._is_loaded = False
        self._headings = (self.tr("Channel"), self.tr("Predicted"), self.tr("Response"))

    @property
    def has_response(self) -> bool:
        """Whether the request of these rows was sent."""
        return any(line.response is not None for line in self._lines)

    def show_lines(self, lines: Sequence[ChannelLine], *, is_forced: bool, is_loaded: bool) -> None:
        """Shows other lines; the request names its channels itself, or the user's preferences are known."""
        before = [line.predicted.channel for line in self._lines]
        is_same = before == [line.predicted.channel for line in lines]
        if not is_same:
            self.beginResetModel()
        self._lines, self._is_forced, self._is_loaded = tuple(lines), is_forced, is_loaded
        if not is_same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, PREDICTED), self.index(len(lines) - 1, RESPONSE))

    def field(self, row: int) -> str:
        """The path of the field that would give a channel its address; empty where that is not what it lacks."""
        return self._lines[row].predicted.field if 0 <= row < len(self._lines) else ""

    def copied(self, row: int) -> str:
        """A row as it is copied, with tabs between its texts."""
        columns = range(self.columnCount() if self.has_response else RESPONSE)
        return "\t".join(self._text(self._lines[row], column) for column in columns)

    def _text(self, line: ChannelLine, column: int) -> str:
        if column == CHANNEL:
            return self._words.channel(line.predicted.channel)
        if column == PREDICTED:
            return self._prediction(line.predicted)
        return "" if line.response is None else self._response(line.response)

    def _prediction(self, predicted: PredictedChannel) -> str:
        field = predicted.field
        match predicted.prediction:
            case Prediction.GOES:
                if predicted.delivery in (None, Delivery.INSTANT):
                    return self.tr("Will be sent")
                return self.tr("Will be sent ({delivery})").format(delivery=self._words.delivery(predicted.delivery))
            case Prediction.NOT_OF_TYPE:
                forced, unused = self.tr("Skipped: not in forceChannels"), self.tr("Skipped: not in this type")
                return forced if self._is_forced else unused
            case Prediction.SWITCHED_OFF:
                return self.tr("Skipped: off for this user")
            case Prediction.NO_ADDRESS:
                return self.tr("Skipped: no {field}").format(field=field)
        if not self._is_loaded:
            return self.tr("Unknown: preferences not loaded")
        return self.tr("Unknown: no {field}").format(field=field) if field else self.tr("Unknown")

    def _response(self, response: ChannelResponse) -> str:
        match response.told:
            case Told.ACCEPTED:
                return self.tr("Accepted")
            case Told.SKIPPED:
                return self.tr("Skipped")
            case Told.NOTHING:
                return self.tr("Not mentioned")
        return shown(of_api(response.text))

    def _icon(self, line: ChannelLine, column: int) -> str:
        if column == PREDICTED:
            return ICONS[line.predicted.prediction]
        if column == RESPONSE and line.response is not None:
            return TOLD_ICONS.get(line.response.told, line.response.outcome.icon)
        return ""

    # Qt's own interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.DecorationRole and (icon := self._icon(line, column)):
            return self._resources.icon(icon)
        if role == Qt.ItemDataRole.ToolTipRole:
            message = line.response.text if column == RESPONSE and line.response is not None else ""
            return tooltip(of_api(message) or self._text(line, column))
        return None
