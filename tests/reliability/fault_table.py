"""What can go wrong between this program and the service, and what a person is told then: a line for each fault.

A line has the fault, what the service gets, the verdict word for word, and how the fault is played. It is a send where
no other operation is named.
"""

from __future__ import annotations

from tests.reliability.answered import ANSWERED
from tests.reliability.case import Case
from tests.reliability.lost import LOST
from tests.reliability.other_operations import OTHER_OPERATIONS
from tests.reliability.unreached import UNREACHED
from tests.reliability.unreadable import UNREADABLE

FAULTS: tuple[Case, ...] = (*UNREACHED, *LOST, *UNREADABLE, *ANSWERED, *OTHER_OPERATIONS)
