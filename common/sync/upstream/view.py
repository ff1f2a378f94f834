"""What a district knows of its halls: who was heard when, what is still to come, and the visits of a day."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from common.domain import events as e
from common.store.journal import body_of, chain, first_link
from common.sync.hub.schema import Connection

ZONE = ZoneInfo("Asia/Shanghai")
"""All of China keeps one time."""

_HALLS = (
    "SELECT h.terminal, h.name, t.revoked_at IS NOT NULL, h.heard_at, h.waiting, count(o),"
    " coalesce(sum(o.head), 0)::bigint"
    " FROM hub.hall h JOIN hub.terminal t USING (terminal) LEFT JOIN hub.origin o USING (terminal)"
    " GROUP BY h.terminal, t.terminal ORDER BY h.terminal"
)

# An origin's events lie in the order in which it wrote them: what is older than the day ends the search.
_SINCE = (
    "SELECT o.terminal, e.kind, e.version, e.body FROM hub.origin o"
    " CROSS JOIN LATERAL (SELECT max(oseq) AS oseq FROM (SELECT oseq FROM hub.event b WHERE b.origin = o.origin"
    " AND b.at_ms < %(begin)s ORDER BY b.oseq DESC LIMIT 1) newest) before"
    " JOIN hub.event e ON e.origin = o.origin AND e.oseq > coalesce(before.oseq, 0) AND e.at_ms < %(end)s"
    " AND e.kind = ANY (%(kinds)s)"
)

_LAST = (
    "SELECT o.terminal, max(e.at_ms) FROM hub.origin o CROSS JOIN LATERAL"
    " (SELECT at_ms FROM hub.event b WHERE b.origin = o.origin ORDER BY b.oseq DESC LIMIT 1) e GROUP BY o.terminal"
)

_CHAIN = (
    "SELECT o.name, e.oseq, e.id, e.lamport, e.kind, e.version, e.at_ms, e.actor, e.request, e.body, e.hash, e.before"
    " FROM hub.event e JOIN hub.origin o USING (origin) ORDER BY e.origin, e.oseq"
)
_AT_ONCE = 5000


class Visits(msgspec.Struct, kw_only=True):
    """The tickets of one day: numbers given, those called, served to the end, and those who did not come."""

    taken: int
    called: int
    served: int
    missed: int


class HallSeen(msgspec.Struct, kw_only=True):
    """A hall as its district sees it. `waiting` is how many numbers it still had to send when it was last heard."""

    terminal: int
    name: str
    is_revoked: bool
    heard_at: datetime | None
    last_event_at: datetime | None
    waiting: int
    machines: int
    events: int
    today: Visits


def halls(connection: Connection, on: date) -> list[HallSeen]:
    """Every hall of a district, with the visits of a date."""
    lasts = {terminal: datetime.fromtimestamp(at / 1000, ZONE) for terminal, at in connection.execute(_LAST)}
    days = _days(connection, on)
    return [
        HallSeen(
            terminal=terminal,
            name=name,
            is_revoked=is_revoked,
            heard_at=heard_at.astimezone(ZONE) if heard_at else None,
            last_event_at=lasts.get(terminal),
            waiting=waiting,
            machines=machines,
            events=events,
            today=days[terminal].visits(),
        )
        for terminal, name, is_revoked, heard_at, waiting, machines, events in connection.execute(_HALLS).fetchall()
    ]


def broken_links(connection: Connection) -> list[str]:
    """Every event of the district that is not what its machine wrote, in words."""
    broken = []
    state: dict[str, tuple[int, bytes]] = {}
    with connection.transaction(), connection.cursor(name="chain") as cursor:
        cursor.itersize = _AT_ONCE
        for origin, oseq, event_id, lamport, *said, stored, before in cursor.execute(_CHAIN):
            last, previous = state.get(origin) or (0, first_link(origin))
            if oseq != last + 1 and before is None:
                broken.append(f"{origin}: {last} is followed by {oseq}")
            if chain(before or previous, event_id.bytes, oseq, lamport, *said) != stored:
                broken.append(f"{origin}: event {oseq} is not what was written")
            state[origin] = (oseq, stored)
    return broken


class _Day:
    """Tickets by what became of them; the same event told twice, or in any order, changes nothing."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.called: set[str] = set()
        self.served: set[str] = set()
        self.missed: set[str] = set()

    def tell(self, body: e.Event, on: str) -> None:
        """One event. Those of other days' tickets are sorted out at the end."""
        match body:
            case e.TicketTaken(ticket=ticket, on=taken_on) if taken_on == on:
                self.taken.add(ticket)
            case e.WalkInBegun(ticket=ticket, on=taken_on) if taken_on == on:
                self.taken.add(ticket)
                self.called.add(ticket)
            case e.TicketCalled(ticket=ticket):
                self.called.add(ticket)
            case e.ServiceFinished(ticket=ticket):
                self.served.add(ticket)
            case e.TicketMissed(ticket=ticket):
                self.missed.add(ticket)

    def visits(self) -> Visits:
        """The figures of the day."""
        return Visits(
            taken=len(self.taken),
            called=len(self.called & self.taken),
            served=len(self.served & self.taken),
            missed=len((self.missed & self.taken) - self.served),
        )


_KINDS = [kind.__name__ for kind in (e.TicketTaken, e.WalkInBegun, e.TicketCalled, e.ServiceFinished, e.TicketMissed)]


def _days(connection: Connection, on: date) -> dict[int, _Day]:
    begin = datetime.combine(on, time(), ZONE)
    bounds = {"begin": _ms(begin), "end": _ms(begin + timedelta(days=1)), "kinds": _KINDS}
    days: dict[int, _Day] = defaultdict(_Day)
    for terminal, kind, version, raw in connection.execute(_SINCE, bounds):
        body = body_of(kind, version, raw)
        if body is not None:  # else of a newer program
            days[terminal].tell(body, on.isoformat())
    return days


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
