"""Keyrings that do not answer: they block nobody, can be given up, and change nothing late."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest

from notifyadmin.store.credentials import PATIENCE_S
from tests.memory_keyring import StuckKeyring
from tests.store.loops import in_a_loop, is_pending, join_executors
from tests.store.samples import KEYS, OTHER_KEYS, SHOP, give_up, store_in, until_stuck


@in_a_loop
async def test_a_locked_keyring_keeps_nobody_from_working_and_answers_once_it_is_unlocked(stuck: StuckKeyring) -> None:
    stuck.entries[SHOP] = json.dumps({"clientId": "client_1", "clientSecret": KEYS.client_secret.reveal()})
    loading = asyncio.create_task(store_in(stuck).load("shop"))
    await until_stuck(stuck)
    assert await is_pending(loading)
    stuck.unlock()
    assert await loading == KEYS


@in_a_loop
async def test_a_profile_is_not_held_up_by_another_one_s_stuck_call() -> None:
    stuck = StuckKeyring("notifyadmin/shop")
    store = store_in(stuck)
    loading = asyncio.create_task(store.load("shop"))
    await until_stuck(stuck)
    await store.save("tests", OTHER_KEYS)
    assert await store.load("tests") == OTHER_KEYS
    assert (await store.probe()).is_usable
    assert await is_pending(loading)
    stuck.unlock()
    assert await loading is None


@in_a_loop
async def test_a_later_call_is_not_held_up_by_one_that_was_given_up(stuck: StuckKeyring) -> None:
    store = store_in(stuck)
    first = asyncio.create_task(store.load("shop"))
    await until_stuck(stuck)
    await give_up(first)
    second = asyncio.create_task(store.save("shop", KEYS))
    await until_stuck(stuck, 2)
    assert await is_pending(second)
    stuck.unlock()
    await second
    assert await store.load("shop") == KEYS


@in_a_loop
async def test_calls_for_one_profile_keep_their_order_through_a_lock(stuck: StuckKeyring) -> None:
    store = store_in(stuck)
    steps = (store.load("shop"), store.save("shop", OTHER_KEYS), store.load("shop"), store.remove("shop"))
    calls = [asyncio.create_task(step) for step in (store.save("shop", KEYS), *steps, store.load("shop"))]
    await until_stuck(stuck)
    assert await is_pending(calls[-1])
    stuck.unlock()
    assert await asyncio.gather(*calls) == [None, KEYS, None, OTHER_KEYS, None, None]


@pytest.mark.parametrize("method", ["save", "remove"])
@in_a_loop
async def test_what_was_given_up_while_the_keyring_was_locked_does_not_happen_later(
    stuck: StuckKeyring, method: str
) -> None:
    former = json.dumps({"clientId": "client_2", "clientSecret": "another-secret"})
    stuck.entries[SHOP] = former
    store = store_in(stuck)
    changing = asyncio.create_task(store.save("shop", KEYS) if method == "save" else store.remove("shop"))
    await until_stuck(stuck)
    await give_up(changing)
    store.keep_for_session("shop", KEYS)
    stuck.unlock()
    await asyncio.to_thread(join_executors)
    assert stuck.entries == {SHOP: former}
    assert await store.load("shop") == KEYS


@in_a_loop
async def test_a_write_that_is_under_way_never_overwrites_a_later_one(slow_to_write: StuckKeyring) -> None:
    store = store_in(slow_to_write)
    first = asyncio.create_task(store.save("shop", KEYS))
    await until_stuck(slow_to_write)
    await give_up(first)
    second = asyncio.create_task(store.save("shop", OTHER_KEYS))
    assert await is_pending(second)
    slow_to_write.unlock()
    await second
    assert await store.load("shop") == OTHER_KEYS


def test_the_program_s_end_waits_for_no_stuck_keyring() -> None:
    program = """if True:
        import asyncio, sys
        from notifyadmin.store.credentials import CredentialStore
        from tests.memory_keyring import StuckKeyring

        async def main():
            stuck = StuckKeyring()
            loading = asyncio.ensure_future(CredentialStore(lambda: stuck).load("shop"))
            await asyncio.to_thread(stuck.wait_until_stuck)
            await asyncio.wait({loading}, timeout=0.01)

        asyncio.run(main())
        print("ended")
    """
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, timeout=60, check=True
    )
    assert (ended.stdout, ended.stderr) == ("ended\n", "")


def test_a_keyring_that_answers_after_the_loop_was_closed_disturbs_nobody(stuck: StuckKeyring) -> None:
    async def leave() -> None:
        loading = asyncio.create_task(store_in(stuck).load("shop"))
        await until_stuck(stuck)
        assert await is_pending(loading)

    asyncio.run(leave())
    stuck.unlock()
    join_executors()


def test_a_person_is_told_after_three_seconds() -> None:
    assert PATIENCE_S == 3.0
