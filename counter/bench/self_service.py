"""Residents who print statements at the real kiosk: from the card to the screen, from the touch through CUPS to paper.

Where CUPS is not installed, they print without it, and the figure says so.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from statistics import median

from common.devices.id_card_reader import IdCard
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.domain import commands as c
from common.domain.records.digests import PaperKey
from common.domain.records.ending import Ending
from common.domain.records.months import month_of
from common.domain.records.paper_numbers import new_numbers
from common.domain.records.statement import Marks, Wish, fitted, statement_of
from common.domain.records.words import Document, IdentityMethod
from common.hall import Hall
from common.sources.sample.persons import COUNT, Person, person_at
from common.sources.sample.source import record_of
from counter.bench.figure import Figure, percentile
from counter.bench.hall import bench_hall
from counter.bench.kiosk import PlayedKiosk, WatchedPrinter
from printers.statement import render
from printers.virtual.cups_server import MISSING, REASON, cups_daemon
from printers.virtual.server import VirtualPrinter

_PATIENCE_S = 20
_YEARS_PAID = 20
_CARD_LETTERS = 15
_SETTINGS = (
    '[records]\nsource = "sample"\n'
    '[devices]\nid_card_reader = "{reader}"\n'
    '[printers.office]\naddress = "{sheets}"\npaper = "a4"\nis_queue_believed = true\n'
)
_BEHIND_CUPS = "socket://127.0.0.1:{port}/?snmp=false&waiteof=false"
"""A printer that takes bytes on a port and says nothing."""


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """One after another, each with a long record and a card of their own, a printer at the end of a real wire."""
    hall = bench_hall(folder)
    times = 2 if is_quick else 25
    persons = list(islice(_with_long_records(), 2 * times + 1))
    line = OnTcp(SimulatedReader())
    with ExitStack() as stack:
        printer = WatchedPrinter(stack.enter_context(VirtualPrinter()).port, begins=b"%PDF-")
        sheets, environment = f"virtual://{printer.port}", {}
        if not MISSING:
            cups = stack.enter_context(cups_daemon())
            sheets = f"cups://{cups.add_queue('a4', _BEHIND_CUPS.format(port=printer.port))}"
            environment = cups.environment
        text = _SETTINGS.format(reader=line.address, sheets=sheets)
        hall.home.settings_file.write_text(text, encoding="utf-8")
        kiosk = PlayedKiosk(hall.home, environment)
        before = kiosk.resident_mb()
        shown, printed = _visits(kiosk, line.reader, printer, persons[: times + 1])
        after = kiosk.resident_mb()
        kiosk.close()
        printer.close()
    line.end()
    bare = [_without_a_kiosk(hall, person) for person in persons[times + 1 :]]
    hall.close()
    return [
        Figure(
            name="card_to_documents",
            title="ID card on the simulated reader to its holder's choice of documents on the screen, p95",
            unit="ms",
            value=percentile(shown, 95),
            at_most=1000,
            note=f"median {median(shown):.0f} ms of {len(shown)}",
        ),
        Figure(
            name="touch_to_sheet",
            title=f"Touch to the statement's first byte at a printer {'without' if MISSING else 'behind'} CUPS, p95",
            unit="ms",
            value=percentile(printed, 95),
            baseline=percentile(bare, 95),
            baseline_title="built and put on record without a kiosk or a printer, p95",
            at_most=1000,
            note=f"median {median(printed):.0f} ms of {len(printed)}" + (f"; {REASON}" if MISSING else ""),
        ),
        Figure(
            name="self_service_resident",
            title="Kiosk's memory after they have left",
            unit="MB",
            value=after,
            baseline=before,
            baseline_title="before the first of them",
            at_most=200,
        ),
    ]


def _with_long_records() -> Iterator[Person]:
    """Sample persons whose whole name is on their card, and who have paid for many years."""
    for order in range(COUNT):
        person = person_at(order)
        months = {payment.month for payment in record_of(person).payments}
        if len(months) >= 12 * _YEARS_PAID and len(person.name) < _CARD_LETTERS:
            yield person


def _visits(
    kiosk: PlayedKiosk, reader: SimulatedReader, printer: WatchedPrinter, persons: Iterable[Person]
) -> tuple[list[float], list[float]]:
    shown, printed = [], []
    for number, person in enumerate(persons):
        began = time.perf_counter()
        reader.lay(IdCard(person.name, person.id_number))
        kiosk.see("documents")
        seen = time.perf_counter()
        kiosk.tap("document.statement", "period.see")
        kiosk.see("statement")
        touched = time.perf_counter()
        kiosk.tap("statement.print")
        arrived = printer.arrival(touched, _PATIENCE_S)
        kiosk.see("take_all")
        reader.take()
        kiosk.tap("take.done")
        kiosk.see("welcome")
        if number:  # the first warms up
            shown.append((seen - began) * 1000)
            printed.append((arrived - touched) * 1000)
    return shown, printed


def _without_a_kiosk(hall: Hall, person: Person) -> float:
    today = hall.now().today
    record = record_of(person)
    wish = fitted(Wish(document=Document.STATEMENT, first="1980-01", last=month_of(today)), record)
    began = time.perf_counter()
    numbers = new_numbers(today)
    marks = Marks(hall="", query_number=numbers.query_number, check_code=numbers.check_code)
    statement = statement_of(record, wish, today, marks)
    sheets = render(statement)
    digests = PaperKey(numbers).digests(statement, sheets.pdf)
    begun = c.BeginStatement(
        kiosk="bench",
        id_number=person.id_number,
        method=IdentityMethod.ID_CARD,
        document=wish.document,
        query_number=numbers.query_number,
        valid_until=statement.valid_until,
        pages=sheets.pages,
        check=digests.check,
        whole=digests.whole,
        rows=digests.rows,
    )
    hall.do(begun, "kiosk:bench")
    took = (time.perf_counter() - began) * 1000
    hall.do(c.EndStatement(kiosk="bench", query_number=numbers.query_number, ending=Ending.PRINTED), "kiosk:bench")
    return took
