"""The texts of the questions that are asked before something that cannot be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.core.guard import Question, Reason
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import (
    CancelSchedule,
    DeletePreferences,
    GetInAppNotifications,
    GetPreferences,
    QueryLogs,
    Reschedule,
    user_of,
)
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.repetition_question import RepetitionQuestion
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown

if TYPE_CHECKING:
    from notifyadmin.ui.widgets.dialog import Confirmation

MOST_CHANNELS = 8
MOST_LISTED = 3


def confirmation(says: DialogText, parent: QWidget) -> Confirmation:
    """The dialog that asks a question; its `accepted` comes when the user agrees."""
    from notifyadmin.ui.widgets.dialog import Confirmation

    return Confirmation(says, parent)


class Questions(QObject):
    """Makes the words, in the language of the program. Each name in them is bounded, so that all can be read.

    It has no parent, which would keep it for as long as the window is open.
    """

    def about(self, intent: Intent[Any], question: Question | None = None) -> DialogText:
        """Whether to run this very intent; `question` is what of it has to be agreed to, as far as the runner knows."""
        profile, question = _name(intent.profile.name), question or intent.question()
        if question is not None and not question.reasons.isdisjoint((Reason.REPEATED, Reason.SENT_RECENTLY)):
            what = self._repeated(intent, profile)
            return replace(RepetitionQuestion().about(intent, question, what), typed=_typed(intent))
        match intent.request:
            case SendRequest() as request:
                text = self._sending(request, profile, production=intent.profile.production)
                if not intent.profile.production:
                    return DialogText(self.tr("Send?"), text, "send.confirm", self.tr("Send"))
                return DialogText(self.tr("Send to production?"), text, "send.confirm", self.tr("Send to production"))
            case RetractRequest() as request:
                text = "\n".join((self._retraction(request, intent), self._removal(intent)))
                agree = self.tr("Retract")
                return DialogText(self.tr("Retract?"), text, "retract.confirm", agree, typed=_typed(intent))
            case SetPreferencesRequest() | DeletePreferences() as request:
                return self._change(self._changing(request, intent, profile), intent)
            case Reschedule() | CancelSchedule() as request:
                return self._schedule(request, intent, profile)
            case GetPreferences() | GetInAppNotifications() | QueryLogs():
                raise AssertionError("Reading changes nothing and asks nothing.")

    def _repeated(self, intent: Intent[Any], profile: str) -> str:
        """What a request does that is made once more."""
        request, production = intent.request, intent.profile.production
        if isinstance(request, SendRequest):
            return self._sending(request, profile, production=production)
        if isinstance(request, RetractRequest):
            return self._retraction(request, intent)
        text = self.tr("Preferences of user {user} of {profile} will be changed.")
        if production:
            text = self.tr("Preferences of user {user} of the production profile {profile} will be changed.")
        return text.format(user=_name(user_of(request)), profile=profile)

    def about_closing(self, unsaved: int, running: Sequence[Intent[Any]], *, reopens: bool) -> DialogText:
        """Whether to close with unsaved preference changes, or with requests under way, and perhaps to open anew."""
        sentences = []
        if unsaved:
            sentences.append(self.tr("Closing discards %n unsaved preference change(s).", "", unsaved))
        for intent in running:
            text = self.tr("A request to {profile} is still running. If you close now, its outcome stays unknown.")
            sentences.append(text.format(profile=_name(intent.profile.name)))
        title = self.tr("Reopen the window?") if reopens else self.tr("Close NotifyAdmin?")
        agree = self.tr("Reopen anyway") if reopens else self.tr("Close anyway")
        return DialogText(title, "\n".join(sentences), "window.close.confirm", agree)

    def about_leaving(self, unsaved: int) -> DialogText:
        """Whether to choose another profile, or to edit this one, with unsaved preference changes."""
        text = self.tr("Changing the profile discards %n unsaved preference change(s).", "", unsaved)
        return self._discard(text, "profile.discard")

    def about_loading(self, unsaved: int, user_id: str) -> DialogText:
        """Whether to load a user with unsaved changes of the one that is shown."""
        text = self.tr("Loading discards %n unsaved change(s) for user {user}.", "", unsaved)
        return self._discard(text.format(user=_name(user_id)), "preferences.discard")

    def about_overwriting(self, path: Path) -> DialogText:
        """Whether to overwrite a request file that another program has changed."""
        text = self.tr(
            "{file} was changed by another program since you opened or saved it. Nothing was saved. Overwriting"
            " discards the other program's changes."
        )
        return DialogText(
            self.tr("Overwrite the file?"), text.format(file=_name(path.name)), "send.overwrite", self.tr("Overwrite")
        )

    def about_deleting(self, profile: str) -> DialogText:
        """Whether to delete a profile."""
        text = self.tr("The profile {name} and its key in the keyring will be deleted.").format(name=_name(profile))
        return DialogText(self.tr("Delete the profile?"), text, "profile.delete.confirm", self.tr("Delete"))

    def about_discarding_profile(self, profile: str) -> DialogText:
        """Whether to discard what was typed for a profile; one without a name is new."""
        title = self.tr("Discard the changes to {name}?").format(name=_name(profile))
        if not profile:
            title = self.tr("Discard the new profile?")
        return DialogText(title, self.tr("What you entered will be lost."), "profile.discard", self.tr("Discard"))

    def about_resetting(self, unsaved: int) -> DialogText:
        """Whether to reset the sandbox, perhaps with unsaved preference changes."""
        sentences = [
            self.tr("The users, preferences and messages of the sandbox will be replaced by its examples."),
            self.tr("Your requests and profiles stay."),
        ]
        if unsaved:
            sentences.append(self.tr("%n unsaved preference change(s) will be discarded.", "", unsaved))
        return DialogText(
            self.tr("Reset the sandbox?"), " ".join(sentences), "sandbox.reset.confirm", self.tr("Reset sandbox")
        )

    def _schedule(self, request: Reschedule | CancelSchedule, intent: Intent[Any], profile: str) -> DialogText:
        production = intent.profile.production
        if isinstance(request, Reschedule):
            title, agree = self.tr("Reschedule?"), self.tr("Reschedule")
            text = self.tr("The scheduled notification {notification} of {profile} will be sent at {time} instead.")
            if production:
                title = self.tr("Reschedule in production?")
                text = self.tr(
                    "The scheduled notification {notification} of the production profile {profile} will be sent at"
                    " {time} instead."
                )
        else:
            # Not "Cancel", which is what the other button says.
            title, agree = self.tr("Delete the schedule?"), self.tr("Delete schedule")
            text = self.tr("The scheduled notification {notification} of {profile} will never be sent.")
            if production:
                title = self.tr("Delete the schedule in production?")
                text = self.tr(
                    "The scheduled notification {notification} of the production profile {profile} will never be sent."
                )
        time = _name(request.schedule) if isinstance(request, Reschedule) else ""
        notification, row = _name(request.tracking_id), intent.row
        if row is not None and row.notification_id:
            named = self.tr("{notification} to user {user}")
            notification = named.format(notification=_name(row.notification_id), user=_name(row.user_id))
        text = text.format(notification=notification, profile=profile, time=time)
        return DialogText(title, text, "schedule.confirm", agree)

    def _sending(self, request: SendRequest, profile: str, *, production: bool = True) -> str:
        text = self.tr("{notification} will be sent to user {user} of {profile}.")
        if production:
            text = self.tr("{notification} will be sent to user {user} of the production profile {profile}.")
        parts = filter(None, (request.notification_id, request.sub_notification_id))
        lines = [text.format(notification=" / ".join(map(_name, parts)), user=_name(request.user.id), profile=profile)]
        forced = request.to_wire().get("forceChannels")  # the attribute warns that it is deprecated
        if isinstance(forced, list) and forced:
            words = PreferenceWords()
            names = ", ".join(words.channel(str(channel)) for channel in forced[:MOST_CHANNELS])
            lines.append(self.tr("Channels: {channels}.").format(channels=names))
        else:
            lines.append(self.tr("Channels: all that this type uses and the user has not switched off."))
        lines += [f"{label}: {self._listed(texts)}." for label, texts in self._details(request) if texts]
        return "\n".join(lines)

    def _details(self, request: SendRequest) -> list[tuple[str, Sequence[str]]]:
        """What else decides whom a send reaches, with what, and when."""
        user = request.user
        mail = request.options.email if request.options else None
        tokens = len(user.push_tokens or ()) + len(user.web_push_tokens or ())
        addresses = [
            *filter(None, (user.email, user.number)),
            *([self.tr("%n push token(s)", "", tokens)] * bool(tokens)),
        ]
        return [
            (self.tr("Addresses"), addresses or [self.tr("those stored for this user")]),
            (self.tr("Scheduled for"), [request.schedule] if request.schedule else ()),
            (self.tr("Template"), [request.template_id] if request.template_id else ()),
            (self.tr("CC"), (mail and mail.cc_addresses) or ()),
            (self.tr("BCC"), (mail and mail.bcc_addresses) or ()),
        ]

    def _listed(self, texts: Sequence[str]) -> str:
        words = [shown(text, NAME_CHARACTERS) for text in texts[:MOST_LISTED]]
        if len(texts) > MOST_LISTED:
            words.append(self.tr("%n more", "", len(texts) - MOST_LISTED))
        return ", ".join(words)

    def _changing(self, request: SetPreferencesRequest | DeletePreferences, intent: Intent[Any], profile: str) -> str:
        production, user = intent.profile.production, _name(request.user_id)
        if isinstance(request, SetPreferencesRequest):
            count = len(intent.changes)
            text = self.tr("%n preference(s) of user {user} of {profile} will be changed.", "", count)
            if production:
                text = self.tr(
                    "%n preference(s) of user {user} of the production profile {profile} will be changed.", "", count
                )
            return text.format(user=user, profile=profile)
        text = self.tr(
            "The choices that user {user} of {profile} has made for {row} will be deleted. The defaults apply again."
        )
        if production:
            text = self.tr(
                "The choices that user {user} of the production profile {profile} has made for {row} will be deleted."
                " The defaults apply again."
            )
        row = " / ".join(map(_name, filter(None, (request.notification_id, request.sub_notification_id))))
        return text.format(user=user, profile=profile, row=row)

    def _change(self, text: str, intent: Intent[Any]) -> DialogText:
        words = PreferenceWords()
        lines = []
        for each in intent.changes:
            old = words.delivery(each.old)
            if each.old == each.new and not isinstance(intent.request, DeletePreferences):
                old = self.tr("{delivery} (default)").format(delivery=old)
            new = self.tr("Default") if each.new is None else words.delivery(each.new)
            lines.append((each.title, words.channel(each.channel), old, f"→ {new}"))
        production = intent.profile.production
        return DialogText(
            self.tr("Change production?") if production else self.tr("Change preferences?"),
            text,
            "preferences.confirm",
            self.tr("Change production") if production else self.tr("Change"),
            (self.tr("Notification"), self.tr("Channel"), self.tr("Now"), self.tr("New")),
            tuple(lines),
        )

    def _discard(self, text: str, identifier: str) -> DialogText:
        return DialogText(self.tr("Discard changes?"), text, identifier, self.tr("Discard changes"))

    def _retraction(self, request: RetractRequest, intent: Intent[Any]) -> str:
        what = self.tr("All in-app notifications of {notification}")
        if request.secondary_id:
            what = self.tr("All in-app notifications of {notification} with the sub-notification {secondary}")
        where = self.tr("will be deleted for user {user} of {profile}. This cannot be undone.")
        if _is_production(intent):
            where = self.tr(
                "will be deleted for user {user} of the production profile {profile}. This cannot be undone."
            )
        return f"{what} {where}".format(
            notification=_name(request.notification_id),
            secondary=_name(request.secondary_id or ""),
            user=_name(request.user_id),
            profile=_name(intent.profile.name),
        )

    def _removal(self, intent: Intent[Any]) -> str:
        """How many a retraction was seen to remove."""
        if intent.removes is None:
            return self.tr("How many there are now is unknown.")
        asked, untold = len(intent.removes.asked), len(intent.removes.untold)
        if intent.removes.is_complete:
            sentences = [self.tr("Currently: %n in-app notification(s).", "", asked)]
        else:
            sentences = [self.tr("Currently: at least %n in-app notification(s).", "", asked)]
        if untold:
            sentences.append(self.tr("%n more of unknown type may be deleted too.", "", untold))
        return " ".join(sentences)


def _typed(intent: Intent[Any]) -> str:
    """What has to be typed before a retraction on production; empty for anything else."""
    request = intent.request
    return request.notification_id if isinstance(request, RetractRequest) and _is_production(intent) else ""


def _is_production(intent: Intent[Any]) -> bool:
    return intent.profile.production


def _name(text: str) -> str:
    return shown(text, 2 * NAME_CHARACTERS)
