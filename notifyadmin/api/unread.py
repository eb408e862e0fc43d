"""Whether a connection holds more than the response that was read from it; knows httpcore and h11, not httpx."""

from __future__ import annotations

import ssl
from typing import Any


def holds_more(response: Any) -> bool:
    """Whether bytes follow the end of an httpx response: they would be taken for the response to the next request.

    Call it when the body has been read, and before the response is closed, which frees its connection. What is still
    on its way, or in the socket, is httpcore's own to find before it uses the connection again.
    """
    # Nothing public tells what h11 was given beyond the end; a test fails where this is found elsewhere.
    connection = response.stream._httpcore_stream._stream._connection
    following, _ = connection._h11_state.trailing_data
    return bool(following) or _holds_record(response.extensions["network_stream"].get_extra_info("ssl_object"))


def _holds_record(tls: ssl.SSLObject | None) -> bool:
    """Whether TLS has more to give, which no look at the socket can tell: a further record, or its end."""
    if tls is None:
        return False
    try:
        tls.read(1)
    except ssl.SSLWantReadError:
        return False
    except ssl.SSLError:
        return True
    return True
