"""The sandbox as the rest of the program sees it: started, asked for its address and deliveries, stopped."""

from __future__ import annotations

import errno
import secrets
import socket
import sys
import threading
import time
from collections.abc import Mapping
from concurrent.futures import Future, wait
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from notifyadmin.api.auth import Credentials
from notifyadmin.api.sentence import Sentence
from notifyadmin.sandbox.behavior import Behavior
from notifyadmin.sandbox.deliveries import Deliveries, Rendered

if TYPE_CHECKING:
    from notifyadmin.sandbox.kept_state import Storage
    from notifyadmin.sandbox.serving import Controls

HOST = "127.0.0.1"
CLIENT_ID = "sandbox"


class CannotStart(Exception):
    """The sandbox cannot listen; `str(error)` is a sentence for the person at the screen."""


class NotRunning(RuntimeError):
    """The sandbox does not run; `str(error)` is a sentence for the person at the screen."""

    def __init__(self) -> None:
        super().__init__("The sandbox is not running.")


class Sandbox:
    """An emulated service on the loopback interface, in a thread of its own.

    Without `port` it takes a free one, without `client_id` and `client_secret` a readable id and a random secret;
    keys that cannot be raise InvalidSetting. Several may run at once. `start` and `stop` belong to one thread;
    `deliveries` may be asked by any. `override_all` and `log_lag_s` are those of its Behavior. With a
    `storage` it goes on after a new start with what it had at the last stop, and on the same port while that is free.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        client_id: str | None = None,
        client_secret: str | None = None,
        override_all: bool = False,
        log_lag_s: float = 0.0,
        storage: Storage | None = None,
    ) -> None:
        self.port = port
        """The port to listen on from the next start; 0 for any that is free."""
        self._storage = storage
        self._behavior = Behavior(override_all=override_all, log_lag_s=log_lag_s)
        self._credentials = Credentials.of(
            CLIENT_ID if client_id is None else client_id,
            secrets.token_urlsafe(24) if client_secret is None else client_secret,
        )
        self._deliveries = Deliveries()
        self._thread: threading.Thread | None = None
        self._started: Future[str] = Future()
        self._controls: Controls | None = None

    @property
    def credentials(self) -> Credentials:
        """The only keys that it accepts."""
        return self._credentials

    @property
    def base_url(self) -> str:
        """Where it listens; raises NotRunning while it does not."""
        if not self._is_alive or not self._started.done():
            raise NotRunning
        return self._started.result()

    def start(self) -> Future[str]:
        """Starts it, and resolves to the base URL once it accepts connections; fails with CannotStart.

        While it runs a second start gives the same future. After `stop` it starts anew: without a storage with the
        seeded data only, and on another port unless one was asked for. The future cannot be cancelled.
        """
        if not self._is_alive:
            self._deliveries = Deliveries()
            self._controls = None
            self._started = Future()
            self._started.set_running_or_notify_cancel()
            self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
            self._thread.start()
        return self._started

    def stop(self, timeout_s: float = 5.0) -> bool:
        """Ends it in order: running calls have a second to end, then connections are cut. Blocks meanwhile.

        Gives False when it has not ended within `timeout_s`; the thread does not keep the program from exiting. A
        sandbox that does not run is left alone.
        """
        if self._thread is None:
            return True
        deadline_s = time.monotonic() + timeout_s
        wait([self._started], timeout_s)
        if self._controls is not None:
            self._controls.leave()
            self._controls = None
        self._thread.join(max(0.0, deadline_s - time.monotonic()))
        return not self._thread.is_alive()

    def reset(self) -> Future[None]:
        """Has users, preferences and messages be as at the first start; raises NotRunning while it does not run."""
        if self._controls is None or not self._is_alive:
            raise NotRunning
        return self._controls.reset()

    def deliveries(self, tracking_id: str) -> tuple[Rendered, ...]:
        """What a send delivered, channel by channel; empty when nothing was, or when it is not known any more."""
        return self._deliveries.of(tracking_id) or ()

    @property
    def _is_alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _run(self) -> None:
        started = self._started
        try:
            kept = None if self._storage is None else self._storage.load()
            listener = self._listener(kept)

            def on_started(controls: Controls) -> None:
                self._controls = controls
                started.set_result(f"http://{HOST}:{listener.getsockname()[1]}")

            with listener:
                # Heavy, and needed in this thread only.
                from notifyadmin.sandbox.serving import serve

                serve(
                    listener,
                    self._credentials,
                    self._deliveries,
                    behavior=self._behavior,
                    storage=self._storage,
                    kept=kept,
                    on_started=on_started,
                )
        except BaseException as error:
            if started.done():
                raise
            started.set_exception(error)

    def _listener(self, kept: Mapping[str, Any] | None) -> socket.socket:
        """Listens on the port asked for, else on the one it had last, else on any that is free."""
        port = (kept or {}).get("port")
        if self.port == 0 and type(port) is int:
            with suppress(CannotStart):
                return _listener(port)
        return _listener(self.port)


def _listener(port: int) -> socket.socket:
    # asyncio sends small answers at once only where the protocol is named; else each waits 40 ms for the other side.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            # There SO_REUSEADDR would let two programs share the port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
    except (OSError, OverflowError) as error:
        listener.close()
        raise CannotStart(_bind_problem(port, error)) from None
    return listener


def _bind_problem(port: int, error: OSError | OverflowError) -> str:
    match getattr(error, "errno", None):
        case errno.EADDRINUSE:
            return Sentence("Port {port} is in use by another program.", port=port)
        case errno.EACCES:
            return Sentence("This user may not listen on port {port}.", port=port)
        case None:
            return Sentence("There is no port {port}: it must be 0 to 65535.", port=port)
        case code:
            name = errno.errorcode.get(code, code)
            return Sentence("The sandbox cannot listen on port {port} (error {code}).", port=port, code=name)
