from __future__ import annotations

from hypothesis import given

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.compare import (
    Difference,
    compare_with_snapshot,
    compare_with_user,
    snapshot_of,
)
from notifyadmin.core.preferences.grid import PreferenceGrid
from tests.core.preferences.grids import answer, answers, category, choice, grids, key, kind, options, shop
from tests.strategies import unhurried

OFTEN = options("instant", "off", "instant", "hourly", "daily")
MAIL, SMS = key("a", "EMAIL"), key("a", "SMS")


def user(*choices: tuple[str, str, str | None]) -> Preferences:
    """Somebody with a type that has a category, and with these choices for it."""
    kinds = [kind("a", {"EMAIL": OFTEN, "SMS": OFTEN}, "Alerts")]
    rows = [choice("a", channel, delivery, sub) for channel, delivery, sub in choices]
    return answer(kinds, rows, [category("a", "x", "Extra")])


def test_another_user_is_compared_cell_by_cell() -> None:
    grid = PreferenceGrid(user(("EMAIL", "off", None)))
    comparison = compare_with_user(grid, user(("SMS", "daily", None), ("EMAIL", "hourly", "x")), "789")
    assert comparison.there == "789"
    assert comparison.differences == (
        Difference(MAIL, "Alerts", "off", "instant"),
        Difference(SMS, "Alerts", "instant", "daily"),
        Difference(key("a", "EMAIL", "x"), "Alerts / Extra", "instant", "hourly"),
    )
    assert comparison.values == {MAIL: "instant", SMS: "daily", key("a", "EMAIL", "x"): "hourly"}


def test_what_is_not_offered_here_is_not_to_be_taken_over() -> None:
    here = PreferenceGrid(answer([kind("a", {"EMAIL": OFTEN})]))
    comparison = compare_with_user(here, user(("SMS", "off", None)), "789")
    assert comparison.differences[:1] == (Difference(SMS, "A", None, "off", False),)
    assert comparison.values == {key("a", "EMAIL", "x"): "instant", key("a", "SMS", "x"): "instant"}


def test_a_snapshot_holds_every_stored_choice_and_no_default_and_no_change() -> None:
    grid = PreferenceGrid(user(("EMAIL", "daily", None), ("SMS", "instant", None)))
    grid.put({SMS: "off"})
    assert snapshot_of(grid, "123").to_wire() == {
        "userId": "123",
        "preferences": [
            {"notificationId": "a", "channel": "EMAIL", "delivery": "daily"},
            {"notificationId": "a", "channel": "SMS", "state": True},
        ],
    }


def test_a_choice_of_a_snapshot_that_is_the_default_here_is_stored_again() -> None:
    snapshot = snapshot_of(PreferenceGrid(user(("EMAIL", "instant", None))), "123")
    grid = PreferenceGrid(user())
    comparison = compare_with_snapshot(grid, snapshot)
    assert comparison.differences == (Difference(MAIL, "Alerts", "instant", "instant"),)
    grid.put(comparison.values, store_defaults=True)
    assert snapshot_of(grid.accepted(grid.pending), "123") == snapshot
    assert compare_with_snapshot(grid, snapshot).differences == ()


def test_what_a_snapshot_does_not_name_goes_back_to_the_default() -> None:
    snapshot = snapshot_of(PreferenceGrid(user(("EMAIL", "daily", None))), "123")
    comparison = compare_with_snapshot(PreferenceGrid(user(("SMS", "off", None))), snapshot)
    assert comparison.values == {MAIL: "daily", SMS: "instant"}


@unhurried
@given(grid=grids())
def test_a_user_differs_from_the_own_snapshot_in_nothing(grid: PreferenceGrid) -> None:
    assert compare_with_snapshot(grid, snapshot_of(grid, "123")).values == {}


@unhurried
@given(grid=grids(), other=answers())
def test_taking_over_leaves_no_difference_that_could_be_taken_over(grid: PreferenceGrid, other: Preferences) -> None:
    comparison = compare_with_user(grid, other, "789")
    grid.add_rows(key.row for key in comparison.values)
    grid.put(comparison.values)
    assert compare_with_user(grid, other, "789").values == {}


@unhurried
@given(grid=grids(), other=answers())
def test_a_snapshot_that_is_restored_leaves_no_difference(grid: PreferenceGrid, other: Preferences) -> None:
    snapshot = snapshot_of(PreferenceGrid(other), "123")
    comparison = compare_with_snapshot(grid, snapshot)
    grid.add_rows(key.row for key in comparison.values)
    grid.put(comparison.values, store_defaults=True)
    assert compare_with_snapshot(grid, snapshot).values == {}


def test_the_shop_beside_itself_is_the_same() -> None:
    assert compare_with_user(PreferenceGrid(shop()), shop(), "123").differences == ()
