"""The service, emulated on this computer's own loopback address, so that the program runs without an account.

from notifyadmin.sandbox import Sandbox

sandbox = Sandbox()
base_url = sandbox.start().result()
...                                    # call it with sandbox.credentials
sandbox.stop()

What is known of the service's answers is answered alike; what nobody outside knows is marked *[assumed]* where it is
decided. Importing this package is cheap: the web server is imported in the sandbox's own thread, the template
language at the first send.
"""

from notifyadmin.sandbox.deliveries import Rendered
from notifyadmin.sandbox.server import CannotStart, NotRunning, Sandbox

__all__ = ["CannotStart", "NotRunning", "Rendered", "Sandbox"]
