"""The text of a request, whatever was kept of the one before."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.models import encode
from notifyadmin.core.document import Document
from notifyadmin.core.values import same
from notifyadmin.ui.send.json_writing import JsonWriter
from tests.strategies import json_objects, unhurried


@unhurried
@given(st.lists(json_objects(max_leaves=4), max_size=6))
def test_after_any_edits_the_text_is_that_of_the_request_as_it_is_now(requests: list[Any]) -> None:
    document, writer = Document(), JsonWriter()
    for values in [*requests, *requests]:
        document.edit(values)
        text = writer.text(document.values, document.values, is_wire=True)
        assert same(json.loads(text), values)


def test_it_is_formatted_as_one_whole() -> None:
    values: dict[str, Any] = {"a": {"b": [1, {"c": "x\ny"}], "d": {}}, "e": [], "ü": None}
    assert JsonWriter().text(values, values, is_wire=True) == encode(values, indent=2).decode()
    assert JsonWriter().text({}, {}, is_wire=True) == "{}"


def test_an_unchanged_value_is_not_written_again_except_for_another_form_of_it() -> None:
    writer, tags = JsonWriter(), {"x": 1}
    assert '"x": 1' in writer.text({"t": {"x": 1}}, {"t": tags}, is_wire=True)
    assert '"x": 1' in writer.text({"t": {"x": 2}}, {"t": tags}, is_wire=True)
    assert '"x": 2' in writer.text({"t": {"x": 2}}, {"t": tags}, is_wire=False)
