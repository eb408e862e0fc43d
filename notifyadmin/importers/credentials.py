"""Leaves out of an imported request what looks like somebody's key."""

from __future__ import annotations

from dataclasses import replace

from notifyadmin.api import credential_fields
from notifyadmin.api.sentence import Sentence
from notifyadmin.importers import Imported
from notifyadmin.importers.text import quoted

MOST_NAMED = 10


def without_credentials(found: Imported) -> Imported:
    """What was read without keys, at whatever depth, and with a remark that names what is left out."""
    values, left_out = credential_fields.without_credentials(found.values)
    if not left_out:
        return found
    names = ", ".join(map(quoted, left_out[:MOST_NAMED])) + ("…" if len(left_out) > MOST_NAMED else "")
    remark = Sentence("Left out, because keys belong in a profile: {names}.", names=names)
    return replace(found, values=values, remarks=(*found.remarks, remark))
