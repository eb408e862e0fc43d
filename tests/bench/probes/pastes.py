"""A window's event loop while what was pasted is read on another thread, as the program reads it."""

from __future__ import annotations

import json
import sys
import threading

from PySide6.QtCore import QCoreApplication

from notifyadmin.app import SWITCH_S
from notifyadmin.importers import read
from tests.bench.imports import BYTES, programs
from tests.bench.probes.heartbeat import Heartbeat, Script
from tests.bench.probes.usable import halt
from tests.bench.tags import merge_tags

IDLE_MS = 200


def read_all() -> None:
    """Says for how many milliseconds the event loop got no turn, at most, with each language and with none."""
    sys.setswitchinterval(SWITCH_S)
    app = QCoreApplication([])
    found: dict[str, float] = {}
    texts = programs({"notificationId": "x", "user": {"id": "1"}, "mergeTags": merge_tags(BYTES)})

    def script() -> Script:
        yield lambda: heart.elapsed_ms > IDLE_MS
        heart.note()
        yield lambda: heart.elapsed_ms > IDLE_MS
        found["nothing"] = heart.blocked_ms
        for name, text in texts.items():
            read(text)  # the grammars are loaded by then
            reader = threading.Thread(target=read, args=(text,), daemon=True)
            heart.note()
            reader.start()
            yield lambda reader=reader: not reader.is_alive()  # type: ignore[misc]  # mypy infers no default
            found[name] = heart.blocked_ms
        halt(json.dumps(found))
        app.quit()

    heart = Heartbeat(script())
    heart.start()
    app.exec()
