"""The system's proxy is found as other programs find it, and shown without its password."""

from __future__ import annotations

import pytest

from notifyadmin.api.proxy import system_proxy, without_password

SERVICE = "https://api.notificationapi.com"


def test_without_a_setting_there_is_no_proxy() -> None:
    assert system_proxy(SERVICE) is None


@pytest.mark.parametrize(
    ("name", "value", "proxy"),
    [
        ("HTTPS_PROXY", "http://proxy.example:3128", "http://proxy.example:3128"),
        ("https_proxy", "http://proxy.example:3128", "http://proxy.example:3128"),
        ("HTTPS_PROXY", "proxy.example:3128", "http://proxy.example:3128"),
        ("ALL_PROXY", "socks5://proxy.example:1080", "socks5://proxy.example:1080"),
        ("HTTPS_PROXY", "", None),
        ("HTTP_PROXY", "http://proxy.example:3128", None),
    ],
)
def test_a_proxy_is_read_from_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, proxy: str | None
) -> None:
    monkeypatch.setenv(name, value)
    assert system_proxy(SERVICE) == proxy


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080", "http://localhost:8080", "https://[::1]:8443"])
def test_this_computer_is_called_without_a_proxy(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://proxy.example:3128")
    assert system_proxy(url) is None


@pytest.mark.parametrize(
    "exceptions", ["*", "notificationapi.com", ".notificationapi.com", "api.notificationapi.com:443"]
)
def test_hosts_that_are_excepted_are_called_without_a_proxy(monkeypatch: pytest.MonkeyPatch, exceptions: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", exceptions)
    assert system_proxy(f"{SERVICE}:443") is None
    assert (system_proxy("https://other.example") is None) == (exceptions == "*")


@pytest.mark.parametrize(
    ("proxy", "shown"),
    [
        ("http://proxy.example:3128", "http://proxy.example:3128"),
        ("http://user:p@ss@proxy.example:3128", "http://proxy.example:3128"),
        ("user:pass@proxy.example", "proxy.example"),
    ],
)
def test_a_proxy_is_shown_without_its_password(proxy: str, shown: str) -> None:
    assert without_password(proxy) == shown
