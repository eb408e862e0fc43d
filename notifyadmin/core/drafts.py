"""What is typed on a page: kept while it is typed, restored at the next start."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from notifyadmin.api.credential_fields import may_hold_credential
from notifyadmin.core.document import Document
from notifyadmin.core.files import OwnFile, RequestFiles
from notifyadmin.store.drafts import LEFT_OUT, Drafts
from notifyadmin.store.request_files import FileVersion

PAGE = "send"


class RequestDraft:
    """Keeps the document with the file that it belongs to, and what is typed in a field and is no value yet."""

    def __init__(self, document: Document, files: RequestFiles, drafts: Drafts) -> None:
        self._document = document
        self._files = files
        self._drafts = drafts
        self.left_out: tuple[str, ...] = ()
        """The paths of what was typed before the last end and looked like a key, so that it was not kept."""

    def restore(self) -> dict[str, str] | None:
        """Brings back what the form held when the program ended, however it ended; None where it kept nothing.

        Returns what was being typed and was no value yet, by the path of its field, as `keep` was given it.
        """
        draft = self._drafts.load(PAGE)
        if draft is None:
            return None
        values, path, kept = draft.get("values"), draft.get("path"), draft.get("unfinished")
        texts = kept.items() if isinstance(kept, dict) else ()
        unfinished = {field: text for field, text in texts if isinstance(text, str)}
        if not isinstance(values, dict):
            return None
        left_out = draft.get(LEFT_OUT)
        if isinstance(left_out, list):
            self.left_out = tuple(str(name).removeprefix("values.") for name in left_out)
        if isinstance(path, str):
            version = draft.get("version")
            known = FileVersion(version if isinstance(version, str) else "")
            is_whole = not (draft.get("changed") or self.left_out)
            self._files.own = OwnFile(Path(path), values if is_whole else None, known)
        self._document.begin(values)
        return unfinished

    def begin_example(self, values: Mapping[str, object]) -> None:
        """Shows a request that was not typed; it is not saved until it is changed."""
        self._document.begin(values)
        self._drafts.assume(PAGE, {"values": self._document.values})

    def keep(self, unfinished: Mapping[str, str]) -> None:
        """Has the document written in the background, with JSON that is not valid yet, by its field's path."""
        draft: dict[str, object] = {"values": self._document.values}
        own = self._files.own
        if own is not None:
            draft |= {"path": str(own.path), "changed": self._files.is_changed, "version": own.version}
        texts = {path: text for path, text in unfinished.items() if _may_be_kept(text)}
        if texts:
            draft["unfinished"] = texts
        self._drafts.save(PAGE, draft)


def _may_be_kept(text: str) -> bool:
    """Whether a text that is no value yet may be written to the disk: a pasted command, for instance, may hold keys."""
    is_json = text.lstrip().startswith(("{", "["))
    return is_json and not may_hold_credential(text.encode(errors="surrogatepass"))


class PreferencesDraft:
    """The user ID that was typed last, and whether the user wants changes to be saved automatically.

    That wish is for every profile that is not production; production begins without it each time.
    """

    def __init__(self, drafts: Drafts, page: str) -> None:
        self._drafts = drafts
        self._page = page
        kept = drafts.load(page) or {}
        user_id = kept.get("userId")
        self._values = {"userId": user_id} if isinstance(user_id, str) else {}
        self.saves_automatically = kept.get("savesAutomatically") is not False

    @property
    def user_id(self) -> str | None:
        """The user ID, which may be empty; None where none was ever typed."""
        return self._values.get("userId")

    def keep_user(self, user_id: str) -> None:
        """Keeps another user ID."""
        self._values["userId"] = user_id
        self._save()

    def keep_automatic(self, wanted: bool) -> None:
        """Keeps whether changes are to be saved automatically."""
        self.saves_automatically = wanted
        self._save()

    def _save(self) -> None:
        self._drafts.save(self._page, {**self._values, "savesAutomatically": self.saves_automatically})
