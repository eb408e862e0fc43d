"""What stands in the history, in words: operations, outcomes, days."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QObject

from notifyadmin.api.verdict import Outcome
from notifyadmin.core.history.criteria import MONTH, SCHEDULED, TODAY, WEEK, YESTERDAY, date_of
from notifyadmin.core.history.log_search import Settled
from notifyadmin.store.journal.entry import RUNNING, Entry
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

OUTCOMES: tuple[str, ...] = (*Outcome, RUNNING)
OPERATIONS = ("send", SCHEDULED, "setUserPreferences", "deletePreferences", "retract", "reschedule", "cancelSchedule")
DAYS = (TODAY, YESTERDAY, WEEK, MONTH)


class HistoryWords(QObject):
    """Names what rows hold in the language of the program; what is not known is shown as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = {
            "send": self.tr("Send"),
            SCHEDULED: self.tr("Scheduled"),
            "setUserPreferences": self.tr("Preferences"),
            "deletePreferences": self.tr("Reset"),
            "retract": self.tr("Retract"),
            "reschedule": self.tr("Reschedule"),
            "cancelSchedule": self.tr("Cancel schedule"),
        }
        self._outcomes: dict[str, str] = {
            Outcome.SENT: self.tr("Sent"),
            Outcome.DONE: self.tr("Done"),
            Outcome.PARTLY_SENT: self.tr("Partly sent"),
            Outcome.REMARKED: self.tr("Accepted with remarks"),
            Outcome.NOTHING_SENT: self.tr("Nothing sent"),
            Outcome.REJECTED: self.tr("Rejected"),
            Outcome.NOT_SENT: self.tr("Not sent"),
            Outcome.UNKNOWN: self.tr("Unknown"),
            RUNNING: self.tr("Running"),
        }
        self._days = {
            TODAY: self.tr("Today"),
            YESTERDAY: self.tr("Yesterday"),
            WEEK: self.tr("Last 7 days"),
            MONTH: self.tr("Last 30 days"),
        }

    def operation(self, operation: str) -> str:
        """What was asked for."""
        return self._operations.get(operation) or shown(operation, NAME_CHARACTERS)

    def outcome(self, outcome: str) -> str:
        """How a request can have ended."""
        return self._outcomes.get(outcome) or shown(outcome, NAME_CHARACTERS)

    def ending(self, entry: Entry) -> str:
        """How a request ended, in its verdict's own word; one whose outcome is unknown in a short one."""
        has_word = entry.text and known_outcome(entry.outcome) is not Outcome.UNKNOWN
        ending = shown(of_api(entry.text), NAME_CHARACTERS) if has_word else self.outcome(entry.outcome)
        match entry.settled:
            case Settled.FOUND:
                return self.tr("{outcome}: found in the service's log").format(outcome=ending)
            case Settled.NOT_FOUND:
                return self.tr("{outcome}: not found in the service's log").format(outcome=ending)
        return ending

    def settled(self, entry: Entry) -> str:
        """What the service's log said of a request whose outcome is unknown, and when; empty where it said nothing."""
        if entry.settled_at is None or entry.settled not in tuple(Settled):
            return ""
        text = self.tr("Not found in the service's log · {moment}")
        if entry.settled == Settled.FOUND:
            text = self.tr("Found in the service's log · {moment}")
        return text.format(moment=self.moment(entry.settled_at))

    def day(self, day: str) -> str:
        """A day, or several, to filter by."""
        chosen = date_of(day)
        return self._days.get(day, day) if chosen is None else _written(chosen)

    def day_of(self, moment: datetime) -> str:
        """The day of a moment by the computer's clock."""
        day, today = moment.astimezone().date(), datetime.now().astimezone().date()
        if day == today:
            return self._days[TODAY]
        return self._days[YESTERDAY] if day == today - timedelta(days=1) else _written(day)

    def short_moment(self, moment: datetime) -> str:
        """A day with its time, to the minute, as a list has room for it."""
        return f"{self.day_of(moment)}, {moment.astimezone():%H:%M}"

    def moment(self, moment: datetime) -> str:
        """A day with its time."""
        return f"{self.day_of(moment)}, {moment.astimezone():%H:%M:%S}"


def icon_of(outcome: str) -> str:
    """The icon of an outcome."""
    if outcome == RUNNING:
        return "reload"
    return known_outcome(outcome).icon


def known_outcome(outcome: str) -> Outcome:
    """The outcome of that name; UNKNOWN where there is none."""
    return next((each for each in Outcome if each == outcome), Outcome.UNKNOWN)


def _written(day: date) -> str:
    is_this_year = day.year == datetime.now().astimezone().year
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM" if is_this_year else "d MMM yyyy")
