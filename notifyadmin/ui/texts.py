"""The words of the layers below, which know no Qt, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def of_api(text: str) -> str:
    """A title, a help text or a sentence that `notifyadmin.api` declares."""
    return QCoreApplication.translate("api", text) if text else ""
