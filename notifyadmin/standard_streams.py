"""Standard streams for a program that was started without: by a shortcut on Windows, or with `>&-`."""

from __future__ import annotations

import os
import sys


def open_missing_streams() -> None:
    """Opens those that are missing, so that they lead nowhere.

    Otherwise `print` to a missing stderr writes to stdout, and the next file that is opened gets the number of the
    missing one: what Qt or another library in C warns of would be written into it.
    """
    if sys.platform != "win32":
        for number in range(3):
            try:
                os.fstat(number)
            except OSError:
                os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free, which is this one
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - it stays open
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open
