"""The editor of a list of channels: one check box each."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from notifyadmin.api.models import Choices
from notifyadmin.api.models.fields import FieldSpec
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.form.editors import UNSET, Editor
from notifyadmin.ui.translation import of_api


class ChannelsEditor(Editor):
    """Several of a few known values. Their order, and unknown ones among them, stay as they came."""

    empty: object = []
    columns = 3

    def __init__(self, spec: FieldSpec, choices: Choices) -> None:
        super().__init__(spec)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.boxes: dict[str | int, QCheckBox] = {}
        self._order: list[str | int] = []
        for at, (value, words) in enumerate(choices.words.items()):
            box = QCheckBox(of_api(words))
            box.clicked.connect(self._on_user_edit)
            self.boxes[value] = box
            layout.addWidget(box, at // self.columns, at % self.columns)

    def read(self) -> object:
        chosen = [value for value, box in self.boxes.items() if box.isChecked()]
        before = [value for value in self._order if value in chosen or value not in self.boxes]
        return before + [value for value in chosen if value not in before] or UNSET

    def write(self, value: object) -> None:
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
        self._order = list(value) if fits and isinstance(value, list) else []
        for name, box in self.boxes.items():
            box.setChecked(name in self._order)

    def focus_target(self) -> QWidget:
        return next(iter(self.boxes.values()))

    def identify_as(self, identifier: str, name: str) -> None:
        # The whole stands for the field; each box has its own channel's name.
        identify(self, identifier, name)
        for value, box in self.boxes.items():
            identify(box, f"{identifier}.{value}", box.text())
