"""Files and requests that are dropped anywhere on a page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class DropTarget(QObject):
    """Looks at what is dragged over a window before the fields in it do, which would take a file's name for text.

    Files always mean the page. Text that comes from elsewhere means it when it is a request; else it belongs to the
    field on which it falls.

    Signals:
        files_dropped(list of str paths): files of this computer.
        text_dropped(str text): text, to be read as a request.
    """

    files_dropped = Signal(object)
    text_dropped = Signal(str)

    def __init__(self, page: QWidget, is_request: Callable[[str], bool]) -> None:
        super().__init__(page)
        self._page = page
        self._is_request = is_request

    def watch(self, window: QWindow) -> None:
        """Looks at what is dragged over this window from now on."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def _means_page(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        if local_files(data):
            return True
        if not data.hasText() or event.source() is not None:
            return False
        if not self._takes_text(event):
            return True
        return event.type() is QEvent.Type.Drop and self._is_request(data.text())

    def _is_over_page(self, event: QDropEvent) -> bool:
        place = self._page.mapFrom(self._page.window(), event.position().toPoint())
        return self._page.isVisible() and self._page.rect().contains(place)

    def _takes_text(self, event: QDropEvent) -> bool:
        """Whether there is a field below the mouse."""
        below = self._page.window().childAt(event.position().toPoint())
        return below is not None and below.acceptDrops() and below.isEnabled()

    def _accept(self, data: QMimeData) -> None:
        files = local_files(data)
        if files:
            self.files_dropped.emit(files)
        else:
            self.text_dropped.emit(data.text())

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A drag that enters is a drag that moves, and that is a drop, for Qt's classes.
        kinds = (QDragEnterEvent, QDragMoveEvent, QDropEvent)
        if not isinstance(event, kinds) or not self._is_over_page(event) or not self._means_page(event):
            return super().eventFilter(watched, event)
        event.setDropAction(event.proposedAction())
        event.accept()
        if event.type() is QEvent.Type.Drop:
            self._accept(event.mimeData())
        if event.type() is not QEvent.Type.DragEnter:
            # A field over which it came before must not go on expecting it.
            QApplication.sendEvent(watched, QDragLeaveEvent())
        return True


def local_files(data: QMimeData) -> list[str]:
    """The paths of the files of this computer that are dragged, dropped or copied."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
