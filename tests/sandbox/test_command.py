from __future__ import annotations

import io
import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from notifyadmin.sandbox.command import run

both_signals = pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])


class SignalAtFlush(io.StringIO):
    """Stands for the terminal of somebody who stops the program as soon as it has said where it listens."""

    def __init__(self, *kinds: signal.Signals) -> None:
        super().__init__()
        self._kinds = kinds
        self.status: int | None = None

    def flush(self) -> None:
        self.status = httpx.get(f"{json.loads(self.getvalue())['baseUrl']}/health", trust_env=False).status_code
        for kind in self._kinds:
            signal.raise_signal(kind)


@contextmanager
def command(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    code = f"import sys; from notifyadmin.sandbox.command import run; sys.exit(run{arguments!r})"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", code], stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


@both_signals
def test_it_says_where_it_listens_in_one_line_and_ends_with_0_at_a_signal(kind: signal.Signals) -> None:
    with command(0, "mine", "s3cret") as process:
        assert process.stdout is not None
        line = json.loads(process.stdout.readline())
        assert line == {"baseUrl": line["baseUrl"], "clientId": "mine", "clientSecret": "s3cret"}
        assert httpx.get(f"{line['baseUrl']}/health", trust_env=False).status_code == 200
        process.send_signal(kind)
        assert process.communicate(timeout=60) == ("", "")
        assert process.returncode == 0


@both_signals
def test_afterwards_the_signals_mean_what_they_meant_before(
    kind: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = signal.getsignal(kind)
    stdout = SignalAtFlush(kind)
    monkeypatch.setattr(sys, "stdout", stdout)
    assert run(0, None, None) == 0
    assert stdout.status == 200
    assert json.loads(stdout.getvalue())["clientId"] == "sandbox"
    assert signal.getsignal(kind) is before


def test_another_signal_does_not_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, _: heard.append(number))
    monkeypatch.setattr(sys, "stdout", SignalAtFlush(signal.SIGUSR1, signal.SIGTERM))
    try:
        assert run(0, None, None) == 0
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert heard == [signal.SIGUSR1]


def test_a_port_in_use_is_a_sentence_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as occupant:
        port = occupant.getsockname()[1]
        assert run(port, None, None) == 1
    assert capsys.readouterr() == ("", f"Port {port} is in use by another program.\n")


@pytest.mark.parametrize(("client_id", "client_secret"), [("a:b", "secret"), ("id", "two words"), ("", "secret")])
def test_keys_that_cannot_be_are_a_sentence_and_status_2(
    client_id: str, client_secret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(0, client_id, client_secret) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.endswith((".\n", "?\n"))
    assert "two words" not in captured.err
