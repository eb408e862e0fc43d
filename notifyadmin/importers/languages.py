"""Which language a program is in, by what only that language has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from notifyadmin.importers.dialects import ALL, CSHARP, GO, JAVASCRIPT, PHP, PYTHON, RUBY, Dialect

# So much of a text tells its language.
_LOOK_AT = 200_000

# What is within quotes says nothing about the language around it; what never ends is looked at once only.
_text = re.compile(
    r'"""(?s:.*?)(?:"""|\Z)|"[^"\\\r\n]*+(?:\\.[^"\\\r\n]*+)*+"?'
    r"|'[^'\\\r\n]*+(?:\\.[^'\\\r\n]*+)*+'?|`[^`]*+`?"
)

_SURE, _LIKELY = 8, 2

_hints: Mapping[Dialect, Mapping[str, int]] = {
    JAVASCRIPT: {
        r"^[ \t]*(?:const|let|export|function)\b": _SURE,
        r"^[ \t]*import\b[^\n;]*''": _SURE,
        r"\brequire\(|\bmodule\.exports\b|\bprocess\.env\b|\)[ \t]*=>": _SURE,
        r"\bJSON\.(?:stringify|parse)\b|\bString\.raw\b": _SURE,
        r"^[ \t]*var\b|\b(?:undefined|await)\b|;[ \t]*$|//|`": _LIKELY,
    },
    PYTHON: {
        r"^[ \t]*(?:from[ \t]+[\w.]+[ \t]+import\b|import[ \t]+[\w.]+[ \t]*(?:as[ \t]+\w+)?$)": _SURE,
        r"^[ \t]*(?:async[ \t]+)?def[ \t]+\w+\(.*:$": _SURE,
        r"[:,\[(=][ \t]*(?:True|False|None)\b|\bset_user_preferences\b|\basyncio\b": _SURE,
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
        r"^[ \t]*(?:end|puts\b.*|def[ \t]+[\w?!]+(?:\(.*\))?)$": _SURE,
        r"[\s,({\[][:=>][ \t]*nil\b|=>[ \t]*nil\b|\bnil\b|[\s({,]:[a-z_]\w*[ \t]*=>|\.to_json\b": _SURE,
        r"\{\s*+''[ \t]*=>": _SURE,
        r"=>|^[ \t]*#": _LIKELY,
    },
    GO: {
        r"^package[ \t]+\w+|:=|^[ \t]*func\b|\bmap\[|\[\](?:byte|string|interface)\b|\bjson\.Unmarshal\b": _SURE,
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
    dialect: [(re.compile(pattern, re.MULTILINE), weight) for pattern, weight in hints.items()]
    for dialect, hints in _hints.items()
}


def likeliest(text: str) -> list[Dialect]:
    """All languages, the likeliest first."""
    bare = _text.sub("''", text[:_LOOK_AT])
    scores = {
        dialect: sum(weight for hint, weight in hints if hint.search(bare)) for dialect, hints in _compiled.items()
    }
    if not any(scores.values()) and re.search(r"\(\s*+(?:''[ \t]*,\s*+)?[{\[]\s*+(?:''|\{\s*+'')", bare):
        # A call of names in quotes, and no semicolon: nobody writes JavaScript like that.
        scores[PYTHON] = 1
    return sorted(ALL, key=lambda dialect: -scores[dialect])
