"""A session bus of one's own, and an unlocked keyring on it."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 60.0
LOOK_EVERY_S = 0.05
SECRETS = "org.freedesktop.secrets"


def until(look: Callable[[], T], what: str) -> T:
    """What `look` gives, as soon as that is anything; fails, naming it, when it never is."""
    deadline_s = time.monotonic() + PATIENCE_S
    while not (found := look()):
        assert time.monotonic() < deadline_s, f"never happened: {what}"
        time.sleep(LOOK_EVERY_S)
    return found


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A program in the background, told to end afterwards, and made to where it does not."""
    with subprocess.Popen(
        command,
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def session_bus(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment of programs that are on one bus."""
    with running(["dbus-daemon", "--session", "--nofork", "--print-address=1"], environment) as bus:
        assert bus.stdout is not None
        yield {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}


@contextmanager
def unlocked_keyring(environment: Mapping[str, str]) -> Iterator[None]:
    """A keyring on the bus of that environment, from when it is unlocked there.

    Whoever asked earlier would have the bus start another one, which stays locked.
    """
    from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with (
        closing(open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])) as bus,
        running(command, environment) as daemon,
    ):
        assert daemon.stdin is not None
        daemon.stdin.write("pw")
        daemon.stdin.close()
        until(lambda: bus.send_and_get_reply(message_bus.NameHasOwner(SECRETS)).body[0], "the keyring is unlocked")
        yield
