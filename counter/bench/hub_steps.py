"""The steps of an event's way to another machine, one after the other, with nobody else at the hub."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median
from time import perf_counter

import psycopg

from common.hall import Hall
from common.sync.terminal.meeting import Meeting
from common.sync.terminal.membership import read_membership
from common.sync.terminal.wire import Hub
from counter.bench.figure import Figure
from counter.bench.hall import Bare, bench_hall, tap
from counter.bench.hub_ground import bench_hub, bring, joined

_ROW = b"x" * 100


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """A number is taken at one machine, sent, and fetched and applied at another; beside each, a bare commit."""
    rounds = 20 if is_quick else 300
    with bench_hub(folder) as cluster, ExitStack() as stack:
        writer = stack.enter_context(closing(bench_hall(folder / "writer")))
        bring(cluster, "counter", writer)
        reader = stack.enter_context(closing(Hall(joined(cluster, "counter", folder / "reader"))))
        sending, fetching = _meeting(writer, stack), _meeting(reader, stack)
        server = stack.enter_context(psycopg.connect(cluster.words(), autocommit=True))
        server.execute("CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, row bytea)")
        store = stack.enter_context(closing(Bare(reader.home)))
        sent, at_server, fetched, at_store = [], [], [], []
        for _ in range(rounds):
            writer.do(tap())
            sent.append(_ms(sending.push))
            at_server.append(_ms(lambda: server.execute("INSERT INTO bare (row) VALUES (%s)", (_ROW,))))
            fetched.append(_ms(fetching.pull))
            at_store.append(_ms(store.commit))
    return [
        Figure(
            name="hub_step_send",
            title="A tap's events sent to the hub and durable there, median",
            unit="ms",
            value=median(sent),
            baseline=median(at_server),
            baseline_title="a bare durable row, same server",
        ),
        Figure(
            name="hub_step_fetch",
            title="The same fetched and applied by another machine and durable there, median",
            unit="ms",
            value=median(fetched),
            baseline=median(at_store),
            baseline_title="a bare durable commit of its store",
        ),
    ]


def _meeting(hall: Hall, stack: ExitStack) -> Meeting:
    membership = read_membership(hall.home)
    assert membership is not None
    connection = stack.enter_context(psycopg.connect(membership.words(hall.home), autocommit=True))
    meeting = Meeting(hall.store, membership, Hub(connection))
    meeting.exchange()
    return meeting


def _ms(step: Callable[[], object]) -> float:
    began = perf_counter()
    step()
    return (perf_counter() - began) * 1000
