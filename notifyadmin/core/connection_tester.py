"""Tests whether a profile's key works at its address, by reading only."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

from notifyadmin.api import errors, verdict
from notifyadmin.api.auth import Credentials
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.regions import Region
from notifyadmin.core.intent import Call, Intent
from notifyadmin.core.requests import GetPreferences
from notifyadmin.core.runner import Result, Runner
from notifyadmin.core.session import Session
from notifyadmin.core.signal import Signal
from notifyadmin.store.profiles import Profile

USER_ID = "notifyadmin-connection-test"
"""The user whose preferences are read; reading does not create this user."""
ELSEWHERE = ("192.0.2.1", 9)
"""An address of the Internet that is kept for documentation (RFC 5737)."""


class Diagnosis(Enum):
    """What a test found."""

    WORKS = "works"
    WRONG_KEY = "wrongKey"
    WRONG_REGION = "wrongRegion"
    WRONG_HOST = "wrongHost"
    NO_NETWORK = "noNetwork"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ConnectionResult:
    """A diagnosis of a profile; `error` is what led to it, None where the key works, and after a defect of ours.

    With WRONG_REGION `region` is where the key works. `tried_all` says whether the other regions were asked too.
    """

    diagnosis: Diagnosis
    profile: Profile
    error: errors.ApiError | None = None
    region: Region | None = None
    tried_all: bool = False


def has_route() -> bool:
    """Whether this computer has a network that leads anywhere; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(ELSEWHERE)  # of a datagram socket: this only looks up the route
        return True
    return False


@dataclass(eq=False, slots=True)
class _Test:
    """One profile's turn; without an `intent` it has not begun yet.

    `first` is what was found at the profile's own region where `others` are tried.
    """

    profile: Profile
    credentials: Credentials
    first: ConnectionResult | None = None
    others: tuple[Region, ...] = ()
    intent: Intent[Any] | None = None
    error: errors.ApiError | None = None


class ConnectionTester:
    """Runs one test at a time: a new one cancels the one that runs, and begins once that has ended.

    Signals:
        finished(ConnectionResult result): a test ended that was not canceled.
    """

    def __init__(self, session: Session, runner: Runner, *, has_route: Callable[[], bool] = has_route) -> None:
        self.finished = Signal[[ConnectionResult]]()
        self._session = session
        self._runner = runner
        self._has_route = has_route
        self._test: _Test | None = None
        runner.judged.connect(self._on_judged)
        runner.busy_changed.connect(self._on_busy_changed)

    def start(self, profile: Profile, credentials: Credentials) -> None:
        """Tests a profile at its own address, and nowhere else."""
        self._begin(_Test(profile, credentials))

    def try_other_regions(self, result: ConnectionResult, credentials: Credentials) -> None:
        """Sends a key that was rejected to the other regions, one after the other, until one accepts it."""
        others = tuple(region for region in Region if region.base_url and region is not result.profile.region)
        self._begin(_Test(replace(result.profile, region=others[0]), credentials, result, others[1:]))

    def cancel(self) -> None:
        """Stops the test that runs, if one does."""
        self._test = None
        self._runner.cancel()

    def _begin(self, test: _Test) -> None:
        self.cancel()
        self._test = test
        if not self._runner.busy:
            self._run(test)

    def _run(self, test: _Test) -> None:
        connection, request = self._session.open_trial(test.profile, test.credentials), GetPreferences(USER_ID)
        test.intent = Intent(connection, request, _judged, partial(_read, test, request))
        self._runner.submit(test.intent, by_hand=False)

    def _on_busy_changed(self, busy: bool) -> None:
        if not busy and self._test is not None and self._test.intent is None:
            self._run(self._test)

    def _on_judged(self, result: Result) -> None:
        self._session.close_trials()
        test = self._test
        if test is None or result.intent is not test.intent:
            return
        error = test.error or result.intent.connection.failure
        found = ConnectionResult(self._diagnosis(test.profile, error, result.verdict.reply), test.profile, error)
        if test.first is not None:
            if found.diagnosis is Diagnosis.WRONG_KEY and test.others:
                next_profile = replace(test.profile, region=test.others[0])
                self._begin(_Test(next_profile, test.credentials, test.first, test.others[1:]))
                return
            found = _of_other_regions(test.first, found)
        self._test = None
        self.finished.emit(found)

    def _diagnosis(self, profile: Profile, error: errors.ApiError | None, reply: HttpReply | None) -> Diagnosis:
        match error:
            case None if reply is None:
                return Diagnosis.FAILED  # a defect of ours, which the runner has reported
            case None:
                return Diagnosis.WORKS if _is_of_the_service(reply) else Diagnosis.WRONG_HOST
            case errors.Unauthorized():
                is_key = profile.region is not Region.CUSTOM or _is_json(reply)
                return Diagnosis.WRONG_KEY if is_key else Diagnosis.WRONG_HOST
            case errors.NotSent() if not self._is_reachable(profile):
                return Diagnosis.NO_NETWORK
            case errors.HostNotFound() | errors.ConnectionFailed() | errors.UntrustedCertificate():
                is_ours = profile.region is Region.CUSTOM
                return Diagnosis.WRONG_HOST if is_ours else Diagnosis.NO_NETWORK
            case errors.ProxyFailed():
                return Diagnosis.NO_NETWORK
            case errors.NotFound() | errors.Redirected() | errors.UnreadableAnswer():
                return Diagnosis.WRONG_HOST if profile.region is Region.CUSTOM else Diagnosis.FAILED
        return Diagnosis.FAILED

    def _is_reachable(self, profile: Profile) -> bool:
        return profile.is_on_this_computer or self._has_route()


async def _read(test: _Test, request: GetPreferences, call: Call) -> Answer[Any]:
    """Reads, and keeps why that failed: a verdict does not tell the kinds of errors apart."""
    try:
        return await call(request)
    except errors.ApiError as error:
        test.error = error
        raise


def _of_other_regions(first: ConnectionResult, last: ConnectionResult) -> ConnectionResult:
    """What all regions together have shown: `first` at the profile's own, `last` at the one that was tried last."""
    match last.diagnosis:
        case Diagnosis.WORKS:
            return replace(first, diagnosis=Diagnosis.WRONG_REGION, region=last.profile.region, tried_all=True)
        case Diagnosis.WRONG_KEY:
            return replace(first, tried_all=True)
    return last


def _judged(answer: Answer[Any]) -> verdict.Verdict:
    return verdict.of_answer(answer, "Connected")


def _is_json(reply: HttpReply | None) -> bool:
    try:
        return reply is not None and isinstance(reply.json(), dict)
    except ValueError:
        return False


def _is_of_the_service(reply: HttpReply | None) -> bool:
    """Whether it is the service's answer to a reading of preferences: any server may answer with an object."""
    if reply is None or not _is_json(reply):
        return False
    value = reply.json()
    return isinstance(value, dict) and not {"preferences", "notifications"}.isdisjoint(value)
