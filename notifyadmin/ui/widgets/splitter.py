"""Panes with dividers between them that keys can move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

Axis = Qt.Orientation

_steps = {
    Axis.Horizontal: {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1},
    Axis.Vertical: {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1},
}


class Divider(QSplitterHandle):
    """A divider that arrow keys move while it has the keyboard, which it gets by F6 and not by Tab."""

    def __init__(self, axis: Axis, parent: QSplitter) -> None:
        super().__init__(axis, parent)
        self.setAccessibleName(self.tr("Divider between panes"))
        self.setAccessibleDescription(self.tr("Arrow keys move it."))

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _steps[self.orientation()].get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        place = self.x() if self.orientation() is Axis.Horizontal else self.y()
        self.moveSplitter(place + by * self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect().adjusted(1, 1, -1, -1), self.palette().color(QPalette.ColorRole.Accent))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class Splitter(QSplitter):
    """Panes of which none can be made to vanish; `stretch` says which of them get the room that is left."""

    def __init__(self, axis: Axis, panes: Sequence[QWidget], *, stretch: Sequence[int] = ()) -> None:
        super().__init__(axis)
        for pane in panes:
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        for at, share in enumerate(stretch):
            self.setStretchFactor(at, share)

    # Qt's own interface

    def createHandle(self) -> QSplitterHandle:
        return Divider(self.orientation(), self)


def next_stop(holder: QWidget, focused: QWidget | None, by: int) -> QWidget | None:
    """Where the keyboard goes from one pane or divider to the next (`by` 1) or the one before (-1), in a circle.

    In a pane that is the control that had the keyboard last, or else its first; None where there are no panes.
    """
    stops = [(stop, target) for stop in _stops(holder) if (target := _target(stop)) is not None]
    if not stops:
        return None
    here = (at for at, (stop, _) in enumerate(stops) if focused is not None and stop.isAncestorOf(focused))
    at = next(here, -1 if by > 0 else 0)
    return stops[(at + by) % len(stops)][1]


def _stops(holder: QWidget) -> list[QWidget]:
    """The dividers within a widget, and the panes that have none within, as they are to be seen."""
    found: list[QWidget] = []
    for splitter in [holder] if isinstance(holder, Splitter) else _outermost(holder.findChildren(Splitter)):
        for at in range(splitter.count()):
            if splitter.handle(at).isVisible():
                found.append(splitter.handle(at))
            pane = splitter.widget(at)
            if pane is not None and pane.isVisible():
                found += _stops(pane) or [pane]
    return found


def _outermost(splitters: Sequence[Splitter]) -> list[Splitter]:
    return [one for one in splitters if not any(other.isAncestorOf(one) for other in splitters if other is not one)]


def _target(stop: QWidget) -> QWidget | None:
    if isinstance(stop, Divider):
        return stop
    last = stop.focusWidget()
    if last is not None and _takes_keys(last):
        return last
    first: QWidget | None = stop
    while first is not None and not (_takes_keys(first) and stop.isAncestorOf(first)):
        first = first.nextInFocusChain()
        if first is stop:
            return None
    return first


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
