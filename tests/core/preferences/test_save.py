from __future__ import annotations

from collections.abc import Iterator

import pytest

from notifyadmin.api.client import Client
from notifyadmin.api.exchange import Answer, HttpReply
from notifyadmin.api.models import Preferences
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.preferences import verdict
from notifyadmin.core.preferences.cells import Choices, RowKey
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.loaded import request_for
from notifyadmin.core.preferences.save import Conflict, Reset, Save, Saved
from notifyadmin.sandbox import Sandbox
from tests.core.preferences.calls import caller
from tests.core.preferences.grids import answer, choice, key, kind, options
from tests.e2e.services import client_of

OFTEN = options("instant", "off", "instant", "daily")
MAIL, SMS = key("a", "EMAIL"), key("a", "SMS")
USER = "new"
HELLO_MAIL, HELLO_SMS = key("hello_world", "EMAIL"), key("hello_world", "SMS")


def stores(*choices: tuple[str, str | None]) -> Preferences:
    """A user who has one type, and these choices for it."""
    rows = [choice("a", channel, delivery) for channel, delivery in choices]
    return answer([kind("a", {"EMAIL": OFTEN, "SMS": OFTEN}, "Alerts")], rows)


def answered(after: Preferences | None) -> Answer[Saved | Conflict]:
    """The end of a save after which the service stores `after`; None where that could not be read."""
    return Answer(Saved(after), HttpReply(200, (), b"", 0.1))


def judged(before: Preferences, changes: Choices, after: Preferences | None, *, is_readable: bool = True) -> Verdict:
    """What saving changes comes to where the service stores `after` then."""
    grid = PreferenceGrid(before, is_readable=is_readable)
    grid.put(changes)
    end = answered(after)
    return verdict.of_saving(end, Save.of(grid, "123"), grid.titles)


def test_exactly_what_was_stored_and_sent_is_verified() -> None:
    found = judged(stores(("EMAIL", "instant")), {SMS: "off"}, stores(("SMS", "off"), ("EMAIL", "instant")))
    assert (found.outcome, found.text, found.advice) == (
        Outcome.DONE,
        "Saved",
        "Saved and verified: 1 change for user 123.",
    )


@pytest.mark.parametrize("lost", ["instant", "daily", None])
def test_a_stored_choice_that_is_gone_is_named_even_where_it_equals_the_default(lost: str | None) -> None:
    found = judged(stores(("EMAIL", lost)), {SMS: "off"}, stores(("SMS", "off")))
    assert (found.outcome, found.text) == (Outcome.PARTLY_SENT, "Saved, with differences")
    assert found.advice == "The service accepted the changes. 1 choice not stored: Alerts EMAIL."


def test_a_change_that_is_not_stored_is_named_even_where_it_is_the_default_again() -> None:
    found = judged(stores(("SMS", "off")), {SMS: "instant"}, stores())
    assert found.advice == "The service accepted the changes. 1 choice not stored: Alerts SMS."


def test_what_is_stored_otherwise_is_named() -> None:
    found = judged(stores(), {SMS: "off"}, stores(("SMS", "daily"), ("EMAIL", "off")))
    assert found.advice == "The service accepted the changes. 2 choices stored differently: Alerts SMS, Alerts EMAIL."


def test_many_choices_are_counted_and_the_first_are_named() -> None:
    rows = [choice("a", f"C{at}", "off") for at in range(9)]
    found = judged(answer([], rows), {}, stores())
    assert "9 choices not stored: Alerts C0, Alerts C1, Alerts C2, Alerts C3, Alerts C4 and 4 more." in found.advice


def test_what_could_not_be_read_again_is_not_called_verified() -> None:
    found = judged(stores(), {SMS: "off"}, None)
    assert (found.outcome, found.advice) == (
        Outcome.PARTLY_SENT,
        "The service accepted the changes, but they could not be verified. Load again to check.",
    )
    unread = judged(stores(), {SMS: "off"}, None, is_readable=False)
    assert "it is unknown whether choices made elsewhere were kept." in unread.advice


@pytest.fixture(scope="module", params=[False, True], ids=["only those named", "all of the user's"])
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    sandbox = Sandbox(override_all=request.param)
    sandbox.start().result()
    yield sandbox
    assert sandbox.stop()


async def grid_of(client: Client, choices: Choices) -> PreferenceGrid:
    """A user who has these choices and no other."""
    for row in {known.row for known in PreferenceGrid((await client.get_preferences(USER)).value).stored}:
        await client.delete_preferences(USER, *row)
    await client.set_user_preferences(request_for(USER, choices))
    return PreferenceGrid((await client.get_preferences(USER)).value)


async def test_stored_choices_that_equal_the_default_survive_every_save(sandbox: Sandbox) -> None:
    async with client_of(sandbox) as client:
        grid = await grid_of(client, {HELLO_MAIL: "instant", key("order_tracking", "SMS"): "off"})
        grid.put({HELLO_SMS: "off"})
        save = Save.of(grid, USER)
        end = await save.run(caller(client))
        assert verdict.of_saving(end, save, grid.titles).advice == "Saved and verified: 1 change for user new."
        now = PreferenceGrid((await client.get_preferences(USER)).value).stored
        assert now == {HELLO_MAIL: "instant", key("order_tracking", "SMS"): "off", HELLO_SMS: "off"}


async def test_later_edits_are_no_part_of_a_save_and_hide_no_conflict(sandbox: Sandbox) -> None:
    async with client_of(sandbox) as client:
        grid = await grid_of(client, {HELLO_MAIL: "off"})
        grid.put({HELLO_SMS: "off"})
        save = Save.of(grid, USER)
        await client.set_user_preferences(request_for(USER, {HELLO_MAIL: "instant", HELLO_SMS: "off"}))
        grid.put({HELLO_MAIL: "instant"})
        end = await save.run(caller(client))
        assert isinstance(end.value, Conflict)
        assert verdict.of_saving(end, save, grid.titles).advice == (
            "Someone else changed these preferences. Nothing was saved."
        )


async def test_a_choice_that_someone_else_has_deleted_is_a_conflict_even_where_it_equals_the_default(
    sandbox: Sandbox,
) -> None:
    async with client_of(sandbox) as client:
        grid = await grid_of(client, {HELLO_MAIL: "instant"})
        grid.put({HELLO_SMS: "off"})
        await client.delete_preferences(USER, "hello_world")
        assert isinstance((await Save.of(grid, USER).run(caller(client))).value, Conflict)


@pytest.mark.parametrize(
    ("after", "advice"),
    [
        ({"SMS"}, "Deleted and verified for user 123."),
        ({"EMAIL", "SMS"}, "The service accepted the changes. 1 choice stored differently: b EMAIL."),
        (set(), "The service accepted the changes. 1 choice not stored: b / x SMS."),
    ],
)
def test_a_reset_is_verified_as_well(after: set[str], advice: str) -> None:
    rows = [choice("b", "EMAIL", "off"), choice("b", "SMS", "off", "x")]
    grid = PreferenceGrid(answer([], rows))
    end = answered(answer([], [row for row in rows if row["channel"] in after]))
    found = verdict.of_saving(end, Reset.of(grid, "123", RowKey("b")), {})
    assert found.text == ("Reset to default" if "verified" in advice else "Reset to default, with differences")
    assert found.advice == advice


def test_a_reset_names_the_row_that_it_deletes() -> None:
    reset = Reset.of(PreferenceGrid(), "1", RowKey("a", "x"))
    assert (reset.request.notification_id, reset.request.sub_notification_id) == ("a", "x")
    assert reset.row == RowKey("a", "x")
