"""Texts found by some of their letters in order: `np` finds *New profile*; case and accents do not count.

The best come first: letters in one piece at the beginning of a word, the beginnings of words, letters in one piece
elsewhere, then letters that are apart.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_word_start = re.compile(r"(?<![^\W_])[^\W_]|(?<=[a-z])[A-Z]")
# Each tier is worth more than all that can be won or lost within one.
_tier = 1_000
_most_lost = 400
_apart = 1
_start_bonus, _run_bonus = 12, 8


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found, by its place among all texts, and the places of the letters in it that were typed."""

    place: int
    letters: tuple[int, ...]


class Subsequences:
    """Texts that are searched again with each letter that is typed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [_Text(text) for text in texts]
        self._typed, self._found = "", list(range(len(texts)))

    def hits(self, typed: str, most: int) -> tuple[list[Hit], int]:
        """The best texts that have these letters in order, at most `most`, and how many there are in all.

        Texts that are equally good stay in their order. Spaces in what was typed match spaces or nothing.
        """
        phrase = " ".join(_folded(typed)[0].split())
        letters = phrase.replace(" ", "")
        if not letters.startswith(self._typed):
            self._found = list(range(len(self._texts)))
        self._typed = letters
        texts = self._texts
        scored = [(-score, place) for place in self._found if (score := texts[place].score(phrase, letters))]
        self._found = [place for _, place in scored]
        best = heapq.nsmallest(most, scored)
        if best and best[-1][0] == -_apart:  # only then it matters which of those whose letters are apart are better
            scored = [(each, at) if each != -_apart else (-texts[at].score_apart(letters), at) for each, at in scored]
            best = heapq.nsmallest(most, scored)
        return [Hit(place, self._texts[place].letters(phrase, letters)) for _, place in best], len(scored)


class _Text:
    """One text, folded, with the places at which its words begin; `_places` leads back to what was folded."""

    __slots__ = ("_folded", "_initials", "_initials_text", "_places", "_starts")

    def __init__(self, text: str) -> None:
        self._folded, self._places = _folded(text)
        starts = [match.start() for match in _word_start.finditer(text)]
        if self._places is not None:
            starts = sorted({self._places.index(at) for at in starts if at in self._places})
        self._initials = starts
        self._initials_text = "".join(self._folded[at] for at in starts)
        self._starts = frozenset(starts)

    def score(self, phrase: str, letters: str) -> int:
        """How well a text fits: 0 where it does not, `_apart` where it does with letters that are apart."""
        if not letters:
            return 4 * _tier
        run = self._run(phrase)
        if run >= 0:
            tier = 4 if run in self._starts else 2
            return tier * _tier - min(2 * run + len(self._folded), _most_lost)
        initials = self._initials_text.find(letters)
        if initials >= 0:
            return 3 * _tier - min(20 * initials + len(self._folded), _most_lost)
        return _apart if self._has(letters) else 0

    def score_apart(self, letters: str) -> int:
        """How well a text fits whose letters are apart."""
        return _tier + self._gain(self._apart(letters))

    def letters(self, phrase: str, letters: str) -> tuple[int, ...]:
        """The places of the letters by which a text that fits was found."""
        places = self._chosen(phrase, letters)
        if self._places is None:
            return tuple(places)
        return tuple(dict.fromkeys(self._places[at] for at in places))

    def _chosen(self, phrase: str, letters: str) -> Sequence[int]:
        if not letters:
            return ()
        run = self._run(phrase)
        if run >= 0:
            return [at for at in range(run, run + len(phrase)) if self._folded[at] != " "]
        initials = self._initials_text.find(letters)
        if initials >= 0:
            return self._initials[initials : initials + len(letters)]
        return self._apart(letters)

    def _run(self, phrase: str) -> int:
        """Where the letters are in one piece, at the beginning of a word if there is such a place; -1 without."""
        first = self._folded.find(phrase)
        if first < 0 or first in self._starts or phrase[0] not in self._initials_text:
            return first
        return next((at for at in self._initials if self._folded.startswith(phrase, at)), first)

    def _has(self, letters: str) -> bool:
        find, at = self._folded.find, -1
        for letter in letters:
            at = find(letter, at + 1)
            if at < 0:
                return False
        return True

    def _apart(self, letters: str) -> list[int]:
        """The letters as close together as they are where they first are all there."""
        text, at = self._folded, -1
        for letter in letters:
            at = text.find(letter, at + 1)
        places = [at]
        for letter in reversed(letters[:-1]):
            at = text.rfind(letter, 0, at)
            places.append(at)
        places.reverse()
        return places

    def _gain(self, places: Sequence[int]) -> int:
        """What letters that are apart are worth: beginnings of words and pieces add to it, room between takes away."""
        gained, before, starts = 0, -2, self._starts
        for at in places:
            if at in starts:
                gained += _start_bonus
            if at == before + 1:
                gained += _run_bonus
            before = at
        return min(gained, _most_lost) - min(before - places[0] + len(self._folded) // 4, _most_lost)


def _folded(text: str) -> tuple[str, list[int] | None]:
    """A text without case and accents, and from where each of its letters is; None where that is the same place."""
    if text.isascii():
        return text.lower(), None
    pairs = [(part, at) for at, letter in enumerate(text) for part in _plain(letter)]
    return "".join(part for part, _ in pairs), [at for _, at in pairs]


def _plain(letter: str) -> Iterator[str]:
    taken_apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return (part for part in taken_apart if not unicodedata.combining(part))
