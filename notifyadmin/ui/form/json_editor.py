"""The editor of values that have no fixed shape: JSON, as text."""

from __future__ import annotations

import json
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from notifyadmin.api.models.fields import FieldSpec, Shape, fields_of
from notifyadmin.api.strict_json import DuplicateName, decode, unique
from notifyadmin.core.values import same
from notifyadmin.ui.form.editors import UNSET, Editor, as_json
from notifyadmin.ui.form.json_text import JsonText
from notifyadmin.ui.widgets.text import PlainText, show_difference


@dataclass(frozen=True, slots=True)
class _Parsed:
    """What a text comes to: a value, UNSET where there is none, and why it is no JSON."""

    value: object
    problem: str | None = None


class JsonEditor(Editor):
    """Any JSON object or list. While the text is no JSON, the field has a problem and no value.

    A text is parsed once, however often it is asked for.
    """

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.text = PlainText()
        self._placeholder = _example(spec)
        self.text.setPlaceholderText(self._placeholder)
        lines = 7 if spec.shape is Shape.JSON else 3
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + 16)
        self.text.textChanged.connect(self._on_text_changed)
        self._json = JsonText()
        self._is_showing = False
        self._known = ""
        self._parsed: _Parsed | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)

    def read(self) -> object:
        return self._read_text().value

    def write(self, value: object) -> None:
        if self._stands_there(value):
            return
        former, self._known = self._known, "" if value is UNSET else self._written(value)
        self._parsed = _Parsed(value) if self._json.stands_for(value) else None
        self._is_showing = True
        if former:
            show_difference(self.text.document(), former, self._known)
        else:
            self.text.setPlainText(self._known)
        self._is_showing = False

    def show_kept(self, kept: object) -> None:
        text = self.tr("(kept as it came: {value})")
        self.text.setPlaceholderText(self._placeholder if kept is UNSET else text.format(value=as_json(kept)))

    def problem(self) -> str | None:
        return self._read_text().problem

    def unfinished(self) -> str:
        return self._known if self.problem() else ""

    def show_unfinished(self, text: str) -> None:
        self._known, self._parsed = text, None
        self._is_showing = True
        self.text.setPlainText(text)
        self._is_showing = False

    def focus_target(self) -> QWidget:
        return self.text

    def _stands_there(self, value: object) -> bool:
        """Whether the text says that already, in whatever way it was typed."""
        return not self._known if value is UNSET else same(self._read_text().value, value)

    def _written(self, value: object) -> str:
        try:
            return self._json.write(value)
        except (ValueError, RecursionError):
            return ""

    def _read_text(self) -> _Parsed:
        if self._parsed is None:
            self._parsed = self._parse(self._known)
        return self._parsed

    def _parse(self, text: str) -> _Parsed:
        if not text.strip():
            return _Parsed(UNSET)
        try:
            return _Parsed(decode(text, object_of=unique))
        except json.JSONDecodeError as error:
            words = self.tr("No JSON: line {line}, column {column}: {what}.")
            return _Parsed(UNSET, words.format(line=error.lineno, column=error.colno, what=error.msg))
        except DuplicateName as error:
            return _Parsed(UNSET, self.tr("“{name}” stands twice in one object.").format(name=str(error)))
        except ValueError:
            return _Parsed(UNSET, self.tr("No JSON: a number is too large, or it is nested too deeply."))

    def _on_text_changed(self) -> None:
        text = self._known if self._is_showing else self.text.typed
        if text != self._known:
            self._known = text
            self._parsed = None
            self._on_user_edit()


def _example(spec: FieldSpec) -> str:
    if spec.shape is Shape.JSON:
        return '{"firstName": "Jane"}'
    if spec.shape is not Shape.LIST:
        return spec.example or "JSON"
    fields = fields_of(spec.model) if spec.model is not None else ()
    entry = {field.name: {} if field.shape is Shape.JSON else "…" for field in fields if field.required}
    return json.dumps([entry], ensure_ascii=False) if entry else "[…]"
