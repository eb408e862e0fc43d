"""Two panes side by side, or one above the other where the window is too narrow for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from notifyadmin.ui.widgets.splitter import Axis, Splitter

LEAST_CHARACTERS = 120
"""The width below which panes are stacked even if they could be squeezed in beside each other."""


class StackingSplitter(Splitter):
    """Panes beside each other as long as all of them have the width that they need; else they are stacked.

    `sizes` are the shares of the width at first, `heights` those of the height. What the user made of either is kept.
    """

    def __init__(self, panes: Sequence[QWidget], sizes: Sequence[int], heights: Sequence[int]) -> None:
        super().__init__(Axis.Horizontal, panes)
        self._panes = panes
        self._sizes = {Axis.Horizontal: list(sizes), Axis.Vertical: list(heights)}
        self.setSizes(list(sizes))

    def _least_sizes(self) -> list[QSize]:
        shown = (pane for pane in self._panes if not pane.isHidden())
        return [pane.minimumSizeHint().expandedTo(pane.minimumSize()) for pane in shown]

    def _stack(self, width: int) -> None:
        least = self._least_sizes()
        squeezed = sum(size.width() for size in least) + self.handleWidth() * (len(least) - 1)
        readable = self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS
        axis = Axis.Horizontal if width >= max(squeezed, readable) else Axis.Vertical
        if axis is not self.orientation():
            self._sizes[self.orientation()] = self.sizes()
            self.setOrientation(axis)
            self.setSizes(self._sizes[axis])

    # Qt's own interface

    def minimumSizeHint(self) -> QSize:
        widest = max((size.width() for size in self._least_sizes()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stack(event.size().width())
        super().resizeEvent(event)
