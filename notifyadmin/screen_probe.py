"""A window on the real screen, in a process of its own: where Qt cannot show one it ends the whole process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

from notifyadmin.system_libraries import FONT_ADVICE

PROBE = "--probe-screen"
"""The option that makes the program such a process."""
DEADLINE_S = 30.0


def probe_screen(command: Sequence[str], environ: Mapping[str, str]) -> tuple[bool, str]:
    """Whether the program, started by a command, can show a window, and on what, or why not."""
    try:
        ended = subprocess.run(  # noqa: S603 - no shell
            [*command, PROBE],
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False, f"no window appeared within {DEADLINE_S:g} seconds"
    except OSError:
        return False, "the program could not be started once more"
    try:
        found = json.loads(ended.stdout)
    except ValueError:
        return False, f"Qt ended the program (status {ended.returncode}): {_first_line(ended.stderr)}"
    if not found["fonts"] and sys.platform.startswith("linux"):
        return False, FONT_ADVICE
    return True, "a window was shown by {platform}, on {width} × {height}; fonts: {fonts}".format(**found)


def show_window() -> int:
    """Shows a window until it is exposed, and prints what it was shown with."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QRasterWindow

    class Exposure(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Expose and window.isExposed():
                app.quit()
            return super().eventFilter(watched, event)

    app = QGuiApplication(sys.argv[:1])
    window = QRasterWindow()
    window.setTitle("NotifyAdmin")
    window.resize(320, 200)
    exposure = Exposure()
    window.installEventFilter(exposure)
    window.show()
    app.exec()
    size = window.screen().size()
    print(
        json.dumps(
            {
                "platform": app.platformName(),
                "width": size.width(),
                "height": size.height(),
                "fonts": len(QFontDatabase.families()),
            }
        )
    )
    return 0


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "it said nothing")
