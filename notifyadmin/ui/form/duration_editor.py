"""The editor of spans of time: days, hours, minutes and seconds."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.form.editors import UNSET, Editor, as_json
from notifyadmin.ui.widgets.line import Line

DAY_S, HOUR_S, MINUTE_S = 24 * 3600, 3600, 60
UNITS = {"d": DAY_S, "h": HOUR_S, "min": MINUTE_S, "s": 1}
"""The boxes' units from left to right, in seconds."""
MAX_DAYS, MAX_HOURS, MAX_MINUTES, MAX_SECONDS = 9_999, 9_999, 99_999, 9_999_999
BLANK, NO_AMOUNT = -1, -2
ROOM_FOR_EDGES = 12


class AmountBox(QSpinBox):
    """A whole number, nothing, or any other text, which stays as it is typed.

    Qt would let in only the letters that fit, and make 15 of 1.5. The mouse wheel changes the number only while the
    box has the keyboard.

    Signals:
        edited(): the user changed the text.
    """

    edited = Signal()

    def __init__(self, most: int) -> None:
        super().__init__()
        line = Line()
        self._told = ""
        self.setLineEdit(line)
        self.setRange(NO_AMOUNT, most)
        self.show_amount(BLANK)
        # Of one wrong text after another only the line tells, of the arrows only the box.
        line.edited.connect(self._tell)
        self.valueChanged.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The stylesheet's padding does not reach the text.
        self.lineEdit().setTextMargins(5, 0, 0, 0)
        self._digits = len(str(most))

    def amount(self) -> int:
        """The number; BLANK without any, NO_AMOUNT where the text is no number or too large a one."""
        return self.valueFromText(self.text())

    def show_amount(self, amount: int) -> None:
        """Shows a number, or BLANK, without a signal."""
        with QSignalBlocker(self):
            self.setValue(amount)
        self._told = self.text()

    def _tell(self) -> None:
        if self.text() != self._told:
            self._told = self.text()
            self.edited.emit()

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
        if value == NO_AMOUNT:
            return self.text()
        return "" if value == BLANK else str(value)

    def valueFromText(self, text: str) -> int:
        digits = text.strip()
        if not digits:
            return BLANK
        is_amount = digits.isascii() and digits.isdigit() and int(digits[:20]) <= self.maximum()
        return int(digits) if is_amount else NO_AMOUNT

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def stepBy(self, steps: int) -> None:
        if self.amount() != NO_AMOUNT:
            super().stepBy(max(steps, BLANK - self.value()))

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        steps = QAbstractSpinBox.StepEnabledFlag
        by_amount = {NO_AMOUNT: steps.StepNone, BLANK: steps.StepUpEnabled}
        return by_amount.get(self.amount()) or super().stepEnabled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DurationEditor(Editor):
    """Seconds, as the text that they are on the wire. Texts in any other spelling are kept as they came.

    All boxes blank is not set; a 0 in one of them is a span of no length. Where a box holds no number, the value is
    what was typed, with its units, for the check to name.
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
            box.edited.connect(self._on_user_edit)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            layout.addWidget(box)
            layout.addWidget(label_for(box, unit))
        layout.addStretch(1)

    @property
    def _boxes(self) -> tuple[AmountBox, AmountBox, AmountBox, AmountBox]:
        return self.days, self.hours, self.minutes, self.seconds

    def read(self) -> object:
        if self._has_other_text:
            return " ".join(f"{box.text()} {unit}" for box, unit in zip(self._boxes, UNITS, strict=True) if box.text())
        amounts = [(box.amount(), unit_s) for box, unit_s in zip(self._boxes, UNITS.values(), strict=True)]
        filled = [amount * unit_s for amount, unit_s in amounts if amount != BLANK]
        return str(sum(filled)) if filled else UNSET

    @property
    def _has_other_text(self) -> bool:
        return any(box.amount() == NO_AMOUNT for box in self._boxes)

    def write(self, value: object) -> None:
        if self.read() == value:
            return
        is_span = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10
        total = int(value) if is_span and isinstance(value, str) else None
        amounts = (BLANK,) * 4
        if total is not None and total // DAY_S <= MAX_DAYS:
            amounts = (total // DAY_S, total % DAY_S // HOUR_S, total % HOUR_S // MINUTE_S, total % MINUTE_S)
        for box, amount in zip(self._boxes, amounts, strict=True):
            box.show_amount(amount)

    def note(self) -> str:
        if self._kept is not UNSET:
            return self.tr("Raw: {value}").format(value=as_json(self._kept))
        if self._has_other_text:
            return self._limits()
        total = self.read()
        return "" if total is UNSET else self.tr("%n second(s)", "", int(str(total)))

    def _limits(self) -> str:
        template = self.tr("Whole numbers only: at most {days} d, {hours} h, {minutes} min, {seconds} s.")
        most = (QLocale().toString(box.maximum()) for box in self._boxes)
        return template.format(**dict(zip(("days", "hours", "minutes", "seconds"), most, strict=True)))

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
