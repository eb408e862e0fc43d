"""A first day with the program, from outside its process, by accessible identifiers alone, with a real keyring.

Run it with `xvfb-run -a -s "-screen 0 1400x900x24" python -m pytest -m x11`, and on the executable with `-m build`.
"""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.models import Channel, Delivery
from notifyadmin.api.regions import Region
from tests.background import PATIENCE_S, until
from tests.catalogues import entries
from tests.e2e.screen import Screen, missing, screen

ROOT = Path(__file__).parents[2]
SOURCE = (sys.executable, "-m", "notifyadmin")
EXECUTABLE = (str(ROOT / "dist" / "notifyadmin" / "notifyadmin"),)
SECRET = "of-this-walk-and-nothing-else"
NAME = "Walk ☂"
USER, TYPE = "123", "hello_world"
FIRST_TYPE, EMAIL = 0, 1
"""Where the grid has the preference that is toggled."""

programs = pytest.mark.parametrize(
    "program",
    [
        pytest.param(SOURCE, id="source", marks=pytest.mark.x11),
        pytest.param(EXECUTABLE, id="executable", marks=pytest.mark.build),
    ],
)


@pytest.fixture(autouse=True)
def _there_is_all_that_it_takes(program: Sequence[str]) -> None:
    lacking = missing("gnome-keyring-daemon", program[0])
    assert not lacking, f"this suite needs {', '.join(lacking)}: see .ci/run"


@pytest.fixture
def service(program: Sequence[str], tmp_path: Path) -> Iterator[dict[str, str]]:
    """A sandbox in a process of its own, by the same program: its base URL, client id and secret."""
    command = [*program, "sandbox", "--client-id", "walk", "--client-secret", SECRET]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


@programs
@pytest.mark.parametrize("language", ["en", "de"])
def test_assistive_technology_alone_finds_and_does_everything_of_a_first_day(
    tmp_path: Path, program: Sequence[str], service: dict[str, str], language: str
) -> None:
    speak(tmp_path, language)
    with screen(tmp_path, program, with_keyring=True) as seen:
        words = {each: translated(each, language) for each in ("Sent", "Saved", "Loaded", "Retracted")}
        create_profile(seen, service)
        send(seen, words["Sent"])
        toggle_a_preference(seen, words["Loaded"], words["Saved"])
        assert asyncio.run(stored_choices(service)) == [(Channel.EMAIL, Delivery.OFF)]
        retract(seen, words["Retracted"])
        assert asyncio.run(received(service)) == []
        find_all_in_the_history(seen, [words[each] for each in ("Retracted", "Saved", "Sent")])
        assert secret_in_the_keyring(seen, tmp_path) == SECRET
        seen.program.send_signal(signal.SIGTERM)
        assert seen.program.wait(PATIENCE_S) == 0
        files = [path for path in (tmp_path / "config").rglob("*") if path.is_file()]
        assert files
        assert not [path for path in files if SECRET.encode() in path.read_bytes()]


def speak(home: Path, language: str) -> None:
    """Has the program speak a language from its start on."""
    folder = home / "config" / "notifyadmin"
    folder.mkdir(parents=True)
    (folder / "settings.ini").write_text(f"[General]\nlanguage={language}\n", "utf-8")


def translated(word: str, language: str) -> str:
    """What the catalogue of a language has for a verdict."""
    if language == "en":
        return word
    catalogue = entries(ROOT / f"resources/translations/notifyadmin_{language}.ts")
    return next(forms[0] for source, forms in catalogue if source == word)


def create_profile(seen: Screen, service: dict[str, str]) -> None:
    """Adds a profile for a service of its own, and waits until it is the one that is used."""
    seen.do("press", "profile.new")
    seen.do("fill", "profile.name", NAME)
    seen.do("choose", "profile.region", at=list(Region).index(Region.CUSTOM))
    until(lambda: "enabled" in seen.look("profile.baseUrl")["states"], "an address of one's own can be entered")
    for field in ("baseUrl", "clientId", "clientSecret"):
        seen.do("fill", f"profile.{field}", service[field])
    seen.do("press", "profile.save")
    until(lambda: seen.look("profile.selector").get("name") == NAME, "the new profile is chosen")
    until(lambda: service["baseUrl"] in seen.look("profile.place")["name"], "it is ready")


def send(seen: Screen, sent: str) -> None:
    """Sends, and waits for the verdict."""
    seen.do("fill", "notificationId", TYPE)
    seen.do("fill", "user.id", USER)
    seen.do("fill", "user.email", "test@test.com")
    seen.do("fill", "user.number", "+15005550006")
    until(lambda: "+15005550006" in seen.look("send.json")["text"], "the request follows the form")
    seen.do("press", "send.submit")
    seen.reads("send.verdict", sent)
    assert json.loads(seen.look("send.response")["text"])["messages"] == []


def toggle_a_preference(seen: Screen, loaded: str, saved: str) -> None:
    """Switches the first type's email, looks at the cell, and saves it."""
    seen.do("press", "tab.preferences")
    until(lambda: "checked" in seen.look("preferences.atOnce").get("states", []), "changes are saved automatically")
    seen.do("press", "preferences.atOnce")
    seen.do("fill", "preferences.userId", USER)
    seen.do("press", "preferences.load")
    seen.reads("preferences.verdict", loaded)

    def cell() -> str:
        return str(seen.ask("cells", "preferences.grid")["cells"][FIRST_TYPE][EMAIL])

    before = cell()
    seen.do("select", "preferences.grid", at=[FIRST_TYPE, EMAIL])
    seen.do("press", "preferences.toggle")
    until(lambda: cell() != before, "the cell is read as switched")
    unsaved = cell()
    seen.do("press", "preferences.apply")
    seen.reads("preferences.verdict", saved)
    assert cell() not in (before, unsaved)


def retract(seen: Screen, retracted: str) -> None:
    """Looks at what will be deleted, and has it deleted."""
    seen.do("press", "tab.retract")
    seen.do("fill", "retract.notificationId", TYPE)
    seen.do("fill", "retract.userId", USER)
    until(lambda: any(map(any, seen.ask("cells", "retract.inbox").get("cells", []))), "the preview lists something")
    assert "1" in seen.look("retract.count")["name"]
    seen.do("press", "retract.submit")
    seen.do("press", "retract.confirm")
    seen.reads("retract.verdict", retracted)
    until(lambda: not any(map(any, seen.ask("cells", "retract.inbox")["cells"])), "nothing is left")


def find_all_in_the_history(seen: Screen, verdicts: list[str]) -> None:
    """Finds what was done, the last first, and opens each."""
    seen.do("press", "tab.history")

    def listed() -> list[list[str]]:
        rows: list[list[str]] = seen.ask("cells", "history.list").get("cells", [])
        return rows

    until(lambda: len(listed()) == len(verdicts), "everything is listed")
    for at, (row, verdict) in enumerate(zip(listed(), verdicts, strict=True)):
        assert {verdict, USER, NAME} <= set(row)
        seen.do("select", "history.list", at=[at, 0])
        seen.reads("history.verdict", verdict)
        until(lambda: USER in seen.look("history.request").get("text", ""), "the request is shown")


def client_of(service: dict[str, str]) -> Client:
    """Asks the service, as another program does."""
    return Client(service["baseUrl"], Credentials.of(service["clientId"], service["clientSecret"]))


async def stored_choices(service: dict[str, str]) -> list[tuple[str, str | None]]:
    """The user's choices for the type that was sent: channel and delivery."""
    async with client_of(service) as client:
        found = (await client.get_preferences(USER)).value.preferences
    return [(each.channel, each.delivery) for each in found if each.notification_id == TYPE]


async def received(service: dict[str, str]) -> list[str]:
    """What the user still has of the type that was sent, in the app."""
    async with client_of(service) as client:
        found = (await client.in_app_notifications(USER)).value.notifications
    return [each.id for each in found if each.notification_id == TYPE]


def secret_in_the_keyring(seen: Screen, home: Path) -> str:
    """What another program on the same session finds there for the profile."""
    found = """if True:
        import asyncio, sys
        from pathlib import Path
        from notifyadmin.store.credentials import CredentialStore
        from notifyadmin.store.profiles import Profiles
        from notifyadmin.store.settings import Settings

        profile = Profiles(Settings(Path(sys.argv[1]))).all()[-1]
        print(asyncio.run(CredentialStore().load(profile.id)).client_secret.reveal())
    """
    return seen.run([sys.executable, "-c", found, str(home / "config" / "notifyadmin" / "settings.ini")]).strip()
