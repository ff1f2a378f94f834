"""What machines at which nothing happens cost their hub."""

import sys
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

from common.domain import commands as c
from common.domain.words import CounterKind
from common.hall import Hall
from common.places import Home
from common.settings import load
from common.start import open_hall
from common.sync.beside import stay_together
from common.sync.hub.cluster import Cluster
from counter.bench.figure import Figure
from counter.bench.hall import bench_hall
from counter.bench.hub_ground import bench_hub, bring, joined
from counter.bench.workers import Crew

_KINDS = {"kiosk": "kiosk", "counter": "counter that is open"}
_MOST_OF_A_KIND = {"kiosk": 9, "counter": 31}
_ASKED = (
    "SELECT t.terminal, t.kind, coalesce(sum(s.calls), 0)::integer, coalesce(sum(s.total_exec_time), 0)"
    " FROM hub.terminal t JOIN pg_roles r ON r.rolname = t.role LEFT JOIN pg_stat_statements s ON s.userid = r.oid"
    " GROUP BY t.terminal ORDER BY t.terminal"
)


class Asked(NamedTuple):
    """How often a terminal has asked the hub, and how many milliseconds the answers took there."""

    terminal: int
    kind: str
    times: int
    ms: float


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """40 machines with stores, workers and beats of their own, in two processes: all they do is wait."""
    settling_s, seconds = (2, 2) if is_quick else (15, 30)  # while they settle, they come together one after another
    with bench_hub(folder, is_counting=True) as cluster:
        with closing(bench_hall(folder / "office")) as hall:
            for n in range(_MOST_OF_A_KIND["counter"]):
                code = f"I{n}"
                kind = CounterKind.COMPREHENSIVE
                hall.do(c.DefineCounter(counter=code, kind=kind, name=code, name_en=code, serves=("A",)))
            bring(cluster, "office", hall)
        crews = [_idle_crew(cluster, kind, folder, 2 if is_quick else most) for kind, most in _MOST_OF_A_KIND.items()]
        for crew in crews:
            crew.tell()
        time.sleep(settling_s)
        before, began = _asked(cluster), time.monotonic()
        time.sleep(seconds)
        after, took = _asked(cluster), time.monotonic() - began
        for crew in crews:
            crew.tell()
            crew.reports()
    changes = [
        Asked(new.terminal, new.kind, new.times - old.times, new.ms - old.ms)
        for old, new in zip(before, after, strict=True)
    ]
    return [_figure(name, [one for one in changes if one.kind == kind], took) for kind, name in _KINDS.items()]


def _idle_crew(cluster: Cluster, kind: str, folder: Path, many: int) -> Crew:
    first, *others = [joined(cluster, kind, folder / f"{kind}-{n}") for n in range(many)]
    return Crew(first, stay_idle, [[kind, *(str(home.folder) for home in others)]])


def stay_idle(first: Hall, kind: str, *others: str) -> None:
    """Several machines in one process, each counter's open; they do nothing until told to stop."""
    with ExitStack() as stack:
        homes = [Home(Path(folder)) for folder in others]
        halls = [first, *(stack.enter_context(closing(open_hall(home, load(home.settings_file)))) for home in homes)]
        for n, hall in enumerate(halls):
            stack.callback(stay_together(hall))
            if kind == "counter":
                hall.do(c.OpenCounter(counter=f"I{n}"))
        sys.stdin.readline()


def _asked(cluster: Cluster) -> list[Asked]:
    with cluster.connected() as connection:
        return [Asked(*row) for row in connection.execute(_ASKED).fetchall()]


def _figure(name: str, machines: list[Asked], seconds: float) -> Figure:
    spent = sum(one.ms for one in machines) / len(machines) / seconds
    return Figure(
        name=f"hub_idle_{machines[0].kind}",
        title=f"Questions to the hub by the busiest of {len(machines)} idle machines, each a {name}",
        unit="/s",
        value=max(one.times for one in machines) / seconds,
        at_most=1,
        note=f"each machine takes {spent:.3f} ms of the hub's time a second",
    )
