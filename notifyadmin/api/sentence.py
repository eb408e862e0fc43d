"""Sentences with values in them: English as they are, and translatable from their template."""

from __future__ import annotations

from typing import Self

PLURAL = "(s)"
NO_COUNT = -1


class Sentence(str):
    """An English sentence that still knows the template and the values that it was made of.

    The template is that of `str.format`. "%n" in it is `n`, and "(s)" the English plural that goes with it.
    Named values are shown as they are; positional ones are sentences of their own, and so is a value that is a
    Sentence. A Sentence is never made of a template from outside.
    """

    __slots__ = ("n", "parts", "template", "values")

    def __new__(cls, template: str, /, *parts: str, n: int = NO_COUNT, **values: object) -> Self:
        """Fills in the template."""
        sentence = super().__new__(cls, with_count(template, n).format(*parts, **values))
        sentence.template = template
        sentence.parts = parts
        sentence.n = n
        sentence.values = values
        return sentence

    template: str
    parts: tuple[str, ...]
    n: int
    values: dict[str, object]

    def __str__(self) -> Self:
        """Itself, so that the text of an exception is still a Sentence."""
        return self


def joined(*sentences: str) -> Sentence:
    """Several sentences as one, without the empty ones."""
    parts = [sentence for sentence in sentences if sentence]
    return Sentence(" ".join("{}" for _ in parts), *parts)


def with_count(template: str, n: int) -> str:
    """A template with its count, in English; as it is where it has none."""
    if n < 0:
        return template
    return template.replace(PLURAL, "" if n == 1 else "s").replace("%n", str(n))
