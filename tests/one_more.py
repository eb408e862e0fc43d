"""A module as it would be with one more line, to show that a new case of something is one line."""

from __future__ import annotations

import inspect
import sys
from types import ModuleType
from typing import Any

import pytest


def with_line(module: ModuleType, before: str, line: str) -> dict[str, Any]:
    """The names of a copy of `module` whose source has `line` before the line that begins with `before`."""
    source = inspect.getsource(module)
    assert source.count(f"\n{before}") == 1
    copy = ModuleType(f"{module.__name__}_with_one_more")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, copy.__name__, copy)  # dataclasses look their module up
        exec(source.replace(f"\n{before}", f"\n{line}\n{before}"), vars(copy))  # noqa: S102 - our own source
    return vars(copy)
