"""The sentences about what was not understood."""

from __future__ import annotations

from notifyadmin.importers.text import quoted

MAX_REMARKS = 50

Path = tuple[str, ...]


class Remarks:
    """Collects remarks in the order in which they come, each once, and no more than a person would read."""

    def __init__(self) -> None:
        self._texts: dict[str, None] = {}

    def add(self, text: str) -> None:
        """Adds one sentence."""
        self._texts.setdefault(text)

    def extend(self, other: Remarks) -> None:
        """Adds the sentences of another collection."""
        self._texts |= other._texts

    def all(self) -> tuple[str, ...]:
        """The remarks, with the number of those beyond the first fifty."""
        texts = tuple(self._texts)
        if len(texts) <= MAX_REMARKS:
            return texts
        return (*texts[:MAX_REMARKS], f"There are {len(texts) - MAX_REMARKS} more remarks of this kind.")


def called(path: Path) -> str:
    """The value at `path` in words, as the subject of a sentence."""
    return f"The value of {quoted('.'.join(path))}" if path else "The value"
