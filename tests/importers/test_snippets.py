"""What the program writes as code it reads again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifyadmin.api.models import RetractRequest, SendRequest, SetPreferencesRequest
from notifyadmin.importers import Operation
from notifyadmin.snippets import LANGUAGES, Language, render
from tests.importers.reading import assert_read, read
from tests.strategies import retract_requests, send_requests, set_preferences_requests, unhurried

OPERATIONS: dict[type[object], Operation] = {
    SendRequest: "send",
    RetractRequest: "retract",
    SetPreferencesRequest: "setUserPreferences",
}
SOURCES = {Language.NODE: "JavaScript"}


@pytest.mark.parametrize("language", LANGUAGES)
@unhurried
@given(
    request=send_requests() | retract_requests() | set_preferences_requests(),
    base_url=st.sampled_from(
        ["https://api.notificationapi.com", "https://api.eu.notificationapi.com", "http://127.0.0.1:8000/x/sender"]
    ),
)
def test_a_snippet_is_read_as_the_request_that_it_was_written_for(
    language: Language, request: SendRequest | RetractRequest | SetPreferencesRequest, base_url: str
) -> None:
    found = read(render(language, request, base_url))
    assert_read(found, OPERATIONS[type(request)], request.to_wire())
    assert found.source == SOURCES.get(language, language.title)
