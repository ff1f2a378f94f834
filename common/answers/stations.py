"""Answers about community stations: what is to be packed, which batches are under way, and one batch line by line."""

from collections.abc import Sequence
from datetime import date

from common.answers.view import View, answers
from common.domain.cases import station_queries as q
from common.domain.cases.case import Case
from common.domain.cases.person import MaskedPerson, mask
from common.domain.cases.station_batch import Batch, BatchState
from common.domain.cases.station_events import BatchReceived, BatchSettled, BatchTicked, Packed, Way
from common.domain.refusals import Refused
from common.domain.words import CounterKind
from common.services.cases.stations import travelling
from common.store.lookups import cases, setup, stations


@answers(q.AskStation)
def station(view: View, query: q.AskStation) -> q.StationNow:
    """At a station its own; at the street what concerns any station."""
    counter = setup.counter(view.db, query.counter)
    if counter is None:
        raise Refused("unknown_counter", counter=query.counter)
    is_station = counter.kind is CounterKind.STATION
    only = counter.counter if is_station else None
    waiting = stations.to_street(view.db, counter.counter) if is_station else stations.to_stations(view.db)
    batches = stations.batches(view.db, only, query.limit)
    packed = {line.case for one in batches if one.state is BatchState.PACKED for line in one.made.packed}
    way = Way.TO_STREET if is_station else Way.TO_STATION
    return q.StationNow(
        is_station=is_station,
        items=stations.items_of(view.db, counter.counter) if is_station else (),
        stations=tuple(one.counter for one in setup.counters(view.db) if one.kind is CounterKind.STATION),
        to_pack=_to_pack(view, [case for case in waiting if case.case not in packed], way),
        batches=tuple(row(one) for one in batches if one.state is not BatchState.UNMADE),
    )


@answers(q.AskBatch)
def batch(view: View, query: q.AskBatch) -> q.BatchInHand:
    """With what was found so far of each case."""
    found = stations.batch(view.db, query.batch.strip())
    if found is None:
        raise Refused("unknown_batch", batch=query.batch)
    listed = {line.case for line in found.made.packed}
    besides = [
        Packed(tick.case, tick.number, ()) for tick in found.ticks.values() if tick.case not in listed and tick.is_here
    ]
    return q.BatchInHand(
        row=row(found),
        lines=_lines(view, (*found.made.packed, *besides), found.ticks, listed),
        missing=found.missing,
        extra=found.extra,
        note=_unsealed(view, found.received),
        settled=_unsealed(view, found.settled),
    )


def _unsealed(view: View, said: BatchReceived | BatchSettled | None) -> str:
    return view.unsealed(said.owner, said.note) if said is not None and said.note else ""


def row(found: Batch) -> q.BatchRow:
    """A batch as lists show it."""
    made = found.made
    listed = {line.case for line in made.packed}
    return q.BatchRow(
        batch=made.batch,
        number=made.number,
        way=made.way,
        station=made.station,
        state=found.state,
        made_on=made.on,
        staff=made.staff,
        carrier=found.sent.carrier if found.sent else "",
        cases=len(made.packed),
        papers=sum(paper.count for line in made.packed for paper in line.papers),
        ticked=sum(tick.is_here and tick.case in listed for tick in found.ticks.values()),
        missing=len(found.missing),
        extra=len(found.extra),
        is_disputed=found.is_disputed,
    )


def _to_pack(view: View, waiting: Sequence[Case], way: Way) -> tuple[q.CaseToPack, ...]:
    people = _people(view, waiting)
    return tuple(
        q.CaseToPack(
            case=case.case,
            number=case.number,
            item_name=name,
            item_name_en=name_en,
            applicant=applicant,
            station=case.counter,
            way=way,
            papers=travelling(case, way),
            due_on=_due_on(view, case),
            was_missed=bool(case.missed_in) and case.missed_in != case.arrived_in,
        )
        for case, applicant in zip(waiting, people, strict=True)
        for name, name_en in [_names(view, case)]
    )


def _lines(
    view: View, lines: Sequence[Packed], ticks: dict[str, BatchTicked], listed: set[str]
) -> tuple[q.BatchLine, ...]:
    known = [cases.case(view.db, line.case) for line in lines]
    people = iter(_people(view, [case for case in known if case is not None]))
    rows = []
    for line, case in zip(lines, known, strict=True):
        tick = ticks.get(line.case)
        name, name_en = _names(view, case) if case else ("", "")
        rows.append(
            q.BatchLine(
                case=line.case,
                number=line.number,
                item_name=name,
                item_name_en=name_en,
                applicant=next(people) if case else mask("", None),
                packed=line.papers,
                is_listed=line.case in listed,
                is_here=tick is not None and tick.is_here,
                found=tick.found if tick is not None and tick.is_here else None,
            )
        )
    return tuple(rows)


def _people(view: View, of: Sequence[Case]) -> list[MaskedPerson]:
    known = cases.known(view.db, [case.applicant for case in of])
    return [mask(case.applicant, known.get(case.applicant)) for case in of]


def _names(view: View, case: Case) -> tuple[str, str]:
    item = view.item(case.item)
    return (item.name, item.name_en or item.name) if item else (case.item, case.item)


def _due_on(view: View, case: Case) -> date | None:
    filed = cases.filed(view.db, case.case)
    return filed.due_on if filed else None
