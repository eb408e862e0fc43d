"""The list of messages: every notice of this session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.notices import Level, Message
from notifyadmin.ui.widgets.dialog import Dialog
from notifyadmin.ui.widgets.dialog_text import DialogText
from notifyadmin.ui.widgets.outside_text import OutsideView

MAX_CHARACTERS = 200_000
MAX_LINES = 5_000
SIZE_CHARACTERS = (90, 22)


class MessagesDialog(Dialog):
    """The messages as text, the newest first."""

    def __init__(self, messages: Sequence[Message], parent: QWidget) -> None:
        title = self.tr("Messages")
        super().__init__(DialogText(title, "", "messages"), parent, closing=QDialogButtonBox.StandardButton.Close)
        view = identify(OutsideView(MAX_CHARACTERS, lines=MAX_LINES, rest="…"), "messages.list", title)
        view.setPlaceholderText(self.tr("No messages since the program started"))
        metrics = view.fontMetrics()
        columns, lines = SIZE_CHARACTERS
        view.setMinimumSize(metrics.averageCharWidth() * columns // 2, metrics.lineSpacing() * lines // 2)
        view.show_text("\n\n".join("\n".join(self._lines_of(message)) for message in messages))
        self.middle.addWidget(view)
        view.setFocus()
        self.resize(metrics.averageCharWidth() * columns, metrics.lineSpacing() * lines)

    def _lines_of(self, message: Message) -> Iterator[str]:
        notice = message.notice
        yield f"{message.came_at:%H:%M:%S} · {self._level(notice.level)}"
        yield notice.text
        if notice.detail:
            yield notice.detail
        yield from (f"•  {line}" for line in notice.lines)

    def _level(self, level: Level) -> str:
        return {
            Level.INFO: self.tr("Information"),
            Level.SUCCESS: self.tr("Success"),
            Level.WARNING: self.tr("Warning"),
            Level.ERROR: self.tr("Error"),
        }[level]
