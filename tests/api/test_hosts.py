"""Hosts: which are none, which belong to nobody, and which the internet does not lead to."""

from __future__ import annotations

import pytest
from hypothesis import given

from notifyadmin.api.hosts import is_host, is_public, is_reserved, receives_mail
from tests.strategies import raw_texts, texts, unhurried


@pytest.mark.parametrize(
    "host", ["example.com", "a_b.example.com.", "localhost", "bücher.example", "127.0.0.1", "127.1", "::1", "用户.cn"]
)
def test_names_of_any_script_and_addresses_are_hosts(host: str) -> None:
    assert is_host(host)


@pytest.mark.parametrize(
    "host",
    ["", ".", "a..b", "-a.com", "a-.com", "a b.com", "a{b}.com", "a%20b.com", "1.2.3.999", "::g", "a" * 64, "a." * 130],
)
def test_what_no_url_can_have_as_its_host_is_none(host: str) -> None:
    assert not is_host(host)


PRIVATE = [
    *("localhost", "LOCALHOST.", "shop.localhost", "printer.local", "intranet", "db.internal", "x.test", "x.invalid"),
    *("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1"),
    *("192.0.2.1", "255.255.255.255", "127.1", "0x7f000001", "2130706433", "::1", "fe80::1", "fc00::1", "2001:db8::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::", "ff02::1", "nas.home.arpa", "x.onion"),
]


@pytest.mark.parametrize("host", PRIVATE)
def test_a_host_that_the_internet_does_not_lead_to_is_not_public(host: str) -> None:
    assert is_host(host)
    assert not is_public(host)


@pytest.mark.parametrize(
    "host", ["example.com", "files.bücher.de", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "localhost.example.com"]
)
def test_other_hosts_are_public(host: str) -> None:
    assert is_public(host)


@pytest.mark.parametrize("domain", ["b", "example.test", "localhost", "corp.local", "x.invalid", "a.example", "x.lan."])
def test_a_bare_name_and_what_nobody_can_register_is_reserved(domain: str) -> None:
    assert is_reserved(domain)
    assert not receives_mail(domain)


def test_the_domains_for_examples_have_a_page_and_no_mail() -> None:
    assert is_public("example.com")
    assert not receives_mail("mail.example.org")
    assert receives_mail("notexample.com")
    assert receives_mail("test.com")


@unhurried
@given(texts() | raw_texts())
def test_any_text_is_told_apart(text: str) -> None:
    is_host(text)
    is_public(text)
    receives_mail(text)
