from __future__ import annotations

import pytest

from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.store.journal.rows import add, later

NAME = "anna-maria_7.x@example.com"


def found(journal: Journal, **values: object) -> list[str]:
    """The users of the rows that a filter finds, oldest first; the count agrees."""
    sought = Filter(**values)  # type: ignore[arg-type]  # each test gives fields of its own
    users = [entry.user_id for entry in journal.page(sought)]
    assert journal.count(sought) == len(users)
    return users[::-1]


@pytest.mark.parametrize("words", ["anna", "ANNA", NAME, NAME[:-3], "order_tr", "Ärger", "arger", "trackid", "sho"])
def test_a_row_is_found_by_the_beginning_of_any_of_its_words(journal: Journal, words: str) -> None:
    add(journal, user_id="other", notification_id="x", profile_name="Else", request=None)
    add(
        journal,
        user_id=NAME,
        notification_id="order_tracking",
        answer='{"trackId":"t", "m": "Ärger"}'.encode(),
    )
    assert found(journal, words=words) == [NAME]


def test_all_words_have_to_be_there_wherever_they_are(journal: Journal) -> None:
    add(journal, user_id="1", notification_id="welcome", answer=b"email missing")
    add(journal, user_id="2", notification_id="welcome", answer=b"sent")
    assert found(journal, words="welcome") == ["1", "2"]
    assert found(journal, words="miss welc") == ["1"]
    assert found(journal, words="miss none") == []


def test_an_id_is_not_found_by_its_middle(journal: Journal) -> None:
    add(journal, user_id="a-123", request=None)
    assert found(journal, words="123") == []


@pytest.mark.parametrize(
    "words", ["%", "*", "_%", '"', "'", '""', "a*", "(", "NEAR(", "100%", "^a", "a:b", "-x", "\\", ";"]
)
def test_no_character_is_a_wildcard_or_has_a_meaning_of_its_own(journal: Journal, words: str) -> None:
    add(journal, user_id="1", request=None, answer=b"plain 1000 abc")
    add(journal, user_id="2", request=None, answer=f"this one has {words} in it".encode())
    assert found(journal, words=words) == ["2"]


@pytest.mark.parametrize("words", ["AND", "OR", "NOT", "content", "sent OR", "\0", "x" * 5000, "q " * 500])
def test_words_of_the_query_language_are_words(journal: Journal, words: str) -> None:
    add(journal, user_id="1", request=None)
    assert found(journal, words=words) == []


def test_what_a_row_said_before_it_was_complete_is_not_found_any_more(journal: Journal) -> None:
    add(journal, user_id="1")
    assert found(journal, words="running") == []
    assert found(journal, words="hello_w") == ["1"]


def test_filters_combine(journal: Journal) -> None:
    add(journal, user_id="1", profile_id="a", operation="send", outcome="sent", at=later())
    add(journal, user_id="2", profile_id="a", operation="send", outcome="unknown", at=later(days=1))
    add(journal, user_id="3", profile_id="a", operation="retract", outcome="unknown", at=later(days=1))
    add(journal, user_id="4", profile_id="b", operation="send", outcome="unknown", at=later(days=1))
    assert found(journal, profile_id="a") == ["1", "2", "3"]
    assert found(journal, operations={"send"}) == ["1", "2", "4"]
    assert found(journal, outcomes={"unknown", "sent"}, profile_id="a", operations={"send"}) == ["1", "2"]
    assert found(journal, since=later(days=1), until=later(days=2), profile_id="b") == ["4"]
    assert found(journal, until=later(days=1)) == ["1"]
    assert found(journal, words="hello", outcomes={"unknown"}, profile_id="a") == ["2", "3"]
    assert found(journal, user_id="3") == ["3"]
    assert found(journal, operations=set()) == []


def test_sends_whose_time_is_ahead_are_found(journal: Journal) -> None:
    add(journal, user_id="1")
    add(journal, user_id="2", scheduled_at=later(days=1))
    add(journal, user_id="3", scheduled_at=later(days=-1))
    assert found(journal, scheduled_after=later()) == ["2"]


def test_pages_of_a_search_follow_one_another(journal: Journal) -> None:
    for number in range(5):
        add(journal, user_id=f"{number}", request=Body.of(b"peach" if number % 2 else b"plum"))
    first = journal.page(Filter(words="plum"), limit=2)
    second = journal.page(Filter(words="plum"), before=first[-1].row, limit=2)
    assert [entry.user_id for entry in (*first, *second)] == ["4", "2", "0"]


@pytest.mark.parametrize("words", ["well\0", "\ud800", "a\ud800b", "\0", '"' * 1000])
def test_what_no_file_can_hold_is_not_found(journal: Journal, words: str) -> None:
    add(journal, user_id="1", notification_id="welcome")
    assert found(journal, words=words) == []
    assert found(journal, user_id=words) == []


def test_a_whole_text_can_be_searched_for(journal: Journal) -> None:
    text = " ".join([*(f"({at})" for at in range(2000)), *(f"«W{at}»" for at in range(2000)), *("%" * 2000)])
    add(journal, user_id="1", request=Body.of(text.encode()))
    add(journal, user_id="2", request=Body.of(text.replace("«W1999»", "").encode()))
    assert found(journal, words=text) == ["1"]
    assert found(journal, words=text.lower()) == ["1"]
