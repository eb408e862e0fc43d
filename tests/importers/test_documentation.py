"""Every sample of the documentation fills the form with the documented request."""

from __future__ import annotations

import pytest

from tests.importers import samples
from tests.importers.reading import assert_read, read

# The documentation's Ruby is JavaScript, too, semicolons included.
SOURCES = {language: language for language in samples.SEND} | {"Ruby": "JavaScript"}
LANGUAGES = list(SOURCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_of_send_is_read(language: str) -> None:
    found = read(samples.SEND[language])
    assert_read(found, "send", samples.SENT[language])
    assert (found.source, found.remarks) == (SOURCES[language], ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_of_set_user_preferences_is_read(language: str) -> None:
    found = read(samples.SET_USER_PREFERENCES[language])
    assert_read(found, "setUserPreferences", samples.PREFERENCES)
    assert found.source == SOURCES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_of_retract_is_read(language: str) -> None:
    found = read(samples.RETRACT[language])
    assert_read(found, "retract", samples.RETRACTED)
    assert found.source == SOURCES[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("operation", ["send", "setUserPreferences", "retract"])
def test_a_whole_file_with_the_set_up_is_read_and_its_keys_are_left_out(language: str, operation: str) -> None:
    calls, expected = {
        "send": (samples.SEND, samples.SENT[language]),
        "setUserPreferences": (samples.SET_USER_PREFERENCES, samples.PREFERENCES),
        "retract": (samples.RETRACT, samples.RETRACTED),
    }[operation]
    found = read(samples.SET_UP[language] + calls[language])
    assert_read(found, operation, expected)
    assert found.source == language
    assert "The keys in the code were left out; they belong in a profile." in found.remarks
    assert "CLIENT_" not in repr(found)


def test_the_documentations_go_that_is_no_json_is_read_with_a_remark_about_it() -> None:
    assert read(samples.SET_USER_PREFERENCES["Go"]).remarks == (
        "What is sent is not JSON: it breaks at 4:5: notificationId is no value of JSON, and has no quotes."
        " It was read as JavaScript.",
    )
    assert read(samples.RETRACT["Go"]).remarks == (
        "What is sent is not JSON: it breaks at 3:3: NotificationId is no value of JSON, and has no quotes."
        " It was read as JavaScript.",
        "Names on the wire begin with a small letter; these were read so: NotificationId, UserId.",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_within_a_fence_of_markdown_is_read(language: str) -> None:
    found = read(f'\n```{language.lower()} title="1. Send"{samples.SEND[language]}```\n')
    assert_read(found, "send", samples.SENT[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_with_the_line_ends_of_windows_is_read(language: str) -> None:
    found = read(samples.SEND[language].replace("\n", "\r\n").encode())
    assert_read(found, "send", samples.SENT[language])
    assert found.source == SOURCES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_up_alone_is_no_request(language: str) -> None:
    from tests.importers.reading import refusal

    assert refusal(samples.SET_UP[language]).startswith("No request was recognised in it")
