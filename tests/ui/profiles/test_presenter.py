from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.api.auth import Credentials
from notifyadmin.api.regions import Region
from notifyadmin.store.profiles import Profile
from notifyadmin.ui.profiles.presenter import Draft, ProfilePresenter
from tests.driver import until
from tests.memory_keyring import FailingKeyring, MemoryKeyring, StuckKeyring
from tests.ui.workplace import KEYS, Workplace

DRAFT = Draft("shop_1", "Shop", Region.EUROPE, "", False, "client_1", "s3cret/of-the-shop", keeps_key=False)


def changed(**values: object) -> Draft:
    """The draft with other values."""
    own = {name: getattr(DRAFT, name) for name in Draft.__dataclass_fields__}
    return Draft(**{**own, **values})


class Dialog:
    """What a dialog hears from its presenter."""

    def __init__(self, folder: Path, keyring: MemoryKeyring | None = None) -> None:
        self.workplace = Workplace(folder, keyring)
        place = self.workplace
        self.presenter = ProfilePresenter(place.profiles, place.credentials, place.tasks, patience_s=place.patience_s)
        self.told: list[tuple[str, object]] = []
        self.presenter.problems_changed.connect(lambda problems: self.told.append(("problems", problems)))
        self.presenter.key_found.connect(lambda client_id: self.told.append(("key", client_id)))
        self.presenter.keyring_slow.connect(lambda: self.told.append(("slow", None)))
        self.presenter.saved.connect(lambda profile_id, remark: self.told.append(("saved", (profile_id, remark))))
        self.presenter.removed.connect(lambda remark: self.told.append(("removed", remark)))
        self.presenter.failed.connect(lambda text: self.told.append(("failed", text)))

    async def heard(self, word: str) -> object:
        """Waits for something to be told."""
        await until(lambda: any(told == word for told, _ in self.told), word)
        return next(value for told, value in self.told if told == word)

    async def stored_key(self) -> Credentials | None:
        return await self.workplace.credentials.load(DRAFT.id)

    async def aclose(self) -> None:
        await self.workplace.aclose()


@pytest.fixture
def dialog(qapp: QApplication, tmp_path: Path) -> Dialog:
    return Dialog(tmp_path)


async def test_the_key_goes_to_the_keyring_and_the_rest_to_the_settings(dialog: Dialog, tmp_path: Path) -> None:
    dialog.presenter.save(DRAFT)
    assert await dialog.heard("saved") == ("shop_1", "")
    assert dialog.workplace.profiles.get("shop_1") == Profile("shop_1", "Shop", Region.EUROPE)
    assert await dialog.stored_key() == KEYS
    written = (tmp_path / "settings.ini").read_text()
    assert "Shop" in written
    assert "s3cret" not in written
    assert "client_1" not in written


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"name": " "}, "name", "missing"),
        ({"name": "sandbox"}, "name", "already"),
        ({"client_id": ""}, "clientId", "missing"),
        ({"client_id": "a:b"}, "clientId", "colon"),
        ({"client_secret": ""}, "clientSecret", "missing"),
        ({"client_secret": "a\nb"}, "clientSecret", "line break"),
        ({"client_secret": "a b"}, "clientSecret", "space"),
        ({"client_secret": "sécret"}, "clientSecret", "character"),
        ({"region": Region.CUSTOM}, "baseUrl", "missing"),
        ({"region": Region.CUSTOM, "custom_url": "http://example.com"}, "baseUrl", "https"),
    ],
)
async def test_with_a_problem_nothing_is_stored(
    values: dict[str, object], field: str, says: str, dialog: Dialog
) -> None:
    dialog.presenter.save(changed(**values))
    [(word, problems)] = dialog.told
    assert isinstance(problems, dict)
    assert (word, list(problems)) == ("problems", [field])
    assert says in problems[field]
    assert "s3cret" not in problems[field]
    assert len(dialog.workplace.profiles.all()) == 1
    assert not dialog.workplace.tasks.is_busy("profile.save")


async def test_a_url_counts_only_in_the_custom_region(dialog: Dialog) -> None:
    assert dialog.presenter.problems(changed(custom_url="nonsense")) == {}


async def test_a_profile_may_keep_its_own_name_and_its_key(dialog: Dialog) -> None:
    dialog.presenter.save(DRAFT)
    await dialog.heard("saved")
    dialog.told.clear()
    dialog.presenter.save(changed(production=True, client_secret="", keeps_key=True))
    await dialog.heard("saved")
    profile = dialog.workplace.profiles.get("shop_1")
    assert profile is not None
    assert profile.production
    assert await dialog.stored_key() == KEYS


async def test_a_new_secret_replaces_the_stored_one(dialog: Dialog) -> None:
    dialog.presenter.save(DRAFT)
    await dialog.heard("saved")
    dialog.told.clear()
    dialog.presenter.save(changed(client_secret="another", keeps_key=True))
    await dialog.heard("saved")
    assert await dialog.stored_key() == Credentials.of("client_1", "another")


async def test_the_client_id_of_a_stored_key_is_found_and_not_its_secret(dialog: Dialog) -> None:
    profile = await dialog.workplace.add_account()
    dialog.presenter.find_key(profile)
    assert await dialog.heard("key") == "client_1"


async def test_where_no_key_is_stored_none_is_found(dialog: Dialog) -> None:
    dialog.presenter.find_key(dialog.workplace.add_profile())
    await dialog.workplace.idle("profile.key")
    assert dialog.told == []


async def test_a_keyring_that_refuses_keeps_the_key_for_this_session_and_says_so(
    qapp: QApplication, tmp_path: Path
) -> None:
    dialog = Dialog(tmp_path, FailingKeyring(OSError("no bus")))
    dialog.presenter.find_key(dialog.workplace.add_profile())
    await dialog.workplace.idle("profile.key")
    dialog.presenter.save(changed(name="Other shop"))
    assert await dialog.heard("saved") == (
        "shop_1",
        "The keyring failed (OSError). Client ID and secret are available until NotifyAdmin is closed."
        " Once the keyring works, edit and save the profile to store them.",
    )
    assert await dialog.stored_key() == KEYS
    await dialog.aclose()


async def test_a_stuck_keyring_is_told_and_given_up_only_by_the_user(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    dialog = Dialog(tmp_path, keyring)
    dialog.presenter.save(DRAFT)
    await dialog.heard("slow")
    assert dialog.workplace.tasks.is_busy("profile.save")
    dialog.presenter.use_for_session()
    assert await dialog.heard("saved") == (
        "shop_1",
        "The keyring did not respond. Client ID and secret are available until NotifyAdmin is closed."
        " Once the keyring works, edit and save the profile to store them.",
    )
    assert await dialog.stored_key() == KEYS
    keyring.unlock()
    assert keyring.entries == {}
    await dialog.aclose()


async def test_a_stuck_keyring_that_is_unlocked_in_the_end_takes_the_key(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    dialog = Dialog(tmp_path, keyring)
    dialog.presenter.save(DRAFT)
    await dialog.heard("slow")
    keyring.unlock()
    assert await dialog.heard("saved") == ("shop_1", "")
    assert list(keyring.entries) == [("notifyadmin/shop_1", "credentials")]
    await dialog.aclose()


async def test_leaving_the_dialog_stores_nothing(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    dialog = Dialog(tmp_path, keyring)
    dialog.presenter.save(DRAFT)
    await dialog.heard("slow")
    dialog.presenter.stop()
    await dialog.workplace.idle("profile.save")
    keyring.unlock()
    assert (keyring.entries, dialog.workplace.profiles.get("shop_1")) == ({}, None)
    await dialog.aclose()


@contextmanager
def unwritable_settings(folder: Path) -> Iterator[str]:
    """Within it a folder is in place of the settings file; gives what is said of that."""
    path = folder / "settings.ini"
    path.unlink(missing_ok=True)
    path.mkdir()
    yield (
        f"{path} could not be saved: it is a folder. Rename or remove that folder."
        " Until this is fixed, changes last only until NotifyAdmin is closed."
    )
    path.rmdir()


async def test_where_the_settings_cannot_be_written_it_is_told_that_the_key_was_stored(
    dialog: Dialog, tmp_path: Path
) -> None:
    with unwritable_settings(tmp_path) as why:
        dialog.presenter.save(DRAFT)
        assert await dialog.heard("failed") == f"{why} Client ID and secret were stored in the keyring."
    assert await dialog.stored_key() == KEYS


async def test_where_neither_settings_nor_keyring_can_be_written_both_are_told(
    qapp: QApplication, tmp_path: Path
) -> None:
    dialog = Dialog(tmp_path, FailingKeyring(OSError()))
    with unwritable_settings(tmp_path) as why:
        dialog.presenter.save(DRAFT)
        assert await dialog.heard("failed") == (
            f"{why} The keyring failed (OSError)."
            " Client ID and secret are available until NotifyAdmin is closed. Once the keyring works, edit and save the"
            " profile to store them."
        )
    await dialog.aclose()


async def test_where_no_key_was_typed_nothing_is_said_of_one(dialog: Dialog, tmp_path: Path) -> None:
    dialog.presenter.save(DRAFT)
    await dialog.heard("saved")
    with unwritable_settings(tmp_path) as why:
        dialog.presenter.save(changed(production=True, client_secret="", keeps_key=True))
        assert await dialog.heard("failed") == why


async def test_where_a_removal_cannot_be_written_it_is_told_what_the_keyring_did(
    dialog: Dialog, tmp_path: Path
) -> None:
    profile = await dialog.workplace.add_account()
    with unwritable_settings(tmp_path) as why:
        dialog.presenter.remove(profile)
        assert await dialog.heard("failed") == f"{why} Client ID and secret were removed from the keyring."
    assert await dialog.workplace.credentials.load(profile.id) is None


@pytest.mark.parametrize("former", [None, "s3cret/of-before"])
async def test_a_keyring_that_writes_after_it_was_given_up_is_left_as_it_was(
    former: str | None, qapp: QApplication, tmp_path: Path
) -> None:
    keyring = StuckKeyring(at="set_password")
    dialog = Dialog(tmp_path, keyring)
    if former is not None:
        keyring.unlock()
        await dialog.workplace.credentials.save(DRAFT.id, Credentials.of("client_0", former))
        keyring.lock()
    before, calls = dict(keyring.entries), len(keyring.calls)
    dialog.presenter.save(DRAFT)
    await dialog.heard("slow")
    dialog.presenter.use_for_session()
    assert await dialog.heard("saved") == (
        "shop_1",
        "The keyring did not respond. Client ID and secret are available until NotifyAdmin is closed."
        " Once the keyring works, edit and save the profile to store them.",
    )
    keyring.unlock()
    assert await dialog.stored_key() == KEYS
    await dialog.aclose()
    write_and_restore = ["read", "write", "verify", "restore"]
    await until(
        lambda: len(keyring.calls) == calls + len(write_and_restore) and keyring.entries == before, "it is put back"
    )


async def test_a_removed_profile_takes_its_key_along(dialog: Dialog) -> None:
    profile = await dialog.workplace.add_account()
    dialog.presenter.remove(profile)
    assert await dialog.heard("removed") == ""
    assert dialog.workplace.profiles.get(profile.id) is None
    assert await dialog.workplace.credentials.load(profile.id) is None


@pytest.mark.parametrize(
    ("keyring", "why"),
    [
        (StuckKeyring(), "The keyring did not respond."),
        (FailingKeyring(OSError()), "The keyring failed (OSError)."),
    ],
)
async def test_a_profile_is_removed_even_where_the_keyring_keeps_its_key_and_that_is_told(
    keyring: MemoryKeyring, why: str, qapp: QApplication, tmp_path: Path
) -> None:
    dialog = Dialog(tmp_path, keyring)
    profile = dialog.workplace.add_profile("{Shop}")
    dialog.presenter.remove(profile)
    assert await dialog.heard("removed") == f"{why} Client ID and secret of {{Shop}} may still be in it."
    assert dialog.workplace.profiles.get(profile.id) is None
    await dialog.aclose()


def test_a_draft_never_shows_its_secret() -> None:
    assert repr(DRAFT) == "Draft('shop_1', 'Shop')"
