"""Whatever goes wrong between this program and the service is told truthfully, and nothing goes out twice."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from notifyadmin.api.verdict import Outcome
from notifyadmin.core.requests import values_of
from notifyadmin.ui.translation import of_api
from tests.reliability.case import Case, Got, Operation, Told
from tests.reliability.fault_table import FAULTS
from tests.reliability.playing import Played, play

REPEATABLE = (Operation.READ, Operation.SAVE)
DONE = (Outcome.SENT, Outcome.DONE, Outcome.REMARKED, Outcome.PARTLY_SENT, Outcome.NOTHING_SENT)


def name_of(case: Case) -> str:
    """Where a line stands in the table."""
    return f"{case.operation.value} - {case.kind} - {case.fault}"


@pytest.mark.parametrize("case", FAULTS, ids=name_of)
async def test_a_fault_comes_to_what_its_line_of_the_table_says(
    case: Case, english: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = await play(case, tmp_path, monkeypatch)
    assert told(played) == expected(case, played)
    assert played.got is case.got or case.got is Got.UNSURE
    check_that_it_is_true(case, played)
    check_that_nothing_went_astray(played)


def told(played: Played) -> Told:
    """The verdict as the window shows it."""
    judged = played.result.verdict
    texts = [*(finding.text for finding in judged.findings), judged.advice]
    return Told(judged.outcome, of_api(judged.text), " ".join(map(of_api, texts)), judged.repeatable)


def expected(case: Case, played: Played) -> Told:
    """The verdict of the table, with the ports of this run."""
    text = case.told.text
    for name, value in played.ports.items():
        text = text.replace(f"{{{name}}}", str(value))
    return replace(case.told, text=text)


def check_that_it_is_true(case: Case, played: Played) -> None:
    """What the verdict and the journal say never contradicts what the service has, whatever the table says."""
    judged, requests = played.result.verdict, played.requests
    assert len(requests) <= 1 or case.operation in REPEATABLE, "it went out twice"
    assert case.got is not Got.ALL or len(requests) == case.times
    if case.operation is Operation.READ:
        assert played.recorded == []
        return
    assert played.recorded == [(judged.outcome.value, judged.text)]
    assert not (requests and judged.outcome is Outcome.NOT_SENT), "the service has it"
    assert not (requests and judged.repeatable), "it would be done twice"
    for request in requests:
        assert json.loads(request.body) == body_of(played)
    if judged.outcome in DONE:
        assert requests, "the service has nothing"
    if judged.outcome is Outcome.SENT:
        assert judged.reply is not None
        assert judged.reply.status == 200 or judged.findings
        assert judged.tracking_id == "t1", "the answer to another request"


def body_of(played: Played) -> object:
    """What has to come to the service."""
    values = values_of(played.result.intent.request)
    return values.get("preferences", values)


def check_that_nothing_went_astray(played: Played) -> None:
    """The credentials go to the service alone, and no password is shown."""
    assert played.called_elsewhere == 0
    assert not [request for request in played.proxied if "authorization" in request.headers]
    judged = played.result.verdict
    assert not [finding for finding in judged.findings if "pa55word" in finding.text]
    assert "pa55word" not in judged.advice
