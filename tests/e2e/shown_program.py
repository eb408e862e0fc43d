"""The program as its command starts it, printing a line once it can be asked for its window, and each time it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from notifyadmin import app, desk

READY, SHOWN = "ready", "shown"


class TellingDesk(desk.Desk):
    """Tells on stdout what other starts can do, and do."""

    def start(self, *, when_built: Callable[[], object] = lambda: None, **options: Any) -> None:
        """Starts, and tells when everything has been built."""

        def tell() -> None:
            when_built()
            print(READY, flush=True)

        super().start(when_built=tell, **options)

    def bring_to_front(self, file: Path | None = None) -> bool:
        """Shows the window, and tells that, and which file it opens."""
        is_shown = super().bring_to_front(file)
        if is_shown:
            print(*filter(None, (SHOWN, file)), flush=True)
        return is_shown


if __name__ == "__main__":
    desk.Desk = TellingDesk  # type: ignore[misc]  # where `app` finds it, once it starts
    sys.exit(app.main(sys.argv[1:]))
