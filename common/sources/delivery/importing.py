"""Imports a delivery: every row of it or none, beside the one in use, which is replaced at the very end."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from common.domain.ids import new_id
from common.domain.records.months import month_of
from common.outside.keys import make_keys, read_public
from common.outside.listed import Readable, read_end, read_file, read_list
from common.outside.package import Header, opened
from common.outside.refused import PackageRefused
from common.places import make_private_folder
from common.process_lock import ProcessLock
from common.sources.delivery.contents import Contents, TableFile, TableKind
from common.sources.delivery.faults import Fault, TableRefused, Wrong
from common.sources.delivery.row import Row
from common.sources.delivery.sealed import Clash, SealedWriting
from common.sources.delivery.shelf import InUse, in_use, new_folder, put_in_use, sweep
from common.sources.delivery.table import cells_of, month_said, person_said, rows_of
from common.sources.places import RecordsPlaces
from common.store.connect import DatabaseError, StoreUnreadable

_MOST_TOLD = 200
_ROW_BITS = 32


class NotWritten(Exception):
    """The sealed database could not be written, as on a full disk; the delivery that was in use stays so."""


class Standing(StrEnum):
    """What became of a delivery."""

    IN_USE = "in_use"
    KNOWN = "known"
    """It was in use already."""
    SOUND = "sound"
    """Nothing is wrong with it, and it was only looked at."""
    REFUSED = "refused"
    """Something is wrong in a row, so nothing of it was taken."""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in a delivery. `faults` are the first of `fault_count`; they name rows, never people."""

    standing: Standing
    package: str
    running: int
    agency: str
    as_of: date
    persons: int
    payments: int
    faults: tuple[Fault, ...] = ()
    fault_count: int = 0


def import_delivery(file: Path, places: RecordsPlaces, today: date, *, only_looks: bool = False) -> Report:
    """Read a delivery and put it in use, unless a row of it is wrong or it is `only_looks`.

    Raises PackageRefused, KeysWrong, and NotWritten or OSError for the disk; whatever is raised, the delivery that was
    in use stays so.
    """
    make_private_folder(places.folder)
    with _alone(places), opened(file, make_keys(places.own_keys), read_public(places.their_keys)) as package:
        header, _, chunks = package
        now = in_use(places)
        if now is not None and now.package == header.id:
            return _known(now)
        contents = read_list(chunks, Contents)
        _check(header, contents, now, today)
        sweep(places)
        folder = new_folder(places, new_id())
        try:
            taking = _Taking(SealedWriting(folder), contents, today)
            taking.take_all(chunks)
            report = taking.report(header, only_looks=only_looks)
            if report.standing is Standing.IN_USE:
                put_in_use(places, _in_use(folder.name, report, today, is_sample=contents.is_sample))
            return report
        except (DatabaseError, StoreUnreadable) as error:
            raise NotWritten(str(error)) from error
        finally:
            sweep(places)


@contextmanager
def _alone(places: RecordsPlaces) -> Iterator[None]:
    lock = ProcessLock(places.lock)
    if not lock.acquire():
        raise PackageRefused("busy")
    try:
        yield
    finally:
        lock.release()


def _check(header: Header, contents: Contents, now: InUse | None, today: date) -> None:
    """Raises PackageRefused where it is not newer than what is in use, or cannot be true as a whole."""
    if contents.as_of > today:
        raise PackageRefused("of_the_future")
    if now is not None and (contents.as_of, header.running) <= (now.as_of, now.running):
        raise PackageRefused("older")
    kinds = [table.table for table in contents.files]
    if kinds != sorted(kinds, key=list(TableKind).index) or TableKind.PERSONS not in kinds:
        raise PackageRefused("malformed", "persons come before payments")


def _known(now: InUse) -> Report:
    return Report(
        standing=Standing.KNOWN,
        package=now.package,
        running=now.running,
        agency=now.agency,
        as_of=now.as_of,
        persons=now.persons,
        payments=now.payments,
    )


def _in_use(folder: str, report: Report, today: date, *, is_sample: bool) -> InUse:
    return InUse(
        folder=folder,
        package=report.package,
        running=report.running,
        agency=report.agency,
        as_of=report.as_of,
        imported_on=today,
        persons=report.persons,
        payments=report.payments,
        is_sample=is_sample,
    )


class _Taking:
    """One reading of all tables into a sealed database: notes whatever is wrong, and goes on."""

    def __init__(self, sealed: SealedWriting, contents: Contents, today: date) -> None:
        self._sealed = sealed
        self._contents = contents
        self._today = today
        self._last = month_of(contents.as_of)
        self._faults: list[Fault] = []
        self._fault_count = 0

    def take_all(self, chunks: Readable) -> None:
        """Read every table to its end. Raises PackageRefused where its bytes are not those of the list."""
        try:
            for number, table in enumerate(self._contents.files):
                blocks = read_file(chunks, table.size, table.sha256)
                self._take(number, table, blocks)
                for _ in blocks:  # what a table that was refused has left
                    pass
            read_end(chunks)
            self._note_clashes(self._sealed.flush())
            if not self._fault_count:  # a month that was refused would leave its difference alone
                self._note_places(self._sealed.differences_alone(), Wrong.DIFFERENCE_ALONE)
        finally:
            self._sealed.close()

    def report(self, header: Header, *, only_looks: bool) -> Report:
        """What was found."""
        sound = Standing.SOUND if only_looks else Standing.IN_USE
        return Report(
            standing=Standing.REFUSED if self._fault_count else sound,
            package=header.id,
            running=header.running,
            agency=self._contents.agency,
            as_of=self._contents.as_of,
            persons=self._sealed.persons,
            payments=self._sealed.payments,
            faults=tuple(self._faults),
            fault_count=self._fault_count,
        )

    def _take(self, number: int, table: TableFile, blocks: Iterable[bytes]) -> None:
        take: Callable[[int, Row], None]
        take = self._take_person if table.table is TableKind.PERSONS else self._take_month
        try:
            for row in cells_of(table.table, rows_of(table, blocks)):
                if row.wrong:
                    self._note_row(number, row)
                else:
                    take(number, row)
        except TableRefused as refused:
            self._note(refused.fault_in(table.name))

    def _take_person(self, table: int, row: Row) -> None:
        said = person_said(row, self._contents.agency, self._today)
        if row.wrong:
            self._note_row(table, row)
        elif clash := self._sealed.add_person(_place(table, row.number), said):
            self._note_clash(clash, Wrong.PERSON_TWICE)

    def _take_month(self, table: int, row: Row) -> None:
        said = month_said(row, self._last, self._today)
        if not row.wrong:
            row.must(self._sealed.knows(said.id_number), Wrong.PERSON_UNKNOWN, "id_number")
        if row.wrong:
            self._note_row(table, row)
        else:
            self._note_clashes(self._sealed.add_month(_place(table, row.number), said))

    def _note_row(self, table: int, row: Row) -> None:
        name = self._contents.files[table].name
        for wrong, column in row.wrong:
            self._note(Fault(file=name, row=row.number, wrong=wrong, column=column))

    def _note_clashes(self, clashes: Iterable[Clash]) -> None:
        for clash in clashes:
            self._note_clash(clash, Wrong.CONTRADICTS)

    def _note_clash(self, clash: Clash, wrong: Wrong) -> None:
        (name, row), (other, earlier) = self._where(clash.place), self._where(clash.earlier)
        detail = f"{earlier}" if other == name else f"{earlier} ({other})"
        self._note(Fault(file=name, row=row, wrong=wrong, detail=detail))

    def _note_places(self, places: Iterable[int], wrong: Wrong) -> None:
        for place in places:
            name, row = self._where(place)
            self._note(Fault(file=name, row=row, wrong=wrong))

    def _where(self, place: int) -> tuple[str, int]:
        """The file and the row of a place."""
        return self._contents.files[place >> _ROW_BITS].name, place & ((1 << _ROW_BITS) - 1)

    def _note(self, fault: Fault) -> None:
        self._fault_count += 1
        if len(self._faults) < _MOST_TOLD:
            self._faults.append(fault)


def _place(table: int, row: int) -> int:
    return table << _ROW_BITS | row
