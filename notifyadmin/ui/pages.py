"""The list of pages, and the tabs that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QTabWidget

from notifyadmin.core.intent import Intent
from notifyadmin.importers import Imported, Operation
from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.widgets.scroll import Reveal
from notifyadmin.ui.widgets.splitter import next_stop

PageClass = Callable[[str, Context], Page]


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in the list of pages: what its tab shows, and its class, which is loaded when it is first needed.

    The name is part of the identifiers, the draft and the jobs of the page. `commands` are the window's commands that
    it carries out besides those of every page, `imports` the operations whose requests are shown on it. With
    `shows_rows` it shows the rows of the history.
    """

    name: str
    title: str
    icon: str
    load_class: Callable[[], PageClass]
    commands: tuple[str, ...] = ()
    imports: frozenset[Operation] = field(default_factory=frozenset)
    shows_rows: bool = False


def _preferences() -> PageClass:
    from notifyadmin.ui.preferences.page import PreferencesPage

    return PreferencesPage


def _retract() -> PageClass:
    from notifyadmin.ui.retract.page import RetractPage

    return RetractPage


def _history() -> PageClass:
    from notifyadmin.ui.history.page import HistoryPage

    return HistoryPage


PAGES = (
    Entry(
        "send",
        str(QT_TRANSLATE_NOOP("Pages", "Send")),
        "send",
        lambda: SendPage,
        commands=("new", "open", "save", "save.as", "duplicate", "paste.request"),
        imports=frozenset({"send"}),
    ),
    Entry(
        "preferences",
        str(QT_TRANSLATE_NOOP("Pages", "Preferences")),
        "preferences",
        _preferences,
        commands=("load", "preferences.toggle"),
        imports=frozenset({"setUserPreferences"}),
    ),
    Entry("retract", str(QT_TRANSLATE_NOOP("Pages", "Retract")), "retract", _retract, imports=frozenset({"retract"})),
    Entry("history", str(QT_TRANSLATE_NOOP("Pages", "History")), "history", _history, shows_rows=True),
)
"""Every page of the window, in the order of the tabs. A new page is one more entry."""


MARGIN = 10


class Pages(QTabWidget):
    """A tab for each page, which scrolls where the window is too small for it.

    A page is built when it is first opened, or has something to do.

    Signals:
        told(Notice notice, str page): something to show with the page of that name, or with every page where it is "".
        profile_requested(): the user wants to edit the profile.
        steps_changed(bool can_undo, bool can_redo): what undo and redo can do on the page in front.
        built(Page page): a page was built just now.
    """

    told = Signal(object, str)
    profile_requested = Signal()
    steps_changed = Signal(bool, bool)
    built = Signal(object)

    def __init__(self, context: Context, entries: Sequence[Entry] = PAGES) -> None:
        super().__init__()
        identify(self, "pages", self.tr("Pages"))
        self.setDocumentMode(True)
        self.entries = entries
        self._context = context
        self._reveal = Reveal(self)
        self._built: dict[str, Page] = {}
        self._visited: set[str] = set()
        self._hosts: dict[str, QScrollArea] = {}
        for entry in entries:
            host = self._hosts[entry.name] = QScrollArea()
            host.setWidgetResizable(True)
            host.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the cursor
            self.addTab(host, context.resources.icon(entry.icon), self.title(entry))
        self.currentChanged.connect(self._on_current_changed)
        context.files.imported.connect(self._on_imported)
        context.session.changed.connect(self._refresh_code)

    def title(self, entry: Entry) -> str:
        """A page's title in the language of the program."""
        return QCoreApplication.translate("Pages", entry.title)

    def begin(self) -> None:
        """Builds the page in front, with what it held when the program ended."""
        self._visit(self.front)

    def rest(self) -> tuple[Callable[[], object], ...]:
        """What the first paint did not need, in pieces that may be done one by one."""
        check = (partial(import_module, name) for name in ("pydantic", "notifyadmin.core.request_check"))
        return *check, self.front.keep_draft, *(entry.load_class for entry in self.entries)

    @property
    def front(self) -> Page:
        """The page that is to be seen."""
        return self.page(self.entries[self.currentIndex()])

    @property
    def free_room(self) -> QRect:
        """The part of the row of tabs that holds none."""
        bar = self.tabBar()
        left = bar.x() + bar.tabRect(bar.count() - 1).right() + MARGIN
        return QRect(left, bar.y() + 1, self.width() - left - MARGIN, bar.height())

    @property
    def unsaved_count(self) -> int:
        """How many changes are lost when another profile is chosen."""
        return sum(page.unsaved_count for page in self._built.values())

    @property
    def lost_count(self) -> int:
        """How many changes are lost when the program closes."""
        return sum(page.lost_count for page in self._built.values())

    @property
    def cut_off_writes(self) -> list[Intent[Any]]:
        """The requests under way that may change something, and that closing cuts off."""
        return [intent for page in self._built.values() if (intent := page.cut_off_write) is not None]

    def page(self, entry: Entry) -> Page:
        """The page of an entry, built if need be."""
        page = self._built.get(entry.name)
        return page if page is not None else self._build(entry)

    def show_page(self, entry: Entry) -> None:
        """Brings a page to the front."""
        self.setCurrentIndex(self.entries.index(entry))

    def run(self, command: str) -> None:
        """Carries out one of the commands that entries name: on the page in front, or on the first that has it."""
        in_front = self.entries[self.currentIndex()]
        entry = next(entry for entry in (in_front, *self.entries) if command in entry.commands)
        self.page(entry).commands[command]()

    def give(self, kind: str, text: str) -> None:
        """Gives an ID or a LAST_REQUEST to the page in front, or to the first other page that takes such; shows it."""
        in_front = self.entries[self.currentIndex()]
        entry = next(entry for entry in (in_front, *self.entries) if kind in self.page(entry).takes)
        self.show_page(entry)
        self.page(entry).takes[kind](text)

    def find_words(self) -> None:
        """Opens the search of the page in front."""
        self.front.find_words()

    def undo(self) -> None:
        """Takes the last change of the page in front back."""
        steps = self.front.steps
        if steps is not None:
            steps.undo()

    def redo(self) -> None:
        """Redoes the last undone change."""
        steps = self.front.steps
        if steps is not None:
            steps.redo()

    def submit(self) -> None:
        """Does what the page in front is for."""
        self.front.submit()

    def go_to_problem(self, by: int) -> None:
        """Goes to the next or the previous problem or warning of the page in front."""
        self.front.go_to_problem(by)

    def go_to_pane(self, by: int) -> None:
        """Goes to the next or the previous pane of the page in front, or the divider between them."""
        stop = next_stop(self.front, QApplication.focusWidget(), by)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._reveal.start(stop)

    def cancel(self) -> None:
        """Stops the request of the page in front."""
        self.front.cancel()

    def forget_user(self) -> None:
        """Another profile has other users: no page shows anything of the last one's any more."""
        for page in self._built.values():
            page.forget_user()

    def show_examples(self) -> None:
        """Has empty pages show what the sandbox answers."""
        for page in self._built.values():
            page.show_example()

    def keep_drafts(self) -> None:
        """Saves the draft of every page."""
        for page in self._built.values():
            page.keep_draft()

    async def finish(self) -> bool:
        """Waits until what the user has asked for is done; shows the page where that failed, and returns False."""
        for entry in self.entries:
            page = self._built.get(entry.name)
            if page is not None and not await page.finish():
                self.show_page(entry)
                return False
        return True

    def _build(self, entry: Entry) -> Page:
        page = self._built[entry.name] = entry.load_class()(entry.name, self._context)
        self._hosts[entry.name].setWidget(page)
        page.show()  # now: it is to take the keyboard
        page.told.connect(lambda notice: self.told.emit(notice, entry.name))
        page.told_everywhere.connect(lambda notice: self.told.emit(notice, ""))
        page.profile_requested.connect(self.profile_requested)
        page.front_requested.connect(partial(self.show_page, entry))
        page.row_requested.connect(self._show_row)
        page.log_requested.connect(partial(self._show_row, asks=True))
        if page.steps is not None:
            page.steps.steps_changed.connect(self._tell_steps)
        page.begin()
        self.built.emit(page)
        return page

    def _visit(self, page: Page) -> None:
        if page.name not in self._visited:
            self._visited.add(page.name)
            page.start_at_first_field()

    def _tell_steps(self, *_: bool) -> None:
        steps = self.front.steps
        self.steps_changed.emit(*(steps.possible if steps is not None else (False, False)))

    def _refresh_code(self) -> None:
        for page in self._built.values():
            page.refresh_code()

    def _show_row(self, uid: str, *, asks: bool = False) -> None:
        entry = next((entry for entry in self.entries if entry.shows_rows), None)
        if entry is not None:
            self.show_page(entry)
            self.page(entry).show_row(uid, asks=asks)

    def _on_imported(self, found: Imported) -> None:
        for entry in self.entries:
            if found.operation in entry.imports:
                self.page(entry).import_request(found)

    def _on_current_changed(self) -> None:
        self._visit(self.front)
        self._tell_steps()
