"""What the history is filtered by: words, four lists, and a chip for each choice that takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from notifyadmin.core.history.criteria import Criteria, date_of
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.history.words import DAYS, OPERATIONS, OUTCOMES, HistoryWords, icon_of
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.widgets.flow_layout import FlowLayout, together
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, menu_text, shown

OTHER_DAY = "other"
LIST_CHARACTERS = 6
LISTS = ("profile_id", "operation", "outcome", "day")


class FilterBar(QWidget):
    """Shows criteria and lets them be changed.

    Signals:
        changed(Criteria criteria): other rows are wanted.
        other_day_wanted(): the user wants to pick a day.
    """

    changed = Signal(object)
    other_day_wanted = Signal()

    def __init__(self, resources: Resources) -> None:
        super().__init__()
        self._words = HistoryWords(self)
        self._resources = resources
        self._criteria = Criteria()
        self._profiles: dict[str, str] = {}
        self._text = identify(Line(), "history.search", self.tr("Search"))
        self._text.setPlaceholderText(self.tr("Search IDs, verdicts, requests and responses"))
        self._text.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setProperty("role", "muted")
        self._titles = {
            "words": self.tr("Search"),
            "profile_id": self.tr("Profile"),
            "operation": self.tr("Operation"),
            "outcome": self.tr("Outcome"),
            "day": self.tr("Day"),
        }
        self._lists = {name: self._built_list(name) for name in LISTS}
        self._chips = QWidget()
        self._chip_line = FlowLayout()
        self._chips.setLayout(self._chip_line)
        self._lay_out()
        self._text.edited.connect(self._on_typed)
        self.show_criteria(Criteria())

    @property
    def criteria(self) -> Criteria:
        """What is chosen."""
        return self._criteria

    def show_criteria(self, criteria: Criteria) -> None:
        """Shows what is chosen, without a signal."""
        self._criteria = criteria
        blocker = QSignalBlocker(self._text)
        if self._text.text() != criteria.words:
            self._text.setText(criteria.words)
        blocker.unblock()
        for name, combo in self._lists.items():
            self._fill(combo, name)
        self._show_chips()

    def show_profiles(self, profiles: Sequence[tuple[str, str]]) -> None:
        """Offers profiles by their ids and names."""
        if dict(profiles) != self._profiles:
            self._profiles = dict(profiles)
            self._fill(self._lists["profile_id"], "profile_id")
            self._show_chips()

    def show_count(self, count: int) -> None:
        """Says how many rows there are."""
        self._count.setText(self.tr("%Ln request(s)", "", count))

    def add_buttons(self, *buttons: QWidget) -> None:
        """Puts buttons beside the search."""
        for button in buttons:
            self._search_line.addWidget(button)

    def start(self) -> None:
        """Puts the cursor into the words to search for."""
        self._text.setFocus()
        self._text.selectAll()

    def choose(self, criteria: Criteria) -> None:
        """Filters by something else."""
        if criteria != self._criteria:
            self.show_criteria(criteria)
            self.changed.emit(criteria)

    def _built_list(self, name: str) -> QComboBox:
        identifier = f"history.{name.removesuffix('_id')}"
        combo = identify(QComboBox(), identifier, self._titles[name])
        # As wide whatever it offers: the names of profiles come in later.
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(LIST_CHARACTERS)
        combo.activated.connect(lambda _at: self._on_chosen(name, str(combo.currentData())))
        return combo

    def _lay_out(self) -> None:
        self._search_line = QHBoxLayout()
        self._search_line.addWidget(label_for(self._text, self.tr("Search")))
        self._search_line.addWidget(self._text, 1)
        lists = FlowLayout()
        for name, combo in self._lists.items():
            lists.addWidget(together(label_for(combo, self._titles[name]), combo))
        lists.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._search_line)
        layout.addLayout(lists)
        layout.addWidget(self._chips)

    def _choices(self, name: str) -> list[tuple[str, str]]:
        """What a list offers: words and value."""
        words, chosen = self._words, self._criteria.value(name)
        match name:
            case "profile_id":
                found = [(title, value) for value, title in self._profiles.items()]
            case "operation":
                found = [(words.operation(value), value) for value in OPERATIONS]
            case "outcome":
                found = [(words.outcome(value), value) for value in OUTCOMES]
            case _:
                found = [(words.day(value), value) for value in DAYS]
        if chosen and chosen not in (value for _, value in found):
            found.append((self._name(name, chosen), chosen))
        other = [(self.tr("Pick a day…"), OTHER_DAY)] if name == "day" else []
        return [(self.tr("All"), ""), *found, *other]

    def _fill(self, combo: QComboBox, name: str) -> None:
        choices = self._choices(name)
        if [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())] != choices:
            combo.clear()
            for words, value in choices:
                combo.addItem(shown(words, NAME_CHARACTERS), value)
                if name == "outcome" and value:
                    combo.setItemIcon(combo.count() - 1, self._resources.icon(icon_of(value)))
        combo.setCurrentIndex(max(0, combo.findData(self._criteria.value(name))))

    def _name(self, field: str, value: str) -> str:
        match field:
            case "profile_id":
                return self._profiles.get(value, value)
            case "operation":
                return self._words.operation(value)
            case "outcome":
                return self._words.outcome(value)
            case "day":
                return self._words.day(value)
        return f"“{value}”"

    def _show_chips(self) -> None:
        focused = next((chip.objectName() for chip in self._chips.findChildren(QToolButton) if chip.hasFocus()), "")
        while (item := self._chip_line.takeAt(0)) is not None:
            if (former := item.widget()) is not None:
                former.hide()
                former.deleteLater()
        for name, value in self._criteria.to_kept().items():
            self._chip_line.addWidget(self._chip(name, self._name(name, value)))
        if len(self._criteria.to_kept()) > 1:
            self._chip_line.addWidget(self._clearing())
        self._chips.setVisible(bool(self._criteria.to_kept()))
        if focused:  # who has taken a filter back by the keyboard goes on from here
            self._text.setFocus()

    def _chip(self, name: str, value: str) -> QToolButton:
        text = f"{self._titles[name]}: {shown(value, NAME_CHARACTERS // 2)}"
        chip = identify(
            QToolButton(),
            f"history.chip.{name.removesuffix('_id')}",
            self.tr("Remove filter {filter}").format(filter=text),
        )
        chip.setText(menu_text(text))
        chip.setIcon(self._resources.icon("cancel"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setToolTip(self.tr("Remove this filter"))
        chip.setProperty("role", "chip")
        chip.clicked.connect(lambda _checked: self.choose(self._criteria.without(name)))
        return chip

    def _clearing(self) -> QToolButton:
        button = identify(QToolButton(), "history.clear", self.tr("Clear all filters"))
        button.setText(self.tr("Clear all"))
        button.clicked.connect(lambda _checked: self.choose(Criteria()))
        return button

    def _on_typed(self) -> None:
        self._criteria = self._criteria.but(words=self._text.text())
        self._show_chips()
        self.changed.emit(self._criteria)

    def _on_chosen(self, name: str, value: str) -> None:
        if value == OTHER_DAY:
            self.show_criteria(self._criteria)  # until one is picked
            self.other_day_wanted.emit()
        else:
            self.choose(self._criteria.but(**{name: value}))

    def choose_day(self, day: str) -> None:
        """Filters by one day, in ISO's form."""
        if date_of(day) is not None:
            self.choose(self._criteria.but(day=day))

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._text.text():
            self._text.clear()
        else:
            super().keyPressEvent(event)
