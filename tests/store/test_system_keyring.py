"""Which keyrings are trusted, and in what words the others are refused."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, fail, kwallet, libsecret, macOS, null
from keyring.backends.chainer import ChainerBackend

from notifyadmin.store.errors import KeyringUnavailable
from notifyadmin.store.system_keyring import (
    RequestedBackend,
    choose_backend,
    name_of,
    requested_backend,
    system_keyring,
    title_of,
    trusted_backends,
    untrusted_packages,
)
from tests.memory_keyring import MemoryKeyring


@pytest.fixture(scope="module")
def working() -> Iterator[tuple[type[KeyringBackend], type[KeyringBackend]]]:
    """Two backends that work on this computer, the second one better."""

    class Good(MemoryKeyring):
        priority = 4.0

    class Better(MemoryKeyring):
        priority = 5.0

    yield Good, Better
    del Good.priority, Better.priority  # so that keyring never chooses them for another test


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Where keyring's configuration file would be."""
    return tmp_path / "keyringrc.cfg"


def test_only_the_system_s_own_keyrings_are_trusted() -> None:
    assert set(trusted_backends()) == {
        SecretService.Keyring,
        libsecret.Keyring,
        kwallet.DBusKeyring,
        kwallet.DBusKeyringKWallet4,
        macOS.Keyring,
        Windows.WinVaultKeyring,
    }


def test_each_of_them_has_a_title_and_any_other_its_full_name() -> None:
    titles = [title_of(backend()) for backend in trusted_backends()]
    assert titles == [
        "Secret Service",
        "libsecret",
        "KWallet",
        "KWallet 4",
        "macOS Keychain",
        "Windows Credential Manager",
    ]
    assert title_of(MemoryKeyring()) == "tests.memory_keyring.MemoryKeyring"


def test_the_best_that_works_is_chosen(working: tuple[type[KeyringBackend], type[KeyringBackend]]) -> None:
    good, better = working
    assert type(choose_backend([good, better, MemoryKeyring])) is better
    assert type(choose_backend([MemoryKeyring, good])) is good


def test_where_none_works_that_is_said_with_the_packages_that_are_not_trusted() -> None:
    with pytest.raises(KeyringUnavailable) as caught:
        choose_backend([MemoryKeyring])
    assert str(caught.value) == "No system keyring is running on this computer."
    assert caught.value.advice
    with pytest.raises(KeyringUnavailable, match=r"not safe for secrets: keyrings\.alt\.$"):
        choose_backend([MemoryKeyring], untrusted=["keyrings.alt"])


def test_a_request_for_a_trusted_one_is_granted(working: tuple[type[KeyringBackend], type[KeyringBackend]]) -> None:
    good, better = working
    requested = RequestedBackend(name_of(good), "PYTHON_KEYRING_BACKEND")
    assert type(choose_backend([good, better], requested)) is good


@pytest.mark.parametrize(
    "name",
    [
        name_of(null.Keyring),
        name_of(fail.Keyring),
        "keyrings.alt.file.PlaintextKeyring",
        "tests.memory_keyring.MemoryKeyring",
        "keyring.backends.SecretService.Other",
        "nonsense",
    ],
)
def test_a_request_for_any_other_is_refused_by_name(
    working: tuple[type[KeyringBackend], type[KeyringBackend]], name: str
) -> None:
    with pytest.raises(KeyringUnavailable) as caught:
        choose_backend([*trusted_backends(), *working], RequestedBackend(name, "PYTHON_KEYRING_BACKEND"))
    assert str(caught.value).startswith(f"PYTHON_KEYRING_BACKEND requests the keyring {name}, ")
    assert "PYTHON_KEYRING_BACKEND" in caught.value.advice


def test_a_request_for_a_trusted_one_that_does_not_run_here_is_refused_by_name() -> None:
    requested = RequestedBackend(name_of(MemoryKeyring), "/home/me/keyringrc.cfg")
    with pytest.raises(
        KeyringUnavailable, match=r"^/home/me/keyringrc\.cfg requests .* is not running on this computer\.$"
    ):
        choose_backend([MemoryKeyring], requested)


def test_without_settings_of_keyring_s_there_is_no_wish(config: Path) -> None:
    assert requested_backend({}, config) is None
    assert requested_backend({"PYTHON_KEYRING_BACKEND": " "}, config) is None
    config.write_text("[backend]\nkeyring-path=/tmp\n")
    assert requested_backend({}, config) is None
    config.write_text("")
    assert requested_backend({}, config) is None


def test_the_environment_goes_before_the_configuration_file(config: Path) -> None:
    config.write_text("[backend]\ndefault-keyring = keyring.backends.null.Keyring\n")
    assert requested_backend({}, config) == RequestedBackend("keyring.backends.null.Keyring", str(config))
    assert requested_backend({"PYTHON_KEYRING_BACKEND": "a.B "}, config) == RequestedBackend(
        "a.B", "PYTHON_KEYRING_BACKEND"
    )


def test_the_chainer_is_no_wish_because_its_members_are_chosen_from_anyhow(config: Path) -> None:
    chainer = name_of(ChainerBackend)
    assert requested_backend({"PYTHON_KEYRING_BACKEND": chainer}, config) is None
    config.write_text(f"[backend]\ndefault-keyring = {chainer}\n")
    assert requested_backend({}, config) is None


@pytest.mark.parametrize("garbage", [b"default-keyring = a.B\n", b"\xff\xfe\x00", b"[backend]\n[backend]\n"])
def test_a_configuration_file_of_garbage_is_refused_by_name(config: Path, garbage: bytes) -> None:
    config.write_bytes(garbage)
    with pytest.raises(KeyringUnavailable) as caught:
        requested_backend({}, config)
    assert str(caught.value) == f"The keyring's configuration file {config} cannot be read."
    assert str(config) in caught.value.advice


def test_a_setting_that_would_lose_everything_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(KeyringUnavailable, match=r"keyring\.backends\.null\.Keyring"):
        system_keyring()


def test_an_installed_package_with_other_backends_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = untrusted_packages()
    package = tmp_path / "keyrings.alt-5.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: keyrings.alt\nVersion: 5.0\n")
    (package / "entry_points.txt").write_text("[keyring.backends]\nfile = keyrings.alt.file\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert set(untrusted_packages()) - set(before) == {"keyrings.alt"}
    assert not any(name.startswith("keyrings") for name in sys.modules)


def test_importing_the_store_does_not_import_keyring() -> None:
    modules = ["credentials", "keyring_entry", "errors", "serial_executor", "profiles", "settings", "system_keyring"]
    imports = "; ".join(f"import notifyadmin.store.{module}" for module in modules)
    subprocess.run(
        [sys.executable, "-c", f"import sys; {imports}; sys.exit('keyring' in sys.modules)"], check=True, timeout=60
    )
