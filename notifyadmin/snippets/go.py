"""Requests in Go, by the published SDK; by net/http where its structs cannot hold them."""

from __future__ import annotations

from notifyadmin.snippets.go_structs import retract_request, send_request, user_preferences
from notifyadmin.snippets.go_values import GoType, go_text
from notifyadmin.snippets.literals import json_text
from notifyadmin.snippets.message import Message, Verb
from notifyadmin.snippets.template import comment, fill

_REGION = "The SDK reaches no other region than the US."
_STEP = "The SDK leaves this user id as a step within the path."
_ENCODED = "The SDK puts the user id into the path as it is."

_with_sdk = """\
// go get github.com/notificationapi-com/notificationapi-go-server-sdk

package main

import (
	"log"
«url»	"os"

	notificationapi "github.com/notificationapi-com/notificationapi-go-server-sdk"
)

func main() {
	clientID, clientSecret := os.Getenv("NOTIFICATIONAPI_CLIENT_ID"), os.Getenv("NOTIFICATIONAPI_CLIENT_SECRET")
	if err := notificationapi.Init(clientID, clientSecret); err != nil {
		log.Fatal(err)
	}
«comment»	err := notificationapi.«verb»(«arguments»)
	if err != nil {
		log.Fatal(err)
	}
}
«pointer»"""

_url = '\t"net/url"\n'

_pointer = """
func pointer[T any](value T) *T { return &value }
"""

_with_http = """\
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

_functions: dict[Verb, tuple[str, GoType]] = {
    Verb.SEND: ("Send", send_request),
    Verb.SET_PREFERENCES: ("SetUserPreferences", user_preferences),
    Verb.RETRACT: ("Retract", retract_request),
}


def render(message: Message) -> str:
    """A program of one file, as gofmt formats it."""
    beyond = _reasons(message)
    if not beyond:
        return _by_sdk(message)
    return fill(
        _with_http,
        comment=comment("//", "Sent with net/http.", *beyond, margin="\t"),
        base_url=go_text(message.base_url),
        path=message.path,
        # JSON's own escape for what would end the raw text.
        body=json_text(message.body).replace("`", "\\u0060"),
    )


def _reasons(message: Message) -> list[str]:
    _, go_type = _functions[message.verb]
    unsaid = dict.fromkeys(go_type.unsaid(message.body, ""))
    found = [] if message.is_default_region else [_REGION]
    if message.is_step:
        found.append(_STEP)
    if unsaid:
        found.append(f"The SDK's structs cannot hold all of it as it is: {', '.join(unsaid)}.")
    return found


def _by_sdk(message: Message) -> str:
    function, go_type = _functions[message.verb]
    user_id, url, why = "", "", ""
    if message.verb is Verb.SET_PREFERENCES:
        user_id = f"{go_text(message.user_id)}, "
        if message.needs_encoded_id:
            user_id = f"url.PathEscape({go_text(message.user_id)}), "
            url, why = _url, comment("//", _ENCODED, margin="\t")
    arguments = user_id + go_type.write(message.body, 1)
    return fill(
        _with_sdk,
        comment=why,
        url=url,
        verb=function,
        arguments=arguments,
        pointer=_pointer if "pointer(" in arguments else "",
    )
