"""The program on its sandbox, which says how long the window's beats lie apart while others ask the sandbox."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from notifyadmin.app import run_in_loop
from tests.bench.measure import percentile
from tests.driver import Driver

BEAT_MS = 1


def beat() -> None:
    """Says where the sandbox is, and at the next line the 99th percentile of its beats until the one after that."""
    app = QApplication(sys.argv[:1])
    run_in_loop(app, _beat(app))


async def _beat(app: QApplication) -> None:
    driver = Driver(app, Path(sys.argv[1]) / "settings.ini")
    await driver.start()
    await driver.history_opened()
    sandbox = driver.desk.sandbox
    keys = sandbox.credentials
    print(json.dumps([sandbox.base_url, keys.client_id, keys.client_secret.reveal()]), flush=True)
    moments = list[float]()
    timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: moments.append(time.perf_counter()))
    await asyncio.to_thread(sys.stdin.readline)
    timer.start()
    await asyncio.to_thread(sys.stdin.readline)
    timer.stop()
    gaps = [(later - sooner) * 1000 for sooner, later in pairwise(moments)]
    print(percentile(gaps, 99), flush=True)
    await driver.aclose()
