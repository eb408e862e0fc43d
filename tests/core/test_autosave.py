"""A request that belongs to a file is saved there by itself, where that is wanted, and no other is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from notifyadmin.core.autosave import Autosave
from notifyadmin.core.save import Save
from notifyadmin.store.options import SAVE_AUTOMATICALLY
from tests.driver import until
from tests.ui.send.desks import Kept
from tests.ui.workplace import Workplace

FIRST, SECOND = {"notificationId": "a", "user": {"id": "1"}}, {"notificationId": "b", "user": {"id": "1"}}


class Desk(Kept):
    """Files with their autosave, which waits for as long as the test says."""

    def __init__(self, workplace: Workplace, folder: Path, delay_s: float = 0.0) -> None:
        super().__init__(workplace, folder)
        self.autosave = Autosave(workplace.options, self.document, self.files, delay_s)

    async def open(self, path: Path, values: object) -> None:
        write(path, values)
        self.files.open(path)
        await self.idle()

    async def save(self) -> None:
        """Has no time to wait, as at the end."""
        self.autosave.save()
        await self.idle()


async def opened(workplace: Workplace, path: Path, delay_s: float = 3600) -> Desk:
    """A file that is open, and is to be saved automatically."""
    workplace.options.choose(SAVE_AUTOMATICALLY, True)
    desk = Desk(workplace, path.parent, delay_s)
    await desk.open(path, FIRST)
    return desk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "request.json"


def write(path: Path, values: object) -> None:
    path.write_text(json.dumps(values))


def held_by(path: Path) -> object:
    return json.loads(path.read_text())


async def test_a_change_is_saved_in_the_requests_own_file(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path, delay_s=0)
    desk.document.edit(SECOND)
    await until(lambda: held_by(path) == SECOND, "it is saved")
    await until(lambda: not desk.files.is_changed, "the request is known to be saved")


async def test_without_the_option_nothing_is_saved_and_with_it_at_once(
    workplace: Workplace, tmp_path: Path, path: Path
) -> None:
    desk = Desk(workplace, tmp_path)
    await desk.open(path, FIRST)
    desk.document.edit(SECOND)
    desk.document.settle()
    assert desk.autosave._timer is None
    workplace.options.choose(SAVE_AUTOMATICALLY, True)
    await until(lambda: held_by(path) == SECOND, "it is saved")


async def test_at_the_end_it_is_saved_without_waiting(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path)
    desk.document.edit(SECOND)
    await desk.save()
    assert held_by(path) == SECOND


async def test_opening_a_file_rewrites_neither_it_nor_the_one_before(
    workplace: Workplace, tmp_path: Path, path: Path
) -> None:
    desk = await opened(workplace, path)
    other = tmp_path / "other.json"
    text = json.dumps({"type": "b", "to": {"id": "1"}})  # understood with a remark: saved, it would be another text
    other.write_text(text)
    desk.files.open(other)
    await desk.idle()
    await desk.save()
    assert (other.read_text(), held_by(path)) == (text, FIRST)


async def test_a_request_of_no_file_is_not_saved(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path, delay_s=0)
    desk.files.begin_new()
    desk.document.edit(SECOND)
    await desk.save()
    assert held_by(path) == FIRST


async def test_json_that_is_being_typed_is_not_saved(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path)
    desk.document.edit(SECOND)
    desk.document.hold()
    await desk.save()
    assert (held_by(path), desk.refused) == (FIRST, [])


async def test_a_file_that_another_program_changed_is_asked_about(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path, delay_s=0)
    asked: list[Save] = []
    desk.files.changed_outside.connect(asked.append)
    write(path, {})
    desk.document.edit(SECOND)
    await until(lambda: asked, "it is asked")
    assert held_by(path) == {}


async def test_undo_beyond_opening_a_file_leaves_that_file_alone(
    workplace: Workplace, tmp_path: Path, path: Path
) -> None:
    desk = await opened(workplace, path)
    other = tmp_path / "other.json"
    await desk.open(other, SECOND)
    desk.document.undo()
    await desk.save()
    assert (held_by(path), held_by(other)) == (FIRST, SECOND)
    assert desk.files.path is None
    desk.document.redo()
    await desk.save()
    assert (held_by(path), held_by(other)) == (FIRST, SECOND)


async def test_undo_and_redo_within_a_file_are_saved(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path)
    desk.document.edit(SECOND)
    await desk.save()
    desk.document.undo()
    await desk.save()
    assert held_by(path) == FIRST


async def test_what_could_not_be_saved_while_json_was_typed_is_saved_once_it_is_valid(
    workplace: Workplace, path: Path
) -> None:
    desk = await opened(workplace, path)
    desk.document.type_json(SECOND)
    desk.document.hold()
    desk.autosave.save()
    desk.document.touch()
    desk.document.type_json(SECOND)
    await desk.save()
    assert held_by(path) == SECOND


async def test_a_file_that_another_program_changed_is_asked_about_once(workplace: Workplace, path: Path) -> None:
    desk = await opened(workplace, path)
    asked: list[Save] = []
    desk.files.changed_outside.connect(asked.append)
    write(path, {})
    for number in ("1", "2", "3"):
        desk.document.edit({"notificationId": number})
        await desk.save()
    assert (len(asked), held_by(path)) == (1, {})
    desk.files.overwrite(asked[0])
    await desk.idle()
    desk.document.edit(SECOND)
    await desk.save()
    assert held_by(path) == SECOND
