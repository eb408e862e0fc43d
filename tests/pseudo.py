"""A language for tests: what the catalogues hold is accented, a third longer and in brackets."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

from tests.catalogues import FOLDER, LANGUAGES, entries

ACCENTED = str.maketrans("aeiouyAEIOUcnsz", "åéîöûýÅÉÎÖÛçñšž")
BEGIN, END = "⟦", "⟧"
PADDING = "~"

_kept = re.compile(r"(\{[^{}]*\}|%L?n|&)")


class Pseudo(QTranslator):
    """Translates exactly what the catalogues can translate."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {text for text, _ in entries(FOLDER / f"notifyadmin_{LANGUAGES[0]}.ts")}

    # Qt's own interface

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,
    ) -> str | None:
        if source not in self._known:
            return None
        counted = source.replace("(s)", "" if n == 1 else "s") if n >= 0 else source
        parts = (part if _kept.fullmatch(part) else part.translate(ACCENTED) for part in _kept.split(counted))
        return f"{BEGIN}{''.join(parts)}{PADDING * (len(source) // 3)}{END}"
