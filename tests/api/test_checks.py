"""What is allowed and still likely a mistake is told, and never stops a request."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.checks import warnings_for, warnings_in, warnings_of
from notifyadmin.api.models import Kind, RetractRequest, SendRequest, SetPreferencesRequest, Value
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.problems import Problem, Severity
from tests.api.test_telephone import UNDOCUMENTED
from tests.strategies import spoilt, spoilt_wires, unhurried, wires

TOMORROW = datetime.now(UTC) + timedelta(days=1)
HELLO: dict[str, Any] = {"notificationId": "hello_world", "user": {"id": "123"}}
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def warned(**fields: Any) -> list[str]:
    """The paths of what is told about a send that has these fields."""
    return [problem.path for problem in warnings_of(SendRequest.from_wire(HELLO | fields))]


def test_an_ordinary_request_has_no_warning() -> None:
    assert warned(mergeTags={"name": "Ada"}, schedule=TOMORROW.isoformat()) == []


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"user": {"id": "a:b"}}, ["user.id"]),
        ({"user": {"id": " 1"}}, ["user.id"]),
        ({"notificationId": "hello_world "}, ["notificationId"]),
        ({"mergeTags": {"text": "x" * 200_000}}, ["mergeTags"]),
        ({"schedule": YESTERDAY.isoformat()}, ["schedule"]),
        ({"options": {"apn": {"expiry": int(YESTERDAY.timestamp())}}}, ["options.apn.expiry"]),
        ({"options": {"apn": {"expiry": 0}}}, []),
        ({"options": {"apn": {"expiry": int(TOMORROW.timestamp())}}}, []),
        ({"options": {"fcm": {"android": {"ttl": 2419201}}}}, ["options.fcm.android.ttl"]),
        ({"options": {"fcm": {"android": {"ttl": 2419200}}}}, []),
        ({"options": {"email": {"fromName": "Ada"}}}, ["user.email"]),
        ({"options": {"email": {}}}, []),
        ({"forceChannels": ["INAPP_WEB"]}, ["forceChannels"]),
        ({"forceChannels": ["PIGEON"]}, ["forceChannels", "forceChannels.0"]),
        ({"forceChannels": ["EMAIL", "SMS"]}, ["forceChannels", "user.email", "user.number"]),
    ],
)
def test_a_likely_mistake_is_told_at_its_field(fields: dict[str, Any], paths: list[str]) -> None:
    assert warned(**fields) == paths


ID_TEXTS = [
    *(" 123", "123 ", "123\n", "\t123", "123\u00a0", "\u3000123", "123\u200b", "\ufeff123", "1\u200d23", "1\n23"),
    *("123\u202e", "123\u2066", "1\x0023", "1\xad23", "123\u3164", "123\u2800"),
]


def id_places(model: ModelSpec, prefix: str = "") -> Iterator[tuple[str, FieldSpec]]:
    """Every field of a model that holds an id, by its path; those of list entries at the first entry."""
    for spec in model.fields:
        if spec.kind is not None and spec.kind.is_id:
            yield prefix + spec.name, spec
        if spec.model is not None:
            yield from id_places(spec.model, f"{prefix}{spec.name}.{'0.' if spec.shape is Shape.LIST else ''}")


def nested(path: str, value: object) -> Any:
    """JSON with the value at a path and nothing else."""
    name, _, rest = path.partition(".")
    inner = nested(rest, value) if rest else value
    return [inner] if name == "0" else {name: inner}


@pytest.mark.parametrize("model", [SendRequest, RetractRequest, SetPreferencesRequest])
@pytest.mark.parametrize("text", ID_TEXTS, ids=ascii)
def test_an_id_with_what_cannot_be_seen_is_warned_of_wherever_it_is_typed(model: type[Value], text: str) -> None:
    places = list(id_places(spec_of(model)))
    assert places
    for path, spec in places:
        (found,) = warnings_in(model, nested(path, text))
        assert (found.path, found.severity) == (path, Severity.WARNING)
        assert "as part of the ID." in found.text
        assert spec.kind is not None
        assert warnings_for(spec.kind, text) == (replace(found, path=""),)


def test_an_id_says_what_will_be_sent() -> None:
    def words(text: str) -> list[str]:
        return [problem.text for problem in warnings_for(Kind.USER_ID, text)]

    assert words("123 ") == ["Leading or trailing space will be sent as part of the ID."]
    assert words("1\u200b23") == ["Invisible characters (U+200B) will be sent as part of the ID."]
    assert words("\u2060".join("abcde")) == ["Invisible characters (U+2060) will be sent as part of the ID."]
    assert words("a\u200bb\u200cc\u200dd\u200ee")[0].startswith("Invisible characters (U+200B, U+200C, U+200D, …)")
    assert words("a b, ü, 用户, 😀") == words("") == []


def test_a_text_says_which_controls_and_marks_of_direction_it_has() -> None:
    def words(text: str) -> list[str]:
        found = warnings_in(SendRequest, {"options": {"email": {"fromName": text}}})
        return [problem.text for problem in found if problem.path == "options.email.fromName"]

    assert words("invoice\u202efdp.exe") == ["Invisible characters (U+202E) will be sent."]
    assert words("a\x07b\x1bc") == ["Invisible characters (U+0007, U+001B) will be sent."]
    assert words("one\ntwo\tthree, مرحبا, 👨\u200d👩\u200d👧") == []


def test_a_valid_request_of_any_model_is_looked_over_by_the_kinds_of_its_fields() -> None:
    request = SetPreferencesRequest.from_wire(
        {"userId": "a:b", "preferences": [{"notificationId": "a ", "channel": "PIGEON", "state": True}]}
    )
    assert [problem.path for problem in warnings_of(request)] == [
        "userId",
        "preferences.0.notificationId",
        "preferences.0.channel",
    ]
    retract = RetractRequest.from_wire({"notificationId": "a", "userId": " 1", "secondaryId": "b\n"})
    assert [problem.path for problem in warnings_of(retract)] == ["userId", "secondaryId"]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_answer_for_any_value(kind: Kind) -> None:
    values: list[object] = ["", "x", "\ud800", None, 0, -1, 1.5, True, [], {}, 10**400, math.inf]
    for value in values:
        assert all(not problem.path for problem in warnings_for(kind, value))


@pytest.mark.parametrize(
    ("user", "path"),
    [
        *(({"email": f"ada@{domain}"}, "user.email") for domain in ("b", "example.test", "localhost", "corp.local")),
        *(({"number": number}, "user.number") for number, _ in UNDOCUMENTED),
    ],
)
def test_what_is_well_formed_and_reaches_nobody_is_told(user: dict[str, str], path: str) -> None:
    assert warned(user={"id": "1"} | user) == [path]


def test_the_addresses_of_an_email_are_checked_as_the_users_is() -> None:
    options = {"email": {"ccAddresses": ["a@test.com", "a@x.test"], "fromAddress": "a@b"}}
    found = warned(user={"id": "1", "email": "test@test.com"}, options=options)
    assert found == ["options.email.ccAddresses.1", "options.email.fromAddress"]


@pytest.mark.parametrize("host", ["localhost:3000", "127.0.0.1", "[::1]:8080", "192.168.0.5", "nas.local", "intranet"])
def test_an_attachment_that_only_this_network_has_is_told(host: str) -> None:
    files = [{"filename": "a.pdf", "url": f"http://{host}/a.pdf"}]
    found = warned(user={"id": "1", "email": "test@test.com"}, options={"email": {"attachments": files}})
    assert found == ["options.email.attachments.0.url"]


@pytest.mark.parametrize(("expiry", "count"), [(4_102_444_799, 0), (4_102_444_800, 1), (1_900_000_000_000, 1)])
def test_an_expiry_beyond_2100_is_probably_in_milliseconds(expiry: int, count: int) -> None:
    found = warnings_of(SendRequest.from_wire(HELLO | {"options": {"apn": {"expiry": expiry}}}))
    assert [problem.text for problem in found] == [
        "After the year 2100: probably milliseconds. The service expects seconds."
    ] * count


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"parameters": {"a": 1}}, [("mergeTags", "“parameters” is the newer name of “mergeTags”: rename it.")]),
        ({"type": "x"}, [("notificationId", "“type”, its newer name, is given too.")]),
        ({"to": {"id": "2"}}, [("user", "“to”, its newer name, is given too.")]),
    ],
)
def test_a_newer_name_beside_the_documented_ones_is_told(
    values: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    found = warnings_of(SendRequest.from_wire(HELLO | values))
    assert [(problem.path, problem.text) for problem in found] == problems


def test_what_is_missing_but_for_its_newer_name_is_told_once() -> None:
    values = {"type": "hello_world", "to": {"id": "123"}}
    assert warnings_in(SendRequest, values, SendRequest.problems(values)) == ()


def test_a_file_without_its_extension_is_told() -> None:
    files = [{"filename": name, "url": "https://example.com/a"} for name in ("invoice.pdf", "invoice")]
    user = {"id": "1", "email": "test@test.com"}
    found = warned(user=user, options={"email": {"attachments": files}})
    assert found == ["options.email.attachments.1.filename"]


doubtful_wires = st.builds(
    lambda wire, doubtful: wire | doubtful,
    wires(SendRequest),
    st.sampled_from(
        [
            {"notificationId": "hello_world "},
            {"forceChannels": ["PIGEON", "SMS"]},
            {"schedule": YESTERDAY.isoformat()},
            {"mergeTags": {"text": "x" * 200_000}},
            {"options": {"apn": {"expiry": 1}, "fcm": {"android": {"ttl": 2419201}}}},
            {"options": {"email": {"attachments": [{"filename": "invoice", "url": "https://example.com/a"}]}}},
        ]
    ),
)


def is_at_a_field(problem: Problem) -> bool:
    """Whether a problem's path is that of a field of a send, or of an entry of its list."""
    return re.sub(r"\.\d+(\..*)?$", "", problem.path) in set(spec_of(SendRequest).paths())


@unhurried
@given(doubtful_wires)
def test_whatever_is_warned_of_is_a_sentence_at_a_field(wire: dict[str, Any]) -> None:
    problems = warnings_of(SendRequest.from_wire(wire))
    assert problems
    for problem in problems:
        assert problem.severity is Severity.WARNING
        assert problem.text.endswith(".")
        assert is_at_a_field(problem)


@pytest.mark.parametrize(
    ("wire", "wrong", "paths"),
    [
        ({"forceChannels": ["PUSH"]}, ["notificationId", "user"], ["forceChannels"]),
        ({"user": {"email": "nobody"}, "forceChannels": ["EMAIL"]}, ["user.email"], ["forceChannels"]),
        ({"user": 5, "options": {"fcm": {"android": {"ttl": 2419201}}}}, ["user"], ["options.fcm.android.ttl"]),
        (
            {"options": {"email": {"attachments": [{"filename": "a"}], "fromName": "Ada"}}},
            ["options.email.attachments.0.url"],
            ["user.email"],
        ),
        ({"options": 5, "templateId": 6}, ["options"], []),
    ],
)
def test_what_is_wrong_elsewhere_hides_no_warning(wire: dict[str, Any], wrong: list[str], paths: list[str]) -> None:
    problems = [Problem(path, "Wrong.") for path in wrong]
    assert [warning.path for warning in warnings_in(SendRequest, wire, problems)] == paths


def has_both(wire: Any) -> bool:
    """Whether there is something wrong with it, and something to be warned of."""
    problems = SendRequest.problems(wire) if isinstance(wire, dict) else ()
    return bool(problems and warnings_in(SendRequest, wire, problems))


@unhurried
@given(spoilt(doubtful_wires).filter(has_both))
def test_no_field_has_a_problem_and_a_warning(values: dict[str, Any]) -> None:
    problems = SendRequest.problems(values)
    warned_of = {warning.path for warning in warnings_in(SendRequest, values, problems)}
    assert warned_of.isdisjoint(problem.path for problem in problems)


@unhurried
@given(spoilt_wires(SendRequest).filter(lambda wire: isinstance(wire, dict)))
def test_whatever_stands_there_is_looked_over_beside_its_problems(values: dict[str, Any]) -> None:
    assert all(map(is_at_a_field, warnings_in(SendRequest, values, SendRequest.problems(values))))
