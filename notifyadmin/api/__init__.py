"""NotificationAPI as a typed, asynchronous client; usable alone, without Qt.

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.models import SendRequest, User
from notifyadmin.api.regions import Region, base_url

async with Client(base_url(Region.CANADA), Credentials.of(client_id, client_secret)) as client:
    answer = await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
    print(answer.value.tracking_id, answer.reply.elapsed_s)
"""
