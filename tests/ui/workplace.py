"""Everything that is below the pages, on settings and a keyring of a test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.errors import ApiError
from notifyadmin.api.regions import Region
from notifyadmin.core.clients import Clients, OpenClient, open_client
from notifyadmin.core.document import Document
from notifyadmin.core.files import RequestFiles
from notifyadmin.core.guard import Rules
from notifyadmin.core.options import Options
from notifyadmin.core.recorder import Recorder
from notifyadmin.core.runner import Runner
from notifyadmin.core.session import Session, State
from notifyadmin.core.tasks import TaskRunner
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.credentials import CredentialStore
from notifyadmin.store.errors import StoreError
from notifyadmin.store.journal.background import BackgroundJournal
from notifyadmin.store.journal.journal import Journal
from notifyadmin.store.profiles import Profile, Profiles
from notifyadmin.store.settings import Settings
from notifyadmin.store.user_data import UserData
from notifyadmin.ui.page import Context
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.theme import Appearance
from tests.driver import PATIENCE_S, until
from tests.memory_keyring import MemoryKeyring, StuckKeyring
from tests.store.loops import join_executors

D = TypeVar("D", bound=QDialog)
Show = Callable[[QWidget], None]
KEYS = Credentials.of("client_1", "s3cret/of-the-shop")
SHORT_PATIENCE_S = 0.05


async def show(widget: QWidget) -> None:
    """Shows a widget in a window of its own, and waits until it has the keyboard; for coroutine tests."""
    widget.show()
    await until(widget.isActiveWindow, "the window has the keyboard")


async def dialog_of(parent: QWidget, kind: type[D]) -> D:
    """The dialog that opens over a widget, once it has the keyboard."""
    await until(lambda: any(dialog.isActiveWindow() for dialog in parent.findChildren(kind)), "the dialog opens")
    return next(dialog for dialog in parent.findChildren(kind) if dialog.isActiveWindow())


class Workplace:
    """A session on a sandbox; `crashes` are the errors that nobody expected.

    `patience_s` with a keyring that gets stuck is short, so that no test need wait for it; with any other keyring it is
    so long that none is called slow only because the computer is busy.
    """

    def __init__(self, folder: Path, keyring: MemoryKeyring | None = None, opener: OpenClient = open_client) -> None:
        self.keyring = keyring or MemoryKeyring()
        self.patience_s = SHORT_PATIENCE_S if isinstance(keyring, StuckKeyring) else PATIENCE_S
        self.settings = Settings(folder / "settings.ini")
        self.options = Options(self.settings)
        self.profiles = Profiles(self.settings)
        self.credentials = CredentialStore(lambda: self.keyring)
        self.sandbox = Sandbox()
        self.store_errors: list[StoreError] = []
        self.crashes: list[BaseException] = []
        self.tasks = TaskRunner((ApiError, StoreError), self.crashes.append)
        self.clients = Clients(opener)
        self.user_data = UserData(folder, self.settings, self.store_errors.append, self.clients.without_secrets)
        self.session = Session(
            self.profiles, self.credentials, self.sandbox, self.clients, self.tasks, patience_s=self.patience_s
        )
        self.journal = BackgroundJournal(lambda: Journal(folder / "history", self.store_errors.append))
        self.recorder = Recorder(self.journal, self.clients)
        self.recorder.failed.connect(self.store_errors.append)
        self.document = Document()
        self.files = RequestFiles(self.document, self.user_data.recent_files, self.tasks)
        self.clock_s = 0.0

    def context(self, resources: Resources, appearance: Appearance) -> Context:
        """What pages are built with."""
        return Context(
            self.session,
            self.options,
            self.runner,
            self.tasks,
            self.document,
            self.files,
            self.user_data,
            self.journal,
            resources,
            appearance,
        )

    def runner(self, key: str) -> Runner:
        """A way to the service of a test's own."""
        return Runner(
            key,
            self.clients,
            self.tasks,
            Rules(self.session.refresh, self.options.caution),
            self.recorder,
            clock=lambda: self.clock_s,
            pause=lambda _: 0.0,
        )

    async def client(self) -> Client:
        """The client of the current profile, as soon as there is one; raises why there will be none."""
        async with self.clients.lease(self.session.connection) as client:
            return client

    def add_profile(self, name: str = "Shop", url: str = "http://127.0.0.1:9", *, production: bool = False) -> Profile:
        """Stores a profile without a key."""
        profile = Profile(self.profiles.new_id(), name, Region.CUSTOM, url, production)
        self.profiles.save(profile)
        return profile

    async def add_account(self, name: str = "Shop", url: str = "http://127.0.0.1:9") -> Profile:
        """Stores a profile with a key."""
        profile = self.add_profile(name, url)
        await self.credentials.save(profile.id, KEYS)
        return profile

    async def open(self) -> None:
        """Opens the current profile, and waits until it can be used."""
        self.session.open()
        await self.settled()
        assert self.session.state is State.READY

    async def settled(self) -> None:
        """Waits until the profile is open, or has failed to open."""
        await until(lambda: self.session.state is not State.OPENING, "the profile is opened")

    async def idle(self, key: str) -> None:
        """Waits until no job of that key runs."""
        await until(lambda: not self.tasks.is_busy(key), f"{key} ends")

    async def aclose(self) -> None:
        """Ends everything, in order; the keyring's threads too, which would take the event loop along to their end."""
        await self.tasks.close()
        await self.session.close()
        await self.user_data.flush()
        await self.recorder.close()
        if isinstance(self.keyring, StuckKeyring):
            self.keyring.unlock()
        join_executors()
