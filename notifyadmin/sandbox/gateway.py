"""What stands before the service: the limits and checks that hold for every request, whatever its path."""

from __future__ import annotations

import uuid
from email.utils import formatdate

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from notifyadmin.api.models.values import MERGE_TAGS_BYTES
from notifyadmin.sandbox.replies import Refused

# Ten times what the documentation recommends for merge tags; the service's own limit is not known [assumed].
MAX_BODY_BYTES = 10 * MERGE_TAGS_BYTES
SENT_BY_BROWSERS = ("origin", "sec-fetch-site")


class Gateway:
    """Wraps the application.

    - Each answer carries a made-up `x-amzn-RequestId`, and the date.
    - A Host header other than the sandbox's own is answered with 421, so that no web page can reach it by a name
      of its own that leads to this computer.
    - Whatever only a browser sends (Origin, Sec-Fetch-Site) is answered with 403, so that no web page can post here
      either; its clients are programs.
    - A body over the limit, declared or streamed, is answered with 413, without keeping what is over it.
    - The application sees the path as it stands on the wire, so that an encoded slash parts nothing.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request, as ASGI has it."""

        async def send_marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["x-amzn-RequestId"] = str(uuid.uuid4())
                headers["date"] = formatdate(usegmt=True)
            await send(message)

        try:
            self._check_caller(headers := Headers(scope=scope))
            body = await _read_body(headers, receive)
        except Refused as refusal:
            await refusal.answer()(scope, receive, send_marked)
            return
        if body is None:
            return
        await self._app({**scope, "path": scope["raw_path"].decode("latin-1")}, _giving(body), send_marked)

    def _check_caller(self, headers: Headers) -> None:
        if headers.get("host", "").lower() not in self._hosts:
            raise Refused.by_gateway(421, "Misdirected Request")
        if any(name in headers for name in SENT_BY_BROWSERS):
            raise Refused.by_gateway(403, "Forbidden")


async def _read_body(headers: Headers, receive: Receive) -> bytes | None:
    """The whole body; None when the caller hung up. Raises Refused at the first byte over the limit."""
    declared = headers.get("content-length", "0")
    if int(declared) > MAX_BODY_BYTES:
        raise _too_large()
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if len(body) > MAX_BODY_BYTES:
            raise _too_large()
        if not message.get("more_body", False):
            return bytes(body)


def _too_large() -> Refused:
    return Refused.by_gateway(413, "Request Too Long")


def _giving(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
