"""Every error says what happened and what to do, and belongs to the branch that tells what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from notifyadmin.api import errors
from notifyadmin.api.exchange import HttpReply
from notifyadmin.api.problems import Problem


def tree(root: type[errors.ApiError]) -> Iterator[type[errors.ApiError]]:
    yield root
    for branch in root.__subclasses__():
        # Other packages have errors of their own under these.
        if branch.__module__ == errors.__name__:
            yield from tree(branch)


@pytest.mark.parametrize("kind", [kind for kind in tree(errors.ApiError) if kind is not errors.ApiError])
def test_every_error_has_a_docstring_and_an_advice_in_sentences(kind: type[errors.ApiError]) -> None:
    assert kind.__doc__
    assert re.fullmatch(r"[A-Z].*[.)]", kind.advice)


def test_the_advice_says_whether_anything_was_done() -> None:
    assert "Nothing was sent" in errors.InvalidRequest.advice
    assert "Nothing was sent" in errors.InvalidSetting.advice
    assert all("Nothing was sent" in kind.advice for kind in tree(errors.NotSent))
    assert all("Nothing was sent or changed" in kind.advice for kind in tree(errors.Rejected))
    assert all("may have gone through" in kind.advice for kind in tree(errors.OutcomeUnknown))


def test_the_tree_in_the_modules_docstring_is_the_tree() -> None:
    drawn = set(re.findall(r"── (\w+)", errors.__doc__ or ""))
    assert drawn == {kind.__name__ for kind in tree(errors.ApiError)} - {"ApiError"}


def test_an_error_can_carry_the_reply_and_an_advice_of_its_own() -> None:
    reply = HttpReply(400, (), b"", 0.0)
    error = errors.ApiError("It broke.", advice="Mend it.", reply=reply)
    assert (str(error), error.advice, error.reply) == ("It broke.", "Mend it.", reply)
    assert errors.NotSent("It broke.").advice == errors.NotSent.advice


def test_a_pause_that_the_service_names_is_in_the_advice() -> None:
    reply = HttpReply(429, (), b"", 0.0)
    assert "2 seconds" in errors.TooFast("Slow down.", reply=reply, retry_after_s=1.5).advice
    assert "Wait" in errors.TooFast("Slow down.", reply=reply, retry_after_s=None).advice


def test_an_invalid_request_names_each_field() -> None:
    error = errors.InvalidRequest((Problem("user.id", "Required."), Problem("", "Must be an object.")))
    assert str(error) == "user.id: Required.; value: Must be an object."
