"""A hall with desks whose kiosks serve residents alone, copied for each test."""

from __future__ import annotations

import pytest

from common.domain.rules import Rules
from tests.common.records.kiosk import RULES
from tests.counter.cases.offices import Office
from tests.counter.cases.watch.conftest import made_office
from tests.counter.cases.watch.conftest import office as plain_office

__all__ = ["made_office", "plain_office"]


@pytest.fixture
def office(plain_office: Office) -> Office:
    plain_office.hall.rules = Rules(records=RULES)
    return plain_office
