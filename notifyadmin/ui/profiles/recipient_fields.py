"""The profile dialog's fields about whom the profile may reach."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPlainTextEdit, QWidget

from notifyadmin.store.recipients import NOBODY, Recipients, as_typed
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import for_example, of_api
from notifyadmin.ui.widgets.outside_text import OutsideLabel

VISIBLE_LINES = 2


class RecipientFields(QObject):
    """A check box, and below it the lists, which are to be seen only while it is checked.

    Signals:
        toggled(): the lists were shown or hidden.
    """

    toggled = Signal()

    def __init__(self, recipients: Recipients | None, parent: QObject) -> None:
        super().__init__(parent)
        text = self.tr("Limit recipients")
        self._limits = identify(QCheckBox(text), "profile.limitsRecipients", text)
        self._limits.setChecked(recipients is not None)
        self._limits.toggled.connect(self._on_toggled)
        self._help = QLabel(
            self.tr(
                "Everything not listed is refused, CC and BCC included. A user must be listed in any case:"
                " NotificationAPI may have other addresses stored for that user. Separate entries with commas or line"
                " breaks."
            )
        )
        self._help.setProperty("role", "muted")
        self._help.setWordWrap(True)
        titles = {
            "users": (self.tr("User IDs *"), "123, 456"),
            "domains": (self.tr("Email domains"), "example.com"),
            "prefixes": (self.tr("Phone prefixes"), "+1500"),
        }
        lists = as_typed(NOBODY if recipients is None else recipients)
        self._fields = {
            name: _field(f"profile.{name}", title, example, lists[name]) for name, (title, example) in titles.items()
        }
        self._labels = {name: label_for(self._fields[name], title) for name, (title, _) in titles.items()}
        self._problems = {name: problem_label() for name in titles}
        if recipients is None:  # what is shown before it has a parent would be a window
            self._on_toggled()

    def add_to(self, grid: QGridLayout) -> None:
        """Adds them below what is in a grid of labels and fields."""
        grid.addWidget(self._limits, grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._help, grid.rowCount(), 1)
        for name, field in self._fields.items():
            row = grid.rowCount()
            grid.addWidget(self._labels[name], row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(self._problems[name], row + 1, 1)

    def entered(self) -> dict[str, str] | None:
        """The lists as they are typed, by their names; None where anybody may be reached."""
        # The raw text, because Qt's plain one would turn non-breaking spaces into others.
        lists = {name: field.document().toRawText() for name, field in self._fields.items()}
        return lists if self._limits.isChecked() else None

    def show_problems(self, problems: Mapping[str, str]) -> QWidget | None:
        """Shows what is wrong below each list; gives the first list with a problem, if there is one."""
        for name, field in self._fields.items():
            text = of_api(problems.get(name, ""))
            field.setAccessibleDescription(text)
            self._problems[name].show_text(text)
            self._problems[name].setVisible(bool(text))
        return next((field for name, field in self._fields.items() if name in problems), None)

    def _on_toggled(self) -> None:
        is_limited = self._limits.isChecked()
        for widget in (self._help, *self._fields.values(), *self._labels.values()):
            widget.setVisible(is_limited)
        if not is_limited:
            self.show_problems({})
        self.toggled.emit()


def _field(identifier: str, title: str, example: str, text: str) -> QPlainTextEdit:
    field = identify(QPlainTextEdit(text), identifier, title.removesuffix(" *"))
    field.setTabChangesFocus(True)
    field.setPlaceholderText(for_example(example))
    fit_to_text(field, _fit_height)
    return field


def _fit_height(field: QPlainTextEdit, metrics: QFontMetrics) -> None:
    margin = 2 * (field.frameWidth() + round(field.document().documentMargin()))
    field.setFixedHeight(VISIBLE_LINES * metrics.lineSpacing() + margin)


def problem_label() -> OutsideLabel:
    """A label for what is wrong with the field above it, which is hidden until something is."""
    label = OutsideLabel()
    label.setProperty("role", "problem")
    label.hide()
    return label


def checked_box(field: str, text: str, is_checked: bool) -> QCheckBox:
    """A box of the dialog, named after its field of the profile."""
    box = identify(QCheckBox(text), f"profile.{field}", text)
    box.setChecked(is_checked)
    return box
