"""Writes `notifyadmin/api/models/send_fields.py`, from which the form of a send is built."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path

from notifyadmin.api.models import SendRequest
from notifyadmin.api.models.declared import spec_of
from notifyadmin.api.models.fields import ModelSpec

MODULE = Path(__file__).parents[2] / "notifyadmin" / "api" / "models" / "send_fields.py"

HEAD = '''"""The fields of a send, as `send.py` declares them, for what cannot wait until pydantic has been imported.

Written by `python -m tests.api.send_fields --write`, a line for each field. A test compares it with the models.
"""

# ruff: noqa: E501 - a line for each field
# fmt: off

from __future__ import annotations

from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.models.kinds import Choices, Kind, Parts
'''


def written() -> str:
    """The module as it has to be."""
    return "\n".join((HEAD, *_models(spec_of(SendRequest), {}))) + "\n"


def _models(model: ModelSpec, known: dict[str, str]) -> Iterator[str]:
    """A constant for each model, those within before the one that has them."""
    for field in model.fields:
        if field.model is not None and field.model.name not in known:
            yield from _models(field.model, known)
    known[model.name] = "".join(f"_{letter}" if letter.isupper() else letter for letter in model.name)[1:].upper()
    yield f"{known[model.name]} = ModelSpec({model.name!r}, {model.title!r}, ("
    yield from (f"    {_written(field, known)}," for field in model.fields)
    yield "))"


def _written(value: object, known: dict[str, str]) -> str:
    if isinstance(value, ModelSpec):
        return known[value.name]
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if not is_dataclass(value):
        return repr(value)
    told = [(field, getattr(value, field.name)) for field in fields(value)]
    parts = [
        _written(said, known) if field.default is MISSING else f"{field.name}={_written(said, known)}"
        for field, said in told
        if field.default is MISSING or said != field.default
    ]
    return f"{type(value).__name__}({', '.join(parts)})"


def main(arguments: Sequence[str]) -> int:
    """Writes the module with `--write`; else says by its status whether it is up to date."""
    after = written()
    if "--write" in arguments:
        MODULE.write_text(after, "utf-8")
        return 0
    return int(MODULE.read_text("utf-8") != after)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
