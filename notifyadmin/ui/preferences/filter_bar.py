"""The line above the grid that filters its rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from notifyadmin.core.preferences.filter_sort import Arrangement
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.preference_words import PreferenceWords
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.widgets.line import Line


class FilterBar(QWidget):
    """Filters by words, by channel and by change.

    Signals:
        changed(): the filter is another one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = PreferenceWords(self)
        self._text = identify(Line(), "preferences.filter", self.tr("Filter"))
        self._text.setPlaceholderText(self.tr("Filter by name or ID"))
        self._text.setClearButtonEnabled(True)
        self._channel = identify(QComboBox(), "preferences.filterChannel", self.tr("Channel"))
        self._channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._only = identify(QCheckBox(self.tr("Changed only")), "preferences.onlyChanged", self.tr("Changed only"))
        self._count = QLabel()
        fit_to_text(self._count, _fit_count)
        self._count.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label_for(self._text, self.tr("Filter")))
        layout.addWidget(self._text, 1)
        layout.addWidget(label_for(self._channel, self.tr("Channel")))
        layout.addWidget(self._channel)
        layout.addWidget(self._only)
        layout.addWidget(self._count)
        self.show_channels(())
        self._text.edited.connect(self.changed)
        self._channel.activated.connect(self.changed)
        self._only.toggled.connect(self.changed)

    def arrangement(self, former: Arrangement) -> Arrangement:
        """The filter, in the order of `former`."""
        return replace(
            former,
            text=self._text.text(),
            channel=str(self._channel.currentData() or ""),
            only_changed=self._only.isChecked(),
        )

    def show_channels(self, channels: Sequence[str]) -> None:
        """Offers the channels of a grid. One that it does not have is filtered by no longer, without a signal."""
        if [self._channel.itemData(at) for at in range(self._channel.count())] == ["", *channels]:
            return
        chosen = self._channel.currentData()
        blocker = QSignalBlocker(self._channel)
        self._channel.clear()
        self._channel.addItem(self.tr("All"), "")
        for channel in channels:
            self._channel.addItem(self._words.channel(channel), channel)
        self._channel.setCurrentIndex(max(0, self._channel.findData(chosen)))
        blocker.unblock()

    def show_count(self, shown: int, all_rows: int) -> None:
        """Shows how many of the rows match, where those are not all."""
        words = self.tr("{shown} of %n row(s)", "", all_rows)
        # Room for every count there can be, so that none moves the controls beside it.
        self._count.setProperty("longest", words.format(shown=all_rows))
        _fit_count(self._count, self._count.fontMetrics())
        self._count.setText("" if shown == all_rows else words.format(shown=shown))

    def start(self) -> None:
        """Puts the cursor into the words to filter by."""
        self._text.setFocus()
        self._text.selectAll()

    def clear(self) -> None:
        """Clears the filter."""
        self._text.clear()
        self._channel.setCurrentIndex(0)
        self._only.setChecked(False)
        self.changed.emit()

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._text.text():
            self._text.clear()
        else:
            super().keyPressEvent(event)


def _fit_count(label: QLabel, metrics: QFontMetrics) -> None:
    label.setMinimumWidth(metrics.horizontalAdvance(label.property("longest") or ""))
