"""The words of the questions that are asked before a request goes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import DeletePreferences, GetPreferences


@dataclass(frozen=True, slots=True)
class Words:
    """What a question's dialog says: its title, its text, its button; and the button's identifier."""

    title: str
    text: str
    agree: str
    identifier: str


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
            case SetPreferencesRequest(user_id=user) | DeletePreferences(user_id=user):
                text = self.tr("The preferences of user {user} of the production profile {profile} will be changed.")
                return Words(
                    self.tr("Change production?"),
                    text.format(user=user, profile=profile),
                    self.tr("Change production"),
                    "preferences.confirm",
                )
            case GetPreferences():
                raise AssertionError("Reading changes nothing and asks nothing.")

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
