"""The settings as a file for another computer: options, shortcuts and profiles; no key, draft, history or address book.

A file is a JSON object whose "settings" hold texts by the keys of the settings file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from notifyadmin.api.regions import base_url_problem
from notifyadmin.api.strict_json import decode
from notifyadmin.core.options import Options
from notifyadmin.store import settings as settings_file
from notifyadmin.store.errors import FileUnreadable
from notifyadmin.store.options import OPTIONS
from notifyadmin.store.profiles import Profiles, name_problem
from notifyadmin.store.settings import Settings

FORMAT, VERSION = "notifyadmin-settings", 1
PROFILE_FIELDS = ("name", "region", "baseUrl", "production", "keepBodies", "readOnly", "recipients")
MAX_BYTES = settings_file.MAX_BYTES // 2
"""The most that a file may hold: the settings file has to have room for it beside what it holds already."""
MAX_KEYS, MOST_PROFILES = 60, 100

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
    """The content of a file with all that differs from the defaults.

    What can't be used stays here: written by hand, an address may hold a password.
    """
    texts = {key: settings.text(key) for key in settings.stored_keys()}
    return {
        "format": FORMAT,
        "version": VERSION,
        "settings": {key: text for key, text in texts.items() if _is_usable(key, text)},
    }


def read(data: bytes) -> dict[str, str]:
    """The texts by key of a file; raises FileUnreadable for what is no such file."""
    try:
        content = decode(data) if len(data) <= MAX_BYTES else None
    except ValueError:
        content = None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise FileUnreadable("This file does not contain exported settings.", advice="Nothing was changed.")
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
    usable = {key: text for key, text in texts.items() if _is_usable(key, text)}
    chosen = {key: text for key, text in usable.items() if key in OPTIONS}
    taken.options = len(chosen)
    shortcuts = {key: text for key, text in usable.items() if _shortcut.fullmatch(key)}
    taken.shortcuts = len(shortcuts)
    settings.remove("shortcuts")
    for key, text in shortcuts.items():
        settings.set_text(key, text)
    understood = _take_profiles(usable, settings, profiles, taken)
    taken.left_out = [key for key in texts if key not in chosen and key not in shortcuts and key not in understood]
    options.take(dict.fromkeys(OPTIONS) | chosen)
    return taken


def _take_profiles(texts: Mapping[str, str], settings: Settings, profiles: Profiles, taken: Taken) -> set[str]:
    """Adds the profiles whose ID and name are new; returns the keys that were understood."""
    here = profiles.all()
    # Some keyrings take IDs that differ in case for the same.
    ids, names = {profile.id.casefold() for profile in here}, [profile.name for profile in here]
    understood: set[str] = set()
    found: dict[str, dict[str, str]] = {}
    for key, text in texts.items():
        if match := _profile.fullmatch(key):
            found.setdefault(match[1], {})[key] = text
    for profile_id, values in found.items():
        name = values.get(f"profiles/{profile_id}/name") or profile_id
        if f"profiles/{profile_id}/region" not in values or name_problem(name, ()):
            continue
        is_known = profile_id.casefold() in ids or name_problem(name, names) is not None
        if not is_known and taken.profiles == MOST_PROFILES:
            continue
        understood |= values.keys()
        if is_known:
            taken.known.append(name)
            continue
        ids.add(profile_id.casefold())
        names.append(name)
        taken.profiles += 1
        for key, text in values.items():
            settings.set_text(key, text)
    return understood


def _is_usable(key: str, text: str) -> bool:
    """Whether a setting belongs into a file, and has a text that a person could have chosen as well."""
    if key in OPTIONS:
        return OPTIONS[key].read(text) is not None
    if _shortcut.fullmatch(key):
        return len(text) <= MAX_KEYS and text.isprintable()
    if found := _profile.fullmatch(key):
        return found[2] != "baseUrl" or not text or base_url_problem(text) is None
    return False
