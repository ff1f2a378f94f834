"""A hall that trusts an agency, and deliveries that the agency makes for it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from common.domain.id_number import check_character
from common.outside.keys import OwnKeys, make_keys, new_keys, trust
from common.sources.delivery.faults import Wrong
from common.sources.delivery.importing import import_delivery
from common.sources.delivery.packing import write_delivery
from common.sources.delivery.report import Report, Standing
from common.sources.delivery.sealed import SealedFiles
from common.sources.delivery.shelf import InUse, files_of, in_use
from common.sources.file_source import FileSource
from common.sources.places import RecordsPlaces

TODAY = date(2026, 11, 21)
AS_OF = date(2026, 10, 31)
AGENCY_KEYS = new_keys()
PERSONS_HEAD = "社会保障号码,姓名,经办机构,个人账户本息合计,账户年度,定点医疗机构"
PAYMENTS_HEAD = (
    "社会保障号码,缴费月份,缴费类型,单位名称,缴费区县,趸缴月数,养老缴费基数,养老个人缴费,医疗缴费基数,医疗个人缴费"
)


def number(order: int = 1) -> str:
    """The number of somebody who cannot be."""
    first = f"99999919800101{order:03}"
    return first + check_character(first)


ANNA, BELA = number(1), number(2)
PERSONS = f"{PERSONS_HEAD}\n{ANNA},安娜,,10000.50,2025,H1；H2\n{BELA},贝拉,样例西区,,\n"
PAYMENTS = (
    f"{PAYMENTS_HEAD}\n"
    f"{ANNA},2026-09,,样例公司,样例东区,,8000.00,640.00,8000.00,163.00\n"
    f"{ANNA},2026-09,差额,样例公司,样例东区,,100.00,8.00,-100,-2\n"
    f'{ANNA},2026年10月,补缴,样例公司,样例东区,,"8,000",640.0,,\n'
    f"{ANNA},2026-10,趸缴,样例公司,样例东区,12,96000,7680,,\n"
)


class Desk(NamedTuple):
    """The hall's side: imports, and looks at what is in use."""

    folder: Path
    places: RecordsPlaces
    hall: OwnKeys

    def pack(
        self,
        persons: str | bytes = PERSONS,
        payments: str | bytes = PAYMENTS,
        running: int = 1,
        as_of: date = AS_OF,
        own: OwnKeys = AGENCY_KEYS,
        to: OwnKeys | None = None,
        suffix: str = "csv",
    ) -> Path:
        """A delivery of the agency."""
        tables = [
            (f"{name}.{suffix}", text.encode() if isinstance(text, str) else text)
            for name, text in (("persons", persons), ("payments", payments))
        ]
        return write_delivery(self.folder, running, own, (to or self.hall).public(), tables, "样例中心", as_of)

    def take(self, file: Path, *, only_looks: bool = False) -> Report:
        return import_delivery(file, self.places, TODAY, only_looks=only_looks)

    def in_use(self) -> InUse:
        now = in_use(self.places)
        assert now is not None
        return now

    def sealed_files(self) -> SealedFiles:
        return files_of(self.places, self.in_use())

    def faults(
        self, persons: str | bytes = PERSONS, payments: str | bytes = PAYMENTS
    ) -> list[tuple[str, int | None, Wrong, str]]:
        """What is wrong with tables, which are refused."""
        report = self.take(self.pack(persons, payments))
        assert (report.standing is Standing.REFUSED) == bool(report.faults)
        assert all(fault.zh and fault.en and ANNA not in fault.en and "安娜" not in fault.zh for fault in report.faults)
        return [(one.file.partition(".")[0], one.row, one.wrong, one.column) for one in report.faults]

    def source(self, oldest_days: int = 62, today: Callable[[], date] = lambda: TODAY) -> FileSource:
        return FileSource(self.places, oldest_days, today)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A hall and an agency that have given each other their keys."""
    places = RecordsPlaces(tmp_path / "home" / "records")
    hall = make_keys(places.own_keys)
    trust(places.their_keys, AGENCY_KEYS.public())
    return Desk(tmp_path, places, hall)
