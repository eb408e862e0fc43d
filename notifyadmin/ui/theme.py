"""How the program looks: palettes of its own, because Qt cannot switch the scheme on every desktop.

Fusion draws, a palette colours it, and `resources/style.qss` does the rest. `test_colors` holds the contrasts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtCore import QCoreApplication, QDir, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontDatabase, QPalette, QPixmapCache
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTabBar, QWidget

from notifyadmin.ui.colors import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.text_size import USUAL, fit_again, readable, sized

_text_length = re.compile(r"(\d+)tx(-\d+)?\b")


class Scheme(StrEnum):
    """The two ways the program can look."""

    LIGHT = "light"
    DARK = "dark"


_of_system = ("system", "contrast")  # light or dark as the desktop is
_softened = ("accent", "success", "warning", "danger", "unknown", "production")  # these have an edge, x_border


@dataclass(frozen=True, slots=True)
class Theme:
    """One scheme, with everything that is derived from it."""

    scheme: Scheme
    has_high_contrast: bool = False

    @property
    def colors(self) -> Colors:
        """The colours by what they mean."""
        if self.scheme is Scheme.DARK:
            return CONTRAST_DARK if self.has_high_contrast else DARK
        return CONTRAST_LIGHT if self.has_high_contrast else LIGHT

    @property
    def ring(self) -> int:
        """How wide the ring around what has the keyboard is, in device-independent pixels."""
        return 3 if self.has_high_contrast else 2

    def color(self, name: str) -> QColor:
        """A colour by the name of its field in `Colors`."""
        return QColor(getattr(self.colors, name))

    def palette(self) -> QPalette:
        """The palette for Fusion, for delegates and for whatever the stylesheet leaves alone."""
        colors, role = self.colors, QPalette.ColorRole
        palette = QPalette(self.color("surface"), self.color("window"))
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
            disabled = group is QPalette.ColorGroup.Disabled
            ink = colors.disabled if disabled else colors.text
            for at, value in (
                (role.Window, colors.window),
                (role.Base, colors.sunken if disabled else colors.surface),
                (role.AlternateBase, colors.sunken),
                (role.Button, colors.surface),
                (role.ToolTipBase, colors.tip),
                (role.Highlight, colors.hover if disabled else colors.selection),
                (role.Accent, colors.accent),
                (role.WindowText, ink),
                (role.Text, ink),
                (role.ButtonText, ink),
                (role.HighlightedText, ink),
                (role.BrightText, colors.danger),
                (role.ToolTipText, colors.on_tip),
                (role.PlaceholderText, colors.disabled if disabled else colors.muted),
                (role.Link, colors.accent_text),
                (role.LinkVisited, colors.unknown),
                (role.Light, colors.raised),
                (role.Midlight, colors.border),
                (role.Mid, colors.control),
                (role.Dark, colors.outline),
                (role.Shadow, "#000000"),
            ):
                palette.setColor(group, at, QColor(value))
        return palette

    def stylesheet(self, template: str, *, font_pt: float, text_size: int = USUAL) -> str:
        """Fills `resources/style.qss` in; `font_pt` is the size of ordinary text in points.

        `20tx` are 20 pixels that grow with the text, whose size is in percent; `20tx-1` are one less.
        """
        values = self.colors._asdict()
        for name in _softened:
            share = 1.0 if self.has_high_contrast else 0.28
            values[f"{name}_border"] = _mixed(values[f"{name}_soft"], values[name], share)
        for name in ("accent", "accent_hover", "accent_pressed", "danger_fill"):
            values[f"{name}_edge"] = values["text" if self.has_high_contrast else name]
        # The ring of the focus is a pixel wider than the edge that it takes the place of, so that nothing moves.
        values["edge"], values["ring"] = f"{self.ring - 1}px", f"{self.ring}px"
        values["title_pt"] = f"{font_pt * 1.15:.2f}"
        values["small_pt"] = f"{font_pt * 0.92:.2f}"
        values["mono"] = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        filled = Template(template).substitute(values)
        return _text_length.sub(
            lambda found: f"{round(int(found[1]) * text_size / USUAL) + int(found[2] or 0)}px", filled
        )


class Appearance(QObject):
    """Applies a theme to the program, and follows the desktop's color scheme.

    Signals:
        theme_changed(Theme theme): the theme has been applied, icons of buttons, actions and tabs included.
        choice_changed(str choice): something else is asked for, a value of the option for the theme.
        text_size_changed(int percent): text has another size, and all that is measured in letters.
    """

    theme_changed = Signal(object)
    choice_changed = Signal(str)
    text_size_changed = Signal(int)

    def __init__(self, app: QApplication, resources: Resources) -> None:
        super().__init__(app)
        self._app = app
        self._resources = resources
        self._choice = "system"
        self._theme: Theme | None = None
        self._window: QWidget | None = None
        app.setStyle("Fusion")
        self._font, self._text_size = readable(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)), USUAL
        app.setFont(self._font)
        QDir.setSearchPaths("style", [str(resources.root / "style")])
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        if hasattr(app.styleHints(), "accessibility"):  # since Qt 6.10
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self._on_contrast_changed)

    @property
    def choice(self) -> str:
        """What was asked for."""
        return self._choice

    @property
    def text_size(self) -> int:
        """The size of text in percent of the desktop's."""
        return self._text_size

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme or self._wanted()

    def apply(self, choice: str) -> None:
        """Applies one scheme, or that of the desktop from now on; light where the desktop has none.

        High contrast is black on white, or white on black where the desktop is dark.
        """
        is_new = choice != self._choice
        self._choice = choice
        hints = self._app.styleHints()
        # Colours the frame of the window and native dialogs where the platform can, and nothing on plain X11.
        if choice in _of_system:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light)
        self._use(self._wanted())
        if is_new:
            self.choice_changed.emit(choice)

    def set_text_size(self, percent: int) -> None:
        """Gives all text that size in percent of the desktop's, with the rows and icons that belong to it."""
        if percent == self._text_size:
            return
        self._text_size = percent
        self._app.setFont(sized(self._font, percent))
        self._resources.set_text_size(percent)
        self._dress()
        fit_again(self._app.allWidgets())
        self.text_size_changed.emit(percent)

    def style_window(self, window: QWidget) -> None:
        """Sets the stylesheet of a window, and updates it whenever the theme changes.

        A stylesheet of the whole program would be computed again for each widget that gets another parent, visible or
        not: what is built after the first paint takes a third less without.
        """
        self._window = window
        self._set_style_sheet()

    def _wanted(self) -> Theme:
        """The scheme that was chosen; high contrast where it was chosen, and wherever the desktop asks for it."""
        follows = self._choice in _of_system
        is_dark = _scheme_of(self._app) is Qt.ColorScheme.Dark if follows else self._choice == "dark"
        is_strong = self._choice == "contrast" or wants_high_contrast(self._app)
        return Theme(Scheme.DARK if is_dark else Scheme.LIGHT, is_strong)

    def _use(self, theme: Theme) -> None:
        if theme == self._theme:
            return
        self._theme = theme
        self._resources.set_colors(theme.colors._asdict())
        self._app.setPalette(theme.palette())
        self._dress()
        self.theme_changed.emit(theme)

    def _dress(self) -> None:
        self._set_style_sheet()
        for widget in self._app.allWidgets():
            _renew_icons(widget, self._resources)
        # Nothing asks again for what was drawn in the former colours; it would stay until Qt's cache is full.
        QPixmapCache.clear()

    def _set_style_sheet(self) -> None:
        if self._window is not None:
            template = self._resources.text("style.qss")
            font_pt = self._app.font().pointSizeF()
            sheet = self.theme.stylesheet(template, font_pt=font_pt, text_size=self._text_size)
            self._window.setStyleSheet(sheet)

    def _on_color_scheme_changed(self) -> None:
        if self._choice in _of_system:
            self._use(self._wanted())

    def _on_contrast_changed(self) -> None:
        self._use(self._wanted())


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Sets properties that the stylesheet reads (`outcome="sent"`, `primary=True`) and applies them at once."""
    if all((widget.property(name) or False) == (value or False) for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, str(value) if isinstance(value, str) else value)
    for part in (widget, *widget.findChildren(QLabel)):
        part.style().unpolish(part)
        part.style().polish(part)
    # Or a frame goes on to count with the border that it had before, and what is within covers the new one.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    # A border that came or went takes room, and is drawn, at once.
    widget.updateGeometry()
    widget.update()


def _renew_icons(widget: QWidget, resources: Resources) -> None:
    for part in (widget, *widget.actions()):
        if isinstance(part, QAbstractButton | QAction) and (icon := resources.renewed(part.icon())):
            part.setIcon(icon)
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            if icon := resources.renewed(widget.tabIcon(at)):
                widget.setTabIcon(at, icon)
    if isinstance(widget, QComboBox):
        for at in range(widget.count()):
            if icon := resources.renewed(widget.itemIcon(at)):
                widget.setItemIcon(at, icon)
    if isinstance(widget, QLabel) and (shown := widget.property("icon")):
        name, size, color = shown
        resources.show_icon(widget, name, size=size, color=color or None)


def wants_high_contrast(app: QApplication) -> bool:
    """Whether the desktop asks for high contrast; Qt knows since 6.10."""
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _scheme_of(app: QApplication) -> Qt.ColorScheme:
    return app.styleHints().colorScheme()


def _mixed(ground: str, ink: str, share: float) -> str:
    """The colour that `share` of an ink makes of a ground."""
    one, other = QColor(ground), QColor(ink)
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    ).name()
