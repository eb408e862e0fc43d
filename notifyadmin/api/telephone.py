"""Phone numbers: what a spelling means, and whether the service documents it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# The documentation: +15005550006, (415) 555-1212, 415-555-1212, 4155551212.
_documented = re.compile(r"\+[1-9][0-9]{6,14}|(\([0-9]{3}\) |[0-9]{3}-)[0-9]{3}-[0-9]{4}|[0-9]{10}")


# Remembered: a form checks all of its fields whenever typing pauses.
@lru_cache(maxsize=256)
def parsed(text: str) -> PhoneNumber | None:
    """The number that a text means, a bare one being of the US or Canada; None where no number is possible.

    Letters, extensions and prefixes such as `tel:` are understood, too.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(text, None if text.lstrip().startswith("+") else "US")
    except phonenumbers.NumberParseException:
        return None
    # Without its area code, 555-1212 is possible only locally, and reaches nobody.
    possible = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    return number if possible else None


def is_documented(text: str) -> bool:
    """Whether the service's documentation has this spelling."""
    return _documented.fullmatch(text) is not None


def e164(number: PhoneNumber) -> str:
    """The number as `+15005550006`, without its extension."""
    import phonenumbers

    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def for_reading(number: PhoneNumber) -> str:
    """The number as `+1 415-555-1212 (US)`, with its extension, and with its country where that is known."""
    import phonenumbers

    text = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    region = phonenumbers.region_code_for_number(number)
    return f"{text} ({region})" if region else text
