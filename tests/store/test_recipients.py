"""Whom a profile may reach: how it is typed, and that no damage to what is stored lets more be reached."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.store.recipients import NOBODY, Recipients, as_typed, problems, read_text, stored_text, typed

TEAM = Recipients(("123", "ada lovelace"), ("example.com",), ("+1500", "+49"))
STORED = stored_text(TEAM)


def lists(users: str = "123", domains: str = "", prefixes: str = "") -> dict[str, str]:
    return {"users": users, "domains": domains, "prefixes": prefixes}


def test_entries_are_parted_by_commas_and_line_breaks_and_are_the_same_once() -> None:
    assert typed(lists(" 123,ada lovelace\n\n123,", "@Example.com", "+1 (500)\r\n+49")) == TEAM
    assert typed(as_typed(TEAM)) == TEAM


def test_what_was_typed_well_has_no_problem() -> None:
    assert problems(lists("123", "example.com, xn--bcher-kva.example", "+1")) == {}


@pytest.mark.parametrize("users", ["", " ", ",\n,"])
def test_without_a_user_there_is_nobody_to_reach(users: str) -> None:
    assert problems(lists(users, "example.com")) == {
        "users": "Enter at least one user ID: without one, nothing can be sent."
    }


@pytest.mark.parametrize("domain", ["com", "*.example.com", "ada@example.com", "example.com ada", ".", "a.b\u202e"])
def test_a_domain_is_one_domain(domain: str) -> None:
    assert problems(lists(domains=domain)) == {
        "domains": f"“{domain}” is not an email domain. Write it as example.com."
    }


@pytest.mark.parametrize("prefix", ["+", "1500", "00", "+0", "+1500x", "+1234567890123456", "++1", "*"])
def test_a_prefix_is_a_country_code_and_digits(prefix: str) -> None:
    assert problems(lists(prefixes=prefix)) == {"prefixes": f"“{prefix}” is not a phone prefix. Write it as +1500."}


@pytest.mark.parametrize("recipients", [None, TEAM, Recipients(("é, ü".replace(", ", " "),))])
def test_what_is_stored_is_read_again(recipients: Recipients | None) -> None:
    assert read_text(stored_text(recipients)) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "Anyone",
        "[]",
        "{}",
        '"anyone"',
        '{"users": ["123"]}',
        '{"users": "123", "domains": [], "prefixes": []}',
        '{"users": ["123"], "domains": [], "prefixes": [""]}',
        '{"users": ["123"], "domains": [], "prefixes": ["+"]}',
        '{"users": ["123"], "domains": [1], "prefixes": []}',
        '{"users": ["123"], "domains": ["Example.com"], "prefixes": []}',
        '{"users": ["123,456"], "domains": [], "prefixes": []}',
        '{"users": [], "domains": ["example.com"], "prefixes": []}',
        '{"users": ["123"], "domains": [], "prefixes": [], "others": []}',
        "[" * 100_000,
    ],
)
def test_a_damaged_text_lets_nobody_be_reached(text: str) -> None:
    assert read_text(text) == NOBODY


@given(st.integers(0, len(STORED)), st.integers(0, 3), st.text(max_size=3))
def test_no_damage_lets_somebody_be_reached_who_is_in_no_list_of_the_text(at: int, cut: int, put: str) -> None:
    text = STORED[:at] + put + STORED[at + cut :]
    found = read_text(text)
    assert found == NOBODY or stored_text(found) == text
