"""The sends of the last ten minutes, so that the same one is not sent twice by mistake."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from notifyadmin.api.verdict import Outcome
from notifyadmin.core.guard import RECENTLY

if TYPE_CHECKING:
    from notifyadmin.store.journal.entry import Body, Started

REACHED_NOBODY = frozenset({Outcome.NOT_SENT, Outcome.REJECTED, Outcome.NOTHING_SENT})
"""How a send ends that may be sent again without a second thought."""

_Key = tuple[str, str, str]


class RecentSends:
    """Which sends went out lately, by profile, user and body. Of a body only a digest is kept, not what it says."""

    def __init__(self) -> None:
        self._moments: dict[_Key, dict[str, datetime]] = {}

    def note(self, sends: Iterable[Started]) -> None:
        """Sends are about to leave, or left lately."""
        oldest = datetime.now(UTC) - RECENTLY
        left = {key: {uid: at for uid, at in moments.items() if at >= oldest} for key, moments in self._moments.items()}
        self._moments = {key: moments for key, moments in left.items() if moments}
        for send in sends:
            self._moments.setdefault(_key(send), {})[send.uid] = send.at

    def forget(self, send: Started) -> None:
        """A send has reached nobody."""
        self._moments.get(_key(send), {}).pop(send.uid, None)

    def last(self, send: Started) -> datetime | None:
        """When the same was sent last, by the same profile; one of which the body was not kept counts as the same.

        That may be a little ahead of now, where the clock was set back since.
        """
        now = datetime.now(UTC)
        same = (self._moments.get(key, {}) for key in (_key(send), _key_without_body(send)))
        moments = [at for each in same for at in each.values() if abs(now - at) <= RECENTLY]
        return max(moments, default=None)


def _key(send: Started) -> _Key:
    return _key_without_body(send) if send.request is None else (send.profile_id, send.user_id, _digest(send.request))


def _key_without_body(send: Started) -> _Key:
    return send.profile_id, send.user_id, f"{send.notification_id} {send.sub_notification_id}"


def _digest(body: Body) -> str:
    return hashlib.sha256(f"{body.size} {body.text}".encode(errors="surrogatepass")).hexdigest()
