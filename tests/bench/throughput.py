"""How many sends a second the client makes one after another over loopback TLS, beside the published SDK and httpx.

The server is not the sandbox, whose rendering would be most of what is measured, but one that does nothing except give
the documented answer, in a process of its own, as each contender is. The SDK opens a connection for each send, and
loads the certificates that it trusts each time. In use these are certifi's, a bundle of all public authorities, which
is most of its time; with SSL_CERT_FILE they can be as few as the one authority of this measurement. It is measured both
ways, the bundle with that authority added, and the same aim held against both.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import certifi

from tests.bench.measure import Aim, Comparison, Series, in_turns
from tests.bench.processes import Process

SENDS = 200
OVER_SDK, OVER_HTTPX = Aim(4, at_least=True), Aim(0.85, at_least=True)


def measure(rounds: int) -> Sequence[Comparison]:
    """Sends a second, ours over the SDK's and over those of httpx alone."""
    with TemporaryDirectory(prefix="bench-") as home, ExitStack() as running:
        folder = Path(home)
        server = running.enter_context(Process("server:serve", _folder(folder, "server"), home))
        url, authority, bundle = server.hear(), folder / "ca.pem", folder / "bundle.pem"
        bundle.write_bytes(Path(certifi.where()).read_bytes() + authority.read_bytes())

        def contender(name: str, home: str, trusted: Path = authority) -> Process:
            environ = {"SSL_CERT_FILE": str(trusted)}
            probe = Process(f"senders:{name}", _folder(folder, home), url, str(authority), environ=environ)
            return running.enter_context(probe)

        senders = {
            "ours": contender("ours", "ours"),
            "sdk": contender("sdk", "sdk"),
            "bare": contender("bare", "bare"),
            "sdk in use": contender("sdk", "sdk-in-use", bundle),
        }
        taken = in_turns({name: partial(_sends_per_s, process) for name, process in senders.items()}, rounds)
    ours = Series("NotifyAdmin", tuple(taken["ours"]))
    sdk = Series("the SDK", tuple(taken["sdk"]))
    bare = Series("httpx", tuple(taken["bare"]))
    in_use = Series("the SDK", tuple(taken["sdk in use"]))
    return [
        Comparison("Sends a second, over the SDK's that trusts one authority", "/s", ours, sdk, OVER_SDK),
        Comparison("Sends a second, over the SDK's that trusts certifi's", "/s", ours, in_use, OVER_SDK),
        Comparison("Sends a second, over those of httpx alone", "/s", ours, bare, OVER_HTTPX),
    ]


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder


def _sends_per_s(sender: Process) -> float:
    sender.say(str(SENDS))
    return SENDS / float(sender.hear())
