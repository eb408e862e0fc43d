"""What each profile has used: in which order, how much of it, and what is left of it on the disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.store.background_writer import BackgroundWriter
from notifyadmin.store.errors import StoreError
from notifyadmin.store.recent_ids import MAX_ID_CHARS, MAX_IDS, MAX_PAYLOAD_BYTES, MAX_PAYLOADS, RecentIds
from tests.store.loops import in_a_loop
from tests.store.writing import Gate, are_private, files_in, found, full_disk, is_there, unexpected


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "notifyadmin" / "used"


def stored(folder: Path) -> RecentIds:
    """What was used as another start of the program finds it."""
    return RecentIds(folder, BackgroundWriter(unexpected))


def request(notification_id: object = "welcome", user_id: object = "1", **more: object) -> dict[str, Any]:
    """A send request in its wire form."""
    return {"notificationId": notification_id, "user": {"id": user_id}, **more}


@in_a_loop
async def test_at_the_first_start_nothing_was_used(folder: Path) -> None:
    used = stored(folder)
    assert used.ids("shop", "notificationId") == ()
    assert used.ids("shop", "no such kind") == ()
    assert used.last_payload("shop", "welcome") is None
    assert not is_there(folder)


@in_a_loop
async def test_ids_of_every_kind_survive_the_program_most_recent_first(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.note_sent("shop", request("welcome", "1", templateId="short", subNotificationId="eu"))
    used.note_sent("shop", request("goodbye", "2"))
    used.note_sent("shop", request("welcome", "\ud800"))
    assert await writer.flush()
    for each in (used, stored(folder)):
        assert each.ids("shop", "notificationId") == ("welcome", "goodbye")
        assert each.ids("shop", "user.id") == ("\ud800", "2", "1")
        assert each.ids("shop", "templateId") == ("short",)
        assert each.ids("shop", "subNotificationId") == ("eu",)
        assert each.ids("bank", "notificationId") == ()
    assert are_private(folder)


@in_a_loop
async def test_the_last_payload_of_each_type_survives_without_loss(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    last = request("welcome", "2", mergeTags={"half": "\ud800", "big": 10**320, "none": {}, "zero": -0.0})
    for payload in (request("welcome", "1"), request("goodbye", "1"), last):
        used.note_sent("shop", payload)
    assert await writer.flush()
    for each in (used, stored(folder)):
        assert repr(each.last_payload("shop", "welcome")) == repr(last)
        assert each.last_payload("shop", "goodbye") == request("goodbye", "1")
        assert each.last_payload("bank", "welcome") is None


@in_a_loop
async def test_a_payload_is_what_it_was_when_it_was_sent(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    payload = request()
    used.note_sent("shop", payload)
    payload["user"]["id"] = "changed"
    given = used.last_payload("shop", "welcome")
    assert given == request()
    given["user"]["id"] = "changed too"
    assert used.last_payload("shop", "welcome") == request()
    assert await writer.flush()


@in_a_loop
async def test_at_most_so_many_ids_and_payloads_are_kept(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    newest_first = [f"type_{number}" for number in reversed(range(MAX_IDS + 50))]
    for each in reversed(newest_first):
        used.note_sent("shop", request(each))
    assert await writer.flush()
    for again in (used, stored(folder)):
        assert again.ids("shop", "notificationId") == tuple(newest_first[:MAX_IDS])
        assert again.last_payload("shop", newest_first[MAX_PAYLOADS - 1]) == request(newest_first[MAX_PAYLOADS - 1])
        assert again.last_payload("shop", newest_first[MAX_PAYLOADS]) is None
    assert len(files_in(folder)) == MAX_PAYLOADS + 1


@in_a_loop
async def test_a_payload_that_is_too_large_or_no_json_is_not_kept_and_hides_no_older_one(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    for name, text in (("fits", ""), ("large", "a"), ("nan", "")):
        used.note_sent("shop", request(name))
        tags: dict[str, object] = {"text": "x" * (MAX_PAYLOAD_BYTES - 75) + text * 100}
        if name == "nan":
            tags = {"number": float("nan")}
        used.note_sent("shop", request(name, mergeTags=tags))
    assert await writer.flush()
    for each in (used, stored(folder)):
        assert each.ids("shop", "notificationId") == ("nan", "large", "fits")
        fits = each.last_payload("shop", "fits")
        assert fits is not None
        assert len(fits["mergeTags"]["text"]) == MAX_PAYLOAD_BYTES - 75
        assert each.last_payload("shop", "large") is None
        assert each.last_payload("shop", "nan") is None


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"notificationId": None, "user": "1", "templateId": " ", "subNotificationId": ["a"]},
        {"notificationId": ["a"], "user": {"id": 1}, "templateId": ""},
        {"notificationId": "n" * (MAX_ID_CHARS + 1), "user": {}},
    ],
)
@in_a_loop
async def test_what_is_no_id_is_not_remembered(folder: Path, values: dict[str, Any]) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.note_sent("shop", request())
    used.note_sent("shop", values)
    assert await writer.flush()
    for each in (used, stored(folder)):
        assert each.ids("shop", "notificationId") == ("welcome",)
        assert each.ids("shop", "user.id") == ("1",)
        assert each.ids("shop", "templateId") == each.ids("shop", "subNotificationId") == ()
        assert each.last_payload("shop", "welcome") == request()


@in_a_loop
async def test_what_is_only_known_comes_after_what_was_used_and_ends_with_the_program(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.add_known("shop", "notificationId", ["a", "b"])
    used.add_known("shop", "notificationId", iter(["b", "c"]))
    used.note_sent("shop", request("b"))
    assert used.ids("shop", "notificationId") == ("b", "a", "c")
    assert used.ids("bank", "notificationId") == ()
    assert used.last_payload("shop", "a") is None
    assert await writer.flush()
    assert stored(folder).ids("shop", "notificationId") == ("b",)


@in_a_loop
async def test_a_forgotten_profile_leaves_nothing_and_the_others_stay(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.add_known("shop", "notificationId", ["a"])
    for profile in ("shop", "bank"):
        used.note_sent(profile, request())
    assert await writer.flush()
    used.forget("shop")
    assert used.ids("shop", "notificationId") == ()
    assert used.last_payload("shop", "welcome") is None
    assert await writer.flush()
    assert len(os.listdir(folder)) == 1
    again = stored(folder)
    assert again.last_payload("shop", "welcome") is None
    assert again.last_payload("bank", "welcome") == request()


@in_a_loop
async def test_what_waits_to_be_written_is_forgotten_too_and_what_comes_later_is_not(folder: Path, gate: Gate) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    writer.put(Path("stuck"), gate.pass_through)
    used.note_sent("shop", request("before"))
    used.note_sent("gone", request("before"))
    used.forget("shop")
    used.forget("gone")
    used.note_sent("shop", request("after"))
    gate.opened.set()
    assert await writer.flush()
    again = stored(folder)
    assert again.ids("shop", "notificationId") == ("after",)
    assert again.last_payload("shop", "before") is None
    assert again.last_payload("shop", "after") == request("after")
    assert len(os.listdir(folder)) == 1


@in_a_loop
async def test_two_instances_keep_the_ids_and_payloads_of_both(folder: Path) -> None:
    writer, other_writer = BackgroundWriter(unexpected), BackgroundWriter(unexpected)
    one, other = RecentIds(folder, writer), RecentIds(folder, other_writer)
    one.note_sent("shop", request("first"))
    assert await writer.flush()
    assert other.ids("shop", "notificationId") == ("first",)
    one.note_sent("shop", request("ones"))
    assert await writer.flush()
    other.note_sent("shop", request("others"))
    assert await other_writer.flush()
    again = stored(folder)
    assert again.ids("shop", "notificationId") == ("others", "ones", "first")
    for each in ("others", "ones", "first"):
        assert again.last_payload("shop", each) == request(each)


@in_a_loop
async def test_ids_that_file_systems_trip_over_are_kept_apart(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    awkward = ["a", "A", "..", "../../up", "/etc/passwd", "a/b", "a\0b", "nul", "\ud800", "ü", "u\u0308", "n" * 400]
    for profile in awkward:
        for each in awkward:
            used.note_sent(profile, request(each, profile))
    assert await writer.flush()
    again = stored(folder)
    for profile in awkward:
        assert again.ids(profile, "notificationId") == tuple(reversed(awkward))
        for each in awkward:
            assert again.last_payload(profile, each) == request(each, profile)
    assert os.listdir(folder.parent) == ["used"]


@pytest.mark.parametrize("garbage", [b"", b"hello", b"[]", b'{"notificationId": ["a"', b'{"a":' * 50_000])
@in_a_loop
async def test_an_index_that_is_garbage_is_set_aside_and_told(folder: Path, garbage: bytes) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.note_sent("shop", request("former"))
    assert await writer.flush()
    index = found(folder, "ids.json")
    index.write_bytes(garbage)
    told: list[StoreError] = []
    other = BackgroundWriter(told.append)
    again = RecentIds(folder, other)
    assert again.ids("shop", "notificationId") == ()
    assert again.last_payload("shop", "former") is None
    again.note_sent("shop", request("new"))
    assert await other.flush()
    assert len(told) == 1
    assert index.with_name("ids.json.broken").read_bytes() == garbage
    assert stored(folder).ids("shop", "notificationId") == ("new",)
    assert len(files_in(folder)) == 3


@in_a_loop
async def test_of_an_index_that_is_partly_garbage_the_rest_is_used(folder: Path) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.note_sent("shop", request())
    assert await writer.flush()
    found(folder, "ids.json").write_bytes(
        b'{"notificationId": ["a", 1, null, "", "a", ["b"], "c"], "user.id": {"a": 1}, "templateId": 7, "other": ["x"]}'
    )
    again = stored(folder)
    assert again.ids("shop", "notificationId") == ("a", "c")
    assert again.ids("shop", "user.id") == again.ids("shop", "templateId") == again.ids("shop", "other") == ()


@pytest.mark.parametrize("garbage", [b"", b"hello", b"[]", b'{"notificationId": "another"}'])
@in_a_loop
async def test_a_payload_that_is_garbage_or_another_s_counts_as_none(folder: Path, garbage: bytes) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer)
    used.note_sent("shop", request())
    assert await writer.flush()
    found(folder, "payloads/*.json").write_bytes(garbage)
    told: list[StoreError] = []
    other = BackgroundWriter(told.append)
    again = RecentIds(folder, other)
    assert again.last_payload("shop", "welcome") is None
    assert again.ids("shop", "notificationId") == ("welcome",)
    again.note_sent("shop", request())
    assert await other.flush()
    assert stored(folder).last_payload("shop", "welcome") == request()


@in_a_loop
async def test_a_full_disk_is_told_and_takes_nothing_from_the_session(folder: Path) -> None:
    told: list[StoreError] = []
    writer = BackgroundWriter(told.append)
    used = RecentIds(folder, writer)
    with full_disk():
        used.note_sent("shop", request())
        assert not await writer.flush()
    assert [str(error).partition(": ")[2] for error in told] == ["the disk is full."] * 2
    assert used.ids("shop", "notificationId") == ("welcome",)
    assert used.last_payload("shop", "welcome") == request()
    assert await writer.flush()
    assert stored(folder).last_payload("shop", "welcome") == request()


@pytest.mark.parametrize("more", [{"headers": {"x-api-key": "s3cret"}}, {"mergeTags": {"text": "known"}}])
@in_a_loop
async def test_a_payload_with_a_key_is_not_kept_nor_the_one_before_it(folder: Path, more: dict[str, Any]) -> None:
    writer = BackgroundWriter(unexpected)
    used = RecentIds(folder, writer, lambda data: data.replace(b"known", b"..."))
    used.note_sent("shop", request("welcome", "1", mergeTags={"password": "welcome-1"}))
    assert used.last_payload("shop", "welcome") == request("welcome", "1", mergeTags={"password": "welcome-1"})
    used.note_sent("shop", request("welcome", "known", **more))
    assert await writer.flush()
    for each in (used, stored(folder)):
        assert each.last_payload("shop", "welcome") is None
    assert stored(folder).ids("shop", "user.id") == ("...", "1")
