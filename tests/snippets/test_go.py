"""Requests in Go."""

from __future__ import annotations

import pytest

from notifyadmin.api.regions import Region
from notifyadmin.snippets import Language, render
from notifyadmin.snippets.message import Operation
from tests.snippets.cases import documented, preferences, retract, send

US, CANADA = Region.US.base_url, Region.CANADA.base_url


def code_of(operation: Operation, base_url: str = US) -> str:
    return render(Language.GO, operation, base_url)


def test_the_documentations_example_prints_the_status() -> None:
    assert code_of(documented) == (
        """\
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

const baseURL = "https://api.notificationapi.com"

const body = `{
  "notificationId": "hello_world",
  "user": {
    "id": "123",
    "email": "test@test.com",
    "number": "+15005550006"
  },
  "mergeTags": {
    "firstName": "test"
  }
}`

func main() {
	clientID, clientSecret := os.Getenv("NOTIFICATIONAPI_CLIENT_ID"), os.Getenv("NOTIFICATIONAPI_CLIENT_SECRET")

	// Sent with net/http: the SDK reports no status but 500, so that 401 and 404 look like success.
	request, err := http.NewRequest("POST", baseURL+"/"+clientID+"/sender", strings.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	request.SetBasicAuth(clientID, clientSecret)
	request.Header.Set("Content-Type", "application/json")

	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(response.Status, string(answer))
}
"""
    )


@pytest.mark.parametrize(
    ("operation", "path"),
    [
        (send(), "sender"),
        (retract("123"), "sender/retract"),
        (preferences("123", {"delivery": "off"}), "user_preferences/123"),
        (preferences("a/b", {"state": True}), "user_preferences/a%2Fb"),
        (preferences("..", {"state": True}), "user_preferences/%2E%2E"),
    ],
)
def test_no_request_needs_a_version_of_the_sdk(operation: Operation, path: str) -> None:
    code = code_of(operation, CANADA)
    assert "notificationapi-go-server-sdk" not in code
    assert 'const baseURL = "https://api.ca.notificationapi.com"' in code
    assert f'baseURL+"/"+clientID+"/{path}"' in code
    assert "fmt.Println(response.Status, " in code


def test_nothing_in_the_text_ends_the_raw_string() -> None:
    assert r'"x": "\u0060\\\u0060"' in code_of(send({"x": "`\\`"}))
