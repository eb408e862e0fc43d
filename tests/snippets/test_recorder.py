"""The server that the programs send to."""

from __future__ import annotations

import httpx

from tests.snippets.recorder import ANSWER, Recorder


def test_requests_are_kept_by_the_first_part_of_their_path() -> None:
    with Recorder() as recorder, httpx.Client(trust_env=False) as client:
        for name in ("one", "two", "one"):
            reply = client.post(f"{recorder.base_url(name)}/a%2Fb", content=name.encode(), headers={"x-y": "z"})
            assert reply.content == ANSWER
    assert [request.body for request in recorder.received["one"]] == [b"one", b"one"]
    (request,) = recorder.received["two"]
    assert request.method == "POST"
    assert request.target == "/two/a%2Fb"
    assert request.headers["x-y"] == "z"
