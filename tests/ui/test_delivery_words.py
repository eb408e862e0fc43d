from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.core.delivery_log import DeliveryLine, DeliveryState
from notifyadmin.ui.delivery_words import DeliveryWords


@pytest.mark.parametrize(
    ("state", "code", "words"),
    [
        (DeliveryState.SENT, "", "Sent"),
        (DeliveryState.DELIVERED, "", "Delivered"),
        (
            DeliveryState.DELIVERED,
            "INVALID_FCM_TOKEN",
            "Delivered, but one of several deliveries failed: an Android device token is not valid (INVALID_FCM_TOKEN)",
        ),
        (DeliveryState.FAILED, "NO_ADDRESS", "Failed: the user has no address for it (NO_ADDRESS)"),
        (
            DeliveryState.FAILED,
            "PERMANENT_GENERAL_BOUNCE",
            "Failed: the address does not accept email (PERMANENT_GENERAL_BOUNCE)",
        ),
        (
            DeliveryState.FAILED,
            "SUPPRESSED_BOUNCE",
            "Failed: the address is blocked after an earlier bounce or complaint (SUPPRESSED_BOUNCE)",
        ),
        (DeliveryState.FAILED, "NEW_CODE", "Failed: NEW_CODE"),
        (
            DeliveryState.IGNORED,
            "IGNORE_BY_PREFERENCES",
            "Skipped: off in the user's preferences (IGNORE_BY_PREFERENCES)",
        ),
        (DeliveryState.UNKNOWN, "", "Not known yet"),
        (DeliveryState.UNKNOWN, "SEND", "Not known yet"),
        (DeliveryState.UNKNOWN, "BATCH", "Waits for the user's next digest"),
    ],
)
def test_a_state_is_told_with_its_reason(qapp: QApplication, state: DeliveryState, code: str, words: str) -> None:
    assert DeliveryWords().sentence(DeliveryLine("EMAIL", state, code)) == words


def test_a_code_of_any_length_can_be_read(qapp: QApplication) -> None:
    assert len(DeliveryWords().sentence(DeliveryLine("EMAIL", DeliveryState.FAILED, "X\n{0}" * 10_000))) < 200
