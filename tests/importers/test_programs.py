"""A request is found wherever in a program it is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.importers.reading import assert_read, read, read_all, refusal, remarks, sent

HELLO = {"notificationId": "x", "user": {"id": "1"}}
PREFERENCES = [{"notificationId": "x", "channel": "EMAIL", "state": False}]
KEYS = "The keys in the code were left out; they belong in a profile."


@pytest.mark.parametrize(
    "code",
    [
        "const request = {notificationId: 'x', user: {id: '1'}};\nawait notificationapi.send(request);",
        "const request: SendRequest = {notificationId: 'x', user: {id: '1'}};\nnotificationapi?.send(request);",
        "const request = {notificationId: 'x', user: {id: '1'}} as Request\nnotificationapi.send(request)",
        "const request = ({notificationId: 'x', user: {id: '1'}});\nreturn notificationapi.send(request);",
        "let request;\nrequest = {notificationId: 'x', user: {id: '1'}};\nnotificationapi.send(request);",
        "notificationapi.send({notificationId: 'x', user: {id: '1'}}).then(r => console.log(r)).catch(e => {});",
        "new NotificationAPI(a, b).send({notificationId: 'x', user: {id: '1'}})",
        "send({notificationId: 'x', user: {id: '1'}})",
        "const x = 1;\nnotificationapi.send(JSON.stringify({notificationId: 'x', user: {id: '1'}}));",
        "const body = JSON.stringify({notificationId: 'x', user: {id: '1'}});\nnotificationapi.send(JSON.parse(body));",
        "request: dict[str, Any] = {'notificationId': 'x', 'user': {'id': '1'}}\nnotificationapi.send(request)",
        'request = json.loads(\'\'\'{"notificationId": "x", "user": {"id": "1"}}\'\'\')\nnotificationapi.send(request)',
        "request = {'notificationId': 'x', 'user': {'id': '1'}}\n\ndef notify():\n    notificationapi.send(request)",
        "import asyncio\nasyncio.run(notificationapi.send({'notificationId': 'x', 'user': {'id': '1'}}))",
        "$request = ['notificationId' => 'x', 'user' => ['id' => '1']];\n$api->notificationapi->send($request);",
        '<?php $x->notificationapi->send(json_decode(\'{"notificationId": "x", "user": {"id": "1"}}\', true)) ?>',
        "request = { notificationId: 'x', user: { 'id' => '1' } }\nputs notificationapi.send(request)",
        "notificationapi.send(notificationId: 'x', user: { id: '1' })",
        "notificationapi.send(:notificationId => 'x', 'user' => { id: '1' })",
        "notificationapi.send({ 'notificationId' => 'x', 'user' => { id: '1' } }.to_json)",
        'package main\nconst body = `{"notificationId": "x", "user": {"id": "1"}}`\n'
        "err := json.Unmarshal([]byte(body), &params)\nnotificationapi.Send(params)",
        'params := map[string]any{"notificationId": "x", "user": map[string]any{"id": "1"}}\n'
        "notificationapi.Send(&params)",
        'string json = "{\\"notificationId\\": \\"x\\", \\"user\\": {\\"id\\": \\"1\\"}}";\n'
        "await notificationapi.send(json);",
        'await notificationapi.send(JsonSerializer.Serialize(new { notificationId = "x", user = new { id = "1" } }));',
        # No call at all.
        "{notificationId: 'x', user: {id: '1'}}",
        "  {'notificationId': 'x', 'user': {'id': '1'}};\n",
        "['notificationId' => 'x', 'user' => array('id' => '1')]",
        "array('notificationId' => 'x', 'user' => ['id' => '1']);",
        "{'notificationId' => 'x', user: {:id => '1'}}",
        '`{"notificationId": "x", "user": {"id": "1"}}`',
        '@"{""notificationId"": ""x"", ""user"": {""id"": ""1""}}"',
        '"{\\"notificationId\\": \\"x\\", \\"user\\": {\\"id\\": \\"1\\"}}"',
        'new { notificationId = "x", user = new { id = "1" } }',
        'map[string]any{"notificationId": "x", "user": map[string]any{"id": "1"}}',
        "const other = {a: 1}, number = 5;\nexport const request = {notificationId: 'x', user: {id: '1'}};",
        # By the language's own HTTP client.
        "fetch(`https://api.notificationapi.com/${id}/sender`, {method: 'POST', body: JSON.stringify("
        "{notificationId: 'x', user: {id: '1'}})})",
        "requests.post(f'https://api.notificationapi.com/{cid}/sender', "
        "json={'notificationId': 'x', 'user': {'id': '1'}})",
        "const url = 'https://x/c/sender'; const data = {notificationId: 'x', user: {id: '1'}}; axios.post(url, data);",
    ],
)
def test_a_send_is_found(code: str) -> None:
    assert sent(code) == HELLO


@pytest.mark.parametrize(
    "code",
    [
        "notificationapi.setUserPreferences('a b', [{notificationId: 'x', channel: 'EMAIL', state: false}])",
        "const id = 'a b';\nconst list = [{notificationId: 'x', channel: 'EMAIL', state: false}];\n"
        "notificationapi.setUserPreferences(id, list);",
        "notificationapi.setUserPreferences(encodeURIComponent('a b'), "
        "[{notificationId: 'x', channel: 'EMAIL', state: false}])",
        'notificationapi.set_user_preferences({"userId": "a b", "userPreferences": '
        '[{"notificationId": "x", "channel": "EMAIL", "state": False}]})',
        'request = {"userId": quote("a b", safe=""), "userPreferences": '
        '[{"notificationId": "x", "channel": "EMAIL", "state": False}]}\n'
        "await notificationapi.set_user_preferences(request)",
        "$notificationapi->setUserPreferences(rawurlencode('a b'), "
        "[['notificationId' => 'x', 'channel' => 'EMAIL', 'state' => false]]);",
        'await notificationapi.SetUserPreferences("a b", '
        '"[{\\"notificationId\\": \\"x\\", \\"channel\\": \\"EMAIL\\", \\"state\\": false}]");',
        'package main\nfunc main() { notificationapi.SetUserPreferences(url.PathEscape("a b"), '
        '[]map[string]any{{"notificationId": "x", "channel": "EMAIL", "state": false}}) }',
        "fetch('https://x/c/user_preferences/a%20b', "
        "{body: JSON.stringify([{notificationId: 'x', channel: 'EMAIL', state: false}])})",
    ],
)
def test_preferences_are_found_with_their_user(code: str) -> None:
    found = read(code)
    assert_read(found, "setUserPreferences", {"userId": "a b", "preferences": PREFERENCES})
    assert found.remarks == ()


def test_a_user_that_is_no_literal_is_left_out_and_listed() -> None:
    found = read(
        "notificationapi.setUserPreferences(user.id, [{notificationId: 'x', channel: 'EMAIL', state: false}]);"
    )
    assert found.values == PREFERENCES
    assert found.remarks == ("Line 1: the user ID was left out: user.id is not a literal.",)


def test_what_an_sdk_puts_into_the_address_as_it_is_means_what_the_service_makes_of_it() -> None:
    found = read("notificationapi.setUserPreferences('%2E', [{channel: 'SMS'}]);")
    assert found.values == {"userId": ".", "preferences": [{"channel": "SMS"}]}
    assert found.remarks == ("The SDK puts the user id into the address as it is: it means ..",)
    assert read('await notificationapi.SetUserPreferences("%2E", @"[]");').values == {
        "userId": "%2E",
        "preferences": [],
    }


def test_a_function_that_encodes_is_a_literal_for_the_user_of_an_address_only() -> None:
    found = read("notificationapi.retract({notificationId: 'x', userId: encodeURIComponent('a b')});")
    assert found.values == {"notificationId": "x"}
    assert len(found.remarks) == 1


def test_the_call_of_the_service_is_found_among_others_of_that_name() -> None:
    code = """
        app.get('/', (req, res) => { res.send({ok: true}); });
        socket.send('x'); mail.send({to: {id: '2'}});
        /* notificationapi.send({type: 'a comment'}) */ // notificationapi.send({type: 'another'})
        const text = "notificationapi.send({type: 'a text'})";
        notificationapi.send({notificationId: 'x', user: {id: '1'}});
    """
    assert sent(code) == HELLO


def test_every_call_is_read_and_those_that_cannot_be_are_told() -> None:
    found = read_all(
        "notificationapi.send(a);\nnotificationapi.retract({notificationId: 'x', userId: '1'});\n"
        "notificationapi.send({type: 'y'});"
    )
    assert [(each.operation, each.line) for each in found.requests] == [("retract", 2), ("send", 3)]
    assert found.left_out == ("Line 1: notificationapi.send was not read: a is not a literal.",)


@pytest.mark.parametrize(
    "code",
    [
        "const a = {user: {id: '1'}};\na.user.email = 'b@c.d';\nnotificationapi.send(a);",
        "a = {'user': {'id': '1'}}\na['b'] = 1\nnotificationapi.send(a)",
        "a = {'user': {'id': '1'}}\na.update(b=1)\nnotificationapi.send(a)",
        "a = {'user': {'id': '1'}}\na |= {'b': 1}\nnotificationapi.send(a)",
        "a = {'user': {'id': '1'}}\ndel a['user']\nnotificationapi.send(a)",
        "$a = ['user' => ['id' => '1']];\nunset($a['user']);\n$notificationapi->send($a);",
        "$a = ['user' => ['id' => '1']];\narray_push($a, 1);\n$notificationapi->send($a);",
        "a = { user: { id: '1' } }\na.merge!(b: 1)\nnotificationapi.send(a)",
        "a = [{ channel: 'SMS' }]\na << { channel: 'EMAIL' }\nnotificationapi.setUserPreferences('u', a)",
        "const a = {user: {id: '1'}};\nObject.assign(a, {b: 1});\nnotificationapi.send(a);",
        "const a = {user: {id: '1'}};\ndelete a.user;\nnotificationapi.send(a);",
        "const a = {user: {id: '1'}};\nfill(a);\nnotificationapi.send(a);",
        "const a = {user: {id: '1'}};\nconst b = a; b.user = 1;\nnotificationapi.send(a);",
        "let a = {user: {id: '1'}};\nif (x) a = {user: {id: '2'}};\nnotificationapi.send(a);",
        "let a;\nif (x) a = {user: {id: '2'}};\nnotificationapi.send(a);",
        "const a = {user: {id: '1'}};\nfor (const b of c) { notificationapi.send(a); a.user = b; }",
        "const a = {user: {id: '1'}};\nfunction f(a) { notificationapi.send(a); }",
        "const a = {user: {id: '1'}};\nfor (const a of b) { notificationapi.send(a); }",
        'using X;\nvar a = new List<object> { new { channel = "SMS" } };\na.Add(b);\n'
        'notificationapi.SetUserPreferences("u", a);',
        'package main\nfunc f() {\nvar p T\njson.Unmarshal([]byte(`{"user": {}}`), &p)\n'
        "json.Unmarshal([]byte(`{}`), &p)\nnotificationapi.Send(p)\n}",
    ],
)
def test_a_name_that_is_touched_before_it_is_sent_is_not_read(code: str) -> None:
    assert "was not read" in refusal(code)


@pytest.mark.parametrize(
    "code",
    [
        "const a = {user: {id: '1'}};\nlog(a.user.email);\nnotificationapi.send(a);",
        "const a = {user: {id: '1'}};\nconsole.log('sending', a);\nnotificationapi.send(a);",
        "a = {'user': {'id': '1'}}\nprint(a, a['user'])\nif a:\n    notificationapi.send(a)",
        "const a = {user: {id: '1'}};\nnotificationapi.send(a);\na.user = 5;",
        "const a = {user: {id: '1'}};\nfunction f(a) { a.user = 1; }\nnotificationapi.send(a);",
    ],
)
def test_a_name_that_is_only_looked_at_is_read(code: str) -> None:
    assert sent(code) == {"user": {"id": "1"}}


@pytest.mark.parametrize(
    "init",
    [
        "notificationapi.init('SECRET-ID', 'SECRET');",
        "notificationapi.init('SECRET-ID', 'SECRET', {baseURL: 'https://api.eu.notificationapi.com'});",
        "const notificationapi = new NotificationAPI(process.env.ID, `SECRET`);",
        "notificationapi = NotificationAPI.new('SECRET', secret)",
        'notificationapi.Init("SECRET", "SECRET")',
    ],
)
def test_keys_in_the_set_up_are_left_out_and_remarked(init: str) -> None:
    found = read(f"{init}\nnotificationapi.send({{type: 'x'}})")
    assert KEYS in found.remarks
    assert "SECRET" not in repr(found)


@pytest.mark.parametrize(
    "init",
    [
        "notificationapi.init(process.env.ID, process.env.SECRET, {baseURL: 'x'});",
        "notificationapi.init(os.environ['ID'], os.environ['SECRET'], 'https://x')",
        "notificationapi.init()",
    ],
)
def test_keys_that_are_not_in_the_code_are_not_remarked(init: str) -> None:
    assert KEYS not in remarks(f"{init}\nnotificationapi.send({{type: 'x'}})")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("notificationapi.send(request)", "Line 1: notificationapi.send was not read: request is not a literal."),
        ("notificationapi.send(build('SECRET', 1))", "was not read: build('…', 1) is not a literal."),
        ("notificationapi.send()", "notificationapi.send() has no argument."),
        ("a = b\nb = a\nnotificationapi.send(a)", "Line 3: notificationapi.send was not read: a is"),
        ("notificationapi.send(`text`)", "was not read: '…' is no object."),
        ("notificationapi.send([{type: 'x'}])", "was not read: [{type: '…'}] is no object."),
        ("notificationapi.setUserPreferences('1', prefs)", "was not read: prefs is not a literal."),
        ("notificationapi.setUserPreferences('1')", "was not read: '…' is no object."),
        ("notificationapi.setUserPreferences('1', [5])", "A list of preferences is expected"),
        ("notificationapi.setUserPreferences({userId: '1', preferences: 5})", "A list of preferences is expected"),
        ("notificationapi.send('{\"a\": 1]')", "What is sent is not JSON: it breaks at 1:30: ] was not expected."),
        ("fetch('https://x/c/sender', {body: {a: 1])", "The JavaScript breaks at 1:"),
        ("fetch('https://x/c/sender', options)", "fetch was not read: options is not a literal."),
        ("res.send({ok: true})", "No request was recognised in it"),
        ("const x = {a: 1};", "No request was recognised in it"),
        ("fetch('https://x/c/sender\\q', {body: 5})", "No request was recognised in it"),
        ("Dear all, don't send anything (please).", "No request was recognised in it"),
        ("12", "No request was recognised in it"),
        ("send(", "No request was recognised in it"),
    ],
)
def test_what_has_no_request_is_refused_in_words(code: str, words: str) -> None:
    text = refusal(code)
    assert words in text
    assert "SECRET" not in text


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("notificationapi.send({type: 'x'})", "JavaScript"),
        ("notificationapi.send({'type': 'x'})", "Python"),
        ("notificationapi.send({'type': 'x'});", "JavaScript"),
        ("notificationapi.send({'type': 'x', 'to': None})", "Python"),
        ("notificationapi.send({type: 'x', to: nil})", "Ruby"),
        ("notificationapi.send({'type' => 'x'})", "Ruby"),
        ("$notificationapi->send(['type' => 'x'])", "PHP"),
        ('notificationapi.Send(notificationapi.SendRequest{NotificationId: "x"})', "Go"),
        ('notificationapi.send(@"{""type"": ""x""}");', "C#"),
    ],
)
def test_the_language_is_told_by_what_only_it_has(code: str, source: str) -> None:
    assert read(code).source == source


@pytest.mark.parametrize(
    ("written", "values"),
    [
        (
            'package main // it\'s\nfunc main() { x := \'"\'; notificationapi.Retract(`{"userId": "1"}`) }',
            {"userId": "1"},
        ),
        ("let r = /[\"'/]\\//g; notificationapi.retract({userId: `1`})", {"userId": "1"}),
        ("x = 'it''s' # don't\nnotificationapi.retract({\"userId\": True})", {"userId": True}),
        ("<p>it's</p><?php $notificationapi->retract(['userId' => 1]) ?> it's <?= $x ?>", {"userId": 1}),
        ('require \'x\'\ns = "a#{h["b}"]} \'"\nnotificationapi.retract({userId: 1})', {"userId": 1}),
        ('using X;\nvar s = $"{x["a"]} {{"; notificationapi.retract(@"{""userId"": 1}");', {"userId": 1}),
    ],
)
def test_quotes_comments_and_patterns_before_the_call_do_not_mislead(written: str, values: Any) -> None:
    assert read(written).values == values


def test_a_login_is_no_request_though_it_names_a_user() -> None:
    code = (
        "const auth = {user: 'client', pass: 'the-real-secret'};\nconst order = {notificationId: 'a', user: {id: '1'}};"
    )
    assert read(code).values == {"notificationId": "a", "user": {"id": "1"}}


@pytest.mark.parametrize(
    "text",
    [
        "notificationapi.send({ clientId: 'mine', clientSecret: 'S3CRET', notificationId: 'a', user: { id: '1' } })",
        '{"client_secret": "S3CRET", "api-key": "S3CRET", "notificationId": "a", "user": {"id": "1"}}',
        "notificationapi.retract({ clientSecret: 'S3CRET', notificationId: 'a', userId: '1' })",
        '{"Authorization": "Basic S3CRET", "userId": "1", "preferences": [{"channel": "EMAIL", "state": true}]}',
    ],
)
def test_keys_beside_the_fields_of_a_request_are_left_out_and_told(text: str) -> None:
    found = read(text)
    assert "S3CRET" not in repr(found)
    assert any(remark.startswith("Left out, because keys belong in a profile: ") for remark in found.remarks)
