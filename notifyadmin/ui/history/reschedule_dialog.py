"""The dialog in which a scheduled send gets another time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from notifyadmin.api.checks import warnings_in
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.logs import ScheduleChange
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.form.date_time_editors import in_zones
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.dialog import Dialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText

NAME = "history.reschedule"


class RescheduleDialog(Dialog):
    """The time as the form of a send edits it; `reschedule` gets the new one as ISO 8601 writes it."""

    def __init__(
        self, at: datetime, reschedule: Callable[[str], object], resources: Resources, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("RescheduleDialog", "Reschedule the notification")
        text = QCoreApplication.translate("RescheduleDialog", "Currently scheduled for {time}.")
        super().__init__(DialogText(title, text.format(time=in_zones(at)), f"{NAME}.confirm"), parent)
        self._reschedule = reschedule
        self._form = Form(spec_of(ScheduleChange), resources, prefix=f"{NAME}.")
        self._form.sections[0].stay_open()
        self._form.set_values({"schedule": at.astimezone().isoformat()})
        self._form.edited.connect(lambda _path: self._check())
        self.middle.addWidget(self._form)
        self.add_button(f"{NAME}.confirm", self.tr("Reschedule"), self._go_on, role=Role.AcceptRole)
        self._check()
        self._form.focus("schedule")

    def _check(self) -> bool:
        """Shows what is wrong with the time, beside it; returns whether nothing is."""
        values = self._form.values()
        problems = (*self._form.problems(), *ScheduleChange.problems(values))
        self._form.show_problems((*problems, *warnings_in(ScheduleChange, values, problems)))
        return not problems

    def _go_on(self) -> None:
        if self._check():
            schedule = str(self._form.values()["schedule"])
            self.accept()
            self._reschedule(schedule)
        else:
            self._form.focus("schedule")
