"""The sandbox without a window: `notifyadmin sandbox`."""

from __future__ import annotations

import json
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from notifyadmin.api.errors import InvalidSetting
from notifyadmin.sandbox.server import CannotStart, Sandbox


def run(port: int, client_id: str | None, client_secret: str | None) -> int:
    """Runs until SIGINT or SIGTERM, and gives the exit status.

    Once it accepts connections, one line of JSON with `baseUrl`, `clientId` and `clientSecret` is on stdout. The
    status is 0 after a signal, 1 when it cannot listen and 2 for keys that cannot be, with a sentence on stderr. It
    must be called in the main thread.
    """
    try:
        sandbox = Sandbox(port=port, client_id=client_id, client_secret=client_secret)
    except InvalidSetting as error:
        print(error, file=sys.stderr)
        return 2
    with _signals(signal.SIGINT, signal.SIGTERM) as wait_for_signal:
        try:
            base_url = sandbox.start().result()
        except CannotStart as error:
            print(error, file=sys.stderr)
            return 1
        credentials = sandbox.credentials
        keys = {"clientId": credentials.client_id, "clientSecret": credentials.client_secret.reveal()}
        print(json.dumps({"baseUrl": base_url, **keys}), flush=True)
        wait_for_signal()
        sandbox.stop()
    return 0


@contextmanager
def _signals(*kinds: signal.Signals) -> Iterator[Callable[[], None]]:
    """Within it the signals do nothing but end the function that it gives, now or at its next call.

    The wake-up socket is the one way to sleep until a signal that Windows has too.
    """
    reader, writer = socket.socketpair()
    writer.setblocking(False)
    old_wakeup = signal.set_wakeup_fd(writer.fileno())
    old_handlers = {kind: signal.signal(kind, lambda *_: None) for kind in kinds}

    def wait() -> None:
        while reader.recv(1)[0] not in kinds:
            pass

    try:
        yield wait
    finally:
        for kind, handler in old_handlers.items():
            signal.signal(kind, handler)
        signal.set_wakeup_fd(old_wakeup)
        reader.close()
        writer.close()
