"""The list of what a retraction would remove, which asks for more as one scrolls to its end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent

from notifyadmin.core.inbox import InboxGroups
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.retract.inbox_model import DATE, STATE, TITLE, TRACKING_ID, InboxModel
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.widgets.rows_view import RowsView

LEAST_LINES = 5
LEAST_TITLE_CHARACTERS = 20
ID_CHARACTERS = (12, 40)
"""How wide the column of tracking IDs is at least and at most."""
ID_SHARE = 0.4
CELL_MARGIN = 20


class InboxView(RowsView):
    """Shows an InboxModel.

    Signals:
        end_reached(): the last row can be seen, or nearly.
    """

    end_reached = Signal()

    def __init__(self) -> None:
        model = InboxModel()
        super().__init__(model, model.copied)
        self._model = model
        identify(self, "retract.inbox", self.tr("In-app notifications that will be deleted"))
        fit_to_text(self, InboxView._fit)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def is_at_end(self) -> bool:
        """Whether the last row can be seen, or less than a page lies below."""
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - bar.pageStep()

    def show_groups(self, groups: InboxGroups | None) -> None:
        """Shows what is known of an inbox now."""
        self._model.show_groups(groups)
        heading = self._model.heading_row
        if heading is not None:
            self.setFirstColumnSpanned(heading, QModelIndex(), True)

    def _fit(self, metrics: QFontMetrics) -> None:
        header = self.header()
        header.resizeSection(DATE, metrics.horizontalAdvance("0000-00-00 00:00") + CELL_MARGIN)
        header.resizeSection(STATE, metrics.horizontalAdvance(self.tr("Unread")) + CELL_MARGIN)
        self.setMinimumHeight(metrics.lineSpacing() * 2 * LEAST_LINES)
        self._size_columns()

    def _on_scrolled(self) -> None:
        if self.is_at_end:
            self.end_reached.emit()

    # Qt's own interface

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _size_columns(self) -> None:
        header, letter = self.header(), self.fontMetrics().averageCharWidth()
        left = self.viewport().width() - header.sectionSize(DATE) - header.sectionSize(STATE)
        least_id, most_id = ID_CHARACTERS
        tracking_id = max(letter * least_id, min(round(left * ID_SHARE), letter * most_id))
        header.resizeSection(TRACKING_ID, tracking_id)
        header.resizeSection(TITLE, max(left - tracking_id, letter * LEAST_TITLE_CHARACTERS))
