"""The program's texts count by Qt's means or a Sentence's, and none shows what Python says of an error."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import notifyadmin
from notifyadmin.api.sentence import PLURAL
from notifyadmin.ui.plurals import EnglishPlurals

ROOT = Path(notifyadmin.__file__).parent
SOURCES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))}
COUNTED_BY_HAND = re.compile(
    r"\{(?P<what>[^{}:]*)(?::[^{},]*)?\} (?P<word>[a-z]+s)\b"
    r"|\{(n|count|number|total)\} [a-z]"
    r"|^1 [a-z]+$"
)
"""A value and a plural, unless the value has the commas of thousands: there are always many then."""
NO_PLURALS = {
    *("as", "is", "was", "has", "does", "becomes", "holds", "receives", "requests", "works", "ms"),
    *("gets", "puts", "goes", "breaks"),
}
CONSTANT = re.compile(r"_?[A-Z][A-Z_]+")
QUOTING = {
    "api/transport.py": "httpcore's answer of a proxy, which is the proxy's own; and a text that is compared only",
    "api/models/validators.py": "email-validator's, which are sentences for whoever typed the address",
    "self_test.py": "the self-test's, for repairing an installation",
    "sandbox/rendering.py": "Liquid's, about the template",
    "core/json_text.py": "tells the errors apart by it",
}
"""Where the text of an error that is not the program's own is read, and why that is right."""
FOREIGN_TEXTS = {"strerror", "args", "msg", "reason", "message"}


def texts(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Every text of a module but its docstrings; what an f-string fills in is in braces."""
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(_written(part) for part in node.values), node
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in within | docstrings:
            yield node.value, node


def _written(part: ast.expr) -> str:
    if not isinstance(part, ast.FormattedValue):
        return str(ast.literal_eval(part))
    spec = part.format_spec
    written = "".join(_written(each) for each in spec.values) if isinstance(spec, ast.JoinedStr) else ""
    value = re.sub(r"[{}:]", "_", ast.unparse(part.value))
    return f"{{{value}:{written}}}" if written else f"{{{value}}}"


def counted(tree: ast.Module) -> set[str]:
    """The texts that are given a count: to `tr` or `translate` as the last argument, to a Sentence as `n`."""
    found: set[str] = set()
    for scope in ast.walk(tree):
        if not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        named: dict[str, set[str]] = {}
        for node in ast.walk(scope):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                named.setdefault(node.targets[0].id, set()).update(_options(node.value))
        for call in ast.walk(scope):
            if isinstance(call, ast.Call) and (at := _template_place(call)) is not None:
                template = call.args[at]
                found |= named.get(template.id, set()) if isinstance(template, ast.Name) else _options(template)
    return found


def _template_place(call: ast.Call) -> int | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "tr" and len(call.args) == 3:
        return 0
    if name == "translate" and len(call.args) == 4:
        return 1
    return 0 if name == "Sentence" and any(each.arg == "n" for each in call.keywords) else None


def _options(node: ast.expr) -> set[str]:
    return {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_is_counted_by_hand(name: str) -> None:
    found = [(text, match) for text, _ in texts(SOURCES[name]) for match in COUNTED_BY_HAND.finditer(text)]
    counted_by_hand = {
        text for text, match in found if match["word"] not in NO_PLURALS and not CONSTANT.fullmatch(match["what"] or "")
    }
    assert counted_by_hand == set()


@pytest.mark.parametrize("name", [name for name in SOURCES if name.startswith(("api/", "core/", "store/"))])
def test_a_sentence_with_values_below_the_window_can_be_translated(name: str) -> None:
    found = [text for text, node in texts(SOURCES[name]) if isinstance(node, ast.JoinedStr)]
    assert [text for text in found if " " in text and text.endswith(".")] == []


@pytest.mark.parametrize("name", SOURCES)
def test_what_has_a_place_for_a_count_is_given_one(name: str) -> None:
    tree = SOURCES[name]
    placed = {text for text, _ in texts(tree) if "%n" in text or (PLURAL in text and text != PLURAL)}
    if name == "api/sentence.py":
        placed.remove("%n")
    assert placed <= counted(tree)


@pytest.mark.parametrize(
    "text", sorted({text for tree in SOURCES.values() for text, _ in texts(tree) if "%n" in text and text != "%n"})
)
def test_each_count_has_its_english_forms(text: str) -> None:
    one, two = (EnglishPlurals().translate("", text, None, n) or text for n in (1, 2))
    assert PLURAL not in one + two
    assert not re.search(r"%n (\w+ )?\w+s\b(?! \w+ed)", one), f"there is no form for one: {one}"


def handlers(tree: ast.Module) -> Iterator[tuple[str, ast.AST, ast.expr]]:
    """Every name that an error has, where it has it, and what kind of error it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and node.name and node.type is not None:
            yield node.name, node, node.type
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from ((each.arg, node, each.annotation) for each in node.args.args if each.annotation is not None)


def is_foreign(kind: ast.expr, tree: ast.Module) -> bool:
    """Whether an annotation or a handler names an exception that is not the program's own."""
    others: set[str] = set()
    for node in ast.walk(tree):
        is_own = isinstance(node, ast.ImportFrom) and (node.module or "").startswith("notifyadmin")
        if isinstance(node, ast.Import | ast.ImportFrom) and not is_own:
            others |= {(each.asname or each.name).partition(".")[0] for each in node.names}
    for node in ast.walk(kind):
        if isinstance(node, ast.Name) and _is_error(getattr(builtins, node.id, None)):
            return True
        names = ast.unparse(node).split(".") if isinstance(node, ast.Name | ast.Attribute) else [""]
        if names[0] in others and names[-1].endswith(("Error", "Exception", "URL")):
            return True
    return False


def _is_error(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, BaseException)


def quotes(name: str, scope: ast.AST) -> Iterator[str]:
    """The expressions in which the text of the error of that name is taken."""
    for node in ast.walk(scope):
        match node:
            case ast.Call(func=ast.Name(id="str" | "repr"), args=[ast.Name(id=taken)]) if taken == name:
                yield ast.unparse(node)
            case ast.FormattedValue(value=ast.Name(id=taken)) if taken == name:
                yield ast.unparse(node)
            case ast.Call(func=ast.Name(id="Sentence") | ast.Attribute(attr="format"), keywords=values):
                yield from (ast.unparse(each) for each in values if ast.unparse(each.value) == name)
            case ast.Attribute(value=ast.Name(id=taken), attr=attr) if taken == name and attr in FOREIGN_TEXTS:
                yield ast.unparse(node)


@pytest.mark.parametrize("name", SOURCES)
def test_what_python_says_of_an_error_is_not_quoted(name: str) -> None:
    tree = SOURCES[name]
    found = {quote for taken, scope, kind in handlers(tree) if is_foreign(kind, tree) for quote in quotes(taken, scope)}
    assert found == set() or name in QUOTING


def test_no_place_is_excused_in_vain() -> None:
    excused = set()
    for name in QUOTING:
        tree = SOURCES[name]
        if any(list(quotes(taken, scope)) for taken, scope, kind in handlers(tree) if is_foreign(kind, tree)):
            excused.add(name)
    assert excused == set(QUOTING)
