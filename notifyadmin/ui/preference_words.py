"""The names of channels and deliveries, as people say them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from notifyadmin.api.models import Channel, Delivery
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown


class PreferenceWords(QObject):
    """Names channels and deliveries in the language of the program; what is not known is shown unchanged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._channels: dict[str, str] = {
            Channel.EMAIL: self.tr("Email"),
            Channel.INAPP_WEB: self.tr("In-app"),
            Channel.SMS: self.tr("SMS"),
            Channel.CALL: self.tr("Call"),
            Channel.PUSH: self.tr("Push"),
            Channel.WEB_PUSH: self.tr("Web push"),
            Channel.SLACK: self.tr("Slack"),
        }
        self._deliveries: dict[str | None, str] = {
            None: self.tr("Unknown"),
            Delivery.OFF: self.tr("Off"),
            Delivery.INSTANT: self.tr("On"),
            Delivery.HOURLY: self.tr("Hourly"),
            Delivery.DAILY: self.tr("Daily"),
            Delivery.WEEKLY: self.tr("Weekly"),
            Delivery.MONTHLY: self.tr("Monthly"),
        }

    def channel(self, channel: str) -> str:
        """A channel for reading."""
        return self._channels.get(channel) or shown(channel, NAME_CHARACTERS)

    def delivery(self, delivery: str | None) -> str:
        """A delivery for reading."""
        return self._deliveries.get(delivery) or shown(delivery or "", NAME_CHARACTERS)
