"""Every distance in a layout is one of the scale's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from notifyadmin.ui import spacing

UI = Path(spacing.__file__).parent
SETTERS = {"setSpacing", "setHorizontalSpacing", "setVerticalSpacing", "setContentsMargins"}


def literal_distances(source: str) -> Iterator[str]:
    """The calls that lay out with a number that has no name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SETTERS:
            numbers = [each.value for part in node.args for each in ast.walk(part) if isinstance(each, ast.Constant)]
            if any(numbers):
                yield ast.unparse(node)


def test_no_layout_has_a_distance_of_its_own() -> None:
    found = {path.name: calls for path in UI.rglob("*.py") if (calls := [*literal_distances(path.read_text())])}
    assert found == {}


def test_a_distance_without_a_name_is_found() -> None:
    assert [*literal_distances("a.setSpacing(10)\nb.setContentsMargins(0, spacing.M if c else 3, 0, 0)")] != []
    assert [*literal_distances("a.setSpacing(0)\nb.setSpacing(spacing.M)")] == []


def test_the_scale_goes_up() -> None:
    assert list(spacing.SCALE) == sorted(set(spacing.SCALE))
    assert {spacing.EDGE, spacing.EDGE_OF_DIALOG} <= set(spacing.SCALE)
