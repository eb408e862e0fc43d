"""The words of the questions that are asked before a request goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import DeletePreferences, GetPreferences

if TYPE_CHECKING:
    from notifyadmin.ui.widgets.dialog import Confirmation


@dataclass(frozen=True, slots=True)
class Words:
    """What a question's dialog says: its title, its text, its button; and the button's identifier."""

    title: str
    text: str
    agree: str
    identifier: str


def confirmation(words: Words, parent: QWidget) -> Confirmation:
    """The dialog that asks a question; its `accepted` comes when the user agrees."""
    from notifyadmin.ui.widgets.dialog import Confirmation

    return Confirmation(words.title, words.text, words.agree, words.identifier, parent)


class Questions(QObject):
    """Puts what an intent would do into words, in the language of the program."""

    def about(self, intent: Intent[Any]) -> Words:
        """The question to ask before this very intent runs."""
        profile = intent.profile.name
        match intent.request:
            case SendRequest() as request:
                text = self.tr("{notification} will be sent to user {user} of the production profile {profile}.")
                return Words(
                    self.tr("Send to production?"),
                    text.format(notification=request.notification_id, user=request.user.id, profile=profile),
                    self.tr("Send to production"),
                    "send.confirm",
                )
            case RetractRequest() as request:
                return Words(
                    self.tr("Retract?"), self._retraction(request, intent), self.tr("Retract"), "retract.confirm"
                )
            case SetPreferencesRequest(user_id=user):
                text = self.tr("The preferences of user {user} of the production profile {profile} will be changed.")
                return self._change(text.format(user=user, profile=profile))
            case DeletePreferences() as request:
                text = self.tr(
                    "The choices that user {user} of the production profile {profile} has made for {row} will be"
                    " deleted. The defaults apply again."
                )
                row = " / ".join(filter(None, (request.notification_id, request.sub_notification_id)))
                return self._change(text.format(user=request.user_id, profile=profile, row=row))
            case GetPreferences():
                raise AssertionError("Reading changes nothing and asks nothing.")

    def _change(self, text: str) -> Words:
        return Words(self.tr("Change production?"), text, self.tr("Change production"), "preferences.confirm")

    def about_closing(self, unsaved: int, running: Sequence[Intent[Any]]) -> Words:
        """The question to ask before the program ends with unsaved preference changes, or with requests under way."""
        sentences = []
        if unsaved:
            sentences.append(self.tr("You have %n unsaved preference change(s). Closing discards them.", "", unsaved))
        for intent in running:
            text = self.tr("A request to {profile} is still running. If you close now, its outcome stays unknown.")
            sentences.append(text.format(profile=intent.profile.name))
        return Words(
            self.tr("Close NotifyAdmin?"), "\n".join(sentences), self.tr("Close anyway"), "window.close.confirm"
        )

    def about_leaving(self, unsaved: int) -> Words:
        """The question to ask before another profile is chosen, or this one edited, with unsaved preference changes."""
        return Words(
            self.tr("Discard changes?"),
            self.tr("You have %n unsaved preference change(s). Changing the profile discards them.", "", unsaved),
            self.tr("Discard the changes"),
            "profile.discard",
        )

    def _retraction(self, request: RetractRequest, intent: Intent[Any]) -> str:
        what = self.tr("All in-app notifications of {notification}")
        if request.secondary_id:
            what = self.tr("All in-app notifications of {notification} with the sub-notification {secondary}")
        where = self.tr("will be deleted for user {user} of {profile}. This cannot be undone.")
        if intent.profile.production:
            where = self.tr(
                "will be deleted for user {user} of the production profile {profile}. This cannot be undone."
            )
        return f"{what} {where}".format(
            notification=request.notification_id,
            secondary=request.secondary_id,
            user=request.user_id,
            profile=intent.profile.name,
        )
