from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from notifyadmin.ui.widgets.dialog import Confirmation
from notifyadmin.ui.widgets.dialog_text import DialogText
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import dialog_of, show


async def opened(qtparent: QWidget, typed: str) -> Confirmation:
    """A question that asks for that text, open."""
    await show(qtparent)
    Confirmation(DialogText("Retract?", "All of it.", "retract.confirm", "Retract", typed=typed), qtparent).open()
    return await dialog_of(qtparent, Confirmation)


@pytest.fixture
def window(qapp: object) -> QWidget:
    return QWidget()


@pytest.mark.parametrize(
    ("typed", "written", "is_enough"),
    [
        ("hello_world", "hello_world", True),
        ("hello_world", "hello_worl", False),
        ("hello_world", "Hello_world", False),
        ("hello_world", " hello_world ", True),
        ("hello\n", "hello", True),
        ("a\u200bb", "ab", True),
        ("a b", "ab", False),
    ],
)
async def test_what_cannot_be_typed_of_an_id_is_not_asked_for(
    window: QWidget, typed: str, written: str, is_enough: bool
) -> None:
    dialog = await opened(window, typed)
    agree = find(dialog, "retract.confirm", QAbstractButton)
    assert find(dialog, "retract.confirm.typed", QLineEdit).hasFocus()
    assert not agree.isEnabled()
    hands.type_text(written)
    assert agree.isEnabled() is is_enough
    dialog.reject()


async def test_enter_is_cancel_also_once_the_id_is_typed(window: QWidget) -> None:
    dialog = await opened(window, "hello")
    agreed: list[None] = []
    dialog.accepted.connect(lambda: agreed.append(None))
    hands.type_text("hello")
    hands.press("Return")
    assert (dialog.isVisible(), agreed) == (False, [])
