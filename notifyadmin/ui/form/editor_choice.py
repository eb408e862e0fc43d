"""Which editor a field gets, by nothing but its declaration.

Editors that no field has which is visible at the start are imported when a section with one of them unfolds.
"""

from __future__ import annotations

from typing import assert_never

from notifyadmin.api.models import Kind
from notifyadmin.api.models.fields import FieldSpec, Shape
from notifyadmin.api.models.validators import timezones
from notifyadmin.ui.form.channels_editor import ChannelsEditor
from notifyadmin.ui.form.date_time_editors import TimestampEditor, UnixTimeEditor
from notifyadmin.ui.form.editors import BooleanEditor, ChoiceEditor, Editor, IntegerEditor, LineEditor, NumberEditor
from notifyadmin.ui.form.json_field import JsonField, JsonTableField
from notifyadmin.ui.form.list_editors import PairsEditor, TextsEditor
from notifyadmin.ui.form.objects_editor import ObjectsEditor, columns_of
from notifyadmin.ui.form.phone_editor import PhoneEditor
from notifyadmin.ui.form.suggesting_editor import SuggestingEditor
from notifyadmin.ui.resources import Resources


def editor_for(spec: FieldSpec, resources: Resources) -> Editor:
    """A new editor for a field that is no object of fields itself."""
    match spec.shape:
        case Shape.BOOLEAN:
            return BooleanEditor(spec)
        case Shape.TEXT | Shape.INTEGER if spec.choices is not None and not spec.choices.open:
            return ChoiceEditor(spec, spec.choices)
        case Shape.INTEGER if spec.kind is Kind.UNIX_TIME:
            return UnixTimeEditor(spec, resources)
        case Shape.INTEGER if spec.kind is Kind.BADGE:
            from notifyadmin.ui.form.apn_editors import BadgeEditor

            return BadgeEditor(spec)
        case Shape.INTEGER:
            return IntegerEditor(spec)
        case Shape.NUMBER:
            return NumberEditor(spec)
        case Shape.PAIRS:
            return PairsEditor(spec, resources)
        case Shape.LIST:
            return _list_editor(spec, resources)
        case Shape.JSON:
            return JsonTableField(spec, resources)
        case Shape.OBJECT | Shape.OTHER:
            return JsonField(spec, resources)
        case Shape.TEXT:
            return _text_editor(spec, resources)
        case _:
            assert_never(spec.shape)


def _text_editor(spec: FieldSpec, resources: Resources) -> Editor:
    if spec.kind is not None and spec.kind.is_id:
        return SuggestingEditor(spec)
    match spec.kind:
        case Kind.TELEPHONE:
            return PhoneEditor(spec)
        case Kind.TIMESTAMP:
            return TimestampEditor(spec, resources)
        case Kind.SECONDS:
            from notifyadmin.ui.form.duration_editor import DurationEditor

            return DurationEditor(spec)
        case Kind.COLLAPSE_ID:
            from notifyadmin.ui.form.apn_editors import CollapseIdEditor

            return CollapseIdEditor(spec)
        case Kind.TIMEZONE:
            return SuggestingEditor(spec, timezones)
        case _:
            return LineEditor(spec)


def _list_editor(spec: FieldSpec, resources: Resources) -> Editor:
    item = spec.item
    if item is not None and item.shape is Shape.TEXT:
        return TextsEditor(spec, resources) if item.choices is None else ChannelsEditor(spec, item.choices)
    columns = columns_of(spec.model) if spec.model is not None else None
    if columns:
        return ObjectsEditor(spec, columns, resources)
    return JsonField(spec, resources)
