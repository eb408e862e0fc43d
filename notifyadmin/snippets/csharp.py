"""Requests in C#, by the documentation's class, which takes them as text."""

from __future__ import annotations

from notifyadmin.snippets.literals import double_quoted, json_text, wide_code
from notifyadmin.snippets.message import Message, Verb
from notifyadmin.snippets.template import fill

_program = """\
using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

// The class of NotificationAPI's documentation, to copy into your application.
// Its methods return the whole response here, which has the status as well.
class NotificationAPI {
  private string baseURL = «base_url»;
  private string clientId;
  private HttpClient httpClient;

  public NotificationAPI(string clientId, string clientSecret) {
    this.clientId = clientId;
    string authToken = Convert.ToBase64String(System.Text.ASCIIEncoding.ASCII.GetBytes($"{clientId}:{clientSecret}"));
    this.httpClient = new HttpClient();
    this.httpClient.DefaultRequestHeaders.Add("Authorization", $"Basic {authToken}");
  }

  public async Task<HttpResponseMessage> send(string request) {
    HttpContent payload = new StringContent(request, Encoding.UTF8, "application/json");
    return await this.httpClient.PostAsync($"{this.baseURL}/{this.clientId}/sender", payload);
  }

  public async Task<HttpResponseMessage> retract(string request) {
    HttpContent payload = new StringContent(request, Encoding.UTF8, "application/json");
    return await this.httpClient.PostAsync($"{this.baseURL}/{this.clientId}/sender/retract", payload);
  }
«more»}

class Program {
  static async Task Run() {
    NotificationAPI notificationapi = new NotificationAPI(
      Environment.GetEnvironmentVariable("NOTIFICATIONAPI_CLIENT_ID"),
      Environment.GetEnvironmentVariable("NOTIFICATIONAPI_CLIENT_SECRET"));
    string request = @"«body»";
    HttpResponseMessage response = await notificationapi.«verb»(«user_id»request);
    string content = await response.Content.ReadAsStringAsync();
    Console.WriteLine($"{(int)response.StatusCode} {content}");
  }

  static void Main() {
    Run().GetAwaiter().GetResult();
  }
}
"""

_set_preferences = """
  // The documentation's class has no SetUserPreferences; this one is made like its send.
  public async Task<HttpResponseMessage> SetUserPreferences(string userId, string request) {
    HttpContent payload = new StringContent(request, Encoding.UTF8, "application/json");
«address»
    return await this.httpClient.PostAsync(address, payload);
  }
"""

_plain_address = """\
    var address = $"{this.baseURL}/{this.clientId}/user_preferences/{Uri.EscapeDataString(userId)}";"""

_exact_address = """\
    // Unless told to leave it alone, .NET shortens an address with this user id, even when the id is encoded.
    var encodedId = Uri.EscapeDataString(userId).Replace(".", "%2E");
#if NET6_0_OR_GREATER
    var address = new Uri(
      $"{this.baseURL}/{this.clientId}/user_preferences/{encodedId}",
      new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
#else
#error This user id needs .NET 6 or later.
#endif"""

_methods = {Verb.SEND: "send", Verb.SET_PREFERENCES: "SetUserPreferences", Verb.RETRACT: "retract"}


def render(message: Message) -> str:
    """A program of one file."""
    more, user_id = "", ""
    if message.verb is Verb.SET_PREFERENCES:
        # Steps within the path are carried out, and marks of writing direction taken out, of the decoded address.
        is_kept = message.user_id.isprintable() and not message.is_step
        more = fill(_set_preferences, address=_plain_address if is_kept else _exact_address)
        user_id = f"{_text(message.user_id)}, "
    return fill(
        _program,
        base_url=_text(message.base_url),
        more=more,
        verb=_methods[message.verb],
        user_id=user_id,
        body=json_text(message.body).replace('"', '""'),
    )


def _text(text: str) -> str:
    return double_quoted(text, wide_code)
