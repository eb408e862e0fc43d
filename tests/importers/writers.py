"""Tiny writers of literals, independent of the program's own, that choose among the ways in which people write them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Writer:
    """Writes JSON values by one language's rules; `choice` decides between spellings of the same."""

    constants = ("null", "true", "false")
    last_commas = True
    comments: tuple[str, ...] = (" ", "\n")

    def __init__(self, choice: Random) -> None:
        self.choice = choice

    def write(self, value: Any) -> str:
        """A literal of the value."""
        if value is None or isinstance(value, bool):
            return self.constants[0 if value is None else 1 if value else 2]
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return self.mapping([(name, self.write(item)) for name, item in value.items()])
        if isinstance(value, list):
            return self.sequence([self.write(item) for item in value])
        return repr(value)

    def join(self, brackets: str, items: list[str]) -> str:
        """Items between two brackets, with gaps and comments."""
        comma = "," if self.last_commas and items and self.choice.random() < 0.3 else ""
        inner = ",".join(f"{self.gap()}{item}" for item in items)
        return f"{brackets[:-1]}{inner}{comma}{self.gap()}{brackets[-1]}"

    def gap(self) -> str:
        """White space, or a comment that holds what could be taken for code."""
        return self.choice.choice(["", *self.comments])

    def sequence(self, items: list[str]) -> str:
        """A list."""
        return self.join("[]", items)

    def mapping(self, pairs: list[tuple[str, str]]) -> str:
        """An object."""
        return self.join("{}", [f"{self.name(name)}{self.gap()}:{self.gap()}{value}" for name, value in pairs])

    def name(self, name: str) -> str:
        """A name within an object."""
        return self.text(name)

    def text(self, text: str) -> str:
        """A string literal."""
        raise NotImplementedError

    def spelled(self, text: str, plain: Callable[[str], bool], codes: Callable[[str], list[str]]) -> str:
        """Each character as it is where it may be, else, and now and then, as one of its codes."""
        return "".join(
            char if plain(char) and self.choice.random() < 0.7 else self.choice.choice(codes(char)) for char in text
        )


def _utf16(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place] << 8 | units[place + 1]:04x}" for place in range(0, len(units), 2))


def _utf8(char: str, form: str) -> str:
    return "".join(form.format(byte) for byte in char.encode())


class JavaScript(Writer):
    """`{a: 'b', "c": `d`}`."""

    comments = (" ", "\n", "// it's a }\n", '/* " ` */', "\t")

    def name(self, name: str) -> str:
        return name if _NAME.fullmatch(name) and self.choice.random() < 0.5 else JavaScript.quoted(self, name, "'\"")

    def text(self, text: str) -> str:
        return self.quoted(text, "'\"`")

    def quoted(self, text: str, quotes: str) -> str:
        """Between any of the quotes."""
        quote = self.choice.choice(quotes)
        unsaid = f"{quote}\\\0\r\n$" if quote == "`" else f"{quote}\\\0\r\n"
        marks = {"\n": "\\n", "\r": "\\r", "\\": "\\\\", "\t": "\\t", "\0": "\\x00", "$": "\\$"}

        def codes(char: str) -> list[str]:
            found = [_utf16(char), f"\\u{{{ord(char):X}}}"]
            found += [f"\\x{ord(char):02x}"] if ord(char) < 256 else []
            found += [marks[char]] if char in marks else []
            return found + ([f"\\{char}"] if char in "'\"`" else [])

        body = self.spelled(text, lambda char: char not in unsaid, codes)
        return f"{quote}{body}{quote}"


class Python(Writer):
    """`{"a": '''b''', "c": r"d"}`."""

    constants = ("None", "True", "False")
    comments = (" ", "\n", "# it's a }\n", "\\\n")

    def text(self, text: str) -> str:
        if len(text) > 1 and self.choice.random() < 0.2:
            middle = self.choice.randrange(1, len(text))
            return f"{self.part(text[:middle])} {self.part(text[middle:])}"
        return self.part(text)

    def part(self, text: str) -> str:
        """One of several literals that stand side by side."""
        if not set(text) & set("\\'\"\0\r\n") and self.choice.random() < 0.3:
            return f"r'{text}'"
        quote = self.choice.choice(["'", '"', "'''", '"""'])
        unsaid = f"{quote[0]}\\\0\r" if len(quote) == 3 else f"{quote}\\\0\r\n"
        prefix = self.choice.choice(["", "u", "f"])

        def codes(char: str) -> list[str]:
            found = [f"\\U{ord(char):08x}"]
            found += [f"\\u{ord(char):04x}"] if ord(char) < 0x10000 else []
            found += [f"\\x{ord(char):02x}", f"\\{ord(char):03o}"] if ord(char) < 256 else []
            return found

        def plain(char: str) -> bool:
            return char not in unsaid and not (prefix == "f" and char in "{}")

        return f"{prefix}{quote}{self.spelled(text, plain, codes)}{quote}"

    def sequence(self, items: list[str]) -> str:
        if len(items) > 1 and self.choice.random() < 0.3:
            return self.join("()", items)
        return self.join("[]", items)


class Php(Writer):
    """`['a' => "b", 'c' => array()]`."""

    comments = (" ", "\n", "// it's a ]\n", '# "\n', "/* ' */")

    def write(self, value: Any) -> str:
        constant = super().write(value)
        is_constant = value is None or isinstance(value, bool)
        return self.choice.choice([constant, constant.upper()]) if is_constant else constant

    def sequence(self, items: list[str]) -> str:
        return self.join(self.choice.choice(["[]", "array()"]), items)

    def mapping(self, pairs: list[tuple[str, str]]) -> str:
        if not pairs:
            return self.choice.choice(["(object)[]", "new stdClass()", "new \\stdClass", "(object) array()"])
        return "(object) " + self.sequence(
            [f"{self.text(name)}{self.gap()}=>{self.gap()}{value}" for name, value in pairs]
        )

    def text(self, text: str) -> str:
        if "\0" not in text and self.choice.random() < 0.5:
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
        marks = {"\\": "\\\\", '"': '\\"', "$": "\\$", "\n": "\\n"}

        def codes(char: str) -> list[str]:
            found = [f"\\u{{{ord(char):x}}}", _utf8(char, "\\x{:02X}"), _utf8(char, "\\{:03o}")]
            return found + ([marks[char]] if char in marks else [])

        body = self.spelled(text, lambda char: char not in '\\"$\0', codes)
        return f'"{body}"'


class Ruby(Writer):
    """`{a: 'b', "c" => :d, 'e': nil}`."""

    constants = ("nil", "true", "false")
    comments = (" ", "\n", "# it's a }\n")

    def mapping(self, pairs: list[tuple[str, str]]) -> str:
        return self.join("{}", [f"{self.label(name)}{self.gap()}{value}" for name, value in pairs])

    def label(self, name: str) -> str:
        """A name with what stands behind it."""
        forms = [f"{self.text(name)} =>", f"{self.text(name)}:", f":{self.text(name)} =>"]
        return self.choice.choice(forms + ([f"{name}:", f":{name} =>"] if _NAME.fullmatch(name) else []))

    def text(self, text: str) -> str:
        if "\0" not in text and self.choice.random() < 0.5:
            return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
        marks = {"\\": "\\\\", '"': '\\"', "#": "\\#", "\n": "\\n", "\x1b": "\\e", " ": "\\s"}

        def codes(char: str) -> list[str]:
            found = [f"\\u{{{ord(char):x}}}", _utf8(char, "\\x{:02X}"), _utf8(char, "\\{:03o}")]
            return found + ([marks[char]] if char in marks else [])

        body = self.spelled(text, lambda char: char not in '\\"#\0', codes)
        return f'"{body}"'


class Go(Writer):
    """`map[string]any{"a": []any{`b`}}`."""

    constants = ("nil", "true", "false")
    comments = (" ", "\n", "// it's a }\n", '/* " ` */')

    def sequence(self, items: list[str]) -> str:
        return self.choice.choice(["[]interface{}", "[]any"]) + self.join("{}", items)

    def mapping(self, pairs: list[tuple[str, str]]) -> str:
        kind = self.choice.choice(["map[string]interface{}", "map[string]any"])
        return kind + super().mapping(pairs)

    def text(self, text: str) -> str:
        if not set(text) & set("`\r\0") and self.choice.random() < 0.5:
            return f"`{text}`"
        marks = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\a": "\\a"}

        def codes(char: str) -> list[str]:
            found = [f"\\U{ord(char):08x}", _utf8(char, "\\x{:02x}"), _utf8(char, "\\{:03o}")]
            return found + ([marks[char]] if char in marks else [])

        body = self.spelled(text, lambda char: char not in '\\"\n\r\0', codes)
        return f'"{body}"'


class CSharp(Writer):
    """`new Dictionary<string, object> { ["a"] = new object[] { @"b" } }`."""

    comments = (" ", "\n", "// it's a }\n", '/* " */')

    def sequence(self, items: list[str]) -> str:
        return self.join(self.choice.choice(["new object[] {}", "new List<object> {}", "[]"]), items)

    def mapping(self, pairs: list[tuple[str, str]]) -> str:
        forms = ["[{}] = {}", "{{ {}, {} }}"]
        items = [self.choice.choice(forms).format(self.text(name), value) for name, value in pairs]
        return self.join("new Dictionary<string, object> {}", items)

    def text(self, text: str) -> str:
        kind = self.choice.choice(["plain", "verbatim", "raw"])
        if kind == "verbatim" and "\0" not in text:
            return '@"' + text.replace('"', '""') + '"'
        if kind == "raw" and text.strip() == text and text and not set(text) & set('"\r\n\0'):
            return f'"""{text}"""'
        marks = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\0": "\\0"}

        def codes(char: str) -> list[str]:
            found = [f"\\U{ord(char):08x}", _utf16(char)]
            return found + ([marks[char]] if char in marks else [])

        body = self.spelled(text, lambda char: char not in '\\"\n\r\0', codes)
        return f'"{body}"'


class JsonInGo(Writer):
    """JSON in a text of Go's."""

    def write(self, value: Any) -> str:
        return Go(self.choice).text(json.dumps(value, ensure_ascii=self.choice.random() < 0.5))


class JsonInCSharp(Writer):
    """JSON in a text of C#'s."""

    def write(self, value: Any) -> str:
        indent = self.choice.choice([None, 2])
        text = json.dumps(value, indent=indent)
        if '"""' not in text and self.choice.random() < 0.3:
            margin = self.choice.choice(["", "    "])
            lines = "".join(f"{margin}{line}\n" for line in text.split("\n"))
            return f'"""\n{lines}{margin}"""'
        return CSharp(self.choice).text(text)
