"""What is computed of the values; that they are taken at all is for `python -m tests.bench` to show."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from notifyadmin.api.models import SendRequest, encode
from tests.bench.__main__ import main
from tests.bench.measure import Aim, Comparison, Series, in_turns, percentile
from tests.bench.tags import TAGS_BYTES, request


def comparison(ours: tuple[float, ...], reference: tuple[float, ...], aim: Aim | None = None) -> Comparison:
    return Comparison("Time", "ms", Series("ours", ours), Series("theirs", reference), aim)


def test_one_bad_round_moves_neither_median_nor_ratio() -> None:
    result = comparison((30.0, 31.0, 900.0), (20.0, 19.0, 21.0))
    assert (result.ours.median, result.reference.median) == (31.0, 20.0)
    assert result.ratio == pytest.approx(1.55)


@pytest.mark.parametrize(
    ("aim", "ratio", "is_met"),
    [
        (Aim(1.5), 1.5, True),
        (Aim(1.5), 1.51, False),
        (Aim(4, at_least=True), 4.0, True),
        (Aim(4, at_least=True), 3.99, False),
    ],
)
def test_an_aim_is_met_on_its_own_side_and_at_the_limit(aim: Aim, ratio: float, is_met: bool) -> None:
    assert aim.is_met(ratio) is is_met


def test_a_line_says_name_medians_ratio_aim_and_whether_it_is_met() -> None:
    line = comparison((312.4, 290.0, 340.0), (200.0, 200.0, 200.0), Aim(1.5)).line()
    assert line == "Time: ours 312 ms, theirs 200 ms; ratio 1.56 (rounds 1.45 to 1.70); aim ≤ 1.5: MISSED"
    line = comparison((9.0, 9.0), (2.25, 2.25), Aim(4, at_least=True)).line()
    assert line == "Time: ours 9 ms, theirs 2.25 ms; ratio 4.00 (rounds 4.00 to 4.00); aim ≥ 4: met"


def test_an_aim_with_a_unit_is_our_own_medians_whatever_the_reference_did() -> None:
    result = comparison((12.0, 15.0, 40.0), (1.0, 1.0, 1.0), Aim(16, unit="ms"))
    assert (result.is_met, result.ratio) == (True, None)
    assert result.line() == "Time: ours 15 ms, theirs 1 ms; rounds 12 to 40 ms; aim ≤ 16 ms: met"
    assert comparison((17.0,), (1.0,), Aim(16, unit="ms")).is_met is False


def test_where_the_reference_takes_nothing_there_is_no_ratio_and_still_a_result() -> None:
    result = comparison((-0.5, 0.25), (0.0, 0.0), Aim(2, unit="ms"))
    assert result.line() == "Time: ours -0.125 ms, theirs 0 ms; rounds -0.5 to 0.25 ms; aim ≤ 2 ms: met"
    assert json.loads(json.dumps(result.as_json()))["ratio"] is None


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [(range(1, 201), 95, 190), (range(1, 31), 95, 29), ((7.0,), 95, 7.0), ((3, 1, 2), 50, 2), ((2, 1), 100, 2)],
)
def test_a_percentile_is_a_value_that_was_taken(values: Sequence[float], percent: int, expected: float) -> None:
    assert percentile(values, percent) == expected


def test_the_request_that_is_typed_into_is_a_valid_one_and_as_large_as_it_is_said() -> None:
    sent = SendRequest.from_wire(request(TAGS_BYTES))
    size = len(encode(sent.merge_tags))
    assert TAGS_BYTES <= size <= 150 * 1024, "larger ones are warned of"


def test_without_an_aim_nothing_is_met_or_missed() -> None:
    result = comparison((1.0,), (2.0,))
    assert result.is_met is None
    assert result.line().endswith("no aim")


def test_the_json_holds_every_single_value() -> None:
    result = json.loads(json.dumps(comparison((1.0, 3.0), (2.0, 2.0), Aim(1.5)).as_json()))
    assert result["ours"]["values"] == [1.0, 3.0]
    assert (result["ours_median"], result["ratio"], result["is_met"]) == (2.0, 1.0, True)


def test_contenders_take_turns_and_the_first_round_is_dropped() -> None:
    calls: list[str] = []

    def contender(name: str) -> int:
        calls.append(name)
        return len(calls)

    taken = in_turns({"a": lambda: contender("a"), "b": lambda: contender("b")}, 2)
    assert calls == ["a", "b"] * 3
    assert taken == {"a": [3, 5], "b": [4, 6]}


def test_too_few_rounds_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--rounds", "4"])
    assert "fewer than 5" in capsys.readouterr().err
