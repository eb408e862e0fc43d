"""Mouse and keyboard, as a person has them: what cannot be seen cannot be clicked, and keys go where the focus is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget


def settle() -> None:
    """Has everything that was just put into a window shown there, and finding its place."""
    for kind in (QEvent.Type.MetaCall, QEvent.Type.LayoutRequest):
        QCoreApplication.sendPostedEvents(None, kind)


def bring_into_view(widget: QWidget) -> None:
    """Scrolls to a widget."""
    settle()
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def click(widget: QWidget, place: QPoint | None = None, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Clicks on a widget, in its middle or at a place of it, where nothing else may cover it."""
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QAbstractItemView) and popup is not widget.window():
        popup.close()  # suggestions go at a click elsewhere, and the click counts
    bring_into_view(widget)
    place = widget.rect().center() if place is None else place
    name = widget.accessibleIdentifier() or type(widget).__name__
    assert widget.isVisible(), f"{name} is not to be seen"
    assert widget.isEnabled(), f"{name} is grey"
    in_front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    assert in_front is None or in_front is widget.window(), f"{name} is behind {in_front}"
    hit = widget.window().childAt(widget.mapTo(widget.window(), place)) or widget.window()
    assert hit is widget or widget.isAncestorOf(hit), f"{name} is covered by {hit}"
    QTest.mouseClick(widget, button, pos=place)
    if button is Qt.MouseButton.RightButton:
        # The platform sends this one, of which there is none here.
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)


def finish_double_click(widget: QWidget) -> None:
    """What comes of a click soon after another one on the same place."""
    place = QPointF(widget.rect().center())
    button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonDblClick, button), (QEvent.Type.MouseButtonRelease, none)):
        event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)


def press(keys: str) -> None:
    """Presses a key, alone or with others held: `Tab`, `Ctrl+Return`."""
    settle()
    QTest.keySequence(_keyboard(), QKeySequence(keys))


def type_with_altgr(key: Qt.Key, char: str) -> None:
    """Types a character as Windows tells it of a layout that has it on AltGr and a key: with Ctrl and Alt held."""
    settle()
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.simulateEvent(_keyboard(), True, key, altgr, char, False, -1)


def repeat(keys: str) -> None:
    """What a key does that is still held: the keyboard repeats it."""
    stroke: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # PySide's stubs lack it
    QTest.simulateEvent(_keyboard(), True, stroke.key(), stroke.keyboardModifiers(), "", True, -1)


def type_text(text: str) -> None:
    """Types a text, also of characters that QTest cannot and a compose key can."""
    settle()
    for char in text:
        target = _keyboard()
        if char.isascii():
            QTest.keyClicks(target, char)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))


@contextmanager
def watching_windows() -> Iterator[list[str]]:
    """Collects what comes up as a window of its own meanwhile, by its class, however short it is to be seen."""
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch, app = Watch(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    try:
        yield shown
    finally:
        app.removeEventFilter(watch)


def open_popup() -> QWidget | None:
    """The menu or list that is open and has the keyboard."""
    popup = QApplication.activePopupWidget()
    return popup if popup is not None and QGuiApplication.focusWindow() is popup.windowHandle() else None


def window_in_front() -> QWidget | None:
    """The window that has the keyboard, while no menu or list is open."""
    window = QApplication.activeWindow()
    if window is None or QApplication.activePopupWidget() is not None:
        return None
    # The offscreen platform has no window that a closed menu gives the keyboard back to.
    return window if window.isVisible() and QGuiApplication.focusWindow() in (None, window.windowHandle()) else None


def _keyboard() -> QWidget:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "no window has the keyboard"
    return widget
