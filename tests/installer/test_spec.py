"""What build.spec asks PyInstaller for on each system; PyInstaller itself is stood in for."""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from installer.windows_version import version_info
from notifyadmin import __version__
from notifyadmin.desktop_files import APP_ID

ROOT = Path(__file__).parent.parent.parent


class Builder:
    """Takes what a spec says, and keeps it by what it is said to."""

    def __init__(self) -> None:
        self.said: dict[str, dict[str, Any]] = {}

    def step(self, name: str) -> Callable[..., SimpleNamespace]:
        def run(*_: object, **options: object) -> SimpleNamespace:
            self.said[name] = options
            return SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])

        return run


def built(platform: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """What the spec says on a system."""
    for name in ("PyInstaller", "PyInstaller.depend", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    bindepend, hooks = ModuleType("PyInstaller.depend.bindepend"), ModuleType("PyInstaller.utils.hooks")
    for module, names in (
        (bindepend, ("get_imports",)),
        (hooks, ("collect_data_files", "collect_submodules", "copy_metadata")),
    ):
        for name in names:
            setattr(module, name, lambda *_, **__: [])
        monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "path", [*sys.path])
    builder = Builder()
    steps = {name: builder.step(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    spec = compile((ROOT / "build.spec").read_text("utf-8"), "build.spec", "exec")
    exec(spec, {"SPECPATH": str(ROOT), "workpath": str(folder), **steps})  # noqa: S102 - as PyInstaller does
    return builder.said


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_no_system_shows_a_console(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert built(platform, tmp_path, monkeypatch)["EXE"]["console"] is False


def test_windows_gets_an_icon_and_its_version_information(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = built("win32", tmp_path, monkeypatch)
    assert Path(said["EXE"]["icon"]).read_bytes()[:4] == b"\0\0\1\0"
    strings = windows_strings(Path(said["EXE"]["version"]).read_text("utf-8"))
    assert strings["ProductVersion"] == strings["FileVersion"] == __version__
    assert strings["ProductName"] == "NotifyAdmin"
    assert strings["LegalCopyright"].startswith("Copyright (c) ")
    assert strings["CompanyName"] == "NotifyAdmin contributors"
    assert "win32ctypes.core" in said["Analysis"]["hiddenimports"]
    assert "BUNDLE" not in said


def test_macos_gets_a_bundle_with_icon_identifier_and_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = built("darwin", tmp_path, monkeypatch)
    bundle = said["BUNDLE"]
    assert (bundle["name"], bundle["bundle_identifier"], bundle["version"]) == ("NotifyAdmin.app", APP_ID, __version__)
    assert set(icns_sizes(Path(bundle["icon"]))) >= {16, 32, 64, 128, 256, 512, 1024}
    assert bundle["info_plist"]["CFBundleLocalizations"] == ["en", "de", "fr"]
    assert bundle["info_plist"]["NSHighResolutionCapable"] is True
    assert said["EXE"]["version"] is None


def test_linux_gets_its_icon_from_the_desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = built("linux", tmp_path, monkeypatch)
    assert (said["EXE"]["icon"], said["EXE"]["version"]) == (None, None)
    assert said["EXE"]["strip"] is said["COLLECT"]["strip"] is True
    assert "BUNDLE" not in said


@pytest.mark.parametrize(
    ("version", "expected"), [("1.2", (1, 2, 0, 0)), ("0.1.0rc1", (0, 1, 0, 0)), ("1.2.3.4.5", (1, 2, 3, 4))]
)
def test_windows_wants_four_numbers(version: str, expected: tuple[int, ...]) -> None:
    text = version_info("A", version, description="b", company="c", copyright_="d")
    assert f"filevers={expected}" in text
    assert windows_strings(text)["FileVersion"] == version


def test_a_version_without_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="'next' has no numbers"):
        version_info("A", "next", description="b", company="c", copyright_="d")


def windows_strings(text: str) -> dict[str, str]:
    """The strings of a version file, which PyInstaller evaluates."""
    found: dict[str, str] = {}

    def stand_in(*_: object, **__: object) -> None:
        return None

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "VarFileInfo", "VarStruct")
    eval(text, {**dict.fromkeys(names, stand_in), "StringStruct": found.__setitem__})  # noqa: S307 - as PyInstaller does
    return found


def icns_sizes(path: Path) -> list[int]:
    """The widths of the pictures in an icon of macOS; each is a PNG behind its kind and length."""
    data = path.read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    at, sizes = 8, []
    while at < len(data):
        length, png = struct.unpack(">I", data[at + 4 : at + 8])[0], data[at + 8 :]
        assert png.startswith(b"\x89PNG\r\n")
        sizes.append(struct.unpack(">I", png[16:20])[0])
        at += length
    return sizes
