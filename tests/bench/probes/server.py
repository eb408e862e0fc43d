"""A service that does nothing but answer a send as documented, over TLS, so that the clients are what is measured."""

from __future__ import annotations

import json
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import trustme
import uvicorn

ANSWER = json.dumps({"trackingId": "3f2b0a44-58c7-4a52-9a40-0b6b7f0c2f9e", "messages": []}).encode()
# Longer than any contender's turn, so that nobody's connection is closed while the others have theirs.
KEEP_ALIVE_S = 600


def serve() -> None:
    """Serves on a free port; says the base URL, and ends with its standard input.

    The argument is a folder, into which it writes `ca.pem` for the clients to trust.
    """
    folder = Path(sys.argv[1])
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(folder / "server.pem")
    # With its protocol named, because asyncio turns Nagle's algorithm off for such sockets only; with it on, each
    # answer, written in two parts, would wait 40 ms for the client's delayed acknowledgement.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    server = uvicorn.Server(
        uvicorn.Config(
            _answer,
            ssl_certfile=folder / "server.pem",
            timeout_keep_alive=KEEP_ALIVE_S,
            lifespan="off",
            log_level="critical",
            access_log=False,
        )
    )

    def wait_for_end() -> None:
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=wait_for_end, daemon=True).start()
    # The backlog takes those who are faster than uvicorn.
    print(f"https://127.0.0.1:{listener.getsockname()[1]}", flush=True)
    server.run(sockets=[listener])


async def _answer(scope: Any, receive: Any, send: Any) -> None:
    while (await receive()).get("more_body"):
        pass
    is_known = scope["method"] == "POST" and scope["path"].endswith("/sender")
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(ANSWER)).encode())]
    await send({"type": "http.response.start", "status": 200 if is_known else 404, "headers": headers})
    await send({"type": "http.response.body", "body": ANSWER})
