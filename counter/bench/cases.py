"""How fast a case is found among 200,000, a worklist shown, and a case accepted."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.queries import AskCase, AskWorklist, FindCases
from common.domain.queries import AskItem
from common.domain.workdays import YearTable
from common.hall import Hall
from common.settings import parse
from common.start import rules_of
from counter.bench.case_year import CASE_ITEM, OPEN, Known, somebody, write_cases
from counter.bench.figure import Figure, percentile
from counter.bench.hall import Bare, bench_hall

_CASES = 200_000
_PIN = "394017"
_PRINTER = '[printers.ticket]\naddress = "tcp://127.0.0.1:9100"\n'
"""Nobody listens there: the papers are queued with the act, which is what it has to pay for."""
_TYPED: dict[str, tuple[str, Callable[[Known], str]]] = {
    "number": ("by its number", lambda known: known.number),
    "date": ("by the date its number begins with", lambda known: known.number[:9]),
    "two": ("by two characters of a name", lambda known: known.person.name[:2]),
    "name": ("by a whole name", lambda known: known.person.name),
    "id_number": ("by an ID number", lambda known: known.person.id_number),
    "phone": ("by a telephone", lambda known: known.person.phone),
    "initials": ("by the initials of a name", lambda known: known.person.initials),
}


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Everything on one hall's store, warm, as at ten in the morning."""
    hall = bench_hall(folder)
    clerk(hall)
    cases = 2_000 if is_quick else _CASES
    written = write_cases(hall, cases)
    figures = [
        *_finding(hall, written, 20 if is_quick else 300),
        *_lists(hall, written[-1].number, 3 if is_quick else 20),
    ]
    figures.append(_accepting(hall, 10 if is_quick else 200))
    hall.close()
    return figures


def clerk(hall: Hall) -> None:
    """Somebody signs in at counter 1, and the year's working days are known."""
    today = hall.now().local.date()
    for year in (today.year, today.year + 1):
        table = YearTable(year=year, days_off=frozenset({date(year, 1, 1)}), days_on=frozenset(), source="bench")
        hall.do(c.PublishWorkdays(table=table))
    hall.do(c.AddStaff(staff="1001", name="测速", pin=_PIN))
    hall.do(c.SignIn(counter="1", staff="1001", pin=_PIN))


def _finding(hall: Hall, written: Sequence[Known], times: int) -> list[Figure]:
    chance = random.Random(1)
    row = percentile([_ms(lambda: hall.ask(AskItem(item=CASE_ITEM))) for _ in range(times)], 95)
    figures = []
    for name, (words, typed) in _TYPED.items():
        taken = []
        for known in chance.choices(written, k=times):
            text = typed(known)
            taken.append(_ms(lambda text=text: hall.ask(FindCases(text=text))))  # type: ignore[misc]
        figures.append(
            Figure(
                name=f"find_by_{name}",
                title=f"A case among {len(written):,} found {words}, p95",
                unit="ms",
                value=percentile(taken, 95),
                baseline=row,
                baseline_title="one item of the catalogue asked for, p95",
                at_most=50,
            )
        )
    return figures


def _lists(hall: Hall, number: str, times: int) -> list[Figure]:
    department = hall.ask(AskCase(case=number)).case.department
    first = [_ms(lambda: hall.ask(AskWorklist(department=department))) for _ in range(times)]
    whole = [_ms(lambda: hall.ask(AskWorklist(department=department, limit=OPEN))) for _ in range(max(times // 5, 1))]
    one = [_ms(lambda: hall.ask(AskCase(case=number))) for _ in range(times)]
    return [
        Figure(
            name="worklist",
            title=f"First page of a worklist of {OPEN:,}, p95",
            unit="ms",
            value=percentile(first, 95),
            baseline=percentile(one, 95),
            baseline_title="one case with its history, p95",
            at_most=100,
        ),
        Figure(
            name="worklist_whole",
            title=f"The whole worklist of {OPEN:,}",
            unit="ms",
            value=median(whole),
            baseline=median(first),
            baseline_title="its first page",
        ),
    ]


def _accepting(hall: Hall, times: int) -> Figure:
    bare = Bare(hall.home)
    hall.rules = rules_of(parse(_PRINTER))
    chance = random.Random(2)
    accepted, commits = [], []
    for n in range(times):
        person = somebody(chance, 900_000 + n)
        (known,) = hall.do(c.RecordPerson(counter="1", name=person.name, id_number=person.id_number), "1001")
        applicant = known.flat()["person"]
        (begun,) = hall.do(c.ReceiveCase(counter="1", item=CASE_ITEM, applicant=applicant), "1001")
        case = begun.flat()["case"]
        handed = tuple(Handed(paper) for paper in hall.ask(AskCase(case=case)).lacks)
        hall.do(c.HandPapers(counter="1", case=case, handed=handed), "1001")
        # As a clerk's act: with the papers to print in the same commit.
        accepted.append(_ms(lambda case=case: hall.do(c.AcceptCase(counter="1", case=case), "1001")))  # type: ignore[misc]
        commits.append(_ms(bare.commit))
    bare.close()
    return Figure(
        name="accept_case",
        title="A case accepted, durable, with its papers to print; median",
        unit="ms",
        value=median(accepted),
        baseline=median(commits),
        baseline_title="a bare durable commit, median",
        at_most=4,
        is_ratio=True,
    )


def _ms(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000
