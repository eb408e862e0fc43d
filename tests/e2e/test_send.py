"""Sending, as a person does it."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt

from tests.driver import Driver, until


async def test_the_first_start_sends_the_example_to_the_sandbox_with_one_click(driver: Driver) -> None:
    await driver.start()
    driver.click("send.submit")
    assert await driver.verdict("send") == "Sent"
    answer = json.loads(driver.text("send.response"))
    assert answer["messages"] == []
    assert answer["trackingId"] in driver.text("send.verdict.trackingId")
    delivered = driver.desk.sandbox.deliveries(answer["trackingId"])
    assert {"EMAIL", "SMS", "INAPP_WEB"} <= {delivery.channel for delivery in delivered}
    assert any("Jane" in delivery.body or "Jane" in delivery.title for delivery in delivered)


async def test_a_missing_user_id_is_named_beside_its_field_and_nothing_is_sent(driver: Driver) -> None:
    await driver.start()
    driver.type("user.id", "")
    driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    row = driver.window.pages.send.form.row("user.id")
    assert row is not None
    await until(lambda: row.editor.focus_target().accessibleDescription() == "Required.")
    assert row.editor.focus_target().hasFocus()
    assert not driver.desk.is_busy("send")
