"""Controls by the names that they have for assistive technology."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from tests import hands

W = TypeVar("W", bound=QWidget)


def find(root: QWidget, identifier: str, kind: type[W]) -> W:
    """The only control of that identifier below `root`."""
    [found] = [widget for widget in root.findChildren(kind) if widget.accessibleIdentifier() == identifier]
    return found


def finds(root: QWidget, prefix: str, kind: type[W]) -> list[W]:
    """Every visible control whose identifier begins so."""
    hands.settle()
    widgets = [widget for widget in root.findChildren(kind) if widget.isVisible()]
    return [widget for widget in widgets if widget.accessibleIdentifier().startswith(prefix)]
