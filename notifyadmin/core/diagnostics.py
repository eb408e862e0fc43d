"""What helps to find a fault in the program, as text: no name, ID, key, address or content of anybody's is in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from notifyadmin.store.journal.entry import Entry
from notifyadmin.store.profiles import CURRENT, Profile
from notifyadmin.store.settings import Settings

Fact = tuple[str, str]

MOST_OUTCOMES = 20
_profile_keys = ("profiles/", f"{CURRENT}/")
_plain_value = re.compile(r"[A-Za-z0-9+,. _-]{0,40}")
_known_files = ("settings.ini", "drafts", "used", "history", "sandbox.json")


def report(sections: Mapping[str, Sequence[Fact]], without_secrets: Callable[[bytes], bytes]) -> str:
    """All sections as text, without the secrets of any profile, and without the name of the user's home."""
    blocks = (
        "\n".join((f"[{title}]", *(f"{name}: {value}" for name, value in facts))) for title, facts in sections.items()
    )
    text = "\n\n".join(blocks).replace(str(Path.home()), "~") + "\n"
    return without_secrets(text.encode(errors="replace")).decode(errors="replace")


def settings_facts(settings: Settings) -> list[Fact]:
    """The settings but those of profiles; what is more than a plain word or number is only said to be there."""
    return [
        (key, text if _plain_value.fullmatch(text := settings.text(key)) and not settings.data(key) else "(set)")
        for key in settings.stored_keys()
        if not f"{key}/".startswith(_profile_keys)
    ]


def profile_facts(profiles: Iterable[Profile], current: Profile) -> list[Fact]:
    """How many profiles there are, and of what kind the current one is."""
    own = [profile for profile in profiles if not profile.is_sandbox]
    kind = "sandbox" if current.is_sandbox else current.region.value
    flags = {
        "production": current.production,
        "read-only": current.read_only,
        "limited recipients": current.recipients is not None,
        "no bodies in the history": not current.keep_bodies,
    }
    return [
        ("profiles besides the sandbox", str(len(own))),
        ("production profiles", str(sum(profile.production for profile in own))),
        ("current profile", ", ".join((kind, *(name for name, holds in flags.items() if holds)))),
    ]


def file_facts(folder: Path) -> list[Fact]:
    """How large what is kept is; no name of a file that another program or the user has put there."""
    facts = []
    for name in _known_files:
        sizes = list(_sizes(folder / name))
        facts.append((name, f"{sum(sizes):,} bytes, files: {len(sizes)}" if sizes else "not there"))
    return facts


def outcome_facts(entries: Sequence[Entry]) -> list[Fact]:
    """How the last requests ended, newest first: neither whom they were for nor what they said."""
    return [(f"{entry.at:%Y-%m-%d %H:%M:%S%z}", " ".join(_outcome(entry))) for entry in entries]


def _outcome(entry: Entry) -> Iterator[str]:
    yield entry.operation
    yield entry.outcome
    if entry.status is not None:
        yield str(entry.status)
    if entry.latency_s is not None:
        yield f"{entry.latency_s:.2f} s"


def _sizes(path: Path) -> Iterator[int]:
    try:
        if path.is_symlink():
            return
        if path.is_dir():
            for inner in path.iterdir():
                yield from _sizes(inner)
        elif path.exists():
            yield path.stat().st_size
    except OSError:
        return  # gone meanwhile, or not ours to read
