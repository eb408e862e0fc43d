"""A server that keeps what it receives, and answers everything alike."""

from __future__ import annotations

from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self

from tests.received import Received

ANSWER = b'{"trackingId":"00000000-0000-4000-8000-000000000000","messages":[]}'


class Recorder:
    """Serves on loopback, in a thread; `received` has the requests by the first part of their path.

    `status` is that of the answers to come; the body is the same for every status.
    """

    def __init__(self) -> None:
        self.status = 200
        self.received: defaultdict[str, list[Received]] = defaultdict(list)
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                recorder.received[self.path.split("/")[1]].append(_read(self))
                self.send_response(recorder.status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(ANSWER)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(ANSWER)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    def base_url(self, name: str) -> str:
        """A base URL whose requests are kept by that name."""
        return f"http://127.0.0.1:{self._server.server_port}/{name}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _read(handler: BaseHTTPRequestHandler) -> Received:
    headers = {name.lower(): value for name, value in handler.headers.items()}
    body = handler.rfile.read(int(headers["content-length"]))
    return Received(handler.command, handler.path, headers, body)
