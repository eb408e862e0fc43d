"""What stands in place of a value that there is none of."""

from __future__ import annotations

from enum import Enum


class Left(Enum):
    """Why there is no value."""

    OUT = "out"  # it was left out, and a remark says so
    UNREAD = "unread"  # it is no literal
