"""What an answer about preferences comes to, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from notifyadmin.api import verdict
from notifyadmin.api.exchange import Answer
from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.ui.preferences.saving import Conflict, Saved
from notifyadmin.ui.preferences.state import PreferenceGrid


class Verdicts(QObject):
    """Judges in the language of the program."""

    def of_loading(self, answer: Answer[Preferences], user_id: str) -> Verdict:
        """How many types a user has met."""
        count = len(answer.value.notifications)
        if not count and not answer.value.preferences:
            return verdict.of_answer(
                answer, self.tr("Nothing to show"), self.tr("The service lists no notification types for this user.")
            )
        text = self.tr("{count} notification types of the user {user}").format(count=count, user=user_id)
        return verdict.of_answer(answer, self.tr("Loaded"), text)

    def of_saving(self, answer: Answer[Saved | Conflict], request: SetPreferencesRequest | None) -> Verdict:
        """Whether the service keeps what it was sent; without a request, choices were deleted."""
        end = answer.value
        if isinstance(end, Conflict):
            advice = self.tr("Nothing was saved: somebody has changed the preferences of this user meanwhile.")
            return verdict.of_answer(answer, self.tr("Not saved"), advice, outcome=Outcome.NOT_SENT)
        if end.reread is None:
            advice = self.tr("The service accepted the changes, but they could not be read back: load again.")
            return verdict.of_answer(answer, self.tr("Saved"), advice, outcome=Outcome.PARTLY_SENT)
        if request is None:
            return verdict.of_answer(answer, self.tr("Back to default"), self.tr("Read back: the choices are gone."))
        different = PreferenceGrid(end.reread).differences(request)
        if different:
            advice = self.tr(
                "The service accepted the changes and keeps something else for {count} of them: see the grid."
            ).format(count=len(different))
            text = self.tr("Saved, with differences")
            return verdict.of_answer(answer, text, advice, outcome=Outcome.PARTLY_SENT)
        advice = self.tr("Read back, and as it was sent.")
        if end.was_lost:
            advice = self.tr("The answer did not come. Read back: everything is as it was sent.")
        return verdict.of_answer(answer, self.tr("Saved"), advice)
