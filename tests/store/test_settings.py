"""The settings file: what it keeps, who may read it, and what becomes of it when it is spoiled or cannot be written."""

from __future__ import annotations

import os
import stat
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st
from PySide6.QtCore import QStandardPaths

from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings, SettingsUnwritable, default_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A settings file that is not there yet, in a folder that is not either."""
    return tmp_path / "config" / "notifyadmin" / "settings.ini"


def mode(path: Path) -> int:
    """The rights of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def stored(path: Path) -> Settings:
    """The settings as another start of the program finds them."""
    return Settings(path)


def test_what_was_never_set_reads_as_its_default(path: Path) -> None:
    settings = Settings(path)
    assert settings.text("name") == ""
    assert settings.text("name", "none") == "none"
    assert settings.flag("wide") is False
    assert settings.flag("wide", True) is True
    assert settings.data("geometry") == b""
    assert settings.groups("profiles") == []


def test_each_kind_survives_the_program(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("name", 'Ünïcode, with "quotes"; = % @ and\na line break')
    settings.set_flag("wide", True)
    settings.set_flag("high", False)
    settings.set_data("geometry", bytes(range(256)))
    settings.sync()
    again = stored(path)
    assert again.text("name") == 'Ünïcode, with "quotes"; = % @ and\na line break'
    assert again.flag("wide") is True
    assert again.flag("high", True) is False
    assert again.data("geometry") == bytes(range(256))


def test_what_is_set_reads_back_before_it_is_written(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("name", "one")
    assert settings.text("name") == "one"


@limits(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"])), data=st.binary())
def test_any_text_and_any_bytes_survive(tmp_path_factory: pytest.TempPathFactory, text: str, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.ini"
    settings = Settings(path)
    settings.set_text("text", text)
    settings.set_data("data", data)
    settings.sync()
    assert (stored(path).text("text"), stored(path).data("data")) == (text, data)


def test_a_lone_surrogate_becomes_a_question_mark(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("name", "a\ud800b")
    assert settings.text("name") == "a?b"


def test_a_removed_group_is_gone_with_all_below_it(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("profiles/one/name", "One")
    settings.set_text("profiles/two/name", "Two")
    settings.sync()
    assert settings.groups("profiles") == ["one", "two"]
    settings.remove("profiles/one")
    settings.sync()
    again = stored(path)
    assert again.groups("profiles") == ["two"]
    assert again.text("profiles/one/name") == ""


def test_two_instances_see_each_other_s_changes(path: Path) -> None:
    one, other = Settings(path), Settings(path)
    one.set_text("name", "one")
    one.sync()
    other.sync()
    assert other.text("name") == "one"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_folder_and_file_are_the_owner_s_alone_whatever_the_umask(path: Path, umask: int) -> None:
    former = os.umask(umask)
    try:
        path.parent.parent.mkdir()
        path.parent.parent.chmod(0o755)
        settings = Settings(path)
        assert mode(path.parent) == 0o700
        assert mode(path) == 0o600
        settings.set_text("name", "one")
        settings.sync()
        assert mode(path) == 0o600
    finally:
        os.umask(former)


def test_a_file_that_others_may_read_is_closed_to_them(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("[General]\nname=one\n")
    path.chmod(0o644)
    settings = Settings(path)
    assert mode(path) == 0o600
    assert settings.text("name") == "one"


def test_a_file_that_was_deleted_meanwhile_comes_back_closed(path: Path) -> None:
    settings = Settings(path)
    settings.sync()
    path.unlink()
    settings.set_text("name", "one")
    settings.sync()
    assert mode(path) == 0o600
    assert stored(path).text("name") == "one"


def test_a_folder_that_is_there_already_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Settings(tmp_path / "settings.ini").sync()
    assert mode(tmp_path) == 0o755


@pytest.mark.parametrize(
    "garbage",
    [
        b"hello\nworld\n",
        bytes(range(256)),
        b"\0" * 100,
        b"[General\nname=one\n",
        b"\x7fELF\x02\x01\x01" + bytes(64) + b"a=b\n[[[\n",
        b'{"name": "one"}',
    ],
    ids=["words", "every byte", "zeros", "half a heading", "a program", "JSON"],
)
def test_a_file_that_is_no_settings_file_is_set_aside_and_the_defaults_apply(path: Path, garbage: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(garbage)
    settings = Settings(path)
    aside = path.with_name("settings.ini.broken")
    assert settings.set_aside == aside
    assert aside.read_bytes() == garbage
    assert settings.text("name", "default") == "default"
    assert mode(path) == mode(aside) == 0o600
    settings.set_text("name", "new")
    settings.sync()
    assert mode(path) == 0o600
    assert stored(path).text("name") == "new"
    assert stored(path).set_aside is None


def test_a_settings_file_in_order_is_not_set_aside(path: Path) -> None:
    Settings(path).sync()
    assert Settings(path).set_aside is None
    assert not path.with_name("settings.ini.broken").exists()


def test_a_spoiled_file_that_cannot_be_set_aside_crashes_nothing(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"hello\nworld\n")
    aside = path.with_name("settings.ini.broken")
    (aside / "full").mkdir(parents=True)
    settings = Settings(path)
    assert settings.set_aside is None
    assert settings.text("name", "default") == "default"


@pytest.mark.qt_log_ignore("Trying to construct an instance of an invalid type")
@limits(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(
    garbage=st.one_of(
        st.binary(),
        st.text(string.printable).map(str.encode),
        st.builds(lambda value: b"[General]\nname=" + value, st.binary()),
        st.builds(
            lambda kind, value: b"[General]\nname=@" + kind + b"(" + value + b")\n",
            st.sampled_from([b"Variant", b"ByteArray", b"Invalid", b"Rect", b"Size", b"Point", b"DateTime"]),
            st.text("\\x0123456789abcdef ,").map(str.encode),
        ),
    )
)
def test_no_file_at_all_can_crash_it(tmp_path_factory: pytest.TempPathFactory, garbage: bytes) -> None:
    path = tmp_path_factory.mktemp("garbage") / "settings.ini"
    path.write_bytes(garbage)
    settings = Settings(path)
    assert isinstance(settings.text("name"), str)
    assert isinstance(settings.flag("name"), bool)
    assert isinstance(settings.data("name"), bytes)
    settings.groups("profiles")
    settings.set_text("other", "one")
    settings.sync()
    assert Settings(path).text("other") == "one"


@pytest.mark.parametrize(
    ("raw", "text", "flag"),
    [("banana", "banana", True), ("0", "0", False), ("False", "False", False), ("@Invalid()", "", False)],
)
def test_a_value_of_another_kind_reads_as_its_nearest(path: Path, raw: str, text: str, flag: bool) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(f"[General]\nname={raw}\n")
    settings = Settings(path)
    assert settings.text("name") == text
    assert settings.flag("name") is flag


def test_a_folder_that_cannot_be_made_is_said_in_words_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "notifyadmin" / "settings.ini"
    settings = Settings(path)
    assert settings.text("name", "default") == "default"
    settings.set_text("name", "one")
    with pytest.raises(SettingsUnwritable) as caught:
        settings.sync()
    assert str(caught.value) == f"The settings could not be saved in {path}: Not a directory."
    assert isinstance(caught.value, StoreError)
    assert caught.value.advice
    assert settings.text("name") == "one"


def test_a_folder_in_place_of_the_file_is_said_in_words(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set_text("name", "one")
    with pytest.raises(SettingsUnwritable, match="Is a directory"):
        settings.sync()


def test_what_could_not_be_written_is_written_once_it_can_be(tmp_path: Path) -> None:
    in_the_way = tmp_path / "notifyadmin"
    in_the_way.write_text("")
    path = in_the_way / "settings.ini"
    settings = Settings(path)
    settings.set_text("name", "one")
    for _ in range(2):
        with pytest.raises(SettingsUnwritable):
            settings.sync()
    in_the_way.unlink()
    settings.sync()
    assert mode(in_the_way) == 0o700
    assert mode(path) == 0o600
    assert stored(path).text("name") == "one"


def test_a_full_disk_is_said_in_words(path: Path) -> None:
    resource = pytest.importorskip("resource", reason="the limit that plays the full disk is Unix's")
    settings = Settings(path)
    settings.set_text("name", "one")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(SettingsUnwritable, match="the disk is full"):
            settings.sync()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    settings.sync()
    assert stored(path).text("name") == "one"


def test_the_default_place_is_the_user_s_configuration_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    assert default_path() == Path(folder) / "notifyadmin" / "settings.ini"
    if os.name == "posix" and Path("/proc").exists():
        assert default_path() == tmp_path / "notifyadmin" / "settings.ini"
