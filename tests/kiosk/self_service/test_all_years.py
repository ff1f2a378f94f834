"""A resident who asks for all years gets all: in Shenzhen the first paid in January 1982."""

import pytest
from msgspec.structs import replace

from common.domain.records.record import InsuredRecord
from common.sources.sample.source import SampleSource
from tests.kiosk.self_service.conftest import THIRTY_YEARS, Stand


class SinceTheFirstDay(SampleSource):
    """Whoever is asked about has paid since 1982."""

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        record = super().fetch(id_number, name)
        first, *others = record.payments
        return replace(record, payments=(replace(first, month="1982-01"), first, *others))


@pytest.fixture
def source() -> SinceTheFirstDay:
    return SinceTheFirstDay()


def test_the_first_payments_there_ever_were_are_among_all(stand: Stand) -> None:
    stand.lay(THIRTY_YEARS)
    stand.kiosk.page.documents.choose_document("statement")
    stand.kiosk.page.documents.look_up()
    stand.print()
    assert "1982-01 至 2026-10" in stand.printer.text
