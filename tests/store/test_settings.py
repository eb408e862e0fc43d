"""The settings file: what it keeps, who may read it, and what becomes of it when it is spoiled or cannot be written."""

from __future__ import annotations

import os
import stat
import string
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from notifyadmin.store.errors import StoreError
from notifyadmin.store.ini_format import FIRST_LINE, LAST_LINE, parse, serialize
from notifyadmin.store.private_files import BROKEN
from notifyadmin.store.settings import MAX_BYTES, Settings, SettingsUnwritable, default_path
from tests.store.writing import without_rights


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
        settings.set_text("name", "one")
        settings.sync()
        assert mode(path.parent) == 0o700
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
    settings.set_text("former", "kept")
    settings.sync()
    path.unlink()
    settings.set_text("name", "one")
    settings.sync()
    assert mode(path) == 0o600
    assert (stored(path).text("name"), stored(path).text("former")) == ("one", "kept")


def test_a_folder_that_is_there_already_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    settings = Settings(tmp_path / "settings.ini")
    settings.set_text("name", "one")
    settings.sync()
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
    assert [(str(error), error.advice) for error in settings.problems] == [
        (f"{path} is not a settings file.", f"The previous file was kept as {aside}.")
    ]
    assert aside.read_bytes() == garbage
    assert settings.text("name", "default") == "default"
    assert mode(path) == mode(aside) == 0o600
    settings.set_text("name", "new")
    settings.sync()
    assert mode(path) == 0o600
    assert stored(path).text("name") == "new"
    assert stored(path).problems == []


def test_a_settings_file_in_order_is_not_set_aside(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("name", "one")
    settings.sync()
    assert stored(path).problems == []
    assert not path.with_name("settings.ini.broken").exists()


def test_a_spoiled_file_that_cannot_be_set_aside_crashes_nothing(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"hello\nworld\n")
    for suffix in BROKEN:
        path.with_name(f"settings.ini{suffix}").mkdir()
    settings = Settings(path)
    assert settings.problems[0].advice == "It could not be renamed, and will be replaced by the next save."
    assert settings.text("name", "default") == "default"
    assert path.read_bytes() == b"hello\nworld\n"


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
    [("banana", "banana", True), ("0", "0", False), ("False", "False", False), ("@Invalid()", "", True)],
)
def test_a_value_of_another_kind_reads_as_its_nearest(path: Path, raw: str, text: str, flag: bool) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(f"[General]\nname={raw}\n")
    settings = Settings(path)
    assert settings.text("name") == text
    assert settings.flag("name") is flag


@pytest.mark.parametrize(("stored", "number"), [("0", 0), ("90", 90), ("", 7), ("-1", 7), ("9" * 10, 7), ("9o", 7)])
def test_a_number_is_read_and_anything_else_reads_as_the_default(path: Path, stored: str, number: int) -> None:
    settings = Settings(path)
    assert settings.number("days", 7) == 7
    settings.set_text("days", stored)
    assert settings.number("days", 7) == number


def test_a_folder_that_cannot_be_made_is_said_in_words_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "notifyadmin" / "settings.ini"
    settings = Settings(path)
    assert settings.text("name", "default") == "default"
    settings.set_text("name", "one")
    with pytest.raises(SettingsUnwritable) as caught:
        settings.sync()
    assert str(caught.value) == f"{path} could not be saved: a file is in place of its folder."
    assert isinstance(caught.value, StoreError)
    assert caught.value.advice
    assert settings.text("name") == "one"


def test_a_folder_in_place_of_the_file_is_said_in_words(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set_text("name", "one")
    with pytest.raises(SettingsUnwritable, match="it is a folder"):
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


def spoiled(path: Path, content: bytes) -> Settings:
    """The settings of a file that somebody else wrote."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return Settings(path)


@pytest.mark.parametrize(
    "value",
    [
        r"@Variant(\0\0\0\truen)",
        r"@Variant(\0\0\0\t\xff\xff\xff\xf0)",
        "one, @Variant(\\0\\0\\0\\truen)",
        "@Invalid()",
        "@Rect(1 2 3 4)",
        "@Size(-1 -1)",
        "@Point(99999999999 1)",
        r"@DateTime(\0\0\0\x10)",
        "@ByteArray(",
        r"\xffffffffff",
        "a;b",
        "a\0b",
        '"half',
    ],
)
@pytest.mark.parametrize("section", ["General", "profiles", "elsewhere"])
def test_a_value_that_is_never_written_costs_itself_only(path: Path, section: str, value: str) -> None:
    content = f"[General]\nname=one\n[{section}]\ny={value}\n[window]\nwide=true\n".encode()
    settings = spoiled(path, content)
    assert (settings.text("name"), settings.flag("window/wide")) == ("one", True)
    key = "y" if section == "General" else f"{section}/y"
    assert (settings.text(key), settings.data(key)) == ("", b"")
    aside = path.with_name("settings.ini.broken")
    assert aside.read_bytes() == content
    assert [(str(error), error.advice) for error in settings.problems] == [
        (f"{path} could not be read completely.", f"The previous file was kept as {aside}.")
    ]
    again = stored(path)
    assert (again.text("name"), again.flag("window/wide"), again.problems) == ("one", True, [])


@pytest.mark.parametrize("line", [r"@Variant(\0\0\0\truen)=1", "\\\0=1", "[[a]", "=1", "k\0=1", "[" * 100_000])
def test_a_line_that_is_never_written_costs_itself_only(path: Path, line: str) -> None:
    settings = spoiled(path, f"name=one\n{line}\n[window]\nwide=true\n".encode())
    assert (settings.text("name"), settings.flag("window/wide")) == ("one", True)
    assert len(settings.problems) == 1


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_system(path: Path, line_end: str) -> None:
    lines = ["[General]", "name=one", "", "[profiles]", "a\\name=A", ""]
    settings = spoiled(path, line_end.join(lines).encode())
    assert (settings.text("name"), settings.text("profiles/a/name"), settings.problems) == ("one", "A", [])


def test_what_qt_wrote_is_read(path: Path) -> None:
    path.parent.mkdir(parents=True)
    texts = ["", "a", " b ", 'with "quotes"; = % @, and\na\\b', "@at", "Ünï 😀 متجر", "\x010f\x7f1", "true", "a,b"]
    qt = QSettings(str(path), QSettings.Format.IniFormat)
    for number, text in enumerate(texts):
        qt.setValue(f"texts/{number}/text", text)
    qt.setValue("flag", False)
    qt.setValue("window/geometry", QByteArray(bytes(range(256)) + b"\0a\xff0"))
    qt.sync()
    settings = Settings(path)
    assert [settings.text(f"texts/{number}/text") for number in range(len(texts))] == texts
    assert settings.flag("flag", True) is False
    assert settings.data("window/geometry") == bytes(range(256)) + b"\0a\xff0"
    assert settings.problems == []


def test_qt_reads_what_is_written(path: Path) -> None:
    settings = Settings(path)
    texts = ["", " b ", 'with "quotes"; = % @, and\na\\b', "@at", "Ünï 😀 متجر", "\0\x010f\x7f1"]
    for number, text in enumerate(texts):
        settings.set_text(f"texts/{number}/text", text)
    settings.set_data("data", bytes(range(256)))
    settings.sync()
    qt = QSettings(str(path), QSettings.Format.IniFormat)
    assert [qt.value(f"texts/{number}/text") for number in range(len(texts))] == texts
    assert qt.value("data") == QByteArray(bytes(range(256)))


@limits(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.from_regex(r"[\w.-]+(/[\w.-]+)*", fullmatch=True).filter(str.isascii),
        st.text(st.characters(exclude_categories=["Cs"])) | st.binary(),
    )
)
def test_the_format_loses_nothing(values: dict[str, str | bytes]) -> None:
    values = {key: value for key, value in values.items() if not key.startswith("General/")}
    assert parse(serialize(values)) == (values, True)


@limits(max_examples=50, deadline=None)
@given(st.data())
def test_wherever_a_file_is_cut_that_is_noticed_and_nothing_false_is_read(data: st.DataObject) -> None:
    values: dict[str, str | bytes] = {
        "current": "a",
        "profiles/a/name": "Shop",
        "profiles/b/url": "https://example.com",
    }
    written = serialize(values)
    whole = len(written) - 1  # without the last line break it is whole as well
    cut = written[: data.draw(st.integers(len(FIRST_LINE) + 1, whole - 1))]
    read, is_complete = parse(cut)
    assert not is_complete
    assert read.items() <= values.items()


def test_a_file_of_a_former_version_that_ends_within_a_line_loses_that_line(path: Path) -> None:
    settings = spoiled(path, b"[profiles]\na\\name=Shop\na\\baseUrl=https://api.exam")
    assert settings.text("profiles/a/name") == "Shop"
    assert settings.text("profiles/a/baseUrl") == ""
    assert len(settings.problems) == 1


def test_what_is_written_below_the_last_line_by_hand_is_read(path: Path) -> None:
    settings = spoiled(path, f"{FIRST_LINE}\n\n{LAST_LINE}\n[General]\nname=one".encode())
    assert (settings.text("name"), settings.problems) == ("one", [])


def test_an_empty_file_is_told_for_the_program_writes_none(path: Path) -> None:
    settings = spoiled(path, b"")
    assert [str(error) for error in settings.problems] == [f"{path} is empty."]
    settings.set_text("name", "one")
    settings.sync()
    assert stored(path).problems == []


def pipe(path: Path) -> None:
    """A pipe that nobody writes into."""
    os.mkfifo(path)


def link_to_itself(path: Path) -> None:
    """A link that leads nowhere."""
    path.symlink_to(path)


def device(path: Path) -> None:
    """A file without end."""
    path.symlink_to("/dev/zero")


def huge(path: Path) -> None:
    """A file of twenty megabytes."""
    path.write_bytes(b"[General]\n" + b"name=one\n" * 2_000_000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
@pytest.mark.parametrize("make", [pipe, link_to_itself, device, huge])
def test_what_cannot_be_a_settings_file_is_not_read_and_new_ones_are_begun(
    path: Path, make: Callable[[Path], None]
) -> None:
    path.parent.mkdir(parents=True)
    make(path)
    settings = Settings(path)
    aside = path.with_name("settings.ini.broken")
    assert [error.advice for error in settings.problems] == [f"The previous file was kept as {aside}."]
    assert "could not be read: it is" in str(settings.problems[0])
    assert os.path.lexists(aside)
    settings.set_text("name", "new")
    settings.sync()
    assert (stored(path).text("name"), stored(path).problems) == ("new", [])


def test_a_file_without_the_right_to_read_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # nobody may pass through the folders above
    path = Path("settings.ini")
    path.write_bytes(b"[General]\nname=one\n")
    tmp_path.chmod(0o777)
    aside = Path("settings.ini.broken")
    os.link(path, "same")
    with without_rights(Path("same"), 0o000):
        settings = Settings(path)
        assert str(settings.problems[0]) == "settings.ini could not be read: permission denied."
    assert not path.exists()
    assert aside.read_bytes() == b"[General]\nname=one\n"


def test_a_folder_in_place_of_the_file_is_told_and_left_alone(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.sync()
    assert [str(error) for error in settings.problems] == [f"{tmp_path} could not be read: it is a folder."]
    assert tmp_path.is_dir()


def test_a_second_spoiled_file_does_not_replace_the_first(path: Path) -> None:
    for content in (b"one", b"two"):
        spoiled(path, content)
    names = ("settings.ini.broken", "settings.ini.broken-2")
    assert [path.with_name(name).read_bytes() for name in names] == [b"one", b"two"]


def test_a_file_that_is_spoiled_while_the_program_runs_is_kept_and_nothing_is_lost(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("name", "one")
    settings.sync()
    path.unlink()
    pipe(path)
    settings.set_text("other", "two")
    settings.sync()
    assert (stored(path).text("name"), stored(path).text("other")) == ("one", "two")
    assert path.with_name("settings.ini.broken").is_fifo()


def test_an_instance_in_which_nothing_changed_writes_nothing(path: Path) -> None:
    Settings(path).sync()
    assert not path.parent.exists()
    settings = Settings(path)
    settings.set_text("name", "one")
    settings.sync()
    before = path.stat()
    for each in (settings, stored(path)):
        each.set_text("name", "one")
        each.sync()
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_of_two_instances_each_keeps_what_the_other_one_changed(path: Path) -> None:
    one = Settings(path)
    for key in ("a/name", "b/name", "shared"):
        one.set_text(key, "former")
    one.sync()
    other = stored(path)
    one.set_text("a/name", "one")
    one.set_text("shared", "one")
    one.sync()
    other.remove("b")
    other.set_flag("b/again", True)
    other.set_text("shared", "other")
    other.sync()
    one.sync()
    for settings in (one, other, stored(path)):
        assert (settings.text("a/name"), settings.text("shared")) == ("one", "other")
        assert (settings.has("b/name"), settings.flag("b/again")) == (False, True)


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "elsewhere.ini")
    settings = Settings(path)
    settings.set_text("name", "one")
    settings.sync()
    assert path.is_symlink()
    assert Settings(tmp_path / "elsewhere.ini").text("name") == "one"


def test_more_than_would_be_read_again_is_not_written(path: Path) -> None:
    settings = Settings(path)
    settings.set_text("name", "a" * MAX_BYTES)
    with pytest.raises(SettingsUnwritable, match=r"larger than 1,048,576 bytes"):
        settings.sync()


def test_the_default_place_is_the_user_s_configuration_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    assert default_path() == Path(folder) / "notifyadmin" / "settings.ini"
    if os.name == "posix" and Path("/proc").exists():
        assert default_path() == tmp_path / "notifyadmin" / "settings.ini"
