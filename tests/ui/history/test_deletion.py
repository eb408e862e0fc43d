from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from notifyadmin.core.history.criteria import Criteria
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from notifyadmin.ui.history.deletion import KEY, NAME, DeleteButton
from notifyadmin.ui.history.page import HistoryPage
from notifyadmin.ui.notices import Notice
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.dialog import Dialog
from tests.driver import until
from tests.store.journal.rows import add
from tests.store.writing import Gate
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show


@pytest.fixture
def gate() -> Iterator[Gate]:
    """A gate that is open at the latest when the test is over."""
    gate = Gate()
    yield gate
    gate.opened.set()


async def open_page(workplace: Workplace, resources: Resources, appearance: Appearance) -> HistoryPage:
    """Shows the page with two rows in it."""

    def write(journal: Journal) -> None:
        add(journal, user_id="anna")
        add(journal, user_id="ben")

    await workplace.journal.write(write)
    page = HistoryPage("history", workplace.context(resources, appearance))
    page.begin()
    await show(page)
    await until(lambda: page.list.rows.count == 2 and page.list.rows.is_whole, "the rows are listed")
    return page


async def idle(workplace: Workplace) -> None:
    """Waits until nothing of the history runs."""
    await until(lambda: not any(key.startswith("history") for key in workplace.tasks._jobs), "all is done")
    assert not workplace.crashes


async def test_nothing_more_can_be_deleted_until_a_deletion_has_ended(
    workplace: Workplace, resources: Resources, appearance: Appearance, gate: Gate
) -> None:
    page = await open_page(workplace, resources, appearance)
    button = find(page, "history.delete", DeleteButton)
    page.list.view.go_to(0)
    await until(lambda: page.list.entry is not None, "the row is read")
    blocking = asyncio.ensure_future(workplace.journal.write(lambda _: gate.pass_through()))
    await gate.until_reached()
    button.menu().aboutToShow.emit()
    button.menu().actions()[-1].trigger()
    dialog = await dialog_of(page.window(), Dialog)
    find(dialog, NAME, QPushButton).click()
    await until(lambda: workplace.tasks.is_busy(KEY), "it is being deleted")
    assert not button.isEnabled()
    button.ask_about_row()
    assert not [each for each in page.window().findChildren(Dialog) if each.isVisible()]
    gate.opened.set()
    await blocking
    await idle(workplace)
    assert button.isEnabled()
    assert await workplace.journal.read(lambda journal: journal.count(Filter())) == 0


async def test_a_row_that_was_deleted_is_said_to_be_gone(
    workplace: Workplace, resources: Resources, appearance: Appearance
) -> None:
    page = await open_page(workplace, resources, appearance)
    told: list[Notice] = []
    page.told.connect(told.append)
    [entry] = await workplace.journal.read(lambda journal: journal.page(Filter(user_id="anna")))
    page.show_row(entry.uid)
    await idle(workplace)
    assert (told, page.list.entry) == ([], entry)
    await workplace.journal.delete(Filter(user_id="anna"))
    page.show_row(entry.uid)
    await idle(workplace)
    assert [notice.text for notice in told] == [
        "This request is not in the history: it was deleted, or could not be recorded."
    ]


async def test_a_row_that_leaves_the_list_while_it_is_read_is_not_shown(
    workplace: Workplace, resources: Resources, appearance: Appearance
) -> None:
    page = await open_page(workplace, resources, appearance)
    page.list.begin(Criteria(words="nobody"))
    page.list.view.go_to(0)
    await idle(workplace)
    assert page.list.view.row is None
    assert page.details.isHidden()
