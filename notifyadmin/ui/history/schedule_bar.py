"""When a row's send goes out, in words, and what can be done about it until then."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from notifyadmin.core.history.schedules import Scheduled
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.date_time_editors import in_zones
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown, tooltip


class ScheduleBar(QWidget):
    """The schedule of a row; it is there only where the row has one.

    Signals:
        reschedule_wanted(), cancel_wanted(): the buttons were pressed.
    """

    reschedule_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = identify(OutsideLabel(lines=3), "history.scheduled", "")
        self._reschedule = QPushButton(self.tr("Reschedule…"))
        self._cancel = QPushButton(self.tr("Cancel schedule"))
        identify(self._reschedule, "history.reschedule", self._reschedule.text())
        identify(self._cancel, "history.cancelSchedule", self._cancel.text())
        self._reschedule.clicked.connect(lambda _checked: self.reschedule_wanted.emit())
        self._cancel.clicked.connect(lambda _checked: self.cancel_wanted.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._reschedule)
        layout.addWidget(self._cancel)
        self.hide()

    def show_schedule(self, scheduled: Scheduled | None, obstacle: str) -> None:
        """Shows a schedule, or nothing; `obstacle` says why it cannot be changed, where it cannot."""
        self.setVisible(scheduled is not None)
        if scheduled is None:
            return
        is_ahead = scheduled.is_ahead(datetime.now(UTC))
        self._words.show_text("\n".join(self._lines(scheduled, is_ahead=is_ahead)))
        for button in (self._reschedule, self._cancel):
            button.setVisible(is_ahead and bool(scheduled.entry.tracking_id))
            button.setEnabled(not obstacle)
            button.setToolTip(tooltip(obstacle))

    def _lines(self, scheduled: Scheduled, *, is_ahead: bool) -> list[str]:
        text = self.tr("Scheduled for {time}") if is_ahead else self.tr("Was scheduled for {time}")
        lines = [text.format(time=in_zones(scheduled.at))]
        if scheduled.timezone and (local := _local(scheduled.at, scheduled.timezone)):
            user = self.tr("For the user: {time} ({zone})")
            lines.append(user.format(time=local, zone=shown(scheduled.timezone, NAME_CHARACTERS)))
        change = scheduled.change
        if change is not None and change.scheduled_at is not None:
            lines.append(self.tr("Rescheduled to {time}").format(time=in_zones(change.scheduled_at)))
        elif change is not None:
            lines.append(self.tr("Canceled on {time}").format(time=in_zones(change.at)))
        return lines


def _local(moment: datetime, zone: str) -> str:
    """A moment by the clocks of a zone; empty where the computer does not know it."""
    try:
        return f"{moment.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"
    except (OSError, ValueError, OverflowError, KeyError):
        return ""
