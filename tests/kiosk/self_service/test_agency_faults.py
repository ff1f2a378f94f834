"""A kiosk that asks a real agency over TLS: whatever that has, a resident is offered a number, never an apology."""

from __future__ import annotations

import pytest

from common.domain.events import HelpCalled
from common.hall import Hall
from common.sources.https_source import HttpsSource
from counter.demo.agency.faults import Fault
from tests.common.outside.conftest import authority  # noqa: F401 - a fixture
from tests.common.sources.conftest import Online, online, serving  # noqa: F401 - fixtures
from tests.kiosk.self_service.conftest import Stand

AT_ONCE = [fault for fault in Fault if fault not in (Fault.NONE, Fault.SILENT, Fault.SLOW, Fault.DRIPS)]


@pytest.fixture
def source(online: Online) -> HttpsSource:  # noqa: F811
    return online.source()


@pytest.mark.parametrize("fault", AT_ONCE)
def test_a_resident_is_told_calmly_and_offered_a_number(
    stand: Stand,
    hall: Hall,
    online: Online,  # noqa: F811
    fault: Fault,
) -> None:
    online.agency.fault = fault
    stand.see()
    is_about_another = fault in (Fault.WRONG_PERSON, Fault.WRONG_NAME, Fault.WRONG_QUESTION)
    trouble = "wrong_person" if is_about_another else "silent"
    assert (stand.place, stand.kiosk.page.no_record.trouble) == ("no_record", trouble)
    assert any(isinstance(event.body, HelpCalled) for event in hall.since(0)) == is_about_another
    stand.kiosk.page.no_record.want_number()
    stand.lift()
    assert stand.place == "guide"
