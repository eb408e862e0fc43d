"""The README names every setting as it is."""

from __future__ import annotations

import pytest

from tests.readme_table import README
from tests.settings_table import written


def test_the_table_is_up_to_date() -> None:
    text = README.read_text("utf-8")
    assert written(text) == text, "python -m tests.settings_table --write updates it"


def test_a_readme_without_a_table_is_told() -> None:
    with pytest.raises(ValueError, match="no table"):
        written("# NotifyAdmin")
