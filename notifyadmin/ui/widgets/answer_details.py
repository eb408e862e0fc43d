"""What came over the wire, in three tabs: the body, the headers, and what the sandbox says that it delivered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QTabWidget, QToolButton, QWidget

from notifyadmin.api.exchange import HttpReply
from notifyadmin.core.history.row import NOT_JSON, formatted
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.answer_deliveries import DeliveryList
from notifyadmin.ui.widgets.copy_mark import CopyMark
from notifyadmin.ui.widgets.outside_text import OutsideView, copy

if TYPE_CHECKING:
    from notifyadmin.sandbox import Rendered

MAX_SHOWN_CHARACTERS = 50_000
MAX_SHOWN_LINES = 10_000

MIN_LINES = 3

BODY, HEADERS, DELIVERED = range(3)


class Details(QTabWidget):
    """One response, unchanged; of a huge one the beginning."""

    def __init__(self, page: str, resources: Resources) -> None:
        super().__init__()
        identify(self, f"{page}.answer", self.tr("Response"))
        self._reply: HttpReply | None = None
        self._chosen = BODY
        self._is_filling = False
        self._corner = QWidget()
        self._raw = identify(QCheckBox(self.tr("Raw")), f"{page}.raw", self.tr("Raw"))
        self._raw.toggled.connect(self._show_body)
        self._copy = identify(QToolButton(), f"{page}.copy", self.tr("Copy the body"))
        self._copy.setToolTip(self.tr("Copy the body"))
        CopyMark(self._copy, resources)
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._mark = QLabel()
        self._mark.setProperty("role", "problem")
        self._body = self._view(f"{page}.response", self.tr("Response body"))
        self._headers = self._view(f"{page}.headers", self.tr("Response headers"))
        self._delivered = DeliveryList(f"{page}.delivered")
        self._lay_out()

    def _view(self, identifier: str, name: str) -> OutsideView:
        rest = self.tr("… (the rest is not shown; Copy takes all of it)")
        return identify(OutsideView(MAX_SHOWN_CHARACTERS, lines=MAX_SHOWN_LINES, rest=rest), identifier, name)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self._corner)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._mark)
        line.addWidget(self._raw)
        line.addWidget(self._copy)
        self.setCornerWidget(self._corner)  # beside the tabs, so that it takes no line of its own
        for view, title in (
            (self._body, self.tr("Body")),
            (self._headers, self.tr("Headers")),
            (self._delivered, self.tr("Delivered")),
        ):
            fit_to_text(view, lambda each, metrics: each.setMinimumHeight(metrics.lineSpacing() * MIN_LINES))
            self.addTab(view, title)
        self.setDocumentMode(True)
        for before, after in pairwise((self.tabBar(), self._raw, self._copy, self._body)):
            QWidget.setTabOrder(before, after)
        self.currentChanged.connect(self._on_current_changed)

    def show_reply(self, reply: HttpReply, deliveries: Sequence[Rendered]) -> None:
        """Replaces what is shown."""
        self._reply = reply
        self._delivered.show_deliveries(deliveries)
        self._headers.show_text("\n".join(f"{name}: {value}" for name, value in reply.headers))
        self._show_body()
        self._show_chosen(bool(deliveries))

    def _show_chosen(self, has_deliveries: bool) -> None:
        """Stays on the part that the user chose last; on the body where this response has no such part."""
        self._is_filling = True
        self.setTabVisible(DELIVERED, has_deliveries)
        self.setCurrentIndex(self._chosen if self.isTabVisible(self._chosen) else BODY)
        self._is_filling = False

    def _on_current_changed(self, at: int) -> None:
        self._corner.setVisible(at == BODY)
        if not self._is_filling:
            self._chosen = at

    def show_dimmed(self, is_dimmed: bool) -> None:
        """Shows the texts paler, or not."""
        for view in (self._body, self._headers):
            mark(view, dimmed=is_dimmed)
        self._delivered.show_dimmed(is_dimmed)

    def _show_body(self) -> None:
        if self._reply is None:
            return
        text = self._reply.text
        formatted_text, why_raw = (text, NOT_JSON) if self._reply.encoding and text.strip() else formatted(text)
        self._mark.setText(of_api(why_raw))
        self._mark.setVisible(bool(why_raw))
        self._raw.setVisible(not why_raw)
        self._body.show_text((text if self._raw.isChecked() else formatted_text) or self.tr("(empty)"))

    def _on_copy_clicked(self) -> None:
        if self._reply is not None:
            copy(self._reply.text)

    # Qt's own interface

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what the verdict leaves, which is to be seen whole
