"""One of several programs that start the same thing at once: `python -m tests.faults.racer HOME WHAT [ARGUMENT…]`.

It says "ready", waits for a line, does its part, and prints the outcome as one line of JSON.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from common.domain import commands as c
from common.domain.refusals import Refused
from common.hall import Hall
from common.places import Home


def call_all(hall: Hall, counter: str) -> list[str]:
    """Call, begin and miss one after another until nobody waits; the tickets called."""
    called: list[str] = []
    while True:
        try:
            events = hall.do(c.CallNext(counter=counter))
        except Refused as refused:
            return called if refused.reason == "queue_empty" else [refused.reason]
        called.append(str(events[-1].flat()["ticket"]))
        hall.do(c.MarkNoShow(counter=counter))


def take(hall: Hall, *requests: str) -> list[dict[str, Any]]:
    """Take one number for each request; all events."""
    return [event.flat() for request in requests for event in hall.do(c.TakeTicket(series="A", request=request))]


def call_number(hall: Hall, counter: str, number: str) -> str:
    """Call one number; what came of it."""
    try:
        hall.do(c.CallTicket(counter=counter, number=number))
    except Refused as refused:
        return refused.reason
    return "called"


PARTS: dict[str, Callable[..., Any]] = {"call_all": call_all, "take": take, "call_number": call_number}


def main(home: Path, what: str, *arguments: str) -> None:
    """Do one part, in step with the others."""
    hall = None if what == "open" else Hall(Home(home))
    print("ready", flush=True)  # noqa: T201
    sys.stdin.readline()
    if hall is None:
        hall = Hall(Home(home), create=True)
        outcome: Any = hall.last_position()
    else:
        outcome = PARTS[what](hall, *arguments)
    hall.close()
    print(json.dumps(outcome))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
