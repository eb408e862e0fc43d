"""What the command palette finds: commands, profiles, the last requests, user IDs and notification types."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from notifyadmin.api.models.kinds import Kind
from notifyadmin.ui.actions import PROFILE_NUMBERS, key_names, plain_words, select_command
from notifyadmin.ui.page import LAST_REQUEST, Context
from notifyadmin.ui.pages import Pages
from notifyadmin.ui.widgets.outside_text import shown

LONGEST = 120
"""An ID is shown, and searched, up to here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the palette can do: what it is called and of which kind it is, its keys, and how it is done."""

    text: str
    kind: str
    keys: str
    run: Callable[[], object]


class Entries(QObject):
    """Gathers what there is at the moment. Commands that can't be run now are left out."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        context: Context,
        pages: Pages,
        choose_profile: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._context = context
        self._pages = pages
        self._choose_profile = choose_profile

    def all(self) -> list[Entry]:
        """Everything: commands first, then what was used last."""
        return [*self._commands(), *self._profiles(), *self._used()]

    def _commands(self) -> Iterator[Entry]:
        profiles = {select_command(number) for number in PROFILE_NUMBERS}
        kind = self.tr("Command")
        for name, action in self._actions.items():
            if action.isEnabled() and action.isVisible() and name not in (*profiles, "palette"):
                yield Entry(plain_words(action), kind, key_names(action.shortcuts()), partial(_trigger, action))

    def _profiles(self) -> Iterator[Entry]:
        kind, current = self.tr("Profile"), self.tr("Current profile")
        for number, profile in enumerate(self._context.session.profiles.all(), start=1):
            action = self._actions.get(select_command(number))
            keys = key_names(action.shortcuts()) if action is not None else ""
            is_current = profile.id == self._context.session.profile.id
            yield Entry(
                shown(profile.name, LONGEST), current if is_current else kind, keys, partial(self._choose, profile.id)
            )

    def _used(self) -> Iterator[Entry]:
        profile_id, recent = self._context.session.profile.id, self._context.user_data.recent_ids
        for kind, words, ids in (
            (LAST_REQUEST, self.tr("Last request"), recent.types_with_payload(profile_id)),
            (Kind.USER_ID, self.tr("User ID"), recent.ids(profile_id, Kind.USER_ID)),
            (Kind.NOTIFICATION_ID, self.tr("Notification type"), recent.ids(profile_id, Kind.NOTIFICATION_ID)),
        ):
            for each in ids:
                yield Entry(shown(each, LONGEST), words, "", partial(self._pages.give, kind, each))

    def _choose(self, profile_id: str) -> None:
        if profile_id != self._context.session.profile.id:
            self._choose_profile(profile_id)


def _trigger(action: QAction) -> None:
    """Does nothing where the command can't be run any more; QAction would do nothing either, but says so nowhere."""
    if action.isEnabled():
        action.trigger()
