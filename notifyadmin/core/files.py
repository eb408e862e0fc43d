"""Requests out of files and pasted text, and back into files; and the file that the request of the form belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.core.document import Document
from notifyadmin.core.file_import import Choice, Read, ReadFile, chosen, read_request_file, read_text
from notifyadmin.core.save import Save
from notifyadmin.core.signal import Signal
from notifyadmin.core.tasks import IfRunning, TaskRunner
from notifyadmin.core.values import Values, same
from notifyadmin.importers import Imported, ImportRefused, Reading
from notifyadmin.store.errors import FileChanged, StoreError
from notifyadmin.store.recent_files import RecentFiles
from notifyadmin.store.request_files import FileContents, FileVersion, read_file, save_request, save_text
from notifyadmin.store.serial_executor import BeginChange, SerialExecutor

QUEUE = "files"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The file that a request belongs to: what it held when it was last read or written here, and its version then.

    `values` is None where saving would write something else than it holds.
    """

    path: Path
    values: Values | None
    version: FileVersion


class RequestFiles:
    """Reads requests into the document and saves it; undo restores what an import replaced.

    Signals:
        changed_outside(Save save): another program has changed the file since; nothing was saved. `overwrite` saves.
        choice_needed(Choice choice): what was read holds several requests.
        imported(Imported imported): something was read; the document holds it if it was a request to send.
        refused(str text): it could not be read or written, and why.
        import_refused(str text): what was read holds no request, and why.
        saved(Path path): the request, or its code, is in that file.
        file_changed(): the request belongs to another file, or differs from its file now, or does no longer.
    """

    def __init__(self, document: Document, recent: RecentFiles, tasks: TaskRunner) -> None:
        self.choice_needed = Signal[[Choice]]()
        self.imported = Signal[[Imported]]()
        self.refused = Signal[[str]]()
        self.import_refused = Signal[[str]]()
        self.saved = Signal[[Path]]()
        self.file_changed = Signal[[]]()
        self.changed_outside = Signal[[Save]]()
        self._document = document
        self._recent = recent
        self._tasks = tasks
        self._executor = SerialExecutor("request-files")
        self.number = 0
        """How many requests have replaced the one before, so that a save knows whether its own is still there."""
        self._written: dict[Path, FileVersion] = {}
        """What was last written here since the request's file was read; used on the executor's thread."""
        self._told: tuple[Path | None, bool] = (None, False)
        self.own: OwnFile | None = None
        self._replaced: Values | None = None
        """What opening the request's file replaced; undo brings it back, and it does not belong into that file."""
        document.changed.connect(self._on_document_changed)

    @property
    def path(self) -> Path | None:
        """The file that the request belongs to, if it belongs to one."""
        return None if self.own is None else self.own.path

    @property
    def is_changed(self) -> bool:
        """Whether the request differs from what its file holds; without a file there is nothing to differ from."""
        own = self.own
        return own is not None and (own.values is None or not same(own.values, self._document.values))

    def begin_new(self) -> None:
        """Empties the form."""
        self.detach()
        self._document.replace({})

    def detach(self) -> None:
        """From now on the request belongs to no file: saving asks for a new one."""
        self._begin_request(None)

    def is_request(self, text: str) -> bool:
        """Whether a text is worth being read as a request; of a long one, only whether it could be JSON."""
        from notifyadmin.importers.glance import could_be_request

        return could_be_request(text)

    def paste(self, text: str) -> None:
        """Reads what was pasted or dropped: JSON, commands, code, or the file of an API client."""
        self._start_reading(lambda: read_text(text), lambda found: self._choose(found, self._import), self._on_failed)

    def show(self, found: Imported) -> None:
        """Shows a request that is known already, as `paste` does; it belongs to no file."""
        if found.operation == "send":
            self.detach()
        self._import(found)

    def open(self, path: Path) -> None:
        """Reads a file as `paste` does; one with a request in its wire form is the request's own from then on.

        A request from any other file belongs to none: saved, it would replace the one that was open before.
        """

        def on_success(read: ReadFile) -> None:
            self._choose(read.found, lambda found: take(found, read))

        def take(found: Imported, read: ReadFile) -> None:
            file, before = read.file, self._document.values
            self._import(found)
            if found.operation != "send":
                return
            if read.is_own:
                # What was understood only with a remark, saving would write in other words.
                values = None if found.remarks else self._document.values
                self._written.pop(path, None)
                self._begin_request(OwnFile(path, values, file.version))
                self._replaced = None if before is self._document.values else before
                self._remember(path, file.real)
            else:
                self.detach()

        def on_error(error: StoreError) -> None:
            self._on_failed(error)
            self._change_recent(lambda: self._recent.put_last(path))

        self._start_reading(lambda: read_request_file(path), on_success, on_error)

    def open_snapshot(self, path: Path) -> None:
        """Reads a file of preferences; one that holds anything else is refused, and changes nothing."""

        def on_success(found: Read) -> None:
            if isinstance(found, Reading):
                found = replace(
                    found, requests=tuple(each for each in found.requests if each.operation == "setUserPreferences")
                )
            if isinstance(found, Reading) and not found.requests:
                self.import_refused.emit(
                    Sentence("{file} is no snapshot: it holds no preferences. Nothing was changed.", file=path.name)
                )
            else:
                self._choose(found, self._import)

        self._start_reading(lambda: read_text(read_file(path).data), on_success, self._on_failed)

    def save(self, path: Path) -> None:
        """Writes the request in its wire form, and nothing else, into a file; not while JSON is typed that is none."""
        self._document.settle()
        if self._document.is_held:
            self.refuse_invalid()
            return
        expected = self.own.version if self.own is not None and self.own.path == path else None
        self._save(Save(path, self._document.values, self.number), expected)

    def refuse_invalid(self) -> None:
        """Says that nothing was saved, because what is being typed is not a value yet."""
        self.refused.emit("The request was not saved: the JSON that you are typing is not valid yet.")

    def overwrite(self, save: Save) -> None:
        """Saves what was to be saved, in place of whatever the file holds by now."""
        self._save(save, None)

    def save_text(self, path: Path, text: str) -> None:
        """Writes code into a file."""
        self._start_writing(path, lambda: save_text(path, text), lambda _: self.saved.emit(path), self._on_failed)

    async def finish(self) -> None:
        """Waits until what is being written is written; what is still being read is not waited for."""
        self._tasks.cancel("send.open")
        await self._executor.run(QUEUE, lambda _: None)

    def recent(self) -> tuple[Path, ...]:
        """The files used last; those that could not be opened come last."""
        return self._recent.paths()

    def forget_recent(self) -> None:
        """Empties the list of files used last; the files stay."""
        self._change_recent(self._recent.clear)

    def _choose(self, found: Read, take: Callable[[Imported], None]) -> None:
        """Imports the only request, or lets one be chosen."""
        if isinstance(found, ImportRefused):
            self.import_refused.emit(found.text)
        elif len(found.requests) == 1:
            take(chosen(found, found.requests[0]))
        else:
            self.choice_needed.emit(Choice(found.requests, lambda request: take(chosen(found, request))))

    def _import(self, found: Imported) -> None:
        if found.operation == "send" and isinstance(found.values, dict):
            self._document.replace(found.values)
        self.imported.emit(found)

    def _save(self, save: Save, expected: FileVersion | None) -> None:
        wire = save.wire

        def work() -> FileContents:
            # Only now: a save that was replaced by this one may have been written after all.
            former = expected and self._written.get(save.path, expected)
            file = save_request(save.path, wire, former)
            self._written[save.path] = file.version
            return file

        def on_success(file: FileContents) -> None:
            if save.request == self.number:
                self._belongs_to(OwnFile(save.path, save.values, file.version))
            self._remember(save.path, file.real)
            self.saved.emit(save.path)

        def on_error(error: StoreError) -> None:
            if isinstance(error, FileChanged):
                self.changed_outside.emit(save)
            else:
                self._on_failed(error)

        self._start_writing(save.path, work, on_success, on_error)

    def _start_reading(
        self, work: Callable[[], T], on_success: Callable[[T], None], on_error: Callable[[StoreError], None]
    ) -> None:
        self._tasks.start(
            "send.open",
            self._executor.run(QUEUE, lambda _: work()),
            on_success=on_success,
            on_error=on_error,
            if_running=IfRunning.REPLACE,
        )

    def _start_writing(
        self,
        path: Path,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_error: Callable[[StoreError], None],
    ) -> None:
        def run(begin_change: BeginChange) -> T:
            begin_change()
            return work()

        self._tasks.start(
            f"send.save {path}",  # what waits for its turn is given up for a newer content of that file only
            self._executor.run(QUEUE, run),
            on_success=on_success,
            on_error=on_error,
            if_running=IfRunning.REPLACE,
        )

    def _begin_request(self, own: OwnFile | None) -> None:
        self.number += 1
        self._replaced = None
        self._belongs_to(own)

    def _belongs_to(self, own: OwnFile | None) -> None:
        self.own = own
        self._tell_file()

    def _on_document_changed(self) -> None:
        if self._document.values is self._replaced:
            self.detach()
        else:
            self._tell_file()

    def _tell_file(self) -> None:
        if (self.path, self.is_changed) != self._told:
            self._told = (self.path, self.is_changed)
            self.file_changed.emit()

    def _remember(self, path: Path, real: Path) -> None:
        self._change_recent(lambda: self._recent.add(path, real))

    def _change_recent(self, change: Callable[[], None]) -> None:
        try:
            change()
        except StoreError as error:
            self._on_failed(error)

    def _on_failed(self, error: StoreError) -> None:
        self.refused.emit(joined(str(error), error.advice))
