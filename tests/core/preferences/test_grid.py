from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.cells import NOT_OFFERED, OFF, ON, Cell, CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from tests.core.preferences.grids import (
    DELIVERIES,
    answer,
    answers,
    category,
    choice,
    grids,
    key,
    kind,
    options,
    shop,
)
from tests.strategies import unhurried

OFTEN = options("instant", "off", "instant", "hourly")
A, MAIL = key("a", "EMAIL"), "EMAIL"


def cells_of(grid: PreferenceGrid) -> list[CellKey]:
    """Every place of the grid, offered or not."""
    rows = [row for top in grid.types for row in (top, *grid.categories[top])]
    return [CellKey(row, channel) for row in rows for channel in grid.channels]


def sent(grid: PreferenceGrid) -> dict[CellKey, str]:
    """What the grid would send, as deliveries."""
    found = {}
    for item in grid.request("123").preferences:
        delivery = item.delivery if item.delivery is not None else ON if item.state else OFF
        found[key(item.notification_id, item.channel, item.sub_notification_id)] = delivery
    return found


@pytest.mark.parametrize(
    ("channel_options", "stored", "offered", "shown", "explicit"),
    [
        (OFTEN, "hourly", True, "hourly", True),
        (OFTEN, "off", True, "off", True),
        (OFTEN, "instant", True, "instant", False),  # a choice that equals the default
        (OFTEN, None, True, "instant", False),
        (options("off", "off", "instant"), None, True, "off", False),
        (options(None, "off", "instant"), None, True, None, False),  # never invented
        (options(None, "off", "instant"), "instant", True, "instant", True),
        (None, None, True, None, False),
        (None, "weekly", True, "weekly", True),
        (OFTEN, "yearly", True, "yearly", True),  # a delivery that this program does not know
    ],
)
def test_a_cell_shows_the_choice_else_the_default_else_that_it_is_not_known(
    channel_options: dict[str, Any] | None, stored: str | None, offered: bool, shown: str | None, explicit: bool
) -> None:
    choices = [] if stored is None else [choice("a", MAIL, stored)]
    grid = PreferenceGrid(answer([kind("a", {MAIL: channel_options})], choices))
    cell = grid.cell(A)
    assert (cell.offered, grid.shown(A), cell.is_explicit) == (offered, shown, explicit)
    assert sent(grid) == ({} if stored is None else {A: stored})


def test_a_channel_that_a_type_does_not_use_is_not_offered() -> None:
    grid = PreferenceGrid(answer([kind("a", {MAIL: None}), kind("b", {"SMS": None})]))
    assert grid.cell(key("a", "SMS")) == NOT_OFFERED
    grid.put(grid.toggled([key("a", "SMS")]))
    grid.put({key("a", "SMS"): "off"})
    assert (grid.pending, grid.shown(key("a", "SMS"))) == ({}, None)


@pytest.mark.parametrize(("state", "shown"), [(True, ON), (False, OFF)])
def test_the_state_of_older_answers_reads_as_instant_or_off(state: bool, shown: str) -> None:
    row = {"notificationId": "a", "channel": MAIL, "state": state}
    grid = PreferenceGrid(answer([kind("a", {MAIL: OFTEN})], [row]))
    assert grid.cell(A).stored == shown


def test_the_older_spelling_of_the_default_counts() -> None:
    channel_options = {"defaultDeliverOption": "weekly", "weekly": {}}
    grid = PreferenceGrid(answer([kind("a", {MAIL: channel_options})]))
    assert grid.cell(A) == Cell(True, None, "weekly", ("weekly",))


@pytest.mark.parametrize("missing", [{}, {"options": None}, {"options": {"SMS": OFTEN}}])
def test_missing_options_leave_on_and_off_and_no_default(missing: dict[str, Any]) -> None:
    grid = PreferenceGrid(answer([{"notificationId": "a", "channels": [MAIL], **missing}]))
    assert grid.cell(A) == Cell(True, None, None, (OFF, ON))


def test_only_what_is_switched_on_may_be_chosen() -> None:
    listed = {"off": {"enabled": True}, "instant": {"enabled": False}, "daily": {}, "hourly": None}
    grid = PreferenceGrid(answer([kind("a", {MAIL: listed, "SMS": options("off")})]))
    assert grid.cell(A).choices == ("off", "daily")
    assert grid.cell(key("a", "SMS")).choices == (OFF, ON)


def test_categories_differ_on_the_same_channel() -> None:
    grid = PreferenceGrid(
        answer(
            [kind("a", {MAIL: OFTEN})],
            [choice("a", MAIL, "off", "x"), choice("a", MAIL, "hourly", "y")],
            [category("a", "x"), category("a", "y"), category("a", "z")],
        )
    )
    assert [grid.shown(key("a", MAIL, sub)) for sub in (None, "x", "y", "z")] == ["instant", "off", "hourly", "instant"]
    grid.put(grid.toggled([key("a", MAIL, "x")]))
    assert grid.pending == {key("a", MAIL, "x"): "instant"}


def test_a_choice_for_a_channel_no_longer_listed_is_shown_and_sent_again() -> None:
    grid = PreferenceGrid(answer([kind("a", {MAIL: OFTEN})], [choice("a", "SLACK", "instant")]))
    assert grid.cell(key("a", "SLACK")) == Cell(True, "instant", None, (OFF, ON))
    assert sent(grid) == {key("a", "SLACK"): "instant"}


def test_a_choice_that_says_nothing_is_not_known_and_not_sent() -> None:
    grid = PreferenceGrid(answer([], [choice("a", MAIL, None)]))
    assert (grid.shown(A), grid.cell(A).offered, sent(grid)) == (None, True, {})


def test_rows_come_in_the_services_order_with_what_only_choices_name_behind() -> None:
    grid = PreferenceGrid(shop())
    assert [grid.titles[row] for row in grid.types] == ["Comments", "Digest"]
    assert [grid.titles[row] for row in grid.categories[RowKey("comments")]] == ["Apollo", "Zephyr"]
    lonely = PreferenceGrid(answer([], [choice("new", MAIL, "off", "part")]))
    assert [lonely.titles[row] for row in lonely.types] == ["new"]
    assert lonely.categories[RowKey("new")] == [RowKey("new", "part")]
    assert lonely.titles[RowKey("new", "part")] == "part"


def test_columns_are_the_channels_in_use_known_ones_first() -> None:
    grid = PreferenceGrid(answer([kind("a", {"ZEBRA": None, "SMS": None, "ANT": None, "EMAIL": None})]))
    assert grid.channels == ("EMAIL", "SMS", "ANT", "ZEBRA")


def test_nothing_loaded_is_an_empty_grid() -> None:
    grid = PreferenceGrid(Preferences())
    assert (grid.types, grid.channels, grid.pending) == ([], (), {})
    assert sent(grid) == {}


@pytest.mark.parametrize(
    ("channel_options", "stored", "first", "second"),
    [
        (OFTEN, None, "off", None),
        (OFTEN, "hourly", "off", None),
        (OFTEN, "off", "instant", None),
        (options("weekly", "off", "weekly"), "off", "weekly", None),
        (options("off", "off", "daily"), None, "daily", None),
        (options("off", "off", "instant", "daily"), None, "instant", None),
        (options("off", "off"), "off", "instant", None),
        (None, None, "instant", "off"),  # off is a choice too where nothing is known
        (options(None, "off", "hourly"), None, "hourly", "off"),
    ],
)
def test_a_toggle_switches_off_or_on_in_the_way_it_was_on_and_a_second_one_takes_it_back(
    channel_options: dict[str, Any] | None, stored: str | None, first: str, second: str | None
) -> None:
    choices = [] if stored is None else [choice("a", MAIL, stored)]
    grid = PreferenceGrid(answer([kind("a", {MAIL: channel_options})], choices))
    grid.put(grid.toggled([A]))
    assert (grid.pending, grid.shown(A)) == ({A: first}, first)
    grid.put(grid.toggled([A]))
    assert grid.pending == ({} if second is None else {A: second})


def test_choosing_what_holds_already_takes_the_change_back() -> None:
    grid = PreferenceGrid(answer([kind("a", {MAIL: OFTEN})]))
    grid.put({A: "hourly"})
    assert grid.pending == {A: "hourly"}
    grid.put({A: "instant"})
    assert grid.pending == {}


def test_revert_takes_everything_back() -> None:
    grid = PreferenceGrid(shop())
    for cell in cells_of(grid):
        grid.put(grid.toggled([cell]))
    grid.revert()
    assert (grid.pending, sent(grid)) == ({}, sent(PreferenceGrid(shop())))


def test_the_request_holds_every_stored_choice_and_every_change_and_no_default() -> None:
    grid = PreferenceGrid(shop())
    grid.put({key("comments", "SMS"): "instant"})
    grid.put({key("comments", "EMAIL", "apollo"): "hourly"})
    request = grid.request("123")
    assert request.to_wire() == {
        "userId": "123",
        "preferences": [
            {"notificationId": "comments", "channel": "EMAIL", "delivery": "daily"},
            {"notificationId": "comments", "channel": "EMAIL", "delivery": "hourly", "subNotificationId": "apollo"},
            {"notificationId": "digest", "channel": "SLACK", "state": True},
            {"notificationId": "comments", "channel": "SMS", "state": True},
        ],
    }


def test_a_stored_choice_that_equals_the_default_is_sent_again() -> None:
    grid = PreferenceGrid(answer([kind("a", {MAIL: OFTEN, "SMS": OFTEN})], [choice("a", MAIL, "instant")]))
    grid.put({key("a", "SMS"): "off"})
    assert sent(grid) == {A: "instant", key("a", "SMS"): "off"}


def test_a_default_becomes_a_choice_only_where_that_is_wanted_and_undo_and_redo_know_it() -> None:
    grid = PreferenceGrid(answer([kind("a", {MAIL: OFTEN})]))
    assert grid.put({A: "instant"}) == frozenset()
    assert grid.put({A: "instant"}, store_defaults=True) == {A}
    assert (grid.pending, sent(grid)) == ({A: "instant"}, {A: "instant"})
    assert grid.undo() == {A}
    assert grid.pending == {}
    assert grid.redo() == {A}
    assert grid.pending == {A: "instant"}


def test_a_default_that_is_to_become_a_choice_outlives_a_failed_save_and_a_later_answer() -> None:
    loaded = answer([kind("a", {MAIL: OFTEN, "SMS": OFTEN})])
    grid = PreferenceGrid(loaded)
    grid.put({A: "instant"}, store_defaults=True)
    grid.start_saving()
    grid.stop_saving()
    assert grid.on(loaded).pending == {A: "instant"}
    stored = answer([kind("a", {MAIL: OFTEN, "SMS": OFTEN})], [choice("a", MAIL, "instant")])
    assert grid.on(stored).pending == {}
    grid.start_saving()
    assert grid.on(loaded).pending == {}


def test_a_row_added_by_hand_is_not_removed_while_a_choice_is_stored_in_it() -> None:
    grid = PreferenceGrid(is_readable=False)
    grid.add_rows([RowKey("a", "x")])
    grid = grid.accepted({key("a", MAIL, "x"): "off"})
    for row in (RowKey("a"), RowKey("a", "x")):
        assert not grid.can_remove(row)
        grid.remove_row(row)
    assert sent(grid) == {key("a", MAIL, "x"): "off"}
    assert grid.reset(RowKey("a", "x")).can_remove(RowKey("a"))


@unhurried
@given(data=st.data(), grid=grids())
def test_whatever_is_done_to_a_grid_it_stays_in_itself_consistent(data: st.DataObject, grid: PreferenceGrid) -> None:
    places = cells_of(grid)
    assume(places)
    before = {place: grid.cell(place) for place in places}
    for _ in range(data.draw(st.integers(0, 12))):
        place = data.draw(st.sampled_from(places))
        match data.draw(st.sampled_from(["toggle", "choose", "revert"])):
            case "toggle":
                grid.put(grid.toggled([place]))
            case "choose":
                grid.put({place: data.draw(st.sampled_from(DELIVERIES))})
            case _:
                grid.revert()
    stored = {place: cell.stored for place, cell in before.items() if cell.stored is not None}
    assert {place: grid.cell(place) for place in places} == before
    assert all(before[place].offered and delivery != before[place].saved for place, delivery in grid.pending.items())
    assert sent(grid) == {**stored, **grid.pending}
    assert all(grid.shown(place) == grid.pending.get(place, before[place].saved) for place in places)


@unhurried
@given(loaded=answers())
def test_every_stored_choice_has_a_cell_and_every_cell_a_row_and_a_column(loaded: Preferences) -> None:
    grid = PreferenceGrid(loaded)
    places = set(cells_of(grid))
    for item in loaded.preferences:
        place = key(item.notification_id, item.channel, item.sub_notification_id)
        assert place in places
        assert grid.cell(place).offered
    assert all(grid.titles[row] for row in [place.row for place in places])
    assert len(set(grid.channels)) == len(grid.channels)


@unhurried
@given(loaded=answers())
def test_sending_what_is_there_sends_what_is_stored_and_nothing_else(loaded: Preferences) -> None:
    grid = PreferenceGrid(loaded)
    assert sent(grid) == {place: delivery for place, delivery in grid.stored.items() if delivery is not None}
