from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QTreeView

from notifyadmin.api import verdict
from notifyadmin.core import examples
from notifyadmin.core.document import Document
from notifyadmin.core.intent import Intent
from notifyadmin.core.requests import GetPreferences
from notifyadmin.importers import Imported
from notifyadmin.ui.form.editors import UNSET
from notifyadmin.ui.page import Context, Page
from notifyadmin.ui.pages import PAGES, Entry, Pages
from notifyadmin.ui.resources import Resources
from notifyadmin.ui.retract.page import RetractPage
from notifyadmin.ui.send.page import SendPage
from notifyadmin.ui.theme import Appearance
from notifyadmin.ui.widgets.answer import AnswerView
from notifyadmin.ui.widgets.dialog import Confirmation
from notifyadmin.ui.widgets.line import Line
from notifyadmin.ui.window import Window
from tests import hands
from tests.ui.finding import find
from tests.ui.workplace import Workplace, dialog_of, show

SEND, PREFERENCES, RETRACT, _HISTORY = PAGES


@pytest.fixture
def fresh(workplace: Workplace, resources: Resources, appearance: Appearance) -> Pages:
    pages = Pages(workplace.context(resources, appearance))
    pages.resize(1000, 700)
    return pages


@pytest.fixture
def pages(fresh: Pages) -> Pages:
    fresh.begin()
    return fresh


def send_of(pages: Pages) -> SendPage:
    page = pages.page(SEND)
    assert isinstance(page, SendPage)
    return page


def retract_of(pages: Pages) -> RetractPage:
    page = pages.page(RETRACT)
    assert isinstance(page, RetractPage)
    return page


def complete(pages: Pages) -> None:
    """Does what is done after the first paint, and looks at each page."""
    for piece in pages.rest():
        piece()
    in_front = pages.currentIndex()
    for entry in PAGES:
        pages.show_page(entry)
    pages.setCurrentIndex(in_front)


def focused() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


async def test_before_it_is_complete_every_command_is_harmless(pages: Pages, workplace: Workplace) -> None:
    assert [pages.tabText(at) for at in range(pages.count())] == ["Send", "Preferences", "Retract", "History"]
    for entry in PAGES:
        pages.show_page(entry)
        pages.cancel()
        if entry is not SEND:
            pages.submit()
    pages.run("load")
    pages.forget_user()
    pages.show_examples()
    complete(pages)
    assert send_of(pages).form.values() == examples.SEND


async def test_closed_before_it_has_begun_it_leaves_the_draft_alone(fresh: Pages, workplace: Workplace) -> None:
    workplace.user_data.drafts.save("send", {"values": {"notificationId": "kept"}})
    fresh.keep_drafts()
    workplace.files.begin_new()
    fresh.keep_drafts()
    fresh.begin()
    assert send_of(fresh).form.values() == {"notificationId": "kept"}


async def test_a_page_is_built_when_it_is_wanted_and_has_the_keyboard(pages: Pages, workplace: Workplace) -> None:
    await show(pages)
    pages.show_page(RETRACT)
    assert focused() == "retract.notificationId"
    pages.run("load")
    assert (pages.front.name, focused()) == ("preferences", "preferences.userId")
    assert workplace.tasks.is_busy("preferences")


async def test_what_is_typed_before_the_rest_is_built_stays_and_can_be_undone(
    pages: Pages, workplace: Workplace
) -> None:
    await show(pages)
    told: list[tuple[bool, bool]] = []
    pages.steps_changed.connect(lambda *possible: told.append(possible))
    hands.press("End")
    hands.type_text("_2")
    for piece in pages.rest():
        piece()
    assert send_of(pages).form.values() == {**examples.SEND, "notificationId": "hello_world_2"}
    assert told == [(True, False)]


async def test_a_retraction_that_is_pasted_before_its_page_is_there_is_shown_on_it(
    pages: Pages, workplace: Workplace
) -> None:
    workplace.files.paste("notificationapi.retract({ notificationId: 'pasted', userId: '7' })")
    await workplace.idle("send.open")
    assert pages.front.name == "retract"
    assert retract_of(pages).form.values() == {"notificationId": "pasted", "userId": "7"}


async def test_each_page_begins_at_its_first_field_once(pages: Pages, workplace: Workplace) -> None:
    await show(pages)
    complete(pages)
    pages.show_page(SEND)
    places = []
    for entry in (PREFERENCES, RETRACT):
        pages.show_page(entry)
        places.append(focused())
    assert places == ["preferences.userId", "retract.notificationId"]
    pages.show_page(SEND)
    send_of(pages).form.focus("user.email")
    pages.show_page(PREFERENCES)
    pages.show_page(SEND)
    assert focused() != "notificationId"


async def test_submit_does_what_the_page_in_front_is_for(pages: Pages, workplace: Workplace) -> None:
    await workplace.open()
    await show(pages)
    complete(pages)
    pages.submit()
    await workplace.idle("send")
    assert find(pages, "send.verdict", QLabel).text() == "Sent"
    pages.show_page(RETRACT)
    pages.submit()
    await dialog_of(retract_of(pages), Confirmation)


async def test_load_goes_to_the_preferences_and_cancel_stops_what_runs_there(
    pages: Pages, workplace: Workplace
) -> None:
    complete(pages)
    pages.run("load")
    assert pages.front.name == "preferences"
    assert workplace.tasks.is_busy("preferences")
    pages.show_page(SEND)
    pages.cancel()
    assert workplace.tasks.is_busy("preferences")
    pages.show_page(PREFERENCES)
    pages.cancel()
    await workplace.idle("preferences")
    assert find(pages, "preferences.verdict", QLabel).text() == "Not sent"


async def test_another_profile_shows_no_user_of_the_last_one(pages: Pages, workplace: Workplace) -> None:
    await workplace.open()
    complete(pages)
    pages.run("load")
    await workplace.idle("preferences")
    grid = find(pages, "preferences.grid", QTreeView)
    assert grid.model().rowCount() == 4
    pages.forget_user()
    assert grid.model().rowCount() == 0


def clear(pages: Pages, workplace: Workplace) -> QLineEdit:
    """Empties every page; gives the user of the preferences."""
    workplace.files.begin_new()
    for path in examples.RETRACT:
        retract_of(pages).form.editor(path).edit_to(UNSET)
    user = find(pages, "preferences.userId", QLineEdit)
    user.clear()
    return user


async def test_examples_fill_empty_forms_only(pages: Pages, workplace: Workplace) -> None:
    complete(pages)
    send, retract = send_of(pages), retract_of(pages)
    user = clear(pages, workplace)
    typed = {"user": {"id": "typed"}}
    send.form.editor("user.id").edit_to("typed")
    retract.form.editor("userId").edit_to("typed")
    user.setText("typed")
    pages.show_examples()
    assert (send.form.values(), retract.form.values(), user.text()) == (typed, {"userId": "typed"}, "typed")
    clear(pages, workplace)
    pages.show_examples()
    assert (send.form.values(), retract.form.values(), user.text()) == (examples.SEND, examples.RETRACT, "123")


class ExtraPage(Page):
    """A page of this test's own: one line to type a user's id into, whose preferences it asks for."""

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context)
        self.steps = self.document = Document()
        self.line = Line()
        self.imported: list[Imported] = []
        self.connect_answer(AnswerView("extra", context.resources))
        layout = QHBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.answer)
        self.line.textEdited.connect(self._on_edited)
        self.document.replaced.connect(lambda values: self.line.setText(str(values.get("id", ""))))

    def begin(self) -> None:
        self.document.begin(self.context.user_data.drafts.load("extra") or {})

    def keep_draft(self) -> None:
        self.context.user_data.drafts.save("extra", self.document.values)

    def start_at_first_field(self) -> None:
        self.line.setFocus()

    def submit(self) -> None:
        self.runner.submit(
            Intent(
                self.context.session.connection,
                GetPreferences(self.line.text()),
                lambda answer: verdict.of_answer(answer, "Read"),
            )
        )

    def forget_user(self) -> None:
        super().forget_user()
        self.document.begin({})

    def _on_edited(self, text: str) -> None:
        self.document.pause()
        self.document.edit({"id": text})


async def test_a_further_page_is_one_entry_of_the_list_and_has_all_that_a_page_has(
    workplace: Workplace, resources: Resources, appearance: Appearance, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = Entry("extra", "Whose", "search", lambda: ExtraPage)
    monkeypatch.setattr("notifyadmin.ui.window.Pages", partial(Pages, entries=(*PAGES, entry)))
    workplace.user_data.drafts.save("extra", {"id": "12"})
    window = Window(workplace.context(resources, appearance), workplace.settings)
    window.begin()
    await show(window)
    await workplace.open()
    hands.press("Ctrl+5")
    page = window.pages.front
    assert isinstance(page, ExtraPage)
    assert window.pages.tabText(4) == "Whose"
    assert window.actions_by_name["tab.extra"].shortcut() == QKeySequence("Ctrl+5")
    assert (page.line.text(), page.line.hasFocus()) == ("12", True), "the draft is there"
    hands.press("End")
    hands.type_text("3")
    hands.press("Ctrl+Return")
    await workplace.idle("extra")
    assert find(page, "extra.verdict", QLabel).text() == "Read"
    hands.press("Ctrl+Z")
    assert page.line.text() == "12"
    window.actions_by_name["redo"].trigger()
    assert page.line.text() == "123"
    workplace.clock_s += 1
    hands.press("Ctrl+Return")
    hands.press("Ctrl+.")
    await workplace.idle("extra")
    assert find(page, "extra.verdict", QLabel).text() == "Not sent"
    window.pages.keep_drafts()
    assert workplace.user_data.drafts.load("extra") == {"id": "123"}
    window.profiles.choose((await workplace.add_account()).id)
    assert page.line.text() == ""
    assert find(page, "extra.heading", QLabel).text().startswith("Previous response · ")
