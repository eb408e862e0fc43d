"""The fields of the send request by their paths, for tests of single editors."""

from __future__ import annotations

from notifyadmin.api.models import SendRequest, Value
from notifyadmin.api.models.fields import FieldSpec, fields_of


def spec_of(path: str, model: type[Value] = SendRequest) -> FieldSpec:
    """What is declared about the field at a path on the wire."""
    name, _, rest = path.partition(".")
    spec = next(field for field in fields_of(model) if field.name == name)
    if not rest:
        return spec
    assert spec.model is not None
    return spec_of(rest, spec.model)
