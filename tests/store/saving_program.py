"""A program that saves drafts until it is killed; it says which of them are certain to be on the disk."""

from __future__ import annotations

import asyncio
import itertools
import sys
from pathlib import Path

from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.drafts import Drafts
from notifyadmin.store.errors import StoreError


def draft(number: int) -> dict[str, object]:
    """The draft that is saved as the number-th one: small or large, and nothing that a half of it could pass for."""
    text = chr(ord("a") + number % 26) * (number * 7919 % 300_000)
    return {"number": number, "mergeTags": {"half": "\ud800", "big": 10**320 + number, "text": text}, "end": number}


async def save_for_ever(folder: Path) -> None:
    """Saves one draft after another; now and then waits until it is on the disk and prints its number."""
    writer = BackgroundWriter(_die)
    drafts = Drafts(folder, writer)
    for number in itertools.count():
        drafts.save("send", draft(number))
        if number % 7 == 0:
            await writer.flush()
            print(number, flush=True)
        else:
            await asyncio.sleep(0)


def _die(error: StoreError) -> None:
    sys.exit(str(error))


if __name__ == "__main__":
    asyncio.run(save_for_ever(Path(sys.argv[1])))
