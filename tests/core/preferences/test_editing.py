"""What a grid keeps to while it is edited and saved, whatever comes in between."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from notifyadmin.api.client import Client
from notifyadmin.api.models import Preferences, SetPreferencesRequest
from notifyadmin.core.preferences.cells import OFF, ON, UNKNOWN, CellKey, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.loaded import choices_in
from notifyadmin.core.preferences.save import Save, Saved
from notifyadmin.sandbox import Sandbox
from tests.core.preferences.calls import caller
from tests.core.preferences.grids import DELIVERIES, answers, cells_of, grids, key, shop
from tests.strategies import unhurried

MAIL, SMS, APOLLO = key("comments", "EMAIL"), key("comments", "SMS"), key("comments", "EMAIL", "apollo")
EDITS = ("toggle", "choose", "several", "undo", "redo", "revert", "revert one")


def edit(grid: PreferenceGrid, data: st.DataObject, places: list[CellKey]) -> None:
    """One thing that a user may do with a grid."""
    place = data.draw(st.sampled_from(places))
    match data.draw(st.sampled_from(EDITS)):
        case "toggle":
            grid.put(grid.toggled([place]))
        case "choose":
            grid.put({place: data.draw(st.sampled_from(DELIVERIES))})
        case "several":
            grid.put(grid.toggled(data.draw(st.lists(st.sampled_from(places), max_size=4))))
        case "undo":
            grid.undo()
        case "redo":
            grid.redo()
        case "revert":
            grid.revert()
        case _:
            grid.revert([place])


def begin_to_save(grid: PreferenceGrid, data: st.DataObject) -> list[CellKey]:
    """Edits a grid that has cells, and has its change on its way; gives the cells."""
    places = list(cells_of(grid))
    assume(places)
    edit(grid, data, places)
    grid.start_saving()
    return places


def shown(grid: PreferenceGrid) -> dict[CellKey, str | None]:
    return {cell: grid.shown(cell) for cell in cells_of(grid)}


def test_several_cells_go_off_together_where_any_is_on_and_else_on_as_each_was() -> None:
    grid = PreferenceGrid(shop())
    assert grid.toggled([MAIL, SMS, APOLLO]) == {MAIL: OFF, SMS: OFF, APOLLO: OFF}
    grid.put(grid.toggled([MAIL, SMS, APOLLO]))
    assert grid.toggled([MAIL, SMS, APOLLO]) == {MAIL: "daily", SMS: ON, APOLLO: ON}


def test_undo_goes_over_steps_that_have_come_to_nothing() -> None:
    grid = PreferenceGrid(shop())
    grid.put({SMS: ON})
    grid.put({MAIL: OFF})
    grid.start_saving()
    grid.stop_saving(put_back=True)
    assert shown(grid) == shown(PreferenceGrid(shop()))
    assert grid.undo() == frozenset()
    assert grid.history.possible == (False, True)
    assert grid.redo() == {SMS}


def test_undo_after_saving_is_a_change_in_the_other_direction() -> None:
    grid = PreferenceGrid(shop())
    grid.put({MAIL: OFF})
    grid.start_saving()
    grid = grid.accepted(choices_in(grid.request("123")))
    assert (grid.shown(MAIL), grid.pending) == (OFF, {})
    assert grid.undo() == {MAIL}
    assert grid.pending == {MAIL: "daily"}
    assert grid.redo() == {MAIL}
    assert grid.pending == {}


def test_what_is_taken_back_while_it_is_on_its_way_is_a_change_still() -> None:
    grid = PreferenceGrid(shop())
    grid.put({MAIL: OFF})
    grid.start_saving()
    sent = choices_in(grid.request("123"))
    grid.put({MAIL: "daily"})
    assert grid.pending == {MAIL: "daily"}
    assert grid.accepted(sent).pending == {MAIL: "daily"}
    grid.stop_saving(put_back=True)
    assert (grid.pending, grid.failed) == ({}, frozenset())


def test_after_an_unknown_end_what_was_loaded_counts_as_a_change() -> None:
    grid = PreferenceGrid(shop())
    grid.put({MAIL: OFF})
    grid.start_saving()
    grid.stop_saving(unsure=True)
    assert grid.pending == {MAIL: OFF}
    grid.put({MAIL: "daily"})
    assert grid.pending == {MAIL: "daily"}
    assert grid.on(shop()).pending == {}
    grid.revert()
    assert grid.pending == {}


def test_rows_are_added_with_their_types_as_unknown_and_removed_with_their_changes() -> None:
    grid = PreferenceGrid(shop())
    new, part = RowKey("orders"), RowKey("orders", "eu")
    assert grid.add_rows([part, RowKey("comments", "mars")])
    assert not grid.add_rows([new, part])
    assert grid.added == [new, part, RowKey("comments", "mars")]
    assert grid.cell(CellKey(part, "CALL")) == UNKNOWN
    assert "CALL" in grid.channels
    grid.put({CellKey(part, "CALL"): OFF})
    grid.remove_row(new)
    assert (grid.pending, grid.added) == ({}, [RowKey("comments", "mars")])
    grid.remove_row(RowKey("comments"))
    assert RowKey("comments") in grid.types
    grid.remove_row(RowKey("comments", "mars"))
    assert (grid.channels, shown(grid)) == (PreferenceGrid(shop()).channels, shown(PreferenceGrid(shop())))
    assert grid.undo() == frozenset()


def test_a_row_whose_choices_are_deleted_unread_is_as_by_default() -> None:
    grid = PreferenceGrid(shop())
    grid.put({SMS: ON})
    reset = grid.reset(RowKey("comments"))
    assert (reset.shown(MAIL), reset.shown(APOLLO), reset.pending) == (ON, OFF, {SMS: ON})
    assert grid.shown(MAIL) == "daily"


@unhurried
@given(data=st.data(), grid=grids())
def test_undoing_everything_leads_back_and_redoing_everything_forth(data: st.DataObject, grid: PreferenceGrid) -> None:
    places = list(cells_of(grid))
    assume(places)
    before = shown(grid)
    for _ in range(data.draw(st.integers(0, 10))):
        edit(grid, data, places)
    while grid.redo():
        pass
    after = shown(grid)
    while grid.undo():
        pass
    assert (shown(grid), grid.pending) == (before, {})
    while grid.redo():
        pass
    assert shown(grid) == after


@unhurried
@given(data=st.data(), grid=grids(), later=answers())
def test_on_a_later_reading_lie_the_changes_that_it_does_not_have_and_none_that_were_sent(
    data: st.DataObject, grid: PreferenceGrid, later: Preferences
) -> None:
    places = list(cells_of(grid))
    for _ in range(data.draw(st.integers(0, 5)) if places else 0):
        edit(grid, data, places)
    if data.draw(st.booleans()):
        grid.start_saving()
        for _ in range(data.draw(st.integers(0, 3)) if places else 0):
            edit(grid, data, places)
    merged, theirs = grid.on(later), PreferenceGrid(later)
    assert cells_of(merged) == cells_of(theirs)
    assert merged.history is grid.history
    for cell in cells_of(theirs):
        changed = grid.pending.get(cell)
        is_open = changed is not None and grid.saving.get(cell) != changed
        assert merged.shown(cell) == (changed if is_open else theirs.shown(cell))
    assert all(merged.cell(cell).saved != delivery for cell, delivery in merged.pending.items())


@unhurried
@given(data=st.data(), grid=grids())
def test_what_is_accepted_is_as_it_was_sent_with_what_was_changed_since_on_top(
    data: st.DataObject, grid: PreferenceGrid
) -> None:
    places = begin_to_save(grid, data)
    sent, before = choices_in(grid.request("123")), shown(grid)
    accepted = grid.accepted(sent)
    assert (accepted.choices(), accepted.pending, shown(accepted)) == (sent, {}, before)
    edit(grid, data, places)
    last_seen = shown(grid)
    assert shown(grid.accepted(sent)) == last_seen


@unhurried
@given(data=st.data(), grid=grids())
def test_what_is_put_back_is_as_saved_and_what_was_changed_since_stays(
    data: st.DataObject, grid: PreferenceGrid
) -> None:
    places = begin_to_save(grid, data)
    sent = dict(grid.saving)
    edit(grid, data, places)
    last_seen = shown(grid)
    grid.stop_saving(put_back=True)
    assert grid.saving == {}
    for cell in places:
        went_back = cell in sent and last_seen[cell] == sent[cell]
        assert (cell in grid.failed) is went_back
        assert grid.shown(cell) == (grid.cell(cell).saved if went_back else last_seen[cell])
    assert all(grid.cell(cell).saved != delivery for cell, delivery in grid.pending.items())


@pytest.fixture(scope="module", params=[False, True], ids=["only those named", "all of the user's"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    sandbox = Sandbox(override_all=request.param)
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


_numbers = itertools.count()


@settings(unhurried, max_examples=20)
@given(data=st.data())
def test_any_edits_undone_redone_reverted_saved_and_loaded_again_leave_window_and_service_equal(
    sandbox: Sandbox, data: st.DataObject
) -> None:
    asyncio.run(_work(sandbox, data, f"user {next(_numbers)}"))


async def _work(sandbox: Sandbox, data: st.DataObject, user_id: str) -> None:
    async with Client(sandbox.base_url, sandbox.credentials) as client:
        start = [
            {"notificationId": "hello_world", "channel": "EMAIL", "state": False},
            {"notificationId": "comment_reply", "channel": "EMAIL", "delivery": "daily"},
            {
                "notificationId": "comment_reply",
                "channel": "EMAIL",
                "state": False,
                "subNotificationId": "project_apollo",
            },
        ]
        seed = SetPreferencesRequest.from_wire({"userId": user_id, "preferences": start})
        await client.set_user_preferences(seed)
        grid = PreferenceGrid((await client.get_preferences(user_id)).value)
        grid.add_rows([RowKey("order_tracking")])
        for _ in range(data.draw(st.integers(1, 8))):
            match data.draw(st.sampled_from(["edit", "edit", "edit", "apply", "apply and edit", "reload"])):
                case "edit":
                    edit(grid, data, list(cells_of(grid)))
                case "reload":
                    grid = grid.on((await client.get_preferences(user_id)).value)
                case step:
                    grid = await _applied(client, grid, user_id, data if step == "apply and edit" else None)
        last_seen, chosen = shown(grid), {**grid.stored, **grid.pending}
        grid = await _applied(client, grid, user_id, None)
        known = {cell: delivery for cell, delivery in last_seen.items() if delivery is not None}
        assert shown(grid) == {**shown(grid), **known}
        assert {cell: grid.stored.get(cell) for cell in chosen} == chosen
        assert grid.pending == {}
        theirs = PreferenceGrid((await client.get_preferences(user_id)).value)
        assert {cell: theirs.shown(cell) for cell in cells_of(theirs)} == {
            cell: grid.shown(cell) for cell in cells_of(theirs)
        }


async def _applied(client: Client, grid: PreferenceGrid, user_id: str, data: st.DataObject | None) -> PreferenceGrid:
    """The grid after its changes were saved, with some more made meanwhile."""
    if not grid.pending:
        return grid
    grid.start_saving()
    work = asyncio.create_task(Save.of(grid, user_id).run(caller(client)))
    try:
        if data is not None:
            await asyncio.sleep(0)
            edit(grid, data, list(cells_of(grid)))
        end = (await work).value
    finally:  # an example may be given up in the middle
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
    assert isinstance(end, Saved)
    assert end.reread is not None
    return grid.on(end.reread)
