"""Phone numbers: what a spelling means, and which of them the service documents."""

from __future__ import annotations

import pytest

from notifyadmin.api import telephone

UNDOCUMENTED = [
    ("+1-415-555-1212 x123", "+14155551212"),
    ("+1 415-555-1212", "+14155551212"),
    ("1-800-FLOWERS", "+18003569377"),
    ("whatsapp:+14155551212", "+14155551212"),
    ("tel:+14155551212", "+14155551212"),
    ("\u202a+14155551212\u202c", "+14155551212"),
    ("\u200e4155551212", "+14155551212"),
    ("４１５５５５１２１２", "+14155551212"),
    ("++14155551212", "+14155551212"),
    (" 4155551212", "+14155551212"),
    ("4155551212 ", "+14155551212"),
    ("415.555.1212", "+14155551212"),
    ("+44 (0)20 8366 1177", "+442083661177"),
]


@pytest.mark.parametrize(("text", "number"), UNDOCUMENTED)
def test_spellings_that_the_service_does_not_document_are_understood(text: str, number: str) -> None:
    parsed = telephone.parsed(text)
    assert parsed is not None
    assert telephone.e164(parsed) == number
    assert not telephone.is_documented(text)
    assert telephone.is_documented(number)


@pytest.mark.parametrize("text", ["+15005550006", "(415) 555-1212", "415-555-1212", "4155551212", "+442083661177"])
def test_documented_spellings_are_known(text: str) -> None:
    assert telephone.is_documented(text)
    assert telephone.parsed(text) is not None


def test_a_number_is_read_with_its_country_and_its_extension() -> None:
    number = telephone.parsed("+1-415-555-1212 x123")
    assert number is not None
    assert telephone.for_reading(number) == "+1 415-555-1212 ext. 123 (US)"
