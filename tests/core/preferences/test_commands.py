from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.errors import ConnectionFailed
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.models import Preference, Preferences, SetPreferencesReply, SetPreferencesRequest
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.clients import OpenClient, open_client
from notifyadmin.core.intent import Intent
from notifyadmin.core.preferences.cells import CellKey, RowKey
from notifyadmin.core.preferences.compare import Comparison
from notifyadmin.core.preferences.editor import PreferenceEditor
from notifyadmin.core.preferences.grid import PreferenceGrid
from notifyadmin.core.preferences.load_commands import Load, LoadCommands
from notifyadmin.core.preferences.loaded import request_for
from notifyadmin.core.preferences.save_commands import FoundConflict, SaveCommands
from notifyadmin.core.runner import Result
from notifyadmin.store.recipients import Recipients
from tests.core.preferences.grids import key
from tests.driver import until
from tests.e2e.services import client_of
from tests.ui.workplace import Workplace

MAIL, SMS = key("hello_world", "EMAIL"), key("hello_world", "SMS")


class Page:
    """What a page hears from its commands."""

    def __init__(self, folder: Path, opener: OpenClient = open_client) -> None:
        self.workplace = Workplace(folder, opener=opener)
        self.runner = self.workplace.runner("preferences")
        self.editor = PreferenceEditor()
        self.saves = SaveCommands(self.editor, self.workplace.session, self.runner)
        self.loads = LoadCommands(self.editor, self.saves, self.workplace.session, self.runner)
        self.grids: list[PreferenceGrid] = []
        self.pending: list[int] = []
        self.touched: list[object] = []
        self.problems: list[str] = []
        self.asked: list[Intent[Any]] = []
        self.discards: list[Load] = []
        self.compared: list[Comparison] = []
        self.conflicts: list[FoundConflict] = []
        self.verdicts: list[Verdict] = []
        self.results: list[Result] = []
        self.editor.shown.connect(self.grids.append)
        self.editor.pending_changed.connect(self.pending.append)
        self.editor.cells_changed.connect(self.touched.append)
        self.loads.user_problem.connect(self.problems.append)
        self.loads.discard_needed.connect(self.discards.append)
        self.loads.compared.connect(self.compared.append)
        self.saves.conflict_found.connect(self.conflicts.append)
        self.runner.asked.connect(self.asked.append)
        self.runner.judged.connect(self._on_judged)

    def _on_judged(self, result: Result) -> None:
        self.verdicts.append(result.verdict)
        self.results.append(result)

    def pause(self) -> None:
        """A person's pause between two presses."""
        self.workplace.clock_s += 1.0

    def toggle(self, *keys: CellKey) -> None:
        self.editor.toggle(keys)

    @property
    def grid(self) -> PreferenceGrid:
        """What is shown now."""
        return self.grids[-1]

    async def begin(self) -> None:
        """Opens the profile and loads the user of most tests."""
        await self.workplace.open()
        await self.load()

    async def load(self, user_id: str = "123") -> None:
        self.pause()
        self.loads.load(user_id)
        await self.ended()

    async def ended(self) -> Verdict:
        await self.workplace.idle("preferences")
        return self.verdicts[-1]

    async def become_production(self) -> None:
        """Works from now on with an account of the same sandbox, which is production."""
        await self.become(production=True)

    async def become(self, **values: Any) -> None:
        """Works from now on with an account of the same sandbox, whose profile has these values."""
        sandbox = self.workplace.sandbox
        profile = replace(self.workplace.add_profile("Shop", sandbox.base_url), **values)
        self.workplace.profiles.save(profile)
        await self.workplace.credentials.save(profile.id, sandbox.credentials)
        self.workplace.session.choose(profile.id)
        await self.workplace.settled()

    async def aclose(self) -> None:
        await self.workplace.aclose()


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Page:
    return Page(tmp_path)


async def test_a_users_preferences_are_loaded_and_counted(page: Page) -> None:
    await page.begin()
    assert page.editor.user_id == "123"
    assert (page.verdicts[-1].text, page.verdicts[-1].advice) == ("Loaded", "4 notification types for user 123.")
    assert page.grid.shown(MAIL) == "instant"
    assert page.pending == [0]


async def test_a_user_of_whom_nothing_is_known_is_shown_with_a_warning(page: Page) -> None:
    await page.workplace.open()
    await page.load("nobody")
    assert (page.verdicts[-1].outcome, page.verdicts[-1].text) == (Outcome.PARTLY_SENT, "No preferences")
    assert page.editor.user_id == "nobody"


@pytest.mark.parametrize("user_id", ["", " ", "\n"])
async def test_without_a_user_id_nothing_is_asked(user_id: str, page: Page) -> None:
    page.loads.load(user_id)
    assert page.problems == ["Required."]
    assert not page.runner.busy
    page.loads.load("123")
    assert page.problems == ["Required.", ""]


async def test_changes_are_collected_and_none_is_saved(page: Page) -> None:
    await page.begin()
    page.editor.toggle([MAIL])
    page.editor.put({SMS: "off"})
    assert (page.pending, page.touched) == ([0, 1, 2], [{MAIL}, {SMS}])
    page.editor.revert()
    assert (page.pending[-1], page.grid.pending) == (0, {})
    assert set(page.touched[-1]) == {MAIL, SMS}  # type: ignore[call-overload]


async def test_what_is_saved_is_read_back_and_compared(page: Page) -> None:
    await page.begin()
    page.editor.toggle([MAIL])
    page.saves.apply()
    verdict = await page.ended()
    assert (verdict.text, verdict.advice) == ("Saved", "Saved and verified: 1 change for user 123.")
    assert (page.pending[-1], page.grid.cell(MAIL).stored) == (0, "off")


async def test_a_save_leaves_the_other_choices_of_the_user_alone(page: Page) -> None:
    await page.begin()
    before = {row: page.grid.cell(row).stored for row in (key("comment_reply", "EMAIL"), key("order_tracking", "SMS"))}
    page.editor.toggle([MAIL])
    page.saves.apply()
    await page.ended()
    assert (
        {row: page.grid.cell(row).stored for row in before}
        == before
        == {
            key("comment_reply", "EMAIL"): "daily",
            key("order_tracking", "SMS"): "off",
        }
    )


async def test_without_changes_there_is_nothing_to_save(page: Page) -> None:
    await page.begin()
    page.saves.apply()
    assert not page.runner.busy


async def test_a_save_that_the_service_refuses_keeps_the_changes(page: Page) -> None:
    await page.begin()
    profile = await page.workplace.add_account("Shop", page.workplace.sandbox.base_url)
    page.workplace.session.choose(profile.id)
    page.editor.toggle([MAIL])
    page.saves.apply()
    verdict = await page.ended()
    assert verdict.outcome is Outcome.REJECTED
    assert page.grid.pending == {MAIL: "off"}


async def test_while_a_request_runs_nothing_else_starts_and_what_is_changed_stays_to_be_saved(page: Page) -> None:
    await page.begin()
    page.editor.toggle([MAIL])
    page.saves.apply()
    page.editor.toggle([SMS])
    page.editor.put({SMS: "off"})
    page.editor.revert()
    assert (page.grid.shown(MAIL), page.grid.shown(SMS)) == ("instant", "instant")
    page.saves.apply()
    page.loads.load("456")
    await page.ended()
    assert len(page.verdicts) == 2
    assert page.editor.user_id == "123"
    assert page.grid.cell(SMS).stored is None
    assert (page.grid.cell(MAIL).stored, page.grid.pending) == ("off", {MAIL: "instant"})


async def test_loading_asks_before_it_loses_changes(page: Page) -> None:
    await page.begin()
    page.editor.toggle([MAIL])
    page.loads.load("456")
    assert not page.runner.busy
    [load] = page.discards
    assert (load.user_id, load.replaces.pending) == ("456", {MAIL: "off"})
    page.loads.discard(page.discards[0])
    await page.ended()
    assert (page.editor.user_id, page.pending[-1]) == ("456", 0)


async def test_production_is_asked_for_once_more_before_it_changes(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.editor.toggle([MAIL])
    page.saves.apply()
    assert not page.runner.busy
    [intent] = page.asked
    page.runner.agree(intent)
    assert page.grid.saving == {MAIL: "off"}
    assert (await page.ended()).text == "Saved"


async def test_a_cell_of_another_grid_is_left_alone(page: Page) -> None:
    await page.begin()
    page.editor.toggle([key("gone", "PIGEON")])
    page.editor.put({key("gone", "PIGEON"): "off"})
    assert (page.touched, page.grid.cell(key("gone", "PIGEON")).choices) == ([], ())
    assert page.grid.cell(MAIL).choices == ("off", "instant")


async def test_what_was_done_last_is_what_is_done_again(page: Page) -> None:
    page.loads.retry()
    await page.begin()
    page.pause()
    page.loads.retry()
    assert (await page.ended()).text == "Loaded"
    page.editor.toggle([MAIL])
    page.saves.apply()
    await page.ended()
    page.editor.toggle([SMS])
    page.pause()
    page.loads.retry()
    assert (await page.ended()).text == "Saved"


async def test_a_load_that_failed_is_never_repeated_as_a_save(page: Page) -> None:
    await page.begin()
    page.editor.toggle([MAIL])
    page.loads.load("456")
    page.loads.discard(page.discards[0])
    page.runner.cancel()
    assert (await page.ended()).repeatable
    page.pause()
    page.loads.retry()
    assert len(page.discards) == 2
    assert not page.runner.busy


async def test_an_answer_about_the_users_of_another_profile_is_not_shown(page: Page) -> None:
    await page.workplace.open()
    page.loads.load("123")
    page.loads.forget()
    await page.ended()
    assert (page.editor.user_id, page.grid.types) == ("", [])
    assert page.verdicts[-1].outcome is Outcome.NOT_SENT
    await page.load()
    assert page.editor.user_id == "123"


async def test_a_save_that_ends_under_another_profile_shows_nobody(page: Page) -> None:
    await page.begin()
    page.editor.toggle([MAIL])
    page.saves.apply()
    page.loads.forget()
    assert (await page.ended()).text == "Saved"
    assert page.editor.user_id == ""


class Meddler(Client):
    """A client after whose saves somebody else has other wishes at once, or the network is gone."""

    network_goes_after_saving = False
    network_is_gone = False

    async def set_user_preferences(
        self, request: SetPreferencesRequest, *, attempt: Attempt | None = None
    ) -> Answer[SetPreferencesReply]:
        """Saves, then lets the other one save."""
        answer = await super().set_user_preferences(request, attempt=attempt)
        other = Preference(notification_id="hello_world", channel="EMAIL", state=True)
        await super().set_user_preferences(SetPreferencesRequest(user_id=request.user_id, preferences=[other]))
        self.network_is_gone = self.network_goes_after_saving
        return answer

    async def get_preferences(self, user_id: str, *, attempt: Attempt | None = None) -> Answer[Preferences]:
        """Reads, as long as there is a network."""
        if self.network_is_gone:
            raise ConnectionFailed("Nobody listens.")
        return await super().get_preferences(user_id, attempt=attempt)


class MeddledPage(Page):
    """One whose client is a meddler."""

    def __init__(self, folder: Path) -> None:
        async def open_meddler(url: str, credentials: Credentials) -> Client:
            self.client = Meddler(url, credentials)
            return self.client

        super().__init__(folder, open_meddler)


@pytest.fixture
def meddled(qapp: QApplication, tmp_path: Path) -> MeddledPage:
    return MeddledPage(tmp_path)


async def test_what_the_service_keeps_otherwise_than_it_was_sent_is_told(meddled: MeddledPage) -> None:
    await meddled.begin()
    meddled.editor.toggle([MAIL])
    meddled.editor.toggle([SMS])
    meddled.saves.apply()
    verdict = await meddled.ended()
    assert verdict.text == "Saved, with differences"
    assert verdict.advice == "The service accepted the changes. 1 choice stored differently: Hello World EMAIL."
    assert (meddled.grid.shown(MAIL), meddled.grid.shown(SMS)) == ("instant", "off")


async def test_what_cannot_be_read_back_is_saved_all_the_same_and_the_grid_stays(meddled: MeddledPage) -> None:
    await meddled.begin()
    meddled.editor.toggle([MAIL])
    meddled.client.network_goes_after_saving = True
    meddled.saves.apply()
    verdict = await meddled.ended()
    assert (verdict.outcome, verdict.text) == (Outcome.PARTLY_SENT, "Saved")
    assert verdict.advice == "The service accepted the changes, but they could not be verified. Load again to check."
    assert (meddled.grid.shown(MAIL), meddled.grid.pending) == ("off", {})
    assert meddled.grid.types == meddled.grids[0].types


async def test_while_another_reading_is_on_its_way_nothing_can_be_changed_and_lost(page: Page) -> None:
    await page.begin()
    page.pause()
    page.loads.load("123")
    page.editor.toggle([MAIL])
    assert page.grid.pending == {}
    await page.ended()
    page.editor.toggle([MAIL])
    assert page.grid.pending == {MAIL: "off"}


async def test_a_snapshot_whose_user_could_not_be_loaded_does_not_meet_the_next_one(page: Page) -> None:
    await page.workplace.open()
    snapshot = SetPreferencesRequest.from_wire({"userId": "123", "preferences": []})
    page.loads.compare_snapshot(snapshot)
    page.runner.cancel()
    await page.ended()
    await page.load("789")
    assert page.compared == []
    page.loads.forget()
    page.pause()
    page.loads.compare_snapshot(snapshot)
    page.runner.cancel()
    await page.ended()
    page.pause()
    page.loads.retry()
    await page.ended()
    assert (len(page.compared), page.editor.user_id) == (1, "123")


async def test_what_was_asked_about_is_what_is_saved_whatever_is_edited_meanwhile(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.toggle(MAIL)
    page.saves.apply()
    [intent] = page.asked
    page.toggle(SMS)
    page.toggle(MAIL)
    page.runner.agree(intent)
    assert (await page.ended()).advice == "Saved and verified: 1 change for user 123."
    assert (page.grid.cell(MAIL).stored, page.grid.cell(SMS).stored) == ("off", None)
    assert page.grid.pending == {MAIL: "instant", SMS: "off"}


async def test_what_was_asked_about_goes_to_the_profile_that_was_asked_about(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.toggle(MAIL)
    page.saves.apply()
    [intent] = page.asked
    elsewhere = await page.workplace.add_account("Elsewhere")
    page.workplace.session.choose(elsewhere.id)
    page.loads.forget()
    page.runner.agree(intent)
    assert (await page.ended()).advice == "Saved and verified: 1 change for user 123."
    assert (page.editor.user_id, page.grid.types) == ("", [])


async def test_a_row_that_was_asked_about_is_the_one_that_is_reset(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.saves.reset(RowKey("order_tracking"))
    [intent] = page.asked
    await page.load("789")
    page.runner.agree(intent)
    await page.ended()
    assert page.editor.user_id == "789"
    await page.load()
    assert page.grid.cell(key("order_tracking", "SMS")).stored is None


async def test_the_load_that_was_asked_about_is_the_one_that_discards_and_only_what_was_asked_about(
    page: Page,
) -> None:
    await page.begin()
    page.toggle(MAIL)
    page.pause()
    page.loads.load("789")
    page.loads.forget()
    page.loads.discard(page.discards[0])
    assert not page.runner.busy
    await page.load()
    page.toggle(MAIL)
    page.pause()
    page.loads.load("456")
    page.loads.load("789")
    page.loads.discard(page.discards[1])
    await page.ended()
    assert page.editor.user_id == "456"


async def test_keeping_ones_changes_after_a_conflict_asks_production_again(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.toggle(MAIL)
    page.saves.apply()
    async with client_of(page.workplace.sandbox) as client:
        await client.set_user_preferences(request_for("123", {SMS: "off"}))
    page.runner.agree(page.asked[0])
    assert (await page.ended()).text == "Not saved"
    [conflict] = page.conflicts
    page.saves.keep_mine(conflict)
    assert not page.runner.busy
    assert len(page.asked) == 2
    page.runner.agree(page.asked[1])
    assert (await page.ended()).advice == "Saved and verified: 1 change for user 123."
    assert (page.grid.cell(MAIL).stored, page.grid.cell(SMS).stored) == ("off", "off")


async def test_a_conflict_about_another_user_changes_nothing_any_more(page: Page) -> None:
    await page.begin()
    page.toggle(MAIL)
    async with client_of(page.workplace.sandbox) as client:
        await client.set_user_preferences(request_for("123", {SMS: "off"}))
    page.saves.apply()
    await page.ended()
    [conflict] = page.conflicts
    page.loads.forget()
    await page.load("789")
    page.saves.keep_mine(conflict)
    page.saves.discard_mine(conflict)
    assert (page.runner.busy, page.editor.user_id) == (False, "789")


async def test_a_second_press_within_half_a_second_leaves_the_first_save_as_it_is(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.toggle(MAIL)
    page.saves.apply()
    page.saves.apply()
    [intent] = page.asked
    page.runner.agree(intent)
    assert page.grid.saving == {MAIL: "off"}
    assert (await page.ended()).text == "Saved"
    assert (page.grid.saving, page.grid.pending) == ({}, {})


async def test_preferences_pasted_under_another_profile_while_the_last_ones_load_runs_are_loaded_afterwards(
    page: Page,
) -> None:
    await page.workplace.open()
    page.loads.load("789")
    page.loads.forget()
    snapshot = SetPreferencesRequest.from_wire({"userId": "123", "preferences": []})
    assert not page.loads.compare_snapshot(snapshot)
    await until(lambda: bool(page.compared), "it is compared")
    assert page.editor.user_id == "123"


async def test_the_end_saves_nothing_in_production_unasked_and_counts_what_it_loses(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.saves.set_automatic(True)
    page.toggle(MAIL)
    assert page.saves.lost_count == 1
    await page.saves.finish()
    assert (page.runner.busy, page.asked, page.grid.pending) == (False, [], {MAIL: "off"})


@pytest.mark.parametrize("rule", [{"read_only": True}, {"recipients": Recipients(("456",))}])
async def test_the_end_saves_nothing_that_the_profile_forbids_and_counts_what_it_loses(
    rule: dict[str, Any], page: Page
) -> None:
    await page.workplace.open()
    await page.become(**rule)
    await page.load()
    page.saves.set_automatic(True)
    page.toggle(MAIL)
    assert page.saves.lost_count == 1
    await page.saves.finish()
    assert (page.runner.busy, page.grid.pending) == (False, {MAIL: "off"})


async def test_the_end_waits_for_a_save_and_counts_only_what_is_no_part_of_it(page: Page) -> None:
    await page.begin()
    page.toggle(MAIL)
    page.saves.apply()
    assert page.saves.lost_count == 0
    page.toggle(SMS)
    assert page.saves.lost_count == 1
    await page.saves.finish()
    assert not page.runner.busy
    assert (page.grid.cell(MAIL).stored, page.grid.pending) == ("off", {SMS: "off"})


async def test_retrying_a_save_never_overwrites_a_newer_edit(page: Page) -> None:
    await page.begin()
    page.toggle(MAIL)
    page.saves.apply()
    page.runner.cancel()
    await page.ended()
    [failed] = [result.intent for result in page.results if page.saves.owns(result.intent)]
    page.editor.put({MAIL: "weekly"})
    page.pause()
    page.saves.retry(failed)
    assert not page.runner.busy
    assert page.grid.pending == {MAIL: "weekly"}


async def test_a_comparison_that_ends_after_another_user_was_loaded_is_not_shown(page: Page) -> None:
    await page.begin()
    page.pause()
    page.loads.compare("789")
    page.editor.show("456", PreferenceGrid())
    await page.ended()
    assert page.compared == []


async def test_a_defect_while_a_user_is_shown_leaves_nothing_frozen(page: Page) -> None:
    await page.workplace.open()
    reported: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context["exception"]))

    def fail(_: PreferenceGrid) -> None:
        raise ZeroDivisionError

    page.editor.shown.connect(fail)
    await page.load()
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert not page.editor.is_loading
