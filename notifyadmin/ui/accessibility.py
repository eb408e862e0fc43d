"""The names by which people with assistive technology, and tests, find a control."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QItemSelection, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def identify(widget: W, identifier: str, name: str) -> W:
    """Gives a control its stable identifier and the name that is read aloud; returns the control."""
    widget.setObjectName(identifier)
    widget.setAccessibleIdentifier(identifier)
    widget.setAccessibleName(name)
    if isinstance(widget, QComboBox):
        _AssistiveChoice(widget)
    return widget


def label_for(widget: QWidget, text: str) -> QLabel:
    """A label whose mnemonic and click lead to `widget`."""
    label = QLabel(text)
    label.setBuddy(widget)
    return label


def make_selectable(label: QLabel) -> None:
    """Lets a label's text be selected and copied, by mouse and by keys: Tab leads to it."""
    by_keys_too = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(by_keys_too)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's own choice for such a label is the mouse alone


def announce(widget: QWidget) -> None:
    """Has assistive technology read a control's name, which is another one now."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.NameChanged))


def controls(root: QWidget) -> Iterator[QWidget]:
    """Every control below `root` that has an identifier of its own."""
    for widget in root.findChildren(QWidget):
        if widget.accessibleIdentifier():
            yield widget


class _AssistiveChoice(QObject):
    """Has a combo box take the entry that assistive technology selects in its list; Qt would leave that without effect.

    Only what is selected while the list is closed counts: in an open one, the mouse selects whatever it passes.
    """

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)  # the list is made when it is first looked for

    def _on_selected(self, selected: QItemSelection) -> None:
        box, rows = self._box, [index.row() for index in selected.indexes()]
        if rows and rows[0] != box.currentIndex() and box.isEnabled() and not box.view().isVisible():
            box.setCurrentIndex(rows[0])
            box.activated.emit(rows[0])

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ChildPolished and (view := watched.findChild(QAbstractItemView)) is not None:
            watched.removeEventFilter(self)
            view.selectionModel().selectionChanged.connect(self._on_selected)
        return False
