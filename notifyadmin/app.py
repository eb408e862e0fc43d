"""Reads the command line and runs the event loop, in which the desk builds everything else."""

from __future__ import annotations

import argparse
import asyncio
import builtins
import gc
import logging
import os
import signal
import sys
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from notifyadmin import __version__
from notifyadmin.api.threads import DaemonExecutor
from notifyadmin.redacted_log import FORMAT, redact_log
from notifyadmin.screen_check import display_problem
from notifyadmin.screen_probe import PROBE
from notifyadmin.standard_streams import open_missing_streams
from notifyadmin.system_libraries import import_problem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from notifyadmin.single_instance import SingleInstance
    from notifyadmin.store.credentials import CredentialStore
    from notifyadmin.ui.notices import Place
    from notifyadmin.ui.window import Window

T = TypeVar("T")

OK, FAILED, USAGE = 0, 1, 2
OPEN = "open"
DESKTOP = {
    "install-desktop": "add NotifyAdmin to the menu of your desktop, and to the programs that open JSON files",
    "uninstall-desktop": "remove it from there completely",
}
COMMANDS = (OPEN, "sandbox", *DESKTOP)
SETTLED_S = 2.0
SWITCH_S = 0.001
"""How long what runs in the background may keep the window's thread from going on; Python's own 5 ms can be felt."""

logger = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the command line says; returns the program's exit status."""
    open_missing_streams()
    parser = _parser()
    options = parser.parse_args(_with_command(sys.argv[1:] if arguments is None else arguments))
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.WARNING, format=FORMAT)
    if options.command == "sandbox":
        if (options.client_id is None) != (options.client_secret is None):
            parser.error("--client-id and --client-secret belong together")
        from notifyadmin.sandbox.command import run

        return run(options.port, options.client_id, options.client_secret)
    if options.command in DESKTOP:
        from notifyadmin.desktop_files import run as change_desktop

        return change_desktop(options.command, os.environ)
    if options.json and not options.self_test:
        parser.error("--json belongs to --self-test")
    if options.probe_screen:
        from notifyadmin.screen_probe import show_window

        return show_window()
    if options.self_test:
        return _self_test(as_json=options.json)
    return _run_program(start_on_sandbox=options.sandbox, file=getattr(options, "file", None))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="notifyadmin", description="Send, change preferences and retract through NotificationAPI."
    )
    parser.add_argument("--version", action="version", version=f"notifyadmin {__version__}")
    parser.add_argument("--verbose", action="store_true", help="verbose logging; never logs credentials")
    parser.add_argument("--sandbox", action="store_true", help="open the window on the built-in sandbox")
    parser.add_argument("--self-test", action="store_true", help="check this installation and exit: 0 if all is well")
    parser.add_argument(PROBE, dest="probe_screen", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="with --self-test: print the results as JSON")
    commands = parser.add_subparsers(dest="command", metavar="FILE | command")
    opening = commands.add_parser(OPEN, help="open a request from a file; `notifyadmin FILE` does the same")
    opening.add_argument("file", type=_absolute, metavar="FILE", help="a request, or anything that can be imported")
    for name, words in DESKTOP.items():
        commands.add_parser(name, help=words)
    sandbox = commands.add_parser("sandbox", help="run the sandbox without a window, for any SDK to be pointed at")
    sandbox.add_argument("--port", type=int, default=0, help="the port on 127.0.0.1; a free one if left out")
    sandbox.add_argument("--client-id", help="the client ID that it accepts")
    sandbox.add_argument("--client-secret", help="the client secret that it accepts")
    return parser


def _absolute(name: str) -> Path:
    """A file's path for a program that runs in another folder."""
    return Path(name).absolute()


def _with_command(arguments: Sequence[str]) -> list[str]:
    """The command line with its command: the first word that is none, and no option, is the name of a file."""
    at = next((at for at, word in enumerate(arguments) if not word.startswith("-")), len(arguments))
    is_file = at < len(arguments) and arguments[at] not in COMMANDS
    return [*arguments[:at], *((OPEN,) if is_file else ()), *arguments[at:]]


def _run_program(*, start_on_sandbox: bool, file: Path | None) -> int:
    problem = display_problem(os.environ)
    if problem is not None:
        print(f"NotifyAdmin cannot open a window. {problem}", file=sys.stderr)
        return USAGE
    from notifyadmin.single_instance import UNANSWERED, SingleInstance, Start
    from notifyadmin.store.settings import default_path

    instance = SingleInstance(default_path().parent)
    with plain_imports():
        start = instance.claim(file)
    if start is Start.SHOWN:
        return OK
    if start is Start.UNANSWERED:
        print(UNANSWERED, file=sys.stderr)
    # Collecting garbage while everything is being imported and built finds none, and takes a tenth of the time.
    gc.disable()
    sys.setswitchinterval(SWITCH_S)
    try:
        with plain_imports():
            from PySide6.QtWidgets import QApplication
    except ImportError as error:
        print(f"NotifyAdmin cannot start. {import_problem(error)}", file=sys.stderr)
        return USAGE
    app = QApplication(sys.argv[:1])
    run_in_loop(app, _run_windows(app, instance, on_sandbox=start_on_sandbox, file=file))
    return OK


@contextmanager
def plain_imports() -> Iterator[None]:
    """After it `import` is Python's own again, whatever was imported within.

    PySide puts another in its place, which reads the source of each module that is imported from then on, and keeps
    it, to find out whether `from __feature__ import` is meant for it. Nothing here uses that.
    """
    own_import = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = own_import


def _self_test(*, as_json: bool) -> int:
    from notifyadmin.self_test import all_well, check_qt, check_screen, run_checks, summary

    checks = check_screen(os.environ)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import tempfile

    try:
        with plain_imports():
            from PySide6.QtWidgets import QApplication
    except ImportError as error:
        checks = check_qt(error)
    else:
        app = QApplication(sys.argv[:1])
        with tempfile.TemporaryDirectory(prefix="notifyadmin-") as folder:
            checks += run_in_loop(app, run_checks(app, Path(folder)))
    print(summary(checks, as_json=as_json))
    return OK if all_well(checks) else FAILED


def run_in_loop(app: QApplication, work: Coroutine[Any, Any, T]) -> T:
    """Runs `work` to its end in an asyncio loop that is Qt's own; no name lookup that is stuck holds up the end."""
    import qasync

    def new_loop() -> asyncio.AbstractEventLoop:
        loop: asyncio.AbstractEventLoop = qasync.QEventLoop(app)
        loop.set_default_executor(DaemonExecutor())
        return loop

    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(work)


async def _run_windows(
    app: QApplication, instance: SingleInstance, *, on_sandbox: bool = False, file: Path | None = None
) -> None:
    """Opens a window, and another one in its place each time another language is chosen."""
    from notifyadmin.store.credentials import CredentialStore
    from notifyadmin.store.profiles import SANDBOX
    from notifyadmin.ui.notices import Place

    credentials = CredentialStore()  # the keys that it holds for the session outlast a window
    place = Place("", SANDBOX.id if on_sandbox else "")
    while reopens_at := await _run_window(app, credentials, instance, place, file):
        place, file = reopens_at, None
        gc.unfreeze()
        gc.collect()  # the former window with all that was behind it, on this thread and not on the sandbox's
    instance.close()


async def _run_window(
    app: QApplication, credentials: CredentialStore, instance: SingleInstance, place: Place, file: Path | None
) -> Place | None:
    """Opens one window; returns where another one is wanted once it is closed."""
    from notifyadmin.desk import Desk
    from notifyadmin.store.settings import default_path

    desk = Desk(app, default_path(), credentials)
    redact_log(desk.without_secrets)
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: desk.report(context.get("exception"), context["message"]))
    sys.excepthook = lambda _, error, __: desk.report(error, "Unhandled")
    with _closed_by_signals(desk.window):
        desk.start(place=place, file=file, when_built=lambda: instance.listen(desk.bring_to_front))
        gc.freeze()  # all of this stays until the window is closed
        gc.enable()
        # So does what is imported and built in the pauses; looking through it blocks the window for 60 ms each time.
        settled = loop.call_later(SETTLED_S, gc.freeze)
        reopens_at = await desk.ended()
    settled.cancel()
    if reopens_at is not None:
        desk.dispose()
    return reopens_at


@contextmanager
def _closed_by_signals(window: Window) -> Iterator[None]:
    """Within it Ctrl+C, SIGTERM and SIGHUP close the window, in order and without a question.

    Python runs its handlers between two of its own instructions, of which an idle Qt loop executes none: a byte in
    a socket, written by the interpreter at the signal itself, wakes it.
    """
    import socket

    from PySide6.QtCore import QSocketNotifier

    receiver, sender = socket.socketpair()
    receiver.setblocking(False)
    sender.setblocking(False)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: receiver.recv(4096))
    kinds = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    former = [signal.signal(kind, lambda *_: window.close_in_order()) for kind in kinds]
    signal.set_wakeup_fd(sender.fileno())
    try:
        yield
    finally:
        signal.set_wakeup_fd(-1)
        for kind, handler in zip(kinds, former, strict=True):
            signal.signal(kind, handler)
        notifier.setEnabled(False)
        receiver.close()
        sender.close()
