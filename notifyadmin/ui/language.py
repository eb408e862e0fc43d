"""The language of the program: which catalogue is used, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from notifyadmin.ui.plurals import EnglishPlurals

SYSTEM, ENGLISH = "system", "en"
CATALOGUE = "notifyadmin_{language}.qm"


def languages(folder: Path) -> list[str]:
    """The codes of English, in which the program is written, and of all that have a catalogue."""
    prefix, suffix = CATALOGUE.split("{language}")
    names = (path.name for path in folder.glob(CATALOGUE.format(language="*")))
    return [ENGLISH, *sorted(name.removeprefix(prefix).removesuffix(suffix) for name in names)]


def chosen(wanted: str, folder: Path, preferred: Sequence[str] | None = None) -> str:
    """The language to use for what the settings say: that one, or the first of the system's that there is."""
    available = languages(folder)
    if wanted in available:
        return wanted
    preferred = QLocale.system().uiLanguages() if preferred is None else preferred
    codes = (tag.replace("_", "-").partition("-")[0] for tag in preferred)
    return next((code for code in codes if code in available), ENGLISH)


def use_language(app: QApplication, wanted: str, folder: Path) -> None:
    """Has everything that is built from now on speak a language, in place of the one before; what is there stays.

    `wanted` is a code, in which case dates and numbers are written as that language does it, or SYSTEM.
    """
    language = chosen(wanted, folder)
    QLocale.setDefault(QLocale(language) if wanted == language else QLocale.system())
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    app.installTranslator(EnglishPlurals(app))
    app.setLayoutDirection(QLocale(language).textDirection())
    if language == ENGLISH:
        return
    qts_own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for path in (qts_own / f"qtbase_{language}.qm", folder / CATALOGUE.format(language=language)):
        translator = QTranslator(app)
        if translator.load(str(path)):
            app.installTranslator(translator)
