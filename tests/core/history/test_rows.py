from __future__ import annotations

from array import array

from hypothesis import given, strategies

from notifyadmin.core.common_length import common_length
from notifyadmin.core.history.rows import BLOCK, MOST_READ, READ, REFRESH, SEARCH, HistoryRows
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.core.history.conftest import Archive
from tests.driver import until
from tests.store.journal.rows import add, ended, started


class Listed:
    """The rows of a journal, and what they have told."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.rows = HistoryRows(archive.journal, archive.tasks)
        self.told: list[tuple[str, ...] | tuple[str, int] | tuple[str, int, int]] = []
        self._slots = (
            lambda: self.told.append(("found",)),
            lambda first, last: self.told.append(("removing", first, last)),
            lambda first, last: self.told.append(("inserting", first, last)),
            lambda first, last: self.told.append(("read", first, last)),
        )
        for signal, slot in zip(
            (self.rows.found, self.rows.removing, self.rows.inserting, self.rows.read), self._slots, strict=True
        ):
            signal.connect(slot)  # type: ignore[attr-defined]  # signals of different arguments

    async def search(self, sought: Filter = Filter()) -> None:  # noqa: B008 - it never changes
        self.rows.search(sought)
        await self.archive.idle(SEARCH)

    async def refresh(self) -> None:
        self.told.clear()
        self.rows.refresh()
        await self.archive.idle(REFRESH)

    async def user(self, place: int) -> str:
        """Who stands at a place, once that has been read."""
        await until(lambda: self.rows.entry(place) is not None, f"row {place} is read")
        entry = self.rows.entry(place)
        assert entry is not None
        return entry.user_id


def fill(journal: Journal, count: int, first: int = 0) -> None:
    for number in range(first, first + count):
        add(journal, user_id=f"{number}")


async def test_the_first_rows_are_there_at_once_and_all_others_have_a_place(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 250))
    listed = Listed(archive)
    await listed.search()
    assert listed.told == [("found",), ("inserting", 100, 249)]
    assert listed.rows.count == 250
    assert (await listed.user(0), await listed.user(249), await listed.user(120)) == ("249", "0", "129")
    assert ("read", 200, 249) in listed.told
    assert [listed.rows.place_of(number) for number in (250, 1, 251, 0)] == [0, 249, None, None]


async def test_a_short_list_is_whole_at_once(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 3))
    listed = Listed(archive)
    await listed.search(Filter(user_id="1"))
    assert (listed.told, listed.rows.count, await listed.user(0)) == ([("found",)], 1, "1")


async def test_without_a_file_the_list_is_empty(archive: Archive) -> None:
    listed = Listed(archive)
    await listed.search()
    await listed.refresh()
    assert (listed.rows.count, listed.told) == (0, [])


async def test_rows_that_were_written_meanwhile_come_in_at_the_top(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 5))
    listed = Listed(archive)
    await listed.search()
    await listed.refresh()
    assert listed.told == []
    await archive.write(lambda journal: fill(journal, 2, first=5))
    await listed.refresh()
    assert ("inserting", 0, 1) in listed.told
    assert [await listed.user(place) for place in range(7)] == ["6", "5", "4", "3", "2", "1", "0"]


async def test_a_row_that_ends_is_read_again(archive: Archive) -> None:
    row = started()
    await archive.write(lambda journal: journal.begin(row))
    listed = Listed(archive)
    await listed.search()
    await archive.write(lambda journal: journal.complete(row, ended()))
    await listed.refresh()
    assert listed.told == [("read", 0, 0)]
    entry = listed.rows.entry(0)
    assert entry is not None
    assert entry.outcome == "sent"


async def test_a_row_that_leaves_the_filter_goes(archive: Archive) -> None:
    row = started()
    await archive.write(lambda journal: journal.begin(row))
    listed = Listed(archive)
    await listed.search(Filter(outcomes=("running",)))
    await archive.write(lambda journal: journal.complete(row, ended()))
    await listed.refresh()
    assert (listed.told, listed.rows.count) == ([("removing", 0, 0)], 0)


async def test_rows_that_are_deleted_go_and_the_others_stay(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 2 * BLOCK))
    listed = Listed(archive)
    await listed.search()
    await archive.journal.delete(Filter(rows=[3, 2, 1]))
    await archive.write(lambda journal: fill(journal, 1, first=999))
    await listed.refresh()
    assert listed.told[:2] == [("removing", 197, 199), ("inserting", 0, 0)]
    assert (await listed.user(0), listed.rows.count) == ("999", 198)


@given(strategies.sets(strategies.integers(0, 30)), strategies.sets(strategies.integers(0, 30)))
def test_what_two_lists_begin_with_is_found(before: set[int], after: set[int]) -> None:
    former, numbers = (array("q", sorted(each, reverse=True)) for each in (before, after))
    start = common_length(former, numbers)
    assert former[:start] == numbers[:start]
    assert start in (len(former), len(numbers)) or former[start] != numbers[start]


async def test_only_so_many_rows_are_kept(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 4 * BLOCK))
    listed = Listed(archive)
    await listed.search()
    for place in range(0, 4 * BLOCK, BLOCK):
        await listed.user(place)
    assert len(listed.rows._entries) <= min(MOST_READ, 4 * BLOCK)


async def test_what_is_looked_at_last_is_read_first_and_what_was_scrolled_past_not_at_all(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 8 * BLOCK))
    listed = Listed(archive)
    await listed.search()
    listed.told.clear()
    for block in range(1, 8):
        assert listed.rows.entry(block * BLOCK) is None
    await archive.idle(READ)
    assert [said[1] for said in listed.told] == [7 * BLOCK, 6 * BLOCK, 5 * BLOCK]


async def test_a_newer_search_replaces_the_one_that_runs(archive: Archive) -> None:
    await archive.write(lambda journal: fill(journal, 5))
    listed = Listed(archive)
    listed.rows.search(Filter(user_id="1"))
    await listed.search(Filter(user_id="2"))
    assert await listed.user(0) == "2"
    assert listed.told.count(("found",)) == 1
