"""The names of fields that the importers know are those of the models, without which they have to do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from notifyadmin.api.models import Preference, RetractRequest, SendRequest, Value
from notifyadmin.api.models.declared import spec_of
from notifyadmin.importers import Operation
from notifyadmin.importers.meaning import FIELDS


@pytest.mark.parametrize(
    ("operation", "model"),
    [("send", SendRequest), ("retract", RetractRequest), ("setUserPreferences", Preference)],
)
def test_the_fields_are_those_of_the_models(operation: Operation, model: type[Value]) -> None:
    declared = [field.name for field in spec_of(model).fields]
    assert [name for name, _ in FIELDS[operation].values()] == declared


def test_reading_imports_no_pydantic() -> None:
    code = (
        "import sys; from notifyadmin.importers import read;"
        "read(\"notificationapi.send({notificationId: 'x'})\"); print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"
