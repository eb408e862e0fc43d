"""A small window to pick a date and a time in; loaded when it is first opened."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.date_time_editors import in_zones
from notifyadmin.ui.text_size import fit_to_text

SEPARATORS = tuple("-/.: T")
LAST_YEAR = 9998
"""Of the year after it, a zone may lie in a year that Python does not have."""


class MomentBox(QDateTimeEdit):
    """A date and a time, of which the part with the cursor is selected: the digits that are typed replace it.

    Qt takes no digit for a part that is complete and not selected, which every part is at first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd HH:mm:ss")
        self._went_on = False
        self.lineEdit().installEventFilter(self)

    def _select_part(self) -> None:
        if not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # After its last digit Qt goes on to the next part, and a separator typed along would go on once more.
        if self._went_on and event.text() in SEPARATORS:
            self._went_on = False
            return
        part = self.currentSection()
        super().keyPressEvent(event)
        if event.text():
            self._went_on = event.text().isdigit() and self.currentSection() is not part

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._select_part()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease:
            watched.event(event)
            self._select_part()
            return True
        return super().eventFilter(watched, event)


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
        self.moment = identify(MomentBox(), f"{identifier}.moment", self.tr("Date and time"))
        self.moment.lineEdit().setAccessibleName(self.moment.accessibleName())
        self.moment.lineEdit().setTextMargins(5, 0, 0, 0)
        self.moment.setDateTimeRange(QDateTime.fromSecsSinceEpoch(0), QDateTime(LAST_YEAR, 12, 31, 23, 59, 59))
        self.moment.setDateTime(QDateTime.fromSecsSinceEpoch(start_s))
        self.calendar = identify(QCalendarWidget(), f"{identifier}.calendar", self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setDateRange(self.moment.minimumDate(), self.moment.maximumDate())
        self.calendar.setSelectedDate(self.moment.date())
        _style(self.calendar)
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
        # Setting the text would move the cursor out of the part that is being typed.
        if self.calendar.selectedDate() != self.moment.date():
            self.moment.setDate(self.calendar.selectedDate())

    def _on_moment_changed(self) -> None:
        self.calendar.setSelectedDate(self.moment.date())
        words = in_zones(datetime.fromtimestamp(self._seconds(), UTC))
        self._zones.setText(words)
        self.moment.lineEdit().setAccessibleDescription(words)

    def _seconds(self) -> int:
        return self.moment.dateTime().toSecsSinceEpoch()

    def _on_use_clicked(self) -> None:
        self.picked.emit(self._seconds())
        self.close()


def _style(calendar: QCalendarWidget) -> None:
    """Has the days in the theme's own ink, wide enough for their names, and names the parts that Qt leaves without."""
    ink = QTextCharFormat()
    ink.setForeground(calendar.palette().text())
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, ink)
    fit_to_text(calendar, lambda view, metrics: view.setMinimumWidth(7 * (metrics.horizontalAdvance("Wed") + 18)))
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
