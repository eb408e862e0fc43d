"""English plurals: the program's source language needs a rule too, which Qt has only in catalogues."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from notifyadmin.api.sentence import PLURAL


class EnglishPlurals(QTranslator):
    """Makes `%n change(s)` of `tr` "1 change" or "2 changes"; leaves every other text to the catalogues before it."""

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
        if n < 0 or PLURAL not in source:
            return None
        return source.replace(PLURAL, "" if n == 1 else "s")
