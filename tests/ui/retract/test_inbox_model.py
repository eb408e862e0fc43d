from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from notifyadmin.api.models import InAppNotification, RetractRequest
from notifyadmin.core.inbox import Inbox, groups_of
from notifyadmin.ui.retract.inbox_model import DATE, STATE, TITLE, TRACKING_ID, InboxModel
from tests.core.inboxes import row

HELLO = RetractRequest(notification_id="hello_world", user_id="123")
FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qapp: QApplication) -> InboxModel:
    model = InboxModel()
    QAbstractItemModelTester(model, FAIL, model)
    return model


def show(model: InboxModel, *rows: InAppNotification) -> None:
    model.show_groups(groups_of(Inbox(rows), HELLO))


def cell(model: InboxModel, row: int, column: int, role: int = Qt.ItemDataRole.DisplayRole) -> str:
    return str(model.index(row, column).data(role))


def titles(model: InboxModel) -> list[str]:
    return [cell(model, at, TITLE) for at in range(model.rowCount())]


def test_later_pages_are_inserted_and_what_is_there_stays(model: InboxModel) -> None:
    inserted: list[tuple[int, int]] = []
    resets: list[None] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.modelReset.connect(lambda: resets.append(None))
    a, b, x, y = row("a"), row("b"), row("x", None), row("y", None)
    show(model, a)
    show(model, a, x)
    show(model, a, x, b, y)
    assert titles(model) == ["a", "b", "Unknown type (2): may be deleted too", "x", "y"]
    assert (inserted, resets) == ([(0, 0), (1, 2), (1, 1), (4, 4)], [])
    show(model, b)
    assert (titles(model), len(resets)) == (["b"], 1)
    model.show_groups(None)
    assert titles(model) == []


def test_the_heading_cannot_be_selected_and_counts_for_no_notification(model: InboxModel) -> None:
    show(model, row("a"), row("x", None))
    heading = model.index(1, TITLE)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert (model.copied(1), model.heading_row) == ("Unknown type (1): may be deleted too", 1)
    assert model.rowCount(heading) == model.columnCount(heading) == 0
    assert model.headerData(DATE, Qt.Orientation.Horizontal) == "Date"
    assert model.index(0, 0, QModelIndex()).data() == "a"


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"seen": True}, "Read"),
        ({"seen": False}, "Unread"),
        ({"seen": False, "opened": "2026-01-01T10:00:00Z"}, "Read"),
        ({}, ""),
    ],
)
def test_it_says_whether_a_notification_was_read_where_that_is_known(
    model: InboxModel, fields: dict[str, object], state: str
) -> None:
    show(model, row("a").model_copy(update=fields))
    assert cell(model, 0, STATE) == state


@pytest.mark.parametrize("date", [None, "", "yesterday", "0001-01-01T00:00:00+14:00"])
def test_a_date_that_is_none_is_shown_as_it_came(model: InboxModel, date: str | None) -> None:
    show(model, row("a").model_copy(update={"date": date}))
    assert cell(model, 0, DATE) == (date or "")


def test_a_date_is_shown_in_the_time_of_this_computer_and_copied_as_it_came(model: InboxModel) -> None:
    show(model, row("a"))
    local = datetime.fromisoformat("2026-01-01T10:00:00Z").astimezone()
    assert cell(model, 0, DATE) == f"{local:%Y-%m-%d %H:%M}"
    assert model.copied(0).split("\t")[DATE] == "2026-01-01T10:00:00.000Z"


def test_what_the_service_says_is_bounded_and_copied_whole(model: InboxModel) -> None:
    title = "<b>\u202e" + "x" * 5_000
    show(model, row("a").model_copy(update={"title": title, "id": "i\0d"}))
    assert cell(model, 0, TITLE).startswith("<b>\\u202exxx")
    assert len(cell(model, 0, TITLE)) < 300
    assert cell(model, 0, TRACKING_ID) == "i\\u0000d"
    assert "&lt;b&gt;" in cell(model, 0, TITLE, Qt.ItemDataRole.ToolTipRole)
    copied = model.copied(0).split("\t")
    assert (copied[TITLE], copied[TRACKING_ID]) == (title, "i\0d")


def test_a_notification_without_a_title_says_so(model: InboxModel) -> None:
    show(model, row("a").model_copy(update={"title": None}))
    assert cell(model, 0, TITLE) == "No title"
