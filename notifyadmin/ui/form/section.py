"""A part of a form that folds; folded, it still says how many of its fields are set and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.field_row import FieldRow
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.translation import counted


class Section(QFrame):
    """A heading and the rows below it, which are built when they are first to be seen."""

    def __init__(
        self, title: str, identifier: str, resources: Resources, build: Callable[[], Sequence[FieldRow]]
    ) -> None:
        super().__init__()
        self.rows: Sequence[FieldRow] = ()
        self.count = 0
        """How many fields are set."""
        self._build: Callable[[], Sequence[FieldRow]] | None = build
        self._resources = resources
        self._title = title
        self.setProperty("role", "section")
        self.heading = identify(QToolButton(), identifier, title)
        self.heading.setText(title)
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setProperty("role", "heading")
        self.heading.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.heading.toggled.connect(self._on_toggled)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._problems = QLabel()
        self._problems.setProperty("role", "problem")
        self._warnings = QLabel()
        self._warnings.setProperty("role", "problem")
        self._warnings.setProperty("problem", "warning")
        self._head = QWidget()
        self._body = QWidget()
        self._body_layout = QVBoxLayout(self._body)
        self._body_layout.setContentsMargins(spacing.M, spacing.XXS, spacing.XS, spacing.L)
        self._body_layout.setSpacing(spacing.S)
        self._lay_out()
        self.show_problem_count(0)
        self.unfold(False)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, spacing.M, 0)
        head.setSpacing(spacing.L)
        head.addWidget(self.heading)
        head.addWidget(self._problems)
        head.addWidget(self._warnings)
        head.addStretch(1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.XS, spacing.XXS, spacing.XS, spacing.XXS)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._body)

    def fill(self) -> None:
        """Builds the rows, if they are not there yet."""
        if self._build is None:
            return
        build, self._build = self._build, None
        self.rows = build()
        # A new widget would be the last one of the whole window that Tab reaches.
        before: QWidget = self.heading
        for row in self.rows:
            self._body_layout.addWidget(row)
            for part in row.findChildren(QWidget):
                if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.window() is self.window():
                    QWidget.setTabOrder(before, part)
                    before = part

    def unfold(self, open_: bool) -> None:
        """Shows or hides the rows."""
        self.heading.setChecked(open_)
        self._on_toggled(open_)

    def stay_open(self) -> None:
        """Shows the rows for good and no heading, where the page says already what they are."""
        self.unfold(True)
        self._head.hide()
        margins = self._body_layout.contentsMargins()
        margins.setTop(margins.bottom())
        self._body_layout.setContentsMargins(margins)

    def show_count(self, count: int) -> None:
        """Says how many fields are set."""
        self.count = count
        self._count.setText(self.tr("%n set", "", count) if count else "")
        self._describe()

    def show_problem_count(self, errors: int, warnings: int = 0) -> None:
        """Says how many fields have a problem that stops the request, and how many of the others have a warning."""
        for label, text in zip((self._problems, self._warnings), counted(errors, warnings), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self._describe()

    def _describe(self) -> None:
        parts = [text for text in (self._count.text(), self._problems.text(), self._warnings.text()) if text]
        self.heading.setAccessibleDescription(", ".join(parts))

    def _on_toggled(self, open_: bool) -> None:
        if open_:
            self.fill()
        self._body.setVisible(open_)
        self.heading.setIcon(self._resources.icon("chevron-down" if open_ else "chevron-right"))
