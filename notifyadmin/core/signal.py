"""Signals for what has no Qt: typed, and without a thread, a queue or a loop of their own."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Generic, ParamSpec
from weakref import WeakMethod

P = ParamSpec("P")


class Signal(Generic[P]):
    """Calls every connected slot, in the order of connecting, whenever it is emitted.

    A bound method of a Python object is held weakly, so that connecting keeps no object alive; any other callable, a
    signal's own `emit` included, is held. An exception in a slot reaches the caller of `emit`.
    """

    def __init__(self) -> None:
        self._slots: list[Callable[[], Callable[..., Any] | None]] = []

    def connect(self, slot: Callable[P, object]) -> None:
        """Has `slot` called from now on."""
        self._slots.append(WeakMethod(slot) if inspect.ismethod(slot) else lambda: slot)

    def disconnect(self, slot: Callable[P, object]) -> None:
        """Has `slot` called no more."""
        self._slots = [each for each in self._slots if each() not in (None, slot)]

    def emit(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Calls the slots that are connected now."""
        gone = False
        for each in tuple(self._slots):
            slot = each()
            if slot is None:
                gone = True
            else:
                slot(*args, **kwargs)
        if gone:
            self._slots = [each for each in self._slots if each() is not None]
