"""Requests in C#."""

from __future__ import annotations

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, preferences, retract, send, steps, unseen_ids

US, CANADA = Region.US.base_url, Region.CANADA.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.CSHARP, operation, base_url)


def test_the_documentations_class_with_the_base_url() -> None:
    assert 'private string baseURL = "https://api.notificationapi.com";' in code_of(documented)
    assert 'private string baseURL = "https://api.ca.notificationapi.com";' in code_of(documented, CANADA)


def test_the_documentations_example() -> None:
    assert """\
    string request = @"{
  ""notificationId"": ""hello_world"",
  ""user"": {
    ""id"": ""123"",
    ""email"": ""test@test.com"",
    ""number"": ""+15005550006""
  },
  ""mergeTags"": {
    ""firstName"": ""test""
  }
}";
    HttpResponseMessage response = await notificationapi.send(request);
    string content = await response.Content.ReadAsStringAsync();
    Console.WriteLine($"{(int)response.StatusCode} {content}");
""" in code_of(documented)


def test_retract_is_the_classs_own() -> None:
    code = code_of(retract("123"))
    assert "await notificationapi.retract(request)" in code
    assert "SetUserPreferences" not in code


def test_set_user_preferences_is_added_to_the_class() -> None:
    code = code_of(preferences("it's \"\\", {"state": False}))
    assert "// The documentation's class has no SetUserPreferences" in code
    assert r"""await notificationapi.SetUserPreferences("it's \"\\", request)""" in code
    assert "UriCreationOptions" not in code


@pytest.mark.parametrize("user_id", steps + unseen_ids)
def test_an_id_that_dotnet_would_change_needs_exact_addresses(user_id: str) -> None:
    code = code_of(preferences(user_id, {"state": False}))
    assert "DangerousDisablePathAndQueryCanonicalization = true" in code
    assert "#error This user id needs .NET 6 or later." in code


def test_texts_are_json_with_doubled_quotes() -> None:
    assert r'""x"": ""\""\\ {y} \u0000""' in code_of(send({"x": '"\\ {y} \0'}))
