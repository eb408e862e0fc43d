"""The handle by which a request is dragged out of the window, as text and as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton

FILE_NAME = "request.json"


class DragHandle(QToolButton):
    """Drags what `text` gives at that moment. The file is in a private folder, deleted along with the handle."""

    def __init__(self, text: Callable[[], str]) -> None:
        super().__init__()
        self._text = text
        self._folder: QTemporaryDir | None = None
        self._pressed_at: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def mime_data(self) -> QMimeData:
        """The request as text and, where a file can be written, as a file."""
        text = self._text()
        data = QMimeData()
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.filePath(FILE_NAME))
        try:
            path.write_bytes(text.encode(errors="replace") + b"\n")
        except OSError:
            pass
        else:
            data.setUrls([QUrl.fromLocalFile(str(path))])
        data.setText(text)
        return data

    # Qt's own interface

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(self.mime_data())
            # Qt has no other way; no task of asyncio is running while Qt delivers the mouse.
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed_at = None
