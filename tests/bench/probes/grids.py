"""The grid of the preferences with as much in it as a large account has, beside a tree of Qt's own items.

Each says, line by line: the milliseconds from the bytes of the answer to the painted grid, those of each toggle, those
of each page of scrolling, those of each filter, and the bytes that a cell takes; with spaces between a line's values.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from functools import partial

import psutil  # type: ignore[import-untyped]
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTreeWidget, QTreeWidgetItem

from notifyadmin.api import wire
from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import collector_paused
from notifyadmin.api.exchange import HttpReply
from notifyadmin.core.preferences.cells import CellKey
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.filter_sort import Arrangement
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.ui.preferences.grid_model import PreferenceModel
from notifyadmin.ui.preferences.grid_view import GridView
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance

TYPES, CATEGORIES, TIMES = 2_000, 5_000, 100
CHANNELS = ("EMAIL", "INAPP_WEB", "SMS", "CALL", "PUSH", "WEB_PUSH", "SLACK")
WORDS = ("order", "weekly", "reply", "invoice", "welcome", "late")
SIZE = (1180, 700)


def answer() -> bytes:
    """What the service says of a user who has met everything."""
    listed = {name: {"enabled": True} for name in ("off", "instant", "hourly", "daily")}
    options = {channel: {"defaultDeliveryOption": "instant", **listed} for channel in CHANNELS}
    kinds = [
        {
            "notificationId": f"type_{at}",
            "title": f"{WORDS[at % len(WORDS)].title()} notice {at}",
            "channels": list(CHANNELS),
            "options": options,
        }
        for at in range(TYPES)
    ]
    subs = [
        {"notificationId": f"type_{at % TYPES}", "subNotificationId": f"sub_{at}", "title": f"Project {at}"}
        for at in range(CATEGORIES)
    ]
    chosen = [
        {"notificationId": f"type_{at}", "channel": CHANNELS[at % len(CHANNELS)], "delivery": "off"}
        for at in range(0, TYPES, 10)
    ]
    return json.dumps({"preferences": chosen, "notifications": kinds, "subNotifications": subs}).encode()


class _Painted(QObject):
    """Knows whether a view has been painted since it was last asked."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._was_painted = False
        view.viewport().installEventFilter(self)

    def wait(self, *, all_of_it: bool = True) -> None:
        """Lets Qt work until the view has been painted."""
        self._was_painted = False
        if all_of_it:
            self._view.viewport().update()
        while not self._was_painted:
            QApplication.processEvents()

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        self._was_painted |= event.type() is QEvent.Type.Paint
        return False


def _say(values: Iterable[float]) -> None:
    print(*(f"{value:.4f}" for value in values), flush=True)


def _ms(work: Callable[[], object], painted: _Painted, *, all_of_it: bool = True) -> float:
    """How long it takes until something that is done is to be seen."""
    started_s = time.perf_counter()
    work()
    painted.wait(all_of_it=all_of_it)
    return (time.perf_counter() - started_s) * 1000


def _scrolling_ms(view: QAbstractItemView, painted: _Painted) -> list[float]:
    bar = view.verticalScrollBar()
    return [_ms(partial(bar.setValue, at * bar.pageStep()), painted) for at in range(1, TIMES + 1)]


def _bytes_per_cell(before: int) -> float:
    return float(psutil.Process().memory_info().rss - before) / ((TYPES + CATEGORIES) * len(CHANNELS))


def ours() -> None:
    """The program's own grid, with a cell for each channel of each type and category."""
    app = QApplication([])
    appearance = Appearance(app, Resources.found())
    appearance.apply("light")
    editor, model = PreferenceEditor(), PreferenceModel()
    view = GridView(model, appearance)
    appearance.style_window(view)
    editor.shown.connect(model.show_grid)
    editor.cells_changed.connect(model.refresh)
    view.resize(*SIZE)
    view.show()
    painted = _Painted(view)
    reply = HttpReply(200, (), answer(), 0.0)
    call = wire.get_preferences(Credentials.of("id", "secret"), "123")
    call.result(HttpReply(200, (), b'{"preferences": []}', 0.0))  # builds the validators, once in a session
    before = psutil.Process().memory_info().rss

    def load() -> None:
        with collector_paused():
            editor.show("123", PreferenceGrid(call.result(reply)))

    _say([_ms(load, painted)])
    keys = [CellKey(row, channel) for row in model.rows.types[:20] for channel in CHANNELS[:4]]
    _say([_ms(partial(editor.toggle, [key]), painted, all_of_it=False) for key in keys])
    _say(_scrolling_ms(view, painted))
    _say([_ms(partial(model.arrange, Arrangement(text=f"notice {at}")), painted) for at in range(10, 40)])
    model.arrange(Arrangement())
    _say([_bytes_per_cell(before)])


def bare() -> None:
    """A tree of Qt's own items with as many words."""
    app = QApplication([])
    tree = QTreeWidget()
    tree.setUniformRowHeights(True)
    tree.setColumnCount(len(CHANNELS) + 1)
    tree.resize(*SIZE)
    tree.show()
    painted = _Painted(tree)
    body, before = answer(), psutil.Process().memory_info().rss
    items: dict[str, QTreeWidgetItem] = {}

    def load() -> None:
        found = json.loads(body)
        for kind in found["notifications"]:
            items[kind["notificationId"]] = QTreeWidgetItem([kind["title"], *["On"] * len(CHANNELS)])
        for sub in found["subNotifications"]:
            items[sub["notificationId"]].addChild(QTreeWidgetItem([sub["title"], *["On"] * len(CHANNELS)]))
        tree.addTopLevelItems(list(items.values()))

    def look_for(text: str) -> None:
        for item in items.values():
            item.setHidden(text not in item.text(0))

    _say([_ms(load, painted)])
    cells = [(item, column) for item in list(items.values())[:20] for column in range(1, 5)]
    _say([_ms(partial(item.setText, column, "Off"), painted, all_of_it=False) for item, column in cells])
    _say(_scrolling_ms(tree, painted))
    _say([_ms(partial(look_for, f"notice {at}"), painted) for at in range(10, 40)])
    _say([_bytes_per_cell(before)])
    app.quit()
