from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.filter_sort import BY_TITLE, Arrangement, arranged
from notifyadmin.core.preferences.grid import PreferenceGrid
from tests.core.preferences.grids import answer, choice, grids, key, kind, options, shop
from tests.strategies import unhurried

COMMENTS, DIGEST = RowKey("comments"), RowKey("digest")
APOLLO, ZEPHYR = RowKey("comments", "apollo"), RowKey("comments", "zephyr")


@pytest.mark.parametrize(
    ("how", "rows"),
    [
        (Arrangement(), [COMMENTS, APOLLO, ZEPHYR, DIGEST]),
        (Arrangement(text="dig"), [DIGEST]),
        (Arrangement(text="ZEPH"), [COMMENTS, ZEPHYR]),
        (Arrangement(text="comments"), [COMMENTS, APOLLO, ZEPHYR]),
        (Arrangement(text="zephyr comm"), [COMMENTS, ZEPHYR]),
        (Arrangement(text="nowhere"), []),
        (Arrangement(channel="SMS"), [COMMENTS, APOLLO, ZEPHYR]),
        (Arrangement(channel="SLACK"), [DIGEST]),
        (Arrangement(only_changed=True), [COMMENTS, APOLLO, DIGEST]),
        (Arrangement(only_changed=True, channel="SLACK"), [DIGEST]),
        (Arrangement(only_changed=True, channel="SMS"), []),
        (Arrangement(by=BY_TITLE, descending=True), [DIGEST, COMMENTS, ZEPHYR, APOLLO]),
        (Arrangement(by="EMAIL"), [COMMENTS, ZEPHYR, APOLLO, DIGEST]),
        (Arrangement(by="EMAIL", descending=True), [DIGEST, COMMENTS, APOLLO, ZEPHYR]),
    ],
)
def test_what_is_looked_for_is_found_with_the_type_above_it(how: Arrangement, rows: list[RowKey]) -> None:
    assert list(arranged(PreferenceGrid(shop()), how).all()) == rows


def test_a_channel_leaves_only_its_column() -> None:
    grid = PreferenceGrid(shop())
    assert arranged(grid, Arrangement(channel="SMS")).channels == ("SMS",)
    assert arranged(grid, Arrangement()).channels == grid.channels


def test_a_change_counts_as_changed_before_it_is_saved() -> None:
    grid = PreferenceGrid(answer([kind("a", {"EMAIL": options("instant", "off", "instant")})]))
    how = Arrangement(only_changed=True)
    assert arranged(grid, how).count == 0
    grid.put({key("a", "EMAIL"): "off"})
    assert list(arranged(grid, how).all()) == [RowKey("a")]


def test_what_is_not_known_or_not_offered_is_sorted_last() -> None:
    kinds = [kind(name, {"EMAIL": None} if name != "c" else {"SMS": None}) for name in "abc"]
    grid = PreferenceGrid(answer(kinds, [choice("b", "EMAIL", "off")]))
    assert list(arranged(grid, Arrangement(by="EMAIL")).all()) == [RowKey("b"), RowKey("a"), RowKey("c")]


@unhurried
@given(
    grid=grids(),
    text=st.sampled_from(["", "a", "x", "A x", "b y"]),
    channel=st.sampled_from(["", "EMAIL", "PIGEON"]),
    only_changed=st.booleans(),
    by=st.sampled_from(["", BY_TITLE, "EMAIL", "SMS"]),
    descending=st.booleans(),
)
def test_exactly_what_matches_is_shown(
    grid: PreferenceGrid, text: str, channel: str, only_changed: bool, by: str, descending: bool
) -> None:
    rows = arranged(grid, Arrangement(text, channel, only_changed, by, descending))
    shown = list(rows.all())

    def matches(row: RowKey) -> bool:
        names = [grid.titles[row], row.notification_id, row.sub_notification_id or "", grid.titles[row.type_key]]
        channels = [each for each in grid.channels if channel in ("", each)]
        cells = [CellKey(row, each) for each in channels]
        is_named = all(word.casefold() in " ".join(names).casefold() for word in text.split())
        if only_changed:
            return is_named and any(grid.cell(cell).is_explicit or cell in grid.pending for cell in cells)
        return is_named and (not channel or any(grid.cell(cell).offered for cell in cells))

    everything = [row for top in grid.types for row in (top, *grid.categories[top])]
    matching = {row for row in everything if matches(row)}
    assert set(shown) == matching | {row.type_key for row in matching}
    assert len(set(shown)) == len(shown) == rows.count
    if not by:
        assert shown == [row for row in everything if row in set(shown)]


def test_channels_that_a_grid_does_not_have_are_neither_filtered_nor_sorted_by() -> None:
    how = Arrangement("mail", "SMS", True, "SMS", True)
    assert how.fitting(["EMAIL"]) == Arrangement("mail", "", True, "", False)
    assert how.fitting(["EMAIL", "SMS"]) == how
    assert Arrangement(by=BY_TITLE, descending=True).fitting([]) == Arrangement(by=BY_TITLE, descending=True)
