"""What a played morning came to, in figures, and whether everything in it agrees."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import fmean, quantiles

import msgspec

from common.domain import events as e
from common.domain import queries as q
from common.domain.cases.case import Case
from common.domain.cases.events import CaseReceived
from common.domain.cases.queries import AskCase
from common.domain.cases.way import OVER
from common.domain.records.ending import Ending
from common.domain.records.events import StatementEnded
from common.hall import Hall, Recorded
from common.places import Home
from common.settings import Settings
from counter.demo.home import SHEETS, SLIPS
from counter.demo.numbers import NumberReader
from counter.demo.out import Out
from counter.demo.records import WHO_COME
from counter.doctor import Finding, examine

_STORE_CHECKS = ("pages", "hash_chain", "projections_match_journal")
_COMPLAINTS = (" WARNING ", " ERROR ", " CRITICAL ", "Traceback", "QML", ".qml:")


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that must be so after every demo."""

    name: str
    ok: bool
    detail: str = ""


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """How a figure is spread; all 0 when there was none."""

    mean: float
    p95: float
    most: float


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """`summary.json`: minutes are the hall's, milliseconds real ones, measured from outside the kiosk."""

    ok: bool
    checks: list[Check]
    visits: int
    taken: int
    walk_ins: int
    served: int
    no_shows: int
    ended_as: dict[str, int]
    calls: int
    recalls: int
    announcements: int
    slips: dict[str, int]
    slips_on_paper: int
    papers: int
    records: dict[str, int]
    wait_minutes: Spread
    touch_to_number_ms: Spread
    cases: int
    cases_ended_as: dict[str, int]
    screens: int
    seconds: float
    doctor: list[Finding]


def summarize(hall: Hall, settings: Settings, out: Out, home: Home, touches: list[float], seconds: float) -> Summary:
    """Look through everything the demo has left. `touches` are the seconds from touch to number."""
    journal = hall.since(0)
    counts = Counter(event.kind for event in journal)
    numbers = _numbers(journal)
    stories = [hall.ask(q.AskTicket(ticket=ticket)).ticket for ticket in numbers]
    states = Counter(str(story.state) for story in stories)
    jobs = Counter(str(job.state) for job in hall.ask(q.AskPrintJobs(only_open=False)))
    slips, sounds = sorted(out.slips.glob("*.png")), list(out.sounds.glob("*.wav"))
    papers = list(out.papers.glob("*.pdf"))
    cases = Counter(str(case.state) for case in _cases(hall, journal))
    records = [event.body for event in journal if isinstance(event.body, StatementEnded)]
    findings = examine(hall, settings)
    calls = counts["TicketCalled"] + counts["TicketRecalled"]
    checks = [
        _every_ticket_ended(states),
        _every_case_ended(cases),
        _slips_show_tickets(journal, numbers, slips, _printed(records, on_slips=True)),
        Check(name="every_slip_printed", ok=set(jobs) <= {"printed"}, detail=str(dict(jobs))),
        _papers_are_whole(journal, papers),
        *_records(records, out, home),
        Check(name="every_call_spoken", ok=len(sounds) == calls, detail=f"{len(sounds)} sounds, {calls} calls"),
        *(Check(name=one.name, ok=one.ok, detail=one.en) for one in findings if one.name in _STORE_CHECKS),
        _logs_are_calm([*out.log.glob("*"), *home.log_folder.glob("*")]),
    ]
    return Summary(
        ok=all(check.ok for check in checks),
        checks=checks,
        visits=len(numbers),
        taken=counts["TicketTaken"],
        walk_ins=counts["WalkInBegun"],
        served=counts["ServiceFinished"],
        no_shows=counts["TicketMissed"],
        ended_as=dict(states),
        calls=counts["TicketCalled"],
        recalls=counts["TicketRecalled"],
        announcements=len(sounds),
        slips=dict(jobs),
        slips_on_paper=len(slips),
        papers=len(papers),
        records=dict(Counter(str(record.ending) for record in records)),
        wait_minutes=_spread([(s.called_ms - s.taken_ms) / 60_000 for s in stories if s.called_ms], 1),
        touch_to_number_ms=_spread([1000 * touch for touch in touches], 1),
        cases=cases.total(),
        cases_ended_as=dict(cases),
        screens=len(list(out.screens.glob("*.png"))),
        seconds=round(seconds, 1),
        doctor=findings,
    )


def _numbers(journal: list[Recorded]) -> dict[str, str]:
    """The number of every ticket by its id."""
    bodies = [event.body for event in journal]
    return {body.ticket: body.number for body in bodies if isinstance(body, e.TicketTaken | e.WalkInBegun)}


def _cases(hall: Hall, journal: list[Recorded]) -> list[Case]:
    received = [event.body for event in journal if isinstance(event.body, CaseReceived)]
    return [hall.ask(AskCase(case=body.case)).case for body in received]


def _every_case_ended(states: Counter[str]) -> Check:
    return Check(name="every_case_ended", ok=set(states) <= set(OVER), detail=str(dict(states)))


def _every_ticket_ended(states: Counter[str]) -> Check:
    open_ones = {state: count for state, count in states.items() if state not in ("finished", "no_show")}
    return Check(name="every_ticket_ended", ok=not open_ones, detail=str(dict(states)))


def _printed(records: list[StatementEnded], *, on_slips: bool) -> int:
    return sum(record.ending is Ending.PRINTED and (record.printer == SLIPS) is on_slips for record in records)


def _slips_show_tickets(journal: list[Recorded], numbers: dict[str, str], slips: list[Path], private: int) -> Check:
    """Every slip of a ticket shows its number, and every slip with a number is one of a ticket; so many are private."""
    queued = [job for job in _queued(journal) if job.printer != SHEETS]
    expected = Counter(numbers[job.ticket] for job in queued if isinstance(job, e.PrintQueued) and job.ticket)
    reader = NumberReader(numbers.values())
    read = Counter(number for slip in slips if (number := reader.read(slip)))
    is_so = read == expected and len(slips) == len(queued) + private
    return Check(
        name="slips_show_tickets",
        ok=is_so,
        detail=f"{len(slips)} slips, {read.total()} with a number"
        + ("" if is_so else f"; missing {dict(expected - read)}, too many {dict(read - expected)}"),
    )


def _queued(journal: list[Recorded]) -> list[e.PrintQueued | e.CasePaperQueued]:
    return [event.body for event in journal if isinstance(event.body, e.PrintQueued | e.CasePaperQueued)]


def _papers_are_whole(journal: list[Recorded], papers: list[Path]) -> Check:
    """Every sheet of paper that was asked for is there, to its end."""
    expected = sum(job.printer == SHEETS for job in _queued(journal))
    whole = sum(paper.read_bytes().rstrip().endswith(b"%%EOF") for paper in papers)
    return Check(name="papers_are_whole", ok=whole == len(papers) == expected, detail=f"{whole} of {expected}")


def _records(records: list[StatementEnded], out: Out, home: Home) -> list[Check]:
    """Every record that was printed is on paper, and what is kept names nobody who came for one."""
    sheets = len(list(out.records.glob("*.pdf")))
    kept = [out.journal, *out.log.glob("*"), *home.log_folder.glob("*")]
    named = [
        file.name
        for file in kept
        if any(who.id_number in (text := file.read_text("utf-8", "replace")) or who.name in text for who in WHO_COME)
    ]
    return [
        Check(
            name="records_on_paper",
            ok=sheets == _printed(records, on_slips=False),
            detail=f"{sheets} documents on sheets, {_printed(records, on_slips=True)} on slips",
        ),
        Check(name="records_name_nobody", ok=not named, detail=", ".join(named)),
    ]


def _logs_are_calm(logs: list[Path]) -> Check:
    found = complaints(logs, _COMPLAINTS)
    return Check(name="logs_are_calm", ok=not found, detail=found[0] if found else "")


def complaints(logs: Iterable[Path], words: Sequence[str]) -> list[str]:
    """The lines of log files in which one of these words stands."""
    lines = [line for log in logs for line in log.read_text("utf-8", "replace").splitlines()]
    return [line for line in lines if any(word in line for word in words)]


def _spread(figures: list[float], digits: int) -> Spread:
    if not figures:
        return Spread(mean=0, p95=0, most=0)
    p95 = quantiles(figures, n=20, method="inclusive")[-1] if len(figures) > 1 else figures[0]
    return Spread(mean=round(fmean(figures), digits), p95=round(p95, digits), most=round(max(figures), digits))
