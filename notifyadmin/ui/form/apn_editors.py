"""The editors of values that have a size to keep an eye on, or a number with a meaning of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.api.models.validators import COLLAPSE_ID_BYTES
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import IntegerEditor, LineEditor


class CollapseIdEditor(LineEditor):
    """A text whose bytes are counted, which are more than its characters where it has accents or emoji."""

    def note(self) -> str:
        size = len(self.line.text().encode(errors="surrogatepass"))
        return self.tr("{size} of %n byte(s)", "", COLLAPSE_ID_BYTES).format(size=size) if size else ""


class BadgeEditor(IntegerEditor):
    """A number; 0, which takes the badge away, has a button of its own."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self._clear = QPushButton(self.tr("Remove badge (0)"))
        self._clear.setToolTip(self.tr("Remove the number from the app's icon: 0"))
        self._clear.clicked.connect(self._on_clear_clicked)
        self.line_layout.addWidget(self._clear)

    def note(self) -> str:
        return self.tr("Removes the number from the app's icon") if self.read() == 0 else ""

    def identify_as(self, identifier: str, name: str) -> None:
        super().identify_as(identifier, name)
        identify(self._clear, f"{identifier}.clear", self.tr("Remove badge (0)"))

    def _on_clear_clicked(self) -> None:
        self.edit_to(0)
