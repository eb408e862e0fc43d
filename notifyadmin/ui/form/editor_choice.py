"""Which editor a field gets, by nothing but its declaration."""

from __future__ import annotations

from notifyadmin.api.models.fields import FieldSpec, Shape, fields_of
from notifyadmin.ui.form.channels import ChannelsEditor
from notifyadmin.ui.form.editors import BooleanEditor, ChoiceEditor, Editor, IntegerEditor, LineEditor
from notifyadmin.ui.form.json_editor import JsonEditor
from notifyadmin.ui.form.rows import ObjectsEditor, PairsEditor, TextsEditor
from notifyadmin.ui.resources import Resources


def editor_for(spec: FieldSpec, resources: Resources) -> Editor:
    """A new editor for a field that is no object of fields itself."""
    match spec.shape:
        case Shape.BOOLEAN:
            return BooleanEditor(spec)
        case Shape.TEXT | Shape.INTEGER if spec.choices is not None and not spec.choices.open:
            return ChoiceEditor(spec, spec.choices)
        case Shape.INTEGER:
            return IntegerEditor(spec)
        case Shape.PAIRS:
            return PairsEditor(spec, resources)
        case Shape.LIST:
            return _list_editor(spec, resources)
        case Shape.JSON:
            return JsonEditor(spec)
        case _:
            return LineEditor(spec)


def _list_editor(spec: FieldSpec, resources: Resources) -> Editor:
    item = spec.item
    if item is not None and item.shape is Shape.TEXT:
        return TextsEditor(spec, resources) if item.choices is None else ChannelsEditor(spec, item.choices)
    if spec.model is not None and all(field.shape is Shape.TEXT for field in fields_of(spec.model)):
        return ObjectsEditor(spec, spec.model, resources)
    return JsonEditor(spec)
