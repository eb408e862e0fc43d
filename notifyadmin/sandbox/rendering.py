"""Templates to texts: merge tags by Liquid first, then the literal replacements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from notifyadmin.sandbox.catalogue import Template

if TYPE_CHECKING:
    from liquid import Environment

MAX_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Texts:
    """A template filled in; `problem` says in a sentence what could not be."""

    title: str
    body: str
    redirect_url: str | None = None
    image_url: str | None = None
    problem: str | None = None


class Renderer:
    """Fills templates in. The first one takes a moment, because it imports the template language.

    A merge tag that is missing leaves nothing; what cannot be filled in stays as it is written. The templates are the
    sandbox's own, so that only replacements can make a text much longer than the request: they end at a million
    characters.
    """

    def texts(self, template: Template, merge_tags: Mapping[str, object], replace: Mapping[str, str]) -> Texts:
        """All texts of a template, with both kinds of placeholders filled in."""
        problems: list[str] = []

        def filled(source: str) -> str:
            text = self._merged(source, merge_tags, problems)
            for old, new in replace.items():
                text = _replaced(text, old, new, problems)
            return text

        return Texts(
            filled(template.title),
            filled(template.body),
            None if template.redirect_url is None else filled(template.redirect_url),
            None if template.image_url is None else filled(template.image_url),
            problems[0] if problems else None,
        )

    def _merged(self, source: str, merge_tags: Mapping[str, object], problems: list[str]) -> str:
        try:
            return self._environment.from_string(source).render(dict(merge_tags))
        except Exception as error:
            # Whatever a template and values of the caller's choice can do to the language: the send goes on.
            problems.append(f"The template cannot be filled in: {_reason(error)}.")
            return source

    @cached_property
    def _environment(self) -> Environment:
        import liquid

        return liquid.Environment(strict_filters=False)


def _reason(error: Exception) -> str:
    """Liquid's own message, which is about the template; any other error's is about Python."""
    from liquid.exceptions import LiquidError

    message = str(error.message or "") if isinstance(error, LiquidError) else ""
    return message.partition("\n")[0] or "a filter does not fit its value"


def _replaced(text: str, old: str, new: str, problems: list[str]) -> str:
    if len(text) + text.count(old) * (len(new) - len(old)) > MAX_TEXT:
        problems.append(f"A replacement was left out: the text would be longer than {MAX_TEXT} characters.")
        return text
    return text.replace(old, new)
