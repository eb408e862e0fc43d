"""The verdicts of the cases, word for word as they are shown."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from notifyadmin.api.verdict import Outcome
from tests.reliability.case import Told

HOST = "127.0.0.1"
NAME = "service.invalid"
PROXY = "http://127.0.0.1:{proxy}"
CHECK_NETWORK = "Nothing was sent. Check your network and the base URL, then retry."
CHECK_HOST = "Nothing was sent. Check the profile's region or base URL, and your network."
CHECK_PROXY = "Nothing was sent. Check the system's proxy settings (HTTPS_PROXY, NO_PROXY)."
CHECK_CERTIFICATE = (
    "Nothing was sent, and retrying won't help. Check the base URL. If your company's network uses its own certificate,"
    " add it to the system's trusted certificates."
)
NOTHING = "Nothing was sent or changed."
CHECK_KEY = (
    f"{NOTHING} Check the client ID, the client secret and the region. Each region has its own data, so a valid key is"
    " rejected in the wrong region."
)
CHECK_PLAN = f"{NOTHING} Check your account's plan and usage."
CHECK_IDS = f"{NOTHING} Check the IDs and the profile's region."
CHECK_SIZE = f"{NOTHING} Reduce the size of the merge tags."
CHECK_BEFORE_RETRY = "It may have gone through. Check before you retry."
STILL_THERE = "The notifications are still there, or not deleted yet. Reload the list before you retry."
NOT_STORED = "The changes are not stored, or not yet. Load again before you retry."
CHECK_RESPONSE = "It may have gone through. Check the raw response and the profile's base URL."


def not_sent(text: str, advice: str = CHECK_NETWORK, *, retry: bool = True) -> Told:
    """It never reached the service."""
    return Told(Outcome.NOT_SENT, "Not sent", f"{text} {advice}", retry)


def unreached(reason: str) -> Told:
    """Nobody answers, for this reason."""
    return not_sent(f"No response from {{url}} ({reason}).")


def untrusted(reason: str, host: str = HOST) -> Told:
    """The certificate is refused."""
    text = f"This computer does not trust the certificate of {host}: {reason}."
    return not_sent(text, CHECK_CERTIFICATE, retry=False)


def proxy_failed(text: str) -> Told:
    """The proxy does not lead to the service."""
    return not_sent(text, CHECK_PROXY)


def proxy_refused(words: str) -> Told:
    """The proxy says that it does not lead to the service."""
    return proxy_failed(f"The proxy {PROXY} refused to connect to {NAME}: {words}.")


def unknown(text: str, advice: str = CHECK_BEFORE_RETRY) -> Told:
    """It may have been done."""
    return Told(Outcome.UNKNOWN, "Outcome unknown", f"{text} {advice}")


def unreadable(text: str) -> Told:
    """It may have been done, and the response is none."""
    return unknown(text, CHECK_RESPONSE)


def strange(status: str = "200 OK") -> Told:
    """The response is not the service's."""
    return unreadable(f"The response ({status}) is not one that the service sends.")


def still_packed(encoding: str) -> Told:
    """The response cannot be decompressed."""
    return unreadable(packed("200 OK", encoding))


def packed(status: str, encoding: str) -> str:
    """What is said of a body that cannot be decompressed."""
    text = f"The service responded with {status}. The response body could not be decompressed"
    return f"{text} (Content-Encoding: {encoding})."


def wordless(status: str) -> str:
    """What is said of a status without words."""
    return f"The service responded with {status} and no message."


def failed(status: str) -> Told:
    """The service failed without a word."""
    return unknown(wordless(status))


def rejected(text: str, advice: str = NOTHING) -> Told:
    """The service refused."""
    return Told(Outcome.REJECTED, "Rejected", f"{text} {advice}")


def undecided(text: str) -> Told:
    """It was accepted, and what came of it is not known."""
    return Told(Outcome.UNKNOWN, "Outcome unknown", f"{text} Check the service's log before you retry.")


def remarked(message: str) -> Told:
    """It was accepted with a message that nobody knows."""
    known = undecided(f"{message} The service says more than this app can judge: the outcome is unknown.")
    return replace(known, outcome=Outcome.REMARKED, title="Accepted with remarks")


def both(message: str) -> Told:
    """A success that is an error, too."""
    return unreadable(f"The response is both 200 OK and an error: {message}")


def not_set(proxy: str) -> Told:
    """The proxy's setting is wrong."""
    text = f"The proxy setting {proxy} can't be used. It must be an http:// or https:// URL with a host."
    return not_sent(text, "Fix the setting. Nothing was sent.", retry=False)


def redirected(url: str) -> Told:
    """The service leads elsewhere."""
    advice = f"{NOTHING} Check the base URL. Another server or a sign-in page responded instead."
    return rejected(f"The server redirects to {url}.", advice)


def partly(text: str, *channels: str) -> Told:
    """Some channels were left out."""
    advice = f"Skipped: {', '.join(channels)}. All other channels were accepted."
    return Told(Outcome.PARTLY_SENT, "Partly sent", f"{text} {advice}")


def with_default_template(text: str) -> Told:
    """It was accepted, with another template."""
    return Told(Outcome.SENT, "Sent", f"{text} Accepted by NotificationAPI. The default template was used.")


def nothing_sent(text: str) -> Told:
    """It was accepted, and thrown away."""
    advice = "The service accepted the request, then discarded all of it."
    return Told(Outcome.NOTHING_SENT, "Nothing sent", f"{text} {advice}")


def reading(told: Told) -> Told:
    """The same for a request that only reads, which may be made again."""
    text = told.text.replace(CHECK_BEFORE_RETRY, "Nothing was changed. You can safely retry.")
    text = text.replace(CHECK_RESPONSE, "Nothing was changed. Check the raw response and the profile's base URL.")
    return replace(told, text=text, retry=True)


def but(told: Told, advice: str) -> Told:
    """The same unknown outcome, after a look that proved nothing."""
    return replace(told, text=told.text.replace(CHECK_BEFORE_RETRY, advice))


def not_read(reason: str) -> Told:
    """Nothing was saved because what is stored could not be read."""
    return not_sent(f"The stored preferences could not be read. {reason}", "Nothing was sent. You can safely retry.")


# Nothing was sent.

REFUSED = unreached("connection refused")
NO_NETWORK = unreached("network unreachable")
NOT_CONNECTED = not_sent(f"No connection to {HOST} within 30 seconds.")
NOT_FOUND = not_sent(f"Host not found: {NAME}. The name is wrong, or the network is down.", CHECK_HOST)
NOT_LOOKED_UP = not_sent(f"No connection to {NAME} within 30 seconds.")
UNKNOWN_AUTHORITY = untrusted("unable to get local issuer certificate")
UNKNOWN_BEHIND_PROXY = untrusted("unable to get local issuer certificate", NAME)
WRONG_ADDRESS = untrusted(f"IP address mismatch, certificate is not valid for '{HOST}'")
WRONG_NAME = untrusted(f"Hostname mismatch, certificate is not valid for '{NAME}'", NAME)
NOT_ENCRYPTED = not_sent(f"{HOST} closed the connection before it was encrypted.")
NAME_NOT_ENCRYPTED = not_sent(f"{NAME} closed the connection before it was encrypted.")
NO_TLS = not_sent(f"{HOST} does not support TLS at this address, or no version that this computer accepts.")
NAME_WITHOUT_TLS = not_sent(f"{NAME} does not support TLS at this address, or no version that this computer accepts.")
NO_PROXY = proxy_failed("No response from the proxy http://127.0.0.1:9 (connection refused).")
NO_SUCH_PROXY = proxy_failed("No response from the proxy http://proxy.invalid:3128 (host not found).")
PASSWORD_WANTED = proxy_refused("407 Proxy Authentication Required")
REFUSED_BY_TLS = proxy_failed(f"The proxy https://127.0.0.1:{{proxy}} refused to connect to {NAME}: 403 Forbidden.")
ENDED_BY_PROXY = proxy_failed(f"The proxy {PROXY} accepted the connection and ended it before it reached {NAME}.")
LATE_PROXY = proxy_failed(f"No connection to {NAME} through the proxy {PROXY} within 30 seconds.")

# It may have gone through.

LOST_TEXT = f"The connection to {HOST} was lost before the response was complete."
STRANGE_TEXT = "The response (200 OK) is not one that the service sends."
LOST = unknown(LOST_TEXT)
NAME_LOST = unknown(f"The connection to {NAME} was lost before the response was complete.")
LATE = unknown(f"The request was sent, but {HOST} did not respond completely within 30 seconds.")
NO_HTTP = unreadable(f"The response from {HOST} is not valid HTTP.")
TOO_LONG = unreadable("The response is larger than 5 MB and was not read completely.")
NO_DETAILS = undecided("The service responded with 202, which can mean that it skipped something, and gave no details.")
BROKEN_AND_THERE, BROKEN_NOT_STORED = unknown("Broken", STILL_THERE), unknown("Broken", NOT_STORED)
LOST_AND_THERE, LATE_AND_THERE = but(LOST, STILL_THERE), but(LATE, STILL_THERE)
LOST_NOT_STORED, LATE_NOT_STORED = but(LOST, NOT_STORED), but(LATE, NOT_STORED)

# The service refused.

FORBIDDEN = rejected("Forbidden", CHECK_KEY)
CUT_OFF = rejected('{"message": "For', CHECK_KEY)
UNAUTHORIZED = rejected("Unauthorized", CHECK_KEY)
WAIT = rejected("Slow down", f"{NOTHING} Wait, then retry.")
WAIT_7_S = rejected("Slow down", f"{NOTHING} Wait 7 seconds, then retry.")
WORDLESS_400 = rejected(wordless("400 Bad Request"))
# Python 3.13 has the newer name of it.
WORDLESS_413 = rejected(wordless(f"413 {HTTPStatus(413).phrase}"), CHECK_SIZE)
NOT_TEXT = rejected("The service responded with 400 Bad Request. The response body is not text.")
STILL_PACKED_400 = rejected(packed("400 Bad Request", "gzip"))
ELSEWHERE = redirected("http://127.0.0.1:{elsewhere}/")

WAIT_0_S = rejected("Slow down", f"{NOTHING} Wait 0 seconds, then retry.")
WAIT_2_MIN = rejected("Slow down", f"{NOTHING} Wait 2 minutes, then retry.")

# It was done.

GONE = "1 in-app notification of hello_world for user 123."
VERIFIED = "Saved and verified: 1 change for user 123."
SENT = Told(Outcome.SENT, "Sent", "Accepted by NotificationAPI.")
LOADED = Told(Outcome.DONE, "Loaded", "1 notification type for user 123.")
RETRACTED = Told(Outcome.DONE, "Retracted", GONE)
GONE_AT_LAST = Told(Outcome.DONE, "Retracted", f"The response was lost. {GONE}")
UNCHECKED = Told(
    Outcome.PARTLY_SENT, "Retracted", f"Accepted. Found before: {GONE} Whether any stayed could not be checked."
)
SAVED = Told(Outcome.DONE, "Saved", VERIFIED)
SAVED_AT_LAST = Told(Outcome.DONE, "Saved", f"The response was lost. {VERIFIED}")
UNVERIFIED = Told(
    Outcome.PARTLY_SENT,
    "Saved",
    "The service accepted the changes, but they could not be verified. Load again to check.",
)
