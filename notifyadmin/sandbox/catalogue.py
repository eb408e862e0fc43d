"""The notification types that the sandbox knows, as an account's dashboard would list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from notifyadmin.api.models import Channel, ChannelOptions, Delivery, DeliveryOption, NotificationType

DEFAULT_TEMPLATE = "default"


@dataclass(frozen=True, slots=True)
class Template:
    """What one channel shows, in Liquid; the addresses are for in-app and web push."""

    title: str
    body: str
    redirect_url: str | None = None
    image_url: str | None = None


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A notification type with its templates: by template id, then by channel."""

    about: NotificationType
    templates: Mapping[str, Mapping[str, Template]]

    def template(self, channel: str, template_id: str) -> Template | None:
        """The template of that id, if the channel has it."""
        return self.templates.get(template_id, {}).get(channel)

    def default_template(self, channel: str) -> Template:
        """The template used when none is asked for; a channel that the type does not use has a bare one [assumed]."""
        title = self.about.title or self.about.notification_id
        return self.template(channel, DEFAULT_TEMPLATE) or Template(title, title)

    def default_delivery(self, channel: str) -> str:
        """How often users who chose nothing hear of it; at once where the type does not say [assumed]."""
        options = (self.about.options or {}).get(channel)
        return (options and options.default_delivery_option) or Delivery.INSTANT


def seeded_catalogue() -> dict[str, CatalogueEntry]:
    """The types that every sandbox starts with, by their ids."""
    entries = (_hello_world(), _order_tracking(), _comment_reply(), _weekly_digest())
    return {entry.about.notification_id: entry for entry in entries}


def seeded_sub_notifications() -> dict[tuple[str, str], str]:
    """The titles of the sub-notifications, by the type's id and their own."""
    return {
        ("comment_reply", "project_apollo"): "Project Apollo",
        ("comment_reply", "project_zephyr"): "Project Zephyr",
    }


def _hello_world() -> CatalogueEntry:
    body = "Hi {{ firstName | default: 'there' }}, this is your first notification. It was sent with NotificationAPI."
    english = Template("Hello, {{ firstName | default: 'world' }}!", body)
    german = Template("Hallo, {{ firstName | default: 'Welt' }}!", "Das ist Ihre erste Benachrichtigung.")
    return CatalogueEntry(
        NotificationType(
            notification_id="hello_world",
            title="Hello World",
            channels=list(Channel),
            options={channel: _options(Delivery.INSTANT, Delivery.OFF) for channel in Channel},
        ),
        {
            DEFAULT_TEMPLATE: dict.fromkeys(Channel, english),
            "german": {Channel.EMAIL: german, Channel.INAPP_WEB: german},
        },
    )


def _order_tracking() -> CatalogueEntry:
    items = "{% for item in items %}\n- {{ item.quantity }} × {{ item.name }}{% endfor %}"
    short = "Order {{ orderId }}: {{ status | default: 'on its way' }}."
    url = "https://shop.example.com/orders/{{ orderId | url_encode }}"
    channels = [Channel.EMAIL, Channel.INAPP_WEB, Channel.SMS, Channel.PUSH]
    return CatalogueEntry(
        NotificationType(
            notification_id="order_tracking",
            title="Order tracking",
            channels=list(channels),
            options={channel: _options(Delivery.INSTANT, Delivery.OFF) for channel in channels},
        ),
        {
            DEFAULT_TEMPLATE: {
                Channel.EMAIL: Template(
                    "Your order {{ orderId }} is {{ status | default: 'on its way' }}",
                    f"Thank you for your order, {{{{ firstName }}}}.\n{items}\n\nFollow it at {url}",
                ),
                Channel.INAPP_WEB: Template(short, short, redirect_url=url),
                Channel.SMS: Template("Order tracking", short),
                Channel.PUSH: Template("Your order", short),
            }
        },
    )


def _comment_reply() -> CatalogueEntry:
    title = "{{ author | default: 'Somebody' }} replied to your comment"
    body = "“{{ comment | truncate: 200 }}”"
    url = "https://app.example.com/comments/{{ commentId }}"
    often = _options(Delivery.INSTANT, Delivery.OFF, Delivery.HOURLY, Delivery.DAILY)
    simple = _options(Delivery.INSTANT, Delivery.OFF)
    channels = [Channel.EMAIL, Channel.INAPP_WEB, Channel.WEB_PUSH]
    return CatalogueEntry(
        NotificationType(
            notification_id="comment_reply",
            title="Replies to your comments",
            channels=list(channels),
            options={Channel.EMAIL: often, Channel.INAPP_WEB: simple, Channel.WEB_PUSH: simple},
        ),
        {DEFAULT_TEMPLATE: {channel: Template(title, body, redirect_url=url) for channel in channels}},
    )


def _weekly_digest() -> CatalogueEntry:
    title = "Your week: {{ count | default: 0 }} updates"
    body = "{% for update in updates %}- {{ update }}\n{% else %}It was a quiet week.{% endfor %}"
    frequencies = (Delivery.OFF, Delivery.INSTANT, Delivery.DAILY, Delivery.MONTHLY)
    return CatalogueEntry(
        NotificationType(
            notification_id="weekly_digest",
            title="Weekly digest",
            channels=[Channel.EMAIL, Channel.INAPP_WEB],
            options={
                Channel.EMAIL: _options(Delivery.WEEKLY, *frequencies),
                Channel.INAPP_WEB: _options(Delivery.INSTANT, Delivery.OFF),
            },
        ),
        {DEFAULT_TEMPLATE: {channel: Template(title, body) for channel in (Channel.EMAIL, Channel.INAPP_WEB)}},
    )


def _options(default: Delivery, *others: Delivery) -> ChannelOptions:
    """A channel's frequencies; the ones not named are switched off."""
    offered = {
        Delivery.OFF: DeliveryOption(enabled=False),
        Delivery.INSTANT: DeliveryOption(enabled=False),
        Delivery.HOURLY: DeliveryOption(enabled=False),
        Delivery.DAILY: DeliveryOption(enabled=False, hour=9),
        Delivery.WEEKLY: DeliveryOption(enabled=False, hour=9, day="monday"),
        Delivery.MONTHLY: DeliveryOption(enabled=False, hour=9, date="first"),
    }
    for delivery in (default, *others):
        offered[delivery] = offered[delivery].model_copy(update={"enabled": True})
    return ChannelOptions(
        default_delivery_option=default, **{delivery.value: option for delivery, option in offered.items()}
    )
