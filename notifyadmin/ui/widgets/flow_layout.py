"""Controls beside each other, in further lines where there is no room: Qt has no such layout."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Each visible item has the size that it prefers; a line is as high as its highest item."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The visible items, a list for each line."""
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            own = item.sizeHint().width()
            if lines[-1] and used + self.spacing() + own > width:
                lines.append([])
            used = used + self.spacing() + own if lines[-1] else own
            lines[-1].append(item)
        return lines

    def _place(self, area: QRect, *, is_applied: bool) -> int:
        """Gives each item its place; returns the height of all lines."""
        top = area.top()
        for line in self._lines(area.width()):
            height = max((item.sizeHint().height() for item in line), default=0)
            left = area.left()
            for item in line:
                hint = item.sizeHint()
                size = QSize(min(hint.width(), area.width()), hint.height())
                if is_applied:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return top - self.spacing() - area.top()

    # Qt's own interface

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_applied=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, is_applied=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        widths = [item.minimumSize().width() for item in self._items if not item.isEmpty()]
        return QSize(max(widths, default=0), self.sizeHint().height())


def together(*widgets: QWidget) -> QWidget:
    """Widgets that stay in one line, as a label and its field."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    return row
