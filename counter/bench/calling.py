"""Eight counters calling at once, from eight processes: nobody twice, nobody forgotten, nobody kept waiting."""

from itertools import chain
from pathlib import Path
from statistics import median
from time import perf_counter

from counter.bench.figure import Figure, percentile
from counter.bench.hall import COUNTERS, Bare, bench_hall, fill
from counter.bench.workers import Crew, call_at_pace, commit_at_pace, drain_all


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """First as fast as they can until nobody waits, then at 20 calls per second each."""
    tickets, counters = (60, COUNTERS[:2]) if is_quick else (4000, COUNTERS)
    processes = len(counters)
    hall = bench_hall(folder)
    fill(hall, tickets)
    crew = Crew(hall.home, drain_all, [[counter] for counter in counters])
    began = perf_counter()
    crew.tell()
    called = list(chain.from_iterable(crew.reports()))
    rate = len(called) / (perf_counter() - began)
    figures = [
        Figure(
            name="called_twice",
            title=f"Of {tickets:,} tickets called by {processes} processes: called twice",
            unit="tickets",
            value=len(called) - len(set(called)),
            at_most=0,
            note=f"{rate:,.0f} calls per second, each followed by a no-show",
        ),
        Figure(
            name="never_called",
            title=f"Of {tickets:,} tickets called by {processes} processes: left over",
            unit="tickets",
            value=tickets - len(set(called)),
            at_most=0,
        ),
    ]
    rounds, seconds = (1, 1) if is_quick else (3, 6)
    calls, commits = [], []
    Bare(hall.home).close()  # makes its table before several processes want it
    for _ in range(rounds):
        commits.append(_p99(Crew(hall.home, commit_at_pace, [[counter, str(seconds)] for counter in counters])))
        fill(hall, seconds * processes * 20 * 2)
        calls.append(_p99(Crew(hall.home, call_at_pace, [[counter, str(seconds)] for counter in counters])))
    hall.close()
    figures.append(
        Figure(
            name="call_p99",
            title=f"A call while {processes} processes call 20 times per second each, p99",
            unit="ms",
            value=median(calls),
            baseline=median(commits),
            baseline_title="bare durable commits at the same pace, p99",
            at_most=5,
            is_ratio=True,
        )
    )
    return figures


def _p99(crew: Crew) -> float:
    crew.tell()
    return percentile(list(chain.from_iterable(crew.reports())), 99)
