"""Any model becomes a form: sections, rows and editors follow from its fields, and from nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from notifyadmin.api.models import Kind
from notifyadmin.api.models.fields import FieldSpec, ModelSpec, Shape
from notifyadmin.api.problems import Problem, Severity
from notifyadmin.ui import spacing
from notifyadmin.ui.form.editor_choice import editor_for
from notifyadmin.ui.form.editors import UNSET, Editor
from notifyadmin.ui.form.field_row import FieldRow, label_of
from notifyadmin.ui.form.section import Section
from notifyadmin.ui.form.suggesting_editor import SuggestingEditor
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import fit_to_text
from notifyadmin.ui.translation import of_api

DEPRECATED = "deprecated"


class Form(QWidget):
    """Edits the values of one model, in JSON's own types and by their names on the wire.

    Fields that the model does not know, and objects that are there without any field, pass through untouched. The rows
    of a section are built when it is unfolded, or when one of its fields is set or asked for; until then none is set.
    Deprecated fields come last, folded unless one is set.

    Signals:
        edited(str path): the user changed the value of the field at that path.
    """

    edited = Signal(str)

    def __init__(self, model: ModelSpec, resources: Resources, *, prefix: str = "") -> None:
        super().__init__()
        self._model = model
        self._resources = resources
        self._prefix = prefix
        self._rows: dict[str, FieldRow] = {}
        self._planned: dict[str, tuple[str, FieldSpec]] = {}
        self._deprecated: dict[str, FieldSpec] = {}
        self._sections: dict[str, Section] = {}
        self._unknown: dict[str, dict[str, object]] = {}
        self._required: set[str] = set()
        self._present: set[str] = set()
        self._ids: Callable[[Kind], Sequence[str]] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing.M)
        self._plan(model, "", of_api(model.title))
        for path, spec in self._deprecated.items():
            self._plan_row(DEPRECATED, self.tr("Deprecated"), spec, path)
        self._present |= self._required
        for section in self._sections.values():
            layout.addWidget(section)
        layout.addStretch(1)
        fit_to_text(self, lambda form, _: form._fit_labels())

    @property
    def sections(self) -> Sequence[Section]:
        """The sections from top to bottom."""
        return tuple(self._sections.values())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is set, nothing is kept, and no editor holds a text that is not a value."""
        unset = all(row.editor.value() is UNSET and not row.editor.problem() for row in self._rows.values())
        return unset and not any(self._unknown.values())

    def row(self, path: str) -> FieldRow | None:
        """The row in which a problem at `path` can be fixed: the field itself, or the one that holds it."""
        while path:
            if path in self._planned:
                return self._row(path)
            path = path.rpartition(".")[0]
        return None

    def has_field(self, path: str) -> bool:
        """Whether a field here is at `path`, holds it, or is below it."""
        return any(f"{path}.".startswith(f"{own}.") or own.startswith(f"{path}.") for own in self._planned)

    def values(self) -> dict[str, object]:
        """Everything that is set, nested as on the wire."""
        return self._collect(self._model, "")

    def commit_open_cell(self) -> bool:
        """Ends the editing of a cell with what was typed; False where that is refused, which is said beside it."""
        return all(row.editor.commit_open_cell() for row in self._rows.values())

    def set_values(self, values: Mapping[str, object]) -> None:
        """Replaces all values of the form, without a signal."""
        self._unknown.clear()
        self._present.clear()
        was_set = self._has_deprecated
        self._spread(self._model, "", values)
        self._count()
        if self._has_deprecated is not was_set:
            self._unfold_deprecated(not was_set)

    def unfinished(self) -> dict[str, str]:
        """The texts that are being typed and are no values yet, by the paths of their fields."""
        found = ((path, row.editor.unfinished()) for path, row in self._rows.items())
        return {path: text for path, text in found if text}

    def show_unfinished(self, texts: Mapping[str, str]) -> None:
        """Shows such texts again in empty editors, without a signal."""
        for path, text in texts.items():
            row = self._rows.get(path)
            if row is not None and row.editor.value() is UNSET:
                row.editor.show_unfinished(text)
                row.refresh()

    def problems(self) -> tuple[Problem, ...]:
        """The texts in the editors that are not values."""
        found = ((path, row.editor.problem()) for path, row in self._rows.items())
        return tuple(Problem(path, text) for path, text in found if text)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Shows each problem at the field in which it can be fixed, and counts them in the headings."""
        by_row: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            row = self.row(problem.path) or self._first_below(problem.path)
            by_row[row.path].append(problem)
        for path, row in self._rows.items():
            row.show_problems(by_row.get(path, []))
        for section in self._sections.values():
            found = [by_row[row.path] for row in section.rows if row.path in by_row]
            errors = sum(any(problem.severity is Severity.ERROR for problem in problems) for problems in found)
            section.show_problem_count(errors, len(found) - errors)

    def topmost(self, paths: Sequence[str]) -> str:
        """Of some paths, not none, the one that stands first in the form."""
        places = {path: at for at, path in enumerate(self._planned)}
        return min(paths, key=lambda path: places[(self.row(path) or self._first_below(path)).path])

    def problem_beside(self, focused: QWidget | None, by: int) -> str:
        """The path of the shown problem after a widget (`by` 1) or before it (-1), in a circle; empty without any."""
        stops: dict[QWidget, tuple[int, int, str]] = {}
        here = (-1, 0) if by > 0 else (len(self._planned), 0)
        for at, path in enumerate(self._planned):
            row = self._rows.get(path)
            if row is None:
                continue
            if focused is not None and row.isAncestorOf(focused):
                here = (at, -1)
            for number, problem in enumerate(row.problem_paths):
                stops.setdefault(row.target(problem), (at, number, problem))
        for target, (at, number, _) in stops.items():
            if focused is not None and target.isAncestorOf(focused):
                here = (at, number)
        places = sorted(stops.values(), reverse=by < 0)
        beyond = (path for at, number, path in places if ((at, number) > here if by > 0 else (at, number) < here))
        return next(beyond, places[0][2] if places else "")

    def editor(self, path: str) -> Editor:
        """The editor of the field at exactly that path."""
        return self._row(path).editor

    def suggest_from(self, ids: Callable[[Kind], Sequence[str]]) -> None:
        """Has the fields that hold ids offer what `ids` returns for their kind, at each key."""
        self._ids = ids
        for row in self._rows.values():
            self._suggest(row.editor)

    def focus(self, path: str) -> None:
        """Unfolds the section of the field for `path`, and puts the cursor there."""
        row = self.row(path) or self._first_below(path)
        self._sections[self._planned[row.path][0]].unfold(True)
        row.focus(path)

    def _first_below(self, path: str) -> FieldRow:
        paths = (own for own in self._planned if own.startswith(f"{path}."))
        return self._row(next(paths, next(iter(self._planned))))

    def _plan(self, model: ModelSpec, prefix: str, title: str) -> None:
        for spec in _plain_fields_first(model):
            path = prefix + spec.name
            if spec.deprecated and spec.shape is not Shape.OBJECT:
                self._deprecated[path] = spec
            elif spec.shape is Shape.OBJECT and spec.model is not None:
                if spec.required:
                    self._required.add(path)
                self._plan(spec.model, f"{path}.", of_api(spec.title))
            elif spec.shape in (Shape.PAIRS, Shape.JSON):
                self._plan_row(path, of_api(spec.title), spec, path)
            else:
                self._plan_row(prefix, title, spec, path)

    def _suggest(self, editor: Editor) -> None:
        kind = editor.spec.kind
        if self._ids is not None and kind is not None and kind.is_id and isinstance(editor, SuggestingEditor):
            editor.suggest_from(partial(self._ids, kind))

    def _plan_row(self, key: str, title: str, spec: FieldSpec, path: str) -> None:
        if key not in self._sections:
            identifier = f"{self._prefix}section.{key.rstrip('.') or self._model.name}"
            self._sections[key] = Section(title, identifier, self._resources, partial(self._build, key))
        self._planned[path] = (key, spec)

    def _row(self, path: str) -> FieldRow:
        self._sections[self._planned[path][0]].fill()
        return self._rows[path]

    def _build(self, section: str) -> list[FieldRow]:
        rows = [
            FieldRow(editor_for(spec, self._resources), path, self._prefix + path, self._resources)
            for path, (key, spec) in self._planned.items()
            if key == section
        ]
        for row in rows:
            row.label.setFixedWidth(self._label_width)
            row.edited.connect(self._on_edited)
            self._rows[row.path] = row
            self._suggest(row.editor)
        return rows

    def _fit_labels(self) -> None:
        self._label_width = self._width_of_labels()
        for row in self._rows.values():
            row.label.setFixedWidth(self._label_width)

    def _width_of_labels(self) -> int:
        metrics = self.fontMetrics()
        labels = [label_of(spec) for _, spec in self._planned.values()]
        return min(max(map(metrics.horizontalAdvance, labels)) + 1, metrics.averageCharWidth() * 20)

    def _collect(self, model: ModelSpec, prefix: str) -> dict[str, object]:
        found: dict[str, object] = {}
        for spec in model.fields:
            path = prefix + spec.name
            if path in self._planned:
                if path in self._rows and (value := self._rows[path].editor.value()) is not UNSET:
                    found[spec.name] = value
            elif spec.model is not None:
                inner = self._collect(spec.model, f"{path}.")
                if inner or path in self._present:
                    found[spec.name] = inner
        return found | self._unknown.get(prefix, {})

    def _spread(self, model: ModelSpec, prefix: str, values: Mapping[str, object]) -> None:
        specs = {spec.name: spec for spec in model.fields}
        unknown = {name: value for name, value in values.items() if name not in specs}
        for name, spec in specs.items():
            path = prefix + name
            value = values.get(name, UNSET)
            if path in self._planned:
                if path in self._rows or value is not UNSET:
                    self._row(path).set_value(value)
            elif spec.model is not None:
                if isinstance(value, dict):
                    self._present.add(path)
                elif value is not UNSET:
                    unknown[name] = value
                self._spread(spec.model, f"{path}.", value if isinstance(value, dict) else {})
        if unknown:
            self._unknown[prefix] = unknown

    @property
    def _has_deprecated(self) -> bool:
        return DEPRECATED in self._sections and self._sections[DEPRECATED].count > 0

    def _unfold_deprecated(self, unfolded: bool) -> None:
        section, focus = self._sections[DEPRECATED], self.focusWidget()
        if unfolded or focus is None or not section.isAncestorOf(focus):
            section.unfold(unfolded)

    def _forget_objects_above(self, path: str) -> None:
        """An object that was there without fields, or something else in its place, goes once a field is touched.

        A required one comes instead: what is missing then is its field, and no longer the object.
        """
        while "." in path:
            path = path.rpartition(".")[0]
            outside, _, name = path.rpartition(".")
            (self._present.add if path in self._required else self._present.discard)(path)
            self._unknown.get(f"{outside}." if outside else "", {}).pop(name, None)

    def _count(self) -> None:
        for section in self._sections.values():
            section.show_count(sum(row.editor.value() is not UNSET for row in section.rows))

    def _on_edited(self) -> None:
        path = next(row.path for row in self._rows.values() if row is self.sender())
        self._forget_objects_above(path)
        self._count()
        self.edited.emit(path)


def _plain_fields_first(model: ModelSpec) -> Iterator[FieldSpec]:
    nested = (Shape.OBJECT, Shape.PAIRS, Shape.JSON)
    yield from (field for field in model.fields if field.shape not in nested)
    yield from (field for field in model.fields if field.shape in nested)
