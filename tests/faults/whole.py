"""What must hold of a store after anything that can go wrong."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from common.hall import Hall

NO_FAULTS: dict[str, list[str]] = {"pages": [], "hash_chain": [], "projections_match_journal": []}


def flat_events(hall: Hall) -> dict[int, dict[str, Any]]:
    """The whole journal by position, as the command line would print it."""
    return {event.position: json.loads(json.dumps(event.flat())) for event in hall.since(0)}


def assert_kept(hall: Hall, acknowledged: Iterable[dict[str, Any]]) -> None:
    """Every acknowledged event is in the journal as it was told, no number was given twice, nothing is damaged."""
    kept = flat_events(hall)
    lost = [event for event in acknowledged if kept.get(event["position"]) != event]
    assert lost == []
    assert_whole(hall)


def assert_whole(hall: Hall) -> None:
    """No number twice, pages and chain whole, tables as a rebuild would make them."""
    given = [
        (event["on"], event["series"], event["number"])
        for event in flat_events(hall).values()
        if event["kind"] in ("TicketTaken", "WalkInBegun")
    ]
    assert [number for number, times in Counter(given).items() if times > 1] == []
    assert hall.faults() == NO_FAULTS
