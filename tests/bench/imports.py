"""How long it takes to read what was pasted, in each language: about 100 KB, the first time and from then on.

The reference is Python's own reader of JSON with the same values in it. Each first time is a process of its own, which
loads the grammar as well.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from notifyadmin.importers import read
from tests.bench.measure import Aim, CannotMeasure, Comparison, Series
from tests.bench.processes import Process
from tests.bench.tags import merge_tags

BYTES = 80_000
"""Of values, which makes about 100 KB of each language."""
FIRST_MS, AGAIN_MS, BLOCKED_MS = 150, 50, 16

_ADDRESS = "https://api.notificationapi.com/C/sender"
_FIRST = """
import sys, time
import notifyadmin.api.models  # which the program has loaded by then
from notifyadmin.importers import read
text = sys.stdin.read()
start = time.perf_counter()
read(text)
print(1000 * (time.perf_counter() - start))
"""


def measure(rounds: int) -> list[Comparison]:
    """Compares reading each language with reading the same values as JSON."""
    wire = {"notificationId": "x", "user": {"id": "1"}, "mergeTags": merge_tags(BYTES)}
    plain = json.dumps(wire, ensure_ascii=False)
    times = [comparison for name, text in programs(wire).items() for comparison in _compared(name, text, plain, rounds)]
    return [*times, *_blocked(rounds)]


def _blocked(rounds: int) -> list[Comparison]:
    """For how long a window gets no turn while another thread reads, at most."""
    taken = [_gaps() for _ in range(rounds)]
    idle = Series("an idle loop", tuple(gaps["nothing"] for gaps in taken))
    return [
        Comparison(
            f"{name}, window blocked meanwhile",
            "ms",
            Series("ours", tuple(gaps[name] for gaps in taken)),
            idle,
            Aim(BLOCKED_MS, unit="ms"),
        )
        for name in taken[0]
        if name != "nothing"
    ]


def _gaps() -> dict[str, float]:
    with TemporaryDirectory(prefix="bench-") as home, Process("pastes:read_all", Path(home)) as process:
        found: dict[str, float] = json.loads(process.hear())
        process.say()
    return found


def programs(wire: dict[str, Any]) -> Mapping[str, str]:
    """A program of each language, and a command of each shell, that sends this request."""
    text = json.dumps(wire, ensure_ascii=False)
    quoted = text.replace("\\", "\\\\").replace("'", "\\'")
    doubled = text.replace('"', '""')
    return {
        "JSON": text,
        "JavaScript": f"const params = {text};\nnotificationapi.send(params);\n",
        "Python": f"import a\nparams = {wire!r}\nnotificationapi.send(params)\n",
        "PHP": f"<?php\n$params = {_nested(wire, ('[', ']', ' => '))};\n$notificationapi->send($params);\n",
        "Ruby": f"require 'a'\nparams = {_nested(wire, ('{', '}', ' => '), nothing='nil')}\n"
        "notificationapi.send(params)\n",
        "Go": f"package main\n\nfunc main() {{\n\tparams := {_go(wire)}\n\tnotificationapi.Send(params)\n}}\n",
        "C#": f'using System;\nvar request = @"{doubled}";\nnotificationapi.send(request);\n',
        "bash": f"curl {_ADDRESS} -d $'{quoted}'\n",
        "PowerShell": f"Invoke-RestMethod -Uri {_ADDRESS} -Method Post -Body @'\n{text}\n'@\n",
    }


def _nested(value: Any, signs: tuple[str, str, str], nothing: str = "null") -> str:
    opening, closing, arrow = signs
    if isinstance(value, dict):
        pairs = (f"'{name}'{arrow}{_nested(item, signs, nothing)}" for name, item in value.items())
        return opening + ", ".join(pairs) + closing
    if isinstance(value, list):
        return "[" + ", ".join(_nested(item, signs, nothing) for item in value) + "]"
    return nothing if value is None else f"'{value}'" if isinstance(value, str) else json.dumps(value)


def _go(value: Any) -> str:
    if isinstance(value, dict):
        return "map[string]any{" + ", ".join(f'"{name}": {_go(item)}' for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[]any{" + ", ".join(map(_go, value)) + "}"
    return "nil" if value is None else json.dumps(value, ensure_ascii=False)


def _compared(name: str, text: str, plain: str, rounds: int) -> list[Comparison]:
    if "orders" not in repr(read(text).requests[0].values):
        raise CannotMeasure(f"The request in {name} was not read.")
    again, reference, first = [], [], []
    for _ in range(rounds):
        again.append(_ms(lambda: read(text)))
        reference.append(_ms(lambda: json.loads(plain)))
        first.append(_first(text))
    bare = Series("json", tuple(reference))
    return [
        Comparison(f"{name}, again", "ms", Series("ours", tuple(again)), bare, Aim(AGAIN_MS, unit="ms")),
        Comparison(f"{name}, first", "ms", Series("ours", tuple(first)), bare, Aim(FIRST_MS, unit="ms")),
    ]


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def _first(text: str) -> float:
    done = subprocess.run([sys.executable, "-c", _FIRST], input=text.encode(), capture_output=True, check=True)
    return float(done.stdout)
