"""Everything about requests that is kept: what is broken of it is told, each thing by itself."""

from __future__ import annotations

from pathlib import Path

from notifyadmin.store.errors import StoreError
from notifyadmin.store.profiles import Profiles
from notifyadmin.store.settings import Settings
from notifyadmin.store.user_data import UserData
from tests.store.loops import in_a_loop


@in_a_loop
async def test_of_several_broken_files_each_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_bytes(b"[profiles]\na\\name=Shop\na\\reg")
    (tmp_path / "drafts").mkdir()
    for page in ("send", "retract"):
        (tmp_path / "drafts" / f"{page}.json").write_bytes(b"{")
    settings = Settings(path)
    told: list[StoreError] = [*settings.problems, *Profiles(settings).find_losses()]
    user_data = UserData(tmp_path, settings, told.append)
    for page in ("send", "retract"):
        assert user_data.drafts.load(page) is None
    assert await user_data.flush()
    assert [str(error).removeprefix(f"{tmp_path}/") for error in told] == [
        "settings.ini could not be read completely.",
        "The profile Shop could not be read completely. Missing: region, base URL.",
        "drafts/send.json could not be read: it does not hold a JSON object.",
        "drafts/retract.json could not be read: it does not hold a JSON object.",
    ]
    assert all(error.advice for error in told)
