"""Where requests come from and go to: the clipboard, files, the draft, what was sent before."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest
from notifyadmin.ui.send.keeper import MAX_JUDGED_CHARACTERS

from notifyadmin.store.request_files import MAX_FILE_BYTES
from tests.ui.send.desks import Kept
from tests.ui.workplace import Workplace

REQUEST = {"notificationId": "order", "user": {"id": "7", "nick": "J"}, "mergeTags": {"a": [1, 1.0, True, None, {}]}}


async def test_pasted_json_is_shown_and_undo_brings_the_former_request_back(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit({"notificationId": "before"})
    kept.keeper.take(json.dumps(REQUEST))
    await kept.idle()
    assert kept.document.values == REQUEST
    assert [found.source for found in kept.imported] == ["JSON"]
    kept.document.undo()
    assert kept.document.values == {"notificationId": "before"}


async def test_what_is_no_request_is_refused_in_words_and_changes_nothing(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    for text in ("", "hello", "x" * (MAX_FILE_BYTES + 1), '{"a":' * 150):
        kept.keeper.take(text)
        await kept.idle()
    assert len(kept.refused) == 4
    assert kept.document.values == REQUEST


async def test_a_text_is_told_for_a_request_however_long_it_is(workplace: Workplace, tmp_path: Path) -> None:
    keeper = Kept(workplace, tmp_path).keeper
    text = json.dumps(REQUEST)
    long_text = json.dumps({**REQUEST, "mergeTags": {"a": "x" * MAX_JUDGED_CHARACTERS}})
    assert [keeper.is_request(each) for each in (text, long_text)] == [True, True]
    assert [keeper.is_request(each) for each in ("hello", '{"a": 1}', "hello " * MAX_JUDGED_CHARACTERS)] == [False] * 3


async def test_an_imported_retraction_leaves_the_request_alone(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.keeper.take('{"notificationId": "a", "userId": "1"}')
    await kept.idle()
    assert [found.operation for found in kept.imported] == ["retract"]
    assert kept.document.values == REQUEST


async def test_a_saved_file_holds_the_wire_form_and_nothing_else_and_opens_as_it_was(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "order & co.json"
    kept.document.edit(REQUEST)
    kept.keeper.save(path)
    await kept.idle()
    assert json.loads(path.read_bytes()) == REQUEST
    assert kept.saved == [str(path)]
    assert kept.keeper.recent() == (path,)
    kept.keeper.begin_new()
    assert kept.keeper.path is None
    kept.keeper.open(path)
    await kept.idle()
    assert kept.document.values == REQUEST
    assert kept.keeper.path == path


async def test_a_file_is_changed_while_the_request_differs_from_it(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    told: list[bool] = []
    kept.keeper.file_changed.connect(lambda: told.append(kept.keeper.is_changed))
    kept.document.edit(REQUEST)
    assert not kept.keeper.is_changed
    kept.keeper.save(tmp_path / "a.json")
    await kept.idle()
    kept.document.edit({**REQUEST, "notificationId": "other"})
    kept.document.undo()
    assert told == [False, True, False]
    kept.keeper.duplicate()
    assert kept.keeper.path is None
    assert kept.document.values == REQUEST


@pytest.mark.parametrize(
    "text", ['{"type": "order", "to": {"id": "7"}}', '{"notificationId": "a", "notificationId": "b", "user": {}}']
)
async def test_a_file_that_saving_would_rewrite_counts_as_changed_until_it_is_saved(
    text: str, workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "a.json"
    path.write_text(text)
    kept.keeper.open(path)
    await kept.idle()
    assert (kept.keeper.path, kept.keeper.is_changed) == (path, True)
    kept.keeper.save(path)
    await kept.idle()
    assert not kept.keeper.is_changed
    kept.keeper.open(path)
    await kept.idle()
    assert not kept.keeper.is_changed


async def test_what_is_typed_while_a_file_is_saved_makes_it_changed(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.keeper.save(tmp_path / "a.json")
    kept.document.edit({"notificationId": "later"})
    await kept.idle()
    assert kept.keeper.is_changed


async def test_a_new_request_does_not_get_the_file_in_which_the_former_is_still_being_saved(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.keeper.save(tmp_path / "a.json")
    kept.keeper.begin_new()
    await kept.idle()
    assert kept.saved == [str(tmp_path / "a.json")]
    assert kept.keeper.path is None


async def test_each_file_is_written_however_soon_the_next_one_is_to_be(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.keeper.save(tmp_path / "a.json")
    kept.keeper.save_text(tmp_path / "a.py", "x")
    kept.document.edit({"notificationId": "other"})
    kept.keeper.save(tmp_path / "b.json")
    await kept.idle()
    assert json.loads((tmp_path / "a.json").read_bytes()) == REQUEST
    assert (tmp_path / "a.py").read_text() == "x"
    assert json.loads((tmp_path / "b.json").read_bytes()) == {"notificationId": "other"}
    assert kept.keeper.path == tmp_path / "b.json"


async def test_json_that_is_no_request_yet_is_not_taken_for_saved(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.document.hold()
    kept.keeper.save(tmp_path / "a.json")
    await kept.idle()
    assert (kept.saved, len(kept.refused)) == ([], 1)
    assert not (tmp_path / "a.json").exists()


async def test_a_request_from_a_file_of_another_kind_does_not_belong_to_the_one_before(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.keeper.save(tmp_path / "a.json")
    await kept.idle()
    other = tmp_path / "order.sh"
    other.write_text('curl https://api.notificationapi.com/x/sender -d \'{"notificationId": "b", "user": {}}\'')
    kept.keeper.open(other)
    await kept.idle()
    assert kept.document.values["notificationId"] == "b"
    assert kept.keeper.path is None


async def test_only_a_send_request_in_its_wire_form_takes_over_the_path(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    others = {
        "retract.json": '{"notificationId": "a", "userId": "1"}',
        "order.sh": 'curl https://api.notificationapi.com/x/sender -d \'{"notificationId": "a", "user": {}}\'',
        "notes.txt": "hello",
    }
    for name, text in others.items():
        (tmp_path / name).write_text(text)
        kept.keeper.open(tmp_path / name)
        await kept.idle()
        assert kept.keeper.path is None, name
    assert kept.document.values == {"notificationId": "a", "user": {}}
    assert kept.keeper.recent() == ()
    assert len(kept.refused) == 1


async def test_files_that_cannot_be_read_or_written_are_told(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.keeper.open(tmp_path / "nowhere.json")
    await kept.idle()
    kept.keeper.open(tmp_path)
    await kept.idle()
    kept.keeper.save(tmp_path / "no such folder" / "a.json")
    await kept.idle()
    kept.keeper.save_text(tmp_path / "no such folder" / "a.py", "x")
    await kept.idle()
    assert len(kept.refused) == 4
    assert kept.keeper.path is None


async def test_a_file_that_cannot_be_opened_goes_to_the_end_of_those_used_last(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    kept.document.edit(REQUEST)
    for path in (one, two):
        kept.keeper.save(path)
        await kept.idle()
    two.rename(tmp_path / "elsewhere.json")
    assert kept.keeper.recent() == (two, one)
    kept.keeper.open(two)
    await kept.idle()
    assert kept.keeper.recent() == (one, two)
    assert kept.refused == [f"{two} is not there. Choose another file, or bring this one back."]


async def test_the_window_never_waits_for_the_disk_of_a_request_file(
    workplace: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Kept(workplace, tmp_path)
    asked: list[tuple[str, threading.Thread]] = []
    folder = tmp_path / "mount"
    folder.mkdir()

    def watch(name: str) -> None:
        do = getattr(os, name)

        def watched(path: object, *args: Any, **options: Any) -> Any:
            if str(path).startswith(str(folder)):
                asked.append((name, threading.current_thread()))
            return do(path, *args, **options)

        monkeypatch.setattr(os, name, watched)

    for name in ("stat", "lstat", "readlink", "open"):
        watch(name)
    kept.document.edit(REQUEST)
    kept.keeper.save(folder / "a.json")
    await kept.idle()
    kept.keeper.open(folder / "a.json")
    await kept.idle()
    kept.keeper.open(folder / "b.json")
    await kept.idle()
    assert kept.keeper.recent() == (folder / "a.json",)
    assert asked
    assert [name for name, thread in asked if thread is threading.main_thread()] == []


async def test_the_draft_comes_back_with_its_file_and_with_json_that_was_not_finished(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.keeper.save(tmp_path / "a.json")
    await kept.idle()
    kept.document.edit({**REQUEST, "notificationId": "typed"})
    kept.keeper.keep_draft({"": "{ half", "mergeTags": "[1"})
    await kept.idle()
    again = Kept(workplace, tmp_path)
    assert again.keeper.restore_draft() == {"": "{ half", "mergeTags": "[1"}
    assert again.document.values == {**REQUEST, "notificationId": "typed"}
    assert again.document.possible == (False, False)
    assert again.keeper.path == tmp_path / "a.json"
    assert again.keeper.is_changed


async def test_a_draft_of_nothing_is_none_and_one_of_its_own_making_changes_nothing(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    assert kept.keeper.restore_draft() is None
    kept.keeper.keep_draft({})
    await kept.idle()
    assert Kept(workplace, tmp_path).keeper.restore_draft() is None
    folder = tmp_path / "shelf" / "drafts"
    assert [os.stat(path).st_mode & 0o777 for path in folder.iterdir()] == [0o600]
    (folder / "send.json").write_text('{"values": [1]}')
    assert Kept(workplace, tmp_path).keeper.restore_draft() is None


async def test_the_last_request_of_a_type_comes_back_and_undo_takes_it_away_again(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.keeper.note_sent(workplace.session.profile.id, REQUEST)
    kept.document.edit({"notificationId": "order"})
    kept.keeper.bring_back("order")
    assert kept.document.values == REQUEST
    assert kept.brought == ["order"]
    kept.keeper.bring_back("never sent")
    kept.document.undo()
    assert kept.document.values == {"notificationId": "order"}
    assert kept.keeper.ids("user.id") == ("7",)


async def test_a_new_request_does_not_get_the_file_in_which_the_former_one_is_still_being_saved(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.begin(REQUEST)
    kept.keeper.save(tmp_path / "order.json")
    kept.keeper.begin_new()
    await kept.idle()
    assert kept.keeper.path is None
    assert kept.saved == [str(tmp_path / "order.json")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
async def test_a_pipe_is_not_waited_for(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    os.mkfifo(tmp_path / "pipe")
    kept.keeper.open(tmp_path / "pipe")
    await kept.idle()
    assert "no ordinary file" in kept.refused[0]


async def test_text_that_may_hold_keys_is_not_kept_as_json_to_be_finished(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.begin(REQUEST)
    kept.keeper.keep_draft({"": "curl -u client:the-real-secret"})
    await kept.idle()
    assert b"secret" not in (tmp_path / "shelf" / "drafts" / "send.json").read_bytes()
    assert Kept(workplace, tmp_path).keeper.restore_draft() == {}
