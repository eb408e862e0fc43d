"""Commands that send a request, as the requests that they would send; keys are left out, files are not read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from notifyadmin.importers import Imported, ImportRefused
from notifyadmin.importers.command_options import GoesElsewhere, Options
from notifyadmin.importers.piped import piped_into
from notifyadmin.importers.shell import Command, command_at
from notifyadmin.importers.text import left_out
from notifyadmin.importers.windows import cmd_command_at, powershell_command_at

MAX_COMMANDS = 50

_command = re.compile(
    r"(?:^|[|;&(`])[ \t]*+(?:(?P<prompt>(?:[^\n'\"|;&]{0,80}?[\w~\])\\/ \t])?(?:[$#%❯](?=[ \t])|>))[ \t]*+)?"
    r"(?:(?:time|sudo|command|exec|env|then|do|else|!|if|while|&|"
    r"\w{1,100}+=(?:'[^'\n]{0,9999}+'|\"[^\"\n]{0,9999}+\"|[^\s;|&(`]{0,200}+))[ \t]++)*+"
    r"(?:\$\w{1,100}+[ \t]*+=[ \t]*+)?(?:\w{1,100}+=[\"']?\$\()?(?:[\w.:~/\\-]{0,200}?[/\\])?"
    r"(?P<name>curl(?:\.exe)?(?=[ \t\\^`])|(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)(?=[ \t`]))",
    re.MULTILINE | re.IGNORECASE,
)
_cmd_signs = re.compile(r'\^"|\^\r?$|"\{?""', re.MULTILINE)
_powershell_signs = re.compile(r"`\r?$|@['\"][ \t]*\r?$|\bPS [A-Z]:|'\{[ \t]*\\\"", re.MULTILINE)


@dataclass(slots=True)
class FoundCommands:
    """The requests of all commands, sentences about those of the service's that could not be read, and about others."""

    requests: list[Imported]
    refused: list[str]
    foreign: list[str]


def read_commands(text: str) -> FoundCommands | None:
    """The requests of the commands in a text, or None where there is no command."""
    places = [found for found in _command.finditer(text) if (found["prompt"] or "").strip() != "#"]
    places = places or list(_command.finditer(text))
    if not places:
        return None
    found = FoundCommands([], [], [])
    for match in places[:MAX_COMMANDS]:
        start, is_curl = match.start("name"), match["name"].lower().startswith("curl")
        line = text.count("\n", 0, start) + 1
        try:
            found.requests.append(replace(_imported(text, start, is_curl=is_curl), line=line))
        except GoesElsewhere as error:
            found.foreign.append(left_out(line, error.host))
        except ImportRefused as error:
            found.refused.append(error.text)
    return found


def begins_with_command(text: str) -> bool:
    """Whether a text begins with a command, be it after a prompt."""
    return _command.match(text.lstrip()) is not None


def _imported(text: str, start: int, *, is_curl: bool) -> Imported:
    """The request by the first shell by whose rules it is JSON; raises ImportRefused by the likeliest one's."""
    refused: ImportRefused | None = None
    loose: Imported | None = None
    for name, read in _shells(text, start, is_curl=is_curl):
        try:
            found = Options(read(), text, name, is_curl=is_curl).imported()
        except ImportRefused as error:
            refused = refused or error
            continue
        if not any("not JSON" in remark for remark in found.remarks):
            return found
        loose = loose or found
    if loose is None:
        raise refused or ImportRefused("The command sends nothing.")
    return loose


def _shells(text: str, start: int, *, is_curl: bool) -> list[tuple[str, Callable[[], Command]]]:
    """The shells whose command it may be, the likeliest first."""

    def posix() -> Command:
        command = command_at(text, start)
        command.given = command.given or piped_into(text, start)
        return command

    bash = ("bash", posix)
    cmd = [
        ("cmd", lambda: cmd_command_at(text, start)),
        ("cmd", lambda: cmd_command_at(text, start, is_caret_in_quotes=True)),
    ]
    powershell = ("PowerShell", lambda: powershell_command_at(text, start, is_native=is_curl))
    line = text[text.rfind("\n", 0, start) + 1 : start + 20_000]
    if not is_curl:
        return [powershell]
    if _cmd_signs.search(line):
        return [*cmd, bash, powershell]
    return [powershell, bash, *cmd] if _powershell_signs.search(line) else [bash, *cmd, powershell]
