"""A pause that the service asks for is read in both of its spellings, and believed only where it is one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from notifyadmin.api import errors, reply_errors
from notifyadmin.api.exchange import HttpReply


def reply(status: int, retry_after: str | None = None) -> HttpReply:
    headers = () if retry_after is None else (("Retry-After", retry_after),)
    return HttpReply(status, headers, b'{"message": "Later."}', 0.1)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5.0),
        (" 120 ", 120.0),
        ("0", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 21 Oct 2015 07:28:00", 0.0),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("9" * 400, None),
        ("Wed, 21 Oct 2015 07:28:00 +99999999999999", None),
    ],
)
def test_a_pause_is_read_as_seconds_or_as_a_date(value: str, seconds: float | None) -> None:
    assert reply_errors.retry_after_s(reply(429, value)) == seconds


def test_a_date_ahead_is_a_pause_from_now() -> None:
    pause_s = reply_errors.retry_after_s(reply(429, format_datetime(datetime.now(UTC) + timedelta(minutes=5))))
    assert pause_s is not None
    assert 200 < pause_s <= 300


def test_only_with_a_pause_is_a_503_a_refusal() -> None:
    refused = reply_errors.error_for_status(reply(503, "7"))
    assert isinstance(refused, errors.TooFast)
    assert (str(refused), refused.retry_after_s) == ("Later.", 7.0)
    assert type(reply_errors.error_for_status(reply(503, "soon"))) is errors.ServerFailed
    asked = reply_errors.error_for_status(reply(429))
    assert isinstance(asked, errors.TooFast)
    assert asked.retry_after_s is None
