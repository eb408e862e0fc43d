"""Editors of moments: a date and a time, in this computer's zone and in UTC."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, QLocale, QPoint, Signal
from PySide6.QtWidgets import QPushButton, QToolButton

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.api.models.validators import moment_of
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import IntegerEditor, LineEditor
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.translation import for_example

HOUR_S = 3600


class _PickButton(QToolButton):
    """Opens a picker below itself, which begins at what `start` gives: the field's moment, or None.

    Signals:
        picked(int seconds): the moment that was agreed to, in seconds since 1970.
    """

    picked = Signal(object)

    def __init__(self, start: Callable[[], datetime | None], resources: Resources) -> None:
        super().__init__()
        self._start = start
        self.setIcon(resources.icon("calendar"))
        self.setToolTip(self.tr("Pick a date and time"))
        self.setAutoRaise(True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        from notifyadmin.ui.form.date_time_picker import MomentPicker

        start = self._start()
        start_s = next_hour_s() if start is None else int(start.timestamp())
        picker = MomentPicker(self.accessibleIdentifier(), start_s, self)
        picker.picked.connect(self.picked)
        picker.adjustSize()
        below = self.mapToGlobal(QPoint(self.width() - picker.width(), self.height() + 2))
        space = self.screen().availableGeometry()
        below.setX(max(space.left(), min(below.x(), space.right() - picker.width())))
        below.setY(max(space.top(), min(below.y(), space.bottom() - picker.height())))
        picker.move(below)
        picker.show()


class UnixTimeEditor(IntegerEditor):
    """Seconds since 1970, typed or picked; 0 is one attempt and no later one."""

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec)
        self._pick = _PickButton(self._moment, resources)
        self._pick.picked.connect(self.edit_to)
        self._at_once = QPushButton(self.tr("Now only (0)"))
        self._at_once.setToolTip(self.tr("One attempt, now: 0"))
        self._at_once.clicked.connect(self._on_at_once_clicked)
        for widget in (self._pick, self._at_once):
            self.line_layout.addWidget(widget)

    def note(self) -> str:
        if self.read() == 0:
            return self.tr("One attempt, now")
        moment = self._moment()
        return "" if moment is None else in_zones(moment)

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        identify(self._pick, f"{identifier}.pick", self.tr("Pick a date and time for {field}").format(field=name))
        identify(self._at_once, f"{identifier}.atOnce", self.tr("Now only (0)"))

    def _moment(self) -> datetime | None:
        seconds = self.read()
        if not isinstance(seconds, int) or seconds <= 0:
            return None
        try:
            return datetime.fromtimestamp(seconds, UTC)
        except (OverflowError, ValueError, OSError):
            return None

    def _on_at_once_clicked(self) -> None:
        self.edit_to(0)


class TimestampEditor(LineEditor):
    """A moment as ISO 8601 writes it, typed or picked."""

    def __init__(self, spec: FieldSpec, resources: Resources) -> None:
        super().__init__(spec)
        self._placeholder = for_example(tomorrow_text())
        self.line.setPlaceholderText(self._placeholder)
        self._pick = _PickButton(self._moment, resources)
        self._pick.picked.connect(self._on_picked)
        self.line_layout.addWidget(self._pick)

    def note(self) -> str:
        moment = self._moment()
        return "" if moment is None else in_zones(moment)

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        identify(self._pick, f"{identifier}.pick", self.tr("Pick a date and time for {field}").format(field=name))

    def _moment(self) -> datetime | None:
        return moment_of(self.read())

    def _on_picked(self, seconds: int) -> None:
        text = datetime.fromtimestamp(seconds, UTC).astimezone().isoformat()
        self.edit_to(text.replace("+00:00", "Z"))


def in_zones(moment: datetime) -> str:
    """A moment in words: in this computer's zone, and in UTC beside it; empty where no calendar has it."""
    try:
        here, there = moment.astimezone(), moment.astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        return ""
    # Python's own words for the zone, and Qt's, in the user's language, for the day.
    naive = QDateTime(here.year, here.month, here.day, here.hour, here.minute, here.second)
    seconds = ":ss" if here.second else ""
    local = QLocale().toString(naive, f"dddd d MMMM yyyy, HH:mm{seconds}")
    if here.utcoffset() == there.utcoffset():
        return f"{local} UTC"
    utc = QDateTime(there.year, there.month, there.day, there.hour, there.minute, there.second)
    day = "" if here.date() == there.date() else "dddd d MMMM, "
    return f"{local} {here.tzname()}  ·  {QLocale().toString(utc, f'{day}HH:mm{seconds}')} UTC"


def tomorrow_text() -> str:
    """Tomorrow morning in UTC, as ISO 8601 writes it: an example that the check accepts, which no fixed year is."""
    return f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%d}T09:00:00Z"


def next_hour_s() -> int:
    """The next full hour but one, in seconds since 1970: where picking a moment begins."""
    return int(datetime.now().timestamp()) // HOUR_S * HOUR_S + 2 * HOUR_S
