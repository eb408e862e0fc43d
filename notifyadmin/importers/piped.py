"""What one command gives to the next, where it is written there: by echo, printf, or cat with a heredoc."""

from __future__ import annotations

import re

from notifyadmin.importers.address import HOLE
from notifyadmin.importers.escapes import SHELL, BadEscape
from notifyadmin.importers.shell import Command, Word, command_at

MAX_TRIES = 5
_giver = re.compile(r"(?:^|[;&(|$#%>])[ \t]*+(?P<name>echo|printf|cat)\b", re.MULTILINE)
_format = re.compile(r"%(?P<kind>[%sdib])|(?P<other>%.?)")


def piped_into(text: str, start: int) -> Word | None:
    """What the command that begins at `start` reads from the one before it; None where that is not written there."""
    places = [found.start("name") for found in _giver.finditer(text, max(0, start - 100_000), start)]
    for begin in places[: -MAX_TRIES - 1 : -1]:
        command = command_at(text, begin)
        if (
            command.end < start
            and text[command.end : start].strip(" \t|\\\r\n") == ""
            and "|" in text[command.end : start]
        ):
            return _output(command)
    return None


def _output(command: Command) -> Word | None:
    name, words = command.words[0].text, command.words[1:]
    if name == "cat":
        return command.given
    if name == "printf":
        return _printed(words)
    has_escapes = False
    while words and re.fullmatch(r"-[neE]+", words[0].text):
        has_escapes = "e" in words.pop(0).text
    said = Word(" ".join(word.text for word in words), words[0].start if len(words) == 1 else None)
    return _escaped(said) if has_escapes else said


def _printed(words: list[Word]) -> Word | None:
    """What printf writes, by its format and the words after it."""
    if not words:
        return None
    values = iter(words[1:])
    is_known = True

    def put(found: re.Match[str]) -> str:
        nonlocal is_known
        if found["kind"] == "%":
            return "%"
        value = next(values, Word()).text if found["kind"] in ("s", "b") else HOLE
        is_known = is_known and not found["other"] and (found["kind"] != "b" or "\\" not in value)
        return value

    form = _escaped(Word(words[0].text))
    written = _format.sub(put, form.text) if form is not None else ""
    return Word(written) if form is not None and is_known and next(values, None) is None else None


def _escaped(word: Word) -> Word | None:
    try:
        return Word(SHELL.read(word.text))
    except BadEscape:
        return None
