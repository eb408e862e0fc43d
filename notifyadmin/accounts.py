"""How a client comes to be: after the first paint, and without holding the window up."""

from __future__ import annotations

import asyncio
import importlib
import threading
from concurrent.futures import Future
from types import ModuleType
from typing import TYPE_CHECKING

from notifyadmin.api.auth import Credentials

if TYPE_CHECKING:
    from notifyadmin.api.client import Client


async def open_client(base_url: str, credentials: Credentials) -> Client:
    """A client for one profile; the HTTP library is loaded by a thread, because that takes a fifth of a second."""
    loaded: Future[ModuleType] = Future()
    loaded.set_running_or_notify_cancel()

    def load() -> None:
        try:
            loaded.set_result(importlib.import_module("notifyadmin.api.client"))
        except Exception as error:
            loaded.set_exception(error)

    threading.Thread(target=load, name="load-http", daemon=True).start()
    await asyncio.wrap_future(loaded)
    from notifyadmin.api.client import Client

    return Client(base_url, credentials)
