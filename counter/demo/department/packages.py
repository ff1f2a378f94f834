"""The department's end of a folder: takes the hall's packages, lays down receipts, answers and the lists of days."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from common.domain.cases.gateway_letters import Receipt
from common.domain.ids import new_id
from common.gateway.exchanged import RefusedFile, refused_file
from common.gateway.folder_way import TAKEN, TO_DEPARTMENT, TO_HALL
from common.gateway.parcel import Parcel, blocks_of, read_files, read_parcel
from common.outside.keys import OwnKeys, PublicKeys
from common.outside.package import SUFFIX, opened, read_header, write_package
from common.outside.refused import PackageRefused
from counter.demo.department.book import Book


class Carried(NamedTuple):
    """What came of one visit to the folder: letters taken, the package laid down, packages left alone."""

    letters: int
    package: Path | None
    refused: tuple[RefusedFile, ...]


def exchange(book: Book, folder: Path, own: OwnKeys, hall: PublicKeys, days: Iterable[date] = ()) -> Carried:
    """Take what the hall has laid down, then lay down what it does not have yet, with the lists of some days."""
    incoming, out = (folder / book.department / name for name in (TO_DEPARTMENT, TO_HALL))
    out.mkdir(parents=True, exist_ok=True)
    letters, refused = _take_all(book, incoming, own, hall)
    return Carried(letters, _lay_down(book, out, own, hall, days), refused)


def _take_all(book: Book, incoming: Path, own: OwnKeys, hall: PublicKeys) -> tuple[int, tuple[RefusedFile, ...]]:
    letters, refused = 0, []
    for file in sorted(incoming.glob(f"*{SUFFIX}")):
        try:
            letters += _take(book, file, own, hall)
            with suppress(OSError):
                (incoming / TAKEN).mkdir(exist_ok=True)
                file.replace(incoming / TAKEN / file.name)
        except PackageRefused as fault:
            refused.append(refused_file(file.name, fault))
    return letters, tuple(refused)


def _take(book: Book, file: Path, own: OwnKeys, hall: PublicKeys) -> int:
    if read_header(file).id in packages(book, "from").values():
        return 0
    with opened(file, own, hall) as (header, _, chunks):
        if header.running in packages(book, "from"):
            raise PackageRefused("number_used")
        parcel = read_parcel(chunks)
        if parcel.department is not book.department:
            raise PackageRefused("other_department")
        for head, data in read_files(chunks, parcel):
            book.keep_file(head.sha256, data)
    for letter in parcel.letters:
        book.receive(letter)
    with book.writing() as db:
        db.execute("INSERT INTO package VALUES (?, 'from', ?, 0)", (header.id, header.running))
        if parcel.has_missing:  # what was in those goes once more: the hall takes each thing once
            db.execute("UPDATE package SET answers = 0 WHERE direction = 'to'")
            db.execute("INSERT INTO owed_receipt SELECT id FROM letter WHERE true ON CONFLICT DO NOTHING")
    return len(parcel.letters)


def _lay_down(book: Book, out: Path, own: OwnKeys, hall: PublicKeys, days: Iterable[date]) -> Path | None:
    with book.writing() as db:
        letters = [letter for (letter,) in db.execute("SELECT letter FROM owed_receipt ORDER BY letter")]
        (told,) = db.execute("SELECT coalesce(max(answers), 0) FROM package WHERE direction = 'to'").fetchone()
    receipts: tuple[Receipt, ...] = tuple(book.receipt(letter) for letter in letters)
    answers = tuple(book.answers_after(told, -1))
    lists = tuple(book.day(day) for day in days)
    if not (receipts or answers or lists):
        return None
    taken = packages(book, "from")
    last = max(taken, default=0)
    parcel = Parcel(
        department=book.department,
        has_last=last,
        has_missing=tuple(number for number in range(1, last) if number not in taken),
        receipts=receipts,
        answers=answers,
        lists=lists,
    )
    package, running = new_id(), max(packages(book, "to"), default=0) + 1
    file = out / f"{book.department}-{running:06}-{package}{SUFFIX}"

    def note() -> None:
        newest = answers[-1].running if answers else told
        with book.writing() as db:
            db.execute("INSERT INTO package VALUES (?, 'to', ?, ?)", (package, running, newest))
            db.executemany("DELETE FROM owed_receipt WHERE letter = ?", [(letter,) for letter in letters])

    write_package(file, package, running, own, hall, blocks_of(parcel), when_whole=note)
    return file


def packages(book: Book, direction: str) -> dict[int, str]:
    """The packages that came, or that were laid down, by their numbers."""
    with book.writing() as db:
        return dict(db.execute("SELECT running, package FROM package WHERE direction = ?", (direction,)).fetchall())
