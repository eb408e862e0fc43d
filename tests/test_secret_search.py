"""The search for secrets finds each form where it was planted, and nothing else."""

from __future__ import annotations

import base64
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.secret_search import forms, found_below, found_in

SECRET = 'k3y/"of+the\\shop?~0123'
OTHER = "another-k3y-0123456789"


@pytest.mark.parametrize("form", forms(SECRET))
def test_each_form_is_found_where_it_was_planted(form: str) -> None:
    assert form in found_in(b"before " + forms(SECRET)[form] + b" after", [OTHER, SECRET])


@pytest.mark.parametrize("before", ["", "a", "ab", "abc", "client_1:", "client_12:"])
@pytest.mark.parametrize("after", ["", "!", "!!"])
@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
def test_in_base64_it_is_found_whatever_is_around_it(before: str, after: str, encode: object) -> None:
    assert callable(encode)
    assert found_in(encode(f"{before}{SECRET}{after}".encode()), [SECRET])


def test_a_text_without_it_has_none() -> None:
    assert found_in(b"\n".join(forms(OTHER).values()), [SECRET]) == set()
    assert found_in("k3y/ of the shop, half \ud83d", [SECRET]) == set()


def test_below_a_folder_it_is_found_in_files_and_in_their_names(tmp_path: Path) -> None:
    (tmp_path / "deep" / "deeper").mkdir(parents=True)
    (tmp_path / "deep" / "deeper" / "file.bin").write_bytes(b"\0\xff" + SECRET.encode())
    (tmp_path / f"log-{OTHER}").write_text("")
    (tmp_path / "innocent").write_text("nothing")
    found = {(Path(path).name, form) for path, form in found_below(tmp_path, [SECRET, OTHER])}
    assert found >= {("file.bin", "plain"), (f"log-{OTHER}", "plain")}
    assert {name for name, _ in found} == {"file.bin", f"log-{OTHER}"}


def test_it_is_found_in_a_database_whose_pages_part_it(tmp_path: Path) -> None:
    parted = 0
    for length in range(0, 512, len(SECRET) - 2):
        path = tmp_path / f"{length}.sqlite3"
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA page_size = 512")
            database.execute("PRAGMA synchronous = OFF")
            database.execute("CREATE TABLE rows (text)")
            database.execute("INSERT INTO rows VALUES (?)", ("x" * length + SECRET + "x" * (1_000 - length),))
            database.commit()
        parted += SECRET.encode() not in path.read_bytes()
        assert (str(path), "plain") in found_below(tmp_path, [SECRET])
    assert parted, "no page parts it"
