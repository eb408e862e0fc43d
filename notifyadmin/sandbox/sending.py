"""What becomes of a send: which channels it reaches, what each would deliver, and what the service says about it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from notifyadmin.api.models import Channel, Delivery, SendRequest, User
from notifyadmin.api.models.validators import moment_of
from notifyadmin.sandbox import inbox, log_rows
from notifyadmin.sandbox.catalogue import DEFAULT_TEMPLATE, CatalogueEntry, Template
from notifyadmin.sandbox.deliveries import Rendered
from notifyadmin.sandbox.log import Row
from notifyadmin.sandbox.rendering import Renderer, Texts
from notifyadmin.sandbox.replies import Refused
from notifyadmin.sandbox.routing import channels_of, routes_of
from notifyadmin.sandbox.state import State, StoredUser

MAX_SCHEDULES = 1_000


@dataclass(frozen=True, slots=True)
class Accepted:
    """The service's answer to a send: 200, or 202 when it has something to say."""

    tracking_id: str
    messages: tuple[str, ...] = ()

    @property
    def status(self) -> int:
        """The status that goes with the messages."""
        return 202 if self.messages else 200

    def to_wire(self) -> dict[str, Any]:
        """The answer's body."""
        return {"trackingId": self.tracking_id, "messages": list(self.messages)}


class Sender:
    """Takes sends.

    The user is stored with what the request says of them. A send scheduled for later is accepted as it is: what speaks
    against its channels shows when it is delivered, and in the log only [assumed]. A channel in a digest (hourly to
    monthly) is accepted without a word, and never delivered here. `forceChannels` stands in place of the type's own
    channels [doc]; the user's choices count all the same.
    """

    def __init__(self, state: State, renderer: Renderer) -> None:
        self._state = state
        self._renderer = renderer

    def send(self, request: SendRequest, remarks: Sequence[str] = ()) -> Accepted:
        """Delivers or schedules it; refused with 404 when the type is not known.

        `remarks` about the request are the first of the messages.
        """
        self._state.entry(request.notification_id)
        if later_moment(request) and len(self._state.schedules) >= MAX_SCHEDULES:
            raise Refused.by_service(400, f"schedule: The sandbox keeps at most {MAX_SCHEDULES} scheduled sends.")
        self._state.identify(request.user)
        tracking_id = str(uuid.uuid4())
        return Accepted(tracking_id, (*remarks, *self.take(tracking_id, request)))

    def take(self, tracking_id: str, request: SendRequest) -> tuple[str, ...]:
        """Keeps a send until its time, or delivers it now; returns what the service says about its channels."""
        moment = later_moment(request)
        if moment is None:
            return self.deliver(tracking_id, request)
        channels = channels_of(self._state.entry(request.notification_id), request)
        self._state.schedules[tracking_id] = request
        self._state.deliveries.add(tracking_id, ())
        self._log(tracking_id, request, log_rows.scheduled(channels, moment))
        return ()

    def deliver(self, tracking_id: str, request: SendRequest) -> tuple[str, ...]:
        """Delivers what can be delivered now, whatever its time; returns what the service says about its channels."""
        entry, user = self._state.entry(request.notification_id), self._user(request)
        routes = list(routes_of(entry, user, request))
        messages = [route.obstacle.message for route in routes if route.obstacle]
        rendered: list[Rendered] = []
        for route in routes:
            if route.obstacle is None:
                template_id, template = _template(entry, route.channel, request.template_id, messages)
                if route.delivery == Delivery.INSTANT:
                    texts = self._renderer.texts(template, request.merge_tags or {}, request.replace or {})
                    rendered.append(_rendered(request, user, route.channel, template_id, texts))
        if all(route.obstacle for route in routes):
            messages.append("All delivery channels are disabled/discarded. Aborted.")
        else:
            user.received.add(request.notification_id)
        now = datetime.now(UTC)
        self._state.deliveries.add(tracking_id, tuple(rendered))
        for one in rendered:
            if one.channel == Channel.INAPP_WEB:
                inbox.add(user, _inbox_row(request, tracking_id, one), now)
        self._log(tracking_id, request, log_rows.delivered(routes, now))
        return tuple(messages)

    def _log(self, tracking_id: str, request: SendRequest, fields: Row) -> None:
        """Writes a send's row anew; when it was received and for when it was scheduled stay as they are."""
        now = datetime.now(UTC)
        before = self._state.log.row(tracking_id) or {}
        kept: Row = {name: before[name] for name in ("received_at", "scheduled_for") if name in before}
        accepted = log_rows.accepted(tracking_id, request, self._user(request).profile, now)
        self._state.log.write(tracking_id, {**accepted, **kept, **fields})

    def _user(self, request: SendRequest) -> StoredUser:
        """Whom it is for, as known now; known from the request alone where the user was forgotten meanwhile."""
        return self._state.user(request.user.id) or self._state.identify(request.user)


def later_moment(request: SendRequest) -> datetime | None:
    """The moment that a send waits for; None where it goes out at once."""
    moment = moment_of(request.schedule)
    return moment if moment is not None and moment > datetime.now(UTC) else None


def _inbox_row(request: SendRequest, tracking_id: str, rendered: Rendered) -> dict[str, Any]:
    shown = ("subNotificationId", "redirectURL", "imageURL")
    details = {name: value for name, value in rendered.details.items() if name in shown}
    return {"id": tracking_id, "notificationId": request.notification_id, "title": rendered.title, **details}


def _template(
    entry: CatalogueEntry, channel: str, template_id: str | None, messages: list[str]
) -> tuple[str, Template]:
    """The template asked for, or the default one with a message that says so [doc]; its wording is made up."""
    if template_id is not None:
        template = entry.template(channel, template_id)
        if template is not None:
            return template_id, template
        messages.append(f"Template {template_id!r} does not exist for {channel}. The default template is used.")
    return DEFAULT_TEMPLATE, entry.default_template(channel)


def _rendered(request: SendRequest, user: StoredUser, channel: str, template_id: str, texts: Texts) -> Rendered:
    return Rendered(
        channel=channel,
        to=_address(user.profile, channel),
        title=texts.title,
        body=texts.body,
        template_id=template_id,
        details=_details(request, channel, texts),
    )


def _address(profile: User, channel: str) -> str:
    match channel:
        case Channel.PUSH:
            return ", ".join(token.token for token in profile.push_tokens or ())
        case Channel.WEB_PUSH:
            return ", ".join(str(token.sub.get("endpoint", "")) for token in profile.web_push_tokens or ())
        case Channel.INAPP_WEB:
            return profile.id
    need = Channel[channel].need
    return "" if need is None else str(profile.to_wire()[need.field])


def _details(request: SendRequest, channel: str, texts: Texts) -> dict[str, Any]:
    options = request.to_wire().get("options") or {}
    details: dict[str, Any] = {}
    if request.sub_notification_id is not None:
        details["subNotificationId"] = request.sub_notification_id
    if channel == Channel.EMAIL:
        details.update(options.get("email") or {})
    elif channel == Channel.PUSH:
        details.update({name: options[name] for name in ("apn", "fcm") if options.get(name)})
    elif channel in (Channel.INAPP_WEB, Channel.WEB_PUSH):
        addresses = {"redirectURL": texts.redirect_url, "imageURL": texts.image_url}
        details.update({name: address for name, address in addresses.items() if address is not None})
    if texts.problem is not None:
        details["problem"] = texts.problem
    return details
