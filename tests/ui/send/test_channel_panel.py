"""The tab of the channels on the Send page: what is expected of each, and what came of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTabWidget, QTreeView

from notifyadmin.api.models import SetPreferencesRequest
from notifyadmin.core.document import Document
from notifyadmin.core.examples import SEND as EXAMPLE
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.send.channel_model import CHANNEL, PREDICTED, RESPONSE
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.theme import Appearance
from tests import hands
from tests.driver import until
from tests.faults import FaultServer, answers
from tests.ui.finding import find
from tests.ui.workplace import Workplace, show

CHANNELS = 2
KEY = "send.channels"
STRANGER = {"notificationId": "hello_world", "user": {"id": "900"}}


@pytest.fixture
def document(workplace: Workplace) -> Document:
    return workplace.document


@pytest.fixture
def page(workplace: Workplace, resources: Resources, appearance: Appearance) -> SendPage:
    page = SendPage("send", workplace.context(resources, appearance))
    page.resize(1100, 750)
    return page


async def look(page: SendPage) -> None:
    """Shows the page with the channels in front."""
    await show(page)
    find(page, "send.request", QTabWidget).setCurrentIndex(CHANNELS)


def view(page: SendPage) -> QTreeView:
    return find(page, "send.channels", QTreeView)


def column(page: SendPage, number: int) -> list[str]:
    model = view(page).model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def about(page: SendPage) -> str:
    return find(page, "send.channels.about", QLabel).accessibleName()


async def send(page: SendPage, workplace: Workplace) -> None:
    workplace.clock_s += 1
    page.submit()
    await workplace.idle("send")


async def test_on_the_sandbox_the_channels_are_checked_once_they_are_looked_at(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await look(page)
    document.replace(EXAMPLE)
    await until(lambda: about(page).startswith("Based on the preferences of user 123 at "), "they are read")
    assert column(page, CHANNEL)[:4] == ["Email", "In-app", "SMS", "Call"]
    assert column(page, PREDICTED)[:5] == [*["Will be sent"] * 4, "Unknown: no user.pushTokens"]
    assert view(page).isColumnHidden(RESPONSE)


async def test_before_the_tab_is_opened_nothing_is_read_and_what_was_sent_is_known_then(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await show(page)
    document.replace(STRANGER)
    await send(page, workplace)
    assert page.findChild(QTreeView, "send.channels") is None
    await look(page)
    await workplace.idle(KEY)
    assert column(page, RESPONSE)[0] == "Skipped"


async def test_prediction_and_response_stand_side_by_side(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await look(page)
    document.replace(STRANGER)
    await until(lambda: about(page) == "User 900 has no preferences yet. Check the user ID.", "they are read")
    await send(page, workplace)
    assert not view(page).isColumnHidden(RESPONSE)
    assert column(page, PREDICTED)[:3] == ["Unknown: no user.email", "Unknown", "Unknown: no user.number"]
    assert column(page, RESPONSE)[:3] == ["Skipped", "Not mentioned", "Skipped"]
    skipped = view(page).model().index(0, RESPONSE)
    assert "email is not provided" in skipped.data(Qt.ItemDataRole.ToolTipRole)
    document.replace(EXAMPLE)
    assert view(page).isColumnHidden(RESPONSE)


async def test_preferences_of_the_sandbox_that_were_changed_meanwhile_are_read_when_one_comes_back(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await look(page)
    document.replace(EXAMPLE)
    await until(lambda: about(page).startswith("Based on"), "they are read")
    find(page, "send.request", QTabWidget).setCurrentIndex(0)
    change = {"notificationId": "hello_world", "channel": "SMS", "state": False}
    async with workplace.clients.lease(workplace.session.connection) as client:
        await client.set_user_preferences(SetPreferencesRequest.from_wire({"userId": "123", "preferences": [change]}))
    find(page, "send.request", QTabWidget).setCurrentIndex(CHANNELS)
    await until(lambda: column(page, PREDICTED)[2] == "Skipped: off for this user", "they are read again")


async def test_a_check_after_the_response_predicts_by_it(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await look(page)
    document.replace(STRANGER)
    await send(page, workplace)
    assert column(page, PREDICTED)[0] == "Unknown: no user.email"
    await workplace.idle(KEY)
    find(page, "send.channels.check", QPushButton).click()
    await workplace.idle(KEY)
    assert (column(page, PREDICTED)[0], column(page, RESPONSE)[0]) == ("Skipped: no user.email", "Skipped")


async def test_a_row_that_lacks_an_address_leads_to_its_field(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    await workplace.open()
    await look(page)
    document.replace(STRANGER)
    await workplace.idle(KEY)
    button = find(page, "send.channels.field", QPushButton)
    assert not button.isEnabled()
    rows = view(page)
    hands.click(rows.viewport(), rows.visualRect(rows.model().index(0, PREDICTED)).center() - QPoint(0, 2))
    assert button.isEnabled()
    hands.click(button)
    await until(lambda: find(page, "user.email", QLineEdit).hasFocus(), "the field has the keyboard")


async def test_any_other_profile_is_read_only_when_that_is_asked_for(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    body = b'{"notifications": [{"notificationId": "hello_world", "channels": ["INAPP_WEB"],'
    body += b' "options": {"INAPP_WEB": {"defaultDeliveryOption": "daily"}}}], "preferences": []}'
    async with FaultServer(answers(body)) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        await workplace.settled()
        await look(page)
        document.replace(EXAMPLE)
        await workplace.idle(KEY)
        assert (server.received, about(page)) == ([], "The preferences of user 123 are not loaded.")
        assert column(page, PREDICTED)[0] == "Unknown: preferences not loaded"
        hands.click(find(page, "send.channels.check", QPushButton))
        await workplace.idle(KEY)
        assert len(server.received) == 1
    assert column(page, PREDICTED)[:2] == ["Skipped: not in this type", "Will be sent (Daily)"]
    document.replace({**EXAMPLE, "forceChannels": ["EMAIL"]})
    assert column(page, PREDICTED)[1] == "Skipped: not in forceChannels"


async def test_why_the_preferences_cannot_be_read_is_told(
    page: SendPage, document: Document, workplace: Workplace
) -> None:
    async with FaultServer(answers(b'{"message": "This key may not read."}', status=403)) as server:
        workplace.session.choose((await workplace.add_account(url=server.url)).id)
        await workplace.settled()
        await look(page)
        document.replace(EXAMPLE)
        find(page, "send.channels.check", QPushButton).click()
        await workplace.idle(KEY)
    assert about(page).startswith("The preferences of user 123 could not be read.")
    assert "This key may not read." in about(page)
    assert find(page, "send.channels.check", QPushButton).isEnabled()


async def test_a_request_with_errors_has_no_channels(page: SendPage, document: Document, workplace: Workplace) -> None:
    await workplace.open()
    await look(page)
    document.replace({"notificationId": "hello_world"})
    assert (about(page), column(page, CHANNEL)) == ("Complete the request to see its channels.", [])
    assert not find(page, "send.channels.check", QPushButton).isEnabled()


async def test_rows_are_copied_as_they_are_seen(page: SendPage, document: Document, workplace: Workplace) -> None:
    await workplace.open()
    await look(page)
    document.replace(EXAMPLE)
    await until(lambda: about(page).startswith("Based on"), "they are read")
    view(page).setFocus()
    view(page).selectAll()
    hands.press("Ctrl+C")
    assert QGuiApplication.clipboard().text().splitlines()[0] == "Email\tWill be sent"
