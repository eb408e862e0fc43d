"""Settings go from one computer to another without a secret, and nothing that is there is replaced by surprise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.core import settings_transfer
from notifyadmin.core.options import Options
from notifyadmin.core.settings_transfer import MOST_PROFILES, Taken
from notifyadmin.store.errors import FileUnreadable
from notifyadmin.store.options import KEEP_DAYS, LANGUAGE, PROXY, PROXY_ADDRESS, THEME, TIMEOUT
from notifyadmin.store.profiles import Profile, Profiles
from notifyadmin.store.recipients import Recipients
from notifyadmin.store.settings import Settings


class Computer:
    """The settings of one computer."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(folder / "settings.ini")
        self.options = Options(self.settings)
        self.profiles = Profiles(self.settings)

    def exported(self) -> bytes:
        return json.dumps(settings_transfer.exported(self.settings)).encode()

    def take(self, data: bytes) -> Taken:
        return settings_transfer.take(settings_transfer.read(data), self.settings, self.options, self.profiles)


@pytest.fixture
def here(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "there")


def shop(**values: Any) -> Profile:
    return Profile("shop", "Shop", Region.CUSTOM, "https://shop.example.com", **values)


def test_everything_arrives_as_it_was(here: Computer, there: Computer) -> None:
    here.options.choose(THEME, "dark")
    here.options.choose(TIMEOUT, 5)
    here.settings.set_text("shortcuts/duplicate", "Ctrl+J")
    here.profiles.save(shop(production=True, read_only=True, recipients=Recipients(users=("123",))))
    taken = there.take(here.exported())
    assert (taken.options, taken.shortcuts, taken.profiles, taken.known, taken.left_out) == (2, 1, 1, [], [])
    assert (there.options.value(THEME), there.options.value(TIMEOUT)) == ("dark", 5)
    assert there.settings.text("shortcuts/duplicate") == "Ctrl+J"
    assert there.profiles.all() == here.profiles.all()
    assert there.exported() == here.exported()


def test_what_the_file_does_not_name_gets_its_default(here: Computer, there: Computer) -> None:
    there.options.choose(LANGUAGE, "de")
    there.settings.set_text("shortcuts/undo", "Ctrl+J")
    there.take(here.exported())
    assert there.options.value(LANGUAGE) == LANGUAGE.default
    assert not there.settings.has("shortcuts/undo")


def test_a_profile_that_is_here_stays_as_it_is(here: Computer, there: Computer) -> None:
    here.profiles.save(shop())
    there.profiles.save(shop(production=True))
    there.profiles.save(Profile("other", "Other", Region.CUSTOM, "https://other.example.com"))
    here.profiles.save(Profile("third", "OTHER", Region.CUSTOM, "https://third.example.com"))
    before = there.profiles.all()
    taken = there.take(here.exported())
    assert (taken.profiles, sorted(taken.known)) == (0, ["OTHER", "Shop"])
    assert there.profiles.all() == before


def test_a_damaged_profile_allows_less_and_not_more(there: Computer) -> None:
    texts = {"profiles/shop/region": "custom", "profiles/shop/production": "perhaps", "profiles/shop/recipients": "?"}
    there.settings.sync()
    there.take(file(texts))
    [_, profile] = there.profiles.all()
    assert (profile.production, profile.read_only) == (True, True)


def file(texts: Any, version: Any = 1, name: str = "notifyadmin-settings") -> bytes:
    return json.dumps({"format": name, "version": version, "settings": texts}).encode()


def test_what_is_not_understood_is_left_out_and_named(there: Computer) -> None:
    texts = {
        "appearance": "purple",
        "network/timeout": "0",
        "history/days": "7",
        "profiles/current": "shop",
        "profiles/sandbox/name": "Mine",
        "shortcuts/../x": "Ctrl+J",
        "window/geometry": "AAAA",
        "secret": "s3cret",
    }
    taken = there.take(file(texts))
    assert taken.left_out == [key for key in texts if key != "history/days"]
    assert there.options.value(KEEP_DAYS) == 7
    assert there.settings.stored_keys() == ["history/days"]
    assert len(there.profiles.all()) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'"x"',
        b"\xff",
        b'{"notificationId": "a"}',
        file({}, name="other"),
        file({}, version=2),
        file([]),
        file({"appearance": 1}),
        file(None),
    ],
)
def test_what_is_no_such_file_changes_nothing(data: bytes, there: Computer) -> None:
    there.options.choose(THEME, "dark")
    with pytest.raises(FileUnreadable) as caught:
        there.take(data)
    assert caught.value.advice == "Nothing was changed."
    assert there.options.value(THEME) == "dark"


def test_an_address_with_a_password_stays_where_it_is(here: Computer) -> None:
    here.settings.set_text("profiles/shop/region", "custom")
    here.settings.set_text("profiles/shop/baseUrl", "https://me:s3cret@shop.example.com")
    assert b"s3cret" not in here.exported()


def test_a_password_that_was_written_into_the_settings_by_hand_goes_nowhere(here: Computer) -> None:
    here.settings.set_text(PROXY.key, "custom")
    here.settings.set_text(PROXY_ADDRESS.key, "http://me:s3cret@proxy.example.com")
    here.settings.set_text("profiles/shop/region", "custom")
    here.settings.set_text("profiles/shop/baseUrl", "https://shop.example.com?key=s3cret")
    assert b"s3cret" not in here.exported()
    assert json.loads(here.exported())["settings"][PROXY.key] == "custom"


def named(name: str, profile_id: str = "new", **values: str) -> dict[str, str]:
    """A profile in a file."""
    values = {"name": name, "region": "custom", "baseUrl": "https://new.example.com"} | values
    return {f"profiles/{profile_id}/{key}": text for key, text in values.items()}


@pytest.mark.parametrize("name", ["shop", " Shop ", "Sho\u200dp", "Ｓhop", "SANDBOX"])
def test_a_profile_that_looks_like_one_here_is_not_added(name: str, there: Computer) -> None:
    there.profiles.save(shop(production=True))
    before = there.profiles.all()
    assert there.take(file(named(name))).known == [name]
    assert there.profiles.all() == before


def test_an_id_that_a_keyring_may_take_for_another_is_not_added(there: Computer) -> None:
    there.profiles.save(shop())
    before = there.profiles.all()
    assert there.take(file(named("Other", "SHOP"))).known == ["Other"]
    assert there.profiles.all() == before


@pytest.mark.parametrize("name", ["a" * 61, "Sho\u202ep", "Sho\u200bp", "Sho\np", "Sho\0p", "\u200d"])
def test_a_profile_with_a_name_that_nobody_could_type_is_left_out(name: str, there: Computer) -> None:
    texts = named(name)
    taken = there.take(file(texts))
    assert (taken.profiles, taken.left_out) == (0, list(texts))
    assert len(there.profiles.all()) == 1


@pytest.mark.parametrize("url", ["https://me:s3cret@new.example.com", "file:///etc/passwd", "http://new.example.com"])
@pytest.mark.parametrize("region", ["custom", "eu", "mars"])
def test_an_address_that_cannot_be_typed_is_left_out(url: str, region: str, there: Computer) -> None:
    taken = there.take(file(named("New", baseUrl=url, region=region)))
    assert (taken.profiles, taken.left_out) == (1, ["profiles/new/baseUrl"])
    assert there.profiles.all()[1].custom_url == ""
    assert url.encode() not in there.settings.path.read_bytes()


def test_an_endless_file_is_refused_and_one_with_very_many_profiles_adds_some(there: Computer) -> None:
    texts: dict[str, str] = {}
    for number in range(MOST_PROFILES + 1):
        texts |= named(f"Shop {number}", f"shop{number}")
    taken = there.take(file(texts))
    assert (taken.profiles, len(taken.left_out)) == (MOST_PROFILES, 3)
    with pytest.raises(FileUnreadable):
        there.take(file({f"shortcuts/{number}": "x" * 90 for number in range(10_000)}))


def test_a_text_that_is_no_key_is_not_stored(there: Computer) -> None:
    texts = {"shortcuts/undo": "Ctrl+J" * 100, "shortcuts/redo": "Ctrl+\0J", "shortcuts/new": "Ctrl+J"}
    taken = there.take(file(texts))
    assert (taken.shortcuts, taken.left_out) == (1, ["shortcuts/undo", "shortcuts/redo"])
