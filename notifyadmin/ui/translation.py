"""Words that are needed in several places, or come from the layers below, which know no Qt, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from notifyadmin.api.errors import ApiError
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.store.errors import StoreError

MAX_COUNT = 2**31 - 1
"""Qt counts no further."""


def of_api(text: str) -> str:
    """A title, a help text or a sentence that `notifyadmin.api` or `notifyadmin.core` declares; any other as it is."""
    if isinstance(text, Sentence) and text:
        template = QCoreApplication.translate("api", text.template, None, min(text.n, MAX_COUNT))
        values = {name: _shown(value) for name, value in text.values.items()}
        return template.format(*map(of_api, text.parts), **values)
    # Qt looks texts up as C strings: one from outside that holds NUL or half a surrogate pair would fail there.
    return QCoreApplication.translate("api", text) if text and text.isprintable() else text


class _Number(int):
    """A number whose digits are grouped as the language does it, where a sentence has them grouped."""

    def __format__(self, spec: str) -> str:
        return QLocale().toString(int(self)) if spec == "," else super().__format__(spec)


def _shown(value: object) -> object:
    if isinstance(value, Sentence):
        return of_api(value)
    return _Number(value) if type(value) is int else value


def for_example(value: str) -> str:
    """An example as the placeholder of an empty field, which must not look filled in; empty without one."""
    return QCoreApplication.translate("texts", "e.g. {value}").format(value=value) if value else ""


def of_error(error: ApiError | StoreError) -> str:
    """What happened, and what to do about it."""
    return of_api(joined(str(error), error.advice))


def counted(errors: int, warnings: int) -> tuple[str, str]:
    """How many problems and how many warnings there are, each in words; an empty text for none."""
    return (
        of_api(Sentence("%n problem(s)", n=errors)) if errors else "",
        of_api(Sentence("%n warning(s)", n=warnings)) if warnings else "",
    )
