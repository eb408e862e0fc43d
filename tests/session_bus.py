"""A session bus of one's own, and an unlocked keyring on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

from tests.background import running, until

SECRETS = "org.freedesktop.secrets"


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
