"""How many in-app notifications a retraction will remove, in words, as far as anybody can tell."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from notifyadmin.api.models import RetractRequest
from notifyadmin.api.verdict import Verdict
from notifyadmin.core.inbox import Inbox, InboxGroups
from notifyadmin.core.inbox_reader import InboxReader
from notifyadmin.core.session import State
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown


class InboxWords(QObject):
    """Makes the words above the list."""

    def about(self, reader: InboxReader, groups: InboxGroups | None, state: State) -> str:
        """What the reader knows, of a profile in that state."""
        return " ".join(self._sentences(reader, groups, state))

    def _sentences(self, reader: InboxReader, groups: InboxGroups | None, state: State) -> Iterator[str]:
        if reader.request is None:
            yield self.tr("Enter a notification ID and a user ID to see what will be deleted.")
        elif reader.inbox is not None and groups is not None:
            yield self._count(reader.request, groups)
            yield from self._rest(reader, reader.inbox, groups)
        elif reader.failure is not None:
            yield self.tr("Can't tell how many in-app notifications will be deleted.")
            yield from self._reason(reader.failure)
        elif state is State.FAILED:
            yield self.tr("Can't tell how many in-app notifications will be deleted: the profile can't be used.")
        else:
            yield self.tr("Loading in-app notifications…")

    def _count(self, request: RetractRequest, groups: InboxGroups) -> str:
        count = len(groups.asked)
        if not groups.is_complete:
            text = self.tr(
                "At least %n in-app notification(s) of {notification} will be deleted for user {user}.", "", count
            )
        elif count:
            text = self.tr("%n in-app notification(s) of {notification} will be deleted for user {user}.", "", count)
        else:
            text = self.tr("User {user} has no in-app notifications of {notification}.")
        names = (shown(name, NAME_CHARACTERS) for name in (request.notification_id, request.secondary_id) if name)
        return text.format(notification=" / ".join(names), user=shown(request.user_id, NAME_CHARACTERS))

    def _rest(self, reader: InboxReader, inbox: Inbox, groups: InboxGroups) -> Iterator[str]:
        if groups.untold:
            yield self.tr("%n more of unknown type may be deleted too.", "", len(groups.untold))
        if reader.is_reading:
            yield self.tr("Loading…")
        elif reader.failure is not None:
            yield self.tr("Older notifications could not be loaded.")
            yield from self._reason(reader.failure)
        elif inbox.older_from is not None:
            yield self.tr("Scroll down to load older notifications.")
        elif not inbox.is_complete:
            yield self.tr("Older notifications were not loaded.")

    def _reason(self, failure: Verdict) -> Iterator[str]:
        """What the service says, or what else went wrong."""
        yield from (shown(of_api(finding.text)) for finding in failure.findings[:1])
