"""Keeps the form, the JSON beside it and the document alike, whichever is typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from notifyadmin.core.document import Document
from notifyadmin.core.json_text import InvalidJson, parse_object
from notifyadmin.core.values import Values, shared
from notifyadmin.ui.form.builder import Form
from notifyadmin.ui.send.presenter import SendPresenter
from notifyadmin.ui.widgets.json_editor import JsonEditor, words_of

MAX_AT_ONCE = 20_000
"""So many characters are read at each key while a problem is shown, for it to go when it is fixed."""
WHOLE = ""
"""The path of what is typed as JSON beside the form."""


class JsonSync(QObject):
    """While JSON is typed it leads: it stays as it is typed, and the form follows.

    While it is not valid, the form keeps what was valid last. Editing the form continues from there.

    Signals:
        validity_changed(): the JSON is not valid any more, or is again.
        overwritten(Callable restore): the form was edited, which replaces JSON that was not valid yet; `restore` shows
            that again.
    """

    validity_changed = Signal()
    overwritten = Signal(object)

    def __init__(
        self, form: Form, json: JsonEditor, document: Document, presenter: SendPresenter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._json = json
        self._document = document
        self._presenter = presenter
        self._json_leads = False
        self._ahead: tuple[str, Values | InvalidJson] | None = None
        presenter.read_ahead = self._read_ahead
        form.edited.connect(self._on_form_edited)
        json.edited.connect(self._on_json_edited)
        json.focus_lost.connect(self._on_json_focus_lost)
        document.wanted.connect(self._hand_in)
        document.replaced.connect(self._on_replaced)
        document.typed.connect(self._on_typed)
        presenter.json_changed.connect(self._on_json_changed)

    def show_unfinished(self, texts: Mapping[str, str]) -> None:
        """Shows unfinished input, which is not a value yet, where it was typed."""
        self._form.show_unfinished(texts)
        self._presenter.unreadable = self._form.problems()
        if WHOLE in texts:
            self.restore_json(texts[WHOLE])

    def restore_json(self, text: str) -> None:
        """Shows a text as the JSON that is being typed."""
        self._json.set_text(text)
        self._on_json_edited()
        self._document.settle()

    def show_again(self) -> None:
        """Shows the document's values, and drops what is being typed and is no value yet."""
        self._on_replaced(self._document.values)

    @property
    def unfinished(self) -> dict[str, str]:
        """What is being typed and is no value yet, by the path of its field; the whole request has no path."""
        whole = {WHOLE: self._json.text} if self._json_leads and self._json.has_problem else {}
        return self._form.unfinished() | whole

    def _on_form_edited(self) -> None:
        text = self.unfinished.get(WHOLE)
        self._json_leads = False
        self._document.touch()
        if text is not None:
            self._presenter.check()
            self._show_problem("")
            self.overwritten.emit(partial(self.restore_json, text))

    def _on_json_edited(self) -> None:
        self._json_leads = True
        self._document.touch()
        if self._json.has_problem and len(self._json.text) <= MAX_AT_ONCE:
            self._document.settle()

    def _hand_in(self) -> None:
        if not self._json_leads:
            self._presenter.unreadable = self._form.problems()
            self._document.edit(self._form.values())
            return
        text, ahead, self._ahead = self._json.text, self._ahead, None
        found = ahead[1] if ahead is not None and ahead[0] == text else _read(text, self._document.values)
        if isinstance(found, InvalidJson):
            self._wait(found)
        else:
            self._show_problem("")
            self._document.type_json(found)

    def _read_ahead(self) -> Callable[[], None] | None:
        """What reads the JSON that is being typed, on whatever thread, so that handing it in takes but a moment."""
        if not self._json_leads:
            return None
        text, before = self._json.text, self._document.values

        def read() -> None:
            self._ahead = text, _read(text, before)

        return read

    def _wait(self, error: InvalidJson) -> None:
        what = words_of(error)
        where = self.tr("Line {line}: {what}.").format(line=error.line, what=what)
        sentence = where if error.line else f"{what[:1].upper()}{what[1:]}."
        self._show_problem(f"{sentence} {self.tr('The form updates when the JSON is valid.')}", error.line)
        self._document.hold()

    def _show_problem(self, text: str, line: int = 0) -> None:
        had_problem = self._json.has_problem
        self._json.show_problem(text, line)
        if self._json.has_problem is not had_problem:
            self.validity_changed.emit()

    def _on_replaced(self, values: Mapping[str, object]) -> None:
        self._json_leads = False
        self._show_problem("")
        self._set_form(values, {})
        if self._form.isVisible():
            self._presenter.check()  # at once; while it is hidden, it is checked a moment later

    def _on_typed(self, values: Mapping[str, object]) -> None:
        self._set_form(values, self._form.unfinished())

    def _set_form(self, values: Mapping[str, object], unfinished: Mapping[str, str]) -> None:
        self._form.set_values(values)
        self._form.show_unfinished(unfinished)
        self._presenter.unreadable = self._form.problems()

    def _on_json_changed(self, text: str) -> None:
        if not self._json_leads:
            self._json.set_text(text)

    def _on_json_focus_lost(self) -> None:
        if self._json_leads:
            self._document.pause()
            if not self._json.has_problem:
                self._json_leads = False
                self._presenter.check()


def _read(text: str, before: Values) -> Values | InvalidJson:
    try:
        return shared(before, parse_object(text))
    except InvalidJson as error:
        return error
