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
"""Whose preferences are read; nobody's, and reading makes no user of it."""
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
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class ConnectionResult:
    """A diagnosis of a profile; `error` is what led to it.

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


class ConnectionTester:
    """Runs one test at a time.

    Signals:
        finished(ConnectionResult result): a test ended, whichever way.
    """

    def __init__(self, session: Session, runner: Runner, *, has_route: Callable[[], bool] = has_route) -> None:
        self.finished = Signal[[ConnectionResult]]()
        self._session = session
        self._runner = runner
        self._has_route = has_route
        self._error: errors.ApiError | None = None
        self._tested: Profile | None = None
        self._credentials: Credentials | None = None
        self._first: ConnectionResult | None = None
        self._others: list[Region] = []
        runner.judged.connect(self._on_judged)

    def start(self, profile: Profile, credentials: Credentials) -> None:
        """Tests a profile at its own address, and nowhere else."""
        self._first, self._others, self._credentials = None, [], credentials
        self._run(profile)

    def try_other_regions(self, result: ConnectionResult, credentials: Credentials) -> None:
        """Sends a key that was rejected to the other regions, one after the other, until one accepts it."""
        self._first, self._credentials = result, credentials
        self._others = [region for region in Region if region.base_url and region is not result.profile.region]
        self._run(replace(result.profile, region=self._others.pop(0)))

    def cancel(self) -> None:
        """Stops the test that runs, if one does."""
        self._runner.cancel()

    def _run(self, profile: Profile) -> None:
        if self._credentials is None:
            raise RuntimeError("A test needs a key.")
        self._error, self._tested = None, profile
        connection, request = self._session.open_trial(profile, self._credentials), GetPreferences(USER_ID)
        self._runner.submit(Intent(connection, request, _judged, partial(self._read, request)), by_hand=False)

    async def _read(self, request: GetPreferences, call: Call) -> Answer[Any]:
        """Reads, and keeps why that failed: a verdict does not tell the kinds of errors apart."""
        try:
            return await call(request)
        except errors.ApiError as error:
            self._error = error
            raise

    def _on_judged(self, result: Result) -> None:
        self._session.close_trials()
        profile = self._tested
        if profile is None:
            return
        self._error = self._error or result.intent.connection.failure
        found = ConnectionResult(self._diagnosis(result, profile), profile, self._error)
        if self._first is None:
            self.finished.emit(found)
        elif found.diagnosis is Diagnosis.WORKS:
            first = self._first
            self.finished.emit(replace(first, diagnosis=Diagnosis.WRONG_REGION, region=profile.region, tried_all=True))
        elif found.diagnosis is Diagnosis.WRONG_KEY and self._others:
            self._run(replace(profile, region=self._others.pop(0)))
        elif found.diagnosis is Diagnosis.WRONG_KEY:
            self.finished.emit(replace(self._first, tried_all=True))
        else:
            self.finished.emit(found)

    def _diagnosis(self, result: Result, profile: Profile) -> Diagnosis:
        reply = result.verdict.reply
        match self._error:
            case None if reply is None:
                return Diagnosis.CANCELED
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
