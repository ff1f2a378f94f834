"""A program whose changes to the store are recorded: `python -m tests.faults.recorded_morning HOME RECORD LEVEL`.

LEVEL is what SQLite's `synchronous` is set to; "" leaves it as the program has it.
"""

import random
import sys
from pathlib import Path

import msgspec

from common.domain.refusals import Refused
from common.hall import Hall
from common.places import Home
from tests.faults.power_cut import acknowledge
from tests.faults.writer import random_command

TIMES_OPENED = 3
COMMANDS = 80
CHECKPOINT_PAGES = 60  # far more often than the program does it, so that many are cut


def morning(home: Path, record: Path, level: str) -> None:
    """Open the store a few times and do random commands; what is acknowledged goes into the record as well."""
    rng = random.Random()
    for _ in range(TIMES_OPENED):
        hall = Hall(Home(home))
        with hall.store.transaction() as db:
            db.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        if level:
            hall.store._write.execute(f"PRAGMA synchronous = {level}")
        for _ in range(COMMANDS):
            try:
                events = hall.do(random_command(rng))
            except Refused:
                continue
            acknowledge(record, msgspec.json.encode([event.flat() for event in events]))
        hall.close()


if __name__ == "__main__":
    morning(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
