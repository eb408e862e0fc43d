"""`--self-test`: whether this installation, or this built executable, has and can do everything it needs."""

from __future__ import annotations

import asyncio
import json
import ssl
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from notifyadmin import __version__
from notifyadmin.api.errors import ApiError
from notifyadmin.api.models import RetractRequest, SendRequest, User
from notifyadmin.api.sentence import Sentence
from notifyadmin.desktop_files import own_command
from notifyadmin.sandbox import Sandbox
from notifyadmin.screen_check import display_problem, library_problem
from notifyadmin.screen_probe import probe_screen
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.system_libraries import FONT_ADVICE, import_problem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

DEADLINE_S = 60.0


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the result. Where it is not `needed`, the program works without, and says how."""

    name: str
    ok: bool
    needed: bool
    text: str


def check_qt(error: ImportError) -> list[Check]:
    """The result where Qt cannot even be loaded."""
    return [Check("qt", False, True, import_problem(error))]


def check_screen(environ: Mapping[str, str], platform: str = sys.platform) -> list[Check]:
    """Whether a window can be shown. A display may be missing here and now; what a window is made of may not.

    Where there is a display, a window is shown on it.
    """
    library = library_problem(platform)
    absent = library or display_problem(environ, platform)
    if absent is not None:
        return [Check("screen", False, library is not None, absent)]
    shown, text = probe_screen(own_command(), environ)
    return [Check("screen", shown, True, text)]


async def run_checks(app: QApplication, folder: Path) -> list[Check]:
    """Looks at each part in turn, without a screen; `folder` takes the settings of the window that is built."""
    return [
        await _check("resources", _resources),
        await _check("fonts", _fonts),
        await _check("window", lambda: _window(app, folder)),
        await _check("history", lambda: _history(folder)),
        await _check("tls", _tls),
        await _check("sandbox", _round_trip),
        await _check("keyring", _keyring, needed=False),
    ]


def summary(checks: Sequence[Check], *, as_json: bool) -> str:
    """The result for the terminal, or as one line of JSON."""
    if as_json:
        results = [asdict(check) for check in checks]
        return json.dumps({"version": __version__, "ok": all_well(checks), "checks": results})
    words = {(True, True): "ok", (True, False): "ok", (False, True): "FAILED", (False, False): "note"}
    return "\n".join(f"{words[check.ok, check.needed]:6} {check.name}: {check.text}" for check in checks)


def all_well(checks: Sequence[Check]) -> bool:
    """Whether everything that is needed works."""
    return all(check.ok for check in checks if check.needed)


async def _check(name: str, look: Callable[[], Awaitable[str]], *, needed: bool = True) -> Check:
    try:
        async with asyncio.timeout(DEADLINE_S):
            return Check(name, True, needed, await look())
    except TimeoutError:
        return Check(name, False, needed, f"not done within {DEADLINE_S:g} seconds")
    except Exception as error:
        # Whatever it is, it is the answer to the question that was asked.
        return Check(name, False, needed, str(error) or type(error).__name__)


async def _resources() -> str:
    from notifyadmin.ui.resources import Resources

    resources = Resources.found()
    missing = resources.missing()
    if missing:
        raise FileNotFoundError(f"missing below {resources.root}: {', '.join(missing)}")
    return f"complete in {resources.root}"


async def _fonts() -> str:
    from PySide6.QtGui import QFontDatabase

    families = QFontDatabase.families()
    # Elsewhere the system always has some, which Qt finds only with a screen.
    if not families and sys.platform.startswith("linux"):
        raise LookupError(FONT_ADVICE)
    return f"{len(families)} found"


async def _window(app: QApplication, folder: Path) -> str:
    from PySide6.QtCore import QCoreApplication, QEvent

    from notifyadmin.desk import Desk
    from notifyadmin.ui.accessibility import controls

    desk = Desk(app, folder / "settings.ini")
    try:
        desk.start()
        count = sum(1 for _ in controls(desk.window))
        await desk.session.connection.settled()
    finally:
        desk.window.close()
        await desk.ended()
        # Here and now: left to Python's collector, it might go on the thread of the sandbox of the next check.
        desk.window.deleteLater()
        QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)
    return Sentence("built offscreen, with %n control(s), and closed", n=count)


async def _history(folder: Path) -> str:
    import sqlite3

    from notifyadmin.store.journal.background import BackgroundJournal
    from notifyadmin.store.journal.entry import Started, new_uid
    from notifyadmin.store.journal.journal import Journal
    from notifyadmin.store.journal.query import Filter

    journal = BackgroundJournal(lambda: Journal(folder / "history", lambda _: None))
    started = Started(
        uid=new_uid(),
        at=datetime.now(UTC),
        profile_id="sandbox",
        profile_name="Sandbox",
        production=False,
        operation="send",
        user_id="self-test",
    )
    await journal.write(lambda rows: rows.begin(started))
    count = await journal.read(lambda rows: rows.count(Filter(words="self")))
    await journal.close()
    if count != 1:
        raise LookupError(f"SQLite {sqlite3.sqlite_version} does not find what was written")
    return f"written and found again, by SQLite {sqlite3.sqlite_version}"


async def _tls() -> str:
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return f"{ssl.OPENSSL_VERSION}, by the system's certificates, verifying: {context.verify_mode.name}"


async def _round_trip() -> str:
    sandbox = Sandbox()
    from notifyadmin.api.client import Client

    client = Client(await asyncio.wrap_future(sandbox.start()), sandbox.credentials)
    try:
        answer = await client.send(
            SendRequest(notification_id="hello_world", user=User(id="self-test", timezone="UTC"))
        )
        loaded = await client.get_preferences("self-test")
        await client.retract(RetractRequest(notification_id="hello_world", user_id="self-test"))
    finally:
        await client.close()
        await asyncio.to_thread(sandbox.stop)
    if not sandbox.deliveries(answer.value.tracking_id) or not loaded.value.notifications:
        raise ApiError("the sandbox accepted a notification and delivered nothing")
    return f"sent, read back and retracted; answered in {answer.reply.elapsed_s * 1000:.0f} ms"


async def _keyring() -> str:
    state = await CredentialStore().probe()
    if not state.is_usable:
        raise LookupError(f"{state.problem} {state.advice}")
    return state.backend
