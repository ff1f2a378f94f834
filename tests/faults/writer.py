"""A program that goes on changing a hall until it is killed: `python -m tests.faults.writer HOME SEED [N]`.

It prints the events of every command as one line of JSON, as soon as they are durable and not before.
"""

import random
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import msgspec

from common.domain import commands as c
from common.domain.refusals import Refused
from common.domain.words import Outcome
from common.hall import Hall
from common.places import Home

COUNTERS = ("1", "2", "3")


def random_command(rng: random.Random) -> c.Command:
    """One act of a busy morning, more numbers taken than anything else."""
    counter = rng.choice(COUNTERS)
    take: Callable[[], c.Command] = lambda: c.TakeTicket(series=rng.choice("AB"), request=f"{rng.random()}")  # noqa: E731
    acts: list[Callable[[], c.Command]] = [
        *[take] * 3,
        lambda: c.CallNext(counter=counter),
        lambda: c.CallNext(counter=counter),
        lambda: c.BeginService(counter=counter),
        lambda: c.FinishService(counter=counter, outcome=Outcome.DONE, note="已告知"),
        lambda: c.MarkNoShow(counter=counter),
        lambda: c.Park(counter=counter, reason="等材料"),
        lambda: c.ServeWalkIn(counter=counter),
        lambda: c.ClaimPrint(printer="ticket"),
    ]
    return rng.choice(acts)()


def write(hall: Hall, seed: int, times: int | None = None) -> None:
    """Do random commands, and say what was durable."""
    rng = random.Random(seed)
    for _ in range(times) if times is not None else count():
        try:
            events = hall.do(random_command(rng), f"writer {seed}")
        except Refused:
            continue
        sys.stdout.buffer.write(msgspec.json.encode([event.flat() for event in events]) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    write(Hall(Home(Path(sys.argv[1]))), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else None)
