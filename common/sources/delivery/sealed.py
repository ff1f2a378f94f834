"""One delivery in a sealed database (SQLCipher) of its own: written once, then only read."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from common.domain.records.record import Employer, InsuredRecord, Payment
from common.domain.records.words import Insurance, PaymentKind
from common.sources.delivery.table import MonthSaid, PersonSaid
from common.store.connect import Connection, DatabaseError, StoreUnreadable, connect, make_key, read_key

_INSURANCES, _KINDS = tuple(Insurance), tuple(PaymentKind)
_NUMBER = {word: number for words in (_INSURANCES, _KINDS) for number, word in enumerate(words)}
_SORT = {PaymentKind.REGULAR: 0, PaymentKind.BACK_PAID: 0, PaymentKind.DIFFERENCE: 1, PaymentKind.LUMP_SUM: 2}
"""A month of an insurance is paid once, has one sum of differences, and one of years bought."""
_TABLES = (
    "CREATE TABLE person (place INTEGER PRIMARY KEY, id_number TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
    " agency TEXT NOT NULL, account INTEGER, account_year INTEGER, hospitals TEXT NOT NULL)",
    "CREATE TABLE employer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, district TEXT NOT NULL)",
    "CREATE TABLE payment (person INTEGER NOT NULL, month TEXT NOT NULL, insurance INTEGER NOT NULL,"
    " sort INTEGER NOT NULL, kind INTEGER NOT NULL, employer INTEGER NOT NULL, base INTEGER NOT NULL,"
    " paid INTEGER NOT NULL, months INTEGER NOT NULL, place INTEGER NOT NULL,"
    " PRIMARY KEY (person, month, insurance, sort)) WITHOUT ROWID",
)
_INSERT = "INSERT INTO payment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
_TOGETHER = 20_000


class Clash(NamedTuple):
    """Two places of a delivery that cannot both be true."""

    place: int
    earlier: int


class SealedFiles(NamedTuple):
    """The files of one delivery, in a folder of its own."""

    folder: Path

    @property
    def database(self) -> Path:
        """The sealed database."""
        return self.folder / "records.db"

    @property
    def key(self) -> Path:
        """Its key; without it nobody can read the database again."""
        return self.folder / "records.key"


class SealedWriting:
    """A delivery that is being written. A place is any number that says where a row stood.

    Nothing that is written can be found before the delivery is put in use. Raises DatabaseError, OSError.
    """

    def __init__(self, folder: Path) -> None:
        files = SealedFiles(folder)
        folder.mkdir(mode=0o700, parents=True)
        self._db = connect(files.database, make_key(files.key))
        for table in _TABLES:
            self._db.execute(table)
        self._db.execute("BEGIN")
        self._places: dict[str, int] = {}
        self._employers: dict[tuple[str, str], int] = {}
        self._waiting: list[tuple[int | str, ...]] = []
        self.persons = 0
        self.payments = 0

    def add_person(self, place: int, said: PersonSaid) -> Clash | None:
        """Somebody who is insured, once."""
        earlier = self._places.setdefault(said.id_number, place)
        if earlier != place:
            return Clash(place, earlier)
        row = (place, *said[:-1], " ".join(said.hospitals))
        self._db.execute("INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        self.persons += 1
        return None

    def knows(self, id_number: str) -> bool:
        """Whether there is such a person."""
        return id_number in self._places

    def add_month(self, place: int, said: MonthSaid) -> list[Clash]:
        """A month of a person who is known; the clashes that are found now, of this row or of earlier ones."""
        person, employer = self._places[said.id_number], self._employer(said.employer, said.district)
        sort, kind = _SORT[said.kind], _NUMBER[said.kind]
        for paid in said.paid:
            insurance = _NUMBER[paid.insurance]
            self._waiting.append(
                (person, said.month, insurance, sort, kind, employer, paid.base, paid.person, said.months, place)
            )
        return self.flush() if len(self._waiting) >= _TOGETHER else []

    def flush(self) -> list[Clash]:
        """Write what waits; the clashes among it."""
        waiting, self._waiting = self._waiting, []
        before = self._db.total_changes
        self._db.executemany(_INSERT, waiting)
        written = self._db.total_changes - before
        self.payments += written
        clashes = [] if written == len(waiting) else self._clashes(waiting)
        self._db.execute("COMMIT")
        self._db.execute("BEGIN")
        return clashes

    def differences_alone(self) -> Iterable[int]:
        """The places of differences that were added to a month that was not paid."""
        return [
            place
            for (place,) in self._db.execute(
                "SELECT DISTINCT place FROM payment AS added WHERE sort = 1 AND NOT EXISTS (SELECT 1 FROM payment"
                " WHERE person = added.person AND month = added.month AND insurance = added.insurance AND sort = 0)"
                " ORDER BY place"
            )
        ]

    def close(self) -> None:
        """End writing; what was flushed is on the disk, in one file."""
        if self._db.in_transaction:
            self._db.execute("COMMIT")
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._db.close()

    def _employer(self, name: str, district: str) -> int:
        known = self._employers.get((name, district))
        if known is None:
            known = self._employers[name, district] = len(self._employers)
            self._db.execute("INSERT INTO employer VALUES (?, ?, ?)", (known, name, district))
        return known

    def _clashes(self, waiting: Sequence[tuple[int | str, ...]]) -> list[Clash]:
        """Which of these rows found their place taken by another; each row once."""
        found: dict[int, int] = {}
        for *key, _, _, _, _, _, place in waiting:
            (earlier,) = self._db.execute(
                "SELECT place FROM payment WHERE person = ? AND month = ? AND insurance = ? AND sort = ?", key
            ).fetchone()
            if earlier != place:
                found.setdefault(int(place), earlier)
        return [Clash(place, earlier) for place, earlier in found.items()]


def find(files: SealedFiles, id_number: str, as_of: date, *, is_sample: bool) -> InsuredRecord | None:
    """Somebody's record; None where the delivery has nobody with this number. Raises StoreUnreadable, DatabaseError."""
    db = connect(files.database, read_key(files.key))
    try:
        person = db.execute(
            "SELECT place, id_number, name, agency, account, account_year, hospitals FROM person WHERE id_number = ?",
            (id_number,),
        ).fetchone()
        if person is None:
            return None
        place, number, name, agency, account, account_year, hospitals = person
        employers, payments = _history(db, place)
    finally:
        db.close()
    return InsuredRecord(
        id_number=number,
        name=name,
        agency=agency,
        as_of=as_of,
        employers=employers,
        payments=payments,
        account=account,
        account_year=account_year,
        hospitals=tuple(hospitals.split()),
        is_sample=is_sample,
    )


def is_whole(files: SealedFiles) -> bool:
    """Whether a delivery can be read to its end: every page is as it was sealed. Takes a second for some 100 MB."""
    try:
        db = connect(files.database, read_key(files.key))
        try:
            db.execute("SELECT 1 FROM person LIMIT 1")
            return not db.execute("PRAGMA cipher_integrity_check").fetchall()
        finally:
            db.close()
    except (StoreUnreadable, DatabaseError):
        return False


def _history(db: Connection, place: int) -> tuple[tuple[Employer, ...], tuple[Payment, ...]]:
    """Everything that was paid, by month, and the employers in the order in which they appear."""
    rows = db.execute(
        "SELECT month, insurance, kind, base, paid, months, name, district FROM payment"
        " JOIN employer ON employer.id = payment.employer WHERE person = ? ORDER BY month, sort, insurance",
        (place,),
    ).fetchall()
    employers: dict[tuple[str, str], int] = {}
    payments = tuple(
        Payment(
            month=month,
            insurance=_INSURANCES[insurance],
            kind=_KINDS[kind],
            base=base,
            person=paid,
            months=months,
            employer=employers.setdefault((name, district), len(employers)),
        )
        for month, insurance, kind, base, paid, months, name, district in rows
    )
    return tuple(Employer(name=name, district=district) for name, district in employers), payments
