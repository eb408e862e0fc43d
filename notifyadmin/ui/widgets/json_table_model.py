"""A JSON object as a model for Qt's views: name, type and value of each row, all of them editable."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from notifyadmin.core.json_nodes import CONTAINERS, JsonKind, Node, number_of, text_of
from notifyadmin.ui.widgets.outside_text import shown

Index = QModelIndex | QPersistentModelIndex
ROOT: Final = QModelIndex()
NAME, KIND, VALUE = range(3)
MAX_SHOWN_CHARACTERS = 300

# Half a surrogate pair is dropped on the way to Qt, and these two are Qt's own marks.
_unshowable = re.compile("[\ud800-\udfff\ufdd0\ufdd1]")
_spoken_roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_answered_roles = (*_spoken_roles, Qt.ItemDataRole.EditRole)


class JsonTableModel(QAbstractItemModel):
    """One object as rows and columns; an array's entries have their position, read aloud, in place of a name.

    Signals:
        edited(): the user changed something.
        refused(str text): a change was not made, and why.
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", {})
        # An index is no reference: what it leads to must exist until the views have been told that it is gone.
        self._gone: list[Node] = []

    def show_value(self, value: dict[str, object]) -> None:
        """Replaces everything, without the signal `edited`."""
        self.beginResetModel()
        self._gone = [self._root]
        self._root = Node("", value)
        self.endResetModel()

    def value(self) -> object:
        """The whole as JSON."""
        return self._root.value()

    def add(self, parent: Index) -> QModelIndex:
        """Puts an empty text at the end of a container; gives its row."""
        node = self.node(parent)
        at = node.count()
        self.beginInsertRows(parent, at, at)
        name = "" if node.kind is JsonKind.ARRAY else node.free_name()
        node.children.append(Node(name, "", node, at))
        self.endInsertRows()
        self._tell(parent)
        return self.index(at, NAME, parent)

    def remove(self, index: Index) -> None:
        """Removes a row, with all below it."""
        parent = self.parent(index)
        self.beginRemoveRows(parent, index.row(), index.row())
        self._gone.append(self.node(parent).children.pop(index.row()))
        self.endRemoveRows()
        self._tell(parent)

    def move(self, index: Index, by: int) -> QModelIndex:
        """Moves a row among its siblings, where there is a place; gives where it is then."""
        parent, row = self.parent(index), index.row()
        siblings = self.node(parent).children
        target = row + by
        if not 0 <= target < len(siblings):
            return self.index(row, index.column(), parent)
        self.beginMoveRows(parent, row, row, parent, target + (by > 0))
        siblings.insert(target, siblings.pop(row))
        self.endMoveRows()
        self._tell(parent)
        return self.index(target, index.column(), parent)

    def node(self, index: Index) -> Node:
        """The node behind a row; the root's for no row."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def _tell(self, parent: Index) -> None:
        if parent.isValid():
            counted = parent.sibling(parent.row(), VALUE)
            self.dataChanged.emit(counted, counted)
        self.edited.emit()

    def _rename(self, node: Node, name: str) -> bool:
        siblings = node.parent.children if node.parent is not None else []
        if any(sibling is not node and sibling.name == name for sibling in siblings):
            self.refused.emit(self.tr("Duplicate key “{name}”.").format(name=name))
            return False
        node.name = name
        return True

    def _put_scalar(self, node: Node, text: str) -> bool:
        value: object = text
        if node.kind is JsonKind.NUMBER:
            value = number_of(text)
            if value is None:
                words = self.tr("“{text}” is not a JSON number. The value is still {former}.")
                self.refused.emit(words.format(text=text[:40], former=text_of(node.value())[:40]))
                return False
        elif node.kind is JsonKind.BOOLEAN:
            value = text.lower() == "true"
        node.put(value)
        return True

    def _convert(self, node: Node, own: QModelIndex, kind: JsonKind) -> None:
        value = node.as_kind(kind)
        if node.count():
            self.beginRemoveRows(own, 0, node.count() - 1)
            self._gone.extend(node.children)
            node.put(None)
            self.endRemoveRows()
        arriving = Node("", value).count()
        if arriving:
            self.beginInsertRows(own, 0, arriving - 1)
        node.put(value)
        if arriving:
            self.endInsertRows()

    # Qt's own interface

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        # Qt's own `hasIndex` would ask back for what is known here.
        node = self.node(parent)
        if not (0 <= row < node.count() and 0 <= column <= VALUE and parent.column() <= NAME):
            return QModelIndex()
        return self.createIndex(row, column, node.children[row])

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # Qt overloads it with QObject's
        parent = self.node(index).parent if index.isValid() else None
        if parent is None or parent.parent is None:
            return QModelIndex()
        return self.createIndex(parent.row(), NAME, parent)

    def rowCount(self, parent: Index = ROOT) -> int:
        return self.node(parent).count() if parent.column() <= NAME else 0

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: ARG002 - Qt's signature
        return 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role not in _spoken_roles:
            return None
        return (self.tr("Name"), self.tr("Type"), self.tr("Value"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self.node(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.column() == KIND
        if index.column() == NAME:
            editable = not node.is_entry and not _unshowable.search(node.name)
        elif index.column() == VALUE and node.kind not in (*CONTAINERS, JsonKind.NULL):
            editable = not _unshowable.search(text_of(node.value()))
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        # A view asks for ten roles of each cell that it draws.
        if role not in _answered_roles or not index.isValid():
            return None
        node = self.node(index)
        if index.column() == KIND:
            return node.kind.value
        if index.column() == VALUE and node.kind in CONTAINERS:
            return self.tr("%n item(s)", "", node.count())
        if index.column() == NAME and node.is_entry:
            # A position is no data of the row: it changes as other rows come and go. It is drawn separately.
            return f"[{node.row()}]" if role == Qt.ItemDataRole.AccessibleTextRole else None
        text = node.name if index.column() == NAME else text_of(node.value())
        return text if role == Qt.ItemDataRole.EditRole else shown(text, MAX_SHOWN_CHARACTERS)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node, text = self.node(index), str(value)
        if role != Qt.ItemDataRole.EditRole or text == index.data(role):
            return False
        if index.column() == KIND:
            self._convert(node, index.sibling(index.row(), NAME), JsonKind(text))
        elif not (self._rename(node, text) if index.column() == NAME else self._put_scalar(node, text)):
            return False
        self.dataChanged.emit(index.sibling(index.row(), NAME), index.sibling(index.row(), VALUE))
        self.edited.emit()
        return True
