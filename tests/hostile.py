"""Texts as they can come from outside, each of which has broken a program once."""

from __future__ import annotations

HOSTILE = {
    "half a surrogate pair": "bad \ud83d end",
    "the other half": "\udc00",
    "NUL": "a\0b",
    "control characters": "bell\x07 escape\x1b[31m back\x08 delete\x7f next\x85",
    "a reversing mark": "invoice\u202efdp.exe",
    "isolates": "\u2066a\u2067b\u2069",
    "zero width": "a\u200bb\u200cc\u200dd\u2060e\ufeff",
    "a mark at the start": "\ufeffstart",
    "noncharacters": "\ufffe\uffff\ufdd0",
    "separators of lines": "one\u2028two\u2029three",
    "line ends": "one\r\ntwo\rthree\nfour",
    "markup": "<img src=x onerror=y><b>bold</b>&amp;&lt;",
    "a mnemonic": "A&B &Send",
    "tags": "\U000e0041\U000e007f",
    "emoji": "\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL} \N{HEAVY BLACK HEART}\ufe0f",
    "no space": "W" * 5_000,
    "a megabyte": "x" * 1_000_000,
    "many lines": "line\n" * 5_000,
    "many spaces": " " * 5_000,
    "right to left": "\u0645\u0631\u062d\u0628\u0627 " * 20,
}
