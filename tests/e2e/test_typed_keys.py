"""What looks like a key goes out as it was typed, is in no file, and is missed with a word at the next start."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.driver import KEYS, Driver, until
from tests.e2e.services import accepts, bodies
from tests.faults import FaultServer
from tests.secret_search import found_below

FOREIGN = "another-k3y/0123456789"
REQUEST = {
    "notificationId": "hello_world",
    "user": {"id": "123"},
    "mergeTags": {"password": "welcome-12345", "own": KEYS.client_secret.reveal()},
    "gateway": {"headers": {"x-api-key": FOREIGN}},
}


async def test_a_request_with_keys_in_it_goes_out_as_typed_and_no_file_has_them(driver: Driver, tmp_path: Path) -> None:
    async with FaultServer(accepts) as server:
        await driver.use(server.url)
        await driver.start()
        driver.type("send.json", json.dumps(REQUEST))
        driver.click("send.submit")
        assert await driver.verdict("send") == "Sent"
        assert bodies(server) == [REQUEST]
        await driver.restart()
        assert driver.notice() == "The draft was kept without what looks like a key: gateway.headers.x-api-key."
        assert found_below(tmp_path, [FOREIGN, KEYS.client_secret.reveal()]) == set()
        driver.click("send.submit")
        assert await driver.verdict("send") == "Sent"
        tags = bodies(server)[1]["mergeTags"]
        assert tags == {"password": "welcome-12345", "own": "…"}


async def test_a_pasted_request_has_no_key_any_more(driver: Driver, tmp_path: Path) -> None:
    await driver.start()
    QGuiApplication.clipboard().setText(json.dumps(REQUEST))
    driver.press("Ctrl+Shift+V")
    await until(driver.notice, "the program says what it has read")
    assert "Left out, because keys belong in a profile: gateway.headers.x-api-key." in driver.notice()
    await driver.aclose()
    assert found_below(tmp_path, [FOREIGN]) == set()
    assert found_below(tmp_path, ["welcome-12345"]) != set(), "a merge tag was lost"
