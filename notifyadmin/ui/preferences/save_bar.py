"""The controls below and beside the grid: what is not saved yet, as a request too, and the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.core.json_text import JsonWriter
from notifyadmin.snippets import render
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.widgets.request_tabs import RequestTabs

MAX_COUNT = 999


class SaveBar(QWidget):
    """Counts what is not saved, and has the buttons for it.

    Signals:
        apply_clicked(), revert_clicked(): the button was pressed.
        request_toggled(bool is_shown): the request is to be shown beside the grid, or no longer.
        focus_released(): the button with the keyboard cannot be pressed any more.
    """

    apply_clicked = Signal()
    revert_clicked = Signal()
    request_toggled = Signal(bool)
    focus_released = Signal()

    def __init__(self) -> None:
        super().__init__()
        text = self.tr("Show request")
        self._request = identify(QPushButton(text), "preferences.showRequest", text)
        self._request.setToolTip(self.tr("Shows what Save changes sends, as JSON and as code"))
        self._request.setCheckable(True)
        self._request.toggled.connect(self.request_toggled)
        self._pending = QLabel()
        # Room for the longest count, so that none moves the buttons beside it.
        longest = self._count(MAX_COUNT)
        fit_to_text(self._pending, lambda label, metrics: label.setMinimumWidth(metrics.horizontalAdvance(longest)))
        self._pending.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        discard, save = self.tr("Discard changes"), self.tr("Save changes")
        self._revert = identify(QPushButton(discard), "preferences.revert", discard)
        self._apply = identify(QPushButton(save), "preferences.apply", save)
        self._apply.setProperty("primary", True)
        self._revert.clicked.connect(self.revert_clicked)
        self._apply.clicked.connect(self.apply_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._request)
        line.addStretch(1)
        for widget in (self._pending, self._revert, self._apply):
            line.addWidget(widget)
        self.show_pending(0, is_locked=False)

    @property
    def is_request_wanted(self) -> bool:
        """Whether the request is to be shown."""
        return self._request.isChecked()

    def show_grid(self, is_there: bool) -> None:
        """Shows what concerns a grid only where there is one."""
        self._request.setVisible(is_there)

    def show_pending(self, count: int, *, is_locked: bool) -> None:
        """Says how many changes are not saved; without any, or while locked, nothing can be applied or reverted."""
        can_save = bool(count) and not is_locked
        had_focus = self._apply.hasFocus() or self._revert.hasFocus()
        self._pending.setText(self._count(count) if count else "")
        self._apply.setEnabled(can_save)
        self._revert.setEnabled(can_save)
        if had_focus and not can_save:
            self.focus_released.emit()

    def _count(self, count: int) -> str:
        return self.tr("%n unsaved change(s)", "", count)


class PendingRequest(RequestTabs):
    """The request that Save changes would make, as JSON and as code; both can only be read."""

    def __init__(self, resources: Resources) -> None:
        super().__init__("preferences", resources)
        self.json.field.setReadOnly(True)
        self.json.field.setPlaceholderText(self.tr("No changes to save"))

    def show_request(self, request: SetPreferencesRequest | None, address: str) -> None:
        """Shows a request, and its code; none where the address is empty."""
        rows = [preference.to_wire() for preference in request.preferences] if request is not None else []
        self.json.set_text(JsonWriter().write(rows) if rows else "")
        self.code.show_code(render(self.code.language, request, address) if request is not None and address else "")
