"""Values that a form may be given: those of the models, and whatever else JSON has in their places."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from notifyadmin.api.models.fields import ModelSpec, Shape
from notifyadmin.api.models.send_fields import SEND_REQUEST
from tests.strategies import JsonObject, json_values, raw_texts, send_wires


def wild_wires(model: ModelSpec = SEND_REQUEST) -> st.SearchStrategy[JsonObject]:
    """JSON objects in which each field of a model is absent, or holds anything at all, next to unknown ones."""
    known = {field.name: _anything(field.model if field.shape is Shape.OBJECT else None) for field in model.fields}
    unknown = st.dictionaries(raw_texts().filter(lambda name: name not in known), json_values(max_leaves=3), max_size=2)
    return st.builds(lambda one, other: one | other, st.fixed_dictionaries({}, optional=known), unknown)


def any_wires() -> st.SearchStrategy[JsonObject]:
    """Requests that are right, and wild ones."""
    return send_wires() | wild_wires()


def on_the_wire(value: object) -> str:
    """The same for two values only if they are the same on the wire, where 1, 1.0 and true are three."""
    return json.dumps(value, sort_keys=True)


def _anything(model: ModelSpec | None) -> st.SearchStrategy[Any]:
    anything: st.SearchStrategy[Any] = json_values(max_leaves=4)
    texts = st.lists(raw_texts(), max_size=3) | st.dictionaries(raw_texts(), raw_texts(), max_size=3)
    return anything | (texts if model is None else wild_wires(model))
