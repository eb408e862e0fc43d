from __future__ import annotations

from notifyadmin.sandbox.deliveries import Deliveries
from notifyadmin.sandbox.state import MAX_USERS, State
from tests.sandbox.conftest import Caller


def test_the_seeded_users_are_one_complete_one_bare_and_one_without_in_app(shared_caller: Caller) -> None:
    complete = shared_caller.user("GET", "123", "/").json()
    assert (complete["id"], complete["email"], complete["number"]) == ("123", "test@test.com", "+15005550006")
    assert shared_caller.user("GET", "456").json() == {"id": "456"}
    assert shared_caller.user("GET", "789").json() == {"id": "789", "email": "no-inapp@test.com"}


def test_a_user_never_heard_of_is_not_found(shared_caller: Caller) -> None:
    answer = shared_caller.user("GET", "never heard of")
    assert (answer.status_code, answer.json()) == (404, {"messages": ["userId: There is no user never heard of."]})


def test_identifying_stores_the_fields_given_beside_those_known(caller: Caller) -> None:
    assert caller.user("POST", "456", body={"email": "a@test.com"}).json() == {"id": "456", "email": "a@test.com"}
    answer = caller.user("POST", "456", body={"number": "+15005550006", "nickname": "Al", "timezone": None})
    assert answer.status_code == 200
    expected = {"id": "456", "email": "a@test.com", "number": "+15005550006", "nickname": "Al"}
    assert answer.json() == caller.user("GET", "456", "/").json() == expected


def test_identifying_with_a_slash_at_the_end_is_the_same(caller: Caller) -> None:
    assert caller.user("POST", "new", "/", {"email": "a@test.com"}).json() == {"id": "new", "email": "a@test.com"}


def test_an_id_in_the_body_counts_for_nothing(caller: Caller) -> None:
    assert caller.user("POST", "new", body={"id": "other"}).json() == {"id": "new"}


def test_an_invalid_field_is_named_and_nothing_is_stored(caller: Caller) -> None:
    answer = caller.user("POST", "new", body={"email": "nobody"})
    assert answer.status_code == 400
    assert answer.json()["messages"][0].startswith("email: ")
    assert caller.user("GET", "new").status_code == 404


def test_of_too_many_users_those_changed_longest_ago_are_forgotten() -> None:
    state = State(Deliveries())
    for number in range(MAX_USERS):
        state.user_for_change(str(number))
    state.user_for_change("0")
    state.user_for_change("one more")
    assert state.user("0") is not None
    assert state.user("1") is None
