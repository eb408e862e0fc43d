"""A request as code, in a language of the user's choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from notifyadmin.snippets import LANGUAGES, Language
from notifyadmin.ui import spacing
from notifyadmin.ui.accessibility import identify, label_for
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import code_font, fit_to_text
from notifyadmin.ui.widgets.copy_mark import CopyMark
from notifyadmin.ui.widgets.text import replace_difference

TAB_WIDTH = 4


class CodeView(QWidget):
    """The code, a list of languages, and buttons to copy and to save it.

    Signals:
        language_changed(Language language): another language was chosen.
        save_requested(str path, str text): this code is to be written into that file.
        about_to_copy(): the code is about to be copied or saved, and has to be up to date.
    """

    language_changed = Signal(object)
    about_to_copy = Signal()
    save_requested = Signal(str, str)

    def __init__(self, page: str, resources: Resources) -> None:
        super().__init__()
        self._page = page
        self._code_text = ""
        self._language = identify(QComboBox(), f"{page}.language", self.tr("Language"))
        for language in LANGUAGES:
            self._language.addItem(language.title)
        self._language.activated.connect(self._on_language_activated)
        self._code = identify(QPlainTextEdit(), f"{page}.code", self.tr("Request as code"))
        self._code.setReadOnly(True)
        self._code.setUndoRedoEnabled(False)
        self._code.setPlaceholderText(self.tr("The code appears here once the request has no problems."))
        self._code.setTabChangesFocus(True)
        self._code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._code.setFont(code_font())
        fit_to_text(
            self._code, lambda view, metrics: view.setTabStopDistance(metrics.horizontalAdvance(" ") * TAB_WIDTH)
        )
        self._copy = identify(QPushButton(self.tr("Copy")), f"{page}.code.copy", self.tr("Copy the code"))
        CopyMark(self._copy, resources)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._save = identify(QPushButton(self.tr("Save…")), f"{page}.code.save", self.tr("Save the code as a file"))
        self._save.setIcon(resources.icon("save"))
        self._save.clicked.connect(self._on_save_clicked)
        line = QHBoxLayout()
        line.addWidget(label_for(self._language, self.tr("Language")))
        line.addWidget(self._language)
        line.addStretch(1)
        line.addWidget(self._copy)
        line.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, spacing.XS, 0, 0)
        layout.setSpacing(spacing.XS)
        layout.addLayout(line)
        layout.addWidget(self._code, 1)
        self.show_code("")

    @property
    def language(self) -> Language:
        """The language that is chosen."""
        return LANGUAGES[self._language.currentIndex()]

    def show_code(self, text: str) -> None:
        """Replaces the code; an empty text means that there is none, because the request has problems."""
        if text and text == self._code_text:
            return
        former, self._code_text = self._code_text, text
        place = self._code.verticalScrollBar().value()
        if former and text:
            replace_difference(self._code.document(), former, text)
        else:
            self._code.setPlainText(text)
        self._code.verticalScrollBar().setValue(place)
        self._copy.setEnabled(bool(text))
        self._save.setEnabled(bool(text))

    def _on_language_activated(self) -> None:
        self.language_changed.emit(self.language)

    def _current_code(self) -> str:
        self.about_to_copy.emit()
        return self._code_text

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._current_code())

    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the code"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(self.language.extension.lstrip("."))
        dialog.selectFile(f"{self._page}{self.language.extension}")
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_chosen(self, path: str) -> None:
        self.save_requested.emit(path, self._current_code())
