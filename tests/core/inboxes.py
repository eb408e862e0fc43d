"""In-app notifications as a service keeps them, and calls that read and retract them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from notifyadmin.api.client import Client
from notifyadmin.api.errors import ApiError
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import InAppNotification, InAppPage, RetractRequest
from notifyadmin.core.inbox import Inbox, groups_of
from notifyadmin.core.intent import Call
from notifyadmin.core.requests import GetInAppNotifications, Request

REPLY = HttpReply(200, (), b"", 0.01)


def row(name: str, kind: str | None = "hello_world", minute: int = 0, *, part: str | None = None) -> InAppNotification:
    """One notification, by its id, its type and its sub-notification; a later minute is a newer one."""
    date = f"2026-01-01T10:{minute:02}:00.000Z"
    return InAppNotification(id=name, title=name, date=date, notification_id=kind, sub_notification_id=part)


class Service:
    """Keeps one inbox, newest first, and fails when told to.

    `calls` is what it was asked, in order, `before` what the journal was given.
    """

    def __init__(self, *rows: InAppNotification, page_size: int = 3) -> None:
        self.rows = list(rows)
        self.calls: list[Request] = []
        self.before: Mapping[str, object] | None = None
        self.read_errors: list[ApiError | None] = []
        """One for each reading to come: why it fails, or None."""
        self.on_retract: Callable[[RetractRequest], object] = self.remove
        self._page_size = page_size

    def remove(self, request: RetractRequest) -> None:
        """Does what it was asked to do."""
        gone = groups_of(Inbox(tuple(self.rows)), request).asked
        self.rows = [kept for kept in self.rows if kept not in gone]

    async def __call__(
        self, request: Request, *, before: Mapping[str, object] | None = None, is_unchanged: object = None
    ) -> Answer[Any]:
        assert is_unchanged is None
        self.calls.append(request)
        if isinstance(request, RetractRequest):
            self.before = before
            self.on_retract(request)
            return Answer(None, REPLY)
        assert isinstance(request, GetInAppNotifications)
        error = self.read_errors.pop(0) if self.read_errors else None
        if error is not None:
            raise error
        wanted = [each for each in self.rows if request.before is None or (each.date or "") <= request.before]
        return Answer(InAppPage(notifications=wanted[: self._page_size]), REPLY)


def caller(client: Client) -> Call:
    """Carries what a retraction asks for, as the runner does."""

    async def call(
        request: Request, *, before: Mapping[str, object] | None = None, is_unchanged: object = None
    ) -> Answer[Any]:
        assert (before is not None) == isinstance(request, RetractRequest)
        if isinstance(request, RetractRequest):
            return await client.retract(request)
        assert isinstance(request, GetInAppNotifications)
        return await client.in_app_notifications(request.user_id, count=request.count, before=request.before)

    return call
