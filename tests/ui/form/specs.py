"""The fields of the send request by their paths, for tests of single editors."""

from __future__ import annotations

from notifyadmin.api.models.fields import FieldSpec, ModelSpec
from notifyadmin.api.models.send_fields import SEND_REQUEST


def field_at(path: str, model: ModelSpec = SEND_REQUEST) -> FieldSpec:
    """What is declared about the field at a path on the wire."""
    name, _, rest = path.partition(".")
    spec = next(field for field in model.fields if field.name == name)
    if not rest:
        return spec
    assert spec.model is not None
    return field_at(rest, spec.model)
