from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from notifyadmin.api.auth import Secret
from notifyadmin.api.redaction import Redaction
from notifyadmin.api.regions import Region
from notifyadmin.core import diagnostics
from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.profiles import SANDBOX, Profile, Profiles
from notifyadmin.store.settings import Settings

NAME, URL = "Anna's shop", "https://secret.example.com"


def entry(**values: object) -> Entry:
    fields: dict[str, object] = {
        "row": 1, "uid": "uid-1", "at": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "profile_id": "p1",
        "profile_name": NAME, "production": True, "operation": "send", "user_id": "anna@example.com",
        "notification_id": "order", "sub_notification_id": "", "scheduled_at": None, "keeps_bodies": True,
        "outcome": "partlySent", "text": "Partly sent", "advice": "the service said so", "status": 200,
        "latency_s": 0.1234, "tracking_id": "tracking-1", "ended_at": None,
    }  # fmt: skip
    return Entry(**{**fields, **values})  # type: ignore[arg-type]  # any field may be replaced


def test_the_settings_are_without_profiles_and_without_values_that_are_more_than_a_word(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    profiles = Profiles(settings)
    profile = Profile(profiles.new_id(), NAME, Region.CUSTOM, URL, True)
    profiles.save(profile)
    profiles.choose(profile.id)
    settings.set_text("appearance", "dark")
    settings.set_text("shortcuts/load", "Ctrl+J")
    settings.set_text("proxy", "http://anna:hunter2@proxy:8080")
    settings.set_data("window/geometry", b"\0\1")
    facts = dict(diagnostics.settings_facts(settings))
    assert facts == {
        "appearance": "dark",
        "shortcuts/load": "Ctrl+J",
        "proxy": "(set)",
        "window/geometry": "(set)",
    }


def test_profiles_are_counted_and_described_without_name_or_address() -> None:
    profile = Profile("p1", NAME, Region.CUSTOM, URL, True)
    text = str(diagnostics.profile_facts([SANDBOX, profile], profile))
    assert "('profiles besides the sandbox', '1')" in text
    assert "production" in text
    assert NAME not in text
    assert URL not in text
    assert "p1" not in text
    assert ("current profile", "sandbox") in diagnostics.profile_facts([SANDBOX], SANDBOX)


def test_outcomes_are_without_content() -> None:
    facts = diagnostics.outcome_facts([entry(), entry(status=None, latency_s=None, outcome="unknown")])
    assert facts == [
        ("2026-01-02 03:04:05+0000", "send partlySent 200 0.12 s"),
        ("2026-01-02 03:04:05+0000", "send unknown"),
    ]


def test_files_are_told_by_their_sizes_and_foreign_ones_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_bytes(b"12345")
    (tmp_path / "used" / "profile").mkdir(parents=True)
    (tmp_path / "used" / "profile" / "ids.json").write_bytes(b"x" * 2_000)
    (tmp_path / "anna.txt").write_bytes(b"1")
    (tmp_path / "drafts").symlink_to("/")
    assert diagnostics.file_facts(tmp_path) == [
        ("settings.ini", "5 bytes, files: 1"),
        ("drafts", "not there"),
        ("used", "2,000 bytes, files: 1"),
        ("history", "not there"),
        ("sandbox.json", "not there"),
    ]


def test_the_report_has_neither_a_secret_nor_the_home_of_the_user() -> None:
    secret = "s3cret/of-the-shop"
    redaction = Redaction(Secret(secret))
    facts = {"system": [("a", f"x {secret} y"), ("b", f"{Path.home()}/config")], "files": [("c", "\ud800")]}
    text = diagnostics.report(facts, redaction.data)
    assert text == "[system]\na: x … y\nb: ~/config\n\n[files]\nc: ?\n"
