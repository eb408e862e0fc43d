"""A request as formatted JSON, written anew only where it has changed."""

from __future__ import annotations

from collections.abc import Mapping

from notifyadmin.ui.widgets.text import shown_json


class JsonWriter:
    """Remembers the text of each top-level value, by the value in the document that it was made of.

    Writing 150 KB of merge tags takes longer than the window may be blocked, and most keys go elsewhere.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, bool], tuple[object, str]] = {}

    def text(self, shown: Mapping[str, object], sources: Mapping[str, object], *, is_wire: bool) -> str:
        """The text of `shown`, which was made of `sources`, values that are never changed in place.

        `is_wire` tells the form in which a request goes out from what stands in for it while it has errors. Raises
        ValueError or RecursionError for what JSON does not have.
        """
        kept: dict[tuple[str, bool], tuple[object, str]] = {}
        for name, value in shown.items():
            source, key = sources.get(name), (name, is_wire)
            former = self._kept.get(key)
            if former is not None and former[0] is source and isinstance(source, dict | list):
                kept[key] = former
            else:
                kept[key] = (source, shown_json(value).replace("\n", "\n  "))
        self._kept = kept
        lines = [f"  {shown_json(name)}: {text}" for (name, _), (_, text) in kept.items()]
        return "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"
