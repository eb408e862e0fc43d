"""What becomes of a send: which channels it reaches, what each would deliver, and what the service says about it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from notifyadmin.api.models import Channel, Delivery, SendRequest, User
from notifyadmin.api.models.validators import moment_of
from notifyadmin.sandbox import inbox
from notifyadmin.sandbox.catalogue import DEFAULT_TEMPLATE, CatalogueEntry, Template
from notifyadmin.sandbox.deliveries import Rendered
from notifyadmin.sandbox.preferences import delivery_of
from notifyadmin.sandbox.rendering import Renderer, Texts
from notifyadmin.sandbox.state import Cell, State, StoredUser


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

    The user is stored with what the request says of them. A send scheduled for later is accepted as it is, and never
    delivered here. A channel in a digest (hourly to monthly) is accepted without a word, and not delivered either.
    `forceChannels` stands in place of the type's own channels [doc]; the user's choices count all the same.
    """

    def __init__(self, state: State, renderer: Renderer) -> None:
        self._state = state
        self._renderer = renderer

    def send(self, request: SendRequest, remarks: Sequence[str] = ()) -> Accepted:
        """Delivers what can be delivered now; refused with 404 when the type is not known.

        `remarks` about the request are the first of the messages.
        """
        entry = self._state.entry(request.notification_id)
        user = self._state.identify(request.user)
        tracking_id = str(uuid.uuid4())
        messages = list(remarks)
        rendered: list[Rendered] = []
        if not _is_for_later(request):
            for channel, delivery in self._open_channels(entry, user, request, messages):
                template_id, template = _template(entry, channel, request.template_id, messages)
                if delivery == Delivery.INSTANT:
                    texts = self._renderer.texts(template, request.merge_tags or {}, request.replace or {})
                    rendered.append(_rendered(request, user, channel, template_id, texts))
        self._state.deliveries.add(tracking_id, tuple(rendered))
        for one in rendered:
            if one.channel == Channel.INAPP_WEB:
                inbox.add(user, _inbox_row(request, tracking_id, one), datetime.now(UTC))
        return Accepted(tracking_id, tuple(messages))

    def _open_channels(
        self, entry: CatalogueEntry, user: StoredUser, request: SendRequest, messages: list[str]
    ) -> list[tuple[str, str]]:
        """The channels that nothing speaks against, each with how often the user hears on it; adds to `messages`."""
        # Read from the JSON: pydantic warns when the attribute of a deprecated field is read.
        forced = request.to_wire().get("forceChannels")
        reached = []
        for channel in dict.fromkeys(entry.about.channels if forced is None else forced):
            cell = Cell(request.notification_id, request.sub_notification_id, channel)
            delivery = delivery_of(self._state, user, cell)
            obstacle = _obstacle(user, channel, delivery)
            if obstacle is None:
                reached.append((channel, delivery))
            else:
                messages.append(obstacle)
        if reached:
            user.received.add(request.notification_id)
        else:
            messages.append("All delivery channels are disabled/discarded. Aborted.")
        return reached


def _is_for_later(request: SendRequest) -> bool:
    moment = moment_of(request.schedule)
    return moment is not None and moment > datetime.now(UTC)


def _inbox_row(request: SendRequest, tracking_id: str, rendered: Rendered) -> dict[str, Any]:
    shown = ("subNotificationId", "redirectURL", "imageURL")
    details = {name: value for name, value in rendered.details.items() if name in shown}
    return {"id": tracking_id, "notificationId": request.notification_id, "title": rendered.title, **details}


def _obstacle(user: StoredUser, channel: str, delivery: str) -> str | None:
    """Why a channel is discarded, in the service's words; those for a choice of the user are made up [assumed]."""
    if delivery == Delivery.OFF:
        return f"{channel} delivery is disabled by the user's preferences. Discarding {channel}."
    need = Channel[channel].need
    if need is None or user.profile.to_wire().get(need.field):
        return None
    return f"{channel} delivery is activated, but the user's {need.field} is not provided. Discarding {channel}."


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
