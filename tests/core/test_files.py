"""Where requests come from and go to: the clipboard, files, the draft."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.core.file_import import Choice
from notifyadmin.core.save import Save
from notifyadmin.importers import Imported
from notifyadmin.importers.glance import MAX_JUDGED_CHARACTERS
from notifyadmin.store.request_files import MAX_FILE_BYTES
from tests.driver import until
from tests.ui.send.desks import Kept
from tests.ui.workplace import Workplace

REQUEST = {"notificationId": "order", "user": {"id": "7", "nick": "J"}, "mergeTags": {"a": [1, 1.0, True, None, {}]}}


def priced(number: str) -> str:
    """A request with a number in it, and with what looks like one in a text."""
    return f'{{"notificationId": "a \\" 1.10", "user": {{"id": "1"}}, "mergeTags": {{"price": {number}}}}}'


def open_file(kept: Kept, path: Path, text: str) -> Awaitable[None]:
    """Opens a file that holds this text; what it returns waits until it is open."""
    path.write_text(text)
    kept.files.open(path)
    return kept.idle()


async def test_pasted_json_is_shown_and_undo_brings_the_former_request_back(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit({"notificationId": "before"})
    kept.files.paste(json.dumps(REQUEST))
    await kept.idle()
    assert kept.document.values == REQUEST
    assert [found.source for found in kept.imported] == ["JSON"]
    kept.document.undo()
    assert kept.document.values == {"notificationId": "before"}


async def test_what_is_no_request_is_refused_in_words_and_changes_nothing(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    for text in ("", "hello", "x" * (MAX_FILE_BYTES + 1), '{"a":' * 150):
        kept.files.paste(text)
        await kept.idle()
    assert len(kept.refused) == 4
    assert kept.document.values == REQUEST


async def test_a_text_is_told_for_a_request_however_long_it_is(workplace: Workplace, tmp_path: Path) -> None:
    files = Kept(workplace, tmp_path).files
    text = json.dumps(REQUEST)
    long_text = json.dumps({**REQUEST, "mergeTags": {"a": "x" * MAX_JUDGED_CHARACTERS}})
    assert [files.is_request(each) for each in (text, long_text)] == [True, True]
    assert [files.is_request(each) for each in ("hello", '{"a": 1}', "hello " * MAX_JUDGED_CHARACTERS)] == [False] * 3


async def test_one_of_several_requests_of_a_file_is_chosen_and_the_file_is_not_its_own(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    choices: list[Choice] = []
    kept.files.choice_needed.connect(choices.append)
    kept.document.edit(REQUEST)
    others = [{"notificationId": name, "user": {"id": name}} for name in ("a", "b")]
    await open_file(kept, tmp_path / "several.json", json.dumps(others))
    assert kept.document.values == REQUEST
    [choice] = choices
    choice.take(choice.requests[1])
    assert kept.document.values == others[1]
    assert kept.files.path is None
    assert [str(remark) for remark in kept.imported[-1].remarks] == ["Line 1: a send was not imported."]


async def test_an_imported_retraction_leaves_the_request_alone(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.files.paste('{"notificationId": "a", "userId": "1"}')
    await kept.idle()
    assert [found.operation for found in kept.imported] == ["retract"]
    assert kept.document.values == REQUEST


async def test_a_saved_file_holds_the_wire_form_and_nothing_else_and_opens_as_it_was(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "order & co.json"
    kept.document.edit(REQUEST)
    kept.files.save(path)
    await kept.idle()
    assert json.loads(path.read_bytes()) == REQUEST
    assert kept.saved == [path]
    assert kept.files.recent() == (path,)
    kept.files.begin_new()
    assert kept.files.path is None
    kept.files.open(path)
    await kept.idle()
    assert kept.document.values == REQUEST
    assert kept.files.path == path


async def test_a_file_is_changed_while_the_request_differs_from_it(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    told: list[bool] = []
    kept.files.file_changed.connect(lambda: told.append(kept.files.is_changed))
    kept.document.edit(REQUEST)
    assert not kept.files.is_changed
    kept.files.save(tmp_path / "a.json")
    await kept.idle()
    kept.document.edit({**REQUEST, "notificationId": "other"})
    kept.document.undo()
    assert told == [False, True, False]
    kept.files.detach()
    assert kept.files.path is None
    assert kept.document.values == REQUEST


@pytest.mark.parametrize(
    "text", ['{"type": "order", "to": {"id": "7"}}', '{"notificationId": "a", "notificationId": "b", "user": {}}']
)
async def test_a_file_that_saving_would_rewrite_counts_as_changed_until_it_is_saved(
    text: str, workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "a.json"
    await open_file(kept, path, text)
    assert (kept.files.path, kept.files.is_changed) == (path, True)
    kept.files.save(path)
    await kept.idle()
    assert not kept.files.is_changed
    kept.files.open(path)
    await kept.idle()
    assert not kept.files.is_changed


async def test_what_is_typed_while_a_file_is_saved_makes_it_changed(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.files.save(tmp_path / "a.json")
    kept.document.edit({"notificationId": "later"})
    await kept.idle()
    assert kept.files.is_changed


async def test_a_new_request_does_not_get_the_file_in_which_the_former_is_still_being_saved(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.files.save(tmp_path / "a.json")
    kept.files.begin_new()
    await kept.idle()
    assert kept.saved == [tmp_path / "a.json"]
    assert kept.files.path is None


async def test_each_file_is_written_however_soon_the_next_one_is_to_be(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.files.save(tmp_path / "a.json")
    kept.files.save_text(tmp_path / "a.py", "x")
    kept.document.edit({"notificationId": "other"})
    kept.files.save(tmp_path / "b.json")
    await kept.idle()
    assert json.loads((tmp_path / "a.json").read_bytes()) == REQUEST
    assert (tmp_path / "a.py").read_text() == "x"
    assert json.loads((tmp_path / "b.json").read_bytes()) == {"notificationId": "other"}
    assert kept.files.path == tmp_path / "b.json"


async def test_json_that_is_no_request_yet_is_not_taken_for_saved(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.document.hold()
    kept.files.save(tmp_path / "a.json")
    await kept.idle()
    assert (kept.saved, len(kept.refused)) == ([], 1)
    assert not (tmp_path / "a.json").exists()


async def test_a_request_from_a_file_of_another_kind_does_not_belong_to_the_one_before(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.files.save(tmp_path / "a.json")
    await kept.idle()
    other = tmp_path / "order.sh"
    other.write_text('curl https://api.notificationapi.com/x/sender -d \'{"notificationId": "b", "user": {}}\'')
    kept.files.open(other)
    await kept.idle()
    assert kept.document.values["notificationId"] == "b"
    assert kept.files.path is None


async def test_only_a_send_request_in_its_wire_form_takes_over_the_path(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    others = {
        "retract.json": '{"notificationId": "a", "userId": "1"}',
        "order.sh": 'curl https://api.notificationapi.com/x/sender -d \'{"notificationId": "a", "user": {}}\'',
        "notes.txt": "hello",
    }
    for name, text in others.items():
        (tmp_path / name).write_text(text)
        kept.files.open(tmp_path / name)
        await kept.idle()
        assert kept.files.path is None, name
    assert kept.document.values == {"notificationId": "a", "user": {}}
    assert kept.files.recent() == ()
    assert len(kept.refused) == 1


async def test_files_that_cannot_be_read_or_written_are_told(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.files.open(tmp_path / "nowhere.json")
    await kept.idle()
    kept.files.open(tmp_path)
    await kept.idle()
    kept.files.save(tmp_path / "no such folder" / "a.json")
    await kept.idle()
    kept.files.save_text(tmp_path / "no such folder" / "a.py", "x")
    await kept.idle()
    assert len(kept.refused) == 4
    assert kept.files.path is None


async def test_a_file_that_cannot_be_opened_goes_to_the_end_of_those_used_last(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    kept.document.edit(REQUEST)
    for path in (one, two):
        kept.files.save(path)
        await kept.idle()
    two.rename(tmp_path / "elsewhere.json")
    assert kept.files.recent() == (two, one)
    kept.files.open(two)
    await kept.idle()
    assert kept.files.recent() == (one, two)
    assert kept.refused == [f"{two} does not exist. Choose another file, or restore this one."]


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
    kept.files.save(folder / "a.json")
    await kept.idle()
    kept.files.open(folder / "a.json")
    await kept.idle()
    kept.files.open(folder / "b.json")
    await kept.idle()
    assert kept.files.recent() == (folder / "a.json",)
    assert asked
    assert [name for name, thread in asked if thread is threading.main_thread()] == []


async def test_the_draft_comes_back_with_its_file_and_with_json_that_was_not_finished(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.edit(REQUEST)
    kept.files.save(tmp_path / "a.json")
    await kept.idle()
    kept.document.edit({**REQUEST, "notificationId": "typed"})
    kept.draft.keep({"": "{ half", "mergeTags": "[1"})
    await kept.idle()
    again = Kept(workplace, tmp_path)
    assert again.draft.restore() == {"": "{ half", "mergeTags": "[1"}
    assert again.document.values == {**REQUEST, "notificationId": "typed"}
    assert again.document.possible == (False, False)
    assert again.files.path == tmp_path / "a.json"
    assert again.files.is_changed


async def test_an_emptied_form_is_a_draft_and_a_file_that_is_no_draft_is_none(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    assert kept.draft.restore() is None
    kept.draft.keep({})
    await kept.idle()
    assert Kept(workplace, tmp_path).draft.restore() == {}
    folder = tmp_path / "user_data" / "drafts"
    assert [os.stat(path).st_mode & 0o777 for path in folder.iterdir()] == [0o600]
    (folder / "send.json").write_text('{"values": [1]}')
    assert Kept(workplace, tmp_path).draft.restore() is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
async def test_a_pipe_is_not_waited_for(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    os.mkfifo(tmp_path / "pipe")
    kept.files.open(tmp_path / "pipe")
    await kept.idle()
    assert "not a regular file" in kept.refused[0]


async def test_text_that_may_hold_keys_is_not_kept_as_json_to_be_finished(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    kept.document.begin(REQUEST)
    kept.draft.keep({"": "curl -u client:the-real-secret"})
    await kept.idle()
    assert b"secret" not in (tmp_path / "user_data" / "drafts" / "send.json").read_bytes()
    assert Kept(workplace, tmp_path).draft.restore() == {}


@pytest.mark.parametrize(
    "text",
    [
        '{"info": {"name": "API", "schema": "…/collection/v2.1.0"}, "item": []}',
        '{"log": {"version": "1.2", "entries": []}}',
        '{"_type": "export", "resources": []}',
        '{"name": "send", "type": "http", "body": {}}',
        '{"user": {"id": "1"}, "token": "of another program"}',
        "{}",
    ],
)
async def test_a_json_file_that_holds_no_request_is_never_the_requests_own(
    text: str, workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "collection.json"
    await open_file(kept, path, text)
    assert kept.files.path is None
    assert path.read_text() == text


async def test_a_file_that_another_program_changed_is_not_overwritten_without_being_asked(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "a.json"
    asked: list[Save] = []
    kept.files.changed_outside.connect(asked.append)
    kept.document.edit(REQUEST)
    kept.files.save(path)
    await kept.idle()
    path.write_text('{"notificationId": "theirs"}')
    kept.document.edit({**REQUEST, "notificationId": "mine"})
    kept.files.save(path)
    await kept.idle()
    assert json.loads(path.read_bytes()) == {"notificationId": "theirs"}
    assert (len(asked), kept.files.is_changed) == (1, True)
    kept.document.edit({**REQUEST, "notificationId": "typed behind the question"})
    kept.files.overwrite(asked[0])
    await kept.idle()
    assert json.loads(path.read_bytes()) == {**REQUEST, "notificationId": "mine"}
    kept.files.save(path)
    await kept.idle()
    assert json.loads(path.read_bytes()) == {**REQUEST, "notificationId": "typed behind the question"}
    assert len(asked) == 1


async def test_a_file_is_compared_with_what_it_was_before_a_restart_too(workplace: Workplace, tmp_path: Path) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "a.json"
    kept.document.edit(REQUEST)
    kept.files.save(path)
    await kept.idle()
    kept.draft.keep({})
    await kept.idle()
    for content, is_asked in ((path.read_bytes(), False), (b"{}", True)):
        path.write_bytes(content)
        again = Kept(workplace, tmp_path)
        asked: list[Save] = []
        again.files.changed_outside.connect(asked.append)
        again.draft.restore()
        again.files.save(path)
        await again.idle()
        assert bool(asked) is is_asked
        kept = again


async def test_saves_that_follow_at_once_are_not_taken_for_another_programs(
    workplace: Workplace, tmp_path: Path
) -> None:
    file, asked = tmp_path / "a.json", list[object]()
    workplace.files.changed_outside.connect(asked.append)
    file.write_text('{"notificationId": "a", "user": {"id": "1"}}')
    workplace.files.open(file)
    await until(lambda: workplace.files.path == file)
    for user_id in range(20):
        workplace.document.replace({"notificationId": "a", "user": {"id": f"{user_id}"}})
        workplace.files.save(file)
        for _ in range(user_id % 4):
            await asyncio.sleep(0)
        workplace.document.replace({"notificationId": "a", "user": {"id": f"{user_id}x"}})
        workplace.files.save(file)
        await workplace.files.finish()
        await until(lambda: not workplace.files.is_changed)
        assert json.loads(file.read_text())["user"]["id"] == f"{user_id}x"
    assert asked == []
    file.write_text("{}")
    workplace.document.replace({"notificationId": "b"})
    workplace.files.save(file)
    workplace.files.save(file)
    await until(lambda: asked, "it is asked about")
    assert file.read_text() == "{}"


@pytest.mark.parametrize(
    "number", ["12345678901234567890.123", "1.10", "1e5", "-0", "0.1000000000000000055511151231257827"]
)
async def test_a_file_whose_numbers_would_be_written_otherwise_says_so_and_counts_as_changed(
    number: str, workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path, imported = tmp_path / "a.json", list[Imported]()
    kept.files.imported.connect(imported.append)
    await open_file(kept, path, priced(number))
    assert kept.files.is_changed
    assert any(number in remark for remark in imported[0].remarks)


@pytest.mark.parametrize("number", ["12345678901234567890", "1.1", "-0.5", "1.0", "1e+22", "0"])
async def test_a_file_whose_numbers_stay_as_they_are_counts_as_unchanged(
    number: str, workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "a.json"
    await open_file(kept, path, priced(number))
    assert not kept.files.is_changed
    kept.files.save(path)
    await kept.idle()
    assert f'"price": {number}' in path.read_text()


async def test_a_file_with_a_number_that_cannot_be_read_is_never_the_requests_own(
    workplace: Workplace, tmp_path: Path
) -> None:
    kept = Kept(workplace, tmp_path)
    path = tmp_path / "a.json"
    await open_file(kept, path, '{"notificationId": "a", "user": {"id": "1"}, "mergeTags": {"price": 1e400}}')
    assert kept.files.path is None
