"""What the values of requests are checked for: each function returns the value, or raises ValueError in words."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from notifyadmin.api import telephone
from notifyadmin.api.hosts import is_host, is_reserved
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.api.strict_json import MAX_NESTING

if TYPE_CHECKING:
    from pydantic import ValidatorFunctionWrapHandler

MAX_NUMBER_BITS = 14_000  # Python writes no number of more than 4,300 digits.
COLLAPSE_ID_BYTES = 64
MAX_SECONDS_DIGITS = 18

# RFC 3339, of which ECMAScript lets seconds be left out, too.
_moment = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})")
_date = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")


def not_blank(text: str) -> str:
    """Something has to be there besides spaces."""
    if not text.strip():
        raise ValueError("Required.")
    return text


def email_address(address: str) -> str:
    """Must have the syntax of an address; its domain may be a reserved one."""
    problem = _email_problem(address)
    if problem:
        raise ValueError(problem)
    return address


# Remembered: a form checks all of its fields whenever typing pauses.
@lru_cache(maxsize=16_384)
def _email_problem(address: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    # The library refuses reserved domains, which are well-formed all the same: any other ending has it check the rest.
    checked = f"{address}.com" if is_reserved(address.rpartition("@")[2]) and not address.endswith("@") else address
    try:
        validate_email(checked, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError as error:
        return joined("Not an email address.", str(error))
    return ""


def telephone_number(number: str) -> str:
    """Must be possible in full, with its area code."""
    if telephone.parsed(number) is None:
        raise ValueError("Not a phone number. Write it as +15005550006, or a US or Canada number as (415) 555-1212.")
    return number


@cache
def timezones() -> tuple[str, ...]:
    """The names of the IANA time zone database, sorted.

    They come from the tzdata package: a computer's own folder has others besides (`posix/…`, `localtime`).
    """
    from importlib.resources import files

    names = files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    # Factory means that no zone was chosen.
    return tuple(sorted(name for name in names if name != "Factory"))


def timezone_name(name: str) -> str:
    """Must be an IANA name."""
    if name not in timezones():
        raise ValueError("Not a time zone. Use an IANA name such as Europe/Berlin.")
    return name


def web_url(url_text: str) -> str:
    """Must be an absolute URL of the web, with a host, as it is: without spaces and placeholders."""
    if any(char.isspace() or not char.isprintable() for char in url_text):
        raise ValueError("A URL has no spaces and no invisible characters: write a space as %20.")
    if re.search(r"\{\{|\}\}|\{%|%\}", url_text):
        raise ValueError("Placeholders such as {{host}} are not replaced here.")
    try:
        parts = urlsplit(url_text)
        host = parts.hostname
    except ValueError:
        raise ValueError("The host is not valid.") from None
    if parts.scheme not in ("http", "https") or not url_text[len(parts.scheme) :].startswith("://"):
        raise ValueError("Must be a URL that starts with https:// or http://.")
    if not host:
        raise ValueError("The host is missing.")
    if not is_host(host):
        raise ValueError("The host is not valid.")
    if not _has_valid_port(parts):
        raise ValueError("The port must be a number from 1 to 65535.")
    return url_text


def _has_valid_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False


def host_of(url_text: str) -> str:
    """The host of a URL; empty where there is none."""
    try:
        return urlsplit(url_text).hostname or ""
    except ValueError:
        return ""


def moment_of(value: object) -> datetime | None:
    """The moment that a text of RFC 3339 is, with its offset; None for anything else."""
    match = _moment.fullmatch(value) if isinstance(value, str) else None
    try:
        return datetime.fromisoformat(match[0]) if match else None
    except ValueError:
        return None


def _names_no_day(text: str) -> bool:
    """Whether a text begins with a date, written as it should be, that no calendar has."""
    match = _date.match(text)
    try:
        return match is not None and not date(*map(int, match.groups()))
    except ValueError:
        return True


def schedule(text: str) -> str:
    """Must be a moment with its offset, at most a year ahead."""
    moment = moment_of(text)
    if moment is None and moment_of(f"{text}Z") is not None:
        raise ValueError("The time zone is missing: end it with Z, or with an offset such as +02:00.")
    if _names_no_day(text):
        raise ValueError("No such date.")
    if moment is None and _moment.fullmatch(text):
        raise ValueError("No such time.")
    if moment is None:
        raise ValueError("Must be a date and time in the format YYYY-MM-DDThh:mm:ssZ.")
    if moment - datetime.now(moment.tzinfo) > timedelta(days=366):
        raise ValueError("At most a year ahead.")
    return text


def collapse_id(text: str) -> str:
    """Has its limit in bytes of UTF-8."""
    size = len(text.encode(errors="surrogatepass"))
    if size > COLLAPSE_ID_BYTES:
        raise ValueError(Sentence("%n byte(s) long; at most {most} are allowed.", n=size, most=COLLAPSE_ID_BYTES))
    return text


def seconds(text: str) -> str:
    """Must be a number of seconds."""
    if not (text.isascii() and text.isdigit() and len(text) <= MAX_SECONDS_DIGITS):
        raise ValueError("Must be a whole number of seconds.")
    return text


def seconds_text(value: object) -> object:
    """Seconds as the documentation writes them: the Node SDK has a number in place of the text."""
    whole = whole_number(value)
    return str(whole) if type(whole) is int else value


def whole_number(value: object) -> object:
    """`5.0` and `19e8` as whole numbers, which they are in JSON; anything else as it is."""
    return int(value) if type(value) is float and value.is_integer() else value


def int_itself(value: object) -> object:
    """A whole number, and not true, which equals 1 in Python."""
    whole = whole_number(value)
    if type(whole) is not int:
        raise ValueError("Must be a whole number.")
    return whole


def number_or_text(value: object, check: ValidatorFunctionWrapHandler) -> Any:
    """One problem at the field itself, where pydantic has one for each type at a path that is none."""
    from pydantic import ValidationError

    try:
        return check(value)
    except ValidationError:
        raise ValueError("Must be a whole number or a text.") from None


def replace_pairs(pairs: dict[str, str]) -> dict[str, str]:
    """Something has to be looked for in each."""
    if "" in pairs:
        raise ValueError("There is nothing to look for in one of the pairs.")
    return pairs


def whole_characters(text: str) -> str:
    """The text with U+FFFD for each half of a surrogate pair, which JSON can hold, and neither UTF-8 nor a screen."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def json_value(value: Any) -> Any:
    """Must be JSON's own types, not nested too deeply."""
    _walk(value, 1)
    return value


def _walk(value: object, depth: int) -> None:
    if depth > MAX_NESTING:
        raise ValueError(Sentence("Nested more than %n level(s) deep.", n=MAX_NESTING))
    match value:
        case None | bool() | str():
            return
        case int():
            if value.bit_length() > MAX_NUMBER_BITS:
                raise ValueError("The number has too many digits.")
        case float():
            if not math.isfinite(value):
                raise ValueError("JSON has no infinite numbers and no NaN.")
        case dict():
            for name, item in value.items():
                if not isinstance(name, str):
                    raise ValueError("Every name must be a text.")
                _walk(item, depth + 1)
        case list():
            for item in value:
                _walk(item, depth + 1)
        case _:
            raise ValueError(Sentence("JSON has no such value as {name}.", name=type(value).__name__))
