from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from notifyadmin.core.history.criteria import AHEAD, CHANGED, MONTH, SCHEDULED, TODAY, WEEK, YESTERDAY, Criteria
from notifyadmin.store.journal.query import Filter

NOW = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)


def test_nothing_chosen_lets_everything_through() -> None:
    assert Criteria().sought(NOW) == Filter()


def test_what_is_chosen_combines() -> None:
    sought = Criteria("anna 123", "shop", "send", "unknown", TODAY).sought(NOW)
    assert (sought.words, sought.profile_id) == ("anna 123", "shop")
    assert (sought.operations, sought.outcomes) == (("send",), ("unknown",))
    assert (sought.since, sought.until) == (NOW.replace(hour=0, minute=0), None)


def test_scheduled_are_sends_whose_time_is_ahead() -> None:
    sought = Criteria(operation=SCHEDULED).sought(NOW)
    assert (sought.operations, sought.scheduled_after) == (("send", "reschedule"), NOW)
    assert (sought.outcomes, sought.unless_followed_by) == (AHEAD, CHANGED)
    assert Criteria(operation=SCHEDULED, outcome="unknown").sought(NOW).outcomes == ("unknown",)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (TODAY, 27, None),
        (YESTERDAY, 26, 27),
        (WEEK, 21, None),
        ("2026-11-03", 3, 4),
    ],
)
def test_days_begin_at_midnight(day: str, first: int, last: int | None) -> None:
    sought = Criteria(day=day).sought(NOW)
    midnight = NOW.replace(hour=0, minute=0)
    assert sought.since == midnight.replace(day=first)
    assert sought.until == (None if last is None else midnight.replace(day=last))


def test_a_month_is_thirty_days() -> None:
    assert Criteria(day=MONTH).sought(NOW).since == datetime(2026, 10, 29, tzinfo=UTC)


def test_the_day_on_which_the_clocks_go_back_has_25_hours() -> None:
    sought = Criteria(day="2026-10-25").sought(NOW.astimezone(ZoneInfo("Europe/Berlin")))
    assert sought.since is not None
    assert sought.until is not None
    assert sought.until.astimezone(UTC) - sought.since.astimezone(UTC) == timedelta(hours=25)


@pytest.fixture
def _in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's clocks are those of Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows takes no zone from the environment.")
@pytest.mark.usefixtures("_in_berlin")
def test_a_day_before_the_clocks_went_back_begins_at_midnight_of_then() -> None:
    winter = datetime(2026, 11, 1, 12, 0)
    sought = Criteria(day="2026-10-20").sought(winter)
    assert sought.since == datetime(2026, 10, 19, 22, 0, tzinfo=UTC)
    assert sought.until == datetime(2026, 10, 20, 22, 0, tzinfo=UTC)
    assert Criteria(operation=SCHEDULED).sought(winter).scheduled_after == datetime(2026, 11, 1, 11, 0, tzinfo=UTC)
    assert Criteria(day="0001-01-01").sought(winter).since is not None


def test_what_is_kept_reads_back() -> None:
    chosen = Criteria("a b", "p", SCHEDULED, "sent", "2026-11-03")
    assert Criteria.from_kept(chosen.to_kept()) == chosen
    assert Criteria().to_kept() == {}


@pytest.mark.parametrize("kept", [{"day": "someday"}, {"words": 5, "day": ["x"]}, {"more": "x"}])
def test_what_is_broken_in_a_file_is_left_out(kept: dict[str, object]) -> None:
    assert Criteria.from_kept(kept) == Criteria()


def test_one_choice_is_taken_back_alone() -> None:
    assert Criteria("a", "p", "send").without("profile_id") == Criteria("a", operation="send")


def test_the_last_day_of_all_is_no_error() -> None:
    assert Criteria(day="9999-12-31").sought(NOW) == Filter()
