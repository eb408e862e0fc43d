"""What the tests of the importers share: reading, and comparing what was read as the wire would."""

from __future__ import annotations

import json
from typing import Any

import pytest

from notifyadmin import importers
from notifyadmin.importers import Imported, ImportRefused, Reading


def read(data: bytes | str) -> Imported:
    """The only request in `data`, or the first of several."""
    return importers.read(data).requests[0]


def read_all(data: bytes | str) -> Reading:
    """All the requests in `data`."""
    return importers.read(data)


def refusal(data: bytes | str) -> str:
    """The sentence with which `data` is refused."""
    with pytest.raises(ImportRefused) as caught:
        read(data)
    assert caught.value.text == str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return caught.value.text


def on_the_wire(value: Any) -> str:
    """A value as the text of its JSON, in which 1 and 1.0 differ; two halves of a character are one."""
    return json.dumps(json.loads(json.dumps(value)))


def assert_read(found: Imported, operation: str, values: Any) -> None:
    """What was read is this operation with these values, names in their order, numbers by their type."""
    assert found.operation == operation
    assert on_the_wire(found.values) == on_the_wire(values)


def sent(code: str) -> Any:
    """The values of the send request in a text, about which nothing has to be remarked."""
    found = read(code)
    assert (found.operation, found.remarks) == ("send", ())
    return found.values


def remarks(code: str) -> tuple[str, ...]:
    """What is remarked about a text."""
    return read(code).remarks
