"""Requests by curl."""

from __future__ import annotations

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, preferences, retract

US = Region.US.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.CURL, operation, base_url)


def test_the_documentations_example() -> None:
    assert code_of(documented) == (
        """\
curl -sS -w '\\n%{http_code}\\n' \\
  -u "$NOTIFICATIONAPI_CLIENT_ID:$NOTIFICATIONAPI_CLIENT_SECRET" \\
  -H 'Content-Type: application/json' \\
  --data-binary @- \\
  "https://api.notificationapi.com/$NOTIFICATIONAPI_CLIENT_ID/sender" <<'JSON'
{
  "notificationId": "hello_world",
  "user": {
    "id": "123",
    "email": "test@test.com",
    "number": "+15005550006"
  },
  "mergeTags": {
    "firstName": "test"
  }
}
JSON
"""
    )


def test_paths_are_encoded() -> None:
    assert '/$NOTIFICATIONAPI_CLIENT_ID/user_preferences/a%2F%27%24x" <<' in code_of(preferences("a/'$x"))
    assert '/$NOTIFICATIONAPI_CLIENT_ID/sender/retract" <<' in code_of(retract("a/'$x"))


def test_an_id_of_dots_is_left_alone() -> None:
    assert " --path-as-is \\\n" in code_of(preferences(".."))
    assert "--path-as-is" not in code_of(preferences("a.b"))


def test_what_a_shell_would_read_in_a_base_url_is_quoted() -> None:
    assert "\"http://localhost/it's/\\$HOME/\\$(x)/$NOTIFICATIONAPI" in code_of(
        documented, "http://localhost/it's/$HOME/$(x)"
    )
