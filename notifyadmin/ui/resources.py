"""The icons and files that travel with the program, found wherever it runs from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from notifyadmin.store.program_files import resource_folder
from notifyadmin.ui.text_size import USUAL

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QLabel

ICONS = (
    "add",
    "calendar",
    "cancel",
    "chevron-down",
    "chevron-right",
    "chevron-up",
    "copy",
    "drag",
    "edit",
    "error",
    "history",
    "info",
    "lock",
    "messages",
    "more",
    "open",
    "partly",
    "preferences",
    "production",
    "reload",
    "remove",
    "retract",
    "sandbox",
    "save",
    "search",
    "send",
    "settings",
    "success",
    "unknown",
    "warning",
)
STYLE_IMAGES = (
    "check",
    "check-disabled",
    "dash",
    "dash-disabled",
    "dot",
    "dot-disabled",
    "down",
    "up",
    "right",
    "left",
    "clear",
)
REQUIRED = (
    "style.qss",
    "notifyadmin.svg",
    "notifyadmin.png",
    *(f"icons/{name}.svg" for name in ICONS),
    *(f"style/{name}.svg" for name in STYLE_IMAGES),
)

# The colour of the theme that an icon has where none is asked for; the others have "icon".
_own_colors = {
    "error": "danger",
    "info": "accent_text",
    "partly": "warning",
    "production": "production",
    "success": "success",
    "unknown": "unknown",
    "warning": "warning",
} | dict.fromkeys(("add", "cancel", "chevron-down", "chevron-right", "chevron-up", "more", "remove"), "muted")
# In device-independent pixels; Qt never enlarges a pixmap. The largest is for a sharper screen, plugged in later.
_sizes = (14, 16, 20, 24, 32)
_app_sizes = (16, 24, 32, 48, 64, 128, 256)
_disabled_opacity = 0.4


class Resources:
    """The files below `root`. A file that is not there costs its picture, never the window; see `missing`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._colors: Mapping[str, str] = {}
        self._text_size = USUAL
        self._icons: dict[tuple[str, str | None], QIcon] = {}
        self._origins: dict[int, tuple[str, str | None]] = {}

    @classmethod
    def found(cls) -> Self:
        """Those of this program."""
        return cls(resource_folder())

    @property
    def catalogues(self) -> Path:
        """The folder of the translations."""
        return self.root / "translations"

    def missing(self) -> tuple[str, ...]:
        """The required files that are not there or are empty, by their path below the root; for the self-test."""
        return tuple(name for name in REQUIRED if not _has_content(self.root / name))

    def text(self, name: str) -> str:
        """A file as text, or nothing if it is not there."""
        try:
            return (self.root / name).read_text("utf-8")
        except OSError:
            return ""

    def icon(self, name: str, *, color: QColor | str | None = None) -> QIcon:
        """A line icon, sharp at every scale, paler where it is disabled; an empty one if there is no such file.

        `color` is a colour, or the name of one of the theme's (`"on_accent"`, `"danger"`), which `renewed` keeps up
        with the theme; without it a status has its own colour and anything else a quiet one.
        """
        key = (name, color.name() if isinstance(color, QColor) else color)
        icon = self._icons.get(key)
        if icon is None:
            ink = color if isinstance(color, QColor) else self._ink(name, color)
            icon = self._icons[key] = self._rendered(name, ink)
            if not isinstance(color, QColor):
                self._origins[icon.cacheKey()] = (name, color)
        return QIcon(icon)

    def app_icon(self) -> QIcon:
        """The program's own icon, for the window and the task switcher."""
        icon = QIcon()
        renderer = _renderer(self.text("notifyadmin.svg"))
        if renderer is None:
            return QIcon(str(self.root / "notifyadmin.png"))
        for size in _app_sizes:
            icon.addPixmap(_drawn(renderer, size))
        return icon

    def show_icon(self, label: QLabel, name: str, *, size: int = 16, color: str | None = None) -> None:
        """Shows an icon in a label and keeps it up with the theme; `size` is in device-independent pixels.

        It grows with the text.
        """
        label.setProperty("icon", [name, size, color or ""])
        pixels = round(size * self._text_size / USUAL)
        label.setPixmap(self.icon(name, color=color).pixmap(QSize(pixels, pixels), label.devicePixelRatioF()))

    def set_colors(self, colors: Mapping[str, str]) -> None:
        """From now on icons are drawn in these colours of a theme; those handed out stay as they are."""
        self._colors = dict(colors)
        self._forget_icons()

    def set_text_size(self, percent: int) -> None:
        """From now on icons are drawn sharp for text of that size; those handed out stay as they are."""
        self._text_size = percent
        self._forget_icons()

    def _forget_icons(self) -> None:
        # Icons of the former theme are renewed now; those of earlier themes are not in use any more.
        handed_out = {icon.cacheKey() for icon in self._icons.values()}
        self._origins = {key: origin for key, origin in self._origins.items() if key in handed_out}
        self._icons.clear()

    def renewed(self, icon: QIcon) -> QIcon | None:
        """The same icon in the colours of now; nothing if it is none of ours or has a colour of its own."""
        origin = self._origins.get(icon.cacheKey())
        return None if origin is None else self.icon(origin[0], color=origin[1])

    def color(self, name: str) -> QColor:
        """A colour of the current theme, by the name of its field in `Colors`."""
        return self._ink("", name)

    def _ink(self, name: str, color: str | None) -> QColor:
        wanted = color or _own_colors.get(name, "icon")
        found = self._colors.get(wanted, wanted if wanted.startswith("#") else "")
        return QColor(found) if found else QGuiApplication.palette().windowText().color()

    def _rendered(self, name: str, ink: QColor) -> QIcon:
        icon = QIcon()
        renderer = _renderer(self.text(f"icons/{name}.svg").replace("currentColor", ink.name()))
        if renderer is not None:
            for size in _device_sizes(self._text_size):
                normal = _drawn(renderer, size)
                icon.addPixmap(normal)
                icon.addPixmap(normal, QIcon.Mode.Selected)  # or the style tints it
                icon.addPixmap(_paler(normal), QIcon.Mode.Disabled)
        return icon


def _device_sizes(text_size: int) -> list[int]:
    """The sizes in use beside text of that size, in the pixels of every screen that is there now."""
    ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    sizes = {round(size * percent / USUAL) for size in _sizes for percent in (USUAL, text_size)}
    return sorted({int(size * ratio + 0.5) for size in sizes for ratio in ratios})


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _renderer(svg: str) -> QSvgRenderer | None:
    """Reads a drawing; QtSvg is loaded here, when the first icon is drawn."""
    from PySide6.QtSvg import QSvgRenderer

    if not svg:
        return None
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    return renderer if renderer.isValid() else None


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _paler(normal: QPixmap) -> QPixmap:
    pixmap = QPixmap(normal.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(_disabled_opacity)
    painter.drawPixmap(0, 0, normal)
    painter.end()
    return pixmap
