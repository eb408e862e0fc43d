"""Requests that code in other languages trips over, and generated ones."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.snippets.message import Operation
from tests.strategies import retract_requests, send_requests, set_preferences_requests

awkward_texts = [
    "",
    "'",
    '"',
    "\\",
    "trailing \\",
    "\\'",
    '\\"',
    '"""',
    "'''",
    "`id`",
    "\\`",
    "$HOME $(id) ${HOME} {$x} $1",
    "\\${x}",
    "#{1 + 1} #$x #@x",
    "#{1 + 1} #@x $HOME ${x} {$x}\n",
    "%s %d %% {0} {{x}} «body»",
    "<?php ?> */ // --> </script>",
    "\nJSON\n",
    "JSON;\nEOF\n",
    "tab\tline\nreturn\rboth\r\nend",
    "\0\x01\x07\b\f\v\x1b\x7f\x85",
    "\u00a0\u00ad\u200b\u200d\u2028\u2029\u202e\u2066\ufeff\ufffe\uffff",
    "ü ß 用户 עברית",
    "😀 👩\u200d👩\u200d👧 \U000e0001 \U0010ffff \U000f0000",
    "e\u0301",
    "x" * 1000,
]
awkward_names = ["0", "-1", "08", "a b", "a-b", "if", "nil", "true", "toJSON", "then", "hasOwnProperty", "\0a", "ü"]
awkward_ids = [
    "a/b",
    "a?b#c",
    "100%",
    "%2F",
    "a b",
    "a:b",
    "a.b",
    "ü",
    "用户",
    "😀",
    "a+b&c=d",
    "../x",
    "'\"`$(x)\\",
    "!*()~",
]
steps = [".", ".."]
unseen_ids = ["a\nb", "\u202eabc", "a\u200e"]

# Each is beyond what one or another SDK can say.
inexact_numbers: list[int | float] = [1.0, 0.0, -0.0, 1e15, 1e20, 2**53 + 1, 2**63, -(2**63), 10**40]
exact_numbers: list[int | float] = [0, 1, -7, 2**53 - 1, 1.5, -0.1, 1e-7, 5e-324, 1e21, 1e22, 1.7976931348623157e308]


def send(merge_tags: dict[str, Any] | None = None, **fields: Any) -> SendRequest:
    """A send to somebody; further fields by their names on the wire."""
    tags = {} if merge_tags is None else {"mergeTags": merge_tags}
    return SendRequest.from_wire({"notificationId": "hello_world", "user": {"id": "123"}} | tags | fields)


def preferences(user_id: str, *choices: dict[str, Any]) -> SetPreferencesRequest:
    """A user's choices; type and channel are filled in."""
    rows = [{"notificationId": "hello_world", "channel": "EMAIL"} | choice for choice in choices]
    return SetPreferencesRequest.from_wire({"userId": user_id, "preferences": rows})


def retract(user_id: str, **fields: Any) -> RetractRequest:
    """A retraction; further fields by their names on the wire."""
    return RetractRequest.from_wire({"notificationId": "hello_world", "userId": user_id} | fields)


def nested(depth: int) -> dict[str, Any]:
    """Objects and lists within one another."""
    value: Any = {"innermost": [1]}
    for _ in range(depth // 2 - 1):
        value = {"deeper": [value]}
    return value if isinstance(value, dict) else {}


every_option: dict[str, Any] = {
    "email": {
        "replyToAddresses": ["reply@test.com"],
        "ccAddresses": ["o'neil@test.com", "cc@test.com"],
        "bccAddresses": ["bcc@test.com"],
        "attachments": [{"filename": "a b.pdf", "url": "https://example.com/a%20b.pdf?x=1&y='2'"}],
    },
    "apn": {
        "priority": 10,
        "collapseId": "",
        "threadId": "thread",
        "badge": 0,
        "sound": "default",
        "contentAvailable": False,
    },
    "fcm": {"android": {"collapseKey": "key", "priority": "high", "restrictedPackageName": "com.example.app"}},
}


class PricedSend(SendRequest):
    """A send with a field of a type that no request has yet."""

    price: float | None = None


documented = send({"firstName": "test"}, user={"id": "123", "email": "test@test.com", "number": "+15005550006"})

deepest = send(user={"id": "1", "pushTokens": [{"type": "APN", "token": "t", "device": nested(98)}]})

hand_picked: list[Operation] = [
    documented,
    send(options=every_option, replace={"a": "", "{{b}}": "$1"}, forceChannels=["EMAIL", "SMS"], templateId=""),
    send(options={"apn": {"expiry": 0}, "fcm": {"android": {"ttl": "3600"}}}),
    send(options={"email": {"fromName": "N", "fromAddress": "n@test.com", "ccAddresses": [], "attachments": []}}),
    send(options={}, mergeTags={}, replace={}, forceChannels=[], subNotificationId="", user={"id": "1", "email": None}),
    send(options={"apn": {}, "email": {}, "fcm": {"android": {}}}),
    send(schedule="2020-01-31T09:00:00Z", unknown={"x": [None, True]}, options=None, mergeTags=None),
    send({"texts": awkward_texts}, replace={text: text for text in awkward_texts if text}),
    send({text: text for text in awkward_texts}),
    send({name: name for name in awkward_names}),
    send({"list": {"0": "a", "1": "b"}, "reversed": {"1": "a", "0": "b"}, "one": {"0": {}}, "empty": [{}, [], [[]]]}),
    send({"0": {"0": ["x"]}}),
    *(PricedSend.from_wire({"notificationId": "a", "user": {"id": "1"}, "price": price}) for price in (1.5, 2, -1e-7)),
    send({"numbers": exact_numbers}),
    send({"numbers": inexact_numbers}),
    *(send({"number": number}) for number in inexact_numbers),
    *(send({"deeper": {name: 1}}) for name in ["__proto__", "constructor", "prototype"]),
    send({"__proto__": {"x": 1}, "constructor": 1, "deeper": [{"prototype": {"__proto__": None}}]}),
    send({"half": ["\ud800", "\udc00\ud800", "a\udfffb"], "\ud83d": "`${x}` $HOME #{x}"}),
    send({"whole": "\ud83d\ude00"}),
    send(nested(98)),
    deepest,
    send({"wide": [list(range(40)), ["x" * 30] * 3]}),
    send({"large": "🐘'\"$`\\" * 5000}),
    preferences("123", {"state": False}, {"state": True, "channel": "SMS"}),
    preferences("123", {"delivery": "off"}, {"delivery": "weekly", "channel": "PUSH", "notificationId": "it's"}),
    preferences("123", {"delivery": "off", "subNotificationId": "x"}, {"state": True, "delivery": None, "x": 1.0}),
    preferences("123", {"delivery": ""}),
    preferences("123"),
    *(preferences(user_id, {"delivery": "off"}) for user_id in [*awkward_ids, *steps, *unseen_ids]),
    retract("123"),
    retract('it\'s "$HOME"\n', secondaryId=""),
    retract("123", secondaryId=None, more=[1]),
]


def operations() -> st.SearchStrategy[Operation]:
    """Requests of every kind."""
    return st.one_of(send_requests(), set_preferences_requests(), retract_requests())


def drawn(count: int) -> list[Operation]:
    """So many generated requests, others each time."""
    requests: list[Operation] = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(operations())
    def draw(operation: Operation) -> None:
        requests.append(operation)

    draw()
    return requests
