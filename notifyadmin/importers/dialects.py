"""The six languages of the documentation, as far as literals go: one table, read by one tokenizer and one parser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from notifyadmin.importers import Json, strings
from notifyadmin.importers.strings import StringForm


class Braces(StrEnum):
    """What `{…}` holds where a value is expected."""

    OBJECT = "object"  # names and values
    EITHER = "either"  # after a type, or within such: names and values, or values alone
    NONE = "none"  # nothing that is a value


@dataclass(frozen=True, eq=False)
class Dialect:
    """One language.

    `skipped` are the regular expressions of comments and of other text that is no code. `constants` are words with a
    value of JSON, `absent` those for which nothing is on the wire. `separators` stand between a name and its value,
    `assigns` between a variable and its own; `joins` put two texts together, which `adjacent` does without a sign.
    `keyed_lists` is for brackets that hold values or names and values, `symbols` for texts written as `:name`,
    `octal_zero` for numbers to the base of 8 when they start with 0, `patterns` for regular expressions between
    slashes, `type_marks` are words after a value that only a type follows.
    """

    name: str
    skipped: tuple[str, ...]
    strings: tuple[StringForm, ...]
    constants: Mapping[str, Json]
    separators: frozenset[str] = frozenset({":"})
    assigns: frozenset[str] = frozenset({"="})
    absent: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset({"+"})
    braces: Braces = Braces.OBJECT
    adjacent: bool = False
    keyed_lists: bool = False
    symbols: bool = False
    octal_zero: bool = False
    patterns: bool = False
    type_marks: frozenset[str] = frozenset()


_slashes = r"//[^\r\n]*+"
_stars = r"/\*(?s:.*?)(?:\*/|\Z)"
_hash = r"\#[^\r\n]*+"

JAVASCRIPT = Dialect(
    name="JavaScript",
    skipped=(_slashes, _stars),
    strings=strings.JAVASCRIPT,
    constants={"true": True, "false": False, "null": None},
    absent=frozenset({"undefined"}),
    type_marks=frozenset({"as", "satisfies"}),
    octal_zero=True,
    patterns=True,
)
PYTHON = Dialect(
    name="Python",
    skipped=(_hash, r"\\\r?\n"),
    strings=strings.PYTHON,
    constants={"True": True, "False": False, "None": None},
    adjacent=True,
)
PHP = Dialect(
    name="PHP",
    # What stands before and between the parts of a page that are PHP is not code.
    skipped=(_slashes, _stars, _hash, r"\A(?s:.*?)<\?php\b", r"\?>(?s:(?:.*?<\?(?:php\b|=))|.*)"),
    strings=strings.PHP,
    constants={"true": True, "false": False, "null": None},
    separators=frozenset({"=>"}),
    joins=frozenset({"."}),
    braces=Braces.NONE,
    keyed_lists=True,
    octal_zero=True,
)
GO = Dialect(
    name="Go",
    skipped=(_slashes, _stars),
    strings=strings.GO,
    constants={"true": True, "false": False, "nil": None},
    assigns=frozenset({"=", ":="}),
    braces=Braces.EITHER,
    octal_zero=True,
)
CSHARP = Dialect(
    name="C#",
    skipped=(_slashes, _stars),
    strings=strings.CSHARP,
    constants={"true": True, "false": False, "null": None},
    separators=frozenset({"="}),
    braces=Braces.EITHER,
)
RUBY = Dialect(
    name="Ruby",
    skipped=(_hash, r"^=begin\b(?s:.*?)(?:^=end\b[^\n]*|\Z)"),
    strings=strings.RUBY,
    constants={"true": True, "false": False, "nil": None},
    separators=frozenset({":", "=>"}),
    adjacent=True,
    symbols=True,
    octal_zero=True,
    patterns=True,
)

ALL = (JAVASCRIPT, PYTHON, PHP, RUBY, GO, CSHARP)
