"""Show a response with very many or very long messages, and say for how many milliseconds nobody was heard."""

from __future__ import annotations

import sys
import time

from PySide6.QtWidgets import QApplication

from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import SendReply
from notifyadmin.api.verdict import Outcome, Verdict, of_send
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.answer import AnswerView

TIMES = 9
MESSAGES = {
    "one": ["Something happened."],
    "near misses": [f"EMAIL will not be discarded, as number {at} says." for at in range(50)],
    "100,000": [f"Message {at}." for at in range(100_000)],
    "long": ["Discarding " + "x" * 100_000] * 50,
}


def show() -> None:
    """Judges and shows the kind of messages that the argument names, again and again; says the median."""
    app = QApplication(sys.argv[:1])
    resources = Resources.found()
    Appearance(app, resources).apply("light")
    view = AnswerView("send", resources)
    view.resize(500, 700)
    view.show()
    app.processEvents()
    reply = SendReply.from_wire({"trackingId": "t1", "messages": MESSAGES[sys.argv[1]]})
    answer, taken = Answer(reply, HttpReply(200, (), b"{}", 0.05)), list[float]()
    for _ in range(TIMES):
        view.show_verdict(Verdict(Outcome.SENT, "Sent"))
        app.processEvents()
        started_s = time.perf_counter()
        view.show_verdict(of_send(answer))
        turn_s = time.perf_counter()
        app.processEvents()
        taken.append(max(turn_s - started_s, time.perf_counter() - turn_s) * 1000)
    print(sorted(taken)[TIMES // 2], flush=True)
    view.deleteLater()
