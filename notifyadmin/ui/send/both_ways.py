"""Keeps the form, the JSON beside it and the document alike, whichever is typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from notifyadmin.core.document import Document
from notifyadmin.core.values import Values, shared
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.send.json_reading import JsonReader, NoRequest
from notifyadmin.ui.send.json_view import JsonView
from notifyadmin.ui.send.presenter import SendPresenter

WHOLE = ""
"""The path of what is typed as JSON beside the form."""


class BothWays(QObject):
    """While JSON is typed it leads: it stays as it is typed, and the form follows, or waits while it is no request."""

    def __init__(
        self, form: Form, json: JsonView, document: Document, presenter: SendPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._json = json
        self._document = document
        self._presenter = presenter
        self._reader = JsonReader(self)
        self._json_leads = False
        self._ahead: tuple[str, Values | NoRequest] | None = None
        presenter.read_ahead = self._read_ahead
        form.edited.connect(self._on_form_edited)
        json.edited.connect(self._on_json_edited)
        json.left.connect(self._on_json_left)
        document.wanted.connect(self._hand_in)
        document.replaced.connect(self._on_replaced)
        document.typed.connect(self._on_typed)
        presenter.json_changed.connect(self._on_json_changed)

    def show_unfinished(self, texts: Mapping[str, str]) -> None:
        """Shows what somebody had begun to type, and was no value yet, where it was typed."""
        self._form.show_unfinished(texts)
        self._presenter.unreadable = self._form.problems()
        if WHOLE in texts:
            self._json.show_json(texts[WHOLE])
            self._on_json_edited()
            self._document.settle()

    @property
    def unfinished(self) -> dict[str, str]:
        """What is being typed and is no value yet, by the path of its field; the whole request has no path."""
        whole = {WHOLE: self._json.text} if self._json_leads and self._json.has_problem else {}
        return self._form.unfinished() | whole

    def _on_form_edited(self) -> None:
        self._json_leads = False
        self._document.touch()

    def _on_json_edited(self) -> None:
        self._json_leads = True
        self._document.touch()

    def _hand_in(self) -> None:
        if not self._json_leads:
            self._presenter.unreadable = self._form.problems()
            self._document.edit(self._form.values())
            return
        text, ahead, self._ahead = self._json.text, self._ahead, None
        found = ahead[1] if ahead is not None and ahead[0] == text else self._read(text, self._document.values)
        if isinstance(found, NoRequest):
            self._wait(found)
        else:
            self._go_on()
            self._document.type_json(found)

    def _read_ahead(self) -> Callable[[], None] | None:
        """What reads the JSON that is being typed, on whatever thread, so that handing it in takes but a moment."""
        if not self._json_leads:
            return None
        text, before = self._json.text, self._document.values

        def read() -> None:
            self._ahead = text, self._read(text, before)

        return read

    def _read(self, text: str, before: Values) -> Values | NoRequest:
        try:
            return shared(before, self._reader.read(text))
        except NoRequest as error:
            return error

    def _wait(self, error: NoRequest) -> None:
        where = self.tr("Line {line}: {what}").format(line=error.line, what=error.text) if error.line else error.text
        self._json.show_problem(f"{where} {self.tr('The form waits.')}", error.line)
        self._form.setEnabled(False)
        self._document.hold()

    def _go_on(self) -> None:
        self._json.show_problem("", 0)
        self._form.setEnabled(True)

    def _on_replaced(self, values: Mapping[str, object]) -> None:
        self._json_leads = False
        self._go_on()
        self._show_in_form(values)
        if self._form.isVisible():
            self._presenter.check()  # at once; what nobody sees is checked in a moment

    def _on_typed(self, values: Mapping[str, object]) -> None:
        unfinished = self._form.unfinished()
        self._form.set_values(values)
        self._form.show_unfinished(unfinished)
        self._presenter.unreadable = self._form.problems()

    def _show_in_form(self, values: Mapping[str, object]) -> None:
        self._form.set_values(values)
        self._presenter.unreadable = self._form.problems()

    def _on_json_changed(self, text: str) -> None:
        if not self._json_leads:
            self._json.show_json(text)

    def _on_json_left(self) -> None:
        if self._json_leads:
            self._document.pause()
            if not self._json.has_problem:
                self._json_leads = False
                self._presenter.check()
