from __future__ import annotations

from notifyadmin.core.history.diff import MAX_LINES, comparison, difference
from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.journal import Journal
from tests.store.journal.rows import add


def body(text: str) -> Body:
    return Body.of(text.encode())


def marked(one: Body | None, other: Body | None) -> list[str]:
    return [line.mark + line.text for line in difference(one, other).lines]


def test_json_is_compared_field_by_field() -> None:
    assert marked(body('{"a":1,"b":2}'), body('{"a":1,"b":3}')) == [
        " {",
        '   "a": 1,',
        '-  "b": 2',
        '+  "b": 3',
        " }",
    ]


def test_the_same_is_no_difference() -> None:
    found = difference(body('{"a":1}'), body('{ "a": 1 }'))
    assert found.is_none
    assert [line.text for line in found.lines] == ["{", '  "a": 1', "}"]


def test_what_was_not_kept_counts_as_empty() -> None:
    assert marked(None, body("x")) == ["+x"]
    assert difference(None, None).lines == ()


def test_lines_far_from_a_difference_are_left_out() -> None:
    one = "\n".join(map(str, range(50)))
    marks = marked(body(one), body(one.replace("25", "x")))
    assert marks == ["…", " 22", " 23", " 24", "-25", "+x", " 26", " 27", " 28", "…"]


def test_only_so_many_lines_are_compared_and_that_is_said() -> None:
    one = "\n".join(map(str, range(MAX_LINES)))
    assert not difference(body(one), body(one)).is_cut
    assert difference(body(one), body(f"{one}\nmore")).is_cut
    assert difference(body("{"), Body("{", 5_000_000)).is_cut


def test_two_rows_are_compared_the_older_one_first(journal: Journal) -> None:
    add(journal, user_id="1", request=body("a"))
    add(journal, user_id="2", request=body("b"))
    found = comparison(journal, [2, 1])
    assert found is not None
    assert (found.older.user_id, found.newer.user_id) == ("1", "2")
    assert [line.mark + line.text for line in found.request.lines] == ["-a", "+b"]
    assert comparison(journal, [2, 3]) is None
