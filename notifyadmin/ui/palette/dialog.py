"""The command palette: a line to type into, and the best of what that finds below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QListView, QWidget

from notifyadmin.core.subsequence import Subsequences
from notifyadmin.ui.accessibility import announce, identify
from notifyadmin.ui.palette.entries import Entry
from notifyadmin.ui.palette.hits import Found, HitDelegate, HitModel, spoken
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.dialog import Dialog
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.line import Line

MOST_SHOWN = 100
LINES_IN_VIEW, CHARACTERS = 9, 84
_moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(Dialog):
    """Finds entries as one types, and runs the one that is chosen once the window has the keyboard again."""

    def __init__(self, entries: Sequence[Entry], appearance: Appearance, window: QWidget) -> None:
        title = self.tr("Command palette")
        super().__init__(DialogText(title, "", "palette"), window, closing=QDialogButtonBox.StandardButton.Close)
        self._entries = entries
        self._subsequences = Subsequences([entry.text for entry in entries])
        self._window = window
        self._search = search = identify(_SearchLine(), "palette.search", self.tr("Search"))
        search.setPlaceholderText(self.tr("Command, profile, request, user ID or notification type"))
        self._model = HitModel(self)
        self._list = identify(_HitList(), "palette.list", self.tr("Results"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(appearance, self._list))
        metrics = self._list.fontMetrics()
        self._list.setMinimumHeight(min(metrics.height() * 2 * LINES_IN_VIEW, window.height() // 2))
        self._list.setMinimumWidth(metrics.averageCharWidth() * CHARACTERS)
        self._count = identify(QLabel(), "palette.count", "")
        self._count.setProperty("role", "muted")
        for widget in (search, self._list, self._count):
            self.middle.addWidget(widget)
        search.textChanged.connect(self._find)
        search.moved.connect(self._move)
        search.entered.connect(self._choose)
        self._list.clicked.connect(self._choose)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._find("")
        search.setFocus()

    def _find(self, typed: str) -> None:
        hits, count = self._subsequences.hits(typed, MOST_SHOWN)
        self._model.show_found([Found(self._entries[hit.place], hit.letters) for hit in hits])
        self._count.setText(self.tr("%n result(s)", "", count))
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._describe()

    def _move(self, event: QKeyEvent) -> None:
        """The keys that move go to the list, while the cursor stays in the line."""
        QApplication.sendEvent(self._list, event)

    def _on_current_changed(self, _: QModelIndex, __: QModelIndex) -> None:
        self._describe()

    def _describe(self) -> None:
        """Has the entry that Enter would run read aloud with the line."""
        entry = self._model.entry(self._list.currentIndex().row())
        self._search.setAccessibleDescription(self._count.text() if entry is None else spoken(entry))
        announce(self._search)

    def _choose(self) -> None:
        entry = self._model.entry(self._list.currentIndex().row())
        if entry is not None:
            self.accept()
            WhenActive(self._window, entry.run)


class _SearchLine(Line):
    """A line that leaves the keys that move and Enter to the list below it.

    Signals:
        moved(QKeyEvent event): a key that moves in the list was pressed.
        entered(): Enter was pressed.
    """

    moved = Signal(object)
    entered = Signal()

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _moving:
            self.moved.emit(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # or it would press the dialog's button too
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)


class _HitList(QListView):
    """The hits; Tab leads to it as well, and Enter in it chooses."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if not event.isAutoRepeat():
                self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class WhenActive(QObject):
    """Does something as soon as a window has the keyboard: commands act on the field that has it."""

    def __init__(self, window: QWidget, do: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._do = do
        window.activateWindow()
        if window.isActiveWindow():
            self._finish()
        else:
            window.installEventFilter(self)

    def _finish(self) -> None:
        self.deleteLater()
        self._do()

    # Qt's own interface

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._finish)  # only then the field in it has the keyboard
        return super().eventFilter(watched, event)
