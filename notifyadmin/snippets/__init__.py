"""A request as code: one complete program in each language, that sends what the window would send.

Each is written against the SDK that is published for its language. What that SDK cannot say is sent with the
language's own HTTP client, and a comment says why. Each prints the HTTP status of the response, or at least that of
a refusal where the SDK does not tell the status of a success. Client id and secret are read from the environment
variables NOTIFICATIONAPI_CLIENT_ID and NOTIFICATIONAPI_CLIENT_SECRET; no key is ever part of the code.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notifyadmin.snippets.message import Operation

__all__ = ["LANGUAGES", "Language", "render"]


class Language(Enum):
    """A language that requests can be written in: its id, its name to people, and its files' ending with the dot."""

    NODE = ("node", "Node", ".mjs")
    PYTHON = ("python", "Python", ".py")
    PHP = ("php", "PHP", ".php")
    GO = ("go", "Go", ".go")
    CSHARP = ("csharp", "C#", ".cs")
    RUBY = ("ruby", "Ruby", ".rb")
    CURL = ("curl", "cURL", ".sh")

    def __init__(self, id: str, title: str, extension: str) -> None:
        self.id = id
        self.title = title
        self.extension = extension


LANGUAGES: tuple[Language, ...] = tuple(Language)


def render(language: Language, operation: Operation, base_url_text: str) -> str:
    """The program that carries out `operation` at a base URL, as `api.regions.base_url` returns it.

    Every character in it is printable, but for line feeds and Go's tabs: what cannot be seen is written as an
    escape. Raises InvalidRequest, as sending does, for a user id that no address can hold.
    """
    from notifyadmin.snippets import csharp, curl, go, node, php, python, ruby
    from notifyadmin.snippets.message import Message

    writers = {
        Language.NODE: node.render,
        Language.PYTHON: python.render,
        Language.PHP: php.render,
        Language.GO: go.render,
        Language.CSHARP: csharp.render,
        Language.RUBY: ruby.render,
        Language.CURL: curl.render,
    }
    return writers[language](Message.of(operation, base_url_text))
