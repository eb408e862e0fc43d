"""Shows what a row of the history holds on the page that it is of."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from notifyadmin.core.history.struck_out import sifted
from notifyadmin.importers import Imported, Operation
from notifyadmin.store.journal.entry import Entry
from notifyadmin.ui.page import Context
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown


class RowOpener(QObject):
    """Imports requests of rows; what was struck out of them stays out, and is named."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def show(self, entry: Entry, operation: Operation, values: dict[str, Any], remarks: tuple[str, ...] = ()) -> None:
        """Shows a request, by the names on the wire, with `remarks` and what else there is to know about it."""
        found = sifted(values)
        remarks = (*remarks, *self._other_profile(entry))
        for text, paths in (
            (self.tr("Left out, because the history does not keep keys: {names}."), found.struck_out),
            (self.tr("“…” may stand for a key that was not recorded: {names}."), found.doubtful),
        ):
            if paths:
                remarks = (*remarks, text.format(names=shown(", ".join(paths), 2 * NAME_CHARACTERS)))
        self._context.files.show(Imported(operation, found.values, self.tr("the history"), remarks))

    def _other_profile(self, entry: Entry) -> tuple[str, ...]:
        profile = self._context.session.profile
        if entry.profile_id == profile.id:
            return ()
        text = self.tr("It was sent with another profile, {former}. Now {profile} is selected.")
        former, selected = (shown(name, NAME_CHARACTERS) for name in (entry.profile_name, profile.name))
        return (text.format(former=former, profile=selected),)
