"""How fast numbers are taken, alone, in a stream, and with a hall full of waiting residents."""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from common.hall import Hall
from counter.bench.figure import Figure
from counter.bench.hall import Bare, bench_hall, drain, fill, tap
from counter.bench.rows import rows_of_tickets

_BLOCK = 50
_LOG_FULL = 4200  # commits of one page after which the write-ahead log is no longer growing


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Takes and bare commits in turns of 50, so that what else the machine does meets both; medians over the turns."""
    hall = bench_hall(folder)
    bare = Bare(hall.home)
    warm = 20 if is_quick else _LOG_FULL
    _commits(bare, warm)
    fill(hall, warm)
    drain(hall, "1")
    full_hall = bench_hall(folder.with_name(f"{folder.name}-full"))
    many = 200 if is_quick else 20_000
    fill(full_hall, many)
    rounds = 2 if is_quick else 40
    crowd = _rates(rounds, lambda: _takes(hall, _BLOCK), lambda: _takes(full_hall, _BLOCK))
    alone = _rates(rounds, lambda: _commits(bare, _BLOCK), lambda: _takes(hall, _BLOCK), lambda: _stream(hall, _BLOCK))
    written = rows_of_tickets(hall)
    written(warm)
    floor = _rates(rounds, lambda: _commits(bare, _BLOCK), lambda: written(_BLOCK))
    bare.close()
    hall.close()
    full_hall.close()
    commits = "bare durable commits, one after another"
    return [
        Figure(
            name="take",
            title="Tickets taken, each answered before the next is asked for",
            unit="/s",
            value=alone[1],
            baseline=alone[0],
            baseline_title=commits,
            at_least=0.5,
            is_ratio=True,
        ),
        Figure(
            name="take_rows",
            title="The rows of such tickets written as they are, nothing read or decided: the floor of this store",
            unit="/s",
            value=floor[1],
            baseline=floor[0],
            baseline_title=commits,
            is_ratio=True,
        ),
        Figure(
            name="take_stream",
            title="Tickets taken from a stream of commands (do --lines), each answered once durable",
            unit="/s",
            value=alone[2],
            baseline=alone[0],
            baseline_title=commits,
            at_least=0.5,
            is_ratio=True,
        ),
        Figure(
            name="take_full_hall",
            title=f"Tickets taken with {many:,} waiting",
            unit="/s",
            value=crowd[1],
            baseline=crowd[0],
            baseline_title="with hardly any waiting",
            at_least=0.8,
            is_ratio=True,
        ),
    ]


def _rates(rounds: int, *acts: Callable[[], None]) -> list[float]:
    """How many times per second each act's block ran, as medians over turns that interleave the acts."""
    seconds: list[list[float]] = [[] for _ in acts]
    for _ in range(rounds):
        for act, taken in zip(acts, seconds, strict=True):
            began = perf_counter()
            act()
            taken.append(perf_counter() - began)
    return [_BLOCK / median(taken) for taken in seconds]


def _commits(bare: Bare, count: int) -> None:
    for _ in range(count):
        bare.commit()


def _takes(hall: Hall, count: int) -> None:
    for _ in range(count):
        hall.do(tap(), "kiosk 1")


def _stream(hall: Hall, count: int) -> None:
    hall.do_each([tap() for _ in range(count)], "kiosk 1")
