from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import pytest

from notifyadmin.store.licenses import BUNDLED, License, installed_licenses, to_json


def test_python_and_every_package_that_the_program_needs_is_named_once() -> None:
    found = installed_licenses()
    assert found[0].name == "Python"
    assert found[0].version == sys.version.split()[0]
    names = [each.name for each in found]
    assert len(names) == len(set(names))
    assert {"PySide6_Essentials", "shiboken6", "httpx", "httpcore", "keyring", "pydantic", "python-liquid"} <= set(
        names
    )
    assert names[1:] == sorted(names[1:], key=str.casefold)


def test_what_only_tests_and_builds_need_is_left_out() -> None:
    names = {each.name.lower() for each in installed_licenses()}
    assert not names & {"pytest", "ruff", "mypy", "hypothesis", "pyinstaller", "notifyadmin"}


def test_each_has_a_name_a_version_and_a_license() -> None:
    for each in installed_licenses():
        assert isinstance(each, License)
        assert each.version
        assert each.license, each.name
        assert len(each.license) <= 80
    versions = {each.name: each.version for each in installed_licenses()}
    assert versions["httpx"] == metadata.version("httpx")


def test_the_texts_are_those_of_the_packages() -> None:
    texts = {each.name: each.text for each in installed_licenses()}
    assert "Redistribution and use" in texts["httpx"]
    assert "PYTHON SOFTWARE FOUNDATION" in texts["Python"].upper()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["PySide6_Essentials"]
    assert [name for name, text in texts.items() if len(text) < 500] == []


def test_a_packaged_program_has_those_of_its_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = installed_licenses()
    (tmp_path / BUNDLED).write_text(to_json(found), "utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert installed_licenses() == found
