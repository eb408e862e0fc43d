"""Where the service lives, and which addresses of one's own are accepted."""

from __future__ import annotations

import pytest
from hypothesis import given

from notifyadmin.api import regions
from notifyadmin.api.errors import InvalidSetting
from notifyadmin.api.regions import Region, base_url, base_url_problem, is_loopback
from tests.one_more import with_line
from tests.strategies import raw_texts, texts, unhurried


def test_each_region_has_the_address_that_the_documentation_gives() -> None:
    assert base_url(Region.US) == "https://api.notificationapi.com"
    assert base_url(Region.CANADA) == "https://api.ca.notificationapi.com"
    assert base_url(Region.EUROPE) == "https://api.eu.notificationapi.com"


def test_a_region_pays_no_heed_to_an_address_of_ones_own() -> None:
    assert base_url(Region.EUROPE, "https://example.com") == "https://api.eu.notificationapi.com"


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("https://example.com", "https://example.com"),
        (" https://example.com/ ", "https://example.com"),
        ("https://example.com/notify/", "https://example.com/notify"),
        ("https://example.com:8443", "https://example.com:8443"),
        ("https://bücher.example", "https://bücher.example"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://LOCALHOST:1", "http://LOCALHOST:1"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_https_anywhere_and_http_on_this_computer_are_accepted(typed: str, used: str) -> None:
    assert base_url_problem(typed) is None
    assert base_url(Region.CUSTOM, typed) == used


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "missing"),
        ("   ", "missing"),
        ("example.com", "must start with https://"),
        ("ftp://example.com", "must start with https://"),
        ("https://", "must start with https://"),
        ("https:///path", "must start with https://"),
        ("https://[::1", "not valid"),
        ("https://example.com:99999", "not valid"),
        ("https://example.com:port", "not valid"),
        ("https://a..b", "not valid"),
        (f"https://{'a' * 64}.com", "not valid"),
        ("https://exa mple.com", "spaces or line breaks"),
        ("https://example.com/a\nb", "spaces or line breaks"),
        ("https://user:password@example.com", "user name or password"),
        ("https://@example.com", "user name or password"),
        ("https://example.com?", "must not contain ?"),
        ("https://example.com/?a=b", "must not contain ?"),
        ("https://example.com/#", "must not contain ?"),
        ("http://example.com", "Use https://."),
        ("http://127.0.0.1.example.com", "Use https://."),
        ("http://192.168.0.1", "Use https://."),
        ("http://0.0.0.0", "Use https://."),
        ("http://localhost.example.com", "Use https://."),
    ],
)
def test_an_address_that_cannot_work_or_would_leak_the_key_is_refused(typed: str, words: str) -> None:
    assert words in str(base_url_problem(typed))
    with pytest.raises(InvalidSetting) as caught:
        base_url(Region.CUSTOM, typed)
    assert caught.value.field == "baseUrl"
    assert "password" not in str(caught.value) or "must not contain" in str(caught.value)


@unhurried
@given(texts() | raw_texts())
def test_any_typed_text_gets_an_answer(typed: str) -> None:
    for text in (typed, f"https://{typed}", f"http://{typed}"):
        problem = base_url_problem(text)
        assert problem is None or problem.endswith(".") or problem.endswith(").")


def test_only_this_computers_own_names_are_loopback() -> None:
    assert all(map(is_loopback, ["127.0.0.1", "127.9.9.9", "::1", "localhost", "LocalHost"]))
    assert not any(map(is_loopback, ["", "example.com", "0.0.0.0", "10.0.0.1", "::", "127.1.example", "2130706433"]))


def test_a_new_region_is_one_line_and_a_part_that_is_left_out_ends_the_import() -> None:
    module = with_line(regions, '    CUSTOM = "custom"', '    MARS = "mars", "Mars", "https://api.mars.example"')
    assert module["base_url"](module["Region"].MARS) == "https://api.mars.example"
    assert module["Region"]("mars").label == "Mars"
    with pytest.raises(TypeError, match="base_url"):
        with_line(regions, '    CUSTOM = "custom"', '    MARS = "mars", "Mars"')
