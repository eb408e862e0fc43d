"""The options as rows: title, editor, what is wrong, and what it does."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from notifyadmin.core.options import Options
from notifyadmin.store.options import Choice, Number, Option
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.settings.editors import editor_of
from notifyadmin.ui.translation import of_api
from notifyadmin.ui.widgets.outside_text import OutsideLabel

TITLE, EDITOR, RESET = range(3)


class OptionRow(QWidget):
    """One option. A value that can't be used stays on the screen with the reason below it, and is not stored."""

    def __init__(self, option: Option[Any], options: Options, section: str) -> None:
        super().__init__()
        self.option = option
        self._options = options
        self._wanted: object = None
        self._given_up: object = None
        """A value that can't be used, of which the user was reminded."""
        title, says = of_api(option.title), of_api(option.help)
        name = f"settings.{option.key.replace('/', '.')}"
        self.editor = editor_of(option)
        identify(self.editor.control, name, title)
        self.editor.control.setAccessibleDescription(says)
        self._title = label_for(self.editor.control, title)
        if isinstance(self.editor.control, QCheckBox):
            self._title.clear()  # the box has it
        self._help = QLabel(says)
        self._help.setProperty("role", "small")
        self._help.setWordWrap(True)
        self._problem = identify(OutsideLabel(), f"{name}.problem", "")
        self._problem.setProperty("role", "problem")
        words = self.tr("Reset")
        self._reset = identify(QPushButton(words), f"{name}.reset", self.tr("Reset {title}").format(title=title))
        self._reset.setProperty("compact", True)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._words = " ".join((section, title, says, *_value_titles(option))).casefold()
        self._lay_out()
        self.editor.edited.connect(self._choose)
        self.editor.refused.connect(self._refuse)
        self._reset.clicked.connect(lambda _checked: self._options.reset(self.option))
        self.show_value()

    @property
    def title_width(self) -> int:
        """The room that the title needs."""
        return self._title.sizeHint().width()

    def align(self, title_width: int) -> None:
        """Has the editor begin where those of other rows do."""
        self._title.setMinimumWidth(title_width)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, spacing.XXS, 0, spacing.S)
        grid.setVerticalSpacing(spacing.XXS)
        grid.setColumnStretch(EDITOR, 1)
        grid.addWidget(self._title, 0, TITLE)
        grid.addWidget(self.editor, 0, EDITOR)
        grid.addWidget(self._reset, 0, RESET)
        grid.addWidget(self._problem, 1, EDITOR, 1, 2)
        grid.addWidget(self._help, 2, EDITOR, 1, 2)

    def show_if(self, words: list[str]) -> bool:
        """Shows the row if all these words, in small letters, are in what it says."""
        is_found = all(word in self._words for word in words)
        self.setVisible(is_found)
        return is_found

    def note_change(self, key: str) -> None:
        """An option was changed, perhaps another one, which may let this one apply."""
        if key == self.option.key:
            self.show_value()
        else:
            self._show_parts()

    def show_value(self) -> None:
        """Shows the value that applies."""
        self.editor.show_value(self._options.value(self.option))
        self._problem.show_text("")
        self._show_parts()

    def finish(self) -> bool:
        """Takes what is still being typed; False, once for each value, where that can't be used."""
        self.editor.finish()
        if not (self._problem.text() and self.editor.isEnabled()) or self._wanted == self._given_up:
            return True
        self._given_up = self._wanted
        return False

    def _choose(self, value: object) -> None:
        self._wanted = value
        self._problem.show_text(of_api(self._options.choose(self.option, value)))
        self._show_parts()

    def _refuse(self, text: str) -> None:
        self._wanted = text
        self._problem.show_text(of_api(self.option.refusal(text)) if isinstance(self.option, Number) else "")
        self._show_parts()

    def _show_parts(self) -> None:
        applies = self._options.applies(self.option)
        self.editor.setEnabled(applies)
        self._title.setEnabled(applies)
        self._problem.setVisible(bool(self._problem.text()))
        self._reset.setVisible(not self._options.is_default(self.option))


def _value_titles(option: Option[Any]) -> list[str]:
    """The values that can be chosen, in words."""
    return [of_api(title) for title in option.titles.values()] if isinstance(option, Choice) else []
