"""What a morning on several machines came to: who was called where, and whether all machines have come to the same."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from common.domain import events as e
from common.domain import queries as q
from common.hall import Recorded
from common.sync.alike import differing, known, lacking
from counter.demo.machines.machine import Machine
from counter.demo.machines.network import Network
from counter.demo.out import Out
from counter.demo.summary import Check, complaints

_FREES = (e.TicketMissed, e.TicketRequeued, e.TicketParked, e.TicketUnparked, e.TicketTransferred)
_ENDS = ("finished", "no_show")
_SEES_ALL = (("kiosks and boards", ("kiosk", "board")), ("counters and offices", ("counter", "office")))
"""Machines of these kinds get the same events."""
_FAULTS = (" ERROR ", " CRITICAL ", "Traceback", "QML", ".qml:")
"""That the hub is not reached is a warning, and no surprise here."""


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """`summary.json`. A double is a resident called at two counters; by rule, when neither of them typed the number."""

    ok: bool
    checks: list[Check]
    machines: dict[str, str]
    visits: int
    ended_as: dict[str, int]
    calls: int
    doubles: int
    doubles_by_rule: int
    conflicts: int
    announcements: int
    slips: dict[str, int]
    events_at_hub: int
    screens: int
    seconds: float


def summarize(network: Network, out: Out, numbers: list[str], acknowledged: set[bytes], seconds: float) -> Summary:
    """Look through every machine and the hub. `numbers` were read off kiosks, `acknowledged` are ids of events."""
    machines = list(network.machines.values())
    staffed = next(machine for machine in machines if machine.role.kind == "counter").hall
    journal = sorted(staffed.since(0), key=lambda event: event.key)
    taken = [event.body for event in journal if isinstance(event.body, e.TicketTaken | e.WalkInBegun)]
    states = Counter(str(staffed.ask(q.AskTicket(ticket=body.ticket)).ticket.state) for body in taken)
    pairs = list(doubles(journal))
    typed = sum(any(call.out_of_turn for call in pair) for pair in pairs)
    conflicts = staffed.ask(q.AskConflicts())
    slips = {folder.name: len(list(folder.glob("*.png"))) for folder in sorted(out.slips.iterdir())}
    lost = set(numbers) - {body.number for body in taken}
    with network.connected() as connection:
        at_hub = known(connection)
    missing = len(acknowledged - at_hub.keys()) + sum(lacking(machine.hall.store, at_hub) for machine in machines)
    checks = [
        Check(name="every_ticket_ended", ok=set(states) <= set(_ENDS), detail=str(dict(states))),
        Check(name="every_number_on_a_screen_is_a_ticket", ok=not lost, detail=", ".join(sorted(lost))),
        Check(name="no_double_by_rule", ok=len(pairs) == typed, detail=f"{len(pairs)} doubles, {typed} typed"),
        Check(name="acknowledged_is_at_hub", ok=not missing, detail=f"{len(acknowledged)} events, {missing} missing"),
        *(_alike(name, [one for one in machines if one.role.kind in kinds]) for name, kinds in _SEES_ALL),
        *(_is_sound(machine) for machine in machines),
        _logs_are_calm(machines, out),
    ]
    return Summary(
        ok=all(check.ok for check in checks),
        checks=checks,
        machines={machine.role.key: machine.role.kind for machine in machines},
        visits=len(taken),
        ended_as=dict(states),
        calls=sum(isinstance(event.body, e.TicketCalled) for event in journal),
        doubles=len(pairs),
        doubles_by_rule=len(pairs) - typed,
        conflicts=len(conflicts),
        announcements=len(list(out.sounds.glob("*.wav"))),
        slips=slips,
        events_at_hub=len(at_hub),
        screens=len(list(out.screens.glob("*.png"))),
        seconds=round(seconds, 1),
    )


def doubles(journal: Iterable[Recorded]) -> Iterable[tuple[e.TicketCalled, e.TicketCalled]]:
    """Two calls of one resident to two counters, with nothing between them that let the resident wait again."""
    told: dict[str, list[e.TicketCalled | None]] = {}
    for event in journal:
        if isinstance(event.body, e.TicketCalled):
            told.setdefault(event.body.ticket, []).append(event.body)
        elif isinstance(event.body, _FREES):
            told.setdefault(event.body.ticket, []).append(None)
    for calls in told.values():
        for one, other in pairwise(calls):
            if one is not None and other is not None and one.counter != other.counter:
                yield one, other


def _alike(name: str, machines: list[Machine]) -> Check:
    tables = differing([machine.hall.store for machine in machines])
    return Check(name=f"{name.replace(' ', '_')}_are_alike", ok=not tables, detail=", ".join(tables))


def _is_sound(machine: Machine) -> Check:
    """Pages, chains, and tables that a rebuild gives again."""
    faults = [f"{kind}: {words}" for kind, found in machine.hall.faults().items() for words in found]
    return Check(name=f"{machine.role.key}_is_sound", ok=not faults, detail="; ".join(faults))


def _logs_are_calm(machines: list[Machine], out: Out) -> Check:
    logs = [*out.log.glob("*.log"), *(log for machine in machines for log in machine.home.log_folder.glob("*"))]
    found = complaints(logs, _FAULTS)
    return Check(name="logs_are_calm", ok=not found, detail=found[0] if found else "")
