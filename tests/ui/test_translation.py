from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from notifyadmin.api.errors import NotSent
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.ui.translation import MAX_COUNT, counted, of_api, of_error

GERMAN = {
    "No response from {host}{reason}.": "Keine Antwort von {host}{reason}.",
    " ({reason})": " ({reason})",
    "connection refused": "Verbindung abgelehnt",
    NotSent.advice: "Es wurde nichts gesendet.",
}


class German(QTranslator):
    """Knows a few sentences."""

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
        if source == "%n row(s) of {user}":
            return "%n Zeile von {user}" if n == 1 else "%n Zeilen von {user}"
        return GERMAN.get(source)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program in German."""
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_a_sentence_is_translated_by_its_template_and_filled_in(german: None) -> None:
    reason = Sentence(" ({reason})", reason=Sentence("connection refused"))
    error = NotSent(Sentence("No response from {host}{reason}.", host="connection refused", reason=reason))
    assert of_error(error) == ("Keine Antwort von connection refused (Verbindung abgelehnt). Es wurde nichts gesendet.")


@pytest.mark.parametrize(("n", "text"), [(1, "1 Zeile von %n"), (2, "2 Zeilen von %n")])
def test_it_counts_as_the_language_does(german: None, n: int, text: str) -> None:
    assert of_api(Sentence("%n row(s) of {user}", n=n, user="%n")) == text


def test_without_a_translation_it_is_english() -> None:
    assert of_api(joined(Sentence("%n row(s) of {user}", n=1, user="\0\ud800"), "Read.")) == "1 row of \0\ud800 Read."
    assert of_api(joined()) == ""


def test_a_count_beyond_what_qt_counts_is_the_largest() -> None:
    assert of_api(Sentence("Wait %n second(s).", n=10**30)) == f"Wait {MAX_COUNT} seconds."


@pytest.mark.parametrize(
    ("counts", "texts"),
    [((0, 0), ("", "")), ((1, 2), ("1 problem", "2 warnings")), ((2, 1), ("2 problems", "1 warning"))],
)
def test_problems_and_warnings_are_counted(counts: tuple[int, int], texts: tuple[str, str]) -> None:
    assert counted(*counts) == texts


@pytest.mark.parametrize(
    ("language", "digits"), [("en", "1,048,576"), ("de", "1.048.576"), ("fr", "1\u202f048\u202f576")]
)
def test_digits_are_grouped_as_the_language_does_it(language: str, digits: str) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        sentence = Sentence("{file} holds {most:,} bytes, port {port}.", file="a", most=1_048_576, port=8080)
        assert of_api(sentence) == f"a holds {digits} bytes, port 8080."
    finally:
        QLocale.setDefault(usual)
