"""Everything that can go wrong with a call.

    ApiError
    ├── InvalidRequest         the values are wrong                                       nothing was sent
    ├── InvalidSetting         the base URL, a key or the proxy setting is wrong          nothing was sent
    ├── NotSent                the service was never reached                              safe to retry
    │   ├── HostNotFound
    │   ├── ConnectionFailed
    │   ├── UntrustedCertificate                                            retrying does not help
    │   └── ProxyFailed
    ├── Rejected               the service (or what stands before it) refused             nothing was done
    │   ├── Unauthorized           401, 403
    │   ├── PlanLimit              402
    │   ├── NotFound               404
    │   ├── TooLarge               413
    │   ├── TooFast                429, and 503 with Retry-After
    │   └── Redirected             3xx
    └── OutcomeUnknown         it may have been done                                      never repeat unasked
        ├── NoAnswerInTime
        ├── ConnectionLost
        ├── ServerFailed           5xx
        └── UnreadableAnswer       too large, or not what the protocol says

`str(error)` says what happened, `error.advice` what to do; both are sentences for the person at the screen, and
neither holds a secret.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notifyadmin.api.durations import duration
from notifyadmin.api.sentence import Sentence

if TYPE_CHECKING:
    from notifyadmin.api.exchange import HttpReply
    from notifyadmin.api.problems import Problem


class ApiError(Exception):
    """A call that did not succeed. `reply` is what came back, if anything did.

    `retry_helps` says whether the same call can succeed later, `profile_helps` whether it can with other settings of
    the profile; `changes_nothing` is true for one that only reads.
    """

    advice = ""
    retry_helps = False
    profile_helps = False
    changes_nothing = False

    def __init__(self, text: str, *, advice: str | None = None, reply: HttpReply | None = None) -> None:
        super().__init__(text)
        self.reply = reply
        if advice is not None:
            self.advice = advice


class InvalidRequest(ApiError):
    """The caller's values break a rule of the protocol; `problems` says which, field by field."""

    advice = "Fix the highlighted fields. Nothing was sent."

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        texts = (Sentence("{path}: {}", problem.text, path=problem.path or "value") for problem in problems)
        super().__init__(Sentence("; ".join("{}" for _ in problems), *texts))
        self.problems = problems


class InvalidSetting(ApiError):
    """A setting cannot work; `field` names it: `clientId`, `clientSecret`, `baseUrl` or `proxy`."""

    advice = "Fix the setting. Nothing was sent."

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field
        self.profile_helps = field != "proxy"


class NotSent(ApiError):
    """The request never reached the service."""

    advice = "Nothing was sent. You can safely retry."
    retry_helps = True


class HostNotFound(NotSent):
    """The host in the base URL has no address."""

    advice = "Nothing was sent. Check the profile's region or base URL, and your network."
    profile_helps = True


class ConnectionFailed(NotSent):
    """Nothing listens at the address, or the network has no route to it."""

    advice = "Nothing was sent. Check your network and the base URL, then retry."


class UntrustedCertificate(NotSent):
    """This computer does not trust the server's certificate."""

    advice = (
        "Nothing was sent, and retrying won't help. Check the base URL. If your company's network uses its own"
        " certificate, add it to the system's trusted certificates."
    )
    retry_helps = False


class ProxyFailed(NotSent):
    """The proxy refused, or did not respond."""

    advice = "Nothing was sent. Check the system's proxy settings (HTTPS_PROXY, NO_PROXY)."


class Rejected(ApiError):
    """The service refused the request; `str(error)` is the service's message, if there was one."""

    advice = "Nothing was sent or changed."


class Unauthorized(Rejected):
    """The key is unknown or lacks permission."""

    advice = (
        "Nothing was sent or changed. Check the client ID, the client secret and the region. Each region has its own"
        " data, so a valid key is rejected in the wrong region."
    )
    profile_helps = True


class PlanLimit(Rejected):
    """The account's plan or usage limit is reached."""

    advice = "Nothing was sent or changed. Check your account's plan and usage."


class NotFound(Rejected):
    """The URL, or something that the request names, does not exist."""

    advice = "Nothing was sent or changed. Check the IDs and the profile's region."


class TooLarge(Rejected):
    """The request is too large."""

    advice = "Nothing was sent or changed. Reduce the size of the merge tags."


class TooFast(Rejected):
    """The service limits the rate; `retry_after_s` is how many seconds to wait, if it says so."""

    advice = "Nothing was sent or changed. Wait, then retry."

    def __init__(self, text: str, *, reply: HttpReply, retry_after_s: float | None) -> None:
        super().__init__(text, reply=reply)
        self.retry_after_s = retry_after_s
        if retry_after_s is not None:
            text = "Nothing was sent or changed. Wait {time}, then retry."
            self.advice = Sentence(text, time=duration(retry_after_s))


class Redirected(Rejected):
    """The server redirects, which the service never does; redirects are not followed."""

    advice = "Nothing was sent or changed. Check the base URL. Another server or a sign-in page responded instead."
    profile_helps = True


class OutcomeUnknown(ApiError):
    """Whether the service carried out the request is not known."""

    advice = "It may have gone through. Check before you retry."
    reading_advice = "Nothing was changed. You can safely retry."
    retry_helps = True


class NoAnswerInTime(OutcomeUnknown):
    """The request was sent, and no complete response came in time."""


class ConnectionLost(OutcomeUnknown):
    """The connection was lost after the first byte may have been sent."""


class ServerFailed(OutcomeUnknown):
    """The service, or the gateway in front of it, failed while it handled the request."""


class UnreadableAnswer(OutcomeUnknown):
    """The response does not follow the protocol; `reply` is what was read of it."""

    advice = "It may have gone through. Check the raw response and the profile's base URL."
    reading_advice = "Nothing was changed. Check the raw response and the profile's base URL."
