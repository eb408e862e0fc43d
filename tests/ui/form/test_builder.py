from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import Field
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from notifyadmin.api.models import RetractRequest, SendRequest, Wire
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.fields import Shape
from notifyadmin.api.models.send_fields import SEND_REQUEST
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.ui.accessibility import controls
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.form.editors import UNSET, LineEditor
from notifyadmin.ui.form.field_row import FieldRow
from notifyadmin.ui.resources import Resources
from tests import hands
from tests.strategies import JsonObject, send_wires, unhurried
from tests.ui.form.specs import field_at
from tests.ui.form.wild import any_wires, on_the_wire, wild_wires
from tests.ui.workplace import Show

over_one_form = settings(unhurried, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
OBJECTS = tuple(path for path in SEND_REQUEST.paths() if field_at(path).shape is Shape.OBJECT)
FIELDS = tuple(path for path in SEND_REQUEST.paths() if path not in OBJECTS)


@pytest.fixture
def form(qtbot: QtBot, resources: Resources) -> Form:
    form = Form(SEND_REQUEST, resources)
    qtbot.addWidget(form)
    return form


@pytest.fixture
def open_form(form: Form, on_screen: Show) -> Form:
    for section in form.sections:
        section.unfold(True)
    on_screen(form)
    return form


def row_of(form: Form, path: str) -> FieldRow:
    row = form.row(path)
    assert row is not None
    return row


def with_value(wire: JsonObject, path: str, value: object) -> JsonObject:
    """A request with another value at a path; an UNSET one is taken away, and what it leaves empty above it."""
    name, _, rest = path.partition(".")
    if rest:
        inner = wire.get(name)
        value = with_value(inner if isinstance(inner, dict) else {}, rest, value) or (UNSET if name != "user" else {})
    others = {key: item for key, item in wire.items() if key != name}
    return others if value is UNSET else {**others, name: value}


@over_one_form
@given(wire=any_wires())
def test_a_form_loses_nothing_that_it_is_given_and_tells_nobody(form: Form, wire: JsonObject) -> None:
    edits: list[None] = []
    form.edited.connect(lambda: edits.append(None))
    form.set_values(wire)
    assert on_the_wire(form.values()) == on_the_wire(wire)
    assert edits == []


@over_one_form
@given(wire=send_wires())
def test_form_model_and_json_hold_the_same_request(form: Form, wire: JsonObject) -> None:
    form.set_values(wire)
    request = SendRequest.from_wire(form.values())
    form.set_values(json.loads(json.dumps(request.to_wire())))
    assert on_the_wire(form.values()) == on_the_wire(wire)
    assert SendRequest.from_wire(form.values()) == request


@over_one_form
@given(wire=any_wires(), path=st.sampled_from([path for path in FIELDS if field_at(path).shape is Shape.TEXT]))
def test_an_edit_changes_its_own_field_and_no_other(form: Form, wire: JsonObject, path: str) -> None:
    editor = row_of(form, path).editor
    assume(isinstance(editor, LineEditor))
    form.set_values(wire)
    editor.edit_to("edited")
    assert on_the_wire(form.values()) == on_the_wire(with_value(wire, path, "edited"))
    editor.edit_to(UNSET)
    assert on_the_wire(form.values()) == on_the_wire(with_value(wire, path, UNSET))


@over_one_form
@given(wire=wild_wires())
def test_every_problem_of_any_request_is_shown_at_a_field_on_its_path(form: Form, wire: JsonObject) -> None:
    form.set_values(wire)
    problems = SendRequest.problems(form.values())
    form.show_problems(problems)
    for problem in problems:
        rows = [row for path in FIELDS if problem.text in _problem_text(row := row_of(form, path))]
        assert rows, problem
        named = problem.path.partition(".")[0] in {path.partition(".")[0] for path in FIELDS}
        on_its_path = (
            problem.path == row.path or problem.path.startswith(f"{row.path}.") or row.path.startswith(problem.path)
            for row in rows
        )
        assert any(on_its_path) or not named, problem
        form.focus(problem.path)


def _problem_text(row: FieldRow) -> str:
    labels = [label for label in row.findChildren(QLabel) if label.property("role") == "problem"]
    return "\n".join(label.text() for label in labels if not label.isHidden())


def test_a_fresh_form_holds_nothing_but_the_objects_that_are_needed(form: Form) -> None:
    assert form.values() == {"user": {}}
    assert form.is_empty


def test_a_form_that_holds_anything_is_not_empty(form: Form) -> None:
    wires: list[JsonObject] = [{"user": {"id": ""}}, {"mergeTags": {}}, {"options": None}, {"new": False}]
    for wire in wires:
        form.set_values(wire)
        assert not form.is_empty


@pytest.mark.parametrize("path", ["user.id", "options.apn.sound"])
def test_what_stood_in_place_of_an_object_goes_with_the_first_edit_and_does_not_come_back(
    path: str, form: Form
) -> None:
    name = path.partition(".")[0]
    editor = row_of(form, path).editor
    for foreign in (5, None, "x", [], ["y"]):
        form.set_values({"notificationId": "a", name: foreign})
        assert form.values() == {"notificationId": "a", name: foreign}
        editor.edit_to("edited")
        editor.edit_to(UNSET)
        assert form.values() == ({"notificationId": "a"} | ({"user": {}} if name == "user" else {}))


def test_an_object_without_fields_goes_once_one_of_them_was_touched(form: Form) -> None:
    form.set_values({"options": {"apn": {}, "email": {}}})
    row_of(form, "notificationId").editor.edit_to("a")
    assert form.values() == {"notificationId": "a", "options": {"apn": {}, "email": {}}}
    editor = row_of(form, "options.apn.sound").editor
    editor.edit_to("x")
    editor.edit_to(UNSET)
    assert form.values() == {"notificationId": "a", "options": {"email": {}}}


def test_every_field_has_its_row_and_the_paths_below_it_lead_there(form: Form) -> None:
    for path in FIELDS:
        assert row_of(form, path).path == path
        assert row_of(form, f"{path}.0.anything").path == path


def test_the_path_of_an_object_leads_to_its_first_field(open_form: Form) -> None:
    for path in OBJECTS:
        open_form.focus(path)
        first = next(row for row in _rows_of(open_form) if row.path.startswith(f"{path}."))
        assert first.editor.focus_target().hasFocus()


def test_a_path_that_nobody_knows_leads_to_the_first_field(open_form: Form) -> None:
    assert open_form.row("nowhere.to.be.found") is None
    open_form.focus("nowhere.to.be.found")
    assert row_of(open_form, "notificationId").editor.focus_target().hasFocus()


def test_going_to_a_field_unfolds_its_section_and_puts_the_keyboard_there(form: Form, on_screen: Show) -> None:
    on_screen(form)
    for path in FIELDS:
        for section in form.sections:
            section.unfold(False)
        form.focus(path)
        target = row_of(form, path).editor.focus_target()
        assert (target.isVisible(), target.hasFocus()) == (True, True), path


def test_a_form_knows_which_fields_it_has(form: Form) -> None:
    paths = ("user", "user.id", "user.pushTokens.0.token", "clientId", "use")
    assert [path for path in paths if form.has_field(path)] == ["user", "user.id", "user.pushTokens.0.token"]


def test_going_to_an_entry_of_a_list_puts_the_keyboard_there(open_form: Form) -> None:
    open_form.set_values({"options": {"email": {"attachments": [{"filename": "a"}, {"filename": "b"}]}}})
    open_form.focus("options.email.attachments.1.url")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleIdentifier() == "options.email.attachments.1.1"


def test_a_problem_stands_at_its_field_and_in_the_heading_of_its_section(form: Form) -> None:
    form.show_problems([Problem("user.id", "Required."), Problem("user.pushTokens.0.token", "Required.")])
    assert _problem_text(row_of(form, "user.id")) == "Required."
    assert _problem_text(row_of(form, "user.pushTokens")) == "Entry 1: Required."
    assert _heading(form, "User").accessibleDescription() == "2 problems"
    form.show_problems([])
    assert _problem_text(row_of(form, "user.id")) == ""
    assert _heading(form, "User").accessibleDescription() == ""


def test_a_heading_counts_errors_and_warnings_apart_and_a_field_with_both_as_an_error(form: Form) -> None:
    form.show_problems(
        [
            Problem("user.id", "Odd.", Severity.WARNING),
            Problem("user.id", "Required."),
            Problem("user.email", "Odd.", Severity.WARNING),
            Problem("schedule", "Past.", Severity.WARNING),
        ]
    )
    assert _heading(form, "User").accessibleDescription() == "1 problem, 1 warning"
    assert _heading(form, "Notification").accessibleDescription() == "1 warning"


def test_with_every_section_open_it_fits_beside_the_request_in_a_small_window(open_form: Form) -> None:
    assert open_form.minimumSizeHint().width() < 560


def test_deprecated_fields_come_last_and_are_folded_away_unless_one_is_set(form: Form, on_screen: Show) -> None:
    on_screen(form)
    last = form.sections[-1]
    assert (last.heading.text(), last.heading.isChecked()) == ("Deprecated", False)
    form.set_values({"notificationId": "a"})
    assert not last.heading.isChecked()
    form.set_values({"notificationId": "a", "forceChannels": ["SMS"]})
    assert [row.path for row in last.rows] == ["forceChannels"]
    assert (last.heading.isChecked(), last.heading.accessibleDescription()) == (True, "1 set")
    hands.click(last.heading)
    form.set_values({"notificationId": "b", "forceChannels": ["SMS"]})
    assert not last.heading.isChecked(), "who folds it means it"
    last.unfold(True)
    form.set_values({})
    assert not last.heading.isChecked()


def test_undoing_in_a_deprecated_field_leaves_it_open(form: Form, on_screen: Show) -> None:
    on_screen(form)
    form.focus("forceChannels")
    hands.press("Space")
    form.set_values({})
    assert form.sections[-1].heading.isChecked()


def test_of_two_fields_the_one_further_up_is_the_topmost_whichever_was_built_first(form: Form) -> None:
    row_of(form, "options.apn.sound")
    row_of(form, "forceChannels")
    assert form.topmost(["forceChannels", "options.apn.sound", "user.email"]) == "user.email"
    assert form.topmost(["forceChannels", "options.apn.sound"]) == "options.apn.sound"


def test_what_stands_in_an_editor_and_is_no_value_is_a_problem_of_the_form(form: Form) -> None:
    editor = row_of(form, "mergeTags").editor
    form.set_values({"replace": {"a": "b"}})
    assert form.problems() == ()
    editor.focus_target().setPlainText("[")  # type: ignore[attr-defined]
    [problem] = form.problems()
    assert (problem.path, problem.severity) == ("mergeTags", Severity.ERROR)
    assert problem.text.startswith("Invalid JSON (line 1, column 2): ")
    assert not form.is_empty


def test_a_heading_counts_the_fields_that_are_set(form: Form) -> None:
    form.set_values({"user": {"id": "1", "email": None}, "options": {"apn": {"badge": 0}}, "mergeTags": {}})
    counts = {section.heading.text(): section.heading.accessibleDescription() for section in form.sections}
    assert {title: count for title, count in counts.items() if count} == {
        "User": "2 set",
        "Merge tags": "1 set",
        "Apple push": "1 set",
    }
    row_of(form, "user.email").editor.edit_to(UNSET)
    assert _heading(form, "User").accessibleDescription() == "1 set"


@pytest.mark.parametrize(("model", "prefix"), [(SendRequest, ""), (RetractRequest, "retract.")])
def test_every_field_is_found_by_its_path_on_the_wire(
    model: type[Wire], prefix: str, resources: Resources, qtbot: QtBot
) -> None:
    form = Form(spec_of(model), resources, prefix=prefix)
    qtbot.addWidget(form)
    for section in form.sections:
        section.fill()
    identifiers = [control.accessibleIdentifier() for control in controls(form)]
    assert len(identifiers) == len(set(identifiers))
    assert {prefix + row.path for row in _rows_of(form)} <= set(identifiers)
    known = {path for path in spec_of(model).paths() if field_at(path, spec_of(model)).shape is not Shape.OBJECT}
    assert {row.path for row in _rows_of(form)} == known


def test_whatever_can_have_the_keyboard_has_a_name(open_form: Form) -> None:
    open_form.set_values({"replace": {"a": "b"}, "options": {"email": {"ccAddresses": ["a"]}}})
    QApplication.sendPostedEvents()
    visible = [widget for widget in open_form.findChildren(QWidget) if widget.isVisible()]
    reachable = [
        widget
        for widget in visible
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton)
    ]
    assert len(reachable) > len(FIELDS)
    assert [widget for widget in reachable if not widget.accessibleName()] == []


def test_every_label_leads_to_its_editor(open_form: Form) -> None:
    for row in _rows_of(open_form):
        assert row.label.buddy() is row.editor.focus_target()
        assert row.label.text().startswith(row.editor.spec.title)


def _rows_of(form: Form) -> list[FieldRow]:
    return [row for section in form.sections for row in section.rows]


def _heading(form: Form, title: str) -> QAbstractButton:
    return next(section.heading for section in form.sections if section.heading.text() == title)


class Order(SendRequest):
    """A send with fields of types that no request has yet."""

    price: float | None = Field(None, title="Price", description="What it costs.")
    due: datetime.date | None = Field(None, title="Due", description="When it is due.")


def test_a_field_of_any_type_can_be_edited(resources: Resources, on_screen: Show) -> None:
    form = Form(spec_of(Order), resources)
    form.sections[0].unfold(True)
    on_screen(form)
    wire = {"notificationId": "a", "user": {"id": "1"}, "price": 1.5, "due": "2030-01-31"}
    form.set_values(wire)
    assert json.loads(json.dumps(form.values())) == wire
    for path, typed in (("price", "2.5e3"), ("due", '{"day": 1}')):
        form.focus(path)
        hands.press("Ctrl+A")
        hands.type_text(typed)
    assert form.values() == wire | {"price": 2500.0, "due": {"day": 1}}
    assert Order.problems(form.values() | {"due": None}) == ()
    form.set_values(wire | {"price": "1e400"})
    form.show_problems(Order.problems(form.values()))
    assert "Must be a number, such as 1.5." in row_of(form, "price").editor.focus_target().accessibleDescription()
