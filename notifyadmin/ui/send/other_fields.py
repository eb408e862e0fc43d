"""What a request holds and the form has no editor for: kept, named, and to be edited as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from notifyadmin.api.models.fields import ModelSpec, Shape
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, make_selectable
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, OutsideLabel, shown

MAX_SHOWN = 30
MAX_CHARACTERS = MAX_SHOWN * 2 * NAME_CHARACTERS


def other_paths(values: Mapping[str, object], model: ModelSpec, prefix: str = "") -> Iterator[str]:
    """The paths of everything in a request that no field of the model stands for."""
    fields = {field.name: field for field in model.fields}
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            yield prefix + name
        elif field.shape is Shape.OBJECT and field.model is not None:
            if isinstance(value, Mapping):
                yield from other_paths(value, field.model, f"{prefix}{name}.")
            else:
                yield prefix + name


class OtherFields(QFrame):
    """A list of paths below the form; hidden while there are none.

    Signals:
        json_wanted(): the user wants to see and edit them.
    """

    json_wanted = Signal()

    def __init__(self, model: ModelSpec) -> None:
        super().__init__()
        self._model = model
        self.setProperty("role", "section")
        heading = QLabel(self.tr("Other fields"))
        heading.setProperty("role", "heading")
        self._explanation = QLabel(self.tr("These fields have no editor. They are kept and sent unchanged."))
        self._explanation.setProperty("role", "small")
        self._explanation.setWordWrap(True)
        self._paths = identify(OutsideLabel(MAX_CHARACTERS, lines=MAX_SHOWN + 1), "send.otherFields", "")
        make_selectable(self._paths)
        self._paths.setProperty("role", "code")
        button = identify(QPushButton(self.tr("Edit as JSON")), "send.otherFields.json", self.tr("Edit them as JSON"))
        button.clicked.connect(self._on_clicked)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(spacing.L, spacing.M, spacing.M, spacing.L)
        layout.setSpacing(spacing.XS)
        layout.addLayout(head)
        layout.addWidget(self._explanation)
        layout.addWidget(self._paths)
        self.hide()

    def show_values(self, values: Mapping[str, object]) -> None:
        """Lists the fields of these values that have no editor."""
        paths = [shown(path, NAME_CHARACTERS) for path in other_paths(values, self._model)]
        more = len(paths) - MAX_SHOWN
        if more > 0:
            paths[MAX_SHOWN:] = [self.tr("… and %n more", "", more)]
        self._paths.show_text("\n".join(paths), name=self.tr("Other fields"))
        self.setVisible(bool(paths))

    def _on_clicked(self) -> None:
        self.json_wanted.emit()
