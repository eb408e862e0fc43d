"""The question before a request is made once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from notifyadmin.api.models import RetractRequest
from notifyadmin.core.guard import Reason
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

if TYPE_CHECKING:
    from notifyadmin.core.guard import Question
    from notifyadmin.core.intent import Intent


class RepetitionQuestion(QObject):
    """Says what speaks against it, too."""

    def about(self, intent: Intent[Any], question: Question, what: str) -> DialogText:
        """Whether to run this very intent; `what` says what it does."""
        reasons = question.reasons
        lines = [*self._warnings(intent, question), what]
        name = "send.confirm" if intent.repetition is None else "history.again.confirm"
        if isinstance(intent.request, RetractRequest):
            return DialogText(self.tr("Retract again?"), "\n".join(lines), name, self.tr("Retract again"))
        is_production = Reason.PRODUCTION in reasons
        title = self.tr("Send again to production?") if is_production else self.tr("Send again?")
        agree = self.tr("Send again to production") if is_production else self.tr("Send again")
        return DialogText(title, "\n".join(lines), name, agree)

    def _warnings(self, intent: Intent[Any], question: Question) -> list[str]:
        reasons = question.reasons
        lines = []
        if intent.repetition is not None:
            entry = intent.repetition.entry
            if Reason.UNKNOWN_OUTCOME in reasons:
                text = self.tr("The outcome of {moment} is unknown: it may have gone through.")
                lines.append(text.format(moment=f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}"))
            if Reason.OTHER_PROFILE in reasons:
                text = self.tr("It was sent with another profile, {former}. This time it goes to {profile}.")
                names = (entry.profile_name, intent.profile.name)
                former, profile = (shown(name, NAME_CHARACTERS) for name in names)
                lines.append(text.format(former=former, profile=profile))
            if Reason.STRUCK_OUT in reasons:
                text = self.tr("“…” goes out as part of {fields}. If a key was there, it was not recorded.")
                lines.append(text.format(fields=shown(", ".join(intent.repetition.doubtful), 2 * NAME_CHARACTERS)))
        if Reason.SENT_RECENTLY in reasons and question.sent_at is not None:
            text = self.tr("The same request was sent at {time}, in the last 10 minutes.")
            lines.append(text.format(time=f"{question.sent_at.astimezone():%H:%M:%S}"))
        return lines
