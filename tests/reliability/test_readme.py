"""The README says what the tests have seen, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifyadmin.api.verdict import Outcome
from tests.readme_table import README
from tests.reliability.fault_table import FAULTS
from tests.reliability.readme import written


def test_the_table_of_the_readme_is_that_of_the_faults() -> None:
    readme = README.read_text("utf-8")
    assert written(readme) == readme, "python -m tests.reliability.readme --write"


def test_cases_of_one_kind_end_alike() -> None:
    odd = replace(FAULTS[0], told=replace(FAULTS[0].told, outcome=Outcome.SENT))
    with pytest.raises(ValueError, match="differently"):
        written(README.read_text("utf-8"), (*FAULTS, odd))


def test_each_case_is_listed_once() -> None:
    names = [(case.operation, case.kind, case.fault) for case in FAULTS]
    assert len(set(names)) == len(names)
    assert len(names) >= 120
