"""What a screen reader sees and does: run by the system's own python3, which has AT-SPI, with a line of JSON a request.

    {"do": "ids"}                                           every accessible identifier
    {"do": "look", "id": ID}                                its name, description, text, role and states
    {"do": "press" | "focus", "id": ID}                     does what a person does with it
    {"do": "fill", "id": ID, "text": TEXT}                  replaces the text of a field
    {"do": "choose", "id": ID, "at": ROW}                   chooses an entry of a combo box
    {"do": "select", "id": ID, "at": [ROW, COLUMN]}         selects that cell of a table alone
    {"do": "cells", "id": ID}                               the names of all cells of a table, row by row

An entry of a menu has no identifier of its own: its own name comes last in the one that Qt puts together. Each request
is answered by a line: `{"found": false}` as long as there is no such control.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - the version comes first

PROGRAM = "notifyadmin"
MENU_ITEMS = (Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.RADIO_MENU_ITEM)

seen: dict[str, Any] = {}
"""Where each identifier was found last: to look through the whole program takes a second."""


def controls() -> Iterator[Any]:
    """Every accessible object of the program, parents first."""
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
    waiting = [program for program in programs if program and program.get_name().lower() == PROGRAM]
    while waiting:
        control = waiting.pop(0)
        control.clear_cache()
        yield control
        waiting += [
            child for at in range(control.get_child_count()) if (child := control.get_child_at_index(at)) is not None
        ]


def is_called(control: Any, identifier: str) -> bool:
    """Whether that is the control's identifier, or that of an entry of a menu."""
    own = control.get_accessible_id()
    return bool(own == identifier or (control.get_role() in MENU_ITEMS and own.endswith(f"Menu.{identifier}")))


def find(identifier: str) -> Any:
    """The control of that identifier that is on the screen, else any."""
    known = seen.pop(identifier, None)
    if known is None or not is_shown(known):
        found = [control for control in controls() if is_called(control, identifier)]
        known = next(filter(is_shown, found), found[0] if found else None)
    if known is not None:
        seen[identifier] = known
    return known


def is_shown(control: Any) -> bool:
    """Whether it can be seen; raises GLib.Error where it is gone."""
    control.clear_cache()
    return bool(control.get_state_set().contains(Atspi.StateType.SHOWING))


def text_of(control: Any) -> str:
    """The whole text of a field or a view; empty for what has none."""
    text = control.get_text_iface()
    return "" if text is None else str(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)))


def look(control: Any) -> dict[str, object]:
    """What is read aloud."""
    states = control.get_state_set().get_states()
    return {
        "name": control.get_name(),
        "description": control.get_description(),
        "text": text_of(control),
        "role": control.get_role_name(),
        "states": [state.value_nick for state in states],
    }


def press(control: Any) -> dict[str, object]:
    """Does the control's own action that stands for a click."""
    action = control.get_action_iface()
    names = [Atspi.Action.get_action_name(action, at) for at in range(Atspi.Action.get_n_actions(action))]
    wanted = next(name for name in ("Press", "Toggle", "ShowMenu") if name in names)
    return {"done": bool(Atspi.Action.do_action(action, names.index(wanted)))}


def choose(box: Any, row: int) -> dict[str, object]:
    """Selects an entry in the list of a combo box, which need not be open."""
    entries = box.get_child_at_index(0)
    if entries is None or row >= entries.get_child_count():
        return {"done": False}
    return {"done": bool(Atspi.Selection.select_child(entries.get_selection_iface(), row))}


def select(table: Any, row: int, column: int) -> dict[str, object]:
    """Selects a cell alone, by the cell's own action."""
    cell = Atspi.Table.get_accessible_at(table.get_table_iface(), row, column)
    if cell is None:
        return {"done": False}
    Atspi.Selection.clear_selection(table.get_selection_iface())
    return press(cell)


def cells(table: Any) -> dict[str, object]:
    """What is read aloud of each cell, by rows."""
    grid = table.get_table_iface()
    rows, columns = Atspi.Table.get_n_rows(grid), Atspi.Table.get_n_columns(grid)
    found = [[Atspi.Table.get_accessible_at(grid, row, column) for column in range(columns)] for row in range(rows)]
    return {"cells": [[cell.get_name() if cell is not None else "" for cell in row] for row in found]}


def answer(request: dict[str, Any]) -> dict[str, object]:
    """Does what one request asks for."""
    if request["do"] == "ids":
        return {"ids": sorted({identifier for control in controls() if (identifier := control.get_accessible_id())})}
    control = find(request["id"])
    if control is None:
        return {"found": False}
    match request["do"]:
        case "look":
            return {"found": True, **look(control)}
        case "press":
            return {"found": True, **press(control)}
        case "choose":
            return {"found": True, **choose(control, request["at"])}
        case "select":
            return {"found": True, **select(control, *request["at"])}
        case "cells":
            return {"found": True, **cells(control)}
        case "focus":
            return {"found": True, "done": bool(control.grab_focus())}
        case "fill":
            field = control.get_editable_text_iface()
            return {"found": True, "done": bool(Atspi.EditableText.set_text_contents(field, request["text"]))}
    raise ValueError(request["do"])


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except GLib.Error as error:
        # An object may go while it is looked at; whoever asks looks again.
        reply = {"found": False, "error": error.message}
    print(json.dumps(reply), flush=True)
