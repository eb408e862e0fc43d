"""Every text that a window shows, says aloud or holds ready as a tooltip, wherever Qt keeps it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
# What breaks lines, what Qt itself puts between paragraphs, places at which a word may be broken, and what makes one
# picture of several emoji.
INVISIBLE = set("\n\t\xa0\u2029\u200b\u200d\ufe0f")


def painted(root: QWidget) -> Iterator[tuple[str, str]]:
    """Each text with the place at which it stands."""
    for widget in (root, *root.findChildren(QWidget)):
        name = widget.accessibleIdentifier() or type(widget).__name__
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()):
            yield name, text
        yield from ((name, text) for text in _own_texts(widget))
        for action in widget.actions():
            yield f"an action of {name}", action.text()
            yield f"an action of {name}", action.toolTip()


def _own_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit() if widget.isReadOnly():
            yield widget.toPlainText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTabWidget():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from _model_texts(widget.model(), QModelIndex())


def _model_texts(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for column in range(model.columnCount(parent)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (text for role in ROLES if isinstance(text := model.data(index, role), str))
            if column == 0:
                yield from _model_texts(model, index)


def unseen(text: str) -> str:
    """The characters of a text that nobody could see."""
    return "".join(char for char in text if not char.isprintable() and char not in INVISIBLE)


def rich(root: QWidget) -> list[str]:
    """What stands where Qt would make HTML of it: labels that are not plain, and tooltips."""
    widgets = (root, *root.findChildren(QWidget))
    labels = [widget for widget in widgets if isinstance(widget, QLabel)]
    plain = Qt.TextFormat.PlainText
    texts = [label.text() for label in labels if label.textFormat() is not plain] + [each.toolTip() for each in widgets]
    return [text for text in texts if "<img" in text or "<b>" in text]


def everything() -> Iterator[tuple[str, str]]:
    """All that is in any window, also what is hidden, typed or held as data, and on the clipboard, with its place."""
    yield "the clipboard", QApplication.clipboard().text()
    for root in QApplication.topLevelWidgets():
        yield from painted(root)
        for widget in (root, *root.findChildren(QWidget)):
            name = widget.accessibleIdentifier() or type(widget).__name__
            match widget:
                case QPlainTextEdit():
                    yield name, widget.toPlainText()
                case QLineEdit():
                    yield name, widget.text()
                case QAbstractItemView() if widget.model() is not None:
                    yield from ((name, text) for text in _data(widget.model(), QModelIndex()))
            yield from ((name, text) for text in (widget.statusTip(), widget.whatsThis(), widget.objectName()))


def _data(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    """Whatever a model holds, of any role."""
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role)) for role in (*range(16), *range(256, 288)))
            if column == 0:
                yield from _data(model, index)
