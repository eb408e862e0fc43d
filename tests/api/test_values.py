"""The kinds of values: what is accepted as typed, and what is not."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from notifyadmin.api.models import AndroidOptions, ApnOptions, Attachment, SendRequest, User
from tests.strategies import raw_texts, texts, unhurried


def user_problems(**fields: str) -> list[str]:
    """The paths of what is wrong with a user."""
    return [problem.path for problem in User.problems({"id": "123"} | fields)]


@pytest.mark.parametrize("number", ["+15005550006", "(415) 555-1212", "415-555-1212", "4155551212", "+44 20 8366 1177"])
def test_every_documented_spelling_of_a_telephone_number_is_accepted_and_kept(number: str) -> None:
    assert user_problems(number=number) == []
    assert User(id="123", number=number).to_wire()["number"] == number


@pytest.mark.parametrize("number", ["", "12", "+1", "nobody", "+1500555000600000000", "555-1212", "\ud800"])
def test_what_is_no_telephone_number_is_refused(number: str) -> None:
    assert user_problems(number=number) == ["number"]


@pytest.mark.parametrize(
    "address",
    [
        *("test@test.com", "a.b+c@mail.example.org", "ünï@example.com", "post@bücher.example", "a@b"),
        *("ada@example.test", "ada@localhost", "ada@corp.local", "ada@x.invalid", "ada@x.onion", "ada@home.arpa"),
    ],
)
def test_addresses_are_accepted_by_their_syntax_alone(address: str) -> None:
    assert user_problems(email=address) == []


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "@test.com", "a@", "a b@test.com", "a@test..com", "\ud800@test.com", "a b@x.test", "@x.test"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert user_problems(email=address) == ["email"]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"])
def test_a_time_zone_has_its_iana_name(zone: str) -> None:
    assert user_problems(timezone=zone) == []


@pytest.mark.parametrize(
    "zone",
    [
        *("", "Berlin", "Europe", "../../etc/passwd", "/etc/passwd", "\x00", "zone.tab", "\ud800"),
        *("posix/Europe/Berlin", "right/UTC", "localtime", "posixrules", "Factory", "europe/berlin", " UTC"),
    ],
)
def test_what_is_no_time_zone_is_refused(zone: str) -> None:
    assert user_problems(timezone=zone) == ["timezone"]


@pytest.mark.parametrize(
    "url",
    [
        *("https://example.com/a.pdf", "http://example.com", "https://[::1]/a", "HTTPS://EXAMPLE.COM:8443/a?b=c#d"),
        *("https://bücher.example/ü.pdf", "https://example.com/my%20file.pdf", "https://a:b@example.com/x"),
        *("http://localhost:3000/x", "https://10.0.0.1/x", "https://example.com/{id}"),
    ],
)
def test_a_file_has_a_web_address(url: str) -> None:
    assert Attachment.problems({"filename": "a.pdf", "url": url}) == ()


@pytest.mark.parametrize(
    "url",
    [
        *("", "example.com", "ftp://example.com/a", "https://", "https://[::1", "file:///etc/passwd", "https:a.com/b"),
        *(
            "https://exa mple.com/my file.pdf",
            "https://example.com/my file.pdf",
            " https://example.com/a",
            "https:///a",
        ),
        *("https://example.com/a\n", "https://example.com/\u200ba", "https://exa\u00a0mple.com", "https:\\\\a.com\\b"),
        *("https://example.com:abc/a", "https://example.com:99999/a", "https://example.com:0/a", "https://:80/a"),
        *("https://{{host}}/x", "https://example.com/{{path}}", "https://example.com/{% x %}", "https://a..b/c"),
        *("https://exa%20mple.com/x", "https://-a.com/x", "https://1.2.3.999/x", "data:text/plain,a", "//example.com"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    assert Attachment.problems({"filename": "a.pdf", "url": url})[0].path == "url"


def _schedule_problem(text: str) -> str | None:
    found = SendRequest.problems({"notificationId": "a", "user": {"id": "1"}, "schedule": text})
    return found[0].text if found else None


def test_a_schedule_is_a_moment_with_its_offset_up_to_a_year_ahead() -> None:
    soon = datetime.now(UTC) + timedelta(days=364)
    for text in ("2020-01-31T09:00:00Z", "2020-01-31T09:00:00.5+02:00", soon.isoformat(), "2020-01-31T09:00Z"):
        assert _schedule_problem(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Must be a date and time"),
        ("tomorrow", "Must be a date and time"),
        ("2020-01-31", "Must be a date and time"),
        ("2020-01-31 09:00:00Z", "Must be a date and time"),
        ("2020-13-31T09:00:00Z", "No such date."),
        ("2027-02-30", "No such date."),
        ("2027-02-30T09:00:00", "No such date."),
        ("2027-02-28T25:00:00Z", "No such time."),
        ("2027-02-28T09:00:00+25:00", "No such time."),
        ("20200131T090000Z", "Must be a date and time"),
        ("2020-W05-5T09:00:00Z", "Must be a date and time"),
        ("2020-031T09:00:00Z", "Must be a date and time"),
        ("2020-01-31T09Z", "Must be a date and time"),
        ("2020-01-31T09:00:00,5Z", "Must be a date and time"),
        ("2020-01-31T09:00:00+02", "Must be a date and time"),
        ("2020-01-31T09:00:00+0200", "Must be a date and time"),
        ("2020-01-31T09:00:00+02:00:30", "Must be a date and time"),
        ("２０２０-01-31T09:00:00Z", "Must be a date and time"),
        ("2020-01-31T09:00:00", "time zone is missing"),
        ("9999-12-31T23:59:59-23:59", "At most a year ahead"),
    ],
)
def test_what_is_no_such_moment_is_refused_with_the_reason(text: str, words: str) -> None:
    assert words in str(_schedule_problem(text))


@pytest.mark.parametrize(
    ("given_ttl", "written"), [("3600", "3600"), (3600, "3600"), (36e2, "3600"), (0, "0"), ("2419200", "2419200")]
)
def test_a_time_to_live_is_read_as_text_or_number_and_written_as_text(given_ttl: Any, written: str) -> None:
    assert AndroidOptions.from_wire({"ttl": given_ttl}).to_wire() == {"ttl": written}


@pytest.mark.parametrize("ttl", [-1, "1.5", "", " 1", "٣", "9" * 5000])
def test_a_time_to_live_that_is_not_in_seconds_is_refused(ttl: Any) -> None:
    assert AndroidOptions.problems({"ttl": ttl})[0].text == "Must be a whole number of seconds."


@pytest.mark.parametrize("ttl", [True, 1.5, []])
def test_a_time_to_live_that_is_neither_text_nor_number_is_refused(ttl: Any) -> None:
    assert AndroidOptions.problems({"ttl": ttl})[0].text == "Must be a text."


def test_a_collapse_id_is_measured_in_bytes_and_half_a_character_has_three() -> None:
    def problem(text: str) -> str | None:
        options = {"apn": {"collapseId": text}}
        found = SendRequest.problems({"notificationId": "a", "user": {"id": "1"}, "options": options})
        return found[0].text if found else None

    assert problem("a" * 64) is None
    assert problem("😀" * 16) is None
    assert problem("ü" * 33) == "66 bytes long; at most 64 are allowed."
    assert problem("\ud800" * 22) == "66 bytes long; at most 64 are allowed."


@pytest.mark.parametrize(
    ("apn", "written"),
    [
        ('{"expiry": 19e8}', {"expiry": 1900000000}),
        ('{"badge": 5.0}', {"badge": 5}),
        ('{"badge": -0.0}', {"badge": 0}),
        ('{"priority": 10.0}', {"priority": 10}),
    ],
)
def test_a_whole_number_in_any_of_jsons_spellings_goes_out_as_an_integer(apn: str, written: dict[str, int]) -> None:
    wire = ApnOptions.from_wire(json.loads(apn)).to_wire()
    assert (wire, [type(value) for value in wire.values()]) == (written, [int])


@unhurried
@given(texts() | raw_texts())
def test_any_text_in_any_checked_field_is_accepted_or_refused(text: str) -> None:
    wire: dict[str, Any] = {
        "notificationId": text,
        "schedule": text,
        "forceChannels": [text],
        "user": {"id": text, "email": text, "number": text, "timezone": text},
        "options": {
            "email": {"attachments": [{"filename": text, "url": f"https://{text}"}], "fromAddress": f"a@{text}"},
            "apn": {"collapseId": text},
            "fcm": {"android": {"ttl": text}},
        },
    }
    for problem in SendRequest.problems(wire):
        assert problem.path
        assert problem.text


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("https://exa mple.com/a", "no spaces"),
        ("https://{{host}}/a", "Placeholders such as {{host}}"),
        ("https://example.com:report/a", "The port must be"),
        ("https://report:1:2/a", "The port must be"),
        ("https://[report]/a", "The host is not valid"),
        ("https:///a", "The host is missing"),
        ("ftp://example.com", "starts with https://"),
    ],
)
def test_what_is_no_web_address_is_refused_with_the_reason(url: str, words: str) -> None:
    assert words in Attachment.problems({"filename": "a.pdf", "url": url})[0].text
