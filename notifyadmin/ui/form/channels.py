"""The editor of a list of channels: one check box each."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from notifyadmin.api.models import Choices
from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import UNSET, Editor
from notifyadmin.ui.texts import of_api


class ChannelsEditor(Editor):
    """Several of a few known values. A list in another order, or with unknown ones, is kept as it came."""

    empty: object = []
    columns = 3

    def __init__(self, spec: FieldSpec, choices: Choices) -> None:
        super().__init__(spec)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[str | int, QCheckBox] = {}
        for at, (value, words) in enumerate(choices.words.items()):
            box = identify(QCheckBox(of_api(words)), f"{spec.name}.{value}", of_api(words))
            box.clicked.connect(self._on_user_edit)
            self.boxes[value] = box
            layout.addWidget(box, at // self.columns, at % self.columns)

    def read(self) -> object:
        return [value for value, box in self.boxes.items() if box.isChecked()] or UNSET

    def write(self, value: object) -> None:
        wanted = value if isinstance(value, list) else []
        for name, box in self.boxes.items():
            box.setChecked(name in wanted)

    def focus_target(self) -> QWidget:
        return next(iter(self.boxes.values()))
