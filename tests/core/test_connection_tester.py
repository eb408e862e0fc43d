from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.regions import Region
from notifyadmin.core import connection_tester
from notifyadmin.core.connection_tester import ConnectionResult, ConnectionTester, Diagnosis
from notifyadmin.sandbox import Sandbox
from notifyadmin.store.profiles import Profile
from tests.driver import until
from tests.faults import FaultServer, is_silent
from tests.ui.workplace import KEYS, Workplace


class Checker:
    """A tester of connections, and what it has found."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.found: list[ConnectionResult] = []
        self.tester = ConnectionTester(workplace.session, workplace.runner("profile.test"))
        self.tester.finished.connect(self.found.append)

    def start(self, url: str) -> None:
        self.tester.start(Profile("shop", "Shop", Region.CUSTOM, url), KEYS)

    async def result(self) -> ConnectionResult:
        """The only one that was found."""
        await until(lambda: self.found, "a test ends")
        await self.workplace.idle("profile.test")
        [result] = self.found
        return result


@pytest.fixture
def checker(workplace: Workplace) -> Checker:
    return Checker(workplace)


@pytest.fixture
def account() -> Iterator[Sandbox]:
    """A service at which the key works."""
    sandbox = Sandbox(client_id=KEYS.client_id, client_secret=KEYS.client_secret.reveal())
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


@pytest.mark.parametrize("is_canceled", [True, False])
async def test_a_second_test_takes_the_place_of_the_one_that_runs(
    is_canceled: bool, checker: Checker, account: Sandbox
) -> None:
    async with FaultServer(is_silent) as server:
        checker.start(server.url)
        await server.until(lambda: bool(server.received))
        if is_canceled:
            checker.tester.cancel()
        checker.start(account.base_url)
        result = await checker.result()
    assert (result.diagnosis, result.profile.custom_url) == (Diagnosis.WORKS, account.base_url)


async def test_a_test_that_waits_for_the_end_of_another_can_be_canceled(checker: Checker) -> None:
    async with FaultServer(is_silent) as server:
        checker.start(server.url)
        await server.until(lambda: bool(server.received))
        checker.start(server.url)
        checker.tester.cancel()
        await checker.workplace.idle("profile.test")
        assert len(server.received) == 1
    assert not checker.found


async def test_a_defect_while_testing_is_a_test_that_failed(
    checker: Checker, account: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(connection_tester, "_judged", fail)
    checker.start(account.base_url)
    result = await checker.result()
    assert (result.diagnosis, result.error) == (Diagnosis.FAILED, None)
    assert [type(error) for error in checker.workplace.crashes] == [ZeroDivisionError]


async def test_a_defect_while_connecting_is_a_test_that_failed(qapp: QApplication, tmp_path: Path) -> None:
    async def fail(url: str, credentials: Credentials) -> Client:
        raise ZeroDivisionError

    workplace = Workplace(tmp_path, opener=fail)
    checker = Checker(workplace)
    checker.start("http://127.0.0.1:9")
    result = await checker.result()
    assert result.diagnosis is Diagnosis.FAILED
    assert "ZeroDivisionError" in str(result.error)
    assert [type(error) for error in workplace.crashes] == [ZeroDivisionError]
    await workplace.aclose()
