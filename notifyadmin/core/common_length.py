"""How far two sequences are the same, found in a few steps also where they are very long."""

from __future__ import annotations

from array import array
from typing import TypeVar

S = TypeVar("S", str, "array[int]")


def common_length(one: S, other: S) -> int:
    """With how many characters or numbers both begin."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
