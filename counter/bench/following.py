"""From an event in one process to the board in another."""

import time
from pathlib import Path
from statistics import median

from common.domain import commands as c
from common.domain import queries as q
from counter.bench.figure import Figure, percentile
from counter.bench.hall import Bare, bench_hall, fill
from counter.bench.workers import Crew, follow_board

_EVERY_S = 0.03
_SETTLING_S = 0.5


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Calls at a steady pace; each counts from before its command until the other process holds a board with it."""
    calls = 20 if is_quick else 300
    hall = bench_hall(folder)
    fill(hall, calls)
    bare = Bare(hall.home)
    crew = Crew(hall.home, follow_board, [[]])
    crew.tell()
    time.sleep(_SETTLING_S)
    called: list[tuple[int, int]] = []
    commits = []
    for _ in range(calls):
        began = time.monotonic_ns()
        hall.do(c.CallNext(counter="1"))
        called.append((hall.ask(q.AskBoard(calls=1)).calls[0].key, began))
        time.sleep(_EVERY_S)
        hall.do(c.MarkNoShow(counter="1"))
        began = time.monotonic_ns()
        bare.commit()
        commits.append((time.monotonic_ns() - began) / 1e6)
    time.sleep(_SETTLING_S)
    crew.tell()
    (pictures,) = crew.reports()
    bare.close()
    hall.close()
    took = [_shown(pictures, key) - began for key, began in called]
    if min(took) < 0:
        raise RuntimeError("a board showed a call before it was given: this measures something else")
    title = "Call given in one process to board updated in another"
    return [
        Figure(
            name=f"board_{name}",
            title=f"{title}, {name}",
            unit="ms",
            value=value,
            baseline=beside,
            baseline_title=f"a bare durable commit, {name}",
            at_most=bound,
        )
        for name, value, beside, bound in (
            ("median", median(took) / 1e6, median(commits), 5),
            ("p99", percentile(took, 99) / 1e6, percentile(commits, 99), 120),
        )
    ]


def _shown(pictures: list[tuple[int, int]], key: int) -> float:
    """When the first picture with this call or a later one was there, in ns; never is infinite."""
    return next((at for newest, at in pictures if newest >= key), float("inf"))
