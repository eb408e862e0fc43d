"""The main window: the tool bar, the pages, the notice bar, and all the wires between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QToolBar, QToolButton, QVBoxLayout

from notifyadmin.store.errors import StoreError
from notifyadmin.store.settings import Settings
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.actions import CommandTable, build_actions, show_keys
from notifyadmin.ui.appearance_commands import AppearanceCommands
from notifyadmin.ui.closing import Closing
from notifyadmin.ui.edit_commands import edit_commands
from notifyadmin.ui.held_keys import HeldKeys
from notifyadmin.ui.language_change import LanguageChange
from notifyadmin.ui.last_run import LastRun
from notifyadmin.ui.menus import Menus
from notifyadmin.ui.notices import Level, Notice, NoticeQueue, Place
from notifyadmin.ui.page import Context
from notifyadmin.ui.pages import Pages
from notifyadmin.ui.profile_bar import ProfileBar
from notifyadmin.ui.profiles.actions import ProfileActions
from notifyadmin.ui.profiles.commands import ProfileCommands
from notifyadmin.ui.shortcuts import Shortcuts
from notifyadmin.ui.theme import mark
from notifyadmin.ui.translation import of_error
from notifyadmin.ui.widgets.outside_text import NAME_CHARACTERS, shown
from notifyadmin.ui.window_dialogs import WindowDialogs
from notifyadmin.ui.window_geometry import restore_geometry

if TYPE_CHECKING:
    from notifyadmin.store.journal.entry import Entry


class Window(QMainWindow):
    """The program's one window.

    Signals:
        close_requested(): the user wants to close; the receiver ends everything in order, then calls `end`.
        closed(): it is closed for good, by `end` or because the user did not wait for that.
    """

    close_requested = Signal()
    closed = Signal()

    def __init__(self, context: Context, settings: Settings) -> None:
        super().__init__()
        self._context = context
        self._session = context.session
        self._settings = settings
        self._shown_connection = context.session.connection
        self._last_run = LastRun(settings, self)
        self.setObjectName("window")
        self.setWindowIcon(context.resources.app_icon())
        self.pages = Pages(context)
        self.closing = Closing(self.pages, self)
        self.profiles = ProfileCommands(context, lambda: self.pages.unsaved_count, self)
        self._held_keys = HeldKeys(self)
        self.actions_by_name = self._build_actions()
        self.notices = NoticeQueue(self)
        self._profile_bar = ProfileBar(
            context.session, self.actions_by_name["profile.new"], self.actions_by_name["profile.edit"]
        )
        self._frame = QFrame()
        self.notices.changed.connect(self._build_notice_bar)
        self._tool_bar = QToolBar(self.tr("Profile"))
        self._lay_out()
        pages = [f"tab.{entry.name}" for entry in self.pages.entries]
        Menus(self.menuBar(), self.actions_by_name, pages, context, self)
        self._connect()
        self._restore()
        self._on_keys_changed()
        for problem in self._shortcuts.problems:
            self.notices.show_notice(Notice(Level.WARNING, problem))
        if notice := self._last_run.lost_changes():
            self.notices.show_notice(notice)
        self._on_session_changed()

    def begin(self, page: str = "") -> None:
        """Brings back what stood in the window, before it is shown: nothing that is typed then may be in the way.

        `page` is the name of the page in front; the first one if left out.
        """
        for entry in self.pages.entries:
            if entry.name == page:
                self.pages.show_page(entry)
        self.pages.begin()

    def report(self, error: BaseException) -> None:
        """Shows that an error in the program happened; what was typed is still there."""
        text = self.tr("Something went wrong inside NotifyAdmin: {what}. Nothing that you typed is lost.")
        self.notices.show_notice(Notice(Level.ERROR, text.format(what=type(error).__name__)))

    @property
    def place(self) -> Place:
        """The page in front, and the profile."""
        return Place(self.pages.entries[self.pages.currentIndex()].name, self._session.profile.id)

    def stay(self, reason: str) -> None:
        """Cancels closing, and says why; the next attempt closes."""
        self.closing.stay()
        self.notices.show_notice(Notice(Level.ERROR, reason), in_front=True)

    def remember_lost(self) -> None:
        """Remembers what is lost, unless the user agreed to it, for the notice at the next start."""
        self._last_run.remember(0 if self.closing.has_agreed else self.pages.lost_count)

    def tell_interrupted(self, entries: Sequence[Entry]) -> None:
        """Says which requests were still running when the program, or another window of it, ended."""
        self.notices.show_notice(self._last_run.interrupted(entries))

    def end(self) -> None:
        """Closes for good, once all that is behind it has ended."""
        self.closing.end()
        self.close()

    def _build_actions(self) -> dict[str, QAction]:
        table = CommandTable()
        commands = dict(table.commands())
        for at, entry in enumerate(self.pages.entries):
            commands[f"tab.{entry.name}"] = table.page(self.pages.title(entry), entry.icon, at + 1)
        actions = build_actions(self, self._context.resources, commands, self._held_keys)
        self._shortcuts = Shortcuts(actions, commands, self._settings, self)
        self._show_keys = partial(show_keys, commands=commands, actions=actions)
        return actions

    def _on_keys_changed(self) -> None:
        for at, entry in enumerate(self.pages.entries):
            self.pages.setTabToolTip(at, self.actions_by_name[f"tab.{entry.name}"].toolTip())
        self._show_keys(self.pages)

    def _lay_out(self) -> None:
        self._tool_bar.setObjectName("toolBar")
        self._tool_bar.setMovable(False)
        self._tool_bar.toggleViewAction().setVisible(False)
        self._tool_bar.addWidget(self._profile_bar)
        messages = identify(QToolButton(), "messages.open", self.tr("Messages"))
        messages.setDefaultAction(self.actions_by_name["messages"])
        self._tool_bar.addWidget(messages)
        self.addToolBar(self._tool_bar)
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(self._frame)

    def _connect(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "submit": self.pages.submit,
            "undo": self.pages.undo,
            "redo": self.pages.redo,
            "cancel": self.pages.cancel,
            "profile.new": self.profiles.add,
            "profile.edit": self.profiles.edit,
            "find": self.pages.find_words,
            "problem.next": partial(self.pages.go_to_problem, 1),
            "problem.previous": partial(self.pages.go_to_problem, -1),
            "pane.next": partial(self.pages.go_to_pane, 1),
            "pane.previous": partial(self.pages.go_to_pane, -1),
            **edit_commands(),
            **self._dialog_commands(),
            "quit": self.close,
        }
        for entry in self.pages.entries:
            commands[f"tab.{entry.name}"] = partial(self.pages.show_page, entry)
            commands |= {name: partial(self.pages.run, name) for name in entry.commands}
        for name, command in commands.items():
            self.actions_by_name[name].triggered.connect(_without_checked(command))
        self.pages.told.connect(self._on_page_told)
        self.pages.built.connect(self._show_keys)
        self._shortcuts.changed.connect(self._on_keys_changed)
        self._shortcuts.failed.connect(self.warn)
        self.pages.currentChanged.connect(self._on_place_changed)
        self.pages.profile_requested.connect(self.profiles.edit)
        self._context.files.file_changed.connect(self._show_title)
        self.pages.steps_changed.connect(self._on_steps_changed)
        self._on_steps_changed(False, False)
        self._profile_bar.chosen.connect(self.profiles.choose)
        self.profiles.kept.connect(self._profile_bar.refresh)
        self.profiles.told.connect(self.notices.show_notice)
        self.profiles.withdrawn.connect(self.notices.withdraw)
        ProfileActions(self.actions_by_name, self._session, self.profiles, self)
        self._session.changed.connect(self._on_session_changed)

    def _dialog_commands(self) -> Mapping[str, Callable[[], object]]:
        shortcuts, choose = self._shortcuts, self.profiles.choose
        dialogs = WindowDialogs(self._context, self._settings, shortcuts, self.pages, self.notices, choose, self)
        return dialogs.commands()

    def _on_session_changed(self) -> None:
        profile = self._session.profile
        if self._session.connection is not self._shown_connection:
            is_other = profile.id != self._shown_connection.profile.id
            self._shown_connection = self._session.connection
            self.pages.forget_user()
            if is_other and profile.is_sandbox:
                self.pages.show_examples()
        self._on_place_changed()
        self._show_title()
        mark(self._frame, production=profile.production)
        mark(self._tool_bar, production=profile.production)

    def _show_title(self) -> None:
        profile, path = self._session.profile, self._context.files.path
        parts = [shown(profile.name, NAME_CHARACTERS), "NotifyAdmin"]
        if path is not None:
            # Qt puts its mark of a change in place of [*]; one in a file's name is written twice.
            parts.insert(0, shown(path.name, NAME_CHARACTERS).replace("[*]", "[*][*]") + "[*]")
        if profile.production:
            parts.insert(0, self.tr("PRODUCTION"))
        self.setWindowTitle(" – ".join(parts))
        self.setWindowModified(self._context.files.is_changed)

    def warn(self, error: StoreError) -> None:
        """Shows that something could not be saved on, or read from, this computer."""
        self.notices.show_notice(Notice(Level.WARNING, of_error(error)))

    def _on_steps_changed(self, can_undo: bool, can_redo: bool) -> None:
        self.actions_by_name["undo"].setEnabled(can_undo)
        self.actions_by_name["redo"].setEnabled(can_redo)

    def _on_place_changed(self) -> None:
        self.notices.go_to(self.place)

    def _on_page_told(self, notice: Notice, page: str) -> None:
        self.notices.show_notice(notice, place=Place(page, self._session.profile.id) if page else None)

    def _build_notice_bar(self) -> None:
        """Waits for the first notice: most starts have none, and the bar takes as long to build as the menus."""
        from notifyadmin.ui.notice_bar import NoticeBar

        if self.notices.notice is not None:
            self.notices.changed.disconnect(self._build_notice_bar)
            bar = NoticeBar(self.notices, self._context.resources, self._frame)
            bar.float_in(lambda: self.pages.free_room.translated(self.pages.pos()))

    def _restore(self) -> None:
        restore_geometry(self, self._settings.data("window/geometry"))
        AppearanceCommands(self.actions_by_name, self._context.appearance, self._context.options, self)
        language = LanguageChange(self._context.options, lambda: self.closing.reopen(self.place), self)
        self.closing.refused.connect(language.give_up)
        self.closing.agreed.connect(self._on_closing_agreed)

    def close_in_order(self) -> None:
        """Asks nothing any more and starts an orderly end; a second time, should that hang, forces it."""
        if self.closing.is_final:
            self.close()
        else:
            self.closing.begin_unasked()

    def _on_closing_agreed(self) -> None:
        self._settings.set_data("window/geometry", bytes(self.saveGeometry().data()))
        try:
            self._settings.sync()
        except StoreError as error:
            self.warn(error)
        self.close_requested.emit()

    # Qt's own interface

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._held_keys.note(event)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._held_keys.watch(self.windowHandle())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.closing.is_final:
            event.accept()
            self.closed.emit()
        else:
            event.ignore()
            self.closing.begin()


def _without_checked(command: Callable[[], object]) -> Callable[[bool], object]:
    """A slot for `triggered`, whose flag no command wants; a bound Qt method or a partial would be given it."""
    return lambda _checked: command()
