"""The references for typing: the barest field and the barest text, with nothing that follows a key."""

from __future__ import annotations

import json
from itertools import count

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tests.bench.probes.heartbeat import Heartbeat, Script
from tests.bench.probes.keyboard import BACKSPACE, press, put_cursor_at
from tests.bench.probes.typist import EDITS, EVERY, KEYS, QUIET_MS
from tests.bench.probes.usable import halt
from tests.bench.tags import TAGS_BYTES, request


class _Bare(QWidget):
    """The two of them in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit("test@test.com")
        self.text = QPlainTextEdit(json.dumps(request(TAGS_BYTES), ensure_ascii=False, indent=2))
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.text)

    def run(self, app: QApplication, heart: Heartbeat) -> None:
        """Follows a script until it closes the window."""
        self.show()
        heart.start()
        app.exec()


def type_keys() -> None:
    """Types into the field and into the text; says what `Typist` does for each of them."""
    app = QApplication([])
    window = _Bare()
    shown_ms: list[float] = []

    def script() -> Script:
        for place in (window.field, window.text):
            place.setFocus()
            if place is window.text:
                put_cursor_at("Café", window.text)
            keys = []
            for at in range(KEYS):
                heart.note()
                press(chr(ord("a") + at % 26))
                yield lambda: heart.elapsed_ms > QUIET_MS
                keys.append((heart.blocked_ms, heart.worked_ms, shown_ms[-1]))
            print(json.dumps(keys), flush=True)
        window.close()

    heart = Heartbeat(script())
    for signal in (window.field.textChanged, window.text.textChanged):
        signal.connect(lambda: shown_ms.append(heart.elapsed_ms))
    window.run(app, heart)


def edit() -> None:
    """Types and takes back, in turns into both; halts at each hundredth edit."""
    app = QApplication([])
    window = _Bare()

    def script() -> Script:
        put_cursor_at("Café", window.text)
        for done in count(1):
            (window.field, window.text)[done % 2].setFocus()
            press(BACKSPACE if done % 4 > 1 else "x")
            heart.note()
            yield lambda: heart.elapsed_ms > 1
            if done % EVERY == 0:
                halt(f"{done} edits")
            if done == EDITS:
                break
        window.close()

    heart = Heartbeat(script())
    window.run(app, heart)
