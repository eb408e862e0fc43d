"""The languages of the documentation, and which of them a program is in, by what only that language has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from notifyadmin.importers import strings
from notifyadmin.importers.syntax import Language

JAVASCRIPT = Language(
    # TypeScript's grammar is JavaScript's with types; its other one has JSX, and no types before a value.
    "JavaScript",
    "tree_sitter_typescript",
    strings.javascript,
    {"true": True, "false": False, "null": None},
    grammar="language_typescript",
    before="(",
    after="\n)",
    octal_zero=True,
    has_blocks=True,
    variants={"</": "language_tsx"},
)
PYTHON = Language(
    "Python",
    "tree_sitter_python",
    strings.python,
    {"True": True, "False": False, "None": None},
    before="(",
    after="\n)",
)
PHP = Language(
    "PHP",
    "tree_sitter_php",
    strings.php,
    {"true": True, "false": False, "null": None},
    grammar="language_php_only",
    before="_(",
    after="\n);",
    octal_zero=True,
    has_references=True,
    joins=".",
    variants={"<?": "language_php"},
)
RUBY = Language(
    "Ruby",
    "tree_sitter_ruby",
    strings.ruby,
    {"true": True, "false": False, "nil": None},
    before="_ = ",
    octal_zero=True,
    has_references=True,
)
GO = Language(
    "Go",
    "tree_sitter_go",
    strings.go,
    {"true": True, "false": False, "nil": None},
    before="var _ = ",
    octal_zero=True,
    ignore_case=True,
    has_blocks=True,
)
CSHARP = Language(
    "C#",
    "tree_sitter_c_sharp",
    strings.csharp,
    {"true": True, "false": False, "null": None},
    before="_ = ",
    after="\n;",
    ignore_case=True,
    has_blocks=True,
)
ALL = (JAVASCRIPT, PYTHON, PHP, RUBY, GO, CSHARP)

# So much of a text tells its language: its beginning, and its end, where what was made before is sent.
_LOOK_AT, _LOOK_AT_END = 6_000, 3_000

# What is within quotes says nothing about the language around it; what never ends is looked at once only.
_text = re.compile(
    r'"""(?s:.*?)(?:"""|\Z)|"[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"?'
    r"|'[^'\\\r\n]*+(?:\\.[^'\\\r\n]*+)*+'?|`[^`]*+`?"
)

# What only Ruby puts into a text.
_ruby_hole = re.compile(r'"[^"\n#]*#\{[^"\n}]*\}')

_SURE, _LIKELY = 8, 2

_hints: Mapping[Language, Mapping[str, int]] = {
    JAVASCRIPT: {
        r"^[ \t]*(?:const|let|export|function)\b": _SURE,
        r"^[ \t]*import\b[^\n;]*''": _SURE,
        r"\brequire\(|\bmodule\.exports\b|\bprocess\.env\b|\)[ \t]*=>": _SURE,
        r"\bJSON\.stringify\b|\bString\.raw\b|(?<!\.)\bfetch\(|\baxios\b|\bObject\.freeze\b": _SURE,
        r"\bJSON\.parse\b": _LIKELY,
        r"[{,(]\s*+[a-zA-Z_]\w*+:[ \t]": _LIKELY // 2,
        r"^[ \t]*var\b|\b(?:undefined|await)\b|;[ \t]*$|//|`": _LIKELY,
    },
    PYTHON: {
        r"^[ \t]*(?:from[ \t]+[\w.]+[ \t]+import\b|import[ \t]+[\w.]+[ \t]*(?:as[ \t]+\w+)?$)": _SURE,
        r"^[ \t]*(?:async[ \t]+)?def[ \t]+\w+\(.*:$": _SURE,
        r"[:,\[(=][ \t]*(?:True|False|None)\b|\bset_user_preferences\b|\basyncio\b|\bdict\(": _SURE,
        r"\b(?:requests|httpx)\.\w+\(|\bjson\.(?:dumps|loads)\(": _SURE,
        r"^[ \t]*\w+[ \t]*:[ \t]*[\w\[\], .|]+=[ \t]": _LIKELY,
        r"^[ \t]*#(?!\{)|'''": _LIKELY,
        r"\bawait\b": _LIKELY // 2,
    },
    PHP: {
        r"<\?php|^[ \t]*use[ \t]+[\w\\]+;|\$\w+[ \t]*->|\$\w+[ \t]*=[^=]|\bstdClass\b": _SURE,
        r"\A\s*+(?:\[|array[ \t]*\()\s*+''[ \t]*=>|\(object\)": _SURE,
        r"=>|->": _LIKELY,
    },
    RUBY: {
        r"^[ \t]*require(?:_relative)?[ \t]*''|\bNotificationAPI\.new\b|\bENV\.fetch\b|#\{": _SURE,
        r"\bNet::HTTP\b|\}\.freeze\b": _SURE,
        r"[{,(]\s*+[a-zA-Z_]\w*+:[ \t]": _LIKELY // 2,
        r"^[ \t]*(?:end|begin|rescue\b.*|puts\b.*|def[ \t]+[\w?!]+(?:\(.*\))?)$": _SURE,
        r"[\s,({\[][:=>][ \t]*nil\b|=>[ \t]*nil\b|\bnil\b|[\s({,]:[a-z_]\w*[ \t]*=>|\.to_json\b": _SURE,
        r"\{\s*+''[ \t]*=>": _SURE,
        r"=>|^[ \t]*#": _LIKELY,
    },
    GO: {
        r"^package[ \t]+\w+|:=|^[ \t]*func\b|\bmap\[|\[\](?:byte|string|interface)\b|\bjson\.Unmarshal\b": _SURE,
        r"\bjson\.NewDecoder\(|^[ \t]*var[ \t]+\w+[ \t]+[*\w.\[\]]+$": _SURE,
        r"\[\][*\w.]+\{|&?\bnotificationapi\.[A-Z]\w*\{": _SURE,
        r"\bnotificationapi\.(?:Send|Retract|SetUserPreferences|Init)\(|^[ \t]*import[ \t]*\(": _SURE // 2,
        r"^[ \t]*var\b|\A\s*+`": _LIKELY,
    },
    CSHARP: {
        r"^[ \t]*using[ \t]+(?:static[ \t]+)?[\w.]+;|@\$?''|\$@''|^[ \t]*(?:namespace|public|private)\b": _SURE,
        r"\bstring\??[ \t]+\w+[ \t]*=|\bnew[ \t]*(?:\{|\[\]|Dictionary|List\b|StringContent)|\bJsonSerializer\b": _SURE,
        r"\bnotificationapi\.SetUserPreferences\(|^[ \t]*var\b|\bawait\b|;[ \t]*$": _LIKELY,
        r"\bNotificationAPI[ \t]+\w+[ \t]*=[ \t]*new\b": _SURE,
    },
}
_compiled = {
    language: [(re.compile(pattern, re.MULTILINE), weight) for pattern, weight in hints.items()]
    for language, hints in _hints.items()
}


def likeliest(text: str) -> tuple[list[Language], bool]:
    """All languages, the likeliest first, and whether it is that one most surely."""
    beginning = text if len(text) <= _LOOK_AT + _LOOK_AT_END else f"{text[:_LOOK_AT]}\n{text[-_LOOK_AT_END:]}"
    bare = _text.sub("''", beginning)
    scores = {
        language: sum(weight for hint, weight in hints if hint.search(bare)) for language, hints in _compiled.items()
    }
    if _ruby_hole.search(beginning):
        scores[RUBY] += _SURE
    if not any(scores.values()) and re.search(r"\(\s*+(?:''[ \t]*,\s*+)?[{\[]\s*+(?:''|\{\s*+'')", bare):
        # A call of names in quotes, and no semicolon: nobody writes JavaScript like that.
        scores[PYTHON] = 1
    order = sorted(ALL, key=lambda language: -scores[language])
    return order, scores[order[0]] >= _SURE and scores[order[0]] >= 2 * scores[order[1]]
