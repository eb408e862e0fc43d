"""Rows of the history that an earlier run has left."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from notifyadmin.store.journal.entry import Body
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.profiles import SANDBOX
from tests.store.journal.rows import add

YESTERDAY = datetime.now().astimezone() - timedelta(days=1)


def write(folder: Path, user_id: str, **values: object) -> None:
    """Has a send of yesterday there, in a folder of configuration."""
    told: list[object] = []
    journal = Journal(folder / "history", told.append)
    body = f'{{"notificationId":"hello_world","user":{{"id":"{user_id}","email":"{user_id}@example.com"}}}}'
    usual: dict[str, object] = {"at": YESTERDAY, "profile_id": SANDBOX.id, "profile_name": SANDBOX.name}
    usual |= {"user_id": user_id, "request": Body.of(body.encode())}
    add(journal, **usual | values)  # type: ignore[arg-type]  # each test gives fields of its own
    journal.close()
    assert not told
