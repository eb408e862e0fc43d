"""Keeps the catalogues of translations: `python -m tests.catalogues --write` brings them up to date with the program.

What the window says is found by Qt's lupdate. The layers below know no Qt: of their modules every text that reads like
a sentence or a title is taken, which finds a few that are never shown. New texts are left without a translation; those
that are gone go.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "notifyadmin"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr")
LOWER_LAYERS = ("api", "core", "store", "importers")
TITLED = {"title", "description", "advice", "label", "help"}
"""Keywords whose texts are shown, however short they are."""

_sentence = re.compile(r"(?=.*[a-z]{2})[A-Z“\"%{].*(?: |\.$)|[A-Z][a-z]{3,}$")
_for_machines = re.compile(r"[A-Z_]*|.*%s.*|(PRAGMA|SELECT|INSERT|DELETE|CREATE|ALTER) .*")


def texts_below(package: Path = PACKAGE) -> list[str]:
    """The texts of the layers below the window, each once, in the order of the modules."""
    modules = [path for layer in LOWER_LAYERS for path in sorted((package / layer).rglob("*.py"))]
    trees = (ast.parse(path.read_text("utf-8")) for path in (*modules, package / "ui" / "translation.py"))
    return list(dict.fromkeys(text for tree in trees for text in _texts(tree)))


def _texts(tree: ast.Module) -> Iterator[str]:
    passed_over = {id(part) for node in ast.walk(tree) for part in _unseen(node)}
    titles = {id(part) for node in ast.walk(tree) for part in _titled(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            text = node.value
            is_shown = id(node) in titles or _sentence.match(text)
            if is_shown and text.isprintable() and not _for_machines.fullmatch(text):
                yield text


def _unseen(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and the pieces of f-strings."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from ast.walk(node)


def _titled(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.keyword) and node.arg in TITLED:
        yield node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Choices", "Parts"):
        for argument in node.args:
            if isinstance(argument, ast.Dict):
                yield from argument.values
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Verdict", "Sentence"):
        yield from node.args[:2]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Unread":
        yield from node.args[2:]


def update(language: str, folder: Path) -> Path:
    """The catalogue of a language in a folder, brought up to date."""
    catalogue = folder / f"notifyadmin_{language}.ts"
    with TemporaryDirectory() as lent:
        below = Path(lent) / "below.py"
        below.write_text("class api:\n    def texts(self):\n" + "".join(map(_as_source, texts_below())), "utf-8")
        sources = [str(below), *sorted(str(path) for path in (PACKAGE / "ui").rglob("*.py"))]
        options = [
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        _run("pyside6-lupdate", *options, *sources, "-ts", str(catalogue))
    return catalogue


def _as_source(text: str) -> str:
    count = ", '', n" if "%n" in text else ""
    return f"        self.tr({text!r}{count})\n"


def release(catalogue: Path, folder: Path) -> Path:
    """The catalogue as Qt reads it, in a folder."""
    released = folder / f"{catalogue.stem}.qm"
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(released))
    return released


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).parent / tool), *arguments]
    subprocess.run(command, check=True, cwd=ROOT, timeout=120, capture_output=True)


def untranslated(catalogue: Path) -> list[str]:
    """The texts of a catalogue that have no translation yet, or not for each number."""
    return [text for text, found in entries(catalogue) if not found or not all(found)]


def entries(catalogue: Path) -> Iterator[tuple[str, list[str]]]:
    """Each text of a catalogue with its translations: one, or one for each form of the plural."""
    for message in ElementTree.parse(catalogue).getroot().iter("message"):  # noqa: S314 - a file of the project's own
        translation = message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") or [translation]
        yield message.findtext("source", ""), [form.text or "" for form in forms]


def main(arguments: Sequence[str]) -> int:
    """With `--write` updates every catalogue; says what is not translated, and by its status whether anything is."""
    missing = 0
    for language in LANGUAGES:
        if "--write" in arguments:
            FOLDER.mkdir(exist_ok=True)
            release(update(language, FOLDER), FOLDER)
        for text in untranslated(FOLDER / f"notifyadmin_{language}.ts"):
            print(f"{language}: {text}")
            missing += 1
    return int(missing > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
