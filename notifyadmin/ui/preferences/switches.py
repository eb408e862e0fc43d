"""How a cell of the grid looks: its switch, its sign and its words, in the grid and in its legend."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from notifyadmin.ui.accessibility import identify
from notifyadmin.ui.preferences.grid_model import CellLook, Role
from notifyadmin.ui.theme import Appearance, Theme

MAX_PICTURES = 200
LOCKED_OPACITY = 0.5

_selected = QStyle.StateFlag.State_Selected.value
_hovered = QStyle.StateFlag.State_MouseOver.value
_focused = QStyle.StateFlag.State_HasFocus.value

Picture = tuple[CellLook, int, int, float, float, Theme]
"""Everything that a picture depends on: its size, the screen's pixels, the size of the font, and the theme."""


class SwitchPainter:
    """Paints a switch, its sign and its words.

    On is filled: fully where the user set it, softly where it is the default. Off is hollow, with a thick edge and a
    full knob where the user set it. What is not known has a dotted edge. Before the switch stands a sign: a full dot
    for an unsaved change, a ring for one that is being saved, an exclamation mark for one that could not be saved.
    """

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance

    def paint(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        """Paints all of it from the left edge of an area, centred vertically."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = painter.fontMetrics().height() * 0.85
        slot = QRectF(area.left() + 4, area.center().y() - height / 2, height * 0.8, height)
        track = QRectF(slot.right() + 4, slot.top() + 0.5, height * 1.75, height)
        if not look.offered:
            painter.setPen(self._color("muted"))
            painter.drawText(track, Qt.AlignmentFlag.AlignCenter, "–")
            return
        self._paint_sign(painter, slot, look)
        self._paint_switch(painter, track, look)
        words = QRectF(track.right() + 7, area.top(), area.right() - track.right() - 7, area.height())
        self._paint_words(painter, words, look)

    def _paint_sign(self, painter: QPainter, slot: QRectF, look: CellLook) -> None:
        radius = slot.width() * 0.3
        if look.failed:
            font, bold = painter.font(), painter.font()
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(self._color("danger"))
            painter.drawText(slot, Qt.AlignmentFlag.AlignCenter, "!")
            painter.setFont(font)
        elif look.saving or look.pending:
            painter.setPen(QPen(self._color("warning"), 1.6))
            painter.setBrush(QBrush(Qt.BrushStyle.NoBrush) if look.saving else self._color("warning"))
            painter.drawEllipse(slot.center(), radius, radius)

    def _paint_switch(self, painter: QPainter, track: QRectF, look: CellLook) -> None:
        height, soft = track.height(), look.is_default
        on = "accent_text" if soft else "accent"  # which is to be seen without a filling too
        if self._appearance.theme.has_high_contrast:
            on = "text"
        edge = self._color(on if look.on else "muted" if soft or look.on is None else "text")
        style = Qt.PenStyle.DotLine if look.on is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, 1.2 if soft or look.on is None else 2.0, style))
        fill = self._color("accent_soft" if soft else "accent") if look.on else QColor(Qt.GlobalColor.transparent)
        painter.setBrush(fill)
        painter.drawRoundedRect(track, height / 2, height / 2)
        at = {True: 1 - height / 2 / track.width(), False: height / 2 / track.width(), None: 0.5}[look.on]
        knob = self._color("on_accent") if look.on and not soft else edge
        painter.setPen(QPen(knob, 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush if soft and not look.on else knob)
        painter.drawEllipse(
            QPointF(track.left() + track.width() * at, track.center().y()), height * 0.25, height * 0.25
        )

    def _paint_words(self, painter: QPainter, area: QRectF, look: CellLook) -> None:
        font = painter.font()
        font.setBold(look.pending and not look.saving)
        font.setItalic(look.saving)
        painter.setFont(font)
        muted = look.is_default or look.on is None
        painter.setPen(self._color("danger" if look.failed else "muted" if muted else "text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, look.words)

    def _color(self, name: str) -> QColor:
        return self._appearance.theme.color(name)


class SwitchDelegate(QStyledItemDelegate):
    """Paints the cells of the grid.

    A page has hundreds of cells and few different looks, so each look is painted once and kept.
    """

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._painter = SwitchPainter(appearance)
        self._pictures: dict[Picture, QPixmap] = {}

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """What shows where the user is. The style would do it too, and takes ten times as long as all the rest."""
        state = option.state.value
        if state & _selected:
            painter.fillRect(option.rect, self._color("selection"))
        elif state & _hovered:
            painter.fillRect(option.rect, self._color("hover"))
        if state & _focused:
            painter.setPen(QPen(self._color("focus"), self._appearance.theme.ring))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))

    def _picture(self, look: CellLook, size: QSize, ratio: float, font: QFont) -> QPixmap:
        key = look, size.width(), size.height(), ratio, font.pointSizeF(), self._appearance.theme
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= MAX_PICTURES:
                self._pictures.clear()
            found = self._pictures[key] = self._painted(look, size, ratio, font)
        return found

    def _painted(self, look: CellLook, size: QSize, ratio: float, font: QFont) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(font)
        self._painter.paint(painter, QRectF(0, 0, size.width(), size.height()), look)
        painter.end()
        return picture

    def _color(self, name: str) -> QColor:
        return self._appearance.theme.color(name)

    # Qt's own interface

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look: CellLook | None = index.data(Role.LOOK)
        if look is None:
            super().paint(painter, option, index)
            return
        self._paint_ground(painter, option)
        ratio = painter.device().devicePixelRatioF()
        is_locked = option.widget is not None and not option.widget.isEnabled()
        painter.setOpacity(LOCKED_OPACITY if is_locked else 1.0)
        painter.drawPixmap(option.rect.topLeft(), self._picture(look, option.rect.size(), ratio, option.font))
        painter.setOpacity(1.0)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        line = option.fontMetrics.height()
        return QSize(max(size.width(), line * 7), max(size.height(), round(line * 1.9)))


class Legend(QWidget):
    """Explains the switches, on and off, and the signs of the grid; wraps where there is no room for one line."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._painter = SwitchPainter(appearance)
        self.looks = (
            CellLook(True, True, "", is_default=True),
            CellLook(True, False, self.tr("Default"), is_default=True),
            CellLook(True, True, ""),
            CellLook(True, False, self.tr("Set by user")),
            CellLook(True, True, self.tr("Unsaved"), pending=True),
            CellLook(True, True, self.tr("Saving…"), pending=True, saving=True),
            CellLook(True, True, self.tr("Couldn't save"), failed=True),
        )
        identify(self, "preferences.legend", ", ".join(look.words for look in self.looks if look.words))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _places(self, width: int) -> list[QRectF]:
        """Where each look is painted, from left to right, and in further lines where there is no room."""
        metrics, places = self.fontMetrics(), list[QRectF]()
        line, x, y = round(metrics.height() * 1.4), 0, 0
        for look in self.looks:
            # A word that is unsaved is bold; the rest is the room of the sign and the switch.
            own = round(
                metrics.horizontalAdvance(look.words) * 1.15 + metrics.height() * 2.3 + (24 if look.words else 0)
            )
            if x and x + own > width:
                x, y = 0, y + line
            places.append(QRectF(x, y, own, line))
            x += own
        return places

    # Qt's own interface

    def heightForWidth(self, width: int) -> int:
        return round(self._places(width)[-1].bottom())

    def sizeHint(self) -> QSize:
        last = self._places(100_000)[-1]
        return QSize(round(last.right()), round(last.bottom()))

    def minimumSizeHint(self) -> QSize:
        widest = max(place.width() for place in self._places(0))
        return QSize(round(widest), self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        for look, place in zip(self.looks, self._places(self.width()), strict=True):
            painter.setFont(self.font())
            self._painter.paint(painter, place, look)
        painter.end()
