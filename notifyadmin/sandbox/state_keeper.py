"""Keeps a sandbox's state in its storage: a moment after each change, and at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import partial
from typing import Any

from notifyadmin.api.threads import DaemonExecutor
from notifyadmin.sandbox.kept_state import Storage, is_whole, restore, to_json
from notifyadmin.sandbox.merging import merged
from notifyadmin.sandbox.seeds import seed
from notifyadmin.sandbox.state import State

SAVE_DELAY_S = 1.0
"""Changes that follow each other within it are saved together."""


class StateKeeper:
    """Restores a state, or fills it with the first users, and saves what changes. Without a storage nothing is kept.

    It belongs to the sandbox's event loop; only the disk is waited for elsewhere. Of several programs with the same
    storage, each saves its own changes beside those of the others, which it does not learn of before its next start;
    one that changed nothing, its port apart, saves nothing.
    """

    def __init__(self, state: State, storage: Storage | None, kept: Mapping[str, Any] | None, port: int) -> None:
        """Restores what was kept, if anything; `port` is where the sandbox listens now."""
        is_restored = kept is not None and restore(state, kept)
        if not is_restored:
            seed(state)
        self._state = state
        self._storage = storage
        self._port = port
        self._is_changed = not is_restored
        self._is_stored = True
        self._base = to_json(state, port)
        """What is in the storage of this program's own doing, or was there before it."""
        self._saving: asyncio.Task[None] | None = None

    def note_change(self) -> None:
        """Something may have changed."""
        self._is_changed = True
        if self._storage is not None and (self._saving is None or self._saving.done()):
            self._saving = asyncio.get_running_loop().create_task(self._save_soon(self._storage))

    def reset(self) -> None:
        """Makes the state that of a sandbox that was never used."""
        self._state.clear()
        seed(self._state)
        self.note_change()

    async def finish(self) -> None:
        """Saves what is not saved yet, also what could not be saved before."""
        if self._saving is not None:
            self._saving.cancel()
            await asyncio.gather(self._saving, return_exceptions=True)
        if self._storage is not None and (self._is_changed or not self._is_stored):
            await self._save(self._storage)

    async def _save_soon(self, storage: Storage) -> None:
        while self._is_changed:
            await asyncio.sleep(SAVE_DELAY_S)
            await self._save(storage)

    async def _save(self, storage: Storage) -> None:
        self._is_changed = self._is_stored = False
        base, values = self._base, to_json(self._state, self._port)
        change = partial(_joined, base, values)
        writing = asyncio.get_running_loop().run_in_executor(DaemonExecutor(), storage.update, change)
        try:
            await asyncio.shield(writing)
        finally:
            self._is_stored = await writing  # else the next one might overtake it
            if self._is_stored:
                self._base = values


def _joined(base: Mapping[str, Any], values: Mapping[str, Any], stored: Mapping[str, Any] | None) -> Mapping[str, Any]:
    if stored is base or stored is None or not is_whole(stored):
        return values
    return merged(base, values, stored)
