"""The menu bar: which command is in which menu."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from notifyadmin.store.options import LANGUAGE, TEXT_SIZE, THEME
from notifyadmin.ui.actions import PROFILE_NUMBERS, select_command
from notifyadmin.ui.choice_menu import ChoiceMenu
from notifyadmin.ui.page import Context
from notifyadmin.ui.recent_files import RecentFilesMenu

RECENT = "recent"

_request = ("new", "open", RECENT, "", "save", "save.as", "duplicate", "", "submit", "cancel", "load", "", "quit")
_edit = (
    *("undo", "redo", "", "cut", "copy", "paste", "paste.request", "select.all"),
    *("", "find", "problem.next", "problem.previous", "", "preferences.toggle", "", "settings"),
)
_profile = (
    *("profile.new", "profile.edit", "profile.duplicate", ""),
    *(select_command(number) for number in PROFILE_NUMBERS),
    *("", "sandbox.reset"),
)
_panes = ("pane.next", "pane.previous")
_appearance = tuple(f"appearance.{choice}" for choice in THEME.titles)
_sizes = ("text.larger", "text.smaller", "text.usual")
_view = ("palette", "", *_panes, "", *_appearance, "", TEXT_SIZE.key, LANGUAGE.key)


class Menus(QObject):
    """Fills a menu bar with actions by their names; `pages` are the names of those that lead to the pages."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Mapping[str, QAction],
        pages: Iterable[str],
        context: Context,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._submenus = {
            RECENT: RecentFilesMenu(context.files, window),
            LANGUAGE.key: ChoiceMenu(self.tr("Lan&guage"), LANGUAGE, context.options, window),
            TEXT_SIZE.key: ChoiceMenu(
                self.tr("&Text size"), TEXT_SIZE, context.options, window, commands=[actions[name] for name in _sizes]
            ),
        }
        self._fill(bar.addMenu(self.tr("&Request")), _request)
        self._fill(bar.addMenu(self.tr("&Edit")), _edit)
        self._fill(bar.addMenu(self.tr("&Profile")), _profile)
        self._fill(bar.addMenu(self.tr("&View")), (*pages, "", *_view))
        self._fill(bar.addMenu(self.tr("&Help")), ("shortcuts", "messages", "", "about"))
        group = QActionGroup(self)
        for name in _appearance:
            group.addAction(actions[name])

    def _fill(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            if name in self._submenus:
                menu.addMenu(self._submenus[name])
            elif name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
