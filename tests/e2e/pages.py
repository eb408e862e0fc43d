"""The Send and Retract pages as tests find them: with a request in them, or with one on its way."""

from __future__ import annotations

from notifyadmin.api.auth import Credentials
from tests.driver import KEYS, Driver
from tests.faults import FaultServer


def fill_send(driver: Driver) -> None:
    """Types the least that can be sent."""
    driver.type("notificationId", "hello_world")
    driver.type("user.id", "123")


async def ready_to_send(
    driver: Driver, url: str, credentials: Credentials = KEYS, *, name: str = "Shop", production: bool = False
) -> None:
    """The Send page on an account at that address, with the least that can be sent in it."""
    await driver.use(url, credentials, name=name, production=production)
    await driver.start()
    fill_send(driver)


async def send(driver: Driver) -> None:
    """Has what the Send page holds go out, and agrees to that where the same went out before."""
    driver.click("send.submit")
    if driver.shows("send.confirm"):
        await agree_to_send(driver)


async def agree_to_send(driver: Driver) -> None:
    """Answers the question that opens with yes."""
    await driver.appears("send.confirm")
    driver.click("send.confirm")
    await driver.vanishes("send.confirm")


async def sending(driver: Driver, server: FaultServer) -> None:
    """A send that the service has received and not answered yet."""
    await ready_to_send(driver, server.url)
    driver.press("Ctrl+Return")
    await server.until(lambda: bool(server.received))


async def ready_to_retract(
    driver: Driver, notification_id: str = "hello_world", user_id: str = "123", *, start: bool = True
) -> None:
    """The program, started here unless it runs already, with the Retract page in front and these IDs in it."""
    if start:
        await driver.start()
    driver.tab(3)
    driver.type("retract.notificationId", notification_id)
    driver.type("retract.userId", user_id)


async def agree_to_retract(driver: Driver) -> None:
    """Answers the question that opens with yes."""
    await driver.appears("retract.confirm")
    driver.click("retract.confirm")
    await driver.vanishes("retract.confirm")
