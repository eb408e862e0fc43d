"""Profiles: what is stored of them, what is refused, and what becomes of stored ones that are spoiled."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.regions import Region
from notifyadmin.store.errors import InvalidProfile, SettingsUnwritable, StoreError
from notifyadmin.store.profiles import SANDBOX, Profile, Profiles, name_problem
from notifyadmin.store.recipients import NOBODY, Recipients
from notifyadmin.store.settings import Settings
from tests.store.writing import files_in

SHOP = Profile("1f0c", "Shop", Region.CANADA, production=True)
TESTS = Profile("2a9d", "Tests", Region.CUSTOM, "https://api.test.example.com", keep_bodies=False)
TEAM = Recipients(("123",), ("example.com",), ("+1500",))
GUARDED = replace(SHOP, id="3b7c", name="Guarded", read_only=True, recipients=TEAM)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The settings file."""
    return tmp_path / "settings.ini"


@pytest.fixture
def profiles(path: Path) -> Profiles:
    """The profiles at the first start."""
    return Profiles(Settings(path))


def restarted(path: Path) -> Profiles:
    """The profiles as another start of the program finds them."""
    return Profiles(Settings(path))


def written_by_hand(path: Path, text: str) -> Profiles:
    """The profiles of a file that somebody edited."""
    path.write_text(text)
    return Profiles(Settings(path))


def test_the_first_start_has_the_sandbox_only_and_it_is_current(profiles: Profiles) -> None:
    assert profiles.all() == (SANDBOX,)
    assert profiles.current == SANDBOX
    assert (SANDBOX.id, SANDBOX.name, SANDBOX.is_sandbox, SANDBOX.production) == ("sandbox", "Sandbox", True, False)


def test_the_sandbox_is_first_and_the_others_come_by_name(profiles: Profiles) -> None:
    zoo, alpha = replace(SHOP, id="0", name="Zoo"), replace(SHOP, id="9", name="alpha")
    for profile in (zoo, SHOP, alpha, TESTS):
        profiles.save(profile)
    assert profiles.all() == (SANDBOX, alpha, SHOP, TESTS, zoo)


def test_profiles_survive_the_program_with_all_they_have(path: Path, profiles: Profiles) -> None:
    profiles.save(SHOP)
    profiles.save(TESTS)
    profiles.save(GUARDED)
    profiles.choose(TESTS.id)
    again = restarted(path)
    assert again.all() == (SANDBOX, GUARDED, SHOP, TESTS)
    assert again.current == TESTS
    assert again.get(SHOP.id) == SHOP
    assert again.get("other") is None


def test_the_sandbox_is_never_in_the_file(path: Path, profiles: Profiles) -> None:
    profiles.save(SHOP)
    profiles.choose(SANDBOX.id)
    assert "Sandbox" not in path.read_text()
    assert restarted(path).current == SANDBOX


def test_saving_again_replaces_the_profile(profiles: Profiles) -> None:
    profiles.save(SHOP)
    renamed = replace(SHOP, name="Store", region=Region.EUROPE, production=False)
    profiles.save(renamed)
    assert profiles.all() == (SANDBOX, renamed)


def test_a_profile_may_keep_its_own_name_when_it_is_saved_again(profiles: Profiles) -> None:
    profiles.save(SHOP)
    profiles.save(replace(SHOP, name="SHOP"))
    assert profiles.all() == (SANDBOX, replace(SHOP, name="SHOP"))


def test_space_around_name_and_address_is_not_stored(profiles: Profiles) -> None:
    profiles.save(replace(TESTS, name=" Tests ", custom_url=f" {TESTS.custom_url}\n"))
    assert profiles.get(TESTS.id) == TESTS


def test_an_address_is_stored_for_the_custom_region_only(profiles: Profiles) -> None:
    profiles.save(replace(SHOP, custom_url="https://user:password@example.com"))
    assert profiles.get(SHOP.id) == SHOP


def test_of_two_instances_that_change_a_profile_the_later_one_s_is_kept_whole(path: Path, profiles: Profiles) -> None:
    profiles.save(TESTS)
    other = restarted(path)
    profiles.save(replace(TESTS, custom_url="https://elsewhere.example.com", production=True))
    other.save(replace(TESTS, name="Renamed"))
    for each in (other, restarted(path)):
        assert each.all() == (SANDBOX, replace(TESTS, name="Renamed"))
    profiles.remove(TESTS.id)
    other.save(TESTS)
    assert restarted(path).get(TESTS.id) == TESTS


def test_an_instance_keeps_the_profiles_that_another_one_made(path: Path, profiles: Profiles) -> None:
    other = restarted(path)
    other.save(TESTS)
    profiles.save(SHOP)
    assert profiles.all() == restarted(path).all() == (SANDBOX, SHOP, TESTS)


def test_a_removed_profile_is_gone_for_good(path: Path, profiles: Profiles) -> None:
    profiles.save(SHOP)
    profiles.save(TESTS)
    profiles.remove(SHOP.id)
    assert profiles.all() == (SANDBOX, TESTS)
    assert restarted(path).all() == (SANDBOX, TESTS)


def test_removing_the_current_profile_makes_the_sandbox_current(path: Path, profiles: Profiles) -> None:
    profiles.save(SHOP)
    profiles.choose(SHOP.id)
    assert profiles.current == SHOP
    profiles.remove(SHOP.id)
    assert profiles.current == SANDBOX
    assert restarted(path).current == SANDBOX


@pytest.mark.parametrize("profile_id", ["gone", "", "a/b"])
def test_removing_what_is_not_there_does_nothing(profiles: Profiles, profile_id: str) -> None:
    profiles.save(SHOP)
    profiles.remove(profile_id)
    assert profiles.all() == (SANDBOX, SHOP)


def test_the_sandbox_can_be_neither_removed_nor_changed(profiles: Profiles) -> None:
    with pytest.raises(InvalidProfile, match="The sandbox cannot be removed"):
        profiles.remove(SANDBOX.id)
    with pytest.raises(InvalidProfile, match="Sandpit cannot be changed") as caught:
        profiles.save(replace(SANDBOX, name="Sandpit"))
    assert caught.value.field == "id"
    assert profiles.all() == (SANDBOX,)


def test_a_profile_that_is_gone_cannot_be_chosen(profiles: Profiles) -> None:
    with pytest.raises(InvalidProfile, match="no longer exists"):
        profiles.choose("gone")
    assert profiles.current == SANDBOX


@pytest.mark.parametrize(
    ("profile", "field"),
    [
        (replace(SHOP, name="tests"), "name"),
        (replace(SHOP, name=""), "name"),
        (replace(SHOP, name="sandbox"), "name"),
        (replace(SHOP, region=Region.CUSTOM), "baseUrl"),
        (replace(TESTS, id="3", name="Third", custom_url="http://api.example.com"), "baseUrl"),
        (replace(TESTS, id="3", name="Third", custom_url="https://user:password@example.com"), "baseUrl"),
        (replace(SHOP, id=""), "id"),
        (replace(SHOP, id="a/b"), "id"),
        (replace(SHOP, id="x" * 65), "id"),
    ],
)
def test_a_profile_that_breaks_a_rule_is_not_stored(profiles: Profiles, profile: Profile, field: str) -> None:
    profiles.save(TESTS)
    with pytest.raises(InvalidProfile) as caught:
        profiles.save(profile)
    assert caught.value.field == field
    assert str(caught.value).endswith(".")
    assert isinstance(caught.value, StoreError)
    assert caught.value.advice
    assert profiles.all() == (SANDBOX, TESTS)


def test_new_ids_are_hexadecimal_and_never_the_same(profiles: Profiles) -> None:
    ids = {Profiles.new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch("[0-9a-f]{32}", profile_id) for profile_id in ids)
    profiles.save(replace(SHOP, id=min(ids)))


def test_each_region_has_its_address_and_the_custom_one_its_own() -> None:
    assert SHOP.base_url() == Region.CANADA.base_url
    assert replace(SHOP, custom_url="http://127.0.0.1:8000").base_url() == Region.CANADA.base_url
    assert TESTS.base_url() == "https://api.test.example.com"


def test_the_sandbox_has_no_address_of_its_own() -> None:
    with pytest.raises(InvalidSetting):
        SANDBOX.base_url()


def test_a_profile_with_an_unknown_region_is_listed_as_a_custom_one(path: Path) -> None:
    profiles = written_by_hand(
        path,
        "[General]\ncurrentProfile=a\n[profiles]\na\\name=Moon\na\\region=moon\na\\baseUrl=https://moon.example.com\n"
        "b\\name=Mars\nb\\region=\n",
    )
    moon = Profile("a", "Moon", Region.CUSTOM, "https://moon.example.com")
    assert profiles.all() == (SANDBOX, Profile("b", "Mars", Region.CUSTOM), moon)
    assert profiles.current == moon
    with pytest.raises(InvalidSetting):
        profiles.all()[1].base_url()


def test_a_profile_whose_name_is_spoiled_is_listed_so_that_it_can_be_removed(path: Path) -> None:
    profiles = written_by_hand(
        path,
        "[profiles]\n1\\region=us\n2\\region=us\n2\\name=@Invalid()\n3\\name=one, two\n4\\name=\\x7 \\n\n"
        f"5\\name=x\\x202e\\ny{'z' * 100}\n6\\name=@Rect(1 2 3 4)\n",
    )
    names = {profile.id: profile.name for profile in profiles.all()}
    assert names == {"sandbox": "Sandbox", "1": "1", "2": "2", "3": "3", "4": "4", "5": "xy" + "z" * 58, "6": "6"}
    for profile_id in "123456":
        profiles.remove(profile_id)
    assert profiles.all() == (SANDBOX,)


def test_bodies_are_kept_where_nothing_says_otherwise_and_the_profile_is_whole(path: Path) -> None:
    profiles = written_by_hand(path, "[profiles]\na\\name=A\na\\region=us\nb\\name=B\n")
    assert [profile.keep_bodies for profile in profiles.all()] == [True, True, False]


def test_a_production_flag_that_is_none_counts_as_set(path: Path) -> None:
    profiles = written_by_hand(path, "[profiles]\na\\name=A\na\\production=banana\nb\\name=B\nb\\production=0\n")
    assert [profile.production for profile in profiles.all()] == [False, True, False]


@pytest.mark.parametrize(
    ("lines", "read_only", "recipients"),
    [
        ("", False, None),
        ("a\\readOnly=false\na\\recipients=anyone\n", False, None),
        ("a\\readOnly=banana\na\\recipients=anyone\n", True, None),
        ("a\\readOnly=false\na\\recipients=\n", False, NOBODY),
        ("a\\readOnly=false\na\\recipients=everybody, please\n", False, NOBODY),
        ("a\\readOnly=false\n", False, NOBODY),
        ("a\\recipients=anyone\n", True, None),
    ],
)
def test_a_rule_that_is_damaged_or_was_lost_forbids_more_and_not_less(
    lines: str, read_only: bool, recipients: Recipients | None, path: Path
) -> None:
    profiles = written_by_hand(path, f"[profiles]\na\\name=A\n{lines}a\\region=us\n")
    assert profiles.all()[1] == Profile("a", "A", Region.US, read_only=read_only, recipients=recipients)
    lost = "The profile A could not be read completely. Missing: recipients."
    assert [words.startswith(lost) for words in words_of_losses(profiles)] == [True] * (recipients is not None)


def test_each_line_of_a_guarded_profile_that_is_spoiled_or_lost_leaves_it_as_strict(
    path: Path, profiles: Profiles
) -> None:
    profiles.save(GUARDED)
    lines = path.read_text().splitlines()
    for at in range(len(lines)):
        for spoiled in ([], [lines[at][: len(lines[at]) // 2]], [lines[at].replace("=", "")], ["\0" * 20]):
            path.write_text("\n".join((*lines[:at], *spoiled, *lines[at + 1 :], "")))
            for profile in Profiles(Settings(path)).all()[1:]:
                assert profile.read_only, (lines[at], spoiled)
                assert profile.recipients in (TEAM, NOBODY), (lines[at], spoiled)


def test_of_two_instances_that_change_rules_none_takes_back_what_the_other_one_set(
    path: Path, profiles: Profiles
) -> None:
    profiles.save(SHOP)
    other = restarted(path)
    profiles.save(replace(SHOP, recipients=TEAM), SHOP)
    other.save(replace(SHOP, read_only=True), SHOP)
    assert restarted(path).get(SHOP.id) == replace(SHOP, read_only=True, recipients=TEAM)


def test_what_no_profile_can_be_is_skipped(path: Path) -> None:
    profiles = written_by_hand(
        path, "[profiles]\nsandbox\\name=Mine\nsandbox\\region=us\nd%20d\\name=D\n%U20AC\\name=E\nplain=1\n"
    )
    assert profiles.all() == (SANDBOX,)


HALF = "[General]\ncurrentProfile=a\n\n[profiles]\na\\baseUrl=https://api.example.com\na\\name=Shop\n"


def words_of_losses(profiles: Profiles) -> list[str]:
    """What is said about profiles that were not read completely."""
    return [f"{error} {error.advice}" for error in profiles.find_losses()]


def test_a_profile_of_a_file_that_was_cut_is_named_with_what_is_lost(path: Path) -> None:
    profiles = written_by_hand(path, f"{HALF}a\\production=false\nb\\name=Tests\nb\\region=us\nc\\baseUrl=\nc\\na")
    kept = path.with_name("settings.ini.broken")
    assert words_of_losses(profiles) == [
        f"The profile {name} could not be read completely. Missing: {lost}. Check the profiles before you use them."
        for name, lost in (("c", "name, region, base URL"), ("Shop", "region"))
    ]
    assert "c\\na" in kept.read_text()
    assert profiles.get("b") == Profile("b", "Tests", Region.US)


def test_a_file_that_was_cut_between_two_lines_is_kept_and_its_profile_counts_as_production(path: Path) -> None:
    profiles = written_by_hand(path, HALF)
    kept = path.with_name("settings.ini.broken")
    assert words_of_losses(profiles) == [
        "The profile Shop could not be read completely. Missing: region. Check the profiles before you use them."
        f" The previous file was kept as {kept}."
    ]
    assert kept.read_text() == HALF
    assert profiles.all()[1].production
    assert profiles.current == SANDBOX


def test_a_profile_that_was_selected_and_is_lost_altogether_is_told_once(path: Path) -> None:
    profiles = written_by_hand(path, "[General]\ncurrentProfile=a\n\n[profiles]\n")
    kept = path.with_name("settings.ini.broken")
    assert words_of_losses(profiles) == [
        "The profile that was selected last is not in the settings file. Check the profiles before you use them."
        f" The previous file was kept as {kept}."
    ]
    profiles.save(SHOP)
    assert restarted(path).find_losses() == []


def test_profiles_that_are_whole_lack_nothing(path: Path, profiles: Profiles) -> None:
    for profile in (SHOP, TESTS):
        profiles.save(profile)
        profiles.choose(profile.id)
    assert restarted(path).find_losses() == []
    profiles.remove(TESTS.id)
    again = restarted(path)
    assert (again.current, again.find_losses()) == (SANDBOX, [])
    assert files_in(path.parent) == ["settings.ini"]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9, 0.99])
def test_wherever_the_file_is_cut_something_is_said_and_nothing_unsafe_is_used(path: Path, share: float) -> None:
    profiles = Profiles(Settings(path))
    for profile in (SHOP, replace(TESTS, production=True)):
        profiles.save(replace(profile, read_only=True, recipients=TEAM))
    profiles.choose(TESTS.id)
    written = path.read_bytes()
    path.write_bytes(written[: int(len(written) * share)])
    settings = Settings(path)
    assert [str(error) for error in settings.problems] == [f"{path} could not be read completely."]
    for profile in Profiles(settings).all()[1:]:
        assert profile.production
        assert profile.name in (SHOP.name, TESTS.name, profile.id)
        assert profile.custom_url in ("", TESTS.custom_url)
        assert (profile.read_only, profile.recipients in (TEAM, NOBODY)) == (True, True)


def test_a_file_of_garbage_is_a_first_start(path: Path) -> None:
    profiles = written_by_hand(path, "hello\nworld\n")
    assert profiles.all() == (SANDBOX,)
    assert profiles.current == SANDBOX


def test_where_nothing_can_be_written_a_change_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    profiles = Profiles(Settings(tmp_path / "file" / "settings.ini"))
    with pytest.raises(SettingsUnwritable):
        profiles.save(SHOP)
    with pytest.raises(SettingsUnwritable):
        profiles.choose(SHOP.id)
    assert profiles.all() == (SANDBOX, SHOP)
    assert profiles.current == SHOP


@pytest.mark.parametrize(
    "name",
    ["Shop", "Shop 2", "Läden", "店", "متجر", "می\u200cخواهم", "👩\u200d💻 desk", "❤️", "x" * 60, f" {'x' * 60} "],
)
def test_a_name_may_be_in_any_language(name: str) -> None:
    assert name_problem(name, ["Sandbox", "Tests"]) is None


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", "The name is missing."),
        (" \t", "The name is missing."),
        ("\u200d", "The name is missing."),
        ("a\nb", "The name has a line break or an invisible character. Type it again."),
        ("a\x00b", "The name has a line break or an invisible character. Type it again."),
        ("a\x7f", "The name has a line break or an invisible character. Type it again."),
        ("a\u2028b", "The name has a line break or an invisible character. Type it again."),
        ("\u202egnitset", "The name has a line break or an invisible character. Type it again."),
        ("a\ud800", "The name has a line break or an invisible character. Type it again."),
        ("x" * 61, "The name is longer than 60 characters."),
        ("Tests", "A profile named Tests already exists."),
        (" TESTS ", "A profile named Tests already exists."),
        ("Te\u200dsts", "A profile named Tests already exists."),
        ("cafe\u0301", "A profile named Café already exists."),
        ("STRASSE", "A profile named Straße already exists."),
    ],
)
def test_a_name_that_breaks_a_rule_is_told_in_a_sentence(name: str, problem: str) -> None:
    assert name_problem(name, ["Sandbox", "Tests", "Café", "Straße"]) == problem


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ({"production": True}, {"name": "Shop 2"}),
        ({"keep_bodies": False}, {"name": "Shop 2"}),
        ({"name": "Shop 2"}, {"keep_bodies": False}),
        ({"name": "Shop 2"}, {"production": True}),
        ({"region": Region.EUROPE, "custom_url": ""}, {"name": "Shop 2"}),
        ({"name": "Shop 2", "production": True}, {"custom_url": "https://b.example.com"}),
    ],
)
def test_an_edit_keeps_what_another_instance_changed_meanwhile(
    path: Path, profiles: Profiles, theirs: dict[str, Any], mine: dict[str, Any]
) -> None:
    before = Profile("shop", "Shop", Region.CUSTOM, "https://a.example.com")
    profiles.save(before)
    restarted(path).save(replace(before, **theirs))
    profiles.save(replace(before, **mine), before)
    assert restarted(path).get("shop") == replace(before, **theirs, **mine)


def test_an_edit_of_what_another_instance_changed_too_replaces_it(path: Path, profiles: Profiles) -> None:
    before = Profile("shop", "Shop", Region.CUSTOM, "https://a.example.com")
    profiles.save(before)
    restarted(path).save(replace(before, name="Theirs", region=Region.EUROPE, custom_url=""))
    mine = replace(before, name="Mine", custom_url="https://b.example.com")
    profiles.save(mine, before)
    assert restarted(path).get("shop") == mine
