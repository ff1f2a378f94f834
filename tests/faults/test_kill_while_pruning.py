"""kill -9 in the middle of giving up old events: every time the store is whole, and it goes on where it was."""

import json
import random
from pathlib import Path

from common.domain import commands as c
from common.hall import Hall
from common.store.exchange import own
from tests.faults.processes import kill
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, call, serve, small_hall, take
from tests.warm import WarmProgram


def test_a_store_is_whole_wherever_pruning_is_killed(tmp_path: Path) -> None:
    rng = random.Random(7)
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    for _ in range(30):
        take(hall)
        take(hall)
        call(hall)
        serve(hall)
        clock.go(days=1)
    hall.do(c.CloseDay())
    with hall.store.reading() as db:
        safe = {own(db).origin: own(db).oseq}
    home, last = hall.home, hall.since(0)[-1]
    hall.close()
    left = [last.oseq]
    while left[-1] > 1:
        pruner = WarmProgram("tests.faults.pruner", home.folder, json.dumps(safe))
        assert pruner.stdout is not None
        for _ in range(rng.randint(2, 8)):
            pruner.stdout.readline()
        kill(pruner)
        hall = Hall(home, clock=clock)
        assert hall.faults() == NO_FAULTS
        events = hall.since(0)
        assert [event.oseq for event in events] == list(range(events[0].oseq, last.oseq + 1))
        left.append(len(events))
        hall.close()
    assert len(left) > 3
    assert left == sorted(left, reverse=True)
