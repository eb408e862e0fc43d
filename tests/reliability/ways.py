"""The ways to a service, and all that lies on them: resolvers, ports, connections that are lost, and the deadline."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from tests.certificates import Certificates, trusted
from tests.faults import Behaviour, leads_to, takes
from tests.reliability.case import Late, Lookup, Way
from tests.reliability.traffic import PART_OF_REFUSAL, accepts, lists_inbox, lists_stored

if TYPE_CHECKING:
    from tests.reliability.playing import World

MakesCertificates = Callable[[], Certificates]

WITH_PASSWORD = "http://user:pa55word@127.0.0.1:{proxy}"
"""The address of a proxy."""

# The system's resolver.


def no_such_name(world: World, port: int) -> list[Any]:
    """Says that the name does not exist."""
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def no_name_server(world: World, port: int) -> list[Any]:
    """Says that nobody could be asked."""
    raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")


def no_answer_in_time(world: World, port: int) -> list[Any]:
    """Finds nothing until all is over."""
    world.is_over.wait()
    return no_such_name(world, port)


def addresses(*hosts: str) -> Lookup:
    """These addresses, in this order."""
    return lambda _, port: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port)) for host in hosts]


found, found_twice = addresses("127.0.0.1"), addresses("127.0.0.1", "127.0.0.2")

# Ports that lead to no service.


@contextlib.contextmanager
def nobody_listens() -> Iterator[int]:
    """A port that is taken, and at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


@contextlib.contextmanager
def nobody_accepts() -> Iterator[int]:
    """A port whose queue is full: to whoever calls, nothing is said."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


# What happens between two requests.


async def service_ends(world: World) -> None:
    """The service goes."""
    await world.service.stop_listening()


async def names_are_lost(world: World) -> None:
    """The service's name has no address any more."""
    world.look_up_by(no_name_server)


async def network_is_lost(world: World) -> None:
    """No way leads to the service any more."""
    world.lose_network()


async def nothing_happens(world: World) -> None:
    """All stays as it is."""


# Ways to a service.


def service(*answers: Behaviour | bytes, **way: Any) -> Way:
    """A service on this computer, which accepts unless something else is said."""
    return Way(answers=answers or (accepts,), **way)


def secure(tls: MakesCertificates, /, *answers: Behaviour | bytes, **way: Any) -> Way:
    """The same by TLS, with a certificate whose authority is trusted unless another one is."""
    return service(*answers, **{"url": "https://127.0.0.1:{port}", "tls": tls, "trusts": tls, **way})


def no_tls(greeting: Behaviour, **way: Any) -> Way:
    """A service that has no TLS, at an address that wants some."""
    return service(url="https://127.0.0.1:{port}", greeting=greeting, **way)


def handshaking(tls: MakesCertificates) -> Way:
    """A service that refuses a client within the handshake of TLS, with the alerts that asyncio's own never sends."""

    async def greeting(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        handshake = tls().server.wrap_bio(incoming, outgoing, server_side=True)
        with contextlib.suppress(ssl.SSLError):
            while True:
                try:
                    handshake.do_handshake()
                except ssl.SSLWantReadError:
                    writer.write(outgoing.read())
                    incoming.write(await reader.read(65536))
        writer.write(outgoing.read())
        writer.close()

    return no_tls(greeting, trusts=tls)


def large(then: Behaviour, **way: Any) -> Way:
    """A service that reads only a part of a large request, and what comes then."""
    return service(greeting=takes(1000, then=then), is_large=True, **way)


def retracting(*answers: Behaviour | bytes, **way: Any) -> Way:
    """A service that shows an inbox before it is asked to retract, and what it does then."""
    return service(lists_inbox, lists_inbox, *answers, **way)


def saving(*answers: Behaviour | bytes, **way: Any) -> Way:
    """A service that shows the preferences before it is asked to save, and what it does then."""
    return service(lists_stored, *answers, **way)


def named(lookup: Lookup, tls: MakesCertificates = trusted, **way: Any) -> Way:
    """The same, called by its name."""
    return secure(tls, url="https://service.invalid:{port}", lookup=lookup, **way)


def behind(proxy: Behaviour | None = None, *answers: Behaviour | bytes, **way: Any) -> Way:
    """The same behind a proxy that behaves so, and leads to the service where nothing is said of it."""
    makes = leads_to if proxy is None else lambda _: proxy
    values = {"url": "https://service.invalid", "proxy_url": "http://127.0.0.1:{proxy}", "trusts": trusted, **way}
    return secure(values.pop("tls", trusted), *answers, **{"proxy": makes, **values})


def proxy_at(url: str, **way: Any) -> Way:
    """A service behind a proxy of which only the address is given."""
    return behind(proxy_url=url, **way)


def secure_proxy(tls: MakesCertificates, proxy: Behaviour | None = None) -> Way:
    """A service behind a proxy that is spoken to by TLS."""
    return behind(proxy, proxy_url="https://127.0.0.1:{proxy}", proxy_tls=tls)


# Moments at which the time is over.

connecting = Late(lambda world: world.is_connecting)
connected = Late(lambda world: world.service.connections)
arrived = Late(lambda world: world.service.whole_requests)
posted = Late(lambda world: any(request.method == "POST" for request in world.service.whole_requests))
arrived_second = Late(lambda world: len(world.service.whole_requests) == 2)
arrived_in_part = Late(lambda world: world.service.cut_requests)
proxy_asked = Late(lambda world: world.proxy.received)


def read(body: bytes) -> Late:
    """Once so much of the answer's body has come."""
    return Late(lambda world: world.service.received, body)


read_in_part = read(PART_OF_REFUSAL)
