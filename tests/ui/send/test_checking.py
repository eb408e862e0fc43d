"""What the presenter of the Send page makes of the document: problems, JSON, code."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtWidgets import QApplication

from notifyadmin.api.models import SendRequest
from notifyadmin.api.problems import Problem
from notifyadmin.core.document import Document
from notifyadmin.core.examples import SEND as EXAMPLE
from notifyadmin.snippets import Language, render
from notifyadmin.ui.send.presenter import SendPresenter
from tests.driver import until
from tests.strategies import wires
from tests.ui.workplace import Workplace


def _address_of(_: SendRequest, address: str) -> str:
    return address


@pytest.fixture
def document(qapp: QApplication) -> Document:
    return Document()


@pytest.fixture
def presenter(document: Document, workplace: Workplace) -> SendPresenter:
    return SendPresenter(workplace.session, document, workplace.user_data.recent_ids, workplace.tasks)


async def test_a_key_press_costs_nothing_until_typing_pauses(
    document: Document, presenter: SendPresenter, workplace: Workplace
) -> None:
    read: list[int] = []

    def hand_in() -> None:
        read.append(1)
        document.edit(EXAMPLE)

    document.wanted.connect(hand_in)
    shown: list[str] = []
    presenter.json_changed.connect(shown.append)
    for _ in range(50):
        document.touch()
    assert read == []
    await until(lambda: shown, "the JSON follows")
    assert read == [1]
    assert json.loads(shown[-1]) == EXAMPLE


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wires(SendRequest))
def test_the_json_that_is_shown_is_what_would_go_out(document: Document, presenter: SendPresenter, values: Any) -> None:
    shown: list[str] = []
    presenter.json_changed.connect(shown.append)
    document.begin(values)
    presenter.check()
    assert json.loads(shown[-1]) == values


def test_a_fresh_form_is_not_scolded_until_somebody_tries_to_send_it(
    document: Document, presenter: SendPresenter
) -> None:
    told: list[tuple[Problem, ...]] = []
    refused: list[str] = []
    presenter.problems_changed.connect(told.append)
    presenter.refused.connect(refused.append)
    presenter.check()
    assert told[-1] == ()
    assert presenter.intent() is None
    assert refused == ["notificationId"]
    assert told[-1] != ()


async def test_there_is_code_for_the_profiles_address_only_while_there_are_no_errors(
    document: Document, presenter: SendPresenter, workplace: Workplace
) -> None:
    document.begin(EXAMPLE)
    presenter.check()
    assert presenter.code(_address_of) == "", "the sandbox has no address yet"
    profile = await workplace.add_account(url="http://127.0.0.1:9")
    workplace.session.choose(profile.id)
    await workplace.settled()
    for language in Language:
        code = presenter.code(lambda request, url, language=language: render(language, request, url))  # type: ignore[misc]
        assert "127.0.0.1" in code
        assert "s3cret/of-the-shop" not in code
        assert "client_1" not in code
    document.edit({"notificationId": "x"})
    presenter.check()
    assert presenter.code(_address_of) == ""


OTHER: dict[str, Any] = {**EXAMPLE, "notificationId": "other"}


async def test_what_was_checked_in_the_background_counts_only_while_nothing_newer_was_typed(
    document: Document, presenter: SendPresenter, workplace: Workplace
) -> None:
    shown: list[object] = []
    presenter.json_changed.connect(lambda text: shown.append(json.loads(text)))
    document.edit(EXAMPLE)
    presenter.check_if_due()
    assert workplace.tasks.is_busy("send.check")
    await asyncio.sleep(0)  # it has the values that it checks
    document.edit(OTHER)
    await until(lambda: shown, "the JSON follows")
    assert shown == [OTHER]
    assert presenter.request is not None
    assert presenter.request.notification_id == "other"


async def test_a_check_at_once_takes_the_place_of_one_in_the_background(
    document: Document, presenter: SendPresenter, workplace: Workplace
) -> None:
    shown: list[object] = []
    presenter.json_changed.connect(lambda text: shown.append(json.loads(text)))
    document.edit(EXAMPLE)
    presenter.check_if_due()
    document.edit(OTHER)
    presenter.check()
    assert shown == [OTHER]
    await until(lambda: not workplace.tasks.is_busy("send.check"), "the other one ends")
    assert shown == [OTHER]


async def test_code_in_the_background_is_not_shown_once_newer_code_was(
    document: Document, presenter: SendPresenter, workplace: Workplace
) -> None:
    profile = await workplace.add_account(url="http://127.0.0.1:9")
    workplace.session.choose(profile.id)
    await workplace.settled()
    shown: list[str] = []
    document.begin(EXAMPLE)
    presenter.check()
    presenter.write_code(lambda request, _: request.notification_id, shown.append)
    document.edit(OTHER)
    presenter.check()
    assert presenter.code(lambda request, _: request.notification_id) == "other"
    await until(lambda: not workplace.tasks.is_busy("send.code"), "the older one ends")
    assert shown == []
    presenter.write_code(lambda request, _: request.notification_id, shown.append)
    await until(lambda: shown, "the code follows")
    assert shown == ["other"]
    document.edit({})
    presenter.check()
    presenter.write_code(lambda request, _: request.notification_id, shown.append)
    assert shown == ["other", ""], "there is no code, and that is told at once"


async def test_however_fast_somebody_types_one_check_computes_at_a_time(
    document: Document, presenter: SendPresenter, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, most, checked = 0, 0, []
    first_began, go_on = threading.Event(), threading.Event()
    check = presenter._checker.check

    def watched(values: Any, unreadable: Any) -> Any:
        nonlocal running, most
        running += 1
        most = max(most, running)
        checked.append(values)
        first_began.set()
        go_on.wait()
        found = check(values, unreadable)
        running -= 1
        return found

    monkeypatch.setattr(presenter._checker, "check", watched)
    document.edit(EXAMPLE)
    presenter.check_if_due()
    await until(first_began.is_set, "the first check computes")
    for at in range(8):
        document.edit({**EXAMPLE, "notificationId": f"typed_{at}"})
        presenter.check_if_due()
        await asyncio.sleep(0)
    go_on.set()
    await until(lambda: presenter.request is not None, "the newest is checked")
    assert (most, len(checked)) == (1, 2)
    assert presenter.request is not None
    assert presenter.request.notification_id == "typed_7"
