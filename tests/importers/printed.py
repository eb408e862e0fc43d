"""Values as the interpreters of the languages print them themselves, many at once, for they take long to start."""

from __future__ import annotations

import json
import subprocess
from random import Random
from typing import Any

SEPARATOR = "\n@@next@@\n"
TEXTS_OF_JSON = ("bash", "C#")
"""Languages that print texts alone, here of JSON."""
_TEXTS = [
    "",
    "a",
    "it's",
    'say "x"',
    "a\\b",
    "$x",
    "${y}",
    "#{z}",
    "{{t}}",
    "%s %d",
    "é",
    "😀",
    "a\nb",
    "\t",
    "`c`",
    "@",
    "\\n",
]

_NODE = """
const util = require('util');
const values = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const print = (v) => util.inspect(v, {depth: null, maxArrayLength: null, maxStringLength: null, breakLength: 80});
process.stdout.write(values.map(print).join('\\n@@next@@\\n'));
"""
_NODE_JSON = """
const values = JSON.parse(require('fs').readFileSync(0, 'utf8'));
process.stdout.write(values.map((v) => JSON.stringify(JSON.stringify(v))).join('\\n@@next@@\\n'));
"""
_PYTHON = """
import json, pprint, sys
sys.stdout.write('\\n@@next@@\\n'.join(pprint.pformat(v, width=60, sort_dicts=False) for v in json.load(sys.stdin)))
"""
_PHP = """
$values = json_decode(stream_get_contents(STDIN), true);
echo implode("\\n@@next@@\\n", array_map(fn($v) => var_export($v, true), $values));
"""
_RUBY = """
require 'json'
require 'pp'
print JSON.parse(STDIN.read).map { |v| v.pretty_inspect.chomp }.join("\\n@@next@@\\n")
"""
_GO = """
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	var values []interface{}
	json.NewDecoder(os.Stdin).Decode(&values)
	for i, v := range values {
		if i > 0 {
			fmt.Print("\\n@@next@@\\n")
		}
		fmt.Printf("%#v", v)
	}
}
"""
_CSHARP = """
using System;
using System.CodeDom;
using System.IO;
using System.Text;
using Microsoft.CSharp;

static class Print {
    static void Main() {
        var given = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)).ReadToEnd().Split('\\0');
        var provider = new CSharpCodeProvider();
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        for (var at = 0; at < given.Length - 1; at++) {
            if (at > 0) output.Write("\\n@@next@@\\n");
            provider.GenerateCodeFromExpression(new CodePrimitiveExpression(given[at]), output, null);
        }
        output.Flush();
    }
}
"""
_BASH = """
while IFS= read -r -d '' value; do printf '%q\\n@@next@@\\n' "$value"; done
"""


def values(seed: int, count: int, *, has_empty: bool = True) -> list[dict[str, Any]]:
    """Random nested merge tags."""
    random = Random(seed)  # noqa: S311 - no secret

    def value(depth: int) -> Any:
        kind = random.randrange(8 if depth < 4 else 6)
        if kind < 2:
            return random.choice(_TEXTS) + random.choice(_TEXTS)
        if kind < 6:
            return [True, False, None, random.randrange(-(10**6), 10**6)][kind - 2]
        size = random.randrange(0 if has_empty else 1, 4)
        if kind == 6:
            return [value(depth + 1) for _ in range(size)]
        return {f"k{random.choice(_TEXTS)}{place}": value(depth + 1) for place in range(size)}

    return [{"value": value(0)} for _ in range(count)]


def printed(language: str, found: list[Any], folder: str) -> list[str]:
    """Each value as the language's own printer writes it."""
    commands = {
        "JavaScript": ["node", "-e", _NODE],
        "JSON in JavaScript": ["node", "-e", _NODE_JSON],
        "Python": ["python3", "-c", _PYTHON],
        "PHP": ["php", "-r", _PHP],
        "Ruby": ["ruby", "-EUTF-8", "-e", _RUBY],
        "Go": ["go", "run", f"{folder}/print.go"],
    }
    if language in TEXTS_OF_JSON:
        given = "\0".join(json.dumps(value, ensure_ascii=False) for value in found) + "\0"
        written = _run(["bash", "-c", _BASH] if language == "bash" else _compiled(folder), given)
        return written.removesuffix(SEPARATOR).split(SEPARATOR)
    if language == "Go":
        with open(f"{folder}/print.go", "w") as file:
            file.write(_GO)
    return _run(commands[language], json.dumps(found)).split(SEPARATOR)


def _compiled(folder: str) -> list[str]:
    """The command of a program in C#, compiled in a folder."""
    with open(f"{folder}/Print.cs", "w") as file:
        file.write(_CSHARP)
    subprocess.run(["mcs", "-r:System.dll", "Print.cs"], cwd=folder, check=True)
    return ["mono", f"{folder}/Print.exe"]


def _run(command: list[str], given: str) -> str:
    done = subprocess.run(command, input=given.encode(), capture_output=True, check=True)
    return done.stdout.decode()
