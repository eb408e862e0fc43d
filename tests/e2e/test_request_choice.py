"""Of several requests in one paste or file, the user chooses one; nothing is changed before."""

from __future__ import annotations

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from tests.driver import Driver, until

ELSEWHERE = """await fetch('https://proxy.example.com/c/sender/retract', {
  method: 'POST', body: JSON.stringify({ notificationId: 'elsewhere', userId: '5' })
});
"""
SEVERAL = """await fetch('https://auth.example.com/login', { body: JSON.stringify({ password: 'the-real-secret' }) });
await fetch('https://api.notificationapi.com/C/sender', {
  method: 'POST', body: JSON.stringify({ notificationId: 'order', user: { id: '7' } })
});
await fetch('https://api.notificationapi.com/C/sender/retract', {
  method: 'POST', body: JSON.stringify({ notificationId: 'order', userId: '8' })
});
await fetch('https://api.notificationapi.com/C/sender', {
  method: 'POST', body: JSON.stringify({ notificationId: 'invoice', user: { id: '9', email: address } })
});
"""


async def paste(driver: Driver, text: str) -> None:
    """Pastes a text with several requests, and waits until one can be chosen."""
    QGuiApplication.clipboard().setText(text)
    driver.press("Ctrl+Shift+V")
    await driver.appears("send.choice.dialog")


def cells(driver: Driver) -> list[list[str]]:
    """What is listed, row by row."""
    model = driver.find("send.choice.table", QTableView).model()
    return [
        [model.index(row, column).data() or "" for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


async def test_one_of_several_requests_is_chosen_by_keyboard_and_the_others_are_told(driver: Driver) -> None:
    await driver.start()
    await paste(driver, SEVERAL)
    service = "api.notificationapi.com"
    assert cells(driver) == [
        ["order", "7", "Send", service, "2", ""],
        ["order", "8", "Retract", service, "5", ""],
        ["invoice", "9", "Send", service, "8", "1"],
    ]
    driver.press("Down", "Down", "Return")
    await driver.vanishes("send.choice.dialog")
    await until(driver.notice, "the program says what it has read")
    assert json.loads(driver.text("send.json")) == {"notificationId": "invoice", "user": {"id": "9"}}
    lines = driver.text("notice.lines")
    for words in (
        "the value of user.email was left out: address is not a literal",
        "Line 2: a send was not imported.",
        "Line 5: a retraction was not imported.",
        "Line 1: the request to auth.example.com was left out.",
    ):
        assert words in lines
    assert "the-real-secret" not in lines
    driver.press("Ctrl+Z")
    assert driver.text("notificationId") == "hello_world"


async def test_a_choice_that_is_closed_changes_nothing(driver: Driver) -> None:
    await driver.start()
    before = driver.text("send.json")
    await paste(driver, SEVERAL)
    driver.press("Escape")
    await driver.vanishes("send.choice.dialog")
    assert driver.text("send.json") == before
    assert not driver.notice()


async def test_a_retraction_among_several_requests_fills_its_own_page(driver: Driver) -> None:
    await driver.start()
    await paste(driver, SEVERAL)
    driver.press("Down")
    driver.click("send.choice")
    await until(lambda: driver.text("retract.userId") == "8", "the retraction is filled in")
    assert driver.text("retract.notificationId") == "order"


async def test_a_request_to_another_host_is_none_of_the_services(driver: Driver) -> None:
    await driver.start()
    await paste(driver, ELSEWHERE + SEVERAL)
    assert [line[0] for line in cells(driver)] == ["order", "order", "invoice"]
