"""Requests for a POSIX shell, by curl."""

from __future__ import annotations

from notifyadmin.snippets.literals import json_text
from notifyadmin.snippets.message import Message
from notifyadmin.snippets.template import fill

# The body comes by standard input: an argument would be limited in size, and seen by every user of the computer.
_script = """\
curl -sS -w '\\n%{http_code}\\n'«options» \\
  -u "$NOTIFICATIONAPI_CLIENT_ID:$NOTIFICATIONAPI_CLIENT_SECRET" \\
  -H 'Content-Type: application/json' \\
  --data-binary @- \\
  "«base_url»/$NOTIFICATIONAPI_CLIENT_ID/«path»" <<'JSON'
«body»
JSON
"""


def render(message: Message) -> str:
    """A command, for a terminal or a file."""
    return fill(
        _script,
        # Newer versions of curl take such a user id for a step within the path, even when it is encoded.
        options=" --path-as-is" if message.is_step else "",
        base_url="".join(f"\\{char}" if char in '\\"$`' else char for char in message.base_url),
        path=message.path,
        body=json_text(message.body),
    )
