"""From a case's acceptance to the first byte of its notice at an A4 printer and its receipt at a slip printer."""

import random
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase
from common.domain.rules import Rules
from common.followers.printing import Printing
from common.hall import Hall
from common.settings import parse
from common.start import rules_of
from counter.bench.case_year import CASE_ITEM, somebody
from counter.bench.cases import clerk
from counter.bench.figure import Figure, percentile
from counter.bench.hall import bench_hall
from counter.bench.kiosk import WatchedPrinter
from printers.virtual.server import VirtualPrinter

_PATIENCE_S = 10
_SETTINGS = (
    '[printers.ticket]\naddress = "virtual://{slips}"\nchinese = "gb18030"\n'
    '[printers.office]\naddress = "virtual://{sheets}"\npaper = "a4"\n'
)


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Cases accepted one after another, with printers at the ends of real wires and without any."""
    hall = bench_hall(folder)
    clerk(hall)
    times = 2 if is_quick else 60
    hall.rules = Rules()
    bare = [_accepted(hall, n) for n in range(times)]
    with VirtualPrinter() as slips, VirtualPrinter() as sheets:
        at_slips, at_sheets = WatchedPrinter(slips.port), WatchedPrinter(sheets.port, begins=b"%PDF-")
        settings = parse(_SETTINGS.format(slips=at_slips.port, sheets=at_sheets.port))
        hall.rules = rules_of(settings)
        printing = Printing(hall, settings)
        printing.start()
        receipts, notices = [], []
        for n in range(times + 1):
            prepared = _prepared(hall, times + n)
            began = time.perf_counter()
            prepared()
            arrived = [(printer.arrival(began, _PATIENCE_S) - began) * 1000 for printer in (at_slips, at_sheets)]
            if n:  # the first warms up
                receipts.append(arrived[0])
                notices.append(arrived[1])
            slips.wait_idle(_PATIENCE_S)
        printing.stop()
        at_slips.close()
        at_sheets.close()
    hall.close()
    return [
        _p95("receipt_to_printer", "Case accepted to its receipt's first byte at a slip printer", receipts, bare),
        _p95("notice_to_printer", "Case accepted to its notice's first byte at an A4 printer", notices, bare),
    ]


def _p95(name: str, title: str, took: list[float], bare: list[float]) -> Figure:
    return Figure(
        name=name,
        title=f"{title}, p95",
        unit="ms",
        value=percentile(took, 95),
        baseline=percentile(bare, 95),
        baseline_title="the case accepted with nothing to print, p95",
        at_most=200,
        note=f"median {median(took):.0f} ms of {len(took)}",
    )


def _prepared(hall: Hall, number: int) -> Callable[[], object]:
    """What accepts a case of a new applicant with all its papers."""
    person = somebody(random.Random(number), 800_000 + number)
    known, *_ = hall.do(c.RecordPerson(counter="1", name=person.name, id_number=person.id_number), "1001")
    begun, *_ = hall.do(c.ReceiveCase(counter="1", item=CASE_ITEM, applicant=str(known.flat()["person"])), "1001")
    case = str(begun.flat()["case"])
    handed = tuple(Handed(paper) for paper in hall.ask(AskCase(case=case)).lacks)
    hall.do(c.HandPapers(counter="1", case=case, handed=handed), "1001")
    return lambda: hall.do(c.AcceptCase(counter="1", case=case), "1001")


def _accepted(hall: Hall, number: int) -> float:
    accept = _prepared(hall, number)
    began = time.perf_counter()
    accept()
    return (time.perf_counter() - began) * 1000
