"""Requests in Ruby, by the documentation's class; by Net::HTTP alone where to_json cannot write them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from notifyadmin.api.strict_json import is_deeper
from notifyadmin.snippets.limits import Limits, has_half_characters, reasons
from notifyadmin.snippets.literals import (
    Dialect,
    Entries,
    braced_code,
    escaped,
    json_text,
    line_marks,
    literal,
    single_quoted,
)
from notifyadmin.snippets.message import Message, Verb
from notifyadmin.snippets.template import comment, fill

_MAX_NESTING = 100

_limits: Limits = (
    (
        lambda message: has_half_characters(message.body),
        "It has half of a surrogate pair, which no text of Ruby's can hold.",
    ),
    (lambda message: is_deeper(message.body, _MAX_NESTING), f"to_json goes no deeper than {_MAX_NESTING} levels."),
)

_with_class = """\
require 'net/http'
require 'json'
require 'base64'

# The class of NotificationAPI's documentation, to copy into your application.
# Its methods return the whole response here, which has the status as well.
class NotificationAPI
  def initialize(client_id, client_secret)
    @client_id = client_id
    @auth_token = Base64.strict_encode64("#{client_id}:#{client_secret}")
    @http_client = Net::HTTP.new(«host», «port»)
    @http_client.use_ssl = «is_tls»
  end

  def send(request)
    payload = request.to_json
    @http_client.post(
      "«base_path»/#{@client_id}/sender",
      payload,
      {
        'Content-Type' => 'application/json',
        'Authorization' => "Basic #{@auth_token}"
      }
    )
  end

  def retract(request)
    payload = request.to_json
    @http_client.post(
      "«base_path»/#{@client_id}/sender/retract",
      payload,
      {
        'Content-Type' => 'application/json',
        'Authorization' => "Basic #{@auth_token}"
      }
    )
  end
«more»end

notificationapi = NotificationAPI.new(
  ENV.fetch('NOTIFICATIONAPI_CLIENT_ID'),
  ENV.fetch('NOTIFICATIONAPI_CLIENT_SECRET')
)

response = notificationapi.«verb»(«arguments»)
puts response.code, response.body
"""

_set_preferences = """
  # The documentation's class has no setUserPreferences; this one is made like its send.
  def setUserPreferences(user_id, preferences)
    encoded_id = user_id.b.gsub(/[^\\w-]/) { |byte| format('%%%02X', byte.ord) }
    @http_client.post(
      "«base_path»/#{@client_id}/user_preferences/#{encoded_id}",
      preferences.to_json,
      {
        'Content-Type' => 'application/json',
        'Authorization' => "Basic #{@auth_token}"
      }
    )
  end
"""

_alone = """\
require 'net/http'

client_id = ENV.fetch('NOTIFICATIONAPI_CLIENT_ID')
client_secret = ENV.fetch('NOTIFICATIONAPI_CLIENT_SECRET')
base_url = «base_url»
uri = URI("#{base_url}/#{client_id}/«path»")

«comment»request = Net::HTTP::Post.new(uri, 'Content-Type' => 'application/json')
request.basic_auth(client_id, client_secret)
request.body = <<'JSON'
«body»
JSON

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == 'https') do |http|
  http.request(request)
end
puts response.code, response.body
"""


def render(message: Message) -> str:
    """A script."""
    beyond = reasons(message, _limits)
    if not beyond:
        return _by_class(message)
    return fill(
        _alone,
        comment=comment("#", "Sent with Net::HTTP, as text.", *beyond),
        base_url=_text(message.base_url),
        path=message.path,
        body=json_text(message.body),
    )


def _by_class(message: Message) -> str:
    address = urlsplit(message.base_url)
    base_path = address.path
    user_id, more = "", ""
    if message.verb is Verb.SET_PREFERENCES:
        user_id, more = f"{_text(message.user_id)}, ", fill(_set_preferences, base_path=base_path)
    return fill(
        _with_class,
        host=_text(address.hostname or ""),
        port=str(address.port or (443 if address.scheme == "https" else 80)),
        is_tls="true" if address.scheme == "https" else "false",
        base_path=base_path,
        more=more,
        verb=message.verb,
        arguments=user_id + literal(message.body, _ruby),
    )


_marks = {**line_marks, '"': '\\"', "#": "\\#"}


def _text(text: str) -> str:
    if text.isprintable():
        return single_quoted(text)
    return f'"{escaped(text, _marks, braced_code)}"'


def _entries(entries: Entries) -> list[str]:
    if all(re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII) for name, _ in entries):
        return [f"{name}: {value}" for name, value in entries]
    return [f"{_text(name)} => {value}" for name, value in entries]


_ruby = Dialect(text=_text, entries=_entries, brackets=lambda _: ("{", "}"), null="nil")
