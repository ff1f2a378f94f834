"""Community stations: what they take in, and batches packed, sent, ticked off and taken over.

Nothing is accepted silently: what a batch lacks or has too much of is part of its taking over, with a word on it.
"""

from common.domain import commands as c
from common.domain.cases import station_events as s
from common.domain.cases.case import Case
from common.domain.cases.events import Handed
from common.domain.cases.station_batch import Batch, BatchState, on_paper
from common.domain.cases.way import OVER
from common.domain.catalogue.item import ServiceItem
from common.domain.event import Event
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.words import CounterKind
from common.services.cases.file import case_for, check_counts, staff_at
from common.services.cases.papers import manifest_again
from common.services.scene import Scene, checked_text, serves
from common.store.lookups import setup, stations
from common.store.seal import seal

_DIGITS = 2
_NOTE_LIMIT = 300
_PAPER_LIMIT = 100


def is_station(scene: Scene, counter: str) -> bool:
    """Whether a counter is a community station."""
    return scene.counter(counter).kind is CounterKind.STATION


def is_forwarded(scene: Scene, counter: str, item: ServiceItem) -> bool:
    """Whether a case received here is for the street to handle; refused where the station does not take the item in."""
    if not is_station(scene, counter):
        return False
    if item.code not in stations.items_of(scene.db, counter):
        raise Refused("not_at_station", name=item.name, name_en=item.name_en or item.name)
    return not item.is_closed_loop


def check_result_is_here(scene: Scene, case: Case, counter: str) -> None:
    """Refuse to hand out what lies elsewhere, or is on its way to or from a station."""
    if not case.is_forwarded:
        return
    if not case.lies_at:
        raise Refused("result_on_its_way")
    lies_at = case.issued_at_counter or case.lies_at
    if (is_station(scene, lies_at) or is_station(scene, counter)) and lies_at != counter:
        at = scene.counter(lies_at)
        raise Refused("result_elsewhere", place=at.name, place_en=at.name_en)


@serves(c.SetStation)
def set_station(scene: Scene, command: c.SetStation) -> list[Event]:
    """Only what the catalogue marks for stations."""
    if not is_station(scene, command.counter):
        raise Refused("not_a_station", counter=command.counter)
    items = tuple(dict.fromkeys(command.items))
    for code in items:
        item = setup.item(scene.db, code)
        if item is None:
            raise Refused("unknown_item", item=code)
        if not item.is_at_community_station:
            raise Refused("not_at_station", name=item.name, name_en=item.name_en or item.name)
    return [s.StationSet(counter=command.counter, items=items)]


@serves(c.MakeBatch)
def make_batch(scene: Scene, command: c.MakeBatch) -> list[Event]:
    """With the papers that are counted for each case, or with its result."""
    staff = staff_at(scene, command.counter)
    at_station = is_station(scene, command.counter)
    way = s.Way.TO_STREET if at_station else s.Way.TO_STATION
    station = command.counter if at_station else command.station
    if station is None or not is_station(scene, station):
        raise Refused("not_a_station", counter=station or "")
    waiting = stations.to_street(scene.db, station) if at_station else stations.to_stations(scene.db)
    packed_already = stations.packed_cases(scene.db, station)
    may_be_packed = {case.case for case in waiting if case.counter == station} - packed_already
    packed: dict[str, s.Packed] = {}
    for named in command.cases:
        case = case_for(scene, named)
        if case.case not in may_be_packed:
            raise Refused("case_not_to_pack", number=case.number)
        packed[case.case] = s.Packed(case.case, case.number, travelling(case, way))
    if not packed:
        raise Refused("batch_empty")
    return [
        s.BatchMade(
            batch=new_id(),
            number=_next_number(scene),
            way=way,
            station=station,
            counter=command.counter,
            packed=tuple(packed.values()),
            staff=staff,
            on=scene.now.today,
        )
    ]


def travelling(case: Case, way: s.Way) -> tuple[Handed, ...]:
    """What of a case goes into a batch."""
    return on_paper(case.handed) if way is s.Way.TO_STREET else (Handed(case.document),)


def _next_number(scene: Scene) -> str:
    """The date, the machine's digit, a running number: no machine gives one twice, even while it is alone."""
    beginning = f"P{scene.now.today:%Y%m%d}-{scene.rules.machine_digit or '0'}"
    last = stations.last_number(scene.db, beginning)
    seq = int(last.removeprefix(beginning)) + 1 if last else 1
    return f"{beginning}{seq:0{_DIGITS}}"


@serves(c.UnmakeBatch)
def unmake_batch(scene: Scene, command: c.UnmakeBatch) -> list[Event]:
    """Where it was packed, as long as it has not left."""
    batch = _batch(scene, command.batch, BatchState.PACKED)
    _check_sender(scene, batch, command.counter)
    return [s.BatchUnmade(batch=batch.made.batch, staff=staff_at(scene, command.counter))]


@serves(c.SendBatch)
def send_batch(scene: Scene, command: c.SendBatch) -> list[Event]:
    """Each case is on its way from now on; what has changed since it was packed is packed anew first."""
    batch = _batch(scene, command.batch, BatchState.PACKED)
    _check_sender(scene, batch, command.counter)
    staff = staff_at(scene, command.counter)
    carrier = command.carrier or staff
    if setup.staff(scene.db, carrier) is None:
        raise Refused("unknown_staff", staff=carrier)
    made = batch.made
    for line in made.packed:
        case = case_for(scene, line.case)
        is_at_station = case.lies_at == made.station
        is_over = case.state in OVER
        if is_over or not case.lies_at or is_at_station is not (made.way is s.Way.TO_STREET):
            raise Refused("case_not_to_pack", number=case.number)
        if travelling(case, made.way) != line.papers:
            raise Refused("papers_changed", number=case.number)
    return [
        s.BatchSent(batch=made.batch, carrier=carrier, staff=staff, on=scene.now.today),
        *(s.CaseSent(case=line.case, batch=made.batch, staff=staff) for line in made.packed),
    ]


@serves(c.PrintManifest)
def print_manifest(scene: Scene, command: c.PrintManifest) -> list[Event]:
    """On either side, as often as it takes."""
    staff_at(scene, command.counter)
    batch = _batch(scene, command.batch, BatchState.PACKED, BatchState.SENT, BatchState.RECEIVED)
    return [manifest_again(scene, batch.made.batch, command.printer)]


@serves(c.TickCase)
def tick_case(scene: Scene, command: c.TickCase) -> list[Event]:
    """Any number that is read off a folder: on the manifest or not. What is found later still arrives."""
    batch = _batch(scene, command.batch, BatchState.PACKED, BatchState.SENT, BatchState.RECEIVED)
    _check_receiver(scene, batch, command.counter)
    staff = staff_at(scene, command.counter)
    line = next((one for one in batch.made.packed if command.case.strip() in (one.case, one.number)), None)
    if line is None:
        case = case_for(scene, command.case)
        line = s.Packed(case.case, case.number, ())
    found = line.papers if command.found is None else command.found
    for one in found:  # of any name: what is too much in a folder may be anybody's
        checked_text(one.material, "document", _PAPER_LIMIT, is_needed=True)
    check_counts(found)
    ticked = s.BatchTicked(
        batch=batch.made.batch,
        case=line.case,
        number=line.number,
        is_here=command.is_here,
        found=found if command.is_here else (),
        staff=staff,
    )
    is_late = batch.state is BatchState.RECEIVED and command.is_here
    return [ticked, _arrived(ticked, command.counter, staff)] if is_late else [ticked]


@serves(c.ReceiveBatch)
def receive_batch(scene: Scene, command: c.ReceiveBatch) -> list[Event]:
    """What was found is here from now on; what was not found is with whoever packed it."""
    batch = _batch(scene, command.batch, BatchState.PACKED, BatchState.SENT)
    _check_receiver(scene, batch, command.counter)
    staff = staff_at(scene, command.counter)
    made = batch.made
    missing, extra = batch.missing, batch.extra
    note = checked_text(command.note, "note", _NOTE_LIMIT)
    if (missing or extra) and not note:
        raise Refused("batch_differs", missing=len(missing), extra=len(extra))
    owner = _owner(scene, batch) if note else ""
    received = s.BatchReceived(
        batch=made.batch,
        counter=command.counter,
        missing=missing,
        extra=extra,
        note=seal(scene.db, owner, note) if note else "",
        owner=owner,
        staff=staff,
        on=scene.now.today,
    )
    absent = [one.case for one in missing if not one.material]
    return [
        received,
        *(_arrived(tick, command.counter, staff) for tick in batch.ticks.values() if tick.is_here),
        *(s.CaseMissed(case=case, batch=made.batch, counter=made.counter, staff=staff) for case in absent),
    ]


def _arrived(tick: s.BatchTicked, counter: str, staff: str) -> s.CaseArrived:
    return s.CaseArrived(case=tick.case, batch=tick.batch, counter=counter, staff=staff)


@serves(c.SettleBatch)
def settle_batch(scene: Scene, command: c.SettleBatch) -> list[Event]:
    """Either side may; both see it."""
    batch = _batch(scene, command.batch, BatchState.RECEIVED)
    if not batch.is_disputed:
        raise Refused("batch_not_disputed")
    note = checked_text(command.note, "note", _NOTE_LIMIT, is_needed=True)
    staff = staff_at(scene, command.counter)
    owner = _owner(scene, batch)
    sealed = seal(scene.db, owner, note)
    return [s.BatchSettled(batch=batch.made.batch, note=sealed, owner=owner, staff=staff, on=scene.now.today)]


def _owner(scene: Scene, batch: Batch) -> str:
    """Whom words about a batch are about, as far as they are about anybody: the applicant of what differs first."""
    said = (batch.received.missing, batch.received.extra) if batch.received else ((), ())
    differing = next((one.case for part in (batch.missing, batch.extra, *said) for one in part), None)
    return case_for(scene, differing or batch.made.packed[0].case).applicant


def _batch(scene: Scene, named: str, *states: BatchState) -> Batch:
    found = stations.batch(scene.db, named.strip())
    if found is None:
        raise Refused("unknown_batch", batch=named)
    if found.state not in states:
        chinese, english = _STATE_WORDS[found.state]
        raise Refused("wrong_batch_state", number=found.made.number, state_zh=chinese, state=english)
    return found


_STATE_WORDS = {
    BatchState.PACKED: ("还没有交出", "not sent yet"),
    BatchState.UNMADE: ("已拆包", "unpacked again"),
    BatchState.SENT: ("已交出", "on its way"),
    BatchState.RECEIVED: ("已接收", "taken over"),
}


def _check_sender(scene: Scene, batch: Batch, counter: str) -> None:
    """A station's batch leaves from that station, a street's from any counter of the street."""
    is_ours = counter == batch.made.station if batch.made.way is s.Way.TO_STREET else not is_station(scene, counter)
    if not is_ours:
        raise Refused("batch_of_others", number=batch.made.number)


def _check_receiver(scene: Scene, batch: Batch, counter: str) -> None:
    """A station's batch is ticked off at any counter of the street, a street's at that station."""
    is_ours = counter == batch.made.station if batch.made.way is s.Way.TO_STATION else not is_station(scene, counter)
    if not is_ours:
        raise Refused("batch_of_others", number=batch.made.number)
