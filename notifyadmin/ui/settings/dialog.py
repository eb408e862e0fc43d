"""The settings: all options in one list, found as one types. Each change applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QFrame, QLabel, QScrollArea, QWidget

from notifyadmin.core.options import Options
from notifyadmin.store.options import SECTIONS
from notifyadmin.store.settings import Settings
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.page import Context
from notifyadmin.ui.questions import confirmation
from notifyadmin.ui.settings.rows import OptionRow
from notifyadmin.ui.settings.transfer import SettingsTransfer
from notifyadmin.ui.shortcuts import Shortcuts
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.column import column
from notifyadmin.ui.widgets.dialog import Dialog, Role
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import OutsideLabel

LINES, LEAST_LINES, LINES_AROUND, CHARACTERS = 32, 8, 6, 84


class SettingsDialog(Dialog):
    """Every option with its editor; a section without a match is hidden while one searches."""

    def __init__(
        self,
        context: Context,
        settings: Settings,
        shortcuts: Shortcuts,
        open_shortcuts: Callable[[], object],
        parent: QWidget,
    ) -> None:
        says = DialogText(self.tr("Settings"), "", "settings")
        super().__init__(says, parent, closing=QDialogButtonBox.StandardButton.Close)
        self._options: Options = context.options
        self._options.refresh()
        self._search = identify(Line(), "settings.search", self.tr("Search"))
        self._search.setPlaceholderText(self.tr("Search settings"))
        self._search.setClearButtonEnabled(True)
        self._nothing = identify(QLabel(self.tr("No matching settings")), "settings.nothing", "")
        self._nothing.setProperty("role", "muted")
        self._nothing.hide()
        self._told = identify(OutsideLabel(), "settings.told", "")
        self._told.hide()
        self._sections: list[tuple[QWidget, list[OptionRow]]] = []
        self.middle.addWidget(self._search)
        self.middle.addWidget(self._built_list(parent), 1)
        self.middle.addWidget(self._told)
        transfer = SettingsTransfer(context, settings, shortcuts, self)
        self.add_button("settings.shortcuts", self.tr("Keyboard shortcuts…"), open_shortcuts)
        self.add_button("settings.export", self.tr("Export…"), transfer.ask_for_target)
        self.add_button("settings.import", self.tr("Import…"), transfer.ask_for_source)
        self.add_button("settings.reset", self.tr("Reset all…"), self._ask_to_reset, role=Role.ResetRole)
        transfer.told.connect(self._tell)
        self._search.edited.connect(self._find)
        self._options.changed.connect(self._on_changed)
        self._search.setFocus()

    def _built_list(self, window: QWidget) -> QScrollArea:
        holder, layout = column(spacing=spacing.XS)
        for section in SECTIONS:
            title = of_api(section.title)
            label = QLabel(title)
            label.setProperty("role", "heading")
            rows = [OptionRow(option, self._options, title) for option in section.options]
            for widget in (label, *rows):
                layout.addWidget(widget)
            self._sections.append((label, rows))
        layout.addWidget(self._nothing)
        layout.addStretch(1)
        every = [row for _, rows in self._sections for row in rows]
        title_width = max(row.title_width for row in every)
        for row in every:
            row.align(title_width)
        return identify(_List(holder, window), "settings.list", self.tr("Settings"))

    def _find(self) -> None:
        words = self._search.text().casefold().split()
        found = 0
        for label, rows in self._sections:
            count = sum([row.show_if(words) for row in rows])
            label.setVisible(count > 0)
            found += count
        self._nothing.setVisible(found == 0)

    def _on_changed(self, key: str) -> None:
        for _, rows in self._sections:
            for row in rows:
                row.note_change(key)

    def _tell(self, text: str) -> None:
        self._told.show_text(text)
        self._told.show()

    def _ask_to_reset(self) -> None:
        says = DialogText(
            self.tr("Reset all settings?"),
            self.tr("All settings in this list return to their defaults. Shortcuts and profiles don't change."),
            "settings.reset.confirm",
            self.tr("Reset"),
        )
        dialog = confirmation(says, self)
        dialog.accepted.connect(self._options.reset_all)
        dialog.open()

    # Qt's own interface

    def reject(self) -> None:
        """Closes, but not at once where that would lose a value that can't be used."""
        unusable = next((row for _, rows in self._sections for row in rows if not row.finish()), None)
        if unusable is None:
            super().reject()
            return
        self._search.show_text("")
        self._find()
        unusable.editor.control.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the typing of a value, which the field has done, and not the dialog."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class _List(QScrollArea):
    """The rows, of which as many are seen as there is room for within a window, whatever the size of its text."""

    def __init__(self, rows: QWidget, window: QWidget) -> None:
        super().__init__()
        self._rows, self._window = rows, window
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # which nothing would show; it follows the keyboard in its rows
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(rows)

    # Qt's own interface

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        height = min(line * LINES, self._window.height() * 4 // 5 - line * LINES_AROUND)
        return QSize(self.minimumSizeHint().width(), max(height, line * LEAST_LINES))

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = max(metrics.averageCharWidth() * CHARACTERS, self._rows.sizeHint().width())
        width += self.verticalScrollBar().sizeHint().width()
        return QSize(width, metrics.height() * LEAST_LINES)
