from __future__ import annotations

import json

import pytest

from notifyadmin.core.history.removed import removed_by
from notifyadmin.core.history.row import NotRepeatable
from notifyadmin.store.journal.entry import Body, Details
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from tests.core.inboxes import row
from tests.store.journal.rows import add, ended, started

ORIGINAL = {"notificationId": "hello_world", "user": {"id": "123"}, "mergeTags": {"name": "Ada"}}


def retraction(journal: Journal, before: object) -> Details:
    """A retraction that has this for what was there before."""
    text = before if isinstance(before, str) or before is None else json.dumps(before)
    begun = started(operation="retract", before=text)
    journal.begin(begun)
    journal.complete(begun, ended(tracking_id=""))
    [details] = journal.details(Filter(operations=["retract"]))
    return details


def test_each_notification_comes_with_the_request_that_made_it_or_with_its_ids(journal: Journal) -> None:
    body = Body.of(json.dumps(ORIGINAL).encode())
    journal.begin(begun := started(request=body))
    journal.complete(begun, ended(tracking_id="11111111-aaaa"))
    add(journal)
    rows = [row("11111111-aaaa"), row("22222222-bbbb", part="eu"), row("33333333-cccc", None)]
    details = retraction(journal, {"userId": "123", "notifications": [each.to_wire() for each in rows]})
    first, second, third = removed_by(journal, details)
    assert (first.notification, first.values, first.is_original) == (rows[0], ORIGINAL, True)
    ids = {"notificationId": "hello_world", "user": {"id": "123"}}
    assert (second.values, second.is_original) == ({**ids, "subNotificationId": "eu"}, False)
    assert (third.values, third.is_original) == (ids, False)


def test_the_request_is_found_among_any_number_of_newer_ones_that_name_it(journal: Journal) -> None:
    journal.begin(begun := started(request=Body.of(json.dumps(ORIGINAL).encode())))
    journal.complete(begun, ended(tracking_id="11111111-aaaa"))
    for _ in range(101):
        journal.begin(begun := started(request=Body.of(b'{"mergeTags":{"about":"11111111-aaaa"}}')))
        journal.complete(begun, ended())
    [found] = removed_by(journal, retraction(journal, {"notifications": [row("11111111-aaaa").to_wire()]}))
    assert found.is_original


def test_where_the_body_of_the_send_was_not_kept_the_ids_are_all(journal: Journal) -> None:
    journal.begin(begun := started(request=None))
    journal.complete(begun, ended(tracking_id="11111111-aaaa"))
    details = retraction(journal, {"notifications": [row("11111111-aaaa").to_wire()]})
    [found] = removed_by(journal, details)
    assert not found.is_original


@pytest.mark.parametrize("before", [None, "", "{", "[]", {}, {"notifications": 1}, {"notifications": [{"id": 1}]}])
def test_what_cannot_be_read_is_told(journal: Journal, before: object) -> None:
    with pytest.raises(NotRepeatable, match="cannot be read"):
        removed_by(journal, retraction(journal, before))


def test_that_there_was_nothing_is_told(journal: Journal) -> None:
    with pytest.raises(NotRepeatable, match="nothing to remove"):
        removed_by(journal, retraction(journal, {"userId": "123", "notifications": []}))
