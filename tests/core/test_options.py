"""What a person sets is kept, applies at once, and is never a value that can't be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from notifyadmin.api.sentence import Sentence
from notifyadmin.core.guard import Caution
from notifyadmin.core.options import Options
from notifyadmin.store.options import (
    ALWAYS_ASK,
    ASK_AGAIN,
    AUTHORITY_FILE,
    CERTIFICATES,
    CUSTOM,
    FILE,
    KEEP_BODIES,
    KEEP_DAYS,
    LANGUAGE,
    NONE,
    OPTIONS,
    PROXY,
    PROXY_ADDRESS,
    SECTIONS,
    THEME,
    TIMEOUT,
    Choice,
    Option,
)
from notifyadmin.store.settings import Settings
from notifyadmin.ui.language import SYSTEM, languages
from notifyadmin.ui.resources import Resources


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def options(settings: Settings) -> Options:
    return Options(settings)


def other_value(option: Option[Any]) -> Any:
    """A value that is not the default."""
    if isinstance(option, Choice):
        return next(value for value in option.titles if value != option.default)
    if isinstance(option.default, bool):
        return not option.default
    return option.default + 1 if isinstance(option.default, int) else "http://proxy.example.com:3128"


@pytest.mark.parametrize("option", OPTIONS.values(), ids=OPTIONS)
def test_a_value_is_kept_and_the_default_leaves_nothing_behind(option: Option[Any], settings: Settings) -> None:
    options, told = Options(settings), list[str]()
    options.changed.connect(told.append)
    value = other_value(option)
    assert options.value(option) == option.default
    assert options.choose(option, value) == ""
    assert Options(Settings(settings.path)).value(option) == value
    options.reset(option)
    assert (options.value(option), told) == (option.default, [option.key] * 2)
    assert option.key not in Settings(settings.path).stored_keys()


@pytest.mark.parametrize("option", OPTIONS.values(), ids=OPTIONS)
@pytest.mark.parametrize("text", ["", "\x00", "perhaps", "-1", "9" * 40, "１２", "true ", "http://a@b", "x" * 2000])
def test_what_cannot_be_read_is_the_default_or_what_is_stricter(
    option: Option[Any], text: str, settings: Settings
) -> None:
    settings.set_text(option.key, text)
    value = Options(settings).value(option)
    usual = option.default if option.damaged is None else option.damaged
    assert value == usual or option.read(text) == value
    assert type(value) is type(option.default)


def test_what_cannot_be_read_deletes_no_history_and_keeps_no_bodies(options: Options, settings: Settings) -> None:
    settings.set_text(KEEP_DAYS.key, "forever")
    settings.set_text(KEEP_BODIES.key, "no")
    assert (options.value(KEEP_DAYS), options.value(KEEP_BODIES)) == (0, False)


def test_every_option_says_what_it_does() -> None:
    assert len(OPTIONS) == sum(len(section.options) for section in SECTIONS)
    for option in OPTIONS.values():
        assert option.read(option.stored(option.default)) == option.default
        assert option.help.endswith("."), option.key
        assert not option.title.endswith("."), option.key
        assert option.only_with is None or option.only_with[0] in OPTIONS


def test_the_languages_are_those_of_the_catalogues() -> None:
    assert list(LANGUAGE.titles) == [SYSTEM, *languages(Resources.found().catalogues)]


@pytest.mark.parametrize(
    "address",
    [
        "proxy:3128",
        "ftp://proxy",
        "http://",
        "http://a b",
        "http://proxy:99999",
        "http://proxy/path",
        "http://p?q",
        "x",
    ],
)
def test_what_is_no_address_of_a_proxy_is_refused(address: str, options: Options) -> None:
    assert options.choose(PROXY_ADDRESS, address).startswith("Enter an http://")
    assert options.value(PROXY_ADDRESS) == ""


def test_a_password_of_a_proxy_is_kept_nowhere(options: Options, settings: Settings) -> None:
    assert "password" in options.choose(PROXY_ADDRESS, "http://me:s3cret@proxy:3128")
    settings.sync()
    assert not settings.path.exists() or b"s3cret" not in settings.path.read_bytes()


def test_the_network_is_what_is_set_at_the_moment(options: Options) -> None:
    assert (options.network().timeout_s, options.network().proxy, options.network().authority_file) == (30.0, None, "")
    options.choose(TIMEOUT, 5)
    options.choose(PROXY, NONE)
    options.choose(AUTHORITY_FILE, "/tmp/authority.pem")  # noqa: S108 - a name, of which no file is made
    assert (options.network().timeout_s, options.network().proxy, options.network().authority_file) == (5.0, "", "")
    options.choose(CERTIFICATES, FILE)
    options.choose(PROXY, CUSTOM)
    options.choose(PROXY_ADDRESS, "http://proxy:3128")
    network = options.network()
    assert (network.proxy, network.authority_file) == ("http://proxy:3128", "/tmp/authority.pem")  # noqa: S108


def test_a_proxy_without_an_address_lets_nothing_past_it(options: Options) -> None:
    options.choose(PROXY, CUSTOM)
    assert options.network().proxy == "http://"


def test_what_is_asked_before_a_request(options: Options) -> None:
    assert options.caution() == Caution(always=False, again=True)
    options.choose(ALWAYS_ASK, True)
    options.choose(ASK_AGAIN, False)
    assert options.caution() == Caution(always=True, again=False)


def test_what_depends_on_another_option_applies_with_its_value_only(options: Options) -> None:
    assert not options.applies(PROXY_ADDRESS)
    options.choose(PROXY, CUSTOM)
    assert options.applies(PROXY_ADDRESS)
    assert options.applies(THEME)


def test_a_number_is_told_with_its_unit() -> None:
    assert (TIMEOUT.words(1), TIMEOUT.words(30)) == ("1 second", "30 seconds")
    assert isinstance(KEEP_DAYS.words(2), Sentence)


def test_what_another_program_set_is_told_with_the_next_change(options: Options, settings: Settings) -> None:
    told: list[str] = []
    options.changed.connect(told.append)
    Options(Settings(settings.path)).choose(THEME, "dark")
    options.choose(TIMEOUT, 5)
    assert (options.value(THEME), sorted(told)) == ("dark", [THEME.key, TIMEOUT.key])


def test_what_another_program_set_is_told_when_it_is_read(options: Options, settings: Settings) -> None:
    told: list[str] = []
    options.changed.connect(told.append)
    Options(Settings(settings.path)).choose(THEME, "dark")
    options.refresh()
    options.refresh()
    assert (options.value(THEME), told) == ("dark", [THEME.key])
