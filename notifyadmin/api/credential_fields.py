"""What in a request looks like somebody's key, found by its name or by its form, so that no file keeps it by chance.

A request that is pasted may bring along the headers that it was sent with, or a `clientSecret` beside its fields. The
line is drawn so:

- What is **sent** goes out as it was typed, always.
- What is **imported**, and what is **kept** by itself (the draft, and the last request of a notification type), has no
  such value, at any depth; whoever leaves one out says so. The **history** has “…” in its place.
- **Merge tags** and what `replace` replaces are the content of a notification, written for the one who receives it: a
  `password` or a `token` among them is meant, and stays. Only a `clientSecret` and Authorization headers
  are taken for keys there.
- A **file** that the user saves holds what the user typed.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from notifyadmin.api.models import NEWER_NAMES

Path = tuple[str | int, ...]

_CONTENT = {"replace", "mergeTags", *(newer for newer, documented in NEWER_NAMES.items() if documented == "mergeTags")}
_CONTENT_ENDINGS = ("clientsecret", "authorization")
# The ends of names in small letters, without signs between. No field that the service documents has one.
_ENDINGS = (
    *_CONTENT_ENDINGS,
    *("secret", "secretkey", "accesskey", "privatekey", "apikey"),
    *("password", "passwd", "passphrase", "credential", "credentials", "cookie"),
    *("accesstoken", "refreshtoken", "bearertoken", "authtoken"),
)
_LONGEST = 8_192  # what a server takes as a header
_SCALARS = frozenset({str, int, float, bool, type(None)})
_SEPARATORS = "-_. "
_without_separators = str.maketrans("", "", _SEPARATORS)
_words = tuple(word.encode() for word in (*_ENDINGS, "basic", "bearer"))
_header = re.compile(
    r"\s*(?:(?:proxy-)?authorization\s*[:=]\s*)?"
    r"(?:basic\s+(?P<pair>[\w+/-]+=*)|bearer\s+[\w.~+/-]{16,}=*)\s*",
    re.IGNORECASE | re.ASCII,
)
_begins_like_one = re.compile(r"\s*(?:proxy-|auth|basic|bearer|[a-z0-9+.-]{1,20}://[^/]*@)", re.IGNORECASE)
_address = re.compile(r"\s*[a-z][a-z0-9+.-]*://[^\s/@:]*:[^\s/@]+@\S*\s*", re.IGNORECASE)
_address_within = re.compile(rb"://[^/@\s]{0,500}@")


def is_credential_name(name: str) -> bool:
    """Whether a field of this name holds a key."""
    return _is_named_so(name, False)


@lru_cache(maxsize=4_096)
def _is_named_so(name: str, in_content: bool) -> bool:
    folded = name.lower().translate(_without_separators)
    return folded.endswith(_CONTENT_ENDINGS if in_content else _ENDINGS)


def may_hold_credential(data: bytes) -> bool:
    """Whether there is any use in looking closer; cheap, and rather too often true than too seldom."""
    folded = data.lower().translate(None, _SEPARATORS.encode())
    return any(word in folded for word in _words) or _address_within.search(data) is not None


def without_credentials(values: Any, *, mark: str | None = None) -> tuple[Any, tuple[str, ...]]:
    """A copy of a JSON value without what looks like a key, and the paths of that (`headers.Authorization`).

    With a `mark`, that is in place of each.
    """
    result, left_out = [values], list[str]()
    todo: list[tuple[Any, Any, Path]] = [(result, 0, ())] if isinstance(values, Mapping | list) else []
    for owner, key, path in todo:  # it grows; a call for each level would not reach the last of a thousand
        original, in_content = owner[key], not _CONTENT.isdisjoint(path)
        has_names = isinstance(original, Mapping)
        kept: list[tuple[str | int, Any]] = list(original.items() if has_names else enumerate(original))
        found = {name for name, item in kept if _is_credential(name, item, in_content)}
        if found:
            left_out += [".".join(map(str, (*path, name))) for name, _ in kept if name in found]
            marked = [(name, mark if name in found else item) for name, item in kept]
            kept = marked if mark is not None else [pair for pair in kept if pair[0] not in found]
        owner[key] = copy = dict(kept) if has_names else [item for _, item in kept]
        for place, (name, item) in enumerate(kept):
            if type(item) not in _SCALARS and isinstance(item, dict | list | Mapping):
                todo.append((copy, name if has_names else place, (*path, name)))
    return result[0], tuple(left_out)


def _is_credential(name: str | int, value: object, in_content: bool) -> bool:
    if isinstance(value, str) and _begins_like_one.match(value) and _is_header_or_address(value):
        return True
    return isinstance(name, str) and bool(value) and value is not True and _is_named_so(name, in_content)


def _is_header_or_address(text: str) -> bool:
    """Whether a whole text is the value of an Authorization header, or a URL with a password."""
    if len(text) > _LONGEST:
        return False
    if _address.fullmatch(text):
        return True
    found = _header.fullmatch(text)
    if found is None or found["pair"] is None:
        return found is not None
    digits = found["pair"].rstrip("=")
    try:
        return b":" in base64.b64decode(digits + "=" * (-len(digits) % 4), altchars=b"-_", validate=False)
    except ValueError:
        return False
