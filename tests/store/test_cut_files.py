"""Every file that the program keeps, cut after each of its bytes: no crash, told, kept aside, and used again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.core.file_import import read_request_file
from notifyadmin.importers import ImportRefused
from notifyadmin.sandbox.deliveries import Deliveries
from notifyadmin.sandbox.kept_state import is_whole, to_json
from notifyadmin.sandbox.seeds import seed
from notifyadmin.sandbox.state import State
from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.drafts import Drafts
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.journal.query import Filter
from notifyadmin.store.profiles import Profile, Profiles
from notifyadmin.store.recent_ids import RecentIds
from notifyadmin.store.recipients import Recipients
from notifyadmin.store.request_files import save_request
from notifyadmin.store.sandbox_data import SandboxData
from notifyadmin.store.settings import Settings
from tests.store.journal.rows import add
from tests.store.loops import in_a_loop
from tests.store.writing import files_in, found, unexpected

REQUEST = {"notificationId": "größe", "user": {"id": "7"}, "mergeTags": {"a": [1, None, "😀"]}}
GUARDED = Profile(
    "shop",
    "Shöp",
    Region.CUSTOM,
    "https://api.example.com",
    production=True,
    keep_bodies=False,
    recipients=Recipients(users=("7",), domains=("example.com",)),
)
PAGE_BYTES = 4096


def cuts(path: Path, lengths: Callable[[int], list[int]] = lambda size: list(range(size))) -> Iterator[bytes]:
    """Has the file be each of its beginnings in turn, without what was set aside before; gives it."""
    whole = path.read_bytes()
    for length in lengths(len(whole)):
        for aside in path.parent.glob(f"{path.name}.broken*"):
            aside.unlink()
        path.write_bytes(whole[:length])
        yield whole[:length]


def aside(path: Path) -> bytes:
    """What was set aside of a file."""
    return path.with_name(f"{path.name}.broken").read_bytes()


@pytest.mark.parametrize(
    "profile", [GUARDED, replace(GUARDED, read_only=True, recipients=None)], ids=["lists", "reads"]
)
def test_settings_that_are_cut_anywhere_say_so_and_forbid_no_less(tmp_path: Path, profile: Profile) -> None:
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    settings.set_text("appearance", "dark")
    Profiles(settings).save(profile)
    Profiles(settings).choose(profile.id)
    whole = Profiles(settings).get(profile.id)
    for beginning in cuts(path):
        settings = Settings(path)
        profiles = Profiles(settings)
        told = [*settings.problems, *profiles.find_losses()]
        left = profiles.get(profile.id)
        assert told or (left == whole and settings.text("appearance") == "dark"), beginning
        if left is not None:
            assert (left.production, left.keep_bodies) == (True, False), beginning
            allowed = (False, False) if whole is None else (whole.read_only, whole.recipients is not None)
            assert left.read_only >= allowed[0], beginning
            assert (left.recipients is not None) >= allowed[1], beginning
            assert left.recipients in (profile.recipients, Recipients()), beginning
        Profiles(settings).save(replace(profile, name="New"))
        again = Profiles(Settings(path)).get(profile.id)
        assert again == replace(profile, name="New"), beginning


@in_a_loop
async def test_drafts_that_are_cut_anywhere_are_set_aside(tmp_path: Path) -> None:
    writer = BackgroundWriter(unexpected)
    Drafts(tmp_path, writer).save("send", {"values": REQUEST})
    assert await writer.flush()
    told: list[StoreError] = []
    for beginning in cuts(tmp_path / "send.json"):
        told.clear()
        again = BackgroundWriter(told.append)
        drafts = Drafts(tmp_path, again)
        assert drafts.load("send") is None, beginning
        assert aside(tmp_path / "send.json") == beginning
        drafts.save("send", {"values": REQUEST})
        assert await again.flush()
        assert "could not be read" in str(told[0])
        assert Drafts(tmp_path, again).load("send") == {"values": REQUEST}


@in_a_loop
async def test_recent_ids_and_payloads_that_are_cut_anywhere_are_set_aside(tmp_path: Path) -> None:
    writer = BackgroundWriter(unexpected)
    RecentIds(tmp_path, writer).note_sent("shop", REQUEST)
    assert await writer.flush()
    told: list[StoreError] = []
    again = BackgroundWriter(told.append)
    payload = found(tmp_path, "payloads/*.json")
    for beginning in cuts(payload):
        assert RecentIds(tmp_path, again).last_payload("shop", "größe") is None, beginning
        assert aside(payload) == beginning
    for beginning in cuts(found(tmp_path, "ids.json")):
        assert RecentIds(tmp_path, again).ids("shop", "user.id") == (), beginning
        assert aside(found(tmp_path, "ids.json.broken").with_name("ids.json")) == beginning
    recent = RecentIds(tmp_path, again)
    recent.note_sent("shop", REQUEST)
    assert await again.flush()
    assert RecentIds(tmp_path, again).last_payload("shop", "größe") == REQUEST
    assert all("could not be read" in str(error) for error in told)


def test_a_request_file_that_is_cut_anywhere_is_refused_in_words_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "request.json"
    save_request(path, REQUEST)
    whole = path.read_bytes()
    for beginning in cuts(path):
        read = read_request_file(path).found
        if isinstance(read, ImportRefused):
            assert read.text
        else:
            assert beginning.rstrip() == whole.rstrip(), "what is not whole is no request"
        assert path.read_bytes() == beginning
    assert files_in(tmp_path) == ["request.json"]


def test_the_sandbox_s_data_that_is_cut_anywhere_is_set_aside(tmp_path: Path) -> None:
    path, told = tmp_path / "sandbox.json", list[StoreError]()
    state = State(Deliveries())
    seed(state)
    values = to_json(state, 8080)
    assert SandboxData(path, unexpected).update(lambda _: values)
    data = SandboxData(path, told.append)
    for number, beginning in enumerate(cuts(path, lambda size: [*range(300), *range(300, size, 7)])):
        assert data.load() is None, beginning
        assert aside(path) == beginning
        assert len(told) == number + 1
    assert data.update(lambda stored: values if stored is None else {})
    stored = data.load()
    assert stored is not None
    assert is_whole(stored)


def around_pages(size: int) -> list[int]:
    """Lengths of a database that is cut: at each page, beside it and within, and in its header."""
    pages = range(0, size, PAGE_BYTES)
    places = {page + offset for page in pages for offset in (-1, 0, 1, 100, PAGE_BYTES // 2)}
    return sorted(place for place in places | {0, 1, 15, 16, 17, 99, 100, 101, size - 1} if 0 <= place < size)


@pytest.mark.parametrize("reads_first", [False, True])
def test_a_history_that_is_cut_anywhere_is_set_aside_or_read_and_written_on(tmp_path: Path, reads_first: bool) -> None:
    first = Journal(tmp_path, unexpected)
    for number in range(12):
        add(first, user_id=f"user-{number}", answer=b"x" * 3_000)
    first.close_reading()
    first.close()
    path = tmp_path / "history.db"
    for beginning in cuts(path, around_pages):
        told: list[StoreError] = []
        journal = Journal(tmp_path, told.append)
        if reads_first:
            assert len(journal.details(Filter())) in (0, 12), len(beginning)
        row = add(journal, user_id="new")
        rows = journal.page(Filter())
        assert rows[0].uid == row.uid, len(beginning)
        if len(beginning) > 1:  # SQLite takes a single byte for an empty file
            assert len(rows) == 13 or (len(rows) == 1 and "is damaged" in str(told[0])), len(beginning)
        if told:
            assert aside(path) == beginning
        journal.close_reading()
        journal.close()
        for companion in tmp_path.glob("history.db-*"):
            companion.unlink()
