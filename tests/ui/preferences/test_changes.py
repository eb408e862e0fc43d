from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.ui.preferences.changes import MAX_STEPS, History
from tests.ui.preferences.grids import key

MAIL = key("a", "EMAIL")


def test_steps_are_taken_back_and_made_again_in_order() -> None:
    history = History()
    history.take({MAIL: ("instant", "off")})
    history.take({MAIL: ("off", "daily")})
    assert history.possible == (True, False)
    assert [history.back(), history.back(), history.back()] == [{MAIL: "off"}, {MAIL: "instant"}, {}]
    assert history.possible == (False, True)
    assert [history.forth(), history.forth(), history.forth()] == [{MAIL: "off"}, {MAIL: "daily"}, {}]


def test_a_new_step_ends_what_was_taken_back() -> None:
    history = History()
    history.take({MAIL: ("instant", "off")})
    history.back()
    history.take({MAIL: ("instant", "daily")})
    assert history.possible == (True, False)
    assert history.back() == {MAIL: "instant"}


def test_the_oldest_steps_are_forgotten() -> None:
    history = History()
    for at in range(MAX_STEPS + 5):
        history.take({MAIL: (str(at), str(at + 1))})
    taken = 0
    while history.back():
        taken += 1
    assert taken == MAX_STEPS


@given(moves=st.lists(st.sampled_from(["take", "back", "forth"]), max_size=60))
def test_whatever_is_done_what_is_shown_is_what_the_steps_say(moves: list[str]) -> None:
    history, shown, past, future = History(), "0", ["0"], list[str]()
    for at, move in enumerate(moves):
        match move:
            case "take":
                after = f"step {at}"
                history.take({MAIL: (shown, after)})
                past, future, shown = [*past, after], [], after
            case "back" if len(past) > 1:
                future.append(past.pop())
                shown = str(history.back()[MAIL])
            case "forth" if future:
                past.append(future.pop())
                shown = str(history.forth()[MAIL])
        assert shown == past[-1]
        assert history.possible == (len(past) > 1, bool(future))
