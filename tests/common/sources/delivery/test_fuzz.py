"""Deliveries as random and damaged bytes: nothing breaks, and nobody gets somebody else's record.

A few hundred cases each in the suite, 100,000 each with the soak tests (2,000 whole imports).
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from common.outside import package
from common.outside.keys import make_keys, new_keys, trust
from common.outside.listed import blocks_of, read_end, read_file, read_list
from common.outside.refused import PackageRefused
from common.sources import NotInsured, SourceSilent, WrongPerson
from common.sources.delivery import importing, shelf
from common.sources.delivery.contents import Contents, TableFile, TableForm, TableKind
from common.sources.delivery.faults import TableRefused
from common.sources.delivery.packing import write_delivery
from common.sources.delivery.table import cells_of, month_said, person_said, rows_of
from common.sources.file_source import FileSource
from common.sources.names import is_same_name
from common.sources.places import RecordsPlaces
from common.sources.sample.source import AS_OF
from common.sources.sound import fault_in
from counter.demo.agency.tables import payments_csv, payments_xlsx, persons_csv, persons_xlsx
from tests.common.sources.damage import FEW, MANY, Target, damaged, few_records, misshapen, play
from tests.common.sources.delivery.conftest import TODAY

FEW_IMPORTS, MANY_IMPORTS = 15, 2_000
AGENCY, HALL = new_keys(), new_keys()


@cache
def tables(form: TableForm) -> dict[TableKind, bytes]:
    """Sound tables."""
    if form is TableForm.XLSX:
        return {TableKind.PERSONS: persons_xlsx(few_records()), TableKind.PAYMENTS: payments_xlsx(few_records())}
    encoding = form.partition("charset=")[2]
    return {
        TableKind.PERSONS: persons_csv(few_records(), encoding),
        TableKind.PAYMENTS: payments_csv(few_records(), encoding),
    }


def read_table(kind: TableKind, form: TableForm, data: bytes) -> None:
    """Read a table as the import does: whatever is not refused is sound."""
    table = TableFile(name="t", table=kind, type=form, size=len(data), sha256="0" * 64)
    with suppress(TableRefused):
        for row in cells_of(kind, rows_of(table, [data])):
            if row.wrong:
                continue
            if kind is TableKind.PERSONS:
                person = person_said(row, "agency", TODAY)
                assert row.wrong or (person.name and 6 <= len(person.id_number) <= 18)
                assert row.wrong or (person.account is None) == (person.account_year is None)
            else:
                month = month_said(row, "2026-10", TODAY)
                assert row.wrong or (month.paid and "1900-01" <= month.month <= "2026-10")
                assert row.wrong or all(abs(paid.base) < 10**13 for paid in month.paid)


def csv_tables(rng: random.Random) -> None:
    """Tables as text."""
    form = rng.choice((TableForm.CSV_UTF8, TableForm.CSV_GB18030))
    kind = rng.choice(list(TableKind))
    if rng.random() < 0.3:
        read_table(kind, form, damaged(tables(form)[kind], rng))
        return
    text = damaged(tables(TableForm.CSV_UTF8)[kind], rng).decode(errors="ignore")  # other words, soundly encoded
    read_table(kind, form, text.encode(form.partition("charset=")[2]))


def xlsx_tables(rng: random.Random) -> None:
    """Workbooks: damaged as files, or packed anew with a damaged part."""
    kind = rng.choice(list(TableKind))
    data = tables(TableForm.XLSX)[kind]
    read_table(kind, TableForm.XLSX, damaged(data, rng) if rng.random() < 0.3 else _with_damaged_part(data, rng))


def _with_damaged_part(data: bytes, rng: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        names = given.namelist()
        hit = rng.choice([*(name for name in names if "sheet" in name), *names])
        for name in names:
            part = given.read(name)
            made.writestr(name, damaged(part, rng) if name == hit else part)
    return out.getvalue()


@cache
def contents_and_tables() -> bytes:
    """What stands in a package."""
    made: list[bytes] = []

    def note(*args: Any) -> None:
        made.append(b"".join(args[5]))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("common.sources.delivery.packing.write_package", note)
        given = [(f"{kind}.csv", data) for kind, data in tables(TableForm.CSV_UTF8).items()]
        write_delivery(Path(), 1, AGENCY, HALL.public(), given, "样例", AS_OF)
    return made[0]


def contents(rng: random.Random) -> None:
    """The list of what is in a delivery, and the files that follow it."""
    whole = contents_and_tables()
    begin = whole.index(b"]}") + 2 if rng.random() < 0.7 else len(whole)
    source = io.BytesIO(damaged(whole[:begin], rng) + whole[begin:])
    if rng.random() < 0.5:
        size = int.from_bytes(whole[:4], "big")
        listed = misshapen(whole[4 : 4 + size], rng)
        source = io.BytesIO(len(listed).to_bytes(4, "big") + listed + whole[4 + size :])
    with suppress(PackageRefused):
        for table in read_list(source, Contents).files:
            assert sum(map(len, read_file(source, table.size, table.sha256))) == table.size
        read_end(source)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packages are written."""
    return tmp_path_factory.mktemp("fuzz")


@cache
def sealed_package(folder: Path) -> bytes:
    """A sound package."""
    file = folder / "sound"
    package.write_package(file, "p1", 7, AGENCY, HALL.public(), blocks_of({"kind": "records"}))
    return file.read_bytes()


def packages(rng: random.Random, place: Path) -> None:
    """Packages: nothing damaged is ever opened."""
    file, sound = place / "damaged", sealed_package(place)
    data = damaged(sound, rng)
    file.write_bytes(data)
    try:
        with package.opened(file, HALL, AGENCY.public()) as (header, _, chunks):
            assert data == sound
            assert (header.running, chunks.read(100)[4:]) == (7, b'{"kind":"records"}')
    except PackageRefused:
        assert data != sound


def in_use_files(rng: random.Random, place: Path) -> None:
    """The file that names the delivery that counts: it never leads out of its folder."""
    places = RecordsPlaces(place)
    now = shelf.InUse(
        folder="../../x", package="p", running=1, agency="a", as_of=AS_OF, imported_on=AS_OF, persons=1, payments=1
    )
    places.in_use.write_bytes(rng.choice((damaged, misshapen))(msgspec.json.encode(now), rng))
    read = shelf.in_use(places)
    if read is not None and "\0" not in read.folder:
        assert shelf.files_of(places, read).folder.resolve().is_relative_to(places.folder.resolve())


def imports(rng: random.Random, place: Path) -> None:
    """Damaged tables in a sound package: taken whole or refused, and then everybody has their own record or none."""
    places = RecordsPlaces(place / "records")
    trust(places.their_keys, AGENCY.public())
    kind = rng.choice((TableForm.CSV_UTF8, TableForm.CSV_GB18030, TableForm.XLSX))
    hit = rng.choice(list(TableKind))
    given = [(f"{name}.t", _few_bytes(data, rng) if name is hit else data) for name, data in tables(kind).items()]
    file = write_delivery(
        place, rng.randrange(1, 2**40), AGENCY, make_keys(places.own_keys).public(), given, "样例", AS_OF
    )
    with suppress(PackageRefused):
        report = importing.import_delivery(file, places, TODAY)
        assert all(fault.zh and fault.en for fault in report.faults)
    file.unlink()
    for record in few_records():
        with suppress(SourceSilent, NotInsured, WrongPerson):
            found = FileSource(places, 0).fetch(record.id_number, record.name)
            assert found.id_number == record.id_number
            assert is_same_name(record.name, found.name)
            assert fault_in(found) is None


def _few_bytes(data: bytes, rng: random.Random) -> bytes:
    """One or two figures changed: what still looks sound."""
    changed = bytearray(data)
    figures = [match.start() for match in re.finditer(rb"\d", data)]
    for at in rng.sample(figures, rng.randrange(0, 3)):
        changed[at] = rng.choice(b"0123456789.-,\n")
    return bytes(changed)


TARGETS = [csv_tables, xlsx_tables, contents]
IN_A_PLACE = [packages, in_use_files]


@pytest.mark.parametrize("target", TARGETS)
def test_a_few(target: Target) -> None:
    play(target, FEW)


@pytest.mark.parametrize("target", IN_A_PLACE)
def test_a_few_files(target: Target, place: Path) -> None:
    play(target, FEW, place)


def test_a_few_imports(place: Path) -> None:
    play(imports, FEW_IMPORTS, place)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("target", TARGETS)
def test_very_many(target: Target) -> None:
    play(target, MANY)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("target", IN_A_PLACE)
def test_very_many_files(target: Target, place: Path) -> None:
    play(target, MANY, place)


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_very_many_imports(place: Path) -> None:
    play(imports, MANY_IMPORTS, place)
