"""Widgets below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column(*widgets: QWidget, spacing: int) -> tuple[QWidget, QVBoxLayout]:
    """A widget that holds others below each other, without a margin; and its layout."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return holder, layout
