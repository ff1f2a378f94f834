"""Forty terminals claim ten thousand tickets at the hub, beside bare updates that skip locked rows."""

import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter
from uuid import uuid4

import psycopg

from common.domain.alone import MOST_CANDIDATES
from common.domain.queue import Candidate
from common.sync.claims import Claims, HeldBy, connector
from common.sync.hub.cluster import Cluster
from counter.bench.figure import Figure

_TERMINALS = 40
_DEADLINE_S = 60.0
_ROUNDS = 3
_LOSES = 10  # every tenth answer is lost and asked for again
_BARE = (
    "UPDATE bare SET counter = %s WHERE id ="
    " (SELECT id FROM bare WHERE counter IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id"
)


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Claims at a hub of its own."""
    folder.parent.chmod(0o711)  # PostgreSQL runs as a user of its own and has to get through
    cluster = Cluster(folder)
    cluster.make(free_port())
    try:
        return measure_claims(cluster.words(), *((300, 1) if is_quick else (10_000, _ROUNDS)))
    finally:
        cluster.stop()


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def measure_claims(hub: str, tickets: int, rounds: int) -> list[Figure]:
    """Claims at a hub (libpq's words) that nobody else uses and whose claims it empties."""
    rates, bare_rates = [], []
    for _ in range(rounds):
        bare_rate, bare = _together(_bare(hub, tickets))
        assert len(set(bare)) == len(bare) == tickets
        bare_rates.append(bare_rate)
        rates.append(_together(_Terminals(hub, tickets).claim)[0])
    _, claimed = _together(_Terminals(hub, tickets, lose_every=_LOSES).claim)
    title = f"Of {tickets:,} tickets claimed by {_TERMINALS} terminals, every {_LOSES}th answer lost"
    return [
        Figure(
            name="hub_claims",
            title=f"Claims at the hub by {_TERMINALS} terminals that call from one long queue",
            unit="/s",
            value=median(rates),
            baseline=median(bare_rates),
            baseline_title="bare updates that skip locked rows, same server",
            at_least=0.5,
            is_ratio=True,
        ),
        Figure(
            name="hub_claimed_twice",
            title=f"{title}: twice",
            unit="tickets",
            value=len(claimed) - len(set(claimed)),
            at_most=0,
        ),
        Figure(
            name="hub_left_over",
            title=f"{title}: left over",
            unit="tickets",
            value=tickets - len(set(claimed)),
            at_most=0,
        ),
    ]


def _together(work: Callable[[int], list[object]]) -> tuple[float, list[object]]:
    """How many per second all terminals got together, and what."""
    with ThreadPoolExecutor(_TERMINALS) as pool:
        began = perf_counter()
        got = [one for mine in pool.map(work, range(_TERMINALS)) for one in mine]
        return len(got) / (perf_counter() - began), got


def _bare(hub: str, tickets: int) -> Callable[[int], list[object]]:
    with psycopg.connect(hub, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS bare")
        connection.execute("CREATE TABLE bare (id bigint PRIMARY KEY, counter text)")
        connection.execute("CREATE INDEX bare_free ON bare (id) WHERE counter IS NULL")
        connection.execute("INSERT INTO bare SELECT generate_series(1, %s)", (tickets,))

    def update(worker: int) -> list[object]:
        mine: list[object] = []
        with psycopg.connect(hub, autocommit=True) as connection:
            while row := connection.execute(_BARE, (str(worker),)).fetchone():
                mine.append(row[0])
        return mine

    return update


class _Terminals:
    """Terminals with the same queue that hear nothing of each other's calls but through their own claims."""

    def __init__(self, hub: str, tickets: int, lose_every: int = 0) -> None:
        self._hub, self._lose_every = hub, lose_every
        self._tickets = [Candidate(f"{n:022}", n) for n in range(tickets)]
        with psycopg.connect(hub, autocommit=True) as connection:
            connection.execute("TRUNCATE hub.claim")

    def claim(self, worker: int) -> list[object]:
        """Claim until everybody is called; the tickets. What stands before a granted ticket, others have."""
        claims = Claims(connector(self._hub, _DEADLINE_S))
        mine: list[object] = []
        first = asked = 0
        while candidates := self._tickets[first : first + MOST_CANDIDATES]:
            request = uuid4()
            asked += 1
            granted = claims.claim(candidates, str(worker), request)
            if self._lose_every and (asked + worker) % self._lose_every == 0:
                granted = claims.claim(candidates, str(worker), request)
            assert not isinstance(granted, HeldBy)
            if granted is None:
                first += len(candidates)
            else:
                mine.append(granted[0])
                first = granted[1] + 1
        claims.close()
        return mine
