"""Models become requests, replies become models or typed errors; no network is needed for either."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api import errors, reply_errors, verdict, wire
from notifyadmin.api.auth import Credentials, server_authorization, user_authorization
from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.models import Preference, RetractRequest, SendRequest, SetPreferencesRequest, User
from notifyadmin.api.models.logs import DateRange, LogQuery, ScheduleChange
from notifyadmin.api.models.send import MAX_TRACKING_ID
from notifyadmin.api.verdict import Outcome
from tests.strategies import ids, json_values, raw_texts, send_requests, texts, unhurried

KEY = Credentials.of("client", "secret")
HELLO = SendRequest(notification_id="hello_world", user=User(id="123"))
CHOICES = SetPreferencesRequest(
    user_id="a/b", preferences=[Preference(notification_id="hello_world", channel="EMAIL", state=False)]
)
CALLS: list[wire.Call[Any]] = [
    wire.send(KEY, HELLO),
    wire.retract(KEY, RetractRequest(notification_id="hello_world", user_id="123")),
    wire.set_user_preferences(KEY, CHOICES),
    wire.get_preferences(KEY, "123"),
    wire.delete_preferences(KEY, "123", "hello_world", None),
    wire.in_app_notifications(KEY, "123", 50, None),
    wire.query_logs(KEY, LogQuery(tracking_ids=["t1"])),
    wire.queried_logs(KEY, "q1"),
    wire.reschedule(KEY, "t1", ScheduleChange(schedule="2026-01-01T00:00:00Z")),
    wire.cancel_schedule(KEY, "t1"),
]


def reply(status: int, body: bytes | dict[str, Any] = b"", **headers: str) -> HttpReply:
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return HttpReply(status, named, body if isinstance(body, bytes) else json.dumps(body).encode(), 0.1)


def test_a_send_is_posted_to_the_sender_with_form_a() -> None:
    request = wire.send(KEY, HELLO).request
    assert (request.method, request.target) == ("POST", "/client/sender")
    assert request.authorization == server_authorization(KEY)
    assert request.body == b'{"notificationId":"hello_world","user":{"id":"123"}}'


def test_a_retract_is_posted_beside_the_sender() -> None:
    request = wire.retract(KEY, RetractRequest(notification_id="hello_world", user_id="123", secondary_id="eu")).request
    assert (request.method, request.target) == ("POST", "/client/sender/retract")
    assert request.authorization == server_authorization(KEY)
    assert request.body == b'{"notificationId":"hello_world","userId":"123","secondaryId":"eu"}'


def test_choices_are_posted_as_a_list_under_the_user() -> None:
    request = wire.set_user_preferences(KEY, CHOICES).request
    assert (request.method, request.target) == ("POST", "/client/user_preferences/a%2Fb")
    assert request.authorization == server_authorization(KEY)
    assert request.body == b'[{"notificationId":"hello_world","channel":"EMAIL","state":false}]'


def test_a_users_own_endpoints_are_signed_with_form_c() -> None:
    request = wire.get_preferences(KEY, "a b").request
    assert (request.method, request.target, request.body) == ("GET", "/client/users/a%20b/preferences", None)
    assert request.authorization == user_authorization(KEY, "a b")


def test_forgetting_choices_names_the_type_and_the_category_in_the_query() -> None:
    request = wire.delete_preferences(KEY, "1", "a&b", None).request
    assert (request.method, request.target) == ("DELETE", "/client/users/1/preferences?notificationId=a%26b")
    request = wire.delete_preferences(KEY, "1", "a", "c d").request
    assert request.target == "/client/users/1/preferences?notificationId=a&subNotificationId=c%20d"


def test_a_page_of_the_inbox_has_its_length_and_its_newest_moment() -> None:
    request = wire.in_app_notifications(KEY, "1", 20, "2026-01-01T00:00:00+02:00").request
    assert request.target == (
        "/client/users/1/notifications/INAPP_WEB?count=20&before=2026-01-01T00%3A00%3A00%2B02%3A00"
    )
    assert wire.in_app_notifications(KEY, "1", 20, None).request.target.endswith("INAPP_WEB?count=20")


def test_the_log_is_asked_for_with_the_filters_that_are_given_and_changes_nothing() -> None:
    query = LogQuery(tracking_ids=["t1"], date_range_filter=DateRange(start_time=1, end_time=2))
    call = wire.query_logs(KEY, query)
    assert (call.request.method, call.request.target, call.changes_nothing) == ("POST", "/client/logs/query", True)
    assert call.request.body == b'{"dateRangeFilter":{"startTime":1,"endTime":2},"trackingIds":["t1"]}'
    call = wire.queried_logs(KEY, "q/1")
    assert (call.request.method, call.request.target) == ("GET", "/client/logs/query/q%2F1")
    assert call.request.authorization == server_authorization(KEY)
    assert (call.request.body, call.changes_nothing) == (None, True)


def test_a_schedule_is_changed_and_canceled_under_its_tracking_id() -> None:
    call = wire.reschedule(KEY, "t/1", ScheduleChange(schedule="2026-01-01T00:00:00Z"))
    assert (call.request.method, call.request.target) == ("PATCH", "/client/schedule/t%2F1")
    assert (call.request.body, call.changes_nothing) == (b'{"schedule":"2026-01-01T00:00:00Z"}', False)
    call = wire.cancel_schedule(KEY, "t/1")
    assert (call.request.method, call.request.target) == ("DELETE", "/client/schedule/t%2F1")
    assert (call.request.body, call.changes_nothing) == (None, False)
    for make in (wire.cancel_schedule, wire.queried_logs):
        with pytest.raises(errors.InvalidRequest):
            make(KEY, " ")


def test_a_log_of_a_shape_that_nobody_knows_is_kept_as_it_came_unless_it_is_no_json() -> None:
    for call in CALLS[6:8]:
        answer = reply(200, {"later": [1]})
        assert not call.result(answer).is_known
        with pytest.raises(errors.UnreadableAnswer):
            call.result(reply(200, b"{"))


@unhurried
@given(ids(), ids())
def test_any_id_is_one_part_of_the_address_and_nothing_else(user_id: str, notification_id: str) -> None:
    parts = urlsplit(wire.delete_preferences(KEY, user_id, notification_id, notification_id).request.target)
    segments = parts.path.split("/")
    assert segments[:3] + segments[4:] == ["", "client", "users", "preferences"]
    assert unquote(segments[3]) == user_id
    assert segments[3] not in (".", "..")
    assert parse_qs(parts.query) == {"notificationId": [notification_id], "subNotificationId": [notification_id]}


@unhurried
@given(send_requests())
def test_the_body_of_a_send_is_the_request_as_json(request: SendRequest) -> None:
    body = wire.send(KEY, request).request.body
    assert body is not None
    assert json.loads(body) == request.to_wire()


@pytest.mark.parametrize(
    ("user_id", "words"),
    [("", "Required."), (" ", "Required."), ("\ud800", "surrogate"), ("ü" * 2000, "Too long")],
)
def test_an_id_that_no_address_can_hold_is_refused_by_its_name(user_id: str, words: str) -> None:
    for make in (
        lambda: wire.get_preferences(KEY, user_id),
        lambda: wire.in_app_notifications(KEY, user_id, 1, None),
        lambda: wire.delete_preferences(KEY, user_id, "a", None),
    ):
        with pytest.raises(errors.InvalidRequest, match=words) as caught:
            make()
        assert [problem.path for problem in caught.value.problems] == ["userId"]
    with pytest.raises(errors.InvalidRequest, match=f"notificationId: .*{words}"):
        wire.delete_preferences(KEY, "1", user_id, None)
    with pytest.raises(errors.InvalidRequest, match=f"subNotificationId: .*{words}"):
        wire.delete_preferences(KEY, "1", "a", user_id)


def test_the_id_of_a_request_is_not_too_long_for_its_address_either() -> None:
    with pytest.raises(errors.InvalidRequest, match="Too long"):
        wire.set_user_preferences(KEY, CHOICES.model_copy(update={"user_id": "ü" * 2000}))


def test_a_page_has_at_least_one_row() -> None:
    with pytest.raises(errors.InvalidRequest, match="count: Must be 1 or more"):
        wire.in_app_notifications(KEY, "1", 0, None)


def test_a_sends_answer_is_read() -> None:
    answer = CALLS[0].result(reply(202, {"trackingId": "t1", "messages": ["Aborted."], "later": 1}))
    assert (answer.tracking_id, answer.messages) == ("t1", ["Aborted."])
    assert answer.to_wire()["later"] == 1


def test_what_the_service_stored_is_read() -> None:
    stored = {"envId": "e", "userId": "1", "notificationId": "a", "channelsStates": [{"channel": "SMS", "state": True}]}
    answer = CALLS[2].result(reply(200, {"UserPreferences": [stored]}))
    assert answer.user_preferences[0].channels_states[0].state is True
    assert answer.to_wire() == {"UserPreferences": [stored]}


def test_a_retract_and_a_deletion_need_no_body() -> None:
    for call in (CALLS[1], CALLS[4], CALLS[8], CALLS[9]):
        for body in (b"", b"{}", b"OK", b'{"message": "done"}'):
            assert call.result(reply(200, body)) is None
        assert call.result(reply(204)) is None


@pytest.mark.parametrize("call", CALLS)
def test_a_web_page_is_never_taken_for_success(call: wire.Call[Any]) -> None:
    page = reply(200, b"\n <!doctype html><title>Sign in</title>")
    with pytest.raises(errors.UnreadableAnswer, match=r"\(200 OK\)") as caught:
        call.result(page)
    assert caught.value.reply is page


@pytest.mark.parametrize("call", [CALLS[0], CALLS[2], CALLS[3], CALLS[5]])
@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b"{}", b'"x"', b"{", b'{"message": "hello"}', b"\xff", b"[" * 100_000, b"NaN"]
)
def test_a_success_that_the_service_does_not_give_is_unreadable_and_kept(call: wire.Call[Any], body: bytes) -> None:
    answer = reply(200, body)
    with pytest.raises(errors.UnreadableAnswer) as caught:
        call.result(answer)
    assert caught.value.reply is answer


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, errors.Redirected),
        (307, errors.Redirected),
        (400, errors.Rejected),
        (401, errors.Unauthorized),
        (402, errors.PlanLimit),
        (403, errors.Unauthorized),
        (404, errors.NotFound),
        (413, errors.TooLarge),
        (418, errors.Rejected),
        (429, errors.TooFast),
        (500, errors.ServerFailed),
        (502, errors.ServerFailed),
        (503, errors.ServerFailed),
        (504, errors.ServerFailed),
        (101, errors.UnreadableAnswer),
        (700, errors.UnreadableAnswer),
    ],
)
def test_each_status_is_an_error_of_its_kind_and_carries_the_reply(status: int, kind: type[errors.ApiError]) -> None:
    answer = reply(status, x_amzn_RequestId="r1")
    for call in CALLS:
        with pytest.raises(errors.ApiError) as caught:
            call.result(answer)
        assert type(caught.value) is kind
        assert caught.value.reply is answer


def test_a_success_has_no_error() -> None:
    reply_errors.raise_for_status(reply(200))
    with pytest.raises(errors.NotFound):
        reply_errors.raise_for_status(reply(404))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"error": {"code": "X", "message": "In words."}, "message": "other"}', "In words."),
        (b'{"error": "In words.", "message": "other"}', "In words."),
        (b'{"message": "In words."}', "In words."),
        (b'{"message": "", "messages": ["In words."]}', "In words."),
        (b'{"error": {"code": "X"}, "message": "In words."}', "In words."),
        (b'{"error": null, "messages": ["In", "words."]}', "In words."),
        (b'{"messages": ["In words.", 7]}', "In words."),
        (b'"In words."', "In words."),
        (b" In words.\n", "In words."),
        ("Für alle.".encode(), "Für alle."),
        (b"<html><h1>502</h1></html>", "The service responded with 400 Bad Request and no message."),
        (b"", "The service responded with 400 Bad Request and no message."),
        (b"[1]", "The service responded with 400 Bad Request and no message."),
        (b"{}", "The service responded with 400 Bad Request and no message."),
        (b'{"error": {"code": "X"}}', "The service responded with 400 Bad Request and no message."),
        (b'{"messages": []}', "The service responded with 400 Bad Request and no message."),
    ],
)
def test_an_errors_words_are_found_in_every_shape_that_was_met(body: bytes, words: str) -> None:
    with pytest.raises(errors.Rejected) as caught:
        CALLS[0].result(reply(400, body))
    assert str(caught.value) == words


def test_words_without_end_are_cut_and_an_unnamed_status_is_a_number() -> None:
    for body in (b"x" * 10_000, json.dumps({"message": "x" * 10_000}).encode()):
        assert len(str(reply_errors.error_for_status(reply(400, body)))) == 500
    assert "with 499 and" in str(reply_errors.error_for_status(reply(499)))


def test_a_redirect_says_where_to() -> None:
    assert "to https://sign.in." in str(reply_errors.error_for_status(reply(302, location="https://sign.in")))
    assert "to another address." in str(reply_errors.error_for_status(reply(302)))


def _bodies() -> st.SearchStrategy[bytes]:
    return st.binary(max_size=40) | json_values().map(lambda value: json.dumps(value).encode())


def failure_of(call: wire.Call[Any], answer: HttpReply) -> errors.ApiError | None:
    try:
        call.result(answer)
    except errors.ApiError as error:
        return error
    return None


@unhurried
@given(
    st.integers(100, 999) | st.just(200),
    st.lists(st.tuples(st.sampled_from(["Retry-After", "Location", "x-amzn-RequestId"]) | texts(), raw_texts())),
    _bodies(),
)
def test_every_reply_is_read_or_ends_in_an_error_of_the_tree(
    status: int, headers: list[tuple[str, str]], body: bytes
) -> None:
    answer = HttpReply(status, tuple(headers), body, 0.1)
    for call in CALLS:
        failure = failure_of(call, answer)
        if 200 <= status < 300:
            assert type(failure) in (type(None), errors.UnreadableAnswer)
        else:
            assert failure is not None
        assert failure is None or failure.reply is answer


@pytest.mark.parametrize("more", [{"error": "It failed."}, {"error": {"message": "It failed."}}, {"errors": ["Hm."]}])
@pytest.mark.parametrize("call", [call for call in CALLS if "/logs/" not in call.request.target])
def test_a_success_that_names_an_error_is_neither(call: wire.Call[Any], more: dict[str, Any]) -> None:
    body = {"trackingId": "t1", "messages": [], "preferences": [], "notifications": [], **more}
    with pytest.raises(errors.OutcomeUnknown, match="both 200 OK and an error") as caught:
        call.result(reply(200, body))
    assert verdict.of_error(caught.value).outcome is Outcome.UNKNOWN


def test_an_error_that_is_null_is_none() -> None:
    assert CALLS[0].result(reply(200, {"trackingId": "t1", "messages": [], "error": None})).tracking_id == "t1"


def test_a_tracking_id_of_any_length_is_not_one() -> None:
    send, longest = CALLS[0], "t" * MAX_TRACKING_ID
    assert send.result(reply(200, {"trackingId": longest})).tracking_id == longest
    with pytest.raises(errors.UnreadableAnswer):
        send.result(reply(200, {"trackingId": "t\n" * 2_000}))
