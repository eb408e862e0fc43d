"""Writes rows to the journal in a folder, all of them complete but the last, and waits to be ended."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from notifyadmin.store.journal.journal import Journal
from tests.store.journal.rows import add, started
from tests.store.writing import unexpected


def main() -> None:
    """Writes as many rows as the command line says, for users whose ids begin with a text that it gives."""
    folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    journal = Journal(folder, unexpected)
    for number in range(count):
        add(journal, user_id=f"{name}-{number}")
    journal.begin(started(user_id=f"{name}-last"))
    print("written", flush=True)
    while True:
        time.sleep(60)


if __name__ == "__main__":
    main()
