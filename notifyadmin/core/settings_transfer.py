"""The settings as a file for another computer: options, shortcuts and profiles; no key, draft, history or address book.

A file is a JSON object whose "settings" hold texts by the keys of the settings file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from notifyadmin.api.strict_json import decode
from notifyadmin.core.options import Options
from notifyadmin.store.errors import FileUnreadable
from notifyadmin.store.options import OPTIONS
from notifyadmin.store.profiles import Profiles
from notifyadmin.store.settings import Settings

FORMAT, VERSION = "notifyadmin-settings", 1
PROFILE_FIELDS = ("name", "region", "baseUrl", "production", "keepBodies", "readOnly", "recipients")
MAX_TEXT = 100_000

_shortcut = re.compile(r"shortcuts/[a-z.0-9]{1,60}")
_profile = re.compile(rf"profiles/([A-Za-z0-9_-]{{1,64}})/({'|'.join(PROFILE_FIELDS)})")


@dataclass(slots=True)
class Taken:
    """What an import took: how many options, shortcuts and profiles; and the keys that it left out.

    `known` are the names of profiles that were left as they are here.
    """

    options: int = 0
    shortcuts: int = 0
    profiles: int = 0
    known: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def exported(settings: Settings) -> dict[str, object]:
    """The content of a file with all that differs from the defaults. An address that holds a password stays here."""
    texts = {key: settings.text(key) for key in settings.stored_keys() if _is_portable(key)}
    return {
        "format": FORMAT,
        "version": VERSION,
        "settings": {key: text for key, text in texts.items() if not (key.endswith("/baseUrl") and "@" in text)},
    }


def read(data: bytes) -> dict[str, str]:
    """The texts by key of a file; raises FileUnreadable for what is no such file."""
    try:
        content = decode(data)
    except ValueError:
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise FileUnreadable("This is not a file of exported settings.", advice="Nothing was changed.")
    if content.get("version") != VERSION:
        raise FileUnreadable("This file was exported by a newer version of NotifyAdmin.", advice="Nothing was changed.")
    texts = content.get("settings")
    if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
        raise FileUnreadable("The exported settings are damaged.", advice="Nothing was changed.")
    return texts


def take(texts: Mapping[str, str], settings: Settings, options: Options, profiles: Profiles) -> Taken:
    """Takes over what an export holds. Options that it doesn't name get their defaults; profiles are only added.

    Shortcuts are stored, and are still to be read by whoever checks them for clashes.
    """
    taken = Taken()
    chosen = {key: text for key, text in texts.items() if key in OPTIONS and OPTIONS[key].read(text) is not None}
    taken.options = len(chosen)
    shortcuts = {key: text for key, text in texts.items() if _shortcut.fullmatch(key) and len(text) <= MAX_TEXT}
    taken.shortcuts = len(shortcuts)
    settings.remove("shortcuts")
    for key, text in shortcuts.items():
        settings.set_text(key, text)
    left = _take_profiles(texts, settings, profiles, taken)
    taken.left_out = [key for key in texts if key not in chosen and key not in shortcuts and key not in left]
    options.take(dict.fromkeys(OPTIONS) | chosen)
    return taken


def _take_profiles(texts: Mapping[str, str], settings: Settings, profiles: Profiles, taken: Taken) -> set[str]:
    """Adds the profiles whose ID and name are new; returns the keys that were understood."""
    here = profiles.all()
    ids, names = {profile.id for profile in here}, {profile.name.casefold() for profile in here}
    understood: set[str] = set()
    found: dict[str, dict[str, str]] = {}
    for key, text in texts.items():
        if (match := _profile.fullmatch(key)) and len(text) <= MAX_TEXT:
            found.setdefault(match[1], {})[key] = text
    for profile_id, values in found.items():
        name = values.get(f"profiles/{profile_id}/name", "")
        if f"profiles/{profile_id}/region" not in values:
            continue
        understood |= values.keys()
        if profile_id in ids or name.casefold() in names:
            taken.known.append(name)
            continue
        names.add(name.casefold())
        taken.profiles += 1
        for key, text in values.items():
            settings.set_text(key, text)
    return understood


def _is_portable(key: str) -> bool:
    return key in OPTIONS or _shortcut.fullmatch(key) is not None or _profile.fullmatch(key) is not None
