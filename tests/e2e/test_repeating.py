"""What is repeated by itself is seen as one request; a wait that the service asks for counts down, and is canceled."""

from __future__ import annotations

from tests.driver import Driver, until
from tests.e2e.preferences import ask_for, overview
from tests.faults import FaultServer, answers, hangs_up


async def test_a_load_that_fails_twice_and_then_works_is_loaded(driver: Driver) -> None:
    async with FaultServer(hangs_up, answers(b"", 503), answers(overview("EMAIL"))) as server:
        await driver.use(server.url)
        await ask_for(driver, "123")
        assert await driver.verdict("preferences") == "Loaded"
        assert len(server.received) == 3


async def test_a_wait_that_the_service_asks_for_counts_down_and_can_be_canceled(driver: Driver) -> None:
    async with FaultServer(answers(b"", 429, Retry_After="60")) as server:
        await driver.use(server.url)
        await ask_for(driver, "123")
        await until(lambda: driver.text("preferences.waiting").startswith("Too many requests. Retrying in"), "it waits")
        await until(
            lambda: driver.text("preferences.waiting") < "Too many requests. Retrying in 60 s", "it counts down"
        )
        driver.click("preferences.cancel")
        assert await driver.verdict("preferences") == "Not loaded"
        assert driver.reads("Canceled. Nothing was changed.")
        assert len(server.received) == 1


async def test_a_wait_of_days_is_said_in_words_and_not_waited(driver: Driver) -> None:
    async with FaultServer(answers(b"", 429, Retry_After="31536000")) as server:
        await driver.use(server.url)
        await ask_for(driver, "123")
        assert await driver.verdict("preferences") == "Rejected"
        assert driver.reads("Wait 365 days, then retry.")
        assert len(server.received) == 1
