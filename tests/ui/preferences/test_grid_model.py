from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.filter_sort import BY_TITLE, Arrangement
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.ui.preferences.grid_model import CellLook, PreferenceModel, Role
from tests.core.preferences.grids import answer, answers, category, cells_of, choice, key, kind, options, shop
from tests.strategies import unhurried

DISPLAY, ALOUD, TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole


arrangements = st.builds(
    Arrangement,
    text=st.sampled_from(["", "a", "x"]),
    channel=st.sampled_from(["", "EMAIL", "GONE"]),
    only_changed=st.booleans(),
    by=st.sampled_from(["", BY_TITLE, "EMAIL", "GONE"]),
    descending=st.booleans(),
)


@pytest.fixture
def model(qapp: QApplication) -> PreferenceModel:
    return PreferenceModel()


@pytest.fixture
def grid(model: PreferenceModel) -> PreferenceGrid:
    grid = PreferenceGrid(shop())
    model.show_grid(grid)
    return grid


def at(model: PreferenceModel, cell: CellKey) -> QModelIndex:
    return model.index_of(cell.row, cell.channel)


def sentence(model: PreferenceModel, cell: CellKey) -> object:
    return at(model, cell).data(ALOUD)


def keys_of(grid: PreferenceGrid) -> list[CellKey]:
    rows = [row for top in grid.types for row in (top, *grid.categories[top])]
    return [CellKey(row, channel) for row in rows for channel in grid.channels]


def test_qts_own_examiner_finds_nothing(model: PreferenceModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_grid(PreferenceGrid(shop()))
    grid = PreferenceGrid(answer([kind("a", {"EMAIL": None})]))
    model.show_grid(grid)
    grid.put(grid.toggled([key("a", "EMAIL")]))
    model.refresh([key("a", "EMAIL")])
    model.show_grid(PreferenceGrid(Preferences()))


@settings(unhurried, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(loaded=st.lists(answers(), min_size=1, max_size=3))
def test_qts_own_examiner_finds_nothing_in_any_answer(qapp: QApplication, loaded: list[Preferences]) -> None:
    model = PreferenceModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for preferences in loaded:
        grid = PreferenceGrid(preferences)
        model.show_grid(grid)
        for place in keys_of(grid):
            index = at(model, place)
            assert index.data(Role.KEY) == place
            assert at(model, index.data(Role.KEY)) == index
            grid.put(grid.toggled([place]))
        model.refresh(keys_of(grid)[:2])
    assert tester.model() is model


@settings(unhurried, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_qts_own_examiner_finds_nothing_while_rows_are_filtered_sorted_added_and_removed(
    qapp: QApplication, data: st.DataObject
) -> None:
    model = PreferenceModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    grid = PreferenceGrid(data.draw(answers()))
    for step in data.draw(st.lists(st.sampled_from(["show", "arrange", "add", "remove", "edit"]), max_size=8)):
        match step:
            case "show":
                grid = grid.on(data.draw(answers()))
            case "arrange":
                model.arrange(data.draw(arrangements))
            case "add":
                grid.add_rows([RowKey("c", data.draw(st.sampled_from([None, "x"])))])
            case "remove" if grid.added:
                grid.remove_row(data.draw(st.sampled_from(grid.added)))
            case "edit" if cells_of(grid):
                model.refresh(grid.put(grid.toggled([data.draw(st.sampled_from(list(cells_of(grid))))])))
        model.show_grid(grid)
        for row in model.rows.all():
            assert model.index_of(row).data(Role.ROW) == row
            assert model.index_of(row).data() == grid.titles[row]
    assert tester.model() is model


def test_rows_that_stay_the_same_are_not_reset(model: PreferenceModel, grid: PreferenceGrid) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    touched: list[RowKey] = []
    model.dataChanged.connect(lambda first, _: touched.append(first.data(Role.ROW)))
    model.show_grid(grid.on(shop()))
    assert (len(resets), touched[0], set(touched)) == (
        0,
        RowKey("comments"),
        {RowKey("comments"), RowKey("comments", "apollo"), RowKey("digest")},
    )
    model.show_grid(PreferenceGrid(answer([kind("a", {"EMAIL": None})])))
    assert len(resets) == 1


def test_what_is_filtered_away_has_no_index(model: PreferenceModel, grid: PreferenceGrid) -> None:
    model.arrange(Arrangement(text="digest", channel="EMAIL"))
    assert at(model, key("digest", "EMAIL")).isValid()
    assert not at(model, key("digest", "PUSH")).isValid()
    assert not at(model, key("comments", "EMAIL", "apollo")).isValid()
    model.refresh([key("comments", "EMAIL")])


def test_what_is_to_be_seen_is_copied_as_a_table(model: PreferenceModel, grid: PreferenceGrid) -> None:
    model.arrange(Arrangement(text="comments"))
    assert model.as_table().split("\n") == [
        "Notification\tNotification ID\tSub-notification ID\tEMAIL\tSMS\tPUSH\tSLACK",
        "Comments\tcomments\t\tDaily\tOff\t\t",
        "Apollo\tcomments\tapollo\tOff\tOff\t\t",
        "Zephyr\tcomments\tzephyr\tOn\tOff\t\t",
    ]


def test_a_title_with_tabs_and_lines_stays_one_field_of_the_table(model: PreferenceModel) -> None:
    model.show_grid(PreferenceGrid(answer([kind("a", {"EMAIL": None}, "one\ttwo\nthree")])))
    assert model.as_table().split("\n")[1] == "one two three\ta\t\tUnknown"


def test_types_are_rows_categories_are_below_them_and_channels_are_columns(
    model: PreferenceModel, grid: PreferenceGrid
) -> None:
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    assert [top.data() for top in tops] == ["Comments", "Digest"]
    assert [model.index(row, 0, tops[0]).data() for row in range(model.rowCount(tops[0]))] == ["Apollo", "Zephyr"]
    assert model.rowCount(tops[1]) == 0
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert headings == ["Notification ▾", "Email ▾", "SMS ▾", "Push ▾", "Slack ▾"]
    assert "SMS · " in str(model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole))
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Email"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is None


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (key("comments", "EMAIL"), "Comments, Email: daily, differs from default"),
        (key("comments", "SMS"), "Comments, SMS: off, the default"),
        (key("comments", "EMAIL", "apollo"), "Apollo, Email: off, differs from default"),
        (key("comments", "EMAIL", "zephyr"), "Zephyr, Email: on, the default"),
        (key("comments", "PUSH"), "Comments, Push: not offered"),
        (key("digest", "EMAIL"), "Digest, Email: weekly, the default"),
        (key("digest", "PUSH"), "Digest, Push: unknown"),
        (key("digest", "SLACK"), "Digest, Slack: on"),
    ],
)
def test_every_cell_is_a_sentence(cell: CellKey, said: str, model: PreferenceModel, grid: PreferenceGrid) -> None:
    assert sentence(model, cell) == said


def test_what_is_not_saved_is_said(model: PreferenceModel, grid: PreferenceGrid) -> None:
    grid.put(grid.toggled([key("comments", "SMS")]))
    assert sentence(model, key("comments", "SMS")) == "Comments, SMS: on, differs from default, not saved"
    grid.put({key("comments", "EMAIL"): "instant"})
    assert sentence(model, key("comments", "EMAIL")) == "Comments, Email: on, not saved"


@pytest.mark.parametrize(
    ("cell", "look"),
    [
        (key("comments", "EMAIL"), CellLook(True, True, "Daily", False, False)),
        (key("comments", "SMS"), CellLook(True, False, "Off", True, False)),
        (key("comments", "PUSH"), CellLook(False, None, "", False, False)),
        (key("digest", "PUSH"), CellLook(True, None, "Unknown", False, False)),
    ],
)
def test_every_cell_has_a_look(cell: CellKey, look: CellLook, model: PreferenceModel, grid: PreferenceGrid) -> None:
    assert at(model, cell).data(Role.LOOK) == look
    assert at(model, cell).data(DISPLAY) == look.words


def test_a_change_looks_pending_and_only_the_touched_cell_is_drawn_again(
    model: PreferenceModel, grid: PreferenceGrid
) -> None:
    touched: list[object] = []
    model.dataChanged.connect(lambda first, last: touched.append((first.data(Role.KEY), last.data(Role.KEY))))
    cell = key("comments", "EMAIL", "zephyr")
    grid.put(grid.toggled([cell]))
    model.refresh([cell])
    assert touched == [(cell, cell)]
    assert at(model, cell).data(Role.LOOK) == CellLook(True, False, "Off", False, True)


def test_a_delivery_that_nobody_here_knows_is_shown_as_the_service_writes_it(model: PreferenceModel) -> None:
    model.show_grid(PreferenceGrid(answer([], [choice("a", "EMAIL", "yearly")])))
    assert at(model, key("a", "EMAIL")).data() == "yearly"
    assert [model.words.delivery(word) for word in ("instant", "off", None)] == ["On", "Off", "Unknown"]


def test_what_is_not_offered_cannot_be_entered(model: PreferenceModel, grid: PreferenceGrid) -> None:
    assert not model.flags(at(model, key("comments", "PUSH"))) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(at(model, key("comments", "SMS"))) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_the_title_of_a_row_tells_its_ids_in_the_tooltip(model: PreferenceModel, grid: PreferenceGrid) -> None:
    top = model.index(0, 0)
    assert (top.data(TIP), top.data(ALOUD)) == ("<p>comments</p>", "Comments")
    assert model.index(0, 0, top).data(TIP) == "<p>comments / apollo</p>"
    assert top.data(Role.KEY) is None
    assert top.data(Qt.ItemDataRole.FontRole) is None


def test_the_services_titles_are_no_html_in_a_tooltip(model: PreferenceModel) -> None:
    options_of_mail = options("off", "off")
    model.show_grid(
        PreferenceGrid(
            answer([kind("<b>", {"EMAIL": options_of_mail}, "<img src=x>")], [], [category("<b>", "<i>", "<script>")])
        )
    )
    assert at(model, key("<b>", "EMAIL")).data(TIP) == "<p>&lt;img src=x&gt;, Email: off, the default</p>"
    assert model.index(0, 0, model.index(0, 0)).data(TIP) == "<p>&lt;b&gt; / &lt;i&gt;</p>"


def test_nothing_is_read_from_no_index(model: PreferenceModel, grid: PreferenceGrid) -> None:
    assert model.data(QModelIndex()) is None
    assert not model.index(99, 0).isValid()
    assert at(model, CellKey(RowKey("comments"), "EMAIL")).data(Qt.ItemDataRole.FontRole) is None
