"""Everything that can go wrong with a call.

    ApiError
    ├── InvalidRequest         the values are wrong                                       nothing was sent
    ├── InvalidSetting         the base URL, a key or the proxy setting is wrong          nothing was sent
    ├── NotSent                the service was never reached                              safe to try again
    │   ├── HostNotFound
    │   ├── ConnectionFailed
    │   ├── UntrustedCertificate                                            trying again does not help
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

if TYPE_CHECKING:
    from notifyadmin.api.exchange import HttpReply
    from notifyadmin.api.problems import Problem


class ApiError(Exception):
    """A call that did not succeed. `reply` is what came back, if anything did."""

    advice = ""

    def __init__(self, text: str, *, advice: str | None = None, reply: HttpReply | None = None) -> None:
        super().__init__(text)
        self.reply = reply
        if advice is not None:
            self.advice = advice


class InvalidRequest(ApiError):
    """The caller's values break a rule of the protocol; `problems` says which, field by field."""

    advice = "Mend the fields named. Nothing was sent."

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.path or 'value'}: {problem.text}" for problem in problems))
        self.problems = problems


class InvalidSetting(ApiError):
    """A setting cannot work; `field` names it: `clientId`, `clientSecret`, `baseUrl` or `proxy`."""

    advice = "Mend the setting. Nothing was sent."

    def __init__(self, field: str, text: str) -> None:
        super().__init__(text)
        self.field = field


class NotSent(ApiError):
    """The request never reached the service."""

    advice = "Nothing was sent. It is safe to try again."


class HostNotFound(NotSent):
    """The name in the base URL has no address."""

    advice = "Nothing was sent. Check the region or base URL of the profile, and the network."


class ConnectionFailed(NotSent):
    """Nobody listens at the address, or the network does not lead there."""

    advice = "Nothing was sent. Check the network and the base URL; then it is safe to try again."


class UntrustedCertificate(NotSent):
    """The computer does not trust the certificate that the server shows."""

    advice = (
        "Nothing was sent, and trying again does not help. Check the base URL; if the company's network shows a"
        " certificate of its own, add that to the system's trusted ones."
    )


class ProxyFailed(NotSent):
    """The proxy between here and the service refuses or does not answer."""

    advice = "Nothing was sent. Check the system's proxy setting (HTTPS_PROXY, NO_PROXY)."


class Rejected(ApiError):
    """The service answered that it will not do it; `str(error)` is its own words where it had some."""

    advice = "Nothing was done."


class Unauthorized(Rejected):
    """The key is not known, or may not do this."""

    advice = (
        "Nothing was done. Check client ID and secret, and the region: each region has its own data, so a right key"
        " in a wrong region looks like a wrong key."
    )


class PlanLimit(Rejected):
    """The account's plan or usage limit is reached."""

    advice = "Nothing was done. Look at the account's plan and usage."


class NotFound(Rejected):
    """The service does not know the address, or something named in the request."""

    advice = "Nothing was done. Check the ids, and the region or base URL of the profile."


class TooLarge(Rejected):
    """The request has too many bytes."""

    advice = "Nothing was done. Make the merge tags smaller."


class TooFast(Rejected):
    """The service asks for a pause; `retry_after_s` is its length in seconds, where it gave one."""

    advice = "Nothing was done. Wait, then try again."

    def __init__(self, text: str, *, reply: HttpReply, retry_after_s: float | None) -> None:
        super().__init__(text, reply=reply)
        self.retry_after_s = retry_after_s
        if retry_after_s is not None:
            self.advice = f"Nothing was done. The service asks to wait {retry_after_s:g} seconds."


class Redirected(Rejected):
    """The server points elsewhere, which the service never does; keys are not carried there."""

    advice = "Nothing was done. Check the base URL: another server, or a sign-in page, stands before the service."


class OutcomeUnknown(ApiError):
    """Whether the service did it cannot be told from here; `changes_nothing` is true where that is all the same."""

    advice = "It may have been done. Check before repeating it."
    reading_advice = "Nothing was changed by it: it is safe to try again."
    changes_nothing = False


class NoAnswerInTime(OutcomeUnknown):
    """The request went out and the time for the answer ran out."""


class ConnectionLost(OutcomeUnknown):
    """The connection broke after the request began to go out."""


class ServerFailed(OutcomeUnknown):
    """The service, or the gateway before it, broke down while it had the request."""


class UnreadableAnswer(OutcomeUnknown):
    """An answer came that the protocol does not have; `reply` holds it as it came, as far as it was read."""

    advice = "It may have been done. Look at the answer as it came, and check the base URL of the profile."
    reading_advice = "Nothing was changed by it. Look at the answer as it came, and check the base URL of the profile."
