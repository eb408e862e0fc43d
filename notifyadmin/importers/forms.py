"""Bodies that a program sends as a form: names and values, which the service does not take for JSON."""

from __future__ import annotations

from notifyadmin.importers.calls import Call, last_name
from notifyadmin.importers.syntax import Program

FORM = "{what} is sent as a form, not as JSON"
_TYPES = (b"x-www-form-urlencoded", b"multipart/form-data")
_AS_JSON = frozenset({"json", "postasjson"})
"""Names of an option under which every library writes JSON."""
_FORM_OPTIONS = {
    "Python": frozenset({"", "data", "content", "body", "payload"}),
    "Ruby": frozenset({"", "body", "data", "payload"}),
    "PHP": frozenset({"body", "postfields", "curloptpostfields"}),
}
"""By language, the options that make a form of an object; "" is the argument after the address."""
_JQUERY = frozenset({"$", "jquery"})


def is_form(program: Program, call: Call, option: str, *, is_object: bool) -> bool:
    """Whether the body of an HTTP call is sent as a form; `is_object` where it is an object, and no text of JSON."""
    if any(kind in program.source[call.node.start_byte : call.node.end_byte] for kind in _TYPES):
        return True
    if not is_object or option in _AS_JSON or call.name.endswith("json"):
        return False
    if program.language.name in ("JavaScript", "TypeScript"):
        return last_name(program, call.receiver) in _JQUERY or _is_named(program, call, _JQUERY) or call.name == "ajax"
    return option in _FORM_OPTIONS.get(program.language.name, ())


def _is_named(program: Program, call: Call, names: frozenset[str]) -> bool:
    return call.receiver is not None and program.written(call.receiver)[:20].lower() in names
