from __future__ import annotations

from notifyadmin.api.models import Preferences
from notifyadmin.core.preferences.conflict import Clash, clashes
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.save import Save
from tests.core.preferences.grids import answer, category, choice, key, kind, options

OFTEN = options("instant", "off", "instant", "hourly", "daily")
MAIL = key("a", "EMAIL")


def user(*choices: tuple[str, str, str | None]) -> Preferences:
    """Somebody with a type that has a category, and with these choices for it."""
    kinds = [kind("a", {"EMAIL": OFTEN, "SMS": OFTEN}, "Alerts")]
    rows = [choice("a", channel, delivery, sub) for channel, delivery, sub in choices]
    return answer(kinds, rows, [category("a", "x", "Extra")])


def found(grid: PreferenceGrid, theirs: Preferences) -> tuple[Clash, ...]:
    """The clashes that saving this grid meets."""
    save = Save.of(grid, "123")
    return clashes(grid, save.changed_elsewhere(PreferenceGrid(theirs).stored), save.changes, theirs)


def test_a_clash_tells_what_was_loaded_what_is_there_now_and_what_was_changed_here() -> None:
    grid = PreferenceGrid(user(("EMAIL", "hourly", None)))
    grid.put({MAIL: "off"})
    assert set(found(grid, user(("EMAIL", "daily", None), ("SMS", "off", "x")))) == {
        Clash("Alerts", "EMAIL", "hourly", "daily", "off"),
        Clash("Alerts / Extra", "SMS", "instant", "off", None),
    }


def test_what_somebody_else_has_changed_in_the_same_way_is_no_clash() -> None:
    grid = PreferenceGrid(user())
    grid.put({MAIL: "off"})
    assert found(grid, user(("EMAIL", "off", None))) == ()
