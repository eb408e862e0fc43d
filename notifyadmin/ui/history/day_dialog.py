"""The dialog in which a day is picked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QCalendarWidget, QWidget

from notifyadmin.core.history.criteria import date_of
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.widgets.dialog import Dialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText


class DayDialog(Dialog):
    """A calendar; `choose` gets the day in ISO's form."""

    def __init__(self, day: str, choose: Callable[[str], object], parent: QWidget) -> None:
        name = "history.pick"
        title = QCoreApplication.translate("DayDialog", "Pick a day")
        super().__init__(DialogText(title, "", name), parent)
        self._calendar = identify(QCalendarWidget(), f"{name}.day", self.tr("Day"))
        chosen = date_of(day)
        if chosen is not None:
            self._calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        self._calendar.setMaximumDate(QDate.currentDate())
        self._calendar.activated.connect(lambda _date: self._go_on(choose))
        self.middle.addWidget(self._calendar)
        self.add_button(name, self.tr("Filter"), lambda: self._go_on(choose), role=Role.AcceptRole)
        self._calendar.setFocus()

    def _go_on(self, choose: Callable[[str], object]) -> None:
        day = self._calendar.selectedDate()
        self.accept()
        choose(f"{day.year():04}-{day.month():02}-{day.day():02}")
