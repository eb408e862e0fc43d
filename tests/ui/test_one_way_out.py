"""Nothing but the runner is given a client, whatever a page tries."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from notifyadmin.api.client import Client
from notifyadmin.core.clients import Clients
from notifyadmin.core.preferences.cells import CellKey
from notifyadmin.core.runner import Result
from notifyadmin.ui.page import Page
from notifyadmin.ui.pages import PAGES, Pages
from notifyadmin.ui.preferences.page import PreferencesPage
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from tests.driver import until
from tests.ui.workplace import Workplace

CALLS = (
    "send",
    "retract",
    "set_user_preferences",
    "get_preferences",
    "delete_preferences",
    "in_app_notifications",
)
MAX_OBJECTS = 20_000


def public_values(thing: object) -> Iterator[object]:
    """What a page can read of an object without reaching for what is private to it."""
    for name in dir(thing):
        if name.startswith("_"):
            continue
        try:
            yield getattr(thing, name)
        except (AttributeError, RuntimeError, TypeError):
            continue


def reachable(page: Page) -> list[object]:
    """Everything of the program's own that a page's public attributes lead to."""
    found: dict[int, object] = {}
    waiting: list[object] = [page.context, page.runner, page.context.session.connection]
    while waiting and len(found) < MAX_OBJECTS:
        thing = waiting.pop()
        if id(thing) in found or isinstance(thing, QWidget | type):
            continue
        if not type(thing).__module__.startswith("notifyadmin."):
            continue
        found[id(thing)] = thing
        waiting.extend(public_values(thing))
    return list(found.values())


async def test_no_page_reaches_a_client(workplace: Workplace, resources: Resources, appearance: Appearance) -> None:
    await workplace.open()
    pages = Pages(workplace.context(resources, appearance))
    pages.begin()
    for entry in PAGES:
        things = reachable(pages.page(entry))
        assert len(things) > 5, "the search finds something at all"
        assert [thing for thing in things if isinstance(thing, Client | Clients)] == [], entry.name


async def test_every_call_of_a_client_comes_from_the_runner(
    workplace: Workplace, resources: Resources, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    callers: list[tuple[str, str]] = []

    def watch(name: str) -> None:
        original = getattr(Client, name)

        def watched(self: Client, *args: Any, **options: Any) -> Any:
            frame: FrameType | None = sys._getframe(1)
            assert frame is not None
            callers.append((name, frame.f_globals["__name__"]))
            return original(self, *args, **options)

        monkeypatch.setattr(Client, name, watched)

    for name in CALLS:
        watch(name)
    await workplace.open()
    pages = Pages(workplace.context(resources, appearance))
    pages.begin()
    pages.submit()
    await workplace.idle("send")
    pages.run("load")
    await workplace.idle("preferences")
    preferences = pages.front
    assert isinstance(preferences, PreferencesPage)
    row = preferences.editor.grid.types[0]
    preferences.editor.toggle([CellKey(row, "EMAIL")])
    pages.submit()
    await workplace.idle("preferences")
    preferences._saves.reset(row)
    await workplace.idle("preferences")
    pages.show_page(PAGES[2])
    retract = pages.front.runner
    ended: list[Result] = []
    retract.asked.connect(retract.agree)
    retract.judged.connect(ended.append)
    pages.submit()
    await until(lambda: ended, "the retraction ends")
    assert {name for name, _ in callers} == set(CALLS)
    assert {module for _, module in callers} == {"notifyadmin.core.runner"}
