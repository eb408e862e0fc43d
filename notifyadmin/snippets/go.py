"""Requests in Go, by net/http: the published SDK keeps the status of a response to itself.

Of all statuses its functions return an error for 500 only, so that a program could not tell success from 401 or 404.
Its structs also differ between its one released version and its main branch, which alone has a preference's `delivery`.
"""

from __future__ import annotations

from notifyadmin.snippets.literals import double_quoted, json_text, wide_code
from notifyadmin.snippets.message import Message
from notifyadmin.snippets.template import comment, fill

_WHY_NET_HTTP = "Sent with net/http: the SDK reports no status but 500, so that 401 and 404 look like success."

_program = """\
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

const baseURL = «base_url»

const body = `«body»`

func main() {
	clientID, clientSecret := os.Getenv("NOTIFICATIONAPI_CLIENT_ID"), os.Getenv("NOTIFICATIONAPI_CLIENT_SECRET")

«comment»	request, err := http.NewRequest("POST", baseURL+"/"+clientID+"/«path»", strings.NewReader(body))
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


def render(message: Message) -> str:
    """A program of one file, as gofmt formats it."""
    return fill(
        _program,
        comment=comment("//", _WHY_NET_HTTP, margin="\t"),
        base_url=double_quoted(message.base_url, wide_code),
        path=message.path,
        # JSON's own escape for what would end the raw string.
        body=json_text(message.body).replace("`", "\\u0060"),
    )
