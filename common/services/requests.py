"""Requests: a command that is sent again, as by a second tap or after a lost answer, is not carried out again."""

from common.domain import commands as c
from common.domain import events as e
from common.domain.cases.events import CaseReceived
from common.domain.paper_events import HospitalSlipQueued
from common.domain.refusals import Refused
from common.store.journal import Recorded

# What a command with a request leads to first.
LEADS_TO: dict[type[c.Command], type[e.Event]] = {
    c.TakeTicket: e.TicketTaken,
    c.PrintPapers: e.PrintQueued,
    c.PrintHospital: HospitalSlipQueued,
    c.CallNext: e.TicketCalled,
    c.CallTicket: e.TicketCalled,
    c.ReceiveCase: CaseReceived,
}


def same_answer(command: c.Command, before: list[Recorded]) -> list[Recorded]:
    """What the request led to the first time; refused when that was for something else, or for another counter."""
    first = before[0].body
    is_same = isinstance(first, LEADS_TO[type(command)]) and _counter_of(first) == _counter_of(command)
    if not is_same:
        raise Refused("request_used")
    return before


def _counter_of(said: c.Command | e.Event) -> str | None:
    counter: str | None = getattr(said, "counter", None)
    return counter
