"""What the log says about a channel, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QObject

from notifyadmin.core.delivery_log import DeliveryLine, DeliveryState
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown


class DeliveryWords(QObject):
    """Makes the words, in the language of the program; a code that is not known is shown as it came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states = {
            DeliveryState.SENT: self.tr("Sent"),
            DeliveryState.DELIVERED: self.tr("Delivered"),
            DeliveryState.OPENED: self.tr("Opened"),
            DeliveryState.FAILED: self.tr("Failed"),
            DeliveryState.IGNORED: self.tr("Skipped"),
            DeliveryState.UNKNOWN: self.tr("Not known yet"),
        }
        switched_off = self.tr("the channel is off")
        throttled = self.tr("too many notifications in a short time")
        duplicate = self.tr("a duplicate of an earlier notification")
        self._reasons = {
            "ALL_CHANNELS_IGNORED": self.tr("no channel is left"),
            "CANCELED": self.tr("the schedule was canceled"),
            "DEDUPLICATED": duplicate,
            "DEDUPLICATION": duplicate,
            "DISABLED_NOTIFICATION": self.tr("the notification type is disabled"),
            "IGNORE": switched_off,
            "IGNORE_BY_DEFAULT_DELIVERY": self.tr("off by default"),
            "IGNORE_BY_ENVIRONMENT": self.tr("the environment doesn't allow it"),
            "IGNORE_BY_PREFERENCES": self.tr("off in the user's preferences"),
            "INVALID_APN_TOKEN": self.tr("an Apple device token is not valid"),
            "INVALID_FCM_TOKEN": self.tr("an Android device token is not valid"),
            "NO_ADDRESS": self.tr("the user has no address for it"),
            "NO_APN_CONFIG": self.tr("Apple push is not set up"),
            "NO_FCM_CONFIG": self.tr("Android push is not set up"),
            "OFF": switched_off,
            "TEMPLATE_NOT_FOUND": self.tr("the template does not exist"),
            "THROTTLED": throttled,
            "THROTTLING": throttled,
            "UNVERIFIED_SENDER": self.tr("the sender's address is not verified"),
            "USAGE_LIMIT": self.tr("the account's usage limit is reached"),
        }
        self._waiting = {
            "BATCH": self.tr("Waits for the user's next digest"),
            "SCHEDULE": self.tr("Scheduled"),
        }

    def sentence(self, line: DeliveryLine) -> str:
        """How far it has come on this channel, and why not further."""
        if line.state is DeliveryState.UNKNOWN:
            return self._waiting.get(line.code, self._states[line.state])
        if not line.code:
            return self._states[line.state]
        code, reason = shown(line.code, NAME_CHARACTERS), self._reason(line.code)
        if line.state not in (DeliveryState.FAILED, DeliveryState.IGNORED):
            text = self.tr("{state}, but one of several deliveries failed: {reason}")
        else:
            text = self.tr("{state}: {reason}")
        return text.format(state=self._states[line.state], reason=f"{reason} ({code})" if reason else code)

    def _reason(self, code: str) -> str:
        if code.startswith("PERMANENT_") and code.endswith("_BOUNCE"):
            return self.tr("the address does not accept email")
        if code.startswith("SUPPRESSED_"):
            return self.tr("the address is blocked after an earlier bounce or complaint")
        return self._reasons.get(code, "")
