"""Profiles: the environments of the service, and which of them is the current one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from itertools import chain, count
from urllib.parse import urlsplit

from notifyadmin.api import regions
from notifyadmin.api.regions import Region
from notifyadmin.api.sentence import Sentence, joined
from notifyadmin.store import recipients
from notifyadmin.store.errors import FileUnreadable, InvalidProfile, SettingsUnwritable
from notifyadmin.store.recipients import ANYONE, NOBODY, Recipients
from notifyadmin.store.settings import Settings

MAX_NAME_CHARS = 60
CURRENT = "currentProfile"

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")  # part of settings keys and of keyring entry names
JOINERS = "\u200c\u200d"  # Persian words and many emoji are written with them


@dataclass(frozen=True, slots=True)
class Profile:
    """One environment of the service: everything about it but its credentials, which are in the keyring.

    `custom_url` counts in the custom region only. `production` is set where real people are reached.
    `keep_bodies` says whether the history keeps what is sent and what comes back. A `read_only` profile changes
    nothing at the service. `recipients` are all that may be reached; None where anybody may be.
    """

    id: str
    name: str
    region: Region
    custom_url: str = ""
    production: bool = False
    keep_bodies: bool = True
    read_only: bool = False
    recipients: Recipients | None = None

    @property
    def is_sandbox(self) -> bool:
        """Whether this is the service emulated inside the program."""
        return self.id == SANDBOX.id

    @property
    def is_on_this_computer(self) -> bool:
        """Whether its service is reached without any network."""
        return self.region is Region.CUSTOM and regions.is_loopback(urlsplit(self.custom_url.strip()).hostname or "")

    def has_address_of(self, other: Profile) -> bool:
        """Whether both lead to the same service."""
        return (self.region, self.custom_url) == (other.region, other.custom_url)

    def base_url(self) -> str:
        """The address of the profile's service; raises InvalidSetting where it has none that may be called.

        The sandbox has none of its own: it is known only while it runs.
        """
        return regions.base_url(self.region, self.custom_url)


SANDBOX = Profile("sandbox", "Sandbox", Region.CUSTOM)


class Profiles:
    """The profiles of a settings file, and which of them is current.

    The sandbox is always among them and never stored. Changes are written at once; where that fails,
    SettingsUnwritable is raised, and the change stays in use until the program ends.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def refresh(self) -> None:
        """Reads what other instances have changed."""
        with suppress(SettingsUnwritable):  # what is still to be written is told by whoever changed it
            self._settings.sync()

    @staticmethod
    def new_id() -> str:
        """An id for a profile that is being made; it stays the same when the profile gets another name."""
        import uuid

        return uuid.uuid4().hex

    def all(self) -> tuple[Profile, ...]:
        """The sandbox, then the others by name."""
        ids = (profile_id for profile_id in self._settings.groups("profiles") if _is_storable(profile_id))
        stored = [self._stored(profile_id) for profile_id in ids]
        return SANDBOX, *sorted(stored, key=lambda profile: (_folded(profile.name), profile.id))

    def get(self, profile_id: str) -> Profile | None:
        """The profile with an id, if there is one."""
        return next((profile for profile in self.all() if profile.id == profile_id), None)

    def copy_name(self, name: str) -> str:
        """A name that is free, for a copy of the profile that has this one."""
        taken = {_folded(profile.name) for profile in self.all()}
        for suffix in chain([" (copy)"], (f" (copy {number})" for number in count(2))):
            free = name[: MAX_NAME_CHARS - len(suffix)].rstrip() + suffix
            if _folded(free) not in taken:
                return free
        raise AssertionError("There are endlessly many.")

    def check(self, profile: Profile) -> None:
        """Raises InvalidProfile where a profile breaks a rule, so that `save` would refuse it."""
        if not _is_storable(profile.id):
            raise InvalidProfile(
                "id",
                Sentence("The profile {profile} cannot be changed.", profile=profile.name),
                advice="Create a new one.",
            )
        others = [other.name for other in self.all() if other.id != profile.id]
        problem = name_problem(profile.name, others)
        if problem:
            raise InvalidProfile("name", problem)
        problem = regions.base_url_problem(profile.custom_url) if profile.region is Region.CUSTOM else None
        if problem:
            raise InvalidProfile("baseUrl", problem)

    def save(self, profile: Profile, before: Profile | None = None) -> None:
        """Adds a profile, or replaces the one with its id; raises InvalidProfile where it breaks a rule.

        With `before`, the profile as it was when it began to be edited, only what differs from it is replaced:
        another instance may have changed the rest meanwhile.
        """
        if before is not None:
            profile = self._merged(before, profile)
        self.check(profile)
        is_custom = profile.region is Region.CUSTOM
        self._store(replace(profile, custom_url=profile.custom_url.strip() if is_custom else ""))

    def remove(self, profile_id: str) -> None:
        """Forgets a profile; its keyring entry is the caller's to remove. If it was current, the sandbox becomes it."""
        if profile_id == SANDBOX.id:
            raise InvalidProfile("id", "The sandbox cannot be removed.", advice="Select another profile.")
        if _is_storable(profile_id):
            self._settings.remove(f"profiles/{profile_id}")
            if self._settings.text(CURRENT) == profile_id:
                self._settings.remove(CURRENT)
            self._settings.sync()

    def find_losses(self) -> list[FileUnreadable]:
        """What is lost of stored profiles, as where the settings file was cut; keeps a copy of that file.

        Where the current profile is affected, the sandbox becomes the current one.
        """
        lost = {profile: parts for profile in self.all()[1:] if (parts := self._lost(profile.id))}
        texts: list[str] = [
            Sentence(
                "The profile {profile} could not be read completely. Missing: {parts}.",
                profile=profile.name,
                parts=", ".join(parts),
            )
            for profile, parts in lost.items()
        ]
        current = self.get(self._settings.text(CURRENT, SANDBOX.id))
        if current is None:
            texts.append("The profile that was selected last is not in the settings file.")
        if current is None or current in lost:
            self._settings.set_text(CURRENT, SANDBOX.id)
        kept = self._settings.keep_previous() if texts else ""
        return [FileUnreadable(text, advice=joined("Check the profiles before you use them.", kept)) for text in texts]

    @property
    def current(self) -> Profile:
        """The profile that was chosen last; the sandbox at the first start and where that profile is gone."""
        return self.get(self._settings.text(CURRENT)) or SANDBOX

    def choose(self, profile_id: str) -> None:
        """Makes a profile the current one; raises InvalidProfile where none has this id."""
        if self.get(profile_id) is None:
            raise InvalidProfile("id", "This profile no longer exists.", advice="Select another profile.")
        self._settings.set_text(CURRENT, profile_id)
        self._settings.sync()

    def _merged(self, before: Profile, after: Profile) -> Profile:
        self.refresh()
        stored = self.get(after.id) or before
        values = {field.name: getattr(after, field.name) for field in fields(Profile)}
        changed = {name: value for name, value in values.items() if value != getattr(before, name)}
        address = stored if after.has_address_of(before) else after
        return replace(stored, **changed | {"region": address.region, "custom_url": address.custom_url})

    def _store(self, profile: Profile) -> None:
        key = f"profiles/{profile.id}"
        self._settings.remove(key)  # all of it is written, not only what differs: another instance may have changed it
        self._settings.set_text(f"{key}/name", profile.name.strip())
        self._settings.set_text(f"{key}/region", profile.region.value)
        self._settings.set_text(f"{key}/baseUrl", profile.custom_url)
        self._settings.set_flag(f"{key}/production", profile.production)
        self._settings.set_flag(f"{key}/keepBodies", profile.keep_bodies)
        self._settings.set_flag(f"{key}/readOnly", profile.read_only)
        self._settings.set_text(f"{key}/recipients", recipients.stored_text(profile.recipients))
        self._settings.sync()

    def _stored(self, profile_id: str) -> Profile:
        """A profile as the file has it, made usable where the file is damaged.

        It is listed in any case, so that it can be completed or removed, and its keyring entry with it: without a
        readable name under its id, with an unknown region as a custom one. A production flag that is not one is set,
        as is one that is lost with the region; no bodies are kept then, nothing may be written, and nobody reached.
        What is written and who is reached are stored together: where only one of them is there, the other was lost.
        """
        key = f"profiles/{profile_id}"
        is_cut = not self._settings.has(f"{key}/region")
        has_flag, has_recipients = (self._settings.has(f"{key}/{name}") for name in ("readOnly", "recipients"))
        reachable = self._settings.text(f"{key}/recipients", "" if has_flag or has_recipients or is_cut else ANYONE)
        return Profile(
            profile_id,
            _cleaned(self._settings.text(f"{key}/name")) or profile_id,
            self._region(profile_id) or Region.CUSTOM,
            self._settings.text(f"{key}/baseUrl"),
            self._settings.flag(f"{key}/production", is_cut),
            self._settings.flag(f"{key}/keepBodies", not is_cut),
            self._settings.flag(f"{key}/readOnly", has_recipients or is_cut),
            recipients.read_text(reachable),
        )

    def _region(self, profile_id: str) -> Region | None:
        text = self._settings.text(f"profiles/{profile_id}/region")
        return next((region for region in Region if region.value == text), None)

    def _lost(self, profile_id: str) -> list[str]:
        """What a stored profile lacks, in words."""
        region = self._region(profile_id)
        found = {
            "name": self._settings.text(f"profiles/{profile_id}/name"),
            "region": region,
            "base URL": region not in (None, Region.CUSTOM) or self._settings.text(f"profiles/{profile_id}/baseUrl"),
            "recipients": region is None or self._stored(profile_id).recipients != NOBODY,
        }
        return [part for part, value in found.items() if not value]


def name_problem(name: str, others: Iterable[str]) -> str | None:
    """What is wrong with a profile's name, in a sentence; `others` are the names of all other profiles."""
    folded = _folded(name)
    if not folded:
        return "The name is missing."
    if any(_is_unreadable(char) for char in name):
        return "The name has a line break or an invisible character. Type it again."
    if len(name.strip()) > MAX_NAME_CHARS:
        return Sentence("The name is longer than %n character(s).", n=MAX_NAME_CHARS)
    same = next((other for other in others if _folded(other) == folded), None)
    if same is not None:
        return Sentence("A profile named {profile} already exists.", profile=same)
    return None


def _is_storable(profile_id: str) -> bool:
    return profile_id != SANDBOX.id and ID.fullmatch(profile_id) is not None


def _folded(name: str) -> str:
    """The same for names that look the same: case, space around, joiners and ways to encode an accent do not count."""
    return unicodedata.normalize("NFKC", name).casefold().translate({ord(joiner): None for joiner in JOINERS}).strip()


def _is_unreadable(char: str) -> bool:
    """Control characters, line breaks, and marks that turn the direction of reading."""
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in JOINERS


def _cleaned(name: str) -> str:
    return "".join(char for char in name if not _is_unreadable(char)).strip()[:MAX_NAME_CHARS]
