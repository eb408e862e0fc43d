"""What each profile has used: ids to suggest while one is typed, and the last payloads, to start from again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from notifyadmin.api.credential_fields import may_hold_credential, without_credentials
from notifyadmin.api.models import Kind
from notifyadmin.store.atomic_files import PATIENCE_S, locked
from notifyadmin.store.background_writer import BackgroundWriter, Work
from notifyadmin.store.errors import FileUnwritable
from notifyadmin.store.json_files import from_json, load_object, to_json
from notifyadmin.store.private_files import remove_privately, write_privately

_kinds = tuple(kind for kind in Kind if kind.is_id)

MAX_IDS = 200
MAX_ID_CHARS = 500
MAX_PAYLOADS = 100
MAX_PAYLOAD_BYTES = 200 * 1024
MAX_INDEX_BYTES = 8 * 1024 * 1024  # more than the largest has: 12 bytes a character, where all are escaped

Ids = dict[str, tuple[str, ...]]


@dataclass(slots=True)
class _Record:
    """One profile: what it has used, ever and in this session, what else is known, and the session's payloads.

    A payload is None where it could not be kept.
    """

    used: Ids = field(default_factory=dict)
    used_now: Ids = field(default_factory=dict)
    known: Ids = field(default_factory=dict)
    payloads: dict[str, bytes | None] = field(default_factory=dict)

    @property
    def with_payload(self) -> tuple[str, ...]:
        """The notification ids whose payloads are kept."""
        return self.used.get(Kind.NOTIFICATION_ID, ())[:MAX_PAYLOADS]


class RecentIds:
    """For each profile, by its id: the ids that were sent, at most 200 a kind, and the last payload of at most 100
    notification types.

    A profile's folder has an index of its ids, read when the profile is first asked for, and a file for each
    payload, read only when that is wanted; all are 0600, written in the background. Where several instances use one
    profile, the index has the ids of all of them.
    """

    def __init__(
        self, folder: Path, writer: BackgroundWriter, without_secrets: Callable[[bytes], bytes] = bytes
    ) -> None:
        """`without_secrets` strikes the secrets that the program knows out of what is to be written."""
        self._folder = folder
        self._writer = writer
        self._without_secrets = without_secrets
        self._records: dict[str, _Record] = {}

    def note_sent(self, profile_id: str, values: Mapping[str, object]) -> None:
        """Remembers a send request, in its wire form: its ids as the most recent, it as its type's last payload.

        A payload of more than 200 KB is not kept, nor one with what is or looks like a key, nor the one before it,
        which would pass for the last one. Ids of more than 500 characters are not remembered. Never blocks, never
        raises.
        """
        record = self._record(profile_id)
        for kind in _kinds:
            for ids in (record.used, record.used_now):
                ids[kind] = _usable([_value_at(values, kind), *ids.get(kind, ())])
        notification_id = values.get(Kind.NOTIFICATION_ID)
        if notification_id in record.with_payload[:1]:
            self._keep_payload(profile_id, record, str(notification_id), values)
        kept = record.with_payload
        record.payloads = {each: data for each, data in record.payloads.items() if each in kept}
        self._writer.put(self._index(profile_id), self._indexing(profile_id, dict(record.used_now)))

    def ids(self, profile_id: str, kind: str) -> tuple[str, ...]:
        """The ids of one kind: those used, most recent first, then those that are only known."""
        record = self._record(profile_id)
        return tuple(dict.fromkeys((*record.used.get(kind, ()), *record.known.get(kind, ()))))

    def add_known(self, profile_id: str, kind: str, ids: Iterable[str]) -> None:
        """Adds ids that the service returned, to be suggested until the program ends."""
        known = self._record(profile_id).known
        known[kind] = tuple(dict.fromkeys((*known.get(kind, ()), *ids)))

    def last_payload(self, profile_id: str, notification_id: str) -> dict[str, Any] | None:
        """The request, in its wire form, that was last sent of a notification type, if it is kept."""
        record = self._record(profile_id)
        if notification_id not in record.with_payload:
            return None
        if notification_id in record.payloads:
            data = record.payloads[notification_id]
            return None if data is None else from_json(data)
        payload = load_object(self._payload(profile_id, notification_id), MAX_PAYLOAD_BYTES, self._writer.report)
        return payload if payload is not None and payload.get(Kind.NOTIFICATION_ID) == notification_id else None

    def types_with_payload(self, profile_id: str) -> tuple[str, ...]:
        """The notification types of which `last_payload` may have a request, most recent first."""
        record = self._record(profile_id)
        return tuple(each for each in record.with_payload if record.payloads.get(each, b"") is not None)

    def forget(self, profile_id: str) -> None:
        """Forgets everything about a profile, at once in the program and soon on the disk."""
        self._records[profile_id] = _Record()
        folder = self._folder_of(profile_id)
        self._writer.put(folder, partial(remove_privately, folder))

    def _record(self, profile_id: str) -> _Record:
        record = self._records.get(profile_id)
        if record is None:
            record = self._records[profile_id] = _Record(self._stored(self._index(profile_id)))
        return record

    def _keep_payload(
        self, profile_id: str, record: _Record, notification_id: str, values: Mapping[str, object]
    ) -> None:
        path = self._payload(profile_id, notification_id)
        data = self._payload_data(path, values)
        record.payloads[notification_id] = data
        work = partial(remove_privately, path) if data is None else partial(write_privately, path, data)
        self._writer.put(path, work)

    def _payload_data(self, path: Path, values: Mapping[str, object]) -> bytes | None:
        try:
            data = to_json(path, values)
        except FileUnwritable:
            return None
        if len(data) > MAX_PAYLOAD_BYTES or self._without_secrets(data) != data:
            return None
        return None if may_hold_credential(data) and without_credentials(values)[1] else data

    def _indexing(self, profile_id: str, used_now: Ids) -> Work:
        """Adds ids to the index as the most recent ones, and removes the payloads of types that were not used for long.

        The index is read again, for another instance may have added ids of its own.
        """
        index = self._index(profile_id)

        def work() -> None:
            with locked(index.parent, PATIENCE_S):
                stored = self._stored(index)
                used = {kind.value: _usable([*used_now.get(kind, ()), *stored.get(kind, ())]) for kind in _kinds}
                write_privately(index, self._without_secrets(to_json(index, used)))
            kept = {self._payload(profile_id, each) for each in used[Kind.NOTIFICATION_ID][:MAX_PAYLOADS]}
            for path in (index.parent / "payloads").glob("*.json"):
                if path not in kept:
                    remove_privately(path)

        return work

    def _stored(self, index: Path) -> Ids:
        stored = load_object(index, MAX_INDEX_BYTES, self._writer.report) or {}
        lists = {kind.value: stored.get(kind.value) for kind in _kinds}
        return {kind: _usable(ids) for kind, ids in lists.items() if isinstance(ids, list)}

    def _folder_of(self, profile_id: str) -> Path:
        return self._folder / _file_name(profile_id)

    def _index(self, profile_id: str) -> Path:
        return self._folder_of(profile_id) / "ids.json"

    def _payload(self, profile_id: str, notification_id: str) -> Path:
        return self._folder_of(profile_id) / "payloads" / f"{_file_name(notification_id)}.json"


def _file_name(id_text: str) -> str:
    """A name that every file system takes, for an id that may be any text; a different one for each."""
    return hashlib.sha256(id_text.encode(errors="surrogatepass")).hexdigest()[:32]


def _usable(ids: Iterable[object]) -> tuple[str, ...]:
    """Those that are ids, each once, at most as many as are kept."""
    texts = (each for each in ids if isinstance(each, str) and each.strip() and len(each) <= MAX_ID_CHARS)
    return tuple(dict.fromkeys(texts))[:MAX_IDS]


def _value_at(values: Mapping[str, object], path: str) -> object:
    value: object = values
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
