"""Runs generated programs, each by its own language; many at once where start or compiler take long."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from notifyadmin.snippets import Language
from notifyadmin.snippets.template import fill

NODE_SDK = "notificationapi-node-server-sdk"
STAND_INS = Path(__file__).parent / "standins"

CLIENT_ID = "clientid123"
CLIENT_SECRET = "secret/with+$signs'and\"quotes"

PHP = ("php", "-d", "error_reporting=-1", "-d", "display_errors=1")

Command = tuple[str | Path, ...]

# So many of the programs are compiled as they are; the others, each in a space of its own, in one go.
COMPILED_ALONE = 3

_every_module = """\
for (const name of process.argv.slice(2)) {
  await import(`./${name}`);
}
"""

_every_script = """\
import runpy, sys
for name in sys.argv[1:]:
    runpy.run_path(name, run_name="__main__")
"""

# Each in a module of its own, so that none has what another has defined.
_every_load = "ARGV.each { |name| load(name, true) }"

_every_class = """\
class Every {
  static void Main() {
    foreach (var program in new[] { «types» })
      program.GetMethod("Main", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)
        .Invoke(null, null);
  }
}
"""

_every_package = """\
package main

import (
«imports»
)

func main() {
«calls»
}
"""

_go_module = """\
module programs

go 1.18
"""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where programs are written, built and run, and where what they need is kept: beyond the session if the
    environment names a place.
    """

    folder: Path
    caches: Path

    def run(self, language: Language, programs: Mapping[str, str]) -> None:
        """Writes and runs programs by name; fails with what they had to say."""
        self._prepare(language)
        _runners[language](self, [self._write(language, name, code) for name, code in programs.items()])

    def build(self, language: Language, name: str, code: str) -> Command:
        """Writes one program, builds it where its language needs that, and returns the command that runs it."""
        self._prepare(language)
        path = self._write(language, name, code)
        match language:
            case Language.NODE:
                return "node", path
            case Language.PYTHON:
                return sys.executable, "-X", "utf8", path
            case Language.PHP:
                return *PHP, path
            case Language.RUBY:
                return "ruby", path
            case Language.CURL:
                return "sh", "-eu", path
            case Language.CSHARP:
                return _compile_csharp(self, path)
            case Language.GO:
                _build_go(self, path)
                return (self.folder / "built" / path.stem,)

    def _write(self, language: Language, name: str, code: str) -> Path:
        path = self.folder / f"{name}{language.extension}"
        path.write_text(code, encoding="utf-8", newline="\n")
        return path

    def _prepare(self, language: Language) -> None:
        """Puts the SDK where the programs look for it; once a workshop."""
        if language is Language.NODE and not (self.folder / "node_modules").exists():
            installed = self.kept("NOTIFYADMIN_NODE_MODULES", "node")
            if not (installed / "node_modules" / NODE_SDK).is_dir():
                self.call("npm", "install", "--no-audit", "--no-fund", "--prefix", installed, f"{NODE_SDK}@^2.8")
            (self.folder / "node_modules").symlink_to(installed / "node_modules")
        if language is Language.PHP and not (self.folder / "vendor").exists():
            shutil.copytree(STAND_INS / "php", self.folder / "vendor")

    def call(self, *command: str | Path, **environment: str) -> str:
        """What a command prints; it must end well."""
        done = self.attempt(*command, **environment)
        said = f"{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
        assert done.returncode == 0, f"{command[0]} ended with {done.returncode}:\n{said}"
        return done.stdout

    def attempt(self, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs a command, however it ends."""
        settings = {
            "NOTIFICATIONAPI_CLIENT_ID": CLIENT_ID,
            "NOTIFICATIONAPI_CLIENT_SECRET": CLIENT_SECRET,
            "NO_PROXY": "127.0.0.1",
            "LC_ALL": "C.UTF-8",
        }
        return subprocess.run(
            command,
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
            env=os.environ | settings | environment,
        )

    def kept(self, variable: str, name: str) -> Path:
        """A folder to keep things in: the one that an environment variable names, or one of this session."""
        folder = Path(os.environ.get(variable) or self.caches / name)
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _run_node(workshop: Workshop, paths: list[Path]) -> None:
    (workshop.folder / "every.mjs").write_text(_every_module)
    workshop.call("node", "every.mjs", *(path.name for path in paths))


def _run_python(workshop: Workshop, paths: list[Path]) -> None:
    workshop.call(sys.executable, "-X", "utf8", "-W", "error", "-c", _every_script, *paths)


def _run_php(workshop: Workshop, paths: list[Path]) -> None:
    for path in paths:
        said = workshop.call(*PHP, path)
        assert re.match(r'(200 )?\{"trackingId"', said), said


def _run_ruby(workshop: Workshop, paths: list[Path]) -> None:
    workshop.call("ruby", "-e", _every_load, *paths)


def _run_shell(workshop: Workshop, paths: list[Path]) -> None:
    for path in paths:
        workshop.call("sh", "-eu", path)


def _run_csharp(workshop: Workshop, paths: list[Path]) -> None:
    for path in paths[:COMPILED_ALONE]:
        workshop.call(*_compile_csharp(workshop, path))
    spaces = [f"namespace {path.stem} {{\n{path.read_text('utf-8')}}}\n" for path in paths[COMPILED_ALONE:]]
    types = ", ".join(f"typeof({path.stem}.Program)" for path in paths[COMPILED_ALONE:])
    (workshop.folder / "every.cs").write_text("".join(spaces) + fill(_every_class, types=types), encoding="utf-8")
    workshop.call("mcs", "-nologo", "-r:System.Net.Http", "-main:Every", "every.cs")
    workshop.call("mono", "every.exe")


def _compile_csharp(workshop: Workshop, path: Path) -> Command:
    workshop.call("mcs", "-nologo", "-r:System.Net.Http", path)
    return "mono", path.with_suffix(".exe")


def _run_go(workshop: Workshop, paths: list[Path]) -> None:
    assert workshop.call("gofmt", "-l", ".") == ""
    alone, together = paths[:COMPILED_ALONE], paths[COMPILED_ALONE:]
    for path in alone:
        _put(workshop.folder / path.stem, path.read_text("utf-8"))
    for path in together:
        code = re.sub("^package main$", f"package {path.stem}", path.read_text("utf-8"), count=1, flags=re.MULTILINE)
        _put(workshop.folder / path.stem, re.sub(r"^func main\(\)", "func Main()", code, count=1, flags=re.MULTILINE))
    for path in paths:
        path.unlink()
    imports = "\n".join(f'\t"programs/{path.stem}"' for path in together)
    calls = "\n".join(f"\t{path.stem}.Main()" for path in together)
    _put(workshop.folder / "every", fill(_every_package, imports=imports, calls=calls))
    (workshop.folder / "go.mod").write_text(_go_module)
    _build_go(workshop, "./...")
    for path in alone:
        workshop.call(workshop.folder / "built" / path.stem)
    workshop.call(workshop.folder / "built" / "every")


def _build_go(workshop: Workshop, what: str | Path) -> None:
    workshop.call(
        *("go", "build", "-o", "built/", what),
        GOCACHE=str(workshop.kept("NOTIFYADMIN_GO_CACHE", "go")),
        GOPATH=str(workshop.caches / "gopath"),
        GOPROXY="off",
        GOFLAGS="-mod=mod",
        CGO_ENABLED="0",
    )


def _put(package: Path, code: str) -> None:
    package.mkdir()
    (package / "main.go").write_text(code, encoding="utf-8")


_runners: dict[Language, Callable[[Workshop, list[Path]], None]] = {
    Language.NODE: _run_node,
    Language.PYTHON: _run_python,
    Language.PHP: _run_php,
    Language.GO: _run_go,
    Language.CSHARP: _run_csharp,
    Language.RUBY: _run_ruby,
    Language.CURL: _run_shell,
}
