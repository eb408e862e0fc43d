"""The editor of spans of time: days, hours, minutes and seconds."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.form.editors import UNSET, Editor, as_json
from notifyadmin.ui.widgets.line import Line

DAY_S, HOUR_S, MINUTE_S = 24 * 3600, 3600, 60
MAX_DAYS, MAX_HOURS, MAX_MINUTES, MAX_SECONDS = 9_999, 9_999, 99_999, 9_999_999
BLANK = -1
ROOM_FOR_EDGES = 12


class AmountBox(QSpinBox):
    """A whole number, or nothing. The mouse wheel changes it only while it has the keyboard."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.setLineEdit(Line())
        self.setRange(BLANK, most)
        self.setValue(BLANK)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The stylesheet's padding does not reach the text.
        self.lineEdit().setTextMargins(5, 0, 0, 0)
        self._digits = len(str(most))

    # Qt's own interface

    def sizeHint(self) -> QSize:
        width = (
            self.fontMetrics().horizontalAdvance("0") * self._digits
            + ROOM_FOR_EDGES
            + round(self.fontMetrics().height() * 1.3)
        )
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide: of a number that is cut, what is left looks like another one."""
        return self.sizeHint()

    def textFromValue(self, value: int) -> str:
        return "" if value == BLANK else str(value)

    def valueFromText(self, text: str) -> int:
        digits = text.strip()
        return int(digits) if digits else BLANK

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        digits = text.strip()
        fits = not digits or (digits.isascii() and digits.isdigit() and int(digits[:20]) <= self.maximum())
        return (QValidator.State.Acceptable if fits else QValidator.State.Invalid, text, position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DurationEditor(Editor):
    """Seconds, as the text that they are on the wire. Texts in any other spelling are kept as they came.

    All boxes blank is not set; a 0 in one of them is a span of no length.
    """

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.days = AmountBox(MAX_DAYS)
        self.hours = AmountBox(MAX_HOURS)
        self.minutes = AmountBox(MAX_MINUTES)
        self.seconds = AmountBox(MAX_SECONDS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing.XS)
        units = (self.tr("d"), self.tr("h"), self.tr("min"), self.tr("s"))
        for box, unit in zip(self._boxes, units, strict=True):
            box.valueChanged.connect(self._on_user_edit)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            layout.addWidget(box)
            layout.addWidget(label_for(box, unit))
        layout.addStretch(1)

    @property
    def _boxes(self) -> tuple[AmountBox, AmountBox, AmountBox, AmountBox]:
        return self.days, self.hours, self.minutes, self.seconds

    def read(self) -> object:
        units_s = (DAY_S, HOUR_S, MINUTE_S, 1)
        amounts = [(box.value(), unit_s) for box, unit_s in zip(self._boxes, units_s, strict=True)]
        filled = [amount * unit_s for amount, unit_s in amounts if amount != BLANK]
        return str(sum(filled)) if filled else UNSET

    def write(self, value: object) -> None:
        if self.read() == value:
            return
        is_span = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10
        total = int(value) if is_span and isinstance(value, str) else None
        amounts = (BLANK,) * 4
        if total is not None and total // DAY_S <= MAX_DAYS:
            amounts = (total // DAY_S, total % DAY_S // HOUR_S, total % HOUR_S // MINUTE_S, total % MINUTE_S)
        for box, amount in zip(self._boxes, amounts, strict=True):
            box.blockSignals(True)
            box.setValue(amount)
            box.blockSignals(False)

    def note(self) -> str:
        if self._kept is not UNSET:
            return self.tr("Raw: {value}").format(value=as_json(self._kept))
        total = self.read()
        return "" if total is UNSET else self.tr("%n second(s)", "", int(str(total)))

    def focus_target(self) -> QWidget:
        return self.days

    def identify_as(self, identifier: str, name: str) -> None:
        parts = (
            (identifier, self.tr("{field}, days")),
            (f"{identifier}.hours", self.tr("{field}, hours")),
            (f"{identifier}.minutes", self.tr("{field}, minutes")),
            (f"{identifier}.seconds", self.tr("{field}, seconds")),
        )
        for box, (own, words) in zip(self._boxes, parts, strict=True):
            identify(box, own, words.format(field=name))
            box.lineEdit().setAccessibleName(words.format(field=name))
