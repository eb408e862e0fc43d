"""The editor of values that have no fixed shape: JSON, as text."""

from __future__ import annotations

import json
import math
import re

from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from notifyadmin.api.models import encode
from notifyadmin.api.models.fields import FieldSpec, Shape
from notifyadmin.ui.form.editors import UNSET, Editor, as_json

# Qt takes these for the ends of lines, or drops them; in JSON they stand only within texts, where an escape may stand.
_not_shown = re.compile("[\u2028\u2029\ufdd0\ufdd1\ufeff]")


class DuplicateNameError(ValueError):
    """An object names something twice, of which JSON readers keep only one."""


class JsonEditor(Editor):
    """Any JSON object or list. While the text is no JSON, the field has a problem and no value."""

    def __init__(self, spec: FieldSpec) -> None:
        super().__init__(spec)
        self.text = QPlainTextEdit()
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # by words it takes seconds where there are none
        self._placeholder = '{"firstName": "Jane"}' if spec.shape is Shape.JSON else "[…]"
        self.text.setPlaceholderText(self._placeholder)
        lines = 7 if spec.shape is Shape.JSON else 3
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * lines + 8)
        self.text.textChanged.connect(self._on_text_changed)
        self._shown: str | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)

    def read(self) -> object:
        text = self._typed()
        if not text.strip():
            return UNSET
        try:
            return parse(text)
        except ValueError:
            return UNSET

    def write(self, value: object) -> None:
        self._shown = "" if value is UNSET else _shown(value)
        self.text.setPlainText(self._shown)

    def show_kept(self, kept: object) -> None:
        text = self.tr("(kept as it came: {value})")
        self.text.setPlaceholderText(self._placeholder if kept is UNSET else text.format(value=as_json(kept)))

    def problem(self) -> str | None:
        text = self._typed()
        if not text.strip():
            return None
        try:
            parse(text)
        except json.JSONDecodeError as error:
            return self.tr("No JSON: line {line}, column {column}: {what}.").format(
                line=error.lineno, column=error.colno, what=error.msg
            )
        except DuplicateNameError as error:
            return self.tr("“{name}” stands twice in one object.").format(name=str(error))
        except ValueError:
            return self.tr("No JSON: a number is too large, or it is nested too deeply.")
        return None

    def focus_target(self) -> QWidget:
        return self.text

    def _on_text_changed(self) -> None:
        if self._typed() != self._shown:
            self._shown = None
            self._on_user_edit()

    def _typed(self) -> str:
        # toPlainText() would make a plain space of one that does not break, which a merge tag may well have.
        return self.text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


def _shown(value: object) -> str:
    try:
        text = encode(value, indent=2).decode()
    except (ValueError, RecursionError):
        return ""
    return _not_shown.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def parse(text: str) -> object:
    """Decodes JSON as the standard has it; raises ValueError where it is none, or names something twice."""
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise DuplicateNameError(name)
        found[name] = value
    return found


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("too large a number")
    return number


def _refuse(constant: str) -> object:
    raise json.JSONDecodeError(f"{constant} is not a JSON value", constant, 0)
