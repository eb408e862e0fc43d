"""The editor of lists of small objects: a column for each text that an object usually holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from notifyadmin.api.models.fields import ModelSpec, Shape
from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.form.entry_row import Column, EntryRow
from notifyadmin.ui.form.list_editors import RowsEditor
from notifyadmin.ui.translation import of_api


class ObjectsEditor(RowsEditor):
    """A list of small objects, such as attachments and tokens; what no column shows of an entry is kept."""

    empty: object = []

    def read(self) -> object:
        return [self._entry(row) for row in self._filled_rows()] or UNSET

    def write(self, value: object) -> None:
        items = value if isinstance(value, list) and all(map(self._can_show, value)) else []
        self.show_entries([[_text_at(item, column.path) for column in self._columns] for item in items], items)

    def note(self) -> str:
        has_more = any(self._without_texts(row.given) for row in self._rows)
        return self.tr("Fields without a column are kept and sent unchanged.") if has_more else super().note()

    def _without_texts(self, entry: object) -> object:
        for column in self._columns:
            entry = _with_text(entry, column.path, "")
        return entry

    def _can_show(self, item: object) -> bool:
        return isinstance(item, dict) and all(_is_text_or_absent(item, column.path) for column in self._columns)

    def _entry(self, row: EntryRow) -> object:
        entry = row.given
        for column, text in zip(self._columns, row.texts(), strict=True):
            entry = _with_text(entry, column.path, text)
        return entry

    def _cell_at(self, rest: str) -> QWidget | None:
        number, *path = rest.split(".")
        first = super()._cell_at(number)
        row = next((row for row in self._rows if first in row.cells), None)
        if row is None:
            return None
        places = [column.path[: len(path)] for column in self._columns]
        return row.cells[places.index(tuple(path))] if path and tuple(path) in places else first


def columns_of(model: ModelSpec) -> tuple[Column, ...] | None:
    """A column for each text of a model, those within its objects included; None if a text is not all it holds."""
    columns: list[Column] = []
    for field in model.fields:
        if field.shape is Shape.TEXT:
            columns.append(Column(of_api(field.title), of_api(field.example), field.choices, (field.name,)))
        elif field.parts is not None:
            titles = field.parts.titles.items()
            columns += [Column(of_api(title), path=(field.name, *path.split("."))) for path, title in titles]
        else:
            return None
    return tuple(columns)


def _is_text_or_absent(value: object, path: Sequence[str]) -> bool:
    for name in path:
        if not isinstance(value, Mapping):
            return False
        if name not in value:
            return True
        value = value[name]
    return isinstance(value, str) and value != ""


def _text_at(value: object, path: Sequence[str]) -> str:
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else ""


def _with_text(value: object, path: Sequence[str], text: str) -> object:
    """The value with a text at a path within it, or without one where the text is empty; what that empties goes too."""
    if _text_at(value, path) == text:
        return value
    name, *rest = path
    found = dict(value) if isinstance(value, Mapping) else {}
    inner = _with_text(found.get(name), rest, text) if rest else text
    if inner:
        found[name] = inner
    else:
        found.pop(name, None)
    return found
