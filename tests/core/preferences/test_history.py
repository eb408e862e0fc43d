from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.core.preferences.history import MAX_STEPS, History, Step
from tests.core.preferences.grids import key

MAIL = key("a", "EMAIL")


def step(before: str, after: str) -> Step:
    return Step({MAIL: (before, after)})


def test_steps_are_undone_and_redone_in_order() -> None:
    history, first, second = History(), step("instant", "off"), step("off", "daily")
    history.add(first)
    history.add(second)
    assert history.possible == (True, False)
    assert [history.back(), history.back(), history.back()] == [second, first, None]
    assert history.possible == (False, True)
    assert [history.forth(), history.forth(), history.forth()] == [first, second, None]


def test_a_new_step_drops_those_that_were_undone() -> None:
    history = History()
    history.add(step("instant", "off"))
    history.back()
    history.add(step("instant", "daily"))
    assert history.possible == (True, False)
    assert history.back() == step("instant", "daily")


def test_the_oldest_steps_are_forgotten() -> None:
    history = History()
    for at in range(MAX_STEPS + 5):
        history.add(step(str(at), str(at + 1)))
    undone = 0
    while history.back():
        undone += 1
    assert undone == MAX_STEPS


@given(moves=st.lists(st.sampled_from(["add", "back", "forth"]), max_size=60))
def test_whatever_is_done_what_is_shown_is_what_the_steps_say(moves: list[str]) -> None:
    history, shown, past, future = History(), "0", ["0"], list[str]()
    for at, move in enumerate(moves):
        match move:
            case "add":
                after = f"step {at}"
                history.add(step(shown, after))
                past, future, shown = [*past, after], [], after
            case "back" if len(past) > 1 and (undone := history.back()):
                future.append(past.pop())
                shown = str(undone.cells[MAIL][0])
            case "forth" if future and (redone := history.forth()):
                past.append(future.pop())
                shown = str(redone.cells[MAIL][1])
        assert shown == past[-1]
        assert history.possible == (len(past) > 1, bool(future))
