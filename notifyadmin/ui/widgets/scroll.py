"""A scroll area that is never narrower than what it holds, and the way to scroll to a part of what one holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LOOK_AGAIN_MS = 25
LOOKS = 8
LINES, SNUG_LINES = 5, 7
"""The least room, in lines: a verdict without messages is to be seen whole."""
MARGIN = 50
"""How much of what is around a part is shown with it, where it has to be scrolled to."""


class Reveal(QObject):
    """Scrolls to parts of what scroll areas hold, in each area around them; the keyboard stays where it is.

    It goes on while they grow: words just put somewhere get their room a moment later.
    """

    def __init__(self, parent: QObject, *, margin: int = 0) -> None:
        super().__init__(parent)
        self._margin = margin
        self._parts: Sequence[QWidget] = ()
        self._looks_left = 0
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._on_look_again)

    def start(self, *parts: QWidget) -> None:
        """Brings those of the parts that are shown into view together, or the beginning of what is too tall."""
        self._parts, self._looks_left = parts, LOOKS
        self._scroll()
        self._timer.start()

    def stop(self) -> None:
        """Leaves everything where it is."""
        self._timer.stop()

    def _scroll(self) -> None:
        inside = self._parts[0]
        shown = [part for part in self._parts if part.isVisible()]
        rects = (QRect(inside.mapFromGlobal(part.mapToGlobal(QPoint())), part.size()) for part in shown)
        place = reduce(QRect.united, rects, QRect())
        while not place.isEmpty() and (found := _area_around(inside)) is not None:
            area, content = found
            place = QRect(inside.mapTo(content, place.topLeft()), place.size())
            _scroll_to(area, place.adjusted(0, -self._margin, 0, self._margin))
            in_view = place & QRect(-content.pos(), area.viewport().size())
            place, inside = QRect(content.mapTo(area, in_view.topLeft()), in_view.size()), area

    def _on_look_again(self) -> None:
        self._scroll()
        self._looks_left -= 1
        if not self._looks_left:
            self._timer.stop()


def _area_around(widget: QWidget) -> tuple[QScrollArea, QWidget] | None:
    """The nearest area that scrolls a widget, and what it holds: that widget, or one around it."""
    while (holder := widget.parentWidget()) is not None:
        area = holder.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is holder:
            return area, widget
        widget = holder
    return None


def _scroll_to(area: QScrollArea, place: QRect) -> None:
    """Scrolls no further than it has to, and leaves what is in view where it is."""
    bar, height = area.verticalScrollBar(), area.viewport().height()
    bar.setValue(min(max(bar.value(), place.bottom() + 1 - height), place.top()))


class VerticalScroll(QScrollArea):
    """Scrolls up and down only, and has room for a few lines. With `snug` it is also no taller than what it holds.

    Tab stops at it while there is something to scroll; with `follows_cursor` never: the controls within have it
    scrolled.
    """

    def __init__(self, content: QWidget, *, snug: bool = False, follows_cursor: bool = False) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not follows_cursor:
            self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._content = content
        self._snug = snug
        self._min_lines = SNUG_LINES if snug else LINES
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.installEventFilter(self)
        self._reveal = Reveal(self, margin=MARGIN)
        self._ring = QFrame(self)  # above what is scrolled, which would cover a border
        self._ring.setProperty("role", "ring")
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ring.hide()

    def reveal(self, widget: QWidget) -> None:
        """Scrolls to a widget, with something of what is around it, and on while it grows."""
        self._reveal.start(widget)

    def to_top(self) -> None:
        """Scrolls to the beginning, and stays there."""
        self._reveal.stop()
        self.verticalScrollBar().setValue(0)

    # Qt's own interface

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        if not self._snug:
            return QSize(width, super().sizeHint().height())
        return QSize(width, self._content_height())

    def minimumSizeHint(self) -> QSize:
        width = self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(self._content_height(), self.fontMetrics().lineSpacing() * self._min_lines))

    def _content_height(self) -> int:
        if self._snug and self._content.hasHeightForWidth():
            return self._content.heightForWidth(self.viewport().width())
        return self._content.sizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.resize(self.size())
        self._ring.raise_()
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.resize(self.size())
        if self._snug and event.size().width() != event.oldSize().width():
            self._fit()  # words wrap elsewhere

    def _on_range_changed(self, least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most > least else Qt.FocusPolicy.NoFocus)

    def _fit(self) -> None:
        self.updateGeometry()
        if self._snug:
            self.setMaximumHeight(self.sizeHint().height())
