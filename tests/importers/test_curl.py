"""A cURL command is read as its shell would take it apart, and never carried out."""

from __future__ import annotations

import json
import shlex
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.importers.shell import command_at
from notifyadmin.importers.windows import cmd_command_at
from tests.importers.reading import assert_read, read, refusal, remarks
from tests.strategies import retract_requests, send_requests, set_preferences_requests, texts, unhurried

SENDER = "https://api.notificationapi.com/CLIENT/sender"
KEYS = "The keys in the command were left out; they belong in a profile."


@unhurried
@given(send_requests(), st.sampled_from(["-d", "--data", "--data-raw", "--data-binary", "--json", "--data-ascii"]))
def test_a_send_in_the_shells_quotes_is_read_as_it_is(request: SendRequest, option: str) -> None:
    words = ["curl", "-sS", "-X", "POST", SENDER, "-H", "Content-Type: application/json", option]
    found = read(shlex.join([*words, json.dumps(request.to_wire())]))
    assert_read(found, "send", request.to_wire())
    assert (found.source, found.remarks) == ("cURL", ())


@unhurried
@given(retract_requests())
def test_a_retract_in_a_heredoc_is_read_as_it_is(request: RetractRequest) -> None:
    body = json.dumps(request.to_wire(), indent=2)
    found = read(f"curl {SENDER}/retract \\\n  --data-binary @- <<'JSON' | jq .\n{body}\nJSON\necho done\n")
    assert_read(found, "retract", request.to_wire())
    assert found.remarks == ()


@unhurried
@given(set_preferences_requests())
def test_the_user_of_preferences_is_in_the_address(request: SetPreferencesRequest) -> None:
    wire = request.to_wire()
    user = wire["userId"].replace(".", "%2E") if wire["userId"] in (".", "..") else quote(wire["userId"], safe="")
    address = f"'https://x/c/user_preferences/{user}'"
    found = read(f"curl --json {shlex.quote(json.dumps(wire['preferences']))} {address}")
    assert_read(found, "setUserPreferences", wire)


def test_the_sign_for_what_a_shell_fills_in_is_a_text_like_any_other_where_it_fills_in_nothing() -> None:
    wire = {"notificationId": "x", "user": {"id": "1"}, "mergeTags": {"\ufdd0": "\ufdd0"}}
    found = read(f"curl {SENDER}/sender -d {shlex.quote(json.dumps(wire))}")
    assert_read(found, "send", wire)
    assert found.remarks == ()


def _ansi(text: str) -> str:
    marks = {"'": "\\'", "\\": "\\\\", "\n": "\\n"}
    codes = (marks.get(char) or (char if char.isalnum() else f"\\U{ord(char):08x}") for char in text)
    return f"$'{''.join(codes)}'"


def _double(text: str) -> str:
    return '"' + "".join(f"\\{char}" if char in '\\"$`' else char for char in text) + '"'


def _escaped(text: str) -> str:
    return "".join("'\n'" if char == "\n" else f"\\{char}" for char in text) or "''"


@unhurried
@given(st.lists(texts().map(lambda text: text.replace("\0", "")), min_size=1, max_size=4), st.data())
def test_every_way_to_quote_gives_the_word_that_was_meant(words: list[str], data: st.DataObject) -> None:
    ways = st.sampled_from([shlex.quote, _ansi, _double, _escaped])
    gaps = st.sampled_from([" ", "\t", " \\\n ", " \\\r\n"])
    line = "curl"
    for word in words:
        parts = [data.draw(ways)(part) for part in (word[:3], word[3:]) if part] or ["''"]
        line += data.draw(gaps) + "".join(parts)
    assert [word.text for word in command_at(line + " # it's a comment", 0).words] == ["curl", *words]


def _windows(word: str) -> str:
    """A word by the rules of Microsoft's C library."""
    quoted = ""
    for part in word.split('"'):
        slashes = len(part) - len(part.rstrip("\\"))
        quoted += part + "\\" * slashes + '\\"'
    return f'"{quoted[:-2]}"'


@unhurried
@given(st.lists(texts().map(lambda text: "".join(text.split()).replace("\0", "")), min_size=1, max_size=4))
def test_the_quotes_of_windows_give_the_word_that_was_meant(words: list[str]) -> None:
    line = " ".join(_windows(word) for word in words)
    careful = "".join(f"^{char}" if char in '^"&|<>%\\{}' else char for char in line)
    assert [word.text for word in cmd_command_at(f"curl {careful}", 0).words[1:]] == words


@pytest.mark.parametrize(
    "command",
    [
        """curl SENDER -d '{"notificationId": "it'\\''s"}'""",
        """$ curl SENDER -d'{"notificationId": "it'"'"'s"}'""",
        """curl SENDER -sSd "{\\"notificationId\\": \\"it's\\"}" """,
        """curl SENDER --json $'{"notificationId": "it\\'s"}'""",
        """curl SENDER --json $'{"notificationId": "it\\x27\\u0073"}'""",
        """# it's a comment\nexport A=1\nA=b C=d curl --url SENDER \\\n"""
        """  --data-raw '{"notificationId": "it'\\''s"}'; echo "it's" """,
        """curl -o out.json --max-time 5 -H 'a: https://x/y' SENDER --data-binary @- <<EOF\n"""
        """{"notificationId": "it's"}\nEOF""",
        """curl SENDER -d @- <<-'EOF' >out 2>&1\n\t{"notificationId":\n\t"it's"}\n\tEOF\nls""",
        """curl SENDER -d @- <<< '{"notificationId": "it'\\''s"}'""",
        """cat <<'EOF' | curl SENDER -d @-\n{"notificationId": "it's"}\nEOF""",
        """echo '{"notificationId": "it'\\''s"}' | curl SENDER -d @-""",
        """sudo curl -X POST SENDER?a=b --data-ascii '{"notificationId": "it'\\''s"}' &""",
        """> curl.exe ^"SENDER^" ^\n  -H ^"content-type: application/json^" ^\n"""
        """  --data-raw ^"^{^\\^"notificationId^\\^":^\\^"it's^\\^"^}^" &\n""",
        """curl -X POST ^\r\n  -d "{\\"notificationId\\": \\"it's\\"}" SENDER""",
        """curl "SENDER" ^\n  -d "{""notificationId"": ""it's""}" """,
        """curl SENDER -d @- <<EOF\n{"notificationId": "it's"}""",
        """```bash\ncurl SENDER --json '{"notificationId": "it'\\''s"}'\n```""",
        """curl x/send --json '{"type": "it'\\''s"}'""",
    ],
)
def test_the_ways_in_which_people_write_commands_are_read(command: str) -> None:
    found = read(command.replace("SENDER", SENDER))
    assert_read(found, "send", {"notificationId": "it's"})
    assert set(found.remarks) <= {"type is the newer name of notificationId, and was read as that."}


@pytest.mark.parametrize(
    "keys",
    [
        "-u 'id:SECRET'",
        "-uid:SECRET",
        "-sSu id:SECRET",
        "--user 'id:SECRET'",
        "-H 'Authorization: Basic SECRET'",
        "--header 'authorization: Bearer SECRET'",
        "-H 'X-API-Key: SECRET'",
        "--oauth2-bearer SECRET",
        "-b 'session=SECRET'",
        "https://id:SECRET@proxy.example",
        "-U id:SECRET",
    ],
)
def test_keys_are_left_out_and_remarked(keys: str) -> None:
    found = read(f'curl {keys} {SENDER} --json \'{{"notificationId": "x"}}\'')
    assert found.values == {"notificationId": "x"}
    assert found.remarks == (KEYS,)
    assert "SECRET" not in repr(found)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (
            "curl SENDER -d @body.json",
            "What the command sends is in the file body.json, which is not read. Import that file.",
        ),
        (
            "curl SENDER --json @/etc/passwd",
            "What the command sends is in the file /etc/passwd, which is not read. Import",
        ),
        ("curl SENDER -d @- < body.json", "What the command sends comes from another command, which is not run."),
        ("make | curl SENDER -d @-", "What the command sends comes from another command, which is not run."),
        ("curl SENDER -F a=b", "The command sends a form, not JSON."),
        ("curl SENDER --data-urlencode a=b", "The command sends a form, not JSON."),
        ("curl SENDER -T body.json", "The command sends a file, which is not read. Import the file itself."),
        ("curl SENDER -K options", "The command reads its options from a file, which is not read."),
        ("curl SENDER", "The command sends nothing."),
        ("curl SENDER -d", "What is sent is not JSON: it breaks at 1:1 within it: it ends before it is complete."),
        ("curl SENDER -d a=b", "What is sent is not JSON: it breaks at 1:1 within it: a is no value of JSON"),
        ("curl SENDER -d '\n{\"a\":\n 1:]}'", "What is sent is not JSON: it breaks at 3:3: : was not expected."),
        (
            "curl SENDER -d @- <<'X'\n{\"a\": x}\nX",
            "What is sent is not JSON: it breaks at 2:7: x is no value of JSON, and has no quotes.",
        ),
        ('curl SENDER -d "{a: b}"', "What is sent is not JSON: it breaks at 1:2 within it: a is no value of JSON"),
        ("curl SENDER -d '{\"a\": 1} 5'", "What is sent is not JSON: it breaks at 1:81: 5 was not expected."),
        ('curl SENDER -d "$BODY"', "What the command sends is put together by bash when it runs"),
        ('curl SENDER -d "$(cat body.json)"', "What the command sends is put together by bash when it runs"),
        ("curl SENDER -d 5", "What is sent is not an object of names and values."),
        ("curl https://example.com -d 5", "Line 1: the request to example.com was left out."),
        ("curl SENDER -d 'it", "In the command a quote at 1:71 is never closed."),
        ("curl SENDER -d $'\\xff'", "The command's text breaks at 1:73: \\xff is no character."),
        ("curl https://x/user_preferences/1 -d '{}'", "A list of preferences is expected"),
    ],
)
def test_what_a_command_does_not_hold_is_refused_in_words(command: str, words: str) -> None:
    assert words in refusal(command.replace("SENDER", SENDER + "?" + "x" * 15))


def test_what_the_shell_would_put_in_is_left_out_and_remarked() -> None:
    found = read(f'curl {SENDER} -d "{{\\"notificationId\\": \\"$NAME\\", \\"type\\": \\"\\$5\\"}}"')
    assert found.values == {"notificationId": "$5"}
    assert "The value of notificationId was left out: bash puts it together." in found.remarks


@pytest.mark.parametrize("written", ["$NAME", "${NAME}", "a $(date) b", "`id`", "$$", "$@", "$?", "$1", "$*", "$#"])
def test_each_expansion_within_double_quotes_is_left_out(written: str) -> None:
    for command in (
        f'curl {SENDER} -d "{{\\"type\\": \\"x\\", \\"userId\\": \\"{written}\\"}}"',
        f'curl {SENDER} -d @- <<X\n{{"type": "x", "userId": "{written}"}}\nX',
    ):
        found = read(command)
        assert found.values == {"notificationId": "x"}
        assert "The value of userId was left out: bash puts it together." in found.remarks


def test_what_the_shell_leaves_alone_is_read_as_it_is() -> None:
    found = read(f'curl {SENDER} -d @- <<X\n{{"notificationId": "\\$x"}}\nX')
    assert (found.values, found.remarks) == ({"notificationId": "$x"}, ())


@pytest.mark.parametrize("name", ["%USERID%", "!USERID!"])
def test_what_cmd_would_put_in_is_left_out_and_remarked(name: str) -> None:
    written = f'"{name}"' if name.startswith("%") else f'^"{name}^"'
    found = read(f'curl ^"{SENDER}^" ^\n -d "{{""type"":""x"",""userId"":"{written}"}}"')
    assert found.values == {"notificationId": "x"}
    assert found.source == "cURL (cmd)"


@pytest.mark.parametrize(
    ("command", "operation", "said"),
    [
        ("curl -d '{\"type\": 1}'", "send", "There is no address of the service's"),
        ('curl https://x/c/sender/retract/ -d \'{"type": 1, "user": 2}\'', "retract", ""),
        ("curl https://x/c/user_preferences/$ID -d '[{\"channel\": 1}]'", "setUserPreferences", "is not a literal"),
        ("curl https://x/c/user_preferences/%FF -d '[{\"channel\": 1}]'", "setUserPreferences", "is not a literal"),
        ("curl https://x/c/user_preferences/ -d '[{\"channel\": 1}]'", "setUserPreferences", "is not a literal"),
        (
            "curl -X PUT https://x/c/sender -d '{\"type\": 1}'",
            "send",
            "The command sends it by PUT; the service takes it by POST.",
        ),
    ],
)
def test_what_an_address_or_a_method_leaves_open_is_remarked(command: str, operation: str, said: str) -> None:
    found = read(command)
    assert found.operation == operation
    assert said in " ".join(found.remarks)


def test_several_pieces_are_put_together() -> None:
    found = read(f"curl {SENDER} -d '{{\"notificationId\":' -d '\"x\"}}'")
    assert found.values == {"notificationId": "x"}
    assert found.remarks == ("The command sends several pieces, with & between them; they were read without it.",)
    assert remarks(f"curl {SENDER} --json '{{\"notificationId\":' --json '\"x\"}}'") == ()


def test_json_that_people_write_otherwise_is_read_with_a_remark() -> None:
    found: Any = read(f"curl {SENDER} -d '{{notificationId: \"x\",}}'")
    assert found.values == {"notificationId": "x"}
    assert found.remarks == (
        "What is sent is not JSON: it breaks at 1:57: notificationId is no value of JSON, and has no quotes."
        " It was read as JavaScript.",
    )
