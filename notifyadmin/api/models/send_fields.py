"""The fields of a send, as `send.py` declares them, for what cannot wait until pydantic has been imported.

Written by `python -m tests.api.send_fields --write`, a line for each field. A test compares it with the models.
"""

# ruff: noqa: E501 - a line for each field
# fmt: off

from __future__ import annotations

from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.models.kinds import Choices, Kind, Parts

PUSH_TOKEN = ModelSpec('PushToken', 'PushToken', (
    FieldSpec('type', Shape.TEXT, 'Provider', help='Whose push service knows the token.', required=True, choices=Choices({'APN': 'APN', 'FCM': 'FCM'})),
    FieldSpec('token', Shape.TEXT, 'Token', help='The token that the provider gave to the device.', required=True),
    FieldSpec('device', Shape.JSON, 'Device', help='What is known about the device.', parts=Parts({'device_id': 'Device ID', 'platform': 'Platform'})),
))
WEB_PUSH_TOKEN = ModelSpec('WebPushToken', 'WebPushToken', (
    FieldSpec('sub', Shape.JSON, 'Subscription', help="The browser's PushSubscription: endpoint and keys.", required=True, parts=Parts({'endpoint': 'Endpoint', 'keys.p256dh': 'Key (p256dh)', 'keys.auth': 'Key (auth)'})),
))
USER = ModelSpec('User', 'User', (
    FieldSpec('id', Shape.TEXT, 'User ID', help="The user's id in your own system. Nothing else is needed for in-app, web push and mobile push.", example='123', required=True, kind=Kind.USER_ID),
    FieldSpec('email', Shape.TEXT, 'Email', help='Needed for the email channel.', example='test@test.com', kind=Kind.EMAIL),
    FieldSpec('number', Shape.TEXT, 'Phone', help='Needed for SMS and calls: +15005550006, or a US or Canada number such as (415) 555-1212.', example='+15005550006', kind=Kind.TELEPHONE),
    FieldSpec('timezone', Shape.TEXT, 'Time zone', help="The zone in which the user's digests and schedules are meant, as in Europe/Berlin.", example='America/Toronto', kind=Kind.TIMEZONE),
    FieldSpec('pushTokens', Shape.LIST, 'Push tokens', help='The devices that mobile push is to reach, each with its own token.', model=PUSH_TOKEN, item=FieldSpec('', Shape.OBJECT, '', model=PUSH_TOKEN)),
    FieldSpec('webPushTokens', Shape.LIST, 'Web push tokens', help='The browsers that web push is to reach.', model=WEB_PUSH_TOKEN, item=FieldSpec('', Shape.OBJECT, '', model=WEB_PUSH_TOKEN)),
))
ATTACHMENT = ModelSpec('Attachment', 'Attachment', (
    FieldSpec('filename', Shape.TEXT, 'File name', help='The name that the recipient sees; without its extension the file may not open.', example='invoice.pdf', required=True),
    FieldSpec('url', Shape.TEXT, 'URL', help='Where the service fetches the file. It has to be public for a few minutes after sending.', example='https://example.com/invoice.pdf', required=True, kind=Kind.URL),
))
EMAIL_OPTIONS = ModelSpec('EmailOptions', 'EmailOptions', (
    FieldSpec('replyToAddresses', Shape.LIST, 'Reply to', help="Where the recipient's answer goes.", item=FieldSpec('', Shape.TEXT, '', kind=Kind.EMAIL)),
    FieldSpec('ccAddresses', Shape.LIST, 'CC', help='Who gets a visible copy.', item=FieldSpec('', Shape.TEXT, '', kind=Kind.EMAIL)),
    FieldSpec('bccAddresses', Shape.LIST, 'BCC', help='Who gets a hidden copy.', item=FieldSpec('', Shape.TEXT, '', kind=Kind.EMAIL)),
    FieldSpec('fromAddress', Shape.TEXT, 'From address', help="The sender's address in place of the template's.", kind=Kind.EMAIL),
    FieldSpec('fromName', Shape.TEXT, 'From name', help="The sender's name in place of the template's."),
    FieldSpec('attachments', Shape.LIST, 'Attachments', help='Files to attach. The email may weigh 10 MB with all of them.', model=ATTACHMENT, item=FieldSpec('', Shape.OBJECT, '', model=ATTACHMENT)),
))
APN_OPTIONS = ModelSpec('ApnOptions', 'ApnOptions', (
    FieldSpec('expiry', Shape.INTEGER, 'Expiry', help='When Apple gives up on an unreachable device, in seconds since 1970. 0: one attempt, at once.', kind=Kind.UNIX_TIME, minimum=0),
    FieldSpec('priority', Shape.INTEGER, 'Priority', help='How soon Apple delivers. Left out, it is 10.', choices=Choices({10: '10 – at once', 5: '5 – when it suits the battery', 1: '1 – never wakes the device'})),
    FieldSpec('collapseId', Shape.TEXT, 'Collapse ID', help='Notifications with the same id replace one another on the device. At most 64 bytes.', kind=Kind.COLLAPSE_ID),
    FieldSpec('threadId', Shape.TEXT, 'Thread ID', help='Notifications with the same id are grouped on the device.'),
    FieldSpec('badge', Shape.INTEGER, 'Badge', help="The number on the app's icon. 0 removes it; left out, it stays as it is.", kind=Kind.BADGE, minimum=0),
    FieldSpec('sound', Shape.TEXT, 'Sound', help="A sound file of the app, or default for the system's alert sound.", example='default'),
    FieldSpec('contentAvailable', Shape.BOOLEAN, 'Content available', help='Wakes the app in the background to fetch new content.'),
))
ANDROID_OPTIONS = ModelSpec('AndroidOptions', 'AndroidOptions', (
    FieldSpec('collapseKey', Shape.TEXT, 'Collapse key', help='Of several waiting with one key only the last is delivered. At most 4 keys at a time.'),
    FieldSpec('priority', Shape.TEXT, 'Priority', help='How soon Firebase delivers. Left out, it is high.', choices=Choices({'high': 'high – at once, wakes the device', 'normal': 'normal – may be delayed'})),
    FieldSpec('ttl', Shape.TEXT, 'Time to live', help='How many seconds Firebase keeps the notification for an offline device. At most 4 weeks.', example='3600', kind=Kind.SECONDS),
    FieldSpec('restrictedPackageName', Shape.TEXT, 'Package name', help='Only the app with this package name may receive the notification.', example='com.example.app'),
))
FCM_OPTIONS = ModelSpec('FcmOptions', 'FcmOptions', (
    FieldSpec('android', Shape.OBJECT, 'Android push', help='Options for Android devices.', model=ANDROID_OPTIONS),
))
SEND_OPTIONS = ModelSpec('SendOptions', 'SendOptions', (
    FieldSpec('email', Shape.OBJECT, 'Email', help='Options for the email.', model=EMAIL_OPTIONS),
    FieldSpec('apn', Shape.OBJECT, 'Apple push', help="Options for Apple's devices.", model=APN_OPTIONS),
    FieldSpec('fcm', Shape.OBJECT, 'Firebase', help='Options for Firebase Cloud Messaging.', model=FCM_OPTIONS),
))
SEND_REQUEST = ModelSpec('SendRequest', 'Notification', (
    FieldSpec('notificationId', Shape.TEXT, 'Notification ID', help="The id of the notification type to send; the service's dashboard lists them.", example='hello_world', required=True, kind=Kind.NOTIFICATION_ID),
    FieldSpec('user', Shape.OBJECT, 'User', help='Who is notified.', required=True, model=USER),
    FieldSpec('mergeTags', Shape.JSON, 'Merge tags', help='Values for the placeholders of the templates. Better not more than 150 KB in all.'),
    FieldSpec('replace', Shape.PAIRS, 'Replace', help='Texts to put in place of others, after the merge tags. Upper and lower case count.'),
    FieldSpec('subNotificationId', Shape.TEXT, 'Sub-notification ID', help='A category within the type, with user preferences of its own.', kind=Kind.SUB_NOTIFICATION_ID),
    FieldSpec('templateId', Shape.TEXT, 'Template ID', help='A template to use in place of the default one: another wording, customer or language.', kind=Kind.TEMPLATE_ID),
    FieldSpec('schedule', Shape.TEXT, 'Schedule', help='When to send it, at most a year ahead. A time in the past sends at once.', kind=Kind.TIMESTAMP),
    FieldSpec('forceChannels', Shape.LIST, 'Force channels', help="The channels to use in place of the type's own. The user's preferences still count.", deprecated=True, item=FieldSpec('', Shape.TEXT, '', kind=Kind.CHANNEL, choices=Choices({'EMAIL': 'EMAIL', 'INAPP_WEB': 'INAPP_WEB', 'SMS': 'SMS', 'CALL': 'CALL', 'PUSH': 'PUSH', 'WEB_PUSH': 'WEB_PUSH', 'SLACK': 'SLACK'}, open=True))),
    FieldSpec('options', Shape.OBJECT, 'Options', help='Options by channel.', model=SEND_OPTIONS),
))
