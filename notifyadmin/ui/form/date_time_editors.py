"""Editors of moments: a date and a time, in this computer's zone and in UTC."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateTimeEdit,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.api.models.validators import moment_of
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import IntegerEditor, LineEditor
from notifyadmin.ui.resources import Resources

HOUR_S = 3600
LAST_YEAR = 9998
"""Of the year after it, a zone may lie in a year that Python does not have."""


class MomentPicker(QFrame):
    """A small window with a date and a time of this computer's zone; Escape closes it, Enter takes the moment.

    Signals:
        picked(int seconds): the moment that was agreed to, in seconds since 1970.
    """

    picked = Signal(object)

    def __init__(self, identifier: str, start_s: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self.moment = identify(QDateTimeEdit(), f"{identifier}.moment", self.tr("Date and time"))
        self.moment.lineEdit().setAccessibleName(self.moment.accessibleName())
        self.moment.lineEdit().setTextMargins(5, 0, 0, 0)
        self.moment.setDisplayFormat("yyyy-MM-dd HH:mm:ss")
        self.moment.setDateTimeRange(QDateTime.fromSecsSinceEpoch(0), QDateTime(LAST_YEAR, 12, 31, 23, 59, 59))
        self.moment.setDateTime(QDateTime.fromSecsSinceEpoch(start_s))
        self.calendar = identify(QCalendarWidget(), f"{identifier}.calendar", self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setDateRange(self.moment.minimumDate(), self.moment.maximumDate())
        self.calendar.setSelectedDate(self.moment.date())
        _dress(self.calendar)
        self.calendar.selectionChanged.connect(self._on_day_chosen)
        self.moment.dateTimeChanged.connect(self._on_moment_changed)
        use = identify(QPushButton(self.tr("Use")), f"{identifier}.use", self.tr("Use this moment"))
        use.setProperty("primary", True)
        use.clicked.connect(self._on_use_clicked)
        self.moment.lineEdit().returnPressed.connect(self._on_use_clicked)
        self._zones = QLabel()
        self._zones.setProperty("role", "small")
        layout = QGridLayout(self)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.moment, 0, 0)
        layout.addWidget(use, 0, 1)
        layout.addWidget(self._zones, 1, 0, 1, 2)
        layout.addWidget(self.calendar, 2, 0, 1, 2)
        self._on_moment_changed()
        self.moment.setFocus()

    def _on_day_chosen(self) -> None:
        self.moment.setDate(self.calendar.selectedDate())

    def _on_moment_changed(self) -> None:
        self.calendar.setSelectedDate(self.moment.date())
        self._zones.setText(in_zones(datetime.fromtimestamp(self._seconds(), UTC)))

    def _seconds(self) -> int:
        return self.moment.dateTime().toSecsSinceEpoch()

    def _on_use_clicked(self) -> None:
        self.picked.emit(self._seconds())
        self.close()


def _dress(calendar: QCalendarWidget) -> None:
    """Has the days in the theme's own ink, wide enough for their names, and names the parts that Qt leaves without."""
    ink = QTextCharFormat()
    ink.setForeground(calendar.palette().text())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, ink)
    calendar.setMinimumWidth(7 * (calendar.fontMetrics().horizontalAdvance("Wed") + 18))
    names = {
        "qt_calendar_prevmonth": calendar.tr("Month before"),
        "qt_calendar_nextmonth": calendar.tr("Month after"),
        "qt_calendar_monthbutton": calendar.tr("Month"),
        "qt_calendar_yearbutton": calendar.tr("Year"),
        "qt_calendar_yearedit": calendar.tr("Year"),
        "qt_calendar_calendarview": calendar.tr("Days"),
    }
    for part in calendar.findChildren(QWidget):
        if part.objectName() in names:
            part.setAccessibleName(names[part.objectName()])


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
        self.setToolTip(self.tr("Pick a date and a time"))
        self.setAutoRaise(True)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
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
        self._at_once = QPushButton(self.tr("At once"))
        self._at_once.setToolTip(self.tr("One attempt, now: 0"))
        self._at_once.clicked.connect(self._on_at_once_clicked)
        for widget in (self._pick, self._at_once):
            self.line_layout.addWidget(widget)

    def note(self) -> str:
        if self.read() == 0:
            return self.tr("One attempt, at once")
        moment = self._moment()
        return "" if moment is None else in_zones(moment)

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        identify(self._pick, f"{identifier}.pick", self.tr("Pick a moment for {field}").format(field=name))
        identify(self._at_once, f"{identifier}.atOnce", self.tr("At once"))

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
        self._pick = _PickButton(self._moment, resources)
        self._pick.picked.connect(self._on_picked)
        self.line_layout.addWidget(self._pick)

    def note(self) -> str:
        moment = self._moment()
        return "" if moment is None else in_zones(moment)

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        identify(self._pick, f"{identifier}.pick", self.tr("Pick a moment for {field}").format(field=name))

    def _moment(self) -> datetime | None:
        return moment_of(self.read())

    def _on_picked(self, seconds: int) -> None:
        self.edit_to(datetime.fromtimestamp(seconds, UTC).astimezone().isoformat())


def in_zones(moment: datetime) -> str:
    """A moment for reading: in this computer's zone, and in UTC beside it; empty where no calendar has it."""
    try:
        here, there = moment.astimezone(), moment.astimezone(UTC)
    except (OverflowError, ValueError, OSError):
        return ""
    # Python's own words for the zone, and Qt's, in the user's language, for the day.
    naive = QDateTime(here.year, here.month, here.day, here.hour, here.minute, here.second)
    local = QLocale().toString(naive, "ddd d MMM yyyy, HH:mm:ss")
    if here.utcoffset() == there.utcoffset():
        return f"{local} UTC"
    same_day = "%H:%M:%S" if here.date() == there.date() else "%Y-%m-%d %H:%M:%S"
    return f"{local} {here.tzname()}  ·  {there.strftime(same_day)} UTC"


def next_hour_s() -> int:
    """The next full hour but one, in seconds since 1970: where picking a moment begins."""
    return int(datetime.now().timestamp()) // HOUR_S * HOUR_S + 2 * HOUR_S
