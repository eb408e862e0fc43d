from __future__ import annotations

from pathlib import Path

import pytest
from notifyadmin.accounts import open_client
from PySide6.QtWidgets import QApplication

from notifyadmin.api.auth import Credentials
from notifyadmin.api.client import Client
from notifyadmin.api.errors import ConnectionFailed
from notifyadmin.api.exchange import Answer, Attempt
from notifyadmin.api.models import Preference, Preferences, SetPreferencesReply, SetPreferencesRequest
from notifyadmin.api.verdict import Outcome, Verdict
from notifyadmin.core.session import OpenClient
from notifyadmin.ui.caller import Caller
from notifyadmin.ui.preferences.presenter import PreferencesPresenter
from notifyadmin.ui.preferences.state import PreferenceGrid
from tests.ui.preferences.grids import key
from tests.ui.workplace import Workplace

MAIL, SMS = key("hello_world", "EMAIL"), key("hello_world", "SMS")


class Page:
    """What a page hears from its presenter."""

    def __init__(self, folder: Path, opener: OpenClient = open_client) -> None:
        self.workplace = Workplace(folder, opener=opener)
        self.caller = Caller("preferences", self.workplace.session, self.workplace.tasks)
        self.presenter = PreferencesPresenter(self.workplace.session, self.caller)
        self.grids: list[PreferenceGrid] = []
        self.pending: list[int] = []
        self.touched: list[object] = []
        self.problems: list[str] = []
        self.asked: list[str] = []
        self.verdicts: list[Verdict] = []
        self.presenter.board.shown.connect(self.grids.append)
        self.presenter.board.pending_changed.connect(self.pending.append)
        self.presenter.board.cells_changed.connect(self.touched.append)
        self.presenter.user_problem.connect(self.problems.append)
        self.presenter.saver.confirmation_needed.connect(self.asked.append)
        self.presenter.discard_needed.connect(self.asked.append)
        self.caller.judged.connect(self.verdicts.append)

    @property
    def grid(self) -> PreferenceGrid:
        """What is shown now."""
        return self.grids[-1]

    async def load(self, user_id: str = "123") -> None:
        self.presenter.load(user_id)
        await self.ended()

    async def ended(self) -> Verdict:
        await self.workplace.idle("preferences")
        return self.verdicts[-1]

    async def become_production(self) -> None:
        """Works from now on with an account of the same sandbox, which is production."""
        sandbox = self.workplace.sandbox
        profile = self.workplace.add_profile("Shop", sandbox.base_url, production=True)
        await self.workplace.credentials.save(profile.id, sandbox.credentials)
        self.workplace.session.choose(profile.id)
        await self.workplace.settled()

    async def aclose(self) -> None:
        await self.workplace.aclose()


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Page:
    return Page(tmp_path)


async def test_a_users_preferences_are_loaded_and_counted(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    assert page.presenter.board.user_id == "123"
    assert (page.verdicts[-1].text, page.verdicts[-1].advice) == ("Loaded", "4 notification types of the user 123")
    assert page.grid.shown(MAIL) == "instant"
    assert page.pending == [0]


async def test_a_user_of_whom_nothing_is_known_is_no_failure(page: Page) -> None:
    await page.workplace.open()
    await page.load("nobody")
    assert (page.verdicts[-1].outcome, page.verdicts[-1].text) == (Outcome.DONE, "Nothing to show")


@pytest.mark.parametrize("user_id", ["", " ", "\n"])
async def test_without_a_user_id_nothing_is_asked(user_id: str, page: Page) -> None:
    page.presenter.load(user_id)
    assert page.problems == ["Required."]
    assert not page.caller.busy
    page.presenter.load("123")
    assert page.problems == ["Required.", ""]


async def test_changes_are_collected_and_none_is_saved(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.board.put({SMS: "off"})
    assert (page.pending, page.touched) == ([0, 1, 2], [{MAIL}, {SMS}])
    page.presenter.board.revert()
    assert (page.pending[-1], page.grid.pending) == (0, {})
    assert set(page.touched[-1]) == {MAIL, SMS}  # type: ignore[call-overload]


async def test_what_is_saved_is_read_back_and_compared(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
    verdict = await page.ended()
    assert (verdict.text, verdict.advice) == ("Saved", "Read back, and as it was sent.")
    assert (page.pending[-1], page.grid.cell(MAIL).stored) == (0, "off")


async def test_a_save_leaves_the_other_choices_of_the_user_alone(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    before = {row: page.grid.cell(row).stored for row in (key("comment_reply", "EMAIL"), key("order_tracking", "SMS"))}
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
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
    await page.workplace.open()
    await page.load()
    page.presenter.saver.apply()
    assert not page.caller.busy


async def test_a_save_that_the_service_refuses_keeps_the_changes(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    profile = await page.workplace.add_account("Shop", page.workplace.sandbox.base_url)
    page.workplace.session.choose(profile.id)
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
    verdict = await page.ended()
    assert verdict.outcome is Outcome.REJECTED
    assert page.grid.pending == {MAIL: "off"}


async def test_while_a_request_runs_nothing_else_starts_and_what_is_changed_stays_to_be_saved(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
    page.presenter.board.toggle([SMS])
    page.presenter.board.put({SMS: "off"})
    page.presenter.board.revert()
    assert (page.grid.shown(MAIL), page.grid.shown(SMS)) == ("instant", "instant")
    page.presenter.saver.apply()
    page.presenter.load("456")
    await page.ended()
    assert len(page.verdicts) == 2
    assert page.presenter.board.user_id == "123"
    assert page.grid.cell(SMS).stored is None
    assert (page.grid.cell(MAIL).stored, page.grid.pending) == ("off", {MAIL: "instant"})


async def test_loading_asks_before_it_loses_changes(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.load("456")
    assert not page.caller.busy
    assert page.asked == ["1 changes for the user 123 are not saved. Loading discards them."]
    page.presenter.load("456", discard=True)
    await page.ended()
    assert (page.presenter.board.user_id, page.pending[-1]) == ("456", 0)


async def test_production_is_asked_for_once_more_before_it_changes(page: Page) -> None:
    await page.workplace.open()
    await page.become_production()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
    assert not page.caller.busy
    assert page.asked == ["1 changes for the user 123 of Shop, which is a production profile."]
    page.presenter.saver.apply(confirmed=True)
    assert (await page.ended()).text == "Saved"


async def test_a_cell_of_another_grid_is_left_alone(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([key("gone", "PIGEON")])
    page.presenter.board.put({key("gone", "PIGEON"): "off"})
    assert (page.touched, page.grid.cell(key("gone", "PIGEON")).choices) == ([], ())
    assert page.grid.cell(MAIL).choices == ("off", "instant")


async def test_what_was_done_last_is_what_is_done_again(page: Page) -> None:
    page.presenter.repeat()
    await page.workplace.open()
    await page.load()
    page.presenter.repeat()
    assert (await page.ended()).text == "Loaded"
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
    await page.ended()
    page.presenter.board.toggle([SMS])
    page.presenter.repeat()
    assert (await page.ended()).text == "Saved"


async def test_a_load_that_failed_is_never_repeated_as_a_save(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.load("456", discard=True)
    page.caller.cancel()
    assert (await page.ended()).repeatable
    page.presenter.repeat()
    assert page.asked == ["1 changes for the user 123 are not saved. Loading discards them."]
    assert not page.caller.busy


async def test_an_answer_about_the_users_of_another_profile_is_not_shown(page: Page) -> None:
    await page.workplace.open()
    page.presenter.load("123")
    page.presenter.forget()
    await page.ended()
    assert (page.presenter.board.user_id, page.grid.types) == ("", [])
    assert page.verdicts[-1].text == "Loaded"


async def test_a_save_that_ends_under_another_profile_shows_nobody(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.board.toggle([MAIL])
    page.presenter.saver.apply()
    page.presenter.forget()
    assert (await page.ended()).text == "Saved"
    assert page.presenter.board.user_id == ""


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
    await meddled.workplace.open()
    await meddled.load()
    meddled.presenter.board.toggle([MAIL])
    meddled.presenter.board.toggle([SMS])
    meddled.presenter.saver.apply()
    verdict = await meddled.ended()
    assert verdict.text == "Saved, with differences"
    assert verdict.advice == "The service accepted the changes and keeps something else for 1 of them: see the grid."
    assert (meddled.grid.shown(MAIL), meddled.grid.shown(SMS)) == ("instant", "off")


async def test_what_cannot_be_read_back_is_saved_all_the_same_and_the_grid_stays(meddled: MeddledPage) -> None:
    await meddled.workplace.open()
    await meddled.load()
    meddled.presenter.board.toggle([MAIL])
    meddled.client.network_goes_after_saving = True
    meddled.presenter.saver.apply()
    verdict = await meddled.ended()
    assert (verdict.outcome, verdict.text) == (Outcome.PARTLY_SENT, "Saved")
    assert verdict.advice == "The service accepted the changes, but they could not be read back: load again."
    assert (meddled.grid.shown(MAIL), meddled.grid.pending) == ("off", {})
    assert meddled.grid.types == meddled.grids[0].types


async def test_while_another_reading_is_on_its_way_nothing_can_be_changed_and_lost(page: Page) -> None:
    await page.workplace.open()
    await page.load()
    page.presenter.load("123")
    page.presenter.board.toggle([MAIL])
    assert page.grid.pending == {}
    await page.ended()
    page.presenter.board.toggle([MAIL])
    assert page.grid.pending == {MAIL: "off"}


async def test_a_snapshot_whose_user_could_not_be_loaded_does_not_meet_the_next_one(page: Page) -> None:
    await page.workplace.open()
    compared: list[object] = []
    page.presenter.compared.connect(compared.append)
    snapshot = SetPreferencesRequest.from_wire({"userId": "123", "preferences": []})
    page.presenter.restore(snapshot)
    page.caller.cancel()
    await page.ended()
    await page.load("789")
    assert compared == []
    page.presenter.forget()
    page.presenter.restore(snapshot)
    page.caller.cancel()
    await page.ended()
    page.presenter.repeat()
    await page.ended()
    assert (len(compared), page.presenter.board.user_id) == (1, "123")
