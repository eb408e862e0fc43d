r"""The one way in which text from outside reaches the screen: from the service, a file, the clipboard, or a name.

Such a text may hold anything: half a surrogate pair, NUL, marks that reverse the direction of reading, characters that
take no room, a megabyte without a space. What is not visible by itself is shown as an escape (`\u202e`), every text is
bounded, long words can be broken, and what is copied is the text as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit

from notifyadmin.ui.text_size import code_font

MAX_CHARACTERS = 1_000
MAX_LINES = 12
NAME_CHARACTERS = 60
"""The limit for a name in a menu, a list, a title or a heading."""

# Control characters, half surrogate pairs, separators of lines and paragraphs, noncharacters, and what Unicode calls
# default-ignorable: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point. Within emoji sequences the
# joiner and the variation selector are part of one visible sign.
_picture = r"[\u2190-\u2bff\U0001f000-\U0001faff]"
_hidden = (
    r"[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    rf"|(?<![\u2190-\u2bff\U0001f000-\U0001faff\ufe0f])\u200d|\u200d(?!{_picture})"
    r"|(?<![0-9#*\xa9\xae\u203c-\u3299\U0001f000-\U0001faff])\ufe0f"
)
_special = re.compile(rf"(?P<end>\r?\n)|(?P<tab>\t)|{_hidden}")
_half_pair = re.compile("[\ud800-\udfff]")
_break = "\u200b"
_longest_word = 40  # an id of 36 characters is in one piece
_break_every = 5


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of what is shown, and the part of the original that it stands for."""

    shown: str
    source: str


_html_escapes = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def shown(text: str, limit: int = MAX_CHARACTERS, *, lines: int = 1) -> str:
    """The beginning of a text as it can be shown: at most `limit` characters, in at most so many lines."""
    if len(text) <= limit and not _special.search(text):
        return text
    return "".join(piece.shown for piece in _pieces(text, limit, lines, "…"))


def menu_text(text: str, limit: int = NAME_CHARACTERS) -> str:
    """A name as the text of an action or a tab, in which no letter becomes a mnemonic."""
    return shown(text, limit).replace("&", "&&")


def tooltip(text: str) -> str:
    """A text as a tooltip: Qt takes what looks like HTML for HTML, so this is HTML, in which nothing else is."""
    return f"<p>{_breakable(shown(text)).translate(_html_escapes)}</p>" if text else ""


def copy(text: str) -> None:
    """Puts a text on the clipboard as it is; half a surrogate pair, which no clipboard can hold, as its escape."""
    QGuiApplication.clipboard().setText(_encodable(text))


class OutsideLabel(QLabel):
    """A label for text from outside: plain, bounded, wrapped also where there is no space, selected and copied.

    `longest_word` is how many characters without a space are kept on one line, and so decides how narrow it can get.
    What is copied is the original, also of characters that are shown as escapes and of a part that is left out.
    """

    def __init__(
        self, limit: int = MAX_CHARACTERS, *, lines: int = MAX_LINES, longest_word: int = _longest_word
    ) -> None:
        super().__init__()
        self._limit = limit
        self._longest_word = longest_word
        self._lines = lines
        self._original = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    @property
    def shown_text(self) -> str:
        """What can be read, without the places at which a long word may be broken."""
        return shown(self._original, self._limit, lines=self._lines)

    def show_text(self, text: str, *, name: str = "") -> None:
        """Shows a text, which is also the accessible name, or the description where there is a `name`."""
        self._original = text
        readable = self.shown_text
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        if text and not self.textInteractionFlags() & selectable:
            self.setTextInteractionFlags(selectable)  # only now: Qt makes a whole document for it
        self.setText(_breakable(readable, self._longest_word))
        self.setAccessibleName(name or readable)
        if name:
            self.setAccessibleDescription(readable)

    def selected_original(self) -> str:
        """The selected text, unchanged."""
        before = _utf16(self.text())[: 2 * self.selectionStart()].decode("utf-16-le").replace(_break, "")
        start, length = len(_utf16(before)) // 2, len(_utf16(self.selectedText().replace(_break, ""))) // 2
        return _original_between(_pieces(self._original, self._limit, self._lines, "…"), start, length)

    # Qt's own interface

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            copy(self.selected_original())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.hasSelectedText():
            menu.addAction(self.tr("Copy selection")).triggered.connect(lambda: copy(self.selected_original()))
        menu.addAction(self.tr("Copy all")).triggered.connect(lambda: copy(self._original))
        menu.popup(event.globalPos())


class OutsideView(QPlainTextEdit):
    """Several lines of text from outside, to be read and copied.

    `rest` is the last line of a text that is too long to be shown.
    """

    def __init__(self, limit: int, *, lines: int, rest: str) -> None:
        super().__init__()
        self._limit = limit
        self._lines = lines
        self._rest = f"\n{rest}"
        self._original = ""
        self.setReadOnly(True)
        self.setFont(code_font())
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)  # by words it takes seconds where there are none

    def show_text(self, text: str) -> None:
        """Replaces what is shown."""
        self._original = text
        self.setPlainText("".join(piece.shown for piece in self._pieces()))

    def _pieces(self) -> Iterator[_Piece]:
        return _pieces(self._original, self._limit, self._lines, self._rest)

    # Qt's own interface

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor, data = self.textCursor(), QMimeData()
        start, length = cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()
        data.setText(_encodable(_original_between(self._pieces(), start, length)))
        return data


def _pieces(text: str, limit: int, lines: int, rest: str) -> Iterator[_Piece]:
    """A text piece by piece, at most `limit` characters of it in so many lines; `rest` stands for all beyond."""
    line, room, at = 1, limit, 0
    for piece in _split(text[:limit], lines > 1):
        line += piece.shown == "\n"
        if line > lines or len(piece.shown) > room:
            if piece.shown == piece.source and line <= lines:
                yield _Piece(piece.shown[:room], piece.source[:room])
                at += room
            break
        yield piece
        room, at = room - len(piece.shown), at + len(piece.source)
    if at < len(text):
        yield _Piece(rest, text[at:])


def _split(text: str, has_lines: bool) -> Iterator[_Piece]:
    """What can be shown as it is, and one by one what cannot."""
    at = 0
    for special in _special.finditer(text):
        if at < special.start():
            yield _Piece(text[at : special.start()], text[at : special.start()])
        yield _Piece(_visible(special, has_lines), special[0])
        at = special.end()
    if at < len(text):
        yield _Piece(text[at:], text[at:])


def _visible(special: re.Match[str], has_lines: bool) -> str:
    if special["end"]:
        return "\n" if has_lines else "⏎"
    if special["tab"]:
        return "\t" if has_lines else "⇥"
    number = ord(special[0])
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def _breakable(text: str, longest_word: int = _longest_word) -> str:
    """A text in which Qt finds a place to wrap in every word that is longer than so many characters."""
    return re.sub(rf"\S{{{longest_word + 1},}}", _with_places, text)


def _with_places(word: re.Match[str]) -> str:
    return re.sub(rf"(.{{{_break_every}}})(?=.)", rf"\1{_break}", word[0])


def _original_between(pieces: Iterator[_Piece], start: int, length: int) -> str:
    """What a selection stands for; both numbers as Qt counts, in halves of surrogate pairs."""
    found, at = list[str](), 0
    for piece in pieces:
        size = len(_utf16(piece.shown)) // 2
        first, last = max(start - at, 0), min(start + length - at, size)
        if first < last:
            whole = piece.shown != piece.source
            found.append(piece.source if whole else _utf16(piece.source)[2 * first : 2 * last].decode("utf-16-le"))
        at += size
    return "".join(found)


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _encodable(text: str) -> str:
    encodable = _half_pair.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    # PySide takes one of these at the start for the mark of a byte order: it gets one, and leaves the next alone.
    return "\ufeff" + encodable if encodable.startswith(("\ufeff", "\ufffe")) else encodable
