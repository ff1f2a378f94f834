"""One reading of a delivery's tables into a sealed database: notes whatever is wrong, and goes on."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from common.domain.records.months import month_of
from common.outside.listed import Readable, read_end, read_file
from common.outside.package import Header
from common.sources.delivery.contents import Contents, TableFile, TableKind
from common.sources.delivery.faults import Fault, TableRefused, Wrong
from common.sources.delivery.report import Report, Standing
from common.sources.delivery.row import Row
from common.sources.delivery.sealed import Clash, SealedWriting
from common.sources.delivery.table import cells_of, month_said, person_said, rows_of

_MOST_TOLD = 200
_ROW_BITS = 32
Told = Callable[[float], object]


class Taking:
    """One reading of all tables into a sealed database: notes whatever is wrong, and goes on."""

    def __init__(self, sealed: SealedWriting, contents: Contents, today: date) -> None:
        self._sealed = sealed
        self._contents = contents
        self._today = today
        self._last = month_of(contents.as_of)
        self._faults: list[Fault] = []
        self._fault_count = 0

    def take_all(self, chunks: Readable, told: Told) -> None:
        """Read every table to its end. Raises PackageRefused where its bytes are not those of the list."""
        told_of = _Telling(sum(table.size for table in self._contents.files), told)
        try:
            for number, table in enumerate(self._contents.files):
                blocks = told_of.passing(read_file(chunks, table.size, table.sha256))
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


class _Telling:
    """Tells how much of all bytes has passed, each time that it is a hundredth more."""

    def __init__(self, size: int, told: Told) -> None:
        self._size = max(size, 1)
        self._told = told
        self._passed = 0

    def passing(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        for block in blocks:
            before = self._passed * 100 // self._size
            self._passed += len(block)
            if self._passed * 100 // self._size > before:
                self._told(self._passed / self._size)
            yield block
