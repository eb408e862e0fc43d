"""The code samples of the service's documentation, word for word, by operation and by language."""

from __future__ import annotations

from typing import Any

SEND = {
    "JavaScript": r"""
notificationapi.send({
  notificationId: 'hello_world',
  user: {
    id: '123',
    email: 'test@test.com',
    number: '+15005550006'
  },
  mergeTags: {
    firstName: 'test'
  }
});
""",
    "Python": r"""
notificationapi.send(
    {
        "notificationId": "hello_world",
        "user": {
            "id": "123",
            "email": "test@test.com",
            "number": "+15005550006",
        },
        "mergeTags": {
            "firstName": "test"
        }
    }
)
""",
    "PHP": r"""
$notificationapi->send([
    "notificationId" => "hello_world",
    "user" => [
        "id" => "123",
        "email" => "test@test.com",
        "number" => "+15005550006"
    ],
    "mergeTags" => [
        "firstName" => "Stranger"
    ]
]);
""",
    "Go": r"""
jsonParams := `{
  "notificationId": "hello_world",
  "user": {
    "id": "123",
    "email": "test@test.com",
    "number": "+15005550006"
  },
  "mergeTags": {
    "firstName": "Stranger"
  }
}`
var params notificationapi.SendRequest
json.Unmarshal([]byte(jsonParams), &params)

notificationapi.Send(params)
""",
    "C#": r"""
string request = @"{
    ""notificationId"": ""hello_world"",
    ""user"": {
        ""id"": ""123"",
        ""email"": ""test@test.com"",
        ""number"": ""+15005550006""
    },
    ""mergeTags"": {
        ""firstName"": ""FIRST_NAME""
    }
}";
notificationapi.send(request);
""",
    "Ruby": r"""
notificationapi.send({
  notificationId: 'hello_world',
  user: {
    id: '123',
    email: 'test@test.com',
    number: '+15005550006'
  },
  mergeTags: {
    firstName: 'test'
  }
});
""",
}

SET_USER_PREFERENCES = {
    "JavaScript": r"""
notificationapi.setUserPreferences('userId', [
  {
    notificationId: 'notificationId1',
    channel: 'EMAIL',
    state: false
  },
  {
    notificationId: 'notificationId2',
    channel: 'SMS',
    state: true
  }
]);
""",
    "Python": r"""
notificationapi.setUserPreferences("userId", [
    {
        "notificationId": "notificationId1",
        "channel": "EMAIL",
        "state": False
    },
    {
        "notificationId": "notificationId2",
        "channel": "SMS",
        "state": True
    }
])
""",
    "PHP": r"""
$notificationapi->setUserPreferences("userId", [
    [
        "notificationId" => "notificationId1",
        "channel" => "EMAIL",
        "state" => false
    ],
    [
        "notificationId" => "notificationId2",
        "channel" => "SMS",
        "state" => true
    ]
]);
""",
    "Go": r"""
jsonParams := `[
  {
    notificationId: "notificationId1",
    channel: "EMAIL",
    state: false
  },
  {
    notificationId: "notificationId2",
    channel: "SMS",
    state: true
  }
]`
var params notificationapi.SendRequest
json.Unmarshal([]byte(jsonParams), &params)
notificationapi.SetUserPreferences("userId", params)
""",
    "C#": r"""
notificationapi.SetUserPreferences("userId", @"[
    {
        ""notificationId"": ""notificationId1"",
        ""channel"": ""EMAIL"",
        ""state"": false
    },
    {
        ""notificationId"": ""notificationId2"",
        ""channel"": ""SMS"",
        ""state"": true
    }
]");
""",
    "Ruby": r"""
notificationapi.setUserPreferences('userId', [
  {
    notificationId: 'notificationId1',
    channel: 'EMAIL',
    state: false
  },
  {
    notificationId: 'notificationId2',
    channel: 'SMS',
    state: true
  }
]);
""",
}

RETRACT = {
    "JavaScript": r"""
notificationapi.retract({
  notificationId: 'hello_world',
  userId: '123'
});
""",
    "Python": r"""
notificationapi.retract({"notificationId": "hello_world", "userId": "123"})
""",
    "PHP": r"""
$notificationapi->retract(["notificationId" => "hello_world", "userId" => "123"]);
""",
    "Go": r"""
jsonParams := `{
  NotificationId: "hello_world",
  UserId: "123"
}`
var params notificationapi.SendRequest
json.Unmarshal([]byte(jsonParams), &params)
notificationapi.Retract(params);
""",
    "C#": r"""
NotificationAPI notificationapi = new NotificationAPI("CLIENT_ID", "CLIENT_SECRET");
string request = @"{
    ""notificationId"": ""hello_world"",
    ""userId"": ""123""
}";
notificationapi.retract(request);
""",
    "Ruby": r"""
notificationapi.retract({
  notificationId: 'hello_world',
  userId: '123'
});
""",
}

# The import and the set-up with its keys, and the classes to copy where there is no SDK.
SET_UP = {
    "JavaScript": r"""
import notificationapi from 'notificationapi-node-server-sdk';
// or using require:
// const notificationapi = require('notificationapi-node-server-sdk').default;

notificationapi.init('CLIENT_ID', 'CLIENT_SECRET');
""",
    "Python": r"""
from notificationapi_python_server_sdk import (notificationapi)

notificationapi.init("CLIENT_ID", "CLIENT_SECRET")
""",
    "PHP": r"""
use NotificationAPI\NotificationAPI;

$notificationapi = new NotificationAPI('CLIENT_ID', 'CLIENT_SECRET');
""",
    "Go": r"""
import (
  notificationapi "github.com/notificationapi-com/notificationapi-go-server-sdk"
)

notificationapi.Init("CLIENT_ID", "CLIENT_SECRET")
""",
    "C#": r"""
using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

class NotificationAPI {
  private string baseURL = "https://api.notificationapi.com";
  private string clientId;
  private HttpClient httpClient;

  public NotificationAPI(string clientId, string clientSecret) {
    this.clientId = clientId;
    string authToken = Convert.ToBase64String(System.Text.ASCIIEncoding.ASCII.GetBytes($"{clientId}:{clientSecret}"));
    this.httpClient = new HttpClient();
    this.httpClient.DefaultRequestHeaders.Add("Authorization", $"Basic {authToken}");
  }

  public async Task<string> send(string request) {
    HttpContent payload = new StringContent(request, Encoding.UTF8, "application/json");
    var response = await this.httpClient.PostAsync($"{this.baseURL}/{this.clientId}/sender", payload);
    var responseContent = await response.Content.ReadAsStringAsync();
    return responseContent;
  }

  public async Task<string> retract(string request) {
    HttpContent payload = new StringContent(request, Encoding.UTF8, "application/json");
    var response = await this.httpClient.PostAsync($"{this.baseURL}/{this.clientId}/sender/retract", payload);
    var responseContent = await response.Content.ReadAsStringAsync();
    return responseContent;
  }

}

NotificationAPI notificationapi = new NotificationAPI("CLIENT_ID", "CLIENT_SECRET");
""",
    "Ruby": r"""
require 'net/http'
require 'json'
require 'base64'

class NotificationAPI
  def initialize(client_id, client_secret)
    @base_url = 'https://api.notificationapi.com'
    @client_id = client_id
    @auth_token = Base64.strict_encode64("#{client_id}:#{client_secret}")
    @http_client = Net::HTTP.new('api.notificationapi.com', 443)
    @http_client.use_ssl = true
  end

  def send(request)
    payload = request.to_json
    response = @http_client.post(
      "/#{@client_id}/sender",
      payload,
      {
        'Content-Type' => 'application/json',
        'Authorization' => "Basic #{@auth_token}"
      }
    )
    response.body
  end

  def retract(request)
    payload = request.to_json
    response = @http_client.post(
      "/#{@client_id}/sender/retract",
      payload,
      {
        'Content-Type' => 'application/json',
        'Authorization' => "Basic #{@auth_token}"
      }
    )
    response.body
  end
end

notificationapi = NotificationAPI.new("CLIENT_ID", "CLIENT_SECRET")
""",
}


def _send(first_name: str) -> dict[str, Any]:
    return {
        "notificationId": "hello_world",
        "user": {"id": "123", "email": "test@test.com", "number": "+15005550006"},
        "mergeTags": {"firstName": first_name},
    }


SENT = {
    "JavaScript": _send("test"),
    "Python": _send("test"),
    "PHP": _send("Stranger"),
    "Go": _send("Stranger"),
    "C#": _send("FIRST_NAME"),
    "Ruby": _send("test"),
}
PREFERENCES = {
    "userId": "userId",
    "preferences": [
        {"notificationId": "notificationId1", "channel": "EMAIL", "state": False},
        {"notificationId": "notificationId2", "channel": "SMS", "state": True},
    ],
}
RETRACTED = {"notificationId": "hello_world", "userId": "123"}
