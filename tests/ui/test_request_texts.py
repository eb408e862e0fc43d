from __future__ import annotations

import pytest

from notifyadmin.api.models.logs import LogQuery
from notifyadmin.core.requests import CancelSchedule, GetInAppNotifications, QueryLogs, Request, Reschedule
from notifyadmin.ui.request_texts import title_of, waiting_for


@pytest.mark.parametrize(
    ("request_", "title", "waiting"),
    [
        (Reschedule("t1", "2030-01-31T09:00:00Z"), "Schedule of t1", "Rescheduling…"),
        (CancelSchedule("t1"), "Schedule of t1", "Deleting the schedule…"),
        (QueryLogs(LogQuery()), "Delivery log", "Loading…"),
        (GetInAppNotifications("123"), "In-app notifications of user 123", "Loading…"),
    ],
)
def test_a_request_is_named_and_what_is_awaited_is_told(request_: Request, title: str, waiting: str) -> None:
    assert (title_of(request_), waiting_for(request_)) == (title, waiting)
