from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.errors import ApiError, InvalidSetting, NotSent
from notifyadmin.api.models import SendRequest, User
from notifyadmin.core.clients import open_client
from notifyadmin.core.session import State
from notifyadmin.store.profiles import SANDBOX
from tests.driver import PATIENCE_S, until
from tests.memory_keyring import FailingKeyring, StuckKeyring
from tests.ui.workplace import KEYS, Workplace


class Opener:
    """Opens clients like the program's own, but none before it is told to; `opened` holds their addresses."""

    def __init__(self) -> None:
        self.may_open = asyncio.Event()
        self.opened: list[str] = []

    async def __call__(self, url: str, credentials: Credentials) -> Client:
        await self.may_open.wait()
        self.opened.append(url)
        return await open_client(url, credentials)


class SlowWorkplace(Workplace):
    """One whose clients wait for the word."""

    def __init__(self, folder: Path) -> None:
        self.opener = Opener()
        super().__init__(folder, opener=self.opener)


@pytest.fixture
def slow(qapp: QApplication, tmp_path: Path) -> SlowWorkplace:
    return SlowWorkplace(tmp_path)


async def failure_of(workplace: Workplace) -> ApiError:
    """Opens what is chosen, and gives why it cannot be used."""
    workplace.session.open()
    await workplace.settled()
    failure = workplace.session.failure
    assert failure is not None
    return failure


async def test_the_first_profile_is_the_sandbox_and_it_answers(workplace: Workplace) -> None:
    assert workplace.session.profile == SANDBOX
    await workplace.open()
    client = await workplace.client()
    answer = await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
    assert workplace.session.address == workplace.sandbox.base_url
    assert workplace.session.deliveries(workplace.session.profile, answer.value.tracking_id)


async def test_everybody_hears_of_each_step_of_the_way(workplace: Workplace) -> None:
    states: list[tuple[State, str]] = []
    workplace.session.changed.connect(lambda: states.append((workplace.session.state, workplace.session.address)))
    await workplace.open()
    assert states == [(State.OPENING, ""), (State.READY, workplace.sandbox.base_url)]


async def test_an_account_is_opened_with_its_key_at_its_address(workplace: Workplace) -> None:
    profile = await workplace.add_account(url="https://api.example.com/")
    workplace.session.choose(profile.id)
    await workplace.settled()
    assert (workplace.session.state, workplace.session.address) == (State.READY, "https://api.example.com")
    assert workplace.session.profile == profile
    assert workplace.profiles.current == profile
    assert workplace.session.deliveries(profile, "any") == ()


async def test_an_account_without_a_key_cannot_be_used_and_says_what_is_missing(workplace: Workplace) -> None:
    workplace.session.choose(workplace.add_profile("Shop").id)
    await workplace.settled()
    assert workplace.session.state is State.FAILED
    assert str(workplace.session.failure) == "The profile Shop has no client ID and secret yet."
    with pytest.raises(InvalidSetting, match="no client ID and secret yet"):
        await workplace.client()


async def test_a_keyring_that_refuses_is_named_with_what_to_do(qapp: QApplication, tmp_path: Path) -> None:
    place = Workplace(tmp_path, FailingKeyring(OSError("no bus")))
    place.profiles.choose(place.add_profile().id)
    failure = await failure_of(place)
    assert isinstance(failure, InvalidSetting)
    assert str(failure).startswith("The keyring failed (OSError). Try again")
    await place.aclose()


async def test_an_address_that_cannot_be_is_told(workplace: Workplace) -> None:
    profile = await workplace.add_account()
    workplace.settings.set_text(f"profiles/{profile.id}/baseUrl", "http://example.com")
    workplace.profiles.choose(profile.id)
    assert "Use https://." in str(await failure_of(workplace))


async def test_a_sandbox_that_cannot_start_is_told(workplace: Workplace, tmp_path: Path) -> None:
    await workplace.open()
    taken = int(workplace.sandbox.base_url.rpartition(":")[2])
    other = Workplace(tmp_path / "other")
    other.sandbox.port = taken
    assert str(await failure_of(other)) == f"The sandbox could not start. Port {taken} is in use by another program."
    await other.aclose()


async def test_what_failed_can_be_opened_again(workplace: Workplace) -> None:
    profile = workplace.add_profile()
    workplace.profiles.choose(profile.id)
    await failure_of(workplace)
    await workplace.credentials.save(profile.id, KEYS)
    await workplace.open()
    assert workplace.session.failure is None


async def test_a_stuck_keyring_is_told_and_still_waited_for(qapp: QApplication, tmp_path: Path) -> None:
    keyring = StuckKeyring()
    keyring.unlock()
    place = Workplace(tmp_path, keyring)
    profile = await place.add_account()
    keyring.lock()
    slow: list[State] = []
    place.session.keyring_slow.connect(lambda: slow.append(place.session.state))
    place.session.choose(profile.id)
    await until(lambda: slow)
    assert slow == [State.OPENING]
    keyring.unlock()
    await place.settled()
    assert place.session.state is State.READY
    await place.aclose()


async def test_a_key_typed_for_this_session_ends_the_wait_for_a_stuck_keyring(
    qapp: QApplication, tmp_path: Path
) -> None:
    place = Workplace(tmp_path, StuckKeyring())
    profile = place.add_profile()
    place.session.choose(profile.id)
    waiting = asyncio.ensure_future(place.client())
    place.credentials.keep_for_session(profile.id, KEYS)
    await place.open()
    assert await waiting is await place.client()
    await place.aclose()


async def test_a_request_waits_for_the_client_of_the_profile_that_it_was_made_for(slow: SlowWorkplace) -> None:
    slow.session.open()
    waiting = asyncio.ensure_future(slow.client())
    await asyncio.sleep(0)
    assert not waiting.done()
    slow.opener.may_open.set()
    assert await waiting is await slow.client()


async def test_a_request_never_goes_to_a_profile_that_was_chosen_after_it(slow: SlowWorkplace) -> None:
    first, second = await slow.add_account("First", "http://127.0.0.1:1"), await slow.add_account("Second")
    slow.session.choose(first.id)
    waiting = asyncio.ensure_future(slow.client())
    await asyncio.sleep(0)
    slow.session.choose(second.id)
    slow.opener.may_open.set()
    with pytest.raises(NotSent, match="Another profile was chosen before this one could be used"):
        await waiting
    await slow.settled()
    assert slow.opener.opened == ["http://127.0.0.1:9"]


async def test_the_same_profile_opened_once_more_keeps_the_requests_that_wait_for_it(slow: SlowWorkplace) -> None:
    slow.session.open()
    waiting = asyncio.ensure_future(slow.client())
    await asyncio.sleep(0)
    slow.session.open()
    slow.opener.may_open.set()
    assert await waiting is await slow.client()


async def test_a_profile_that_was_changed_meanwhile_is_another_one(slow: SlowWorkplace) -> None:
    profile = await slow.add_account("Shop", "http://127.0.0.1:1")
    slow.session.choose(profile.id)
    waiting = asyncio.ensure_future(slow.client())
    await asyncio.sleep(0)
    slow.settings.set_text(f"profiles/{profile.id}/baseUrl", "http://127.0.0.1:2")
    slow.session.open()
    slow.opener.may_open.set()
    with pytest.raises(NotSent):
        await waiting


async def test_a_client_in_use_outlives_the_change_to_another_profile(workplace: Workplace) -> None:
    profile = await workplace.add_account()
    await workplace.open()
    client = await workplace.client()
    workplace.session.choose(profile.id)
    await workplace.settled()
    answer = await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
    assert answer.reply.status == 200
    assert workplace.session.deliveries(workplace.session.profile, answer.value.tracking_id) == ()


async def test_a_defect_while_opening_is_a_crash_and_nobody_waits_for_ever(qapp: QApplication, tmp_path: Path) -> None:
    async def fail(url: str, credentials: Credentials) -> Client:
        raise ZeroDivisionError

    place = Workplace(tmp_path, opener=fail)
    place.session.open()
    with pytest.raises(InvalidSetting, match="ZeroDivisionError"):
        await place.client()
    await place.idle("session.open")
    assert [type(error) for error in place.crashes] == [ZeroDivisionError]
    await place.aclose()


async def test_a_reset_of_a_sandbox_that_does_not_run_any_more_is_told(workplace: Workplace) -> None:
    told: list[ApiError] = []
    workplace.session.sandbox_not_reset.connect(told.append)
    await workplace.open()
    await asyncio.to_thread(workplace.sandbox.stop)
    workplace.session.reset_sandbox()
    await workplace.idle("sandbox.reset")
    assert [str(error) for error in told] == ["The sandbox could not be reset. The sandbox is not running."]
    assert not workplace.crashes


async def test_a_defect_while_resetting_is_a_crash_and_the_next_reset_is_not_refused(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    await workplace.open()
    with monkeypatch.context() as broken:
        broken.setattr("notifyadmin.sandbox.state_keeper.seed", fail)
        workplace.session.reset_sandbox()
        await workplace.idle("sandbox.reset")
    assert [type(error) for error in workplace.crashes] == [ZeroDivisionError]
    resets: list[str] = []
    workplace.session.sandbox_reset.connect(lambda: resets.append("reset"))
    workplace.session.reset_sandbox()
    await workplace.idle("sandbox.reset")
    assert resets == ["reset"]


async def test_the_end_closes_every_client_and_the_sandbox(workplace: Workplace) -> None:
    await workplace.open()
    client = await workplace.client()
    await workplace.open()
    await workplace.aclose()
    with pytest.raises(ApiError):
        await client.send(SendRequest(notification_id="hello_world", user=User(id="123")))
    with pytest.raises(RuntimeError):
        _ = workplace.sandbox.base_url


async def test_the_sandbox_is_stopped_by_one_move_at_a_time(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    await workplace.open()
    stop, may_stop = workplace.sandbox.stop, threading.Event()
    stopping: list[int] = []

    def stop_slowly() -> bool:
        stopping.append(len(stopping))
        may_stop.wait(PATIENCE_S)
        stopping.pop()
        return stop()

    most = 0
    monkeypatch.setattr(workplace.sandbox, "stop", stop_slowly)
    for port in (0, 1, 0):
        workplace.session.move_sandbox(port)
        await until(lambda: stopping, "the sandbox is being stopped")
        await asyncio.to_thread(lambda: None)  # and so has begun what was to begin before
        most = max(most, len(stopping))
    may_stop.set()
    await workplace.idle("sandbox.move")
    assert most == 1
    await until(lambda: workplace.session.address, "it is open again")
    assert workplace.sandbox.port == 0
