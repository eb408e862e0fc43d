"""The dialogs that the window opens for commands of its own; each is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from notifyadmin.store.settings import Settings
from notifyadmin.ui.notices import NoticeQueue
from notifyadmin.ui.page import Context
from notifyadmin.ui.pages import Pages
from notifyadmin.ui.shortcuts import Shortcuts


class WindowDialogs(QObject):
    """Opens the command palette, the settings, the lists of keys and messages, and About over a window."""

    def __init__(
        self,
        context: Context,
        settings: Settings,
        shortcuts: Shortcuts,
        pages: Pages,
        notices: NoticeQueue,
        choose_profile: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._shortcuts = shortcuts
        self._settings = settings
        self._pages = pages
        self._notices = notices
        self._choose_profile = choose_profile
        self._window = window

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What opens each of them, by the names of the window's commands."""
        return {
            "palette": self._open_palette,
            "messages": self._open_messages,
            "shortcuts": self._open_shortcuts,
            "settings": self._open_settings,
            "about": self._open_about,
        }

    def _open_palette(self) -> None:
        from notifyadmin.ui.palette.dialog import Palette
        from notifyadmin.ui.palette.entries import Entries

        entries = Entries(self._shortcuts.actions, self._context, self._pages, self._choose_profile).all()
        Palette(entries, self._context.appearance, self._window).open()

    def _open_messages(self) -> None:
        from notifyadmin.ui.messages import MessagesDialog

        MessagesDialog(self._notices.messages, self._window).open()

    def _open_shortcuts(self) -> None:
        from notifyadmin.ui.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._shortcuts, self._window).open()

    def _open_settings(self) -> None:
        from notifyadmin.ui.settings.dialog import SettingsDialog

        SettingsDialog(self._context, self._settings, self._shortcuts, self._open_shortcuts, self._window).open()

    def _open_about(self) -> None:
        from notifyadmin.ui.about.dialog import AboutDialog

        AboutDialog(self._context, self._settings, self._window).open()
