"""Words that are needed in several places, or come from the layers below, which know no Qt, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def of_api(text: str) -> str:
    """A title, a help text or a sentence that `notifyadmin.api` or `notifyadmin.core` declares; any other as it is."""
    # Qt looks texts up as C strings: one from outside that holds NUL or half a surrogate pair would fail there.
    return QCoreApplication.translate("api", text) if text and text.isprintable() else text


def counted(errors: int, warnings: int) -> tuple[str, str]:
    """How many problems and how many warnings there are, each in words; an empty text for none."""
    translate = QCoreApplication.translate
    problems = translate("texts", "1 problem") if errors == 1 else translate("texts", "{n} problems")
    cautions = translate("texts", "1 warning") if warnings == 1 else translate("texts", "{n} warnings")
    return problems.format(n=errors) if errors else "", cautions.format(n=warnings) if warnings else ""
